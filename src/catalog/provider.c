#include "catalog/provider.h"

#include <fnmatch.h>
#include <string.h>

/* The same file is read three times, for three lists of each platform. */
#define PGM_PROVIDER(name, text) static const char *const signs_of_##name[] = {
#define PGM_PROVIDER_SIGN(sign) sign,
#define PGM_PROVIDER_LEAVES(pattern)
#define PGM_PROVIDER_KEEPS(pattern)
#define PGM_PROVIDER_END                                                                           \
    NULL                                                                                           \
    }                                                                                              \
    ;
#include "catalog/providers.def"
#undef PGM_PROVIDER
#undef PGM_PROVIDER_SIGN
#undef PGM_PROVIDER_LEAVES

#define PGM_PROVIDER(name, text) static const char *const leaves_of_##name[] = {
#define PGM_PROVIDER_SIGN(sign)
#define PGM_PROVIDER_LEAVES(pattern) pattern,
#include "catalog/providers.def"
#undef PGM_PROVIDER
#undef PGM_PROVIDER_LEAVES
#undef PGM_PROVIDER_KEEPS

#define PGM_PROVIDER(name, text) static const char *const keeps_of_##name[] = {
#define PGM_PROVIDER_LEAVES(pattern)
#define PGM_PROVIDER_KEEPS(pattern) pattern,
#include "catalog/providers.def"
#undef PGM_PROVIDER
#undef PGM_PROVIDER_KEEPS
#undef PGM_PROVIDER_END

#define PGM_PROVIDER(name, text)                                                                   \
    { #name, text, signs_of_##name, leaves_of_##name, keeps_of_##name },
#define PGM_PROVIDER_KEEPS(pattern)
#define PGM_PROVIDER_END
const struct pgm_provider pgm_providers[] = {
#include "catalog/providers.def"
    { 0 },
};

const struct pgm_provider *
pgm_provider_find(const char *name)
{
    for (const struct pgm_provider *provider = pgm_providers; name && provider->name; provider++) {
        if (strcmp(provider->name, name) == 0) {
            return provider;
        }
    }
    return NULL;
}

static bool
is_there(const pgm_strings *there, const char *sign)
{
    for (size_t i = 0; i < there->n; i++) {
        if (strcmp(there->at[i], sign) == 0) {
            return true;
        }
    }
    return false;
}

const struct pgm_provider *
pgm_provider_detect(const pgm_strings *there)
{
    for (const struct pgm_provider *provider = pgm_providers; provider->name; provider++) {
        const char *const *sign = provider->signs;
        while (*sign && is_there(there, *sign)) {
            sign++;
        }
        if (!*sign) {
            return provider;
        }
    }
    return NULL;
}

static bool
matches(const char *const *patterns, const char *id)
{
    for (; *patterns; patterns++) {
        if (fnmatch(*patterns, id, 0) == 0) {
            return true;
        }
    }
    return false;
}

bool
pgm_provider_leaves_schema(const struct pgm_provider *provider, const char *schema)
{
    for (const char *const *pattern = provider->leaves; *pattern; pattern++) {
        const char *name = strchr(*pattern, ' ') + 1;
        bool is_schema = !strpbrk(*pattern, "*.") && strncmp(*pattern, "schema ", 7) == 0;
        if (is_schema && strcmp(name, schema) == 0) {
            return true;
        }
    }
    return false;
}

bool
pgm_provider_leaves_role(
    struct pgm_arena *arena, const struct pgm_provider *provider, const char *role)
{
    return matches(provider->leaves, pgm_arena_printf(arena, "role %s", role));
}

static bool
is_foreign(const struct pgm_provider *provider, const struct pgm_object *object)
{
    for (; object; object = object->parent) {
        if (matches(provider->leaves, object->id)) {
            return true;
        }
    }
    return false;
}

/* Marks an object of the platform as needed. */
static void
reach(struct pgm_arena *arena, struct pgm_object *object, pgm_objects *reached)
{
    if (object && object->is_foreign && object->index == UINT32_MAX) {
        object->index = 0;
        pgm_vec_push(arena, reached, object);
    }
}

static void
reach_needs(struct pgm_arena *arena, const struct pgm_object *object, pgm_objects *reached)
{
    reach(arena, object->parent, reached);
    for (size_t i = 0; i < object->needs.n; i++) {
        reach(arena, object->needs.at[i].to, reached);
    }
}

void
pgm_provider_restrict(
    struct pgm_ctx *ctx, const struct pgm_provider *provider, pgm_objects *objects)
{
    pgm_objects reached = { 0 };
    for (size_t i = 0; i < objects->n; i++) {
        struct pgm_object *object = objects->at[i];
        object->is_foreign = is_foreign(provider, object);
        object->is_kept = matches(provider->keeps, object->id);
        object->index = object->is_foreign ? UINT32_MAX : 0;
    }
    for (size_t i = 0; i < objects->n; i++) {
        if (!objects->at[i]->is_foreign) {
            reach_needs(ctx->arena, objects->at[i], &reached);
        }
    }
    for (size_t i = 0; i < reached.n; i++) {
        reach_needs(ctx->arena, reached.at[i], &reached);
    }
    size_t n = 0;
    for (size_t i = 0; i < objects->n; i++) {
        if (objects->at[i]->index != UINT32_MAX) {
            objects->at[n++] = objects->at[i];
        }
    }
    objects->n = n;
}
