/* pgmend resolve: say what became of a migration, and have that proved. */
#include <string.h>

#include "apply/run.h"
#include "catalog/introspect.h"
#include "cmd/allow.h"
#include "cmd/migrating.h"
#include "diff/compare.h"
#include "pg/quote.h"

static const struct pgm_option own_options[] = {
    {
        .name = "applied",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text =
            "Its effect is in the database, whoever brought it there; its file is as it is now.",
    },
    {
        .name = "rolled-back",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text = "Nothing of it is in the database any more: 'pgmend up' may run it again.",
    },
    {
        .name = "forget",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text = "Strike one from the journal whose file is gone for good.",
    },
    {
        .name = "statement",
        .form = { PGM_VALUE_CHOICE, "done|again" },
        .value = "HOW",
        .text = "Of the statement that was interrupted, and of which nobody can tell whether it "
                "arrived: it did, or it is to be run again. With --of.",
    },
    {
        .name = "of",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text = "The migration that --statement speaks of.",
    },
    {
        .name = "moved",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "The database was restored or moved here on purpose: its journal is its own from "
                "now on.",
    },
    {
        .name = "assume",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Do not look whether it is so; the journal says that nobody did.",
    },
    { 0 },
};

struct resolution {
    struct pgm_migrating migrating;
    struct pgm_standing *standing;
    enum pgm_journal_state state;
};

/* ---- the proof */

/* The migrations before this one, and this one. */
static void
list_before(struct pgm_cli *cli, const struct resolution *resolution, pgm_migration_list *before,
    pgm_migration_list *after)
{
    const struct pgm_migrations *all = &resolution->migrating.migrations;
    for (size_t i = 0; i < all->n; i++) {
        pgm_vec_push(cli->ctx->arena, after, &all->at[i]);
        if (&all->at[i] == resolution->standing->migration) {
            return;
        }
        pgm_vec_push(cli->ctx->arena, before, &all->at[i]);
    }
}

static enum pgm_status
fail_not_so(struct pgm_cli *cli, const struct resolution *resolution, const char *id,
    const struct pgm_object *wanted, const struct pgm_object *object)
{
    const char *how = !wanted ? "is there" : !object ? "is missing" : "differs";
    (void)pgm_fail(cli->ctx, PGM_BLOCKED, "the database does not show that %s is %s: %s %s",
        resolution->standing->name, pgm_journal_state_name(resolution->state), id, how);
    return pgm_hint(cli->ctx, "bring the database there first; --assume believes you");
}

/* Each object that the migration changes must be live what it is on that side of it. */
static enum pgm_status
check_schema(struct pgm_cli *cli, const struct resolution *resolution)
{
    struct pgm_conn *conn = resolution->migrating.conn;
    pgm_migration_list before = { 0 }, after = { 0 };
    struct pgm_catalog *from = NULL, *to = NULL, *live = NULL;
    list_before(cli, resolution, &before, &after);
    PGM_TRY(pgm_cli_replay_for(cli, &resolution->migrating, &before, &from));
    PGM_TRY(pgm_cli_replay_for(cli, &resolution->migrating, &after, &to));
    PGM_TRY(pgm_introspect(
        cli->ctx, conn, pgm_conn_describe(cli->ctx, conn), &pgm_migrating_scope, &live));
    struct pgm_diff_options options = { .privileges = PGM_PRIVILEGES_NONE };
    const struct pgm_diff *diff = pgm_diff_make(cli->ctx, from, to, &options);
    bool is_applied = resolution->state == PGM_JOURNAL_APPLIED;
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_delta *delta = &diff->deltas[i];
        const struct pgm_object *wanted = is_applied ? delta->to : delta->from;
        const char *id = (delta->to ? delta->to : delta->from)->id;
        const struct pgm_object *object = pgm_catalog_find(live, id);
        if (!wanted != !object || (wanted && pgm_object_compare(object, wanted))) {
            return fail_not_so(cli, resolution, id, wanted, object);
        }
    }
    if (!diff->n_deltas) {
        pgm_output_note(
            cli, "%s changes no schema: there is nothing to see of it", resolution->standing->name);
    }
    return PGM_OK;
}

/* ---- what is written down */

static enum pgm_status
write_down(struct pgm_cli *cli, struct resolution *resolution, const pgm_strings *sql)
{
    struct pgm_runner *runner = resolution->migrating.runner;
    struct pgm_ctx *ctx = cli->ctx;
    const char *name = resolution->standing ? resolution->standing->name : "journal";
    struct pgm_journal_run run = {
        .kind = "resolve",
        .purpose = pgm_arena_printf(ctx->arena, "%s: %s%s", name,
            pgm_journal_state_name(resolution->state),
            pgm_cli_flag(cli, "assume") ? ", assumed" : ""),
    };
    pgm_strings all = { 0 };
    PGM_TRY(pgm_runner_begin(runner, &run));
    pgm_vec_push(ctx->arena, &all, "BEGIN");
    for (size_t i = 0; i < sql->n; i++) {
        pgm_vec_push(ctx->arena, &all, sql->at[i]);
    }
    pgm_vec_push(ctx->arena, &all, "COMMIT");
    enum pgm_status status = pgm_conn_pipeline(ctx, pgm_runner_conn(runner), all.n, all.at, NULL);
    return pgm_runner_end(runner, status, NULL);
}

static enum pgm_status
strike_steps(struct pgm_cli *cli, const char *name, pgm_strings *sql)
{
    struct pgm_str text = PGM_STR(cli->ctx->arena);
    pgm_str_add(&text, "DELETE FROM pgmend.step WHERE migration = ");
    pgm_quote_literal(&text, name);
    pgm_vec_push(cli->ctx->arena, sql, pgm_str_text(&text));
    return PGM_OK;
}

static enum pgm_status
settle(struct pgm_cli *cli, struct resolution *resolution, const char *name)
{
    pgm_strings sql = { 0 };
    struct pgm_journal_entry entry;
    PGM_TRY(pgm_cli_find_standing(cli, &resolution->migrating, name, &resolution->standing));
    struct pgm_migration *migration = resolution->standing->migration;
    if (!migration) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "%s has no file", resolution->standing->name);
        return pgm_hint(cli->ctx, "bring it back, or strike it from the journal with --forget");
    }
    PGM_TRY(pgm_cli_flag(cli, "assume") ? PGM_OK : check_schema(cli, resolution));
    PGM_TRY(pgm_cli_entry_of(cli, migration, resolution->state, &entry));
    if (resolution->state == PGM_JOURNAL_ROLLED_BACK) {
        PGM_TRY(strike_steps(cli, resolution->standing->name, &sql));
    }
    pgm_journal_pgmend.mark(cli->ctx, &entry, &sql);
    PGM_TRY(write_down(cli, resolution, &sql));
    pgm_output_print(cli, "%s stands as %s.\n", resolution->standing->name,
        pgm_journal_state_name(resolution->state));
    return PGM_OK;
}

static enum pgm_status
forget(struct pgm_cli *cli, struct resolution *resolution, const char *name)
{
    pgm_strings sql = { 0 };
    PGM_TRY(pgm_cli_find_standing(cli, &resolution->migrating, name, &resolution->standing));
    if (resolution->standing->migration) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "%s has a file", resolution->standing->name);
        return pgm_hint(cli->ctx, "say --applied or --rolled-back of it");
    }
    pgm_journal_pgmend.forget(cli->ctx, resolution->standing->name, &sql);
    PGM_TRY(write_down(cli, resolution, &sql));
    pgm_output_print(cli, "%s is struck from the journal.\n", resolution->standing->name);
    return PGM_OK;
}

static enum pgm_status
settle_statement(struct pgm_cli *cli, struct resolution *resolution, const char *how)
{
    pgm_strings sql = { 0 };
    const char *name = pgm_cli_text(cli, "of");
    struct pgm_str text = PGM_STR(cli->ctx->arena);
    if (!name) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "--statement says not of which migration");
        return pgm_hint(cli->ctx, "add --of NAME");
    }
    PGM_TRY(pgm_cli_find_standing(cli, &resolution->migrating, name, &resolution->standing));
    pgm_str_add(&text, strcmp(how, "done") == 0
                           ? "UPDATE pgmend.step SET state = 'done', ended = clock_timestamp()"
                           : "DELETE FROM pgmend.step");
    pgm_str_add(&text, " WHERE state = 'intent' AND migration = ");
    pgm_quote_literal(&text, resolution->standing->name);
    pgm_vec_push(cli->ctx->arena, &sql, pgm_str_text(&text));
    resolution->state = PGM_JOURNAL_RUNNING;
    PGM_TRY(write_down(cli, resolution, &sql));
    pgm_output_print(cli, "The statement counts as %s; 'pgmend up' goes on from there.\n",
        strcmp(how, "done") == 0 ? "done" : "not run");
    return PGM_OK;
}

static enum pgm_status
run_moved(struct pgm_cli *cli)
{
    struct pgm_target target;
    struct pgm_conn *conn = NULL;
    int version = 0;
    PGM_TRY(pgm_target_find(cli, &target));
    PGM_TRY(pgm_conn_open(cli->ctx, target.conninfo, &conn));
    PGM_TRY(pgm_apply_lock(cli->ctx, conn, pgm_cli_number(cli, "patience")));
    PGM_TRY(pgm_journal_version(cli->ctx, conn, &version));
    if (!version) {
        return pgm_fail(cli->ctx, PGM_USAGE, "there is no journal in this database");
    }
    PGM_TRY(pgm_journal_moved(cli->ctx, conn));
    pgm_output_print(cli, "The journal is this database's own from now on. What environment it is "
                          "of has to be said again.\n");
    return PGM_OK;
}

static enum pgm_status
run_resolve(struct pgm_cli *cli)
{
    struct resolution resolution = { 0 };
    const char *applied = pgm_cli_text(cli, "applied"), *back = pgm_cli_text(cli, "rolled-back");
    const char *gone = pgm_cli_text(cli, "forget"), *how = pgm_cli_text(cli, "statement");
    bool moved = pgm_cli_flag(cli, "moved");
    if (!!applied + !!back + !!gone + !!how + moved != 1) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "what is to be resolved?");
        return pgm_hint(cli->ctx, "give one of --applied NAME, --rolled-back NAME, --forget NAME, "
                                  "--statement HOW --of NAME, --moved");
    }
    if (moved) {
        return run_moved(cli);
    }
    PGM_TRY(pgm_cli_open_migrations(cli, &resolution.migrating));
    PGM_TRY(pgm_cli_allow(cli, &resolution.migrating.target, PGM_ACT_CHANGE));
    resolution.state = applied ? PGM_JOURNAL_APPLIED : PGM_JOURNAL_ROLLED_BACK;
    if (how) {
        return settle_statement(cli, &resolution, how);
    }
    return gone ? forget(cli, &resolution, gone)
                : settle(cli, &resolution, applied ? applied : back);
}

extern const struct pgm_command pgm_command_resolve;
const struct pgm_command pgm_command_resolve = {
    .name = "resolve",
    .summary = "say what became of a migration, and have that proved",
    .description =
        "Changes the journal, never the schema. What is said of a migration is proved first: the "
        "migrations are replayed on the embedded server with and without it, and each object that "
        "it changes must be live what it is there.",
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_migrations,
        pgm_options_replay, pgm_options_path, pgm_options_running, pgm_options_runner,
        pgm_options_target, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend resolve --applied 20260120_0900_add_orders",
                "Somebody ran it by hand: it is proved, and written down." },
            { "pgmend resolve --moved", "After a database was restored somewhere else." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 4, "the database does not show that it is so" },
            { 0 },
        },
    .reads_config = true,
    .run = run_resolve,
};
