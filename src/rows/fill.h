/* Rows for the tables of a throw-away database: made up, and such that they satisfy everything
 * that the tables demand.
 *
 * PostgreSQL is the judge. For each type there are values worth a try; what the tables demand is
 * asked of PostgreSQL as a condition on their combinations; what is left is inserted, and what the
 * table refuses then is left out. Nothing is drawn by lot: the same schema has the same rows. */
#pragma once

#include "rows/sample.h"

/* Puts some rows into each of these tables (names as SQL) and those that they refer to: with
 * `sample` (or NULL) live ones, where there are any. Triggers and rules stay quiet. Tables that no
 * row could be made for say why (reason); `notes` is of the sample (rows/sample.h). A database that
 * cannot be worked with is a failure. */
enum pgm_status pgm_rows_fill(struct pgm_ctx *ctx, struct pgm_conn *conn, const pgm_strings *names,
    const struct pgm_row_sample *sample, pgm_strings *notes,
    struct pgm_row_tables *out) PGM_MUST_CHECK;
