#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

#include "pg/conn_private.h"

/* Sends what libpq has gathered. Answers are read meanwhile (into libpq's memory), since a server
 * whose answers nobody takes stops taking questions. */
static bool
flush(PGconn *pg)
{
    int left;
    while ((left = PQflush(pg)) == 1) {
        struct pollfd wait = { .fd = PQsocket(pg), .events = POLLIN | POLLOUT };
        if (poll(&wait, 1, -1) < 0 && errno != EINTR) {
            return false;
        }
        if ((wait.revents & POLLIN) && !PQconsumeInput(pg)) {
            return false;
        }
    }
    return left == 0;
}

/* Not every statement by itself: each would wake the server. */
#define SEND_AT 8192

static bool
send_all(PGconn *pg, size_t n, const char *const *sql)
{
    if (PQsetnonblocking(pg, 1) != 0 || !PQenterPipelineMode(pg)) {
        return false;
    }
    size_t gathered = 0;
    for (size_t i = 0; i < n; i++) {
        if (!PQsendQueryParams(pg, sql[i], 0, NULL, NULL, NULL, NULL, 0)) {
            return false;
        }
        gathered += strlen(sql[i]);
        if (gathered > SEND_AT && !flush(pg)) {
            return false;
        }
        gathered = gathered > SEND_AT ? 0 : gathered;
    }
    return PQpipelineSync(pg) && flush(pg);
}

/* libpq has no way out of a COPY within a pipeline: the session ends, which libpq notices when it
 * reads. */
static enum pgm_status
refuse_copy(struct pgm_ctx *ctx, PGconn *pg, const char *sql)
{
    (void)shutdown(PQsocket(pg), SHUT_RDWR);
    while (PQconsumeInput(pg)) {
    }
    enum pgm_status status = pgm_fail(
        ctx, PGM_SQL, "COPY from standard input or to standard output is not possible here");
    ctx->error.statement = pgm_arena_copy(ctx->arena, sql);
    return status;
}

/* Takes one statement's answer; gives its rows when `out` is there. */
static enum pgm_status
receive(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *sql, struct pgm_rows *out)
{
    PGresult *result = PQgetResult(conn->pg);
    ExecStatusType kind = PQresultStatus(result);
    if (kind != PGRES_TUPLES_OK && kind != PGRES_COMMAND_OK && kind != PGRES_EMPTY_QUERY) {
        enum pgm_status status = kind == PGRES_COPY_IN || kind == PGRES_COPY_OUT
                                     ? refuse_copy(ctx, conn->pg, sql)
                                     : pgm_conn_fail(ctx, conn, result, sql);
        PQclear(result);
        return status;
    }
    if (out) {
        pgm_rows_keep(ctx, result, out);
    } else {
        PQclear(result);
    }
    /* NULL ends the answer of each statement */
    PQclear(PQgetResult(conn->pg));
    return PGM_OK;
}

void
pgm_pipeline_leave(PGconn *pg)
{
    /* One NULL ends a statement's answer; two in a row mean that libpq expects nothing more. */
    unsigned nulls = 0;
    bool synchronised = false;
    while (!synchronised && nulls < 2 && PQstatus(pg) == CONNECTION_OK) {
        PGresult *result = PQgetResult(pg);
        nulls = result ? 0 : nulls + 1;
        synchronised = PQresultStatus(result) == PGRES_PIPELINE_SYNC;
        PQclear(result);
    }
    (void)PQexitPipelineMode(pg);
    (void)PQsetnonblocking(pg, 0);
}

enum pgm_status
pgm_conn_pipeline_watched(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_statements *all, struct pgm_rows *out, pgm_look_fn *look, void *data)
{
    conn->error_offset = SIZE_MAX;
    conn->failed_at = 0;
    if (all->n == 0) {
        return PGM_OK;
    }
    enum pgm_status status = PGM_OK;
    if (!send_all(conn->pg, all->n, all->sql)) {
        status = pgm_conn_fail(ctx, conn, NULL, all->sql[0]);
    }
    for (size_t i = 0; i < all->n && status == PGM_OK; i++) {
        conn->failed_at = i;
        if (look) {
            pgm_conn_wait(conn, look, data);
        }
        status = receive(ctx, conn, all->sql[i], out ? &out[i] : NULL);
    }
    pgm_pipeline_leave(conn->pg);
    return status;
}

enum pgm_status
pgm_conn_pipeline(struct pgm_ctx *ctx, struct pgm_conn *conn, size_t n, const char *const *sql,
    struct pgm_rows *out)
{
    const struct pgm_statements all = { .n = n, .sql = sql };
    return pgm_conn_pipeline_watched(ctx, conn, &all, out, NULL, NULL);
}
