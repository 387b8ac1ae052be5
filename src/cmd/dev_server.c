#include "cmd/dev_server.h"

#include <limits.h>
#include <stdlib.h>

#include "pg/conn.h"

static enum pgm_status
describe_wanted(struct pgm_cli *cli, struct pgm_dev *dev, struct pgm_server_want *want)
{
    char path[PATH_MAX];
    if (!realpath(cli->config->directory, path)) {
        return pgm_fail(cli->ctx, PGM_IO, "the project's directory '%s' cannot be reached",
            cli->config->directory);
    }
    struct pgm_config_value major = { 0 };
    PGM_TRY(pgm_config_get(cli->ctx, cli->config, &cli->config->dev, "major", &major));
    *dev = (struct pgm_dev){ .project = pgm_arena_copy(cli->ctx->arena, path) };
    *want = (struct pgm_server_want){ PGM_SERVER_DEV, (int)major.number, dev->project };
    return PGM_OK;
}

enum pgm_status
pgm_dev_find(struct pgm_cli *cli, struct pgm_dev *out)
{
    struct pgm_server_want want = { 0 };
    PGM_TRY(describe_wanted(cli, out, &want));
    PGM_TRY(pgm_server_find_running(cli->ctx, &want, &out->server));
    if (out->server) {
        out->url = pgm_server_url(cli->ctx, out->server, PGM_DEV_DATABASE);
    }
    return PGM_OK;
}

/* A session with the server that is not one with the database. */
static enum pgm_status
open_maintenance(struct pgm_cli *cli, const struct pgm_dev *dev, struct pgm_conn **out)
{
    return pgm_conn_open(cli->ctx, pgm_server_url(cli->ctx, dev->server, "postgres"), out);
}

/* Two commands may find at the same time that it is missing; the second one's CREATE DATABASE
 * fails, and is content when the database is there by then. */
static enum pgm_status
ensure_database(struct pgm_cli *cli, struct pgm_conn *conn)
{
    static const char look[] =
        "SELECT FROM pg_catalog.pg_database WHERE datname = '" PGM_DEV_DATABASE "'";
    struct pgm_ctx *ctx = cli->ctx;
    struct pgm_rows rows = { 0 };
    PGM_TRY(pgm_conn_query(ctx, conn, look, 0, NULL, &rows));
    if (rows.n_rows) {
        return PGM_OK;
    }
    enum pgm_status status = pgm_conn_exec(ctx, conn, "CREATE DATABASE " PGM_DEV_DATABASE);
    if (status == PGM_OK) {
        return PGM_OK;
    }
    struct pgm_error error = ctx->error;
    pgm_error_clear(ctx);
    PGM_TRY(pgm_conn_query(ctx, conn, look, 0, NULL, &rows));
    if (!rows.n_rows) {
        ctx->error = error;
        return status;
    }
    return PGM_OK;
}

enum pgm_status
pgm_dev_start(struct pgm_cli *cli, struct pgm_dev *out)
{
    struct pgm_server_want want = { 0 };
    struct pgm_conn *conn = NULL;
    PGM_TRY(describe_wanted(cli, out, &want));
    PGM_TRY(pgm_server_start(cli->ctx, &want, &out->server));
    PGM_TRY(open_maintenance(cli, out, &conn));
    PGM_TRY(ensure_database(cli, conn));
    pgm_conn_close(cli->ctx, conn);
    out->url = pgm_server_url(cli->ctx, out->server, PGM_DEV_DATABASE);
    return PGM_OK;
}

enum pgm_status
pgm_dev_reset(struct pgm_cli *cli, const struct pgm_dev *dev)
{
    struct pgm_conn *conn = NULL;
    PGM_TRY(open_maintenance(cli, dev, &conn));
    /* subscriptions would keep it */
    PGM_TRY(pgm_conn_exec(cli->ctx, conn,
        "DELETE FROM pg_catalog.pg_subscription s USING pg_catalog.pg_database d "
        "WHERE s.subdbid = d.oid AND d.datname = '" PGM_DEV_DATABASE "'"));
    PGM_TRY(
        pgm_conn_exec(cli->ctx, conn, "DROP DATABASE IF EXISTS " PGM_DEV_DATABASE " WITH (FORCE)"));
    PGM_TRY(pgm_conn_exec(cli->ctx, conn, "CREATE DATABASE " PGM_DEV_DATABASE));
    pgm_conn_close(cli->ctx, conn);
    return PGM_OK;
}
