/* An aggregate: ordinary, ordered-set or hypothetical-set. */
#include "kinds/parameters.h"
#include "kinds/routine.h"
#include "kinds/sql.h"

/* What CREATE AGGREGATE says in parentheses: attribute and word, in the order of the manual. A word
 * alone stands for an attribute that is true. */
static const struct pgm_parameter parameters[] = {
    { "sfunc", "SFUNC" },
    { "stype", "STYPE" },
    { "sspace", "SSPACE" },
    { "finalfunc", "FINALFUNC" },
    { "finalfunc_extra", "FINALFUNC_EXTRA" },
    { "finalfunc_modify", "FINALFUNC_MODIFY" },
    { "combinefunc", "COMBINEFUNC" },
    { "serialfunc", "SERIALFUNC" },
    { "deserialfunc", "DESERIALFUNC" },
    { "initcond", "INITCOND" },
    { "msfunc", "MSFUNC" },
    { "minvfunc", "MINVFUNC" },
    { "mstype", "MSTYPE" },
    { "msspace", "MSSPACE" },
    { "mfinalfunc", "MFINALFUNC" },
    { "mfinalfunc_extra", "MFINALFUNC_EXTRA" },
    { "mfinalfunc_modify", "MFINALFUNC_MODIFY" },
    { "minitcond", "MINITCOND" },
    { "sortop", "SORTOP" },
    { "parallel", "PARALLEL" },
    { 0 },
};

/* Without arguments it is name(*) wherever it is called an aggregate. */
static void
add_name(const struct pgm_object *aggregate, struct pgm_str *out)
{
    if (pgm_str_same(aggregate->signature, "()")) {
        pgm_str_addf(out, "%s.%s(*)", pgm_object_root(aggregate)->quoted, aggregate->quoted);
    } else {
        pgm_str_add(out, aggregate->sql);
    }
}

static void
refer(const struct pgm_object *aggregate, struct pgm_str *out)
{
    pgm_str_add(out, "AGGREGATE ");
    add_name(aggregate, out);
}

static void
emit_definition(struct pgm_emit *emit, const struct pgm_object *aggregate, const char *verb)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "%s AGGREGATE %s.%s(%s) (", verb, pgm_object_root(aggregate)->quoted,
        aggregate->quoted, pgm_object_attr(aggregate, "arguments"));
    pgm_parameters_add(&sql, aggregate, parameters, "\n    ", ",\n    ");
    if (pgm_str_same(pgm_object_attr(aggregate, "form"), "hypothetical")) {
        pgm_str_add(&sql, ",\n    HYPOTHETICAL");
    }
    pgm_str_add(&sql, "\n)");
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
create(struct pgm_emit *emit, const struct pgm_object *aggregate)
{
    emit_definition(emit, aggregate, "CREATE");
}

static void
replace(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    emit_definition(emit, delta->to, "CREATE OR REPLACE");
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *aggregate)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_add(&sql, "DROP AGGREGATE ");
    add_name(aggregate, &sql);
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static const struct pgm_attr attrs[] = {
    { "result" },
    { "form" },
    { "direct_arguments" },
    { "variadic" },
    { "argument_names", .alter = replace, .can_alter = pgm_routine_keeps_names },
    { "sfunc", .alter = replace },
    { "stype", .alter = replace },
    { "sspace", .alter = replace },
    { "finalfunc", .alter = replace },
    { "finalfunc_extra", .alter = replace },
    { "finalfunc_modify", .alter = replace },
    { "combinefunc", .alter = replace },
    { "serialfunc", .alter = replace },
    { "deserialfunc", .alter = replace },
    { "initcond", .alter = replace },
    { "msfunc", .alter = replace },
    { "minvfunc", .alter = replace },
    { "mstype", .alter = replace },
    { "msspace", .alter = replace },
    { "mfinalfunc", .alter = replace },
    { "mfinalfunc_extra", .alter = replace },
    { "mfinalfunc_modify", .alter = replace },
    { "minitcond", .alter = replace },
    { "sortop", .alter = replace },
    { "parallel", .alter = replace },
    { "arguments", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_aggregate = {
    .name = "aggregate",
    .noun = "AGGREGATE",
    .grant_noun = "FUNCTION",
    .weight = 58,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_ROUTINE,
    .query = pgm_sql_aggregate,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
    .refer = refer,
};
