/* The gentle way: what is done to tables in use is done so that an application goes on meanwhile.
 *
 * A kind may know, for some of its changes, a way that takes more statements but holds no strong
 * lock for long (struct pgm_gentle in kinds/kind.h): an index is built CONCURRENTLY, a constraint
 * is added NOT VALID and validated later, a key gets an index that was built before. Such a change
 * has up to two more vertices in the graph, "prepare" and "confirm". What replaces an index or a
 * constraint stands and is confirmed before the old one goes.
 *
 * What an application must not see half done, an object dropped and made anew with all that comes
 * between, is one transaction (plan/block.h); everything else is cut into transactions that lock
 * one table each (plan/unit.h). A change whose gentle way would fall into such a transaction takes
 * the direct way. */
#pragma once

#include "plan/block.h"

/* Marks the changes that go the gentle way; not those whose ids are in `refused`. */
void pgm_gentle_choose(struct pgm_changes *changes, const struct pgm_map *refused);

/* Adds to `refused` the changes whose gentle way the order does not allow. Returns whether there
 * are any: the plan has to be made anew without them. */
bool pgm_gentle_refuse(
    const struct pgm_changes *changes, const struct pgm_blocks *blocks, struct pgm_map *refused);

/* The same when the steps wait for each other in a circle: adds those that stand in one. */
bool pgm_gentle_refuse_circles(
    struct pgm_graph *graph, const struct pgm_changes *changes, struct pgm_map *refused);
