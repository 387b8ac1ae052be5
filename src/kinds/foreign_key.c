/* A foreign key: never folded into CREATE TABLE, because two tables may reference each other. */
#include <string.h>

#include "kinds/attached.h"
#include "kinds/inherit.h"
#include "kinds/key.h"
#include "kinds/partition_rows.h"
#include "kinds/partition_successors.h"
#include "kinds/sql.h"
#include "kinds/table_copy.h"

/* The first version that takes NOT VALID from a partitioned table. */
#define ALLOWS_NOT_VALID 180000

static void
add_actions(const struct pgm_object *key, bool valid, struct pgm_str *sql)
{
    if (pgm_object_attr(key, "match")) {
        pgm_str_addf(sql, " MATCH %s", pgm_object_attr(key, "match"));
    }
    if (pgm_object_attr(key, "on_update")) {
        pgm_str_addf(sql, " ON UPDATE %s", pgm_object_attr(key, "on_update"));
    }
    if (pgm_object_attr(key, "on_delete")) {
        pgm_str_addf(sql, " ON DELETE %s", pgm_object_attr(key, "on_delete"));
    }
    if (pgm_object_attr(key, "deferrable")) {
        pgm_str_addf(sql, " %s", pgm_object_attr(key, "deferrable"));
    }
    if (pgm_object_is(key, "not_enforced")) {
        pgm_str_add(sql, " NOT ENFORCED");
    }
    if (!valid) {
        pgm_str_add(sql, " NOT VALID");
    }
}

/* Does one of the partitions call its part of the key by another name? */
static bool
has_other_names(const struct pgm_object *key, const char *name)
{
    for (size_t i = 0; i < key->users.n; i++) {
        const struct pgm_object *part = key->users.at[i].to;
        bool is_part = part->kind == key->kind && pgm_attached_to(part) == key;
        if (is_part && (strcmp(part->name, name) != 0 || has_other_names(part, name))) {
            return true;
        }
    }
    return false;
}

static void
add(struct pgm_emit *emit, const struct pgm_object *key, bool valid)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s)",
        key->parent->sql, key->quoted, pgm_object_attr(key, "columns"),
        pgm_object_attr(key, "references"), pgm_object_attr(key, "referenced_columns"));
    add_actions(key, valid, &sql);
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
create(struct pgm_emit *emit, const struct pgm_object *key)
{
    add(emit, key, !pgm_object_is(key, "not_valid"));
    bool checked = !pgm_object_is(key, "not_valid") && !pgm_object_is(key, "not_enforced");
    if (checked && !emit->is_new(emit, key->parent)) {
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a row references none");
    }
    if (has_other_names(key, key->name)) {
        pgm_emit_flag(emit, PGM_STEP_LAST, NULL);
    }
}

/* A partition's that came with the tree's is called as that one is. */
static void
finish(struct pgm_emit *emit, const struct pgm_object *key)
{
    const struct pgm_object *root = pgm_attached_bringer(emit, key);
    if (root && root->kind == key->kind && strcmp(root->name, key->name) != 0) {
        pgm_emit(emit, "ALTER TABLE %s RENAME CONSTRAINT %s TO %s", key->parent->sql, root->quoted,
            key->quoted);
    }
    if (root && root->kind == key->kind && pgm_object_is(root, "not_valid") &&
        !pgm_object_is(key, "not_valid")) {
        pgm_emit(emit, "ALTER TABLE %s VALIDATE CONSTRAINT %s", key->parent->sql, key->quoted);
    }
}

/* A partition's changes with its parent's. */
static bool
is_reached(struct pgm_emit *emit, const struct pgm_delta *delta, const char *attr)
{
    const struct pgm_object *whole = pgm_attached_to(delta->to);
    const struct pgm_object *link =
        whole ? pgm_inherit_link(delta->to->parent, whole->parent) : NULL;
    const struct pgm_object *before = whole ? pgm_catalog_find(emit->from, whole->id) : NULL;
    return link && before && !emit->is_new(emit, link) &&
           !pgm_str_same(pgm_object_attr(before, attr), pgm_object_attr(whole, attr));
}

static void
validate(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    if (!is_reached(emit, delta, "not_valid")) {
        pgm_constraint_validate(emit, delta);
    }
}

static void
alter_deferrable(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *deferrable = pgm_object_attr(delta->to, "deferrable");
    if (is_reached(emit, delta, "deferrable")) {
        return;
    }
    pgm_emit(emit, "ALTER TABLE %s ALTER CONSTRAINT %s %s", delta->to->parent->sql,
        delta->to->quoted, deferrable ? deferrable : "NOT DEFERRABLE");
}

static void
alter_enforced(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    bool enforced = !pgm_object_is(delta->to, "not_enforced");
    if (is_reached(emit, delta, "not_enforced")) {
        return;
    }
    pgm_emit(emit, "ALTER TABLE %s ALTER CONSTRAINT %s %sENFORCED", delta->to->parent->sql,
        delta->to->quoted, enforced ? "" : "NOT ");
    if (enforced) {
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a row references none");
    }
}

/* All rows are looked at when it becomes enforced. */
static bool
can_alter_enforced(const struct pgm_delta *delta)
{
    return !pgm_delta_has(delta, "not_valid");
}

/* Attached to its table's is only what is valid already. */
static bool
can_validate(const struct pgm_delta *delta)
{
    bool joins = pgm_attached_to(delta->to) && !pgm_attached_to(delta->from);
    return !joins && pgm_constraint_gets_valid(delta);
}

/* Both columns must keep comparable types at every moment. */
static unsigned
bonds(const struct pgm_object *key)
{
    (void)key;
    return PGM_BOND_TYPE;
}

/* PostgreSQL 14 (seen with 14.23) takes a partition's part of a key away by itself when the
 * partition is detached and the key refers to a partitioned table. */
static void
drop(struct pgm_emit *emit, const struct pgm_object *key)
{
    bool may_be_gone = emit->server_version < 150000 && pgm_attached_to(key);
    pgm_emit(emit, "ALTER TABLE %s DROP CONSTRAINT %s%s", key->parent->sql,
        may_be_gone ? "IF EXISTS " : "", key->quoted);
}

/* One that a partition has from its table cannot be dropped on its own, not even when the partition
 * goes. */
static const struct pgm_object *
goes_with(struct pgm_emit *emit, const struct pgm_object *key)
{
    const struct pgm_object *whole = pgm_attached_to(key);
    bool both = whole && emit->is_gone(emit, key->parent) && emit->is_gone(emit, whole);
    return both ? whole : pgm_attached_goes_with(emit, key);
}

/* One that a partition has from its table is made anew only with that table's. */
static void
rebuilds_too(struct pgm_emit *emit, const struct pgm_object *key, pgm_object_list *out)
{
    const struct pgm_object *whole = pgm_attached_to(key);
    const struct pgm_object *link = whole ? pgm_inherit_link(key->parent, whole->parent) : NULL;
    if (link && !emit->is_gone(emit, link) && !emit->is_gone(emit, key->parent)) {
        pgm_vec_push(emit->arena, out, whole);
    }
}

/* The rows it refers to are where they belong when it is checked. */
static void
comes_after(struct pgm_emit *emit, const struct pgm_object *key, pgm_object_list *out)
{
    pgm_attached_comes_after(emit, key, out);
    for (size_t i = 0; i < key->needs.n; i++) {
        const struct pgm_object *table = pgm_inherit_table_of(key->needs.at[i].to);
        if (table && table != key->parent) {
            const struct pgm_object *before = pgm_catalog_find(emit->from, table->id);
            pgm_table_list_takers(emit, table, out);
            if (before) {
                pgm_partition_list_testators(emit, before, out);
            }
            return;
        }
    }
}

/* A partition that the key of a table refers to is detached when the key is gone; but a part of a
 * key that stays can only go when its own partition is detached. */
static void
goes_before(struct pgm_emit *emit, const struct pgm_object *key, pgm_object_list *out)
{
    if (emit->is_gone(emit, key->parent) || pgm_attached_to_what_stays(emit, key)) {
        return;
    }
    for (size_t i = 0; i < key->needs.n; i++) {
        const struct pgm_object *table = pgm_inherit_table_of(key->needs.at[i].to);
        if (table && pgm_str_same(table->sql, pgm_object_attr(key, "references"))) {
            pgm_table_list_takers(emit, table, out);
            return;
        }
    }
}

/* What it has in the partitions of the table that it refers to comes and goes with those. */
static const struct pgm_object *
linked_by(const struct pgm_object *key, const struct pgm_object *needed)
{
    const struct pgm_object *table = pgm_inherit_table_of(needed);
    const struct pgm_object *parent = table ? pgm_partition_parent(table) : NULL;
    bool is_part = parent && table != key->parent &&
                   !pgm_str_same(pgm_object_attr(key, "references"), table->sql);
    return is_part ? pgm_inherit_link(table, parent) : pgm_inherit_linked_by(key, needed);
}

static bool
comes_gently(struct pgm_emit *emit, const struct pgm_object *key)
{
    return key && emit->is_new(emit, key) && key->parent->kind == &pgm_kind_table &&
           !pgm_object_is(key, "not_valid") && !pgm_object_is(key, "not_enforced") &&
           pgm_emit_is_busy(emit, key->parent);
}

/* Does it refer to a partitioned table, so that it has a part for each of its partitions? */
static bool
has_ends(const struct pgm_object *key)
{
    for (size_t i = 0; i < key->needs.n; i++) {
        const struct pgm_object *table = pgm_inherit_table_of(key->needs.at[i].to);
        if (table && pgm_str_same(table->sql, pgm_object_attr(key, "references")) &&
            pgm_object_attr(table, "partition_by")) {
            return true;
        }
    }
    return false;
}

/* Of a partitioned table it can be NOT VALID only from 18 on; before, those of the partitions are
 * made so, and validated, and then taken by the table's as they are. */
static bool
suits_whole(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *key = delta->to, *whole = key ? pgm_attached_to(key) : NULL;
    const struct pgm_delta of_whole = { .to = whole };
    return !delta->from && comes_gently(emit, key) && emit->server_version < ALLOWS_NOT_VALID &&
           pgm_object_attr(key->parent, "partition_by") && !has_ends(key) &&
           !has_other_names(key, key->name) && (!whole || suits_whole(emit, &of_whole));
}

static void
create_whole(struct pgm_emit *emit, const struct pgm_object *key)
{
    add(emit, key, true);
}

static const struct pgm_gentle of_partitioned = {
    .suits = suits_whole,
    .create = create_whole,
    .takes_parts = true,
};

static bool
suits(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *key = delta->to, *whole = key ? pgm_attached_to(key) : NULL;
    const struct pgm_delta of_whole = { .to = whole };
    bool can_be = key && (!pgm_object_attr(key->parent, "partition_by") ||
                             emit->server_version >= ALLOWS_NOT_VALID);
    return can_be && comes_gently(emit, key) && (!whole || suits_whole(emit, &of_whole));
}

static void
create_gently(struct pgm_emit *emit, const struct pgm_object *key)
{
    add(emit, key, false);
    if (has_other_names(key, key->name)) {
        pgm_emit_flag(emit, PGM_STEP_LAST, NULL);
    }
}

/* One from or to a partitioned table has parts, whose names are in the way. */
static bool
can_wait(struct pgm_emit *emit, const struct pgm_object *from)
{
    (void)emit;
    for (size_t i = 0; i < from->needs.n; i++) {
        const struct pgm_object *table = pgm_inherit_table_of(from->needs.at[i].to);
        if (table && (pgm_object_attr(table, "partition_by") || pgm_inherit_has_children(table))) {
            return false;
        }
    }
    return !pgm_attached_to(from);
}

static const struct pgm_gentle gentle = {
    .suits = suits,
    .can_wait = can_wait,
    .create = create_gently,
    .confirm = pgm_constraint_validate,
    .next = &of_partitioned,
};

static const struct pgm_attr attrs[] = {
    { "columns" },
    { "references" },
    { "referenced_columns" },
    { "match" },
    { "on_update" },
    { "on_delete" },
    { "not_enforced", .alter = alter_enforced, .can_alter = can_alter_enforced },
    { "not_valid", .alter = validate, .can_alter = can_validate },
    { "deferrable", .alter = alter_deferrable },
    { 0 },
};

const struct pgm_kind pgm_kind_foreign_key = {
    .name = "foreign key",
    .noun = "CONSTRAINT",
    .weight = 55,
    .flags = PGM_KIND_DROPS_ALONE | PGM_KIND_OWN_PLACE,
    .namespaces = PGM_NAMESPACE_CONSTRAINT,
    .query = pgm_sql_foreign_key,
    .effort = 2,
    .attrs = attrs,
    .create = create,
    .finish = finish,
    .gentle = &gentle,
    .drop = drop,
    .rename = pgm_constraint_rename,
    .bonds = bonds,
    .refer = pgm_constraint_refer,
    .comes_with = pgm_attached_comes_with,
    .goes_with = goes_with,
    .rebuilds_too = rebuilds_too,
    .comes_after = comes_after,
    .goes_before = goes_before,
    .linked_by = linked_by,
};
