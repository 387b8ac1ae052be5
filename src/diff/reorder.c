#include "diff/reorder.h"

#include <stdlib.h>
#include <string.h>

/* A part that both sides have. */
struct part {
    const char *name, *from_place, *to_place;
};

typedef PGM_VEC(struct part) parts;

/* The place of an object among its like; NULL: its kind has none. */
static const char *
place_of(const struct pgm_object *object)
{
    const struct pgm_attr *attrs = object->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        if (attrs[i].flags & PGM_ATTR_PLACE) {
            return object->attrs[i];
        }
    }
    return NULL;
}

static int
compare_from(const void *a, const void *b)
{
    return strcmp(((const struct part *)a)->from_place, ((const struct part *)b)->from_place);
}

static int
compare_to(const void *a, const void *b)
{
    return strcmp(((const struct part *)a)->to_place, ((const struct part *)b)->to_place);
}

static const char **
names_of(struct pgm_arena *arena, const parts *list)
{
    const char **names = pgm_new_array(arena, const char *, list->n + 1);
    for (size_t i = 0; i < list->n; i++) {
        names[i] = list->at[i].name;
    }
    return names;
}

static bool
is_in_order(const parts *list)
{
    for (size_t i = 1; i < list->n; i++) {
        if (compare_from(&list->at[i - 1], &list->at[i]) > 0) {
            return false;
        }
    }
    return true;
}

static void
look_at(struct pgm_ctx *ctx, const struct pgm_diff *diff, const struct pgm_object *object,
    pgm_reorders *out)
{
    parts both = { 0 };
    for (size_t i = 0; i < object->children.n; i++) {
        const struct pgm_object *to = object->children.at[i];
        const char *place = place_of(to);
        const struct pgm_object *from = place ? pgm_catalog_find(diff->from, to->id) : NULL;
        if (from) {
            struct part part = { to->name, place_of(from), place };
            pgm_vec_push(ctx->arena, &both, part);
        }
    }
    if (both.n < 2) {
        return;
    }
    qsort(both.at, both.n, sizeof *both.at, compare_to);
    if (is_in_order(&both)) {
        return;
    }
    struct pgm_reorder reorder = { .object = object, .to = names_of(ctx->arena, &both) };
    qsort(both.at, both.n, sizeof *both.at, compare_from);
    reorder.from = names_of(ctx->arena, &both);
    pgm_vec_push(ctx->arena, out, reorder);
}

void
pgm_diff_list_reorders(struct pgm_ctx *ctx, const struct pgm_diff *diff, pgm_reorders *out)
{
    for (size_t i = 0; i < diff->to->n_objects; i++) {
        if (diff->to->objects[i]->children.n) {
            look_at(ctx, diff, diff->to->objects[i], out);
        }
    }
}
