/* What a parameter is set to in sessions of the database, whatever their role. */
#include "kinds/setting.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *setting)
{
    pgm_setting_set(emit, pgm_setting_database(emit, setting), setting);
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *setting)
{
    pgm_setting_reset(emit, pgm_setting_database(emit, setting), setting);
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    create(emit, delta->to);
}

static const struct pgm_attr attrs[] = {
    { "value", .alter = alter },
    { "database", PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_database_setting = {
    .name = "database setting",
    .weight = 2,
    .flags = PGM_KIND_BARE_NAME | PGM_KIND_NAMES_DATABASE,
    .facet = PGM_FACET_DATABASE,
    .query = pgm_sql_database_setting,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
