/* Which tables of a live database hold rows. */
#pragma once

#include "kinds/busy.h"
#include "pg/conn.h"

/* Reads them, with their sizes on disk and the numbers of rows that the statistics tell of. A table
 * that somebody has locked, so that its size cannot be asked for within a moment, counts as holding
 * rows, and so do then all others. The list is in the context's arena. */
enum pgm_status pgm_use_read(
    struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_busy **out) PGM_MUST_CHECK;
