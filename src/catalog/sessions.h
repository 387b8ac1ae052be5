/* The sessions that a catalog is read over: one, and more on the same snapshot where the catalog is
 * large. */
#pragma once

#include "pg/conn.h"

#define PGM_MOST_SESSIONS 4

struct pgm_sessions {
    struct pgm_conn *at[PGM_MOST_SESSIONS]; /* the first is the caller's own */
    size_t n;
    struct pgm_rows first;
};

/* Begins a read-only transaction in `conn` and, as far as that helps and is allowed, in others that
 * see exactly the same. What is not allowed is done without. The queries ask for `self` (NULL: "")
 * as the setting pgmend.self. `first` is asked along with that; its rows are in
 * `out->first`. */
enum pgm_status pgm_sessions_begin(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *self,
    const char *first, struct pgm_sessions *out) PGM_MUST_CHECK;

/* Closes all but the first. */
void pgm_sessions_end(struct pgm_ctx *ctx, struct pgm_sessions *sessions);
