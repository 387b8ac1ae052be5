/* pgmend heal: the additive part of the way to what is declared, and nothing else. */
#include "apply/heal.h"

#include <string.h>

#include "apply/prove.h"
#include "cmd/running.h"
#include "cmd/show.h"

static const struct pgm_option own_options[] = {
    {
        .name = "dry-run",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Show what would be done.",
    },
    { 0 },
};

/* Renames are not made by healing, so the schema is compared as it is; what they are about is left
 * alone. */
static struct pgm_heal *
choose(struct pgm_cli *cli, const struct pgm_comparison *comparison, const struct pgm_catalog *now)
{
    struct pgm_diff_options options = pgm_diff_options_of(comparison->diff->facets);
    struct pgm_diff *diff = pgm_diff_make(cli->ctx, now, comparison->wanted, &options);
    diff->renaming = comparison->diff->renaming;
    return pgm_heal_choose(cli->ctx, diff);
}

/* After healing, the same choice must find nothing more to add. */
static enum pgm_status
confirm_healed(struct pgm_cli *cli, struct pgm_conn *conn, const struct pgm_comparison *comparison,
    struct pgm_heal **rest)
{
    struct pgm_catalog *now = NULL;
    PGM_TRY(pgm_conn_reset(cli->ctx, conn));
    PGM_TRY(pgm_introspect(cli->ctx, conn, comparison->live->origin, pgm_cli_scope(cli), &now));
    *rest = choose(cli, comparison, now);
    if ((*rest)->additive->n_deltas) {
        pgm_show_diff(cli, (*rest)->additive);
        return pgm_fail(cli->ctx, PGM_FAILED,
            "all steps are done, but something is still missing in %s", now->origin);
    }
    return PGM_OK;
}

/* A plan for additions must not contain anything else. */
static enum pgm_status
check_additive(struct pgm_cli *cli, const struct pgm_plan *plan)
{
    for (size_t i = 0; i < plan->steps.n; i++) {
        const struct pgm_step *step = &plan->steps.at[i];
        bool adds = step->action == PGM_ACTION_CREATE || step->action == PGM_ACTION_ALTER ||
                    pgm_emit_is_leftover(step->object);
        if (!adds || step->flags & PGM_STEP_DATA_LOSS) {
            return pgm_fail(cli->ctx, PGM_BROKEN,
                "healing would run \"%s\", which is more than an addition", step->sql);
        }
    }
    return PGM_OK;
}

static void
report(struct pgm_cli *cli, const struct pgm_heal *heal, size_t n_steps)
{
    if (cli->output.is_json) {
        pgm_show_refusals_json(cli, heal);
        return;
    }
    if (pgm_cli_flag(cli, "dry-run")) {
        pgm_output_print(cli, n_steps ? "Nothing was run: this is a dry run.\n"
                                      : "Nothing is missing that healing could add.\n");
    } else if (n_steps) {
        pgm_output_print(cli, "%sHealed:%s %zu step%s, confirmed in the catalog.\n",
            pgm_output_style(cli, PGM_STYLE_GREEN), pgm_output_style(cli, PGM_STYLE_PLAIN), n_steps,
            n_steps == 1 ? "" : "s");
    } else {
        pgm_output_print(cli, "Nothing is missing that healing could add.\n");
    }
    if (heal->refused.n) {
        pgm_output_print(cli, "\nLeft alone, because it is more than an addition:\n");
        pgm_show_refusals(cli, heal);
        pgm_output_print(cli, "'pgmend plan' shows the SQL for these, 'pgmend apply' runs it.\n");
    }
}

static enum pgm_status
run_steps(struct pgm_cli *cli, const struct pgm_comparison *comparison, const struct pgm_plan *plan,
    struct pgm_heal **heal)
{
    struct pgm_plan_file file;
    pgm_plan_file_make(cli->ctx, plan, &file);
    if (pgm_cli_flag(cli, "proof")) {
        struct pgm_proof proof = pgm_cli_proof(cli, &comparison->target);
        PGM_TRY(pgm_prove_steps(cli->ctx, plan, &proof));
        file.reached = proof.reached;
    }
    PGM_TRY(pgm_cli_allow(cli, &comparison->target, PGM_ACT_CHANGE));
    PGM_TRY(pgm_cli_flag(cli, "proof") ? PGM_OK
                                       : pgm_cli_allow(cli, &comparison->target, PGM_ACT_UNPROVED));
    const char *question = pgm_arena_printf(cli->ctx->arena, "Run %zu step%s on %s?", plan->steps.n,
        plan->steps.n == 1 ? "" : "s", comparison->live->origin);
    PGM_TRY(pgm_cli_confirm(cli, question));
    struct pgm_conn *conn = NULL;
    const struct pgm_scope *scope = pgm_cli_scope(cli);
    PGM_TRY(pgm_cli_open_runner(cli, &comparison->target, &conn));
    struct pgm_catalog *before = NULL;
    PGM_TRY(pgm_cli_check_unchanged(cli, conn, scope, &file, &before));
    PGM_TRY(pgm_cli_run_steps(cli, &comparison->target, conn, &file, scope, before));
    return confirm_healed(cli, conn, comparison, heal);
}

static enum pgm_status
run_heal(struct pgm_cli *cli)
{
    struct pgm_comparison comparison = { 0 };
    PGM_TRY(pgm_cli_compare_target(cli, &comparison));
    struct pgm_heal *heal = choose(cli, &comparison, comparison.live);
    struct pgm_plan *plan = NULL;
    PGM_TRY(pgm_cli_make_plan_of(cli, &comparison.target, heal->additive, false, &plan));
    PGM_TRY(check_additive(cli, plan));
    if (cli->output.is_json) {
        pgm_show_steps_json(cli, &plan->steps);
    } else if (plan->steps.n) {
        pgm_show_plan(cli, plan);
        pgm_output_print(cli, "\n");
    }
    if (plan->steps.n && !pgm_cli_flag(cli, "dry-run")) {
        PGM_TRY(run_steps(cli, &comparison, plan, &heal));
    }
    report(cli, heal, plan->steps.n);
    cli->exit_status = heal->refused.n || (plan->steps.n && pgm_cli_flag(cli, "dry-run")) ? 3 : 0;
    return PGM_OK;
}

extern const struct pgm_command pgm_command_heal;
const struct pgm_command pgm_command_heal = {
    .name = "heal",
    .summary = "add what is declared and missing, and nothing else",
    .description = "Creates declared objects that the live database lacks: schemas, types, enum "
                   "labels, tables, columns, defaults, "
                   "constraints, indexes, functions, views, triggers, policies. It never drops, "
                   "never changes what is there, and "
                   "never adds a NOT NULL column without a default to a table that exists. What it "
                   "leaves alone is listed with the "
                   "reason.",
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_online, pgm_options_yes,
        pgm_options_proof, pgm_options_rows, pgm_options_running, pgm_options_target,
        pgm_options_declared, pgm_options_cache, pgm_options_schema, pgm_options_json,
        pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend heal --env production --dry-run", "See what would be added." },
            { "pgmend heal --snapshot schema.snapshot --url \"$DATABASE_URL\" --yes",
                "At the start of a service." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 3, "something differs that healing leaves alone, or, with --dry-run, something is "
                 "missing" },
            { 4, "not confirmed, the environment is protected, or the database was changed "
                 "meanwhile" },
            { 5, "a lock could not be had in time, or another pgmend is at work" },
            { 0 },
        },
    .reads_config = true,
    .run = run_heal,
};
