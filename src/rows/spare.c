#include "rows/spare.h"

#include "base/str.h"
#include "pg/quote.h"

extern const char pgm_sql_rows_orphans[];

#define MOST_ROUNDS 20

/* Rows that refer to rows that refer to rows … */
enum pgm_status
pgm_rows_spare_orphans(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    struct pgm_rows statements;
    PGM_TRY(pgm_conn_query(ctx, conn, pgm_sql_rows_orphans, 0, NULL, &statements));
    size_t n = statements.n_rows, gone = 1;
    const char **sql = pgm_new_array(ctx->arena, const char *, n + 1);
    struct pgm_rows *rows = pgm_new_array(ctx->arena, struct pgm_rows, n + 1);
    for (size_t i = 0; i < n; i++) {
        sql[i] = pgm_rows_value(&statements, i, 0);
    }
    for (int round = 0; n && gone && round < MOST_ROUNDS; round++) {
        gone = 0;
        PGM_TRY(pgm_conn_pipeline(ctx, conn, n, sql, rows));
        for (size_t i = 0; i < n; i++) {
            gone += rows[i].affected;
        }
    }
    return PGM_OK;
}

static enum pgm_status
delete_rows(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *table, const char *column,
    enum pgm_rows_left left)
{
    struct pgm_str sql = PGM_STR(ctx->arena);
    pgm_str_addf(&sql, "DELETE FROM %s", table);
    if (left == PGM_ROWS_WITHOUT_NULL) {
        pgm_str_add(&sql, " WHERE ");
        pgm_quote_name(&sql, column);
        pgm_str_add(&sql, " IS NULL");
    } else if (left != PGM_ROWS_NONE) {
        pgm_str_addf(&sql,
            " WHERE (tableoid, ctid) NOT IN (SELECT tableoid, ctid FROM %s ORDER BY 1, 2 LIMIT %d)",
            table, left == PGM_ROWS_PLAIN ? 3 : 1);
    }
    PGM_TRY(pgm_conn_exec(ctx, conn, pgm_str_text(&sql)));
    return pgm_rows_spare_orphans(ctx, conn);
}

enum pgm_status
pgm_rows_spare(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *table, const char *column,
    enum pgm_rows_left left, bool *found)
{
    struct pgm_ctx quiet = { .arena = ctx->arena };
    struct pgm_rows rows = { 0 };
    *found = table &&
             pgm_conn_query(&quiet, conn, "SELECT 1 WHERE to_regclass($1) IS NOT NULL", 1, &table,
                 &rows) == PGM_OK &&
             rows.n_rows;
    if (!*found) {
        return PGM_OK;
    }
    PGM_TRY(
        pgm_conn_exec(ctx, conn, "SET track_counts = off; SET session_replication_role = replica"));
    enum pgm_status status = delete_rows(&quiet, conn, table, column, left);
    PGM_TRY(pgm_conn_exec(ctx, conn, "RESET session_replication_role"));
    *found = status == PGM_OK;
    return PGM_OK;
}

static const char all_sql[] =
    "SELECT string_agg(c.oid::regclass::text, ', ') FROM pg_class c"
    " WHERE c.relkind = 'r' AND c.oid >= 16384 AND c.relpersistence <> 't'"
    " AND pg_relation_size(c.oid) > 0 AND NOT EXISTS (SELECT FROM pg_depend d"
    " WHERE d.classid = 1259 AND d.objid = c.oid AND d.deptype = 'e')";

enum pgm_status
pgm_rows_spare_all(struct pgm_ctx *ctx, struct pgm_conn *conn, bool *found)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, all_sql, 0, NULL, &rows));
    const char *tables = pgm_rows_value(&rows, 0, 0);
    *found = tables != NULL;
    if (!tables) {
        return PGM_OK;
    }
    PGM_TRY(pgm_conn_exec(ctx, conn, "SET session_replication_role = replica"));
    PGM_TRY(pgm_conn_exec(ctx, conn, pgm_arena_printf(ctx->arena, "TRUNCATE %s CASCADE", tables)));
    return pgm_conn_exec(ctx, conn, "RESET session_replication_role");
}
