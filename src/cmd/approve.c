/* pgmend approve: agree beforehand to what a plan destroys. */
#include <string.h>

#include "apply/approval.h"
#include "cmd/consent.h"

static const struct pgm_option own_options[] = {
    {
        .name = "out",
        .letter = 'o',
        .form = { .type = PGM_VALUE_PATH },
        .value = "FILE",
        .text = "Write the approval there, for 'pgmend apply PLAN --approval FILE'. Without it: "
                "PLAN.approval.",
    },
    {
        .name = "expires",
        .form = { .type = PGM_VALUE_DURATION },
        .value = "TIME",
        .fallback = "24h",
        .text = "How long the approval holds.",
    },
    { 0 },
};

static enum pgm_status
agree(struct pgm_cli *cli, const struct pgm_plan_file *plan)
{
    if (!plan->destroys.n || pgm_consent_is_named(cli, &plan->destroys)) {
        return PGM_OK;
    }
    if (pgm_cli_can_ask(cli)) {
        return pgm_consent_type(cli, plan);
    }
    struct pgm_str words = PGM_STR(cli->ctx->arena);
    for (size_t i = 0; i < plan->destroys.n; i++) {
        pgm_str_addf(&words, " --allow-drop '%s'", plan->destroys.at[i]);
    }
    (void)pgm_fail(cli->ctx, PGM_BLOCKED,
        "there is no terminal to ask on, and --allow-drop does not name all that the plan "
        "destroys");
    return pgm_hint(cli->ctx, "if that is wanted, add%s", pgm_str_text(&words));
}

static void
show(struct pgm_cli *cli, const struct pgm_approval *approval, const char *path)
{
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_member(json, "file", path);
        pgm_json_member(json, "plan", approval->plan);
        pgm_json_member(json, "database", approval->database.name);
        pgm_json_member_int(json, "expires", approval->expires);
        return;
    }
    size_t n = approval->destroys.n;
    pgm_output_print(cli, "Approved: what the plan destroys in %s, %zu object%s, until %s.\n",
        approval->database.name, n, n == 1 ? "" : "s",
        pgm_moment_text(cli->ctx->arena, approval->expires));
    pgm_output_note(cli, "the approval is in %s", path);
}

static enum pgm_status
run_approve(struct pgm_cli *cli)
{
    struct pgm_ctx *ctx = cli->ctx;
    const char *plan_path = pgm_cli_argument(cli, 0), *path = pgm_cli_text(cli, "out");
    struct pgm_text text;
    struct pgm_plan_file plan;
    struct pgm_target target;
    struct pgm_conn *conn = NULL;
    struct pgm_identity database;
    struct pgm_approval approval;
    PGM_TRY(pgm_file_read(ctx, plan_path, &text));
    PGM_TRY(pgm_plan_file_read(ctx, plan_path, text.at, text.size, &plan));
    PGM_TRY(pgm_target_find(cli, &target));
    PGM_TRY(pgm_conn_open(ctx, target.conninfo, &conn));
    PGM_TRY(pgm_identity_read(ctx, conn, &database));
    PGM_TRY(agree(cli, &plan));
    pgm_approval_make(ctx, &plan, &database, pgm_cli_number(cli, "expires"), &approval);
    path = path ? path : pgm_arena_printf(ctx->arena, "%s.approval", plan_path);
    const char *written = pgm_approval_write(ctx, &approval);
    PGM_TRY(pgm_file_write(ctx, path, written, strlen(written), 0644));
    show(cli, &approval, path);
    return PGM_OK;
}

extern const struct pgm_command pgm_command_approve;
const struct pgm_command pgm_command_approve = {
    .name = "approve",
    .summary = "agree beforehand to what a plan destroys",
    .description =
        "Writes a file that says: what this plan destroys in this database may go, until then. A "
        "pipeline, where nobody can be asked, gives it to 'pgmend apply'.\n\n"
        "On a terminal it asks you to type what will be lost. Elsewhere --allow-drop has to name "
        "each of the things. The approval holds for one plan file and one database only.",
    .arguments =
        (const struct pgm_argument[]){
            { "PLAN", false, false, { PGM_VALUE_PATH, NULL },
                "A file that 'pgmend plan --out' wrote." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_allow_drop,
        pgm_options_target, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend approve plan.json --env production", "Look, type, and hand the file on." },
            { "pgmend apply plan.json --env production --approval plan.json.approval --yes",
                "What the pipeline runs." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 4, "not confirmed, or not all of it is named" },
            { 0 },
        },
    .reads_config = true,
    .run = run_approve,
};
