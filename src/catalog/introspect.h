/* A live database -> a catalog.
 *
 * One REPEATABLE READ READ ONLY transaction, one round trip in pipeline mode, one query a kind and a fixed few more, whatever the number of
 * objects; search_path is pg_catalog, so every deparsed name is qualified. Nothing above ACCESS SHARE is ever locked. */
#pragma once

#include "model/catalog.h"
#include "pg/conn.h"

/* The newest PostgreSQL whose catalogs the queries were written for. */
#define PGM_NEWEST_MAJOR 18

/* Which of a database's objects are looked at. NULL members do not restrict. */
struct pgm_scope {
    const char *const *schemas; /* names of the schemas in scope, ends with NULL; extensions are always in */
    const char *const *ignore;  /* patterns of objects to leave out, ends with NULL: "tmp_*", "table audit.*", "*" and "?" as in a shell */
};

/* Reads the catalog behind `conn`; `origin` names it in messages. The session must not be in a transaction. */
enum pgm_status pgm_introspect(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *origin,
    const struct pgm_scope *scope, struct pgm_catalog **out) PGM_MUST_CHECK;

/* Is the object left out by one of the patterns? A pattern is a name glob, or a kind glob and a name glob. */
bool pgm_scope_ignores(const struct pgm_scope *scope, const struct pgm_object *object);
