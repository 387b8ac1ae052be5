/* That a table inherits from another: an object of its own, because it can come and go while both
 * tables keep their rows. */
#include "kinds/inherit.h"
#include "kinds/sql.h"

/* INHERITS in the table's own statement says it. */
static bool
clause(struct pgm_emit *emit, const struct pgm_object *link, struct pgm_str *out)
{
    (void)out;
    return pgm_inherit_folds(emit, link);
}

static void
create(struct pgm_emit *emit, const struct pgm_object *link)
{
    pgm_emit(emit, "ALTER TABLE %s INHERIT %s", link->parent->sql, pgm_object_attr(link, "of"));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *link)
{
    pgm_emit(emit, "ALTER TABLE %s NO INHERIT %s", link->parent->sql, pgm_object_attr(link, "of"));
}

static bool
is_of_shape(const struct pgm_object *part)
{
    return part->kind == &pgm_kind_column || part->kind == &pgm_kind_check;
}

/* Columns and checks of both: what the child must have before it inherits. One that inherits from
 * the start has nothing of its own before, and gets a check that is not valid when its parent does.
 */
static void
comes_after(struct pgm_emit *emit, const struct pgm_object *link, pgm_object_list *out)
{
    const struct pgm_object *tables[] = { link->parent, pgm_inherit_parent(link) };
    pgm_inherit_list_surplus(emit, tables[1], out);
    for (size_t t = pgm_inherit_folds(emit, link) ? 1 : 0; t < 2; t++) {
        for (size_t i = 0; tables[t] && i < tables[t]->children.n; i++) {
            const struct pgm_object *part = tables[t]->children.at[i];
            bool shape = is_of_shape(part);
            const struct pgm_object *above =
                t == 0 && shape && tables[1] ? pgm_inherit_same_in(part, tables[1]) : part;
            if (shape && !(above && pgm_inherit_is_passed_on(emit, above, link))) {
                pgm_vec_push(emit->arena, out, part);
            }
        }
    }
}

/* What the child keeps until it inherits no longer. */
static void
goes_before(struct pgm_emit *emit, const struct pgm_object *link, pgm_object_list *out)
{
    if (!emit->is_gone(emit, link->parent)) {
        pgm_inherit_list_parts(emit, link, is_of_shape, out);
    }
}

static const struct pgm_attr attrs[] = {
    { "of", .flags = PGM_ATTR_INFO },
    { "position", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_inheritance = {
    .name = "inheritance",
    .weight = 54,
    .flags = PGM_KIND_SATELLITE | PGM_KIND_LINK,
    .query = pgm_sql_inheritance,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .clause = clause,
    .comes_after = comes_after,
    .goes_before = goes_before,
};
