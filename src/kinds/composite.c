/* A composite type; its attributes are objects of their own. */
#include "kinds/emit.h"
#include "kinds/fold.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *type)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE TYPE %s AS (", type->sql);
    pgm_fold_children(emit, type, &sql);
    pgm_str_add(&sql, ")");
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *type)
{
    pgm_emit(emit, "DROP TYPE %s", type->sql);
}

static void
rename_aside(struct pgm_emit *emit, const struct pgm_object *type, const char *aside)
{
    pgm_emit(emit, "ALTER TYPE %s RENAME TO %s", type->sql, pgm_emit_name(emit, aside));
}

static const struct pgm_attr attrs[] = { { 0 } };

const struct pgm_kind pgm_kind_composite = {
    .name = "composite type",
    .noun = "TYPE",
    .grant_noun = "TYPE",
    .weight = 24,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_SWAPPABLE | PGM_KIND_PROTECTED,
    .namespaces = PGM_NAMESPACE_TYPE | PGM_NAMESPACE_RELATION,
    .query = pgm_sql_composite,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = rename_aside,
};
