#include "kinds/table_copy.h"

#include "kinds/inherit.h"
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
bool
pgm_table_has_content(struct pgm_emit *emit, const struct pgm_object *from)
{
    if (!pgm_object_attr(from, "partition_by")) {
        return true;
    }
    for (size_t i = 0; i < from->users.n; i++) {
        const struct pgm_object *link = from->users.at[i].to;
        bool goes = link->kind == &pgm_kind_partition && emit->is_gone(emit, link->parent) &&
                    !pgm_catalog_find(emit->to, link->parent->id);
        if (goes && pgm_table_has_content(emit, link->parent)) {
            return true;
        }
    }
    return false;
}

/* The partitions that take in the rows. */
void
pgm_table_list_takers(struct pgm_emit *emit, const struct pgm_object *to, pgm_object_list *out)
{
    for (size_t i = 0; i < to->users.n; i++) {
        const struct pgm_object *link = to->users.at[i].to;
        if (link->kind == &pgm_kind_partition) {
            pgm_vec_push(emit->arena, out, link);
            pgm_table_list_takers(emit, link->parent, out);
        }
    }
}

/* Identities go on where they stopped. */
static void
continue_identities(
    struct pgm_emit *emit, const struct pgm_object *from, const struct pgm_object *to)
{
    for (size_t i = 0; i < to->children.n; i++) {
        const struct pgm_object *column = to->children.at[i];
        const struct pgm_object *sequence = pgm_table_identity(column);
        const struct pgm_object *before =
            sequence ? pgm_catalog_find(emit->from, column->id) : NULL;
        if (!before) {
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

void
pgm_table_copy_rows(struct pgm_emit *emit, const struct pgm_object *columns,
    const struct pgm_object *to, const char *from_sql)
{
    struct pgm_str names = PGM_STR(emit->arena), values = PGM_STR(emit->arena);
    bool always = false;
    for (size_t i = 0; i < to->children.n; i++) {
        const struct pgm_object *column = to->children.at[i];
        const struct pgm_object *before =
            column->kind == &pgm_kind_column ? pgm_inherit_same_in(column, columns) : NULL;
        if (!before || pgm_object_attr(column, "generated")) {
            continue;
        }
        const char *type = pgm_object_attr(column, "type");
        bool same = pgm_str_same(type, pgm_object_attr(before, "type"));
        const char *comma = names.len ? ", " : "";
        pgm_str_addf(&names, "%s%s", comma, column->quoted);
        pgm_str_addf(
            &values, "%s%s%s%s", comma, column->quoted, same ? "" : "::", same ? "" : type);
        always = always || pgm_str_same(pgm_object_attr(column, "generation"), "ALWAYS");
    }
    if (names.len) {
        pgm_emit(emit, "INSERT INTO %s (%s)%s SELECT %s FROM %s", to->sql, pgm_str_text(&names),
            always ? " OVERRIDING SYSTEM VALUE" : "", pgm_str_text(&values), from_sql);
    }
}

void
pgm_table_refill(struct pgm_emit *emit, const struct pgm_object *from, const struct pgm_object *to,
    const char *aside)
{
    size_t before = emit->steps.n;
    bool plain = !pgm_object_attr(from, "partition_by");
    pgm_table_copy_rows(emit, from, to, plain ? pgm_emit_text(emit, "ONLY %s", aside) : aside);
    if (emit->steps.n > before) {
        pgm_emit_flag(emit, PGM_STEP_REWRITE | PGM_STEP_MAY_FAIL,
            "copies all rows of the table; fails when one does not fit the new one");
        continue_identities(emit, from, to);
    }
}
