#include "cmd/completion.h"

static const char head[] = "# fish completion of pgmend, made by 'pgmend completion fish'\n"
                           "\n"
                           "# Prints the command on the line and the place of the argument that is "
                           "being written: \"dev:0\".\n"
                           "function __pgmend_place\n"
                           "    set -l words (commandline -opc)\n"
                           "    set -l command\n"
                           "    set -l place 0\n"
                           "    set -l is_value false\n"
                           "    for word in $words[2..-1]\n"
                           "        if $is_value\n"
                           "            set is_value false\n"
                           "            continue\n"
                           "        end\n"
                           "        switch $word\n"
                           "            case ''";

static const char tail[] = "\n                set is_value true\n"
                           "            case '-*'\n"
                           "            case '*'\n"
                           "                if test -z \"$command\"\n"
                           "                    set command $word\n"
                           "                else\n"
                           "                    set place (math $place + 1)\n"
                           "                end\n"
                           "        end\n"
                           "    end\n"
                           "    echo \"$command:$place\"\n"
                           "end\n"
                           "\n"
                           "function __pgmend_is\n"
                           "    string match -q -- $argv[1] (__pgmend_place)\n"
                           "end\n"
                           "\n"
                           "complete -c pgmend -e\n"
                           "complete -c pgmend -f\n";

static void
add_name_with_value(struct pgm_str *out, const struct pgm_option *option)
{
    if (option->form.type != PGM_VALUE_FLAG) {
        pgm_str_addf(out, " --%s", option->name);
        if (option->letter) {
            pgm_str_addf(out, " -%c", option->letter);
        }
    }
}

static void
add_text(struct pgm_str *out, const char *text)
{
    pgm_str_add(out, " -d ");
    pgm_completion_add_quoted(out, pgm_completion_summarize(out->arena, text), "\\'");
    pgm_str_add_char(out, '\n');
}

/* What completes a value of this form. */
static void
add_form(struct pgm_str *out, const struct pgm_value_form *form)
{
    if (form->type == PGM_VALUE_CHOICE) {
        pgm_str_add(out, " -a '");
        pgm_completion_add_words(out, form->accepts, ' ');
        pgm_str_add_char(out, '\'');
    } else if (form->type == PGM_VALUE_PATH) {
        pgm_str_add(out, " -F");
    }
}

/* The condition: which command, at which argument. */
static void
add_options(struct pgm_str *out, const struct pgm_command *command)
{
    size_t step = 0;
    const struct pgm_option *option = NULL;
    while ((option = pgm_command_options(command, &step))) {
        pgm_str_addf(out, "complete -c pgmend -n '__pgmend_is \"%s:*\"' -l %s",
            command ? command->name : "", option->name);
        if (option->letter) {
            pgm_str_addf(out, " -s %c", option->letter);
        }
        if (option->form.type != PGM_VALUE_FLAG) {
            pgm_str_add(out, option->form.type == PGM_VALUE_PATH ? " -r" : " -x");
            add_form(out, &option->form);
        }
        add_text(out, option->text);
    }
}

static void
add_command_names(struct pgm_str *out, const struct pgm_command *const *commands, const char *where)
{
    for (const struct pgm_command *const *command = commands; *command; command++) {
        pgm_str_addf(
            out, "complete -c pgmend -n '__pgmend_is \"%s\"' -a %s", where, (*command)->name);
        add_text(out, (*command)->summary);
    }
}

static void
add_arguments(struct pgm_str *out, const struct pgm_command *command,
    const struct pgm_command *const *commands)
{
    int place = 0;
    for (const struct pgm_argument *argument = command->arguments; argument && argument->name;
         argument++, place++) {
        const char *where = argument->repeats
                                ? pgm_arena_printf(out->arena, "%s:*", command->name)
                                : pgm_arena_printf(out->arena, "%s:%d", command->name, place);
        if (argument->form.type == PGM_VALUE_COMMAND) {
            add_command_names(out, commands, where);
        } else if (argument->form.type == PGM_VALUE_CHOICE ||
                   argument->form.type == PGM_VALUE_PATH) {
            pgm_str_addf(out, "complete -c pgmend -n '__pgmend_is \"%s\"'", where);
            add_form(out, &argument->form);
            pgm_str_add_char(out, '\n');
        }
    }
}

void
pgm_completion_fish(struct pgm_str *out, const struct pgm_command *const *commands)
{
    pgm_str_add(out, head);
    pgm_completion_each_option(out, commands, add_name_with_value);
    pgm_str_add(out, tail);
    add_options(out, NULL);
    add_command_names(out, commands, ":0");
    for (const struct pgm_command *const *command = commands; *command; command++) {
        add_options(out, *command);
        add_arguments(out, *command, commands);
    }
}
