/* The options of a sequence, of its own or behind an identity column, as they are altered. */
#pragma once

#include "kinds/emit.h"

/* Before the limits are altered: a sequence called `name` that stands before its new first value
 * goes there, for PostgreSQL refuses limits that it stands outside of. One that stands behind its
 * last value is left to be refused. */
void pgm_sequence_enter(struct pgm_emit *emit, const struct pgm_delta *delta, const char *name);

/* Appends what makes the options of delta->from those of delta->to, all of it for one statement,
 * because PostgreSQL checks them against each other. `word` stands before each: "" or "SET ". */
void pgm_sequence_add_options(struct pgm_str *sql, const struct pgm_delta *delta, const char *word);
