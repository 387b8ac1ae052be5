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
    catalog->casts = PGM_MAP(ctx->arena);
    return catalog;
}

struct pgm_object *
pgm_catalog_find(const struct pgm_catalog *catalog, const char *id)
{
    size_t low = 0, high = catalog->n_objects;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(catalog->objects[middle]->id, id);
        if (order == 0) {
            return catalog->objects[middle];
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

static void
end_gathering(void *resource)
{
    struct pgm_catalog *catalog = resource;
    pgm_arena_end(catalog->gathering);
    catalog->gathering = NULL;
    catalog->gathered.n = 0;
}

void
pgm_catalog_add_edge(
    struct pgm_catalog *catalog, struct pgm_object *from, struct pgm_object *to, unsigned flags)
{
    if (pgm_object_is_within(to, from)) {
        return;
    }
    if (!catalog->gathering) {
        catalog->gathering = pgm_arena_new();
        pgm_arena_defer(catalog->arena, end_gathering, catalog);
    }
    struct pgm_gathered_edge edge = { from, to, flags };
    pgm_vec_push(catalog->gathering, &catalog->gathered, edge);
}

static int
compare_objects(const void *a, const void *b)
{
    const struct pgm_object *left = *(struct pgm_object *const *)a;
    const struct pgm_object *right = *(struct pgm_object *const *)b;
    return strcmp(left->id, right->id);
}

/* Objects are sorted by then: by index is by id. */
static int
compare_edges(const void *a, const void *b)
{
    const struct pgm_edge *left = a;
    const struct pgm_edge *right = b;
    return left->to->index < right->to->index ? -1 : left->to->index > right->to->index;
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

/* Makes room for exactly `cap` edges where there are none. */
static void
make_room(struct pgm_arena *arena, pgm_edges *edges)
{
    if (edges->cap && !edges->at) {
        edges->at = pgm_new_array(arena, struct pgm_edge, edges->cap);
    }
}

/* Gives each object the edges that were gathered for it. Counted first: there are as many edges as
 * objects, and most objects have very few. */
static void
share_out_needs(struct pgm_catalog *catalog)
{
    for (size_t i = 0; i < catalog->gathered.n; i++) {
        catalog->gathered.at[i].from->needs.cap++;
    }
    for (size_t i = 0; i < catalog->gathered.n; i++) {
        const struct pgm_gathered_edge *edge = &catalog->gathered.at[i];
        pgm_edges *needs = &edge->from->needs;
        make_room(catalog->arena, needs);
        needs->at[needs->n++] = (struct pgm_edge){ edge->to, edge->flags };
    }
    for (size_t i = 0; i < catalog->n_objects; i++) {
        tidy_edges(&catalog->objects[i]->needs);
    }
    if (catalog->gathering) {
        pgm_arena_undefer(catalog->arena, catalog);
        end_gathering(catalog);
    }
}

/* The same edges from their other ends, and the children. */
static void
share_out_users(struct pgm_catalog *catalog)
{
    for (size_t i = 0; i < catalog->n_objects; i++) {
        struct pgm_object *object = catalog->objects[i];
        object->children = (pgm_objects){ 0 };
        object->users = (pgm_edges){ 0 };
    }
    for (size_t i = 0; i < catalog->n_objects; i++) {
        const struct pgm_object *object = catalog->objects[i];
        for (size_t e = 0; e < object->needs.n; e++) {
            object->needs.at[e].to->users.cap++;
        }
        if (object->parent) {
            object->parent->children.cap++;
        }
    }
    for (size_t i = 0; i < catalog->n_objects; i++) {
        struct pgm_object *object = catalog->objects[i];
        for (size_t e = 0; e < object->needs.n; e++) {
            pgm_edges *users = &object->needs.at[e].to->users;
            make_room(catalog->arena, users);
            users->at[users->n++] = (struct pgm_edge){ object, object->needs.at[e].flags };
        }
        if (object->parent) {
            pgm_objects *children = &object->parent->children;
            if (!children->at) {
                children->at = pgm_new_array(catalog->arena, struct pgm_object *, children->cap);
            }
            children->at[children->n++] = object;
        }
    }
}

/* What comes from a file comes in order. */
static bool
is_sorted(const pgm_objects *objects)
{
    for (size_t i = 1; i < objects->n; i++) {
        if (strcmp(objects->at[i - 1]->id, objects->at[i]->id) > 0) {
            return false;
        }
    }
    return true;
}

enum pgm_status
pgm_catalog_link(struct pgm_ctx *ctx, struct pgm_catalog *catalog, pgm_objects *objects)
{
    if (!is_sorted(objects)) {
        qsort(objects->at, objects->n, sizeof *objects->at, compare_objects);
    }
    catalog->objects = objects->at;
    catalog->n_objects = objects->n;
    for (size_t i = 0; i < objects->n; i++) {
        struct pgm_object *object = objects->at[i];
        object->index = (uint32_t)i;
        if (i && strcmp(objects->at[i - 1]->id, object->id) == 0) {
            return pgm_fail(
                ctx, PGM_FAILED, "%s holds two objects called %s", catalog->origin, object->id);
        }
    }
    share_out_needs(catalog);
    share_out_users(catalog);
    return PGM_OK;
}
