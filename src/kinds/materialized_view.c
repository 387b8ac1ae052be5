/* A materialized view. Its query cannot be exchanged. */
#include "kinds/emit.h"
#include "kinds/options.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *view)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE MATERIALIZED VIEW %s", view->sql);
    if (pgm_object_attr(view, "access_method")) {
        pgm_str_addf(
            &sql, " USING %s", pgm_emit_name(emit, pgm_object_attr(view, "access_method")));
    }
    pgm_options_with(&sql, pgm_object_attr(view, "options"), NULL);
    pgm_str_addf(&sql, " AS\n%s", pgm_object_attr(view, "definition"));
    if (pgm_object_is(view, "unpopulated")) {
        pgm_str_add(&sql, "\n  WITH NO DATA");
    }
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *view)
{
    pgm_emit(emit, "DROP MATERIALIZED VIEW %s", view->sql);
}

static void
alter_options(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *head = pgm_emit_text(emit, "ALTER MATERIALIZED VIEW %s", delta->to->sql);
    pgm_options_alter(
        emit, head, pgm_object_attr(delta->from, "options"), pgm_object_attr(delta->to, "options"));
}

static unsigned
bonds(const struct pgm_object *view)
{
    (void)view;
    return PGM_BOND_SHAPE;
}

static const struct pgm_attr attrs[] = {
    { "definition", .flags = PGM_ATTR_EXPRESSION },
    { "columns", .flags = PGM_ATTR_RELIED_ON },
    { "options", .alter = alter_options },
    { "access_method" },
    { "unpopulated", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_materialized_view = {
    .name = "materialized view",
    .noun = "MATERIALIZED VIEW",
    .grant_noun = "TABLE",
    .weight = 61,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_RELATION | PGM_NAMESPACE_TYPE,
    .query = pgm_sql_materialized_view,
    .effort = 1,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
    .bonds = bonds,
};
