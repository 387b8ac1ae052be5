#include "kinds/partition_gentle.h"

#include <string.h>

#include "kinds/inherit.h"
#include "kinds/made_name.h"
#include "kinds/partition_rows.h"
#include "kinds/partition_successors.h"
#include "kinds/sql.h"

/* Rows that are there need not be looked at again when a check says what the bounds do. The
 * condition of a hash partition is never known to follow from one. */
static bool
suits_attach(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *link = delta->to;
    const char *bound = link ? pgm_object_attr(link, "bound") : NULL;
    bool plain = bound && (pgm_str_starts(bound, "FOR VALUES FROM") ||
                              pgm_str_starts(bound, "FOR VALUES IN"));
    return plain && !delta->from && !pgm_object_is(link, "detaching") &&
           pgm_object_attr(link, "holds") && link->parent->kind == &pgm_kind_table &&
           pgm_emit_is_busy(emit, link->parent);
}

static void
prepare_attach(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *link = delta->to;
    const char *table = link->parent->sql;
    const char *name = pgm_emit_name(emit, pgm_emit_early_name(emit, link));
    struct pgm_str holds = PGM_STR(emit->arena);
    pgm_expression_add(&holds, pgm_object_attr(link, "holds"));
    pgm_emit(emit, "ALTER TABLE %s ADD CONSTRAINT %s CHECK %s NOT VALID", table, name,
        pgm_str_text(&holds));
    pgm_emit(emit, "ALTER TABLE %s VALIDATE CONSTRAINT %s", table, name);
    pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a row lies outside the bounds");
}

static void
attach(struct pgm_emit *emit, const struct pgm_object *link)
{
    const char *table = link->parent->sql;
    pgm_emit(emit, "ALTER TABLE %s ATTACH PARTITION %s %s", pgm_object_attr(link, "of"), table,
        pgm_object_attr(link, "bound"));
    pgm_emit(emit, "ALTER TABLE %s DROP CONSTRAINT %s", table,
        pgm_emit_name(emit, pgm_emit_early_name(emit, link)));
}

/* PostgreSQL gives what it detaches CONCURRENTLY a check of its bounds, and calls it after the
 * columns that are in it: those of the keys of all tables above. NULL: it is not known how. */
static const char *
name_of_leftover(struct pgm_emit *emit, const struct pgm_object *table)
{
    const char *column = NULL;
    size_t n = 0;
    for (const struct pgm_object *above = table; (above = pgm_partition_parent(above)) != NULL;) {
        const char *key = pgm_object_attr(above, "partition_by");
        if (!key || strchr(key, '(') != strrchr(key, '(')) {
            return NULL; /* it is partitioned by an expression */
        }
        for (size_t i = 0; i < above->children.n; i++) {
            const struct pgm_object *child = above->children.at[i];
            bool is_key = child->kind == &pgm_kind_column && pgm_object_is(child, "partition_key");
            n += is_key && !(column && strcmp(column, child->name) == 0);
            column = is_key ? child->name : column;
        }
    }
    return n ? pgm_made_name(emit->arena, table->name, n == 1 ? column : NULL, "check") : NULL;
}

static bool
has_constraint(const struct pgm_object *table, const char *name)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *child = table->children.at[i];
        if (child->kind->namespaces & PGM_NAMESPACE_CONSTRAINT && strcmp(child->name, name) == 0) {
            return true;
        }
    }
    return false;
}

static bool
has_default(const struct pgm_object *parent)
{
    for (size_t i = 0; i < parent->users.n; i++) {
        const struct pgm_object *link = parent->users.at[i].to;
        if (link->kind == &pgm_kind_partition && pgm_inherit_parent(link) == parent &&
            pgm_partition_is_default(link)) {
            return true;
        }
    }
    return false;
}

/* PostgreSQL does not detach CONCURRENTLY beside a default partition. */
static bool
suits_detach(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *link = delta->from;
    if (!link || delta->to || pgm_object_is(link, "detaching")) {
        return false;
    }
    const struct pgm_object *parent = pgm_inherit_parent(link), *table = link->parent;
    const struct pgm_object *stays = pgm_catalog_find(emit->to, table->id);
    const struct pgm_object *left = parent ? pgm_catalog_find(emit->to, parent->id) : NULL;
    const char *leftover = name_of_leftover(emit, table);
    return stays && left && leftover && !emit->is_gone(emit, table) &&
           !emit->is_gone(emit, parent) && pgm_emit_is_busy(emit, left) && !has_default(parent) &&
           !has_constraint(table, leftover) && !has_constraint(stays, leftover);
}

static void
detach(struct pgm_emit *emit, const struct pgm_object *link)
{
    const struct pgm_object *table = link->parent;
    pgm_emit(emit, "ALTER TABLE %s DETACH PARTITION %s CONCURRENTLY", pgm_object_attr(link, "of"),
        table->sql);
    pgm_emit_flag(emit, PGM_STEP_OUTSIDE, NULL);
    emit->steps.at[emit->steps.n - 1].lock =
        PGM_LOCK_ACCESS_EXCLUSIVE; /* when nobody is left in it */
    pgm_emit(emit, "ALTER TABLE %s DROP CONSTRAINT IF EXISTS %s", table->sql,
        pgm_emit_name(emit, name_of_leftover(emit, table)));
}

static const struct pgm_gentle pgm_partition_detach_gentle = {
    .suits = suits_detach,
    .drop = detach,
    .stands_alone = true,
};

const struct pgm_gentle pgm_partition_attach_gentle = {
    .suits = suits_attach,
    .prepare = prepare_attach,
    .create = attach,
    .next = &pgm_partition_detach_gentle,
};

void
pgm_partition_copy_detaching(struct pgm_emit *emit, const struct pgm_object *link)
{
    pgm_emit(emit, "SET allow_system_table_mods = on");
    pgm_emit(emit,
        "UPDATE pg_catalog.pg_inherits SET inhdetachpending = true WHERE inhrelid = %s::regclass",
        pgm_emit_literal(emit, link->parent->sql));
    pgm_emit(emit, "RESET allow_system_table_mods");
}
