/* The additive part of a diff: what only adds, and the reason for everything that is left to a
 * plan. */
#pragma once

#include "diff/compare.h"

struct pgm_heal_refusal {
    const struct pgm_delta *delta;
    const char *reason; /* in words: "dropping is never healed" */
};

struct pgm_heal {
    struct pgm_diff *additive; /* the deltas that heal runs; a diff like any other */
    PGM_VEC(struct pgm_heal_refusal) refused;
};

/* Sorts the deltas of `diff` into those that only add and the rest. */
struct pgm_heal *pgm_heal_choose(struct pgm_ctx *ctx, const struct pgm_diff *diff);
