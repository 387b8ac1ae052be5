/* What a plan leaves of the rows that were there: all of them, where it does not say otherwise.
 *
 * A table is found again by its oid, else by the name it is to have; a column by its number, else
 * by its name. Rows have no order, so the values of all are compared as a whole. */
#pragma once

#include "rows/tables.h"

/* What a plan says of a table, or of one of its columns, that is there before it. */
struct pgm_row_claim {
    const char *table;  /* as SQL */
    const char *column; /* its name, unquoted; NULL: the table itself */
    const char *wanted; /* of a table: its name afterwards, as SQL; NULL: the same */
    bool may_change;    /* rows, or values, may be lost or others afterwards: that is announced */
};

typedef PGM_VEC(struct pgm_row_claim) pgm_row_claims;

struct pgm_keep;

/* Notes the rows of the tables as they are. */
enum pgm_status pgm_keep_take(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_row_tables *tables, const pgm_row_claims *claims,
    struct pgm_keep **out) PGM_MUST_CHECK;

/* Notes them anew, in the midst of a plan, when some were taken away. */
enum pgm_status pgm_keep_retake(
    struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_keep *keep) PGM_MUST_CHECK;

/* PGM_PROOF when rows, values or the places of sequences are not what they were, and that is not
 * announced. What could not be compared is added to `unchecked`, with the reason. */
enum pgm_status pgm_keep_compare(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_keep *keep, pgm_strings *unchecked) PGM_MUST_CHECK;

/* What is not as it was is only added to `unchecked` from now on. */
void pgm_keep_forgive(struct pgm_keep *keep);

/* How many tables have rows, and how many these are. */
void pgm_keep_count(const struct pgm_keep *keep, size_t *tables, size_t *rows);
