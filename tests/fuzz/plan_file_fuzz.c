/* libFuzzer: any text as a plan file; and plan files made of any bytes, written and read.
 *
 * What is read must be written and read again to the same; what is refused must be described, once.
 * A file with a byte changed is refused, or says the same as before. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "plan/file.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The input, taken piece by piece; empty pieces when it is used up. */
struct input {
    struct pgm_arena *arena;
    const uint8_t *at;
    size_t left;
};

static void
require(bool holds)
{
    if (!holds) {
        abort();
    }
}

static uint8_t
take_byte(struct input *input)
{
    if (!input->left) {
        return 0;
    }
    input->left--;
    return *input->at++;
}

/* Up to the next NUL. */
static const char *
take_text(struct input *input)
{
    const uint8_t *end = input->left ? memchr(input->at, '\0', input->left) : NULL;
    size_t n = end ? (size_t)(end - input->at) : input->left;
    const char *text = pgm_arena_copy_n(input->arena, (const char *)input->at, n);
    n += end != NULL;
    input->at += n;
    input->left -= n;
    return text;
}

static const char *const *
take_words(struct input *input)
{
    size_t n = take_byte(input) % 4;
    if (!n) {
        return NULL;
    }
    const char **words = pgm_new_array(input->arena, const char *, n);
    for (size_t i = 0; i + 1 < n; i++) {
        words[i] = take_text(input);
    }
    return words;
}

static struct pgm_step
take_step(struct input *input, unsigned about)
{
    struct pgm_step step = { .action = (enum pgm_action)(about & 3), .flags = about >> 2 & 31 };
    step.group = take_byte(input);
    step.hazard = about & 4 ? take_text(input) : NULL;
    step.sql = take_text(input);
    step.object_id = take_text(input);
    return step;
}

static struct pgm_plan_file
take_file(struct input *input)
{
    unsigned bits = take_byte(input);
    struct pgm_plan_file file = { .proved = bits & 1, .string_bodies = bits & 2 };
    file.server_version = (int)(140000 + 10000 * (bits >> 5));
    file.from_origin = take_text(input);
    file.from_digest = take_text(input);
    file.to_origin = take_text(input);
    file.to_digest = take_text(input);
    file.reached = bits & 4 ? take_text(input) : NULL;
    file.schemas = take_words(input);
    file.ignore = take_words(input);
    while (input->left) {
        unsigned about = take_byte(input);
        if (about & 128) {
            pgm_vec_push(input->arena, &file.destroys, take_text(input));
        } else {
            pgm_vec_push(input->arena, &file.steps, take_step(input, about));
        }
    }
    return file;
}

static bool
read_text(struct pgm_ctx *ctx, const char *text, size_t size, struct pgm_plan_file *out)
{
    pgm_error_clear(ctx);
    enum pgm_status status = pgm_plan_file_read(ctx, "fuzz", text, size, out);
    require((status == PGM_OK) == (ctx->error.message == NULL));
    return status == PGM_OK;
}

/* `text` was written: it reads as it was, and damaged it does not read as anything else. */
static void
check_written(struct pgm_ctx *ctx, const char *text, size_t where, unsigned bit)
{
    struct pgm_plan_file again;
    require(read_text(ctx, text, strlen(text), &again));
    require(strcmp(pgm_plan_file_write(ctx, &again), text) == 0);
    char *changed = pgm_arena_copy(ctx->arena, text);
    changed[where % strlen(text)] ^= (char)(1 << bit % 8);
    if (read_text(ctx, changed, strlen(text), &again)) {
        require(strcmp(pgm_plan_file_write(ctx, &again), text) == 0);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 3) {
        return 0;
    }
    struct pgm_ctx ctx = { .arena = pgm_arena_new() };
    size_t where = (size_t)data[0] << 8 | data[1];
    unsigned bit = data[2];
    const char *text = pgm_arena_copy_n(ctx.arena, (const char *)data + 3, size - 3);
    struct pgm_plan_file file;
    if (read_text(&ctx, text, size - 3, &file)) {
        check_written(&ctx, pgm_plan_file_write(&ctx, &file), where, bit);
    }
    struct input input = { .arena = ctx.arena, .at = data + 3, .left = size - 3 };
    file = take_file(&input);
    check_written(&ctx, pgm_plan_file_write(&ctx, &file), where, bit);
    pgm_arena_end(ctx.arena);
    return 0;
}
