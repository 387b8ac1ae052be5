/* A table as a member of a publication, with the columns and the rows that are published. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
add_table(const struct pgm_object *member, struct pgm_str *out)
{
    pgm_str_addf(out, "%s%s", pgm_object_is(member, "only") ? "ONLY " : "", member->signature);
}

static bool
clause(struct pgm_emit *emit, const struct pgm_object *member, struct pgm_str *out)
{
    (void)emit;
    add_table(member, out);
    if (pgm_object_attr(member, "columns")) {
        pgm_str_addf(out, " (%s)", pgm_object_attr(member, "listed_columns"));
    }
    if (pgm_object_attr(member, "filter")) {
        pgm_str_add(out, " WHERE ");
        pgm_expression_add(out, pgm_object_attr(member, "filter"));
    }
    return true;
}

static void
create(struct pgm_emit *emit, const struct pgm_object *member)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    (void)clause(emit, member, &sql);
    pgm_emit(emit, "ALTER PUBLICATION %s ADD TABLE %s", member->parent->sql, pgm_str_text(&sql));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *member)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    add_table(member, &sql);
    pgm_emit(emit, "ALTER PUBLICATION %s DROP TABLE %s", member->parent->sql, pgm_str_text(&sql));
}

static unsigned
bonds(const struct pgm_object *member)
{
    return pgm_object_attr(member, "filter") ? PGM_BOND_SHAPE : 0;
}

/* The order of columns is none of a publication's: compared are the names, sorted. */
static const struct pgm_attr attrs[] = {
    { "columns" },
    { "filter", .flags = PGM_ATTR_EXPRESSION },
    { "listed_columns", .flags = PGM_ATTR_INFO },
    { "only", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_publication_table = {
    .name = "publication table",
    .weight = 83,
    .flags = PGM_KIND_LINK | PGM_KIND_REPLICATES,
    .query = pgm_sql_publication_table,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .clause = clause,
    .bonds = bonds,
};
