/* Fuzzes src/parse: lexer.c, split.c, classify.c.
 *
 * Whatever the bytes are, splitting ends, reads nothing outside of them, and gives statements that
 *   - stand in the text where they say, in order, and do not overlap;
 *   - are single statements: splitting one again gives itself, with the same class.
 * And for text that PostgreSQL's own scanner accepts (libpg_query's), every semicolon is one to the
 * scanner exactly when it is one to our lexer: the two agree on where quotes and comments end.
 *
 *     clang -g -O1 -std=c11 -D_GNU_SOURCE -Isrc -fsanitize=fuzzer,address,undefined
 * tests/fuzz/split_fuzz.c \ src/parse/{lexer,split,classify}.c src/base/{arena,str,status,text}.c
 * -lpg_query -o split_fuzz */
#include <pg_query.h>
#include <pg_query/pg_query.pb-c.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "parse/lexer.h"
#include "parse/split.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool holds)
{
    if (!holds) {
        abort();
    }
}

static void
check_statement(struct pgm_ctx *ctx, const struct pgm_statement *statement)
{
    if (strncmp(statement->text, "\xef\xbb\xbf", 3) == 0) {
        return; /* a name within a file, but a byte order mark at the start of one */
    }
    pgm_statements again = { 0 };
    require(pgm_parse_split(ctx, "again", statement->text, statement->size, &again) == PGM_OK);
    require(again.n == 1);
    require(again.at[0].size == statement->size);
    require(again.at[0].class == statement->class);
    require(again.at[0].alone == statement->alone);
}

static void
check_split(struct pgm_ctx *ctx, const char *text, size_t size)
{
    pgm_statements statements = { 0 };
    if (pgm_parse_split(ctx, "fuzz", text, size, &statements) != PGM_OK) {
        require(ctx->error.status == PGM_INPUT && ctx->error.line > 0 && ctx->error.column > 0);
        return;
    }
    size_t at = 0;
    for (size_t i = 0; i < statements.n; i++) {
        const struct pgm_statement *statement = &statements.at[i];
        require(statement->size > 0 && statement->offset >= at);
        at = statement->offset + statement->size;
        require(at <= size);
        require(memcmp(text + statement->offset, statement->text, statement->size) == 0);
        check_statement(ctx, statement);
    }
}

/* The next semicolon of ours, or the size of the text. */
static size_t
next_semicolon(struct pgm_lexer *lexer)
{
    struct pgm_token token;
    do {
        token = pgm_lexer_next(lexer);
    } while (token.kind != PGM_TOKEN_END && !pgm_token_is_sign(lexer->text, token, ';'));
    return token.kind == PGM_TOKEN_END ? lexer->size : token.start;
}

static void
check_against_scanner(const char *text, size_t size)
{
    PgQueryScanResult scanned = pg_query_scan(text);
    if (!scanned.error) {
        PgQuery__ScanResult *tokens = pg_query__scan_result__unpack(
            NULL, scanned.pbuf.len, (const uint8_t *)scanned.pbuf.data);
        require(tokens != NULL);
        struct pgm_lexer lexer = { text, size, 0 };
        for (size_t i = 0; i < tokens->n_tokens; i++) {
            if (tokens->tokens[i]->token == PG_QUERY__TOKEN__ASCII_59) {
                require(next_semicolon(&lexer) == (size_t)tokens->tokens[i]->start);
            }
        }
        require(next_semicolon(&lexer) == size);
        pg_query__scan_result__free_unpacked(tokens, NULL);
    }
    pg_query_free_scan_result(scanned);
}

/* Can the two be compared? libpg_query keeps comments as tokens, so that it, unlike the server,
 * does not take an escape string for continued behind a comment; and \v is white space since
 * PostgreSQL 16 only. */
static bool
is_comparable(const char *text, size_t size)
{
    bool may_continue = strstr(text, "--") && (strstr(text, "e'") || strstr(text, "E'"));
    return strlen(text) == size && !strchr(text, '\v') && !may_continue;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct pgm_ctx ctx = { .arena = pgm_arena_new() };
    const char *text = pgm_arena_copy_n(ctx.arena, (const char *)data, size);
    check_split(&ctx, text, size);
    if (is_comparable(text, size)) {
        check_against_scanner(text, size);
    }
    pgm_arena_end(ctx.arena);
    return 0;
}
