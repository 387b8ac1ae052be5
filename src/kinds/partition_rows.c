#include "kinds/partition_rows.h"

#include "kinds/attached.h"
#include "kinds/column_type.h"
#include "kinds/inherit.h"
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

/* The same bounds, but for the quotes that another type's values are printed in? */
static bool
is_same_bound(const char *a, const char *b)
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
    if (!from || !pgm_str_same(pgm_object_attr(from, "partition_by"), key) ||
        !is_same_bound(pgm_object_attr(before, "bound"), pgm_object_attr(link, "bound"))) {
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

void
pgm_partition_take_out(struct pgm_emit *emit, const struct pgm_object *link)
{
    const char *table = link->parent->sql, *room = waiting_room(emit, link);
    pgm_emit(emit, "CREATE TABLE %s (LIKE %s)", room, table);
    pgm_emit(emit,
        "WITH moved AS (DELETE FROM %s WHERE (%s) IS NOT TRUE RETURNING *) INSERT INTO %s SELECT * "
        "FROM moved",
        table, pgm_object_attr(link, "holds"), room);
}

static bool
has_triggers(const struct pgm_object *table)
{
    for (size_t i = 0; i < table->children.n; i++) {
        if (table->children.at[i]->kind == &pgm_kind_trigger) {
            return true;
        }
    }
    return false;
}

void
pgm_partition_put_back(struct pgm_emit *emit, const struct pgm_object *from,
    const struct pgm_object *to, const char *aside)
{
    (void)from;
    (void)aside;
    const struct pgm_object *root = root_of(to->parent);
    const char *room = waiting_room(emit, to);
    bool triggers = has_triggers(root) && !emit->is_new(emit, root);
    if (triggers) {
        pgm_emit(emit, "ALTER TABLE %s DISABLE TRIGGER USER", root->sql);
    }
    pgm_table_copy_rows(emit, to->parent, root, room);
    pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when no partition takes a row");
    if (triggers) {
        pgm_emit(emit, "ALTER TABLE %s ENABLE TRIGGER USER", root->sql);
    }
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
