/* A domain. Its base type cannot be altered: a change needs a new domain, to which all users of the
 * old one move. */
#include "kinds/emit.h"
#include "kinds/holders.h"
#include "kinds/made_name.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *domain)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE DOMAIN %s AS %s", domain->sql, pgm_object_attr(domain, "type"));
    const char *collation = pgm_object_attr(domain, "collation");
    if (collation) {
        pgm_str_addf(&sql, " COLLATE %s", collation);
    }
    const char *value = pgm_object_attr(domain, "default");
    if (value) {
        pgm_str_addf(&sql, " DEFAULT %s", value);
    }
    if (pgm_object_is(domain, "not_null")) {
        const char *name = pgm_object_attr(domain, "not_null_name");
        if (name) {
            pgm_str_addf(&sql, " CONSTRAINT %s", pgm_emit_name(emit, name));
        }
        pgm_str_add(&sql, " NOT NULL");
    }
    for (size_t i = 0; i < domain->children.n; i++) {
        const struct pgm_object *child = domain->children.at[i];
        if (pgm_emit_is_folded(emit, child)) {
            pgm_str_add_char(&sql, ' ');
            (void)child->kind->clause(emit, child, &sql);
        }
    }
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *domain)
{
    pgm_emit(emit, "DROP DOMAIN %s", domain->sql);
}

static void
alter_not_null(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    bool set = pgm_object_is(delta->to, "not_null");
    const char *name = pgm_object_attr(delta->to, "not_null_name");
    if (set && name) {
        pgm_emit(emit, "ALTER DOMAIN %s ADD CONSTRAINT %s NOT NULL", delta->to->sql,
            pgm_emit_name(emit, name));
    } else {
        pgm_emit(emit, "ALTER DOMAIN %s %s NOT NULL", delta->to->sql, set ? "SET" : "DROP");
    }
    if (set) {
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a column of this domain holds a null");
    }
}

static bool
can_alter_not_null(const struct pgm_delta *delta)
{
    return !pgm_object_is(delta->to, "not_null") || !pgm_type_is_contained(delta->from);
}

/* The name of the constraint; PostgreSQL's own for NULL. */
static const char *
not_null_name(struct pgm_emit *emit, const struct pgm_object *domain)
{
    const char *name = pgm_object_attr(domain, "not_null_name");
    return name ? name : pgm_made_name(emit->arena, domain->name, NULL, "not_null");
}

static void
rename_not_null(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    if (pgm_object_is(delta->from, "not_null") && pgm_object_is(delta->to, "not_null")) {
        pgm_emit(emit, "ALTER DOMAIN %s RENAME CONSTRAINT %s TO %s", delta->to->sql,
            pgm_emit_name(emit, not_null_name(emit, delta->from)),
            pgm_emit_name(emit, not_null_name(emit, delta->to)));
    }
}

static void
alter_default(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *value = pgm_object_attr(delta->to, "default");
    if (value) {
        pgm_emit(emit, "ALTER DOMAIN %s SET DEFAULT %s", delta->to->sql, value);
    } else {
        pgm_emit(emit, "ALTER DOMAIN %s DROP DEFAULT", delta->to->sql);
    }
}

static const struct pgm_attr attrs[] = {
    { "type", .flags = PGM_ATTR_EXPRESSION | PGM_ATTR_RELIED_ON },
    { "collation" },
    { "not_null", .alter = alter_not_null, .can_alter = can_alter_not_null },
    { "default", .flags = PGM_ATTR_EXPRESSION, .alter = alter_default },
    { "not_null_name", .alter = rename_not_null },
    { 0 },
};

const struct pgm_kind pgm_kind_domain = {
    .name = "domain",
    .noun = "DOMAIN",
    .grant_noun = "TYPE",
    .weight = 22,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_SWAPPABLE | PGM_KIND_PROTECTED |
             PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_TYPE,
    .query = pgm_sql_domain,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
