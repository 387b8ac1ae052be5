#include "kinds/partition_rows.h"

#include "kinds/attached.h"
#include "kinds/column_type.h"
#include "kinds/inherit.h"
#include "kinds/partition_successors.h"
#include "kinds/sql.h"
#include "kinds/table_copy.h"

const struct pgm_object *
pgm_partition_parent(const struct pgm_object *table)
{
    for (size_t i = 0; i < table->children.n; i++) {
        if (table->children.at[i]->kind == &pgm_kind_partition) {
            return pgm_inherit_parent(table->children.at[i]);
        }
    }
    return NULL;
}

static const struct pgm_object *root_of(const struct pgm_object *table)
    __attribute__((returns_nonnull));

static const struct pgm_object *
root_of(const struct pgm_object *table)
{
    const struct pgm_object *parent = pgm_partition_parent(table);
    return parent ? root_of(parent) : table;
}

bool
pgm_partition_is_same_bound(const char *a, const char *b)
{
    for (;; a++, b++) {
        while (*a == '\'') {
            a++;
        }
        while (*b == '\'') {
            b++;
        }
        if (*a != *b || !*a) {
            return *a == *b;
        }
    }
}

/* Does the column still tell rows apart as it did? What goes over to another type as text is equal,
 * but neither in the same order nor to a hash the same. */
static bool
is_same_key(struct pgm_emit *emit, const struct pgm_object *column, const char *strategy)
{
    struct pgm_delta delta = { .from = pgm_catalog_find(emit->from, column->id), .to = column };
    if (!delta.from || !pgm_column_keeps_values(&delta)) {
        return false;
    }
    return !pgm_column_is_exchanged(emit, delta.from) || pgm_str_starts(strategy, "LIST");
}

bool
pgm_partition_fits_still(
    struct pgm_emit *emit, const struct pgm_object *before, const struct pgm_object *link)
{
    const struct pgm_object *from = pgm_inherit_parent(before), *to = pgm_inherit_parent(link);
    const char *key = to ? pgm_object_attr(to, "partition_by") : NULL;
    if (!from || !to || !pgm_str_same(pgm_object_attr(from, "partition_by"), key) ||
        !pgm_partition_is_same_bound(
            pgm_object_attr(before, "bound"), pgm_object_attr(link, "bound")) ||
        pgm_partition_is_displaced(emit, link)) {
        return false;
    }
    for (size_t i = 0; i < to->children.n; i++) {
        const struct pgm_object *column = to->children.at[i];
        bool decides = column->kind == &pgm_kind_column && pgm_object_is(column, "partition_key");
        if (decides && !is_same_key(emit, column, key)) {
            return false;
        }
    }
    return true;
}

/* Where the rows wait. */
static const char *
waiting_room(struct pgm_emit *emit, const struct pgm_object *link)
{
    return pgm_emit_beside(emit, link->parent, pgm_emit_spare_name(emit, link->parent));
}

const char *
pgm_partition_taking_out(struct pgm_emit *emit, const struct pgm_object *link)
{
    return pgm_emit_text(emit, "WITH moved AS (DELETE FROM %s WHERE (%s) IS NOT TRUE RETURNING *) ",
        link->parent->sql, pgm_object_attr(link, "holds"));
}

/* A trigger that is there while rows move, and fires. */
static bool
fires(struct pgm_emit *emit, const struct pgm_object *trigger)
{
    const char *enabled = trigger->kind == &pgm_kind_trigger && !emit->is_new(emit, trigger)
                              ? pgm_object_attr(trigger, "enabled")
                              : "DISABLE";
    return !pgm_str_same(enabled, "DISABLE");
}

/* Calls `act` for what a table and its partitions have. */
static void
each_part(struct pgm_emit *emit, const struct pgm_object *table,
    void (*act)(struct pgm_emit *emit, const struct pgm_object *part))
{
    for (size_t i = 0; !emit->is_new(emit, table) && i < table->children.n; i++) {
        act(emit, table->children.at[i]);
    }
    for (size_t i = 0; i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        if (link->kind == &pgm_kind_partition) {
            each_part(emit, link->parent, act);
        }
    }
}

static void
silence(struct pgm_emit *emit, const struct pgm_object *trigger)
{
    if (fires(emit, trigger)) {
        pgm_emit(emit, "ALTER TABLE %s DISABLE TRIGGER %s", trigger->parent->sql, trigger->quoted);
    }
}

static void
speak(struct pgm_emit *emit, const struct pgm_object *trigger)
{
    if (fires(emit, trigger)) {
        const char *enabled = pgm_object_attr(trigger, "enabled");
        pgm_emit(emit, "ALTER TABLE %s %s TRIGGER %s", trigger->parent->sql,
            enabled ? enabled : "ENABLE", trigger->quoted);
    }
}

/* What was said of the trigger reached its copies, which differ. */
static void
speak_again(struct pgm_emit *emit, const struct pgm_object *state)
{
    if (state->kind == &pgm_kind_trigger_state && !emit->is_new(emit, state)) {
        state->kind->create(emit, state);
    }
}

void
pgm_partition_silence(struct pgm_emit *emit, const struct pgm_object *table)
{
    each_part(emit, table, silence);
}

void
pgm_partition_speak(struct pgm_emit *emit, const struct pgm_object *table)
{
    size_t before = emit->steps.n;
    each_part(emit, table, speak);
    if (emit->steps.n > before) {
        each_part(emit, table, speak_again);
    }
}

void
pgm_partition_take_out(struct pgm_emit *emit, const struct pgm_object *link)
{
    const char *room = waiting_room(emit, link);
    pgm_emit(emit, "CREATE TABLE %s (LIKE %s)", room, link->parent->sql);
    pgm_partition_silence(emit, link->parent);
    pgm_emit(
        emit, "%sINSERT INTO %s SELECT * FROM moved", pgm_partition_taking_out(emit, link), room);
    pgm_partition_speak(emit, link->parent);
}

void
pgm_partition_put_back(struct pgm_emit *emit, const struct pgm_object *from,
    const struct pgm_object *to, const char *aside)
{
    (void)from;
    (void)aside;
    const struct pgm_object *root = root_of(to->parent);
    const char *room = waiting_room(emit, to);
    pgm_partition_silence(emit, root);
    pgm_table_copy_rows(
        emit, &(struct pgm_copy){ .columns = to->parent, .to = root, .from_sql = room });
    pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when no partition takes a row");
    pgm_partition_speak(emit, root);
    pgm_emit(emit, "DROP TABLE %s", room);
}

void
pgm_partition_list_takers(
    struct pgm_emit *emit, const struct pgm_object *link, pgm_object_list *out)
{
    pgm_table_list_takers(emit, root_of(link->parent), out);
}

void
pgm_partition_list_references(
    struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *part = table->children.at[i];
        for (size_t u = 0; u < part->users.n; u++) {
            const struct pgm_object *user = part->users.at[u].to;
            bool refers = user->kind == &pgm_kind_foreign_key &&
                          pgm_str_same(pgm_object_attr(user, "references"), table->sql) &&
                          !pgm_attached_to(user);
            if (refers) {
                pgm_vec_push(emit->arena, out, user);
            }
        }
    }
}
