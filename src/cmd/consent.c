#include "cmd/consent.h"

#include <stdio.h>
#include <string.h>

#include "apply/approval.h"
#include "cmd/running.h"

const struct pgm_option pgm_options_allow_drop[] = {
    {
        .name = "allow-drop",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text = "This may be destroyed: a table, column, schema or type to be dropped, or a "
                "column whose new type can lose values. As 'pgmend plan' names it, 'table "
                "public.orders', or without its kind.",
    },
    { 0 },
};

static bool
read_line(char *line, size_t size)
{
    line[0] = '\0';
    if (!fgets(line, (int)size, stdin)) {
        return false;
    }
    line[strcspn(line, "\r\n")] = '\0';
    return true;
}

/* Without its kind: what follows the words that no name begins with. */
static const char *
name_of(const char *id)
{
    const char *name = id;
    for (const struct pgm_kind *const *kind = pgm_kinds; *kind; kind++) {
        size_t n = strlen((*kind)->name);
        if (strncmp(id, (*kind)->name, n) == 0 && id[n] == ' ' && id + n + 1 > name) {
            name = id + n + 1;
        }
    }
    return name;
}

enum pgm_status
pgm_consent_type(struct pgm_cli *cli, const struct pgm_plan_file *plan)
{
    const pgm_strings *destroys = &plan->destroys;
    struct pgm_arena *arena = cli->ctx->arena;
    struct pgm_str list = PGM_STR(arena);
    for (size_t i = 0; i < destroys->n; i++) {
        pgm_str_addf(&list, "  %s\n", destroys->at[i]);
    }
    bool one = destroys->n == 1;
    const char *wanted =
        one ? name_of(destroys->at[0]) : pgm_arena_printf(arena, "%zu", destroys->n);
    const char *question =
        pgm_arena_printf(arena, "This will be lost:\n%sTo go ahead, type %s:", pgm_str_text(&list),
            one ? "its name" : "how many there are");
    pgm_output_ask(cli, question, one ? wanted : "a number");
    char line[512];
    bool typed = read_line(line, sizeof line);
    if (typed && (strcmp(line, wanted) == 0 || (one && strcmp(line, destroys->at[0]) == 0))) {
        return PGM_OK;
    }
    return pgm_fail(cli->ctx, PGM_BLOCKED, "not confirmed, so nothing was done");
}

bool
pgm_consent_is_named(struct pgm_cli *cli, const pgm_strings *destroys)
{
    for (size_t i = 0; i < destroys->n; i++) {
        if (!pgm_cli_names(pgm_cli_texts(cli, "allow-drop"), destroys->at[i])) {
            return false;
        }
    }
    return true;
}

static enum pgm_status
check_file(struct pgm_cli *cli, const char *path, const struct pgm_target *target,
    const struct pgm_plan_file *plan)
{
    struct pgm_ctx *ctx = cli->ctx;
    struct pgm_text text;
    struct pgm_approval approval;
    struct pgm_conn *conn = NULL;
    struct pgm_identity database;
    PGM_TRY(pgm_file_read(ctx, path, &text));
    PGM_TRY(pgm_approval_read(ctx, path, text.at, text.size, &approval));
    PGM_TRY(pgm_conn_open(ctx, target->conninfo, &conn));
    PGM_TRY(pgm_identity_read(ctx, conn, &database));
    pgm_conn_close(ctx, conn);
    return pgm_approval_check(ctx, path, &approval, plan, &database);
}

/* Where nobody is asked, what is named on the line of a script is not enough. */
static enum pgm_status
refuse(struct pgm_cli *cli, const struct pgm_plan_file *plan)
{
    struct pgm_str list = PGM_STR(cli->ctx->arena);
    for (size_t i = 0; i < plan->destroys.n; i++) {
        pgm_str_addf(&list, "%s%s", i ? "; " : "", plan->destroys.at[i]);
    }
    (void)pgm_fail(cli->ctx, PGM_BLOCKED, "the plan destroys what nobody has approved: %s",
        pgm_str_text(&list));
    return pgm_hint(cli->ctx,
        "if that is wanted, run this on a terminal without --yes; or make a plan with \"pgmend "
        "plan --out PLAN\", look at it, approve it with \"pgmend approve PLAN\", and run \"pgmend "
        "apply PLAN --approval PLAN.approval --yes\"");
}

enum pgm_status
pgm_consent_check(struct pgm_cli *cli, const struct pgm_target *target,
    const struct pgm_plan_file *plan, bool is_file, bool *typed)
{
    const char *path = pgm_cli_text(cli, "approval");
    *typed = false;
    if (path && !is_file) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "--approval is for a plan file");
        return pgm_hint(cli->ctx, "give the file that was approved as PLAN");
    }
    if (path) {
        return check_file(cli, path, target, plan);
    }
    if (!plan->destroys.n) {
        return PGM_OK;
    }
    bool is_named = pgm_consent_is_named(cli, &plan->destroys);
    if (target->is_embedded && is_named) {
        return PGM_OK;
    }
    if (!pgm_cli_can_ask(cli) || pgm_cli_flag(cli, "yes")) {
        return refuse(cli, plan);
    }
    if (is_named || pgm_cli_flag(cli, "dry-run")) {
        return PGM_OK;
    }
    *typed = true;
    return pgm_consent_type(cli, plan);
}
