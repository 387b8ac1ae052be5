/* Who stands in the way of a step. */
#pragma once

#include "kinds/emit.h"
#include "pg/conn.h"

/* Adds to the error that is set, PGM_BUSY of one of these steps, who holds a lock on their
 * relations or, where a step waits for transactions to end, which have been open longest: pid,
 * application, user, since when, and query, as far as this user may see them. The error stays what
 * it is, whatever becomes of the look; returns its status. */
enum pgm_status pgm_apply_name_blockers(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_step *steps, size_t n);
