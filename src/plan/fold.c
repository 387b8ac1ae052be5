/* Folding: what is printed within its parent's CREATE statement.
 *
 * A child may be folded when nothing that it needs has to wait for the parent itself. Children that
 * exist because their parent does (the columns of a view) are always a part of it. */
#include "kinds/emit.h"
#include "plan/graph.h"

static bool
has_clause(struct pgm_graph *graph, const struct pgm_object *child)
{
    if (!child->kind->clause) {
        return false;
    }
    struct pgm_arena *scratch = pgm_arena_new();
    struct pgm_emit emit = *graph->emit;
    emit.arena = scratch;
    emit.object = child;
    struct pgm_str out = PGM_STR(scratch);
    bool has = child->kind->clause(&emit, child, &out);
    pgm_arena_end(scratch);
    return has;
}

static bool
waits_itself(struct pgm_graph *graph, const struct pgm_vertex *vertex,
    const struct pgm_vertex *leader, const struct pgm_vertex *parent)
{
    for (size_t i = 0; i < vertex->before.n; i++) {
        struct pgm_vertex *first = pgm_vertex_leader(vertex->before.at[i]);
        if (first != parent && first != leader && pgm_graph_leads_back(graph, first, parent)) {
            return true;
        }
    }
    return false;
}

/* Does anything that must run before `vertex`, or what is merged into it, have to wait for
 * `parent`? */
static bool
waits_for(struct pgm_graph *graph, const struct pgm_vertex *vertex, const struct pgm_vertex *parent)
{
    bool waits = waits_itself(graph, vertex, vertex, parent);
    for (size_t i = 0; i < vertex->members.n && !waits; i++) {
        waits = waits_itself(graph, vertex->members.at[i], vertex, parent);
    }
    return waits;
}

static int
compare_weights(const struct pgm_object *a, const struct pgm_object *b)
{
    return a->kind->weight - b->kind->weight;
}

static void fold_children(
    struct pgm_graph *graph, const struct pgm_object *object, struct pgm_vertex *leader);

/* One pass over the children of a weight; true when any was folded. */
static bool
fold_pass(
    struct pgm_graph *graph, const struct pgm_object *object, struct pgm_vertex *leader, int weight)
{
    bool any = false;
    for (size_t i = 0; i < object->children.n; i++) {
        const struct pgm_object *child = object->children.at[i];
        struct pgm_change *change = pgm_change_of_new(graph->changes, child);
        bool open = child->kind->weight == weight && pgm_change_creates(change) &&
                    pgm_vertex_leader(change->create) == change->create;
        if (open && !waits_for(graph, change->create, leader) && has_clause(graph, child)) {
            pgm_graph_merge(change->create, leader, graph->ctx->arena);
            fold_children(graph, child, leader);
            any = true;
        }
    }
    return any;
}

/* Passes until none is folded any more: a generated column may need another that comes after it.
 * The rest stands alone and may fold its own. */
static void
fold_kind(
    struct pgm_graph *graph, const struct pgm_object *object, struct pgm_vertex *leader, int weight)
{
    while (fold_pass(graph, object, leader, weight)) {
    }
    for (size_t i = 0; i < object->children.n; i++) {
        const struct pgm_object *child = object->children.at[i];
        struct pgm_change *change = pgm_change_of_new(graph->changes, child);
        if (child->kind->weight == weight && pgm_change_creates(change) &&
            pgm_vertex_leader(change->create) == change->create) {
            fold_children(graph, child, change->create);
        }
    }
}

static void
fold_children(struct pgm_graph *graph, const struct pgm_object *object, struct pgm_vertex *leader)
{
    int done = -1;
    for (;;) {
        const struct pgm_object *next = NULL;
        for (size_t i = 0; i < object->children.n; i++) {
            const struct pgm_object *child = object->children.at[i];
            bool candidate = child->kind->clause && child->kind->weight > done;
            if (candidate && (!next || compare_weights(child, next) < 0)) {
                next = child;
            }
        }
        if (!next) {
            return;
        }
        done = next->kind->weight;
        fold_kind(graph, object, leader, done);
    }
}

void
pgm_graph_fold(struct pgm_graph *graph)
{
    const struct pgm_changes *changes = graph->changes;
    for (size_t i = 0; i < changes->all.n; i++) {
        const struct pgm_change *change = changes->all.at[i];
        if (!change->to) {
            continue;
        }
        const struct pgm_object *parent = change->to->parent;
        struct pgm_change *above = parent ? pgm_change_of_new(changes, parent) : NULL;
        bool comes = change->to->kind->flags & PGM_KIND_COMES_ALONG && pgm_change_creates(change);
        if (comes && above && above->create) {
            pgm_graph_merge(change->create, above->create, graph->ctx->arena);
        }
    }
    for (size_t i = 0; i < changes->all.n; i++) {
        const struct pgm_change *change = changes->all.at[i];
        bool is_top = pgm_change_creates(change) && change->to && change->to->index != UINT32_MAX;
        const struct pgm_object *parent = is_top ? change->to->parent : NULL;
        struct pgm_change *above = parent ? pgm_change_of_new(changes, parent) : NULL;
        if (is_top && !(above && pgm_change_creates(above) && change->to->kind->clause)) {
            fold_children(graph, change->to, change->create);
        }
    }
}
