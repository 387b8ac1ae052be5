#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "pg/conn_private.h"

static void
clear_result(void *result)
{
    PQclear(result);
}

void
pgm_rows_keep(struct pgm_ctx *ctx, PGresult *result, struct pgm_rows *out)
{
    pgm_arena_defer(ctx->arena, clear_result, result);
    *out = (struct pgm_rows){
        .result = result,
        .n_rows = (size_t)PQntuples(result),
        .n_columns = (size_t)PQnfields(result),
        .affected = (size_t)strtoull(PQcmdTuples(result), NULL, 10),
    };
}

/* A COPY would leave the session waiting for data or for a reader: end it, whatever its direction.
 */
static enum pgm_status
refuse_copy(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *sql)
{
    char *data;
    (void)PQputCopyEnd(conn->pg, "pgmend sends no data");
    while (PQgetCopyData(conn->pg, &data, 0) > 0) {
        PQfreemem(data);
    }
    PGresult *rest;
    while ((rest = PQgetResult(conn->pg))) {
        PQclear(rest);
    }
    enum pgm_status status = pgm_fail(
        ctx, PGM_SQL, "COPY from standard input or to standard output is not possible here");
    ctx->error.statement = pgm_arena_copy(ctx->arena, sql);
    return status;
}

/* Is the result a success? Otherwise describes the failure. */
static enum pgm_status
check_result(struct pgm_ctx *ctx, struct pgm_conn *conn, const PGresult *result, const char *sql)
{
    conn->error_offset = SIZE_MAX;
    switch (result ? PQresultStatus(result) : PGRES_FATAL_ERROR) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_EMPTY_QUERY:
        return PGM_OK;
    case PGRES_COPY_IN:
    case PGRES_COPY_OUT:
    case PGRES_COPY_BOTH:
        return refuse_copy(ctx, conn, sql);
    case PGRES_BAD_RESPONSE:
    case PGRES_NONFATAL_ERROR:
    case PGRES_FATAL_ERROR:
    case PGRES_SINGLE_TUPLE:
    case PGRES_PIPELINE_SYNC:
    case PGRES_PIPELINE_ABORTED:
        break;
    }
    return pgm_conn_fail(ctx, conn, result, sql);
}

enum pgm_status
pgm_conn_exec(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *sql)
{
    PGresult *result = PQexec(conn->pg, sql);
    enum pgm_status status = check_result(ctx, conn, result, sql);
    PQclear(result);
    return status;
}

#define MS_BETWEEN_LOOKS 200

void
pgm_conn_wait(struct pgm_conn *conn, pgm_look_fn *look, void *data)
{
    bool wanted = true;
    while (PQisBusy(conn->pg)) {
        struct pollfd socket = { .fd = PQsocket(conn->pg), .events = POLLIN };
        int ready = poll(&socket, 1, MS_BETWEEN_LOOKS);
        if ((ready < 0 && errno != EINTR) || (ready > 0 && !PQconsumeInput(conn->pg))) {
            return; /* PQgetResult() says what is wrong */
        }
        if (wanted && ready <= 0 && !look(data)) {
            wanted = false;
            pgm_conn_cancel(conn);
        }
    }
}

enum pgm_status
pgm_conn_exec_watched(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const char *sql, pgm_look_fn *look, void *data)
{
    PGresult *last = NULL;
    if (PQsendQuery(conn->pg, sql)) {
        for (;;) {
            pgm_conn_wait(conn, look, data);
            PGresult *result = PQgetResult(conn->pg);
            if (!result) {
                break;
            }
            PQclear(last);
            last = result;
            ExecStatusType status = PQresultStatus(result);
            if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH) {
                break;
            }
        }
    }
    enum pgm_status status = check_result(ctx, conn, last, sql);
    PQclear(last);
    return status;
}

enum pgm_status
pgm_conn_query(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *sql, size_t n_params,
    const char *const *params, struct pgm_rows *out)
{
    PGresult *result =
        PQexecParams(conn->pg, sql, (int)n_params, NULL, params, NULL, NULL, /* as text */ 0);
    enum pgm_status status = check_result(ctx, conn, result, sql);
    if (status != PGM_OK) {
        PQclear(result);
        return status;
    }
    pgm_rows_keep(ctx, result, out);
    return PGM_OK;
}

const char *
pgm_rows_value(const struct pgm_rows *rows, size_t row, size_t column)
{
    const PGresult *result = rows->result;
    return PQgetisnull(result, (int)row, (int)column) ? NULL
                                                      : PQgetvalue(result, (int)row, (int)column);
}

const char *
pgm_rows_column(const struct pgm_rows *rows, size_t column)
{
    return PQfname(rows->result, (int)column);
}
