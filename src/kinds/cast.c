/* A cast. It has no name but its two types, and nothing of it can be altered. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *cast)
{
    const char *context = pgm_object_attr(cast, "context");
    pgm_emit(emit, "CREATE CAST %s %s%s%s", cast->sql, pgm_object_attr(cast, "method"),
        context ? " AS " : "", context ? context : "");
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *cast)
{
    pgm_emit(emit, "DROP CAST %s", cast->sql);
}

static const struct pgm_attr attrs[] = {
    { "method" },
    { "context" },
    { 0 },
};

const struct pgm_kind pgm_kind_cast = {
    .name = "cast",
    .noun = "CAST",
    .weight = 28,
    .flags = PGM_KIND_BARE_NAME | PGM_KIND_LINK,
    .query = pgm_sql_cast,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
