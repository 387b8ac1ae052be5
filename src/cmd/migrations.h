/* What commands about migrations share: where these are, how they are called, and their texts. */
#pragma once

#include "cmd/sources.h"
#include "migrations/replay.h"

extern const struct pgm_option
    pgm_options_migrations[]; /* --migrations --migration-names --migration-actions */

extern const struct pgm_option pgm_options_writing[]; /* --migration-layout */
extern const struct pgm_option pgm_options_replay[];  /* --major */
extern const struct pgm_option
    pgm_options_path[]; /* --search-path, of what does not have those about what is declared */

/* What the options say about names; `adopted` and `gone` are for the caller to fill in. */
struct pgm_migrations_options pgm_cli_migrations_options(struct pgm_cli *cli);

/* The directory of migrations. */
const char *pgm_cli_migrations_directory(struct pgm_cli *cli);

/* Reads it. `is_optional`: that there is none is as if it were empty. */
enum pgm_status pgm_cli_migrations(
    struct pgm_cli *cli, bool is_optional, struct pgm_migrations *out) PGM_MUST_CHECK;

/* The migration of that name; PGM_USAGE names the nearest. */
enum pgm_status pgm_cli_migration(struct pgm_cli *cli, const struct pgm_migrations *migrations,
    const char *name, struct pgm_migration **out) PGM_MUST_CHECK;

/* How the options say migrations are replayed; of a command without a scope, whole. */
struct pgm_source_options pgm_cli_replay_options(struct pgm_cli *cli);

/* What a list of migrations leads to. */
enum pgm_status pgm_cli_replay(
    struct pgm_cli *cli, const pgm_migration_list *list, struct pgm_catalog **out) PGM_MUST_CHECK;

/* ---- new ones (cmd/migration_text.c) */

/* What a migration is to say. */
struct pgm_migration_draft {
    const char *name;
    pgm_strings parents;
    pgm_strings squashes;             /* whose work it stands for */
    const char *up, *down;            /* SQL; down NULL: none */
    pgm_strings up_loses, down_loses; /* what they destroy: ids */
    bool is_generated;
    pgm_strings files; /* that were written */
};

/* A name for a description and this minute, or the next that no migration has. */
enum pgm_status pgm_cli_migration_name(struct pgm_cli *cli, const struct pgm_migrations *migrations,
    const char *description, const char **out) PGM_MUST_CHECK;

/* Makes up and down from what differs between what the list leads to and what is declared, and
 * proves both. `*differs` is false when nothing does. */
enum pgm_status pgm_cli_migration_from_diff(struct pgm_cli *cli, const pgm_migration_list *list,
    struct pgm_migration_draft *draft, bool *differs) PGM_MUST_CHECK;

/* Checks the scripts and writes them, in the layout that is configured. PGM_INPUT when something is
 * there already. */
enum pgm_status pgm_cli_migration_write(
    struct pgm_cli *cli, struct pgm_migration_draft *draft) PGM_MUST_CHECK;

/* Has a migration that is there say other parents. */
enum pgm_status pgm_cli_migration_set_parents(struct pgm_cli *cli,
    const struct pgm_migration *migration, const pgm_strings *parents) PGM_MUST_CHECK;

/* Removes its files. */
enum pgm_status pgm_cli_migration_remove(
    struct pgm_cli *cli, const struct pgm_migration *migration) PGM_MUST_CHECK;

/* A member that is an array of texts. */
void pgm_show_names_json(struct pgm_json *json, const char *key, const pgm_strings *names);

/* What was written, for people or for programs. */
void pgm_show_migration_draft(struct pgm_cli *cli, const struct pgm_migration_draft *draft);
