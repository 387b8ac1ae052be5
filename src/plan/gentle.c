#include "plan/gentle.h"

#include "kinds/emit.h"

/* Does it stay as it is, for those who rest on it? */
static bool
is_steady(const struct pgm_changes *changes, const struct pgm_change *change)
{
    return !change || change->fate == PGM_FATE_CREATE ||
           (change->fate == PGM_FATE_ALTER && !pgm_change_disturbs(changes, change));
}

/* Can the old one wait under another name: does all that it rests on stay, and is nothing that
 * rests on it made anew? */
static bool
can_wait(const struct pgm_changes *changes, const struct pgm_change *change)
{
    const struct pgm_object *from = change->from;
    for (size_t i = 0; i < from->needs.n; i++) {
        if (!is_steady(changes, pgm_change_of_old(changes, from->needs.at[i].to))) {
            return false;
        }
    }
    for (size_t i = 0; i < from->users.n; i++) {
        const struct pgm_object *user = from->users.at[i].to;
        if (!pgm_object_is_within(user, from) &&
            pgm_change_drops(pgm_change_of_old(changes, user))) {
            return false;
        }
    }
    const struct pgm_gentle *gentle = change->gentle;
    return from->kind->rename && (gentle->stands_alone || gentle->confirm) &&
           (!gentle->can_wait || gentle->can_wait(changes->emit, from));
}

/* The first way of its kind that suits. */
static const struct pgm_gentle *
find_way(struct pgm_changes *changes, const struct pgm_change *change)
{
    const struct pgm_object *object = pgm_change_object(change);
    if (object->index == UINT32_MAX || change->swap || change->predecessor) {
        return NULL;
    }
    struct pgm_delta delta = pgm_change_delta(changes, change);
    const struct pgm_gentle *way = object->kind->gentle;
    while (way && !way->suits(changes->emit, &delta)) {
        way = way->next;
    }
    return way;
}

void
pgm_gentle_choose(struct pgm_changes *changes, const struct pgm_map *refused)
{
    for (size_t i = 0; changes->emit->busy && i < changes->all.n; i++) {
        struct pgm_change *change = changes->all.at[i];
        if (pgm_map_get_text(refused, pgm_change_object(change)->id)) {
            continue;
        }
        change->gentle = find_way(changes, change);
    }
    for (size_t i = 0; i < changes->all.n; i++) {
        struct pgm_change *change = changes->all.at[i];
        if (change->gentle && change->fate == PGM_FATE_REBUILD) {
            change->swap = can_wait(changes, change);
        }
    }
}

/* Is it in a transaction with others? */
static bool
is_bound(const struct pgm_blocks *blocks, struct pgm_vertex *vertex)
{
    return vertex && pgm_blocks_size(blocks, pgm_vertex_leader(vertex)) > 1;
}

bool
pgm_gentle_refuse(
    const struct pgm_changes *changes, const struct pgm_blocks *blocks, struct pgm_map *refused)
{
    bool any = false;
    for (size_t i = 0; i < changes->all.n; i++) {
        struct pgm_change *change = changes->all.at[i];
        if (!change->gentle) {
            continue;
        }
        const struct pgm_object *object = pgm_change_object(change);
        bool alone = change->gentle->stands_alone;
        struct pgm_vertex *create = change->create;
        bool merged = create && pgm_change_creates(change) && pgm_vertex_leader(create) != create;
        if (merged || is_bound(blocks, change->prepare) || is_bound(blocks, change->confirm) ||
            (alone && (is_bound(blocks, create) || is_bound(blocks, change->drop)))) {
            (void)pgm_map_put_text(refused, object->id, object);
            any = true;
        }
    }
    return any;
}

/* Does it wait for itself? */
static bool
is_in_circle(struct pgm_graph *graph, struct pgm_vertex *vertex)
{
    for (size_t i = 0; vertex && i < vertex->before.n; i++) {
        if (pgm_graph_leads_back(graph, vertex->before.at[i], pgm_vertex_leader(vertex))) {
            return true;
        }
    }
    return false;
}

bool
pgm_gentle_refuse_circles(
    struct pgm_graph *graph, const struct pgm_changes *changes, struct pgm_map *refused)
{
    bool any = false;
    for (size_t i = 0; i < changes->all.n; i++) {
        const struct pgm_change *change = changes->all.at[i];
        bool circles =
            change->gentle &&
            (is_in_circle(graph, change->prepare) || is_in_circle(graph, change->confirm) ||
                is_in_circle(graph, change->aside) || is_in_circle(graph, change->drop));
        if (circles) {
            const struct pgm_object *object = pgm_change_object(change);
            (void)pgm_map_put_text(refused, object->id, object);
            any = true;
        }
    }
    return any;
}
