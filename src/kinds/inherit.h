/* Partitions and tables that inherit: tables that take columns, defaults and constraints from
 * others.
 *
 * That a table belongs to another is an object of its own, a link (kinds "partition" and
 * "inheritance"), so that it can come and go while both tables keep their rows. What a statement on
 * the parent does to the children is not said a second time. */
#pragma once

#include "kinds/emit.h"

bool pgm_inherit_is_link(const struct pgm_object *object);

/* The table a link leads to. */
const struct pgm_object *pgm_inherit_parent(const struct pgm_object *link);

/* The link by which `table` belongs to `parent`; NULL: it does not. */
const struct pgm_object *pgm_inherit_link(
    const struct pgm_object *table, const struct pgm_object *parent);

/* Are there tables that inherit from it, or partitions? */
bool pgm_inherit_has_children(const struct pgm_object *table);

/* The same column, default or check of `parent`: what `part` is inherited from. NULL: there is
 * none. */
const struct pgm_object *pgm_inherit_same_in(
    const struct pgm_object *part, const struct pgm_object *parent);

/* The table that a column, default or constraint belongs to. */
const struct pgm_object *pgm_inherit_table_of(const struct pgm_object *part);

/* The part of a parent table whose creation creates this one, too; NULL: none does. */
const struct pgm_object *pgm_inherit_bringer(struct pgm_emit *emit, const struct pgm_object *part);

/* The part of a parent table whose end is this one's, too; NULL: none takes it along. */
const struct pgm_object *pgm_inherit_taker(struct pgm_emit *emit, const struct pgm_object *part);

/* The part of a parent table that is altered to the same value of `attr`, in a statement that
 * reaches this one; NULL: none is. */
const struct pgm_object *pgm_inherit_alters(
    struct pgm_emit *emit, const struct pgm_delta *delta, const char *attr);

/* The same for any attribute: whose alteration this one's belongs to. */
const struct pgm_object *pgm_inherit_altered_with(
    struct pgm_emit *emit, const struct pgm_delta *delta);

/* May a statement that sets `attr` of this part run through all children, since they all are to
 * have the value it has? */
bool pgm_inherit_agrees(struct pgm_emit *emit, const struct pgm_object *part, const char *attr);

/* Is a link between tables that inherit written as INHERITS in CREATE TABLE? Not where that would
 * put columns in another order, or where the server refuses it. */
bool pgm_inherit_folds(struct pgm_emit *emit, const struct pgm_object *link);

/* Does the child, which is new, get the check, which is not valid, when that is added to the
 * parent? A child made later would have it as valid. */
bool pgm_inherit_is_passed_on(
    struct pgm_emit *emit, const struct pgm_object *check, const struct pgm_object *link);

/* The same part of a parent that the table, which is new, is created as a child of, so that it has
 * it at once; NULL: there is none. */
const struct pgm_object *pgm_inherit_from_start(
    struct pgm_emit *emit, const struct pgm_object *part);

/* Does the same part of one of the parents that a new table is created as a child of have it? */
bool pgm_inherit_brings(struct pgm_emit *emit, const struct pgm_object *part,
    bool (*has)(const struct pgm_object *source));

/* The default of a column; NULL: it has none. */
const struct pgm_object *pgm_column_default(const struct pgm_object *column);

/* Does a source of it stay attached all along, so that its own type cannot be altered but there? */
bool pgm_inherit_is_bound(struct pgm_emit *emit, const struct pgm_object *part);

/* Does a column come, over however many tables, from one alone? */
bool pgm_inherit_has_one_root(const struct pgm_object *column);

/* Appends the links over which it comes. */
void pgm_inherit_list_links(
    struct pgm_emit *emit, const struct pgm_object *part, pgm_object_list *out);

/* The columns of a table in their order. */
void pgm_inherit_list_columns(
    struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out);

/* Appends the columns that a table (NULL: out of scope) has in the old catalog and is to lose while
 * it stays. */
void pgm_inherit_list_surplus(
    struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out);

/* Appends the parts of both tables of a link that are `wanted`. */
void pgm_inherit_list_parts(struct pgm_emit *emit, const struct pgm_object *link,
    bool (*wanted)(const struct pgm_object *part), pgm_object_list *out);

/* Of kinds of parts that have an attribute "inherited": see kind.h. */
void pgm_inherit_comes_after(
    struct pgm_emit *emit, const struct pgm_object *check, pgm_object_list *out);
void pgm_inherit_goes_before(
    struct pgm_emit *emit, const struct pgm_object *part, pgm_object_list *out);
const struct pgm_object *pgm_inherit_linked_by(
    const struct pgm_object *part, const struct pgm_object *needed);
