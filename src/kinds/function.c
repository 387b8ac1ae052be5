/* A function, window functions included. */
#include "kinds/routine.h"
#include "kinds/sql.h"

static const struct pgm_attr attrs[] = {
    { "result", .flags = PGM_ATTR_RELIED_ON },
    { "argument_names", .flags = PGM_ATTR_RELIED_ON, .alter = pgm_routine_replace,
        .can_alter = pgm_routine_keeps_names },
    { "n_defaults", .alter = pgm_routine_replace, .can_alter = pgm_routine_keeps_defaults },
    { "window" },
    { "definition", .alter = pgm_routine_replace, .can_alter = pgm_routine_keeps_row },
    { "parsed_definition", .flags = PGM_ATTR_EXPRESSION, .alter = pgm_routine_replace,
        .can_alter = pgm_routine_keeps_row },
    { 0 },
};

const struct pgm_kind pgm_kind_function = {
    .name = "function",
    .noun = "FUNCTION",
    .grant_noun = "FUNCTION",
    .weight = 56,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_ROUTINE,
    .query = pgm_sql_function,
    .effort = 3,
    .attrs = attrs,
    .create = pgm_routine_create,
    .drop = pgm_routine_drop,
    .rename = pgm_emit_rename,
    .bonds = pgm_routine_bonds,
    .comes_after = pgm_function_comes_after,
};
