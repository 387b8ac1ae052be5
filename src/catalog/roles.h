/* Roles, and settings of roles and of the database, on the throw-away server.
 *
 * Roles belong to a whole server, and all commands share the throw-away one. So statements about
 * them run there in a transaction that is rolled back: the roles that exist are first renamed out
 * of the way, which nobody else gets to see, and the new ones are read before the end. The database
 * has in it the name that the statements call it by. One such transaction at a time: others wait at
 * its lock on pg_authid. */
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

/* What declared SQL says of roles and of its database; NULL in the place of one: of neither. */
struct pgm_declared_roles {
    bool wants_roles, wants_database; /* which of them are managed: others' are passed over */
    pgm_role_statements statements;
    const char *database; /* what they call the database; NULL: they do not name it */
};

/* Adds to `catalog` the roles that the statements declare, run in any order that works, as far as
 * they are in scope. PGM_INPUT with file and line for one that cannot be run. */
enum pgm_status pgm_roles_declare(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_declared_roles *declared, const struct pgm_scope *scope,
    struct pgm_catalog *catalog) PGM_MUST_CHECK;

/* Adds to `catalog` the roles and settings that come of running those of the steps that are about
 * roles, first `before`, then `after`; a platform's roles that `to` needs are there as well. A
 * refusal of PostgreSQL's is PGM_SQL. */
struct pgm_role_steps {
    const pgm_steps *before, *after;
    const struct pgm_catalog *to;
    const char *provider;
    const char *database; /* what they call the database; NULL: they do not name it */
    unsigned facets;      /* of PGM_FACETS_SHARED: what is read afterwards */
};
enum pgm_status pgm_roles_run(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_role_steps *steps, struct pgm_catalog *catalog) PGM_MUST_CHECK;

/* Adds to a sealed catalog copies of the roles of another, and what belongs to them. */
enum pgm_status pgm_roles_copy(struct pgm_ctx *ctx, const struct pgm_catalog *from,
    struct pgm_catalog *catalog) PGM_MUST_CHECK;
