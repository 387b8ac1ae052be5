/* A primary key. */
#include "kinds/attached.h"
#include "kinds/inherit.h"
#include "kinds/key.h"
#include "kinds/sql.h"

/* It is about the values as they are. */
static unsigned
bonds(const struct pgm_object *constraint)
{
    (void)constraint;
    return PGM_BOND_VALUES;
}

static const struct pgm_attr attrs[] = {
    { "columns" },
    { "include" },
    { "nulls_not_distinct" },
    { "without_overlaps" },
    { "deferrable" },
    { "options", .alter = pgm_key_alter_options },
    { "tablespace" },
    { "attached_to", .alter = pgm_attached_alter },
    { "column_names", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_primary_key = {
    .name = "primary key",
    .noun = "CONSTRAINT",
    .weight = 46,
    .namespaces = PGM_NAMESPACE_CONSTRAINT | PGM_NAMESPACE_ONLY_ONE,
    .query = pgm_sql_primary_key,
    .effort = 2,
    .attrs = attrs,
    .create = pgm_key_create,
    .drop = pgm_constraint_drop,
    .rename = pgm_constraint_rename,
    .clause = pgm_key_clause,
    .gentle = &pgm_key_gentle,
    .comes_with = pgm_attached_comes_with,
    .goes_with = pgm_attached_goes_with,
    .comes_after = pgm_attached_comes_after,
    .linked_by = pgm_inherit_linked_by,
    .refer = pgm_constraint_refer,
    .also_occupies = pgm_constraint_also_occupies,
    .bonds = bonds,
};
