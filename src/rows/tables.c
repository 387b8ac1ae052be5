#include "rows/tables.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "catalog/query.h"

extern const char pgm_sql_rows_tables[], pgm_sql_rows_columns[], pgm_sql_rows_rules[];

void
pgm_row_split(struct pgm_arena *arena, const char *text, char separator, pgm_strings *out)
{
    while (text && *text) {
        const char *end = strchrnul(text, separator);
        pgm_vec_push(arena, out, pgm_arena_copy_n(arena, text, (size_t)(end - text)));
        text = end + (*end != '\0');
    }
}

const char *
pgm_row_array(struct pgm_arena *arena, const pgm_strings *texts)
{
    struct pgm_str array = PGM_STR(arena);
    pgm_str_add_char(&array, '{');
    for (size_t i = 0; i < texts->n; i++) {
        pgm_str_add(&array, i ? ",\"" : "\"");
        for (const char *at = texts->at[i]; *at; at++) {
            if (*at == '"' || *at == '\\') {
                pgm_str_add_char(&array, '\\');
            }
            pgm_str_add_char(&array, *at);
        }
        pgm_str_add_char(&array, '"');
    }
    pgm_str_add_char(&array, '}');
    return pgm_str_text(&array);
}

struct pgm_row_table *
pgm_row_tables_find(const struct pgm_row_tables *tables, uint32_t id)
{
    for (size_t i = 0; i < tables->n; i++) {
        if (tables->at[i].id == id) {
            return &tables->at[i];
        }
    }
    return NULL;
}

static uint32_t
id_of(const struct pgm_rows *rows, size_t row, size_t column)
{
    const char *text = pgm_rows_value(rows, row, column);
    return text ? (uint32_t)strtoul(text, NULL, 10) : 0;
}

static bool
is_true(const struct pgm_rows *rows, size_t row, size_t column)
{
    return strcmp(pgm_rows_value(rows, row, column), "t") == 0;
}

/* Numbers of attributes, "1,3", as places. */
static void
find_places(struct pgm_arena *arena, const struct pgm_row_table *table, const char *numbers,
    pgm_numbers *out)
{
    pgm_strings texts = { 0 };
    pgm_row_split(arena, numbers, ',', &texts);
    for (size_t i = 0; i < texts.n; i++) {
        long number = strtol(texts.at[i], NULL, 10);
        for (size_t c = 0; c < table->columns.n; c++) {
            if (table->columns.at[c].number == number) {
                pgm_vec_push(arena, out, c);
            }
        }
    }
}

static void
take_columns(
    struct pgm_arena *arena, const struct pgm_row_tables *tables, const struct pgm_rows *rows)
{
    for (size_t i = 0; i < rows->n_rows; i++) {
        struct pgm_row_table *table = pgm_row_tables_find(tables, id_of(rows, i, 0));
        struct pgm_row_column column = {
            .number = (int)strtol(pgm_rows_value(rows, i, 1), NULL, 10),
            .name = pgm_rows_value(rows, i, 2),
            .type_id = id_of(rows, i, 3),
            .type = pgm_rows_value(rows, i, 4),
            .is_not_null = is_true(rows, i, 5),
            .generated = pgm_rows_value(rows, i, 6),
            .is_serial = is_true(rows, i, 7),
            .raw = pgm_rows_value(rows, i, 9),
        };
        if (table) {
            pgm_vec_push(arena, &table->columns, column);
        }
    }
    for (size_t i = 0; i < rows->n_rows; i++) {
        struct pgm_row_table *table = pgm_row_tables_find(tables, id_of(rows, i, 0));
        for (size_t c = 0; table && c < table->columns.n; c++) {
            if (table->columns.at[c].number == strtol(pgm_rows_value(rows, i, 1), NULL, 10)) {
                find_places(arena, table, pgm_rows_value(rows, i, 8), &table->columns.at[c].uses);
            }
        }
    }
}

static void
take_rules(
    struct pgm_arena *arena, const struct pgm_row_tables *tables, const struct pgm_rows *rows)
{
    for (size_t i = 0; i < rows->n_rows; i++) {
        struct pgm_row_table *table = pgm_row_tables_find(tables, id_of(rows, i, 0));
        if (!table) {
            continue;
        }
        struct pgm_row_rule rule = {
            .kind = (enum pgm_row_rule_kind)pgm_rows_value(rows, i, 1)[0],
            .name = pgm_rows_value(rows, i, 2),
            .expression = pgm_rows_value(rows, i, 4),
            .other = pgm_row_tables_find(tables, id_of(rows, i, 5)),
        };
        pgm_row_split(arena, pgm_rows_value(rows, i, 7), '\x1f', &rule.literals);
        find_places(arena, table, pgm_rows_value(rows, i, 3), &rule.columns);
        if (rule.other) {
            find_places(arena, rule.other, pgm_rows_value(rows, i, 6), &rule.other_columns);
        }
        if (rule.expression || rule.kind == PGM_ROW_REFERENCE) {
            pgm_vec_push(arena, &table->rules, rule);
        }
    }
}

enum pgm_status
pgm_row_tables_read(struct pgm_ctx *ctx, struct pgm_conn *conn, const pgm_strings *names,
    struct pgm_row_tables *out)
{
    struct pgm_rows rows;
    const char *array = pgm_row_array(ctx->arena, names);
    PGM_TRY(pgm_conn_query(ctx, conn, pgm_sql_rows_tables, 1, &array, &rows));
    *out = (struct pgm_row_tables){
        .at = pgm_new_array(ctx->arena, struct pgm_row_table, rows.n_rows + 1),
        .n = rows.n_rows,
    };
    pgm_strings ids = { 0 };
    for (size_t i = 0; i < rows.n_rows; i++) {
        out->at[i] = (struct pgm_row_table){
            .id = id_of(&rows, i, 0),
            .sql = pgm_rows_value(&rows, i, 1),
            .alias = pgm_rows_value(&rows, i, 2),
            .is_partitioned = pgm_rows_value(&rows, i, 3)[0] == 'p',
            .root = id_of(&rows, i, 4),
            .raw = pgm_rows_value(&rows, i, 5),
        };
        pgm_vec_push(ctx->arena, &ids, pgm_rows_value(&rows, i, 0));
    }
    if (!out->n) {
        return PGM_OK;
    }
    array = pgm_row_array(ctx->arena, &ids);
    PGM_TRY(pgm_conn_query(ctx, conn, pgm_sql_rows_columns, 1, &array, &rows));
    take_columns(ctx->arena, out, &rows);
    const char *rules = pgm_query_for(ctx->arena, pgm_sql_rows_rules, pgm_conn_version(conn));
    PGM_TRY(pgm_conn_query(ctx, conn, rules, 1, &array, &rows));
    take_rules(ctx->arena, out, &rows);
    return PGM_OK;
}
