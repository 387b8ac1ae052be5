#include <openssl/rand.h>
#include <stdlib.h>
#include <string.h>

#include "apply/run.h"
#include "apply/wait.h"
#include "base/compress.h"
#include "migrate/private.h"
#include "parse/classify.h"
#include "pg/quote.h"

#define DEFAULT_LOCK_TIMEOUT 100
#define DEFAULT_PATIENCE 30000

/* ---- what holds of the session */

static const char session_sql[] =
    "SELECT pg_is_in_recovery(), current_setting('transaction_read_only'),"
    " set_config('pgmend.token', $1, false), set_config('synchronous_commit',"
    " CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on' WHEN 'local' THEN 'local'"
    " ELSE current_setting('synchronous_commit') END, false)";

static enum pgm_status
refuse_reading(struct pgm_runner *runner, bool is_standby)
{
    (void)pgm_fail(runner->ctx, PGM_BLOCKED, "%s %s", pgm_conn_describe(runner->ctx, runner->conn),
        is_standby ? "is a standby: it can only be read" : "admits only reading transactions");
    return pgm_hint(runner->ctx, "%s",
        is_standby ? "connect to the primary, for instance with target_session_attrs=read-write"
                   : "default_transaction_read_only is on, for this user, database or server");
}

static enum pgm_status prepare(struct pgm_runner *runner);

/* A transaction that cannot tell whether a session is still the same would be a stranger's. */
static enum pgm_status
begin_session(struct pgm_runner *runner)
{
    struct pgm_ctx *ctx = runner->ctx;
    struct pgm_rows rows;
    const char *token[] = { runner->token };
    PGM_TRY(pgm_conn_query(ctx, runner->conn, session_sql, 1, token, &rows));
    bool is_standby = pgm_rows_value(&rows, 0, 0)[0] == 't';
    if (is_standby || strcmp(pgm_rows_value(&rows, 0, 1), "off") != 0) {
        return refuse_reading(runner, is_standby);
    }
    if (!runner->is_recorded) {
        return prepare(runner);
    }
    PGM_TRY(pgm_conn_query(ctx, runner->conn,
        "SELECT pg_backend_pid(), current_setting('pgmend.token', true)", 0, NULL, &rows));
    const char *seen = pgm_rows_value(&rows, 0, 1);
    if (strtol(pgm_rows_value(&rows, 0, 0), NULL, 10) != pgm_conn_pid(runner->conn) || !seen ||
        strcmp(seen, runner->token) != 0) {
        (void)pgm_fail(ctx, PGM_CONNECT,
            "%s is reached through a connection pooler, which gives every transaction another "
            "server session",
            pgm_conn_describe(ctx, runner->conn));
        return pgm_hint(ctx, "give the server's direct address");
    }
    /* not every system that a server runs on can notice that a client is gone */
    if (pgm_conn_exec(ctx, runner->conn, "SET client_connection_check_interval = '2s'") == PGM_OK) {
        runner->notices_death = true;
    } else if (ctx->error.status == PGM_LOST) {
        return PGM_LOST;
    }
    pgm_error_clear(ctx);
    PGM_TRY(prepare(runner));
    return pgm_apply_lock(ctx, runner->conn, runner->options.patience);
}

/* The query that fails, with a reason that begins with "pgmend:", unless the session is the one
 * that was opened and holds the lock. */
static const char *
fence_sql(struct pgm_runner *runner)
{
#define SAME_TRANSACTION                                                                           \
    "WHEN current_setting('pgmend.transaction', true) IS DISTINCT FROM"                            \
    " pg_current_xact_id()::text THEN ('pgmend: another transaction ' || pg_backend_pid())::int "  \
    "END"
    if (!runner->is_recorded) {
        return "SELECT CASE " SAME_TRANSACTION;
    }
    return pgm_arena_printf(runner->ctx->arena,
        "SELECT CASE WHEN pg_backend_pid() <> %d OR current_setting('pgmend.token', true)"
        " IS DISTINCT FROM '%s' THEN ('pgmend: another session ' || pg_backend_pid())::int"
        " WHEN pg_is_in_recovery() OR current_setting('transaction_read_only') <> 'off'"
        " THEN ('pgmend: read-only ' || pg_backend_pid())::int"
        " WHEN NOT EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted"
        " AND l.pid = pg_backend_pid() AND l.objsubid = 1"
        " AND (l.classid::bigint << 32 | l.objid::bigint) = " PGM_APPLY_LOCK_KEY ")"
        " THEN ('pgmend: no lock ' || pg_backend_pid())::int"
        " " SAME_TRANSACTION,
        pgm_conn_pid(runner->conn), runner->token);
#undef SAME_TRANSACTION
}

enum pgm_status
pgm_runner_judge(struct pgm_runner *runner, enum pgm_status status)
{
    static const struct {
        const char *words, *meaning, *cure;
    } reasons[] = {
        { "pgmend: another session", "the server session is no longer the one that was opened",
            "a connection pooler stands in between: give the server's direct address" },
        { "pgmend: read-only", "the server can no longer be written to",
            "after a failover, connect to the primary and run the same command again" },
        { "pgmend: no lock", "the lock of this run is gone",
            "a statement released it: take pg_advisory_unlock_all() and DISCARD out of the "
            "script" },
        { "prepared statement \"pgmend_", "a statement took away what this session had prepared",
            "take DEALLOCATE ALL out of the script" },
        { "pgmend: another transaction", "a statement ended the transaction that it was run in",
            "take COMMIT and ROLLBACK out of the script, and out of what it calls" },
    };
    struct pgm_error *error = &runner->ctx->error;
    for (size_t i = 0; status == PGM_SQL && i < sizeof reasons / sizeof *reasons; i++) {
        if (error->message && strstr(error->message, reasons[i].words)) {
            pgm_error_clear(runner->ctx);
            (void)pgm_fail(runner->ctx, PGM_BLOCKED, "%s", reasons[i].meaning);
            return pgm_hint(runner->ctx, "%s", reasons[i].cure);
        }
    }
    return status;
}

/* What is said in every transaction is prepared: reading and planning it would take longer than the
 * work itself. Names in the first three are qualified, for the user's search_path is in force. */
static enum pgm_status
prepare(struct pgm_runner *runner)
{
    struct pgm_ctx *ctx = runner->ctx;
    const char *watches =
        runner->notices_death
            ? ", pg_catalog.set_config('client_connection_check_interval', '2s', false)"
            : "";
    const char *const sql[] = {
        "DEALLOCATE ALL",
        "PREPARE pgmend_tick (pg_catalog.text) AS SELECT pg_catalog.set_config($1,"
        " pg_catalog.date_part('epoch', pg_catalog.clock_timestamp())::pg_catalog.text, true)",
        "PREPARE pgmend_enter (pg_catalog.text, pg_catalog.text, pg_catalog.text) AS"
        " SELECT pg_catalog.set_config('pgmend.transaction',"
        " pg_catalog.pg_current_xact_id()::pg_catalog.text, true),"
        " pg_catalog.set_config('lock_timeout', $1, false),"
        " pg_catalog.set_config('statement_timeout', $2, false),"
        " pg_catalog.set_config('search_path', $3, false)",
        pgm_arena_printf(ctx->arena,
            "PREPARE pgmend_name (pg_catalog.text) AS SELECT"
            " pg_catalog.set_config('pgmend.token', '%s', false),"
            " pg_catalog.set_config('pgmend.run', $1, false),"
            " pg_catalog.set_config('pgmend.transaction',"
            " pg_catalog.pg_current_xact_id()::pg_catalog.text, true),"
            " pg_catalog.set_config('synchronous_commit', 'on', false),"
            /* which maintenance mode sets for all, and RESET ALL brings back */
            " pg_catalog.set_config('default_transaction_read_only', 'off', false)%s",
            runner->token, watches),
        pgm_arena_printf(ctx->arena, "PREPARE pgmend_fence AS %s", fence_sql(runner)),
        pgm_arena_printf(
            ctx->arena, "PREPARE pgmend_settings AS %s", pgm_conn_settings_sql(ctx, runner->conn)),
    };
    return pgm_conn_pipeline(ctx, runner->conn, sizeof sql / sizeof *sql, sql, NULL);
}

/* ---- what users' statements run under */

const char *
pgm_runner_name(struct pgm_runner *runner)
{
    return pgm_arena_printf(
        runner->ctx->arena, "EXECUTE pgmend_name ('%s')", runner->run ? runner->run : "");
}

void
pgm_runner_enter(struct pgm_runner_job *job, size_t first, pgm_strings *out)
{
    struct pgm_runner *runner = job->runner;
    struct pgm_arena *arena = runner->ctx->arena;
    const struct pgm_script *script = job->work->script;
    const char *path = runner->options.search_path;
    int64_t lock = script->lock_timeout >= 0 ? script->lock_timeout : runner->options.lock_timeout;
    int64_t most = script->timeout >= 0 ? script->timeout : runner->options.statement_timeout;
    struct pgm_str sql = PGM_STR(arena);
    pgm_str_addf(&sql, "EXECUTE pgmend_enter ('%lld', '%lld', ", (long long)lock, (long long)most);
    pgm_quote_literal(&sql, path);
    pgm_str_add(&sql, ")");
    pgm_vec_push(arena, out, pgm_str_text(&sql));
    size_t n = out->n;
    for (size_t i = 0; i < first; i++) {
        if (job->steps[i].is_session) {
            pgm_vec_push(arena, out, job->steps[i].statement->text);
        }
    }
    if (out->n > n) {
        /* RESET ALL takes the session's name, too */
        pgm_vec_push(arena, out, pgm_runner_name(runner));
    }
}

void
pgm_runner_leave(struct pgm_runner *runner, pgm_strings *out)
{
    struct pgm_arena *arena = runner->ctx->arena;
    pgm_vec_push(arena, out, "RESET ALL");
    pgm_vec_push(arena, out, "SET search_path = pg_catalog, pg_temp");
    pgm_vec_push(arena, out, "EXECUTE pgmend_settings");
    pgm_vec_push(arena, out, pgm_runner_name(runner));
}

enum pgm_status
pgm_runner_restore(struct pgm_runner *runner)
{
    pgm_strings sql = { 0 };
    pgm_vec_push(runner->ctx->arena, &sql, "RESET SESSION AUTHORIZATION");
    pgm_vec_push(runner->ctx->arena, &sql, "RESET ROLE");
    pgm_runner_leave(runner, &sql);
    return pgm_conn_pipeline(runner->ctx, runner->conn, sql.n, sql.at, NULL);
}

enum pgm_status
pgm_runner_roll_back(struct pgm_runner *runner)
{
    struct pgm_ctx *ctx = runner->ctx;
    struct pgm_error error = ctx->error;
    if (error.status == PGM_LOST) {
        return PGM_OK;
    }
    pgm_error_clear(ctx);
    enum pgm_status status = PGM_OK;
    if (pgm_conn_in_transaction(runner->conn)) {
        status = pgm_conn_exec(ctx, runner->conn, "ROLLBACK");
    }
    status = status == PGM_OK ? pgm_runner_restore(runner) : status;
    if (status == PGM_OK) {
        pgm_error_clear(ctx);
        ctx->error = error;
    }
    return status;
}

/* ---- opening and closing */

static enum pgm_status
ready_journal(struct pgm_runner *runner)
{
    const char *const sql[] = { pgm_journal_prepare_mark, pgm_runner_prepare_step };
    PGM_TRY(pgm_journal_ready(runner->ctx, runner->conn));
    return pgm_conn_pipeline(runner->ctx, runner->conn, 2, sql, NULL);
}

static enum pgm_status
make_runner(struct pgm_ctx *ctx, const struct pgm_runner_options *options, struct pgm_runner **out)
{
    unsigned char noise[16];
    struct pgm_runner *runner = pgm_new(ctx->arena, struct pgm_runner);
    if (RAND_bytes(noise, sizeof noise) != 1) {
        return pgm_fail(ctx, PGM_FAILED, "the system has no random numbers");
    }
    runner->ctx = ctx;
    runner->options = *options;
    runner->token = pgm_hex_write(ctx->arena, noise, sizeof noise);
    struct pgm_runner_options *set = &runner->options;
    set->lock_timeout = set->lock_timeout ? set->lock_timeout : DEFAULT_LOCK_TIMEOUT;
    set->patience = set->patience ? set->patience : DEFAULT_PATIENCE;
    set->search_path = set->search_path ? set->search_path : "public";
    *out = runner;
    return PGM_OK;
}

enum pgm_status
pgm_runner_open(
    struct pgm_ctx *ctx, const struct pgm_runner_options *options, struct pgm_runner **out)
{
    PGM_TRY(make_runner(ctx, options, out));
    (*out)->is_recorded = true;
    PGM_TRY(pgm_conn_open(ctx, options->conninfo, &(*out)->conn));
    PGM_TRY(begin_session(*out));
    PGM_TRY(ready_journal(*out));
    pgm_watch_begin(&(*out)->watch, ctx, (*out)->conn, 0);
    return PGM_OK;
}

enum pgm_status
pgm_runner_open_unrecorded(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_runner_options *options, struct pgm_runner **out)
{
    PGM_TRY(make_runner(ctx, options, out));
    (*out)->conn = conn;
    PGM_TRY(begin_session(*out));
    pgm_watch_begin(&(*out)->watch, ctx, conn, 0);
    return PGM_OK;
}

void
pgm_runner_close(struct pgm_runner *runner)
{
    pgm_watch_end(&runner->watch);
    if (runner->is_recorded) {
        pgm_conn_close(runner->ctx, runner->conn);
    }
}

struct pgm_conn *
pgm_runner_conn(const struct pgm_runner *runner)
{
    return runner->conn;
}

enum pgm_status
pgm_runner_reopen(struct pgm_runner *runner, int64_t milliseconds)
{
    struct pgm_ctx *ctx = runner->ctx;
    struct pgm_error error = ctx->error;
    int64_t until = pgm_wait_now() + milliseconds;
    pgm_conn_close(ctx, runner->conn);
    for (size_t attempt = 1; runner->is_recorded; attempt++) {
        pgm_error_clear(ctx);
        pgm_progress(ctx, "the connection was lost: opening it again", 0, 0);
        PGM_TRY(pgm_watch_pause(&runner->watch, pgm_wait_pause(attempt)));
        enum pgm_status status = pgm_conn_open(ctx, runner->options.conninfo, &runner->conn);
        status = status == PGM_OK ? begin_session(runner) : status;
        status = status == PGM_OK ? ready_journal(runner) : status;
        if (status == PGM_OK) {
            runner->watch.conn = runner->conn;
            return pgm_conn_exec(ctx, runner->conn,
                pgm_arena_printf(
                    ctx->arena, "SET pgmend.run = '%s'", runner->run ? runner->run : ""));
        }
        bool is_worth = status == PGM_CONNECT || status == PGM_LOST;
        if (!is_worth || pgm_wait_now() > until) {
            break;
        }
    }
    pgm_error_clear(ctx);
    ctx->error = error;
    return error.status;
}

enum pgm_status
pgm_runner_begin(struct pgm_runner *runner, const struct pgm_journal_run *run)
{
    return runner->is_recorded ? pgm_journal_run_begin(runner->ctx, runner->conn, run, &runner->run)
                               : PGM_OK;
}

enum pgm_status
pgm_runner_end(struct pgm_runner *runner, enum pgm_status status, const char *details)
{
    if (!runner->is_recorded || !runner->run) {
        return status;
    }
    if (status == PGM_OK) {
        return pgm_journal_run_done(runner->ctx, runner->conn, runner->run, details);
    }
    pgm_journal_run_failed(runner->ctx, runner->conn, runner->run);
    return status;
}
