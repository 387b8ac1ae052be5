/* Rows of one partition that are another's by the new bounds: the default partition's, and those of
 * a partition that goes. */
#pragma once

#include "kinds/emit.h"

/* Is it the default partition? Does a new or wider partition beside it take rows out of it? */
bool pgm_partition_is_default(const struct pgm_object *link);
bool pgm_partition_is_displaced(struct pgm_emit *emit, const struct pgm_object *link);

/* The default partition's rows move out of it while it is detached, to the partitions beside it. */
void pgm_partition_hand_over(struct pgm_emit *emit, const struct pgm_object *link);

/* Before the old table, which goes, is dropped: its rows move to the partitions that come. */
void pgm_partition_hand_on(struct pgm_emit *emit, const struct pgm_object *table);

/* Appends the links that have to be there for that; nothing when no rows move. */
void pgm_partition_list_successors(
    struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out);

/* Appends the old tables whose rows move to partitions of this table, or below it. */
void pgm_partition_list_testators(
    struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out);

/* Appends what of the old catalog stands where the partition is to be. */
void pgm_partition_list_in_its_place(
    struct pgm_emit *emit, const struct pgm_object *link, pgm_object_list *out);

/* Hooks; see kind.h. */
void pgm_partition_displaces(
    struct pgm_emit *emit, const struct pgm_delta *delta, pgm_object_list *out);
bool pgm_partition_leaves_first(struct pgm_emit *emit, const struct pgm_object *link);
