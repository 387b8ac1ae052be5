/* Who is who on both sides of a rename. */
#include <string.h>

#include "diff/rename_private.h"
#include "kinds/labels.h"

const struct pgm_rename *
pgm_rename_from(const pgm_renames *renames, struct pgm_named named)
{
    for (size_t i = 0; i < renames->n; i++) {
        const struct pgm_named *from = &renames->at[i].from;
        if (from->object == named.object && pgm_str_same(from->part, named.part)) {
            return &renames->at[i];
        }
    }
    return NULL;
}

const struct pgm_rename *
pgm_rename_to(const pgm_renames *renames, struct pgm_named named)
{
    for (size_t i = 0; i < renames->n; i++) {
        const struct pgm_named *to = &renames->at[i].to;
        bool same = to->object == named.object || strcmp(to->object->id, named.object->id) == 0;
        if (same && pgm_str_same(to->part, named.part)) {
            return &renames->at[i];
        }
    }
    return NULL;
}

/* The child of `parent` that is called like `object`. */
static const struct pgm_object *
child_like(const struct pgm_object *parent, const struct pgm_object *object)
{
    for (size_t i = 0; parent && i < parent->children.n; i++) {
        const struct pgm_object *child = parent->children.at[i];
        if (child->kind == object->kind && strcmp(child->name, object->name) == 0 &&
            pgm_str_same(child->signature, object->signature)) {
            return child;
        }
    }
    return NULL;
}

const struct pgm_object *
pgm_rename_namesake(const struct pgm_catalog *catalog, const struct pgm_object *parent,
    const struct pgm_object *object)
{
    if (!object->parent || (parent && strcmp(parent->id, object->parent->id) == 0)) {
        return pgm_catalog_find(catalog, object->id);
    }
    return child_like(parent, object);
}

const struct pgm_object *
pgm_renames_new(
    const pgm_renames *renames, const struct pgm_catalog *to, const struct pgm_object *object)
{
    const struct pgm_rename *rename = pgm_rename_from(renames, (struct pgm_named){ object, NULL });
    if (rename) {
        return rename->to.object;
    }
    const struct pgm_object *parent =
        object->parent ? pgm_renames_new(renames, to, object->parent) : NULL;
    const struct pgm_object *found = pgm_rename_namesake(to, parent, object);
    return found && !pgm_rename_to(renames, (struct pgm_named){ found, NULL }) ? found : NULL;
}

const struct pgm_object *
pgm_renames_old(
    const pgm_renames *renames, const struct pgm_catalog *from, const struct pgm_object *object)
{
    const struct pgm_rename *rename = pgm_rename_to(renames, (struct pgm_named){ object, NULL });
    if (rename) {
        return rename->from.object;
    }
    const struct pgm_object *parent =
        object->parent ? pgm_renames_old(renames, from, object->parent) : NULL;
    const struct pgm_object *found = pgm_rename_namesake(from, parent, object);
    return found && !pgm_rename_from(renames, (struct pgm_named){ found, NULL }) ? found : NULL;
}

bool
pgm_rename_has_part(const struct pgm_object *object, const char *part)
{
    struct pgm_arena *scratch = pgm_arena_new();
    pgm_strings parts = { 0 };
    pgm_labels_split(scratch, pgm_object_attr(object, object->kind->parts), &parts);
    bool has = pgm_labels_find(&parts, part) >= 0;
    pgm_arena_end(scratch);
    return has;
}

static void
add_above(struct pgm_arena *arena, const struct pgm_object *object, const struct pgm_kind *kind,
    pgm_objects *out)
{
    for (size_t i = 0; i < object->needs.n; i++) {
        if (object->needs.at[i].to->kind == kind) {
            pgm_vec_push(arena, out, object->needs.at[i].to);
        }
    }
}

void
pgm_renames_above(struct pgm_arena *arena, const struct pgm_object *object, pgm_objects *out)
{
    add_above(arena, object, object->kind, out);
    for (size_t i = 0; i < object->children.n; i++) {
        if (object->children.at[i]->kind->flags & PGM_KIND_SATELLITE) {
            add_above(arena, object->children.at[i], object->kind, out);
        }
    }
}
