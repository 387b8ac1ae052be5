/* pgmend apply: run a plan, one made before or one made now. */
#include <string.h>

#include "apply/assess.h"
#include "apply/prove.h"
#include "cmd/backups.h"
#include "cmd/consent.h"
#include "cmd/running.h"
#include "cmd/show.h"
#include "cmd/undo.h"

const struct pgm_option pgm_options_apply[] = {
    {
        .name = "approval",
        .form = { .type = PGM_VALUE_PATH },
        .value = "FILE",
        .text = "What 'pgmend approve PLAN' wrote: somebody has agreed to what the plan destroys.",
    },
    {
        .name = "dry-run",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Do everything but the run itself.",
    },
    { 0 },
};

/* What is about to be run, wherever it comes from. */
struct work {
    struct pgm_target target;
    struct pgm_plan_file file;
    const struct pgm_scope *scope;
    const struct pgm_diff *diff; /* NULL when the plan comes from a file */
};

static enum pgm_status
read_plan(struct pgm_cli *cli, const char *path, struct work *work)
{
    struct pgm_text text;
    PGM_TRY(pgm_target_find(cli, &work->target));
    PGM_TRY(pgm_file_read(cli->ctx, path, &text));
    PGM_TRY(pgm_plan_file_read(cli->ctx, path, text.at, text.size, &work->file));
    struct pgm_scope *scope = pgm_new(cli->ctx->arena, struct pgm_scope);
    scope->schemas = work->file.schemas;
    scope->ignore = work->file.ignore;
    scope->roles = work->file.roles;
    scope->database_settings = work->file.facets & PGM_FACET_DATABASE;
    scope->provider = work->file.provider;
    scope->trash = work->file.trash;
    work->scope = scope;
    if (work->file.steps.n && !work->file.proved && pgm_cli_flag(cli, "proof")) {
        (void)pgm_fail(cli->ctx, PGM_BLOCKED, "%s was never proved", path);
        return pgm_hint(
            cli->ctx, "make it anew without --no-proof, or run it with --no-proof all the same");
    }
    return PGM_OK;
}

/* Compares, and settles what was renamed. */
static enum pgm_status
compare(struct pgm_cli *cli, struct pgm_comparison *out)
{
    PGM_TRY(pgm_cli_compare_target(cli, out));
    bool again = true;
    while (again) {
        PGM_TRY(pgm_cli_decide(cli, out->diff, &out->said, &again));
        if (again) {
            PGM_TRY(
                pgm_cli_diff(cli, out->live, out->wanted, &out->said, &out->options, &out->diff));
        }
    }
    return PGM_OK;
}

static enum pgm_status
make_plan(struct pgm_cli *cli, struct work *work)
{
    struct pgm_comparison comparison = { 0 };
    struct pgm_undo undo = { 0 };
    bool is_undo = pgm_cli_is_undo(cli);
    PGM_TRY(is_undo ? pgm_cli_compare_undo(cli, &comparison, &undo) : compare(cli, &comparison));
    work->target = comparison.target;
    work->scope = is_undo ? undo.scope : pgm_cli_scope(cli);
    work->diff = comparison.diff;
    struct pgm_plan *plan = NULL;
    PGM_TRY(pgm_cli_make_plan(cli, &comparison, &plan));
    if (is_undo) {
        pgm_way_back_finish(cli->ctx, &undo.way, plan);
    }
    pgm_plan_file_make(cli->ctx, plan, &work->file);
    if (is_undo) {
        pgm_undo_mark(&undo, &work->file);
    }
    if (plan->steps.n && pgm_cli_flag(cli, "proof")) {
        struct pgm_proof proof = pgm_cli_proof(cli, &comparison.target);
        PGM_TRY(pgm_prove(cli->ctx, plan, &proof));
        work->file.reached = proof.reached;
        work->file.proved = true;
    }
    PGM_TRY(pgm_assess(cli->ctx, work->target.conninfo, plan, work->file.proved));
    if (!cli->output.is_json && plan->steps.n) {
        pgm_show_plan(cli, plan);
        pgm_output_print(cli, "\n");
    }
    return PGM_OK;
}

/* The run is done when the database is seen to be as declared. */
static enum pgm_status
confirm_result(struct pgm_cli *cli, struct pgm_conn *conn, const struct work *work)
{
    struct pgm_catalog *now = NULL;
    PGM_TRY(pgm_conn_reset(cli->ctx, conn));
    PGM_TRY(pgm_introspect(cli->ctx, conn, pgm_conn_describe(cli->ctx, conn), work->scope, &now));
    bool agrees = true;
    if (work->diff) {
        struct pgm_diff_options options = pgm_diff_options_of(work->diff->facets);
        const struct pgm_diff *rest = pgm_diff_make(cli->ctx, now, work->diff->to, &options);
        agrees = rest->n_deltas == 0;
        if (!agrees) {
            pgm_show_diff(cli, rest);
        }
    } else if (work->file.reached) {
        agrees = strcmp(pgm_catalog_digest(now, work->file.facets), work->file.reached) == 0;
    }
    if (cli->output.is_json) {
        pgm_json_member(pgm_output_json(cli), "digest", now->digest);
    }
    if (!agrees) {
        (void)pgm_fail(cli->ctx, PGM_FAILED,
            "all steps are done, but %s is not as it should be now", now->origin);
        return pgm_hint(cli->ctx,
            "somebody else may have changed it meanwhile; 'pgmend drift' shows what differs");
    }
    return PGM_OK;
}

static enum pgm_status
run_work(struct pgm_cli *cli, struct work *work)
{
    struct pgm_conn *conn = NULL;
    PGM_TRY(pgm_cli_open_runner(cli, &work->target, &conn));
    struct pgm_catalog *before = NULL;
    PGM_TRY(pgm_cli_check_unchanged(cli, conn, work->scope, &work->file, &before));
    PGM_TRY(pgm_cli_run_steps(cli, &work->target, conn, &work->file, work->scope, before));
    return confirm_result(cli, conn, work);
}

/* That there was nothing to do holds for the state the plan was made from. */
static enum pgm_status
check_still_so(struct pgm_cli *cli, struct work *work)
{
    struct pgm_conn *conn = NULL;
    PGM_TRY(pgm_conn_open(cli->ctx, work->target.conninfo, &conn));
    struct pgm_catalog *now = NULL;
    return pgm_cli_check_unchanged(cli, conn, work->scope, &work->file, &now);
}

/* What the environment says to such a plan. */
static enum pgm_status
check_allowed(struct pgm_cli *cli, const struct work *work)
{
    bool unnamed = work->file.destroys.n && !pgm_cli_text(cli, "approval");
    PGM_TRY(pgm_cli_allow(cli, &work->target, PGM_ACT_CHANGE));
    PGM_TRY(work->file.proved ? PGM_OK : pgm_cli_allow(cli, &work->target, PGM_ACT_UNPROVED));
    return unnamed ? pgm_cli_allow(cli, &work->target, PGM_ACT_DESTROY) : PGM_OK;
}

enum pgm_status
pgm_cli_run_apply(struct pgm_cli *cli)
{
    struct work work = { 0 };
    bool typed = false;
    const char *path = pgm_cli_argument(cli, 0);
    PGM_TRY(path ? read_plan(cli, path, &work) : make_plan(cli, &work));
    if (cli->output.is_json) {
        pgm_show_steps_json(cli, &work.file.steps);
    }
    if (!work.file.steps.n) {
        PGM_TRY(path ? check_still_so(cli, &work) : PGM_OK);
        pgm_output_print(cli, "There is nothing to do.\n");
        return PGM_OK;
    }
    PGM_TRY(pgm_consent_check(cli, &work.target, &work.file, path != NULL, &typed));
    PGM_TRY(pgm_cli_require_backup(cli, &work.target, &work.file.destroys));
    PGM_TRY(check_allowed(cli, &work));
    if (pgm_cli_flag(cli, "dry-run")) {
        pgm_output_print(cli, "Nothing was run: this is a dry run.\n");
        cli->exit_status = 3;
        return PGM_OK;
    }
    const char *question =
        pgm_arena_printf(cli->ctx->arena, "Run %zu step%s on %s?", work.file.steps.n,
            work.file.steps.n == 1 ? "" : "s", path ? work.target.origin : work.file.from_origin);
    PGM_TRY(typed ? PGM_OK : pgm_cli_confirm(cli, question));
    PGM_TRY(run_work(cli, &work));
    pgm_output_print(cli, "%sDone:%s %zu step%s, and the database is as it should be.\n",
        pgm_output_style(cli, PGM_STYLE_GREEN), pgm_output_style(cli, PGM_STYLE_PLAIN),
        work.file.steps.n, work.file.steps.n == 1 ? "" : "s");
    return PGM_OK;
}

extern const struct pgm_command pgm_command_apply;
const struct pgm_command pgm_command_apply = {
    .name = "apply",
    .summary = "run a plan on the live database",
    .description = "With a plan file, runs that, if the database is still in the state the plan "
                   "was made from. Without one, plans, "
                   "proves, shows the steps and asks.\n\n"
                   "What can be run in a transaction is: all of it, or nothing. Statements wait "
                   "for locks only briefly and are "
                   "tried again, so that nobody queues behind them for long. Afterwards the "
                   "catalog is read once more: done means "
                   "that it is there.",
    .arguments =
        (const struct pgm_argument[]){
            { "PLAN", true, false, { PGM_VALUE_PATH, NULL },
                "A file that 'pgmend plan --out' wrote." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ pgm_options_apply, pgm_options_allow_drop,
        pgm_options_backup, pgm_options_backups, pgm_options_online, pgm_options_drops,
        pgm_options_renames, pgm_options_yes, pgm_options_proof, pgm_options_rows,
        pgm_options_way_back, pgm_options_running, pgm_options_target, pgm_options_declared,
        pgm_options_cache, pgm_options_schema, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend apply --env staging", "Plan, show, ask, run." },
            { "pgmend apply plan.json --env production --allow-protected --yes",
                "Run what was reviewed." },
            { "pgmend apply plan.json --env production --approval plan.json.approval --yes",
                "Run what destroys something, as 'pgmend approve' agreed." },
            { "pgmend apply --yes --answers decisions.txt",
                "Say in a file what was renamed and what is dropped." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 3, "with --dry-run: there are steps to run" },
            { 4, "what looks renamed was not decided, the plan is for another state of the "
                 "database, destroys what was not approved, was "
                 "not proved or not confirmed, or the environment is protected" },
            { 5, "a lock could not be had in time, another pgmend is at work, or somebody ended "
                 "the run" },
            { 0 },
        },
    .reads_config = true,
    .run = pgm_cli_run_apply,
};
