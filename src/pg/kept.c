/* Throw-away databases that are kept for the next command, under a name of what is in them: a copy
 * of one is made in the time that an empty one takes. The keeper leaves them alone, since their
 * names tell no process; those that nobody copied for long go when a new one comes. */
#include <string.h>

#include "base/str.h"
#include "pg/quote.h"
#include "pg/server_private.h"

#define KEPT_PREFIX "pgmend_kept_"
#define MOST_KEPT 6

static const char *
kept_name(struct pgm_arena *arena, const char *key)
{
    return pgm_arena_printf(arena, KEPT_PREFIX "%.40s", key);
}

static void
drop(struct pgm_ctx *ctx, struct pgm_conn *admin, const char *name)
{
    struct pgm_ctx quiet = { .arena = ctx->arena };
    struct pgm_str sql = PGM_STR(ctx->arena);
    pgm_str_add(&sql, "DROP DATABASE IF EXISTS ");
    pgm_quote_name(&sql, name);
    enum pgm_status status = pgm_conn_exec(&quiet, admin, pgm_str_text(&sql));
    (void)status; /* somebody copies it at this moment: next time */
}

/* Databases get ever larger numbers: the smallest is the oldest. */
static void
drop_oldest(struct pgm_ctx *ctx, struct pgm_conn *admin)
{
    struct pgm_rows rows;
    struct pgm_ctx quiet = { .arena = ctx->arena };
    static const char sql[] = "SELECT datname FROM pg_catalog.pg_database WHERE datname LIKE "
                              "'pgmend\\_kept\\_%' ORDER BY oid DESC";
    if (pgm_conn_query(&quiet, admin, sql, 0, NULL, &rows) != PGM_OK) {
        return;
    }
    for (size_t i = MOST_KEPT; i < rows.n_rows; i++) {
        drop(ctx, admin, pgm_rows_value(&rows, i, 0));
    }
}

bool
pgm_server_keep(struct pgm_ctx *ctx, struct pgm_server *server, struct pgm_conn *conn,
    const char *name, const char *key)
{
    struct pgm_ctx quiet = { .arena = ctx->arena };
    struct pgm_str sql = PGM_STR(ctx->arena);
    pgm_conn_close(ctx, conn);
    pgm_str_add(&sql, "ALTER DATABASE ");
    pgm_quote_name(&sql, name);
    pgm_str_add(&sql, " RENAME TO ");
    pgm_quote_name(&sql, kept_name(ctx->arena, key));
    bool kept = pgm_conn_exec(&quiet, server->admin, pgm_str_text(&sql)) == PGM_OK;
    if (kept) {
        drop_oldest(ctx, server->admin);
    }
    return kept;
}

bool
pgm_server_is_kept(struct pgm_ctx *ctx, struct pgm_server *server, const char *key)
{
    struct pgm_rows rows;
    struct pgm_ctx quiet = { .arena = ctx->arena };
    const char *params[] = { kept_name(ctx->arena, key) };
    return pgm_server_open_admin(&quiet, server) == PGM_OK &&
           pgm_conn_query(&quiet, server->admin,
               "SELECT FROM pg_catalog.pg_database WHERE datname = $1", 1, params,
               &rows) == PGM_OK &&
           rows.n_rows == 1;
}

bool
pgm_kept_copy(struct pgm_ctx *ctx, struct pgm_conn *admin, const char *key, const char *name)
{
    struct pgm_ctx quiet = { .arena = ctx->arena };
    struct pgm_str sql = PGM_STR(ctx->arena);
    pgm_str_add(&sql, "CREATE DATABASE ");
    pgm_quote_name(&sql, name);
    pgm_str_add(&sql, " TEMPLATE ");
    pgm_quote_name(&sql, kept_name(ctx->arena, key));
    return pgm_conn_exec(&quiet, admin, pgm_str_text(&sql)) == PGM_OK;
}
