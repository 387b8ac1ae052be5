#include "apply/watch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LOOK_AFTER 1000
#define LOOK_EVERY 500
#define LONGEST_SQL 60

/* Each of PostgreSQL's views of progress that a plan's statement can be in. VALIDATE CONSTRAINT,
 * and an ALTER TABLE that writes a table anew, are in none. */
static const char progress_sql[] = "SELECT phase, CASE WHEN phase ~ 'waiting' THEN lockers_done"
                                   " WHEN tuples_total > 0 THEN tuples_done ELSE blocks_done END,"
                                   " CASE WHEN phase ~ 'waiting' THEN lockers_total"
                                   " WHEN tuples_total > 0 THEN tuples_total ELSE blocks_total END"
                                   " FROM pg_stat_progress_create_index WHERE pid = $1::int"
                                   " UNION ALL SELECT phase, heap_blks_scanned, heap_blks_total"
                                   " FROM pg_stat_progress_cluster WHERE pid = $1::int"
                                   " UNION ALL SELECT 'copying rows', bytes_processed, bytes_total"
                                   " FROM pg_stat_progress_copy WHERE pid = $1::int"
                                   " UNION ALL SELECT phase, heap_blks_scanned, heap_blks_total"
                                   " FROM pg_stat_progress_vacuum WHERE pid = $1::int LIMIT 1";

static int64_t
now(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void
pgm_watch_begin(struct pgm_watch *watch, struct pgm_ctx *ctx, struct pgm_conn *conn, size_t n_steps)
{
    *watch = (struct pgm_watch){ .ctx = ctx, .conn = conn, .n_steps = n_steps };
    pgm_interrupt_begin(&watch->interrupt);
}

void
pgm_watch_end(struct pgm_watch *watch)
{
    pgm_interrupt_end(&watch->interrupt);
    pgm_conn_close(watch->ctx, watch->other);
    watch->other = NULL;
}

static const char *
one_line(struct pgm_arena *arena, const char *sql)
{
    char *line = pgm_arena_printf(arena, "%.*s", LONGEST_SQL, sql);
    size_t n = strlen(line);
    bool cut = n < strlen(sql);
    while (cut && n && ((unsigned char)sql[n] & 0xc0) == 0x80) {
        line[--n] = '\0';
    }
    for (char *at = line; *at; at++) {
        if ((unsigned char)*at < ' ') {
            *at = ' ';
        }
    }
    return cut ? pgm_arena_printf(arena, "%s…", line) : line;
}

/* What the server tells of the statement: ", building index: scanning table, 40 %". */
static enum pgm_status
ask(struct pgm_watch *watch, struct pgm_ctx *ctx, char *out, size_t size)
{
    char pid[32];
    struct pgm_rows rows;
    (void)snprintf(pid, sizeof pid, "%d", pgm_conn_pid(watch->conn));
    const char *params[] = { pid };
    PGM_TRY(pgm_conn_query(ctx, watch->other, progress_sql, 1, params, &rows));
    if (rows.n_rows) {
        const char *done = pgm_rows_value(&rows, 0, 1), *total = pgm_rows_value(&rows, 0, 2);
        long long n = strtoll(done ? done : "0", NULL, 10);
        long long of = strtoll(total ? total : "0", NULL, 10);
        if (of > 0) {
            (void)snprintf(out, size, ", %s, %lld %%", pgm_rows_value(&rows, 0, 0), n * 100 / of);
        } else {
            (void)snprintf(out, size, ", %s", pgm_rows_value(&rows, 0, 0));
        }
    }
    return PGM_OK;
}

/* In an arena of its own: somebody may look for hours. What fails is only not told. */
static void
find_phase(struct pgm_watch *watch, char *out, size_t size)
{
    struct pgm_error error = watch->ctx->error;
    pgm_error_clear(watch->ctx);
    if (!watch->other && !watch->is_blind) {
        watch->is_blind = pgm_conn_again(watch->ctx, watch->conn, &watch->other) != PGM_OK;
    }
    struct pgm_ctx own = *watch->ctx;
    own.arena = pgm_arena_new();
    if (!watch->is_blind && ask(watch, &own, out, size) != PGM_OK) {
        watch->is_blind = true;
    }
    pgm_arena_end(own.arena);
    pgm_error_clear(watch->ctx);
    watch->ctx->error = error;
}

bool
pgm_watch_look(void *data)
{
    struct pgm_watch *watch = data;
    int64_t moment = now();
    if (pgm_interrupt_has_come(&watch->interrupt)) {
        return false;
    }
    if (moment - watch->started < LOOK_AFTER || moment - watch->looked < LOOK_EVERY) {
        return true;
    }
    char phase[128] = "", text[256];
    watch->looked = moment;
    find_phase(watch, phase, sizeof phase);
    (void)snprintf(text, sizeof text, "step %zu of %zu, %lld s%s: %s", watch->step + 1,
        watch->n_steps, (long long)(moment - watch->started) / 1000, phase, watch->sql);
    pgm_progress(watch->ctx, text, 0, 0);
    return true;
}

static enum pgm_status
stop(struct pgm_watch *watch)
{
    pgm_error_clear(watch->ctx);
    (void)pgm_fail(watch->ctx, PGM_STOPPED, "stopped");
    return pgm_hint(watch->ctx, "plan again: the next plan goes on from what is there");
}

enum pgm_status
pgm_watch_expect(struct pgm_watch *watch, const char *what, size_t number)
{
    if (pgm_interrupt_has_come(&watch->interrupt)) {
        return stop(watch);
    }
    watch->step = number;
    watch->sql = one_line(watch->ctx->arena, what);
    watch->started = now();
    return PGM_OK;
}

enum pgm_status
pgm_watch_status(struct pgm_watch *watch, enum pgm_status status)
{
    bool is_ended = status == PGM_SQL && strcmp(watch->ctx->error.sqlstate, "57014") == 0;
    return is_ended && watch->interrupt.has_come ? stop(watch) : status;
}

enum pgm_status
pgm_watch_exec(struct pgm_watch *watch, const struct pgm_step *step, size_t number)
{
    PGM_TRY(pgm_watch_expect(watch, step->sql, number));
    return pgm_watch_status(
        watch, pgm_conn_exec_watched(watch->ctx, watch->conn, step->sql, pgm_watch_look, watch));
}

enum pgm_status
pgm_watch_pause(struct pgm_watch *watch, int64_t milliseconds)
{
    return pgm_interrupt_sleep(&watch->interrupt, milliseconds) ? stop(watch) : PGM_OK;
}
