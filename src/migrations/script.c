/* A script's statements, and what has no place among them. The words are SQL's, not kinds. */
#include <string.h>
#include <strings.h>

#include "base/str.h"
#include "base/text.h"
#include "migrations/private.h"
#include "parse/lexer.h"
#include "parse/split.h"

/* PostgreSQL takes no message above a gigabyte. */
#define LARGEST_STATEMENT ((size_t)1023 * 1024 * 1024)

struct reader {
    struct pgm_ctx *ctx;
    const struct pgm_script *script;
    const struct pgm_statement *statement; /* the one at hand */
};

static enum pgm_status
fail_at(const struct reader *reader, size_t offset, const char *message, const char *hint)
{
    pgm_parse_fail(reader->ctx, reader->script->path, reader->script->text,
        reader->statement->offset + offset, message);
    return pgm_hint(reader->ctx, "%s", hint);
}

/* ---- what is refused by what it is */

static bool
is_words(const char *text, size_t size, const char *const *words)
{
    struct pgm_lexer lexer = { text, size, 0 };
    for (; *words; words++) {
        if (!pgm_token_is_word(text, pgm_lexer_next(&lexer), *words)) {
            return false;
        }
    }
    return true;
}

#define IS(statement, ...)                                                                         \
    is_words((statement)->text, (statement)->size, (const char *const[]){ __VA_ARGS__, NULL })

/* "COMMIT", "SET TRANSACTION": its first words, as they are written. */
static const char *
lead(const struct reader *reader, size_t n)
{
    struct pgm_lexer lexer = { reader->statement->text, reader->statement->size, 0 };
    struct pgm_str out = PGM_STR(reader->ctx->arena);
    for (size_t i = 0; i < n; i++) {
        struct pgm_token token = pgm_lexer_next(&lexer);
        if (token.kind != PGM_TOKEN_WORD) {
            break;
        }
        pgm_str_add(&out, i ? " " : "");
        pgm_str_add_n(&out, reader->statement->text + token.start, token.end - token.start);
    }
    return pgm_str_text(&out);
}

static enum pgm_status
refuse_transaction(const struct reader *reader)
{
    const struct pgm_statement *statement = reader->statement;
    if (IS(statement, "set", "constraints") || IS(statement, "commit", "prepared") ||
        IS(statement, "rollback", "prepared")) {
        return PGM_OK;
    }
    return fail_at(reader, 0,
        pgm_arena_printf(reader->ctx->arena, "\"%s\" would end or split the runner's transaction",
            lead(reader, 2)),
        "take it out: pgmend opens and commits transactions itself; \"-- pgmend: transaction one\" "
        "or "
        "\"each\" at the head of the file says how");
}

/* The value of SET name TO value, in what follows the words SET [SESSION | LOCAL]. */
static bool
sets(const struct reader *reader, const char *setting, struct pgm_token *value)
{
    const char *text = reader->statement->text;
    struct pgm_lexer lexer = { text, reader->statement->size, 0 };
    (void)pgm_lexer_next(&lexer);
    struct pgm_token token = pgm_lexer_next(&lexer);
    if (pgm_token_is_word(text, token, "session") || pgm_token_is_word(text, token, "local")) {
        token = pgm_lexer_next(&lexer);
    }
    if (!pgm_token_is_word(text, token, setting)) {
        return false;
    }
    (void)pgm_lexer_next(&lexer);
    *value = pgm_lexer_next(&lexer);
    return true;
}

/* Is it one of the values, with or without quotes? */
static bool
is_value(const struct reader *reader, struct pgm_token token, const char *const *values)
{
    const char *text = reader->statement->text + token.start;
    size_t n = token.end - token.start;
    if (n >= 2 && (*text == '\'' || *text == '"')) {
        text++;
        n -= 2;
    }
    for (; *values; values++) {
        if (strlen(*values) == n && strncasecmp(text, *values, n) == 0) {
            return true;
        }
    }
    return false;
}

static enum pgm_status
refuse_session(const struct reader *reader)
{
    static const char *const on[] = { "on", "true", "yes", "1", NULL };
    static const char *const utf8[] = { "utf8", "utf-8", "unicode", NULL };
    struct pgm_token value = { 0 };
    if (IS(reader->statement, "discard")) {
        return fail_at(reader, 0, "DISCARD would take the runner's lock from under it",
            "take it out; RESET sets single settings back");
    }
    if (!IS(reader->statement, "set")) {
        return PGM_OK;
    }
    if (sets(reader, "standard_conforming_strings", &value) && !is_value(reader, value, on)) {
        return fail_at(reader, value.start, "standard_conforming_strings is always on here",
            "write strings with backslash escapes as E'…'");
    }
    if ((sets(reader, "client_encoding", &value) || sets(reader, "names", &value)) &&
        !is_value(reader, value, utf8)) {
        return fail_at(reader, value.start, "scripts are in UTF-8, and nothing else",
            "convert the file with iconv, and take this line out");
    }
    return PGM_OK;
}

/* FROM or TO, outside of parentheses. */
static bool
copies_to(const struct reader *reader)
{
    const char *text = reader->statement->text;
    struct pgm_lexer lexer = { text, reader->statement->size, 0 };
    struct pgm_token token;
    size_t depth = 0;
    while ((token = pgm_lexer_next(&lexer)).kind != PGM_TOKEN_END) {
        depth += pgm_token_is_sign(text, token, '(');
        depth -= depth && pgm_token_is_sign(text, token, ')');
        if (depth == 0 && pgm_token_is_word(text, token, "from")) {
            return false;
        }
        if (depth == 0 && pgm_token_is_word(text, token, "to")) {
            return true;
        }
    }
    return false;
}

static enum pgm_status
refuse_copy(const struct reader *reader)
{
    if (copies_to(reader)) {
        return fail_at(reader, 0, "COPY TO STDOUT has nobody to write to", "take it out");
    }
    if (!reader->statement->data) {
        return fail_at(reader, 0, "COPY FROM STDIN without its data",
            "they stand on the lines that follow it, and a line \"\\.\" ends them");
    }
    return PGM_OK;
}

static enum pgm_status
refuse_class(const struct reader *reader)
{
    switch (reader->statement->class) {
    case PGM_STATEMENT_TRANSACTION:
    case PGM_STATEMENT_ROLLBACK:
        return refuse_transaction(reader);
    case PGM_STATEMENT_SESSION:
        return refuse_session(reader);
    case PGM_STATEMENT_COPY_STDIN:
        return refuse_copy(reader);
    case PGM_STATEMENT_OTHER:
    case PGM_STATEMENT_ROLE:
    case PGM_STATEMENT_DATABASE:
    case PGM_STATEMENT_SERVER:
        break;
    }
    return PGM_OK;
}

/* ---- what is refused by what it holds */

/* The character at `at`, which is UTF-8, and its length. */
static unsigned
character(const char *at, size_t *n)
{
    unsigned first = (unsigned char)at[0];
    *n = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    unsigned code = *n == 1 ? first : first & (0xffU >> (*n + 1));
    for (size_t i = 1; i < *n; i++) {
        code = code << 6 | ((unsigned char)at[i] & 0x3fU);
    }
    return code;
}

/* What looks like nothing, or like a quote: it becomes part of a name, and nobody sees it. */
static const char *
invisible(const char *text, struct pgm_token token)
{
    static const struct {
        unsigned first, last;
        const char *what;
    } marks[] = {
        { 0xfeff, 0xfeff, "a byte order mark" },
        { 0xa0, 0xa0, "a no-break space" },
        { 0x2000, 0x200a, "a space of special width" },
        { 0x200b, 0x200d, "a character without width" },
        { 0x200e, 0x200f, "a mark of writing direction" },
        { 0x2018, 0x201f, "a curly quote" },
        { 0x202a, 0x202e, "a mark of writing direction" },
        { 0x202f, 0x202f, "a no-break space" },
        { 0x2060, 0x2064, "a character without width" },
        { 0x2066, 0x2069, "a mark of writing direction" },
        { 0x3000, 0x3000, "a space of special width" },
    };
    size_t n = 1;
    for (size_t at = token.start; at < token.end; at += n) {
        unsigned code = character(text + at, &n);
        for (size_t i = 0; code >= 0x80 && i < sizeof marks / sizeof *marks; i++) {
            if (code >= marks[i].first && code <= marks[i].last) {
                return marks[i].what;
            }
        }
    }
    return NULL;
}

/* :name, :'name', :"name" outside of brackets, where a colon is a slice's. */
static bool
is_variable(const char *text, const struct pgm_token *before, struct pgm_token token)
{
    return pgm_token_is_sign(text, before[1], ':') && before[1].end == token.start &&
           !(pgm_token_is_sign(text, before[0], ':') && before[0].end == before[1].start) &&
           (token.kind == PGM_TOKEN_WORD || text[token.start] == '\'' || text[token.start] == '"');
}

static enum pgm_status
refuse_token(const struct reader *reader, const struct pgm_token *before, struct pgm_token token,
    size_t depth)
{
    const char *text = reader->statement->text;
    struct pgm_arena *arena = reader->ctx->arena;
    if (depth == 0 && is_variable(text, before, token)) {
        return fail_at(reader, before[1].start,
            pgm_arena_printf(arena, "\":%.*s\" is a variable of psql, not SQL",
                (int)(token.end - token.start), text + token.start),
            "write the value itself: a migration says the same everywhere");
    }
    if (pgm_token_is_sign(text, token, '(') &&
        pgm_token_is_word(text, before[1], "pg_advisory_unlock_all")) {
        return fail_at(reader, before[1].start,
            "pg_advisory_unlock_all() would take the runner's lock from under it",
            "release single locks with pg_advisory_unlock()");
    }
    const char *mark = token.kind == PGM_TOKEN_WORD ? invisible(text, token) : NULL;
    if (mark) {
        return fail_at(reader, token.start,
            pgm_arena_printf(arena, "%s stands here, outside of quotes", mark),
            "an editor or a word processor put it in; write the line again");
    }
    return PGM_OK;
}

static enum pgm_status
refuse_tokens(const struct reader *reader)
{
    const char *text = reader->statement->text;
    struct pgm_lexer lexer = { text, reader->statement->size, 0 };
    struct pgm_token before[2] = { 0 }, token;
    size_t depth = 0;
    while ((token = pgm_lexer_next(&lexer)).kind != PGM_TOKEN_END) {
        PGM_TRY(refuse_token(reader, before, token, depth));
        depth += pgm_token_is_sign(text, token, '[');
        depth -= depth && pgm_token_is_sign(text, token, ']');
        before[0] = before[1];
        before[1] = token;
    }
    return PGM_OK;
}

/* ---- together */

static enum pgm_status
check_statement(const struct reader *reader)
{
    if (reader->statement->size > LARGEST_STATEMENT) {
        return fail_at(reader, 0, "the statement that begins here is larger than 1023 MB",
            "PostgreSQL takes none that large: split it, or load the rows with COPY");
    }
    PGM_TRY(refuse_class(reader));
    return refuse_tokens(reader);
}

static size_t
count_lines(const char *text, size_t from, size_t to)
{
    size_t n = 0;
    for (const char *at = text + from; (at = memchr(at, '\n', (size_t)(text + to - at))); at++) {
        n++;
    }
    return n;
}

static struct pgm_script_statement
make(const struct reader *reader, size_t line)
{
    const struct pgm_statement *split = reader->statement;
    struct pgm_script_statement statement = { .text = split->text,
        .size = split->size,
        .offset = split->offset,
        .line = line,
        .class = split->class,
        .has_data = split->class == PGM_STATEMENT_COPY_STDIN };
    if (statement.has_data) {
        statement.data = reader->script->text + split->data;
        statement.data_size = split->data_size;
    }
    pgm_script_classify(reader->ctx->arena, split, &statement);
    return statement;
}

enum pgm_status
pgm_script_statements(
    struct pgm_ctx *ctx, struct pgm_script *script, pgm_script_statement_list *out)
{
    pgm_statements split = { 0 };
    PGM_TRY(pgm_script_read(ctx, script));
    PGM_TRY(pgm_parse_split(ctx, script->path, script->text, script->size, &split));
    size_t line = 1, at = 0;
    for (size_t i = 0; i < split.n; i++) {
        struct reader reader = { ctx, script, &split.at[i] };
        PGM_TRY(check_statement(&reader));
        if (i > 0) {
            const struct pgm_statement *last = &split.at[i - 1];
            size_t end = last->data ? last->data + last->data_size : last->offset + last->size;
            PGM_TRY(pgm_script_refuse_directives(ctx, script, end, split.at[i].offset));
        }
        line += count_lines(script->text, at, split.at[i].offset);
        at = split.at[i].offset;
        pgm_vec_push(ctx->arena, out, make(&reader, line));
    }
    return PGM_OK;
}

static enum pgm_status
check_modes(struct pgm_ctx *ctx, const struct pgm_script *script,
    const pgm_script_statement_list *statements)
{
    for (size_t i = 0; i < statements->n && script->transaction == PGM_TRANSACTION_ONE; i++) {
        if (statements->at[i].sharing == PGM_STANDS_OUTSIDE) {
            pgm_parse_fail(ctx, script->path, script->text, statements->at[i].offset,
                "PostgreSQL does not run this statement in a transaction, and the head of the file "
                "wants one around all");
            return pgm_hint(ctx, "put it into a migration of its own, or take \"-- pgmend: "
                                 "transaction one\" out");
        }
    }
    return PGM_OK;
}

static enum pgm_status
check_script(struct pgm_ctx *ctx, struct pgm_script *script)
{
    pgm_script_statement_list statements = { 0 };
    if (!script->path) {
        return PGM_OK;
    }
    PGM_TRY(pgm_script_statements(ctx, script, &statements));
    if (statements.n == 0 && !script->is_empty) {
        pgm_fail(ctx, PGM_INPUT, "the script holds no statement");
        ctx->error.file = script->path;
        ctx->error.line = ctx->error.column = 1;
        return pgm_hint(ctx,
            "write it; if it is meant to do nothing, say so at its head: -- pgmend: "
            "empty");
    }
    if (statements.n && script->is_empty) {
        return pgm_parse_fail(ctx, script->path, script->text, statements.at[0].offset,
            "the head of the file says that it is empty, but a statement stands here");
    }
    return check_modes(ctx, script, &statements);
}

enum pgm_status
pgm_migration_check(struct pgm_ctx *ctx, struct pgm_migration *migration)
{
    PGM_TRY(check_script(ctx, &migration->up));
    PGM_TRY(check_script(ctx, &migration->down));
    return check_script(ctx, &migration->verify);
}
