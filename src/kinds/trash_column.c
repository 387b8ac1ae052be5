/* What a dropped column held waits in a table of the trash, beside the key of its rows. */
#include <string.h>

#include "kinds/emit.h"
#include "kinds/inherit.h"
#include "kinds/sql.h"
#include "kinds/trash_private.h"

/* A larger table in use would keep writers waiting while its values are copied. */
#define MOST_BYTES (4 << 20)

static bool
is_small(const struct pgm_emit *emit, const struct pgm_object *table)
{
    const struct pgm_busy_table *busy = pgm_busy_find(emit->busy, table);
    return !busy || (busy->bytes >= 0 && busy->bytes <= MOST_BYTES);
}

/* The primary key, where it stays as it is. */
static const struct pgm_object *
find_key(const struct pgm_emit *emit, const struct pgm_object *table)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *key = table->children.at[i];
        if (key->kind == &pgm_kind_primary_key && !emit->is_gone(emit, key)) {
            return key;
        }
    }
    return NULL;
}

static bool
is_alone(const struct pgm_object *table)
{
    for (size_t i = 0; i < table->children.n; i++) {
        if (pgm_inherit_is_link(table->children.at[i])) {
            return false;
        }
    }
    return table->kind == &pgm_kind_table && !pgm_inherit_has_children(table) &&
           !pgm_object_attr(table, "partition_by");
}

static bool
is_type_gone(const struct pgm_emit *emit, const struct pgm_object *column)
{
    for (size_t i = 0; i < column->needs.n; i++) {
        if (column->needs.at[i].to != column->parent &&
            emit->is_gone(emit, column->needs.at[i].to)) {
            return true;
        }
    }
    return false;
}

/* Has the key the column, or one that is changed itself? Then it would not find the rows again. */
static bool
is_key_altered(
    const struct pgm_emit *emit, const struct pgm_object *key, const struct pgm_object *column)
{
    for (size_t i = 0; i < key->needs.n; i++) {
        const struct pgm_object *part = key->needs.at[i].to;
        const struct pgm_object *new = pgm_catalog_find(emit->to, part->id);
        if (part == column || (part->kind == &pgm_kind_column && part->parent == key->parent &&
                                  (!new || pgm_object_compare(part, new)))) {
            return true;
        }
    }
    return false;
}

/* Has the statement added last put the values aside before it does what it does: one statement, so
 * that no value that is written meanwhile is missed, in whatever transaction it runs. */
static void
put_values(struct pgm_emit *emit, const struct pgm_object *column, const struct pgm_object *key)
{
    struct pgm_step step = emit->steps.at[--emit->steps.n];
    const char *table = column->parent->sql;
    const char *place = pgm_trash_place_for(emit, column->parent);
    const char *name = pgm_emit_spare_name(emit, column), *quoted = pgm_emit_name(emit, name);
    const char *value = is_type_gone(emit, column)
                            ? pgm_emit_text(emit, "%s::text AS %s", column->quoted, column->quoted)
                            : column->quoted;
    step.sql = pgm_emit_text(emit,
        "DO $pgmend$ BEGIN\n"
        "    LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE;\n"
        "    CREATE TABLE %s.%s AS SELECT %s, %s FROM %s WHERE %s IS DISTINCT FROM NULL;\n"
        "    %s;\nEND $pgmend$",
        table, place, quoted, pgm_object_attr(key, "columns"), value, table, column->quoted,
        step.sql);
    step.flags &= ~(unsigned)PGM_STEP_DATA_LOSS;
    pgm_vec_push(emit->arena, &emit->steps, step);
    pgm_emit_flag(emit, PGM_STEP_TRASH,
        pgm_emit_text(emit, "its values go to the trash, as %s.%s", place, quoted));
    pgm_trash_note(emit, column, place, name, NULL);
}

/* The key that brings values of the column back to their rows; NULL: they cannot be kept. */
static const struct pgm_object *
key_for(const struct pgm_emit *emit, const struct pgm_object *column)
{
    const struct pgm_object *table = column->parent, *key = find_key(emit, table);
    bool can =
        key && is_alone(table) && is_small(emit, table) && !pgm_object_attr(column, "generated");
    return can ? key : NULL;
}

bool
pgm_trash_put_column(struct pgm_emit *emit, const struct pgm_object *column,
    void (*drop)(struct pgm_emit *, const struct pgm_object *))
{
    const struct pgm_object *key = key_for(emit, column);
    if (!key) {
        return false;
    }
    drop(emit, column);
    emit->steps.at[emit->steps.n - 1].hazard = NULL;
    put_values(emit, column, key);
    return true;
}

bool
pgm_trash_save_values(struct pgm_emit *emit, const struct pgm_object *column)
{
    const struct pgm_object *key = emit->trash ? key_for(emit, column) : NULL;
    if (!key || is_key_altered(emit, key, column)) {
        return false;
    }
    enum pgm_action action = emit->action;
    put_values(emit, column, key);
    emit->action = action;
    return true;
}

/* ---- back again ------------------------------------------------------------------------------ */

static const struct pgm_object *
find_column(const struct pgm_object *table, const char *name)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *column = table->children.at[i];
        if (column->kind == &pgm_kind_column && strcmp(column->name, name) == 0) {
            return column;
        }
    }
    return NULL;
}

/* Nothing that watches the table hears of the values. */
static void
silence(struct pgm_emit *emit, const struct pgm_object *table, const char *verb)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *trigger = table->children.at[i];
        bool is_there = !emit->is_gone || !emit->is_gone(emit, trigger);
        if (trigger->kind == &pgm_kind_trigger && is_there &&
            !pgm_object_attr(trigger, "enabled")) {
            pgm_emit(emit, "ALTER TABLE %s %s TRIGGER %s", table->sql, verb, trigger->quoted);
        }
    }
}

/* "k.a = t.a AND …" of the columns beside the values; "" when there are none. */
static const char *
match_rows(struct pgm_emit *emit, const struct pgm_object *table, const struct pgm_object *kept,
    const struct pgm_object *value)
{
    struct pgm_str match = PGM_STR(emit->arena);
    for (size_t i = 0; i < kept->children.n; i++) {
        const struct pgm_object *key = kept->children.at[i];
        if (key->kind == &pgm_kind_column && key != value) {
            const struct pgm_object *now = find_column(table, key->name);
            pgm_str_addf(&match, "%sk.%s = t.%s", match.len ? " AND " : "", key->quoted,
                now ? now->quoted : key->quoted);
        }
    }
    return pgm_str_text(&match);
}

void
pgm_trash_take_back(struct pgm_emit *emit, const struct pgm_object *column,
    const struct pgm_object *table, const struct pgm_object *kept)
{
    const struct pgm_object *value = find_column(kept, column->name);
    const char *match = match_rows(emit, table, kept, value);
    if (!value || !*match) {
        return;
    }
    emit->object = column;
    emit->action = PGM_ACTION_CREATE;
    pgm_emit(emit, "ALTER TABLE %s ADD COLUMN %s %s", table->sql, column->quoted,
        pgm_object_attr(value, "type"));
    silence(emit, table, "DISABLE");
    pgm_emit(emit, "UPDATE %s t SET %s = k.%s FROM %s k WHERE %s", table->sql, column->quoted,
        column->quoted, kept->sql, match);
    silence(emit, table, "ENABLE");
}

/* " AND …": the row has still the value that the kept one had become; "" where that is not known.
 */
static const char *
still_so(struct pgm_emit *emit, const struct pgm_delta *delta, const struct pgm_object *value)
{
    const char *from = pgm_object_attr(delta->from, "base_type");
    const char *to = pgm_object_attr(delta->to, "base_type");
    const char *type = pgm_object_attr(delta->from, "type"), *name = delta->to->quoted;
    bool casts = strcmp(from, to) == 0 || pgm_emit_has_cast(emit, to, from);
    bool as_it_was = pgm_str_same(pgm_object_attr(value, "base_type"), to);
    return casts && as_it_was && !is_type_gone(emit, delta->from)
               ? pgm_emit_text(emit, " AND t.%s::%s IS NOT DISTINCT FROM k.%s::%s", name, type,
                     value->quoted, type)
               : "";
}

void
pgm_trash_give_back(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    for (size_t i = 0; emit->kept && i < emit->kept->n; i++) {
        const struct pgm_kept_values *values = &emit->kept->at[i];
        const struct pgm_object *value = find_column(values->kept, values->name);
        const char *match = match_rows(emit, values->table, values->kept, value);
        if (strcmp(values->column->id, delta->to->id) != 0 || !value || !*match) {
            continue;
        }
        bool same = pgm_str_same(
            pgm_object_attr(value, "base_type"), pgm_object_attr(delta->to, "base_type"));
        const char *type = pgm_object_attr(delta->to, "type");
        silence(emit, delta->from->parent, "DISABLE");
        pgm_emit(emit, "UPDATE %s t SET %s = k.%s%s FROM %s k WHERE %s%s", delta->to->parent->sql,
            delta->to->quoted, value->quoted, same ? "" : pgm_emit_text(emit, "::%s", type),
            values->kept->sql, match, still_so(emit, delta, value));
        silence(emit, delta->from->parent, "ENABLE");
    }
}

/* ---- rows without a value -------------------------------------------------------------------- */

static bool
is_in_key(const struct pgm_object *column)
{
    for (size_t i = 0; i < column->users.n; i++) {
        if (column->users.at[i].to->kind == &pgm_kind_primary_key) {
            return true;
        }
    }
    return false;
}

bool
pgm_trash_wants_values(const struct pgm_object *column, bool was_kept)
{
    bool may = column->kind == &pgm_kind_column && column->parent->kind == &pgm_kind_table &&
               pgm_object_is(column, "not_null") && !pgm_object_attr(column, "identity") &&
               !pgm_object_attr(column, "generated") && !is_in_key(column);
    for (size_t i = 0; may && !was_kept && i < column->children.n; i++) {
        may = column->children.at[i]->kind != &pgm_kind_default;
    }
    return may;
}

/* Takes an object, and what hangs on it, out of a catalog. */
static void
strike(struct pgm_catalog *catalog, const struct pgm_object *object)
{
    for (size_t i = 0; i < object->children.n; i++) {
        strike(catalog, object->children.at[i]);
    }
    for (size_t i = 0; i < catalog->n_objects; i++) {
        if (catalog->objects[i] == object) {
            catalog->n_objects--;
            memmove(&catalog->objects[i], &catalog->objects[i + 1],
                (catalog->n_objects - i) * sizeof *catalog->objects);
            return;
        }
    }
}

/* From PostgreSQL 18 on the constraint is an object. */
static void
strike_not_null(struct pgm_catalog *catalog, struct pgm_object *column)
{
    size_t n = 0;
    for (size_t i = 0; i < column->children.n; i++) {
        struct pgm_object *child = column->children.at[i];
        if (child->kind == &pgm_kind_not_null) {
            strike(catalog, child);
        } else {
            column->children.at[n++] = child;
        }
    }
    column->children.n = n;
}

void
pgm_trash_allow_null(struct pgm_catalog *catalog, struct pgm_object *column)
{
    static const char *const said[] = { "not_null", "not_null_name", "not_null_no_inherit",
        "not_null_not_valid" };
    const struct pgm_attr *attrs = column->kind->attrs;
    strike_not_null(catalog, column);
    for (size_t i = 0; attrs[i].name; i++) {
        for (size_t j = 0; j < sizeof said / sizeof *said; j++) {
            column->attrs[i] = strcmp(attrs[i].name, said[j]) == 0 ? NULL : column->attrs[i];
        }
    }
}

const char *
pgm_trash_lacks(struct pgm_arena *arena, const struct pgm_object *table,
    const struct pgm_object *kept, const char *column)
{
    struct pgm_emit emit = { .arena = arena };
    if (!kept) {
        return pgm_emit_text(&emit, "SELECT EXISTS (SELECT FROM %s)", table->sql);
    }
    struct pgm_str match = PGM_STR(arena);
    for (size_t i = 0; i < kept->children.n; i++) {
        const struct pgm_object *key = kept->children.at[i];
        if (key->kind == &pgm_kind_column && strcmp(key->name, column) != 0) {
            pgm_str_addf(
                &match, "%sk.%s = t.%s", match.len ? " AND " : "", key->quoted, key->quoted);
        }
    }
    return pgm_emit_text(&emit,
        "SELECT EXISTS (SELECT FROM %s t WHERE NOT EXISTS (SELECT FROM %s k WHERE %s))", table->sql,
        kept->sql, match.len ? pgm_str_text(&match) : "true");
}
