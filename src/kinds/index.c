/* An index that is not the means of a constraint. */
#include <string.h>

#include "kinds/attached.h"
#include "kinds/emit.h"
#include "kinds/inherit.h"
#include "kinds/options.h"
#include "kinds/sql.h"

/* PostgreSQL prints the definition of a partitioned table's index as that of an index ON ONLY. */
static const char *
with_partitions(struct pgm_emit *emit, const struct pgm_object *index, const char *definition)
{
    const char *unique = pgm_str_starts(definition, "CREATE UNIQUE ") ? "UNIQUE " : "";
    const char *head = pgm_emit_text(emit, "CREATE %sINDEX %s ON ", unique, index->quoted);
    const char *only = pgm_emit_text(emit, "%sONLY ", head);
    bool reaches = pgm_str_starts(definition, only) && !*pgm_attached_only(emit, index);
    return reaches ? pgm_emit_text(emit, "%s%s", head, definition + strlen(only)) : definition;
}

static void
create(struct pgm_emit *emit, const struct pgm_object *index)
{
    const char *whole = pgm_object_attr(index, "whole_definition");
    const char *definition = whole ? whole : pgm_object_attr(index, "definition");
    pgm_emit(emit, "%s", with_partitions(emit, index, definition));
    if (pgm_str_starts(definition, "CREATE UNIQUE ") && !emit->is_new(emit, index->parent)) {
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when two rows have the same key");
    }
    pgm_attached_comes_last(emit, index);
    pgm_attached_finish(emit, index);
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *index)
{
    pgm_emit(emit, "DROP INDEX %s%s", index->sql, pgm_attached_has_keys(index) ? " CASCADE" : "");
}

static void
alter_options(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *head = pgm_emit_text(emit, "ALTER INDEX %s", delta->to->sql);
    pgm_options_alter(
        emit, head, pgm_object_attr(delta->from, "options"), pgm_object_attr(delta->to, "options"));
}

/* "2=400, 3=50": targets of the columns that are expressions. Emits those of `list` that `other`
 * lacks. */
static void
set_statistics(struct pgm_emit *emit, const struct pgm_object *index, const char *list,
    const char *other, bool reset)
{
    while (list && *list) {
        size_t n = strcspn(list, ",");
        const char *item = pgm_arena_copy_n(emit->arena, list, n);
        const char *place = other ? strstr(other, item) : NULL;
        bool same =
            place && (place == other || place[-1] == ' ') && (place[n] == ',' || place[n] == '\0');
        if (!same) {
            size_t digits = strcspn(item, "=");
            pgm_emit(emit, "ALTER INDEX %s ALTER COLUMN %.*s SET STATISTICS %s", index->sql,
                (int)digits, item, reset ? "-1" : item + digits + 1);
        }
        list += n;
        list += strspn(list, ", ");
    }
}

static void
alter_statistics(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *before = pgm_object_attr(delta->from, "statistics");
    const char *after = pgm_object_attr(delta->to, "statistics");
    set_statistics(emit, delta->to, before, after, true);
    set_statistics(emit, delta->to, after, before, false);
}

static void
finish(struct pgm_emit *emit, const struct pgm_object *index)
{
    set_statistics(emit, index, pgm_object_attr(index, "statistics"), NULL, false);
}

/* PostgreSQL builds it again when a column's type is altered, from its definition: where that names
 * no collation, it has its columns' own. */
static bool
is_carried(const struct pgm_object *index, const struct pgm_object *needed)
{
    return needed->kind == &pgm_kind_collation &&
           !strstr(pgm_object_attr(index, "definition"), " COLLATE ");
}

/* It is about the values as they are. */
static unsigned
bonds(const struct pgm_object *index)
{
    (void)index;
    return PGM_BOND_VALUES;
}

/* Without a lock that anybody who reads or writes would meet. */
static const char *
concurrently(struct pgm_emit *emit, const struct pgm_object *index, const char *definition)
{
    const char *unique = pgm_str_starts(definition, "CREATE UNIQUE ") ? "UNIQUE " : "";
    const char *head = pgm_emit_text(emit, "CREATE %sINDEX %s ON ", unique, index->quoted);
    return pgm_str_starts(definition, head)
               ? pgm_emit_text(emit, "CREATE %sINDEX CONCURRENTLY %s ON %s", unique, index->quoted,
                     definition + strlen(head))
               : definition;
}

static bool
is_of_partitioned(const struct pgm_object *index)
{
    const struct pgm_object *table = index->parent;
    return table->kind == &pgm_kind_table && pgm_object_attr(table, "partition_by");
}

/* Parts of an index that stays cannot go without it, and are not built apart from it. */
static bool
suits(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *old = delta->from, *new = delta->to;
    const struct pgm_object *whole = new ? pgm_attached_to(new) : NULL;
    bool alters = old && new && !emit->is_new(emit, new);
    if (alters || !pgm_emit_is_busy(emit, pgm_delta_object(delta)->parent) ||
        (old && (pgm_attached_to(old) || is_of_partitioned(old)))) {
        return false;
    }
    const struct pgm_delta of_whole = { .to = whole };
    return !whole || pgm_attached_is_ahead(emit, new) ||
           (whole->kind == &pgm_kind_index && emit->is_new(emit, whole) &&
               !pgm_catalog_find(emit->from, whole->id) && suits(emit, &of_whole));
}

/* That of a partitioned table is a shell around its parts'. */
static void
create_gently(struct pgm_emit *emit, const struct pgm_object *index)
{
    const char *whole = pgm_object_attr(index, "whole_definition");
    const char *definition = whole ? whole : pgm_object_attr(index, "definition");
    bool unique = pgm_str_starts(definition, "CREATE UNIQUE ");
    if (is_of_partitioned(index)) {
        pgm_emit(emit, "%s", with_partitions(emit, index, definition));
    } else {
        pgm_emit(emit, "%s", concurrently(emit, index, definition));
        pgm_emit_flag(emit, PGM_STEP_OUTSIDE | (unique ? PGM_STEP_MAY_FAIL : 0),
            unique ? "fails when two rows have the same key" : NULL);
        pgm_emit_cleanup(
            emit, pgm_emit_text(emit, "DROP INDEX CONCURRENTLY IF EXISTS %s", index->sql));
    }
    pgm_attached_finish(emit, index);
}

static void
drop_gently(struct pgm_emit *emit, const struct pgm_object *index)
{
    pgm_emit(emit, "DROP INDEX CONCURRENTLY %s", index->sql);
    pgm_emit_flag(emit, PGM_STEP_OUTSIDE, NULL);
}

static const struct pgm_gentle gentle = {
    .suits = suits,
    .create = create_gently,
    .drop = drop_gently,
    .stands_alone = true,
};

/* Nobody wants an index to be invalid: it is what became of one that could not be built. So a valid
 * one will do for that, and no plan could make another. */
static bool
is_as_valid(const struct pgm_object *from, const struct pgm_object *to)
{
    return !pgm_object_is(from, "invalid") || pgm_object_is(to, "invalid");
}

static const struct pgm_attr attrs[] = {
    { "definition", .flags = PGM_ATTR_EXPRESSION },
    { "options", .alter = alter_options },
    { "statistics", .alter = alter_statistics },
    { "invalid", .is_same = is_as_valid },
    { "whole_definition", .flags = PGM_ATTR_INFO },
    { "attached_to", .alter = pgm_attached_alter },
    { "column_names", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_index = {
    .name = "index",
    .noun = "INDEX",
    .weight = 50,
    .flags = PGM_KIND_IN_SCHEMA,
    .namespaces = PGM_NAMESPACE_RELATION,
    .query = pgm_sql_index,
    .effort = 9,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
    .finish = finish,
    .gentle = &gentle,
    .comes_with = pgm_attached_comes_with,
    .goes_with = pgm_attached_goes_with,
    .comes_after = pgm_attached_comes_after,
    .linked_by = pgm_inherit_linked_by,
    .is_carried = is_carried,
    .bonds = bonds,
};
