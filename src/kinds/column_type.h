/* Changing the type of a column: whom it disturbs, how the values get there, what they may lose. */
#pragma once

#include "kinds/emit.h"

bool pgm_column_can_alter_type(const struct pgm_delta *delta);
unsigned pgm_column_type_disturbs(const struct pgm_delta *delta);
void pgm_column_alter_type(struct pgm_emit *emit, const struct pgm_delta *delta);

/* See can_be_text and make_text in kinds/kind.h. */
bool pgm_column_can_be_text(struct pgm_emit *emit, const struct pgm_delta *delta);
void pgm_column_make_text(struct pgm_emit *emit, const struct pgm_object *column);

/* The value of the old column in the type of the new one: just its name where PostgreSQL converts
 * by itself, NULL when there is no way at all. */
const char *pgm_column_converted(struct pgm_emit *emit, const struct pgm_delta *delta);

/* Is every value that PostgreSQL converts equal to what it was, in the same order, and to a hash
 * the same? */
bool pgm_column_keeps_values(const struct pgm_delta *delta);

/* Says of the statement added last what the change of type may do to the values. */
void pgm_column_say_fate(struct pgm_emit *emit, const struct pgm_delta *delta);
