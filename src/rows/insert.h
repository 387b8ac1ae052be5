/* The statement that makes rows for one table.
 *
 * Columns that some rule ties together are one group: the values of their types, or the rows that
 * they refer to, are joined, and the rules are the condition, so that PostgreSQL itself picks what
 * satisfies them. Row i takes one tuple of each group. */
#pragma once

#include "rows/values.h"

struct pgm_row_insert {
    struct pgm_arena *arena;
    struct pgm_row_types *types;
    struct pgm_row_table *table;
    bool is_later;     /* a second time: rows may refer to those of the table itself */
    bool is_in_circle; /* nobody checks its references yet */
    bool is_unruled;   /* leave the rules to the table: one of them cannot be asked beforehand */

    /* made by pgm_row_insert_make() */
    pgm_strings groups;      /* a query each */
    pgm_strings group_rules; /* names of what each has to satisfy */
    const char *head, *tail; /* around the numbers of the rows */
};

void pgm_row_insert_make(struct pgm_row_insert *insert);

/* The statement for the rows first … last. */
const char *pgm_row_insert_sql(const struct pgm_row_insert *insert, size_t first, size_t last);

/* Has the rule to be met by nulls, because there is nothing yet that could be referred to? */
bool pgm_row_is_null_reference(
    const struct pgm_row_table *table, const struct pgm_row_rule *rule, bool is_later);

/* Can it be? */
bool pgm_row_may_be_null(const struct pgm_row_table *table, const struct pgm_row_rule *rule);
