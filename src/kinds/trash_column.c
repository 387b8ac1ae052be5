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

/* One statement, so that no value that is written meanwhile is missed, in whatever transaction it
 * runs. */
bool
pgm_trash_put_column(struct pgm_emit *emit, const struct pgm_object *column,
    void (*drop)(struct pgm_emit *, const struct pgm_object *))
{
    const struct pgm_object *table = column->parent;
    const struct pgm_object *key = find_key(emit, table);
    if (!key || !is_alone(table) || !is_small(emit, table) ||
        pgm_object_attr(column, "generated")) {
        return false;
    }
    const char *place = pgm_trash_place_for(emit, table);
    const char *name = pgm_emit_spare_name(emit, column), *quoted = pgm_emit_name(emit, name);
    const char *value = is_type_gone(emit, column)
                            ? pgm_emit_text(emit, "%s::text AS %s", column->quoted, column->quoted)
                            : column->quoted;
    drop(emit, column);
    struct pgm_step *step = &emit->steps.at[emit->steps.n - 1];
    step->sql = pgm_emit_text(emit,
        "DO $pgmend$ BEGIN\n"
        "    LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE;\n"
        "    CREATE TABLE %s.%s AS SELECT %s, %s FROM %s WHERE %s IS DISTINCT FROM NULL;\n"
        "    %s;\nEND $pgmend$",
        table->sql, place, quoted, pgm_object_attr(key, "columns"), value, table->sql,
        column->quoted, step->sql);
    step->flags &= ~(unsigned)PGM_STEP_DATA_LOSS;
    step->hazard = NULL;
    pgm_emit_flag(emit, PGM_STEP_TRASH,
        pgm_emit_text(emit, "its values go to the trash, as %s.%s", place, quoted));
    pgm_trash_note(emit, column, place, name, NULL);
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
        if (trigger->kind == &pgm_kind_trigger && !pgm_object_attr(trigger, "enabled")) {
            pgm_emit(emit, "ALTER TABLE %s %s TRIGGER %s", table->sql, verb, trigger->quoted);
        }
    }
}

void
pgm_trash_take_back(struct pgm_emit *emit, const struct pgm_object *column,
    const struct pgm_object *table, const struct pgm_object *kept)
{
    const struct pgm_object *value = find_column(kept, column->name);
    struct pgm_str match = PGM_STR(emit->arena);
    for (size_t i = 0; i < kept->children.n; i++) {
        const struct pgm_object *key = kept->children.at[i];
        if (key->kind == &pgm_kind_column && key != value) {
            const struct pgm_object *now = find_column(table, key->name);
            pgm_str_addf(&match, "%sk.%s = t.%s", match.len ? " AND " : "", key->quoted,
                now ? now->quoted : key->quoted);
        }
    }
    if (!value || !match.len) {
        return;
    }
    emit->object = column;
    emit->action = PGM_ACTION_CREATE;
    pgm_emit(emit, "ALTER TABLE %s ADD COLUMN %s %s", table->sql, column->quoted,
        pgm_object_attr(value, "type"));
    silence(emit, table, "DISABLE");
    pgm_emit(emit, "UPDATE %s t SET %s = k.%s FROM %s k WHERE %s", table->sql, column->quoted,
        column->quoted, kept->sql, pgm_str_text(&match));
    silence(emit, table, "ENABLE");
}
