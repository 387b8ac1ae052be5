/* What a parameter is set to when the role logs in to this database. */
#include "kinds/setting.h"
#include "kinds/sql.h"

static const char *
head(struct pgm_emit *emit, const struct pgm_object *setting)
{
    return pgm_emit_text(
        emit, "ROLE %s IN %s", setting->parent->sql, pgm_setting_database(emit, setting));
}

static void
create(struct pgm_emit *emit, const struct pgm_object *setting)
{
    pgm_setting_set(emit, head(emit, setting), setting);
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *setting)
{
    pgm_setting_reset(emit, head(emit, setting), setting);
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

const struct pgm_kind pgm_kind_role_database_setting = {
    .name = "role setting in this database",
    .weight = 2,
    .flags = PGM_KIND_BARE_NAME | PGM_KIND_NAMES_DATABASE,
    .facet = PGM_FACET_ROLES,
    .query = pgm_sql_role_database_setting,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
