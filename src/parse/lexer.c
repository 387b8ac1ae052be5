#include "parse/lexer.h"

#include <string.h>

static bool
is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool
is_newline(char c)
{
    return c == '\n' || c == '\r';
}

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool
starts_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

static bool
continues_word(char c)
{
    return starts_word(c) || is_digit(c) || c == '$';
}

static size_t
skip_line(const struct pgm_lexer *lexer, size_t at)
{
    while (at < lexer->size && !is_newline(lexer->text[at])) {
        at++;
    }
    return at;
}

/* From behind the opening mark; comments nest. Gives size + 1 when it is never closed. */
static size_t
skip_comment(const struct pgm_lexer *lexer, size_t at)
{
    for (size_t depth = 1; at < lexer->size; at++) {
        if (lexer->text[at] == '/' && lexer->text[at + 1] == '*') {
            depth++;
            at++;
        } else if (lexer->text[at] == '*' && lexer->text[at + 1] == '/') {
            at++;
            if (--depth == 0) {
                return at + 1;
            }
        }
    }
    return lexer->size + 1;
}

/* To the next token, or into a comment that is never closed: then gives false, `at` being its
 * start. */
static bool
skip_space(struct pgm_lexer *lexer)
{
    while (lexer->at < lexer->size) {
        const char *here = lexer->text + lexer->at;
        if (is_space(*here)) {
            lexer->at++;
        } else if (here[0] == '-' && here[1] == '-') {
            lexer->at = skip_line(lexer, lexer->at);
        } else if (here[0] == '/' && here[1] == '*') {
            size_t end = skip_comment(lexer, lexer->at + 2);
            if (end > lexer->size) {
                return false;
            }
            lexer->at = end;
        } else {
            break;
        }
    }
    return true;
}

/* From behind the opening quote; a doubled quote stands for itself. Gives size + 1 when it is never
 * closed. */
static size_t
skip_quoted(const struct pgm_lexer *lexer, size_t at, char quote, bool has_escapes)
{
    for (; at < lexer->size; at++) {
        if (lexer->text[at] == '\\' && has_escapes) {
            at++;
        } else if (lexer->text[at] == quote) {
            if (lexer->text[at + 1] != quote) {
                return at + 1;
            }
            at++;
        }
    }
    return lexer->size + 1;
}

/* A string goes on behind white space that holds a line break (comments may stand there too). Gives
 * the place behind the next quote, or 0. */
static size_t
find_continuation(const struct pgm_lexer *lexer, size_t at)
{
    bool has_newline = false;
    while (at < lexer->size) {
        const char *here = lexer->text + at;
        if (here[0] == '-' && here[1] == '-') {
            at = skip_line(lexer, at);
        } else if (is_space(*here)) {
            has_newline = has_newline || is_newline(*here);
            at++;
        } else {
            return *here == '\'' && has_newline ? at + 1 : 0;
        }
    }
    return 0;
}

/* E'…' keeps its escapes in what continues it; for other strings a continuation is like a string of
 * its own. */
static size_t
skip_escaped(const struct pgm_lexer *lexer, size_t at)
{
    while (at) {
        size_t end = skip_quoted(lexer, at, '\'', true);
        if (end > lexer->size) {
            return end;
        }
        at = find_continuation(lexer, end);
        if (!at) {
            return end;
        }
    }
    return lexer->size + 1;
}

/* The length of the mark "$tag$" here, or 0. */
static size_t
dollar_mark(const char *here)
{
    size_t n = 1;
    if (starts_word(here[n])) {
        while (starts_word(here[n]) || is_digit(here[n])) {
            n++;
        }
    }
    return here[n] == '$' ? n + 1 : 0;
}

static size_t
skip_dollar_quoted(const struct pgm_lexer *lexer, size_t at, size_t mark)
{
    const char *here = lexer->text + at;
    const char *close = memmem(here + mark, lexer->size - at - mark, here, mark);
    return close ? (size_t)(close - lexer->text) + mark : lexer->size + 1;
}

static struct pgm_token
take(struct pgm_lexer *lexer, enum pgm_token_kind kind, size_t end)
{
    struct pgm_token token = { kind, lexer->at, end };
    if (end > lexer->size) {
        token.kind = PGM_TOKEN_OPEN;
        token.end = lexer->size;
    }
    lexer->at = token.end;
    return token;
}

static size_t
skip_word(const struct pgm_lexer *lexer, size_t at)
{
    while (at < lexer->size && continues_word(lexer->text[at])) {
        at++;
    }
    return at;
}

/* A word, unless its only letter is the prefix of a quote. */
static struct pgm_token
take_word(struct pgm_lexer *lexer)
{
    const char *here = lexer->text + lexer->at;
    if (here[1] == '\'' && (here[0] == 'e' || here[0] == 'E')) {
        return take(lexer, PGM_TOKEN_STRING, skip_escaped(lexer, lexer->at + 2));
    }
    if (here[1] == '\'' && strchr("bBxXnN", here[0])) {
        return take(lexer, PGM_TOKEN_STRING, skip_quoted(lexer, lexer->at + 2, '\'', false));
    }
    if ((here[0] == 'u' || here[0] == 'U') && here[1] == '&' &&
        (here[2] == '\'' || here[2] == '"')) {
        return take(lexer, here[2] == '"' ? PGM_TOKEN_NAME : PGM_TOKEN_STRING,
            skip_quoted(lexer, lexer->at + 3, here[2], false));
    }
    return take(lexer, PGM_TOKEN_WORD, skip_word(lexer, lexer->at));
}

static size_t
skip_digits(const struct pgm_lexer *lexer, size_t at)
{
    while (at < lexer->size && is_digit(lexer->text[at])) {
        at++;
    }
    return at;
}

/* Only what PostgreSQL 15 knows: in 0x1F or 1_000 what follows the digits is taken for a word,
 * which does no harm. */
static struct pgm_token
take_number(struct pgm_lexer *lexer)
{
    size_t at = skip_digits(lexer, lexer->at + 1);
    if (lexer->text[at] == '.') {
        at = skip_digits(lexer, at + 1);
    }
    if (lexer->text[at] == 'e' || lexer->text[at] == 'E') {
        size_t sign = lexer->text[at + 1] == '+' || lexer->text[at + 1] == '-';
        size_t end = skip_digits(lexer, at + 1 + sign);
        at = end > at + 1 + sign ? end : at;
    }
    return take(lexer, PGM_TOKEN_NUMBER, at);
}

static struct pgm_token
take_dollar(struct pgm_lexer *lexer)
{
    const char *here = lexer->text + lexer->at;
    if (is_digit(here[1])) {
        return take(lexer, PGM_TOKEN_NUMBER, skip_digits(lexer, lexer->at + 1));
    }
    size_t mark = dollar_mark(here);
    return mark ? take(lexer, PGM_TOKEN_STRING, skip_dollar_quoted(lexer, lexer->at, mark))
                : take(lexer, PGM_TOKEN_SIGN, lexer->at + 1);
}

struct pgm_token
pgm_lexer_next(struct pgm_lexer *lexer)
{
    if (!skip_space(lexer)) {
        return take(lexer, PGM_TOKEN_OPEN, lexer->size);
    }
    if (lexer->at >= lexer->size) {
        return (struct pgm_token){ PGM_TOKEN_END, lexer->size, lexer->size };
    }
    char c = lexer->text[lexer->at];
    if (starts_word(c)) {
        return take_word(lexer);
    }
    if (is_digit(c)) {
        return take_number(lexer);
    }
    switch (c) {
    case '\'':
        return take(lexer, PGM_TOKEN_STRING, skip_quoted(lexer, lexer->at + 1, c, false));
    case '"':
        return take(lexer, PGM_TOKEN_NAME, skip_quoted(lexer, lexer->at + 1, c, false));
    case '$':
        return take_dollar(lexer);
    default:
        return take(lexer, PGM_TOKEN_SIGN, lexer->at + 1);
    }
}

bool
pgm_token_is_word(const char *text, struct pgm_token token, const char *word)
{
    size_t n = token.end - token.start;
    return token.kind == PGM_TOKEN_WORD && strlen(word) == n &&
           strncasecmp(text + token.start, word, n) == 0;
}

bool
pgm_token_is_sign(const char *text, struct pgm_token token, char sign)
{
    return token.kind == PGM_TOKEN_SIGN && text[token.start] == sign;
}
