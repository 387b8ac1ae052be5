/* A table that has to be made anew keeps its rows: they are copied from the old one. */
#pragma once

#include "kinds/emit.h"

/* Do the rows of the old table move into this new one? */
bool pgm_table_is_refilled(struct pgm_emit *emit, const struct pgm_object *table);

void pgm_table_refill(struct pgm_emit *emit, const struct pgm_object *from,
    const struct pgm_object *to, const char *aside);
bool pgm_table_has_content(struct pgm_emit *emit, const struct pgm_object *from);
void pgm_table_list_takers(
    struct pgm_emit *emit, const struct pgm_object *to, pgm_object_list *out);

/* Copies rows of what has the `columns` of a table to another one. */
struct pgm_copy {
    const struct pgm_object *columns, *to;
    const char *from_sql; /* what stands behind FROM */
    const char *with;     /* what stands before INSERT, a space after it; NULL: nothing */
};
void pgm_table_copy_rows(struct pgm_emit *emit, const struct pgm_copy *copy);

/* Is the type of the old column exchanged for another under its name? */
bool pgm_column_is_exchanged(const struct pgm_emit *emit, const struct pgm_object *before);

/* The sequence behind an identity column; NULL: there is none. */
const struct pgm_object *pgm_table_identity(const struct pgm_object *column);
