/* Tables whose columns stand in another order on the other side.
 *
 * PostgreSQL has no way to move a column, and no statement that names its columns sees the
 * difference: it is told, but no difference of its own. */
#pragma once

#include "diff/compare.h"

struct pgm_reorder {
    const struct pgm_object *object;
    const char **from, **to; /* the names both sides have, in the order of each, ending with NULL */
};

typedef PGM_VEC(struct pgm_reorder) pgm_reorders;

/* Sorted by id. */
void pgm_diff_list_reorders(struct pgm_ctx *ctx, const struct pgm_diff *diff, pgm_reorders *out);
