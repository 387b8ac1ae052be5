#include "catalog/scope.h"

#include <fnmatch.h>
#include <string.h>

#include "kinds/kind.h"
#include "kinds/trash.h"

static bool
is_listed(const char *const *names, const char *name)
{
    for (; *names; names++) {
        if (strcmp(*names, name) == 0) {
            return true;
        }
    }
    return false;
}

const struct pgm_provider *
pgm_scope_provider(const struct pgm_scope *scope)
{
    return pgm_provider_find(scope->provider);
}

static bool
is_ignored(const struct pgm_scope *scope, const char *id, const char *path, const char *name)
{
    for (const char *const *pattern = scope->ignore; pattern && *pattern; pattern++) {
        bool with_kind = strchr(*pattern, ' ') != NULL;
        bool with_schema = strchr(*pattern, '.') != NULL;
        if (fnmatch(*pattern, with_kind ? id : path, 0) == 0 ||
            (!with_kind && !with_schema && fnmatch(*pattern, name, 0) == 0)) {
            return true;
        }
    }
    return false;
}

bool
pgm_scope_ignores(const struct pgm_scope *scope, const struct pgm_object *object)
{
    return is_ignored(scope, object->id, object->path, object->name);
}

bool
pgm_scope_has_role(const struct pgm_scope *scope, const char *name)
{
    if (scope->unmanaged && is_listed(scope->unmanaged, name)) {
        return false;
    }
    for (const char *const *pattern = scope->roles; pattern && *pattern; pattern++) {
        if (fnmatch(*pattern, name, 0) == 0) {
            return true;
        }
    }
    return false;
}

/* What is pgmend's own is nobody's schema; what waits in the trash is seen by who asks for it. */
static bool
is_hidden(const struct pgm_scope *scope, const char *schema)
{
    return pgm_trash_is_schema(schema) && !(scope->trash && is_listed(scope->trash, schema));
}

bool
pgm_scope_has(const struct pgm_scope *scope, const struct pgm_object *object)
{
    if (object->kind->facet == PGM_FACET_ROLES && !object->parent &&
        !pgm_scope_has_role(scope, object->name)) {
        return false;
    }
    bool is_schema = object->kind->flags & PGM_KIND_DROPS_EMPTY;
    if (is_schema && is_hidden(scope, object->name)) {
        return false;
    }
    return (!is_schema || !scope->schemas || is_listed(scope->schemas, object->name)) &&
           !pgm_scope_ignores(scope, object);
}

bool
pgm_scope_holds(const struct pgm_scope *scope, const char *schema, const char *id, const char *name)
{
    const struct pgm_provider *provider = pgm_scope_provider(scope);
    bool foreign = provider && schema && pgm_provider_leaves_schema(provider, schema);
    return (!schema || !scope->schemas || is_listed(scope->schemas, schema)) && !foreign &&
           !(schema && is_hidden(scope, schema)) && !is_ignored(scope, id, name, name);
}

static bool is_kept(const struct pgm_scope *scope, struct pgm_object *object);

static bool
keeps_needs(const struct pgm_scope *scope, const struct pgm_object *link)
{
    for (size_t i = 0; i < link->needs.n; i++) {
        if (!is_kept(scope, link->needs.at[i].to)) {
            return false;
        }
    }
    return true;
}

/* Marks what is out of scope with the index UINT32_MAX, parents before children. */
static bool
is_kept(const struct pgm_scope *scope, struct pgm_object *object)
{
    if (object->index == UINT32_MAX) {
        return false;
    }
    bool kept = (!object->parent || is_kept(scope, object->parent)) &&
                (!(object->kind->flags & PGM_KIND_LINK) || keeps_needs(scope, object)) &&
                pgm_scope_has(scope, object);
    object->index = kept ? object->index : UINT32_MAX;
    return kept;
}

enum pgm_status
pgm_scope_restrict(struct pgm_ctx *ctx, struct pgm_catalog *catalog, const struct pgm_scope *scope,
    struct pgm_catalog **out)
{
    pgm_objects kept = { 0 };
    for (size_t i = 0; i < catalog->n_objects; i++) {
        if (is_kept(scope, catalog->objects[i])) {
            pgm_vec_push(ctx->arena, &kept, catalog->objects[i]);
        }
    }
    const struct pgm_provider *provider = pgm_scope_provider(scope);
    if (provider) {
        pgm_provider_restrict(ctx, provider, &kept);
    }
    for (size_t i = 0; i < kept.n; i++) {
        kept.at[i]->children.n = kept.at[i]->users.n = 0;
        pgm_object_forget_needs(kept.at[i]);
    }
    struct pgm_catalog *part = pgm_catalog_new(ctx, catalog->origin, catalog->server_version);
    PGM_TRY(pgm_catalog_link(ctx, part, &kept));
    pgm_catalog_seal(part);
    *out = part;
    return PGM_OK;
}
