#include "diff/compare.h"

#include <string.h>

typedef PGM_VEC(struct pgm_delta) deltas;

static unsigned
managed(const struct pgm_catalog *to, const struct pgm_diff_options *options)
{
    bool privileges =
        options->privileges == PGM_PRIVILEGES_ALL ||
        (options->privileges == PGM_PRIVILEGES_AUTO && to->facets & PGM_FACET_PRIVILEGES);
    return (options->facets & ~(unsigned)PGM_FACET_PRIVILEGES) |
           (privileges ? PGM_FACET_PRIVILEGES : 0);
}

struct pgm_diff_options
pgm_diff_options_of(unsigned facets)
{
    bool privileges = facets & PGM_FACET_PRIVILEGES;
    return (struct pgm_diff_options){
        .privileges = privileges ? PGM_PRIVILEGES_ALL : PGM_PRIVILEGES_NONE,
        .facets = facets,
    };
}

/* Does the platform keep it, or what it belongs to, there without anybody having declared it? */
static bool
is_kept(const struct pgm_object *from, const struct pgm_catalog *to)
{
    for (const struct pgm_object *object = from; object; object = object->parent) {
        if (object->is_kept && !pgm_catalog_find(to, object->id)) {
            return true;
        }
    }
    return false;
}

static void
add(struct pgm_arena *arena, struct pgm_diff *diff, deltas *list, struct pgm_delta delta)
{
    const struct pgm_object *object = pgm_delta_object(&delta);
    bool stays = delta.from && !delta.to && is_kept(delta.from, diff->to);
    bool out = diff->platform == PGM_PLATFORM_ALSO   ? false
               : diff->platform == PGM_PLATFORM_ONLY ? !object->is_foreign
                                                     : object->is_foreign;
    if (out || (stays && diff->platform == PGM_PLATFORM_NOT) ||
        !pgm_object_is_managed(object, diff->facets)) {
        return;
    }
    delta.server_version = diff->from->server_version;
    delta.before = diff->from;
    delta.after = diff->to;
    pgm_vec_push(arena, list, delta);
    if (!delta.from) {
        diff->n_added++;
    } else if (!delta.to) {
        diff->n_dropped++;
    } else {
        diff->n_changed++;
    }
}

struct pgm_diff *
pgm_diff_make(struct pgm_ctx *ctx, const struct pgm_catalog *from, const struct pgm_catalog *to,
    const struct pgm_diff_options *options)
{
    struct pgm_diff *diff = pgm_new(ctx->arena, struct pgm_diff);
    *diff = (struct pgm_diff){
        .from = from,
        .to = to,
        .before = from,
        .facets = managed(to, options),
        .platform = options->platform,
        .purpose = options->purpose,
    };
    deltas list = { 0 };
    size_t i = 0, j = 0;
    while (i < from->n_objects || j < to->n_objects) {
        struct pgm_object *old = i < from->n_objects ? from->objects[i] : NULL;
        struct pgm_object *new = j < to->n_objects ? to->objects[j] : NULL;
        int order = !old ? 1 : !new ? -1 : strcmp(old->id, new->id);
        if (order < 0) {
            add(ctx->arena, diff, &list, (struct pgm_delta){ .from = old });
        } else if (order > 0) {
            add(ctx->arena, diff, &list, (struct pgm_delta){ .to = new });
        } else if (old->hash != new->hash) {
            uint64_t changed = pgm_object_compare(old, new);
            if (changed) {
                add(ctx->arena, diff, &list,
                    (struct pgm_delta){ .from = old, .to = new, .changed = changed });
            }
        }
        i += order <= 0;
        j += order >= 0;
    }
    diff->deltas = list.at;
    diff->n_deltas = list.n;
    return diff;
}

bool
pgm_diff_is_empty(const struct pgm_diff *diff)
{
    return diff->n_deltas == 0 && !diff->renaming;
}

const struct pgm_delta *
pgm_diff_find(const struct pgm_diff *diff, const char *id)
{
    size_t low = 0, high = diff->n_deltas;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct pgm_delta *delta = &diff->deltas[middle];
        int order = strcmp(delta->to ? delta->to->id : delta->from->id, id);
        if (order == 0) {
            return delta;
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}
