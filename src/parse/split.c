/* Where one statement ends and the next begins. The words here are SQL's, not kinds. */
#include "parse/split.h"

#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "parse/classify.h"
#include "parse/lexer.h"

/* How far the text of a file is split. */
struct splitter {
    struct pgm_ctx *ctx;
    const char *file;
    struct pgm_lexer lexer;
    pgm_statements *out;
    size_t first; /* byte behind the byte order mark */
    /* the statement at hand */
    size_t start, end; /* from its first token to its last */
    size_t n_tokens;
    size_t parentheses;
    size_t lead;           /* how many words of CREATE OR REPLACE it began with */
    size_t blocks;         /* BEGIN ATOMIC and the CASEs within, not yet ended */
    bool makes_routine;    /* it began with CREATE [OR REPLACE] FUNCTION or PROCEDURE */
    struct pgm_token last; /* token before the present one */
};

enum pgm_status
pgm_parse_fail(
    struct pgm_ctx *ctx, const char *file, const char *text, size_t offset, const char *message)
{
    struct pgm_position position = pgm_text_position(text, offset);
    enum pgm_status status = pgm_fail(ctx, PGM_INPUT, "%s", message);
    ctx->error.file = file;
    ctx->error.line = position.line;
    ctx->error.column = position.column;
    return status;
}

static enum pgm_status
fail_at(const struct splitter *splitter, size_t offset, const char *message)
{
    return pgm_parse_fail(splitter->ctx, splitter->file, splitter->lexer.text, offset, message);
}

/* ---- the bytes ------------------------------------------------------------------------------- */

/* The length of the character at `at`, 0 when it is not UTF-8 (overlong, surrogate, out of range,
 * cut off). */
static size_t
utf8_length(const unsigned char *at, size_t left)
{
    if (at[0] < 0x80) {
        return 1;
    }
    size_t n = at[0] >= 0xf0 ? 4 : at[0] >= 0xe0 ? 3 : 2;
    if (at[0] < 0xc2 || at[0] > 0xf4 || n > left) {
        return 0;
    }
    for (size_t i = 1; i < n; i++) {
        if ((at[i] & 0xc0) != 0x80) {
            return 0;
        }
    }
    bool is_bad = (at[0] == 0xe0 && at[1] < 0xa0) || (at[0] == 0xed && at[1] > 0x9f) ||
                  (at[0] == 0xf0 && at[1] < 0x90) || (at[0] == 0xf4 && at[1] > 0x8f);
    return is_bad ? 0 : n;
}

static enum pgm_status
fail_encoding(const struct splitter *splitter, size_t offset)
{
    const char *text = splitter->lexer.text;
    bool is_utf16 = memcmp(text, "\xff\xfe", 2) == 0 || memcmp(text, "\xfe\xff", 2) == 0;
    fail_at(splitter, offset,
        is_utf16 ? "the file is in UTF-16"
                 : "the file is not in UTF-8 (here is the first byte that is not)");
    return pgm_hint(splitter->ctx, "save it as UTF-8, or convert it with iconv");
}

static enum pgm_status
check_bytes(const struct splitter *splitter)
{
    const unsigned char *text = (const unsigned char *)splitter->lexer.text;
    for (size_t at = 0; at < splitter->lexer.size;) {
        if (text[at] == 0) {
            fail_at(splitter, at, "the file holds a NUL byte");
            return pgm_hint(
                splitter->ctx, "is it SQL? a custom-format dump becomes SQL with pg_restore -f -");
        }
        size_t n = utf8_length(text + at, splitter->lexer.size - at);
        if (n == 0) {
            return fail_encoding(splitter, at);
        }
        at += n;
    }
    return PGM_OK;
}

/* ---- psql's own ------------------------------------------------------------------------------ */

static size_t
line_end(const struct splitter *splitter, size_t at)
{
    const char *newline = memchr(splitter->lexer.text + at, '\n', splitter->lexer.size - at);
    return newline ? (size_t)(newline - splitter->lexer.text) : splitter->lexer.size;
}

static bool
is_line_start(const struct splitter *splitter, size_t at)
{
    while (at > splitter->first && strchr(" \t\r", splitter->lexer.text[at - 1])) {
        at--;
    }
    return at == splitter->first || splitter->lexer.text[at - 1] == '\n';
}

/* pg_dump writes "\restrict KEY" and "\unrestrict KEY" around its output, each a line of its own.
 */
static bool
is_restrict(const struct splitter *splitter, size_t at)
{
    static const char *const commands[] = { "\\restrict ", "\\unrestrict " };
    const char *line = splitter->lexer.text + at;
    size_t left = line_end(splitter, at) - at;
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        size_t n = strlen(commands[i]);
        if (left > n && memcmp(line, commands[i], n) == 0) {
            size_t key =
                strspn(line + n, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
            size_t rest = n + key;
            while (rest < left && strchr(" \t\r", line[rest])) {
                rest++;
            }
            return key && rest == left && is_line_start(splitter, at);
        }
    }
    return false;
}

static enum pgm_status
take_backslash(struct splitter *splitter, size_t at)
{
    if (splitter->n_tokens == 0 && is_restrict(splitter, at)) {
        splitter->lexer.at = line_end(splitter, at);
        return PGM_OK;
    }
    const char *command = splitter->lexer.text + at;
    size_t n = 1 + strcspn(command + 1, " \t\r\n;\\'\"");
    fail_at(splitter, at,
        pgm_arena_printf(
            splitter->ctx->arena, "\"%.*s\" is a command of psql, not SQL", (int)n, command));
    return pgm_hint(splitter->ctx, "take it out: pgmend reads plain SQL and names files itself");
}

/* Passes over the data of COPY … FROM STDIN: the lines up to "\.", if there is such a line. */
static void
skip_copy_data(struct splitter *splitter, struct pgm_statement *statement)
{
    const char *text = splitter->lexer.text;
    size_t first = line_end(splitter, splitter->lexer.at);
    for (size_t at = first; at < splitter->lexer.size; at = line_end(splitter, at)) {
        at++;
        size_t n = line_end(splitter, at) - at;
        if (n >= 2 && memcmp(text + at, "\\.", 2) == 0 &&
            (n == 2 || (n == 3 && text[at + 2] == '\r'))) {
            splitter->lexer.at = at + n;
            statement->data = first + 1;
            statement->data_size = at - statement->data;
            return;
        }
    }
}

/* ---- statements ------------------------------------------------------------------------------ */

static void
end_statement(struct splitter *splitter)
{
    if (splitter->n_tokens) {
        size_t size = splitter->end - splitter->start;
        struct pgm_statement statement = {
            .text = pgm_arena_copy_n(
                splitter->ctx->arena, splitter->lexer.text + splitter->start, size),
            .size = size,
            .offset = splitter->start,
        };
        pgm_parse_classify(&statement);
        if (statement.class == PGM_STATEMENT_COPY_STDIN) {
            skip_copy_data(splitter, &statement);
        }
        pgm_vec_push(splitter->ctx->arena, splitter->out, statement);
    }
    splitter->n_tokens = 0;
    splitter->parentheses = 0;
    splitter->blocks = 0;
    splitter->makes_routine = false;
}

/* CREATE [OR REPLACE] FUNCTION: the only statement that may hold others behind semicolons outside
 * of parentheses. */
static void
watch_lead(struct splitter *splitter, struct pgm_token token)
{
    static const char *const words[] = { "create", "or", "replace" };
    const char *text = splitter->lexer.text;
    size_t i = splitter->n_tokens;
    if (i == 0) {
        splitter->lead = 0;
    }
    if (i > splitter->lead) {
        return;
    }
    if (i < 3 && pgm_token_is_word(text, token, words[i])) {
        splitter->lead++;
    } else if (i == 1 || i == 3) {
        splitter->makes_routine = pgm_token_is_word(text, token, "function") ||
                                  pgm_token_is_word(text, token, "procedure");
    }
}

/* END closes what BEGIN ATOMIC and CASE open, unless it is a name: `AS end`, `x.end`. */
static void
watch_blocks(struct splitter *splitter, struct pgm_token token)
{
    const char *text = splitter->lexer.text;
    if (pgm_token_is_word(text, splitter->last, "as") ||
        pgm_token_is_sign(text, splitter->last, '.')) {
        return;
    }
    if (splitter->blocks == 0) {
        splitter->blocks = pgm_token_is_word(text, token, "atomic") &&
                           pgm_token_is_word(text, splitter->last, "begin");
    } else if (pgm_token_is_word(text, token, "case")) {
        splitter->blocks++;
    } else if (pgm_token_is_word(text, token, "end")) {
        splitter->blocks--;
    }
}

static void
add_token(struct splitter *splitter, struct pgm_token token)
{
    const char *text = splitter->lexer.text;
    if (splitter->n_tokens == 0) {
        splitter->start = token.start;
        splitter->last = (struct pgm_token){ 0 };
    }
    if (splitter->n_tokens < 4) {
        watch_lead(splitter, token);
    }
    if (splitter->makes_routine && token.kind == PGM_TOKEN_WORD) {
        watch_blocks(splitter, token);
    } else if (pgm_token_is_sign(text, token, '(')) {
        splitter->parentheses++;
    } else if (pgm_token_is_sign(text, token, ')') && splitter->parentheses) {
        splitter->parentheses--;
    }
    splitter->last = token;
    splitter->end = token.end;
    splitter->n_tokens++;
}

static enum pgm_status
fail_open(const struct splitter *splitter, struct pgm_token token)
{
    switch (splitter->lexer.text[token.start]) {
    case '/':
        fail_at(splitter, token.start, "the comment that begins here is never closed");
        return pgm_hint(splitter->ctx, "comments nest: every /* needs its own */");
    case '"':
        return fail_at(
            splitter, token.start, "the quoted identifier that begins here is never closed");
    case '$':
        return fail_at(
            splitter, token.start, "the dollar-quoted string that begins here is never closed");
    default:
        fail_at(splitter, token.start, "the quoted string that begins here is never closed");
        return pgm_hint(splitter->ctx, "a quote within a string is written twice: ''");
    }
}

static enum pgm_status
take_token(struct splitter *splitter, struct pgm_token token)
{
    const char *text = splitter->lexer.text;
    bool is_inside = splitter->parentheses || splitter->blocks;
    if (token.kind == PGM_TOKEN_OPEN) {
        return fail_open(splitter, token);
    }
    if (pgm_token_is_sign(text, token, '\\')) {
        return take_backslash(splitter, token.start);
    }
    if (token.kind == PGM_TOKEN_END || (pgm_token_is_sign(text, token, ';') && !is_inside)) {
        end_statement(splitter);
    } else {
        add_token(splitter, token);
    }
    return PGM_OK;
}

enum pgm_status
pgm_parse_split(
    struct pgm_ctx *ctx, const char *file, const char *text, size_t size, pgm_statements *out)
{
    struct splitter splitter = { .ctx = ctx, .file = file, .lexer = { text, size, 0 }, .out = out };
    PGM_TRY(check_bytes(&splitter));
    if (size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
        splitter.lexer.at = splitter.first = 3;
    }
    struct pgm_token token;
    do {
        token = pgm_lexer_next(&splitter.lexer);
        PGM_TRY(take_token(&splitter, token));
    } while (token.kind != PGM_TOKEN_END);
    return PGM_OK;
}
