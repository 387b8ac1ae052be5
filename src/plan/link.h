/* Which steps of a plan wait for which: what the order was made from, for people to look at. */
#pragma once

#include "plan/plan.h"

struct pgm_step_link {
    size_t before, after; /* numbers of steps, from 0 */
};

typedef PGM_VEC(struct pgm_step_link) pgm_step_links;

/* The links, sorted, without those that follow from others. Of a plan too large for that to be
 * found out (PGM_MOST_LINKED steps), all of them. */
void pgm_plan_links(struct pgm_ctx *ctx, const struct pgm_plan *plan, pgm_step_links *out);

#define PGM_MOST_LINKED 5000
