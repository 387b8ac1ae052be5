/* What tables and foreign tables share. */
#pragma once

#include "kinds/emit.h"

/* The link that CREATE TABLE … PARTITION OF makes; NULL: it is attached later, or no partition. */
const struct pgm_object *pgm_table_folded_partition(
    const struct pgm_emit *emit, const struct pgm_object *table);

/* " INHERITS (a, b)", or nothing: parents in the order in which the table has them, which that of
 * its columns follows from. */
void pgm_table_add_parents(
    struct pgm_emit *emit, const struct pgm_object *table, struct pgm_str *sql);
