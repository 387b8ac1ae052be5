/* What the files of src/migrate/ share. */
#pragma once

#include "apply/watch.h"
#include "migrate/runner.h"

struct pgm_runner {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    struct pgm_runner_options options; /* nothing of it is 0 that has a default */
    bool is_recorded;                  /* has a journal, and the lock */
    bool notices_death;                /* the server looks whether this client is still there */
    const char *token;                 /* what this session calls itself */
    const char *run;                   /* in the journal; NULL: none is begun */
    struct pgm_watch watch;
};

/* One statement of a script, and what the journal has of it. */
struct pgm_runner_step {
    const struct pgm_script_statement *statement;
    const char *hash;
    bool is_done, is_intended;
    bool is_outside;    /* runs in no transaction */
    bool is_session;    /* changes settings: said again where the session was begun anew */
    const char *before; /* of one that is intended: what the catalogs had */
};

/* A script at work. */
struct pgm_runner_job {
    struct pgm_runner *runner;
    const struct pgm_runner_work *work;
    struct pgm_runner_step *steps;
    size_t n;
    bool is_marked; /* the journal has it as running */
    struct pgm_runner_result *result;
};

/* ---- session.c */

/* The statement that fails unless the session is the one that was opened, in the transaction that
 * was begun, and holds the lock. */
#define PGM_RUNNER_FENCE "EXECUTE pgmend_fence"

/* The statement that says again what the session calls itself, and which transaction it is in. */
const char *pgm_runner_name(struct pgm_runner *runner);

/* Makes the failure of a fence what it means. */
enum pgm_status pgm_runner_judge(struct pgm_runner *runner, enum pgm_status status) PGM_MUST_CHECK;

/* The statements that set up the session for the script's own before step `first`, and those that
 * bring it back. */
void pgm_runner_enter(struct pgm_runner_job *job, size_t first, pgm_strings *out);
void pgm_runner_leave(struct pgm_runner *runner, pgm_strings *out);

/* The same after a failure, or when no transaction is open. */
enum pgm_status pgm_runner_restore(struct pgm_runner *runner) PGM_MUST_CHECK;

/* Rolls back, and keeps the error that is there. */
enum pgm_status pgm_runner_roll_back(struct pgm_runner *runner) PGM_MUST_CHECK;

/* A session that was lost is opened anew, within `milliseconds`; the lock is held then. */
enum pgm_status pgm_runner_reopen(struct pgm_runner *runner, int64_t milliseconds) PGM_MUST_CHECK;

/* ---- record.c */

/* What prepares the statement that writes a step. */
extern const char pgm_runner_prepare_step[];

/* Reads what the journal has of the script's steps. */
enum pgm_status pgm_runner_read_steps(struct pgm_runner_job *job) PGM_MUST_CHECK;

/* The statements that write what steps [first, first + n) are, and what the migration is then. */
void pgm_runner_record(struct pgm_runner_job *job, size_t first, size_t n, pgm_strings *out);

/* The statement that writes the intent of a step. */
void pgm_runner_intend(
    struct pgm_runner_job *job, size_t number, const char *before, pgm_strings *out);

/* Writes that it failed with the error that is set, which stays. */
void pgm_runner_record_failure(struct pgm_runner_job *job, size_t number);

/* ---- transaction.c, alone.c */

/* Runs steps in one transaction, or one in none. `*failed_at` is the one that failed. */
enum pgm_status pgm_runner_transaction(
    struct pgm_runner_job *job, size_t first, size_t n, size_t *failed_at) PGM_MUST_CHECK;
enum pgm_status pgm_runner_alone(struct pgm_runner_job *job, size_t number) PGM_MUST_CHECK;

/* Describes the failure of a step with the script's file, line and column. */
enum pgm_status pgm_runner_locate(
    struct pgm_runner_job *job, size_t number, enum pgm_status status);
