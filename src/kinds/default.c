/* The default of a column: an object of its own, because what it calls may need the table first. */
#include "kinds/emit.h"
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
    (void)emit;
    pgm_str_addf(out, "DEFAULT %s", pgm_object_attr(value, "expression"));
    bool is_column = value->parent->kind == &pgm_kind_column;
    return is_column && !pgm_object_is(value->parent,
                            "inherited"); /* else there is no clause for it to stand in */
}

/* A sequence made for a column that has rows already starts behind them, unless it continues
 * another. */
static void
start_behind_rows(struct pgm_emit *emit, const struct pgm_object *value)
{
    const struct pgm_object *column = value->parent;
    if (column->kind != &pgm_kind_column || emit->is_new(emit, column)) {
        return;
    }
    for (size_t i = 0; i < value->needs.n; i++) {
        const struct pgm_object *sequence = value->needs.at[i].to;
        bool fresh = sequence->kind == &pgm_kind_sequence && emit->is_new(emit, sequence);
        const struct pgm_object *old =
            fresh ? sequence->kind->continues(sequence, emit->from) : NULL;
        if (fresh && !(old && pgm_emit_aside(emit, old))) {
            pgm_sequence_start_behind(emit, sequence->sql, column,
                pgm_object_attr(sequence, "increment"), pgm_object_attr(sequence, "start"));
        }
    }
}

static void
create(struct pgm_emit *emit, const struct pgm_object *value)
{
    const char *noun = value->parent->kind == &pgm_kind_column ? "TABLE" : "VIEW";
    pgm_emit(emit, "ALTER %s %s ALTER COLUMN %s SET DEFAULT %s", noun, relation(value),
        value->parent->quoted, pgm_object_attr(value, "expression"));
    start_behind_rows(emit, value);
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *value)
{
    const char *noun = value->parent->kind == &pgm_kind_column ? "TABLE" : "VIEW";
    pgm_emit(emit, "ALTER %s %s ALTER COLUMN %s DROP DEFAULT", noun, relation(value),
        value->parent->quoted);
}

static void
set(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    create(emit, delta->to);
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
    { 0 },
};

const struct pgm_kind pgm_kind_default = {
    .name = "default",
    .weight = 43,
    .flags = PGM_KIND_SATELLITE,
    .query = pgm_sql_default,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .clause = clause,
    .bonds = bonds,
};
