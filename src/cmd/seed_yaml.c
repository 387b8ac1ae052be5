/* Rows that are declared in YAML or CSV. The keys are words of the file, not kinds. */
#include <string.h>
#include <yaml.h>

#include "base/json.h"
#include "cmd/seed.h"
#include "cmd/value.h"

struct reader {
    struct pgm_ctx *ctx;
    struct pgm_seed *seed;
    yaml_document_t document;
    const yaml_node_t *rows; /* NULL: they are elsewhere */
    const char *csv;
    bool too_deep; /* a value has an alias of itself in it */
};

#define DEEPEST_VALUE 32

static enum pgm_status
fail_at(const struct reader *reader, const yaml_node_t *node, const char *message)
{
    struct pgm_error *error = &reader->ctx->error;
    (void)pgm_fail(reader->ctx, PGM_INPUT, "%s", message);
    error->file = reader->seed->path;
    error->line = node ? node->start_mark.line + 1 : 1;
    error->column = node ? node->start_mark.column + 1 : 1;
    return PGM_INPUT;
}

static yaml_node_t *
node_of(struct reader *reader, int index)
{
    return yaml_document_get_node(&reader->document, index);
}

static const char *
text_of(const yaml_node_t *node)
{
    return node->type == YAML_SCALAR_NODE ? (const char *)node->data.scalar.value : NULL;
}

static bool
is_plain(const yaml_node_t *node)
{
    return node->type == YAML_SCALAR_NODE && node->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
}

static bool
is_null(const yaml_node_t *node)
{
    return is_plain(node) && pgm_value_choice("null|~|Null|NULL", text_of(node)) >= 0;
}

/* ---- values */

/* A number as JSON writes one. */
static bool
is_number(const char *text)
{
    size_t n = strspn(text, "+-.0123456789eE");
    bool begins =
        *text == '-' ? (text[1] >= '0' && text[1] <= '9') : (*text >= '0' && *text <= '9');
    return begins && !text[n] && !(text[0] == '0' && text[1] >= '0' && text[1] <= '9');
}

static void
add_json(struct reader *reader, struct pgm_json *json, const yaml_node_t *node)
{
    if (json->depth > DEEPEST_VALUE) {
        reader->too_deep = true;
        pgm_json_text(json, NULL);
    } else if (node->type == YAML_MAPPING_NODE) {
        pgm_json_open(json, '{');
        for (yaml_node_pair_t *pair = node->data.mapping.pairs.start;
             pair < node->data.mapping.pairs.top; pair++) {
            const char *key = text_of(node_of(reader, pair->key));
            pgm_json_key(json, key ? key : "");
            add_json(reader, json, node_of(reader, pair->value));
        }
        pgm_json_close(json, '}');
    } else if (node->type == YAML_SEQUENCE_NODE) {
        pgm_json_open(json, '[');
        for (yaml_node_item_t *item = node->data.sequence.items.start;
             item < node->data.sequence.items.top; item++) {
            add_json(reader, json, node_of(reader, *item));
        }
        pgm_json_close(json, ']');
    } else if (is_null(node)) {
        pgm_json_text(json, NULL);
    } else if (is_plain(node) && pgm_value_choice("true|false", text_of(node)) >= 0) {
        pgm_json_bool(json, node->data.scalar.value[0] == 't');
    } else if (is_plain(node) && is_number(text_of(node))) {
        pgm_json_number(json, (const char *)node->data.scalar.value);
    } else {
        pgm_json_text(json, text_of(node));
    }
}

/* As COPY wants it. */
static void
add_value(struct reader *reader, struct pgm_str *out, const yaml_node_t *node)
{
    static const char characters[] = "\\\t\n\r", letters[] = "\\tnr";
    if (!node || is_null(node)) {
        pgm_str_add(out, "\\N");
        return;
    }
    const char *text = text_of(node);
    if (!text) {
        struct pgm_str value = PGM_STR(reader->ctx->arena);
        struct pgm_json json = { .out = &value };
        add_json(reader, &json, node);
        text = pgm_str_text(&value);
    }
    for (; *text; text++) {
        const char *special = strchr(characters, *text);
        if (special) {
            pgm_str_add_char(out, '\\');
            pgm_str_add_char(out, letters[special - characters]);
        } else {
            pgm_str_add_char(out, *text);
        }
    }
}

/* ---- rows */

static size_t
column_of(const pgm_strings *columns, const char *name)
{
    size_t i = 0;
    while (i < columns->n && strcmp(columns->at[i], name) != 0) {
        i++;
    }
    return i;
}

/* The columns of all rows: a row that does not have one has NULL there. */
static enum pgm_status
find_columns(struct reader *reader)
{
    pgm_strings *columns = &reader->seed->rows.columns;
    const yaml_node_t *rows = reader->rows;
    for (yaml_node_item_t *item = rows->data.sequence.items.start;
         item < rows->data.sequence.items.top; item++) {
        const yaml_node_t *row = node_of(reader, *item);
        if (row->type != YAML_MAPPING_NODE) {
            return fail_at(reader, row, "a row is a mapping of columns to values");
        }
        for (yaml_node_pair_t *pair = row->data.mapping.pairs.start;
             pair < row->data.mapping.pairs.top; pair++) {
            const char *name = text_of(node_of(reader, pair->key));
            if (!name) {
                return fail_at(reader, row, "a column has a name");
            }
            if (column_of(columns, name) == columns->n) {
                pgm_vec_push(reader->ctx->arena, columns, pgm_arena_copy(reader->ctx->arena, name));
            }
        }
    }
    return columns->n ? PGM_OK : fail_at(reader, rows, "'rows' has none");
}

static enum pgm_status
add_row(struct reader *reader, struct pgm_str *out, const yaml_node_t *row)
{
    const pgm_strings *columns = &reader->seed->rows.columns;
    const yaml_node_t **values = pgm_new_array(reader->ctx->arena, const yaml_node_t *, columns->n);
    for (yaml_node_pair_t *pair = row->data.mapping.pairs.start; pair < row->data.mapping.pairs.top;
         pair++) {
        const yaml_node_t *key = node_of(reader, pair->key);
        size_t column = column_of(columns, text_of(key));
        if (values[column]) {
            return fail_at(reader, key, "a row has a column twice");
        }
        values[column] = node_of(reader, pair->value);
    }
    for (size_t i = 0; i < columns->n; i++) {
        pgm_str_add(out, i ? "\t" : "");
        add_value(reader, out, values[i]);
    }
    pgm_str_add_char(out, '\n');
    return reader->too_deep ? fail_at(reader, row, "a value is nested too deep") : PGM_OK;
}

static enum pgm_status
take_rows(struct reader *reader)
{
    struct pgm_seed_rows *rows = &reader->seed->rows;
    PGM_TRY(find_columns(reader));
    size_t n =
        (size_t)(reader->rows->data.sequence.items.top - reader->rows->data.sequence.items.start);
    size_t *lines = pgm_new_array(reader->ctx->arena, size_t, n);
    struct pgm_str out = PGM_STR(reader->ctx->arena);
    for (size_t i = 0; i < n; i++) {
        const yaml_node_t *row = node_of(reader, reader->rows->data.sequence.items.start[i]);
        lines[i] = row->start_mark.line + 1;
        PGM_TRY(add_row(reader, &out, row));
    }
    rows->data = pgm_str_text(&out);
    rows->size = out.len;
    rows->lines = lines;
    rows->n_rows = n;
    rows->data_path = reader->seed->path;
    return PGM_OK;
}

/* ---- the file's own keys */

static enum pgm_status
take_texts(struct reader *reader, const yaml_node_t *node, pgm_strings *out)
{
    if (text_of(node)) {
        pgm_vec_push(reader->ctx->arena, out, pgm_arena_copy(reader->ctx->arena, text_of(node)));
        return PGM_OK;
    }
    if (node->type != YAML_SEQUENCE_NODE) {
        return fail_at(reader, node, "this is a name, or a list of names");
    }
    for (yaml_node_item_t *item = node->data.sequence.items.start;
         item < node->data.sequence.items.top; item++) {
        const char *text = text_of(node_of(reader, *item));
        if (!text) {
            return fail_at(reader, node, "this is a name, or a list of names");
        }
        pgm_vec_push(reader->ctx->arena, out, pgm_arena_copy(reader->ctx->arena, text));
    }
    return PGM_OK;
}

static enum pgm_status
take_choice(struct reader *reader, const yaml_node_t *node, const char *choices, int *out)
{
    const char *text = text_of(node);
    *out = text ? pgm_value_choice(choices, text) : -1;
    return *out >= 0 ? PGM_OK
                     : fail_at(reader, node,
                           pgm_arena_printf(reader->ctx->arena, "this is one of %s", choices));
}

static enum pgm_status
take_key(struct reader *reader, const yaml_node_t *key, const yaml_node_t *value)
{
    struct pgm_seed *seed = reader->seed;
    const char *name = text_of(key) ? text_of(key) : "";
    int choice = 0;
    switch (pgm_value_choice("table|key|environments|needs|existing|delete|rows|csv", name)) {
    case 0:
        seed->rows.table =
            text_of(value) ? pgm_arena_copy(reader->ctx->arena, text_of(value)) : NULL;
        return seed->rows.table ? PGM_OK : fail_at(reader, value, "a table has a name");
    case 1:
        return take_texts(reader, value, &seed->rows.key);
    case 2:
        return take_texts(reader, value, &seed->environments);
    case 3:
        return take_texts(reader, value, &seed->needs);
    case 4:
        PGM_TRY(take_choice(reader, value, "update|keep", &choice));
        seed->rows.keeps = choice == 1;
        return PGM_OK;
    case 5:
        PGM_TRY(take_choice(reader, value, "false|true", &choice));
        seed->rows.is_complete = choice == 1;
        return PGM_OK;
    case 6:
        reader->rows = value;
        return value->type == YAML_SEQUENCE_NODE ? PGM_OK
                                                 : fail_at(reader, value, "'rows' is a list");
    case 7:
        reader->csv = text_of(value);
        return reader->csv ? PGM_OK : fail_at(reader, value, "'csv' is the path of a file");
    default:
        return fail_at(reader, key,
            pgm_arena_printf(reader->ctx->arena,
                "'%s' is no key of a seed; there are table, key, rows, csv, existing, delete, "
                "environments and needs",
                name));
    }
}

static enum pgm_status
take_document(struct reader *reader)
{
    struct pgm_ctx *ctx = reader->ctx;
    const yaml_node_t *root = yaml_document_get_root_node(&reader->document);
    if (!root || root->type != YAML_MAPPING_NODE) {
        return fail_at(reader, root, "a seed in YAML is a mapping with the keys table and rows");
    }
    for (yaml_node_pair_t *pair = root->data.mapping.pairs.start;
         pair < root->data.mapping.pairs.top; pair++) {
        PGM_TRY(take_key(reader, node_of(reader, pair->key), node_of(reader, pair->value)));
    }
    if (!reader->seed->rows.table || (reader->rows != NULL) == (reader->csv != NULL)) {
        return fail_at(reader, root, "a seed in YAML has a table, and rows or csv");
    }
    if (reader->rows) {
        return take_rows(reader);
    }
    struct pgm_text text;
    const char *path = pgm_file_join(ctx->arena, pgm_file_directory(ctx->arena, reader->seed->path),
        pgm_arena_copy(ctx->arena, reader->csv));
    PGM_TRY(pgm_file_read(ctx, path, &text));
    return pgm_seed_take_csv(ctx, reader->seed, path, &text);
}

enum pgm_status
pgm_seed_read_yaml(struct pgm_ctx *ctx, struct pgm_seed *seed, const struct pgm_text *text)
{
    struct reader reader = { .ctx = ctx, .seed = seed };
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) {
        return pgm_fail(ctx, PGM_FAILED, "out of memory");
    }
    yaml_parser_set_input_string(&parser, (const unsigned char *)text->at, text->size);
    enum pgm_status status = PGM_OK;
    if (yaml_parser_load(&parser, &reader.document)) {
        status = take_document(&reader);
        yaml_document_delete(&reader.document);
    } else {
        status = pgm_fail(ctx, PGM_INPUT, "this is no YAML: %s", parser.problem);
        ctx->error.file = seed->path;
        ctx->error.line = parser.problem_mark.line + 1;
        ctx->error.column = parser.problem_mark.column + 1;
    }
    yaml_parser_delete(&parser);
    return status;
}

/* ---- CSV */

/* One name of the first line; `*at` is behind it afterwards. */
static const char *
take_name(struct pgm_arena *arena, const char **at)
{
    struct pgm_str name = PGM_STR(arena);
    const char *here = *at;
    bool quoted = *here == '"';
    for (here += quoted; *here; here++) {
        if (quoted && *here == '"') {
            if (here[1] != '"') {
                here++;
                break;
            }
            here++;
        } else if (!quoted && strchr(",\r\n", *here)) {
            break;
        }
        pgm_str_add_char(&name, *here);
    }
    *at = here;
    return pgm_str_text(&name);
}

/* Which columns there are says the first line; what the values mean says PostgreSQL. */
enum pgm_status
pgm_seed_take_csv(
    struct pgm_ctx *ctx, struct pgm_seed *seed, const char *path, const struct pgm_text *text)
{
    struct pgm_seed_rows *rows = &seed->rows;
    const char *at = text->at;
    at += pgm_str_starts(at, "\xef\xbb\xbf") ? 3 : 0;
    rows->data = at;
    rows->size = text->size - (size_t)(at - text->at);
    rows->data_path = path;
    rows->is_csv = true;
    for (;;) {
        const char *name = take_name(ctx->arena, &at);
        if (*name) {
            pgm_vec_push(ctx->arena, &rows->columns, name);
        }
        if (*name && *at == ',') {
            at++;
            continue;
        }
        bool is_end = *at == '\0' || *at == '\r' || *at == '\n';
        if (*name && is_end) {
            return PGM_OK;
        }
        (void)pgm_fail(ctx, PGM_INPUT, "the first line of a CSV file names its columns");
        ctx->error.file = path;
        ctx->error.line = 1;
        ctx->error.column = 1;
        return pgm_hint(ctx, "as in: code,name,price");
    }
}
