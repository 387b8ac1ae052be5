/* One script, from wherever it stands to its end. */
#include <string.h>

#include "apply/blockers.h"
#include "apply/wait.h"
#include "migrate/private.h"
#include "parse/classify.h"
#include "parse/lexer.h"

/* A statement that brings its server down does it again. */
#define MOST_LOST 3

/* Statements that may end transactions of their own. */
static bool
may_commit(const struct pgm_script_statement *statement)
{
    struct pgm_lexer lexer = { .text = statement->text, .size = statement->size };
    struct pgm_token word = pgm_lexer_next(&lexer);
    return pgm_token_is_word(statement->text, word, "call") ||
           pgm_token_is_word(statement->text, word, "do");
}

static bool
is_session(const struct pgm_script_statement *statement)
{
    struct pgm_statement plain = { .text = statement->text, .size = statement->size };
    pgm_parse_classify(&plain);
    return plain.class == PGM_STATEMENT_SESSION;
}

static enum pgm_status
make_job(struct pgm_runner *runner, const struct pgm_runner_work *work,
    struct pgm_runner_result *result, struct pgm_runner_job *job)
{
    pgm_script_statement_list list = { 0 };
    PGM_TRY(pgm_script_statements(runner->ctx, work->script, &list));
    *job = (struct pgm_runner_job){
        .runner = runner,
        .work = work,
        .steps = pgm_new_array(runner->ctx->arena, struct pgm_runner_step, list.n + 1),
        .n = list.n,
        .result = result,
    };
    bool each = work->script->transaction == PGM_TRANSACTION_EACH;
    for (size_t i = 0; i < list.n; i++) {
        const struct pgm_script_statement *statement = &list.at[i];
        job->steps[i] = (struct pgm_runner_step){
            .statement = statement,
            .hash = pgm_statement_hash_tokens(runner->ctx->arena, statement),
            .is_outside =
                statement->sharing == PGM_STANDS_OUTSIDE || (each && may_commit(statement)),
            .is_session = is_session(statement),
        };
    }
    result->n_statements = list.n;
    return PGM_OK;
}

/* How many steps from `first` on are one transaction. */
static size_t
group_size(const struct pgm_runner_job *job, size_t first)
{
    enum pgm_script_transaction how = job->work->script->transaction;
    size_t n = 1;
    if (how == PGM_TRANSACTION_EACH ||
        (how == PGM_TRANSACTION_AUTO && job->steps[first].statement->sharing == PGM_STANDS_APART)) {
        return 1;
    }
    while (first + n < job->n && !job->steps[first + n].is_done &&
           !job->steps[first + n].is_outside &&
           (how == PGM_TRANSACTION_ONE || job->steps[first + n].statement->sharing == PGM_SHARES)) {
        n++;
    }
    return n;
}

/* The next that is not done; it runs in none, or together with those after it. */
static enum pgm_status
run_next(struct pgm_runner_job *job, size_t first, size_t *failed_at)
{
    *failed_at = first;
    if (first < job->n && job->steps[first].is_outside) {
        return pgm_runner_alone(job, first);
    }
    /* a script without statements is done with its row in the journal */
    size_t at = SIZE_MAX, n = first < job->n ? group_size(job, first) : 0;
    enum pgm_status status = pgm_runner_transaction(job, first, n, &at);
    *failed_at = at < job->n ? at : first;
    return status;
}

/* Who stood in the way of a statement of ours. */
static enum pgm_status
name_blockers(struct pgm_runner_job *job, size_t number)
{
    struct pgm_ctx *ctx = job->runner->ctx;
    struct pgm_step step = {
        .sql = number < job->n ? job->steps[number].statement->text : "",
        .flags = PGM_STEP_OUTSIDE,
    };
    return pgm_apply_name_blockers(ctx, job->runner->conn, &step, 1);
}

/* Is it worth another try? What runs in no transaction has had its patience. */
static bool
may_try_again(const struct pgm_runner_job *job, size_t number, int64_t until)
{
    bool is_outside = number < job->n && job->steps[number].is_outside;
    return !is_outside && pgm_wait_now() < until;
}

static enum pgm_status
run_with_patience(struct pgm_runner_job *job, size_t first, size_t *failed_at)
{
    struct pgm_runner *runner = job->runner;
    int64_t until = pgm_wait_now() + runner->options.patience;
    for (size_t attempt = 1;; attempt++) {
        enum pgm_status status = run_next(job, first, failed_at);
        if (status != PGM_BUSY) {
            return status;
        }
        if (!may_try_again(job, *failed_at, until)) {
            return name_blockers(job, *failed_at);
        }
        pgm_error_clear(runner->ctx);
        pgm_progress(runner->ctx, "waiting for a lock", first, job->n);
        job->result->n_retries++;
        PGM_TRY(pgm_watch_pause(&runner->watch, pgm_wait_pause(attempt)));
    }
}

static size_t
first_open(const struct pgm_runner_job *job)
{
    size_t i = 0;
    while (i < job->n && job->steps[i].is_done) {
        i++;
    }
    return i;
}

/* Over a new session, what the journal says is what arrived. */
static enum pgm_status
reconnect(struct pgm_runner_job *job, bool *is_over)
{
    struct pgm_runner *runner = job->runner;
    pgm_journal_entries entries = { 0 };
    PGM_TRY(pgm_runner_reopen(runner, runner->options.patience));
    job->result->n_retries++;
    for (size_t i = 0; i < job->n; i++) {
        job->steps[i].is_done = job->steps[i].is_intended = false;
        job->steps[i].before = NULL;
    }
    PGM_TRY(pgm_journal_pgmend.read(runner->ctx, runner->conn, &entries));
    const struct pgm_journal_entry *entry = pgm_journal_entry(&entries, job->work->done.name);
    *is_over = entry && entry->state == job->work->done.state && entry->run &&
               strcmp(entry->run, runner->run ? runner->run : "") == 0;
    return *is_over ? PGM_OK : pgm_runner_read_steps(job);
}

static enum pgm_status
run_steps(struct pgm_runner_job *job)
{
    struct pgm_runner *runner = job->runner;
    size_t n_lost = 0;
    bool is_over = false;
    for (size_t first = first_open(job); !is_over; first = first_open(job)) {
        size_t failed_at = first;
        enum pgm_status status = run_with_patience(job, first, &failed_at);
        if (status == PGM_LOST && runner->is_recorded && ++n_lost <= MOST_LOST) {
            PGM_TRY(reconnect(job, &is_over));
            continue;
        }
        if (status != PGM_OK) {
            pgm_runner_record_failure(job, failed_at);
            return status;
        }
        is_over = first_open(job) == job->n;
    }
    return PGM_OK;
}

enum pgm_status
pgm_runner_run(
    struct pgm_runner *runner, const struct pgm_runner_work *work, struct pgm_runner_result *result)
{
    struct pgm_runner_job job;
    int64_t begun = pgm_wait_now();
    *result = (struct pgm_runner_result){ 0 };
    PGM_TRY(make_job(runner, work, result, &job));
    if (work->is_known && runner->is_recorded) {
        PGM_TRY(pgm_runner_read_steps(&job));
    }
    runner->watch.n_steps = job.n;
    result->n_before = first_open(&job);
    enum pgm_status status = run_steps(&job);
    result->n_done = first_open(&job);
    result->milliseconds = pgm_wait_now() - begun;
    return status;
}
