#include "kinds/setting.h"

const char *
pgm_setting_database(struct pgm_emit *emit, const struct pgm_object *setting)
{
    const char *name = pgm_catalog_database(emit->from);
    name = name ? name : pgm_catalog_database(emit->to);
    name = name ? name : pgm_object_attr(setting, "database");
    return pgm_emit_text(emit, "DATABASE %s", pgm_emit_name(emit, name ? name : ""));
}

void
pgm_setting_set(struct pgm_emit *emit, const char *head, const struct pgm_object *setting)
{
    pgm_emit(emit, "ALTER %s SET %s TO %s", head, setting->sql, pgm_object_attr(setting, "value"));
}

void
pgm_setting_reset(struct pgm_emit *emit, const char *head, const struct pgm_object *setting)
{
    pgm_emit(emit, "ALTER %s RESET %s", head, setting->sql);
}
