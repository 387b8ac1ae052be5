/* Units: which steps of a plan share a transaction.
 *
 * Without tables in use, all of a plan is one transaction, cut only where PostgreSQL wants it. With
 * them, a transaction locks one relation that was there before: a block is one transaction, steps
 * on the same table that stand together are one, and a foreign key, which locks two tables, is one.
 */
#pragma once

#include "plan/block.h"
#include "plan/plan.h"

/* What is emitted for one vertex. */
struct pgm_unit_part {
    const struct pgm_vertex *vertex;
    size_t first, n; /* steps */
};

typedef PGM_VEC(struct pgm_unit_part) pgm_unit_parts;

/* Numbers the groups of the steps. `parts` are in the order of the steps, which may begin with some
 * that belong to none; `blocks` is NULL when nobody has to be spared. */
void pgm_units_assign(struct pgm_plan *plan, const struct pgm_graph *graph,
    const struct pgm_blocks *blocks, const pgm_unit_parts *parts);
