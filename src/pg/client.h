/* PostgreSQL's client programs (pg_dump, pg_restore, psql): where they are, and running them,
 * without a shell between and without a password in their arguments. */
#pragma once

#include "base/file.h"
#include "pg/conn.h"

struct pgm_client {
    const char *bin; /* the directory of the programs */
    int major;
};

/* Finds the directory that has this program for a server of major version `major`: of the same
 * version, else of the nearest newer one, since an older one may not understand the server.
 * Looked for where servers' programs are (pg/server.h). PGM_NO_SERVER, with what to install. */
enum pgm_status pgm_client_find(
    struct pgm_ctx *ctx, const char *program, int major, struct pgm_client *out) PGM_MUST_CHECK;

/* The session's connection for another program: key=value pairs that lead to the very server the
 * session is with, and the variables ("PGPASSWORD=…") for what nobody may see. */
const char *pgm_client_conninfo(
    struct pgm_ctx *ctx, const struct pgm_conn *conn, pgm_strings *secrets);

/* Takes what a program prints, as it comes. */
typedef enum pgm_status pgm_client_take_fn(void *data, const char *bytes, size_t n);

struct pgm_client_call {
    const struct pgm_client *client;
    const char *program;      /* "pg_dump" */
    pgm_strings words;        /* its arguments */
    pgm_strings secrets;      /* variables of its environment; they are in no message */
    pgm_client_take_fn *take; /* NULL: what it prints is not wanted */
    void *data;
};

/* Runs it to its end. PGM_FAILED, with what it complained of as the detail, unless that is well;
 * what `take` fails with ends it. It does not outlive this process. */
enum pgm_status pgm_client_run(
    struct pgm_ctx *ctx, const struct pgm_client_call *call) PGM_MUST_CHECK;
