/* An exclusion constraint. */
#include "kinds/key.h"
#include "kinds/sql.h"

static bool
clause(struct pgm_emit *emit, const struct pgm_object *exclusion, struct pgm_str *out)
{
    (void)emit;
    pgm_str_addf(
        out, "CONSTRAINT %s %s", exclusion->quoted, pgm_object_attr(exclusion, "definition"));
    return true;
}

static void
create(struct pgm_emit *emit, const struct pgm_object *exclusion)
{
    pgm_emit(emit, "ALTER TABLE %s ADD CONSTRAINT %s %s", exclusion->parent->sql, exclusion->quoted,
        pgm_object_attr(exclusion, "definition"));
    if (!emit->is_new(emit, exclusion->parent)) {
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when two rows exclude each other");
    }
}

static const struct pgm_attr attrs[] = {
    { "definition", .flags = PGM_ATTR_EXPRESSION },
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
    .refer = pgm_constraint_refer,
    .also_occupies = pgm_constraint_also_occupies,
};
