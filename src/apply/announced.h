/* Does a plan do to relations only what it says? */
#pragma once

#include "apply/throwaway.h"
#include "plan/plan.h"

/* PGM_PROOF when a step was seen to write a relation anew and its kind did not say so, or to read
 * all of one under a lock that others wait for although it goes the gentle way. What the steps were
 * seen to do is in them (apply/observe.h). */
enum pgm_status pgm_announced_check(
    struct pgm_ctx *ctx, const struct pgm_plan *plan) PGM_MUST_CHECK;
