/* Statements that share a transaction, and their rows in the journal with them. */
#include <string.h>

#include "base/str.h"
#include "base/text.h"
#include "migrate/mask.h"
#include "migrate/private.h"
#include "parse/split.h"
#include "pg/copy.h"

/* What is sent, and which step each part of it belongs to. */
struct message {
    pgm_strings sql;
    PGM_VEC(size_t) steps; /* the step's number + 1; 0: none */
};

static void
add(struct pgm_runner_job *job, struct message *message, const char *sql, size_t step)
{
    pgm_vec_push(job->runner->ctx->arena, &message->sql, sql);
    pgm_vec_push(job->runner->ctx->arena, &message->steps, step);
}

static void
add_all(struct pgm_runner_job *job, struct message *message, const pgm_strings *sql)
{
    for (size_t i = 0; i < sql->n; i++) {
        add(job, message, sql->at[i], 0);
    }
}

/* When a step ended, for its row. */
static const char *
clock_sql(struct pgm_runner_job *job, size_t ord)
{
    return pgm_arena_printf(job->runner->ctx->arena, "EXECUTE pgmend_tick ('pgmend.t%zu')", ord);
}

static void
open_transaction(struct pgm_runner_job *job, size_t first, struct message *message)
{
    pgm_strings enter = { 0 };
    add(job, message, "BEGIN", 0);
    pgm_runner_enter(job, first, &enter);
    add_all(job, message, &enter);
}

static void
close_transaction(struct pgm_runner_job *job, size_t first, size_t n, struct message *message)
{
    pgm_strings record = { 0 };
    add(job, message, "RESET SESSION AUTHORIZATION", 0);
    add(job, message, "RESET ROLE", 0);
    add(job, message, "SET LOCAL search_path = pg_catalog, pg_temp", 0);
    add(job, message, "SET LOCAL statement_timeout = 0", 0);
    add(job, message, PGM_RUNNER_FENCE, 0);
    pgm_runner_record(job, first, n, &record);
    pgm_runner_leave(job->runner, &record);
    add_all(job, message, &record);
    add(job, message, "COMMIT", 0);
}

static void
add_step(struct pgm_runner_job *job, size_t number, struct message *message)
{
    const struct pgm_runner_step *step = &job->steps[number];
    add(job, message, step->statement->text, number + 1);
    if (step->is_session) {
        add(job, message, pgm_runner_name(job->runner), number + 1);
    }
    if (job->runner->is_recorded) {
        add(job, message, clock_sql(job, number + 1), number + 1);
    }
}

static enum pgm_status
send(struct pgm_runner_job *job, const struct message *message, size_t from, size_t *failed_at)
{
    struct pgm_runner *runner = job->runner;
    const struct pgm_statements all = { message->sql.n - from, message->sql.at + from };
    enum pgm_status status = pgm_conn_pipeline_watched(
        runner->ctx, runner->conn, &all, NULL, pgm_watch_look, &runner->watch);
    size_t at = status == PGM_OK ? 0 : message->steps.at[from + pgm_conn_failed_at(runner->conn)];
    *failed_at = at ? at - 1 : SIZE_MAX;
    return status;
}

static enum pgm_status
copy_data(struct pgm_runner_job *job, const struct pgm_script_statement *statement)
{
    struct pgm_ctx *ctx = job->runner->ctx;
    size_t rows = 0;
    PGM_TRY(pgm_copy_begin(ctx, job->runner->conn, statement->text));
    PGM_TRY(pgm_copy_put(ctx, job->runner->conn, statement->data, statement->data_size));
    return pgm_copy_end(ctx, job->runner->conn, &rows);
}

/* Data are sent between what else is sent. */
static enum pgm_status
run_once(struct pgm_runner_job *job, size_t first, size_t n, size_t *failed_at)
{
    struct message message = { 0 };
    size_t sent = 0;
    open_transaction(job, first, &message);
    if (job->runner->is_recorded) {
        add(job, &message, clock_sql(job, first), 0);
    }
    for (size_t i = first; i < first + n; i++) {
        if (!job->steps[i].statement->has_data) {
            add_step(job, i, &message);
            continue;
        }
        PGM_TRY(send(job, &message, sent, failed_at));
        sent = message.sql.n;
        *failed_at = i;
        PGM_TRY(copy_data(job, job->steps[i].statement));
    }
    close_transaction(job, first, n, &message);
    return send(job, &message, sent, failed_at);
}

enum pgm_status
pgm_runner_locate(struct pgm_runner_job *job, size_t number, enum pgm_status status)
{
    struct pgm_ctx *ctx = job->runner->ctx;
    const struct pgm_script *script = job->work->script;
    struct pgm_error *error = &ctx->error;
    if (number >= job->n || status == PGM_LOST || status == PGM_STOPPED) {
        return status;
    }
    const struct pgm_script_statement *statement = job->steps[number].statement;
    size_t offset = pgm_conn_error_offset(job->runner->conn);
    offset = offset < statement->size ? offset : 0;
    struct pgm_position at = pgm_text_position(script->text, statement->offset + offset);
    error->file = script->path;
    error->line = at.line;
    error->column = at.column;
    error->statement = pgm_mask_statement(ctx->arena, statement->text, statement->size);
    return pgm_wrap(ctx, status, "%s, statement %zu", job->work->done.name, number + 1);
}

enum pgm_status
pgm_runner_transaction(struct pgm_runner_job *job, size_t first, size_t n, size_t *failed_at)
{
    struct pgm_runner *runner = job->runner;
    *failed_at = SIZE_MAX;
    PGM_TRY(pgm_watch_expect(&runner->watch, job->work->done.name, first));
    enum pgm_status status = run_once(job, first, n, failed_at);
    status = pgm_watch_status(&runner->watch, pgm_runner_judge(runner, status));
    if (status == PGM_OK) {
        for (size_t i = first; i < first + n; i++) {
            job->steps[i].is_done = true;
        }
        job->is_marked = true;
        return PGM_OK;
    }
    size_t offset_at = *failed_at;
    status = offset_at < job->n ? pgm_runner_locate(job, offset_at, status) : status;
    PGM_TRY(pgm_runner_roll_back(runner));
    return status;
}
