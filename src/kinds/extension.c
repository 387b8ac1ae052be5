/* An extension. A declared schema is loaded with the default version of the embedded server, which
 * says nothing about the version wanted; only another version than that, which somebody asked for,
 * does. Its members are not objects of ours. */
#include "base/str.h"
#include "kinds/emit.h"
#include "kinds/sql.h"

/* A copy takes the version that was read where this server can install it. */
static void
create_copy(struct pgm_emit *emit, const struct pgm_object *extension, const char *statement)
{
    const char *version = pgm_object_attr(extension, "version");
    struct pgm_str block = PGM_STR(emit->arena);
    pgm_str_addf(&block,
        "BEGIN EXECUTE %s || coalesce((SELECT format(' VERSION %%L', a.version)"
        " FROM pg_available_extension_versions a WHERE a.name = %s AND a.version = %s), ''); END",
        pgm_emit_literal(emit, statement), pgm_emit_literal(emit, extension->name),
        pgm_emit_literal(emit, version));
    pgm_emit(emit, "DO %s", pgm_emit_literal(emit, pgm_str_text(&block)));
}

static void
create(struct pgm_emit *emit, const struct pgm_object *extension)
{
    const char *schema = pgm_emit_name(emit, pgm_object_attr(extension, "schema"));
    const char *statement =
        pgm_emit_text(emit, "CREATE EXTENSION %s WITH SCHEMA %s", extension->sql, schema);
    const char *version = pgm_object_attr(extension, "version");
    if (version && emit->purpose == PGM_FOR_COPY) {
        create_copy(emit, extension, statement);
    } else if (pgm_object_is(extension, "pinned") && emit->purpose != PGM_FOR_DUMP) {
        pgm_emit(emit, "%s VERSION %s", statement, pgm_emit_literal(emit, version));
        pgm_emit_flag(emit, PGM_STEP_SOFTWARE, NULL);
    } else {
        pgm_emit(emit, "%s", statement);
    }
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *extension)
{
    pgm_emit(emit, "DROP EXTENSION %s", extension->sql);
}

static void
set_schema(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *schema = pgm_emit_name(emit, pgm_object_attr(delta->to, "schema"));
    pgm_emit(emit, "ALTER EXTENSION %s SET SCHEMA %s", delta->to->sql, schema);
}

static bool
is_relocatable(const struct pgm_delta *delta)
{
    return pgm_object_is(delta->from, "relocatable");
}

static bool
is_version_same(const struct pgm_object *from, const struct pgm_object *to)
{
    return !pgm_object_is(to, "pinned") ||
           pgm_str_same(pgm_object_attr(from, "version"), pgm_object_attr(to, "version"));
}

static void
update(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *from = pgm_object_attr(delta->from, "version");
    const char *to = pgm_object_attr(delta->to, "version");
    pgm_emit(emit, "ALTER EXTENSION %s UPDATE TO %s", delta->to->sql, pgm_emit_literal(emit, to));
    pgm_emit_flag(emit, PGM_STEP_MAY_FAIL | PGM_STEP_SOFTWARE,
        pgm_emit_text(emit,
            "the server needs scripts that lead from version %s to %s; extensions "
            "seldom have any that lead back",
            from, to));
}

static const struct pgm_attr attrs[] = {
    { "schema", .alter = set_schema, .can_alter = is_relocatable },
    { "relocatable", .flags = PGM_ATTR_INFO },
    { "version", .alter = update, .is_same = is_version_same },
    { "pinned", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_extension = {
    .name = "extension",
    .noun = "EXTENSION",
    .weight = 10,
    .flags = PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED | PGM_KIND_NAMED,
    .query = pgm_sql_extension,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
