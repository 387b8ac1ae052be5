/* A text search template: C functions that dictionaries work by. Nothing of it can be altered. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *template)
{
    pgm_emit(emit, "CREATE TEXT SEARCH TEMPLATE %s (%s)", template->sql,
        pgm_object_attr(template, "functions"));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *template)
{
    pgm_emit(emit, "DROP TEXT SEARCH TEMPLATE %s", template->sql);
}

static const struct pgm_attr attrs[] = {
    { "functions" },
    { 0 },
};

const struct pgm_kind pgm_kind_text_search_template = {
    .name = "text search template",
    .noun = "TEXT SEARCH TEMPLATE",
    .weight = 37,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED,
    .query = pgm_sql_text_search_template,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
