/* An exclusion constraint. */
#include "kinds/attached.h"
#include "kinds/inherit.h"
#include "kinds/key.h"
#include "kinds/sql.h"

static bool
clause(struct pgm_emit *emit, const struct pgm_object *exclusion, struct pgm_str *out)
{
    if (pgm_attached_bringer(emit, exclusion)) {
        return true;
    }
    pgm_str_addf(
        out, "CONSTRAINT %s %s", exclusion->quoted, pgm_object_attr(exclusion, "definition"));
    return true;
}

static void
create(struct pgm_emit *emit, const struct pgm_object *exclusion)
{
    pgm_emit(emit, "ALTER TABLE%s %s ADD CONSTRAINT %s %s", pgm_attached_only(emit, exclusion),
        exclusion->parent->sql, exclusion->quoted, pgm_object_attr(exclusion, "definition"));
    if (!emit->is_new(emit, exclusion->parent)) {
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when two rows exclude each other");
    }
    pgm_attached_finish(emit, exclusion);
}

/* It is about the values as they are. */
static unsigned
bonds(const struct pgm_object *constraint)
{
    (void)constraint;
    return PGM_BOND_VALUES;
}

static const struct pgm_attr attrs[] = {
    { "definition", .flags = PGM_ATTR_EXPRESSION },
    { "attached_to", .alter = pgm_attached_alter },
    { "column_names", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_exclusion = {
    .name = "exclusion constraint",
    .noun = "CONSTRAINT",
    .weight = 48,
    .namespaces = PGM_NAMESPACE_CONSTRAINT,
    .query = pgm_sql_exclusion,
    .attrs = attrs,
    .create = create,
    .drop = pgm_constraint_drop,
    .rename = pgm_constraint_rename,
    .clause = clause,
    .comes_with = pgm_attached_comes_with,
    .goes_with = pgm_attached_goes_with,
    .comes_after = pgm_attached_comes_after,
    .linked_by = pgm_inherit_linked_by,
    .refer = pgm_constraint_refer,
    .also_occupies = pgm_constraint_also_occupies,
    .bonds = bonds,
};
