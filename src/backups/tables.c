/* Which tables there are to back up, and what is in them. */
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

#include "backups/backup.h"
#include "kinds/trash.h"
#include "pg/quote.h"

extern const char pgm_sql_backup_tables[];
extern const char pgm_sql_backup_columns[];
extern const char pgm_sql_backup_sequences[];

/* The numbers of "{1,2}". */
static void
split_numbers(struct pgm_arena *arena, const char *array, pgm_strings *out)
{
    for (const char *at = array; *at;) {
        size_t n = strspn(at, "0123456789");
        if (n) {
            pgm_vec_push(arena, out, pgm_arena_copy_n(arena, at, n));
        }
        at += n ? n : 1;
    }
}

enum pgm_status
pgm_backup_tables_read(struct pgm_ctx *ctx, struct pgm_conn *conn, pgm_backup_tables *out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, pgm_sql_backup_tables, 0, NULL, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        struct pgm_backup_table table = {
            .oid = pgm_rows_value(&rows, i, 0),
            .schema = pgm_rows_value(&rows, i, 1),
            .name = pgm_rows_value(&rows, i, 2),
            .sql = pgm_rows_value(&rows, i, 3),
            .is_partitioned = pgm_rows_value(&rows, i, 4)[0] == 't',
            .may_read = pgm_rows_value(&rows, i, 6)[0] == 't',
        };
        split_numbers(ctx->arena, pgm_rows_value(&rows, i, 5), &table.parents);
        if (!pgm_trash_is_schema(table.schema)) {
            pgm_vec_push(ctx->arena, out, table);
        }
    }
    return PGM_OK;
}

/* schema.name as SQL or as it is, with "*" and "?" as in a shell; without a schema, one in public.
 */
static bool
is_meant(struct pgm_ctx *ctx, const struct pgm_backup_table *table, const char *pattern)
{
    const char *raw = pgm_arena_printf(ctx->arena, "%s.%s", table->schema, table->name);
    return strcmp(pattern, table->sql) == 0 || fnmatch(pattern, raw, 0) == 0 ||
           (strcmp(table->schema, "public") == 0 && fnmatch(pattern, table->name, 0) == 0);
}

static bool
has_table(const pgm_backup_tables *tables, const char *oid)
{
    for (size_t i = 0; i < tables->n; i++) {
        if (strcmp(tables->at[i].oid, oid) == 0) {
            return true;
        }
    }
    return false;
}

/* The rows of a partitioned table are in its partitions; those of a parent are its children's, too.
 */
static void
add_children(struct pgm_ctx *ctx, const pgm_backup_tables *all, pgm_backup_tables *out)
{
    for (size_t known = 0; known < out->n;) {
        known = out->n;
        for (size_t i = 0; i < all->n; i++) {
            const struct pgm_backup_table *table = &all->at[i];
            bool is_child = false;
            for (size_t j = 0; j < table->parents.n; j++) {
                is_child = is_child || has_table(out, table->parents.at[j]);
            }
            if (is_child && !has_table(out, table->oid)) {
                pgm_vec_push(ctx->arena, out, *table);
            }
        }
    }
}

static int
compare_tables(const void *a, const void *b)
{
    const struct pgm_backup_table *left = a, *right = b;
    int order = strcmp(left->schema, right->schema);
    return order ? order : strcmp(left->name, right->name);
}

enum pgm_status
pgm_backup_tables_choose(struct pgm_ctx *ctx, const pgm_backup_tables *all,
    const pgm_strings *patterns, pgm_backup_tables *out)
{
    for (size_t i = 0; i < patterns->n; i++) {
        bool is_met = false;
        for (size_t j = 0; j < all->n; j++) {
            const struct pgm_backup_table *table = &all->at[j];
            if (!is_meant(ctx, table, patterns->at[i])) {
                continue;
            }
            is_met = true;
            if (!has_table(out, table->oid)) {
                pgm_vec_push(ctx->arena, out, *table);
            }
        }
        if (!is_met) {
            (void)pgm_fail(ctx, PGM_USAGE, "there is no table %s", patterns->at[i]);
            return pgm_hint(ctx, "write schema.name, with * and ? as in a shell if it is several");
        }
    }
    add_children(ctx, all, out);
    if (out->n) {
        qsort(out->at, out->n, sizeof *out->at, compare_tables);
    }
    return PGM_OK;
}

static struct pgm_backup_table *
find_table(const pgm_backup_tables *tables, const char *oid)
{
    for (size_t i = 0; i < tables->n; i++) {
        if (strcmp(tables->at[i].oid, oid) == 0) {
            return &tables->at[i];
        }
    }
    return NULL;
}

static enum pgm_status
add_sequences(
    struct pgm_ctx *ctx, struct pgm_conn *conn, pgm_backup_tables *tables, const char *oids)
{
    struct pgm_rows rows, state;
    PGM_TRY(pgm_conn_query(ctx, conn, pgm_sql_backup_sequences, 1, &oids, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        struct pgm_backup_table *table = find_table(tables, pgm_rows_value(&rows, i, 0));
        const char *sql = pgm_rows_value(&rows, i, 1);
        PGM_TRY(pgm_conn_query(ctx, conn,
            pgm_arena_printf(ctx->arena, "SELECT last_value, is_called FROM %s", sql), 0, NULL,
            &state));
        struct pgm_backup_sequence sequence = {
            .sql = sql,
            .last = pgm_rows_value(&state, 0, 0),
            .is_called = pgm_rows_value(&state, 0, 1)[0] == 't',
        };
        if (table) {
            pgm_vec_push(ctx->arena, &table->sequences, sequence);
        }
    }
    return PGM_OK;
}

enum pgm_status
pgm_backup_tables_complete(struct pgm_ctx *ctx, struct pgm_conn *conn, pgm_backup_tables *tables)
{
    struct pgm_rows rows;
    struct pgm_str list = PGM_STR(ctx->arena);
    for (size_t i = 0; i < tables->n; i++) {
        pgm_str_addf(&list, "%c%s", i ? ',' : '{', tables->at[i].oid);
    }
    pgm_str_add(&list, tables->n ? "}" : "{}");
    const char *oids = pgm_str_text(&list);
    PGM_TRY(pgm_conn_query(ctx, conn, pgm_sql_backup_columns, 1, &oids, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        struct pgm_backup_table *table = find_table(tables, pgm_rows_value(&rows, i, 0));
        struct pgm_backup_column column = {
            .name = pgm_rows_value(&rows, i, 1),
            .type = pgm_rows_value(&rows, i, 2),
            .collation = pgm_rows_value(&rows, i, 3),
            .generated = pgm_rows_value(&rows, i, 4),
            .is_not_null = pgm_rows_value(&rows, i, 5)[0] == 't',
        };
        if (table) {
            pgm_vec_push(ctx->arena, &table->columns, column);
        }
    }
    return add_sequences(ctx, conn, tables, oids);
}

/* Each row's text is digested, and the digests are added up: so their order does not count, and a
 * row that is there twice counts twice. */
enum pgm_status
pgm_backup_count(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_backup_table *table,
    const char *place, int64_t *rows, const char **digest)
{
    struct pgm_str sql = PGM_STR(ctx->arena);
    pgm_str_add(&sql,
        "SELECT count(*), coalesce(sum(('x' || left(m, 16))::bit(64)::bigint), 0) || '/' ||"
        " coalesce(sum(('x' || right(m, 16))::bit(64)::bigint), 0)"
        " FROM (SELECT md5(ROW(");
    const char *separator = "";
    for (size_t i = 0; i < table->columns.n; i++) {
        if (!table->columns.at[i].generated) {
            pgm_str_add(&sql, separator);
            pgm_quote_name(&sql, table->columns.at[i].name);
            separator = ", ";
        }
    }
    pgm_str_addf(&sql, ")::text) AS m FROM ONLY %s) AS r", place);
    struct pgm_rows answer;
    PGM_TRY(pgm_conn_query(ctx, conn, pgm_str_text(&sql), 0, NULL, &answer));
    *rows = strtoll(pgm_rows_value(&answer, 0, 0), NULL, 10);
    *digest = pgm_rows_value(&answer, 0, 1);
    return PGM_OK;
}
