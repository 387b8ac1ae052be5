/* pgmend's own journal: the schema pgmend of the target, docs/reference/journal.md.
 *
 * Writing wants the runner's lock (apply/run.h), held by the same session. */
#pragma once

#include "journals/journal.h"
#include "model/catalog.h"

#define PGM_JOURNAL_FORMAT 2

extern const struct pgm_journal_format pgm_journal_pgmend;

/* The mark of this journal as a prepared statement: what prepares it in a session, and what runs it
 * there. Reading and planning it takes longer than running it. */
extern const char pgm_journal_prepare_mark[];
const char *pgm_journal_execute_mark(struct pgm_ctx *ctx, const struct pgm_journal_entry *entry);

/* The version of the journal's tables; 0: there are none. */
enum pgm_status pgm_journal_version(
    struct pgm_ctx *ctx, struct pgm_conn *conn, int *out) PGM_MUST_CHECK;

/* Makes the journal, or brings it up to this version, in one transaction. PGM_BLOCKED when it was
 * made by a later pgmend, when this user may not, or when it is another database's: one that was
 * restored elsewhere, or a server that a failover has left behind. */
enum pgm_status pgm_journal_ready(struct pgm_ctx *ctx, struct pgm_conn *conn) PGM_MUST_CHECK;

/* The database was restored or moved here on purpose: the journal is its own from now on. What the
 * environment was is forgotten. */
enum pgm_status pgm_journal_moved(struct pgm_ctx *ctx, struct pgm_conn *conn) PGM_MUST_CHECK;

/* May this user write the journal, or make one? */
enum pgm_status pgm_journal_may_write(
    struct pgm_ctx *ctx, struct pgm_conn *conn, bool *out) PGM_MUST_CHECK;

/* ---- runs */

struct pgm_journal_run {
    const char *kind;    /* "up", "seed" */
    const char *purpose; /* NULL: nobody said */
    const char *plan;    /* NULL: there is none */
    const char *before;  /* the digest of a snapshot that was kept; NULL: none was */
    const char *undoes;  /* NULL: nothing */
    const char *details; /* JSON; NULL: there are none */
};

/* Writes that it begins. What ended without saying so before is marked as interrupted. */
enum pgm_status pgm_journal_run_begin(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_journal_run *run, const char **id) PGM_MUST_CHECK;

/* Writes that it is done. `details`, JSON, are added to those it has; NULL: none. */
enum pgm_status pgm_journal_run_done(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const char *id, const char *details) PGM_MUST_CHECK;

/* Writes that it failed with the error that is set, which stays set. What cannot be written is
 * not. */
void pgm_journal_run_failed(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *id);

/* The error that is set, as JSON. */
const char *pgm_journal_error(struct pgm_ctx *ctx);

/* ---- snapshots */

/* Keeps a catalog; `*digest` is where. One that is there already is not written again. */
enum pgm_status pgm_journal_keep(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_catalog *catalog, const char **digest) PGM_MUST_CHECK;

/* What was kept there. */
enum pgm_status pgm_journal_kept(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *digest,
    struct pgm_catalog **out) PGM_MUST_CHECK;
