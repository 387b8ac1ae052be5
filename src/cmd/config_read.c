/* From YAML to sections: libyaml builds the tree, which is then read by the table of keys. */
#include "cmd/config_read.h"

#include <string.h>
#include <yaml.h>

#include "base/str.h"
#include "base/text.h"

struct reader {
    struct pgm_ctx *ctx;
    struct pgm_config *config;
    yaml_document_t document;
};

const char *
pgm_config_variable_of(const char *text)
{
    return pgm_str_starts(text, "env:") && text[4] ? text + 4 : NULL;
}

/* ---- failing --------------------------------------------------------------------------------- */

static enum pgm_status
locate(struct reader *reader, const yaml_node_t *node)
{
    struct pgm_error *error = &reader->ctx->error;
    error->file = reader->config->file;
    error->line = node->start_mark.line + 1;
    error->column = node->start_mark.column + 1;
    return error->status;
}

/* Where the section stands, for messages: "in 'environments.production'". */
static const char *
describe_place(struct reader *reader, const struct pgm_section *section)
{
    struct pgm_arena *arena = reader->ctx->arena;
    switch (section->section) {
    case PGM_SECTION_TOP:
        return reader->config->file;
    case PGM_SECTION_ENVIRONMENT:
        return pgm_arena_printf(arena, "'environments.%s'", section->name);
    case PGM_SECTION_DEV:
        break;
    }
    return pgm_arena_printf(arena, "'%s'", section->name);
}

/* The keys that the section can have, ended by NULL. */
static const char *const *
list_keys(struct pgm_arena *arena, enum pgm_key_section section)
{
    PGM_VEC(const char *) names = { 0 };
    for (const struct pgm_key *key = pgm_config_keys; key->name; key++) {
        if (key->section != section) {
            continue;
        }
        pgm_vec_push(arena, &names, key->name);
    }
    pgm_vec_push(arena, &names, NULL);
    return names.at;
}

static enum pgm_status
fail_unknown_key(struct reader *reader, const struct pgm_section *section, const yaml_node_t *node,
    const char *word)
{
    struct pgm_str hint = PGM_STR(reader->ctx->arena);
    const char *const *names = list_keys(hint.arena, section->section);
    const char *near = pgm_text_nearest(word, names);
    if (near) {
        pgm_str_addf(&hint, "the nearest is '%s'; ", near);
    }
    pgm_str_add(&hint, "accepted: ");
    for (size_t i = 0; names[i]; i++) {
        pgm_str_addf(&hint, "%s%s", i ? ", " : "", names[i]);
    }
    (void)pgm_fail(reader->ctx, PGM_CONFIG, "there is no key '%s' in %s", word,
        describe_place(reader, section));
    (void)pgm_hint(reader->ctx, "%s", pgm_str_text(&hint));
    return locate(reader, node);
}

/* "what" is wrong with the key's value; the hint says what is accepted. */
static enum pgm_status
fail_type(
    struct reader *reader, const struct pgm_key *key, const yaml_node_t *node, const char *what)
{
    const char *accepted = pgm_value_accepted(reader->ctx->arena, &key->form);
    (void)pgm_fail(reader->ctx, PGM_CONFIG, "key '%s' %s", key->name, what);
    switch (key->shape) {
    case PGM_SHAPE_ONE:
        (void)pgm_hint(reader->ctx, "accepted: %s, or env:NAME for a variable", accepted);
        break;
    case PGM_SHAPE_LIST:
        (void)pgm_hint(reader->ctx, "accepted: %s, or a list of such", accepted);
        break;
    case PGM_SHAPE_SECTION:
    case PGM_SHAPE_NAMED:
        (void)pgm_hint(reader->ctx, "accepted: %s below it, indented, one a line",
            key->shape == PGM_SHAPE_SECTION ? "keys" : "names with their keys");
    }
    return locate(reader, node);
}

/* ---- nodes ----------------------------------------------------------------------------------- */

/* The text of a scalar, or NULL when it is none or holds a NUL. */
static const char *
scalar_text(struct reader *reader, const yaml_node_t *node)
{
    if (node->type != YAML_SCALAR_NODE) {
        return NULL;
    }
    const char *text = (const char *)node->data.scalar.value;
    size_t n = node->data.scalar.length;
    return strlen(text) == n ? pgm_arena_copy_n(reader->ctx->arena, text, n) : NULL;
}

/* Nothing after the colon, "~" or "null": the key counts as not there, as when its list is
 * commented out. */
static bool
is_null(const yaml_node_t *node)
{
    if (node->type != YAML_SCALAR_NODE || node->data.scalar.style != YAML_PLAIN_SCALAR_STYLE) {
        return false;
    }
    const char *text = (const char *)node->data.scalar.value;
    return *text == '\0' || strcmp(text, "~") == 0 || strcmp(text, "null") == 0;
}

/* One value; several of them make a list. */
static enum pgm_status
read_scalar(struct reader *reader, const struct pgm_key *key, const yaml_node_t *node,
    struct pgm_setting *out)
{
    const char *text = scalar_text(reader, node);
    if (!text) {
        return fail_type(reader, key, node,
            node->type == YAML_SEQUENCE_NODE ? "takes one value, not a list"
                                             : "takes a plain value");
    }
    int64_t number = 0;
    if (!pgm_config_variable_of(text) && !pgm_value_read(&key->form, text, &number)) {
        bool may_be_secret = key->form.type == PGM_VALUE_TEXT;
        return fail_type(reader, key, node,
            may_be_secret ? "does not accept this value"
                          : pgm_arena_printf(reader->ctx->arena, "does not accept '%s'", text));
    }
    pgm_vec_push(reader->ctx->arena, &out->texts, text);
    return PGM_OK;
}

static enum pgm_status
read_list(struct reader *reader, const struct pgm_key *key, const yaml_node_t *node,
    struct pgm_setting *out)
{
    if (node->type != YAML_SEQUENCE_NODE) {
        return read_scalar(reader, key, node, out);
    }
    for (yaml_node_item_t *item = node->data.sequence.items.start;
         item < node->data.sequence.items.top; item++) {
        PGM_TRY(read_scalar(reader, key, yaml_document_get_node(&reader->document, *item), out));
    }
    return PGM_OK;
}

static enum pgm_status read_section(
    struct reader *reader, const yaml_node_t *node, struct pgm_section *out);

static enum pgm_status
read_named_section(struct reader *reader, const struct pgm_key *key, const yaml_node_t *name,
    const yaml_node_t *node)
{
    const char *text = scalar_text(reader, name);
    if (!text || !*text) {
        return fail_type(reader, key, name, "has an entry without a name");
    }
    for (size_t i = 0; i < reader->config->environments.n; i++) {
        if (strcmp(reader->config->environments.at[i].name, text) == 0) {
            return fail_type(
                reader, key, name, pgm_arena_printf(reader->ctx->arena, "has '%s' twice", text));
        }
    }
    if (node->type != YAML_MAPPING_NODE && !is_null(node)) {
        return fail_type(reader, key, node,
            pgm_arena_printf(reader->ctx->arena, "has no keys below the name '%s'", text));
    }
    struct pgm_section section = pgm_section_new(reader->ctx->arena, text, key->inner);
    section.line = name->start_mark.line + 1;
    if (!is_null(node)) {
        PGM_TRY(read_section(reader, node, &section));
    }
    pgm_vec_push(reader->ctx->arena, &reader->config->environments, section);
    return PGM_OK;
}

static enum pgm_status
read_inner(struct reader *reader, const struct pgm_key *key, const yaml_node_t *node)
{
    if (node->type != YAML_MAPPING_NODE) {
        return fail_type(reader, key, node, "takes keys, not a value");
    }
    if (key->shape == PGM_SHAPE_SECTION) {
        return read_section(reader, node, &reader->config->dev);
    }
    for (yaml_node_pair_t *pair = node->data.mapping.pairs.start;
         pair < node->data.mapping.pairs.top; pair++) {
        PGM_TRY(
            read_named_section(reader, key, yaml_document_get_node(&reader->document, pair->key),
                yaml_document_get_node(&reader->document, pair->value)));
    }
    return PGM_OK;
}

static enum pgm_status
read_key(struct reader *reader, struct pgm_section *section, const yaml_node_t *name,
    const yaml_node_t *node)
{
    const char *word = scalar_text(reader, name);
    size_t place = 0;
    while (word && pgm_config_keys[place].name &&
           (pgm_config_keys[place].section != section->section ||
               strcmp(pgm_config_keys[place].name, word) != 0)) {
        place++;
    }
    const struct pgm_key *key = &pgm_config_keys[place];
    if (!word || !key->name) {
        return fail_unknown_key(reader, section, name, word ? word : "?");
    }
    struct pgm_setting *setting = &section->settings[place];
    if (setting->line) {
        (void)pgm_fail(reader->ctx, PGM_CONFIG, "key '%s' stands twice in %s", word,
            describe_place(reader, section));
        (void)pgm_hint(
            reader->ctx, "the other one is in line %zu; remove one of them", setting->line);
        return locate(reader, name);
    }
    setting->line = name->start_mark.line + 1;
    setting->column = name->start_mark.column + 1;
    if (is_null(node)) {
        return PGM_OK;
    }
    setting->is_set = true;
    switch (key->shape) {
    case PGM_SHAPE_ONE:
        return read_scalar(reader, key, node, setting);
    case PGM_SHAPE_LIST:
        return read_list(reader, key, node, setting);
    case PGM_SHAPE_SECTION:
    case PGM_SHAPE_NAMED:
        break;
    }
    return read_inner(reader, key, node);
}

static enum pgm_status
read_section(struct reader *reader, const yaml_node_t *node, struct pgm_section *out)
{
    for (yaml_node_pair_t *pair = node->data.mapping.pairs.start;
         pair < node->data.mapping.pairs.top; pair++) {
        PGM_TRY(read_key(reader, out, yaml_document_get_node(&reader->document, pair->key),
            yaml_document_get_node(&reader->document, pair->value)));
    }
    return PGM_OK;
}

/* ---- the file -------------------------------------------------------------------------------- */

/* libyaml refused the text. Its reader knows an offset only, its parser a mark. */
static enum pgm_status
fail_syntax(struct reader *reader, const yaml_parser_t *parser, const char *text, size_t size)
{
    struct pgm_ctx *ctx = reader->ctx;
    struct pgm_position position = { parser->problem_mark.line + 1,
        parser->problem_mark.column + 1 };
    if (parser->error == YAML_READER_ERROR) {
        size_t offset = parser->problem_offset < size ? parser->problem_offset : size;
        position = pgm_text_position(pgm_arena_copy_n(ctx->arena, text, offset), offset);
    }
    (void)pgm_fail(ctx, PGM_CONFIG, "%s is not valid YAML: %s", reader->config->file,
        parser->problem ? parser->problem : "it cannot be read");
    (void)pgm_hint(ctx, "lists and sections are indented with spaces, not tabs; a text with ': ' "
                        "or ' #' in it needs quotes");
    if (parser->context) {
        ctx->error.detail = pgm_arena_printf(ctx->arena, "%s that begins in line %zu",
            parser->context, parser->context_mark.line + 1);
    }
    ctx->error.file = reader->config->file;
    ctx->error.line = position.line;
    ctx->error.column = position.column;
    return ctx->error.status;
}

static enum pgm_status
read_document(struct reader *reader)
{
    const yaml_node_t *root = yaml_document_get_root_node(&reader->document);
    if (!root || is_null(root)) {
        return PGM_OK;
    }
    if (root->type != YAML_MAPPING_NODE) {
        (void)pgm_fail(
            reader->ctx, PGM_CONFIG, "%s does not consist of keys", reader->config->file);
        (void)pgm_hint(
            reader->ctx, "write lines of the form 'key: value'; 'pgmend init' writes an example");
        return locate(reader, root);
    }
    return read_section(reader, root, &reader->config->top);
}

static enum pgm_status
refuse_second_document(struct reader *reader, yaml_parser_t *parser)
{
    yaml_document_t next;
    if (!yaml_parser_load(parser, &next)) {
        return PGM_CONFIG;
    }
    const yaml_node_t *root = yaml_document_get_root_node(&next);
    if (root) {
        (void)pgm_fail(
            reader->ctx, PGM_CONFIG, "%s holds more than one document", reader->config->file);
        (void)pgm_hint(reader->ctx, "keep what stands before the second '---'");
        (void)locate(reader, root);
    }
    yaml_document_delete(&next);
    return reader->ctx->error.status;
}

static enum pgm_status
read_parsed(struct reader *reader, yaml_parser_t *parser)
{
    if (!yaml_parser_load(parser, &reader->document)) {
        return PGM_CONFIG;
    }
    enum pgm_status status = read_document(reader);
    yaml_document_delete(&reader->document);
    return status == PGM_OK ? refuse_second_document(reader, parser) : status;
}

enum pgm_status
pgm_config_read(struct pgm_ctx *ctx, const char *text, size_t size, struct pgm_config *config)
{
    struct reader reader = { .ctx = ctx, .config = config };
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) {
        PGM_BUG("libyaml cannot be initialised");
    }
    yaml_parser_set_input_string(&parser, (const unsigned char *)text, size);
    enum pgm_status status = read_parsed(&reader, &parser);
    if (status != PGM_OK && ctx->error.status == PGM_OK) {
        status = fail_syntax(&reader, &parser, text, size);
    }
    yaml_parser_delete(&parser);
    return status;
}
