/* What counts of a script when it is compared with an earlier one: its tokens. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/digest.h"
#include "base/str.h"
#include "migrations/private.h"
#include "parse/lexer.h"
#include "parse/split.h"

#define TAG "sha256-tokens-1:"

/* What is said once stays said: a journal holds digests of this form for ever. Whoever changes what
 * goes into one gives it another tag, and keeps this. */

/* A token's text as it counts: words in lower case, newlines within strings as one byte. */
static void
add_text(struct pgm_str *out, const char *text, size_t size, bool is_word)
{
    for (size_t i = 0; i < size; i++) {
        char c = text[i];
        if (is_word && c >= 'A' && c <= 'Z') {
            c = (char)(c - 'A' + 'a');
        } else if (c == '\r' && i + 1 < size && text[i + 1] == '\n') {
            continue;
        }
        pgm_str_add_char(out, c);
    }
}

/* One token: its kind, whether a sign touches the one before it (so that <= is not < =), its
 * length and its text. */
static void
add_token(struct pgm_digest *digest, struct pgm_str *buffer, const char *text,
    struct pgm_token token, struct pgm_token before)
{
    static const char letters[] = { [PGM_TOKEN_WORD] = 'w',
        [PGM_TOKEN_NAME] = 'n',
        [PGM_TOKEN_STRING] = 's',
        [PGM_TOKEN_NUMBER] = '0',
        [PGM_TOKEN_SIGN] = '.',
        [PGM_TOKEN_OPEN] = '?' };
    bool touches =
        token.kind == PGM_TOKEN_SIGN && before.kind == PGM_TOKEN_SIGN && before.end == token.start;
    pgm_str_cut(buffer, 0);
    add_text(buffer, text + token.start, token.end - token.start, token.kind == PGM_TOKEN_WORD);
    char lead[32];
    int n = snprintf(
        lead, sizeof lead, "%c%s%zu:", letters[token.kind], touches ? "+" : "", buffer->len);
    pgm_digest_add(digest, lead, (size_t)n);
    pgm_digest_add(digest, pgm_str_text(buffer), buffer->len);
}

const char *
pgm_statement_hash_tokens(struct pgm_arena *arena, const struct pgm_script_statement *statement)
{
    struct pgm_digest *digest = pgm_digest_new(arena);
    struct pgm_str buffer = PGM_STR(arena);
    struct pgm_lexer lexer = { statement->text, statement->size, 0 };
    struct pgm_token token, before = { 0 };
    while ((token = pgm_lexer_next(&lexer)).kind != PGM_TOKEN_END) {
        add_token(digest, &buffer, statement->text, token, before);
        before = token;
    }
    if (statement->has_data) {
        pgm_str_cut(&buffer, 0);
        add_text(&buffer, statement->data, statement->data_size, false);
        pgm_digest_add(digest, "d", 1);
        pgm_digest_add(digest, pgm_str_text(&buffer), buffer.len);
    }
    return pgm_arena_printf(arena, TAG "%s", pgm_digest_end(digest));
}

static void
add_line(struct pgm_digest *digest, const char *text)
{
    pgm_digest_add(digest, text, strlen(text));
    pgm_digest_add(digest, "\n", 1);
}

enum pgm_status
pgm_script_hash_tokens(struct pgm_ctx *ctx, struct pgm_script *script, const char **out)
{
    pgm_script_statement_list statements = { 0 };
    PGM_TRY(pgm_script_statements(ctx, script, &statements));
    struct pgm_digest *digest = pgm_digest_new(ctx->arena);
    for (size_t i = 0; i < statements.n; i++) {
        add_line(digest, pgm_statement_hash_tokens(ctx->arena, &statements.at[i]));
    }
    *out = pgm_arena_printf(ctx->arena, TAG "%s", pgm_digest_end(digest));
    return PGM_OK;
}

/* ---- reviews */

static void
add_names(
    struct pgm_ctx *ctx, struct pgm_digest *digest, const char *word, const pgm_strings *names)
{
    for (size_t i = 0; i < names->n; i++) {
        add_line(digest, pgm_arena_printf(ctx->arena, "%s %s", word, names->at[i]));
    }
}

static enum pgm_status
add_script(
    struct pgm_ctx *ctx, struct pgm_digest *digest, const char *word, struct pgm_script *script)
{
    const char *tokens = NULL;
    if (!script->path) {
        return PGM_OK;
    }
    PGM_TRY(pgm_script_hash_tokens(ctx, script, &tokens));
    add_line(digest,
        pgm_arena_printf(ctx->arena, "%s %s transaction %d timeout %" PRId64 " lock %" PRId64, word,
            tokens, (int)script->transaction, script->timeout, script->lock_timeout));
    return PGM_OK;
}

enum pgm_status
pgm_migration_hash_review(struct pgm_ctx *ctx, struct pgm_migration *migration, const char **out)
{
    static const pgm_strings none = { 0 };
    struct pgm_digest *digest = pgm_digest_new(ctx->arena);
    add_names(ctx, digest, "parent", migration->names_parents ? &migration->parents : &none);
    add_names(ctx, digest, "environment", &migration->environments);
    add_names(ctx, digest, "squashes", &migration->squashes);
    add_line(digest, pgm_arena_printf(ctx->arena, "phase %" PRId64 " backup %d", migration->phase,
                         migration->needs_backup));
    PGM_TRY(add_script(ctx, digest, "up", &migration->up));
    PGM_TRY(add_script(ctx, digest, "down", &migration->down));
    PGM_TRY(add_script(ctx, digest, "verify", &migration->verify));
    *out = pgm_arena_printf(ctx->arena, TAG "%s", pgm_digest_end(digest));
    return PGM_OK;
}

enum pgm_status
pgm_migration_reviewed(
    struct pgm_ctx *ctx, struct pgm_migration *migration, const struct pgm_review **out)
{
    const char *hash = NULL;
    *out = NULL;
    if (migration->reviews.n == 0) {
        return PGM_OK;
    }
    PGM_TRY(pgm_migration_hash_review(ctx, migration, &hash));
    for (size_t i = 0; i < migration->reviews.n; i++) {
        if (strcmp(migration->reviews.at[i].hash, hash) == 0) {
            *out = &migration->reviews.at[i];
        }
    }
    return PGM_OK;
}
