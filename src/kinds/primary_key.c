/* A primary key. */
#include "kinds/key.h"
#include "kinds/sql.h"

static const struct pgm_attr attrs[] = {
    { "columns" },
    { "include" },
    { "nulls_not_distinct" },
    { "without_overlaps" },
    { "deferrable" },
    { "options", .alter = pgm_key_alter_options },
    { "tablespace" },
    { 0 },
};

const struct pgm_kind pgm_kind_primary_key = {
    .name = "primary key",
    .noun = "CONSTRAINT",
    .weight = 46,
    .namespaces = PGM_NAMESPACE_CONSTRAINT,
    .query = pgm_sql_primary_key,
    .attrs = attrs,
    .create = pgm_key_create,
    .drop = pgm_constraint_drop,
    .rename = pgm_constraint_rename,
    .clause = pgm_key_clause,
    .refer = pgm_constraint_refer,
    .also_occupies = pgm_constraint_also_occupies,
};
