/* An operator. Two that name each other as commutator or negator need no order: PostgreSQL makes
 * the one that is missing as a shell, and the link is there on both sides once both are. A shell
 * that nobody defined is an operator without a function. */
#include <string.h>

#include "kinds/emit.h"
#include "kinds/parameters.h"
#include "kinds/sql.h"

#define CAN_ALTER_LINKS 170000

/* What CREATE OPERATOR says in parentheses. */
static const struct pgm_parameter parameters[] = {
    { "function", "FUNCTION" },
    { "left_type", "LEFTARG" },
    { "right_type", "RIGHTARG" },
    { "commutator", "COMMUTATOR" },
    { "negator", "NEGATOR" },
    { "restrict", "RESTRICT" },
    { "join", "JOIN" },
    { "hashes", "HASHES" },
    { "merges", "MERGES" },
    { 0 },
};

/* A shell comes with the operator that names it. */
static void
create(struct pgm_emit *emit, const struct pgm_object *operator)
{
    if (!pgm_object_attr(operator, "function")) {
        return;
    }
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(
        &sql, "CREATE OPERATOR %s.%s (", pgm_object_root(operator)->quoted, operator->quoted);
    pgm_parameters_add(&sql, operator, parameters, "\n    ", ",\n    ");
    pgm_str_add(&sql, "\n)");
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *operator)
{
    pgm_emit(emit, "DROP OPERATOR %s", operator->sql);
}

/* The operator of that path in the catalog; what is PostgreSQL's own is in none. */
static const struct pgm_object *
find(const struct pgm_catalog *catalog, const char *path)
{
    struct pgm_arena *scratch = pgm_arena_new();
    const char *id = pgm_arena_printf(scratch, "%s %s", pgm_kind_operator.name, path);
    const struct pgm_object *found = pgm_catalog_find(catalog, id);
    pgm_arena_end(scratch);
    return found;
}

/* Is the link made or undone by what happens to the partner: the one of old is dropped, or the new
 * one is created and names this one? */
static bool
settles_itself(const struct pgm_delta *delta, const char *path_attr)
{
    const char *old = pgm_object_attr(delta->from, path_attr);
    const char *new = pgm_object_attr(delta->to, path_attr);
    if (!delta->before || !delta->after || (old && new)) {
        return false;
    }
    if (old) {
        return find(delta->before, old) && !find(delta->after, old);
    }
    const struct pgm_object *partner = new ? find(delta->after, new) : NULL;
    return partner && !find(delta->before, new) &&
           pgm_str_same(pgm_object_attr(partner, path_attr), delta->to->path);
}

static bool
was_shell(const struct pgm_delta *delta)
{
    return !pgm_object_attr(delta->from, "function");
}

/* A link can be added, but not changed. */
static bool
can_alter_link(const struct pgm_delta *delta, const char *path_attr)
{
    bool adds = !pgm_object_attr(delta->from, path_attr) && pgm_object_attr(delta->to, path_attr);
    return was_shell(delta) || settles_itself(delta, path_attr) ||
           (adds && delta->server_version >= CAN_ALTER_LINKS);
}

static bool
can_alter_commutator(const struct pgm_delta *delta)
{
    return can_alter_link(delta, "commutator_path");
}

static bool
can_alter_negator(const struct pgm_delta *delta)
{
    return can_alter_link(delta, "negator_path");
}

static bool
adds_flags(const struct pgm_delta *delta)
{
    bool loses = (pgm_object_is(delta->from, "hashes") && !pgm_object_is(delta->to, "hashes")) ||
                 (pgm_object_is(delta->from, "merges") && !pgm_object_is(delta->to, "merges"));
    return was_shell(delta) || (!loses && delta->server_version >= CAN_ALTER_LINKS);
}

/* Does the partner, which gets the same link, say it for both? */
static bool
is_said_by_partner(const struct pgm_delta *delta, const char *path_attr)
{
    const char *path = pgm_object_attr(delta->to, path_attr);
    const struct pgm_object *before = find(delta->before, path);
    const struct pgm_object *after = find(delta->after, path);
    return before && after && !pgm_object_attr(before, path_attr) &&
           pgm_str_same(pgm_object_attr(after, path_attr), delta->to->path) &&
           strcmp(path, delta->to->path) < 0;
}

static bool
has_to_say(const struct pgm_delta *delta, const char *attr)
{
    if (!pgm_delta_has(delta, attr)) {
        return false;
    }
    const char *path_attr = strcmp(attr, "commutator") == 0 ? "commutator_path"
                            : strcmp(attr, "negator") == 0  ? "negator_path"
                                                            : NULL;
    return !path_attr ||
           (!settles_itself(delta, path_attr) && !is_said_by_partner(delta, path_attr));
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    if (was_shell(delta)) {
        create(emit, delta->to);
        return;
    }
    struct pgm_str sql = PGM_STR(emit->arena);
    for (const struct pgm_parameter *parameter = parameters; parameter->attr; parameter++) {
        bool is_type =
            strcmp(parameter->attr, "left_type") == 0 || strcmp(parameter->attr, "right_type") == 0;
        if (!is_type && has_to_say(delta, parameter->attr)) {
            pgm_str_addf(&sql, "%s%s", sql.len ? ", " : "", parameter->word);
            pgm_parameter_add_value(&sql, pgm_object_attr(delta->to, parameter->attr));
        }
    }
    if (sql.len) {
        pgm_emit(emit, "ALTER OPERATOR %s SET (%s)", delta->to->sql, pgm_str_text(&sql));
    }
}

static const struct pgm_attr attrs[] = {
    { "function", .alter = alter, .can_alter = was_shell },
    { "commutator", .alter = alter, .can_alter = can_alter_commutator },
    { "negator", .alter = alter, .can_alter = can_alter_negator },
    { "restrict", .alter = alter },
    { "join", .alter = alter },
    { "hashes", .alter = alter, .can_alter = adds_flags },
    { "merges", .alter = alter, .can_alter = adds_flags },
    { "left_type", .flags = PGM_ATTR_INFO },
    { "right_type", .flags = PGM_ATTR_INFO },
    { "commutator_path", .flags = PGM_ATTR_INFO },
    { "negator_path", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_operator = {
    .name = "operator",
    .noun = "OPERATOR",
    .weight = 32,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_BARE_NAME | PGM_KIND_NAMED,
    .query = pgm_sql_operator,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
