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

/* For those who run statements in another way: what is about to be run; the look at it, to be given
 * the watch; and its status afterwards, PGM_STOPPED when it was cancelled because somebody wanted
 * it to end. pgm_watch_expect() may be PGM_STOPPED, too. */
enum pgm_status pgm_watch_expect(
    struct pgm_watch *watch, const char *what, size_t number) PGM_MUST_CHECK;
bool pgm_watch_look(void *watch);
enum pgm_status pgm_watch_status(struct pgm_watch *watch, enum pgm_status status) PGM_MUST_CHECK;

/* A pause; PGM_STOPPED when somebody wants it to end, or did before. */
enum pgm_status pgm_watch_pause(struct pgm_watch *watch, int64_t milliseconds) PGM_MUST_CHECK;
