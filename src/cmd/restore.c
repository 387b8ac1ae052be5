/* pgmend restore: rows back from a backup. */
#include <string.h>

#include "cmd/allow.h"
#include "cmd/backups.h"
#include "cmd/consent.h"
#include "cmd/sources.h"

static const struct pgm_option own_options[] = {
    {
        .name = "tables",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text = "Restore this table of the backup only: 'public.orders', or several at once, "
                "'sales.*'.",
    },
    {
        .name = "into",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "SCHEMA",
        .text = "Make this schema, with tables that hold the rows, beside what there is.",
    },
    {
        .name = "replace",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Put the rows in the place of those that the tables hold now, which are backed up "
                "first.",
    },
    {
        .name = "other-database",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "The backup is of another database than this.",
    },
    {
        .name = "patience",
        .form = { .type = PGM_VALUE_DURATION },
        .value = "TIME",
        .fallback = "30s",
        .text = "How long to wait for another pgmend that is at work on the database.",
    },
    { 0 },
};

struct restore {
    struct pgm_target target;
    struct pgm_conn *conn;
    struct pgm_backup backup;
    pgm_backup_tables tables;
    pgm_backup_tables now;  /* of --replace: those that hold other rows … */
    pgm_backup_tables then; /* … and what they are to hold */
    const char *into;       /* NULL: in the place of what there is */
};

static enum pgm_status
check_words(struct pgm_cli *cli, struct restore *restore)
{
    restore->into = pgm_cli_text(cli, "into");
    if ((restore->into != NULL) != pgm_cli_flag(cli, "replace")) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, PGM_USAGE,
        restore->into ? "--into and --replace exclude each other" : "where are the rows to go?");
    return pgm_hint(cli->ctx,
        "--into SCHEMA makes tables beside what there is, to look and compare; --replace puts the "
        "rows in the place of those there are");
}

static enum pgm_status
choose(struct pgm_cli *cli, struct restore *restore)
{
    const pgm_strings *said = pgm_cli_texts(cli, "tables");
    if (!said || !said->n) {
        restore->tables = restore->backup.tables;
        return PGM_OK;
    }
    return pgm_wrap(cli->ctx,
        pgm_backup_tables_choose(cli->ctx, &restore->backup.tables, said, &restore->tables),
        "the backup %s", restore->backup.id);
}

/* Rows of another database would stand there as if they were this one's. */
static enum pgm_status
check_identity(struct pgm_cli *cli, const struct restore *restore)
{
    struct pgm_identity here;
    const struct pgm_identity *of = &restore->backup.database;
    PGM_TRY(pgm_identity_read(cli->ctx, restore->conn, &here));
    if (pgm_cli_flag(cli, "other-database") ||
        (pgm_str_same(here.system, of->system) && pgm_str_same(here.oid, of->oid))) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, PGM_BLOCKED,
        "the backup %s is of another database: the %s of system %s", restore->backup.id, of->name,
        of->system ? of->system : "unknown");
    return pgm_hint(cli->ctx, "if that is wanted, say --other-database");
}

/* What is lost when rows are replaced: those that the backup has not. */
static enum pgm_status
compare(struct pgm_cli *cli, struct restore *restore)
{
    struct pgm_ctx *ctx = cli->ctx;
    for (size_t i = 0; i < restore->tables.n; i++) {
        struct pgm_backup_table now = restore->tables.at[i];
        if (now.is_partitioned) {
            pgm_vec_push(ctx->arena, &restore->then, now); /* a sequence may be its own */
            continue;
        }
        enum pgm_status status =
            pgm_backup_count(ctx, restore->conn, &now, now.sql, &now.rows, &now.digest);
        if (status != PGM_OK) {
            (void)pgm_wrap(ctx, status, "%s is not as it was backed up", now.sql);
            return pgm_hint(ctx,
                "'--into SCHEMA' restores the rows beside it; what changed the table is undone "
                "by 'pgmend undo' or 'pgmend down'");
        }
        const struct pgm_backup_table *then = &restore->tables.at[i];
        if (now.rows != then->rows || !pgm_str_same(now.digest, then->digest)) {
            pgm_vec_push(ctx->arena, &restore->now, now);
            pgm_vec_push(ctx->arena, &restore->then, *then);
            pgm_output_print(cli, "%s: %lld row%s now, %lld in the backup\n", now.sql,
                (long long)now.rows, now.rows == 1 ? "" : "s", (long long)then->rows);
        }
    }
    return PGM_OK;
}

/* The tables whose rows go, by their names. */
static enum pgm_status
agree(struct pgm_cli *cli, const struct restore *restore)
{
    struct pgm_plan_file lost = { 0 };
    for (size_t i = 0; i < restore->now.n; i++) {
        if (restore->now.at[i].rows) {
            pgm_vec_push(cli->ctx->arena, &lost.destroys, restore->now.at[i].sql);
        }
    }
    if (!lost.destroys.n) {
        return pgm_cli_confirm(cli, "Restore the rows?");
    }
    if (pgm_consent_is_named(cli, &lost.destroys)) {
        return pgm_cli_confirm(cli, "Replace the rows?");
    }
    if (pgm_cli_can_ask(cli) && !pgm_cli_flag(cli, "yes")) {
        return pgm_consent_type(cli, &lost);
    }
    (void)pgm_fail(cli->ctx, PGM_BLOCKED, "%s%s holds rows now that the backup has not",
        lost.destroys.at[0],
        lost.destroys.n > 1
            ? pgm_arena_printf(cli->ctx->arena, " (and %zu more)", lost.destroys.n - 1)
            : "");
    return pgm_hint(cli->ctx,
        "'--into SCHEMA' restores beside them; to replace them, name each with --allow-drop");
}

/* Nothing was replaced: a backup of what is there would only pass for the latest. */
static void
forget(struct pgm_cli *cli, const struct pgm_backup *before)
{
    struct pgm_error error = cli->ctx->error;
    pgm_error_clear(cli->ctx);
    if (pgm_file_remove_tree(cli->ctx, before->directory) != PGM_OK) {
        pgm_error_clear(cli->ctx);
        pgm_output_note(cli, "the backup %s is left over", before->id);
    }
    cli->ctx->error = error;
}

static enum pgm_status
run_replace(struct pgm_cli *cli, struct restore *restore)
{
    PGM_TRY(compare(cli, restore));
    if (!restore->now.n) {
        pgm_output_print(cli, "The tables hold just these rows: there is nothing to do.\n");
        return PGM_OK;
    }
    PGM_TRY(agree(cli, restore));
    struct pgm_backup before;
    pgm_backup_tables all = { 0 }, live = { 0 };
    pgm_strings names = { 0 };
    for (size_t i = 0; i < restore->now.n; i++) {
        pgm_vec_push(cli->ctx->arena, &names, restore->now.at[i].sql);
    }
    PGM_TRY(pgm_backup_tables_read(cli->ctx, restore->conn, &all));
    PGM_TRY(pgm_backup_tables_choose(cli->ctx, &all, &names, &live));
    const char *purpose =
        pgm_arena_printf(cli->ctx->arena, "before the restore of %s", restore->backup.id);
    PGM_TRY(pgm_cli_back_up(cli, &restore->target, &live, purpose, false, &before));
    enum pgm_status status = pgm_backup_replace(
        cli->ctx, restore->conn, &restore->backup, &restore->then, &before.tables);
    if (status != PGM_OK) {
        forget(cli, &before);
        return status;
    }
    pgm_output_note(cli, "what was there is in the backup %s", before.id);
    if (cli->output.is_json) {
        pgm_json_member(pgm_output_json(cli), "backup_before", before.id);
    }
    return PGM_OK;
}

static const char *
details_of(struct pgm_ctx *ctx, const struct restore *restore)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    struct pgm_json json = { .out = &out };
    pgm_json_open(&json, '{');
    pgm_json_member(&json, "backup", restore->backup.id);
    pgm_json_member(&json, "into", restore->into);
    pgm_json_member_int(&json, "rows", pgm_backup_rows(&restore->tables));
    pgm_json_close(&json, '}');
    return pgm_str_text(&out);
}

static enum pgm_status
run_restore(struct pgm_cli *cli)
{
    struct pgm_ctx *ctx = cli->ctx;
    struct restore restore = { 0 };
    PGM_TRY(check_words(cli, &restore));
    PGM_TRY(pgm_backup_find(ctx, pgm_cli_backups(cli), pgm_cli_argument(cli, 0), &restore.backup));
    PGM_TRY(choose(cli, &restore));
    PGM_TRY(pgm_target_find(cli, &restore.target));
    PGM_TRY(pgm_cli_allow(cli, &restore.target, PGM_ACT_RESTORE));
    PGM_TRY(pgm_conn_open(ctx, restore.target.conninfo, &restore.conn));
    PGM_TRY(check_identity(cli, &restore));
    if (restore.into) {
        PGM_TRY(pgm_backup_restore_into(
            ctx, restore.conn, &restore.backup, &restore.tables, restore.into));
    } else {
        PGM_TRY(run_replace(cli, &restore));
    }
    pgm_conn_close(ctx, restore.conn);
    if (restore.into || restore.now.n) {
        pgm_cli_note_run(
            cli, &restore.target, "restore", restore.backup.id, details_of(ctx, &restore));
    }
    int64_t rows = pgm_backup_rows(&restore.tables);
    if (cli->output.is_json) {
        pgm_json_member(pgm_output_json(cli), "backup", restore.backup.id);
        pgm_json_member(pgm_output_json(cli), "into", restore.into);
        pgm_json_member_int(pgm_output_json(cli), "rows", rows);
        pgm_json_member_bool(
            pgm_output_json(cli), "changed", restore.into != NULL || restore.now.n > 0);
    }
    if (restore.into || restore.now.n) {
        pgm_output_print(cli, "%sDone:%s %lld rows, and they are those that were backed up.\n",
            pgm_output_style(cli, PGM_STYLE_GREEN), pgm_output_style(cli, PGM_STYLE_PLAIN),
            (long long)rows);
    }
    return PGM_OK;
}

extern const struct pgm_command pgm_command_restore;
const struct pgm_command pgm_command_restore = {
    .name = "restore",
    .summary = "bring rows back from a backup, beside what there is or in its place",
    .description =
        "With --into, makes a schema with tables that hold the rows of the backup: nothing that "
        "is there is touched, and the two can be compared with SQL.\n\n"
        "With --replace, the rows take the place of those that the tables hold. The tables stay "
        "as they are; what they hold is backed up first; triggers do not fire; foreign keys are "
        "checked at the end. All of it is one transaction. Rows that the backup has not are lost "
        "to the tables, so that wants a word: their names typed, or --allow-drop.\n\n"
        "The rows are counted and compared by their digests before they are committed.",
    .arguments =
        (const struct pgm_argument[]){
            { "BACKUP", false, false, { PGM_VALUE_TEXT, NULL },
                "The name that 'pgmend backup list' shows, or how it begins; latest; or a "
                "directory." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_protected,
        pgm_options_allow_drop, pgm_options_backups, pgm_options_yes, pgm_options_target,
        pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend restore latest --into before_plan", "Look at what the tables held." },
            { "pgmend restore latest --tables public.orders --replace",
                "Bring the rows of a table back." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 1, "the backup is damaged, or the rows do not fit" },
            { 4, "the backup is of another database, rows would be lost, not confirmed, or the "
                 "environment is protected" },
            { 5, "somebody else uses the tables" },
            { 0 },
        },
    .reads_config = true,
    .run = run_restore,
};
