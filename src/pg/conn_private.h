/* What the files behind conn.h share. For src/pg only. */
#pragma once

#include <libpq-fe.h>

#include "base/str.h"
#include "pg/conn.h"

struct pgm_conn {
    PGconn *pg;       /* NULL once closed */
    PGcancel *cancel; /* made beforehand: making one is not safe in a signal handler */
    struct pgm_arena *arena;
    const char *conninfo; /* what it was opened with */
    bool pooler_allowed;
    size_t error_offset, failed_at;
    pgm_notice_fn *listener;
    void *listener_data;
};

/* A connection string made ready for libpq. */
struct pgm_conninfo {
    const char *text;
    bool has_timeout;    /* it says connect_timeout itself */
    bool pooler_allowed; /* it says pgbouncer=false */
};

/* Takes out what libpq does not know and checks the rest. PGM_INPUT without a trace of a password.
 */
enum pgm_status pgm_conninfo_prepare(
    struct pgm_ctx *ctx, const char *conninfo, struct pgm_conninfo *out) PGM_MUST_CHECK;

/* Adds "keyword=value" to a connection string, unless it has no value or is secret. */
void pgm_conninfo_add_pair(struct pgm_str *out, const PQconninfoOption *option, const char *value);

/* "shop at db.example.com:5432 as app" */
const char *pgm_conn_name(struct pgm_arena *arena, const PGconn *pg);

/* Records why a connection could not be opened. */
enum pgm_status pgm_conn_fail_open(struct pgm_ctx *ctx, const PGconn *pg);

/* Records why a statement failed; `result` is NULL when libpq could not even send it. */
enum pgm_status pgm_conn_fail(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const PGresult *result, const char *sql);

/* Waits until the next answer is there, or the connection is not; `look` as in
 * pgm_conn_exec_watched(). */
void pgm_conn_wait(struct pgm_conn *conn, pgm_look_fn *look, void *data);

/* Passes over everything up to the end of the pipeline, and leaves pipeline mode. */
void pgm_pipeline_leave(PGconn *pg);

/* Hands a result that holds rows over to the context's arena. */
void pgm_rows_keep(struct pgm_ctx *ctx, PGresult *result, struct pgm_rows *out);
