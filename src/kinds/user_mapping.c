/* Who a role is on a foreign server. It has no name but "FOR role SERVER server". Options that look
 * like secrets are not read: what is in place keeps them, what is made anew is without. */
#include "kinds/emit.h"
#include "kinds/generic_options.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *mapping)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE USER MAPPING %s", mapping->sql);
    pgm_generic_options_add(&sql, pgm_object_attr(mapping, "options"));
    pgm_emit(emit, "%s", pgm_str_text(&sql));
    pgm_generic_options_warn(emit, pgm_object_attr(mapping, "secrets"));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *mapping)
{
    pgm_emit(emit, "DROP USER MAPPING %s", mapping->sql);
    if (pgm_object_attr(mapping, "secrets")) {
        pgm_emit_flag(emit, PGM_STEP_DATA_LOSS,
            pgm_emit_text(emit, "what is kept in it alone is lost (%s)",
                pgm_object_attr(mapping, "secrets")));
    }
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *change = pgm_generic_options_change(emit->arena,
        pgm_object_attr(delta->from, "options"), pgm_object_attr(delta->to, "options"));
    pgm_emit(emit, "ALTER USER MAPPING %s%s", delta->to->sql, change);
}

static const struct pgm_attr attrs[] = {
    { "options", .flags = PGM_ATTR_WITHHELD, .alter = alter },
    { "secrets", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_user_mapping = {
    .name = "user mapping",
    .weight = 35,
    .flags = PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED | PGM_KIND_BARE_NAME,
    .query = pgm_sql_user_mapping,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
