/* The names that PostgreSQL makes for what nobody named: orders_pkey, orders_customer_id_fkey. */
#pragma once

#include "base/arena.h"

/* The longest identifier that PostgreSQL keeps, in bytes. */
#define PGM_LONGEST_NAME 63

/* "table_columns_label"; `columns` may be NULL. Where that is too long, the longer of the first two
 * is cut until it fits, and the label never. */
const char *pgm_made_name(
    struct pgm_arena *arena, const char *table, const char *columns, const char *label);

/* What such a name calls several columns: their names, as many as it looks at. NULL stands for no
 * columns before this one. */
const char *pgm_made_name_add(struct pgm_arena *arena, const char *columns, const char *column);

/* Where the label of such a name begins, with its number, "pkey", "idx1"; NULL when it has none. */
const char *pgm_made_name_label(const char *name);
