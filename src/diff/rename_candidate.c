/* What may be meant as a rename. */
#include <string.h>

#include "diff/rename.h"
#include "kinds/labels.h"

/* Something dropped or added, and what it is made of. */
struct half {
    const struct pgm_object *object;
    uint64_t content;
};

typedef PGM_VEC(struct half) halves;

static uint64_t
mix(uint64_t hash, uint64_t value)
{
    return (hash ^ value) * 0x9e3779b97f4a7c15u + (hash >> 29);
}

static uint64_t
mix_text(uint64_t hash, const char *text)
{
    for (; *text; text++) {
        hash = mix(hash, (unsigned char)*text);
    }
    return mix(hash, 0x100);
}

/* What makes it the same under another name: of a table its columns, of a schema what it is called
 * that lies in it, of anything else its attributes. 0: nothing that could tell. */
static uint64_t
content_of(const struct pgm_object *object)
{
    bool holds_rows = object->kind->flags & PGM_KIND_HOLDS_ROWS;
    bool is_schema = object->kind->flags & PGM_KIND_DROPS_EMPTY;
    uint64_t hash = 0;
    for (size_t i = 0; (holds_rows || is_schema) && i < object->children.n; i++) {
        const struct pgm_object *child = object->children.at[i];
        if (is_schema && !(child->kind->flags & PGM_KIND_SATELLITE)) {
            hash = mix_text(mix_text(hash, child->kind->name), child->name);
        } else if (child->kind->flags & PGM_KIND_HOLDS_ROWS) {
            hash = mix(mix_text(hash, child->name), child->hash);
        }
    }
    bool is_whole = is_schema || (holds_rows && !(object->kind->namespaces & PGM_NAMESPACE_COLUMN));
    return is_whole ? hash : mix(object->hash, 1);
}

/* Does the same happen to the column of a table above? Then that one counts. */
static bool
is_inherited(struct pgm_ctx *ctx, const struct pgm_diff *diff, const struct pgm_object *object)
{
    pgm_objects above = { 0 };
    if (object->parent && object->parent->parent) {
        pgm_renames_above(ctx->arena, object->parent, &above);
    }
    for (size_t i = 0; i < above.n; i++) {
        for (size_t j = 0; j < above.at[i]->children.n; j++) {
            const struct pgm_object *other = above.at[i]->children.at[j];
            if (other->kind == object->kind && strcmp(other->name, object->name) == 0 &&
                pgm_diff_find(diff, other->id)) {
                return true;
            }
        }
    }
    return false;
}

static void
collect(struct pgm_ctx *ctx, const struct pgm_diff *diff, bool dropped, halves *out)
{
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_delta *delta = &diff->deltas[i];
        const struct pgm_object *object = dropped ? delta->from : delta->to;
        if (!object || (delta->from && delta->to) || !object->kind->rename ||
            object->kind->flags & (PGM_KIND_SATELLITE | PGM_KIND_COMES_ALONG)) {
            continue;
        }
        /* what lies in something that comes or goes as a whole is a part of that */
        const struct pgm_object *parent = object->parent;
        if (parent && parent->parent &&
            !pgm_catalog_find(dropped ? diff->to : diff->from, parent->id)) {
            continue;
        }
        uint64_t content = content_of(object);
        if (content && !is_inherited(ctx, diff, object)) {
            pgm_vec_push(ctx->arena, out, ((struct half){ object, content }));
        }
    }
}

/* Under the same parent by another name, or by the same name in another schema. */
static bool
may_be(const struct half *old, const struct half *new)
{
    const struct pgm_object *a = old->object, *b = new->object;
    if (old->content != new->content || a->kind != b->kind ||
        !pgm_str_same(a->signature, b->signature)) {
        return false;
    }
    if (!a->parent || !b->parent) {
        return a->parent == b->parent;
    }
    bool same_parent = strcmp(a->parent->id, b->parent->id) == 0;
    bool moves = !a->parent->parent && !b->parent->parent && strcmp(a->name, b->name) == 0;
    return same_parent || moves;
}

static size_t
count_matches(const struct half *one, const halves *others, bool is_old)
{
    size_t n = 0;
    for (size_t i = 0; i < others->n; i++) {
        n += is_old ? may_be(one, &others->at[i]) : may_be(&others->at[i], one);
    }
    return n;
}

/* A label that stands in the place of another. */
static void
find_labels(struct pgm_ctx *ctx, const struct pgm_delta *delta, pgm_candidates *out)
{
    const char *attr = delta->from && delta->to ? delta->from->kind->parts : NULL;
    if (!attr || !pgm_delta_has(delta, attr)) {
        return;
    }
    pgm_strings before = { 0 }, after = { 0 };
    pgm_labels_split(ctx->arena, pgm_object_attr(delta->from, attr), &before);
    pgm_labels_split(ctx->arena, pgm_object_attr(delta->to, attr), &after);
    for (size_t i = 0; before.n == after.n && i < before.n; i++) {
        if (pgm_labels_find(&after, before.at[i]) < 0 &&
            pgm_labels_find(&before, after.at[i]) < 0) {
            pgm_vec_push(ctx->arena, out,
                ((struct pgm_candidate){
                    .from = { delta->from, before.at[i] }, .to = { delta->to, after.at[i] } }));
        }
    }
}

void
pgm_candidates_find(struct pgm_ctx *ctx, const struct pgm_diff *diff, pgm_candidates *out)
{
    halves old = { 0 }, new = { 0 };
    collect(ctx, diff, true, &old);
    collect(ctx, diff, false, &new);
    for (size_t i = 0; i < old.n; i++) {
        for (size_t j = 0; j < new.n; j++) {
            const struct pgm_object *from = old.at[i].object;
            if (!may_be(&old.at[i], &new.at[j])) {
                continue;
            }
            bool is_column = from->kind->namespaces & PGM_NAMESPACE_COLUMN;
            if (is_column && (count_matches(&old.at[i], &new, true) > 1 ||
                                 count_matches(&new.at[j], &old, false) > 1)) {
                continue; /* one of several: nobody could say which */
            }
            pgm_vec_push(ctx->arena, out,
                ((struct pgm_candidate){ .from = { from, NULL },
                    .to = { new.at[j].object, NULL },
                    .loses_data = from->kind->flags & PGM_KIND_HOLDS_ROWS }));
        }
    }
    for (size_t i = 0; i < diff->n_deltas; i++) {
        find_labels(ctx, &diff->deltas[i], out);
    }
}
