/* Tables as one has to know them to make rows for them: read from a database, not from a catalog,
 * since it is that database's PostgreSQL that judges the rows. */
#pragma once

#include <stdint.h>

#include "base/file.h"
#include "pg/conn.h"

typedef PGM_VEC(size_t) pgm_numbers;

struct pgm_row_column {
    int number;       /* attnum */
    const char *name; /* as SQL */
    const char *raw;  /* without quotes */
    const char *type; /* with its modifier */
    uint32_t type_id;
    bool is_not_null;
    bool is_serial;        /* has its value from a sequence */
    const char *generated; /* the expression; NULL: none */
    pgm_numbers uses;      /* places of the columns it is made from */
};

enum pgm_row_rule_kind { PGM_ROW_CHECK = 'c', PGM_ROW_BOUNDS = 'p', PGM_ROW_REFERENCE = 'f' };

struct pgm_row_table;

/* What a row has to satisfy. */
struct pgm_row_rule {
    enum pgm_row_rule_kind kind;
    const char *name;
    const char *expression;      /* of a check or bounds */
    pgm_strings literals;        /* that occur in it */
    pgm_numbers columns;         /* places of columns of the table; none: it tells none apart */
    struct pgm_row_table *other; /* of a reference; NULL: a table without rows of ours */
    pgm_numbers other_columns;
};

struct pgm_row_table {
    uint32_t id, root; /* root: the top of its partition tree, or itself */
    const char *sql, *alias;
    const char *raw;     /* schema.name, without quotes */
    bool is_partitioned; /* rows are in its partitions */
    PGM_VEC(struct pgm_row_column) columns;
    PGM_VEC(struct pgm_row_rule) rules;
    size_t n_rows;
    bool is_done;
    const char *reason; /* why it has no rows */
};

struct pgm_row_tables {
    struct pgm_row_table *at; /* sorted by name */
    size_t n;
};

/* Reads the tables of these names (as SQL), with those they refer to. What is no table is passed
 * over. */
enum pgm_status pgm_row_tables_read(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const pgm_strings *names, struct pgm_row_tables *out) PGM_MUST_CHECK;

/* The table with that oid, or NULL. */
struct pgm_row_table *pgm_row_tables_find(const struct pgm_row_tables *tables, uint32_t id);

/* The texts between separators; NULL has none. */
void pgm_row_split(struct pgm_arena *arena, const char *text, char separator, pgm_strings *out);

/* An array of names as PostgreSQL reads it. */
const char *pgm_row_array(struct pgm_arena *arena, const pgm_strings *texts);
