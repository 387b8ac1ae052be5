/* A conversion between two encodings. Nothing of it can be altered. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *conversion)
{
    pgm_emit(emit, "CREATE %sCONVERSION %s FOR %s TO %s FROM %s",
        pgm_object_is(conversion, "default") ? "DEFAULT " : "", conversion->sql,
        pgm_object_attr(conversion, "source"), pgm_object_attr(conversion, "target"),
        pgm_object_attr(conversion, "function"));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *conversion)
{
    pgm_emit(emit, "DROP CONVERSION %s", conversion->sql);
}

static const struct pgm_attr attrs[] = {
    { "default" },
    { "source" },
    { "target" },
    { "function" },
    { 0 },
};

const struct pgm_kind pgm_kind_conversion = {
    .name = "conversion",
    .noun = "CONVERSION",
    .weight = 37,
    .flags = PGM_KIND_IN_SCHEMA,
    .query = pgm_sql_conversion,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
