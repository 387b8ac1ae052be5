#include "kinds/table_copy.h"

#include "kinds/column_type.h"
#include "kinds/inherit.h"
#include "kinds/not_null.h"
#include "kinds/sequence.h"
#include "kinds/sql.h"

const struct pgm_object *
pgm_table_identity(const struct pgm_object *column)
{
    for (size_t i = 0; i < column->children.n; i++) {
        if (column->children.at[i]->kind == &pgm_kind_identity_sequence) {
            return column->children.at[i];
        }
    }
    return NULL;
}

/* A partitioned table has no rows itself; those of partitions that go are read through it. */
static bool
has_rows(struct pgm_emit *emit, const struct pgm_object *from)
{
    if (!pgm_object_attr(from, "partition_by")) {
        return true;
    }
    for (size_t i = 0; i < from->users.n; i++) {
        const struct pgm_object *link = from->users.at[i].to;
        bool goes = link->kind == &pgm_kind_partition && emit->is_gone(emit, link->parent) &&
                    !pgm_catalog_find(emit->to, link->parent->id);
        if (goes && has_rows(emit, link->parent)) {
            return true;
        }
    }
    return false;
}

bool
pgm_table_has_content(struct pgm_emit *emit, const struct pgm_object *from)
{
    for (size_t i = 0; i < from->children.n; i++) {
        if (pgm_table_identity(from->children.at[i])) {
            return true; /* it goes on where it stopped */
        }
    }
    return has_rows(emit, from);
}

bool
pgm_table_is_refilled(struct pgm_emit *emit, const struct pgm_object *table)
{
    const struct pgm_object *before =
        table->kind == &pgm_kind_table ? pgm_catalog_find(emit->from, table->id) : NULL;
    return before && emit->is_new(emit, table) && pgm_table_has_content(emit, before);
}

/* Those that are not valid say nothing about the rows that move. */
static void
set_not_null(struct pgm_emit *emit, const struct pgm_object *table)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *column = table->children.at[i];
        if (column->kind == &pgm_kind_column && pgm_object_is(column, "not_null") &&
            pgm_object_is(column, "not_null_not_valid")) {
            pgm_not_null_set(emit, column);
        }
    }
}

/* The sequences that defaults take values from. */
static void
list_sequences(struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *column = table->children.at[i];
        const struct pgm_object *value =
            column->kind == &pgm_kind_column ? pgm_column_default(column) : NULL;
        for (size_t n = 0; value && n < value->needs.n; n++) {
            if (value->needs.at[n].to->kind == &pgm_kind_sequence) {
                pgm_vec_push(emit->arena, out, value->needs.at[n].to);
            }
        }
    }
}

/* The partitions that take in the rows. */
static void
list_partitions(struct pgm_emit *emit, const struct pgm_object *to, pgm_object_list *out)
{
    for (size_t i = 0; i < to->users.n; i++) {
        const struct pgm_object *link = to->users.at[i].to;
        if (link->kind == &pgm_kind_partition) {
            pgm_vec_push(emit->arena, out, link);
            list_partitions(emit, link->parent, out);
        }
    }
}

void
pgm_table_list_takers(struct pgm_emit *emit, const struct pgm_object *to, pgm_object_list *out)
{
    list_partitions(emit, to, out);
    list_sequences(emit, to, out);
}

/* Identities go on where they stopped; sequences that a column begins to use start behind it. */
static void
continue_sequences(
    struct pgm_emit *emit, const struct pgm_object *from, const struct pgm_object *to)
{
    for (size_t i = 0; i < to->children.n; i++) {
        const struct pgm_object *column = to->children.at[i];
        const struct pgm_object *sequence = pgm_table_identity(column);
        const struct pgm_object *value =
            column->kind == &pgm_kind_column ? pgm_column_default(column) : NULL;
        const struct pgm_object *before =
            sequence || value ? pgm_catalog_find(emit->from, column->id) : NULL;
        if (!before) {
            continue;
        }
        if (!sequence) {
            pgm_default_start_behind_rows(emit, value);
            continue;
        }
        const struct pgm_object *old = pgm_table_identity(before);
        if (old) {
            pgm_emit(emit, "SELECT pg_catalog.setval(%s, last_value, is_called) FROM %s",
                pgm_emit_literal(emit, sequence->sql),
                pgm_emit_beside(emit, from, pgm_emit_spare_name(emit, old)));
        } else {
            pgm_sequence_start_behind(emit, sequence->sql, column,
                pgm_object_attr(column, "increment"), pgm_object_attr(column, "start"));
        }
    }
}

bool
pgm_column_is_exchanged(const struct pgm_emit *emit, const struct pgm_object *before)
{
    bool old = pgm_catalog_find(emit->from, before->id) == before;
    for (size_t i = 0; old && i < before->needs.n; i++) {
        const struct pgm_object *needed = before->needs.at[i].to;
        if (needed->kind->flags & PGM_KIND_SWAPPABLE && emit->is_gone(emit, needed)) {
            return true;
        }
    }
    return false;
}

struct copying {
    struct pgm_emit *emit;
    const struct pgm_object *columns;
    struct pgm_str names, values;
    bool always;
    PGM_VEC(struct pgm_delta) converted; /* columns that get another type */
    const char *lost;                    /* one whose values no way leads over */
};

static void
copy_column(struct copying *copying, const struct pgm_object *column)
{
    struct pgm_emit *emit = copying->emit;
    const struct pgm_object *before = pgm_inherit_same_in(column, copying->columns);
    if (!before || pgm_object_attr(column, "generated")) {
        return;
    }
    const char *value = column->quoted;
    bool same = pgm_str_same(pgm_object_attr(before, "type"), pgm_object_attr(column, "type"));
    if (!same || pgm_column_is_exchanged(emit, before)) {
        struct pgm_delta delta = { .from = before, .to = column };
        value = pgm_column_converted(emit, &delta);
        pgm_vec_push(emit->arena, &copying->converted, delta);
    }
    if (!value) {
        copying->converted.n--;
        copying->lost = column->quoted;
        return;
    }
    const char *comma = copying->names.len ? ", " : "";
    pgm_str_addf(&copying->names, "%s%s", comma, column->quoted);
    pgm_str_addf(&copying->values, "%s%s", comma, value);
    bool always = pgm_str_same(pgm_object_attr(column, "generation"), "ALWAYS");
    copying->always = copying->always || always;
}

void
pgm_table_copy_rows(struct pgm_emit *emit, const struct pgm_copy *copy)
{
    struct copying copying = { .emit = emit,
        .columns = copy->columns,
        .names = PGM_STR(emit->arena),
        .values = PGM_STR(emit->arena) };
    pgm_object_list list = { 0 };
    pgm_inherit_list_columns(emit, copy->to, &list);
    for (size_t i = 0; i < list.n; i++) {
        copy_column(&copying, list.at[i]);
    }
    if (!copying.names.len) {
        return;
    }
    pgm_emit(emit, "%sINSERT INTO %s (%s)%s SELECT %s FROM %s", copy->with ? copy->with : "",
        copy->to->sql, pgm_str_text(&copying.names),
        copying.always ? " OVERRIDING SYSTEM VALUE" : "", pgm_str_text(&copying.values),
        copy->from_sql);
    for (size_t i = 0; i < copying.converted.n; i++) {
        pgm_column_say_fate(emit, &copying.converted.at[i]);
    }
    if (copying.lost) {
        pgm_emit_flag(emit, PGM_STEP_DATA_LOSS,
            pgm_emit_text(emit, "the values of the column %s are lost", copying.lost));
    }
}

void
pgm_table_refill(struct pgm_emit *emit, const struct pgm_object *from, const struct pgm_object *to,
    const char *aside)
{
    bool plain = !pgm_object_attr(from, "partition_by");
    size_t before = emit->steps.n;
    if (has_rows(emit, from)) {
        const char *source = plain ? pgm_emit_text(emit, "ONLY %s", aside) : aside;
        pgm_table_copy_rows(
            emit, &(struct pgm_copy){ .columns = from, .to = to, .from_sql = source });
    }
    if (emit->steps.n > before) {
        pgm_emit_flag(emit, PGM_STEP_REWRITE | PGM_STEP_MAY_FAIL,
            "copies all rows of the table; fails when one does not fit the new one");
    }
    continue_sequences(emit, from, to);
    set_not_null(emit, to);
}
