#include "apply/batches.h"

#include <stdio.h>
#include <stdlib.h>

#include "apply/wait.h"
#include "plan/batch.h"

/* A batch grows and shrinks so that nobody waits for its rows much longer than this. */
#define LONGEST_BATCH 40
#define MOST_PAGES 4096

/* What a pass leaves are rows that were locked, or that somebody moved behind it meanwhile. Where
 * the new value of a row does not take it out of the condition, it would go on for ever. */
#define MOST_PASSES 50

struct filling {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    struct pgm_watch *watch;
    const struct pgm_step *step;
    const struct pgm_apply_options *options;
    struct pgm_apply_result *result;
    int64_t n_pages; /* of the table */
    int64_t pages;   /* of the next batch */
    int64_t n_rows;  /* updated in this pass */
    int64_t until;   /* patience ends then, unless something gets done */
    size_t n_vain;   /* tries since something got done */
};

static void
end_arena(void *arena)
{
    pgm_arena_end(arena);
}

/* There may be very many of them: an answer is forgotten at once, and only a failure is kept. */
static enum pgm_status
ask(struct filling *filling, const char *sql, size_t n, const char *const *params,
    int64_t *affected, int64_t *value)
{
    struct pgm_ctx once = *filling->ctx;
    struct pgm_rows rows;
    once.arena = pgm_arena_new();
    enum pgm_status status = pgm_conn_query(&once, filling->conn, sql, n, params, &rows);
    if (status != PGM_OK) {
        pgm_arena_defer(filling->ctx->arena, end_arena, once.arena);
        filling->ctx->error = once.error;
        return status;
    }
    if (affected) {
        *affected = (int64_t)rows.affected;
    }
    if (value) {
        *value = strtoll(pgm_rows_value(&rows, 0, 0), NULL, 10);
    }
    pgm_arena_end(once.arena);
    return PGM_OK;
}

static enum pgm_status
count_pages(struct filling *filling)
{
    static const char sql[] =
        "SELECT pg_relation_size($1::regclass) / current_setting('block_size')::int";
    return ask(filling, sql, 1, &filling->step->batch.table, NULL, &filling->n_pages);
}

static void
adapt(struct filling *filling, int64_t took)
{
    if (took < LONGEST_BATCH / 2 && filling->pages < MOST_PAGES) {
        filling->pages *= 2;
    } else if (took > LONGEST_BATCH && filling->pages > 1) {
        filling->pages /= 2;
    }
}

/* Waits a little, as long as there is patience. */
static enum pgm_status
wait_for_others(struct filling *filling, enum pgm_status status)
{
    if (pgm_wait_now() > filling->until) {
        return status;
    }
    pgm_error_clear(filling->ctx);
    pgm_progress(filling->ctx, "waiting for rows that are locked", 0, 0);
    filling->result->n_retries++;
    return pgm_watch_pause(filling->watch, pgm_wait_pause(++filling->n_vain));
}

static void
have_patience(struct filling *filling)
{
    filling->until = pgm_wait_now() + filling->options->patience;
    filling->n_vain = 0;
}

static enum pgm_status
run_pass(struct filling *filling, const char *sql, const char *what)
{
    PGM_TRY(count_pages(filling));
    filling->n_rows = 0;
    for (int64_t at = 0; at < filling->n_pages;) {
        char from[32], to[32];
        (void)snprintf(from, sizeof from, "(%lld,0)", (long long)at);
        (void)snprintf(to, sizeof to, "(%lld,0)", (long long)(at + filling->pages));
        int64_t started = pgm_wait_now(), n = 0;
        enum pgm_status status = ask(filling, sql, 2, (const char *const[]){ from, to }, &n, NULL);
        if (status == PGM_BUSY) {
            PGM_TRY(wait_for_others(filling, status));
            continue;
        }
        PGM_TRY(status);
        if (n) {
            have_patience(filling);
        }
        filling->n_rows += n;
        at += filling->pages;
        adapt(filling, pgm_wait_now() - started);
        pgm_progress(filling->ctx, what, (size_t)(at < filling->n_pages ? at : filling->n_pages),
            (size_t)filling->n_pages);
        PGM_TRY(pgm_watch_pause(filling->watch, 0));
    }
    return PGM_OK;
}

/* Seen at one moment, so that none is missed because it was moved meanwhile. */
static enum pgm_status
any_left(struct filling *filling, bool *out)
{
    const struct pgm_batch *batch = &filling->step->batch;
    const char *sql = pgm_arena_printf(filling->ctx->arena,
        "SELECT EXISTS (SELECT FROM ONLY %s WHERE %s)::int", batch->table, batch->where);
    int64_t left = 0;
    enum pgm_status status = PGM_BUSY;
    while (status == PGM_BUSY) {
        status = ask(filling, sql, 0, NULL, NULL, &left);
        if (status == PGM_BUSY) {
            PGM_TRY(wait_for_others(filling, status));
        }
    }
    *out = left;
    return status;
}

static enum pgm_status
fail_left(struct filling *filling)
{
    enum pgm_status status = pgm_fail(filling->ctx, PGM_BUSY,
        "rows of %s could not be updated: others hold them", filling->step->batch.table);
    (void)pgm_hint(
        filling->ctx, "what is done is done; run it again when their transactions have ended");
    return status;
}

enum pgm_status
pgm_batches_run(struct pgm_watch *watch, const struct pgm_step *step,
    const struct pgm_apply_options *options, struct pgm_apply_result *result)
{
    struct pgm_ctx *ctx = watch->ctx;
    struct filling filling = { .ctx = ctx,
        .conn = watch->conn,
        .watch = watch,
        .step = step,
        .options = options,
        .result = result,
        .pages = PGM_BATCH_PAGES };
    const char *sql = pgm_batch_sql(ctx->arena, &step->batch, "$1::tid", "$2::tid");
    const char *what = pgm_arena_printf(ctx->arena, "updating %s", step->batch.table);
    have_patience(&filling);
    for (size_t pass = 0; pass < MOST_PASSES; pass++) {
        bool left = true;
        PGM_TRY(run_pass(&filling, sql, what));
        PGM_TRY(any_left(&filling, &left));
        if (!left) {
            return PGM_OK;
        }
        if (!filling.n_rows) {
            enum pgm_status status = wait_for_others(&filling, PGM_BUSY);
            PGM_TRY(status == PGM_BUSY ? fail_left(&filling) : status);
        }
        pass -= !filling.n_rows; /* it was only waiting */
    }
    return pgm_fail(ctx, PGM_FAILED, "there are rows of %s that \"%s\" does not help",
        step->batch.table, step->sql);
}
