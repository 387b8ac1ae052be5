/* Fuzzes src/cmd: config.c, config_read.c, dotenv.c, value.c.
 *
 * Any text as pgmend.yaml, and what follows its first NUL as .env. Every key is then asked for, so
 * that values are resolved and checked too. Whatever is wrong must be described, and located.
 *
 *     clang -g -O1 -std=c11 -D_GNU_SOURCE -Isrc -fsanitize=fuzzer,address,undefined \
 *         tests/fuzz/config_fuzz.c src/cmd/{config,config_read,dotenv,value}.c \
 *         src/base/{arena,file,map,status,str,text}.c -lyaml -lxxhash -o config_fuzz */
#include <stdlib.h>
#include <string.h>

#include "cmd/config.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
ask(struct pgm_ctx *ctx, const struct pgm_config *config, const struct pgm_section *section)
{
    for (const struct pgm_key *key = pgm_config_keys; key->name; key++) {
        bool is_value = key->shape == PGM_SHAPE_ONE || key->shape == PGM_SHAPE_LIST;
        if (key->section != section->section || !is_value) {
            continue;
        }
        struct pgm_config_value value = { 0 };
        pgm_error_clear(ctx);
        enum pgm_status status = pgm_config_get(ctx, config, section, key->name, &value);
        if ((status == PGM_OK) != (ctx->error.message == NULL) ||
            (value.texts.n && !value.is_set)) {
            abort();
        }
    }
}

/* The part before the first NUL is pgmend.yaml, the part after it .env. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct pgm_arena *arena = pgm_arena_new();
    struct pgm_ctx ctx = { .arena = arena };
    struct pgm_config *config = pgm_config_new(arena);
    config->file = "pgmend.yaml";
    config->directory = "..";
    const uint8_t *nul = memchr(data, '\0', size);
    size_t n = nul ? (size_t)(nul - data) : size;
    enum pgm_status status = pgm_config_read(&ctx, (const char *)data, n, config);
    if ((status == PGM_OK) != (ctx.error.message == NULL) ||
        (status != PGM_OK && !ctx.error.line)) {
        abort();
    }
    if (nul) {
        pgm_dotenv_read(&ctx, ".env", (const char *)nul + 1, size - n - 1, &config->dotenv);
    }
    ask(&ctx, config, &config->top);
    ask(&ctx, config, &config->dev);
    for (size_t i = 0; i < config->environments.n; i++) {
        ask(&ctx, config, &config->environments.at[i]);
    }
    pgm_arena_end(arena);
    return 0;
}
