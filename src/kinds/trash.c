#include <ctype.h>
#include <string.h>

#include "kinds/emit.h"
#include "kinds/inherit.h"
#include "kinds/partition_rows.h"
#include "kinds/sql.h"
#include "kinds/trash_private.h"

const char pgm_trash_make_schema[] = "CREATE SCHEMA IF NOT EXISTS " PGM_OWN_SCHEMA;

const char pgm_trash_make_list[] =
    "CREATE TABLE IF NOT EXISTS " PGM_TRASH_TABLE " (\n"
    "    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n"
    "    put_at timestamptz NOT NULL DEFAULT now(),\n"
    "    put_by text NOT NULL DEFAULT session_user,\n"
    "    run bigint DEFAULT NULLIF(current_setting('pgmend.run', true), '')::bigint,\n"
    "    kind text NOT NULL,\n"
    "    item text NOT NULL,\n"
    "    part_of text,\n"
    "    from_schema text NOT NULL,\n"
    "    trash_schema text NOT NULL,\n"
    "    trash_name text NOT NULL\n"
    ")";

bool
pgm_trash_is_schema(const char *name)
{
    size_t n = strlen(PGM_TRASH_SCHEMA);
    if (strcmp(name, PGM_OWN_SCHEMA) == 0) {
        return true;
    }
    if (strncmp(name, PGM_TRASH_SCHEMA, n) != 0 || !name[n]) {
        return false;
    }
    for (name += n; isdigit((unsigned char)*name); name++) {
    }
    return !*name;
}

/* A table on its way to the trash, and the tree it is a part of: partitions come one by one, their
 * parents after them. */
struct heap {
    struct pgm_emit *emit;
    const struct pgm_object *table;
    const struct pgm_object *root; /* the topmost table above it that goes, too; or itself */
};

static bool
is_in(const pgm_object_list *list, const struct pgm_object *object)
{
    for (size_t i = 0; i < list->n; i++) {
        if (list->at[i] == object) {
            return true;
        }
    }
    return false;
}

static const struct pgm_object *
root_of(struct pgm_emit *emit, const struct pgm_object *table)
{
    const struct pgm_object *parent = pgm_partition_parent(table);
    return parent && emit->is_gone(emit, parent) ? root_of(emit, parent) : table;
}

static bool
is_of_tree(const struct heap *heap, const struct pgm_object *object)
{
    while (object->parent && object->parent->parent) {
        object = object->parent;
    }
    return object->kind == &pgm_kind_table && root_of(heap->emit, object) == heap->root;
}

/* The first thing it needs that goes and does not wait with it; NULL: there is none. */
static const struct pgm_object *
gone_need(const struct heap *heap, const struct pgm_object *object)
{
    for (size_t i = 0; i < object->needs.n; i++) {
        const struct pgm_object *needed = object->needs.at[i].to;
        if (!is_in(heap->emit->along, needed) && !is_of_tree(heap, needed) &&
            heap->emit->is_gone(heap->emit, needed)) {
            return needed;
        }
    }
    return NULL;
}

static bool
is_linked(const struct pgm_object *table)
{
    for (size_t i = 0; i < table->children.n; i++) {
        if (pgm_inherit_is_link(table->children.at[i])) {
            return true;
        }
    }
    return false;
}

/* The values of a column that others inherit, or that decides where a row lies, cannot become text.
 */
static bool
can_table_wait(const struct heap *heap, const struct pgm_object *table)
{
    const struct pgm_object *gone = gone_need(heap, table);
    if (gone && gone->kind == &pgm_kind_access_method) {
        return false;
    }
    bool bound = is_linked(table) || pgm_inherit_has_children(table) ||
                 pgm_object_attr(table, "partition_by");
    for (size_t i = 0; bound && i < table->children.n; i++) {
        const struct pgm_object *child = table->children.at[i];
        if (child->kind == &pgm_kind_column && gone_need(heap, child)) {
            return false;
        }
    }
    return true;
}

static bool
can_wait(const struct heap *heap, const struct pgm_object *table)
{
    for (size_t i = 0; i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        bool below = link->kind == &pgm_kind_partition && pgm_inherit_parent(link) == table &&
                     link->parent->kind == &pgm_kind_table;
        if (below && !can_wait(heap, link->parent)) {
            return false;
        }
    }
    return can_table_wait(heap, table);
}

/* ---- what does not go along ------------------------------------------------------------------ */

/* Does it reach out of the table, so that it would be felt, or fail, while that waits? */
static bool
reaches_out(const struct pgm_object *object)
{
    const struct pgm_kind *kind = object->kind;
    return kind == &pgm_kind_foreign_key || kind == &pgm_kind_trigger || kind == &pgm_kind_policy ||
           kind == &pgm_kind_rule || kind == &pgm_kind_statistics ||
           kind == &pgm_kind_publication_table;
}

static bool
goes_with_another(const struct heap *heap, const struct pgm_object *object)
{
    const struct pgm_object *taker =
        object->kind->goes_with ? object->kind->goes_with(heap->emit, object) : NULL;
    return taker && taker != object->parent && heap->emit->is_gone(heap->emit, taker);
}

static void
drop_what_stays_away(const struct heap *heap)
{
    struct pgm_emit *emit = heap->emit;
    for (size_t i = emit->along->n; i > 0; i--) {
        const struct pgm_object *object = emit->along->at[i - 1];
        bool is_part =
            object->kind != &pgm_kind_table && object->kind != &pgm_kind_column &&
            !pgm_inherit_is_link(object) && object->kind->drop &&
            (object->kind == &pgm_kind_default || !(object->kind->flags & PGM_KIND_SATELLITE));
        bool goes = is_part && (reaches_out(object) || gone_need(heap, object));
        if (goes && !goes_with_another(heap, object)) {
            object->kind->drop(emit, object);
        }
    }
}

/* What a value is of goes: it waits as text, and is what it was when it is read again. */
static void
make_text(const struct heap *heap, const struct pgm_object *column)
{
    struct pgm_emit *emit = heap->emit;
    const struct pgm_object *gone = gone_need(heap, column);
    if (!gone) {
        return;
    }
    const char *table = column->parent->sql;
    if (pgm_object_attr(column, "generated")) {
        bool is_stored = strcmp(pgm_object_attr(column, "generated"), "STORED") == 0;
        if (!is_stored) {
            pgm_emit(emit, "ALTER TABLE %s DROP COLUMN %s", table, column->quoted);
            return;
        }
        pgm_emit(emit, "ALTER TABLE %s ALTER COLUMN %s DROP EXPRESSION", table, column->quoted);
    }
    if (gone->kind->namespaces & PGM_NAMESPACE_TYPE || gone->kind == &pgm_kind_collation) {
        pgm_emit(emit, "ALTER TABLE %s ALTER COLUMN %s TYPE text USING %s::text", table,
            column->quoted, column->quoted);
        pgm_emit_flag(emit, PGM_STEP_REWRITE, NULL);
    }
}

static const char *
leaving(struct pgm_emit *emit, const struct pgm_object *link, const struct pgm_object *parent)
{
    const char *table = link->parent->sql;
    return link->kind == &pgm_kind_partition
               ? pgm_emit_text(emit, "ALTER TABLE %s DETACH PARTITION %s", parent->sql, table)
               : pgm_emit_text(emit, "ALTER TABLE %s NO INHERIT %s", table, parent->sql);
}

/* A part of a tree that goes stays one. */
static void
leave_others(const struct heap *heap)
{
    struct pgm_emit *emit = heap->emit;
    for (size_t i = 0; i < heap->table->children.n; i++) {
        const struct pgm_object *child = heap->table->children.at[i];
        const struct pgm_object *parent = pgm_inherit_is_link(child) && is_in(emit->along, child)
                                              ? pgm_inherit_parent(child)
                                              : NULL;
        bool stays = child->kind == &pgm_kind_partition && heap->root != heap->table;
        if (parent && !stays) {
            pgm_emit(emit, "%s", leaving(emit, child, parent));
        }
    }
}

/* A type that is changed, in this plan or a later one, would change the table with it, or could not
 * be. */
static void
cut_loose(const struct heap *heap)
{
    const struct pgm_object *table = heap->table;
    if (pgm_object_attr(table, "of_type")) {
        pgm_emit(heap->emit, "ALTER TABLE %s NOT OF", table->sql);
    }
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *child = table->children.at[i];
        if (child->kind == &pgm_kind_column) {
            make_text(heap, child);
        }
    }
}

/* ---- where it goes --------------------------------------------------------------------------- */

const char *
pgm_trash_place_for(struct pgm_emit *emit, const struct pgm_object *source)
{
    size_t n = 0;
    while (n < emit->trash_sources.n && emit->trash_sources.at[n] != source) {
        n++;
    }
    const char *place = pgm_emit_text(emit, PGM_TRASH_SCHEMA "%zu", emit->trash->first + n);
    if (n < emit->trash_sources.n) {
        return place;
    }
    emit->action = PGM_ACTION_CREATE;
    if (!n && !emit->trash->has_list) {
        pgm_emit(emit, "%s", pgm_trash_make_schema);
        pgm_emit(emit, "%s", pgm_trash_make_list);
    }
    pgm_vec_push(emit->arena, &emit->trash_sources, source);
    pgm_emit(emit, "CREATE SCHEMA %s", place);
    emit->action = PGM_ACTION_DROP;
    return place;
}

void
pgm_trash_note(struct pgm_emit *emit, const struct pgm_object *object, const char *place,
    const char *name, const char *whole)
{
    enum pgm_action action = emit->action;
    emit->action = PGM_ACTION_CREATE;
    pgm_emit(emit,
        "INSERT INTO " PGM_TRASH_TABLE " (kind, item, part_of, from_schema, trash_schema, "
        "trash_name)\n    VALUES (%s, %s, %s, %s, %s, %s)",
        pgm_emit_literal(emit, object->kind->name), pgm_emit_literal(emit, object->id),
        whole ? pgm_emit_literal(emit, whole) : "NULL",
        pgm_emit_literal(emit, pgm_object_root(object)->name), pgm_emit_literal(emit, place),
        pgm_emit_literal(emit, name));
    emit->action = action;
}

static void
move(const struct heap *heap)
{
    struct pgm_emit *emit = heap->emit;
    const struct pgm_object *table = heap->table;
    const char *place = pgm_trash_place_for(emit, pgm_object_root(table));
    pgm_emit(emit, "ALTER TABLE %s SET SCHEMA %s", table->sql, place);
    pgm_emit_flag(emit, PGM_STEP_TRASH,
        pgm_emit_text(emit, "goes to the trash with its rows, as %s.%s", place, table->quoted));
    pgm_trash_note(emit, table, place, table->name, table == heap->root ? NULL : heap->root->id);
}

bool
pgm_trash_put(struct pgm_emit *emit, const struct pgm_object *table)
{
    struct heap heap = { .emit = emit, .table = table, .root = root_of(emit, table) };
    if (!can_wait(&heap, heap.root)) {
        return false;
    }
    leave_others(&heap);
    drop_what_stays_away(&heap);
    cut_loose(&heap);
    move(&heap);
    return true;
}
