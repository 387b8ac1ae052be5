/* An extension. Its version is carried along but not compared: the declared schema is loaded with
 * whatever version the embedded server has, which says nothing about the version wanted. Its
 * members are not objects of ours. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *extension)
{
    const char *schema = pgm_emit_name(emit, pgm_object_attr(extension, "schema"));
    pgm_emit(emit, "CREATE EXTENSION %s WITH SCHEMA %s", extension->sql, schema);
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

static const struct pgm_attr attrs[] = {
    { "schema", .alter = set_schema, .can_alter = is_relocatable },
    { "relocatable", .flags = PGM_ATTR_INFO },
    { "version", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_extension = {
    .name = "extension",
    .noun = "EXTENSION",
    .weight = 10,
    .flags = PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED,
    .query = pgm_sql_extension,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
