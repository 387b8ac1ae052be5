/* A server that foreign tables are on. Options that look like secrets are not read. */
#include "kinds/emit.h"
#include "kinds/generic_options.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *server)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE SERVER %s", server->sql);
    if (pgm_object_attr(server, "type")) {
        pgm_str_addf(&sql, " TYPE %s", pgm_emit_literal(emit, pgm_object_attr(server, "type")));
    }
    if (pgm_object_attr(server, "version")) {
        pgm_str_addf(
            &sql, " VERSION %s", pgm_emit_literal(emit, pgm_object_attr(server, "version")));
    }
    pgm_str_addf(&sql, " FOREIGN DATA WRAPPER %s", pgm_object_attr(server, "wrapper"));
    pgm_generic_options_add(&sql, pgm_object_attr(server, "options"));
    pgm_emit(emit, "%s", pgm_str_text(&sql));
    pgm_generic_options_warn(emit, pgm_object_attr(server, "secrets"));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *server)
{
    pgm_emit(emit, "DROP SERVER %s", server->sql);
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "ALTER SERVER %s", delta->to->sql);
    if (pgm_delta_has(delta, "version")) {
        const char *version = pgm_object_attr(delta->to, "version");
        pgm_str_addf(&sql, " VERSION %s", version ? pgm_emit_literal(emit, version) : "NULL");
    }
    pgm_str_add(
        &sql, pgm_generic_options_change(emit->arena, pgm_object_attr(delta->from, "options"),
                  pgm_object_attr(delta->to, "options")));
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static const struct pgm_attr attrs[] = {
    { "wrapper" },
    { "type" },
    { "version", .alter = alter },
    { "options", .alter = alter },
    { "secrets", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_foreign_server = {
    .name = "foreign server",
    .noun = "SERVER",
    .grant_noun = "FOREIGN SERVER",
    .weight = 34,
    .flags = PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED,
    .query = pgm_sql_foreign_server,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
