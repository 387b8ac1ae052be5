/* What a hosting platform has and users' objects need, on a throw-away database. */
#pragma once

#include "catalog/introspect.h"

/* Makes the platform's own objects of `like` in the empty database behind `conn`. */
enum pgm_status pgm_background_make(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_catalog *like) PGM_MUST_CHECK;
