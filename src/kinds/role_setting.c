/* What a parameter is set to when the role logs in, in whatever database. */
#include "kinds/setting.h"
#include "kinds/sql.h"

static const char *
head(struct pgm_emit *emit, const struct pgm_object *setting)
{
    return pgm_emit_text(emit, "ROLE %s", setting->parent->sql);
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
    { 0 },
};

const struct pgm_kind pgm_kind_role_setting = {
    .name = "role setting",
    .weight = 2,
    .flags = PGM_KIND_BARE_NAME,
    .facet = PGM_FACET_ROLES,
    .query = pgm_sql_role_setting,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
