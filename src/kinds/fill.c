#include "kinds/fill.h"

#include <string.h>

#include "kinds/inherit.h"
#include "kinds/key.h"
#include "kinds/not_null.h"
#include "kinds/sql.h"

#define N_DIGITS 8 /* after the mark in a name */

/* Would rows be written, when they are updated, to more than themselves: by a trigger, by a rule?
 */
static bool
has_followers(const struct pgm_object *table)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *child = table->children.at[i];
        bool fires = child->kind == &pgm_kind_trigger && pgm_object_is(child, "fires_on_update") &&
                     !pgm_str_same(pgm_object_attr(child, "enabled"), "DISABLE");
        if (fires || child->kind == &pgm_kind_rule) {
            return true;
        }
    }
    return pgm_object_is(table, "force_row_security");
}

static bool
has_kind(const struct pgm_object *table, const struct pgm_kind *kind)
{
    for (size_t i = 0; i < table->children.n; i++) {
        if (table->children.at[i]->kind == kind) {
            return true;
        }
    }
    return false;
}

/* What is published can be updated only where rows are told apart by something. */
static bool
can_be_updated(const struct pgm_catalog *catalog, const struct pgm_object *table)
{
    if (has_kind(table, &pgm_kind_primary_key) && !has_kind(table, &pgm_kind_replica_identity)) {
        return true;
    }
    for (size_t i = 0; i < catalog->n_objects; i++) {
        if (catalog->objects[i]->kind == &pgm_kind_publication) {
            return false;
        }
    }
    return true;
}

/* Can the rows of the table be updated without anybody noticing more than that? */
static bool
takes_updates(struct pgm_emit *emit, const struct pgm_object *table)
{
    const struct pgm_object *old = pgm_catalog_find(emit->from, table->id);
    return table->kind == &pgm_kind_table && old && pgm_emit_is_busy(emit, table) &&
           !pgm_inherit_has_children(table) && !has_followers(table) && !has_followers(old) &&
           can_be_updated(emit->from, old);
}

static bool
suits(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *column = delta->to;
    const struct pgm_object *value = column ? pgm_column_default(column) : NULL;
    bool plain =
        value && !pgm_object_is(column, "inherited") &&
        !pgm_object_is(column, "not_null_not_valid") &&
        pgm_str_same(pgm_object_attr(column, "base_type"), pgm_object_attr(column, "root_type"));
    return plain && !delta->from && pgm_object_is(value, "volatile") &&
           takes_updates(emit, column->parent);
}

bool
pgm_fill_is_coming(const struct pgm_emit *emit, const struct pgm_object *column)
{
    return emit->busy && emit->way(emit, column) == &pgm_fill_gentle;
}

static void
create(struct pgm_emit *emit, const struct pgm_object *column)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    (void)column->kind->clause(emit, column, &sql);
    const char *table = column->parent->sql, *name = column->quoted;
    const struct pgm_object *value = pgm_column_default(column);
    pgm_emit(emit, "ALTER TABLE %s ADD COLUMN %s", table, pgm_str_text(&sql));
    if (pgm_emit_is_folded(emit, value)) {
        value->kind->create(emit, value);
    }
    pgm_emit(emit,
        "ALTER TABLE %s ADD CONSTRAINT %s CHECK (%s IS NULL OR %s IS NOT NULL) NOT VALID", table,
        pgm_emit_name(emit, pgm_emit_fill_name(emit, column)), name, name);
}

static void
fill(struct pgm_emit *emit, const struct pgm_object *column, bool in_batches)
{
    pgm_emit_update(emit,
        &(struct pgm_batch){
            .table = column->parent->sql,
            .set = pgm_emit_text(emit, "%s = DEFAULT", column->quoted),
            .column = column->name,
            .where = pgm_emit_text(emit, "%s IS NULL", column->quoted),
        },
        in_batches);
}

static void
confirm(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *column = delta->to;
    fill(emit, column, true);
    pgm_emit(emit, "ALTER TABLE %s DROP CONSTRAINT %s", column->parent->sql,
        pgm_emit_name(emit, pgm_emit_fill_name(emit, column)));
    if (pgm_object_is(column, "not_null")) {
        pgm_not_null_gentle.prepare(emit, delta);
        pgm_not_null_settle(emit, column);
    }
}

const struct pgm_gentle pgm_fill_gentle = {
    .suits = suits,
    .create = create,
    .confirm = confirm,
    .next = &pgm_not_null_gentle,
    .whole_at_last = true,
};

/* The column, as it is to be, that an old mark is of; NULL: it is none, or there is nothing to fill
 * the column with. The name may be that of before a rename. */
static const struct pgm_object *
column_of_mark(struct pgm_emit *emit, const struct pgm_object *check)
{
    size_t n = strlen(check->name), tail = strlen(PGM_FILL_MARK) + N_DIGITS;
    bool named = n > tail && pgm_str_starts(check->name + n - tail, PGM_FILL_MARK);
    if (!named || !pgm_object_is(check, "not_valid")) {
        return NULL;
    }
    for (size_t i = 0; i < check->needs.n; i++) {
        const struct pgm_object *old = check->needs.at[i].to;
        const struct pgm_object *column =
            old->kind == &pgm_kind_column ? pgm_catalog_find(emit->to, old->id) : NULL;
        if (column && !emit->is_gone(emit, old) && pgm_column_default(old) &&
            pgm_column_default(column)) {
            return column;
        }
    }
    return NULL;
}

void
pgm_fill_before_drop(struct pgm_emit *emit, const struct pgm_object *check, bool in_batches)
{
    const struct pgm_object *column = column_of_mark(emit, check);
    if (column) {
        fill(emit, column, in_batches);
    }
}

static bool
suits_mark(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    return delta->from && !delta->to && column_of_mark(emit, delta->from) &&
           pgm_emit_is_busy(emit, column_of_mark(emit, delta->from)->parent);
}

static void
drop_mark(struct pgm_emit *emit, const struct pgm_object *check)
{
    pgm_fill_before_drop(emit, check, true);
    pgm_emit(emit, "ALTER TABLE %s DROP CONSTRAINT %s", check->parent->sql, check->quoted);
}

const struct pgm_gentle pgm_fill_mark_gentle = {
    .suits = suits_mark,
    .drop = drop_mark,
    .stands_alone = true,
    .leaves_first = true,
};
