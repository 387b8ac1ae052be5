#include "base/status.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"

static const struct {
    const char *name;
    int exit_status;
} statuses[] = {
    [PGM_OK] = { "ok", 0 },
#define PGM_ERROR(name, exit_status, stable_name, text) [PGM_##name] = { stable_name, exit_status },
#include "base/errors.def"
#undef PGM_ERROR
};

static const char *format_text(struct pgm_arena *arena, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

static const char *
format_text(struct pgm_arena *arena, const char *format, va_list args)
{
    struct pgm_str str = PGM_STR(arena);
    pgm_str_vaddf(&str, format, args);
    return pgm_str_text(&str);
}

enum pgm_status
pgm_fail(struct pgm_ctx *ctx, enum pgm_status status, const char *format, ...)
{
    if (ctx->error.status != PGM_OK) {
        return ctx->error.status;
    }
    va_list args;
    va_start(args, format);
    ctx->error.status = status;
    ctx->error.message = format_text(ctx->arena, format, args);
    va_end(args);
    return status;
}

enum pgm_status
pgm_hint(struct pgm_ctx *ctx, const char *format, ...)
{
    if (ctx->error.status != PGM_OK && !ctx->error.hint) {
        va_list args;
        va_start(args, format);
        ctx->error.hint = format_text(ctx->arena, format, args);
        va_end(args);
    }
    return ctx->error.status;
}

enum pgm_status
pgm_wrap(struct pgm_ctx *ctx, enum pgm_status status, const char *format, ...)
{
    if (status != PGM_OK && ctx->error.message) {
        va_list args;
        va_start(args, format);
        const char *context = format_text(ctx->arena, format, args);
        va_end(args);
        ctx->error.message = pgm_arena_printf(ctx->arena, "%s: %s", context, ctx->error.message);
    }
    return status;
}

void
pgm_error_clear(struct pgm_ctx *ctx)
{
    ctx->error = (struct pgm_error){ 0 };
}

void
pgm_warn(struct pgm_ctx *ctx, const char *format, ...)
{
    if (ctx->warn) {
        va_list args;
        va_start(args, format);
        ctx->warn(ctx->listener, format_text(ctx->arena, format, args));
        va_end(args);
    }
}

void
pgm_progress(struct pgm_ctx *ctx, const char *what, size_t done, size_t total)
{
    if (ctx->progress) {
        ctx->progress(ctx->listener, what, done, total);
    }
}

int
pgm_status_exit(enum pgm_status status)
{
    return statuses[status].exit_status;
}

const char *
pgm_status_name(enum pgm_status status)
{
    return statuses[status].name;
}

/* write() and not stdio: this is the one place below src/cmd that speaks, and only to say that the
 * program is broken. */
void
pgm_bug(const char *file, int line, const char *text)
{
    struct pgm_arena *arena = pgm_arena_new();
    const char *message =
        pgm_arena_printf(arena, "pgmend: internal error at %s:%d: %s\n", file, line, text);
    ssize_t written = write(STDERR_FILENO, message, strlen(message));
    (void)written;
    abort();
}
