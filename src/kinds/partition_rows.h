/* Bounds that change under rows: what no longer fits is taken out, and put back through the root of
 * the tree once all its partitions are attached. */
#pragma once

#include "kinds/emit.h"

/* The table that a partition is a part of; NULL: it is none. */
const struct pgm_object *pgm_partition_parent(const struct pgm_object *table);

/* Do the bounds of the link hold for the rows that those of the old one held for? */
bool pgm_partition_fits_still(
    struct pgm_emit *emit, const struct pgm_object *before, const struct pgm_object *link);

/* The same bounds, but for the quotes that another type's values are printed in? */
bool pgm_partition_is_same_bound(const char *a, const char *b);

/* No trigger of the table or its partitions fires between the two. */
void pgm_partition_silence(struct pgm_emit *emit, const struct pgm_object *table);
void pgm_partition_speak(struct pgm_emit *emit, const struct pgm_object *table);

/* "WITH moved AS (DELETE FROM … RETURNING *) ": the rows that do not fit. */
const char *pgm_partition_taking_out(struct pgm_emit *emit, const struct pgm_object *link);

void pgm_partition_take_out(struct pgm_emit *emit, const struct pgm_object *link);
void pgm_partition_put_back(struct pgm_emit *emit, const struct pgm_object *from,
    const struct pgm_object *to, const char *aside);
void pgm_partition_list_takers(
    struct pgm_emit *emit, const struct pgm_object *link, pgm_object_list *out);

/* The foreign keys that refer to the table. */
void pgm_partition_list_references(
    struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out);
