/* That a table is a partition of another: an object of its own, because tables are attached and
 * detached with their rows. */
#include "kinds/partition.h"

#include <string.h>

#include "kinds/attached.h"
#include "kinds/inherit.h"
#include "kinds/partition_gentle.h"
#include "kinds/partition_rows.h"
#include "kinds/partition_successors.h"
#include "kinds/sql.h"
#include "kinds/table_copy.h"

/* The same columns in the same order, and computed alike? */
static bool
has_same_columns(
    struct pgm_emit *emit, const struct pgm_object *table, const struct pgm_object *parent)
{
    pgm_object_list own = { 0 }, other = { 0 };
    pgm_inherit_list_columns(emit, table, &own);
    pgm_inherit_list_columns(emit, parent, &other);
    if (own.n != other.n) {
        return false;
    }
    for (size_t i = 0; i < own.n; i++) {
        bool same = strcmp(own.at[i]->name, other.at[i]->name) == 0 &&
                    pgm_expression_same(pgm_object_attr(own.at[i], "expression"),
                        pgm_object_attr(other.at[i], "expression"));
        if (!same) {
            return false;
        }
    }
    return true;
}

bool
pgm_partition_folds(struct pgm_emit *emit, const struct pgm_object *link)
{
    if (pgm_object_is(link, "detaching")) {
        return false;
    }
    const struct pgm_object *table = link->parent, *parent = pgm_inherit_parent(link);
    if (!parent || !emit->is_new(emit, table) || !has_same_columns(emit, table, parent)) {
        return false;
    }
    if (pgm_emit_is_busy(emit, parent)) {
        return false; /* PARTITION OF locks out everybody, ATTACH hardly anybody */
    }
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *part = table->children.at[i];
        if (part->kind->comes_with == pgm_attached_comes_with &&
            !pgm_attached_comes_with_table(emit, part)) {
            return false;
        }
    }
    return true;
}

static bool
clause(struct pgm_emit *emit, const struct pgm_object *link, struct pgm_str *out)
{
    (void)out; /* the table's own statement says it */
    return pgm_partition_folds(emit, link);
}

/* Attached to the same table before, with other bounds: what no longer fits belongs elsewhere in
 * the tree. */
static bool
moves_rows(struct pgm_emit *emit, const struct pgm_object *link)
{
    const struct pgm_object *before = pgm_catalog_find(emit->from, link->id);
    bool local = link->parent->kind == &pgm_kind_table;
    return before && local && !emit->is_new(emit, link->parent) &&
           pgm_str_same(pgm_object_attr(before, "of"), pgm_object_attr(link, "of")) &&
           !pgm_partition_fits_still(emit, before, link);
}

/* Do they only go to partitions beside it? */
static bool
hands_over(struct pgm_emit *emit, const struct pgm_object *link)
{
    if (!moves_rows(emit, link) || !pgm_partition_is_displaced(emit, link)) {
        return false;
    }
    const struct pgm_object *parent = pgm_inherit_parent(link);
    for (const struct pgm_object *above; (above = pgm_partition_parent(parent)) != NULL;
         parent = above) {
        if (emit->is_new(emit, pgm_inherit_link(parent, above))) {
            return false;
        }
    }
    return !emit->is_new(emit, parent);
}

static bool
has_content(struct pgm_emit *emit, const struct pgm_object *from)
{
    const struct pgm_object *to = pgm_catalog_find(emit->to, from->id);
    return to && moves_rows(emit, to) && !hands_over(emit, to);
}

static void
create(struct pgm_emit *emit, const struct pgm_object *link)
{
    if (hands_over(emit, link)) {
        pgm_partition_hand_over(emit, link);
    } else if (moves_rows(emit, link)) {
        pgm_partition_take_out(emit, link);
    }
    pgm_emit(emit, "ALTER TABLE %s ATTACH PARTITION %s %s", pgm_object_attr(link, "of"),
        link->parent->sql, pgm_object_attr(link, "bound"));
    if (!emit->is_new(emit, link->parent) && !moves_rows(emit, link)) {
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a row lies outside the bounds");
    }
    if (emit->purpose == PGM_FOR_COPY && pgm_object_is(link, "detaching")) {
        pgm_partition_copy_detaching(emit, link);
    }
}

/* What broke off while it was detached CONCURRENTLY can only be brought to its end. */
static void
drop(struct pgm_emit *emit, const struct pgm_object *link)
{
    pgm_emit(emit, "ALTER TABLE %s DETACH PARTITION %s%s", pgm_object_attr(link, "of"),
        link->parent->sql, pgm_object_is(link, "detaching") ? " FINALIZE" : "");
}

/* A check that is not valid may have to come to the parent when the partition is there. */
static bool
is_check_before(struct pgm_emit *emit, const struct pgm_object *part, const struct pgm_object *link)
{
    const struct pgm_object *parent = pgm_inherit_parent(link);
    const struct pgm_object *above =
        part->parent == link->parent && parent ? pgm_inherit_same_in(part, parent) : part;
    return part->kind == &pgm_kind_check && !(above && pgm_inherit_is_passed_on(emit, above, link));
}

/* The partitions that take rows of this one, or that rows go through. */
static void
list_beside(struct pgm_emit *emit, const struct pgm_object *link, pgm_object_list *out)
{
    const struct pgm_object *parent = pgm_inherit_parent(link);
    for (size_t i = 0; parent && i < parent->users.n; i++) {
        const struct pgm_object *other = parent->users.at[i].to;
        if (other->kind == link->kind && other != link) {
            pgm_vec_push(emit->arena, out, other);
            pgm_table_list_takers(emit, other->parent, out);
        }
    }
}

/* What the partition must have, and what it must have no longer, before it can be attached. */
static void
comes_after(struct pgm_emit *emit, const struct pgm_object *link, pgm_object_list *out)
{
    const struct pgm_object *tables[] = { link->parent, pgm_inherit_parent(link) };
    pgm_partition_list_in_its_place(emit, link, out);
    if (hands_over(emit, link)) {
        list_beside(emit, link, out);
    }
    pgm_inherit_list_surplus(emit, link->parent, out);
    pgm_inherit_list_surplus(emit, tables[1], out);
    for (size_t t = 0; t < 2; t++) {
        for (size_t i = 0; tables[t] && i < tables[t]->children.n; i++) {
            const struct pgm_object *part = tables[t]->children.at[i];
            bool shape = part->kind == &pgm_kind_column || is_check_before(emit, part, link);
            if (shape || (t == 0 && part->kind->comes_with == pgm_attached_comes_with &&
                             pgm_attached_precedes_link(emit, part))) {
                pgm_vec_push(emit->arena, out, part);
            }
        }
    }
}

static bool
can_be_inherited(const struct pgm_object *part)
{
    return part->kind->linked_by != NULL;
}

/* A foreign key of a tree to itself goes before: it holds the partition's rows. */
static bool
refers_to_itself(
    struct pgm_emit *emit, const struct pgm_object *part, const struct pgm_object *link)
{
    bool holds = part->kind == &pgm_kind_foreign_key && !pgm_attached_to_what_stays(emit, part);
    const struct pgm_object *table = holds ? pgm_inherit_parent(link) : NULL;
    for (; table; table = pgm_partition_parent(table)) {
        if (pgm_str_same(pgm_object_attr(part, "references"), table->sql)) {
            return true;
        }
    }
    return false;
}

/* Detached first: else what happens to the parent's would happen to the partition's. */
static void
goes_before(struct pgm_emit *emit, const struct pgm_object *link, pgm_object_list *out)
{
    pgm_object_list parts = { 0 };
    if (!emit->is_gone(emit, link->parent)) {
        pgm_inherit_list_parts(emit, link, can_be_inherited, &parts);
    }
    for (size_t i = 0; i < parts.n; i++) {
        if (!refers_to_itself(emit, parts.at[i], link)) {
            pgm_vec_push(emit->arena, out, parts.at[i]);
        }
    }
}

/* The copies of triggers that are enabled in another way than those. */
static void
list_trigger_states(struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out)
{
    for (size_t i = 0; i < table->children.n; i++) {
        if (table->children.at[i]->kind == &pgm_kind_trigger_state) {
            pgm_vec_push(emit->arena, out, table->children.at[i]);
        }
    }
    for (size_t i = 0; i < table->users.n; i++) {
        if (table->users.at[i].to->kind == &pgm_kind_partition) {
            list_trigger_states(emit, table->users.at[i].to->parent, out);
        }
    }
}

/* While a partition is detached, nobody can refer to its rows, and it has no triggers but its own.
 */
static void
rebuilds_too(struct pgm_emit *emit, const struct pgm_object *link, pgm_object_list *out)
{
    list_trigger_states(emit, link->parent, out);
    for (const struct pgm_object *table = pgm_inherit_parent(link); table;
         table = pgm_partition_parent(table)) {
        pgm_partition_list_references(emit, table, out);
    }
}

static const struct pgm_attr attrs[] = {
    { "of" },
    { "bound", .flags = PGM_ATTR_EXPRESSION },
    { "detaching" },
    { "holds", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_partition = {
    .name = "partition",
    .weight = 54,
    .flags = PGM_KIND_SATELLITE | PGM_KIND_LINK | PGM_KIND_ONE_A_PARENT,
    .query = pgm_sql_partition,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .clause = clause,
    .comes_after = comes_after,
    .goes_before = goes_before,
    .rebuilds_too = rebuilds_too,
    .displaces = pgm_partition_displaces,
    .leaves_first = pgm_partition_leaves_first,
    .refill = pgm_partition_put_back,
    .has_content = has_content,
    .gentle = &pgm_partition_attach_gentle,
    .list_takers = pgm_partition_list_takers,
};
