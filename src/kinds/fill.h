/* A new column whose default is another value for every row, in a table in use. PostgreSQL would
 * write the whole table anew for it while it keeps everybody out. So the column comes without the
 * default, gets it for the rows that are written from then on, and the others are filled bit by
 * bit.
 *
 * That this is not done yet must not be forgotten when it is broken off: a check that is always
 * true and never validated, called after the column, says so until then. It is in no declared
 * schema, so that a plan takes it away, and what takes it away fills the column first. */
#pragma once

#include "kinds/emit.h"

/* The way of such a column. */
extern const struct pgm_gentle pgm_fill_gentle;

/* Is it a new column that goes this way? */
bool pgm_fill_is_coming(const struct pgm_emit *emit, const struct pgm_object *column);

/* Fills what the old check, if it is such a mark, says is not filled. */
void pgm_fill_before_drop(struct pgm_emit *emit, const struct pgm_object *check, bool in_batches);

/* The way of such a mark that goes. */
extern const struct pgm_gentle pgm_fill_mark_gentle;
