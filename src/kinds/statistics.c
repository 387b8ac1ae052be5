/* Extended statistics over columns or expressions of a table. They may live in another schema than
 * the table. PostgreSQL carries them over when the type of a column changes, all but the target.
 *
 * They have their columns in the order that the table has, which means nothing. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
set_target(struct pgm_emit *emit, const struct pgm_object *statistics, const char *target)
{
    pgm_emit(emit, "ALTER STATISTICS %s SET STATISTICS %s", statistics->sql, target);
}

static void
create(struct pgm_emit *emit, const struct pgm_object *statistics)
{
    pgm_emit(emit, "%s", pgm_object_attr(statistics, "definition"));
    if (pgm_object_attr(statistics, "target")) {
        set_target(emit, statistics, pgm_object_attr(statistics, "target"));
    }
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *statistics)
{
    pgm_emit(emit, "DROP STATISTICS %s", statistics->sql);
}

static void
alter_target(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *target = pgm_object_attr(delta->to, "target");
    set_target(emit, delta->to, target ? target : "-1");
}

static unsigned
bonds(const struct pgm_object *statistics)
{
    return pgm_object_attr(statistics, "target") ? PGM_BOND_SHAPE : PGM_BOND_VALUES;
}

static const struct pgm_attr attrs[] = {
    { "definition", .flags = PGM_ATTR_INFO },
    { "of" },
    { "kinds" },
    { "columns" },
    { "expressions", .flags = PGM_ATTR_EXPRESSION },
    { "target", .alter = alter_target },
    { 0 },
};

const struct pgm_kind pgm_kind_statistics = {
    .name = "statistics",
    .noun = "STATISTICS",
    .weight = 52,
    .flags = PGM_KIND_IN_SCHEMA,
    .query = pgm_sql_statistics,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
    .bonds = bonds,
};
