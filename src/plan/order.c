/* The one order: Kahn's algorithm with a heap, so that of several vertices that may run the same
 * one is always taken. */
#include <string.h>

#include "kinds/emit.h"
#include "plan/graph.h"

enum rank {
    RANK_CALM,    /* what would fire at the plan's own steps */
    RANK_PREPARE, /* long work that changes nothing yet */
    RANK_COMMITS, /* is of use only once committed */
    RANK_DROP,    /* what stands in the way of changes */
    RANK_CREATE,
    RANK_DROP_LATE, /* what holds rows, and what others are made of */
    RANK_WATCH,     /* what fires from now on */
};

/* Will something that rests on it, or on a part of it, be made anew, on another? */
static bool
is_left(const struct pgm_graph *graph, const struct pgm_object *from)
{
    for (size_t i = 0; i < from->users.n; i++) {
        const struct pgm_object *user = from->users.at[i].to;
        const struct pgm_change *change = pgm_change_of_old(graph->changes, user);
        if (change && change->fate == PGM_FATE_REBUILD && !pgm_object_is_within(user, from)) {
            return true;
        }
    }
    for (size_t i = 0; i < from->children.n; i++) {
        if (is_left(graph, from->children.at[i])) {
            return true;
        }
    }
    return false;
}

/* What holds rows, and of a table in use what guards it or is read by, until its successor, which
 * may have another name, is there. */
static bool
drops_late(const struct pgm_graph *graph, const struct pgm_change *change)
{
    const struct pgm_object *from = change->from;
    if (change->fate != PGM_FATE_DROP && !change->swap) {
        return false;
    }
    return from->kind->flags & PGM_KIND_DROP_LATE ||
           (graph->emit->busy && from->kind->gentle && from->parent && !is_left(graph, from) &&
               pgm_emit_is_busy(graph->emit, from->parent));
}

static int
rank_of(const struct pgm_graph *graph, const struct pgm_vertex *vertex)
{
    const struct pgm_change *change = vertex->change;
    if (pgm_change_object(change)->kind->flags & PGM_KIND_WATCHES) {
        bool calms = vertex->role == PGM_ROLE_DROP || pgm_change_calms(graph->changes, change);
        return calms ? RANK_CALM : RANK_WATCH;
    }
    if (vertex->role == PGM_ROLE_PREPARE) {
        return RANK_PREPARE;
    }
    if (vertex->role == PGM_ROLE_DROP) {
        return drops_late(graph, change) ? RANK_DROP_LATE : RANK_DROP;
    }
    if (vertex->role == PGM_ROLE_CREATE && change->fate == PGM_FATE_ALTER) {
        const struct pgm_attr *attrs = change->to->kind->attrs;
        for (size_t i = 0; attrs[i].name; i++) {
            if (change->changed >> i & 1 && attrs[i].flags & PGM_ATTR_COMMITS) {
                return RANK_COMMITS;
            }
        }
    }
    return vertex->role == PGM_ROLE_ASIDE ? RANK_DROP : RANK_CREATE;
}

static bool
is_about_new(const struct pgm_vertex *vertex)
{
    return vertex->role == PGM_ROLE_CREATE || vertex->role == PGM_ROLE_REFILL ||
           vertex->role == PGM_ROLE_CONFIRM || vertex->role == PGM_ROLE_PREPARE;
}

/* A script reads best when what belongs to a table stands beside it. */
static const struct pgm_object *
anchor_of(const struct pgm_vertex *vertex)
{
    const struct pgm_object *object =
        is_about_new(vertex) ? vertex->change->to : vertex->change->from;
    while (object->parent && !(object->parent->kind->flags & PGM_KIND_DROPS_EMPTY) &&
           !(object->kind->flags & PGM_KIND_OWN_PLACE)) {
        object = object->parent;
    }
    return object;
}

static const struct pgm_object *
object_of(const struct pgm_vertex *vertex)
{
    return is_about_new(vertex) ? vertex->change->to : vertex->change->from;
}

/* Drops run against the order of creation. */
static int
compare_by_weight(const struct pgm_object *a, const struct pgm_object *b, bool backwards)
{
    int order = a->kind->weight - b->kind->weight;
    return backwards ? -order : order;
}

static bool
comes_first(const struct pgm_vertex *a, const struct pgm_vertex *b)
{
    if (a->rank != b->rank) {
        return a->rank < b->rank;
    }
    bool backwards = a->rank == RANK_CALM || a->rank == RANK_DROP || a->rank == RANK_DROP_LATE;
    int order = compare_by_weight(a->anchor, b->anchor, backwards);
    order = order ? order : strcmp(a->anchor->id, b->anchor->id);
    order = order ? order : compare_by_weight(object_of(a), object_of(b), backwards);
    order = order ? order : strcmp(object_of(a)->id, object_of(b)->id);
    return order ? order < 0 : a->role < b->role;
}

static void
heap_up(pgm_vertices *heap, size_t i)
{
    while (i > 0) {
        size_t parent = (i - 1) / 2;
        if (!comes_first(heap->at[i], heap->at[parent])) {
            return;
        }
        struct pgm_vertex *moved = heap->at[i];
        heap->at[i] = heap->at[parent];
        heap->at[parent] = moved;
        i = parent;
    }
}

static struct pgm_vertex *
heap_take(pgm_vertices *heap)
{
    struct pgm_vertex *first = heap->at[0];
    heap->at[0] = heap->at[--heap->n];
    for (size_t i = 0;;) {
        size_t least = i, left = 2 * i + 1, right = 2 * i + 2;
        if (left < heap->n && comes_first(heap->at[left], heap->at[least])) {
            least = left;
        }
        if (right < heap->n && comes_first(heap->at[right], heap->at[least])) {
            least = right;
        }
        if (least == i) {
            return first;
        }
        struct pgm_vertex *moved = heap->at[i];
        heap->at[i] = heap->at[least];
        heap->at[least] = moved;
        i = least;
    }
}

static void
add_waits(struct pgm_graph *graph, struct pgm_vertex *leader, const struct pgm_vertex *vertex)
{
    for (size_t i = 0; i < vertex->before.n; i++) {
        struct pgm_vertex *first = pgm_vertex_leader(vertex->before.at[i]);
        if (first != leader) {
            pgm_vec_push(graph->ctx->arena, &first->after, leader);
            leader->waiting++;
        }
    }
}

/* One circle among what is left, for the report: follows unmet waits until a vertex comes again. */
static enum pgm_status
fail_circle(struct pgm_graph *graph, const pgm_vertices *leaders)
{
    struct pgm_vertex *at = NULL;
    for (size_t i = 0; i < leaders->n && !at; i++) {
        at = leaders->at[i]->waiting ? leaders->at[i] : NULL;
    }
    struct pgm_str path = PGM_STR(graph->ctx->arena);
    graph->mark++;
    while (at && at->mark != graph->mark) {
        at->mark = graph->mark;
        static const char *const verbs[] = { "prepare", "drop", "rename", "make", "fill",
            "confirm" };
        pgm_str_addf(&path, "%s%s %s", path.len ? " <- " : "", verbs[at->role], object_of(at)->id);
        struct pgm_vertex *next = NULL;
        for (size_t i = 0; i <= at->members.n && !next; i++) {
            const struct pgm_vertex *part = i ? at->members.at[i - 1] : at;
            for (size_t j = 0; j < part->before.n && !next; j++) {
                struct pgm_vertex *first = pgm_vertex_leader(part->before.at[j]);
                next = first != at && first->waiting ? first : NULL;
            }
        }
        at = next;
    }
    return pgm_fail(graph->ctx, PGM_BROKEN, "the plan's steps wait for each other in a circle: %s",
        pgm_str_text(&path));
}

enum pgm_status
pgm_graph_order(struct pgm_graph *graph, pgm_vertices *out)
{
    pgm_vertices leaders = { 0 }, heap = { 0 };
    struct pgm_arena *arena = graph->ctx->arena;
    for (size_t i = 0; i < graph->vertices.n; i++) {
        struct pgm_vertex *vertex = graph->vertices.at[i];
        struct pgm_vertex *leader = pgm_vertex_leader(vertex);
        add_waits(graph, leader, vertex);
        if (leader == vertex) {
            vertex->anchor = anchor_of(vertex);
            vertex->rank = rank_of(graph, vertex);
            pgm_vec_push(arena, &leaders, vertex);
        }
    }
    for (size_t i = 0; i < leaders.n; i++) {
        if (!leaders.at[i]->waiting) {
            pgm_vec_push(arena, &heap, leaders.at[i]);
            heap_up(&heap, heap.n - 1);
        }
    }
    while (heap.n) {
        struct pgm_vertex *vertex = heap_take(&heap);
        pgm_vec_push(arena, out, vertex);
        for (size_t i = 0; i < vertex->after.n; i++) {
            if (--vertex->after.at[i]->waiting == 0) {
                pgm_vec_push(arena, &heap, vertex->after.at[i]);
                heap_up(&heap, heap.n - 1);
            }
        }
    }
    return out->n == leaders.n ? PGM_OK : fail_circle(graph, &leaders);
}
