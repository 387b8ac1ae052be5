#include "cmd/completion.h"

#include <string.h>

#include "base/map.h"

void
pgm_completion_each_option(
    struct pgm_str *out, const struct pgm_command *const *commands, pgm_completion_option_fn *each)
{
    static char seen;
    struct pgm_map names = PGM_MAP(out->arena);
    for (; *commands; commands++) {
        size_t step = 0;
        const struct pgm_option *option = NULL;
        while ((option = pgm_command_options(*commands, &step))) {
            if (!pgm_map_put_text(&names, option->name, &seen)) {
                each(out, option);
            }
        }
    }
}

void
pgm_completion_add_words(struct pgm_str *out, const char *choices, char separator)
{
    for (; *choices; choices++) {
        if (*choices == '|') {
            pgm_str_add_char(out, separator);
        } else {
            pgm_str_add_char(out, *choices);
        }
    }
}

void
pgm_completion_add_quoted(struct pgm_str *out, const char *text, const char *escaped_quote)
{
    pgm_str_add_char(out, '\'');
    for (; *text; text++) {
        if (*text == '\'') {
            pgm_str_add(out, escaped_quote);
        } else {
            pgm_str_add_char(out, *text);
        }
    }
    pgm_str_add_char(out, '\'');
}

const char *
pgm_completion_summarize(struct pgm_arena *arena, const char *text)
{
    const char *end = strstr(text, ". ");
    size_t n = end ? (size_t)(end - text) : strlen(text);
    if (n && text[n - 1] == '.') {
        n--;
    }
    return pgm_arena_copy_n(arena, text, n);
}

static enum pgm_status
run_completion(struct pgm_cli *cli)
{
    static void (*const writers[])(struct pgm_str *, const struct pgm_command *const *) = {
        pgm_completion_bash,
        pgm_completion_zsh,
        pgm_completion_fish,
    };
    struct pgm_str out = PGM_STR(cli->ctx->arena);
    int shell = pgm_value_choice("bash|zsh|fish", pgm_cli_argument(cli, 0));
    writers[shell](&out, cli->commands);
    pgm_output_print(cli, "%s", pgm_str_text(&out));
    return PGM_OK;
}

extern const struct pgm_command pgm_command_completion;
const struct pgm_command pgm_command_completion = {
    .name = "completion",
    .summary = "print the completion script of a shell",
    .description =
        "The script makes the shell complete pgmend's commands, options and their values. It is "
        "made from the same tables as the command line, so it knows all of them.",
    .arguments =
        (const struct pgm_argument[]){
            { "SHELL", false, false, { PGM_VALUE_CHOICE, "bash|zsh|fish" }, "bash, zsh or fish." },
            { 0 },
        },
    .examples =
        (const struct pgm_example[]){
            { "pgmend completion bash >~/.local/share/bash-completion/completions/pgmend",
                "Install it for bash." },
            { "pgmend completion zsh >\"${fpath[1]}/_pgmend\"", "Install it for zsh." },
            { "pgmend completion fish >~/.config/fish/completions/pgmend.fish",
                "Install it for fish." },
            { 0 },
        },
    .run = run_completion,
};
