/* Indexes, keys and foreign keys of a partition that are parts of its parent's.
 *
 * PostgreSQL makes most of them by itself: with CREATE TABLE … PARTITION OF, with ATTACH
 * PARTITION, with the statement that creates the parent's. What it would make is only left to it
 * when that is what is wanted, name included; else each is created by itself and attached. */
#pragma once

#include "kinds/emit.h"

/* The parent table's index, key or foreign key that this one is a part of; NULL: of none. */
const struct pgm_object *pgm_attached_to(const struct pgm_object *part);

/* Is the old object a part of one that this plan leaves where it is? */
bool pgm_attached_to_what_stays(struct pgm_emit *emit, const struct pgm_object *part);

/* Whose creation brings this one along: the parent's index or key, the partition itself, its link
 * to the parent; NULL: none does, it takes a statement of its own. */
const struct pgm_object *pgm_attached_bringer(struct pgm_emit *emit, const struct pgm_object *part);

/* Is a partition's primary key or the like a part of this index, which belongs to no key? Only
 * CASCADE drops them, in one. */
bool pgm_attached_has_keys(const struct pgm_object *index);

/* Are the parts of a new index of a partitioned table, which is in use, built one by one, each as
 * gently as its partition needs, and attached? */
bool pgm_attached_is_built_apart(struct pgm_emit *emit, const struct pgm_object *whole);

/* Is it built before its table, which is in use, is attached? ATTACH would build it while it keeps
 * everybody out. */
bool pgm_attached_is_ahead(struct pgm_emit *emit, const struct pgm_object *part);

/* Hooks; see kind.h. */
const struct pgm_object *pgm_attached_comes_with(
    struct pgm_emit *emit, const struct pgm_delta *delta);
const struct pgm_object *pgm_attached_goes_with(
    struct pgm_emit *emit, const struct pgm_object *part);
void pgm_attached_comes_after(
    struct pgm_emit *emit, const struct pgm_object *whole, pgm_object_list *out);
void pgm_attached_alter(struct pgm_emit *emit, const struct pgm_delta *delta);

/* " ONLY" or "": does the statement that creates a parent's index or key leave the partitions to
 * theirs? */
const char *pgm_attached_only(struct pgm_emit *emit, const struct pgm_object *whole);

/* Says of the statement just emitted that it comes after the partitions', if they keep indexes of
 * their own: made before, it would have given them others. */
void pgm_attached_comes_last(struct pgm_emit *emit, const struct pgm_object *whole);

/* Emits the statement that attaches what was just created, where one is needed. */
void pgm_attached_finish(struct pgm_emit *emit, const struct pgm_object *part);

/* Does the partition's link have to wait for it: an index or key of its own that it keeps? */
bool pgm_attached_precedes_link(struct pgm_emit *emit, const struct pgm_object *part);

/* Would CREATE TABLE … PARTITION OF make this one as it is wanted? */
bool pgm_attached_comes_with_table(struct pgm_emit *emit, const struct pgm_object *part);
