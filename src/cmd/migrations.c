#include "cmd/migrations.h"

#include <string.h>

#include "apply/background.h"
#include "base/str.h"
#include "base/text.h"

const struct pgm_option pgm_options_migrations[] = {
    {
        .name = "migrations",
        .form = { .type = PGM_VALUE_PATH },
        .value = "DIRECTORY",
        .fallback = "migrations",
        .key = "migrations",
        .text = "The directory of migrations.",
    },
    {
        .name = "migration-names",
        .form = { PGM_VALUE_CHOICE, "strict|any" },
        .value = "WHICH",
        .fallback = "strict",
        .key = "migration_names",
        .text = "strict: YYYYMMDD_HHMM_action_description; any: those of other tools as well.",
    },
    {
        .name = "migration-actions",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "WORD",
        .key = "migration_actions",
        .text = "A word that may stand after the time in a name. Without it: init, add, create, "
                "update, remove, fix, migrate, optimize, merge.",
    },
    { 0 },
};

const struct pgm_option pgm_options_writing[] = {
    {
        .name = "migration-layout",
        .form = { PGM_VALUE_CHOICE, "directory|file" },
        .value = "WHICH",
        .fallback = "directory",
        .key = "migration_layout",
        .text = "Write NAME/up.sql and NAME/down.sql, or NAME.sql and NAME.down.sql.",
    },
    { 0 },
};

const struct pgm_option pgm_options_replay[] = {
    {
        .name = "major",
        .form = { PGM_VALUE_INT, "14..99" },
        .value = "MAJOR",
        .text = "Replay on this major version of PostgreSQL: the one that production runs.",
    },
    { 0 },
};

const struct pgm_option pgm_options_path[] = {
    {
        .name = "search-path",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "PATH",
        .key = "search_path",
        .text = "The search_path under which scripts are run; 'public' when nothing says "
                "otherwise.",
    },
    { 0 },
};

struct pgm_migrations_options
pgm_cli_migrations_options(struct pgm_cli *cli)
{
    const pgm_strings *words = pgm_cli_texts(cli, "migration-actions");
    struct pgm_str actions = PGM_STR(cli->ctx->arena);
    for (size_t i = 0; words && i < words->n; i++) {
        pgm_str_addf(&actions, "%s%s", i ? "|" : "", words->at[i]);
    }
    return (struct pgm_migrations_options){
        .actions = actions.len ? pgm_str_text(&actions) : PGM_MIGRATION_ACTIONS,
        .any_name = strcmp(pgm_cli_text(cli, "migration-names"), "any") == 0,
    };
}

const char *
pgm_cli_migrations_directory(struct pgm_cli *cli)
{
    return pgm_cli_text(cli, "migrations");
}

enum pgm_status
pgm_cli_migrations(struct pgm_cli *cli, bool is_optional, struct pgm_migrations *out)
{
    const char *directory = pgm_cli_migrations_directory(cli);
    *out = (struct pgm_migrations){ .directory = directory };
    if (is_optional && !pgm_file_exists(directory)) {
        return PGM_OK;
    }
    struct pgm_migrations_options options = pgm_cli_migrations_options(cli);
    return pgm_migrations_read(cli->ctx, directory, &options, out);
}

enum pgm_status
pgm_cli_migration(struct pgm_cli *cli, const struct pgm_migrations *migrations, const char *name,
    struct pgm_migration **out)
{
    *out = pgm_migrations_find(migrations, name);
    if (*out) {
        return PGM_OK;
    }
    const char **names = pgm_new_array(cli->ctx->arena, const char *, migrations->n + 1);
    for (size_t i = 0; i < migrations->n; i++) {
        names[i] = migrations->at[i].name;
    }
    const char *near = pgm_text_nearest(name, names);
    (void)pgm_fail(
        cli->ctx, PGM_USAGE, "there is no migration \"%s\" in %s", name, migrations->directory);
    return near ? pgm_hint(cli->ctx, "is \"%s\" meant?", near)
                : pgm_hint(cli->ctx, "it holds %zu migration%s", migrations->n,
                      migrations->n == 1 ? "" : "s");
}

struct pgm_source_options
pgm_cli_replay_options(struct pgm_cli *cli)
{
    return (struct pgm_source_options){
        .scope = pgm_command_option(cli->command, "schemas") ? pgm_cli_scope(cli) : NULL,
        .search_path = pgm_cli_text(cli, "search-path"),
        .server_version = (int)pgm_cli_number(cli, "major") * 10000,
        .prepare = pgm_background_make,
    };
}

enum pgm_status
pgm_cli_replay(struct pgm_cli *cli, const pgm_migration_list *list, struct pgm_catalog **out)
{
    struct pgm_source_options options = pgm_cli_replay_options(cli);
    return pgm_migrations_replay(cli->ctx, list, &options, out);
}
