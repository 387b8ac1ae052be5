#include "model/catalog.h"

#include <stdlib.h>
#include <string.h>

struct pgm_catalog *
pgm_catalog_new(struct pgm_ctx *ctx, const char *origin, int server_version)
{
    struct pgm_catalog *catalog = pgm_new(ctx->arena, struct pgm_catalog);
    catalog->arena = ctx->arena;
    catalog->origin = origin;
    catalog->server_version = server_version;
    catalog->by_id = PGM_MAP(ctx->arena);
    catalog->casts = PGM_MAP(ctx->arena);
    return catalog;
}

struct pgm_object *
pgm_catalog_find(const struct pgm_catalog *catalog, const char *id)
{
    return pgm_map_get_text(&catalog->by_id, id);
}

void
pgm_catalog_add_edge(
    struct pgm_catalog *catalog, struct pgm_object *from, struct pgm_object *to, unsigned flags)
{
    if (!pgm_object_is_within(to, from)) {
        pgm_vec_push(catalog->arena, &from->needs, ((struct pgm_edge){ to, flags }));
    }
}

static int
compare_objects(const void *a, const void *b)
{
    const struct pgm_object *left = *(struct pgm_object *const *)a;
    const struct pgm_object *right = *(struct pgm_object *const *)b;
    return strcmp(left->id, right->id);
}

static int
compare_edges(const void *a, const void *b)
{
    const struct pgm_edge *left = a;
    const struct pgm_edge *right = b;
    return left->to == right->to ? 0 : strcmp(left->to->id, right->to->id);
}

/* Sorts the edges of one object and joins those that lead to the same end. */
static void
tidy_edges(pgm_edges *edges)
{
    if (edges->n < 2) {
        return;
    }
    qsort(edges->at, edges->n, sizeof *edges->at, compare_edges);
    size_t kept = 0;
    for (size_t i = 1; i < edges->n; i++) {
        if (edges->at[i].to == edges->at[kept].to) {
            edges->at[kept].flags |= edges->at[i].flags;
        } else {
            edges->at[++kept] = edges->at[i];
        }
    }
    edges->n = kept + 1;
}

static void
link_object(struct pgm_catalog *catalog, struct pgm_object *object)
{
    if (object->parent) {
        pgm_vec_push(catalog->arena, &object->parent->children, object);
    }
    tidy_edges(&object->needs);
    for (size_t i = 0; i < object->needs.n; i++) {
        struct pgm_edge back = { object, object->needs.at[i].flags };
        pgm_vec_push(catalog->arena, &object->needs.at[i].to->users, back);
    }
}

enum pgm_status
pgm_catalog_link(struct pgm_ctx *ctx, struct pgm_catalog *catalog, pgm_objects *objects)
{
    if (objects->n) {
        qsort(objects->at, objects->n, sizeof *objects->at, compare_objects);
    }
    catalog->objects = objects->at;
    catalog->n_objects = objects->n;
    for (size_t i = 0; i < objects->n; i++) {
        struct pgm_object *object = objects->at[i];
        object->index = (uint32_t)i;
        if (pgm_map_put_text(&catalog->by_id, object->id, object)) {
            return pgm_fail(
                ctx, PGM_FAILED, "%s holds two objects called %s", catalog->origin, object->id);
        }
    }
    for (size_t i = 0; i < objects->n; i++) {
        link_object(catalog, objects->at[i]);
    }
    return PGM_OK;
}
