/* The default of a column: an object of its own, because what it calls may need the table first. */
#include "kinds/emit.h"
#include "kinds/inherit.h"
#include "kinds/sequence.h"
#include "kinds/sql.h"

static const char *
relation(const struct pgm_object *value)
{
    return value->parent->parent->sql;
}

static bool
clause(struct pgm_emit *emit, const struct pgm_object *value, struct pgm_str *out)
{
    pgm_str_addf(out, "DEFAULT %s", pgm_object_attr(value, "expression"));
    bool is_column = value->parent->kind == &pgm_kind_column;
    /* without the column's clause there is none for it to stand in */
    return is_column && !(pgm_object_is(value->parent, "inherited") &&
                            pgm_inherit_from_start(emit, value->parent));
}

/* Does no child of the column's table keep a default of its own? */
static bool
children_lose_it(struct pgm_emit *emit, const struct pgm_object *column)
{
    const struct pgm_object *table = column ? column->parent : NULL;
    for (size_t i = 0; table && i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        if (!pgm_inherit_is_link(link) || emit->is_new(emit, link)) {
            continue;
        }
        const struct pgm_object *same = pgm_inherit_same_in(column, link->parent);
        if ((same && pgm_column_default(same)) || !children_lose_it(emit, same)) {
            return false;
        }
    }
    return true;
}

/* Do children keep or get another default than this one, so that a statement must not reach them?
 */
static bool
is_about_itself(struct pgm_emit *emit, const struct pgm_object *value)
{
    const struct pgm_object *wanted = pgm_catalog_find(emit->to, value->id);
    const struct pgm_object *column = pgm_catalog_find(emit->to, value->parent->id);
    return !(
        wanted ? pgm_inherit_agrees(emit, wanted, "expression") : children_lose_it(emit, column));
}

/* Whose SET DEFAULT reaches this one; NULL: nobody's. */
static const struct pgm_object *
comes_with(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *value = delta->to;
    if (value->parent->kind != &pgm_kind_column) {
        return NULL;
    }
    if (!emit->is_new(emit, value)) {
        const struct pgm_object *source = pgm_inherit_alters(emit, delta, "expression");
        return source && pgm_inherit_agrees(emit, source, "expression") ? source : NULL;
    }
    const struct pgm_object *source = pgm_inherit_from_start(emit, value);
    if (source) {
        bool same = pgm_expression_same(
            pgm_object_attr(source, "expression"), pgm_object_attr(value, "expression"));
        return same ? pgm_inherit_table_of(value) : NULL;
    }
    source = pgm_inherit_bringer(emit, value);
    return source && pgm_inherit_agrees(emit, source, "expression") ? source : NULL;
}

static const struct pgm_object *
goes_with(struct pgm_emit *emit, const struct pgm_object *value)
{
    const struct pgm_object *taker =
        value->parent->kind == &pgm_kind_column ? pgm_inherit_taker(emit, value) : NULL;
    return taker && !is_about_itself(emit, taker) ? taker : NULL;
}

/* Did the column draw from the sequence already? */
static bool
drew_from(struct pgm_emit *emit, const struct pgm_object *value, const struct pgm_object *sequence)
{
    const struct pgm_object *before = pgm_catalog_find(emit->from, value->id);
    const struct pgm_object *old = pgm_catalog_find(emit->from, sequence->id);
    return before && old && pgm_object_edge(before, old);
}

/* A sequence that comes to serve a column that has rows goes on behind them, unless it continues
 * another. */
void
pgm_default_start_behind_rows(struct pgm_emit *emit, const struct pgm_object *value)
{
    const struct pgm_object *column = value->parent;
    for (size_t i = 0; i < value->needs.n; i++) {
        const struct pgm_object *sequence = value->needs.at[i].to;
        if (sequence->kind != &pgm_kind_sequence) {
            continue;
        }
        if (!emit->is_new(emit, sequence)) {
            if (!drew_from(emit, value, sequence)) {
                pgm_sequence_pass(emit, sequence, column);
            }
            continue;
        }
        const struct pgm_object *old = sequence->kind->continues(sequence, emit->from);
        if (!(old && pgm_emit_aside(emit, old))) {
            pgm_sequence_start_behind(emit, sequence->sql, column,
                pgm_object_attr(sequence, "increment"), pgm_object_attr(sequence, "start"));
        }
    }
}

/* "ALTER TABLE t ALTER COLUMN a", of the table ONLY, when its children have a default of their own.
 */
static const char *
head(struct pgm_emit *emit, const struct pgm_object *value)
{
    bool table = value->parent->kind == &pgm_kind_column;
    bool alone = table && is_about_itself(emit, value);
    return pgm_emit_text(emit, "ALTER %s%s %s ALTER COLUMN %s", table ? "TABLE" : "VIEW",
        alone ? " ONLY" : "", relation(value), value->parent->quoted);
}

static void
create(struct pgm_emit *emit, const struct pgm_object *value)
{
    pgm_emit(emit, "%s SET DEFAULT %s", head(emit, value), pgm_object_attr(value, "expression"));
    if (value->parent->kind == &pgm_kind_column && !emit->is_new(emit, value->parent)) {
        pgm_default_start_behind_rows(emit, value);
    }
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *value)
{
    pgm_emit(emit, "%s DROP DEFAULT", head(emit, value));
}

static void
set(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    if (!comes_with(emit, delta)) {
        create(emit, delta->to);
    }
}

/* A default stored for one type seldom converts to another by itself. */
static unsigned
bonds(const struct pgm_object *value)
{
    (void)value;
    return PGM_BOND_TYPE;
}

static const struct pgm_attr attrs[] = {
    { "expression", .flags = PGM_ATTR_EXPRESSION, .alter = set },
    { "volatile", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_default = {
    .name = "default",
    .weight = 43,
    .flags = PGM_KIND_SATELLITE | PGM_KIND_DROPS_ALONE,
    .query = pgm_sql_default,
    .effort = 3,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .clause = clause,
    .comes_with = comes_with,
    .goes_with = goes_with,
    .bonds = bonds,
};
