/* A check constraint of a table. */
#include "kinds/fill.h"
#include "kinds/inherit.h"
#include "kinds/key.h"
#include "kinds/sql.h"

static void
add_definition(const struct pgm_object *check, struct pgm_str *out)
{
    pgm_str_addf(out, "CONSTRAINT %s CHECK ", check->quoted);
    pgm_expression_add(out, pgm_object_attr(check, "expression"));
    if (pgm_object_is(check, "no_inherit")) {
        pgm_str_add(out, " NO INHERIT");
    }
    if (pgm_object_is(check, "not_enforced")) {
        pgm_str_add(out, " NOT ENFORCED");
    }
}

/* CREATE TABLE takes every check as valid, so one that is not has to come after. */
static bool
clause(struct pgm_emit *emit, const struct pgm_object *check, struct pgm_str *out)
{
    if (pgm_object_is(check, "inherited") && pgm_inherit_bringer(emit, check)) {
        return false;
    }
    if (pgm_object_is(check, "inherited") && pgm_inherit_from_start(emit, check)) {
        return true;
    }
    add_definition(check, out);
    return !pgm_object_is(check, "not_valid");
}

static void
create(struct pgm_emit *emit, const struct pgm_object *check)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    add_definition(check, &sql);
    bool valid = !pgm_object_is(check, "not_valid");
    pgm_emit(emit, "ALTER TABLE %s ADD %s%s", check->parent->sql, pgm_str_text(&sql),
        valid ? "" : " NOT VALID");
    if (valid && !emit->is_new(emit, check->parent) && !pgm_object_is(check, "not_enforced")) {
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a row violates the check");
    }
    pgm_object_list children = { 0 };
    pgm_inherit_comes_after(emit, check, &children);
    if (children.n) {
        pgm_emit_flag(emit, PGM_STEP_LAST, NULL);
    }
}

/* What came with a parent's that is not valid can be valid in the child. */
static void
finish(struct pgm_emit *emit, const struct pgm_object *check)
{
    const struct pgm_object *source =
        pgm_object_is(check, "inherited") ? pgm_inherit_bringer(emit, check) : NULL;
    if (source && pgm_object_is(source, "not_valid") && !pgm_object_is(check, "not_valid")) {
        pgm_emit(emit, "ALTER TABLE %s VALIDATE CONSTRAINT %s", check->parent->sql, check->quoted);
    }
}

/* A child's goes with its parent's, unless it is the child's own, too. */
static const struct pgm_object *
goes_with(struct pgm_emit *emit, const struct pgm_object *check)
{
    return pgm_object_is(check, "inherited") ? pgm_inherit_taker(emit, check) : NULL;
}

static const struct pgm_object *
comes_with(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    if (emit->is_new(emit, delta->to)) {
        return pgm_inherit_bringer(emit, delta->to);
    }
    return pgm_inherit_alters(emit, delta, "not_valid");
}

static void
validate(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    if (!pgm_inherit_alters(emit, delta, "not_valid")) {
        pgm_constraint_validate(emit, delta);
    }
}

static bool
spares_rows(const struct pgm_object *check)
{
    return pgm_object_is(check, "not_valid");
}

/* It is about the values as they are. */
static unsigned
bonds(const struct pgm_object *constraint)
{
    (void)constraint;
    return PGM_BOND_VALUES;
}

static bool
suits(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *to = delta->to;
    return to && emit->is_new(emit, to) && to->parent->kind == &pgm_kind_table &&
           !pgm_object_is(to, "not_valid") && !pgm_object_is(to, "not_enforced") &&
           !pgm_object_is(to, "inherited") && pgm_emit_is_busy(emit, to->parent);
}

static void
create_gently(struct pgm_emit *emit, const struct pgm_object *check)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    add_definition(check, &sql);
    pgm_emit(emit, "ALTER TABLE %s ADD %s NOT VALID", check->parent->sql, pgm_str_text(&sql));
}

/* With what is left to do before it may go. */
static void
drop(struct pgm_emit *emit, const struct pgm_object *check)
{
    pgm_fill_before_drop(emit, check, false);
    pgm_constraint_drop(emit, check);
}

/* Another name would reach its children. */
static bool
can_wait(struct pgm_emit *emit, const struct pgm_object *from)
{
    (void)emit;
    return !pgm_inherit_has_children(from->parent);
}

static const struct pgm_gentle gentle = {
    .suits = suits,
    .can_wait = can_wait,
    .create = create_gently,
    .confirm = pgm_constraint_validate,
    .next = &pgm_fill_mark_gentle,
};

static const struct pgm_attr attrs[] = {
    { "expression", .flags = PGM_ATTR_EXPRESSION },
    { "no_inherit" },
    { "inherited", .flags = PGM_ATTR_INFO },
    { "not_enforced" },
    { "not_valid", .alter = validate, .can_alter = pgm_constraint_gets_valid },
    { 0 },
};

const struct pgm_kind pgm_kind_check = {
    .name = "check constraint",
    .noun = "CONSTRAINT",
    .weight = 49,
    .namespaces = PGM_NAMESPACE_CONSTRAINT,
    .query = pgm_sql_check,
    .effort = 2,
    .attrs = attrs,
    .create = create,
    .finish = finish,
    .drop = drop,
    .rename = pgm_constraint_rename,
    .clause = clause,
    .gentle = &gentle,
    .comes_with = comes_with,
    .goes_with = goes_with,
    .comes_after = pgm_inherit_comes_after,
    .goes_before = pgm_inherit_goes_before,
    .linked_by = pgm_inherit_linked_by,
    .spares_rows = spares_rows,
    .refer = pgm_constraint_refer,
    .bonds = bonds,
};
