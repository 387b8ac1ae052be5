/* Values worth a try for a type: PostgreSQL says which of them it takes. */
#pragma once

#include "base/map.h"
#include "rows/tables.h"

/* The types of a database, as far as they were asked for. */
struct pgm_row_types {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    struct pgm_map types;     /* oid -> struct type */
    struct pgm_map values;    /* name with modifier -> pgm_strings */
    struct pgm_map tame;      /* the same without edges */
    struct pgm_map suggested; /* by type and the literals that suggest them */
    bool is_tame;             /* leave out the edges, since expressions fail for them */
};

enum pgm_status pgm_row_types_read(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_row_tables *tables, struct pgm_row_types *out) PGM_MUST_CHECK;

/* Expressions for values of the column's type, plain ones first, edges after them, without null:
 * each is one that PostgreSQL takes. */
const pgm_strings *pgm_row_values(struct pgm_row_types *types, const struct pgm_row_column *column);

/* The same of what literals in a check suggest. */
void pgm_row_values_of_literals(struct pgm_row_types *types, const struct pgm_row_column *column,
    const pgm_strings *literals, pgm_strings *out);
