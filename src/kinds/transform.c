/* A transform: how a procedural language sees the values of a type. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
emit_definition(struct pgm_emit *emit, const struct pgm_object *transform, const char *verb)
{
    const char *from = pgm_object_attr(transform, "from_sql");
    const char *to = pgm_object_attr(transform, "to_sql");
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "%s TRANSFORM %s (", verb, transform->sql);
    if (from) {
        pgm_str_addf(&sql, "FROM SQL WITH FUNCTION %s%s", from, to ? ", " : "");
    }
    if (to) {
        pgm_str_addf(&sql, "TO SQL WITH FUNCTION %s", to);
    }
    pgm_emit(emit, "%s)", pgm_str_text(&sql));
}

static void
create(struct pgm_emit *emit, const struct pgm_object *transform)
{
    emit_definition(emit, transform, "CREATE");
}

static void
replace(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    emit_definition(emit, delta->to, "CREATE OR REPLACE");
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *transform)
{
    pgm_emit(emit, "DROP TRANSFORM %s", transform->sql);
}

static const struct pgm_attr attrs[] = {
    { "from_sql", .alter = replace },
    { "to_sql", .alter = replace },
    { 0 },
};

const struct pgm_kind pgm_kind_transform = {
    .name = "transform",
    .noun = "TRANSFORM",
    .weight = 36,
    .flags = PGM_KIND_BARE_NAME | PGM_KIND_LINK,
    .query = pgm_sql_transform,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
