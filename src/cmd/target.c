#include "cmd/target.h"

#include <string.h>

#include "cmd/dev_server.h"
#include "cmd/secret.h"
#include "pg/conn.h"

/* The value is not repeated: it may hold a password. */
static enum pgm_status
check_conninfo(struct pgm_cli *cli, enum pgm_status status, const char *origin, const char *text)
{
    if (pgm_conn_is_conninfo(text)) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, status, "the value of %s is no connection string", origin);
    if (pgm_str_starts(text, "prisma")) {
        return pgm_hint(cli->ctx, "it is an address of Prisma's own service; give the server's, "
                                  "postgresql://…: 'direct_url', DIRECT_URL or --url");
    }
    return pgm_hint(cli->ctx,
        "accepted: postgresql://USER@HOST:PORT/DATABASE, or libpq's 'host=... "
        "dbname=...'; an environment of pgmend.yaml is named with --env");
}

static enum pgm_status
fail_without_url(struct pgm_cli *cli, const struct pgm_section *environment)
{
    struct pgm_ctx *ctx = cli->ctx;
    (void)pgm_fail(ctx, PGM_CONFIG, "environment '%s' has no url", environment->name);
    (void)pgm_hint(ctx, "add 'url: env:NAME' below it, or give --url");
    ctx->error.file = cli->config->file;
    ctx->error.line = environment->line;
    ctx->error.column = 1;
    return PGM_CONFIG;
}

/* What it is and whether it is protected, whatever its address. */
static enum pgm_status
take_nature(struct pgm_cli *cli, const struct pgm_section *environment, struct pgm_target *out)
{
    struct pgm_config_value is_protected = { 0 }, kind = { 0 };
    PGM_TRY(pgm_config_get(cli->ctx, cli->config, environment, "protected", &is_protected));
    PGM_TRY(pgm_config_get(cli->ctx, cli->config, environment, "kind", &kind));
    out->is_protected = is_protected.number != 0;
    out->kind = PGM_ENVIRONMENT_UNMARKED;
    (void)pgm_environment_find(kind.is_set ? kind.texts.at[0] : environment->name, &out->kind);
    return PGM_OK;
}

/* The configuration is in everybody's working copy: production's password is not for it. */
static enum pgm_status
check_secrecy(struct pgm_cli *cli, const struct pgm_section *environment,
    const struct pgm_config_value *url, const struct pgm_target *target)
{
    const char *text = url->texts.at[0];
    bool is_written = url->is_written;
    if (target->kind != PGM_ENVIRONMENT_PRODUCTION || !is_written ||
        strcmp(pgm_conn_mask(cli->ctx, text), text) == 0) {
        return PGM_OK;
    }
    struct pgm_error *error = &cli->ctx->error;
    (void)pgm_fail(cli->ctx, PGM_CONFIG,
        "the password of environment '%s', which is production, stands in %s", environment->name,
        cli->config->file);
    error->file = cli->config->file;
    error->line = url->line;
    error->column = 1;
    return pgm_hint(cli->ctx,
        "write 'url: env:NAME', or leave the password out and give password_command or "
        "password_file");
}

/* The address of the server itself, where one is given beside a pooler's. */
static enum pgm_status
take_address(struct pgm_cli *cli, const struct pgm_section *environment, struct pgm_target *out)
{
    struct pgm_config_value url = { 0 }, direct = { 0 };
    PGM_TRY(pgm_config_get(cli->ctx, cli->config, environment, "direct_url", &direct));
    if (!direct.is_set) {
        PGM_TRY(pgm_config_get(cli->ctx, cli->config, environment, "url", &url));
    }
    if (!direct.is_set && !url.is_set) {
        return fail_without_url(cli, environment);
    }
    const struct pgm_config_value *taken = direct.is_set ? &direct : &url;
    out->conninfo = taken->texts.at[0];
    PGM_TRY(check_conninfo(cli, PGM_CONFIG, out->origin, out->conninfo));
    return check_secrecy(cli, environment, taken, out);
}

static enum pgm_status
take_password(struct pgm_cli *cli, const struct pgm_section *environment, struct pgm_target *out)
{
    struct pgm_ctx *ctx = cli->ctx;
    struct pgm_config_value file = { 0 }, command = { 0 };
    const char *password = NULL;
    PGM_TRY(pgm_config_get(ctx, cli->config, environment, "password_file", &file));
    PGM_TRY(pgm_config_get(ctx, cli->config, environment, "password_command", &command));
    if (file.is_set && command.is_set) {
        (void)pgm_fail(ctx, PGM_CONFIG,
            "environment '%s' has both a password_file and a password_command", environment->name);
        return pgm_hint(ctx, "keep one of them");
    }
    if (file.is_set) {
        PGM_TRY(pgm_secret_of_file(ctx, file.texts.at[0], &password));
    } else if (command.is_set) {
        PGM_TRY(pgm_secret_of_command(ctx, command.texts.at[0], &password));
    }
    if (password) {
        out->conninfo = pgm_conn_with_password(ctx, out->conninfo, password);
    }
    return PGM_OK;
}

enum pgm_status
pgm_target_of_environment(
    struct pgm_cli *cli, const struct pgm_section *environment, struct pgm_target *out)
{
    *out = (struct pgm_target){
        .origin = pgm_arena_printf(cli->ctx->arena, "environment '%s'", environment->name),
    };
    PGM_TRY(take_nature(cli, environment, out));
    PGM_TRY(take_address(cli, environment, out));
    return take_password(cli, environment, out);
}

/* --url; with --env as well, what the environment is holds for it. */
static enum pgm_status
take_url(struct pgm_cli *cli, const char *url, struct pgm_target *out)
{
    *out = (struct pgm_target){ .conninfo = url, .origin = "--url" };
    PGM_TRY(cli->environment ? take_nature(cli, cli->environment, out) : PGM_OK);
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
        /* Where DATABASE_URL is a pooler's address, DIRECT_URL is by custom the server's own. */
        const char *direct_url = pgm_cli_variable(cli, "DIRECT_URL");
        *out = (struct pgm_target){
            .conninfo = direct_url ? direct_url : database_url,
            .origin = direct_url ? "DIRECT_URL" : "DATABASE_URL",
        };
        return check_conninfo(cli, PGM_CONFIG, out->origin, out->conninfo);
    }
    bool has_variables = pgm_cli_variable(cli, "PGHOST") || pgm_cli_variable(cli, "PGDATABASE") ||
                         pgm_cli_variable(cli, "PGSERVICE");
    *out = has_variables ? (struct pgm_target){ .conninfo = "", .origin = "the PG* variables" }
                         : (struct pgm_target){ .is_embedded = true,
                               .kind = PGM_ENVIRONMENT_DEVELOPMENT,
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
