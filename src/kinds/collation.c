/* A collation. Nothing of it can be altered: a change needs a new one, to which all users of the
 * old one move. The version is that of the library on the server at hand, and no part of the
 * schema. */
#include "kinds/emit.h"
#include "kinds/parameters.h"
#include "kinds/sql.h"

/* What CREATE COLLATION says in parentheses. */
static const struct pgm_parameter parameters[] = {
    { "provider", "PROVIDER" },
    { "locale", "LOCALE" },
    { "lc_collate", "LC_COLLATE" },
    { "lc_ctype", "LC_CTYPE" },
    { "deterministic", "DETERMINISTIC" },
    { "rules", "RULES" },
    { 0 },
};

static void
create(struct pgm_emit *emit, const struct pgm_object *collation)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE COLLATION %s (", collation->sql);
    pgm_parameters_add(&sql, collation, parameters, "", ", ");
    pgm_emit(emit, "%s)", pgm_str_text(&sql));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *collation)
{
    pgm_emit(emit, "DROP COLLATION %s", collation->sql);
}

static const struct pgm_attr attrs[] = {
    { "provider" },
    { "locale" },
    { "lc_collate" },
    { "lc_ctype" },
    { "deterministic" },
    { "rules" },
    { "version", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_collation = {
    .name = "collation",
    .noun = "COLLATION",
    .weight = 15,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_SWAPPABLE,
    .query = pgm_sql_collation,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
