/* NOT NULL of a column. From PostgreSQL 18 on it is a constraint with a name and may be NOT VALID
 * or NO INHERIT; before, the column just has it. */
#pragma once

#include "kinds/emit.h"

/* Appends " NOT NULL", with its name if it has one of its own, where the column's clause can say
 * it. */
void pgm_not_null_clause(const struct pgm_object *column, struct pgm_str *out);

/* Emits what the clause could not say. */
void pgm_not_null_finish(struct pgm_emit *emit, const struct pgm_object *column);

/* Sets, drops or changes it. */
void pgm_not_null_set(struct pgm_emit *emit, const struct pgm_object *column);
void pgm_not_null_validate(struct pgm_emit *emit, const struct pgm_object *column);
void pgm_not_null_drop(struct pgm_emit *emit, const struct pgm_object *column);
void pgm_not_null_alter(struct pgm_emit *emit, const struct pgm_delta *delta);

/* The gentle way of a column that becomes NOT NULL, and what is left to do once it was prepared. */
extern const struct pgm_gentle pgm_not_null_gentle;
void pgm_not_null_settle(struct pgm_emit *emit, const struct pgm_object *column);
