#include <stdlib.h>
#include <string.h>

#include "plan/batch.h"
#include "plan/gentle.h"
#include "plan/rename.h"
#include "plan/unit.h"

static bool
is_new(const struct pgm_emit *emit, const struct pgm_object *object)
{
    const struct pgm_changes *changes = emit->plan;
    if (object->index == UINT32_MAX || object->index >= changes->diff->to->n_objects ||
        changes->diff->to->objects[object->index] != object) {
        return false;
    }
    return pgm_change_creates(pgm_change_of_new(changes, object));
}

static bool
is_gone(const struct pgm_emit *emit, const struct pgm_object *object)
{
    return pgm_change_drops(pgm_change_of_old(emit->plan, object));
}

static const struct pgm_gentle *
way_of(const struct pgm_emit *emit, const struct pgm_object *object)
{
    const struct pgm_changes *changes = emit->plan;
    bool is_new = object->index != UINT32_MAX && object->index < changes->diff->to->n_objects &&
                  changes->diff->to->objects[object->index] == object;
    const struct pgm_change *change =
        is_new ? pgm_change_of_new(changes, object) : pgm_change_of_old(changes, object);
    return change ? change->gentle : NULL;
}

static const char *
aside_of(struct pgm_emit *emit, const struct pgm_object *object)
{
    const struct pgm_changes *changes = emit->plan;
    const struct pgm_change *change = pgm_change_of_old(changes, object);
    return change && change->aside
               ? pgm_emit_beside(emit, object, pgm_emit_spare_name(emit, object))
               : NULL;
}

static int
compare_objects(const void *a, const void *b)
{
    const struct pgm_object *left = *(struct pgm_object *const *)a;
    const struct pgm_object *right = *(struct pgm_object *const *)b;
    if (left->kind->weight != right->kind->weight) {
        return left->kind->weight < right->kind->weight ? -1 : 1;
    }
    return strcmp(left->id, right->id);
}

static void
emit_discard(struct pgm_emit *emit, const struct pgm_vertex *vertex)
{
    pgm_object_list along = { 0 };
    for (size_t i = 0; i < vertex->members.n; i++) {
        const struct pgm_vertex *member = vertex->members.at[i];
        if (member->role == PGM_ROLE_DROP) {
            pgm_vec_push(emit->arena, &along, member->change->from);
        }
    }
    if (along.n) {
        qsort(along.at, along.n, sizeof *along.at, compare_objects);
    }
    emit->along = &along;
    vertex->change->from->kind->discard(emit, vertex->change->from);
    emit->along = NULL;
}

/* The statements of an object moved aside name it as it is called now. */
static void
emit_drop(struct pgm_emit *emit, const struct pgm_vertex *vertex)
{
    const struct pgm_change *change = vertex->change;
    const struct pgm_kind *kind = change->from->kind;
    if (emit->trash && kind->discard && !change->swap && !change->refills) {
        emit_discard(emit, vertex);
        return;
    }
    bool gentle = change->gentle && change->gentle->drop;
    void (*drop)(struct pgm_emit *, const struct pgm_object *) =
        gentle ? change->gentle->drop : kind->drop;
    if (!change->swap) {
        drop(emit, change->from);
        return;
    }
    struct pgm_object renamed = *change->from;
    renamed.name = pgm_emit_spare_name(emit, change->from);
    const char *id = change->from->id;
    pgm_object_name(emit->arena, &renamed);
    drop(emit, &renamed);
    struct pgm_step *step = &emit->steps.at[emit->steps.n - 1];
    step->object_id = id;
    if (change->refills) {
        step->flags &= ~(unsigned)PGM_STEP_DATA_LOSS;
        step->hazard = NULL;
    }
}

static void
emit_alter(
    struct pgm_emit *emit, const struct pgm_changes *changes, const struct pgm_change *change)
{
    struct pgm_delta delta = pgm_change_delta(changes, change);
    const struct pgm_attr *attrs = change->to->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        if (!(change->changed >> i & 1) || !attrs[i].alter) {
            continue;
        }
        bool done = false;
        for (size_t j = 0; j < i && !done; j++) {
            done = change->changed >> j & 1 && attrs[j].alter == attrs[i].alter;
        }
        if (!done) {
            attrs[i].alter(emit, &delta);
        }
    }
}

/* What of a merged object's alteration the leader's statement does not do. */
static void
emit_altered_along(struct pgm_emit *emit, const struct pgm_vertex *vertex)
{
    for (size_t i = 0; i < vertex->members.n; i++) {
        const struct pgm_vertex *member = vertex->members.at[i];
        if (member->role == PGM_ROLE_CREATE && member->change->fate == PGM_FATE_ALTER) {
            emit->object = member->change->to;
            emit->action = PGM_ACTION_ALTER;
            emit_alter(emit, emit->plan, member->change);
        }
    }
}

static void
emit_create(struct pgm_emit *emit, const struct pgm_vertex *vertex)
{
    pgm_object_list folded = { 0 };
    for (size_t i = 0; i < vertex->members.n; i++) {
        const struct pgm_vertex *member = vertex->members.at[i];
        if (pgm_change_creates(member->change)) {
            pgm_vec_push(emit->arena, &folded, member->change->to);
        }
    }
    if (folded.n) {
        qsort(folded.at, folded.n, sizeof *folded.at, compare_objects);
    }
    emit->folded = &folded;
    const struct pgm_object *object = vertex->change->to;
    if (pgm_change_creates(vertex->change) && object->kind->create) {
        const struct pgm_gentle *way = vertex->change->gentle;
        (way && way->create ? way->create : object->kind->create)(emit, object);
    }
    if (pgm_change_creates(vertex->change) && object->kind->finish) {
        object->kind->finish(emit, object);
    }
    if (pgm_change_creates(vertex->change)) {
        pgm_emit_settle(emit, object);
    }
    for (size_t i = 0; i < folded.n; i++) {
        emit->object = folded.at[i];
        if (folded.at[i]->kind->finish) {
            folded.at[i]->kind->finish(emit, folded.at[i]);
        }
        pgm_emit_settle(emit, folded.at[i]);
    }
    emit->folded = NULL;
    emit_altered_along(emit, vertex);
}

static void
set_aside(struct pgm_emit *emit, const struct pgm_object *object)
{
    const struct pgm_kind *kind = object->kind;
    const char *name = pgm_emit_spare_name(emit, object);
    (kind->set_aside ? kind->set_aside : kind->rename)(emit, object, name);
}

static void
emit_vertex(
    struct pgm_emit *emit, const struct pgm_changes *changes, const struct pgm_vertex *vertex)
{
    const struct pgm_change *change = vertex->change;
    struct pgm_delta delta = pgm_change_delta(changes, change);
    emit->object = pgm_change_object(change);
    switch (vertex->role) {
    case PGM_ROLE_PREPARE:
        emit->action = PGM_ACTION_CREATE;
        change->gentle->prepare(emit, &delta);
        break;
    case PGM_ROLE_CONFIRM:
        emit->action = PGM_ACTION_ALTER;
        change->gentle->confirm(emit, &delta);
        break;
    case PGM_ROLE_DROP:
        emit->action = change->over_text ? PGM_ACTION_ALTER : PGM_ACTION_DROP;
        emit->object = change->from;
        if (change->over_text) {
            change->from->kind->make_text(emit, change->from);
        } else if (change->from->kind->drop) {
            emit_drop(emit, vertex);
        }
        break;
    case PGM_ROLE_ASIDE:
        emit->action = PGM_ACTION_ASIDE;
        emit->object = change->from;
        set_aside(emit, change->from);
        break;
    case PGM_ROLE_REFILL:
        emit->action = PGM_ACTION_CREATE;
        change->to->kind->refill(emit, change->from, change->to, aside_of(emit, change->from));
        break;
    case PGM_ROLE_CREATE:
        if (change->fate == PGM_FATE_ALTER) {
            emit->action = PGM_ACTION_ALTER;
            emit_alter(emit, changes, change);
        } else {
            emit->action = PGM_ACTION_CREATE;
        }
        emit_create(emit, vertex);
        break;
    }
}

/* One try to make a plan. */
struct making {
    struct pgm_ctx *ctx;
    struct pgm_emit emit;
    struct pgm_changes *changes;
    struct pgm_graph *graph;
    struct pgm_blocks blocks;
    pgm_vertices order;
    bool apart; /* see struct pgm_changes */
};

static enum pgm_status
try_order(struct making *making, const struct pgm_diff *diff, const struct pgm_map *refused)
{
    struct pgm_emit *emit = &making->emit;
    making->changes = pgm_changes_make(making->ctx, diff, emit);
    making->changes->apart = making->apart;
    pgm_gentle_choose(making->changes, refused);
    making->graph = pgm_graph_make(making->ctx, making->changes, emit);
    making->order = (pgm_vertices){ 0 };
    return pgm_graph_order(making->graph, &making->order);
}

/* A change whose gentle way would close a circle, or would fall into a transaction with others,
 * goes the direct way. What else closes a circle is dropped apart from its parent. */
static enum pgm_status
find_order(struct making *making, const struct pgm_diff *diff)
{
    struct pgm_map refused = PGM_MAP(making->ctx->arena);
    for (bool again = true; again;) {
        enum pgm_status status = try_order(making, diff, &refused);
        bool busy = making->emit.busy;
        if (status == PGM_BROKEN && busy &&
            pgm_gentle_refuse_circles(making->graph, making->changes, &refused)) {
            pgm_error_clear(making->ctx);
            continue;
        }
        if (status == PGM_BROKEN && !making->apart) {
            making->apart = true;
            pgm_error_clear(making->ctx);
            continue;
        }
        if (!busy) {
            return status;
        }
        PGM_TRY(status);
        pgm_blocks_make(making->graph, &making->order, &making->blocks);
        again = pgm_gentle_refuse(making->changes, &making->blocks, &refused);
    }
    making->order = making->blocks.order;
    return PGM_OK;
}

/* Who goes the gentle way says so in each statement; a kind does it where it alters something. */
static void
note_way(struct pgm_emit *emit, const struct pgm_unit_part *part)
{
    const struct pgm_vertex *vertex = part->vertex;
    bool alters = vertex->role == PGM_ROLE_CREATE && vertex->change->fate == PGM_FATE_ALTER;
    bool is_gentle = vertex->change->gentle && !alters;
    for (size_t i = part->first; is_gentle && i < part->first + part->n; i++) {
        emit->steps.at[i].flags |= PGM_STEP_GENTLE;
    }
}

/* The relation of `from` that the vertex stands beside. */
static void
note_relation(struct pgm_emit *emit, const struct pgm_unit_part *part)
{
    const struct pgm_object *anchor = part->vertex->anchor;
    const struct pgm_object *table =
        anchor->kind->flags & PGM_KIND_OWN_PLACE && anchor->parent ? anchor->parent : anchor;
    bool was_there = table->kind->namespaces & PGM_NAMESPACE_RELATION &&
                     pgm_catalog_find(emit->from, table->id) != NULL;
    for (size_t i = part->first; was_there && i < part->first + part->n; i++) {
        emit->steps.at[i].relation = table->sql;
    }
}

static void
emit_steps(struct making *making, const struct pgm_diff *diff, struct pgm_plan *plan)
{
    struct pgm_emit *emit = &making->emit;
    for (size_t i = 0; diff->renaming && i < diff->renaming->steps.n; i++) {
        pgm_vec_push(emit->arena, &emit->steps, diff->renaming->steps.at[i]);
    }
    pgm_unit_parts parts = { 0 };
    for (size_t i = 0; i < making->order.n; i++) {
        struct pgm_unit_part part = { .vertex = making->order.at[i], .first = emit->steps.n };
        emit_vertex(emit, making->changes, making->order.at[i]);
        part.n = emit->steps.n - part.first;
        note_relation(emit, &part);
        note_way(emit, &part);
        pgm_vec_push(emit->arena, &parts, part);
    }
    plan->steps = emit->steps;
    plan->string_bodies = emit->string_bodies;
    plan->is_online = emit->busy != NULL;
    plan->parts = parts.at;
    plan->n_parts = parts.n;
    pgm_units_assign(plan, making->graph, emit->busy ? &making->blocks : NULL, &parts);
}

enum pgm_status
pgm_plan_make_for(struct pgm_ctx *ctx, const struct pgm_diff *diff,
    const struct pgm_plan_options *options, struct pgm_plan **out)
{
    const struct pgm_busy *busy = options ? options->busy : NULL;
    struct making making = {
        .ctx = ctx,
        .emit = {
            .arena = ctx->arena,
            .from = diff->from,
            .to = diff->to,
            .server_version = diff->from->server_version,
            .facets = diff->facets,
            .purpose = diff->purpose,
            .kept = diff->kept,
            .busy = busy && busy->n ? busy : NULL,
            .trash = options ? options->trash : NULL,
            .is_new = is_new,
            .is_gone = is_gone,
            .way = way_of,
            .aside = aside_of,
        },
    };
    PGM_TRY(find_order(&making, diff));
    struct pgm_plan *plan = pgm_new(ctx->arena, struct pgm_plan);
    plan->diff = diff;
    emit_steps(&making, diff, plan);
    *out = plan;
    return PGM_OK;
}

enum pgm_status
pgm_plan_make(struct pgm_ctx *ctx, const struct pgm_diff *diff, struct pgm_plan **out)
{
    return pgm_plan_make_for(ctx, diff, NULL, out);
}

static bool
joins(const struct pgm_plan *plan, size_t a, size_t b)
{
    return b < plan->steps.n && plan->steps.at[a].group == plan->steps.at[b].group;
}

/* A statement that is a transaction by itself needs no words for that. */
static bool
begins_transaction(const struct pgm_plan *plan, size_t i)
{
    return !(i && joins(plan, i, i - 1)) && joins(plan, i, i + 1);
}

static bool
ends_transaction(const struct pgm_plan *plan, size_t i)
{
    return i && joins(plan, i, i - 1) && !joins(plan, i, i + 1);
}

const char *
pgm_plan_sql(struct pgm_ctx *ctx, const struct pgm_plan *plan)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    if (plan->string_bodies) {
        pgm_str_add(&out, "SET check_function_bodies = off;\n\n");
    }
    for (size_t i = 0; i < plan->steps.n; i++) {
        const struct pgm_step *step = &plan->steps.at[i];
        bool first = plan->is_online && begins_transaction(plan, i);
        bool same_root = i && strcmp(plan->steps.at[i - 1].object_id, step->object_id) == 0;
        const char *sql =
            step->flags & PGM_STEP_BATCHES ? pgm_batch_script(ctx->arena, &step->batch) : step->sql;
        pgm_str_addf(&out, "%s%s%s;\n", i && (first || !same_root) ? "\n" : "",
            first ? "BEGIN;\n" : "", sql);
        if (plan->is_online && ends_transaction(plan, i)) {
            pgm_str_add(&out, "COMMIT;\n");
        }
    }
    return pgm_str_text(&out);
}

static int
compare_ids(const void *a, const void *b)
{
    const struct pgm_object *left = *(const struct pgm_object *const *)a;
    const struct pgm_object *right = *(const struct pgm_object *const *)b;
    return strcmp(left->id, right->id);
}

/* Does it wait in the trash? */
static bool
is_kept(const struct pgm_plan *plan, const struct pgm_object *object)
{
    for (size_t i = 0; i < plan->steps.n; i++) {
        if (plan->steps.at[i].object == object && plan->steps.at[i].flags & PGM_STEP_TRASH) {
            return true;
        }
    }
    return false;
}

/* Is it of the trash, where nothing is lost when it goes? */
static bool
is_of_trash(const struct pgm_object *object)
{
    const struct pgm_object *root = pgm_object_root(object);
    return root->kind->flags & PGM_KIND_DROPS_EMPTY && pgm_trash_is_schema(root->name);
}

void
pgm_plan_list_destroyed(struct pgm_ctx *ctx, const struct pgm_plan *plan, pgm_object_list *out)
{
    for (size_t i = 0; i < plan->steps.n; i++) {
        const struct pgm_step *step = &plan->steps.at[i];
        const struct pgm_object *object = step->object;
        bool dropped = step->action == PGM_ACTION_DROP &&
                       object->kind->flags & PGM_KIND_PROTECTED &&
                       !pgm_catalog_find(plan->diff->to, object->id) && !is_kept(plan, object) &&
                       !is_of_trash(object);
        if (dropped || step->flags & PGM_STEP_DATA_LOSS) {
            pgm_vec_push(ctx->arena, out, object);
        }
    }
    if (!out->n) {
        return;
    }
    qsort(out->at, out->n, sizeof *out->at, compare_ids);
    size_t kept = 1;
    for (size_t i = 1; i < out->n; i++) {
        if (strcmp(out->at[i]->id, out->at[kept - 1]->id) != 0) {
            out->at[kept++] = out->at[i];
        }
    }
    out->n = kept;
}
