/* A procedure. */
#include "kinds/routine.h"
#include "kinds/sql.h"

static const struct pgm_attr attrs[] = {
    { "result", .flags = PGM_ATTR_RELIED_ON },
    { "argument_names", .flags = PGM_ATTR_RELIED_ON, .alter = pgm_routine_replace,
        .can_alter = pgm_routine_keeps_names },
    { "n_defaults", .alter = pgm_routine_replace, .can_alter = pgm_routine_keeps_defaults },
    { "definition", .alter = pgm_routine_replace },
    { "parsed_definition", .flags = PGM_ATTR_EXPRESSION, .alter = pgm_routine_replace },
    { 0 },
};

const struct pgm_kind pgm_kind_procedure = {
    .name = "procedure",
    .noun = "PROCEDURE",
    .grant_noun = "PROCEDURE",
    .weight = 57,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_ROUTINE,
    .query = pgm_sql_procedure,
    .attrs = attrs,
    .create = pgm_routine_create,
    .drop = pgm_routine_drop,
    .rename = pgm_emit_rename,
    .bonds = pgm_routine_bonds,
};
