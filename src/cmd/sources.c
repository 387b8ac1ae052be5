#include "cmd/sources.h"

#include <string.h>

#include "apply/background.h"
#include "migrations/replay.h"

const struct pgm_option pgm_options_declared[] = {
    {
        .name = "snapshot",
        .form = { .type = PGM_VALUE_PATH },
        .value = "FILE",
        .text = "Take what is declared from this snapshot instead of SQL.",
    },
    {
        .name = "privileges",
        .form = { PGM_VALUE_CHOICE, "auto|all|none" },
        .value = "WHICH",
        .key = "privileges",
        .text = "Manage grants: auto means when what is declared contains any.",
    },
    {
        .name = "owners",
        .form = { .type = PGM_VALUE_FLAG },
        .key = "owners",
        .text = "Manage owners: what is declared without one belongs to who runs the plan.",
    },
    {
        .name = "roles",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "PATTERN",
        .key = "roles",
        .text = "Manage the server's roles of such names, and their memberships; 'true' means all.",
    },
    {
        .name = "database-settings",
        .form = { .type = PGM_VALUE_FLAG },
        .key = "database_settings",
        .text = "Manage what is set for the database itself, with ALTER DATABASE … SET.",
    },
    {
        .name = "search-path",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "PATH",
        .key = "search_path",
        .text = "The search_path under which declared SQL is run; 'public' when nothing says "
                "otherwise.",
    },
    {
        .name = "strict",
        .form = { .type = PGM_VALUE_FLAG },
        .key = "strict",
        .text = "Refuse to go on (exit 4) where something in scope cannot be compared.",
    },
    { 0 },
};

const struct pgm_option pgm_options_cache[] = {
    {
        .name = "cache",
        .form = { .type = PGM_VALUE_FLAG },
        .fallback = "true",
        .key = "cache",
        .text = "Take a live catalog that has not changed from the reading before; --no-cache "
                "reads it anew.",
    },
    { 0 },
};

/* A list of options as the engine wants it; NULL when it is empty. */
static const char *const *
words_of(struct pgm_cli *cli, const char *option)
{
    const pgm_strings *texts = pgm_cli_texts(cli, option);
    if (!texts || !texts->n) {
        return NULL;
    }
    const char **words = pgm_new_array(cli->ctx->arena, const char *, texts->n + 1);
    memcpy(words, texts->at, texts->n * sizeof *words);
    return words;
}

/* Which roles are managed: `true` and `false` are all and none. */
static const char *const *
managed_roles(struct pgm_cli *cli)
{
    static const char *const all[] = { "*", NULL };
    const char *const *patterns = words_of(cli, "roles");
    bool is_one = patterns && !patterns[1];
    if (is_one && strcmp(patterns[0], "true") == 0) {
        return all;
    }
    return is_one && strcmp(patterns[0], "false") == 0 ? NULL : patterns;
}

const struct pgm_scope *
pgm_cli_scope(struct pgm_cli *cli)
{
    struct pgm_scope *scope = pgm_new(cli->ctx->arena, struct pgm_scope);
    scope->schemas = words_of(cli, "schemas");
    scope->ignore = words_of(cli, "exclude");
    scope->roles = managed_roles(cli);
    scope->database_settings = pgm_cli_flag(cli, "database-settings");
    scope->provider = pgm_cli_text(cli, "provider");
    return scope;
}

struct pgm_diff_options
pgm_cli_managed(struct pgm_cli *cli, enum pgm_privileges fallback)
{
    const char *text = pgm_cli_text(cli, "privileges");
    struct pgm_diff_options options = { .privileges = fallback };
    if (text) {
        options.privileges = strcmp(text, "all") == 0    ? PGM_PRIVILEGES_ALL
                             : strcmp(text, "none") == 0 ? PGM_PRIVILEGES_NONE
                                                         : PGM_PRIVILEGES_AUTO;
    }
    if (pgm_cli_flag(cli, "owners")) {
        options.facets |= PGM_FACET_OWNERS;
    }
    if (managed_roles(cli)) {
        options.facets |= PGM_FACET_ROLES;
    }
    if (pgm_cli_flag(cli, "database-settings")) {
        options.facets |= PGM_FACET_DATABASE;
    }
    return options;
}

static bool
is_environment(const struct pgm_cli *cli, const char *text)
{
    for (size_t i = 0; cli->config && i < cli->config->environments.n; i++) {
        if (strcmp(cli->config->environments.at[i].name, text) == 0) {
            return true;
        }
    }
    return false;
}

enum pgm_status
pgm_cli_source(struct pgm_cli *cli, const char *text, struct pgm_source *out)
{
    if (!is_environment(cli, text)) {
        return pgm_source_parse(cli->ctx, text, out);
    }
    const struct pgm_section *environment = NULL;
    struct pgm_target target = { 0 };
    PGM_TRY(pgm_config_environment(cli->ctx, cli->config, text, &environment));
    PGM_TRY(pgm_target_of_environment(cli, environment, &target));
    *out = (struct pgm_source){ .kind = PGM_SOURCE_LIVE, .conninfo = target.conninfo };
    return PGM_OK;
}

enum pgm_status
pgm_cli_declared(struct pgm_cli *cli, struct pgm_source *out)
{
    *out = (struct pgm_source){ 0 };
    const char *snapshot = pgm_cli_text(cli, "snapshot");
    if (snapshot) {
        out->kind = PGM_SOURCE_SNAPSHOT;
        pgm_vec_push(cli->ctx->arena, &out->paths, snapshot);
        return PGM_OK;
    }
    const pgm_strings *paths = pgm_cli_texts(cli, "schema"); /* not a kind */
    if (!paths || !paths->n) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "nothing says what the schema should be");
        return pgm_hint(
            cli->ctx, "give --schema PATH or --snapshot FILE, or set 'schema' in pgmend.yaml");
    }
    if (paths->n == 1 && strcmp(paths->at[0], "-") == 0) {
        return pgm_source_parse(cli->ctx, "-", out); /* it may be a snapshot */
    }
    out->kind = PGM_SOURCE_SQL;
    for (size_t i = 0; i < paths->n; i++) {
        pgm_vec_push(cli->ctx->arena, &out->paths, paths->at[i]);
    }
    return PGM_OK;
}

static enum pgm_status
report_unmodelled(struct pgm_cli *cli, const struct pgm_catalog *catalog)
{
    for (size_t i = 0; i < catalog->unmodelled.n; i++) {
        pgm_warn(cli->ctx, "%s has something that is not compared: %s", catalog->origin,
            catalog->unmodelled.at[i].what);
    }
    if (catalog->unmodelled.n && pgm_cli_flag(cli, "strict")) {
        (void)pgm_fail(cli->ctx, PGM_BLOCKED,
            "%s has %zu thing%s that cannot be compared, and --strict forbids that",
            catalog->origin, catalog->unmodelled.n, catalog->unmodelled.n == 1 ? "" : "s");
        return pgm_hint(cli->ctx, "leave them out with --exclude, or drop --strict");
    }
    return PGM_OK;
}

/* A version that this program was not written for. */
static void
warn_of_version(struct pgm_cli *cli, const struct pgm_catalog *catalog)
{
    if (catalog->server_version / 10000 > PGM_NEWEST_MAJOR) {
        pgm_warn(cli->ctx,
            "%s runs PostgreSQL %d, newer than this pgmend knows (%d): what is new in it is not "
            "compared",
            catalog->origin, catalog->server_version / 10000, PGM_NEWEST_MAJOR);
    }
}

/* Names of any form: which of them may stand there is a matter of those who run them. */
static enum pgm_status
read_migrations(struct pgm_cli *cli, const struct pgm_source *source,
    const struct pgm_source_options *options, struct pgm_catalog **out)
{
    static const struct pgm_migrations_options how = { .any_name = true };
    if (options->scope->roles || options->scope->database_settings) {
        (void)pgm_fail(cli->ctx, PGM_USAGE,
            "roles and settings of the database are not read from "
            "migrations");
        return pgm_hint(cli->ctx, "leave --roles and --database-settings out");
    }
    return pgm_migrations_source_read(cli->ctx, source, options, &how, out);
}

enum pgm_status
pgm_cli_read(struct pgm_cli *cli, const struct pgm_source *source, const struct pgm_catalog *other,
    struct pgm_catalog **out)
{
    struct pgm_source_options options = {
        .scope = pgm_cli_scope(cli),
        .search_path = pgm_cli_text(cli, "search-path"),
        .server_version = other ? other->server_version : 0,
        .like = other,
        .prepare = pgm_background_make,
        .cached = source->kind == PGM_SOURCE_LIVE && pgm_cli_flag(cli, "cache"),
    };
    if (source->kind == PGM_SOURCE_MIGRATIONS) {
        PGM_TRY(read_migrations(cli, source, &options, out));
    } else {
        PGM_TRY(pgm_source_read(cli->ctx, source, &options, out));
    }
    if (source->kind == PGM_SOURCE_LIVE) {
        warn_of_version(cli, *out);
    }
    return report_unmodelled(cli, *out);
}

/* What is read first says on which server version the other is loaded. */
static bool
goes_first(const struct pgm_source *a, const struct pgm_source *b)
{
    static const int order[] = {
        [PGM_SOURCE_LIVE] = 0,
        [PGM_SOURCE_SNAPSHOT] = 1,
        [PGM_SOURCE_SQL] = 2,
        [PGM_SOURCE_MIGRATIONS] = 3,
        [PGM_SOURCE_EMPTY] = 4,
    };
    return order[a->kind] <= order[b->kind];
}

enum pgm_status
pgm_cli_read_both(struct pgm_cli *cli, const struct pgm_source *from, const struct pgm_source *to,
    struct pgm_catalog **from_out, struct pgm_catalog **to_out)
{
    if (goes_first(from, to)) {
        PGM_TRY(pgm_cli_read(cli, from, NULL, from_out));
        return pgm_cli_read(cli, to, *from_out, to_out);
    }
    PGM_TRY(pgm_cli_read(cli, to, NULL, to_out));
    return pgm_cli_read(cli, from, *to_out, from_out);
}

enum pgm_status
pgm_cli_compare_target(struct pgm_cli *cli, struct pgm_comparison *out)
{
    PGM_TRY(pgm_cli_declared(cli, &out->declared));
    PGM_TRY(pgm_target_find(cli, &out->target));
    struct pgm_source live = { .kind = PGM_SOURCE_LIVE, .conninfo = out->target.conninfo };
    PGM_TRY(pgm_cli_read_both(cli, &live, &out->declared, &out->live, &out->wanted));
    PGM_TRY(pgm_cli_said(cli, &out->declared, &out->said));
    out->options = pgm_cli_managed(cli, PGM_PRIVILEGES_AUTO);
    return pgm_cli_diff(cli, out->live, out->wanted, &out->said, &out->options, &out->diff);
}
