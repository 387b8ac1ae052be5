#include "cmd/scripts.h"

#include <stdint.h>
#include <string.h>

#include "apply/wait.h"
#include "base/text.h"
#include "pg/copy.h"
#include "pg/quote.h"

#define DEFAULT_SEARCH_PATH "public"

enum pgm_status
pgm_user_script_take(struct pgm_ctx *ctx, const char *name, const char *text, size_t size,
    struct pgm_script *script, pgm_script_statement_list *out)
{
    *script = (struct pgm_script){
        .path = name, .text = text, .size = size, .timeout = -1, .lock_timeout = -1
    };
    *out = (pgm_script_statement_list){ 0 };
    return pgm_script_statements(ctx, script, out);
}

enum pgm_status
pgm_user_session_begin(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const char *search_path, int64_t lock_timeout)
{
    struct pgm_rows rows;
    const char *values[] = { search_path ? search_path : DEFAULT_SEARCH_PATH,
        pgm_arena_printf(ctx->arena, "%lld", (long long)lock_timeout) };
    return pgm_conn_query(ctx, conn,
        "SELECT pg_catalog.set_config('search_path', $1, false),"
        " pg_catalog.set_config('lock_timeout', $2, false)",
        2, values, &rows);
}

/* The lock is pgm_apply_lock()'s: of this database, held by this session. */
static const char still_locked_sql[] =
    "SELECT FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND granted"
    " AND pid = pg_catalog.pg_backend_pid()";

enum pgm_status
pgm_user_session_end(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_exec(ctx, conn, "RESET SESSION AUTHORIZATION"));
    PGM_TRY(pgm_conn_exec(ctx, conn, "RESET ROLE"));
    PGM_TRY(pgm_conn_exec(ctx, conn,
        "SET search_path = pg_catalog, pg_temp; SET lock_timeout = 0; SET statement_timeout = 0"));
    PGM_TRY(pgm_conn_query(ctx, conn, still_locked_sql, 0, NULL, &rows));
    if (!rows.n_rows) {
        (void)pgm_fail(ctx, PGM_FAILED, "the SQL released the lock that keeps other runs away");
        return pgm_hint(ctx, "take pg_advisory_unlock out of it");
    }
    return PGM_OK;
}

/* Puts the place in the script into the error; `before`: how many bytes were sent in front. */
static enum pgm_status
place(struct pgm_watch *watch, const struct pgm_script *script,
    const struct pgm_script_statement *statement, size_t before, enum pgm_status status)
{
    struct pgm_error *error = &watch->ctx->error;
    size_t offset = statement->has_data ? SIZE_MAX : pgm_conn_error_offset(watch->conn);
    if (status == PGM_STOPPED) {
        error->hint = "run the same command again";
    }
    if (status == PGM_OK || status == PGM_STOPPED) {
        return status;
    }
    bool is_inside = offset != SIZE_MAX && offset >= before && offset - before < statement->size;
    struct pgm_position at =
        pgm_text_position(script->text, statement->offset + (is_inside ? offset - before : 0));
    error->statement = statement->text;
    error->file = script->path;
    error->line = at.line;
    error->column = at.column;
    return status;
}

static enum pgm_status
copy(struct pgm_watch *watch, const struct pgm_script_statement *statement, struct pgm_rows *out)
{
    PGM_TRY(pgm_copy_begin(watch->ctx, watch->conn, statement->text));
    PGM_TRY(pgm_copy_put(watch->ctx, watch->conn, statement->data, statement->data_size));
    return pgm_copy_end(watch->ctx, watch->conn, &out->affected);
}

enum pgm_status
pgm_user_statement_run(struct pgm_watch *watch, const struct pgm_script *script,
    const struct pgm_script_statement *statement, const char *before, struct pgm_rows *out)
{
    struct pgm_ctx *ctx = watch->ctx;
    const char *sql = pgm_arena_printf(ctx->arena, "%s%s", before, statement->text);
    *out = (struct pgm_rows){ 0 };
    /* Not its text, which may hold a secret. */
    PGM_TRY(pgm_watch_expect(
        watch, pgm_arena_printf(ctx->arena, "%s:%zu", script->path, statement->line), watch->step));
    const struct pgm_statements all = { .n = 1, .sql = &sql };
    enum pgm_status status =
        statement->has_data ? copy(watch, statement, out)
        : statement->sharing == PGM_STANDS_OUTSIDE
            ? pgm_conn_exec_watched(ctx, watch->conn, sql, pgm_watch_look, watch)
            : pgm_conn_pipeline_watched(ctx, watch->conn, &all, out, pgm_watch_look, watch);
    return place(watch, script, statement, strlen(before), pgm_watch_status(watch, status));
}

void
pgm_user_roll_back(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    struct pgm_error error = ctx->error;
    if (error.status == PGM_LOST || !pgm_conn_in_transaction(conn)) {
        return;
    }
    pgm_error_clear(ctx);
    (void)!pgm_conn_exec(ctx, conn, "ROLLBACK");
    ctx->error = error;
}

enum pgm_status
pgm_user_try(struct pgm_watch *watch, int64_t patience, pgm_user_work_fn *work, void *data)
{
    int64_t end = pgm_wait_now() + patience;
    for (size_t attempt = 0;; attempt++) {
        enum pgm_status status = work(data);
        int64_t pause = pgm_wait_pause(attempt);
        if (status != PGM_BUSY || pgm_wait_now() + pause > end) {
            return status;
        }
        pgm_error_clear(watch->ctx);
        PGM_TRY(pgm_watch_pause(watch, pause));
    }
}
