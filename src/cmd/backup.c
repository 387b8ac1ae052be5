/* pgmend backup: tables to files, before something is done to them. */
#include <string.h>
#include <time.h>

#include "cmd/backups.h"
#include "pg/quote.h"
#include "plan/file.h"

static const struct pgm_option own_options[] = {
    {
        .name = "tables",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text = "A table to back up, with its partitions: 'public.orders', or several at once, "
                "'sales.*'.",
    },
    {
        .name = "for-plan",
        .form = { .type = PGM_VALUE_PATH },
        .value = "FILE",
        .text = "Back up the tables that this plan has to do with.",
    },
    {
        .name = "all",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Back up every table.",
    },
    {
        .name = "verify",
        .form = { .type = PGM_VALUE_FLAG },
        .fallback = "true",
        .text = "Restore the backup on the embedded server at once and compare the rows; "
                "--no-verify leaves that to 'pgmend backup verify'.",
    },
    {
        .name = "keep",
        .form = { .type = PGM_VALUE_DURATION },
        .value = "TIME",
        .fallback = "30d",
        .key = "backup_keep",
        .text = "How long backups are kept. Nothing ends by itself: this says what prune removes.",
    },
    {
        .name = "patience",
        .form = { .type = PGM_VALUE_DURATION },
        .value = "TIME",
        .fallback = "30s",
        .text = "How long to wait for somebody who alters the tables.",
    },
    {
        .name = "dry-run",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Show what would be done.",
    },
    { 0 },
};

/* ---- which tables */

/* Is the step about the table or a part of it? A table too many does no harm. */
static bool
concerns(const struct pgm_step *step, const char *sql, struct pgm_arena *arena)
{
    const char *id = step->object_id ? step->object_id : "";
    bool is_named = pgm_backup_id_is_of(arena, id, sql) || pgm_str_same(step->relation, sql) ||
                    pgm_str_same(step->batch.table, sql);
    for (size_t i = 0; i < step->n_effects; i++) {
        const struct pgm_effect *effect = &step->effects[i];
        is_named = is_named ||
                   (effect->lock >= PGM_LOCK_ROW_EXCLUSIVE && strcmp(effect->relation, sql) == 0);
    }
    return is_named;
}

static enum pgm_status
tables_of_plan(struct pgm_cli *cli, const pgm_backup_tables *all, pgm_strings *out)
{
    struct pgm_text text;
    struct pgm_plan_file plan;
    const char *path = pgm_cli_text(cli, "for-plan");
    PGM_TRY(pgm_file_read(cli->ctx, path, &text));
    PGM_TRY(pgm_plan_file_read(cli->ctx, path, text.at, text.size, &plan));
    for (size_t i = 0; i < all->n; i++) {
        struct pgm_str sql = PGM_STR(cli->ctx->arena);
        pgm_quote_qualified(&sql, all->at[i].schema, all->at[i].name);
        bool is_met = false;
        for (size_t j = 0; j < plan.steps.n && !is_met; j++) {
            is_met = concerns(&plan.steps.at[j], pgm_str_text(&sql), cli->ctx->arena);
        }
        if (is_met) {
            pgm_vec_push(cli->ctx->arena, out, all->at[i].sql);
        }
    }
    return PGM_OK;
}

static enum pgm_status
choose(struct pgm_cli *cli, const struct pgm_target *target, pgm_backup_tables *out)
{
    struct pgm_conn *conn = NULL;
    pgm_backup_tables all = { 0 };
    pgm_strings names = { 0 };
    const pgm_strings *said = pgm_cli_texts(cli, "tables");
    PGM_TRY(pgm_conn_open(cli->ctx, target->conninfo, &conn));
    PGM_TRY(pgm_backup_tables_read(cli->ctx, conn, &all));
    if (pgm_cli_flag(cli, "all")) {
        *out = all;
    } else if (pgm_cli_text(cli, "for-plan")) {
        PGM_TRY(tables_of_plan(cli, &all, &names));
    } else {
        names = *said;
    }
    pgm_conn_close(cli->ctx, conn);
    return pgm_backup_tables_choose(cli->ctx, &all, &names, out);
}

/* ---- the actions */

static enum pgm_status
check_words(struct pgm_cli *cli)
{
    const pgm_strings *tables = pgm_cli_texts(cli, "tables");
    int ways =
        (tables && tables->n) + (pgm_cli_text(cli, "for-plan") != NULL) + pgm_cli_flag(cli, "all");
    if (ways == 1) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, PGM_USAGE,
        ways ? "--tables, --for-plan and --all exclude each other" : "what is to be backed up?");
    return pgm_hint(cli->ctx, "give --tables NAME, --for-plan FILE or --all");
}

static const char *
purpose_of(struct pgm_cli *cli)
{
    const char *plan = pgm_cli_text(cli, "for-plan");
    return plan                       ? pgm_arena_printf(cli->ctx->arena, "before plan %s", plan)
           : pgm_cli_flag(cli, "all") ? "all tables"
                                      : "tables by name";
}

static void
show_one(struct pgm_cli *cli, const struct pgm_backup *backup)
{
    if (cli->output.is_json) {
        pgm_json_key(pgm_output_json(cli), "backup");
        pgm_backup_show_json(cli, backup);
    } else {
        pgm_backup_show(cli, backup);
    }
}

static enum pgm_status
run_make(struct pgm_cli *cli)
{
    struct pgm_target target = { 0 };
    pgm_backup_tables tables = { 0 };
    struct pgm_backup backup;
    PGM_TRY(check_words(cli));
    PGM_TRY(pgm_target_find(cli, &target));
    PGM_TRY(choose(cli, &target, &tables));
    if (!tables.n) {
        if (cli->output.is_json) {
            pgm_json_member(pgm_output_json(cli), "backup", NULL);
        }
        pgm_output_print(cli, "No table with rows is concerned: there is nothing to back up.\n");
        return PGM_OK;
    }
    if (pgm_cli_flag(cli, "dry-run")) {
        for (size_t i = 0; i < tables.n; i++) {
            pgm_output_print(cli, "%s\n", tables.at[i].sql);
        }
        pgm_output_print(cli, "Nothing was backed up: this is a dry run.\n");
        return PGM_OK;
    }
    PGM_TRY(pgm_cli_back_up(
        cli, &target, &tables, purpose_of(cli), pgm_cli_flag(cli, "verify"), &backup));
    show_one(cli, &backup);
    return PGM_OK;
}

static enum pgm_status
run_list(struct pgm_cli *cli)
{
    pgm_backups all = { 0 };
    PGM_TRY(pgm_backup_list(cli->ctx, pgm_cli_backups(cli), &all));
    if (cli->output.is_json) {
        pgm_json_key(pgm_output_json(cli), "backups");
        pgm_json_open(pgm_output_json(cli), '[');
    }
    for (size_t i = 0; i < all.n; i++) {
        (cli->output.is_json ? pgm_backup_show_json : pgm_backup_show)(cli, &all.at[i]);
    }
    if (cli->output.is_json) {
        pgm_json_close(pgm_output_json(cli), ']');
    } else if (!all.n) {
        pgm_output_print(cli, "There is no backup in %s.\n", pgm_cli_backups(cli));
    }
    return PGM_OK;
}

static enum pgm_status
run_verify(struct pgm_cli *cli)
{
    struct pgm_backup backup;
    const char *name = pgm_cli_argument(cli, 1);
    PGM_TRY(pgm_backup_find(cli->ctx, pgm_cli_backups(cli), name ? name : "latest", &backup));
    PGM_TRY(pgm_backup_verify(cli->ctx, &backup));
    show_one(cli, &backup);
    pgm_output_print(cli, "%sDone:%s all %lld rows came back as they were.\n",
        pgm_output_style(cli, PGM_STYLE_GREEN), pgm_output_style(cli, PGM_STYLE_PLAIN),
        (long long)pgm_backup_rows(&backup.tables));
    return PGM_OK;
}

/* The newest backup of a database that was tested stays, however old it is. */
static bool
is_last_of_its_kind(const pgm_backups *all, size_t at)
{
    const struct pgm_backup *backup = &all->at[at];
    for (size_t i = at + 1; i < all->n; i++) {
        const struct pgm_backup *other = &all->at[i];
        if (other->verified && pgm_str_same(other->database.system, backup->database.system) &&
            pgm_str_same(other->database.oid, backup->database.oid)) {
            return false;
        }
    }
    return backup->verified != 0;
}

static enum pgm_status
run_prune(struct pgm_cli *cli)
{
    pgm_backups all = { 0 }, old = { 0 };
    PGM_TRY(pgm_backup_list(cli->ctx, pgm_cli_backups(cli), &all));
    int64_t until = (int64_t)time(NULL) - pgm_cli_number(cli, "keep") / 1000;
    for (size_t i = 0; i < all.n; i++) {
        if (all.at[i].database.now <= until && !is_last_of_its_kind(&all, i)) {
            pgm_vec_push(cli->ctx->arena, &old, all.at[i]);
            pgm_output_print(cli, "%s\n", all.at[i].id);
        }
    }
    if (!old.n) {
        pgm_output_print(cli, "There is nothing to remove.\n");
    } else if (pgm_cli_flag(cli, "dry-run")) {
        pgm_output_print(cli, "Nothing was removed: this is a dry run.\n");
        cli->exit_status = 3;
        return PGM_OK;
    } else {
        PGM_TRY(
            pgm_cli_confirm(cli, pgm_arena_printf(cli->ctx->arena, "Remove %zu backup%s for good?",
                                     old.n, old.n == 1 ? "" : "s")));
    }
    for (size_t i = 0; i < old.n; i++) {
        PGM_TRY(pgm_file_remove_tree(cli->ctx, old.at[i].directory));
    }
    if (cli->output.is_json) {
        pgm_json_member_int(pgm_output_json(cli), "removed", (int64_t)old.n);
    }
    return PGM_OK;
}

static enum pgm_status
run_backup(struct pgm_cli *cli)
{
    static const struct {
        const char *name;
        enum pgm_status (*run)(struct pgm_cli *);
    } actions[] = {
        { "make", run_make },
        { "list", run_list },
        { "verify", run_verify },
        { "prune", run_prune },
    };
    const char *action = pgm_cli_argument(cli, 0);
    for (size_t i = 0; action && i < sizeof actions / sizeof *actions; i++) {
        if (strcmp(action, actions[i].name) == 0) {
            return actions[i].run(cli);
        }
    }
    return run_make(cli);
}

extern const struct pgm_command pgm_command_backup;
const struct pgm_command pgm_command_backup = {
    .name = "backup",
    .summary = "copy tables to files before something is done to them, and test the copies",
    .description =
        "Backs up exactly the tables named, those that a plan has to do with, or all of them, "
        "with PostgreSQL's own pg_dump, as they are at one moment. Beside the rows stand the "
        "schema, how many rows each table has, and a digest of them.\n\n"
        "The backup is restored at once on the embedded server, and the rows are compared: what "
        "was never restored is no backup. 'pgmend restore' brings the rows back.",
    .arguments =
        (const struct pgm_argument[]){
            { "ACTION", true, false, { PGM_VALUE_CHOICE, "make|list|verify|prune" },
                "make, when nothing is said; list shows what there is; verify tests one once "
                "more; prune removes those that were kept long enough, but never the last good "
                "one of a database." },
            { "BACKUP", true, false, { PGM_VALUE_TEXT, NULL },
                "For verify: the name that list shows, or how it begins; latest, when nothing is "
                "said; or a directory." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_backups,
        pgm_options_yes, pgm_options_target, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend backup --for-plan plan.json --env production",
                "The tables that a plan will change." },
            { "pgmend backup --tables public.orders --tables 'billing.*'", "Tables by name." },
            { "pgmend backup verify latest", "Test the newest once more." },
            { "pgmend backup prune --keep 90d --yes", "Remove what is older." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 1, "the backup could not be made, or is not what was backed up" },
            { 3, "prune with --dry-run: there is something to remove" },
            { 5, "somebody alters one of the tables" },
            { 0 },
        },
    .reads_config = true,
    .run = run_backup,
};
