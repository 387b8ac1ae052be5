/* Printing the children of an object within its CREATE statement. */
#pragma once

#include "kinds/emit.h"

/* The clauses of the folded children, one a line, columns first and in their order; nothing when
 * there are none. */
void pgm_fold_children(struct pgm_emit *emit, const struct pgm_object *parent, struct pgm_str *out);
