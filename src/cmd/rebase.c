/* pgmend rebase: a migration that was not run yet becomes the newest. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cmd/migrations.h"
#include "journals/journal.h"
#include "migrations/branches.h"

static const struct pgm_argument own_arguments[] = {
    {
        .name = "NAME",
        .form = { .type = PGM_VALUE_TEXT },
        .text = "The migration.",
    },
    { 0 },
};

static const struct pgm_option own_options[] = {
    {
        .name = "from-diff",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Make its SQL again, from what differs between what the others lead to and what is "
                "declared.",
    },
    {
        .name = "journal",
        .form = { .type = PGM_VALUE_FLAG },
        .fallback = "true",
        .text = "Look into the target's journal, where a target is given, whether it was run; "
                "--no-journal leaves that out.",
    },
    {
        .name = "proof",
        .form = { .type = PGM_VALUE_FLAG },
        .fallback = "true",
        .text = "Run what was made on the embedded server first and compare what comes out; "
                "--no-proof leaves that out.",
    },
    {
        .name = "allow-drop",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "OBJECT",
        .text = "This object is dropped, and not renamed.",
    },
    { 0 },
};

/* A directory that wants renewal may not be in order. */
static enum pgm_status
read_lenient(struct pgm_cli *cli, struct pgm_migrations *out)
{
    struct pgm_migrations_options options = pgm_cli_migrations_options(cli);
    options.for_rebase = true;
    return pgm_migrations_read(cli->ctx, pgm_cli_migrations_directory(cli), &options, out);
}

/* What was run has its name in a journal, and stays what it is. */
static enum pgm_status
check_pending(struct pgm_cli *cli, const char *name)
{
    struct pgm_target target = { 0 };
    struct pgm_conn *conn = NULL;
    const struct pgm_journal_format *format = NULL;
    pgm_journal_entries entries = { 0 };
    PGM_TRY(pgm_target_choose(cli, &target));
    if (!pgm_cli_flag(cli, "journal") || target.is_embedded || !target.conninfo) {
        return PGM_OK;
    }
    PGM_TRY(pgm_conn_open(cli->ctx, target.conninfo, &conn));
    PGM_TRY(pgm_journal_find(cli->ctx, conn, &format));
    if (format) {
        PGM_TRY(format->read(cli->ctx, conn, &entries));
    }
    const struct pgm_journal_entry *entry = pgm_journal_entry(&entries, name);
    pgm_conn_close(cli->ctx, conn);
    if (!entry || entry->state == PGM_JOURNAL_ROLLED_BACK) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, PGM_BLOCKED,
        "migration \"%s\" is %s on %s, so its name and its "
        "parents stay",
        name, pgm_journal_state_name(entry->state), target.origin);
    return pgm_hint(cli->ctx, "write another one that follows it: pgmend new");
}

/* Everything but the migration and what follows it. */
static pgm_migration_list
list_others(struct pgm_cli *cli, const struct pgm_migrations *migrations, const char *name)
{
    pgm_migration_list list = { 0 };
    for (size_t i = 0; i < migrations->n; i++) {
        struct pgm_migration *other = &migrations->at[i];
        if (strcmp(other->name, name) != 0 && !pgm_migration_follows(migrations, other, name)) {
            pgm_vec_push(cli->ctx->arena, &list, other);
        }
    }
    return list;
}

static bool
names(const pgm_strings *strings, const char *name)
{
    for (size_t i = 0; i < strings->n; i++) {
        if (strcmp(strings->at[i], name) == 0) {
            return true;
        }
    }
    return false;
}

/* Those that none of the list follows. */
static pgm_strings
heads_of(struct pgm_cli *cli, const pgm_migration_list *list)
{
    pgm_strings heads = { 0 };
    for (size_t i = 0; i < list->n; i++) {
        bool is_followed = false;
        for (size_t j = 0; j < list->n; j++) {
            is_followed = is_followed || names(&list->at[j]->parents, list->at[i]->name);
        }
        if (!is_followed) {
            pgm_vec_push(cli->ctx->arena, &heads, list->at[i]->name);
        }
    }
    return heads;
}

static bool
is_same(const pgm_strings *a, const pgm_strings *b)
{
    for (size_t i = 0; i < a->n; i++) {
        if (!names(b, a->at[i])) {
            return false;
        }
    }
    return a->n == b->n;
}

/* Is it the newest already, of a minute of its own, behind all the others? */
static bool
is_newest(const struct pgm_migration *migration, const pgm_migration_list *others,
    const pgm_strings *parents)
{
    size_t stamp = strlen("YYYYMMDD_HHMM");
    for (size_t i = 0; i < others->n; i++) {
        const char *other = others->at[i]->name;
        if (pgm_migration_name_compare(migration->name, other) < 0 ||
            strncmp(migration->name, other, stamp) == 0) {
            return false;
        }
    }
    return migration->names_parents && is_same(&migration->parents, parents);
}

/* What it does, without its time. */
static enum pgm_status
description_of(struct pgm_cli *cli, const char *name, const char **out)
{
    struct pgm_migrations_options options = pgm_cli_migrations_options(cli);
    PGM_TRY(pgm_migration_name_check(cli->ctx, name, options.actions));
    *out = name + strlen("YYYYMMDD_HHMM_");
    return PGM_OK;
}

/* ---- renaming ---------------------------------------------------------------------------------
 */

static enum pgm_status
move(struct pgm_cli *cli, const char *from, const char *to)
{
    char buffer[128];
    if (!from || rename(from, to) == 0) {
        return PGM_OK;
    }
    return pgm_fail(cli->ctx, PGM_IO, "cannot rename \"%s\" to \"%s\": %s", from, to,
        strerror_r(errno, buffer, sizeof buffer));
}

/* Those that follow it know it by its new name. */
static enum pgm_status
rename_in_children(struct pgm_cli *cli, const struct pgm_migrations *migrations, const char *old,
    const char *new_name)
{
    for (size_t i = 0; i < migrations->n; i++) {
        const struct pgm_migration *child = &migrations->at[i];
        pgm_strings parents = { 0 };
        if (!child->names_parents || !names(&child->parents, old)) {
            continue;
        }
        for (size_t j = 0; j < child->parents.n; j++) {
            const char *parent = child->parents.at[j];
            pgm_vec_push(cli->ctx->arena, &parents, strcmp(parent, old) == 0 ? new_name : parent);
        }
        PGM_TRY(pgm_cli_migration_set_parents(cli, child, &parents));
    }
    return PGM_OK;
}

static enum pgm_status
move_files(struct pgm_cli *cli, const struct pgm_migration *migration, const char *new_name)
{
    struct pgm_arena *arena = cli->ctx->arena;
    const char *path = pgm_file_join(arena, pgm_cli_migrations_directory(cli), new_name);
    if (!migration->is_file) {
        return move(cli, migration->path, path);
    }
    PGM_TRY(move(cli, migration->up.path, pgm_arena_printf(arena, "%s.sql", path)));
    PGM_TRY(move(cli, migration->down.path, pgm_arena_printf(arena, "%s.down.sql", path)));
    return move(cli, migration->verify.path, pgm_arena_printf(arena, "%s.verify.sql", path));
}

/* ---- the command ------------------------------------------------------------------------------
 */

/* Writes it anew under its new name, then takes the old one away. */
static enum pgm_status
generate(struct pgm_cli *cli, const struct pgm_migration *migration,
    const pgm_migration_list *others, struct pgm_migration_draft *draft, bool *differs)
{
    PGM_TRY(pgm_cli_migration_from_diff(cli, others, draft, differs));
    if (!*differs) {
        return PGM_OK;
    }
    PGM_TRY(pgm_cli_migration_write(cli, draft));
    return pgm_cli_migration_remove(cli, migration);
}

static void
show_unchanged(struct pgm_cli *cli, const char *name, const char *why)
{
    if (cli->output.is_json) {
        pgm_json_member(pgm_output_json(cli), "was", name);
        pgm_json_member(pgm_output_json(cli), "migration", name);
    } else {
        pgm_output_print(cli, "%s %s.\n", name, why);
    }
}

static void
show_renewed(struct pgm_cli *cli, const char *was, const struct pgm_migration_draft *draft)
{
    if (cli->output.is_json) {
        pgm_json_member(pgm_output_json(cli), "was", was);
        pgm_json_member(pgm_output_json(cli), "migration", draft->name);
        pgm_show_names_json(pgm_output_json(cli), "parents", &draft->parents);
    } else {
        pgm_output_print(cli, "%s is now %s\n", was, draft->name);
    }
}

static enum pgm_status
run_rebase(struct pgm_cli *cli)
{
    struct pgm_migrations migrations;
    struct pgm_migration *migration = NULL;
    struct pgm_migration_draft draft = { 0 };
    const char *description = NULL;
    bool is_generated = pgm_cli_flag(cli, "from-diff"), differs = true;
    PGM_TRY(read_lenient(cli, &migrations));
    PGM_TRY(pgm_cli_migration(cli, &migrations, pgm_cli_argument(cli, 0), &migration));
    PGM_TRY(description_of(cli, migration->name, &description));
    PGM_TRY(check_pending(cli, migration->name));
    pgm_migration_list others = list_others(cli, &migrations, migration->name);
    draft.parents = heads_of(cli, &others);
    if (!is_generated && is_newest(migration, &others, &draft.parents)) {
        show_unchanged(cli, migration->name, "is the newest already");
        return PGM_OK;
    }
    PGM_TRY(pgm_cli_migration_name(cli, &migrations, description, &draft.name));
    if (is_generated) {
        PGM_TRY(generate(cli, migration, &others, &draft, &differs));
    } else {
        PGM_TRY(pgm_cli_migration_set_parents(cli, migration, &draft.parents));
        PGM_TRY(move_files(cli, migration, draft.name));
    }
    if (!differs) {
        show_unchanged(cli, migration->name,
            "has nothing left to do: the others lead to what is declared. Remove it");
        return PGM_OK;
    }
    PGM_TRY(rename_in_children(cli, &migrations, migration->name, draft.name));
    show_renewed(cli, migration->name, &draft);
    return PGM_OK;
}

extern const struct pgm_command pgm_command_rebase;
const struct pgm_command pgm_command_rebase = {
    .name = "rebase",
    .summary = "make a migration that was not run yet the newest",
    .description =
        "Gives a migration the time that it is, and as parents those that nothing else follows: "
        "for a branch that others have overtaken. Migrations that follow it learn its new name. A "
        "review of it is void, since it runs on another state than the one that was read.",
    .arguments = own_arguments,
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_migrations,
        pgm_options_writing, pgm_options_replay, pgm_options_renames, pgm_options_target,
        pgm_options_declared, pgm_options_schema, pgm_options_json, pgm_options_yes,
        pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend rebase 20250125_1400_add_user_bio", "The same SQL, a new place." },
            { "pgmend rebase 20250125_1400_add_user_bio --from-diff", "New SQL as well." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 4, "the migration was run already" },
            { 0 },
        },
    .reads_config = true,
    .run = run_rebase,
};
