/* The JSON members of an error are not kinds. */
#include "cmd/output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "cmd/cli.h"
#include "cmd/excerpt.h"

#define MS_BEFORE_FIRST_LINE 400
#define MS_BETWEEN_REWRITES 100
#define MS_BETWEEN_LINES 5000
#define CLEAR_LINE "\r\033[K"

static const char *
style_sequence(enum pgm_style style)
{
    static const char *const sequences[] = {
        [PGM_STYLE_PLAIN] = "\033[0m",
        [PGM_STYLE_BOLD] = "\033[1m",
        [PGM_STYLE_DIM] = "\033[2m",
        [PGM_STYLE_RED] = "\033[31m",
        [PGM_STYLE_GREEN] = "\033[32m",
        [PGM_STYLE_YELLOW] = "\033[33m",
        [PGM_STYLE_CYAN] = "\033[36m",
    };
    return sequences[style];
}

const char *
pgm_output_style(const struct pgm_cli *cli, enum pgm_style style)
{
    return cli->term.out_colors ? style_sequence(style) : "";
}

static const char *
error_style(const struct pgm_cli *cli, enum pgm_style style)
{
    return cli->term.err_colors ? style_sequence(style) : "";
}

/* The reason must be kept at once: stdio remembers only that something went wrong. */
static void
note_failure(struct pgm_cli *cli, bool failed)
{
    if (failed && !cli->output.write_error) {
        cli->output.write_error = errno ? errno : EIO;
    }
}

void
pgm_output_print(struct pgm_cli *cli, const char *format, ...)
{
    if (cli->output.is_json) {
        return;
    }
    va_list args;
    va_start(args, format);
    note_failure(cli, vfprintf(stdout, format, args) < 0);
    va_end(args);
}

/* ---- standard error -------------------------------------------------------------------------- */

/* A text from elsewhere without what a terminal would obey; line breaks are indented. */
static const char *
make_harmless(struct pgm_arena *arena, const char *text)
{
    struct pgm_str out = PGM_STR(arena);
    for (; *text; text++) {
        if (*text == '\n') {
            pgm_str_add(&out, "\n    ");
        } else {
            pgm_str_add_char(&out, pgm_excerpt_clean(*text));
        }
    }
    return pgm_str_text(&out);
}

static void
clear_progress(struct pgm_cli *cli)
{
    if (cli->output.line_is_open) {
        (void)fputs(CLEAR_LINE, stderr);
        cli->output.line_is_open = false;
    }
}

/* One message: what standard output holds so far comes first, as the user sees both. */
static void
say(struct pgm_cli *cli, enum pgm_style style, const char *kind, const char *message)
{
    clear_progress(cli);
    (void)fflush(stdout);
    (void)fprintf(stderr, "pgmend: %s%s%s%s\n", error_style(cli, style), kind,
        error_style(cli, PGM_STYLE_PLAIN), make_harmless(cli->ctx->arena, message));
}

void
pgm_output_note(struct pgm_cli *cli, const char *format, ...)
{
    if (cli->output.is_json) {
        return;
    }
    struct pgm_str text = PGM_STR(cli->ctx->arena);
    va_list args;
    va_start(args, format);
    pgm_str_vaddf(&text, format, args);
    va_end(args);
    say(cli, PGM_STYLE_PLAIN, "", pgm_str_text(&text));
}

void
pgm_output_warn(void *data, const char *message)
{
    struct pgm_cli *cli = data;
    if (cli->output.is_json) {
        pgm_vec_push(cli->ctx->arena, &cli->output.warnings, message);
    } else {
        say(cli, PGM_STYLE_YELLOW, "warning: ", message);
    }
}

void
pgm_output_ask(struct pgm_cli *cli, const char *question, const char *choices)
{
    clear_progress(cli);
    (void)fflush(stdout);
    (void)fprintf(stderr, "%s%s%s [%s] ", error_style(cli, PGM_STYLE_BOLD),
        make_harmless(cli->ctx->arena, question), error_style(cli, PGM_STYLE_PLAIN), choices);
    (void)fflush(stderr);
}

/* ---- progress -------------------------------------------------------------------------------- */

static int64_t
now_ms(void)
{
    struct timespec now = { 0 };
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void
print_progress(struct pgm_cli *cli, const char *what, size_t done, size_t total)
{
    char count[64] = "";
    if (total) {
        (void)snprintf(count, sizeof count, " %zu/%zu (%zu %%)", done, total, done * 100 / total);
    } else if (done) {
        (void)snprintf(count, sizeof count, " %zu", done);
    }
    if (cli->term.err_is_terminal) {
        (void)fprintf(stderr, CLEAR_LINE "%s%.*s%s%s", error_style(cli, PGM_STYLE_DIM),
            (int)cli->term.width - 20, what, count, error_style(cli, PGM_STYLE_PLAIN));
        cli->output.line_is_open = true;
    } else {
        (void)fprintf(stderr, "pgmend: %s%s\n", what, count);
    }
    (void)fflush(stderr);
}

void
pgm_output_progress(void *data, const char *what, size_t done, size_t total)
{
    struct pgm_cli *cli = data;
    struct pgm_output *output = &cli->output;
    if (output->is_json) {
        return;
    }
    int64_t now = now_ms();
    bool is_new = !pgm_str_same(output->work, what);
    if (is_new) {
        output->work = pgm_arena_copy(cli->ctx->arena, what);
    }
    if (!output->shown) {
        output->shown = now;
    }
    int64_t pause = !cli->term.err_is_terminal ? MS_BETWEEN_LINES
                    : output->line_is_open     ? MS_BETWEEN_REWRITES
                                               : MS_BEFORE_FIRST_LINE;
    if (now - output->shown >= pause || (is_new && output->line_is_open)) {
        output->shown = now;
        print_progress(cli, what, done, total);
    }
}

/* ---- JSON ------------------------------------------------------------------------------------ */

struct pgm_json *
pgm_output_json(struct pgm_cli *cli)
{
    struct pgm_output *output = &cli->output;
    if (!output->is_begun) {
        output->is_begun = true;
        output->document = PGM_STR(cli->ctx->arena);
        output->json = (struct pgm_json){ .out = &output->document, .pretty = true };
        pgm_json_open(&output->json, '{');
    }
    return &output->json;
}

static void
print_json(struct pgm_cli *cli)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_key(json, "warnings");
    pgm_json_open(json, '[');
    pgm_vec_each(const char *, warning, &cli->output.warnings) {
        pgm_json_text(json, warning);
    }
    pgm_json_close(json, ']');
    pgm_json_close(json, '}');
    pgm_str_add_char(&cli->output.document, '\n');
    size_t n = cli->output.document.len;
    note_failure(cli, fwrite(cli->output.document.text, 1, n, stdout) != n);
}

static void
error_to_json(struct pgm_cli *cli)
{
    const struct pgm_error *error = &cli->ctx->error;
    cli->output.is_begun = false;
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_key(json, "error");
    pgm_json_open(json, '{');
    pgm_json_member(json, "name", pgm_status_name(error->status));
    pgm_json_member_int(json, "exit_status", pgm_status_exit(error->status));
    pgm_json_member(json, "message", error->message);
    pgm_json_member(json, "detail", error->detail);
    pgm_json_member(json, "hint", error->hint);
    pgm_json_member(json, "file", error->file);
    if (error->line) {
        pgm_json_member_int(json, "line", (int64_t)error->line);
        pgm_json_member_int(json, "column", (int64_t)error->column);
    } else {
        pgm_json_member(json, "line", NULL);
        pgm_json_member(json, "column", NULL);
    }
    pgm_json_member(json, "statement",
        error->statement ? pgm_excerpt_mask(cli->ctx->arena, error->statement) : NULL);
    pgm_json_member(json, "sqlstate", *error->sqlstate ? error->sqlstate : NULL);
    pgm_json_close(json, '}');
    print_json(cli);
}

/* ---- errors ---------------------------------------------------------------------------------- */

static void
say_part(struct pgm_cli *cli, const char *label, const char *text)
{
    if (text) {
        (void)fprintf(stderr, "  %s%s:%s %s\n", error_style(cli, PGM_STYLE_CYAN), label,
            error_style(cli, PGM_STYLE_PLAIN), make_harmless(cli->ctx->arena, text));
    }
}

static void
say_place(struct pgm_cli *cli)
{
    const struct pgm_error *error = &cli->ctx->error;
    if (!error->file) {
        return;
    }
    (void)fprintf(stderr, "  at %s", make_harmless(cli->ctx->arena, error->file));
    if (error->line) {
        (void)fprintf(stderr, ":%zu:%zu", error->line, error->column);
    }
    (void)fputc('\n', stderr);
}

static void
error_to_text(struct pgm_cli *cli)
{
    const struct pgm_error *error = &cli->ctx->error;
    say(cli, PGM_STYLE_RED, "error: ", error->message);
    say_place(cli);
    (void)fputs(pgm_excerpt_make(cli->ctx->arena, error, cli->term.width), stderr);
    say_part(cli, "detail", error->detail);
    say_part(cli, "hint", error->hint);
}

void
pgm_output_error(struct pgm_cli *cli)
{
    if (cli->output.is_json) {
        error_to_json(cli);
    } else {
        error_to_text(cli);
    }
}

enum pgm_status
pgm_output_end(struct pgm_cli *cli)
{
    clear_progress(cli);
    if (cli->output.is_json && cli->output.is_begun && cli->ctx->error.status == PGM_OK) {
        print_json(cli);
    }
    note_failure(cli, fflush(stdout) != 0);
    if (!cli->output.write_error || cli->output.write_error == EPIPE) {
        return PGM_OK;
    }
    return pgm_fail(cli->ctx, PGM_IO, "standard output does not take what is written to it");
}
