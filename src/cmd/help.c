#include "cmd/help.h"

#include <string.h>

#include "base/str.h"
#include "cmd/wrap.h"

#define COMMAND_INDENT 15
#define OPTION_INDENT 24
#define ARGUMENT_INDENT 16
#define EXIT_INDENT 6

const char pgm_help_about[] =
    "pgmend keeps three things in agreement: the live PostgreSQL database, the schema that the "
    "code declares, and the journal of what was run. It shows where they disagree, plans the SQL "
    "that mends it, proves that SQL on a throw-away server, and runs it.";

const char *
pgm_help_option_label(struct pgm_arena *arena, const struct pgm_option *option)
{
    const char *letter = option->letter ? pgm_arena_printf(arena, "-%c, ", option->letter) : "    ";
    const char *equals = option->value ? "=" : "";
    return pgm_arena_printf(
        arena, "%s--%s%s%s", letter, option->name, equals, option->value ? option->value : "");
}

static void
add_heading(struct pgm_cli *cli, struct pgm_str *out, const char *heading)
{
    pgm_str_addf(out, "\n%s%s%s\n", pgm_output_style(cli, PGM_STYLE_BOLD), heading,
        pgm_output_style(cli, PGM_STYLE_PLAIN));
}

/* The option's text, and what else its table says. */
static const char *
describe_option(struct pgm_arena *arena, const struct pgm_option *option)
{
    struct pgm_str out = PGM_STR(arena);
    pgm_str_add(&out, option->text);
    if (option->form.type != PGM_VALUE_TEXT && option->form.type != PGM_VALUE_PATH &&
        option->form.type != PGM_VALUE_FLAG) {
        pgm_str_addf(&out, " %s is %s.", option->value, pgm_value_accepted(arena, &option->form));
    }
    if (option->repeats) {
        pgm_str_add(&out, " May be given several times.");
    }
    if (option->key) {
        pgm_str_addf(&out, " Key of pgmend.yaml: %s.", option->key);
    }
    if (option->environment) {
        pgm_str_addf(&out, " Variable: %s.", option->environment);
    }
    if (option->fallback) {
        pgm_str_addf(&out, " Default: %s.", option->fallback);
    }
    return pgm_str_text(&out);
}

static void
add_options(struct pgm_cli *cli, struct pgm_str *out, const struct pgm_command *command)
{
    add_heading(cli, out, command ? "Options" : "Options of every command");
    size_t step = 0;
    const struct pgm_option *option = NULL;
    while ((option = pgm_command_options(command, &step))) {
        pgm_wrap_row(out, pgm_help_option_label(out->arena, option),
            describe_option(out->arena, option), OPTION_INDENT, cli->term.width);
    }
}

const char *
pgm_help_overview(struct pgm_cli *cli)
{
    struct pgm_str out = PGM_STR(cli->ctx->arena);
    pgm_wrap_text(&out, pgm_help_about, 0, 0, cli->term.width);
    add_heading(cli, &out, "Usage");
    pgm_str_add(&out, "  pgmend COMMAND [ARGUMENT...] [OPTION...]\n");
    add_heading(cli, &out, "Commands");
    for (const struct pgm_command *const *command = cli->commands; *command; command++) {
        pgm_wrap_row(&out, (*command)->name, (*command)->summary, COMMAND_INDENT, cli->term.width);
    }
    add_options(cli, &out, NULL);
    pgm_str_add(&out, "\n'pgmend help COMMAND' explains a command.\n");
    return pgm_str_text(&out);
}

static void
add_arguments(struct pgm_cli *cli, struct pgm_str *out, const struct pgm_command *command)
{
    if (command->arguments) {
        add_heading(cli, out, "Arguments");
        for (const struct pgm_argument *argument = command->arguments; argument->name; argument++) {
            pgm_wrap_row(out, argument->name, argument->text, ARGUMENT_INDENT, cli->term.width);
        }
    }
}

static void
add_examples(struct pgm_cli *cli, struct pgm_str *out, const struct pgm_command *command)
{
    if (command->examples) {
        add_heading(cli, out, "Examples");
        for (const struct pgm_example *example = command->examples; example->line; example++) {
            pgm_str_addf(out, "  $ %s\n      ", example->line);
            pgm_wrap_text(out, example->text, 6, 6, cli->term.width);
        }
    }
}

const char *
pgm_help_command(struct pgm_cli *cli, const struct pgm_command *command)
{
    struct pgm_str out = PGM_STR(cli->ctx->arena);
    pgm_str_addf(&out, "pgmend %s: ", command->name);
    size_t column = out.len;
    pgm_wrap_text(&out, command->summary, column, 0, cli->term.width);
    add_heading(cli, &out, "Usage");
    pgm_str_addf(&out, "  %s\n\n", pgm_command_usage(out.arena, command));
    pgm_wrap_text(&out, command->description, 0, 0, cli->term.width);
    add_arguments(cli, &out, command);
    add_options(cli, &out, command);
    add_examples(cli, &out, command);
    add_heading(cli, &out, "Exit status");
    for (int status = 0; status <= PGM_LAST_EXIT; status++) {
        const char *text = pgm_command_exit(command, status);
        if (text) {
            pgm_wrap_row(&out, pgm_arena_printf(out.arena, "%d", status), text, EXIT_INDENT,
                cli->term.width);
        }
    }
    return pgm_str_text(&out);
}

void
pgm_help_show(struct pgm_cli *cli, const struct pgm_command *command)
{
    if (cli->output.is_json) {
        pgm_help_to_json(cli, pgm_output_json(cli), command);
    } else {
        pgm_output_print(
            cli, "%s", command ? pgm_help_command(cli, command) : pgm_help_overview(cli));
    }
}

/* ---- the command ----------------------------------------------------------------------------- */

static enum pgm_status
run_help(struct pgm_cli *cli)
{
    const char *name = pgm_cli_argument(cli, 0);
    const struct pgm_command *command = NULL;
    if (name) {
        PGM_TRY(pgm_cli_find_command(cli, name, &command));
    }
    pgm_help_show(cli, command);
    return PGM_OK;
}

extern const struct pgm_command pgm_command_help;
const struct pgm_command pgm_command_help = {
    .name = "help",
    .summary = "explain pgmend, or one of its commands",
    .description = "Without an argument: what pgmend is, and its commands. 'pgmend COMMAND --help' "
                   "is the same as 'pgmend help COMMAND'. With --json: the tables of commands, "
                   "options, arguments, examples, exit statuses, errors and configuration keys, "
                   "from which this help, the manual pages and the completions are made.",
    .arguments =
        (const struct pgm_argument[]){
            { "COMMAND", true, false, { PGM_VALUE_COMMAND, NULL }, "The command to explain." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ pgm_options_json, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend help dev", "Explain the command dev." },
            { "pgmend help --json",
                "Everything there is to know about the command line, for programs." },
            { 0 },
        },
    .run = run_help,
};
