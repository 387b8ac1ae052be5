/* An access method, for tables or for indexes. Nothing of it can be altered. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *method)
{
    pgm_emit(emit, "CREATE ACCESS METHOD %s TYPE %s HANDLER %s", method->sql,
        pgm_object_attr(method, "type"), pgm_object_attr(method, "handler"));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *method)
{
    pgm_emit(emit, "DROP ACCESS METHOD %s", method->sql);
}

static const struct pgm_attr attrs[] = {
    { "type" },
    { "handler" },
    { 0 },
};

const struct pgm_kind pgm_kind_access_method = {
    .name = "access method",
    .noun = "ACCESS METHOD",
    .weight = 13,
    .flags = PGM_KIND_DROP_LATE,
    .query = pgm_sql_access_method,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
