/* Edges that no catalog tells, since they depend on what is done: what the kinds' hooks say, and
 * what follows when a table comes to belong to another or leaves it. */
#include "plan/graph_private.h"

/* Does it make its table a child of another? */
bool
pgm_graph_is_link(const struct pgm_object *object)
{
    return object && object->kind->flags & PGM_KIND_LINK && object->parent &&
           object->parent->kind->flags & PGM_KIND_LINKED;
}

static bool
is_old(const struct pgm_graph *graph, const struct pgm_object *object)
{
    const struct pgm_catalog *from = graph->changes->diff->from;
    return object->index < from->n_objects && from->objects[object->index] == object;
}

/* What is made anew because a table is detached for a while goes before that and comes after it. */
static void
order_rebuilt_too(struct pgm_graph *graph, const struct pgm_change *change)
{
    pgm_object_list others = { 0 };
    if (change->fate == PGM_FATE_REBUILD && pgm_graph_is_link(change->from) &&
        change->from->kind->rebuilds_too) {
        change->from->kind->rebuilds_too(graph->emit, change->from, &others);
    }
    for (size_t i = 0; i < others.n; i++) {
        const struct pgm_change *other = pgm_change_of_old(graph->changes, others.at[i]);
        if (other && other->fate == PGM_FATE_REBUILD) {
            pgm_graph_must_run(graph, other->drop, change->drop);
            pgm_graph_must_run(graph, change->create, other->create);
        }
    }
}

/* What the table, and those above it, get anew waits for the drop. */
static void
let_wait(struct pgm_graph *graph, struct pgm_vertex *drop, const struct pgm_object *table)
{
    const struct pgm_object *wanted = pgm_catalog_find(graph->changes->diff->to, table->id);
    bool stays = wanted && !pgm_change_creates(pgm_change_of_new(graph->changes, wanted));
    for (size_t i = 0; stays && i < wanted->children.n; i++) {
        const struct pgm_change *other = pgm_change_of_new(graph->changes, wanted->children.at[i]);
        if (other && other->fate == PGM_FATE_CREATE) {
            pgm_graph_must_run(graph, drop, other->create);
        }
    }
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *link = table->children.at[i];
        for (size_t n = 0; link->kind->flags & PGM_KIND_LINK && n < link->needs.n; n++) {
            const struct pgm_object *above = link->needs.at[n].to;
            if (above->kind == table->kind && above != table) {
                let_wait(graph, drop, above);
            }
        }
    }
}

/* While a table belongs to another it gets nothing of its own that the other lacks, and what that
 * gets. */
static void
order_unlinked(struct pgm_graph *graph, const struct pgm_change *change)
{
    if (change->drop && pgm_graph_is_link(change->from) &&
        pgm_catalog_find(graph->changes->diff->to, change->from->parent->id)) {
        let_wait(graph, change->drop, change->from->parent);
    }
}

/* Before it belongs to another, it loses what that would not let go of. */
static void
order_linked(struct pgm_graph *graph, const struct pgm_change *change)
{
    const struct pgm_object *table =
        pgm_change_creates(change) && pgm_graph_is_link(change->to)
            ? pgm_catalog_find(graph->changes->diff->from, change->to->parent->id)
            : NULL;
    bool stays = table && !pgm_change_drops(pgm_change_of_old(graph->changes, table));
    for (size_t i = 0; stays && i < table->children.n; i++) {
        const struct pgm_change *other = pgm_change_of_old(graph->changes, table->children.at[i]);
        if (other && other != change && other->fate == PGM_FATE_REBUILD && !other->swap) {
            pgm_graph_must_run(graph, other->drop, change->create);
        }
    }
}

static void
order_goes_before(struct pgm_graph *graph, const struct pgm_change *change)
{
    pgm_object_list others = { 0 };
    if (change->drop && change->from && change->from->kind->goes_before) {
        change->from->kind->goes_before(graph->emit, change->from, &others);
    }
    for (size_t i = 0; i < others.n; i++) {
        pgm_graph_order_old(graph, change, others.at[i]);
    }
}

static void
order_alters_after(struct pgm_graph *graph, const struct pgm_change *change)
{
    pgm_object_list others = { 0 };
    if (change->fate == PGM_FATE_ALTER && change->to && change->to->kind->alters_after) {
        struct pgm_delta delta = pgm_change_delta(graph->changes, change);
        change->to->kind->alters_after(graph->emit, &delta, &others);
    }
    for (size_t i = 0; i < others.n; i++) {
        const struct pgm_change *other = pgm_change_of_new(graph->changes, others.at[i]);
        pgm_graph_must_run(graph, other ? other->create : NULL, change->create);
    }
}

static void
order_outlasts(struct pgm_graph *graph, const struct pgm_change *change)
{
    pgm_object_list others = { 0 };
    if (change->drop && change->from && change->from->kind->outlasts) {
        change->from->kind->outlasts(graph->emit, change->from, &others);
    }
    for (size_t i = 0; i < others.n; i++) {
        const struct pgm_change *other = pgm_change_of_new(graph->changes, others.at[i]);
        pgm_graph_must_run(graph, other ? other->create : NULL, change->drop);
    }
}

static void
order_comes_after(struct pgm_graph *graph, const struct pgm_change *change)
{
    pgm_object_list others = { 0 };
    if (pgm_change_creates(change) && change->to && change->to->kind->comes_after) {
        change->to->kind->comes_after(graph->emit, change->to, &others);
    }
    for (size_t i = 0; i < others.n; i++) {
        if (is_old(graph, others.at[i])) {
            const struct pgm_change *other = pgm_change_of_old(graph->changes, others.at[i]);
            pgm_graph_must_run(graph, other ? other->drop : NULL, change->create);
        } else {
            pgm_graph_order_new(graph, change, others.at[i]);
        }
    }
}

void
pgm_graph_add_hooks(struct pgm_graph *graph, const struct pgm_change *change)
{
    if (graph->emit->busy) {
        /* else what goes for good is gone before anything is made, as plan/order.c has it */
        order_rebuilt_too(graph, change);
        order_unlinked(graph, change);
        order_linked(graph, change);
    }
    order_goes_before(graph, change);
    order_alters_after(graph, change);
    order_outlasts(graph, change);
    order_comes_after(graph, change);
}
