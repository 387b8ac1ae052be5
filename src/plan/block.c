#include "plan/block.h"

#define NONE SIZE_MAX

/* An edge to what comes after, or back from there. */
typedef PGM_VEC(size_t) places;

/* Tarjan's strongly connected components: a tie is an edge back, so that a block is a component. */
struct search {
    struct pgm_arena *arena;
    const pgm_vertices *order;
    places *back;         /* by place: whom it is tied to */
    size_t *number, *low; /* by place */
    bool *waits;          /* on the stack */
    size_t *block;        /* by place */
    places stack, path, turn;
    size_t n_numbers, n_blocks;
};

static void
tie(struct search *search, struct pgm_vertex *first, struct pgm_vertex *last)
{
    if (first && last) {
        first = pgm_vertex_leader(first);
        last = pgm_vertex_leader(last);
        pgm_vec_push(search->arena, &search->back[last->place], first->place);
    }
}

static void
tie_both(struct search *search, struct pgm_vertex *a, struct pgm_vertex *b)
{
    tie(search, a, b);
    tie(search, b, a);
}

static struct pgm_vertex *
any_vertex(const struct pgm_change *change)
{
    return change->create ? change->create : change->drop;
}

/* What is done to such parts of one parent, and to the parent, is done at once. */
static void
tie_together(struct search *search, const struct pgm_graph *graph, const struct pgm_change *change,
    struct pgm_map *first)
{
    const struct pgm_object *object = pgm_change_object(change);
    if (!(object->kind->flags & PGM_KIND_TOGETHER) || !object->parent) {
        return;
    }
    tie_both(search, change->drop, change->create);
    struct pgm_change *other = pgm_map_get_text(first, object->parent->id);
    if (other) {
        tie_both(search, any_vertex(change), any_vertex(other));
    } else {
        (void)pgm_map_put_text(first, object->parent->id, change);
    }
    const struct pgm_change *parent = change->to && change->to->parent
                                          ? pgm_change_of_new(graph->changes, change->to->parent)
                                          : NULL;
    if (parent && parent->fate == PGM_FATE_ALTER) {
        tie_both(search, any_vertex(change), parent->create);
    }
}

/* What goes away under something that is made anew goes in between, where the order has it so. */
static void
tie_needs(struct search *search, const struct pgm_graph *graph, const struct pgm_change *change)
{
    if (change->fate != PGM_FATE_REBUILD || !change->create || change->swap) {
        return;
    }
    size_t last = pgm_vertex_leader(change->create)->place;
    for (size_t i = 0; i < change->from->needs.n; i++) {
        const struct pgm_change *other =
            pgm_change_of_old(graph->changes, change->from->needs.at[i].to);
        struct pgm_vertex *drop = other ? other->drop : NULL;
        if (drop && pgm_vertex_leader(drop)->place < last) {
            tie(search, change->drop, drop);
        }
    }
}

/* Of these a parent has one, so that one goes when the other comes. */
static void
tie_single(struct search *search, const struct pgm_change *change, struct pgm_map *leaving)
{
    const struct pgm_object *object = pgm_change_object(change);
    if (!(object->kind->namespaces & PGM_NAMESPACE_ONLY_ONE)) {
        return;
    }
    const char *key =
        pgm_arena_printf(search->arena, "%s of %s", object->kind->name, object->parent->id);
    struct pgm_change *other = pgm_map_get_text(leaving, key);
    if (!other) {
        (void)pgm_map_put_text(leaving, key, change);
        return;
    }
    const struct pgm_change *old = change->drop && !change->create ? change : other;
    const struct pgm_change *new = old == change ? other : change;
    tie(search, old->drop, new->create);
}

static void
tie_all(struct search *search, const struct pgm_graph *graph)
{
    struct pgm_map first = PGM_MAP(search->arena), leaving = PGM_MAP(search->arena);
    for (size_t i = 0; i < graph->changes->all.n; i++) {
        const struct pgm_change *change = graph->changes->all.at[i];
        if (!(change->gentle && change->swap)) {
            tie(search, change->aside, change->drop);
            tie(search, change->drop, change->create);
            tie(search, change->aside, change->refill);
            tie(search, change->drop, change->refill);
        }
        tie_needs(search, graph, change);
        tie_single(search, change, &leaving);
        tie_together(search, graph, change, &first);
    }
}

static void
enter(struct search *search, size_t place)
{
    search->number[place] = search->low[place] = search->n_numbers++;
    search->waits[place] = true;
    pgm_vec_push(search->arena, &search->stack, place);
    pgm_vec_push(search->arena, &search->path, place);
    pgm_vec_push(search->arena, &search->turn, 0);
}

/* The next neighbour of the place the search stands at; NONE: it has seen them all. */
static size_t
next_of(struct search *search, size_t place)
{
    const struct pgm_vertex *vertex = search->order->at[place];
    size_t turn = search->turn.at[search->turn.n - 1]++;
    if (turn < vertex->after.n) {
        return vertex->after.at[turn]->place;
    }
    turn -= vertex->after.n;
    return turn < search->back[place].n ? search->back[place].at[turn] : NONE;
}

static void
lower(struct search *search, size_t place, size_t low)
{
    if (low < search->low[place]) {
        search->low[place] = low;
    }
}

static void
leave(struct search *search, size_t place)
{
    search->path.n--;
    search->turn.n--;
    if (search->path.n) {
        lower(search, search->path.at[search->path.n - 1], search->low[place]);
    }
    if (search->low[place] == search->number[place]) {
        size_t member = NONE;
        while (member != place) {
            member = search->stack.at[--search->stack.n];
            search->waits[member] = false;
            search->block[member] = search->n_blocks;
        }
        search->n_blocks++;
    }
}

static void
find_blocks(struct search *search)
{
    for (size_t root = 0; root < search->order->n; root++) {
        if (search->number[root] != NONE) {
            continue;
        }
        enter(search, root);
        while (search->path.n) {
            size_t at = search->path.at[search->path.n - 1];
            size_t next = next_of(search, at);
            if (next == NONE) {
                leave(search, at);
            } else if (search->number[next] == NONE) {
                enter(search, next);
            } else if (search->waits[next]) {
                lower(search, at, search->number[next]);
            }
        }
    }
}

/* Whoever comes first in the old order comes first, with its whole block, after what that waits
 * for.
 */
struct sorting {
    const struct search *search;
    places *members; /* of each block */
    bool *done;      /* each block */
    pgm_vertices *out;
};

static void place_block(struct sorting *sorting, size_t block);

static void
place_before(struct sorting *sorting, const struct pgm_vertex *vertex, size_t block)
{
    for (size_t i = 0; i < vertex->before.n; i++) {
        size_t other = sorting->search->block[pgm_vertex_leader(vertex->before.at[i])->place];
        if (other != block) {
            place_block(sorting, other);
        }
    }
}

static void
place_block(struct sorting *sorting, size_t block)
{
    if (sorting->done[block]) {
        return;
    }
    sorting->done[block] = true;
    const places *members = &sorting->members[block];
    for (size_t i = 0; i < members->n; i++) {
        const struct pgm_vertex *vertex = sorting->search->order->at[members->at[i]];
        place_before(sorting, vertex, block);
        for (size_t j = 0; j < vertex->members.n; j++) {
            place_before(sorting, vertex->members.at[j], block);
        }
    }
    for (size_t i = 0; i < members->n; i++) {
        pgm_vec_push(
            sorting->search->arena, sorting->out, sorting->search->order->at[members->at[i]]);
    }
}

/* Does the block, which has more than this, make something anew later? It is not before that that
 * it takes its place, so that what is dropped for good is gone by then, as in any order. */
static bool
is_only_begun(const struct search *search, const places *members, size_t place)
{
    for (size_t i = 0; i < members->n; i++) {
        const struct pgm_vertex *member = search->order->at[members->at[i]];
        bool makes = member->role == PGM_ROLE_CREATE || member->role == PGM_ROLE_REFILL;
        if (makes) {
            return members->at[i] > place;
        }
    }
    return false;
}

static void
sort_blocks(const struct search *search, size_t *size, pgm_vertices *out)
{
    struct sorting sorting = {
        .search = search,
        .members = pgm_new_array(search->arena, places, search->n_blocks),
        .done = pgm_new_array(search->arena, bool, search->n_blocks),
        .out = out,
    };
    for (size_t i = 0; i < search->order->n; i++) {
        pgm_vec_push(search->arena, &sorting.members[search->block[i]], i);
        size[search->block[i]]++;
    }
    for (size_t i = 0; i < search->order->n; i++) {
        if (!is_only_begun(search, &sorting.members[search->block[i]], i)) {
            place_block(&sorting, search->block[i]);
        }
    }
}

void
pgm_blocks_make(const struct pgm_graph *graph, const pgm_vertices *order, struct pgm_blocks *out)
{
    struct pgm_arena *arena = graph->ctx->arena;
    struct search search = {
        .arena = arena,
        .order = order,
        .back = pgm_new_array(arena, places, order->n + 1),
        .number = pgm_new_array(arena, size_t, order->n + 1),
        .low = pgm_new_array(arena, size_t, order->n + 1),
        .waits = pgm_new_array(arena, bool, order->n + 1),
        .block = pgm_new_array(arena, size_t, order->n + 1),
    };
    for (size_t i = 0; i < order->n; i++) {
        order->at[i]->place = i;
        search.number[i] = NONE;
    }
    tie_all(&search, graph);
    find_blocks(&search);
    size_t *size = pgm_new_array(arena, size_t, search.n_blocks + 1);
    *out = (struct pgm_blocks){ .of = search.block, .size = size };
    sort_blocks(&search, size, &out->order);
}

size_t
pgm_blocks_size(const struct pgm_blocks *blocks, const struct pgm_vertex *leader)
{
    return blocks->size[blocks->of[leader->place]];
}
