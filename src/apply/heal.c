#include "apply/heal.h"

#include <string.h>

#include "kinds/emit.h"
#include "plan/rename.h"

/* Objects refused so far, by id: what lies in them or needs them is refused, too. */
struct choosing {
    struct pgm_ctx *ctx;
    const struct pgm_diff *diff;
    struct pgm_map refused; /* id -> reason */
    struct pgm_map renamed; /* id of what is there and to be called otherwise -> reason */
    struct pgm_map taken;   /* names that dropped objects still occupy: path -> id */
};

static bool
only_grows(const struct pgm_delta *delta)
{
    if (delta->to->kind->rebuilds_parent && delta->to->kind->rebuilds_parent(delta)) {
        return false;
    }
    const struct pgm_attr *attrs = delta->to->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        bool changed = delta->changed >> i & 1;
        if (changed && (!(attrs[i].flags & PGM_ATTR_GROWS) ||
                           (attrs[i].can_alter && !attrs[i].can_alter(delta)))) {
            return false;
        }
    }
    return true;
}

static const char *
reason_of_need(struct choosing *choosing, const struct pgm_object *needed)
{
    if (!pgm_map_get_text(&choosing->refused, needed->id)) {
        return NULL;
    }
    return pgm_arena_printf(choosing->ctx->arena, "it needs %s, which is not healed", needed->id);
}

/* What nobody else may be called: the name in the schema, or the one within the parent. Kinds that
 * belong to the database itself do not share their names. */
static const char *
name_key(const struct pgm_object *object)
{
    if (!object->parent) {
        return object->id;
    }
    return object->kind->flags & PGM_KIND_IN_SCHEMA ? object->sql : object->path;
}

/* An object can be added when all that it needs is there as declared. */
static const char *
reason_against_adding(struct choosing *choosing, const struct pgm_object *object)
{
    const struct pgm_delta delta = { .to = object,
        .server_version = choosing->diff->from->server_version };
    if (object->kind->rebuilds_parent && object->kind->rebuilds_parent(&delta)) {
        return "PostgreSQL would need a new type for it, to which all columns of the old one move";
    }
    if (object->kind->flags & PGM_KIND_COMES_ALONG &&
        pgm_catalog_find(choosing->diff->from, object->parent->id)) {
        return "it comes with a change of what it belongs to, which is not healed";
    }
    const char *other = pgm_map_get_text(&choosing->taken, name_key(object));
    if (other && strcmp(other, object->id) != 0) {
        return pgm_arena_printf(
            choosing->ctx->arena, "its name is taken by %s, which is not declared", other);
    }
    if (object->kind->refuses_rows && object->kind->refuses_rows(object) &&
        pgm_catalog_find(choosing->diff->from, object->parent->id)) {
        return "rows that are there already would have no value for it: declare a default, make it "
               "nullable, or fill "
               "it in three steps (add nullable, backfill, set NOT NULL)";
    }
    const char *reason = object->parent ? reason_of_need(choosing, object->parent) : NULL;
    for (size_t i = 0; i < object->needs.n && !reason; i++) {
        reason = reason_of_need(choosing, object->needs.at[i].to);
    }
    return reason;
}

static const char *
reason_against(struct choosing *choosing, const struct pgm_delta *delta)
{
    if (!delta->to && pgm_map_get_text(&choosing->renamed, delta->from->id)) {
        return pgm_map_get_text(&choosing->renamed, delta->from->id);
    }
    if (!delta->to && !pgm_emit_is_leftover(delta->from)) {
        return "it is not declared, and nothing is ever dropped by healing";
    }
    if (!delta->from) {
        return reason_against_adding(choosing, delta->to);
    }
    return !delta->to || only_grows(delta)
               ? NULL
               : "it is there but differs, and changing it could break what uses it";
}

/* What is refused is refused for all that needs it, so it takes rounds until nothing more is
 * refused. */
static void
refuse(struct choosing *choosing)
{
    bool more = true;
    while (more) {
        more = false;
        for (size_t i = 0; i < choosing->diff->n_deltas; i++) {
            const struct pgm_delta *delta = &choosing->diff->deltas[i];
            const char *id = pgm_delta_object(delta)->id;
            if (pgm_map_get_text(&choosing->refused, id)) {
                continue;
            }
            const char *reason = reason_against(choosing, delta);
            /* one that differs is there all the same: what needs it can be added */
            if (reason && !delta->from) {
                (void)pgm_map_put_text(&choosing->refused, id, reason);
                more = true;
            }
        }
    }
}

/* A rename is more than an addition, and what is wanted under the new name must not be made beside
 * the old one. */
static void
refuse_renamed(struct choosing *choosing)
{
    struct pgm_arena *arena = choosing->ctx->arena;
    const struct pgm_renaming *renaming = choosing->diff->renaming;
    for (size_t i = 0; renaming && i < renaming->renames.n; i++) {
        const struct pgm_rename *rename = &renaming->renames.at[i];
        if (rename->from.part || rename->to.object->kind->flags & PGM_KIND_SATELLITE) {
            continue;
        }
        const char *from = pgm_named_id(arena, rename->from), *to = pgm_named_id(arena, rename->to);
        (void)pgm_map_put_text(&choosing->refused, rename->to.object->id,
            pgm_arena_printf(
                arena, "it is %s under a new name, and healing renames nothing", from));
        (void)pgm_map_put_text(&choosing->renamed, rename->from.object->id,
            pgm_arena_printf(arena, "it becomes %s, and healing renames nothing", to));
    }
}

struct pgm_heal *
pgm_heal_choose(struct pgm_ctx *ctx, const struct pgm_diff *diff)
{
    struct choosing choosing = { .ctx = ctx,
        .diff = diff,
        .refused = PGM_MAP(ctx->arena),
        .renamed = PGM_MAP(ctx->arena),
        .taken = PGM_MAP(ctx->arena) };
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_delta *delta = &diff->deltas[i];
        if (!delta->to && !(delta->from->kind->flags & PGM_KIND_SATELLITE)) {
            (void)pgm_map_put_text(&choosing.taken, name_key(delta->from), delta->from->id);
        }
    }
    refuse_renamed(&choosing);
    refuse(&choosing);
    struct pgm_heal *heal = pgm_new(ctx->arena, struct pgm_heal);
    struct pgm_diff *additive = pgm_new(ctx->arena, struct pgm_diff);
    *additive = *diff;
    additive->renaming = NULL;
    additive->deltas = pgm_new_array(ctx->arena, struct pgm_delta, diff->n_deltas + 1);
    additive->n_deltas = additive->n_added = additive->n_dropped = additive->n_changed = 0;
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_delta *delta = &diff->deltas[i];
        const char *id = pgm_delta_object(delta)->id;
        const char *reason = pgm_map_get_text(&choosing.refused, id);
        reason = reason ? reason : reason_against(&choosing, delta);
        if (reason) {
            pgm_vec_push(ctx->arena, &heal->refused, ((struct pgm_heal_refusal){ delta, reason }));
        } else {
            additive->deltas[additive->n_deltas++] = *delta;
            additive->n_added += !delta->from;
            additive->n_changed += delta->from && delta->to;
            additive->n_dropped += !delta->to;
        }
    }
    heal->additive = additive;
    return heal;
}
