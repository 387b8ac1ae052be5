/* An operator family. Its loose members are objects of their own. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *family)
{
    pgm_emit(emit, "CREATE OPERATOR FAMILY %s", family->sql);
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *family)
{
    pgm_emit(emit, "DROP OPERATOR FAMILY %s", family->sql);
}

static const struct pgm_attr attrs[] = { { 0 } };

const struct pgm_kind pgm_kind_operator_family = {
    .name = "operator family",
    .noun = "OPERATOR FAMILY",
    .weight = 33,
    .flags = PGM_KIND_IN_SCHEMA,
    .query = pgm_sql_operator_family,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
