/* pgmend trash: what waits there, bringing it back, ending it. */
#include "apply/trash.h"

#include <string.h>

#include "cmd/running.h"
#include "cmd/show.h"

static const struct pgm_option own_options[] = {
    {
        .name = "all",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "With purge: all that is there.",
    },
    {
        .name = "expired",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "With purge: what has been there longer than it is kept.",
    },
    {
        .name = "keep",
        .form = { .type = PGM_VALUE_DURATION },
        .value = "TIME",
        .fallback = "30d",
        .key = "trash_keep",
        .text = "How long what lies in the trash is kept. Nothing ends by itself: this says what "
                "--expired means.",
    },
    {
        .name = "dry-run",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Show what would be done.",
    },
    { 0 },
};

/* What the command works on. */
struct trash {
    struct pgm_target target;
    struct pgm_conn *conn;
    pgm_trash_items all, chosen;
};

static bool
is_expired(const struct pgm_cli *cli, const struct pgm_trash_item *item)
{
    return item->age > pgm_cli_number(cli, "keep");
}

/* "1.2 MB" */
static const char *
size_text(struct pgm_cli *cli, int64_t bytes)
{
    static const char *const units[] = { "B", "kB", "MB", "GB", "TB" };
    double size = (double)bytes;
    size_t unit = 0;
    while (size >= 1000 && unit + 1 < sizeof units / sizeof *units) {
        size /= 1000;
        unit++;
    }
    return pgm_arena_printf(cli->ctx->arena, unit ? "%.1f %s" : "%.0f %s", size, units[unit]);
}

static void
show_item(struct pgm_cli *cli, const struct pgm_trash_item *item)
{
    pgm_output_print(cli, "%s\n    %s, since %s by %s%s%s\n", item->item, item->place, item->put_at,
        item->put_by, item->run ? ", run " : "", item->run ? item->run : "");
    if (!item->is_there) {
        pgm_output_print(cli, "    no longer there\n");
        return;
    }
    const char *rows = item->rows < 0 ? "rows not counted yet"
                                      : pgm_arena_printf(cli->ctx->arena, "about %lld row%s",
                                            (long long)item->rows, item->rows == 1 ? "" : "s");
    pgm_output_print(cli, "    %s, %s%s\n", rows, size_text(cli, item->bytes),
        is_expired(cli, item) ? ", expired" : "");
}

static void
show_item_json(struct pgm_cli *cli, const struct pgm_trash_item *item)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_open(json, '{');
    pgm_json_member(json, "item", item->item);
    pgm_json_member(json, "kind", item->kind);
    pgm_json_member(json, "part_of", item->part_of);
    pgm_json_member(json, "place", item->place);
    pgm_json_member(json, "since", item->put_at);
    pgm_json_member(json, "by", item->put_by);
    pgm_json_member(json, "run", item->run);
    pgm_json_member_bool(json, "is_there", item->is_there);
    pgm_json_member_int(json, "rows_estimate", item->rows);
    pgm_json_member_int(json, "bytes", item->bytes);
    pgm_json_member_bool(json, "expired", is_expired(cli, item));
    pgm_json_close(json, '}');
}

static enum pgm_status
run_list(struct pgm_cli *cli, struct trash *trash)
{
    if (cli->output.is_json) {
        pgm_json_key(pgm_output_json(cli), "items");
        pgm_json_open(pgm_output_json(cli), '[');
    }
    int64_t bytes = 0;
    for (size_t i = 0; i < trash->all.n; i++) {
        (cli->output.is_json ? show_item_json : show_item)(cli, &trash->all.at[i]);
        bytes += trash->all.at[i].bytes;
    }
    if (cli->output.is_json) {
        pgm_json_close(pgm_output_json(cli), ']');
        return PGM_OK;
    }
    if (!trash->all.n) {
        pgm_output_print(cli, "The trash is empty.\n");
    } else {
        pgm_output_print(cli, "\n%zu item%s, %s.\n", trash->all.n, trash->all.n == 1 ? "" : "s",
            size_text(cli, bytes));
    }
    return PGM_OK;
}

/* The items that the command line names. */
static enum pgm_status
choose(struct pgm_cli *cli, struct trash *trash, bool purges)
{
    for (size_t i = 1; i < cli->arguments.n; i++) {
        PGM_TRY(pgm_trash_find(cli->ctx, &trash->all, cli->arguments.at[i], &trash->chosen));
    }
    for (size_t i = 0; !purges && i < trash->chosen.n; i++) {
        const struct pgm_trash_item *item = &trash->chosen.at[i];
        const struct pgm_kind *kind = pgm_kind_find(item->kind);
        if (!kind || !(kind->namespaces & PGM_NAMESPACE_RELATION)) {
            (void)pgm_fail(cli->ctx, PGM_USAGE, "%s does not come back by itself", item->item);
            return pgm_hint(cli->ctx,
                "'pgmend undo' brings it back; its values, with their keys, are in %s",
                item->place);
        }
    }
    for (size_t i = 0; i < trash->all.n; i++) {
        const struct pgm_trash_item *item = &trash->all.at[i];
        if (pgm_cli_flag(cli, "all") || (pgm_cli_flag(cli, "expired") && is_expired(cli, item))) {
            pgm_vec_push(cli->ctx->arena, &trash->chosen, *item);
        }
    }
    return PGM_OK;
}

static enum pgm_status
check_words(struct pgm_cli *cli, bool purges)
{
    size_t ways = (cli->arguments.n > 1) + pgm_cli_flag(cli, "all") + pgm_cli_flag(cli, "expired");
    if (ways == 1 && (purges || cli->arguments.n > 1)) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, PGM_USAGE, purges ? "what is to be purged?" : "what is to come back?");
    return pgm_hint(cli->ctx,
        purges ? "name items as 'pgmend trash list' does, or give one of --expired and --all"
               : "name items as 'pgmend trash list' does");
}

static enum pgm_status
run_steps(struct pgm_cli *cli, struct trash *trash, enum pgm_act act, const pgm_steps *steps)
{
    if (cli->output.is_json) {
        pgm_show_steps_json(cli, steps);
    } else {
        for (size_t i = 0; i < steps->n; i++) {
            pgm_output_print(cli, "%3zu. %s;\n", i + 1, steps->at[i].sql);
        }
    }
    if (!steps->n) {
        pgm_output_print(cli, "There is nothing to do.\n");
        return PGM_OK;
    }
    if (pgm_cli_flag(cli, "dry-run")) {
        pgm_output_print(cli, "Nothing was run: this is a dry run.\n");
        cli->exit_status = 3;
        return PGM_OK;
    }
    PGM_TRY(pgm_cli_allow(cli, &trash->target, act));
    PGM_TRY(pgm_cli_confirm(cli,
        pgm_arena_printf(cli->ctx->arena, "Run %zu steps on %s?", steps->n, trash->target.origin)));
    struct pgm_plan_file file = { .steps = *steps };
    PGM_TRY(pgm_cli_run_steps(cli, &trash->target, trash->conn, &file, NULL, NULL));
    pgm_output_print(cli, "%sDone:%s %zu item%s.\n", pgm_output_style(cli, PGM_STYLE_GREEN),
        pgm_output_style(cli, PGM_STYLE_PLAIN), trash->chosen.n, trash->chosen.n == 1 ? "" : "s");
    return PGM_OK;
}

static enum pgm_status
run_trash(struct pgm_cli *cli)
{
    const char *action = pgm_cli_argument(cli, 0);
    bool lists = strcmp(action, "list") == 0, purges = strcmp(action, "purge") == 0;
    struct trash trash = { 0 };
    PGM_TRY(lists ? PGM_OK : check_words(cli, purges));
    PGM_TRY(pgm_target_find(cli, &trash.target));
    PGM_TRY(lists ? pgm_conn_open(cli->ctx, trash.target.conninfo, &trash.conn)
                  : pgm_cli_open_runner(cli, &trash.target, &trash.conn));
    PGM_TRY(pgm_trash_list(cli->ctx, trash.conn, &trash.all));
    if (lists) {
        return run_list(cli, &trash);
    }
    PGM_TRY(choose(cli, &trash, purges));
    pgm_steps steps = { 0 };
    (purges ? pgm_trash_purge : pgm_trash_restore)(cli->ctx, &trash.chosen, &steps);
    return run_steps(cli, &trash, purges ? PGM_ACT_PURGE : PGM_ACT_CHANGE, &steps);
}

extern const struct pgm_command pgm_command_trash;
const struct pgm_command pgm_command_trash = {
    .name = "trash",
    .summary = "show what dropped tables wait in the trash, bring them back, or end them",
    .description =
        "Tables that a plan dropped wait in the trash with their rows, and columns with their "
        "values, where nobody sees them, until they are purged. Nothing is purged by itself.\n\n"
        "What comes back has its rows, keys, indexes, checks and defaults. Foreign keys, triggers, "
        "rules, policies and membership in publications did not go along: 'pgmend plan' makes them "
        "anew where they are declared.",
    .arguments =
        (const struct pgm_argument[]){
            { "ACTION", false, false, { PGM_VALUE_CHOICE, "list|restore|purge" },
                "list shows what there is: from where, since when, how large; restore brings items "
                "back to where they were; purge drops them for good." },
            { "ITEM", true, true, { PGM_VALUE_TEXT, NULL },
                "For restore and purge: 'table public.orders', or where it lies, "
                "'pgmend_trash_1.orders'." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_yes,
        pgm_options_running, pgm_options_target, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend trash list --env production", "Look what there is." },
            { "pgmend trash restore public.orders", "Bring a table back." },
            { "pgmend trash purge --expired --yes", "End what was kept long enough." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 3, "with --dry-run: there are steps to run" },
            { 4, "not confirmed, or the environment is protected" },
            { 5, "a lock could not be had in time, or another pgmend is at work" },
            { 0 },
        },
    .reads_config = true,
    .run = run_trash,
};
