#include "rows/values.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "rows/texts.h"

extern const char pgm_sql_rows_types[];

#define MOST_LABELS 8
#define MOST_DEPTH 6 /* of arrays of composites of arrays … */
#define MOST_SUGGESTED 40

struct type {
    const char *name;
    char form; /* typtype, or 'a' for an array */
    uint32_t inner;
    const char *inner_name;
    pgm_strings labels, attributes, literals;
};

static struct type *
find_type(const struct pgm_row_types *types, uint32_t id)
{
    return pgm_map_get(&types->types, &id, sizeof id);
}

/* Does PostgreSQL take all of them? A failure is an answer. */
static bool
takes(struct pgm_row_types *types, const char *const *expressions, size_t n)
{
    struct pgm_ctx quiet = { .arena = types->ctx->arena };
    struct pgm_str sql = PGM_STR(quiet.arena);
    struct pgm_rows rows;
    for (size_t i = 0; i < n; i++) {
        pgm_str_addf(&sql, "%s%s", i ? ", " : "SELECT ", expressions[i]);
    }
    return pgm_conn_query(&quiet, types->conn, pgm_str_text(&sql), 0, NULL, &rows) == PGM_OK;
}

/* A domain may take no null. */
static void
find_nulls(struct pgm_row_types *types, const struct pgm_row_tables *tables)
{
    for (size_t i = 0; i < tables->n; i++) {
        for (size_t c = 0; c < tables->at[i].columns.n; c++) {
            struct pgm_row_column *column = &tables->at[i].columns.at[c];
            const struct type *type = find_type(types, column->type_id);
            const char *null = pgm_arena_printf(types->ctx->arena, "NULL::%s", column->type);
            column->is_not_null |= type && type->form == 'd' && !takes(types, &null, 1);
        }
    }
}

enum pgm_status
pgm_row_types_read(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_row_tables *tables,
    struct pgm_row_types *out)
{
    struct pgm_arena *arena = ctx->arena;
    *out = (struct pgm_row_types){ .ctx = ctx,
        .conn = conn,
        .types = PGM_MAP(arena),
        .values = PGM_MAP(arena),
        .tame = PGM_MAP(arena),
        .suggested = PGM_MAP(arena) };
    pgm_strings ids = { 0 };
    for (size_t i = 0; i < tables->n; i++) {
        for (size_t c = 0; c < tables->at[i].columns.n; c++) {
            pgm_vec_push(
                arena, &ids, pgm_arena_printf(arena, "%u", tables->at[i].columns.at[c].type_id));
        }
    }
    struct pgm_rows rows;
    const char *array = pgm_row_array(arena, &ids);
    PGM_TRY(pgm_conn_query(ctx, conn, pgm_sql_rows_types, 1, &array, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        struct type *type = pgm_new(arena, struct type);
        uint32_t *id = pgm_new(arena, uint32_t);
        *id = (uint32_t)strtoul(pgm_rows_value(&rows, i, 0), NULL, 10);
        type->name = pgm_rows_value(&rows, i, 1);
        type->form = pgm_rows_value(&rows, i, 2)[0];
        const char *inner = pgm_rows_value(&rows, i, 3);
        type->inner = inner ? (uint32_t)strtoul(inner, NULL, 10) : 0;
        type->inner_name = pgm_rows_value(&rows, i, 4);
        pgm_row_split(arena, pgm_rows_value(&rows, i, 5), '\x1f', &type->labels);
        pgm_row_split(arena, pgm_rows_value(&rows, i, 6), '\x1f', &type->attributes);
        pgm_row_split(arena, pgm_rows_value(&rows, i, 7), '\x1f', &type->literals);
        (void)pgm_map_put(&out->types, id, sizeof *id, type);
    }
    find_nulls(out, tables);
    return PGM_OK;
}

/* Keeps those that PostgreSQL takes: mostly all, so all are asked for at once, then halves. */
static void
add_taken(struct pgm_row_types *types, const char *const *expressions, size_t n, pgm_strings *out)
{
    if (n && takes(types, expressions, n)) {
        for (size_t i = 0; i < n; i++) {
            pgm_vec_push(types->ctx->arena, out, expressions[i]);
        }
    } else if (n > 1) {
        add_taken(types, expressions, n / 2, out);
        add_taken(types, expressions + n / 2, n - n / 2, out);
    }
}

static const char *
cast(struct pgm_row_types *types, const char *expression, const char *type)
{
    return pgm_arena_printf(types->ctx->arena, "(%s)::%s", expression, type);
}

static const pgm_strings *values_of(
    struct pgm_row_types *types, uint32_t id, const char *name, unsigned depth);

/* Values of a type that another is made of; NULL: there is no such type. */
static const pgm_strings *
values_within(struct pgm_row_types *types, uint32_t id, unsigned depth)
{
    const struct type *inner = find_type(types, id);
    return inner ? values_of(types, id, inner->name, depth + 1) : NULL;
}

/* '{}', one, several with a null. */
static void
suggest_arrays(
    struct pgm_row_types *types, const struct type *type, unsigned depth, pgm_strings *out)
{
    struct pgm_arena *arena = types->ctx->arena;
    const pgm_strings *parts = values_within(types, type->inner, depth);
    for (size_t i = 0; parts && i + 1 < parts->n && i < 6; i++) {
        pgm_vec_push(arena, out,
            pgm_arena_printf(arena, i % 2 ? "ARRAY[%s, %s, NULL]" : "ARRAY[%s, %s]", parts->at[i],
                parts->at[i + 1]));
    }
    if (parts && parts->n) {
        pgm_vec_push(arena, out, pgm_arena_printf(arena, "ARRAY[%s]", parts->at[0]));
    }
    pgm_vec_push(arena, out, "'{}'");
}

static void
suggest_rows(struct pgm_row_types *types, const struct type *type, unsigned depth, pgm_strings *out)
{
    for (size_t i = 0; i < 5; i++) {
        struct pgm_str row = PGM_STR(types->ctx->arena);
        pgm_str_add(&row, "ROW(");
        for (size_t a = 0; a < type->attributes.n; a++) {
            uint32_t id = (uint32_t)strtoul(type->attributes.at[a], NULL, 10);
            const pgm_strings *parts = values_within(types, id, depth);
            const char *part = i < 4 && parts && parts->n ? parts->at[i % parts->n] : "NULL";
            pgm_str_addf(&row, "%s%s", a ? ", " : "", part);
        }
        pgm_str_add_char(&row, ')');
        pgm_vec_push(types->ctx->arena, out, pgm_str_text(&row));
    }
}

/* The constructors have the names of their types. */
static void
suggest_ranges(
    struct pgm_row_types *types, const struct type *type, unsigned depth, pgm_strings *out)
{
    struct pgm_arena *arena = types->ctx->arena;
    const pgm_strings *parts = values_within(types, type->inner, depth);
    for (size_t i = 0; parts && i + 1 < parts->n && i < 8; i++) {
        const char *range =
            type->form == 'm'
                ? pgm_arena_printf(arena, "%s(%s)", type->name, parts->at[i])
                : pgm_arena_printf(arena, "%s(%s, %s)", type->name, parts->at[i], parts->at[i + 1]);
        pgm_vec_push(arena, out, range);
    }
    pgm_vec_push(arena, out, type->form == 'm' ? "'{}'" : "'empty'");
    pgm_vec_push(arena, out, type->form == 'm' ? "'{(,)}'" : "'(,)'");
}

/* What may be a value of the type, before PostgreSQL was asked. */
static void
suggest(struct pgm_row_types *types, const struct type *type, unsigned depth, pgm_strings *out)
{
    struct pgm_arena *arena = types->ctx->arena;
    if (type->form == 'e') {
        for (size_t i = 0; i < type->labels.n && i < MOST_LABELS; i++) {
            pgm_vec_push(arena, out, type->labels.at[i]);
        }
    } else if (type->form == 'a') {
        suggest_arrays(types, type, depth, out);
    } else if (type->form == 'c') {
        suggest_rows(types, type, depth, out);
    } else if (type->form == 'r' || type->form == 'm') {
        suggest_ranges(types, type, depth, out);
    } else if (type->form == 'd') {
        const pgm_strings *base = values_of(types, type->inner, type->inner_name, depth + 1);
        pgm_row_literal_texts(arena, &type->literals, MOST_SUGGESTED, out);
        for (size_t i = 0; base && i < base->n; i++) {
            pgm_vec_push(arena, out, base->at[i]);
        }
    } else {
        pgm_row_type_texts(arena, type->name, !types->is_tame, out);
    }
}

static const pgm_strings *
values_of(struct pgm_row_types *types, uint32_t id, const char *name, unsigned depth)
{
    struct pgm_map *known = types->is_tame ? &types->tame : &types->values;
    pgm_strings *values = pgm_map_get_text(known, name);
    const struct type *type = find_type(types, id);
    if (values || !type || depth > MOST_DEPTH) {
        return values;
    }
    pgm_strings suggested = { 0 }, casts = { 0 };
    suggest(types, type, depth, &suggested);
    for (size_t i = 0; i < suggested.n; i++) {
        pgm_vec_push(types->ctx->arena, &casts, cast(types, suggested.at[i], name));
    }
    values = pgm_new(types->ctx->arena, pgm_strings);
    add_taken(types, casts.at, casts.n, values);
    (void)pgm_map_put_text(known, name, values);
    return values;
}

const pgm_strings *
pgm_row_values(struct pgm_row_types *types, const struct pgm_row_column *column)
{
    static const pgm_strings none = { 0 };
    const pgm_strings *values = values_of(types, column->type_id, column->type, 0);
    return values ? values : &none;
}

void
pgm_row_values_of_literals(struct pgm_row_types *types, const struct pgm_row_column *column,
    const pgm_strings *literals, pgm_strings *out)
{
    struct pgm_arena *arena = types->ctx->arena;
    struct pgm_str key = PGM_STR(arena);
    pgm_str_add(&key, column->type);
    for (size_t i = 0; i < literals->n; i++) {
        pgm_str_addf(&key, "\x1f%s", literals->at[i]);
    }
    pgm_strings *known = pgm_map_get_text(&types->suggested, pgm_str_text(&key));
    if (!known) {
        pgm_strings suggested = { 0 }, casts = { 0 };
        known = pgm_new(arena, pgm_strings);
        pgm_row_literal_texts(arena, literals, MOST_SUGGESTED, &suggested);
        for (size_t i = 0; i < suggested.n; i++) {
            pgm_vec_push(arena, &casts, cast(types, suggested.at[i], column->type));
        }
        add_taken(types, casts.at, casts.n, known);
        (void)pgm_map_put_text(&types->suggested, pgm_str_text(&key), known);
    }
    for (size_t i = 0; i < known->n; i++) {
        pgm_vec_push(arena, out, known->at[i]);
    }
}
