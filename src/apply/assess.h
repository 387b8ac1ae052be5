/* What the steps of a plan mean for those who work with the database it is for. */
#pragma once

#include "plan/impact.h"

/* Reads how large the relations are that the steps were seen to read or write anew, and notes in
 * each step what it means (pgm_step.impact). Read-only, and waits for nobody: of a relation that is
 * locked the size is not known. Done after the proof; without one (`is_proved`) less is known. */
enum pgm_status pgm_assess(struct pgm_ctx *ctx, const char *conninfo, struct pgm_plan *plan,
    bool is_proved) PGM_MUST_CHECK;
