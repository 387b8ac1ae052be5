/* pgmend explain: what an error means, and what helps. */
#include "cmd/explain.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "cmd/sources.h"
#include "cmd/wrap.h"

static const struct pgm_explanation explanations[] = {
#define PGM_EXPLANATION(code, name, cause, cure) { code, name, cause, cure },
#include "cmd/explanations.def"
#include "cmd/explanations_tools.def"
#undef PGM_EXPLANATION
};

#define N_EXPLANATIONS (sizeof explanations / sizeof *explanations)
#define SQLSTATE_LENGTH 5
#define CLASS_LENGTH 2

static const struct pgm_explanation *
find(const char *code, size_t n)
{
    for (size_t i = 0; i < N_EXPLANATIONS; i++) {
        const struct pgm_explanation *it = &explanations[i];
        if (strlen(it->code) == n && strncasecmp(it->code, code, n) == 0) {
            return it;
        }
    }
    return NULL;
}

static bool
is_sqlstate(const char *code)
{
    size_t n = 0;
    while (isdigit((unsigned char)code[n]) || isalpha((unsigned char)code[n])) {
        n++;
    }
    return n == SQLSTATE_LENGTH && !code[n];
}

const struct pgm_explanation *
pgm_explanation_find(const char *code)
{
    const struct pgm_explanation *found = find(code, strlen(code));
    return found || !is_sqlstate(code) ? found : find(code, CLASS_LENGTH);
}

static void
show_part(struct pgm_cli *cli, const char *title, const char *text)
{
    struct pgm_str wrapped = PGM_STR(cli->ctx->arena);
    pgm_wrap_text(&wrapped, text, 2, 2, cli->term.width);
    pgm_output_print(cli, "\n%s%s%s\n  %s", pgm_output_style(cli, PGM_STYLE_BOLD), title,
        pgm_output_style(cli, PGM_STYLE_PLAIN), pgm_str_text(&wrapped));
}

void
pgm_explain_show(struct pgm_cli *cli, const char *code, const struct pgm_explanation *it)
{
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_member(json, "code", code);
        pgm_json_member(json, "explained_as", it->code);
        pgm_json_member(json, "name", it->name);
        pgm_json_member(json, "cause", it->cause);
        pgm_json_member(json, "cure", it->cure);
        return;
    }
    pgm_output_print(cli, "%s%s%s: %s\n", pgm_output_style(cli, PGM_STYLE_BOLD), code,
        pgm_output_style(cli, PGM_STYLE_PLAIN), it->name);
    show_part(cli, "cause", it->cause);
    if (it->cure) {
        show_part(cli, "cure", it->cure);
    }
}

static enum pgm_status
list(struct pgm_cli *cli)
{
    struct pgm_json *json = cli->output.is_json ? pgm_output_json(cli) : NULL;
    if (json) {
        pgm_json_key(json, "explanations");
        pgm_json_open(json, '[');
    }
    for (size_t i = 0; i < N_EXPLANATIONS; i++) {
        if (json) {
            pgm_json_open(json, '{');
            pgm_json_member(json, "code", explanations[i].code);
            pgm_json_member(json, "name", explanations[i].name);
            pgm_json_close(json, '}');
        }
        pgm_output_print(cli, "%-22s %s\n", explanations[i].code, explanations[i].name);
    }
    if (json) {
        pgm_json_close(json, ']');
    }
    return PGM_OK;
}

static enum pgm_status
run_explain(struct pgm_cli *cli)
{
    const char *code = pgm_cli_argument(cli, 0);
    if (!code) {
        return list(cli);
    }
    if (strcmp(code, "last") == 0) {
        return pgm_explain_last(cli);
    }
    const struct pgm_explanation *found = pgm_explanation_find(code);
    if (!found) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "'%s' is no code that is explained", code);
        return pgm_hint(cli->ctx,
            "'pgmend explain' lists them: SQLSTATEs such as 42P07, codes of Prisma's such as "
            "P3009, and words");
    }
    pgm_explain_show(cli, code, found);
    const pgm_strings *names = pgm_cli_texts(cli, "object");
    return names && names->n ? pgm_explain_objects(cli, names) : PGM_OK;
}

extern const struct pgm_command pgm_command_explain;
const struct pgm_command pgm_command_explain = {
    .name = "explain",
    .summary = "say what an error means, and what helps",
    .description = "Cause and cure of what people meet: PostgreSQL's SQLSTATEs, the codes of "
                   "Prisma Migrate, situations of "
                   "Drizzle's, and pgmend's own errors. Without CODE it lists them. Nothing is "
                   "asked of any server, unless "
                   "--object names something: then it says which of what is declared, what the "
                   "database has and what was "
                   "recorded last has it.",
    .arguments =
        (const struct pgm_argument[]){
            { "CODE", true, false, { PGM_VALUE_TEXT, NULL },
                "42P07, P3009, drizzle-skipped, stale-plan …; or 'last': what the last run that "
                "failed "
                "on the target failed with." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ pgm_options_views, pgm_options_target,
        pgm_options_schema, pgm_options_declared, pgm_options_cache, pgm_options_json,
        pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend explain 42P07", "What 'relation already exists' comes from." },
            { "pgmend explain 42703 --object users.email --env production",
                "Who has that column: the declaration, the database, the record?" },
            { "pgmend explain P3009", "What Prisma means." },
            { "pgmend explain last --env staging",
                "What went wrong there, and where its objects are." },
            { 0 },
        },
    .reads_config = true,
    .run = run_explain,
};
