/* A text search parser: C functions under a name. Nothing of it can be altered. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *parser)
{
    pgm_emit(emit, "CREATE TEXT SEARCH PARSER %s (%s)", parser->sql,
        pgm_object_attr(parser, "functions"));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *parser)
{
    pgm_emit(emit, "DROP TEXT SEARCH PARSER %s", parser->sql);
}

static const struct pgm_attr attrs[] = {
    { "functions" },
    { 0 },
};

const struct pgm_kind pgm_kind_text_search_parser = {
    .name = "text search parser",
    .noun = "TEXT SEARCH PARSER",
    .weight = 36,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED,
    .query = pgm_sql_text_search_parser,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
