/* Running a plan on the database it was made for.
 *
 * One runner at a time: an advisory lock on the same session, polled and never waited on. Steps of
 * one group run in one transaction, under a short lock_timeout; a group that could not get a lock
 * is rolled back and tried again, a bounded number of times with growing, jittered pauses, so that
 * the queue behind a waiting lock is never longer than the timeout. search_path is pg_catalog,
 * pg_temp: every name in a plan is qualified. */
#pragma once

#include "pg/conn.h"
#include "plan/plan.h"

struct pgm_apply_options {
    int64_t
        lock_timeout; /* milliseconds that a statement waits for a lock; 0: the default of 100 */
    int64_t patience; /* milliseconds in which a group may be tried again; 0: the default of 30 s */
};

struct pgm_apply_result {
    size_t n_done;    /* steps committed */
    size_t n_retries; /* groups that had to be tried again */
};

/* Runs all steps. After a failure `result->n_done` steps, whole groups, are committed and nothing
 * else; PGM_STOPPED when somebody wanted it to end (SIGINT, SIGTERM); PGM_BUSY when the locks could
 * not be had or another runner is at work. A connection lost while committing is PGM_LOST: whether
 * that group arrived is for the caller to look up. */
enum pgm_status pgm_apply_run(struct pgm_ctx *ctx, struct pgm_conn *conn, const pgm_steps *steps,
    bool string_bodies, const struct pgm_apply_options *options,
    struct pgm_apply_result *result) PGM_MUST_CHECK;

/* "pgmend" as the key of the advisory lock: any number will do that nobody else uses. */
#define PGM_APPLY_LOCK_KEY "7308324465731004004"

/* Takes the lock that makes this session the only runner on its database; it goes with the session.
 * PGM_BUSY, with who holds it, after `patience` milliseconds. */
enum pgm_status pgm_apply_lock(
    struct pgm_ctx *ctx, struct pgm_conn *conn, int64_t patience) PGM_MUST_CHECK;
