/* An attribute of a composite type. */
#include "kinds/emit.h"
#include "kinds/holders.h"
#include "kinds/sql.h"
#include "kinds/typed.h"

static void
refer(const struct pgm_object *attribute, struct pgm_str *out)
{
    pgm_str_addf(out, "COLUMN %s.%s", attribute->parent->sql, attribute->quoted);
}

static bool
clause(struct pgm_emit *emit, const struct pgm_object *attribute, struct pgm_str *out)
{
    (void)emit;
    pgm_str_addf(out, "%s %s", attribute->quoted, pgm_object_attr(attribute, "type"));
    const char *collation = pgm_object_attr(attribute, "collation");
    if (collation) {
        pgm_str_addf(out, " COLLATE %s", collation);
    }
    return true;
}

/* Typed tables that are there now follow. */
static const char *
cascade(struct pgm_emit *emit, const struct pgm_object *attribute)
{
    const struct pgm_object *type = pgm_catalog_find(emit->from, attribute->parent->id);
    return type ? pgm_typed_cascade(emit, type) : "";
}

static bool
has_tables(const struct pgm_object *type)
{
    for (size_t i = 0; type && i < type->users.n; i++) {
        if (pgm_typed_is(type->users.at[i].to)) {
            return true;
        }
    }
    return false;
}

static void
create(struct pgm_emit *emit, const struct pgm_object *attribute)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    (void)clause(emit, attribute, &sql);
    /* also the tables that are about to go */
    pgm_emit(emit, "ALTER TYPE %s ADD ATTRIBUTE %s%s", attribute->parent->sql, pgm_str_text(&sql),
        has_tables(pgm_catalog_find(emit->from, attribute->parent->id)) ? " CASCADE" : "");
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *attribute)
{
    pgm_emit(emit, "ALTER TYPE %s DROP ATTRIBUTE %s%s", attribute->parent->sql, attribute->quoted,
        cascade(emit, attribute));
    pgm_emit_flag(emit, PGM_STEP_DATA_LOSS, "what stored values hold in this attribute is lost");
}

/* Tables made of the type have their columns from it. */
static void
rename_column(struct pgm_emit *emit, const struct pgm_object *attribute, const char *name)
{
    pgm_emit(emit, "ALTER TYPE %s RENAME ATTRIBUTE %s TO %s%s", attribute->parent->sql,
        attribute->quoted, pgm_emit_name(emit, name),
        has_tables(attribute->parent) ? " CASCADE" : "");
}

static void
alter_type(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "ALTER TYPE %s ALTER ATTRIBUTE %s TYPE %s", delta->to->parent->sql,
        delta->to->quoted, pgm_object_attr(delta->to, "type"));
    const char *collation = pgm_object_attr(delta->to, "collation");
    if (collation) {
        pgm_str_addf(&sql, " COLLATE %s", collation);
    }
    const char *tail = cascade(emit, delta->to);
    pgm_emit(emit, "%s%s", pgm_str_text(&sql), tail);
    pgm_emit_flag(emit, PGM_STEP_BREAKS | (*tail ? PGM_STEP_REWRITE : 0U), NULL);
}

/* A type that a column holds, directly or within another type, is not altered by PostgreSQL but in
 * its number of attributes. */
static bool
rebuilds_parent(const struct pgm_delta *delta)
{
    return delta->from && delta->to && delta->changed && pgm_type_is_held(delta->from->parent);
}

static const struct pgm_attr attrs[] = {
    { "type", .flags = PGM_ATTR_FOLLOWS | PGM_ATTR_RELIED_ON, .alter = alter_type },
    { "collation", .alter = alter_type },
    { "position", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_attribute = {
    .name = "attribute",
    .noun = "COLUMN",
    .weight = 25,
    .flags = PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED | PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_COLUMN,
    .query = pgm_sql_attribute,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = rename_column,
    .clause = clause,
    .refer = refer,
    .rebuilds_parent = rebuilds_parent,
};
