/* A row-security policy. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
refer(const struct pgm_object *policy, struct pgm_str *out)
{
    pgm_str_addf(out, "POLICY %s ON %s", policy->quoted, policy->parent->sql);
}

static void
add_conditions(struct pgm_str *sql, const char *using, const char *check)
{
    if (using) {
        pgm_str_add(sql, " USING ");
        pgm_expression_add(sql, using);
    }
    if (check) {
        pgm_str_add(sql, " WITH CHECK ");
        pgm_expression_add(sql, check);
    }
}

static void
create(struct pgm_emit *emit, const struct pgm_object *policy)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE POLICY %s ON %s", policy->quoted, policy->parent->sql);
    if (pgm_object_is(policy, "restrictive")) {
        pgm_str_add(&sql, " AS RESTRICTIVE");
    }
    if (pgm_object_attr(policy, "command")) {
        pgm_str_addf(&sql, " FOR %s", pgm_object_attr(policy, "command"));
    }
    const char *roles = pgm_object_attr(policy, "roles");
    if (roles && !pgm_str_same(roles, "PUBLIC")) {
        pgm_str_addf(&sql, " TO %s", roles);
    }
    add_conditions(&sql, pgm_object_attr(policy, "using"), pgm_object_attr(policy, "check"));
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *policy)
{
    pgm_emit(emit, "DROP POLICY %s ON %s", policy->quoted, policy->parent->sql);
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "ALTER POLICY %s ON %s", delta->to->quoted, delta->to->parent->sql);
    if (pgm_delta_has(delta, "roles")) {
        pgm_str_addf(&sql, " TO %s", pgm_object_attr(delta->to, "roles"));
    }
    add_conditions(&sql, pgm_delta_has(delta, "using") ? pgm_object_attr(delta->to, "using") : NULL,
        pgm_delta_has(delta, "check") ? pgm_object_attr(delta->to, "check") : NULL);
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

/* ALTER POLICY can exchange a condition, but not take it away. */
static bool
keeps_using(const struct pgm_delta *delta)
{
    return pgm_object_attr(delta->to, "using") != NULL;
}

static bool
keeps_check(const struct pgm_delta *delta)
{
    return pgm_object_attr(delta->to, "check") != NULL;
}

static unsigned
bonds(const struct pgm_object *policy)
{
    (void)policy;
    return PGM_BOND_SHAPE;
}

static const struct pgm_attr attrs[] = {
    { "command" },
    { "restrictive" },
    { "roles", .alter = alter },
    { "using", .flags = PGM_ATTR_EXPRESSION, .alter = alter, .can_alter = keeps_using },
    { "check", .flags = PGM_ATTR_EXPRESSION, .alter = alter, .can_alter = keeps_check },
    { 0 },
};

const struct pgm_kind pgm_kind_policy = {
    .name = "policy",
    .noun = "POLICY",
    .weight = 75,
    .flags = PGM_KIND_TOGETHER,
    .query = pgm_sql_policy,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
    .bonds = bonds,
    .refer = refer,
};
