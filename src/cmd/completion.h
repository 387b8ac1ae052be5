/* Completion scripts, one function a shell. */
#pragma once

#include "base/str.h"
#include "cmd/cli.h"

void pgm_completion_bash(struct pgm_str *out, const struct pgm_command *const *commands);
void pgm_completion_zsh(struct pgm_str *out, const struct pgm_command *const *commands);
void pgm_completion_fish(struct pgm_str *out, const struct pgm_command *const *commands);

/* Calls `each` once for every option that any command has. */
typedef void pgm_completion_option_fn(struct pgm_str *out, const struct pgm_option *option);
void pgm_completion_each_option(
    struct pgm_str *out, const struct pgm_command *const *commands, pgm_completion_option_fn *each);

/* Adds "a|b|c" with `separator` for the bars. */
void pgm_completion_add_words(struct pgm_str *out, const char *choices, char separator);

/* Adds `text` in single quotes, as `escaped_quote` writes a single quote inside them. */
void pgm_completion_add_quoted(struct pgm_str *out, const char *text, const char *escaped_quote);

/* The first sentence of a text, without its full stop. */
const char *pgm_completion_summarize(struct pgm_arena *arena, const char *text);
