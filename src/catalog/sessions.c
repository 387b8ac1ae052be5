#include "catalog/sessions.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"
#include "pg/environment.h"
#include "pg/quote.h"

/* pg_attribute of a database with 500 tables has about this many bytes: less is read sooner than
 * another session is opened. */
#define ENOUGH_FOR_TWO (4L << 20)
#define ENOUGH_FOR_MORE (16L << 20)

static const char begin_sql[] = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";

/* Columns of what comes of the settings. */
enum { SIZE = 3, STARTED };

/* The queries are many and short: starting workers for one takes longer than it runs. What is asked
 * for here costs no round trip of its own, and the size is a look at a file. */
static const char *
settings_sql(struct pgm_arena *arena, const char *self)
{
    struct pgm_str sql = PGM_STR(arena);
    pgm_str_add(&sql, "SELECT set_config('max_parallel_workers_per_gather', '0', true),"
                      " set_config('work_mem', '32MB', true),"
                      " set_config('synchronize_seqscans', 'off', true),"
                      " pg_relation_size('pg_attribute'), pg_postmaster_start_time(),"
                      " set_config('pgmend.self', ");
    pgm_quote_literal(&sql, self ? self : "");
    pgm_str_add(&sql, ", true)");
    return pgm_str_text(&sql);
}

/* How many are of use: none that would only take turns on a processor. The processors of another
 * machine are not known. */
static size_t
wanted(const struct pgm_conn *conn, long size)
{
    const char *fixed = pgm_environment("PGMEND_SESSIONS");
    size_t n = fixed ? (size_t)strtoul(fixed, NULL, 10) : 0;
    if (!n) {
        long processors =
            pgm_conn_is_local(conn) ? sysconf(_SC_NPROCESSORS_ONLN) : PGM_MOST_SESSIONS;
        n = size < ENOUGH_FOR_TWO ? 1 : size < ENOUGH_FOR_MORE ? 2 : PGM_MOST_SESSIONS;
        n = processors > 0 && n > (size_t)processors ? (size_t)processors : n;
    }
    return n < PGM_MOST_SESSIONS ? n : PGM_MOST_SESSIONS;
}

/* Is the session on the same server and the same snapshot? A list of hosts may lead elsewhere. */
static bool
joins(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *set_snapshot, const char *settings,
    const char *started)
{
    const char *const sql[] = { begin_sql, set_snapshot, settings };
    struct pgm_rows rows[3];
    return pgm_conn_pipeline(ctx, conn, 3, sql, rows) == PGM_OK &&
           strcmp(pgm_rows_value(&rows[2], 0, STARTED), started) == 0;
}

/* Opens the others. Any may be refused. */
static void
call_others(struct pgm_ctx *ctx, struct pgm_sessions *sessions, size_t n)
{
    struct pgm_rows rows;
    if (pgm_conn_query(ctx, sessions->at[0], "SELECT pg_export_snapshot()", 0, NULL, &rows) !=
        PGM_OK) {
        return;
    }
    struct pgm_str set = PGM_STR(ctx->arena);
    pgm_str_add(&set, "SET TRANSACTION SNAPSHOT ");
    pgm_quote_literal(&set, pgm_rows_value(&rows, 0, 0));
    while (sessions->n < n) {
        struct pgm_conn *conn = NULL;
        if (pgm_conn_again(ctx, sessions->at[0], &conn) != PGM_OK) {
            return;
        }
        if (!joins(ctx, conn, pgm_str_text(&set), sessions->statements[1], sessions->started)) {
            pgm_conn_close(ctx, conn);
            return;
        }
        sessions->at[sessions->n++] = conn;
    }
}

static enum pgm_status
begin(struct pgm_ctx *ctx, struct pgm_sessions *sessions)
{
    struct pgm_rows rows[PGM_MOST_FIRST + 2];
    size_t n = sessions->n_statements;
    PGM_TRY(pgm_conn_pipeline(ctx, sessions->at[0], n, sessions->statements, rows));
    sessions->size = strtol(pgm_rows_value(&rows[1], 0, SIZE), NULL, 10);
    sessions->started = pgm_rows_value(&rows[1], 0, STARTED);
    memcpy(sessions->first, rows + 2, (n - 2) * sizeof *rows);
    return PGM_OK;
}

enum pgm_status
pgm_sessions_begin(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *self,
    const char *const *first, struct pgm_sessions *out)
{
    *out = (struct pgm_sessions){ .at = { conn }, .n = 1, .n_statements = 2 };
    out->statements[0] = begin_sql;
    out->statements[1] = settings_sql(ctx->arena, self);
    while (*first) {
        if (out->n_statements == PGM_MOST_FIRST + 2) {
            PGM_BUG("more is asked at first than there is room for");
        }
        out->statements[out->n_statements++] = *first++;
    }
    return begin(ctx, out);
}

enum pgm_status
pgm_sessions_call(struct pgm_ctx *ctx, struct pgm_sessions *sessions)
{
    size_t n = wanted(sessions->at[0], sessions->size);
    if (n == 1) {
        return PGM_OK;
    }
    call_others(ctx, sessions, n);
    pgm_error_clear(ctx);
    if (sessions->n == 1 && pgm_conn_in_failure(sessions->at[0])) {
        /* a server that exports no snapshot has ended the transaction over it */
        PGM_TRY(pgm_conn_exec(ctx, sessions->at[0], "ROLLBACK"));
        PGM_TRY(begin(ctx, sessions));
    }
    return PGM_OK;
}

enum pgm_status
pgm_sessions_ask_again(
    struct pgm_ctx *ctx, struct pgm_sessions *sessions, const char *sql, struct pgm_rows *out)
{
    const char *const all[] = { "COMMIT", begin_sql, sessions->statements[1], sql, "COMMIT" };
    struct pgm_rows rows[5];
    PGM_TRY(pgm_conn_pipeline(ctx, sessions->at[0], 5, all, rows));
    *out = rows[3];
    return PGM_OK;
}

void
pgm_sessions_end(struct pgm_ctx *ctx, struct pgm_sessions *sessions)
{
    while (sessions->n > 1) {
        pgm_conn_close(ctx, sessions->at[--sessions->n]);
    }
}
