/* What sequences of their own and those behind identity columns share. */
#pragma once

#include "kinds/emit.h"

/* The column that owns the sequence, or NULL. */
const struct pgm_object *pgm_sequence_owner(const struct pgm_object *sequence);

/* Lets the sequence called `name` start behind the values that the column has, where they are
 * numbers; `increment` and `start` may be NULL. */
void pgm_sequence_start_behind(struct pgm_emit *emit, const char *name,
    const struct pgm_object *column, const char *increment, const char *start);

/* Lets a sequence that is there already, and now serves the column, go on behind its values. One
 * that leaves numbers out, and serves others, keeps to its own. */
void pgm_sequence_pass(
    struct pgm_emit *emit, const struct pgm_object *sequence, const struct pgm_object *column);

/* Does so with the sequence that the default of a column takes values from, unless it served that
 * before or continues another one. */
void pgm_default_start_behind_rows(struct pgm_emit *emit, const struct pgm_object *value);

/* Sets the sequence called `name` to where `old`, which waits aside, stands. Nothing when it does
 * not wait. */
void pgm_sequence_continue(struct pgm_emit *emit, const char *name, const struct pgm_object *old);
