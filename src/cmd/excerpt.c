#include "cmd/excerpt.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/file.h"
#include "base/str.h"

#define MASK "***"
#define LINES_WITHOUT_PLACE 5
#define GUTTER 8 /* the number of the line and the bar after it */

/* ---- passwords ------------------------------------------------------------------------------- */

static bool
is_word_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* How long the quoted literal at `text` is; to the end when it is not closed. */
static size_t
literal_length(const char *text, bool has_escapes)
{
    size_t n = 1;
    while (text[n]) {
        bool is_pair = (has_escapes && text[n] == '\\' && text[n + 1]) ||
                       (text[n] == '\'' && text[n + 1] == '\'');
        if (text[n] == '\'' && !is_pair) {
            return n + 1;
        }
        n += is_pair ? 2 : 1;
    }
    return n;
}

/* What follows the word PASSWORD at `text`: how much to keep, and how much after that is the
 * secret. */
static size_t
find_secret(const char *text, size_t *length)
{
    size_t kept = strspn(text, " \t\r\n");
    bool has_equals = text[kept] == '=';
    if (has_equals) {
        kept++;
        kept += strspn(text + kept, " \t");
    }
    bool has_escapes = (text[kept] == 'E' || text[kept] == 'e') && text[kept + 1] == '\'';
    kept += has_escapes;
    if (text[kept] == '\'') {
        *length = literal_length(text + kept, has_escapes);
    } else {
        *length = has_equals ? strcspn(text + kept, " \t\r\n'\"&") : 0;
    }
    return kept;
}

/* The password of a URL: what stands between ":" and "@" before the next slash. `text` follows
 * "://". */
static size_t
find_url_secret(const char *text, size_t *length)
{
    size_t host = strcspn(text, "@/ \t\r\n'\"");
    size_t user = strcspn(text, ":@/ \t\r\n'\"");
    bool has_secret = text[host] == '@' && user < host;
    *length = has_secret ? host - user - 1 : 0;
    return has_secret ? user + 1 : 0;
}

const char *
pgm_excerpt_mask(struct pgm_arena *arena, const char *sql)
{
    static const char word[] = "password";
    struct pgm_str out = PGM_STR(arena);
    char before = ' ';
    while (*sql) {
        size_t n = 1, kept = 0, secret = 0;
        if (!is_word_char(before) && strncasecmp(sql, word, strlen(word)) == 0 &&
            !is_word_char(sql[strlen(word)])) {
            n = strlen(word);
            kept = find_secret(sql + n, &secret);
        } else if (pgm_str_starts(sql, "://")) {
            n = strlen("://");
            kept = find_url_secret(sql + n, &secret);
        }
        pgm_str_add_n(&out, sql, n + kept);
        pgm_str_add(&out, secret ? MASK : "");
        sql += n + kept + secret;
        before = sql[-1];
    }
    return pgm_str_text(&out);
}

char
pgm_excerpt_clean(char c)
{
    if (c == '\t') {
        return ' ';
    }
    return iscntrl((unsigned char)c) ? '?' : c;
}

/* ---- lines ----------------------------------------------------------------------------------- */

/* Line `number` (from 1) of the text, or NULL when it has fewer. */
static const char *
take_line(struct pgm_arena *arena, const char *text, size_t number)
{
    for (size_t i = 1; i < number; i++) {
        text = strchr(text, '\n');
        if (!text) {
            return NULL;
        }
        text++;
    }
    return pgm_arena_copy_n(arena, text, strcspn(text, "\r\n"));
}

static bool
begins_character(char c)
{
    return ((unsigned char)c & 0xc0) != 0x80;
}

static size_t
count_characters(const char *text)
{
    size_t n = 0;
    for (; *text; text++) {
        n += begins_character(*text);
    }
    return n;
}

/* Where character `number` (from 0) begins, or the end. */
static const char *
skip_characters(const char *text, size_t number)
{
    for (; *text; text++) {
        if (begins_character(*text) && number-- == 0) {
            break;
        }
    }
    return text;
}

static void
add_clean(struct pgm_str *out, const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        pgm_str_add_char(out, pgm_excerpt_clean(text[i]));
    }
}

/* One numbered line, cut to `width` characters around `column` (0 = no caret). */
static void
add_line(struct pgm_str *out, const char *line, size_t number, size_t column, size_t width)
{
    size_t length = count_characters(line);
    size_t first = 0;
    if (length > width && column > width / 2) {
        first = column - width / 2;
        first = first + width > length ? length - width : first;
    }
    const char *from = skip_characters(line, first);
    const char *to = skip_characters(from, width);
    pgm_str_addf(out, "%5zu | ", number);
    add_clean(out, from, (size_t)(to - from));
    pgm_str_add_char(out, '\n');
    if (column) {
        pgm_str_addf(out, "      | %*s^\n", (int)(column - first) - 1, "");
    }
}

/* The line at the place, with the caret unless a password before it was masked. */
static bool
add_place(struct pgm_str *out, const char *text, const struct pgm_error *error, size_t width)
{
    struct pgm_arena *arena = out->arena;
    const char *line = take_line(arena, text, error->line);
    if (!line || error->column == 0 || error->column > count_characters(line) + 1) {
        return false;
    }
    const char *before =
        pgm_arena_copy_n(arena, line, (size_t)(skip_characters(line, error->column - 1) - line));
    bool is_shifted = strcmp(pgm_excerpt_mask(arena, before), before) != 0;
    add_line(
        out, pgm_excerpt_mask(arena, line), error->line, is_shifted ? 0 : error->column, width);
    return true;
}

/* The whole file, or NULL: the excerpt is a courtesy and may fail in silence. */
static const char *
read_quietly(struct pgm_arena *arena, const char *path)
{
    struct pgm_ctx ctx = { .arena = arena };
    struct pgm_text text = { 0 };
    if (strcmp(path, "-") == 0 || pgm_file_read(&ctx, path, &text) != PGM_OK) {
        return NULL;
    }
    return text.at;
}

const char *
pgm_excerpt_make(struct pgm_arena *arena, const struct pgm_error *error, size_t width)
{
    if (!error->statement) {
        return "";
    }
    struct pgm_str out = PGM_STR(arena);
    size_t room = width > GUTTER ? width - GUTTER : width;
    const char *text = error->file ? read_quietly(arena, error->file) : error->statement;
    if (text && error->line && add_place(&out, text, error, room)) {
        return pgm_str_text(&out);
    }
    const char *masked = pgm_excerpt_mask(arena, error->statement);
    const char *line = NULL;
    for (size_t i = 1; i <= LINES_WITHOUT_PLACE && (line = take_line(arena, masked, i)); i++) {
        add_line(&out, line, i, 0, room);
    }
    if (take_line(arena, masked, LINES_WITHOUT_PLACE + 1)) {
        pgm_str_add(&out, "      | ...\n");
    }
    return pgm_str_text(&out);
}
