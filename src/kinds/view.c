/* A view. CREATE OR REPLACE may append columns; anything else about the columns takes a new view.
 */
#include <string.h>

#include "kinds/emit.h"
#include "kinds/options.h"
#include "kinds/sql.h"

static void
emit_definition(struct pgm_emit *emit, const struct pgm_object *view, const char *verb)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "%s VIEW %s", verb, view->sql);
    pgm_options_with(&sql, pgm_object_attr(view, "options"), NULL);
    pgm_str_addf(&sql, " AS\n%s", pgm_object_attr(view, "definition"));
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
create(struct pgm_emit *emit, const struct pgm_object *view)
{
    emit_definition(emit, view, "CREATE");
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *view)
{
    pgm_emit(emit, "DROP VIEW %s", view->sql);
}

/* The options stand in the statement: CREATE OR REPLACE forgets those it is not told. */
static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    if (pgm_delta_has(delta, "definition") || pgm_delta_has(delta, "columns")) {
        emit_definition(emit, delta->to, "CREATE OR REPLACE");
        return;
    }
    const char *head = pgm_emit_text(emit, "ALTER VIEW %s", delta->to->sql);
    pgm_options_alter(
        emit, head, pgm_object_attr(delta->from, "options"), pgm_object_attr(delta->to, "options"));
}

static bool
only_appends(const struct pgm_delta *delta)
{
    const char *before = pgm_object_attr(delta->from, "columns");
    const char *after = pgm_object_attr(delta->to, "columns");
    if (!before || !after) {
        return !before;
    }
    size_t n = strlen(before);
    return strncmp(before, after, n) == 0 && (after[n] == '\0' || pgm_str_starts(after + n, ", "));
}

static unsigned
bonds(const struct pgm_object *view)
{
    (void)view;
    return PGM_BOND_SHAPE;
}

static const struct pgm_attr attrs[] = {
    { "definition", .flags = PGM_ATTR_EXPRESSION, .alter = alter, .can_alter = only_appends },
    { "columns", .flags = PGM_ATTR_RELIED_ON, .alter = alter, .can_alter = only_appends },
    { "options", .alter = alter },
    { 0 },
};

const struct pgm_kind pgm_kind_view = {
    .name = "view",
    .noun = "VIEW",
    .grant_noun = "TABLE",
    .weight = 60,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_RELATION | PGM_NAMESPACE_TYPE,
    .query = pgm_sql_view,
    .effort = 3,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
    .bonds = bonds,
};
