#include "cmd/target.h"

#include "cmd/dev_server.h"
#include "pg/conn.h"

/* The value is not repeated: it may hold a password. */
static enum pgm_status
check_conninfo(struct pgm_cli *cli, enum pgm_status status, const char *origin, const char *text)
{
    if (pgm_conn_is_conninfo(text)) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, status, "the value of %s is no connection string", origin);
    return pgm_hint(cli->ctx,
        "accepted: postgresql://USER@HOST:PORT/DATABASE, or libpq's 'host=... "
        "dbname=...'; an environment of pgmend.yaml is named with --env");
}

enum pgm_status
pgm_target_of_environment(
    struct pgm_cli *cli, const struct pgm_section *environment, struct pgm_target *out)
{
    struct pgm_ctx *ctx = cli->ctx;
    struct pgm_config_value url = { 0 };
    struct pgm_config_value is_protected = { 0 };
    PGM_TRY(pgm_config_get(ctx, cli->config, environment, "protected", &is_protected));
    PGM_TRY(pgm_config_get(ctx, cli->config, environment, "url", &url));
    if (!url.is_set) {
        (void)pgm_fail(ctx, PGM_CONFIG, "environment '%s' has no url", environment->name);
        (void)pgm_hint(ctx, "add 'url: env:NAME' below it, or give --url");
        ctx->error.file = cli->config->file;
        ctx->error.line = environment->line;
        ctx->error.column = 1;
        return PGM_CONFIG;
    }
    *out = (struct pgm_target){
        .conninfo = url.texts.at[0],
        .origin = pgm_arena_printf(ctx->arena, "environment '%s'", environment->name),
        .is_protected = is_protected.number != 0,
    };
    return check_conninfo(cli, PGM_CONFIG, out->origin, out->conninfo);
}

/* --url; with --env as well, the environment's protection holds for it. */
static enum pgm_status
take_url(struct pgm_cli *cli, const char *url, struct pgm_target *out)
{
    struct pgm_config_value is_protected = { 0 };
    if (cli->environment) {
        PGM_TRY(
            pgm_config_get(cli->ctx, cli->config, cli->environment, "protected", &is_protected));
    }
    *out = (struct pgm_target){
        .conninfo = url,
        .origin = "--url",
        .is_protected = is_protected.number != 0,
    };
    return check_conninfo(cli, PGM_USAGE, out->origin, url);
}

enum pgm_status
pgm_target_choose(struct pgm_cli *cli, struct pgm_target *out)
{
    const char *url = pgm_cli_text(cli, "url");
    if (url) {
        return take_url(cli, url, out);
    }
    if (cli->environment) {
        return pgm_target_of_environment(cli, cli->environment, out);
    }
    const char *database_url = pgm_cli_variable(cli, "DATABASE_URL");
    if (database_url) {
        *out = (struct pgm_target){ .conninfo = database_url, .origin = "DATABASE_URL" };
        return check_conninfo(cli, PGM_CONFIG, out->origin, database_url);
    }
    bool has_variables = pgm_cli_variable(cli, "PGHOST") || pgm_cli_variable(cli, "PGDATABASE") ||
                         pgm_cli_variable(cli, "PGSERVICE");
    *out = has_variables ? (struct pgm_target){ .conninfo = "", .origin = "the PG* variables" }
                         : (struct pgm_target){ .is_embedded = true,
                               .origin = "the embedded development server" };
    return PGM_OK;
}

enum pgm_status
pgm_target_find(struct pgm_cli *cli, struct pgm_target *out)
{
    PGM_TRY(pgm_target_choose(cli, out));
    if (!out->is_embedded) {
        return PGM_OK;
    }
    struct pgm_dev dev = { 0 };
    PGM_TRY(pgm_dev_start(cli, &dev));
    out->conninfo = dev.url;
    pgm_output_note(cli,
        "no database is named, so this works on the embedded development server of %s",
        dev.project);
    return PGM_OK;
}
