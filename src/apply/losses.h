/* How much a plan would lose, counted on the database it is for. */
#pragma once

#include "plan/plan.h"

/* Adds to the hazard of each step that loses rows or values how many there are now. Read-only; a
 * count that takes longer than a second, or that the user may not make, is left out. */
enum pgm_status pgm_losses_count(
    struct pgm_ctx *ctx, const char *conninfo, struct pgm_plan *plan) PGM_MUST_CHECK;
