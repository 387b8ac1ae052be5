/* A check on the values of a domain. */
#include "kinds/emit.h"
#include "kinds/holders.h"
#include "kinds/sql.h"

static void
refer(const struct pgm_object *check, struct pgm_str *out)
{
    pgm_str_addf(out, "CONSTRAINT %s ON DOMAIN %s", check->quoted, check->parent->sql);
}

static bool
clause(struct pgm_emit *emit, const struct pgm_object *check, struct pgm_str *out)
{
    (void)emit;
    pgm_str_addf(
        out, "CONSTRAINT %s CHECK (%s)", check->quoted, pgm_object_attr(check, "expression"));
    return !pgm_object_is(check, "not_valid");
}

static void
create(struct pgm_emit *emit, const struct pgm_object *check)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    bool valid = clause(emit, check, &sql);
    pgm_emit(emit, "ALTER DOMAIN %s ADD %s%s", check->parent->sql, pgm_str_text(&sql),
        valid ? "" : " NOT VALID");
    if (valid && !(emit->is_new(emit, check->parent))) {
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a stored value violates the check");
    }
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *check)
{
    pgm_emit(emit, "ALTER DOMAIN %s DROP CONSTRAINT %s", check->parent->sql, check->quoted);
}

static void
rename_constraint(struct pgm_emit *emit, const struct pgm_object *check, const char *name)
{
    pgm_emit(emit, "ALTER DOMAIN %s RENAME CONSTRAINT %s TO %s", check->parent->sql, check->quoted,
        pgm_emit_name(emit, name));
}

/* PostgreSQL does not look into arrays and composite values: a check over them comes with a new
 * domain only. */
static bool
rebuilds_parent(const struct pgm_delta *delta)
{
    const struct pgm_object *check = delta->to;
    return check && !pgm_object_is(check, "not_valid") && pgm_type_is_contained(check->parent);
}

static bool
gets_valid(const struct pgm_delta *delta)
{
    return !pgm_object_is(delta->to, "not_valid");
}

static void
validate(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    pgm_emit(
        emit, "ALTER DOMAIN %s VALIDATE CONSTRAINT %s", delta->to->parent->sql, delta->to->quoted);
    pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a stored value violates the check");
}

static const struct pgm_attr attrs[] = {
    { "expression", .flags = PGM_ATTR_EXPRESSION },
    { "not_valid", .alter = validate, .can_alter = gets_valid },
    { 0 },
};

const struct pgm_kind pgm_kind_domain_constraint = {
    .name = "domain constraint",
    .noun = "CONSTRAINT",
    .weight = 23,
    .namespaces = PGM_NAMESPACE_CONSTRAINT,
    .query = pgm_sql_domain_constraint,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = rename_constraint,
    .clause = clause,
    .refer = refer,
    .rebuilds_parent = rebuilds_parent,
};
