/* Which column a sequence is owned by: a fact of its own, because the column's default needs the
 * sequence and the ownership needs the column. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *ownership)
{
    pgm_emit(emit, "ALTER SEQUENCE %s OWNED BY %s", ownership->parent->sql,
        pgm_object_attr(ownership, "column"));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *ownership)
{
    pgm_emit(emit, "ALTER SEQUENCE %s OWNED BY NONE", ownership->parent->sql);
}

static void
alter_column(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    pgm_emit(emit, "ALTER SEQUENCE %s OWNED BY %s", delta->to->parent->sql,
        pgm_object_attr(delta->to, "column"));
}

/* A table's persistence passes on to the sequences that it owns by then. */
static void
comes_after(struct pgm_emit *emit, const struct pgm_object *ownership, pgm_object_list *out)
{
    for (size_t i = 0; i < ownership->needs.n; i++) {
        const struct pgm_object *column = ownership->needs.at[i].to;
        if (column->kind == &pgm_kind_column) {
            pgm_vec_push(emit->arena, out, column->parent);
        }
    }
}

static const struct pgm_attr attrs[] = {
    { "column", .alter = alter_column },
    { 0 },
};

const struct pgm_kind pgm_kind_ownership = {
    .name = "ownership",
    .weight = 44,
    .flags = PGM_KIND_SATELLITE | PGM_KIND_LETS_GO,
    .query = pgm_sql_ownership,
    .effort = 1,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .comes_after = comes_after,
};
