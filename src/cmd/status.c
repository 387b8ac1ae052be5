/* pgmend status: what was applied, and what is pending. */
#include <stdlib.h>
#include <string.h>

#include "apply/run.h"
#include "cmd/migrating.h"
#include "journals/maintenance.h"

static bool
is_fine(const struct pgm_standing *standing)
{
    return standing->kind == PGM_STANDS_APPLIED || standing->kind == PGM_STANDS_BASELINE ||
           standing->kind == PGM_STANDS_SUPERSEDED;
}

static enum pgm_style
style_of(const struct pgm_standing *standing)
{
    if (is_fine(standing)) {
        return PGM_STYLE_GREEN;
    }
    return standing->kind == PGM_STANDS_PENDING || standing->kind == PGM_STANDS_ROLLED_BACK
               ? PGM_STYLE_YELLOW
               : PGM_STYLE_RED;
}

/* The message within the journal's JSON, with its SQLSTATE: read by the server, which wrote it. */
static enum pgm_status
error_of(
    struct pgm_cli *cli, const struct pgm_migrating *migrating, const char *json, const char **out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(cli->ctx, migrating->conn,
        "SELECT concat_ws(' ', $1::jsonb->>'message', '(' || ($1::jsonb->>'sqlstate') || ')',"
        " 'at ' || ($1::jsonb->>'file') || ':' || ($1::jsonb->>'line'))",
        1, &json, &rows));
    *out = pgm_rows_value(&rows, 0, 0);
    return PGM_OK;
}

static enum pgm_status
show_standing(
    struct pgm_cli *cli, const struct pgm_migrating *migrating, const struct pgm_standing *standing)
{
    const struct pgm_journal_entry *entry = standing->entry;
    pgm_output_print(cli, "  %s%-12s%s %s", pgm_output_style(cli, style_of(standing)),
        pgm_standing_name(standing->kind), pgm_output_style(cli, PGM_STYLE_PLAIN), standing->name);
    if (entry && is_fine(standing) && entry->ended) {
        pgm_output_print(cli, "  %s%s%s", pgm_output_style(cli, PGM_STYLE_DIM), entry->ended,
            pgm_output_style(cli, PGM_STYLE_PLAIN));
    }
    if (entry && (standing->kind == PGM_STANDS_PARTIAL || standing->kind == PGM_STANDS_FAILED)) {
        pgm_output_print(cli, "  %zu of %zu statements done%s", entry->n_done, entry->n_statements,
            entry->is_down ? ", on the way back" : "");
    }
    pgm_output_print(cli, "%s%s\n",
        standing->is_late ? "  (late: one that comes after it is applied)" : "",
        standing->is_reformatted ? "  (reformatted since)" : "");
    if (entry && entry->error) {
        const char *error = NULL;
        PGM_TRY(error_of(cli, migrating, entry->error, &error));
        pgm_output_print(cli, "               %s\n", error);
    }
    return PGM_OK;
}

static void
show_standing_json(struct pgm_cli *cli, const struct pgm_standing *standing)
{
    struct pgm_json *json = pgm_output_json(cli);
    const struct pgm_journal_entry *entry = standing->entry;
    pgm_json_open(json, '{');
    pgm_json_member(json, "name", standing->name);
    pgm_json_member(json, "state", pgm_standing_name(standing->kind));
    pgm_json_member_bool(json, "late", standing->is_late);
    pgm_json_member_bool(json, "reformatted", standing->is_reformatted);
    pgm_json_member(json, "path", standing->migration ? standing->migration->path : NULL);
    if (entry) {
        pgm_json_member(json, "begun", entry->begun);
        pgm_json_member(json, "ended", entry->ended);
        pgm_json_member(json, "by", entry->by);
        pgm_json_member(json, "run", entry->run);
        pgm_json_member_int(json, "statements", (int64_t)entry->n_statements);
        pgm_json_member_int(json, "statements_done", (int64_t)entry->n_done);
        pgm_json_member(json, "direction", entry->is_down ? "down" : "up");
        pgm_json_key(json, "error");
        if (entry->error) {
            pgm_json_raw(json, entry->error);
        } else {
            pgm_json_text(json, NULL);
        }
    }
    pgm_json_close(json, '}');
}

/* Who holds the lock now. */
static const char holder_sql[] =
    "SELECT a.pid, a.usename, a.application_name, to_char(a.backend_start AT TIME ZONE 'UTC',"
    " 'YYYY-MM-DD HH24:MI:SS') || 'Z', left(regexp_replace(a.query, '\\s+', ' ', 'g'), 100)"
    " FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'advisory'"
    " AND l.granted AND l.objsubid = 1"
    " AND (l.classid::bigint << 32 | l.objid::bigint) = " PGM_APPLY_LOCK_KEY
    " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())";

static enum pgm_status
show_holder(struct pgm_cli *cli, const struct pgm_migrating *migrating)
{
    static const char *const members[] = { "pid", "user", "application", "since", "query" };
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(cli->ctx, migrating->conn, holder_sql, 0, NULL, &rows));
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_key(json, "running");
        pgm_json_open(json, '[');
        for (size_t i = 0; i < rows.n_rows; i++) {
            pgm_json_open(json, '{');
            for (size_t k = 0; k < sizeof members / sizeof *members; k++) {
                pgm_json_member(json, members[k], pgm_rows_value(&rows, i, k));
            }
            pgm_json_close(json, '}');
        }
        pgm_json_close(json, ']');
        return PGM_OK;
    }
    for (size_t i = 0; i < rows.n_rows; i++) {
        pgm_output_print(cli,
            "\nAt work now: pid %s (%s, user %s, since %s): %s\n"
            "To end it, and have what it does rolled back: SELECT pg_terminate_backend(%s);\n",
            pgm_rows_value(&rows, i, 0), pgm_rows_value(&rows, i, 2), pgm_rows_value(&rows, i, 1),
            pgm_rows_value(&rows, i, 3), pgm_rows_value(&rows, i, 4), pgm_rows_value(&rows, i, 0));
    }
    return PGM_OK;
}

static enum pgm_status
count_tables(struct pgm_cli *cli, const struct pgm_migrating *migrating, int64_t *out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(cli->ctx, migrating->conn,
        "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_'"
        " AND n.nspname <> 'information_schema' AND n.nspname !~ '^pgmend(_trash_[0-9]+)?$'",
        0, NULL, &rows));
    *out = strtoll(pgm_rows_value(&rows, 0, 0), NULL, 10);
    return PGM_OK;
}

static void
show_sums(struct pgm_cli *cli, const struct pgm_migrating *migrating, int64_t tables)
{
    const struct pgm_standings *all = &migrating->standings;
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_member(json, "database", pgm_conn_describe(cli->ctx, migrating->conn));
        pgm_json_member(json, "journal", migrating->format ? migrating->format->name : NULL);
        pgm_json_member_int(json, "done", (int64_t)all->n_done);
        pgm_json_member_int(json, "pending", (int64_t)all->n_pending);
        pgm_json_member_int(json, "failed", (int64_t)all->n_failed);
        pgm_json_member_int(json, "modified", (int64_t)all->n_modified);
        pgm_json_member_int(json, "missing", (int64_t)all->n_missing);
        pgm_json_member_int(json, "late", (int64_t)all->n_late);
        pgm_json_member_int(json, "journal_entries", (int64_t)migrating->entries.n);
        pgm_json_member_int(json, "tables", tables);
        return;
    }
    pgm_output_print(cli, "%s%s: %zu done, %zu pending", all->n ? "\n" : "",
        pgm_conn_describe(cli->ctx, migrating->conn), all->n_done, all->n_pending);
    const struct {
        size_t n;
        const char *what;
    } rest[] = { { all->n_failed, "failed or interrupted" }, { all->n_modified, "modified" },
        { all->n_missing, "without a file" }, { all->n_late, "late" } };
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        if (rest[i].n) {
            pgm_output_print(cli, ", %zu %s", rest[i].n, rest[i].what);
        }
    }
    pgm_output_print(cli, "; %lld table%s.\n", (long long)tables, tables == 1 ? "" : "s");
    if (!migrating->format) {
        pgm_output_print(cli, "There is no journal yet: 'pgmend up' begins one, 'pgmend baseline' "
                              "takes over what is there.\n");
    }
}

static enum pgm_status
show_maintenance(struct pgm_cli *cli, const struct pgm_migrating *migrating)
{
    struct pgm_maintenance state = { 0 };
    PGM_TRY(pgm_maintenance_read(cli->ctx, migrating->conn, &state));
    if (cli->output.is_json) {
        pgm_json_member_bool(pgm_output_json(cli), "maintenance", state.is_on);
    } else if (state.is_on) {
        pgm_output_print(cli, "%sMaintenance mode%s is on, since %s by %s.\n",
            pgm_output_style(cli, PGM_STYLE_YELLOW), pgm_output_style(cli, PGM_STYLE_PLAIN),
            state.since, state.by);
    }
    return PGM_OK;
}

static enum pgm_status
run_status(struct pgm_cli *cli)
{
    struct pgm_migrating migrating = { .up_only = true };
    int64_t tables = 0;
    PGM_TRY(pgm_cli_look_at_migrations(cli, &migrating));
    PGM_TRY(count_tables(cli, &migrating, &tables));
    if (cli->output.is_json) {
        pgm_json_key(pgm_output_json(cli), "migrations");
        pgm_json_open(pgm_output_json(cli), '[');
    }
    for (size_t i = 0; i < migrating.standings.n; i++) {
        if (cli->output.is_json) {
            show_standing_json(cli, &migrating.standings.at[i]);
        } else {
            PGM_TRY(show_standing(cli, &migrating, &migrating.standings.at[i]));
        }
    }
    if (cli->output.is_json) {
        pgm_json_close(pgm_output_json(cli), ']');
    }
    show_sums(cli, &migrating, tables);
    PGM_TRY(show_maintenance(cli, &migrating));
    PGM_TRY(show_holder(cli, &migrating));
    const struct pgm_standings *all = &migrating.standings;
    cli->exit_status = all->n_failed || all->n_modified || all->n_missing ? 1
                       : all->n_pending                                   ? 3
                                                                          : 0;
    return PGM_OK;
}

extern const struct pgm_command pgm_command_status;
const struct pgm_command pgm_command_status = {
    .name = "status",
    .summary = "list the migrations: applied, pending, failed",
    .description =
        "Reads the directory of migrations and the journal of the target, and says where "
        "each stands. Nothing is changed, and no lock is taken.",
    .options = (const struct pgm_option *const[]){ pgm_options_migrations, pgm_options_target,
        pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend status --env production", "What would 'pgmend up' do there?" },
            { "pgmend status --url postgresql:///shop --json", "The same for a program." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 1, "a migration failed, was interrupted, was changed after it was applied, or has "
                 "lost its file" },
            { 3, "migrations are pending" },
            { 0 },
        },
    .reads_config = true,
    .run = run_status,
};
