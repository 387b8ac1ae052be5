#include "cmd/renames.h"

#include <ctype.h>
#include <string.h>

#include "cmd/running.h"

/* Of many candidates the first are named. */
#define MOST_CANDIDATES 10

const struct pgm_option pgm_options_renames[] = {
    {
        .name = "rename",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "OLD=NEW",
        .text = "This was renamed, not dropped and created: public.orders=public.purchases, "
                "public.orders.note=public.orders.remark, with its kind where that is needed "
                "('index public.a=public.b').",
    },
    {
        .name = "answers",
        .form = { .type = PGM_VALUE_PATH },
        .value = "FILE",
        .text = "Take decisions on renames from this file: a line 'rename OLD = NEW' or 'drop OLD' "
                "for each.",
    },
    { 0 },
};

/* ---- what is said ---------------------------------------------------------------------------- */

static enum pgm_status
fail_line(struct pgm_cli *cli, const char *file, size_t line, const char *message)
{
    struct pgm_ctx *ctx = cli->ctx;
    pgm_error_clear(ctx);
    (void)pgm_fail(ctx, PGM_INPUT, "%s", message);
    ctx->error.file = file;
    ctx->error.line = line;
    ctx->error.column = 1;
    return pgm_hint(ctx, "each line is 'rename table public.orders = public.purchases' or 'drop "
                         "table public.orders'; '#' begins a comment");
}

static char *
trim(char *text)
{
    while (isspace((unsigned char)*text)) {
        text++;
    }
    size_t n = strlen(text);
    while (n && isspace((unsigned char)text[n - 1])) {
        text[--n] = '\0';
    }
    return text;
}

static enum pgm_status
read_answer(struct pgm_cli *cli, const char *file, size_t number, char *line, struct pgm_said *out)
{
    line = trim(line);
    if (!*line || *line == '#') {
        return PGM_OK;
    }
    char *rest = line + strcspn(line, " \t");
    bool has_rest = *rest;
    *rest = '\0';
    rest = has_rest ? trim(rest + 1) : rest;
    if (*rest && strcmp(line, "rename") == 0) {
        return pgm_wish_read(cli->ctx, rest, &out->wishes) == PGM_OK
                   ? PGM_OK
                   : fail_line(cli, file, number, cli->ctx->error.message);
    }
    if (*rest && strcmp(line, "drop") == 0) {
        pgm_vec_push(cli->ctx->arena, &out->drops, rest);
        return PGM_OK;
    }
    return fail_line(cli, file, number, "a line of answers begins with 'rename' or 'drop'");
}

static enum pgm_status
read_answers(struct pgm_cli *cli, const char *file, struct pgm_said *out)
{
    struct pgm_text text;
    PGM_TRY(pgm_file_read(cli->ctx, file, &text));
    char *line = text.at;
    for (size_t number = 1; line; number++) {
        char *end = strchr(line, '\n');
        if (end) {
            *end = '\0';
        }
        PGM_TRY(read_answer(cli, file, number, line, out));
        line = end ? end + 1 : NULL;
    }
    return PGM_OK;
}

enum pgm_status
pgm_cli_said(struct pgm_cli *cli, const struct pgm_source *to, struct pgm_said *out)
{
    *out = (struct pgm_said){ 0 };
    if (pgm_command_option(cli->command, "rename")) {
        const pgm_strings *texts = pgm_cli_texts(cli, "rename");
        for (size_t i = 0; texts && i < texts->n; i++) {
            PGM_TRY(pgm_wish_read(cli->ctx, texts->at[i], &out->wishes));
        }
        const char *answers = pgm_cli_text(cli, "answers");
        if (answers) {
            PGM_TRY(read_answers(cli, answers, out));
        }
    }
    pgm_directives *directives = pgm_new(cli->ctx->arena, pgm_directives);
    PGM_TRY(pgm_source_directives(cli->ctx, to, directives));
    for (size_t i = 0; i < directives->n; i++) {
        PGM_TRY(pgm_wish_of_directive(cli->ctx, &directives->at[i], &out->wishes));
    }
    return PGM_OK;
}

enum pgm_status
pgm_cli_diff(struct pgm_cli *cli, const struct pgm_catalog *from, const struct pgm_catalog *to,
    const struct pgm_said *said, const struct pgm_diff_options *options, struct pgm_diff **out)
{
    pgm_renames renames = { 0 };
    if (said->wishes.n) {
        PGM_TRY(pgm_renames_resolve(cli->ctx, from, to, &said->wishes, &renames));
    }
    return pgm_diff_renamed(cli->ctx, from, to, &renames, options, out);
}

/* ---- what is not ----------------------------------------------------------------------------- */

/* "table public.orders = public.purchases" */
static const char *
as_rename(struct pgm_cli *cli, const struct pgm_candidate *candidate)
{
    struct pgm_arena *arena = cli->ctx->arena;
    const char *to = pgm_named_id(arena, candidate->to);
    const char *kind = candidate->to.part ? "label" : candidate->to.object->kind->name;
    return pgm_arena_printf(
        arena, "%s = %s", pgm_named_id(arena, candidate->from), to + strlen(kind) + 1);
}

static bool
is_decided(struct pgm_cli *cli, const struct pgm_candidate *candidate, const struct pgm_said *said)
{
    const char *id = candidate->from.object->id;
    return !candidate->loses_data || pgm_cli_names(&said->drops, id) ||
           pgm_cli_names(pgm_cli_texts(cli, "allow-drop"), id);
}

static enum pgm_status
fail_undecided(struct pgm_cli *cli, const pgm_candidates *open)
{
    struct pgm_str list = PGM_STR(cli->ctx->arena);
    if (!cli->output.is_json) {
        pgm_output_print(cli, "# Renamed, or dropped and created anew? Keep one line of each pair, "
                              "without its '# '.\n");
    }
    for (size_t i = 0; i < open->n; i++) {
        const struct pgm_candidate *candidate = &open->at[i];
        pgm_str_addf(&list, "%srename %s", list.len ? "; " : "", as_rename(cli, candidate));
        if (!cli->output.is_json) {
            pgm_output_print(cli, "# rename %s\n# drop %s\n", as_rename(cli, candidate),
                candidate->from.object->id);
        }
    }
    (void)pgm_fail(cli->ctx, PGM_BLOCKED,
        "what looks renamed would be dropped with its data, and nobody said which it is");
    cli->ctx->error.detail = pgm_str_text(&list);
    return pgm_hint(cli->ctx,
        "say --rename OLD=NEW, or --allow-drop OLD, or give the template, filled in, with "
        "--answers FILE");
}

static enum pgm_status
ask(struct pgm_cli *cli, const struct pgm_candidate *candidate, struct pgm_said *said)
{
    struct pgm_arena *arena = cli->ctx->arena;
    const char *old_id = candidate->from.object->id;
    const char *question = pgm_arena_printf(arena,
        "Was %s renamed to %s, or is it to be dropped, with its data, and %s created?", old_id,
        candidate->to.object->sql, candidate->to.object->sql);
    switch (pgm_cli_choose(cli, question, "rename/drop/quit", "rdq")) {
    case 'r':
        return pgm_wish_read(cli->ctx, as_rename(cli, candidate), &said->wishes);
    case 'd':
        pgm_vec_push(arena, &said->drops, old_id);
        return PGM_OK;
    default:
        return pgm_fail(cli->ctx, PGM_BLOCKED, "not decided, so nothing was done");
    }
}

enum pgm_status
pgm_cli_decide(struct pgm_cli *cli, const struct pgm_diff *diff, struct pgm_said *said, bool *again)
{
    pgm_candidates all = { 0 }, open = { 0 };
    pgm_candidates_find(cli->ctx, diff, &all);
    for (size_t i = 0; i < all.n; i++) {
        if (!is_decided(cli, &all.at[i], said)) {
            pgm_vec_push(cli->ctx->arena, &open, all.at[i]);
        }
    }
    *again = open.n > 0;
    if (!open.n) {
        return PGM_OK;
    }
    if (pgm_cli_flag(cli, "yes") || !pgm_cli_can_ask(cli)) {
        return fail_undecided(cli, &open);
    }
    return ask(cli, &open.at[0], said);
}

/* ---- showing --------------------------------------------------------------------------------- */

/* "public.orders", without its kind. */
static const char *
path_of(struct pgm_cli *cli, struct pgm_named named)
{
    return named.part ? pgm_arena_printf(cli->ctx->arena, "%s.%s", named.object->path, named.part)
                      : named.object->path;
}

void
pgm_show_renames(struct pgm_cli *cli, const struct pgm_diff *diff)
{
    for (size_t i = 0; diff->renaming && i < diff->renaming->renames.n; i++) {
        const struct pgm_rename *rename = &diff->renaming->renames.at[i];
        bool is_attribute = rename->from.object->kind->flags & PGM_KIND_ONE_A_PARENT;
        pgm_output_print(cli, "%s~ %s%s → %s\n", pgm_output_style(cli, PGM_STYLE_YELLOW),
            pgm_named_id(cli->ctx->arena, rename->from), pgm_output_style(cli, PGM_STYLE_PLAIN),
            is_attribute ? rename->to.object->sql : path_of(cli, rename->to));
    }
}

void
pgm_show_candidates(struct pgm_cli *cli, const struct pgm_diff *diff)
{
    pgm_candidates found = { 0 };
    pgm_candidates_find(cli->ctx, diff, &found);
    for (size_t i = 0; i < found.n && i < MOST_CANDIDATES; i++) {
        const struct pgm_candidate *candidate = &found.at[i];
        pgm_output_note(cli, "was %s renamed to %s? If so: --rename '%s'",
            pgm_named_id(cli->ctx->arena, candidate->from), path_of(cli, candidate->to),
            as_rename(cli, candidate));
    }
    if (found.n > MOST_CANDIDATES) {
        pgm_output_note(
            cli, "%zu more may be renames; --json lists them all", found.n - MOST_CANDIDATES);
    }
}

static void
member_pair(struct pgm_cli *cli, struct pgm_named from, struct pgm_named to)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_member(json, "kind", from.part ? "label" : from.object->kind->name);
    pgm_json_member(json, "from", pgm_named_id(cli->ctx->arena, from));
    pgm_json_member(json, "to", pgm_named_id(cli->ctx->arena, to));
}

void
pgm_show_renames_json(struct pgm_cli *cli, const struct pgm_diff *diff)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_key(json, "renames");
    pgm_json_open(json, '[');
    for (size_t i = 0; diff->renaming && i < diff->renaming->renames.n; i++) {
        const struct pgm_rename *rename = &diff->renaming->renames.at[i];
        pgm_json_open(json, '{');
        member_pair(cli, rename->from, rename->to);
        pgm_json_member_bool(json, "implied", rename->implied);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
    pgm_candidates found = { 0 };
    pgm_candidates_find(cli->ctx, diff, &found);
    pgm_json_key(json, "rename_candidates");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < found.n; i++) {
        pgm_json_open(json, '{');
        member_pair(cli, found.at[i].from, found.at[i].to);
        pgm_json_member_bool(json, "loses_data", found.at[i].loses_data);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
}
