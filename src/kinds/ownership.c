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
};
