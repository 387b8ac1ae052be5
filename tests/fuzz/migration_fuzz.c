/* Fuzzes src/migrations: header.c, script.c, alone.c, hash.c, compare.c.
 *
 * Whatever the bytes are, reading a script ends, reads nothing outside of them, and
 *   - what is refused is refused with a place;
 *   - comments and blanks around a script do not change its digest, nor does another line in its
 *     head;
 *   - a line put into its head is read again as what was put there;
 *   - a script does not differ from itself. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "migrations/private.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool holds)
{
    if (!holds) {
        abort();
    }
}

static struct pgm_script
script_of(const char *text, size_t size)
{
    return (struct pgm_script){ .path = "fuzz", .text = text, .size = size };
}

static bool
is_read(struct pgm_ctx *ctx, enum pgm_status status)
{
    require(
        status == PGM_OK || (status == PGM_INPUT && ctx->error.line > 0 && ctx->error.column > 0));
    pgm_error_clear(ctx);
    return status == PGM_OK;
}

static const char *
hash(struct pgm_ctx *ctx, const char *text)
{
    struct pgm_script script = script_of(text, strlen(text));
    const char *out = NULL;
    require(pgm_script_hash_tokens(ctx, &script, &out) == PGM_OK);
    return out;
}

static void
check_statements(struct pgm_ctx *ctx, struct pgm_script *script)
{
    pgm_script_statement_list statements = { 0 };
    if (!is_read(ctx, pgm_script_statements(ctx, script, &statements))) {
        return;
    }
    for (size_t i = 0; i < statements.n; i++) {
        const struct pgm_script_statement *statement = &statements.at[i];
        require(statement->offset + statement->size <= script->size && statement->line > 0);
        require(!statement->has_data ||
                (statement->data >= script->text &&
                    statement->data + statement->data_size <= script->text + script->size));
    }
    const char *tokens = hash(ctx, script->text);
    require(strcmp(tokens,
                hash(ctx, pgm_arena_printf(ctx->arena, "/* c */\n%s\n-- d", script->text))) == 0);
    pgm_script_differences differences = { 0 };
    struct pgm_script same = *script;
    require(pgm_script_compare(ctx, script, &same, &differences) == PGM_OK && !differences.n);
}

static void
check_head(struct pgm_ctx *ctx, struct pgm_script *script)
{
    struct pgm_migration migration = { .name = "fuzz" };
    if (!is_read(ctx, pgm_script_read_head(ctx, script, &migration))) {
        return;
    }
    pgm_strings values = { 0 };
    pgm_vec_push(ctx->arena, &values, "a, b");
    const char *text = pgm_script_with(ctx->arena, script, "parents", &values);
    struct pgm_script again = script_of(text, strlen(text));
    struct pgm_migration read = { .name = "fuzz" };
    require(pgm_script_read_head(ctx, &again, &read) == PGM_OK);
    require(read.parents.n == 2 && strcmp(read.parents.at[1], "b") == 0);
    require(read.reviews.n == migration.reviews.n && read.squashes.n == migration.squashes.n);
    require(strcmp(pgm_script_with(ctx->arena, &again, "parents", &values), text) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct pgm_ctx ctx = { .arena = pgm_arena_new() };
    char *text = malloc(size + 1);
    require(text != NULL);
    memcpy(text, data, size);
    text[size] = '\0';
    struct pgm_script script = script_of(text, size);
    if (strlen(text) == size && !(size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)) {
        check_head(&ctx, &script);
        check_statements(&ctx, &script);
    } else {
        pgm_script_statement_list statements = { 0 };
        (void)is_read(&ctx, pgm_script_statements(&ctx, &script, &statements));
    }
    free(text);
    pgm_arena_end(ctx.arena);
    return 0;
}
