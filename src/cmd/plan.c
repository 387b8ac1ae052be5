/* pgmend plan: the SQL that makes the live database as declared, proved. */
#include <string.h>

#include "apply/assess.h"
#include "apply/prove.h"
#include "cmd/report.h"
#include "cmd/running.h"
#include "cmd/show.h"
#include "cmd/undo.h"

static const struct pgm_option own_options[] = {
    {
        .name = "out",
        .letter = 'o',
        .form = { .type = PGM_VALUE_PATH },
        .value = "FILE",
        .text = "Write the plan there, for 'pgmend apply FILE'.",
    },
    {
        .name = "sql",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Print the plan as a plain SQL script: short for --format sql.",
    },
    {
        .name = "format",
        .form = { PGM_VALUE_CHOICE, "text|sql|json|markdown|html" },
        .value = "FORMAT",
        .text = "Print the plan as text for a terminal, which is the default; as a plain SQL "
                "script; as one JSON object, as --json does; as Markdown for a comment to a pull "
                "request; or as one HTML page that needs nothing from elsewhere.",
    },
    {
        .name = "undo",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Plan the way back to what was before the last run, see 'pgmend undo'.",
    },
    {
        .name = "proof",
        .form = { .type = PGM_VALUE_FLAG },
        .fallback = "true",
        .text = "Run the plan on the embedded server first and compare what comes out; --no-proof "
                "leaves that out.",
    },
    { 0 },
};

/* Nothing when nobody notices. */
static void
show_worst(struct pgm_cli *cli, const pgm_steps *steps)
{
    struct pgm_impact all = pgm_impact_of_all(steps);
    if (all.downtime > PGM_DOWNTIME_BRIEF && all.downtime < PGM_DOWNTIME_UNKNOWN) {
        pgm_output_print(cli, "At worst a step %s.\n", pgm_downtimes[all.downtime].text);
    }
    if (all.milliseconds >= 1000) {
        pgm_output_print(cli, "In all %s of work, if the tables are in memory.\n",
            pgm_time_text(cli->ctx->arena, all.milliseconds));
    }
}

/* A document for a reviewer. */
static enum pgm_status
show_report(struct pgm_cli *cli, const struct pgm_plan *plan, const struct pgm_plan_file *file,
    const struct pgm_proof *proof, bool is_html)
{
    struct pgm_report report;
    PGM_TRY(pgm_report_make(cli, plan, file, &report));
    report.proof = file->proved ? proof : NULL;
    pgm_output_print(cli, "%s",
        is_html ? pgm_report_html(cli->ctx, &report) : pgm_report_markdown(cli->ctx, &report));
    return PGM_OK;
}

/* --sql and --json are short for two of the formats. */
static enum pgm_status
choose_format(struct pgm_cli *cli, const char **out)
{
    const char *format = pgm_cli_text(cli, "format");
    const char *shorthand = pgm_cli_flag(cli, "json")  ? "json"
                            : pgm_cli_flag(cli, "sql") ? "sql"
                                                       : NULL;
    if (format && shorthand && strcmp(format, shorthand) != 0) {
        return pgm_fail(
            cli->ctx, PGM_USAGE, "--format %s and --%s do not go together", format, shorthand);
    }
    *out = format ? format : shorthand ? shorthand : "text";
    cli->output.is_json = strcmp(*out, "json") == 0;
    return PGM_OK;
}

static void
show(struct pgm_cli *cli, const char *format, const struct pgm_plan *plan,
    const struct pgm_plan_file *file, const struct pgm_proof *proof)
{
    if (cli->output.is_json) {
        pgm_show_diff_json(cli, plan->diff);
        pgm_show_steps_json(cli, &plan->steps);
        pgm_json_member_bool(pgm_output_json(cli), "proved", file->proved);
        pgm_show_proof_json(cli, file->proved ? proof : NULL);
        pgm_json_key(pgm_output_json(cli), "destroys");
        pgm_json_open(pgm_output_json(cli), '[');
        for (size_t i = 0; i < file->destroys.n; i++) {
            pgm_json_text(pgm_output_json(cli), file->destroys.at[i]);
        }
        pgm_json_close(pgm_output_json(cli), ']');
    } else if (strcmp(format, "sql") == 0) {
        pgm_output_print(cli, "%s", pgm_plan_sql(cli->ctx, plan));
    } else if (!plan->steps.n) {
        pgm_output_print(
            cli, "%s is as declared: there is nothing to do.\n", plan->diff->before->origin);
    } else {
        pgm_output_print(cli, "To make %s as %s declares it:\n\n", plan->diff->before->origin,
            plan->diff->to->origin);
        pgm_show_plan(cli, plan);
        pgm_output_print(cli, "\n%zu step%s, %s.\n", plan->steps.n, plan->steps.n == 1 ? "" : "s",
            file->proved ? "proved on a throw-away server" : "not proved");
        show_worst(cli, &plan->steps);
        if (file->proved) {
            pgm_show_proof(cli, proof);
        }
        for (size_t i = 0; i < file->destroys.n; i++) {
            pgm_output_print(cli, "%sdestroys%s %s: apply wants consent for it\n",
                pgm_output_style(cli, PGM_STYLE_RED), pgm_output_style(cli, PGM_STYLE_PLAIN),
                file->destroys.at[i]);
        }
    }
}

/* The plan to what is declared. */
static enum pgm_status
make_ahead(struct pgm_cli *cli, struct pgm_comparison *comparison, struct pgm_plan **plan,
    struct pgm_plan_file *file)
{
    PGM_TRY(pgm_cli_compare_target(cli, comparison));
    PGM_TRY(pgm_cli_make_plan(cli, comparison, plan));
    pgm_show_candidates(cli, comparison->diff);
    pgm_plan_file_make(cli->ctx, *plan, file);
    const struct pgm_scope *scope = pgm_cli_scope(cli);
    file->schemas = scope->schemas;
    file->ignore = scope->ignore;
    file->roles = scope->roles;
    return PGM_OK;
}

/* The plan to what was. */
static enum pgm_status
make_back(struct pgm_cli *cli, struct pgm_comparison *comparison, struct pgm_plan **plan,
    struct pgm_plan_file *file)
{
    struct pgm_undo undo = { 0 };
    PGM_TRY(pgm_cli_compare_undo(cli, comparison, &undo));
    PGM_TRY(pgm_cli_make_plan(cli, comparison, plan));
    pgm_way_back_finish(cli->ctx, &undo.way, *plan);
    pgm_plan_file_make(cli->ctx, *plan, file);
    pgm_undo_mark(&undo, file);
    return PGM_OK;
}

static enum pgm_status
run_plan(struct pgm_cli *cli)
{
    const char *format = "text";
    struct pgm_comparison comparison = { 0 };
    PGM_TRY(choose_format(cli, &format));
    struct pgm_plan *plan = NULL;
    struct pgm_plan_file file;
    PGM_TRY((pgm_cli_is_undo(cli) ? make_back : make_ahead)(cli, &comparison, &plan, &file));
    struct pgm_proof proof = pgm_cli_proof(cli, &comparison.target);
    if (plan->steps.n && pgm_cli_flag(cli, "proof")) {
        PGM_TRY(pgm_prove(cli->ctx, plan, &proof));
        file.reached = proof.reached;
        file.proved = true;
    }
    PGM_TRY(pgm_assess(cli->ctx, comparison.target.conninfo, plan, file.proved));
    const char *path = pgm_cli_text(cli, "out");
    if (path) {
        const char *text = pgm_plan_file_write(cli->ctx, &file);
        PGM_TRY(pgm_file_write(cli->ctx, path, text, strlen(text), 0644));
    }
    bool is_html = strcmp(format, "html") == 0;
    if (is_html || strcmp(format, "markdown") == 0) {
        PGM_TRY(show_report(cli, plan, &file, &proof, is_html));
    } else {
        show(cli, format, plan, &file, &proof);
    }
    if (path) {
        pgm_output_note(cli, "the plan is in %s", path);
    }
    cli->exit_status = plan->steps.n ? 3 : 0;
    return PGM_OK;
}

extern const struct pgm_command pgm_command_plan;
const struct pgm_command pgm_command_plan = {
    .name = "plan",
    .summary = "plan the SQL that makes the live database as declared",
    .description = "Compares the target with what is declared, orders the steps that lead from one "
                   "to the other, and proves them: "
                   "the target's schema is rebuilt on the embedded server, the steps are run "
                   "there, and the result must be what "
                   "was declared. Nothing is changed on the target.\n\n"
                   "A plan file is bound to the state of the database it was made from: 'pgmend "
                   "apply' refuses it on any other.",
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_rows,
        pgm_options_way_back, pgm_options_online, pgm_options_drops, pgm_options_renames,
        pgm_options_target, pgm_options_declared, pgm_options_cache, pgm_options_schema,
        pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend plan --env production", "Show the steps." },
            { "pgmend plan --env production --out plan.json",
                "Keep them for review and 'pgmend apply plan.json'." },
            { "pgmend plan --rename public.orders=public.purchases",
                "What has another name is the same table." },
            { "pgmend plan --sql > change.sql", "A script for another tool to run." },
            { "pgmend plan --out plan.json --format html > plan.html", "A page for the reviewer." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 3, "there is something to do" },
            { 4, "something cannot be compared, and --strict forbids that" },
            { 0 },
        },
    .reads_config = true,
    .run = run_plan,
};
