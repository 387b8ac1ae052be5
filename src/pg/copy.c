#include "pg/copy.h"

#include <limits.h>
#include <stdlib.h>

#include "pg/conn_private.h"

/* The answer that says what came of it; those behind it are passed over. */
static enum pgm_status
take_answer(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *sql, size_t *rows)
{
    PGresult *result = PQgetResult(conn->pg);
    enum pgm_status status = PGM_OK;
    if (PQresultStatus(result) != PGRES_COMMAND_OK) {
        status = pgm_conn_fail(ctx, conn, result, sql);
    } else if (rows) {
        *rows = (size_t)strtoull(PQcmdTuples(result), NULL, 10);
    }
    PGresult *rest;
    PQclear(result);
    while ((rest = PQgetResult(conn->pg))) {
        PQclear(rest);
    }
    return status;
}

enum pgm_status
pgm_copy_begin(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *sql)
{
    PGresult *result = PQexec(conn->pg, sql);
    enum pgm_status status = PGM_OK;
    if (PQresultStatus(result) != PGRES_COPY_IN) {
        status = pgm_conn_fail(ctx, conn, result, sql);
    }
    PQclear(result);
    return status;
}

enum pgm_status
pgm_copy_put(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *bytes, size_t n)
{
    while (n) {
        int part = n > INT_MAX / 2 ? INT_MAX / 2 : (int)n;
        if (PQputCopyData(conn->pg, bytes, part) != 1) {
            return take_answer(ctx, conn, "COPY", NULL);
        }
        bytes += part;
        n -= (size_t)part;
    }
    return PGM_OK;
}

enum pgm_status
pgm_copy_end(struct pgm_ctx *ctx, struct pgm_conn *conn, size_t *rows)
{
    (void)PQputCopyEnd(conn->pg, NULL); /* the answer tells */
    return take_answer(ctx, conn, "COPY", rows);
}

void
pgm_copy_abandon(struct pgm_conn *conn)
{
    PGresult *rest;
    (void)PQputCopyEnd(conn->pg, "given up");
    while ((rest = PQgetResult(conn->pg))) {
        PQclear(rest);
    }
}
