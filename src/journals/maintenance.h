/* Maintenance mode: sessions of a database begin read-only, until it ends.
 *
 * It is the setting default_transaction_read_only of the database, or of some roles in it; what it
 * was before stands in pgmend.meta, written in the same transaction. Sessions begun before have
 * the setting from before, so they are ended; a session may also set it off for itself. Sessions of
 * pgmend are not held by it (pg/conn.h). */
#pragma once

#include "base/file.h"
#include "pg/conn.h"

struct pgm_maintenance {
    bool is_on;
    const char *since, *by;
    const char *reason; /* NULL: nobody said */
    pgm_strings roles;  /* none: the whole database */
};

/* How it stands. A database without a journal has none. */
enum pgm_status pgm_maintenance_read(
    struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_maintenance *out) PGM_MUST_CHECK;

/* Begins it for these roles, or without any for the whole database. The caller holds the runner's
 * lock, and the journal is ready. PGM_USAGE for a role that there is not. */
enum pgm_status pgm_maintenance_begin(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const pgm_strings *roles, const char *reason) PGM_MUST_CHECK;

/* Ends it: every setting is again what it was, unless somebody has changed it meanwhile, which is
 * warned of. */
enum pgm_status pgm_maintenance_end(struct pgm_ctx *ctx, struct pgm_conn *conn) PGM_MUST_CHECK;

struct pgm_maintenance_session {
    const char *pid, *user, *application, *client, *begun;
};

typedef PGM_VEC(struct pgm_maintenance_session) pgm_maintenance_sessions;

/* The sessions that began before it, so that they can still write. */
enum pgm_status pgm_maintenance_left(
    struct pgm_ctx *ctx, struct pgm_conn *conn, pgm_maintenance_sessions *out) PGM_MUST_CHECK;

/* Ends them; how many that were. Those that this user may not end are left. */
enum pgm_status pgm_maintenance_clear(
    struct pgm_ctx *ctx, struct pgm_conn *conn, size_t *ended) PGM_MUST_CHECK;
