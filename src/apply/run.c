#include "apply/run.h"

#include "apply/batches.h"
#include "apply/blockers.h"
#include "apply/wait.h"
#include "apply/watch.h"

#define DEFAULT_LOCK_TIMEOUT 100
#define DEFAULT_PATIENCE 30000

/* Whoever wants the work to end is not kept waiting for those in its way. */
#define LONGEST_FAREWELL "'1s'"

static enum pgm_status
fail_locked(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    static const char sql[] =
        "SELECT a.pid, a.application_name, a.usename, to_char(a.backend_start, 'HH24:MI:SS')"
        " FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
        " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
        " AND (l.classid::bigint << 32 | l.objid::bigint) = " PGM_APPLY_LOCK_KEY
        " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) LIMIT "
        "1";
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, sql, 0, NULL, &rows));
    if (!rows.n_rows) {
        return pgm_fail(
            ctx, PGM_BUSY, "another pgmend held the lock on this database until just now");
    }
    (void)pgm_fail(ctx, PGM_BUSY,
        "another pgmend is at work on this database: pid %s (%s, user %s, since %s)",
        pgm_rows_value(&rows, 0, 0), pgm_rows_value(&rows, 0, 1), pgm_rows_value(&rows, 0, 2),
        pgm_rows_value(&rows, 0, 3));
    return pgm_hint(ctx,
        "wait for it to end, or end it with SELECT pg_terminate_backend(%s); then try again",
        pgm_rows_value(&rows, 0, 0));
}

enum pgm_status
pgm_apply_lock(struct pgm_ctx *ctx, struct pgm_conn *conn, int64_t patience)
{
    int64_t until = pgm_wait_now() + (patience ? patience : DEFAULT_PATIENCE);
    for (size_t attempt = 1;; attempt++) {
        struct pgm_rows rows;
        PGM_TRY(pgm_conn_query(
            ctx, conn, "SELECT pg_try_advisory_lock(" PGM_APPLY_LOCK_KEY ")", 0, NULL, &rows));
        if (pgm_rows_value(&rows, 0, 0)[0] == 't') {
            return PGM_OK;
        }
        if (pgm_wait_now() > until) {
            return fail_locked(ctx, conn);
        }
        pgm_progress(ctx, "waiting for another pgmend", 0, 0);
        pgm_wait_for(pgm_wait_pause(attempt));
    }
}

static enum pgm_status
set_session(struct pgm_ctx *ctx, struct pgm_conn *conn, bool string_bodies, int64_t lock_timeout)
{
    const char *sql = pgm_arena_printf(ctx->arena,
        "SET search_path = pg_catalog, pg_temp; SET lock_timeout = %lld; SET statement_timeout = 0;"
        " SET check_function_bodies = %s",
        (long long)lock_timeout, string_bodies ? "off" : "on");
    return pgm_conn_exec(ctx, conn, sql);
}

/* Sets what a group is run under. Where nobody queues behind a waiting statement, since it asks for
 * no lock that readers or writers meet, it may wait as long as there is patience. */
static enum pgm_status
set_lock_timeout(struct pgm_ctx *ctx, struct pgm_conn *conn, int64_t milliseconds)
{
    return pgm_conn_exec(ctx, conn,
        pgm_arena_printf(ctx->arena, "SET lock_timeout = %lld", (long long)milliseconds));
}

/* What is left of a statement that failed outside a transaction is in nobody's way for long, and is
 * nothing that a later look could take for the whole. */
static enum pgm_status
clean_up(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_step *step)
{
    struct pgm_error error = ctx->error;
    if (!step->cleanup || error.status == PGM_LOST) {
        return PGM_OK;
    }
    pgm_error_clear(ctx);
    bool hurry = error.status == PGM_STOPPED;
    enum pgm_status status =
        hurry ? pgm_conn_exec(ctx, conn, "SET statement_timeout = " LONGEST_FAREWELL) : PGM_OK;
    status = status == PGM_OK ? pgm_conn_exec(ctx, conn, step->cleanup) : status;
    if (status == PGM_LOST) {
        return status;
    }
    if (status != PGM_OK) {
        pgm_error_clear(ctx);
        error.detail = pgm_arena_printf(ctx->arena,
            "what is left of it could not be taken away; the next plan does it, or: %s",
            step->cleanup);
    }
    ctx->error = error;
    return PGM_OK;
}

/* What a run works with. */
struct runner {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    const pgm_steps *steps;
    const struct pgm_apply_options *options;
    struct pgm_apply_result *result;
    struct pgm_watch watch;
};

static enum pgm_status
run_outside(struct runner *runner, size_t number)
{
    struct pgm_ctx *ctx = runner->ctx;
    struct pgm_conn *conn = runner->conn;
    const struct pgm_step *step = &runner->steps->at[number];
    PGM_TRY(set_lock_timeout(ctx, conn, runner->options->patience));
    enum pgm_status status = pgm_watch_exec(&runner->watch, step, number);
    if (status != PGM_OK) {
        PGM_TRY(clean_up(ctx, conn, step));
        return status;
    }
    return set_lock_timeout(ctx, conn, runner->options->lock_timeout);
}

static enum pgm_status
run_group_once(struct runner *runner, size_t first, size_t n)
{
    struct pgm_ctx *ctx = runner->ctx;
    struct pgm_conn *conn = runner->conn;
    const pgm_steps *steps = runner->steps;
    if (steps->at[first].flags & PGM_STEP_BATCHES) {
        return pgm_batches_run(&runner->watch, &steps->at[first], runner->options, runner->result);
    }
    if (steps->at[first].flags & PGM_STEP_OUTSIDE) {
        pgm_progress(ctx, steps->at[first].sql, first, steps->n);
        return run_outside(runner, first);
    }
    PGM_TRY(pgm_conn_exec(ctx, conn, "BEGIN"));
    for (size_t i = first; i < first + n; i++) {
        pgm_progress(ctx, steps->at[i].sql, i, steps->n);
        PGM_TRY(pgm_watch_exec(&runner->watch, &steps->at[i], i));
    }
    return pgm_conn_exec(ctx, conn, "COMMIT");
}

/* Rolls back without losing the description of what went wrong. */
static enum pgm_status
roll_back(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    struct pgm_error error = ctx->error;
    pgm_error_clear(ctx);
    enum pgm_status status = PGM_OK;
    if (error.status != PGM_LOST && pgm_conn_in_transaction(conn)) {
        status = pgm_conn_exec(ctx, conn, "ROLLBACK");
    }
    if (status == PGM_OK) {
        ctx->error = error;
    }
    return status;
}

static size_t
group_size(const pgm_steps *steps, size_t first)
{
    size_t n = 1;
    while (first + n < steps->n && steps->at[first + n].group == steps->at[first].group) {
        n++;
    }
    return n;
}

/* The group that comes next. */
static enum pgm_status
run_group(struct runner *runner)
{
    struct pgm_ctx *ctx = runner->ctx;
    struct pgm_conn *conn = runner->conn;
    const pgm_steps *steps = runner->steps;
    struct pgm_apply_result *result = runner->result;
    size_t first = result->n_done, n = group_size(steps, first);
    int64_t until = pgm_wait_now() + runner->options->patience;
    for (size_t attempt = 1;; attempt++) {
        enum pgm_status status = run_group_once(runner, first, n);
        if (status == PGM_OK) {
            result->n_done += n;
            return PGM_OK;
        }
        PGM_TRY(roll_back(ctx, conn));
        bool had_patience = steps->at[first].flags & PGM_STEP_BATCHES;
        if (status != PGM_BUSY || had_patience || pgm_wait_now() > until) {
            if (status == PGM_BUSY) {
                (void)pgm_apply_name_blockers(ctx, conn, &steps->at[first], n);
            }
            return status;
        }
        pgm_error_clear(ctx);
        pgm_progress(ctx, "waiting for a lock", first, steps->n);
        result->n_retries++;
        PGM_TRY(pgm_watch_pause(&runner->watch, pgm_wait_pause(attempt)));
    }
}

enum pgm_status
pgm_apply_run(struct pgm_ctx *ctx, struct pgm_conn *conn, const pgm_steps *steps,
    bool string_bodies, const struct pgm_apply_options *options, struct pgm_apply_result *result)
{
    *result = (struct pgm_apply_result){ 0 };
    struct pgm_apply_options set = {
        .patience = options->patience ? options->patience : DEFAULT_PATIENCE,
        .lock_timeout = options->lock_timeout ? options->lock_timeout : DEFAULT_LOCK_TIMEOUT,
    };
    PGM_TRY(set_session(ctx, conn, string_bodies, set.lock_timeout));
    struct runner runner = {
        .ctx = ctx, .conn = conn, .steps = steps, .options = &set, .result = result
    };
    enum pgm_status status = PGM_OK;
    pgm_watch_begin(&runner.watch, ctx, conn, steps->n);
    while (status == PGM_OK && result->n_done < steps->n) {
        status = run_group(&runner);
    }
    pgm_watch_end(&runner.watch);
    return status;
}
