/* A rewrite rule of a table or a view, but the one that makes a view a view. */
#include <string.h>

#include "kinds/emit.h"
#include "kinds/sql.h"

#define HEAD "CREATE RULE "

static void
refer(const struct pgm_object *rule, struct pgm_str *out)
{
    pgm_str_addf(out, "RULE %s ON %s", rule->quoted, rule->parent->sql);
}

static void
emit_enabled(struct pgm_emit *emit, const struct pgm_object *rule, const char *state)
{
    pgm_emit(emit, "ALTER TABLE %s %s RULE %s", rule->parent->sql, state, rule->quoted);
}

static void
create(struct pgm_emit *emit, const struct pgm_object *rule)
{
    pgm_emit(emit, "%s", pgm_object_attr(rule, "definition"));
    if (pgm_object_attr(rule, "enabled")) {
        emit_enabled(emit, rule, pgm_object_attr(rule, "enabled"));
    }
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *rule)
{
    pgm_emit(emit, "DROP RULE %s ON %s", rule->quoted, rule->parent->sql);
}

static void
replace(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *definition = pgm_object_attr(delta->to, "definition");
    pgm_emit(emit, "CREATE OR REPLACE RULE %s", definition + strlen(HEAD));
}

static bool
can_replace(const struct pgm_delta *delta)
{
    return pgm_str_starts(pgm_object_attr(delta->to, "definition"), HEAD);
}

static void
alter_enabled(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *state = pgm_object_attr(delta->to, "enabled");
    emit_enabled(emit, delta->to, state ? state : "ENABLE");
}

static unsigned
bonds(const struct pgm_object *rule)
{
    (void)rule;
    return PGM_BOND_SHAPE;
}

static const struct pgm_attr attrs[] = {
    { "definition", .flags = PGM_ATTR_EXPRESSION, .alter = replace, .can_alter = can_replace },
    { "enabled", .alter = alter_enabled },
    { 0 },
};

const struct pgm_kind pgm_kind_rule = {
    .name = "rule",
    .noun = "RULE",
    .weight = 68,
    .query = pgm_sql_rule,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
    .bonds = bonds,
    .refer = refer,
};
