/* A foreign-data wrapper. Options that look like secrets are not read. */
#include "kinds/emit.h"
#include "kinds/generic_options.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *wrapper)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE FOREIGN DATA WRAPPER %s", wrapper->sql);
    if (pgm_object_attr(wrapper, "handler")) {
        pgm_str_addf(&sql, " HANDLER %s", pgm_object_attr(wrapper, "handler"));
    }
    if (pgm_object_attr(wrapper, "validator")) {
        pgm_str_addf(&sql, " VALIDATOR %s", pgm_object_attr(wrapper, "validator"));
    }
    pgm_generic_options_add(&sql, pgm_object_attr(wrapper, "options"));
    pgm_emit(emit, "%s", pgm_str_text(&sql));
    pgm_generic_options_warn(emit, pgm_object_attr(wrapper, "secrets"));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *wrapper)
{
    pgm_emit(emit, "DROP FOREIGN DATA WRAPPER %s", wrapper->sql);
}

static void
add_function(struct pgm_str *out, const struct pgm_delta *delta, const char *attr, const char *word)
{
    if (!pgm_delta_has(delta, attr)) {
        return;
    }
    const char *function = pgm_object_attr(delta->to, attr);
    if (function) {
        pgm_str_addf(out, " %s %s", word, function);
    } else {
        pgm_str_addf(out, " NO %s", word);
    }
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "ALTER FOREIGN DATA WRAPPER %s", delta->to->sql);
    add_function(&sql, delta, "handler", "HANDLER");
    add_function(&sql, delta, "validator", "VALIDATOR");
    pgm_str_add(
        &sql, pgm_generic_options_change(emit->arena, pgm_object_attr(delta->from, "options"),
                  pgm_object_attr(delta->to, "options")));
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static const struct pgm_attr attrs[] = {
    { "handler", .alter = alter },
    { "validator", .alter = alter },
    { "options", .alter = alter },
    { "secrets", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_foreign_data_wrapper = {
    .name = "foreign-data wrapper",
    .noun = "FOREIGN DATA WRAPPER",
    .grant_noun = "FOREIGN DATA WRAPPER",
    .weight = 33,
    .flags = PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED,
    .query = pgm_sql_foreign_data_wrapper,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
