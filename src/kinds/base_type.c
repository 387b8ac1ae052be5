/* A base type: one whose values a program of its own reads and writes. */
#include "kinds/emit.h"
#include "kinds/parameters.h"
#include "kinds/sql.h"

/* What CREATE TYPE says in parentheses: attribute and word, in the order of the manual. A word
 * alone stands for an attribute that is true. */
static const struct pgm_parameter parameters[] = {
    { "input", "INPUT" },
    { "output", "OUTPUT" },
    { "receive", "RECEIVE" },
    { "send", "SEND" },
    { "typmod_in", "TYPMOD_IN" },
    { "typmod_out", "TYPMOD_OUT" },
    { "analyze", "ANALYZE" },
    { "subscript", "SUBSCRIPT" },
    { "length", "INTERNALLENGTH" },
    { "by_value", "PASSEDBYVALUE" },
    { "alignment", "ALIGNMENT" },
    { "storage", "STORAGE" },
    { "category", "CATEGORY" },
    { "preferred", "PREFERRED = true" },
    { "default", "DEFAULT" },
    { "element", "ELEMENT" },
    { "delimiter", "DELIMITER" },
    { "collatable", "COLLATABLE = true" },
    { 0 },
};

static void
create(struct pgm_emit *emit, const struct pgm_object *type)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE TYPE %s (", type->sql);
    pgm_parameters_add(&sql, type, parameters, "\n    ", ",\n    ");
    pgm_str_add(&sql, "\n)");
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

/* Comes to be said only with its shell, which takes it along. */
static void
drop(struct pgm_emit *emit, const struct pgm_object *type)
{
    pgm_emit(emit, "DROP TYPE %s CASCADE", type->sql);
}

/* Columns keep the way in which they are stored when that of their type changes. */
static void
move_columns(struct pgm_emit *emit, const struct pgm_object *type)
{
    for (size_t i = 0; i < type->users.n; i++) {
        const struct pgm_object *column = type->users.at[i].to;
        if (column->kind == &pgm_kind_column && !emit->is_new(emit, column) &&
            !pgm_object_attr(column, "storage") && !pgm_object_is(column, "inherited")) {
            pgm_emit(emit, "ALTER TABLE %s ALTER COLUMN %s SET STORAGE %s", column->parent->sql,
                column->quoted, pgm_object_attr(column, "type_storage"));
        }
    }
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    for (const struct pgm_parameter *parameter = parameters; parameter->attr; parameter++) {
        if (pgm_delta_has(delta, parameter->attr)) {
            pgm_str_addf(&sql, "%s%s", sql.len ? ", " : "", parameter->word);
            pgm_parameter_add_value(&sql, pgm_object_attr(delta->to, parameter->attr));
        }
    }
    pgm_emit(emit, "ALTER TYPE %s SET (%s)", delta->to->sql, pgm_str_text(&sql));
    if (pgm_delta_has(delta, "storage")) {
        move_columns(emit, delta->to);
    }
}

/* What may be stored out of line already cannot be kept in it again. */
static bool
stays_toastable(const struct pgm_delta *delta)
{
    return pgm_object_attr(delta->to, "storage") != NULL;
}

static const struct pgm_attr attrs[] = {
    { "input" },
    { "output" },
    { "receive", .alter = alter },
    { "send", .alter = alter },
    { "typmod_in", .alter = alter },
    { "typmod_out", .alter = alter },
    { "analyze", .alter = alter },
    { "subscript", .alter = alter },
    { "length" },
    { "by_value" },
    { "alignment" },
    { "storage", .alter = alter, .can_alter = stays_toastable },
    { "category" },
    { "preferred" },
    { "default" },
    { "element" },
    { "delimiter" },
    { "collatable" },
    { 0 },
};

const struct pgm_kind pgm_kind_base_type = {
    .name = "base type",
    .noun = "TYPE",
    .grant_noun = "TYPE",
    .weight = 26,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED | PGM_KIND_TAKES_ALONG |
             PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_TYPE,
    .query = pgm_sql_base_type,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
