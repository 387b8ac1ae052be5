/* pgmend reset: a development database from its migrations anew. */
#include <stdio.h>
#include <string.h>

#include "apply/run.h"
#include "apply/trash.h"
#include "catalog/introspect.h"
#include "catalog/snapshot.h"
#include "cmd/allow.h"
#include "cmd/backups.h"
#include "cmd/migrating.h"
#include "journals/pgmend.h"
#include "plan/plan.h"

struct reset {
    struct pgm_migrating migrating;
    struct pgm_catalog *live;
    pgm_steps steps;
    bool string_bodies;
};

/* Everything that is there, what waits in the trash, and what the journal has of migrations: as far
 * as PostgreSQL allows that, in one transaction. */
static enum pgm_status
make_steps(struct pgm_cli *cli, struct reset *reset)
{
    struct pgm_ctx *ctx = cli->ctx;
    struct pgm_conn *conn = reset->migrating.conn;
    struct pgm_catalog *empty = NULL;
    struct pgm_plan *plan = NULL;
    pgm_trash_items items = { 0 };
    struct pgm_diff_options options = { .privileges = PGM_PRIVILEGES_ALL };
    PGM_TRY(pgm_introspect(
        ctx, conn, pgm_conn_describe(ctx, conn), &pgm_migrating_scope, &reset->live));
    PGM_TRY(pgm_snapshot_empty(ctx, pgm_conn_version(conn), &empty));
    PGM_TRY(pgm_plan_make(ctx, pgm_diff_make(ctx, reset->live, empty, &options), &plan));
    struct pgm_step strike = {
        .sql = "DELETE FROM pgmend.migration", .object_id = "", .action = PGM_ACTION_DROP
    };
    pgm_vec_push(ctx->arena, &reset->steps, strike);
    for (size_t i = 0; i < plan->steps.n; i++) {
        pgm_vec_push(ctx->arena, &reset->steps, plan->steps.at[i]);
    }
    PGM_TRY(pgm_trash_list(ctx, conn, &items));
    size_t first = reset->steps.n;
    pgm_trash_purge(ctx, &items, &reset->steps);
    for (size_t i = first; i < reset->steps.n; i++) {
        reset->steps.at[i].group += plan->n_groups;
    }
    reset->string_bodies = plan->string_bodies;
    return PGM_OK;
}

static enum pgm_status
ask(struct pgm_cli *cli, const struct reset *reset)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(cli->ctx, reset->migrating.conn,
        "SELECT current_database(), count(*), coalesce(sum(greatest(reltuples, 0)), 0)::bigint"
        " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE relkind = 'r' AND nspname !~ '^pg(_|mend)' AND nspname <> 'information_schema'",
        0, NULL, &rows));
    return pgm_cli_confirm(cli,
        pgm_arena_printf(cli->ctx->arena,
            "Drop everything in %s, %s tables with about %s rows, and run all migrations anew?",
            pgm_rows_value(&rows, 0, 0), pgm_rows_value(&rows, 0, 1), pgm_rows_value(&rows, 0, 2)));
}

static enum pgm_status
empty_it(struct pgm_cli *cli, struct reset *reset)
{
    struct pgm_runner *runner = reset->migrating.runner;
    struct pgm_conn *conn = pgm_runner_conn(runner);
    struct pgm_journal_run run = { .kind = "reset", .purpose = pgm_cli_text(cli, "purpose") };
    struct pgm_apply_options options = {
        .lock_timeout = pgm_cli_number(cli, "lock-timeout"),
        .patience = pgm_cli_number(cli, "patience"),
    };
    struct pgm_apply_result result;
    PGM_TRY(pgm_journal_keep(cli->ctx, conn, reset->live, &run.before));
    PGM_TRY(pgm_runner_begin(runner, &run));
    enum pgm_status status =
        pgm_apply_run(cli->ctx, conn, &reset->steps, reset->string_bodies, &options, &result);
    return pgm_runner_end(runner, status, NULL);
}

static enum pgm_status
run_dry(struct pgm_cli *cli, struct reset *reset)
{
    PGM_TRY(pgm_cli_look_at_migrations(cli, &reset->migrating));
    PGM_TRY(pgm_cli_allow(cli, &reset->migrating.target, PGM_ACT_RESET));
    PGM_TRY(make_steps(cli, reset));
    for (size_t i = 0; i < reset->steps.n; i++) {
        pgm_output_print(cli, "%s;\n", reset->steps.at[i].sql);
    }
    if (cli->output.is_json) {
        pgm_json_member_int(pgm_output_json(cli), "steps", (int64_t)reset->steps.n);
    }
    pgm_output_print(cli, "Nothing was run: this is a dry run.\n");
    cli->exit_status = 3;
    return PGM_OK;
}

static enum pgm_status
run_reset(struct pgm_cli *cli)
{
    struct reset reset = { 0 };
    if (pgm_cli_flag(cli, "dry-run") || pgm_cli_flag(cli, "plan")) {
        return run_dry(cli, &reset);
    }
    PGM_TRY(pgm_cli_open_migrations(cli, &reset.migrating));
    PGM_TRY(pgm_cli_allow(cli, &reset.migrating.target, PGM_ACT_RESET));
    PGM_TRY(make_steps(cli, &reset));
    PGM_TRY(ask(cli, &reset));
    PGM_TRY(empty_it(cli, &reset));
    pgm_runner_close(reset.migrating.runner);
    pgm_output_print(cli, "The database is empty now.\n");
    return pgm_cli_run_up(cli);
}

extern const struct pgm_command pgm_command_reset;
const struct pgm_command pgm_command_reset = {
    .name = "reset",
    .summary = "empty a development database and run all migrations anew",
    .description =
        "Drops everything that is in the database, with what waits in the trash, strikes the "
        "migrations from the journal, and runs 'pgmend up'. The journal's runs, the mark of the "
        "environment and roles stay. It asks first, and is refused for databases that may not be "
        "emptied: see 'pgmend environment'.",
    .options =
        (const struct pgm_option *const[]){ pgm_options_up, pgm_options_backup, pgm_options_backups,
            pgm_options_migrations, pgm_options_path, pgm_options_running, pgm_options_runner,
            pgm_options_yes, pgm_options_target, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend reset --env development", "Begin anew." },
            { "pgmend reset --dry-run", "What would be dropped." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 1, "the database is empty, and a migration failed" },
            { 3, "with --dry-run: what would be run" },
            { 4, "not confirmed, or the database may not be emptied" },
            { 5, "a lock could not be had, or another pgmend is at work" },
            { 0 },
        },
    .reads_config = true,
    .run = run_reset,
};
