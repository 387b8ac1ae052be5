/* An operator class, with the members that belong to it and not just to its family. Nothing of it
 * can be altered. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *class)
{
    static const char *const parts[] = { "operators", "functions", "storage" };
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE OPERATOR CLASS %s.%s%s FOR TYPE %s%s FAMILY %s AS",
        pgm_object_root(class)->quoted, class->quoted,
        pgm_object_is(class, "default") ? " DEFAULT" : "", pgm_object_attr(class, "type"),
        class->signature, pgm_object_attr(class, "family"));
    size_t n = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const char *part = pgm_object_attr(class, parts[i]);
        if (part) {
            bool is_storage = i == 2;
            pgm_str_addf(&sql, "%s\n    %s%s", n++ ? "," : "", is_storage ? "STORAGE " : "", part);
        }
    }
    if (!n) {
        /* it must say something, and this says nothing new */
        pgm_str_addf(&sql, " STORAGE %s", pgm_object_attr(class, "type"));
    }
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *class)
{
    pgm_emit(emit, "DROP OPERATOR CLASS %s", class->sql);
}

static const struct pgm_attr attrs[] = {
    { "default" },
    { "type" },
    { "family" },
    { "storage" },
    { "operators" },
    { "functions" },
    { 0 },
};

const struct pgm_kind pgm_kind_operator_class = {
    .name = "operator class",
    .noun = "OPERATOR CLASS",
    .weight = 35,
    .flags = PGM_KIND_IN_SCHEMA,
    .query = pgm_sql_operator_class,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
