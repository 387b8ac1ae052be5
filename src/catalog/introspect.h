/* A live database -> a catalog.
 *
 * One REPEATABLE READ READ ONLY snapshot, one query a kind and a fixed few more, whatever the
 * number of objects: in one session in pipeline mode, two round trips, or spread over several
 * sessions where the catalog is large. What comes of it does not depend on that. search_path is
 * pg_catalog, so every deparsed name is qualified. Nothing above ACCESS SHARE is ever locked. */
#pragma once

#include "catalog/cache.h"
#include "catalog/scope.h"
#include "pg/conn.h"

/* The newest PostgreSQL whose catalogs the queries were written for. */
#define PGM_NEWEST_MAJOR 18

/* Reads the catalog behind `conn`; `origin` names it in messages. The session must not be in a
 * transaction. */
enum pgm_status pgm_introspect(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *origin,
    const struct pgm_scope *scope, struct pgm_catalog **out) PGM_MUST_CHECK;

/* The same from the cache (NULL: none), when nothing has changed since it was read before: one
 * round trip tells. */
enum pgm_status pgm_introspect_cached(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const char *origin, const struct pgm_scope *scope, const struct pgm_cache *cache,
    struct pgm_catalog **out) PGM_MUST_CHECK;

/* Reads nothing but the roles in scope, in the transaction that is open in `conn`. */
enum pgm_status pgm_introspect_roles(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *origin,
    const struct pgm_scope *scope, struct pgm_catalog **out) PGM_MUST_CHECK;
