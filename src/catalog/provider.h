/* Hosting platforms: what they put into every database of theirs is not the user's schema.
 *
 * A foreign key of a user's table may refer to a table of the platform all the same, a policy call
 * a function of it: what is needed so stays in the catalog, marked, and is never compared. */
#pragma once

#include "base/file.h"
#include "model/catalog.h"

struct pgm_provider {
    const char *name, *text;
    const char *const *signs;  /* roles and schemas that are all there; ends with NULL */
    const char *const *leaves; /* patterns of what is left out; ends with NULL */
    const char *const *keeps; /* patterns of what is never dropped for not being declared; ends with
                                 NULL */
};

/* All of them; ends with one that has no name. */
extern const struct pgm_provider pgm_providers[];

/* The one of that name, or NULL. */
const struct pgm_provider *pgm_provider_find(const char *name);

/* The one whose signs are all among `there`, each "kind name"; or NULL. */
const struct pgm_provider *pgm_provider_detect(const pgm_strings *there);

/* Is the schema of that name left out? */
bool pgm_provider_leaves_schema(const struct pgm_provider *provider, const char *schema);

/* Is the role of that name left out? */
bool pgm_provider_leaves_role(
    struct pgm_arena *arena, const struct pgm_provider *provider, const char *role);

/* Of all objects in scope, with their needs: says which are the platform's, and takes away those of
 * them that no other needs. */
void pgm_provider_restrict(
    struct pgm_ctx *ctx, const struct pgm_provider *provider, pgm_objects *objects);
