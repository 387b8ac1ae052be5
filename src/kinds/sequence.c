/* A sequence of its own; the one behind an identity column belongs to that column. NULL attributes
 * stand for PostgreSQL's defaults. */
#include "kinds/sequence.h"

#include <string.h>

#include "kinds/emit.h"
#include "kinds/sequence_options.h"
#include "kinds/sql.h"

static void
add_option(struct pgm_str *sql, const char *words, const char *value)
{
    if (value) {
        pgm_str_addf(sql, " %s %s", words, value);
    }
}

static void
create(struct pgm_emit *emit, const struct pgm_object *sequence)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    const char *unlogged = pgm_object_is(sequence, "unlogged") ? "UNLOGGED " : "";
    pgm_str_addf(&sql, "CREATE %sSEQUENCE %s", unlogged, sequence->sql);
    add_option(&sql, "AS", pgm_object_attr(sequence, "type"));
    add_option(&sql, "INCREMENT BY", pgm_object_attr(sequence, "increment"));
    add_option(&sql, "MINVALUE", pgm_object_attr(sequence, "minimum"));
    add_option(&sql, "MAXVALUE", pgm_object_attr(sequence, "maximum"));
    add_option(&sql, "START WITH", pgm_object_attr(sequence, "start"));
    add_option(&sql, "CACHE", pgm_object_attr(sequence, "cache"));
    if (pgm_object_is(sequence, "cycle")) {
        pgm_str_add(&sql, " CYCLE");
    }
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *sequence)
{
    pgm_emit(emit, "DROP SEQUENCE %s", sequence->sql);
}

/* A sequence owned by a column that was an identity before goes on where that one stopped. */
static const struct pgm_object *
continues(const struct pgm_object *sequence, const struct pgm_catalog *from)
{
    const struct pgm_object *column = pgm_sequence_owner(sequence);
    const struct pgm_object *before = column ? pgm_catalog_find(from, column->id) : NULL;
    for (size_t i = 0; before && i < before->children.n; i++) {
        if (before->children.at[i]->kind == &pgm_kind_identity_sequence) {
            return before->children.at[i];
        }
    }
    return NULL;
}

const struct pgm_object *
pgm_sequence_owner(const struct pgm_object *sequence)
{
    for (size_t i = 0; i < sequence->children.n; i++) {
        const struct pgm_object *ownership = sequence->children.at[i];
        for (size_t n = 0; ownership->kind == &pgm_kind_ownership && n < ownership->needs.n; n++) {
            if (ownership->needs.at[n].to->kind == &pgm_kind_column) {
                return ownership->needs.at[n].to;
            }
        }
    }
    return NULL;
}

/* The type below a column's domains. */
static const char *
stored_type(struct pgm_emit *emit, const struct pgm_object *column)
{
    const char *type = pgm_object_attr(column, "root_type");
    const struct pgm_object *domain;
    do {
        const char *id = pgm_emit_text(emit, "%s %s", pgm_kind_domain.name, type);
        domain = pgm_catalog_find(emit->to, id);
        type = domain ? pgm_object_attr(domain, "type") : type;
    } while (domain);
    return type;
}

/* The last value that the column has as a whole number, in the sequence's direction; NULL when it
 * has no numbers. */
static const char *
last_of(struct pgm_emit *emit, const struct pgm_object *column, bool down)
{
    static const char *const whole[] = { "smallint", "integer", "bigint" };
    static const char *const others[] = { "numeric", "real", "double precision" };
    const char *type = stored_type(emit, column), *end = down ? "min" : "max";
    for (size_t i = 0; i < 3; i++) {
        if (strcmp(type, whole[i]) == 0) {
            return pgm_emit_text(emit, "%s(%s)", end, column->quoted);
        }
        if (pgm_str_starts(type, others[i])) {
            return pgm_emit_text(
                emit, "%s(%s(%s))::bigint", down ? "floor" : "ceil", end, column->quoted);
        }
    }
    return NULL;
}

static bool
is_down(const char *increment)
{
    return increment && increment[0] == '-';
}

void
pgm_sequence_start_behind(struct pgm_emit *emit, const char *name, const struct pgm_object *column,
    const char *increment, const char *start)
{
    increment = increment ? increment : "1";
    bool down = is_down(increment);
    start = start ? start : down ? "-1" : "1";
    const char *last = last_of(emit, column, down);
    if (last) {
        pgm_emit(emit, "SELECT pg_catalog.setval(%s, %s(%s + (%s), %s), false) FROM %s",
            pgm_emit_literal(emit, name), down ? "LEAST" : "GREATEST", last, increment, start,
            column->parent->sql);
    }
}

/* Does a default draw from it already? */
static bool
serves(const struct pgm_object *sequence)
{
    for (size_t i = 0; sequence && i < sequence->users.n; i++) {
        if (sequence->users.at[i].to->kind == &pgm_kind_default) {
            return true;
        }
    }
    return false;
}

void
pgm_sequence_pass(
    struct pgm_emit *emit, const struct pgm_object *sequence, const struct pgm_object *column)
{
    const char *increment = pgm_object_attr(sequence, "increment");
    bool down = is_down(increment);
    const char *last = last_of(emit, column, down);
    bool leaves_out = increment && strcmp(increment, "-1") != 0;
    if (!last || (leaves_out && serves(pgm_catalog_find(emit->from, sequence->id)))) {
        return;
    }
    const char *name = pgm_emit_literal(emit, sequence->sql);
    pgm_emit(emit,
        "SELECT pg_catalog.setval(%s, %s(%s + (%s), pg_catalog.nextval(%s)), false) FROM %s", name,
        down ? "LEAST" : "GREATEST", last, increment ? increment : "1", name, column->parent->sql);
}

void
pgm_sequence_continue(struct pgm_emit *emit, const char *name, const struct pgm_object *old)
{
    const char *aside = pgm_emit_aside(emit, old);
    if (aside) {
        pgm_emit(emit, "SELECT pg_catalog.setval(%s, last_value, is_called) FROM %s",
            pgm_emit_literal(emit, name), aside);
    }
}

static void
finish(struct pgm_emit *emit, const struct pgm_object *sequence)
{
    const struct pgm_object *old = continues(sequence, emit->from);
    if (old) {
        pgm_sequence_continue(emit, sequence->sql, old);
    }
}

static void
alter_options(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *to = delta->to;
    pgm_sequence_enter(emit, delta, to->sql);
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "ALTER SEQUENCE %s", to->sql);
    if (pgm_delta_has(delta, "type")) {
        const char *type = pgm_object_attr(to, "type");
        add_option(&sql, "AS", type ? type : "bigint");
    }
    pgm_sequence_add_options(&sql, delta, "");
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
alter_logged(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *state = pgm_object_is(delta->to, "unlogged") ? "UNLOGGED" : "LOGGED";
    pgm_emit(emit, "ALTER SEQUENCE %s SET %s", delta->to->sql, state);
}

static const struct pgm_attr attrs[] = {
    { "type", .alter = alter_options },
    { "increment", .alter = alter_options },
    { "minimum", .alter = alter_options },
    { "maximum", .alter = alter_options },
    { "start", .alter = alter_options },
    { "cache", .alter = alter_options },
    { "cycle", .alter = alter_options },
    { "unlogged", .alter = alter_logged },
    { 0 },
};

const struct pgm_kind pgm_kind_sequence = {
    .name = "sequence",
    .noun = "SEQUENCE",
    .grant_noun = "SEQUENCE",
    .weight = 30,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_LOOSE_OWNER | PGM_KIND_PROTECTED |
             PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_RELATION,
    .query = pgm_sql_sequence,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .finish = finish,
    .rename = pgm_emit_rename,
    .continues = continues,
};
