#include <string.h>

#include "plan/graph_private.h"

struct pgm_vertex *
pgm_vertex_leader(struct pgm_vertex *vertex)
{
    while (vertex->leader != vertex) {
        vertex->leader = vertex->leader->leader;
        vertex = vertex->leader;
    }
    return vertex;
}

void
pgm_graph_merge(struct pgm_vertex *member, struct pgm_vertex *leader, struct pgm_arena *arena)
{
    member = pgm_vertex_leader(member);
    leader = pgm_vertex_leader(leader);
    if (member == leader) {
        return;
    }
    member->leader = leader;
    pgm_vec_push(arena, &leader->members, member);
    for (size_t i = 0; i < member->members.n; i++) {
        pgm_vec_push(arena, &leader->members, member->members.at[i]);
    }
    member->members.n = 0;
}

static bool leads_back(
    struct pgm_graph *graph, struct pgm_vertex *leader, const struct pgm_vertex *goal);

static bool
any_before(struct pgm_graph *graph, const struct pgm_vertex *vertex, const struct pgm_vertex *goal)
{
    for (size_t i = 0; i < vertex->before.n; i++) {
        if (leads_back(graph, pgm_vertex_leader(vertex->before.at[i]), goal)) {
            return true;
        }
    }
    return false;
}

static bool
leads_back(struct pgm_graph *graph, struct pgm_vertex *leader, const struct pgm_vertex *goal)
{
    if (leader == goal) {
        return true;
    }
    if (leader->mark == graph->mark) {
        return false;
    }
    leader->mark = graph->mark;
    if (any_before(graph, leader, goal)) {
        return true;
    }
    for (size_t i = 0; i < leader->members.n; i++) {
        if (any_before(graph, leader->members.at[i], goal)) {
            return true;
        }
    }
    return false;
}

bool
pgm_graph_leads_back(
    struct pgm_graph *graph, struct pgm_vertex *start, const struct pgm_vertex *goal)
{
    graph->mark++;
    return leads_back(graph, pgm_vertex_leader(start), goal);
}

void
pgm_graph_must_run(struct pgm_graph *graph, struct pgm_vertex *first, struct pgm_vertex *then)
{
    if (first && then && first != then) {
        pgm_vec_push(graph->ctx->arena, &then->before, first);
    }
}

static struct pgm_vertex *
add_vertex(struct pgm_graph *graph, struct pgm_change *change, enum pgm_role role)
{
    struct pgm_vertex *vertex = pgm_new(graph->ctx->arena, struct pgm_vertex);
    vertex->change = change;
    vertex->role = role;
    vertex->leader = vertex;
    pgm_vec_push(graph->ctx->arena, &graph->vertices, vertex);
    return vertex;
}

static void
add_vertices(struct pgm_graph *graph, struct pgm_change *change)
{
    if (pgm_change_drops(change) || change->over_text) {
        change->drop = add_vertex(graph, change, PGM_ROLE_DROP);
    }
    if (change->swap) {
        change->aside = add_vertex(graph, change, PGM_ROLE_ASIDE);
    }
    if (change->to) {
        change->create = add_vertex(graph, change, PGM_ROLE_CREATE);
    }
    if (change->refills) {
        change->refill = add_vertex(graph, change, PGM_ROLE_REFILL);
    }
    const struct pgm_gentle *gentle = change->to ? change->gentle : NULL;
    if (gentle && gentle->prepare) {
        change->prepare = add_vertex(graph, change, PGM_ROLE_PREPARE);
    }
    if (gentle && gentle->confirm) {
        change->confirm = add_vertex(graph, change, PGM_ROLE_CONFIRM);
    }
}

/* A part of something moved aside goes last of all, with it; its successor does not wait for that.
 */
static bool
goes_with_swap(const struct pgm_graph *graph, const struct pgm_change *change)
{
    for (const struct pgm_object *object = change->from; object; object = object->parent) {
        const struct pgm_change *other = pgm_change_of_old(graph->changes, object);
        if (other && other->swap) {
            return true;
        }
    }
    return false;
}

/* Does what the old table holds move, through one that it belongs to, before it goes? */
static bool
moves_before(const struct pgm_graph *graph, const struct pgm_object *table)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *link = table->children.at[i];
        for (size_t n = 0; link->kind->flags & PGM_KIND_LINK && n < link->needs.n; n++) {
            const struct pgm_object *needed = link->needs.at[n].to;
            const struct pgm_change *other = pgm_change_of_old(graph->changes, needed);
            if (other && other != pgm_change_of_old(graph->changes, table) &&
                (other->refill || moves_before(graph, needed))) {
                return true;
            }
        }
    }
    return false;
}

/* It goes when they are moved. */
static void
order_move(struct pgm_graph *graph, struct pgm_vertex *drop, const struct pgm_object *table)
{
    for (size_t i = 0; table && i < table->children.n; i++) {
        const struct pgm_object *link = table->children.at[i];
        for (size_t n = 0; link->kind->flags & PGM_KIND_LINK && n < link->needs.n; n++) {
            const struct pgm_object *needed = link->needs.at[n].to;
            const struct pgm_change *other = pgm_change_of_old(graph->changes, needed);
            if (other && other != pgm_change_of_old(graph->changes, table)) {
                pgm_graph_must_run(graph, other->refill, drop);
                order_move(graph, drop, needed);
            }
        }
    }
}

/* Does it go with a table that has to wait until its rows are moved? That one's statement names
 * nothing that it needed. */
static bool
goes_with_rows(const struct pgm_graph *graph, const struct pgm_change *change)
{
    const struct pgm_object *parent = change->from->parent;
    const struct pgm_change *other = parent ? pgm_change_of_old(graph->changes, parent) : NULL;
    return other && other->fate == PGM_FATE_DROP && moves_before(graph, parent);
}

static bool
is_within(const struct pgm_object *object, const struct pgm_object *table)
{
    for (; object && object != table; object = object->parent) {
    }
    return object;
}

/* Is the old object a part of a table that is taken out of the one that `needed` is a part of,
 * before it goes? Then the two have nothing to do with each other any more. */
static bool
has_left(
    const struct pgm_graph *graph, const struct pgm_object *object, const struct pgm_object *needed)
{
    const struct pgm_object *table = object->parent;
    if (!table || !table->parent) {
        return false; /* a schema is in nothing */
    }
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *link = table->children.at[i];
        bool leaves = link->kind->leaves_first && link->kind->leaves_first(graph->emit, link);
        for (size_t n = 0; leaves && link != object && n < link->needs.n; n++) {
            if (needed->parent && is_within(needed->parent, link->needs.at[n].to)) {
                return true;
            }
        }
    }
    return has_left(graph, table, needed);
}

/* Does it go with its parent, which is not made anew? */
static bool
is_dropped_whole(const struct pgm_graph *graph, const struct pgm_change *change)
{
    const struct pgm_change *parent =
        change->from->parent ? pgm_change_of_old(graph->changes, change->from->parent) : NULL;
    return change->from->kind->flags & PGM_KIND_SATELLITE && parent &&
           parent->fate == PGM_FATE_DROP;
}

/* The old object of `change` needs `needed`: what is done to the needed one waits for it, or, if
 * the old one lives on, its drop does. */
void
pgm_graph_order_old(
    struct pgm_graph *graph, const struct pgm_change *change, const struct pgm_object *needed)
{
    const struct pgm_change *other = pgm_change_of_old(graph->changes, needed);
    if (!other || has_left(graph, change->from, needed)) {
        return;
    }
    if (change->drop) {
        pgm_graph_must_run(graph, change->drop, other->drop);
        if (change->gentle && change->gentle->leaves_first) {
            pgm_graph_must_run(graph, change->drop, other->prepare);
        }
        if (other->refill && is_dropped_whole(graph, change)) {
            pgm_graph_must_run(graph, other->refill, change->drop); /* what it holds moves first */
            return;
        }
        if (goes_with_swap(graph, change) || goes_with_rows(graph, change)) {
            return; /* it goes last of all, and its statement names nothing that it needed */
        }
        pgm_graph_must_run(graph, change->drop, other->aside);
        if (other->fate == PGM_FATE_ALTER) {
            pgm_graph_must_run(graph, change->drop, other->create);
        }
    } else {
        pgm_graph_must_run(graph, change->create, other->drop);
    }
}

/* What brings the new object along; NULL: nothing does. */
static const struct pgm_object *
bringer_of(struct pgm_graph *graph, const struct pgm_change *change)
{
    struct pgm_delta delta = pgm_change_delta(graph->changes, change);
    return change->to->kind->comes_with ? change->to->kind->comes_with(graph->emit, &delta) : NULL;
}

/* Is `object` what is filled, or has it to be there for that? */
static bool
takes_in(struct pgm_graph *graph, const struct pgm_change *filled, const struct pgm_object *object)
{
    pgm_object_list takers = { 0 };
    filled->to->kind->list_takers(graph->emit, filled->to, &takers);
    for (size_t i = 0; i < takers.n; i++) {
        if (takers.at[i] == object || takers.at[i]->parent == object) {
            return true;
        }
    }
    return filled->to == object;
}

/* What stands on something that is filled comes when it is full: a foreign key finds its rows, a
 * trigger does not fire, an index is built once. Not what comes along with the very thing that is
 * filled. */
static void
wait_for_refill(
    struct pgm_graph *graph, const struct pgm_change *change, const struct pgm_object *needed)
{
    for (const struct pgm_object *object = needed; object; object = object->parent) {
        const struct pgm_change *other = pgm_change_of_new(graph->changes, object);
        if (other && other->refill && !takes_in(graph, other, bringer_of(graph, change))) {
            pgm_graph_must_run(graph, other->refill, change->create);
        }
    }
}

/* What is whole only when it is confirmed is no ground for others before. */
static void
wait_until_whole(
    struct pgm_graph *graph, const struct pgm_change *change, const struct pgm_object *needed)
{
    for (const struct pgm_object *object = needed; object; object = object->parent) {
        const struct pgm_change *other = pgm_change_of_new(graph->changes, object);
        if (!other || other == change || !other->gentle || !other->gentle->whole_at_last) {
            continue;
        }
        if (change->to->parent == object && change->to->kind->clause) {
            pgm_graph_must_run(graph, change->create, other->confirm);
        } else if (!(change->to->kind->flags & PGM_KIND_COMES_ALONG)) {
            pgm_graph_must_run(graph, other->confirm, change->create);
            pgm_graph_must_run(graph, other->confirm, change->prepare);
        }
    }
}

void
pgm_graph_order_new(
    struct pgm_graph *graph, const struct pgm_change *change, const struct pgm_object *needed)
{
    const struct pgm_change *other = pgm_change_of_new(graph->changes, needed);
    if (other) {
        pgm_graph_must_run(graph, other->create, change->create);
        if (pgm_change_creates(other) || !change->drop) {
            pgm_graph_must_run(graph, other->create, change->prepare);
        }
        if (pgm_graph_is_link(change->to)) {
            pgm_graph_must_run(graph, other->confirm, change->create);
        }
    }
    wait_until_whole(graph, change, needed);
    const struct pgm_kind *kind = change->to->kind;
    bool later = !kind->clause || (kind->spares_rows && kind->spares_rows(change->to));
    if (later && !(kind->flags & PGM_KIND_COMES_ALONG)) {
        wait_for_refill(graph, change, needed);
    }
}

/* First all that takes the content in, then the content, then the old one goes. */
static void
order_refill(struct pgm_graph *graph, const struct pgm_change *change)
{
    pgm_graph_must_run(graph, change->create, change->refill);
    if (change->swap) {
        pgm_graph_must_run(graph, change->refill, change->drop);
    }
    pgm_object_list takers = { 0 };
    change->to->kind->list_takers(graph->emit, change->to, &takers);
    for (size_t i = 0; i < takers.n; i++) {
        const struct pgm_change *taker = pgm_change_of_new(graph->changes, takers.at[i]);
        pgm_graph_must_run(graph, taker ? taker->create : NULL, change->refill);
    }
}

/* What is prepared comes before everything, and the old one stays until the new one is confirmed.
 */
static void
order_gently(struct pgm_graph *graph, const struct pgm_change *change)
{
    pgm_graph_must_run(graph, change->prepare, change->drop);
    pgm_graph_must_run(graph, change->prepare, change->aside);
    pgm_graph_must_run(graph, change->prepare, change->create);
    pgm_graph_must_run(graph, change->create, change->confirm);
    if (change->swap) {
        pgm_graph_must_run(graph, change->confirm, change->drop);
    }
}

/* What it is about, or comes along with. */
static const struct pgm_object *
carrier_of(const struct pgm_object *object)
{
    return object->kind->flags & PGM_KIND_COMES_ALONG && object->parent ? object->parent : object;
}

/* Is it a part of what takes its parts when they are there? Then it comes first. */
static bool
is_taken(struct pgm_graph *graph, const struct pgm_change *change, const struct pgm_object *needed)
{
    const struct pgm_object *part = carrier_of(change->to), *whole = carrier_of(needed);
    const struct pgm_change *taker = pgm_change_of_new(graph->changes, whole);
    if (!taker || !taker->gentle || !taker->gentle->takes_parts || part->kind != whole->kind ||
        part == whole) {
        return false;
    }
    pgm_graph_must_run(graph, change->create, taker->create);
    pgm_graph_must_run(graph, change->confirm, taker->create);
    return true;
}

static void
add_edges(struct pgm_graph *graph, const struct pgm_change *change)
{
    if (change->from) {
        for (size_t i = 0; i < change->from->needs.n; i++) {
            if (change->from->needs.at[i].flags & PGM_EDGE_ORDER) {
                pgm_graph_order_old(graph, change, change->from->needs.at[i].to);
            }
        }
        if (change->from->parent && change->drop) {
            pgm_graph_order_old(graph, change, change->from->parent);
        }
    }
    if (change->create && !pgm_change_calms(graph->changes, change)) {
        for (size_t i = 0; i < change->to->needs.n; i++) {
            if (change->to->needs.at[i].flags & (PGM_EDGE_ORDER | PGM_EDGE_AFTER) &&
                !is_taken(graph, change, change->to->needs.at[i].to)) {
                pgm_graph_order_new(graph, change, change->to->needs.at[i].to);
            }
        }
        if (change->to->parent) {
            pgm_graph_order_new(graph, change, change->to->parent);
        }
    }
    pgm_graph_add_hooks(graph, change);
    if (change->fate == PGM_FATE_DROP) {
        order_move(graph, change->drop, change->from);
    }
    if (change->refills) {
        order_refill(graph, change);
    }
    order_gently(graph, change);
    if (change->predecessor) {
        pgm_graph_must_run(graph, change->predecessor->aside, change->create);
        pgm_graph_must_run(graph, change->create, change->predecessor->drop);
    }
    if (change->swap) {
        pgm_graph_must_run(graph, change->aside, change->create);
        pgm_graph_must_run(graph, change->create, change->drop);
        pgm_graph_must_run(graph, change->aside, change->drop);
    } else if (change->drop && change->create && !goes_with_swap(graph, change)) {
        pgm_graph_must_run(graph, change->drop, change->create);
    }
}

/* One key for every name an object occupies. */
typedef PGM_VEC(const char *) slots;

static void
list_slots(struct pgm_arena *arena, const struct pgm_object *object, slots *out)
{
    const char *schema = pgm_object_root(object)->quoted;
    unsigned namespaces = object->kind->namespaces;
    for (unsigned bit = PGM_NAMESPACE_RELATION; bit <= PGM_NAMESPACE_ROUTINE; bit <<= 1) {
        if (namespaces & bit) {
            const char *signature = object->signature ? object->signature : "";
            const char *slot =
                pgm_arena_printf(arena, "%u %s.%s%s", bit, schema, object->quoted, signature);
            pgm_vec_push(arena, out, slot);
        }
    }
    for (unsigned bit = PGM_NAMESPACE_CONSTRAINT; bit <= PGM_NAMESPACE_COLUMN; bit <<= 1) {
        if (namespaces & bit) {
            const char *slot =
                pgm_arena_printf(arena, "%u %s.%s", bit, object->parent->path, object->quoted);
            pgm_vec_push(arena, out, slot);
        }
    }
    if (namespaces & PGM_NAMESPACE_ONLY_ONE) {
        const char *slot =
            pgm_arena_printf(arena, "%s of %s", object->kind->name, object->parent->path);
        pgm_vec_push(arena, out, slot);
    }
    const char *more = object->kind->also_occupies ? object->kind->also_occupies(object) : NULL;
    if (more) {
        /* quoting only joins what differs in quotes alone, and a wait too many does no harm */
        const char *slot =
            pgm_arena_printf(arena, "%u %s.%s", (unsigned)PGM_NAMESPACE_RELATION, schema, more);
        pgm_vec_push(arena, out, slot);
    }
}

/* Who sets a name free, and when. */
static void
free_slots(struct pgm_graph *graph, struct pgm_change *change, struct pgm_map *freed)
{
    slots old = { 0 };
    list_slots(graph->ctx->arena, change->from, &old);
    struct pgm_vertex *vertex = change->aside  ? change->aside
                                : change->drop ? change->drop
                                               : change->create;
    for (size_t i = 0; i < old.n; i++) {
        (void)pgm_map_put_text(freed, old.at[i], vertex);
    }
}

static void
take_slots(struct pgm_graph *graph, struct pgm_change *change, const struct pgm_map *freed)
{
    slots new = { 0 };
    list_slots(graph->ctx->arena, change->to, &new);
    for (size_t i = 0; i < new.n; i++) {
        struct pgm_vertex *vertex = pgm_map_get_text(freed, new.at[i]);
        bool waits = vertex && vertex->change != change &&
                     (vertex->role == PGM_ROLE_ASIDE || !goes_with_swap(graph, vertex->change));
        if (waits) {
            vertex->change->makes_way = vertex->role == PGM_ROLE_DROP;
            pgm_graph_must_run(graph, vertex, change->create);
        }
    }
}

/* What an interrupted run left under a name that the plan will use for a while goes first. */
static void
wait_for_name(struct pgm_graph *graph, const struct pgm_map *freed, struct pgm_vertex *vertex,
    const struct pgm_object *object, const char *name)
{
    struct pgm_arena *arena = graph->ctx->arena;
    struct pgm_object other = *object;
    other.name = name;
    pgm_object_name(arena, &other);
    const struct pgm_object *schema = pgm_object_root(object);
    const char *taken[] = {
        pgm_arena_printf(
            arena, "%u %s.%s", (unsigned)PGM_NAMESPACE_RELATION, schema->quoted, other.quoted),
        pgm_arena_printf(arena, "%u %s.%s", (unsigned)PGM_NAMESPACE_CONSTRAINT,
            object->parent->path, other.quoted),
    };
    for (size_t i = 0; i < sizeof taken / sizeof *taken; i++) {
        struct pgm_vertex *holder = pgm_map_get_text(freed, taken[i]);
        if (holder && holder->change->fate == PGM_FATE_DROP) {
            pgm_graph_must_run(graph, holder, vertex);
        }
    }
}

static void
wait_for_names(
    struct pgm_graph *graph, const struct pgm_change *change, const struct pgm_map *freed)
{
    if (change->prepare && change->to) {
        const char *early = pgm_emit_early_name(graph->emit, change->to);
        wait_for_name(graph, freed, change->prepare, change->to, early);
    }
    if (change->gentle && change->aside && change->from) {
        const char *spare = pgm_emit_spare_name(graph->emit, change->from);
        wait_for_name(graph, freed, change->aside, change->from, spare);
    }
}

static void
order_names(struct pgm_graph *graph)
{
    struct pgm_map freed = PGM_MAP(graph->ctx->arena);
    const struct pgm_changes *changes = graph->changes;
    for (size_t i = 0; i < changes->all.n; i++) {
        struct pgm_change *change = changes->all.at[i];
        if (change->from) {
            free_slots(graph, change, &freed);
        }
    }
    for (size_t i = 0; i < changes->all.n; i++) {
        struct pgm_change *change = changes->all.at[i];
        if (pgm_change_creates(change) || (change->create && change->to->kind->also_occupies)) {
            take_slots(graph, change, &freed);
        }
        wait_for_names(graph, change, &freed);
    }
}

/* What lies in a schema and has the object as a part, or is it. */
static const struct pgm_object *
whole_of(const struct pgm_object *object)
{
    while (object->parent && object->parent->parent) {
        object = object->parent;
    }
    return object;
}

/* Does the old object, or a part of it, need `other`, be it by way of others? */
static bool
leans_on(const struct pgm_object *object, const struct pgm_object *other, struct pgm_map *seen)
{
    if (object == other) {
        return true;
    }
    if (pgm_map_put_text(seen, object->id, object)) {
        return false;
    }
    for (size_t i = 0; i < object->needs.n; i++) {
        if (leans_on(whole_of(object->needs.at[i].to), other, seen)) {
            return true;
        }
    }
    for (size_t i = 0; i < object->children.n; i++) {
        bool part = object->parent != NULL; /* what a schema has is no part of it */
        if (part && leans_on(object->children.at[i], other, seen)) {
            return true;
        }
    }
    return false;
}

static struct pgm_vertex *dropped_with(
    const struct pgm_graph *graph, const struct pgm_change *change);

/* Does it hold something that has to go before its parent does? Then it cannot go with that, if the
 * steps wait for each other otherwise. */
static bool
goes_before_parent(const struct pgm_graph *graph, const struct pgm_object *object)
{
    bool apart = graph->changes->apart && !object->kind->clause;
    for (size_t i = 0; apart && i < object->needs.n; i++) {
        const struct pgm_object *held = whole_of(object->needs.at[i].to);
        struct pgm_map seen = PGM_MAP(graph->ctx->arena);
        const struct pgm_change *other = pgm_change_of_old(graph->changes, held);
        bool goes = held != whole_of(object) && pgm_change_drops(other) && other->drop &&
                    !dropped_with(graph, other);
        if (goes && leans_on(held, whole_of(object), &seen)) {
            return true;
        }
    }
    return false;
}

/* The vertex that drops `change` along with itself, or NULL. */
static struct pgm_vertex *
dropped_with(const struct pgm_graph *graph, const struct pgm_change *change)
{
    const struct pgm_object *from = change->from;
    if (change->over_text) {
        return NULL;
    }
    bool falls = from->parent && (!(from->parent->kind->flags & PGM_KIND_DROPS_EMPTY) ||
                                     from->kind->flags & (PGM_KIND_SATELLITE | PGM_KIND_WATCHES));
    if (from->kind->leaves_first && from->kind->leaves_first(graph->emit, from)) {
        return NULL;
    }
    if (falls) {
        const struct pgm_change *parent = pgm_change_of_old(graph->changes, from->parent);
        if (pgm_change_drops(parent)) {
            bool before = goes_before_parent(graph, from) && !dropped_with(graph, parent);
            return before ? NULL : parent->drop;
        }
        if (parent && parent->create && from->kind->flags & PGM_KIND_COMES_ALONG) {
            return parent->create; /* what alters the parent takes it away */
        }
    }
    const struct pgm_object *taker =
        from->kind->goes_with ? from->kind->goes_with(graph->emit, from) : NULL;
    if (taker) {
        return pgm_change_of_old(graph->changes, taker)->drop;
    }
    bool lets_go = from->kind->flags & PGM_KIND_LETS_GO && change->fate == PGM_FATE_REBUILD;
    bool makes_way = change->makes_way && from->kind->namespaces & PGM_NAMESPACE_ONLY_ONE;
    if (lets_go || makes_way) {
        return NULL;
    }
    for (size_t i = 0; i < from->needs.n; i++) {
        const struct pgm_object *needed = from->needs.at[i].to;
        const struct pgm_change *other = pgm_change_of_old(graph->changes, needed);
        if (from->needs.at[i].flags & PGM_EDGE_AUTO && pgm_change_drops(other) && !other->swap &&
            !pgm_change_is_untied(graph->changes, from, needed)) {
            return other->drop;
        }
    }
    return NULL;
}

/* Merging the drop of a foreign key into that of its table closes a circle when the table it
 * references has to go before. */
static bool
closes_circle(struct pgm_graph *graph, const struct pgm_change *change, struct pgm_vertex *with)
{
    for (size_t i = 0; i < change->from->needs.n; i++) {
        const struct pgm_change *other =
            pgm_change_of_old(graph->changes, change->from->needs.at[i].to);
        struct pgm_vertex *then = other && other->drop ? pgm_vertex_leader(other->drop) : NULL;
        if (then && then != pgm_vertex_leader(with) && pgm_graph_leads_back(graph, with, then)) {
            return true;
        }
    }
    return false;
}

/* Does what runs first for `vertex`, of the leader `with`, wait for this drop? */
static bool
waits_between(struct pgm_graph *graph, const struct pgm_vertex *vertex,
    const struct pgm_vertex *with, const struct pgm_vertex *drop)
{
    for (size_t i = 0; i < vertex->before.n; i++) {
        struct pgm_vertex *first = pgm_vertex_leader(vertex->before.at[i]);
        if (first != drop && first != with && pgm_graph_leads_back(graph, first, drop)) {
            return true;
        }
    }
    return false;
}

/* Does `with` wait for a third one that waits for this drop, or for what is merged into it? */
static bool
is_between(struct pgm_graph *graph, const struct pgm_vertex *with, const struct pgm_vertex *drop)
{
    bool found = waits_between(graph, with, with, drop);
    for (size_t i = 0; !found && i < with->members.n; i++) {
        found = waits_between(graph, with->members.at[i], with, drop);
    }
    return found;
}

/* What stands alone, because it would close a circle with what it is a part of, may still go with
 * what it came from. */
static void
merge_lone_drop(struct pgm_graph *graph, struct pgm_change *change, struct pgm_vertex *with)
{
    if (!closes_circle(graph, change, with) &&
        !is_between(graph, pgm_vertex_leader(with), change->drop)) {
        pgm_graph_merge(change->drop, with, graph->ctx->arena);
        return;
    }
    const struct pgm_object *from = change->from;
    const struct pgm_object *taker =
        from->kind->goes_with ? from->kind->goes_with(graph->emit, from) : NULL;
    const struct pgm_change *other = taker ? pgm_change_of_old(graph->changes, taker) : NULL;
    if (other && other->drop && pgm_vertex_leader(other->drop) != pgm_vertex_leader(with)) {
        pgm_graph_merge(change->drop, pgm_vertex_leader(other->drop), graph->ctx->arena);
    }
}

/* Those that may link two objects in a circle come last, when the rest of the graph stands. */
static void
merge_drops(struct pgm_graph *graph, bool alone)
{
    const struct pgm_changes *changes = graph->changes;
    for (size_t i = 0; i < changes->all.n; i++) {
        struct pgm_change *change = changes->all.at[i];
        struct pgm_vertex *with = change->drop ? dropped_with(graph, change) : NULL;
        if (!with || alone != !!(change->from->kind->flags & PGM_KIND_DROPS_ALONE)) {
            continue;
        }
        if (alone) {
            merge_lone_drop(graph, change, with);
        } else {
            pgm_graph_merge(change->drop, with, graph->ctx->arena);
        }
    }
}

/* What another one's statement does along. */
static void
merge_creates(struct pgm_graph *graph)
{
    const struct pgm_changes *changes = graph->changes;
    for (size_t i = 0; i < changes->all.n; i++) {
        struct pgm_change *change = changes->all.at[i];
        const struct pgm_object *with = change->create ? bringer_of(graph, change) : NULL;
        const struct pgm_change *other = with ? pgm_change_of_new(changes, with) : NULL;
        if (other && other->create) {
            pgm_graph_merge(change->create, other->create, graph->ctx->arena);
        }
    }
}

/* What cannot be added where rows are reaches the tables that belong to its own: one that goes
 * anyway goes before. */
static void
order_refused(struct pgm_graph *graph, const struct pgm_change *change)
{
    const struct pgm_kind *kind =
        change->to && pgm_change_creates(change) ? change->to->kind : NULL;
    bool refused = kind && kind->refuses_rows && kind->refuses_rows(change->to);
    const struct pgm_object *table =
        refused ? pgm_catalog_find(graph->emit->from, change->to->parent->id) : NULL;
    for (size_t i = 0; table && i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        const struct pgm_change *other =
            link->kind->flags & PGM_KIND_LINK && link->kind->flags & PGM_KIND_SATELLITE
                ? pgm_change_of_old(graph->changes, link->parent)
                : NULL;
        bool goes = other && other->drop && other->fate == PGM_FATE_DROP;
        if (goes && !pgm_graph_leads_back(graph, other->drop, pgm_vertex_leader(change->create))) {
            pgm_graph_must_run(graph, other->drop, change->create);
        }
    }
}

struct pgm_graph *
pgm_graph_make(struct pgm_ctx *ctx, const struct pgm_changes *changes, struct pgm_emit *emit)
{
    struct pgm_graph *graph = pgm_new(ctx->arena, struct pgm_graph);
    graph->ctx = ctx;
    graph->changes = changes;
    graph->emit = emit;
    for (size_t i = 0; i < changes->all.n; i++) {
        add_vertices(graph, changes->all.at[i]);
    }
    for (size_t i = 0; i < changes->all.n; i++) {
        add_edges(graph, changes->all.at[i]);
    }
    order_names(graph);
    merge_creates(graph);
    merge_drops(graph, false);
    merge_drops(graph, true);
    pgm_graph_fold(graph);
    for (size_t i = 0; i < changes->all.n; i++) {
        order_refused(graph, changes->all.at[i]);
    }
    return graph;
}
