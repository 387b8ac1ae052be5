/* The record of runs: what was run on a database, when, by whom, and what it was before.
 *
 * The table pgmend.run, a row for each run of a plan. A row is written before the first step and
 * completed after the last: one without an end was interrupted. It has the plan as a file, and the
 * catalog before as a snapshot, so that a run can be undone by a plan that leads back there. */
#pragma once

#include "model/catalog.h"
#include "pg/conn.h"
#include "plan/file.h"

struct pgm_run_record {
    const char *id;            /* NULL: nothing was recorded */
    const char *begun, *ended; /* NULL: it was interrupted */
    const char *by;
    const char *reached; /* the digest of the catalog at its end */
    struct pgm_catalog *before;
    struct pgm_plan_file plan;
};

/* Writes that a command, `kind`, is about to run `file` on `before`, and makes the session's rows
 * of the trash belong to that run. `*id` is NULL when this user may not write it down. */
enum pgm_status pgm_record_begin(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *kind,
    const struct pgm_plan_file *file, const struct pgm_catalog *before,
    const char **id) PGM_MUST_CHECK;

/* Writes that it is done; what it undoes is undone. */
enum pgm_status pgm_record_end(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *id,
    const struct pgm_plan_file *file) PGM_MUST_CHECK;

/* Writes that it failed, with the error that is set, which stays set. What did nothing has nothing
 * to be undone. */
void pgm_record_failed(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *id, size_t n_done);

/* The last run that is no undo and was not undone; `id` NULL when there is none. */
enum pgm_status pgm_record_last(
    struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_run_record *out) PGM_MUST_CHECK;
