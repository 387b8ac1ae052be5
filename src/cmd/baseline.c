/* pgmend baseline: begin a journal where migrations are applied already. */
#include <string.h>

#include "catalog/introspect.h"
#include "cmd/allow.h"
#include "cmd/migrating.h"
#include "cmd/show.h"

static const struct pgm_option own_options[] = {
    {
        .name = "to",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text = "The last migration whose effect is in the database. Without it: all of them.",
    },
    {
        .name = "assume",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Do not look whether it is so; the journal says that nobody did.",
    },
    { 0 },
};

struct baseline {
    struct pgm_migrating migrating;
    pgm_migration_list list;
    struct pgm_catalog *live;
};

static enum pgm_status
choose(struct pgm_cli *cli, struct baseline *baseline)
{
    const struct pgm_standings *all = &baseline->migrating.standings;
    struct pgm_standing *last = NULL;
    const char *to = pgm_cli_text(cli, "to");
    PGM_TRY(to ? pgm_cli_find_standing(cli, &baseline->migrating, to, &last) : PGM_OK);
    for (size_t i = 0; i < all->n && (!last || &all->at[i] <= last); i++) {
        if (all->at[i].entry) {
            (void)pgm_fail(cli->ctx, PGM_BLOCKED, "%s is in the journal already", all->at[i].name);
            return pgm_hint(cli->ctx, "a journal that was begun goes on with 'pgmend up' and "
                                      "'pgmend resolve'");
        }
        pgm_vec_push(cli->ctx->arena, &baseline->list, all->at[i].migration);
    }
    return PGM_OK;
}

/* What the migrations lead to must be what is there. */
static enum pgm_status
check_schema(struct pgm_cli *cli, const struct baseline *baseline)
{
    struct pgm_catalog *wanted = NULL;
    PGM_TRY(pgm_cli_replay_for(cli, &baseline->migrating, &baseline->list, &wanted));
    struct pgm_diff_options options = { .privileges = PGM_PRIVILEGES_NONE };
    const struct pgm_diff *diff = pgm_diff_make(cli->ctx, baseline->live, wanted, &options);
    if (pgm_diff_is_empty(diff)) {
        return PGM_OK;
    }
    pgm_show_diff(cli, diff);
    (void)pgm_fail(cli->ctx, PGM_BLOCKED,
        "the database is not what these %zu migrations lead to: %s", baseline->list.n,
        pgm_show_counts(cli, diff));
    return pgm_hint(cli->ctx, "name the last one that is there with --to, bring the database "
                              "there, or believe it with --assume");
}

static enum pgm_status
write_down(struct pgm_cli *cli, struct baseline *baseline)
{
    struct pgm_ctx *ctx = cli->ctx;
    struct pgm_runner *runner = baseline->migrating.runner;
    struct pgm_conn *conn = pgm_runner_conn(runner);
    struct pgm_journal_run run = {
        .kind = "baseline",
        .purpose = pgm_cli_flag(cli, "assume") ? "assumed" : NULL,
    };
    const char *digest = NULL;
    pgm_strings sql = { 0 };
    PGM_TRY(pgm_journal_keep(ctx, conn, baseline->live, &digest));
    PGM_TRY(pgm_runner_begin(runner, &run));
    pgm_vec_push(ctx->arena, &sql, "BEGIN");
    for (size_t i = 0; i < baseline->list.n; i++) {
        struct pgm_journal_entry entry;
        PGM_TRY(pgm_cli_entry_of(cli, baseline->list.at[i], PGM_JOURNAL_BASELINE, &entry));
        entry.reached = i + 1 == baseline->list.n ? digest : NULL;
        pgm_journal_pgmend.mark(ctx, &entry, &sql);
    }
    pgm_vec_push(ctx->arena, &sql, "COMMIT");
    return pgm_runner_end(runner, pgm_conn_pipeline(ctx, conn, sql.n, sql.at, NULL), NULL);
}

static enum pgm_status
run_baseline(struct pgm_cli *cli)
{
    struct baseline baseline = { 0 };
    PGM_TRY(pgm_cli_open_migrations(cli, &baseline.migrating));
    PGM_TRY(pgm_cli_allow(cli, &baseline.migrating.target, PGM_ACT_CHANGE));
    PGM_TRY(choose(cli, &baseline));
    struct pgm_conn *conn = baseline.migrating.conn;
    PGM_TRY(pgm_introspect(
        cli->ctx, conn, pgm_conn_describe(cli->ctx, conn), &pgm_migrating_scope, &baseline.live));
    PGM_TRY(pgm_cli_flag(cli, "assume") ? PGM_OK : check_schema(cli, &baseline));
    PGM_TRY(write_down(cli, &baseline));
    if (cli->output.is_json) {
        pgm_json_member_int(pgm_output_json(cli), "migrations", (int64_t)baseline.list.n);
    }
    pgm_output_print(cli, "The journal begins behind %zu migration%s%s.\n", baseline.list.n,
        baseline.list.n == 1 ? "" : "s",
        pgm_cli_flag(cli, "assume") ? ", which nobody compared with the database" : "");
    return PGM_OK;
}

extern const struct pgm_command pgm_command_baseline;
const struct pgm_command pgm_command_baseline = {
    .name = "baseline",
    .summary = "begin a journal where migrations are applied already",
    .description = "Writes down that the migrations up to a point are in the database, after the "
                   "proof: they are replayed on the embedded server, and what comes out must be "
                   "what the database has. Nothing is run on it.",
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_migrations,
        pgm_options_replay, pgm_options_path, pgm_options_running, pgm_options_runner,
        pgm_options_target, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend baseline --to 20260101_0000_init_schema --env production",
                "Take over a database that has this one and none of those after it." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 4, "the database is something else, or its journal was begun before" },
            { 0 },
        },
    .reads_config = true,
    .run = run_baseline,
};
