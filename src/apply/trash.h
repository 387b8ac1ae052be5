/* The trash of one database: what lies in it, bringing it back, ending it. */
#pragma once

#include "kinds/trash.h"
#include "pg/conn.h"

/* Where a plan made now may put what it drops. NULL: this user may not make schemas, or not write
 * the list. */
enum pgm_status pgm_trash_look(
    struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_trash **out) PGM_MUST_CHECK;
