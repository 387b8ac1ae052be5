/* Takes rows away that a step of a plan cannot be run with: that it depends on the rows is known
 * then, and what it does to others is seen all the same. */
#pragma once

#include "rows/tables.h"

/* How many rows are left of a table: the smaller ones after the others. */
enum pgm_rows_left {
    PGM_ROWS_WITHOUT_NULL, /* those that have a value in the column */
    PGM_ROWS_PLAIN,        /* the first three, which are of plain values */
    PGM_ROWS_ONE,
    PGM_ROWS_NONE,
};

/* Takes them from the table (as SQL), and what refers to them. With no such table (NULL, or not
 * there) nothing is done, and `found` is false. */
enum pgm_status pgm_rows_spare(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *table,
    const char *column, enum pgm_rows_left left, bool *found) PGM_MUST_CHECK;

/* Takes away what refers to nothing, as rows that were put in unchecked may. */
enum pgm_status pgm_rows_spare_orphans(struct pgm_ctx *ctx, struct pgm_conn *conn) PGM_MUST_CHECK;

/* Takes away all rows of all tables; `found`: there were some. */
enum pgm_status pgm_rows_spare_all(
    struct pgm_ctx *ctx, struct pgm_conn *conn, bool *found) PGM_MUST_CHECK;
