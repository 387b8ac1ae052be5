#include "apply/use.h"

#include <stdlib.h>

/* pg_relation_size() takes a lock that only ACCESS EXCLUSIVE is in the way of (dbsize.c). A size of
 * -1 stands for one that was not asked for. */
#define TABLES(size)                                                                               \
    "SELECT c.oid, " size ", c.reltuples::bigint FROM pg_class c"                                  \
    " WHERE c.relkind IN ('r', 'm') AND c.oid >= 16384 AND " size " <> 0 ORDER BY c.oid"

static const char with_sizes[] = TABLES("pg_relation_size(c.oid)");
static const char without[] = TABLES("-1::bigint");

static void
read_tables(struct pgm_ctx *ctx, const struct pgm_rows *rows, struct pgm_busy *out)
{
    struct pgm_busy_table *tables =
        pgm_new_array(ctx->arena, struct pgm_busy_table, rows->n_rows + 1);
    for (size_t i = 0; i < rows->n_rows; i++) {
        tables[i] = (struct pgm_busy_table){
            .table_id = (uint32_t)strtoul(pgm_rows_value(rows, i, 0), NULL, 10),
            .bytes = strtoll(pgm_rows_value(rows, i, 1), NULL, 10),
            .rows = strtoll(pgm_rows_value(rows, i, 2), NULL, 10),
        };
    }
    *out = (struct pgm_busy){ .tables = tables, .n = rows->n_rows };
}

enum pgm_status
pgm_use_read(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_busy **out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_exec(ctx, conn, "BEGIN READ ONLY; SET LOCAL lock_timeout = '100ms'"));
    enum pgm_status status = pgm_conn_query(ctx, conn, with_sizes, 0, NULL, &rows);
    if (status == PGM_BUSY) {
        pgm_error_clear(ctx);
        PGM_TRY(pgm_conn_exec(ctx, conn, "ROLLBACK; BEGIN READ ONLY"));
        status = pgm_conn_query(ctx, conn, without, 0, NULL, &rows);
    }
    PGM_TRY(status);
    *out = pgm_new(ctx->arena, struct pgm_busy);
    read_tables(ctx, &rows, *out);
    return pgm_conn_exec(ctx, conn, "ROLLBACK");
}
