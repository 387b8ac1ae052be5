#include "rows/insert.h"

#include <string.h>

#include "base/str.h"

#define MOST_TUPLES 24 /* of a group */
#define MOST_COMBINATIONS 20000
#define NULL_AT 3 /* row 3 is the one of nulls */
#define SERIAL_VALUES 24
#define ORDER_NAME "\"pgmend order\""
#define NUMBER_NAME "\"pgmend number\""

/* What is known while the statement is made. */
struct build {
    struct pgm_row_insert *insert;
    struct pgm_row_table *table;
    bool *is_set;        /* by column: it is given a value */
    size_t *group;       /* by column: the first column of its group */
    const char **source; /* by column: the expression that has its value */
};

static bool
is_self(const struct build *build, const struct pgm_row_rule *rule)
{
    return rule->kind == PGM_ROW_REFERENCE && rule->other == build->table;
}

bool
pgm_row_may_be_null(const struct pgm_row_table *table, const struct pgm_row_rule *rule)
{
    for (size_t i = 0; i < rule->columns.n; i++) {
        if (!table->columns.at[rule->columns.at[i]].is_not_null) {
            return true;
        }
    }
    return false;
}

bool
pgm_row_is_null_reference(
    const struct pgm_row_table *table, const struct pgm_row_rule *rule, bool is_later)
{
    if (rule->kind != PGM_ROW_REFERENCE || !pgm_row_may_be_null(table, rule)) {
        return false;
    }
    bool is_empty = !rule->other || !rule->other->is_done || !rule->other->n_rows;
    return rule->other == table ? !is_later || !table->n_rows : is_empty;
}

/* A row that has to refer to something can refer to itself. */
static bool
is_to_same_row(const struct build *build, const struct pgm_row_rule *rule)
{
    return is_self(build, rule) && !(build->insert->is_later && build->table->n_rows) &&
           !pgm_row_is_null_reference(build->table, rule, build->insert->is_later);
}

/* In a circle of tables that all have to refer to something, the first has nothing to refer to. */
static bool
is_free(const struct build *build, const struct pgm_row_rule *rule)
{
    return build->insert->is_in_circle && rule->kind == PGM_ROW_REFERENCE && rule->other &&
           !rule->other->is_done && rule->other != build->table;
}

static void
join_groups(struct build *build, size_t a, size_t b)
{
    size_t from = build->group[a], to = build->group[b];
    for (size_t i = 0; i < build->table->columns.n; i++) {
        if (build->group[i] == from) {
            build->group[i] = to;
        }
    }
}

/* The rule speaks of the column: it is given a value, as is what it is made from. */
static void
tie(struct build *build, size_t first, size_t column)
{
    const struct pgm_row_column *it = &build->table->columns.at[column];
    build->is_set[column] |= !it->generated;
    join_groups(build, column, first);
    for (size_t i = 0; i < it->uses.n; i++) {
        build->is_set[it->uses.at[i]] |= !build->table->columns.at[it->uses.at[i]].generated;
        join_groups(build, it->uses.at[i], first);
    }
}

static void
find_groups(struct build *build)
{
    struct pgm_row_table *table = build->table;
    for (size_t i = 0; i < table->columns.n; i++) {
        build->group[i] = i;
        build->is_set[i] = !table->columns.at[i].generated && !table->columns.at[i].is_serial;
    }
    for (size_t r = 0; r < table->rules.n; r++) {
        const struct pgm_row_rule *rule = &table->rules.at[r];
        for (size_t i = 0; i < rule->columns.n; i++) {
            tie(build, rule->columns.at[0], rule->columns.at[i]);
            if (is_to_same_row(build, rule)) {
                tie(build, rule->columns.at[0], rule->other_columns.at[i]);
            }
        }
    }
}

static bool
speaks_of(const struct pgm_row_rule *rule, size_t column)
{
    for (size_t i = 0; i < rule->columns.n; i++) {
        if (rule->columns.at[i] == column) {
            return true;
        }
    }
    return false;
}

/* Must the column be null, for a reference to be met? */
static bool
must_be_null(const struct build *build, size_t column)
{
    for (size_t r = 0; r < build->table->rules.n; r++) {
        const struct pgm_row_rule *rule = &build->table->rules.at[r];
        if (speaks_of(rule, column) && !build->table->columns.at[column].is_not_null &&
            pgm_row_is_null_reference(build->table, rule, build->insert->is_later)) {
            return true;
        }
    }
    return false;
}

/* The values to try for a column: at most so many. */
static void
list_values(const struct build *build, size_t column, size_t most, pgm_strings *out)
{
    struct pgm_arena *arena = build->insert->arena;
    const struct pgm_row_column *it = &build->table->columns.at[column];
    const char *null = pgm_arena_printf(arena, "NULL::%s", it->type);
    if (must_be_null(build, column)) {
        pgm_vec_push(arena, out, null);
        return;
    }
    for (unsigned i = 1; it->is_serial && i <= SERIAL_VALUES; i++) {
        pgm_vec_push(arena, out, pgm_arena_printf(arena, "%u::%s", i, it->type));
    }
    for (size_t r = 0; r < build->table->rules.n; r++) {
        const struct pgm_row_rule *rule = &build->table->rules.at[r];
        if (rule->literals.n && speaks_of(rule, column)) {
            pgm_row_values_of_literals(build->insert->types, it, &rule->literals, out);
        }
    }
    const pgm_strings *values = pgm_row_values(build->insert->types, it);
    for (size_t i = 0; !it->is_serial && i < values->n && out->n < most; i++) {
        if (out->n == NULL_AT && !it->is_not_null) {
            pgm_vec_push(arena, out, null);
        }
        pgm_vec_push(arena, out, values->at[i]);
    }
    if (out->n <= NULL_AT && !it->is_not_null) {
        pgm_vec_push(arena, out, null);
    }
    out->n = out->n < most ? out->n : most;
}

/* "(VALUES (…), (…))" */
static void
add_list(struct pgm_str *sql, const pgm_strings *values)
{
    pgm_str_add(sql, "(VALUES");
    for (size_t i = 0; i < values->n; i++) {
        pgm_str_addf(sql, "%s (%s)", i ? "," : "", values->at[i]);
    }
    pgm_str_add_char(sql, ')');
}

/* What is asked for the rows that columns may refer to. */
struct referred {
    struct pgm_str select, from, where, nulls, names;
    bool all_nullable;
};

/* A value of another type is not cast, which could fail: it is one of the column's own type that
 * equals it. */
static void
add_referred_column(
    struct build *build, const struct pgm_row_rule *rule, size_t i, struct referred *out)
{
    const struct pgm_row_column *column = &build->table->columns.at[rule->columns.at[i]];
    const struct pgm_row_column *other = &rule->other->columns.at[rule->other_columns.at[i]];
    const pgm_strings *values = pgm_row_values(build->insert->types, column);
    const char *and = i ? " AND" : "", *comma = i ? "," : "";
    if (strcmp(column->type, other->type) == 0 || !values->n) {
        pgm_str_addf(&out->select, "%s p.%s::%s", comma, other->name, column->type);
        pgm_str_addf(&out->where, "%s p.%s IS NOT NULL", and, other->name);
    } else {
        pgm_str_addf(&out->select, "%s c%zu.v", comma, i);
        pgm_str_addf(&out->where, "%s p.%s = c%zu.v", and, other->name, i);
        pgm_str_add(&out->from, ", ");
        add_list(&out->from, values);
        pgm_str_addf(&out->from, " AS c%zu (v)", i);
    }
    pgm_str_addf(&out->nulls, "%s NULL::%s", comma, column->type);
    pgm_str_addf(&out->names, ", k%zu", i);
    out->all_nullable &= !column->is_not_null;
}

/* The rows that the rule's columns may refer to: (…) AS r0 (o, k0, k1). */
static void
add_referred(struct build *build, size_t r, struct pgm_str *from)
{
    struct pgm_arena *arena = build->insert->arena;
    const struct pgm_row_rule *rule = &build->table->rules.at[r];
    struct referred parts = { PGM_STR(arena), PGM_STR(arena), PGM_STR(arena), PGM_STR(arena),
        PGM_STR(arena), true };
    for (size_t i = 0; i < rule->columns.n; i++) {
        add_referred_column(build, rule, i, &parts);
    }
    pgm_str_addf(from,
        "%s(SELECT row_number() OVER ()::int, x.* FROM (SELECT DISTINCT%s FROM %s p%s WHERE%s"
        " ORDER BY 1 LIMIT %d) x",
        from->len ? ", " : "", pgm_str_text(&parts.select), rule->other->sql,
        pgm_str_text(&parts.from), pgm_str_text(&parts.where), MOST_TUPLES);
    if (parts.all_nullable) {
        pgm_str_addf(from, " UNION ALL SELECT %d,%s", NULL_AT, pgm_str_text(&parts.nulls));
    }
    pgm_str_addf(from, ") AS r%zu (o%s)", r, pgm_str_text(&parts.names));
}

/* Where the values of a group come from, and what ties these sources together. */
struct sources {
    struct pgm_str from, where, order;
    size_t n;
};

static void
add_and(struct pgm_str *where, const char *text)
{
    pgm_str_addf(where, "%s%s", where->len ? " AND " : "", text);
}

static void
add_references(struct build *build, size_t group, struct sources *sources)
{
    struct pgm_arena *arena = build->insert->arena;
    for (size_t r = 0; r < build->table->rules.n; r++) {
        const struct pgm_row_rule *rule = &build->table->rules.at[r];
        bool is_here = rule->kind == PGM_ROW_REFERENCE && rule->columns.n &&
                       build->group[rule->columns.at[0]] == group && rule->other &&
                       !is_to_same_row(build, rule) && !is_free(build, rule);
        if (!is_here || pgm_row_is_null_reference(build->table, rule, build->insert->is_later)) {
            continue;
        }
        add_referred(build, r, &sources->from);
        pgm_str_addf(&sources->order, "%sr%zu.o * %zu", sources->order.len ? " + " : "", r,
            sources->n * 7 + 1);
        sources->n++;
        for (size_t i = 0; i < rule->columns.n; i++) {
            const char *value = pgm_arena_printf(arena, "r%zu.k%zu", r, i);
            const char **known = &build->source[rule->columns.at[i]];
            if (*known) {
                add_and(&sources->where,
                    pgm_arena_printf(arena, "%s IS NOT DISTINCT FROM %s", *known, value));
            }
            *known = *known ? *known : value;
        }
    }
}

static void
add_values(struct build *build, size_t column, size_t most, struct sources *sources)
{
    struct pgm_arena *arena = build->insert->arena;
    pgm_strings values = { 0 };
    list_values(build, column, most, &values);
    pgm_str_addf(&sources->from, "%s(VALUES", sources->from.len ? ", " : "");
    for (size_t i = 0; i < values.n; i++) {
        pgm_str_addf(&sources->from, "%s (%zu, %s)", i ? "," : "", i, values.at[i]);
    }
    if (!values.n) {
        pgm_str_addf(&sources->from, " (0, NULL::%s)", build->table->columns.at[column].type);
    }
    pgm_str_addf(&sources->from, ") AS v%zu (o, v)", column);
    pgm_str_addf(&sources->order, "%sv%zu.o * %zu", sources->order.len ? " + " : "", column,
        sources->n * 7 + 1);
    sources->n++;
    build->source[column] = pgm_arena_printf(arena, "v%zu.v", column);
}

/* How many values a column of the group may have, for their combinations not to be too many. */
static size_t
most_values(const struct build *build, size_t group)
{
    size_t n = 0, most = 64;
    for (size_t i = 0; i < build->table->columns.n; i++) {
        n += build->group[i] == group && build->is_set[i];
    }
    while (most > 3 && n > 1) {
        size_t combinations = 1;
        for (size_t i = 0; i < n && combinations <= MOST_COMBINATIONS; i++) {
            combinations *= most;
        }
        if (combinations <= MOST_COMBINATIONS) {
            break;
        }
        most--;
    }
    return most;
}

static void
add_sources(struct build *build, size_t group, struct sources *sources)
{
    struct pgm_row_table *table = build->table;
    size_t most = most_values(build, group);
    add_references(build, group, sources);
    for (size_t i = 0; i < table->columns.n; i++) {
        if (build->group[i] == group && build->is_set[i] && !build->source[i]) {
            add_values(build, i, most, sources);
        }
    }
    for (size_t r = 0; r < table->rules.n; r++) {
        const struct pgm_row_rule *rule = &table->rules.at[r];
        bool is_here = rule->columns.n && build->group[rule->columns.at[0]] == group;
        for (size_t i = 0; is_here && is_to_same_row(build, rule) && i < rule->columns.n; i++) {
            add_and(&sources->where,
                pgm_arena_printf(build->insert->arena, "%s = %s",
                    build->source[rule->columns.at[i]], build->source[rule->other_columns.at[i]]));
        }
    }
}

/* The conditions of the group's rules; their names. */
static void
add_rules(const struct build *build, size_t group, struct pgm_str *where, struct pgm_str *names)
{
    for (size_t r = 0; r < build->table->rules.n; r++) {
        const struct pgm_row_rule *rule = &build->table->rules.at[r];
        if (!rule->columns.n || build->group[rule->columns.at[0]] != group) {
            continue;
        }
        pgm_str_addf(names, "%s%s", names->len ? ", " : "", rule->name);
        if (rule->expression && !build->insert->is_unruled) {
            add_and(where,
                pgm_arena_printf(build->insert->arena, "(%s) IS NOT FALSE", rule->expression));
        }
    }
}

/* What the group's generated columns would be: rules may speak of them. */
static void
add_generated(const struct build *build, size_t group, struct pgm_str *sql)
{
    for (size_t i = 0; i < build->table->columns.n; i++) {
        const struct pgm_row_column *column = &build->table->columns.at[i];
        if (column->generated && build->group[i] == group) {
            pgm_str_addf(sql, ", LATERAL (SELECT (%s)::%s AS %s) AS \"pgmend %zu\"",
                column->generated, column->type, column->name, i);
        }
    }
}

static void
add_group(struct build *build, size_t group)
{
    struct pgm_arena *arena = build->insert->arena;
    struct sources sources = { PGM_STR(arena), PGM_STR(arena), PGM_STR(arena), 0 };
    struct pgm_str columns = PGM_STR(arena), inner = PGM_STR(arena), rules = PGM_STR(arena);
    struct pgm_str names = PGM_STR(arena), sql = PGM_STR(arena), lateral = PGM_STR(arena);
    add_sources(build, group, &sources);
    for (size_t i = 0; i < build->table->columns.n; i++) {
        const char *name = build->table->columns.at[i].name;
        if (build->group[i] == group && build->is_set[i]) {
            pgm_str_addf(&columns, ", %s.%s", build->table->alias, name);
            pgm_str_addf(&inner, "%s AS %s, ", build->source[i], name);
        }
    }
    if (!columns.len) {
        return;
    }
    add_rules(build, group, &rules, &names);
    add_generated(build, group, &lateral);
    pgm_str_addf(&sql,
        "SELECT row_number() OVER () - 1 AS " NUMBER_NAME
        ", x.* FROM (SELECT %s FROM (SELECT %s%s AS " ORDER_NAME " FROM %s%s%s) AS %s%s",
        pgm_str_text(&columns) + 2, pgm_str_text(&inner), pgm_str_text(&sources.order),
        pgm_str_text(&sources.from), sources.where.len ? " WHERE " : "",
        pgm_str_text(&sources.where), build->table->alias, pgm_str_text(&lateral));
    pgm_str_addf(&sql, "%s%s ORDER BY " ORDER_NAME " LIMIT %d) x", rules.len ? " WHERE " : "",
        pgm_str_text(&rules), MOST_TUPLES);
    pgm_vec_push(arena, &build->insert->groups, pgm_str_text(&sql));
    pgm_vec_push(arena, &build->insert->group_rules, pgm_str_text(&names));
}

void
pgm_row_insert_make(struct pgm_row_insert *insert)
{
    struct pgm_row_table *table = insert->table;
    size_t n = table->columns.n;
    struct build build = {
        .insert = insert,
        .table = table,
        .is_set = pgm_new_array(insert->arena, bool, n + 1),
        .group = pgm_new_array(insert->arena, size_t, n + 1),
        .source = pgm_new_array(insert->arena, const char *, n + 1),
    };
    struct pgm_str head = PGM_STR(insert->arena), columns = PGM_STR(insert->arena);
    struct pgm_str values = PGM_STR(insert->arena), joins = PGM_STR(insert->arena);
    insert->groups.n = insert->group_rules.n = 0;
    find_groups(&build);
    for (size_t g = 0; g < n; g++) {
        size_t before = insert->groups.n;
        add_group(&build, g);
        for (size_t i = 0; i < n && insert->groups.n > before; i++) {
            if (build.group[i] == g && build.is_set[i]) {
                const char *name = table->columns.at[i].name;
                pgm_str_addf(&columns, "%s%s", columns.len ? ", " : "", name);
                pgm_str_addf(&values, "%sg%zu.%s", values.len ? ", " : "", before, name);
            }
        }
    }
    for (size_t g = 0; g < insert->groups.n; g++) {
        pgm_str_addf(
            &head, "%sg%zu AS MATERIALIZED (%s)", g ? ", " : "WITH ", g, insert->groups.at[g]);
        pgm_str_addf(&joins,
            " JOIN g%zu ON g%zu." NUMBER_NAME " = i.i %% NULLIF((SELECT count(*) FROM g%zu), 0)", g,
            g, g);
    }
    pgm_str_addf(&head, " INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM ", table->sql,
        pgm_str_text(&columns), pgm_str_text(&values));
    insert->head = columns.len ? pgm_str_text(&head) : NULL;
    insert->tail = pgm_str_text(&joins);
}

const char *
pgm_row_insert_sql(const struct pgm_row_insert *insert, size_t first, size_t last)
{
    if (!insert->head) {
        return pgm_arena_printf(insert->arena, "INSERT INTO %s DEFAULT VALUES", insert->table->sql);
    }
    return pgm_arena_printf(insert->arena, "%sgenerate_series(%zu, %zu) AS i (i)%s ORDER BY i.i%s",
        insert->head, first, last, insert->tail, first == last ? "" : " ON CONFLICT DO NOTHING");
}
