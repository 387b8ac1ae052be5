#include "cmd/migrating.h"

#include <string.h>

const struct pgm_option pgm_options_runner[] = {
    {
        .name = "statement-timeout",
        .form = { .type = PGM_VALUE_DURATION },
        .value = "TIME",
        .key = "statement_timeout",
        .text = "How long a statement of a migration may take. Without it: as long as it takes.",
    },
    { 0 },
};

const struct pgm_scope pgm_migrating_scope = { .provider = "auto" };

static enum pgm_status
read_directory(struct pgm_cli *cli, struct pgm_migrating *migrating)
{
    const pgm_journal_entries *entries = &migrating->entries;
    pgm_strings *names = pgm_new(cli->ctx->arena, pgm_strings);
    for (size_t i = 0; i < entries->n; i++) {
        pgm_vec_push(cli->ctx->arena, names, entries->at[i].name);
    }
    struct pgm_migrations_options options = pgm_cli_migrations_options(cli);
    options.adopted = options.gone = names;
    options.up_only = migrating->up_only;
    return pgm_migrations_read(
        cli->ctx, pgm_cli_migrations_directory(cli), &options, &migrating->migrations);
}

static enum pgm_status
read_journal(struct pgm_cli *cli, struct pgm_migrating *out)
{
    PGM_TRY(pgm_journal_find(cli->ctx, out->conn, &out->format));
    PGM_TRY(out->format ? out->format->read(cli->ctx, out->conn, &out->entries) : PGM_OK);
    PGM_TRY(read_directory(cli, out));
    return pgm_standings_make(cli->ctx, &out->migrations, &out->entries, &out->standings);
}

enum pgm_status
pgm_cli_look_at_migrations(struct pgm_cli *cli, struct pgm_migrating *out)
{
    PGM_TRY(pgm_target_find(cli, &out->target));
    PGM_TRY(pgm_conn_open(cli->ctx, out->target.conninfo, &out->conn));
    return read_journal(cli, out);
}

enum pgm_status
pgm_cli_open_migrations(struct pgm_cli *cli, struct pgm_migrating *out)
{
    PGM_TRY(pgm_target_find(cli, &out->target));
    struct pgm_runner_options options = {
        .conninfo = out->target.conninfo,
        .search_path = pgm_cli_text(cli, "search-path"),
        .lock_timeout = pgm_cli_number(cli, "lock-timeout"),
        .patience = pgm_cli_number(cli, "patience"),
        .statement_timeout = pgm_cli_number(cli, "statement-timeout"),
    };
    PGM_TRY(pgm_runner_open(cli->ctx, &options, &out->runner));
    out->conn = pgm_runner_conn(out->runner);
    return read_journal(cli, out);
}

enum pgm_status
pgm_cli_find_standing(struct pgm_cli *cli, const struct pgm_migrating *migrating, const char *name,
    struct pgm_standing **out)
{
    struct pgm_standing *found = NULL;
    size_t n_found = 0;
    for (size_t i = 0; i < migrating->standings.n; i++) {
        struct pgm_standing *standing = &migrating->standings.at[i];
        if (strcmp(standing->name, name) == 0) {
            *out = standing;
            return PGM_OK;
        }
        if (pgm_str_starts(standing->name, name)) {
            found = standing;
            n_found++;
        }
    }
    *out = found;
    if (n_found == 1) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, PGM_USAGE,
        n_found ? "'%s' is the beginning of several migrations' names"
                : "there is no migration '%s', on disk or in the journal",
        name);
    return pgm_hint(cli->ctx, "'pgmend status' lists them");
}

enum pgm_status
pgm_cli_entry_of(struct pgm_cli *cli, struct pgm_migration *migration, enum pgm_journal_state state,
    struct pgm_journal_entry *out)
{
    *out = (struct pgm_journal_entry){
        .name = migration->name,
        .state = state,
        .parents = migration->parents,
        .hash_bytes = migration->hash_bytes,
    };
    return pgm_script_hash_tokens(cli->ctx, &migration->up, &out->hash_tokens);
}

enum pgm_status
pgm_cli_replay_for(struct pgm_cli *cli, const struct pgm_migrating *migrating,
    const pgm_migration_list *list, struct pgm_catalog **out)
{
    struct pgm_source_options options = pgm_cli_replay_options(cli);
    if (!options.server_version) {
        options.server_version = pgm_conn_version(migrating->conn);
    }
    return pgm_migrations_replay(cli->ctx, list, &options, out);
}
