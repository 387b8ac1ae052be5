#include "cmd/completion.h"

/* In the specifications of _arguments, brackets end an explanation, colons separate fields. */
static const char *
make_explanation(struct pgm_arena *arena, const char *text)
{
    struct pgm_str out = PGM_STR(arena);
    for (const char *at = pgm_completion_summarize(arena, text); *at; at++) {
        if (*at == '[' || *at == ']' || *at == '\\' || *at == ':') {
            pgm_str_add_char(&out, '\\');
        }
        pgm_str_add_char(&out, *at);
    }
    return pgm_str_text(&out);
}

/* The field of a specification that says what completes the value. */
static const char *
make_action(struct pgm_arena *arena, const struct pgm_value_form *form)
{
    if (form->type == PGM_VALUE_CHOICE) {
        struct pgm_str out = PGM_STR(arena);
        pgm_str_add_char(&out, '(');
        pgm_completion_add_words(&out, form->accepts, ' ');
        pgm_str_add_char(&out, ')');
        return pgm_str_text(&out);
    }
    return form->type == PGM_VALUE_PATH      ? "_files"
           : form->type == PGM_VALUE_COMMAND ? "_pgmend_commands"
                                             : "";
}

static void
add_specification(struct pgm_str *out, const char *specification)
{
    pgm_str_add(out, " \\\n                ");
    pgm_completion_add_quoted(out, specification, "'\\''");
}

static void
add_option(struct pgm_str *out, const struct pgm_option *option)
{
    struct pgm_arena *arena = out->arena;
    const char *text = make_explanation(arena, option->text);
    const char *value = "";
    if (option->value) {
        value = pgm_arena_printf(arena, ":%s:%s", option->value, make_action(arena, &option->form));
    }
    const char *repeats = option->repeats ? "*" : "";
    const char *together = "";
    if (option->letter && !option->repeats) {
        together = pgm_arena_printf(arena, "(-%c --%s)", option->letter, option->name);
    }
    add_specification(out, pgm_arena_printf(arena, "%s%s--%s%s[%s]%s", repeats, together,
                               option->name, option->value ? "=" : "", text, value));
    if (option->letter) {
        add_specification(out, pgm_arena_printf(arena, "%s%s-%c%s[%s]%s", repeats, together,
                                   option->letter, option->value ? "+" : "", text, value));
    }
}

static void
add_options(struct pgm_str *out, const struct pgm_command *command)
{
    size_t step = 0;
    const struct pgm_option *option = NULL;
    while ((option = pgm_command_options(command, &step))) {
        add_option(out, option);
    }
}

static void
add_arguments(struct pgm_str *out, const struct pgm_command *command)
{
    int place = 1;
    for (const struct pgm_argument *argument = command->arguments; argument && argument->name;
         argument++, place++) {
        const char *action = make_action(out->arena, &argument->form);
        const char *which = argument->repeats ? "*" : pgm_arena_printf(out->arena, "%d", place);
        add_specification(out, pgm_arena_printf(out->arena, "%s:%s%s:%s", which,
                                   argument->is_optional ? ":" : "", argument->name, action));
    }
}

void
pgm_completion_zsh(struct pgm_str *out, const struct pgm_command *const *commands)
{
    pgm_str_add(out, "#compdef pgmend\n"
                     "# zsh completion of pgmend, made by 'pgmend completion zsh'\n"
                     "\n_pgmend_commands()\n{\n    local -a commands\n    commands=(\n");
    for (const struct pgm_command *const *command = commands; *command; command++) {
        pgm_str_add(out, "        ");
        const char *text = make_explanation(out->arena, (*command)->summary);
        pgm_completion_add_quoted(
            out, pgm_arena_printf(out->arena, "%s:%s", (*command)->name, text), "'\\''");
        pgm_str_add_char(out, '\n');
    }
    pgm_str_add(out,
        "    )\n    _describe -t commands command commands\n}\n"
        "\n_pgmend()\n{\n    local curcontext=\"$curcontext\" state line\n    typeset -A opt_args\n"
        "    _arguments -C");
    add_options(out, NULL);
    add_specification(out, "1:command:_pgmend_commands");
    add_specification(out, "*::argument:->argument");
    pgm_str_add(out, "\n    [[ $state == argument ]] || return\n    case $line[1] in\n");
    for (const struct pgm_command *const *command = commands; *command; command++) {
        pgm_str_addf(out, "    %s)\n            _arguments", (*command)->name);
        add_options(out, *command);
        add_arguments(out, *command);
        pgm_str_add(out, "\n            ;;\n");
    }
    pgm_str_add(out, "    esac\n}\n"
                     "\nif [[ $funcstack[1] == _pgmend ]]; then\n    _pgmend \"$@\"\nelse\n"
                     "    compdef _pgmend pgmend\nfi\n");
}
