/* The sessions that a catalog is read over: one, and more on the same snapshot where the catalog is
 * large. */
#pragma once

#include "pg/conn.h"

#define PGM_MOST_SESSIONS 4
#define PGM_MOST_FIRST 2

struct pgm_sessions {
    struct pgm_conn *at[PGM_MOST_SESSIONS]; /* the first is the caller's own */
    size_t n;
    struct pgm_rows first[PGM_MOST_FIRST];
    const char *statements[PGM_MOST_FIRST + 2]; /* that begin each */
    size_t n_statements;
    const char *started; /* when the server was */
    long size;           /* in bytes, of what there is to read */
};

/* Begins a read-only transaction in `conn`. The queries ask for `self` (NULL: "") as the setting
 * pgmend.self. What `first` holds, up to its NULL, is asked along with that; the rows are in
 * `out->first`. */
enum pgm_status pgm_sessions_begin(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *self,
    const char *const *first, struct pgm_sessions *out) PGM_MUST_CHECK;

/* Begins the same, as far as that helps and is allowed, in others that see exactly the same. What
 * is not allowed is done without; it may be that another transaction begins, and that `first` is
 * asked again. */
enum pgm_status pgm_sessions_call(
    struct pgm_ctx *ctx, struct pgm_sessions *sessions) PGM_MUST_CHECK;

/* Ends the transaction of the first, and asks under the same settings in a new one, which ends with
 * that. */
enum pgm_status pgm_sessions_ask_again(struct pgm_ctx *ctx, struct pgm_sessions *sessions,
    const char *sql, struct pgm_rows *out) PGM_MUST_CHECK;

/* Closes all but the first. */
void pgm_sessions_end(struct pgm_ctx *ctx, struct pgm_sessions *sessions);
