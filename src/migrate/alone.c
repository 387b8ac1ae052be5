/* A statement that runs in no transaction: what is there before it is written down first, its
 * effect is looked for after it, and what a failure left is cleaned away at once. */
#include <string.h>

#include "apply/blockers.h"
#include "migrate/private.h"
#include "migrate/probe.h"

struct attempt {
    struct pgm_runner_job *job;
    size_t number;
    struct pgm_runner_step *step;
    enum pgm_probe_result verdict;
    const char *cleanup;
};

static enum pgm_status
look(struct attempt *attempt)
{
    struct pgm_runner *runner = attempt->job->runner;
    return pgm_probe_verdict(runner->ctx, runner->conn, attempt->step->statement,
        attempt->step->before, &attempt->verdict, &attempt->cleanup);
}

/* The session as the script has it by now. */
static enum pgm_status
enter(struct attempt *attempt)
{
    struct pgm_runner *runner = attempt->job->runner;
    pgm_strings sql = { 0 };
    pgm_runner_enter(attempt->job, attempt->number, &sql);
    return pgm_conn_pipeline(runner->ctx, runner->conn, sql.n, sql.at, NULL);
}

static enum pgm_status
commit(struct attempt *attempt, const pgm_strings *record)
{
    struct pgm_runner *runner = attempt->job->runner;
    struct pgm_ctx *ctx = runner->ctx;
    pgm_strings sql = { 0 };
    if (!runner->is_recorded) {
        return PGM_OK;
    }
    pgm_vec_push(ctx->arena, &sql, "BEGIN");
    pgm_vec_push(ctx->arena, &sql, pgm_runner_name(runner));
    pgm_vec_push(ctx->arena, &sql, PGM_RUNNER_FENCE);
    for (size_t i = 0; i < record->n; i++) {
        pgm_vec_push(ctx->arena, &sql, record->at[i]);
    }
    pgm_vec_push(ctx->arena, &sql, "COMMIT");
    enum pgm_status status =
        pgm_runner_judge(runner, pgm_conn_pipeline(ctx, runner->conn, sql.n, sql.at, NULL));
    if (status != PGM_OK) {
        PGM_TRY(pgm_runner_roll_back(runner));
    }
    return status;
}

static enum pgm_status
intend(struct attempt *attempt)
{
    struct pgm_runner *runner = attempt->job->runner;
    const char *before = attempt->step->before;
    if (!before) {
        PGM_TRY(enter(attempt));
        enum pgm_status status = pgm_probe_before(
            runner->ctx, runner->conn, attempt->step->statement, &attempt->step->before);
        if (status != PGM_OK) {
            PGM_TRY(pgm_runner_roll_back(runner));
            return status;
        }
        PGM_TRY(pgm_runner_restore(runner));
    }
    pgm_strings record = { 0 };
    pgm_runner_intend(attempt->job, attempt->number, attempt->step->before, &record);
    PGM_TRY(commit(attempt, &record));
    attempt->step->is_intended = true;
    attempt->job->is_marked = true;
    return PGM_OK;
}

static enum pgm_status
record_done(struct attempt *attempt)
{
    pgm_strings record = { 0 };
    pgm_runner_record(attempt->job, attempt->number, 1, &record);
    PGM_TRY(commit(attempt, &record));
    attempt->step->is_done = true;
    return PGM_OK;
}

/* Takes away, or finishes, what is left of it. */
static enum pgm_status
clean(struct attempt *attempt)
{
    struct pgm_runner *runner = attempt->job->runner;
    struct pgm_ctx *ctx = runner->ctx;
    const char *line = attempt->cleanup;
    while (line && *line) {
        size_t n = strcspn(line, "\n");
        const char *sql = pgm_arena_copy_n(ctx->arena, line, n);
        PGM_TRY(pgm_wrap(ctx, pgm_conn_exec(ctx, runner->conn, sql),
            "what is left of statement %zu of %s cannot be taken away: %s", attempt->number + 1,
            attempt->job->work->done.name, sql));
        line += n + (line[n] != '\0');
    }
    return look(attempt);
}

/* No lock that it waits for stands in the way of readers or writers, so it may wait as long as
 * there is patience. */
static enum pgm_status
execute(struct attempt *attempt)
{
    struct pgm_runner *runner = attempt->job->runner;
    struct pgm_ctx *ctx = runner->ctx;
    const char *sql = attempt->step->statement->text;
    PGM_TRY(enter(attempt));
    PGM_TRY(pgm_conn_exec(ctx, runner->conn,
        pgm_arena_printf(
            ctx->arena, "SET lock_timeout = %lld", (long long)runner->options.patience)));
    PGM_TRY(pgm_watch_expect(&runner->watch, sql, attempt->number));
    enum pgm_status status =
        pgm_conn_exec_watched(ctx, runner->conn, sql, pgm_watch_look, &runner->watch);
    status = pgm_watch_status(&runner->watch, status);
    if (status == PGM_OK) {
        return pgm_runner_restore(runner);
    }
    status = pgm_runner_locate(attempt->job, attempt->number, status);
    PGM_TRY(pgm_runner_roll_back(runner));
    return status;
}

/* Keeps the error of the statement. */
static enum pgm_status
clean_after_failure(struct attempt *attempt)
{
    struct pgm_ctx *ctx = attempt->job->runner->ctx;
    struct pgm_error error = ctx->error;
    pgm_error_clear(ctx);
    enum pgm_status status = look(attempt);
    if (status == PGM_OK && attempt->verdict == PGM_PROBED_PARTIAL) {
        status = clean(attempt);
    }
    if (status == PGM_LOST) {
        return status;
    }
    if (status != PGM_OK) {
        error.detail = pgm_arena_printf(ctx->arena,
            "something of it is left; the next run takes it away, or: %s",
            attempt->cleanup ? attempt->cleanup : "see 'pgmend status'");
    }
    pgm_error_clear(ctx);
    ctx->error = error;
    return error.status;
}

static enum pgm_status
fail_invalid(struct attempt *attempt)
{
    struct pgm_ctx *ctx = attempt->job->runner->ctx;
    const pgm_strings *name = &attempt->step->statement->name;
    (void)pgm_fail(ctx, PGM_FAILED,
        "there is an index %s already, and it is invalid: IF NOT EXISTS takes it for done",
        name->n ? name->at[name->n - 1] : "of that name");
    (void)pgm_hint(ctx, "drop it with DROP INDEX CONCURRENTLY, then run the same command again");
    return pgm_runner_locate(attempt->job, attempt->number, PGM_FAILED);
}

static enum pgm_status
fail_unknown(struct attempt *attempt)
{
    struct pgm_ctx *ctx = attempt->job->runner->ctx;
    const char *name = attempt->job->work->done.name;
    (void)pgm_fail(ctx, PGM_BLOCKED,
        "whether a statement that was interrupted has arrived cannot be told from the catalogs");
    (void)pgm_hint(ctx,
        "look at what it was to do; then say 'pgmend resolve --statement done --of %s', or "
        "'--statement again'",
        name);
    return pgm_runner_locate(attempt->job, attempt->number, PGM_BLOCKED);
}

/* After it ran without an error. */
static enum pgm_status
confirm(struct attempt *attempt)
{
    struct pgm_ctx *ctx = attempt->job->runner->ctx;
    PGM_TRY(look(attempt));
    switch (attempt->verdict) {
    case PGM_PROBED_DONE:
    case PGM_PROBED_AGAIN:
    case PGM_PROBED_UNKNOWN:
        return record_done(attempt);
    case PGM_PROBED_INVALID:
        return fail_invalid(attempt);
    case PGM_PROBED_ABSENT:
    case PGM_PROBED_PARTIAL:
        break;
    }
    (void)pgm_fail(ctx, PGM_FAILED, "PostgreSQL reported no error, and its effect is not there");
    return pgm_runner_locate(attempt->job, attempt->number, PGM_FAILED);
}

enum pgm_status
pgm_runner_alone(struct pgm_runner_job *job, size_t number)
{
    struct attempt attempt = { .job = job, .number = number, .step = &job->steps[number] };
    if (attempt.step->is_intended) {
        PGM_TRY(look(&attempt));
        if (attempt.verdict == PGM_PROBED_PARTIAL) {
            PGM_TRY(clean(&attempt));
        }
        if (attempt.verdict == PGM_PROBED_DONE) {
            return record_done(&attempt);
        }
        if (attempt.verdict == PGM_PROBED_UNKNOWN) {
            return fail_unknown(&attempt);
        }
    }
    PGM_TRY(intend(&attempt));
    enum pgm_status status = execute(&attempt);
    if (status == PGM_LOST) {
        return status;
    }
    return status == PGM_OK ? confirm(&attempt) : clean_after_failure(&attempt);
}
