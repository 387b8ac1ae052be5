#include <stdlib.h>
#include <string.h>

#include "plan/graph.h"
#include "plan/plan.h"
#include "plan/rename.h"

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

static const char *
aside_of(struct pgm_emit *emit, const struct pgm_object *object)
{
    const struct pgm_changes *changes = emit->plan;
    const struct pgm_change *change = pgm_change_of_old(changes, object);
    return change && change->aside
               ? pgm_emit_beside(emit, object, pgm_emit_spare_name(emit, object))
               : NULL;
}

/* The statements of an object moved aside name it as it is called now. */
static void
emit_drop(struct pgm_emit *emit, const struct pgm_change *change)
{
    if (!change->swap) {
        change->from->kind->drop(emit, change->from);
        return;
    }
    struct pgm_object renamed = *change->from;
    renamed.name = pgm_emit_spare_name(emit, change->from);
    const char *id = change->from->id;
    pgm_object_name(emit->arena, &renamed);
    change->from->kind->drop(emit, &renamed);
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
        object->kind->create(emit, object);
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
    emit->object = pgm_change_object(change);
    switch (vertex->role) {
    case PGM_ROLE_DROP:
        emit->action = change->over_text ? PGM_ACTION_ALTER : PGM_ACTION_DROP;
        emit->object = change->from;
        if (change->over_text) {
            change->from->kind->make_text(emit, change->from);
        } else if (change->from->kind->drop) {
            emit_drop(emit, change);
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

/* Steps of one group share a transaction. A run of steps that must be committed before they are of
 * use shares one, too. */
static void
assign_groups(struct pgm_plan *plan)
{
    size_t group = 0;
    for (size_t i = 0; i < plan->steps.n; i++) {
        struct pgm_step *step = &plan->steps.at[i];
        const struct pgm_step *last = i ? step - 1 : NULL;
        bool committed =
            last && last->flags & PGM_STEP_COMMIT_AFTER && !(step->flags & PGM_STEP_COMMIT_AFTER);
        bool alone = last && (last->flags | step->flags) & PGM_STEP_OUTSIDE;
        group += committed || alone;
        step->group = group;
    }
    plan->n_groups = plan->steps.n ? group + 1 : 0;
}

enum pgm_status
pgm_plan_make(struct pgm_ctx *ctx, const struct pgm_diff *diff, struct pgm_plan **out)
{
    struct pgm_emit emit = {
        .arena = ctx->arena,
        .from = diff->from,
        .to = diff->to,
        .server_version = diff->from->server_version,
        .facets = diff->facets,
        .purpose = diff->purpose,
        .is_new = is_new,
        .is_gone = is_gone,
        .aside = aside_of,
    };
    struct pgm_changes *changes = pgm_changes_make(ctx, diff, &emit);
    struct pgm_graph *graph = pgm_graph_make(ctx, changes, &emit);
    pgm_vertices order = { 0 };
    PGM_TRY(pgm_graph_order(graph, &order));
    for (size_t i = 0; diff->renaming && i < diff->renaming->steps.n; i++) {
        pgm_vec_push(ctx->arena, &emit.steps, diff->renaming->steps.at[i]);
    }
    for (size_t i = 0; i < order.n; i++) {
        emit_vertex(&emit, changes, order.at[i]);
    }
    struct pgm_plan *plan = pgm_new(ctx->arena, struct pgm_plan);
    *plan =
        (struct pgm_plan){ .diff = diff, .steps = emit.steps, .string_bodies = emit.string_bodies };
    assign_groups(plan);
    *out = plan;
    return PGM_OK;
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
        bool same_root = i && strcmp(plan->steps.at[i - 1].object_id, step->object_id) == 0;
        pgm_str_addf(&out, "%s%s;\n", i && !same_root ? "\n" : "", step->sql);
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

void
pgm_plan_list_destroyed(struct pgm_ctx *ctx, const struct pgm_plan *plan, pgm_object_list *out)
{
    for (size_t i = 0; i < plan->steps.n; i++) {
        const struct pgm_step *step = &plan->steps.at[i];
        const struct pgm_object *object = step->object;
        bool dropped = step->action == PGM_ACTION_DROP &&
                       object->kind->flags & PGM_KIND_PROTECTED &&
                       !pgm_catalog_find(plan->diff->to, object->id);
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
