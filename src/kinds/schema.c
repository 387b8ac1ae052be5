/* A schema: the parent of most other objects. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *schema)
{
    pgm_emit(emit, "CREATE SCHEMA %s", schema->sql);
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *schema)
{
    pgm_emit(emit, "DROP SCHEMA %s", schema->sql);
}

static const struct pgm_attr attrs[] = { { 0 } };

const struct pgm_kind pgm_kind_schema = {
    .name = "schema",
    .noun = "SCHEMA",
    .grant_noun = "SCHEMA",
    .weight = 5,
    .flags = PGM_KIND_DROP_LATE | PGM_KIND_DROPS_EMPTY | PGM_KIND_PROTECTED | PGM_KIND_NAMED,
    .query = pgm_sql_schema,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
