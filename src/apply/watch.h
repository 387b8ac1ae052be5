/* Looking at a statement while it runs: how far it is, and whether somebody wants it to end. */
#pragma once

#include "base/interrupt.h"
#include "kinds/emit.h"
#include "pg/conn.h"

struct pgm_watch {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;  /* that runs the statements */
    struct pgm_conn *other; /* that looks, once something takes long; NULL: not yet */
    bool is_blind;          /* there is no session to look with */
    struct pgm_interrupt interrupt;
    size_t step, n_steps;
    const char *sql;         /* the statement, on one line and cut */
    int64_t started, looked; /* when, in milliseconds */
};

void pgm_watch_begin(
    struct pgm_watch *watch, struct pgm_ctx *ctx, struct pgm_conn *conn, size_t n_steps);
void pgm_watch_end(struct pgm_watch *watch);

/* Runs the statement of a step; its progress is told while it takes long. PGM_STOPPED when somebody
 * wanted it to end: it is cancelled then. */
enum pgm_status pgm_watch_exec(
    struct pgm_watch *watch, const struct pgm_step *step, size_t number) PGM_MUST_CHECK;

/* A pause; PGM_STOPPED when somebody wants it to end, or did before. */
enum pgm_status pgm_watch_pause(struct pgm_watch *watch, int64_t milliseconds) PGM_MUST_CHECK;
