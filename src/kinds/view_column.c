/* A column of a view: what a comment, a grant or a default can hang on, and the settings of a
 * materialized view's. */
#include "kinds/emit.h"
#include "kinds/options.h"
#include "kinds/sql.h"

static void
refer(const struct pgm_object *column, struct pgm_str *out)
{
    pgm_str_addf(out, "COLUMN %s.%s", column->parent->sql, column->quoted);
}

static const char *
head(struct pgm_emit *emit, const struct pgm_object *column)
{
    return pgm_emit_text(emit, "ALTER %s %s ALTER COLUMN %s", column->parent->kind->noun,
        column->parent->sql, column->quoted);
}

static void
alter_statistics(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *target = pgm_object_attr(delta->to, "statistics");
    pgm_emit(emit, "%s SET STATISTICS %s", head(emit, delta->to), target ? target : "-1");
}

static void
alter_storage(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *storage = pgm_object_attr(delta->to, "storage");
    pgm_emit(emit, "%s SET STORAGE %s", head(emit, delta->to),
        storage ? storage : pgm_object_attr(delta->to, "type_storage"));
}

static void
alter_compression(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *method = pgm_object_attr(delta->to, "compression");
    pgm_emit(emit, "%s SET COMPRESSION %s", head(emit, delta->to), method ? method : "default");
}

static void
alter_options(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    pgm_options_alter(emit, head(emit, delta->to), pgm_object_attr(delta->from, "options"),
        pgm_object_attr(delta->to, "options"));
}

static void
finish(struct pgm_emit *emit, const struct pgm_object *column)
{
    if (pgm_object_attr(column, "statistics")) {
        pgm_emit(emit, "%s SET STATISTICS %s", head(emit, column),
            pgm_object_attr(column, "statistics"));
    }
    if (pgm_object_attr(column, "storage")) {
        pgm_emit(emit, "%s SET STORAGE %s", head(emit, column), pgm_object_attr(column, "storage"));
    }
    if (pgm_object_attr(column, "compression")) {
        pgm_emit(emit, "%s SET COMPRESSION %s", head(emit, column),
            pgm_object_attr(column, "compression"));
    }
    pgm_options_alter(emit, head(emit, column), NULL, pgm_object_attr(column, "options"));
}

static void
rename_column(struct pgm_emit *emit, const struct pgm_object *column, const char *name)
{
    pgm_emit(emit, "ALTER %s %s RENAME COLUMN %s TO %s", column->parent->kind->noun,
        column->parent->sql, column->quoted, pgm_emit_name(emit, name));
}

static const struct pgm_attr attrs[] = {
    { "statistics", .alter = alter_statistics },
    { "storage", .alter = alter_storage },
    { "compression", .alter = alter_compression },
    { "options", .alter = alter_options },
    { "type_storage", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_view_column = {
    .name = "view column",
    .noun = "COLUMN",
    .weight = 62,
    .flags = PGM_KIND_COMES_ALONG,
    .query = pgm_sql_view_column,
    .attrs = attrs,
    .finish = finish,
    .refer = refer,
    .rename = rename_column,
};
