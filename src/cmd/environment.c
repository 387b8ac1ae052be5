/* pgmend environment: what the database is, who says so, and what may be done to it. The words of
 * its actions are not kinds. */
#include <string.h>

#include "apply/run.h"
#include "cmd/running.h"
#include "journals/pgmend.h"

static const struct pgm_option own_options[] = {
    {
        .name = "protected",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "With mark: changes need --allow-protected besides everything else.",
    },
    { 0 },
};

static const char *
verdict_text(enum pgm_verdict verdict)
{
    return verdict == PGM_VERDICT_YES    ? "yes"
           : verdict == PGM_VERDICT_WORD ? "with --allow-protected"
                                         : "no";
}

static void
show_json(struct pgm_cli *cli, const struct pgm_target *target)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_member(json, "environment", cli->environment ? cli->environment->name : NULL);
    pgm_json_member(json, "kind", pgm_environment_word(pgm_target_kind(target)));
    pgm_json_member(json, "configured_kind", pgm_environment_word(target->kind));
    pgm_json_member(json, "marked_kind", pgm_environment_word(target->mark.kind));
    pgm_json_member_bool(json, "configured_protected", target->is_protected);
    pgm_json_member_bool(json, "marked_protected", target->mark.is_protected);
    pgm_json_key(json, "may");
    pgm_json_open(json, '{');
    for (enum pgm_act act = 0; act < PGM_N_ACTS; act++) {
        enum pgm_verdict verdict = pgm_target_verdict(target, act);
        pgm_json_member(json, pgm_act_word(act),
            verdict == PGM_VERDICT_YES    ? "yes"
            : verdict == PGM_VERDICT_WORD ? "word"
                                          : "no");
    }
    pgm_json_close(json, '}');
}

static void
show(struct pgm_cli *cli, const struct pgm_target *target)
{
    if (cli->output.is_json) {
        show_json(cli, target);
        return;
    }
    bool is_protected = target->is_protected || target->mark.is_protected;
    pgm_output_print(cli, "%s%s%s%s\n", pgm_output_style(cli, PGM_STYLE_BOLD),
        pgm_environment_word(pgm_target_kind(target)), is_protected ? ", protected" : "",
        pgm_output_style(cli, PGM_STYLE_PLAIN));
    pgm_output_print(cli, "  %s says %s%s\n", target->origin, pgm_environment_word(target->kind),
        target->is_protected ? ", protected" : "");
    pgm_output_print(cli, "  the database says %s%s\n\n", pgm_environment_word(target->mark.kind),
        target->mark.is_protected ? ", protected" : "");
    for (enum pgm_act act = 0; act < PGM_N_ACTS; act++) {
        pgm_output_print(
            cli, "  %-36s %s\n", pgm_act_what(act), verdict_text(pgm_target_verdict(target, act)));
    }
}

/* Everybody may read the mark: it holds for those, too, who may read nothing else there. */
static enum pgm_status
write_mark(struct pgm_cli *cli, struct pgm_conn *conn, const char *word, bool is_protected)
{
    struct pgm_rows rows;
    const char *values[] = { word, is_protected ? "t" : "f" };
    PGM_TRY(pgm_journal_ready(cli->ctx, conn));
    PGM_TRY(pgm_conn_query(cli->ctx, conn,
        "UPDATE pgmend.meta SET environment = $1, is_protected = $2::boolean", 2, values, &rows));
    return pgm_conn_exec(cli->ctx, conn,
        "GRANT USAGE ON SCHEMA pgmend TO PUBLIC;"
        "GRANT SELECT (environment, is_protected) ON pgmend.meta TO PUBLIC");
}

/* To say less than what is said takes the word that it protects from. */
static enum pgm_status
check_loosening(struct pgm_cli *cli, struct pgm_target *target, const char *word)
{
    enum pgm_environment_kind kind = PGM_ENVIRONMENT_UNMARKED;
    bool is_kind = word && pgm_environment_find(word, &kind);
    bool looser = !is_kind || kind < target->mark.kind ||
                  (target->mark.is_protected && !pgm_cli_flag(cli, "protected"));
    bool was_strict = target->mark.kind == PGM_ENVIRONMENT_PRODUCTION || target->mark.is_protected;
    if (!looser || !was_strict || pgm_cli_flag(cli, "allow-protected")) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, PGM_BLOCKED, "the database is marked as %s%s",
        pgm_environment_word(target->mark.kind), target->mark.is_protected ? ", protected" : "");
    return pgm_hint(cli->ctx, "--allow-protected is the word that lets the mark be weakened");
}

static enum pgm_status
run_mark(struct pgm_cli *cli, struct pgm_target *target, const char *word)
{
    struct pgm_conn *conn = NULL;
    PGM_TRY(pgm_conn_open(cli->ctx, target->conninfo, &conn));
    PGM_TRY(pgm_target_read_mark(cli->ctx, target, conn));
    PGM_TRY(check_loosening(cli, target, word));
    PGM_TRY(pgm_cli_confirm(cli, pgm_arena_printf(cli->ctx->arena, "Mark %s as %s?",
                                     pgm_conn_describe(cli->ctx, conn), word ? word : "nothing")));
    PGM_TRY(pgm_apply_lock(cli->ctx, conn, pgm_cli_number(cli, "patience")));
    PGM_TRY(write_mark(cli, conn, word, pgm_cli_flag(cli, "protected")));
    target->mark.is_known = false;
    PGM_TRY(pgm_target_read_mark(cli->ctx, target, conn));
    show(cli, target);
    return PGM_OK;
}

static enum pgm_status
check_words(struct pgm_cli *cli, bool marks)
{
    const char *word = pgm_cli_argument(cli, 1);
    if (marks == (word != NULL)) {
        return PGM_OK;
    }
    (void)pgm_fail(
        cli->ctx, PGM_USAGE, marks ? "as what is it to be marked?" : "only mark takes a kind");
    return pgm_hint(cli->ctx, "'pgmend environment mark production' and the like");
}

static enum pgm_status
run_environment(struct pgm_cli *cli)
{
    const char *action = pgm_cli_argument(cli, 0);
    bool marks = action && strcmp(action, "mark") == 0;
    struct pgm_target target = { 0 };
    PGM_TRY(check_words(cli, marks));
    PGM_TRY(pgm_target_find(cli, &target));
    if (marks || (action && strcmp(action, "unmark") == 0)) {
        return run_mark(cli, &target, pgm_cli_argument(cli, 1));
    }
    PGM_TRY(pgm_target_read_mark(cli->ctx, &target, NULL));
    show(cli, &target);
    return PGM_OK;
}

extern const struct pgm_command pgm_command_environment;
const struct pgm_command pgm_command_environment = {
    .name = "environment",
    .summary = "show what the database is and what may be done to it, or mark it",
    .description =
        "Databases are development, test, staging, production or ephemeral. pgmend.yaml says "
        "which, "
        "and the database itself can: a mark in it holds for everybody, whatever their "
        "configuration. Where the two differ the stricter holds. Production refuses what could "
        "lose its rows, whoever asks for it.",
    .arguments =
        (const struct pgm_argument[]){
            { "ACTION", true, false, { PGM_VALUE_CHOICE, "show|mark|unmark" },
                "show, which is what happens without an action; mark writes into the database what "
                "it is; unmark takes that away." },
            { "KIND", true, false,
                { PGM_VALUE_CHOICE, "development|test|staging|production|ephemeral" },
                "For mark: what it is." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_yes,
        pgm_options_running, pgm_options_target, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend environment --env live", "What it is, and what may be done to it." },
            { "pgmend environment mark production --env live --yes",
                "Protect it from everybody's mistakes." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 4, "not confirmed, or a mark would be weakened" },
            { 5, "another pgmend is at work" },
            { 0 },
        },
    .reads_config = true,
    .run = run_environment,
};
