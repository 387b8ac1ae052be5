/* What the files behind graph.h share. For src/plan/graph*.c only. */
#pragma once

#include "plan/graph.h"

/* `first` before `then`; either may be NULL: nothing. */
void pgm_graph_must_run(struct pgm_graph *graph, struct pgm_vertex *first, struct pgm_vertex *then);

/* The old object of `change` needs `needed`; the new one does. */
void pgm_graph_order_old(
    struct pgm_graph *graph, const struct pgm_change *change, const struct pgm_object *needed);
void pgm_graph_order_new(
    struct pgm_graph *graph, const struct pgm_change *change, const struct pgm_object *needed);

/* Does it make its table a child of another? NULL does not. */
bool pgm_graph_is_link(const struct pgm_object *object);

/* Edges that follow from what is done (graph_hooks.c). */
void pgm_graph_add_hooks(struct pgm_graph *graph, const struct pgm_change *change);
