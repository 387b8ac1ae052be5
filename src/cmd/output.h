/* What a command says: results on standard output, everything else on standard error.
 *
 * With --json, standard output is exactly one JSON object: the command's own members, or "error"
 * when it failed, and then "warnings". Control characters of texts from elsewhere do not reach a
 * terminal. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "base/file.h"
#include "base/json.h"
#include "base/str.h"

struct pgm_cli;

enum pgm_style {
    PGM_STYLE_PLAIN, /* ends any other */
    PGM_STYLE_BOLD,
    PGM_STYLE_DIM,
    PGM_STYLE_RED,
    PGM_STYLE_GREEN,
    PGM_STYLE_YELLOW,
    PGM_STYLE_CYAN,
};

struct pgm_output {
    bool is_json;
    bool is_begun; /* the JSON object */
    struct pgm_str document;
    struct pgm_json json;
    pgm_strings warnings; /* kept for the object */
    int write_error;      /* errno of the first write to standard output that failed */
    const char *work;     /* whose progress was told last, or NULL */
    int64_t shown;        /* when a progress line was last due, in milliseconds; 0: never */
    bool line_is_open;    /* a progress line stands on the terminal */
};

/* Text to standard output. */
void pgm_output_print(struct pgm_cli *cli, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The escape sequence that begins a style on standard output; "" when it has no colours. */
const char *pgm_output_style(const struct pgm_cli *cli, enum pgm_style style);

/* A remark for people, "pgmend: …", on standard error. Nothing with --json. */
void pgm_output_note(struct pgm_cli *cli, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The object that --json prints, open for members. It is printed when the command ends. */
struct pgm_json *pgm_output_json(struct pgm_cli *cli);

/* Shows a question with its choices and leaves the cursor behind it. */
void pgm_output_ask(struct pgm_cli *cli, const char *question, const char *choices);

/* The listeners of struct pgm_ctx; `data` is the cli. */
void pgm_output_warn(void *data, const char *message);
void pgm_output_progress(void *data, const char *what, size_t done, size_t total);

/* Renders ctx->error: as text, or as the JSON object instead of anything the command put there. */
void pgm_output_error(struct pgm_cli *cli);

/* Ends the output: prints the JSON object of a command that succeeded, takes a progress line
 * away, flushes. PGM_IO when standard output does not take it; that its reader went away is no
 * failure. */
enum pgm_status pgm_output_end(struct pgm_cli *cli) PGM_MUST_CHECK;
