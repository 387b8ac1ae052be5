/* Shared by keep.c, which notes rows, and keep_compare.c. */
#pragma once

#include "base/map.h"
#include "rows/keep.h"

struct pgm_kept_column {
    int number;
    const char *name, *raw, *type; /* raw: without quotes */
    bool is_generated, may_change;
};

struct pgm_kept_row {
    const char *table;   /* oid of the one that holds it, as text */
    const char **values; /* in the order of the columns, as text */
};

/* A table, or a whole partition tree. */
struct pgm_kept_table {
    const char *id, *sql, *wanted; /* id: its oid */
    const char *root;              /* the oid by which its partitions know it */
    bool is_partitioned, may_change;
    PGM_VEC(struct pgm_kept_column) columns;
    PGM_VEC(struct pgm_kept_row) rows;
};

struct pgm_keep {
    struct pgm_kept_table *at;
    size_t n;
    pgm_strings ids;        /* of all tables, partitions included */
    struct pgm_map roots;   /* oid -> oid of the top of its partition tree, or the same */
    struct pgm_map changed; /* by pgm_keep_key(): tables whose rows may go, columns of partitions */
    pgm_strings sequences;  /* oids */
    bool forgives;          /* what is not as it was is only told */
};

/* "SELECT tableoid, a::text, b::text FROM ONLY t" for columns that are given by name. */
const char *pgm_keep_select(
    struct pgm_arena *arena, const char *table, bool is_partitioned, const pgm_strings *columns);

/* A table, or a column of it, that is found by oid and name. */
const char *pgm_keep_key(struct pgm_arena *arena, const char *id, const char *column);

/* What the tables are now, a row each: NULLs where one is gone (rows_found.sql). */
enum pgm_status pgm_keep_find(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_keep *keep, struct pgm_rows *out) PGM_MUST_CHECK;

/* The columns of the tables of these oids. */
enum pgm_status pgm_keep_columns(struct pgm_ctx *ctx, struct pgm_conn *conn, const pgm_strings *ids,
    struct pgm_rows *out) PGM_MUST_CHECK;

struct pgm_kept_column pgm_keep_column(const struct pgm_rows *rows, size_t row);

/* The sequences of the tables' columns that stand behind their values, or all of them: oid, name,
 * the column. */
enum pgm_status pgm_keep_sequences(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const pgm_strings *ids, struct pgm_rows *out) PGM_MUST_CHECK;
