/* Which of a database's objects are looked at. */
#pragma once

#include "catalog/provider.h"
#include "model/catalog.h"

/* NULL members do not restrict. */
struct pgm_scope {
    const char *const *schemas; /* names of the schemas in scope, ends with NULL; what lies in no
                                   schema is always in */
    const char *const *ignore;  /* patterns of objects to leave out, ends with NULL: "tmp_*", "table
                                   audit.*", "*" and "?" as in a shell */
    const char *provider; /* the platform whose own things are left out; "auto": look which one it
                             is; NULL: none */
    const char *const *roles; /* patterns of the roles that are managed, ends with NULL; NULL: no
                                 role is looked at */
    bool database_settings; /* are the database's own settings looked at? restricts nothing else */
    const char *const *unmanaged; /* names of roles that are there and are not managed, whatever the
                                     patterns say; ends with NULL */
    const char *const *trash; /* names of schemas of the trash that are looked at all the same, ends
                                 with NULL; NULL: none is */
    const char *self; /* a role that counts as the one that reads, which is taken for the one that
                         runs plans; not restricting */
};

/* The platform that the scope names, or NULL; of "auto" nothing is known here. */
const struct pgm_provider *pgm_scope_provider(const struct pgm_scope *scope);

/* Is the object itself left out by one of the patterns? A pattern is a name glob, or a kind glob
 * and a name glob. */
bool pgm_scope_ignores(const struct pgm_scope *scope, const struct pgm_object *object);

/* Is the object in scope, given that its parent is? */
bool pgm_scope_has(const struct pgm_scope *scope, const struct pgm_object *object);

/* Is the role of that name one to look at? */
bool pgm_scope_has_role(const struct pgm_scope *scope, const char *name);

/* The same for something without a kind: its schema (or NULL), its kind and name, its name. */
bool pgm_scope_holds(
    const struct pgm_scope *scope, const char *schema, const char *id, const char *name);

/* The part of a catalog that is in scope, as a catalog of its own; the given one is used up. */
enum pgm_status pgm_scope_restrict(struct pgm_ctx *ctx, struct pgm_catalog *catalog,
    const struct pgm_scope *scope, struct pgm_catalog **out) PGM_MUST_CHECK;
