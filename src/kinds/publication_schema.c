/* A schema as a member of a publication: all its tables, those to come included. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static bool
clause(struct pgm_emit *emit, const struct pgm_object *member, struct pgm_str *out)
{
    (void)emit;
    pgm_str_add(out, member->signature);
    return true;
}

static void
create(struct pgm_emit *emit, const struct pgm_object *member)
{
    pgm_emit(emit, "ALTER PUBLICATION %s ADD TABLES IN SCHEMA %s", member->parent->sql,
        member->signature);
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *member)
{
    pgm_emit(emit, "ALTER PUBLICATION %s DROP TABLES IN SCHEMA %s", member->parent->sql,
        member->signature);
}

static const struct pgm_attr attrs[] = {
    { 0 },
};

const struct pgm_kind pgm_kind_publication_schema = {
    .name = "publication schema",
    .weight = 84,
    .flags = PGM_KIND_LINK | PGM_KIND_REPLICATES,
    .query = pgm_sql_publication_schema,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .clause = clause,
};
