/* Manual pages in mdoc, made from the tables. dev/man adds the prose of docs/reference to them. */
#include <ctype.h>
#include <string.h>

#include "cmd/cli.h"
#include "cmd/help.h"

/* The day on which the form of the pages last changed; a build's own date would make builds
 * differ. */
#define PAGE_DATE "November 21, 2026"

#define LINE_WIDTH 78

/* One word of running text: a backslash, and what would be a request at the start of a line, are
 * escaped. */
static void
add_word(struct pgm_str *out, const char *word, size_t n, bool at_start)
{
    if (at_start && (*word == '.' || *word == '\'')) {
        pgm_str_add(out, "\\&");
    }
    for (size_t i = 0; i < n; i++) {
        if (word[i] == '\\') {
            pgm_str_add(out, "\\e");
        } else {
            pgm_str_add_char(out, word[i]);
        }
    }
}

/* Running text: a sentence starts a line, as mdoc wants it; an empty line starts a paragraph. */
static void
add_text(struct pgm_str *out, const char *text)
{
    size_t start = out->len;
    while (*text) {
        size_t n = strcspn(text, " \n");
        bool at_start = out->len == start;
        if (n && !at_start && out->len - start + n + 1 > LINE_WIDTH) {
            pgm_str_add_char(out, '\n');
            start = out->len;
            at_start = true;
        }
        if (n) {
            pgm_str_add(out, at_start ? "" : " ");
            add_word(out, text, n, at_start);
        }
        if (n && text[n] == ' ' && text[n - 1] == '.') {
            pgm_str_add_char(out, '\n');
            start = out->len;
        } else if (pgm_str_starts(text + n, "\n\n")) {
            pgm_str_add(out, "\n.Pp\n");
            start = out->len;
            n++;
        }
        text += n + (text[n] != '\0');
    }
    pgm_str_add(out, out->len == start ? "" : "\n");
}

/* A word as the argument of a macro: punctuation alone would be taken apart from it. */
static const char *
make_argument(struct pgm_arena *arena, const char *word)
{
    struct pgm_str out = PGM_STR(arena);
    for (; *word; word++) {
        if (*word == '-') {
            pgm_str_add(&out, "\\-");
        } else if (*word == '\\') {
            pgm_str_add(&out, "\\e");
        } else if (*word == '"') {
            pgm_str_add(&out, "\\(dq");
        } else {
            pgm_str_add_char(&out, *word);
        }
    }
    return pgm_arena_printf(arena, "\"%s\"", pgm_str_text(&out));
}

static void
add_head(struct pgm_str *out, const char *name, const char *summary)
{
    struct pgm_str title = PGM_STR(out->arena);
    for (const char *at = name; *at; at++) {
        pgm_str_add_char(&title, (char)toupper((unsigned char)*at));
    }
    pgm_str_addf(out, ".Dd " PAGE_DATE "\n.Dt %s 1\n.Os\n.Sh NAME\n.Nm %s\n.Nd %s\n",
        pgm_str_text(&title), name, summary);
}

static void
add_flag(struct pgm_str *out, const struct pgm_option *option)
{
    pgm_str_addf(
        out, "Fl %s", make_argument(out->arena, pgm_arena_printf(out->arena, "-%s", option->name)));
    if (option->value) {
        pgm_str_addf(out, " Ns = Ns Ar %s", option->value);
    }
}

static void
add_synopsis(struct pgm_str *out, const struct pgm_command *command)
{
    pgm_str_addf(out, ".Sh SYNOPSIS\n.Nm pgmend\n.Cm %s\n", command->name);
    for (const struct pgm_argument *argument = command->arguments; argument && argument->name;
         argument++) {
        pgm_str_addf(out, ".%sAr %s%s\n", argument->is_optional ? "Op " : "", argument->name,
            argument->repeats ? " ..." : "");
    }
    size_t step = 0;
    const struct pgm_option *option = NULL;
    while ((option = pgm_command_options(command, &step))) {
        pgm_str_add(out, ".Op ");
        add_flag(out, option);
        pgm_str_add(out, option->repeats ? " ...\n" : "\n");
    }
}

static void
add_option_notes(struct pgm_str *out, const struct pgm_option *option)
{
    add_text(out, option->text);
    bool has_form = option->form.type == PGM_VALUE_INT || option->form.type == PGM_VALUE_DURATION ||
                    option->form.type == PGM_VALUE_CHOICE;
    if (has_form) {
        pgm_str_addf(
            out, ".Ar %s\nis %s.\n", option->value, pgm_value_accepted(out->arena, &option->form));
    }
    if (option->repeats) {
        pgm_str_add(out, "May be given several times.\n");
    }
    if (option->key) {
        pgm_str_addf(out, "Key of\n.Pa pgmend.yaml :\n.Li %s .\n", option->key);
    }
    if (option->fallback) {
        pgm_str_addf(
            out, "The default is\n.Li %s .\n", make_argument(out->arena, option->fallback));
    }
}

static void
add_options(struct pgm_str *out, const struct pgm_command *command)
{
    pgm_str_add(out, ".Sh OPTIONS\n.Bl -tag -width Ds\n");
    size_t step = 0;
    const struct pgm_option *option = NULL;
    while ((option = pgm_command_options(command, &step))) {
        pgm_str_add(out, ".It ");
        if (option->letter) {
            pgm_str_addf(out, "Fl %c , ", option->letter);
        }
        add_flag(out, option);
        pgm_str_add_char(out, '\n');
        add_option_notes(out, option);
    }
    pgm_str_add(out, ".El\n");
}

static void
add_arguments(struct pgm_str *out, const struct pgm_command *command)
{
    if (!command->arguments) {
        return;
    }
    pgm_str_add(out, ".Pp\nThe arguments are:\n.Bl -tag -width Ds\n");
    for (const struct pgm_argument *argument = command->arguments; argument->name; argument++) {
        pgm_str_addf(out, ".It Ar %s\n", argument->name);
        add_text(out, argument->text);
    }
    pgm_str_add(out, ".El\n");
}

static void
add_variables(struct pgm_str *out, const struct pgm_command *command)
{
    size_t step = 0;
    const struct pgm_option *option = NULL;
    bool is_begun = false;
    while ((option = pgm_command_options(command, &step))) {
        if (option->environment) {
            pgm_str_add(out, is_begun ? "" : ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n");
            pgm_str_addf(out, ".It Ev %s\nStands for\n.", option->environment);
            add_flag(out, option);
            pgm_str_add(out, " .\n");
            is_begun = true;
        }
    }
    pgm_str_add(out, is_begun ? ".El\n" : "");
}

static void
add_exits(struct pgm_str *out, const struct pgm_command *command)
{
    pgm_str_add(out, ".Sh EXIT STATUS\n.Bl -tag -width Ds\n");
    for (int status = 0; status <= PGM_LAST_EXIT; status++) {
        const char *text =
            command ? pgm_command_exit(command, status) : pgm_command_exit_meaning(status);
        if (text) {
            pgm_str_addf(out, ".It %d\n", status);
            add_text(out, text);
        }
    }
    pgm_str_add(out, ".El\n");
}

static void
add_examples(struct pgm_str *out, const struct pgm_command *command)
{
    if (!command->examples) {
        return;
    }
    pgm_str_add(out, ".Sh EXAMPLES\n");
    for (const struct pgm_example *example = command->examples; example->line; example++) {
        pgm_str_add(out, example == command->examples ? "" : ".Pp\n");
        add_text(out, example->text);
        pgm_str_addf(out, ".Dl %s\n",
            make_argument(out->arena, pgm_arena_printf(out->arena, "$ %s", example->line)));
    }
}

static void
add_command_page(struct pgm_str *out, const struct pgm_command *command)
{
    add_head(out, pgm_arena_printf(out->arena, "pgmend-%s", command->name), command->summary);
    add_synopsis(out, command);
    pgm_str_add(out, ".Sh DESCRIPTION\n");
    add_text(out, command->description);
    add_arguments(out, command);
    add_options(out, command);
    add_variables(out, command);
    add_exits(out, command);
    add_examples(out, command);
}

static void
add_overview_page(struct pgm_str *out, const struct pgm_cli *cli)
{
    add_head(out, "pgmend", "keep a PostgreSQL database in agreement with its declared schema");
    pgm_str_add(out,
        ".Sh SYNOPSIS\n.Nm pgmend\n.Ar COMMAND\n.Op Ar ARGUMENT ...\n.Op Ar OPTION ...\n"
        ".Sh DESCRIPTION\n");
    add_text(out, pgm_help_about);
    pgm_str_add(out, ".Pp\nThe commands, each with a page of its own, are:\n.Bl -tag -width Ds\n");
    for (const struct pgm_command *const *command = cli->commands; *command; command++) {
        pgm_str_addf(out, ".It Cm %s\n", (*command)->name);
        add_text(out, (*command)->summary);
    }
    pgm_str_add(out, ".El\n");
    add_options(out, NULL);
    add_exits(out, NULL);
}

static enum pgm_status
run_man(struct pgm_cli *cli)
{
    const char *name = pgm_cli_argument(cli, 0);
    struct pgm_str out = PGM_STR(cli->ctx->arena);
    if (name) {
        const struct pgm_command *command = NULL;
        PGM_TRY(pgm_cli_find_command(cli, name, &command));
        add_command_page(&out, command);
    } else {
        add_overview_page(&out, cli);
    }
    pgm_output_print(cli, "%s", pgm_str_text(&out));
    return PGM_OK;
}

extern const struct pgm_command pgm_command_man;
const struct pgm_command pgm_command_man = {
    .name = "man",
    .summary = "print a manual page",
    .description = "Prints the manual page of a command, or of pgmend itself, in the mdoc language "
                   "that man and mandoc format. Pages made this way need no installation.",
    .arguments =
        (const struct pgm_argument[]){
            { "COMMAND", true, false, { PGM_VALUE_COMMAND, NULL },
                "The command whose page is wanted." },
            { 0 },
        },
    .examples =
        (const struct pgm_example[]){
            { "pgmend man dev | man -l -", "Read the page of the command dev." },
            { "pgmend man >/usr/local/share/man/man1/pgmend.1",
                "Install the page of pgmend itself." },
            { 0 },
        },
    .run = run_man,
};
