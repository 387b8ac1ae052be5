/* A procedural language that no extension brought. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
emit_definition(struct pgm_emit *emit, const struct pgm_object *language, const char *verb)
{
    const char *inline_handler = pgm_object_attr(language, "inline");
    const char *validator = pgm_object_attr(language, "validator");
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "%s %sLANGUAGE %s HANDLER %s", verb,
        pgm_object_is(language, "trusted") ? "TRUSTED " : "", language->sql,
        pgm_object_attr(language, "handler"));
    if (inline_handler) {
        pgm_str_addf(&sql, " INLINE %s", inline_handler);
    }
    if (validator) {
        pgm_str_addf(&sql, " VALIDATOR %s", validator);
    }
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
create(struct pgm_emit *emit, const struct pgm_object *language)
{
    emit_definition(emit, language, "CREATE");
}

static void
replace(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    emit_definition(emit, delta->to, "CREATE OR REPLACE");
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *language)
{
    pgm_emit(emit, "DROP LANGUAGE %s", language->sql);
}

static const struct pgm_attr attrs[] = {
    { "trusted", .alter = replace },
    { "handler", .alter = replace },
    { "inline", .alter = replace },
    { "validator", .alter = replace },
    { 0 },
};

const struct pgm_kind pgm_kind_language = {
    .name = "language",
    .noun = "LANGUAGE",
    .grant_noun = "LANGUAGE",
    .weight = 12,
    .query = pgm_sql_language,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
