/* Blocks: vertices that have to be one transaction, because nobody must see what is between them.
 *
 * An object that is dropped and made anew ties its two vertices together; so does one that is moved
 * aside and dropped, and what belongs together by its kind, such as the policies of a table.
 * Everything that must run between two that are tied is a part of the block. */
#pragma once

#include "plan/graph.h"

struct pgm_blocks {
    pgm_vertices order; /* all leaders; those of one block stand together */
    const size_t *of;   /* by a leader's place in the order of the graph: its block */
    const size_t *size; /* of each block */
};

/* `order` is that of pgm_graph_order(). */
void pgm_blocks_make(
    const struct pgm_graph *graph, const pgm_vertices *order, struct pgm_blocks *out);

/* How many leaders are in the block of this one. */
size_t pgm_blocks_size(const struct pgm_blocks *blocks, const struct pgm_vertex *leader);
