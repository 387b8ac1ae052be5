#include "cmd/dotenv.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/str.h"

struct reader {
    struct pgm_ctx *ctx;
    struct pgm_dotenv *out;
    const char *file;
    const char *at, *end;
    size_t line;
};

/* Where a value ended, and why it could not be read. */
struct value {
    struct pgm_str text;
    const char *fault;
};

static bool
begins_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool
is_name(char c)
{
    return begins_name(c) || (c >= '0' && c <= '9');
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static bool
at_line_end(const struct reader *reader)
{
    return reader->at == reader->end || *reader->at == '\n';
}

static void
skip_blanks(struct reader *reader)
{
    while (reader->at < reader->end && is_blank(*reader->at)) {
        reader->at++;
    }
}

static void
skip_line(struct reader *reader)
{
    while (!at_line_end(reader)) {
        reader->at++;
    }
    if (reader->at < reader->end) {
        reader->at++;
        reader->line++;
    }
}

/* The name at the reader's place, or NULL; goes beyond it. */
static const char *
take_name(struct reader *reader)
{
    const char *start = reader->at;
    if (start == reader->end || !begins_name(*start)) {
        return NULL;
    }
    while (reader->at < reader->end && is_name(*reader->at)) {
        reader->at++;
    }
    return pgm_arena_copy_n(reader->ctx->arena, start, (size_t)(reader->at - start));
}

/* ${NAME}: adds its value, or leaves the text as it is when it is no such thing. */
static bool
take_reference(struct reader *reader, struct value *value)
{
    struct reader ahead = *reader;
    if (ahead.end - ahead.at < 3 || ahead.at[0] != '$' || ahead.at[1] != '{') {
        return false;
    }
    ahead.at += 2;
    const char *name = take_name(&ahead);
    if (!name || ahead.at == ahead.end || *ahead.at != '}') {
        return false;
    }
    const char *found = pgm_dotenv_get(reader->out, name);
    if (found) {
        pgm_str_add(&value->text, found);
    } else {
        value->fault = pgm_arena_printf(reader->ctx->arena, "names ${%s}, which is not set", name);
    }
    reader->at = ahead.at + 1;
    return true;
}

static char
unescape(char c)
{
    switch (c) {
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case '"':
    case '\\':
    case '$':
        return c;
    default:
        return '\0';
    }
}

static bool
take_escape(struct reader *reader, struct value *value)
{
    if (reader->end - reader->at < 2 || reader->at[0] != '\\' || !unescape(reader->at[1])) {
        return false;
    }
    pgm_str_add_char(&value->text, unescape(reader->at[1]));
    reader->at += 2;
    return true;
}

/* A quoted value may go over several lines. */
static void
take_quoted(struct reader *reader, char quote, struct value *value)
{
    struct reader before = *reader;
    reader->at++;
    while (reader->at < reader->end && *reader->at != quote) {
        if (quote == '"' && (take_escape(reader, value) || take_reference(reader, value))) {
            continue;
        }
        reader->line += *reader->at == '\n';
        pgm_str_add_char(&value->text, *reader->at++);
    }
    if (reader->at == reader->end) {
        *reader = before; /* so that only this line is lost */
        value->fault = "lacks a closing quote";
        return;
    }
    reader->at++;
    skip_blanks(reader);
    if (!at_line_end(reader) && *reader->at != '#') {
        value->fault = "has text after the closing quote";
    }
}

/* Up to the end of the line, or a # after a blank. */
static void
take_bare(struct reader *reader, struct value *value)
{
    while (!at_line_end(reader) && !(*reader->at == '#' && is_blank(reader->at[-1]))) {
        if (!take_reference(reader, value)) {
            pgm_str_add_char(&value->text, *reader->at++);
        }
    }
    size_t n = value->text.len;
    while (n && is_blank(value->text.text[n - 1])) {
        n--;
    }
    pgm_str_cut(&value->text, n);
}

static void
take_value(struct reader *reader, struct value *value)
{
    if (!at_line_end(reader) && (*reader->at == '"' || *reader->at == '\'')) {
        take_quoted(reader, *reader->at, value);
    } else {
        take_bare(reader, value);
    }
    if (!value->fault && strlen(pgm_str_text(&value->text)) != value->text.len) {
        value->fault = "holds a NUL byte";
    }
}

/* The name before the "=", passing over "export"; NULL when the line is no assignment. */
static const char *
take_assignment(struct reader *reader)
{
    const char *name = take_name(reader);
    if (name && strcmp(name, "export") == 0 && !at_line_end(reader) && is_blank(*reader->at)) {
        skip_blanks(reader);
        const char *exported = take_name(reader);
        name = exported ? exported : name;
    }
    skip_blanks(reader);
    if (!name || at_line_end(reader) || *reader->at != '=') {
        return NULL;
    }
    reader->at++;
    skip_blanks(reader);
    return name;
}

static void
read_line(struct reader *reader)
{
    size_t line = reader->line;
    const char *name = take_assignment(reader);
    struct value value = { .text = PGM_STR(reader->ctx->arena) };
    if (name) {
        take_value(reader, &value);
    } else {
        value.fault = "is not of the form NAME=VALUE";
    }
    if (value.fault) {
        pgm_warn(
            reader->ctx, "%s:%zu: the line %s; it is passed over", reader->file, line, value.fault);
    } else {
        (void)pgm_map_put_text(&reader->out->values, name,
            pgm_arena_copy(reader->ctx->arena, pgm_str_text(&value.text)));
    }
}

void
pgm_dotenv_read(
    struct pgm_ctx *ctx, const char *file, const char *text, size_t size, struct pgm_dotenv *out)
{
    *out = (struct pgm_dotenv){ .file = file, .values = PGM_MAP(ctx->arena) };
    struct reader reader = { ctx, out, file, text, text + size, 1 };
    if (size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
        reader.at += 3;
    }
    while (reader.at < reader.end) {
        skip_blanks(&reader);
        if (!at_line_end(&reader) && *reader.at != '#') {
            read_line(&reader);
        }
        skip_line(&reader);
    }
}

enum pgm_status
pgm_dotenv_load(struct pgm_ctx *ctx, const char *path, struct pgm_dotenv *out)
{
    *out = (struct pgm_dotenv){ .values = PGM_MAP(ctx->arena) };
    if (!pgm_file_exists(path) || pgm_file_is_directory(path)) {
        return PGM_OK;
    }
    struct pgm_text text = { 0 };
    PGM_TRY(pgm_file_read(ctx, path, &text));
    pgm_dotenv_read(ctx, path, text.at, text.size, out);
    return PGM_OK;
}

const char *
pgm_dotenv_get(const struct pgm_dotenv *dotenv, const char *name)
{
    const char *value = getenv(name); // NOLINT(concurrency-mt-unsafe): see pgm_dotenv_export()
    if (!value && dotenv) {
        value = pgm_map_get_text(&dotenv->values, name);
    }
    return value && *value ? value : NULL;
}

void
pgm_dotenv_export(const struct pgm_dotenv *dotenv)
{
    for (size_t i = 0; i < dotenv->values.n; i++) {
        const char *name = dotenv->values.entries[i].key;
        if (pgm_str_starts(name, "PG") && !pgm_str_starts(name, "PGMEND_")) {
            // NOLINTNEXTLINE(concurrency-mt-unsafe): once, before there is any thread
            (void)setenv(name, dotenv->values.entries[i].value, 0);
        }
    }
}
