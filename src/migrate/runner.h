/* Running the scripts of migrations, and writing down in the journal what became of them.
 *
 * One session does everything: it holds the lock, runs the statements and writes the journal. A
 * client that dies cannot leave a statement running without its lock, and whoever gets the lock
 * next sees all that the one before has done.
 *
 * Statements that can be in a transaction are committed together with their rows in the journal.
 * One that cannot has a row before it, with what the catalogs had of its object, so that a later
 * run tells from them whether it arrived (probe.h). Users' statements run under the search_path
 * that is stated, and what they change in the session lasts to the end of their script. */
#pragma once

#include "journals/pgmend.h"
#include "migrations/migration.h"
#include "pg/conn.h"

struct pgm_runner;

struct pgm_runner_options {
    const char *conninfo;
    const char *search_path;   /* of users' SQL, as SET takes it; NULL: "public" */
    int64_t lock_timeout;      /* milliseconds; 0: the default of 100 */
    int64_t patience;          /* milliseconds in which a lock may be tried again; 0: 30 s */
    int64_t statement_timeout; /* milliseconds of a statement; 0: none */
};

/* Opens the session: checks that it is one session of a server that may be written to, takes the
 * lock, makes the journal ready. PGM_BUSY when another runner is at work for longer than there is
 * patience. It ends with the context's arena, or with pgm_runner_close(). */
enum pgm_status pgm_runner_open(struct pgm_ctx *ctx, const struct pgm_runner_options *options,
    struct pgm_runner **out) PGM_MUST_CHECK;
void pgm_runner_close(struct pgm_runner *runner);

/* One for a database that nobody else uses, such as a throw-away one: no lock, no journal. `conn`
 * stays the caller's. */
enum pgm_status pgm_runner_open_unrecorded(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_runner_options *options, struct pgm_runner **out) PGM_MUST_CHECK;

/* Its session, for what else is to be done under the lock; another one after a reconnection. */
struct pgm_conn *pgm_runner_conn(const struct pgm_runner *runner);

/* Begins and ends a run in the journal. `status` is how it went; its error stays set. */
enum pgm_status pgm_runner_begin(
    struct pgm_runner *runner, const struct pgm_journal_run *run) PGM_MUST_CHECK;
enum pgm_status pgm_runner_end(
    struct pgm_runner *runner, enum pgm_status status, const char *details) PGM_MUST_CHECK;

/* What is to be run, and how the journal has it when that is done. */
struct pgm_runner_work {
    struct pgm_script *script;
    bool is_down;                  /* it is the way back */
    struct pgm_journal_entry done; /* name, state, parents, digests; the rest is filled in */
    bool is_known;                 /* the journal has an entry of it: steps may be done already */
};

struct pgm_runner_result {
    size_t n_statements, n_done; /* done: now, or by an earlier run */
    size_t n_before;             /* of these, done by an earlier run */
    size_t n_retries;            /* how often something had to be tried again */
    int64_t milliseconds;
};

/* Runs what is not done of it. After a failure the journal says which statements are done, and the
 * same call goes on from there; what failed is described with the script's file and line. PGM_BUSY
 * when locks could not be had in time, PGM_STOPPED when somebody wanted it to end, PGM_BLOCKED when
 * the script is not the one that was begun, or when only a person can tell whether a statement has
 * arrived. A connection that is lost is opened again, as long as there is patience. */
enum pgm_status pgm_runner_run(struct pgm_runner *runner, const struct pgm_runner_work *work,
    struct pgm_runner_result *result) PGM_MUST_CHECK;
