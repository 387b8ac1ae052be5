#include "apply/blockers.h"

#define MOST "3"

/* The longest a query is shown. */
#define WHO                                                                                        \
    "SELECT a.pid, COALESCE(NULLIF(a.application_name, ''), 'no name'), a.usename, a.state, "      \
    "extract(epoch FROM clock_timestamp() - a.xact_start)::int, "                                  \
    "left(regexp_replace(a.query, '\\s+', ' ', 'g'), 100) FROM pg_stat_activity a "

static const char holders[] =
    WHO "WHERE a.pid <> pg_backend_pid() AND EXISTS (SELECT FROM pg_locks l WHERE l.pid = a.pid"
        " AND l.granted AND l.locktype = 'relation' AND l.relation = to_regclass($1))"
        " ORDER BY a.xact_start LIMIT " MOST;

/* CREATE INDEX CONCURRENTLY and the like wait for the end of every older transaction. */
static const char oldest[] =
    WHO "WHERE a.pid <> pg_backend_pid() AND a.datname = current_database()"
        " AND a.xact_start IS NOT NULL ORDER BY a.xact_start LIMIT " MOST;

static void
add_blockers(const struct pgm_rows *rows, struct pgm_str *out)
{
    for (size_t i = 0; i < rows->n_rows; i++) {
        pgm_str_addf(out, "%spid %s (%s, user %s, %s for %s s): %s", out->len ? "; " : "",
            pgm_rows_value(rows, i, 0), pgm_rows_value(rows, i, 1), pgm_rows_value(rows, i, 2),
            pgm_rows_value(rows, i, 3), pgm_rows_value(rows, i, 4), pgm_rows_value(rows, i, 5));
    }
}

static void
look(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_step *step, struct pgm_str *out)
{
    bool outside = step->flags & PGM_STEP_OUTSIDE;
    struct pgm_rows rows;
    if (outside || step->relation) {
        enum pgm_status status = pgm_conn_query(ctx, conn, outside ? oldest : holders,
            outside ? 0 : 1, &(const char *const){ step->relation }, &rows);
        if (status == PGM_OK) {
            add_blockers(&rows, out);
        } else {
            pgm_error_clear(ctx);
        }
    }
}

enum pgm_status
pgm_apply_name_blockers(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_step *steps, size_t n)
{
    struct pgm_error error = ctx->error;
    struct pgm_str who = PGM_STR(ctx->arena);
    pgm_error_clear(ctx);
    for (size_t i = 0; i < n && !who.len; i++) {
        look(ctx, conn, &steps[i], &who);
    }
    ctx->error = error;
    (void)pgm_wrap(ctx, error.status, "no lock for \"%.120s\" in time", steps[0].sql);
    if (who.len) {
        ctx->error.detail = pgm_arena_printf(ctx->arena, "in the way: %s", pgm_str_text(&who));
    }
    return pgm_hint(ctx, "try again when their transactions have ended, end them with "
                         "SELECT pg_terminate_backend(pid), or allow more time with --patience");
}
