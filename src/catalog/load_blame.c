/* Of many statements that failed, the one to tell the user about. The words here are SQL's:
 * not kinds. */
#include <ctype.h>
#include <string.h>

#include "base/map.h"
#include "base/text.h"
#include "catalog/load_private.h"
#include "parse/classify.h"
#include "parse/lexer.h"

/* Words that may stand between CREATE, or ADD, and the name of what is made. */
static const char *const fillers[] = { "or", "replace", "temp", "temporary", "local", "global",
    "unlogged", "recursive", "materialized", "foreign", "trusted", "procedural", "constraint",
    "event", "unique", "default", "table", "view", "function", "procedure", "aggregate", "type",
    "domain", "schema", "sequence", "extension", "language", "index", "trigger", "operator",
    "class", "family", "collation", "server", "data", "wrapper", "text", "search", "configuration",
    "dictionary", "column", "if", "not", "exists", "concurrently" };

static bool
is_filler(const char *text, struct pgm_token token)
{
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++) {
        if (pgm_token_is_word(text, token, fillers[i])) {
            return true;
        }
    }
    return false;
}

/* The last part of the name of what a CREATE, or the first ADD of an ALTER, makes; NULL for all
 * else. */
static const char *
made_name(struct pgm_arena *arena, const struct pgm_statement *statement)
{
    const char *text = statement->text;
    struct pgm_lexer lexer = { text, statement->size, 0 };
    struct pgm_token token = pgm_lexer_next(&lexer);
    if (pgm_token_is_word(text, token, "alter")) {
        while (token.kind != PGM_TOKEN_END && !pgm_token_is_word(text, token, "add")) {
            token = pgm_lexer_next(&lexer);
        }
    } else if (!pgm_token_is_word(text, token, "create")) {
        return NULL;
    }
    do {
        token = pgm_lexer_next(&lexer);
    } while (is_filler(text, token));
    struct pgm_token name = token;
    while (pgm_token_is_sign(text, pgm_lexer_next(&lexer), '.')) {
        name = pgm_lexer_next(&lexer);
    }
    bool is_name = name.kind == PGM_TOKEN_WORD || name.kind == PGM_TOKEN_NAME;
    return is_name ? pgm_parse_name(arena, text + name.start, name.end - name.start) : NULL;
}

static bool
is_missing_something(const struct pgm_error *error)
{
    static const char *const states[] = { "42P01", "42703", "42883", "42704", "3F000", "42830",
        "42P17" };
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        if (strcmp(error->sqlstate, states[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* Does the message of an item's failure name something that another item would have made? */
static bool
is_consequence(const struct pgm_map *made, const struct pgm_load_item *item)
{
    const char *at = item->failure.message;
    while (is_missing_something(&item->failure) && *at) {
        size_t n = 0;
        while (isalnum((unsigned char)at[n]) || at[n] == '_' || at[n] == '$' ||
               (unsigned char)at[n] >= 0x80) {
            n++;
        }
        const struct pgm_load_item *maker = n ? pgm_map_get(made, at, n) : NULL;
        if (maker && maker != item) {
            return true;
        }
        at += n ? n : 1;
    }
    return false;
}

const struct pgm_load_item *
pgm_load_blame(const struct pgm_loader *loader)
{
    struct pgm_arena *arena = loader->ctx->arena;
    struct pgm_map made = PGM_MAP(arena);
    const struct pgm_load_item *first = NULL;
    for (size_t i = 0; i < loader->items.n; i++) {
        struct pgm_load_item *item = &loader->items.at[i];
        const char *name = item->is_done ? NULL : made_name(arena, item->statement);
        if (name) {
            (void)pgm_map_put_text(&made, name, item);
        }
    }
    for (size_t i = 0; i < loader->items.n; i++) {
        const struct pgm_load_item *item = &loader->items.at[i];
        if (item->is_done) {
            continue;
        }
        if (!is_consequence(&made, item)) {
            return item;
        }
        first = first ? first : item;
    }
    return first;
}

enum pgm_status
pgm_load_fail(struct pgm_ctx *ctx, const struct pgm_load_file *file,
    const struct pgm_statement *statement, const struct pgm_error *failure, size_t at)
{
    size_t offset = statement->offset + (at == SIZE_MAX ? 0 : at);
    enum pgm_status status =
        pgm_parse_fail(ctx, file->name, file->text.at, offset, failure->message);
    ctx->error.detail = pgm_arena_copy(ctx->arena, failure->detail);
    ctx->error.hint = pgm_arena_copy(ctx->arena, failure->hint);
    ctx->error.statement = statement->text;
    memcpy(ctx->error.sqlstate, failure->sqlstate, sizeof ctx->error.sqlstate);
    return status;
}
