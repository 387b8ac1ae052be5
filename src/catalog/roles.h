/* Roles on the throw-away server.
 *
 * Roles belong to a whole server, and all commands share the throw-away one. So statements about
 * them run there in a transaction that is rolled back: the roles that exist are first renamed out
 * of the way, which nobody else gets to see, and the new ones are read before the end. One such
 * transaction at a time: others wait at its lock on pg_authid. */
#pragma once

#include "catalog/introspect.h"
#include "kinds/emit.h"
#include "parse/split.h"

/* A statement of declared SQL about roles, and where it stands. */
struct pgm_role_statement {
    const char *file, *text; /* the file's name and all of it */
    const struct pgm_statement *statement;
};

typedef PGM_VEC(struct pgm_role_statement) pgm_role_statements;

/* Adds to `catalog` the roles that the statements declare, run in any order that works, as far as
 * they are in scope. PGM_INPUT with file and line for one that cannot be run. */
enum pgm_status pgm_roles_declare(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const pgm_role_statements *statements, const struct pgm_scope *scope,
    struct pgm_catalog *catalog) PGM_MUST_CHECK;

/* Adds to `catalog` the roles that come of running those of the steps that are about roles, first
 * `before`, then `after`; a platform's roles that `to` needs are there as well. A refusal of
 * PostgreSQL's is PGM_SQL. */
struct pgm_role_steps {
    const pgm_steps *before, *after;
    const struct pgm_catalog *to;
    const char *provider;
};
enum pgm_status pgm_roles_run(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_role_steps *steps, struct pgm_catalog *catalog) PGM_MUST_CHECK;

/* Adds to a sealed catalog copies of the roles of another, and what belongs to them. */
enum pgm_status pgm_roles_copy(struct pgm_ctx *ctx, const struct pgm_catalog *from,
    struct pgm_catalog *catalog) PGM_MUST_CHECK;
