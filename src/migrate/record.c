/* What the journal has of a script at work. */
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "migrate/mask.h"
#include "migrate/private.h"
#include "pg/quote.h"

const char pgm_runner_prepare_step[] =
    "PREPARE pgmend_step (text, text, int, text, text, bigint) AS"
    " INSERT INTO pgmend.step (migration, direction, ord, class, state, hash, statement, run,"
    " begun, ended) VALUES ($1, $2, $3, 'transaction', 'done', $4, $5, $6,"
    " to_timestamp(NULLIF(current_setting('pgmend.t' || $3 - 1, true), '')::float8),"
    " to_timestamp(NULLIF(current_setting('pgmend.t' || $3, true), '')::float8))";

enum column { ORD, STATE, HASH, BEFORE };

static const char *
direction(const struct pgm_runner_job *job)
{
    return job->work->is_down ? "down" : "up";
}

/* The steps that are done cannot be taken for others: their statements must be what they were. */
static enum pgm_status
fail_changed(struct pgm_runner_job *job, size_t number)
{
    struct pgm_ctx *ctx = job->runner->ctx;
    const struct pgm_script *script = job->work->script;
    (void)pgm_fail(ctx, PGM_BLOCKED,
        "%s was changed since it was begun: its statement %zu is done, and is another one now",
        job->work->done.name, number);
    ctx->error.file = script->path;
    ctx->error.line = number <= job->n ? job->steps[number - 1].statement->line : 0;
    return pgm_hint(ctx,
        "bring the first %zu statement%s back to what they were (the journal has them: SELECT "
        "statement FROM pgmend.step), and change only what comes after them",
        number, number == 1 ? "" : "s");
}

enum pgm_status
pgm_runner_read_steps(struct pgm_runner_job *job)
{
    struct pgm_ctx *ctx = job->runner->ctx;
    struct pgm_rows rows;
    const char *values[] = { job->work->done.name, direction(job) };
    PGM_TRY(pgm_conn_query(ctx, job->runner->conn,
        "SELECT ord, state, hash, before FROM pgmend.step"
        " WHERE migration = $1 AND direction = $2 ORDER BY ord",
        2, values, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        size_t ord = (size_t)strtoull(pgm_rows_value(&rows, i, ORD), NULL, 10);
        if (ord > job->n || strcmp(job->steps[ord - 1].hash, pgm_rows_value(&rows, i, HASH)) != 0) {
            return fail_changed(job, ord);
        }
        struct pgm_runner_step *step = &job->steps[ord - 1];
        step->is_done = strcmp(pgm_rows_value(&rows, i, STATE), "done") == 0;
        step->is_intended = !step->is_done;
        step->before = pgm_rows_value(&rows, i, BEFORE);
    }
    job->is_marked = rows.n_rows > 0;
    return PGM_OK;
}

static void
add_step(struct pgm_runner_job *job, struct pgm_str *sql, size_t number)
{
    const struct pgm_runner_step *step = &job->steps[number];
    const struct pgm_script_statement *statement = step->statement;
    pgm_str_addf(sql, "(%zu, ", number + 1);
    pgm_quote_literal(sql, step->hash);
    pgm_str_add(sql, ", ");
    pgm_quote_literal(
        sql, pgm_mask_statement(job->runner->ctx->arena, statement->text, statement->size));
    pgm_str_add(sql, ")");
}

static void
insert_steps(struct pgm_runner_job *job, size_t first, size_t n, pgm_strings *out)
{
    struct pgm_arena *arena = job->runner->ctx->arena;
    for (size_t i = first; i < first + n; i++) {
        struct pgm_str sql = PGM_STR(arena);
        const struct pgm_script_statement *statement = job->steps[i].statement;
        pgm_str_add(&sql, "EXECUTE pgmend_step (");
        pgm_quote_literal(&sql, job->work->done.name);
        pgm_str_addf(&sql, ", '%s', %zu, ", direction(job), i + 1);
        pgm_quote_literal(&sql, job->steps[i].hash);
        pgm_str_add(&sql, ", ");
        pgm_quote_literal(&sql, pgm_mask_statement(arena, statement->text, statement->size));
        pgm_str_addf(&sql, ", %s)", job->runner->run ? job->runner->run : "NULL");
        pgm_vec_push(arena, out, pgm_str_text(&sql));
    }
}

static void
finish_step(struct pgm_runner_job *job, size_t number, pgm_strings *out)
{
    struct pgm_str sql = PGM_STR(job->runner->ctx->arena);
    pgm_str_add(&sql, "UPDATE pgmend.step SET state = 'done', ended = clock_timestamp()"
                      " WHERE migration = ");
    pgm_quote_literal(&sql, job->work->done.name);
    pgm_str_addf(&sql, " AND direction = '%s' AND ord = %zu", direction(job), number + 1);
    pgm_vec_push(job->runner->ctx->arena, out, pgm_str_text(&sql));
}

/* What has been taken back has no steps. */
static void
clear_steps(struct pgm_runner_job *job, pgm_strings *out)
{
    struct pgm_str sql = PGM_STR(job->runner->ctx->arena);
    pgm_str_add(&sql, "DELETE FROM pgmend.step WHERE migration = ");
    pgm_quote_literal(&sql, job->work->done.name);
    pgm_vec_push(job->runner->ctx->arena, out, pgm_str_text(&sql));
}

static void
mark(struct pgm_runner_job *job, enum pgm_journal_state state, const char *error, pgm_strings *out)
{
    struct pgm_journal_entry entry = job->work->done;
    entry.state = state;
    entry.is_down = job->work->is_down;
    entry.n_statements = job->n;
    entry.run = job->runner->run;
    entry.error = error;
    pgm_vec_push(job->runner->ctx->arena, out, pgm_journal_execute_mark(job->runner->ctx, &entry));
}

static bool
is_last(const struct pgm_runner_job *job, size_t first, size_t n)
{
    for (size_t i = 0; i < job->n; i++) {
        if (!job->steps[i].is_done && (i < first || i >= first + n)) {
            return false;
        }
    }
    return true;
}

void
pgm_runner_record(struct pgm_runner_job *job, size_t first, size_t n, pgm_strings *out)
{
    if (!job->runner->is_recorded) {
        return;
    }
    bool ends = is_last(job, first, n);
    if (ends || !job->is_marked) {
        mark(job, ends ? job->work->done.state : PGM_JOURNAL_RUNNING, NULL, out);
    }
    if (ends && job->work->is_down) {
        clear_steps(job, out);
    } else if (n && job->steps[first].is_intended) {
        finish_step(job, first, out);
    } else if (n) {
        insert_steps(job, first, n, out);
    }
}

void
pgm_runner_intend(struct pgm_runner_job *job, size_t number, const char *before, pgm_strings *out)
{
    const struct pgm_runner_step *step = &job->steps[number];
    struct pgm_str sql = PGM_STR(job->runner->ctx->arena);
    mark(job, PGM_JOURNAL_RUNNING, NULL, out);
    pgm_str_add(&sql, "INSERT INTO pgmend.step (migration, direction, ord, class, state, hash,"
                      " statement, run, before, begun, ended) SELECT ");
    pgm_quote_literal(&sql, job->work->done.name);
    pgm_str_addf(&sql, ", '%s', v.ord, 'alone', 'intent', v.hash, v.statement, %s, ",
        direction(job), job->runner->run ? job->runner->run : "NULL");
    pgm_quote_literal(&sql, before);
    pgm_str_add(&sql, "::jsonb, clock_timestamp(), NULL FROM (VALUES ");
    add_step(job, &sql, number);
    pgm_str_addf(&sql,
        ") AS v (ord, hash, statement) ON CONFLICT (migration, direction, ord)"
        " DO UPDATE SET attempt = step.attempt + 1, run = EXCLUDED.run, xid = EXCLUDED.xid,"
        " backend = EXCLUDED.backend%s",
        step->is_intended ? "" : ", before = EXCLUDED.before");
    pgm_vec_push(job->runner->ctx->arena, out, pgm_str_text(&sql));
}

void
pgm_runner_record_failure(struct pgm_runner_job *job, size_t number)
{
    struct pgm_ctx *ctx = job->runner->ctx;
    struct pgm_error error = ctx->error;
    if (!job->runner->is_recorded || error.status == PGM_LOST) {
        return;
    }
    struct pgm_str text = PGM_STR(ctx->arena);
    const char *json = pgm_journal_error(ctx);
    pgm_str_add_n(&text, json, strlen(json) - 1);
    pgm_str_addf(&text, ",\"statement\":%zu}", number + 1);
    pgm_strings sql = { 0 };
    pgm_error_clear(ctx);
    pgm_vec_push(ctx->arena, &sql, "BEGIN");
    mark(job, PGM_JOURNAL_FAILED, pgm_str_text(&text), &sql);
    pgm_vec_push(ctx->arena, &sql, "COMMIT");
    if (pgm_conn_pipeline(ctx, job->runner->conn, sql.n, sql.at, NULL) != PGM_OK) {
        error.detail = error.detail ? error.detail : "the journal could not be told of it";
    }
    pgm_error_clear(ctx);
    ctx->error = error;
}
