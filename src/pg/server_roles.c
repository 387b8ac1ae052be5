#include <string.h>

#include "base/map.h"
#include "base/str.h"
#include "pg/quote.h"
#include "pg/server_private.h"

static enum pgm_status
ensure(struct pgm_ctx *ctx, struct pgm_conn *admin, const char *sql)
{
    enum pgm_status status = pgm_conn_exec(ctx, admin, sql);
    /* It exists, or another command is just making it. */
    if (status != PGM_OK &&
        (strcmp(ctx->error.sqlstate, "42710") == 0 || strcmp(ctx->error.sqlstate, "23505") == 0)) {
        pgm_error_clear(ctx);
        return PGM_OK;
    }
    return status;
}

static enum pgm_status
ensure_role(struct pgm_ctx *ctx, struct pgm_conn *admin, const char *role)
{
    struct pgm_str sql = PGM_STR(ctx->arena);
    pgm_str_add(&sql, "CREATE ROLE ");
    pgm_quote_name(&sql, role);
    return ensure(ctx, admin, pgm_str_text(&sql));
}

enum pgm_status
pgm_server_ensure_roles(struct pgm_ctx *ctx, struct pgm_server *server, const pgm_strings *roles)
{
    struct pgm_rows rows;
    struct pgm_map known = PGM_MAP(ctx->arena);
    static char present;
    if (roles->n == 0) {
        return PGM_OK;
    }
    PGM_TRY(pgm_server_open_admin(ctx, server));
    PGM_TRY(pgm_conn_query(
        ctx, server->admin, "SELECT rolname FROM pg_catalog.pg_roles", 0, NULL, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        (void)pgm_map_put_text(&known, pgm_rows_value(&rows, i, 0), &present);
    }
    enum pgm_status status = PGM_OK;
    for (size_t i = 0; i < roles->n && status == PGM_OK; i++) {
        if (!pgm_map_get_text(&known, roles->at[i])) {
            status = ensure_role(ctx, server->admin, roles->at[i]);
        }
    }
    return status;
}

enum pgm_status
pgm_server_ensure_runner(struct pgm_ctx *ctx, struct pgm_server *server)
{
    static const char look[] =
        "SELECT FROM pg_catalog.pg_roles WHERE rolname = '" PGM_SERVER_RUNNER "'";
    struct pgm_rows rows;
    PGM_TRY(pgm_server_open_admin(ctx, server));
    PGM_TRY(pgm_conn_query(ctx, server->admin, look, 0, NULL, &rows));
    if (rows.n_rows) {
        return PGM_OK;
    }
    return ensure(ctx, server->admin, "CREATE ROLE " PGM_SERVER_RUNNER " SUPERUSER LOGIN");
}

bool
pgm_server_make_lacking_role(
    struct pgm_ctx *ctx, struct pgm_server *server, const struct pgm_error *error)
{
    static const char before[] = "role \"", after[] = "\" does not exist";
    const char *message = error->message;
    size_t n = strlen(message);
    /* SET ROLE takes an unknown role for an invalid value */
    bool is_state = strcmp(error->sqlstate, "42704") == 0 || strcmp(error->sqlstate, "22023") == 0;
    bool fits = is_state && pgm_str_starts(message, before) && n > sizeof before + sizeof after &&
                strcmp(message + n - (sizeof after - 1), after) == 0;
    if (!fits) {
        return false;
    }
    const char *name = pgm_arena_copy_n(
        ctx->arena, message + sizeof before - 1, n - (sizeof before - 1) - (sizeof after - 1));
    pgm_strings roles = { 0 };
    struct pgm_ctx quiet = { .arena = ctx->arena };
    pgm_vec_push(ctx->arena, &roles, name);
    return pgm_server_ensure_roles(&quiet, server, &roles) == PGM_OK;
}
