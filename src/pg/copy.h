/* COPY … FROM STDIN: rows as text to a table. */
#pragma once

#include "pg/conn.h"

/* Runs the statement, which must be a COPY FROM STDIN; then bytes are put, any number at a time,
 * and the end tells how many rows came to be. PGM_SQL when the server does not take them; the
 * transaction has failed then. After any failure the session is out of the COPY. */
enum pgm_status pgm_copy_begin(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const char *sql) PGM_MUST_CHECK;
enum pgm_status pgm_copy_put(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const char *bytes, size_t n) PGM_MUST_CHECK;
enum pgm_status pgm_copy_end(
    struct pgm_ctx *ctx, struct pgm_conn *conn, size_t *rows) PGM_MUST_CHECK;

/* Gives it up: the server is told that nothing of it counts. Keeps the error that is there. */
void pgm_copy_abandon(struct pgm_conn *conn);
