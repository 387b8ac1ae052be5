#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "rows/keep_private.h"

extern const char pgm_sql_rows_columns[], pgm_sql_rows_found[], pgm_sql_rows_sequences[];

const char *
pgm_keep_select(
    struct pgm_arena *arena, const char *table, bool is_partitioned, const pgm_strings *columns)
{
    struct pgm_str sql = PGM_STR(arena);
    pgm_str_add(&sql, "SELECT tableoid");
    for (size_t i = 0; i < columns->n; i++) {
        pgm_str_addf(&sql, ", %s::text", columns->at[i]);
    }
    pgm_str_addf(&sql, " FROM %s%s", is_partitioned ? "" : "ONLY ", table);
    return pgm_str_text(&sql);
}

enum pgm_status
pgm_keep_columns(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const pgm_strings *ids, struct pgm_rows *out)
{
    const char *array = pgm_row_array(ctx->arena, ids);
    return pgm_conn_query(ctx, conn, pgm_sql_rows_columns, 1, &array, out);
}

enum pgm_status
pgm_keep_sequences(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const pgm_strings *ids, struct pgm_rows *out)
{
    const char *array = pgm_row_array(ctx->arena, ids);
    return pgm_conn_query(ctx, conn, pgm_sql_rows_sequences, 1, &array, out);
}

enum pgm_status
pgm_keep_find(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_keep *keep, struct pgm_rows *out)
{
    pgm_strings ids = { 0 }, names = { 0 };
    for (size_t i = 0; i < keep->n; i++) {
        pgm_vec_push(ctx->arena, &ids, keep->at[i].id);
        pgm_vec_push(ctx->arena, &names, keep->at[i].wanted);
    }
    const char *params[] = { pgm_row_array(ctx->arena, &ids), pgm_row_array(ctx->arena, &names) };
    return pgm_conn_query(ctx, conn, pgm_sql_rows_found, 2, params, out);
}

struct pgm_kept_column
pgm_keep_column(const struct pgm_rows *rows, size_t row)
{
    return (struct pgm_kept_column){
        .number = (int)strtol(pgm_rows_value(rows, row, 1), NULL, 10),
        .name = pgm_rows_value(rows, row, 2),
        .type = pgm_rows_value(rows, row, 4),
        .is_generated = pgm_rows_value(rows, row, 6) != NULL,
        .raw = pgm_rows_value(rows, row, 9),
    };
}

static const struct pgm_kept_column *
column_of_number(const struct pgm_kept_table *table, int number)
{
    for (size_t i = 0; i < table->columns.n; i++) {
        if (table->columns.at[i].number == number) {
            return &table->columns.at[i];
        }
    }
    return NULL;
}

/* What was said of a column before holds after it was read again. */
static enum pgm_status
read_columns(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_keep *keep)
{
    pgm_strings ids = { 0 };
    struct pgm_rows rows;
    for (size_t i = 0; i < keep->n; i++) {
        pgm_vec_push(ctx->arena, &ids, keep->at[i].id);
    }
    PGM_TRY(pgm_keep_columns(ctx, conn, &ids, &rows));
    for (size_t i = 0; i < keep->n; i++) {
        struct pgm_kept_table *table = &keep->at[i], old = *table;
        table->columns.at = NULL;
        table->columns.n = table->columns.cap = 0;
        for (size_t r = 0; r < rows.n_rows; r++) {
            struct pgm_kept_column column = pgm_keep_column(&rows, r);
            if (strcmp(pgm_rows_value(&rows, r, 0), table->id) == 0) {
                const struct pgm_kept_column *known = column_of_number(&old, column.number);
                column.may_change = known && known->may_change;
                pgm_vec_push(ctx->arena, &table->columns, column);
            }
        }
    }
    return PGM_OK;
}

/* Generated values follow from the others; those of a virtual column are nowhere. */
static void
list_names(struct pgm_arena *arena, const struct pgm_kept_table *table, pgm_strings *out)
{
    for (size_t i = 0; i < table->columns.n; i++) {
        bool skip = table->columns.at[i].is_generated;
        pgm_vec_push(arena, out, skip ? "NULL" : table->columns.at[i].name);
    }
}

static enum pgm_status
read_rows(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_keep *keep)
{
    const char **sql = pgm_new_array(ctx->arena, const char *, keep->n + 1);
    struct pgm_rows *rows = pgm_new_array(ctx->arena, struct pgm_rows, keep->n + 1);
    for (size_t i = 0; i < keep->n; i++) {
        pgm_strings names = { 0 };
        list_names(ctx->arena, &keep->at[i], &names);
        sql[i] = pgm_keep_select(ctx->arena, keep->at[i].sql, keep->at[i].is_partitioned, &names);
    }
    PGM_TRY(pgm_conn_pipeline(ctx, conn, keep->n, sql, rows));
    for (size_t i = 0; i < keep->n; i++) {
        struct pgm_kept_table *table = &keep->at[i];
        table->rows.at = NULL;
        table->rows.n = table->rows.cap = 0;
        for (size_t r = 0; r < rows[i].n_rows; r++) {
            struct pgm_kept_row row = { pgm_rows_value(&rows[i], r, 0),
                pgm_new_array(ctx->arena, const char *, table->columns.n + 1) };
            for (size_t c = 0; c < table->columns.n; c++) {
                row.values[c] = pgm_rows_value(&rows[i], r, c + 1);
            }
            pgm_vec_push(ctx->arena, &table->rows, row);
        }
    }
    return PGM_OK;
}

const char *
pgm_keep_key(struct pgm_arena *arena, const char *id, const char *column)
{
    return column ? pgm_arena_printf(arena, "%s.%s", id, column) : id;
}

static void
apply_claim(struct pgm_keep *keep, struct pgm_kept_table *table, const struct pgm_row_claim *claim)
{
    if (!claim->column) {
        table->wanted = claim->wanted ? claim->wanted : table->wanted;
        table->may_change |= claim->may_change;
        if (claim->may_change) {
            (void)pgm_map_put_text(&keep->changed, table->id, table);
        }
    }
    for (size_t i = 0; claim->column && i < table->columns.n; i++) {
        struct pgm_kept_column *column = &table->columns.at[i];
        column->may_change |= claim->may_change && strcmp(column->raw, claim->column) == 0;
    }
}

static enum pgm_status
take_claims(
    struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_keep *keep, const pgm_row_claims *claims)
{
    pgm_strings names = { 0 };
    struct pgm_rows rows;
    for (size_t i = 0; i < claims->n; i++) {
        pgm_vec_push(ctx->arena, &names, claims->at[i].table);
    }
    const char *array = pgm_row_array(ctx->arena, &names);
    PGM_TRY(pgm_conn_query(ctx, conn,
        "SELECT to_regclass(n)::oid FROM unnest($1::text[]) WITH ORDINALITY u (n, o) ORDER BY o", 1,
        &array, &rows));
    for (size_t i = 0; i < claims->n; i++) {
        const char *id = pgm_rows_value(&rows, i, 0);
        bool is_known = false;
        for (size_t t = 0; id && t < keep->n; t++) {
            if (strcmp(keep->at[t].id, id) == 0) {
                apply_claim(keep, &keep->at[t], &claims->at[i]);
                is_known = true;
            }
        }
        if (id && !is_known && claims->at[i].may_change) {
            const char *key = pgm_keep_key(ctx->arena, id, claims->at[i].column);
            (void)pgm_map_put_text(&keep->changed, key, keep);
        }
    }
    return PGM_OK;
}

static enum pgm_status
note_sequences(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_keep *keep)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_keep_sequences(ctx, conn, &keep->ids, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        /* one that is turned round gives values that are there, whoever does it */
        if (strcmp(pgm_rows_value(&rows, i, 5), "t") == 0) {
            pgm_vec_push(ctx->arena, &keep->sequences, pgm_rows_value(&rows, i, 0));
        }
    }
    return PGM_OK;
}

enum pgm_status
pgm_keep_take(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_row_tables *tables,
    const pgm_row_claims *claims, struct pgm_keep **out)
{
    struct pgm_keep *keep = pgm_new(ctx->arena, struct pgm_keep);
    keep->at = pgm_new_array(ctx->arena, struct pgm_kept_table, tables->n + 1);
    keep->changed = PGM_MAP(ctx->arena);
    keep->roots = PGM_MAP(ctx->arena);
    for (size_t i = 0; i < tables->n; i++) {
        const struct pgm_row_table *table = &tables->at[i];
        const char *id = pgm_arena_printf(ctx->arena, "%u", table->id);
        pgm_vec_push(ctx->arena, &keep->ids, id);
        (void)pgm_map_put_text(&keep->roots, id, pgm_arena_printf(ctx->arena, "%u", table->root));
        if (table->root == table->id) {
            keep->at[keep->n++] = (struct pgm_kept_table){ .id = id,
                .root = id,
                .sql = table->sql,
                .wanted = table->sql,
                .is_partitioned = table->is_partitioned };
        }
    }
    *out = keep;
    PGM_TRY(read_columns(ctx, conn, keep));
    PGM_TRY(take_claims(ctx, conn, keep, claims));
    PGM_TRY(note_sequences(ctx, conn, keep));
    return read_rows(ctx, conn, keep);
}

enum pgm_status
pgm_keep_retake(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_keep *keep)
{
    struct pgm_rows found;
    size_t n = 0;
    PGM_TRY(pgm_keep_find(ctx, conn, keep, &found));
    for (size_t i = 0; i < keep->n; i++) {
        if (pgm_rows_value(&found, i, 1)) {
            struct pgm_kept_table table = keep->at[i];
            table.id = pgm_rows_value(&found, i, 1);
            table.sql = pgm_rows_value(&found, i, 2);
            table.is_partitioned = pgm_rows_value(&found, i, 3)[0] == 'p';
            keep->at[n++] = table;
        }
    }
    keep->n = n;
    PGM_TRY(read_columns(ctx, conn, keep));
    return read_rows(ctx, conn, keep);
}

void
pgm_keep_forgive(struct pgm_keep *keep)
{
    keep->forgives = true;
}

void
pgm_keep_count(const struct pgm_keep *keep, size_t *tables, size_t *rows)
{
    *tables = *rows = 0;
    for (size_t i = 0; i < keep->n; i++) {
        *tables += keep->at[i].rows.n > 0;
        *rows += keep->at[i].rows.n;
    }
}
