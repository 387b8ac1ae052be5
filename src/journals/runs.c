#include <string.h>

#include "base/json.h"
#include "journals/pgmend.h"

/* What began and did not end is no longer at work: the lock is ours. */
static const char interrupted_sql[] =
    "UPDATE pgmend.run SET outcome = 'interrupted' WHERE outcome = 'running'";

enum pgm_status
pgm_journal_run_begin(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_journal_run *run, const char **id)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, interrupted_sql, 0, NULL, &rows));
    const char *values[] = { run->kind, run->purpose, run->plan, run->before, run->undoes,
        run->details };
    PGM_TRY(pgm_conn_query(ctx, conn,
        "INSERT INTO pgmend.run (kind, purpose, plan, before, undoes, details, version)"
        " VALUES ($1, $2, $3, $4, $5::bigint, $6::jsonb, '" PGM_VERSION "') RETURNING id",
        6, values, &rows));
    *id = pgm_rows_value(&rows, 0, 0);
    return pgm_conn_exec(ctx, conn, pgm_arena_printf(ctx->arena, "SET pgmend.run = '%s'", *id));
}

enum pgm_status
pgm_journal_run_done(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const char *id, const char *details)
{
    struct pgm_rows rows;
    const char *values[] = { id, details };
    return pgm_conn_query(ctx, conn,
        "UPDATE pgmend.run SET ended = clock_timestamp(), outcome = 'done',"
        " details = COALESCE(details || $2::jsonb, $2::jsonb, details) WHERE id = $1::bigint",
        2, values, &rows);
}

const char *
pgm_journal_error(struct pgm_ctx *ctx)
{
    const struct pgm_error *error = &ctx->error;
    struct pgm_str text = PGM_STR(ctx->arena);
    struct pgm_json json = { .out = &text };
    pgm_json_open(&json, '{');
    pgm_json_member(&json, "status", pgm_status_name(error->status));
    pgm_json_member(&json, "message", error->message);
    pgm_json_member(&json, "detail", error->detail);
    pgm_json_member(&json, "hint", error->hint);
    pgm_json_member(&json, "sqlstate", error->sqlstate[0] ? error->sqlstate : NULL);
    pgm_json_member(&json, "file", error->file);
    if (error->line) {
        pgm_json_member_int(&json, "line", (int64_t)error->line);
        pgm_json_member_int(&json, "column", (int64_t)error->column); /* not a kind */
    }
    pgm_json_close(&json, '}');
    return pgm_str_text(&text);
}

void
pgm_journal_run_failed(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *id)
{
    struct pgm_rows rows;
    struct pgm_error error = ctx->error;
    const char *values[] = { id, pgm_journal_error(ctx) };
    if (error.status == PGM_LOST) {
        return;
    }
    pgm_error_clear(ctx);
    if (pgm_conn_query(ctx, conn,
            "UPDATE pgmend.run SET ended = clock_timestamp(), outcome = 'failed',"
            " error = $2::jsonb WHERE id = $1::bigint",
            2, values, &rows) != PGM_OK) {
        error.detail = error.detail ? error.detail : "the journal has the run as interrupted";
    }
    pgm_error_clear(ctx);
    ctx->error = error;
}
