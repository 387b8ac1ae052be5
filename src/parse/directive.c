/* What speaks to pgmend, and what it stands before, by SQL's words, not kinds. */
#include "parse/directive.h"

#include <ctype.h>
#include <string.h>

#include "base/str.h"
#include "base/text.h"
#include "parse/classify.h"
#include "parse/split.h"

#define MARK "pgmend:"

/* One statement's tokens, and where the next is to be looked at. */
struct reader {
    struct pgm_ctx *ctx;
    const char *file, *text;
    pgm_directives *out;
    PGM_VEC(struct pgm_token) tokens;
    size_t at;
    struct pgm_directive head; /* what the statement is about */
};

static enum pgm_status
fail_at(const struct reader *reader, size_t offset, const char *message)
{
    pgm_parse_fail(reader->ctx, reader->file, reader->text, offset, message);
    return pgm_hint(reader->ctx, "\"-- pgmend: renamed-from OLD\" stands on a line of its own, "
                                 "right before CREATE, or within "
                                 "its parentheses before a column, CONSTRAINT name, or a label");
}

/* ---- what a statement is about */

static struct pgm_token
peek(const struct reader *reader, size_t ahead)
{
    size_t i = reader->at + ahead;
    return i < reader->tokens.n ? reader->tokens.at[i] : (struct pgm_token){ PGM_TOKEN_END, 0, 0 };
}

static bool
take_word(struct reader *reader, const char *word)
{
    bool is = pgm_token_is_word(reader->text, peek(reader, 0), word);
    reader->at += is;
    return is;
}

static bool
is_name(struct pgm_token token)
{
    return token.kind == PGM_TOKEN_WORD || token.kind == PGM_TOKEN_NAME;
}

static const char *
name_of(const struct reader *reader, struct pgm_token token)
{
    return pgm_parse_name(reader->ctx->arena, reader->text + token.start, token.end - token.start);
}

/* a.b.c */
static void
take_chain(struct reader *reader, pgm_strings *out)
{
    while (is_name(peek(reader, 0))) {
        pgm_vec_push(reader->ctx->arena, out, name_of(reader, peek(reader, 0)));
        reader->at++;
        if (!pgm_token_is_sign(reader->text, peek(reader, 0), '.')) {
            return;
        }
        reader->at++;
    }
}

/* The words between CREATE and the name: MATERIALIZED VIEW. */
static const char *
take_noun(struct reader *reader)
{
    static const char *const adjectives[] = { "or", "replace", "unique", "temp", "temporary",
        "global", "local", "unlogged", "recursive", "constraint", "trusted", "procedural", NULL };
    static const char *const first_words[] = { "materialized", "foreign", "event", "text", "search",
        "data", "operator", "access", NULL };
    for (size_t i = 0; adjectives[i]; i++) {
        if (take_word(reader, adjectives[i])) {
            i = (size_t)-1;
        }
    }
    struct pgm_str noun = PGM_STR(reader->ctx->arena);
    bool more = is_name(peek(reader, 0));
    while (more) {
        struct pgm_token token = peek(reader, 0);
        more = false;
        for (size_t i = 0; first_words[i]; i++) {
            more = more || pgm_token_is_word(reader->text, token, first_words[i]);
        }
        pgm_str_add(&noun, noun.len ? " " : "");
        for (size_t i = token.start; i < token.end; i++) {
            pgm_str_add_char(&noun, (char)toupper((unsigned char)reader->text[i]));
        }
        reader->at++;
        more = more && is_name(peek(reader, 0));
    }
    return pgm_str_text(&noun);
}

/* ON table, or TO table for a rule. */
static void
find_table(struct reader *reader)
{
    bool is_rule = strcmp(reader->head.noun, "RULE") == 0;
    for (size_t i = reader->at; i + 1 < reader->tokens.n; i++) {
        if (pgm_token_is_word(reader->text, reader->tokens.at[i], is_rule ? "to" : "on") &&
            is_name(reader->tokens.at[i + 1])) {
            size_t at = reader->at;
            reader->at = i + 1;
            (void)take_word(reader, "only");
            take_chain(reader, &reader->head.table);
            reader->at = at;
            return;
        }
    }
}

static void
read_create(struct reader *reader)
{
    static const char *const on_tables[] = { "INDEX", "TRIGGER", "POLICY", "RULE", NULL };
    struct pgm_directive *head = &reader->head;
    head->noun = take_noun(reader);
    (void)take_word(reader, "concurrently");
    if (take_word(reader, "if")) {
        (void)(take_word(reader, "not") && take_word(reader, "exists"));
    }
    bool is_unnamed = pgm_token_is_word(reader->text, peek(reader, 0), "on");
    if (!is_unnamed) {
        take_chain(reader, &head->object);
    }
    for (size_t i = 0; on_tables[i]; i++) {
        if (strcmp(head->noun, on_tables[i]) == 0) {
            find_table(reader);
        }
    }
}

/* ALTER TABLE … ADD CONSTRAINT, as pg_dump writes it. */
static void
read_alter(struct reader *reader)
{
    struct pgm_directive *head = &reader->head;
    head->noun = take_noun(reader);
    if (take_word(reader, "if")) {
        (void)take_word(reader, "exists");
    }
    (void)take_word(reader, "only");
    pgm_strings name = { 0 };
    take_chain(reader, &name);
    if (!take_word(reader, "add")) {
        return;
    }
    bool is_constraint = take_word(reader, "constraint");
    if (!is_constraint && !take_word(reader, "column")) {
        return;
    }
    if (take_word(reader, "if")) {
        (void)(take_word(reader, "not") && take_word(reader, "exists"));
    }
    if (is_name(peek(reader, 0))) {
        head->place = is_constraint ? PGM_PLACE_CONSTRAINT : PGM_PLACE_COLUMN;
        head->object = name;
        head->name = name_of(reader, peek(reader, 0));
    }
}

static void
read_head(struct reader *reader)
{
    reader->head = (struct pgm_directive){ .file = reader->file };
    reader->at = 0;
    if (take_word(reader, "create")) {
        read_create(reader);
    } else if (take_word(reader, "alter")) {
        read_alter(reader);
    }
}

/* ---- what a directive stands before */

/* Fills in what token `i` begins within the statement's parentheses. */
static bool
read_element(struct reader *reader, size_t i, size_t depth, struct pgm_directive *directive)
{
    static const char *const nameless[] = { "primary", "unique", "check", "foreign", "like", NULL };
    struct pgm_token token = reader->tokens.at[i], before = reader->tokens.at[i - 1];
    reader->at = i;
    if (take_word(reader, "constraint") && is_name(peek(reader, 0))) {
        directive->place = PGM_PLACE_CONSTRAINT;
        directive->name = name_of(reader, peek(reader, 0));
        return true;
    }
    bool begins = pgm_token_is_sign(reader->text, before, '(') ||
                  pgm_token_is_sign(reader->text, before, ',');
    if (depth != 1 || !begins) {
        return false;
    }
    if (token.kind == PGM_TOKEN_STRING) {
        directive->place = PGM_PLACE_LABEL;
        directive->name = pgm_arena_copy_n(
            reader->ctx->arena, reader->text + token.start, token.end - token.start);
        return true;
    }
    for (size_t n = 0; nameless[n]; n++) {
        if (pgm_token_is_word(reader->text, token, nameless[n])) {
            return false;
        }
    }
    directive->place = PGM_PLACE_COLUMN;
    directive->name = is_name(token) ? name_of(reader, token) : NULL;
    return directive->name != NULL;
}

/* A directive's text, from behind the mark to the end of its line. */
static enum pgm_status
read_line(struct reader *reader, size_t start, size_t from, size_t to, size_t token, size_t depth)
{
    struct pgm_arena *arena = reader->ctx->arena;
    struct pgm_directive directive = reader->head;
    directive.line = pgm_text_position(reader->text, start).line;
    size_t at = from;
    while (at < to && isspace((unsigned char)reader->text[at])) {
        at++;
    }
    size_t end = at;
    while (end < to && !isspace((unsigned char)reader->text[end])) {
        end++;
    }
    directive.word = pgm_arena_copy_n(arena, reader->text + at, end - at);
    while (end < to && isspace((unsigned char)reader->text[end])) {
        end++;
    }
    while (to > end && isspace((unsigned char)reader->text[to - 1])) {
        to--;
    }
    directive.value = pgm_arena_copy_n(arena, reader->text + end, to - end);
    if (strcmp(directive.word, "last") == 0) {
        if (token != 0 || *directive.value) {
            return fail_at(reader, start, "\"last\" stands alone, before a statement");
        }
        pgm_vec_push(arena, reader->out, directive);
        return PGM_OK;
    }
    if (strcmp(directive.word, "renamed-from") != 0) {
        return fail_at(
            reader, start, pgm_arena_printf(arena, "there is no directive \"%s\"", directive.word));
    }
    if (!*directive.value) {
        return fail_at(reader, start, "renamed-from does not say the old name");
    }
    size_t line = start;
    while (line > 0 && (reader->text[line - 1] == ' ' || reader->text[line - 1] == '\t')) {
        line--;
    }
    if (line > 0 && reader->text[line - 1] != '\n' && reader->text[line - 1] != '\r') {
        return fail_at(reader, start, "the directive stands behind something else on its line");
    }
    bool is_head = token == 0 && directive.object.n;
    if (!is_head && (token == 0 || token >= reader->tokens.n ||
                        !read_element(reader, token, depth, &directive))) {
        return fail_at(reader, start, "the directive stands before nothing that has a name");
    }
    pgm_vec_push(arena, reader->out, directive);
    return PGM_OK;
}

/* From behind the opening mark of a comment to behind its end; comments nest. */
static size_t
skip_block(const char *text, size_t at, size_t to)
{
    for (size_t depth = 1; depth && at < to; at++) {
        bool opens = text[at] == '/' && text[at + 1] == '*';
        bool closes = text[at] == '*' && text[at + 1] == '/';
        depth = depth + opens - closes;
        at += opens || closes;
    }
    return at;
}

/* Looks for directives between two tokens; `token` is the one behind. */
static enum pgm_status
read_gap(struct reader *reader, size_t from, size_t to, size_t token, size_t depth)
{
    const char *text = reader->text;
    for (size_t at = from; at < to; at++) {
        if (text[at] == '/' && text[at + 1] == '*') {
            at = skip_block(text, at + 2, to) - 1;
        } else if (text[at] == '-' && text[at + 1] == '-') {
            size_t start = at, end = at;
            while (end < to && text[end] != '\n' && text[end] != '\r') {
                end++;
            }
            at += 2;
            while (at < end && (text[at] == ' ' || text[at] == '\t')) {
                at++;
            }
            if (end - at >= strlen(MARK) && memcmp(text + at, MARK, strlen(MARK)) == 0) {
                PGM_TRY(read_line(reader, start, at + strlen(MARK), end, token, depth));
            }
            at = end;
        }
    }
    return PGM_OK;
}

static enum pgm_status
read_statement(struct reader *reader, const struct pgm_statement *statement, size_t before)
{
    struct pgm_lexer lexer = { reader->text, statement->offset + statement->size,
        statement->offset };
    reader->tokens.n = 0;
    for (struct pgm_token token = pgm_lexer_next(&lexer); token.kind != PGM_TOKEN_END;
         token = pgm_lexer_next(&lexer)) {
        pgm_vec_push(reader->ctx->arena, &reader->tokens, token);
    }
    read_head(reader);
    reader->head.statement = statement->offset;
    size_t depth = 0;
    for (size_t i = 0; i < reader->tokens.n; i++) {
        struct pgm_token token = reader->tokens.at[i];
        PGM_TRY(read_gap(reader, before, token.start, i, depth));
        before = token.end;
        depth += pgm_token_is_sign(reader->text, token, '(');
        depth -= depth && pgm_token_is_sign(reader->text, token, ')');
    }
    return PGM_OK;
}

enum pgm_status
pgm_directives_read(
    struct pgm_ctx *ctx, const char *file, const char *text, size_t size, pgm_directives *out)
{
    if (!memmem(text, size, MARK, strlen(MARK))) {
        return PGM_OK;
    }
    pgm_statements statements = { 0 };
    PGM_TRY(pgm_parse_split(ctx, file, text, size, &statements));
    struct reader reader = { .ctx = ctx, .file = file, .text = text, .out = out };
    size_t before = 0;
    for (size_t i = 0; i < statements.n; i++) {
        size_t end = statements.at[i].offset + statements.at[i].size;
        if (memmem(text + before, end - before, MARK, strlen(MARK))) {
            PGM_TRY(read_statement(&reader, &statements.at[i], before));
        }
        before = end;
    }
    reader.tokens.n = 0;
    reader.head = (struct pgm_directive){ .file = file };
    return read_gap(&reader, before, size, 1, 0);
}
