/* A range type, with the multirange type and the constructors that PostgreSQL makes beside it.
 * Nothing of it can be altered: a change needs a new one, to which all users of the old one move.
 */
#include <string.h>

#include "kinds/emit.h"
#include "kinds/parameters.h"
#include "kinds/sql.h"

/* What CREATE TYPE says in parentheses. */
static const struct pgm_parameter parameters[] = {
    { "subtype", "SUBTYPE" },
    { "operator_class", "SUBTYPE_OPCLASS" },
    { "collation", "COLLATION" },
    { "canonical", "CANONICAL" },
    { "difference", "SUBTYPE_DIFF" },
    { "multirange", "MULTIRANGE_TYPE_NAME" },
    { 0 },
};

static void
create(struct pgm_emit *emit, const struct pgm_object *type)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE TYPE %s AS RANGE (", type->sql);
    pgm_parameters_add(&sql, type, parameters, "", ", ");
    pgm_emit(emit, "%s)", pgm_str_text(&sql));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *type)
{
    pgm_emit(emit, "DROP TYPE %s", type->sql);
}

static void
rename_constructors(struct pgm_emit *emit, const struct pgm_object *type, const char *name)
{
    const char *subtype = pgm_object_attr(type, "subtype");
    pgm_emit(emit, "ALTER FUNCTION %s(%s, %s) RENAME TO %s", type->sql, subtype, subtype, name);
    pgm_emit(
        emit, "ALTER FUNCTION %s(%s, %s, text) RENAME TO %s", type->sql, subtype, subtype, name);
}

static const char *
multirange_sql(struct pgm_emit *emit, const struct pgm_object *type)
{
    return pgm_emit_text(emit, "%s.%s", pgm_object_attr(type, "multirange_schema"),
        pgm_emit_name(emit, pgm_object_attr(type, "multirange_name")));
}

static bool
is_kept(const struct pgm_object *from, const struct pgm_object *to, const char *attr)
{
    return to && pgm_str_same(pgm_object_attr(from, attr), pgm_object_attr(to, attr));
}

/* Constructors keep their names when the types are renamed. Those that take nothing of the type
 * itself would be in the way of the successor's. */
static void
rename_aside(struct pgm_emit *emit, const struct pgm_object *type, const char *aside)
{
    const struct pgm_object *successor = pgm_catalog_find(emit->to, type->id);
    if (is_kept(type, successor, "multirange_name")) {
        /* the other type's name differs from the first's by a letter that no digest has */
        const char *multirange = multirange_sql(emit, type);
        const char *other =
            pgm_emit_name(emit, pgm_emit_text(emit, "%.*sm", (int)strlen(aside) - 1, aside));
        pgm_emit(emit, "ALTER FUNCTION %s() RENAME TO %s", multirange, other);
        pgm_emit(emit, "ALTER TYPE %s RENAME TO %s", multirange, other);
    }
    if (is_kept(type, successor, "subtype")) {
        rename_constructors(emit, type, pgm_emit_name(emit, aside));
    }
    pgm_emit(emit, "ALTER TYPE %s RENAME TO %s", type->sql, pgm_emit_name(emit, aside));
}

/* The name of the multirange type follows that of the range type, unless it was chosen. */
static void
rename_multirange(
    struct pgm_emit *emit, const struct pgm_object *type, const struct pgm_object *successor)
{
    const char *multirange = multirange_sql(emit, type);
    const char *name = pgm_emit_name(emit, pgm_object_attr(successor, "multirange_name"));
    pgm_emit(emit, "ALTER FUNCTION %s() RENAME TO %s", multirange, name);
    pgm_emit(emit, "ALTER FUNCTION %s(%s) RENAME TO %s", multirange, type->sql, name);
    pgm_emit(emit, "ALTER FUNCTION %s(%s[]) RENAME TO %s", multirange, type->sql, name);
    pgm_emit(emit, "ALTER TYPE %s RENAME TO %s", multirange, name);
}

static void
rename_type(struct pgm_emit *emit, const struct pgm_object *type, const char *name)
{
    if (emit->action == PGM_ACTION_ASIDE) {
        rename_aside(emit, type, name);
        return;
    }
    const char *id =
        pgm_emit_text(emit, "%s %s", type->kind->name, pgm_emit_beside(emit, type, name));
    const struct pgm_object *successor = pgm_catalog_find(emit->to, id);
    if (successor && !is_kept(type, successor, "multirange_name")) {
        rename_multirange(emit, type, successor);
    }
    rename_constructors(emit, type, pgm_emit_name(emit, name));
    pgm_emit(emit, "ALTER TYPE %s RENAME TO %s", type->sql, pgm_emit_name(emit, name));
}

static const struct pgm_attr attrs[] = {
    { "subtype" },
    { "operator_class" },
    { "collation" },
    { "canonical" },
    { "difference" },
    { "multirange" },
    { "multirange_schema", .flags = PGM_ATTR_INFO },
    { "multirange_name", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_range = {
    .name = "range type",
    .noun = "TYPE",
    .grant_noun = "TYPE",
    .weight = 27,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_SWAPPABLE | PGM_KIND_PROTECTED |
             PGM_KIND_TAKES_ALONG | PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_TYPE,
    .query = pgm_sql_range,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = rename_type,
};
