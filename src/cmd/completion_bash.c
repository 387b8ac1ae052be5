#include "cmd/completion.h"

/* What is the same whatever the tables say. The command is the first word that is no option and no
 * option's value; readline breaks --name=value at the equals sign. */
static const char frame[] =
    "# bash completion of pgmend, made by 'pgmend completion bash'\n"
    "_pgmend()\n"
    "{\n"
    "    local current=${COMP_WORDS[COMP_CWORD]} option='' command='' place=0 i=1\n"
    "    while ((i < COMP_CWORD)); do\n"
    "        case ${COMP_WORDS[i]} in\n"
    "        --) [[ -n $command ]] || break ;;\n"
    "        -*)\n"
    "            if _pgmend_takes_value \"${COMP_WORDS[i]}\"; then\n"
    "                option=${COMP_WORDS[i]}\n"
    "                [[ ${COMP_WORDS[i + 1]} == = ]] && ((++i))\n"
    "                ((++i < COMP_CWORD)) && option=''\n"
    "            fi\n"
    "            ;;\n"
    "        *)\n"
    "            if [[ -z $command ]]; then command=${COMP_WORDS[i]}; else ((++place)); fi\n"
    "            ;;\n"
    "        esac\n"
    "        ((++i))\n"
    "    done\n"
    "    [[ $current == = ]] && current=''\n"
    "    COMPREPLY=()\n"
    "    if [[ -n $option ]]; then\n"
    "        _pgmend_values \"$option\" \"$current\"\n"
    "    elif [[ $current == -* ]]; then\n"
    "        _pgmend_reply \"$current\" \"$(_pgmend_options \"$command\")\"\n"
    "    elif [[ -z $command ]]; then\n"
    "        _pgmend_reply \"$current\" \"$(_pgmend_commands)\"\n"
    "    else\n"
    "        _pgmend_arguments \"$command:$place\" \"$current\"\n"
    "    fi\n"
    "}\n"
    "\n"
    "_pgmend_reply()\n"
    "{\n"
    "    mapfile -t COMPREPLY < <(compgen -W \"$2\" -- \"$1\")\n"
    "}\n"
    "\n"
    "_pgmend_files()\n"
    "{\n"
    "    compopt -o filenames 2>/dev/null\n"
    "    mapfile -t COMPREPLY < <(compgen -f -- \"$1\")\n"
    "}\n";

static void
add_commands(struct pgm_str *out, const struct pgm_command *const *commands)
{
    pgm_str_add(out, "\n_pgmend_commands()\n{\n    echo '");
    for (const struct pgm_command *const *command = commands; *command; command++) {
        pgm_str_addf(out, "%s%s", command == commands ? "" : " ", (*command)->name);
    }
    pgm_str_add(out, "'\n}\n");
}

static void
add_option_names(struct pgm_str *out, const struct pgm_command *command)
{
    size_t step = 0;
    const struct pgm_option *option = NULL;
    while ((option = pgm_command_options(command, &step))) {
        pgm_str_addf(out, "%s--%s", step == 1 ? "" : " ", option->name);
    }
}

static void
add_options(struct pgm_str *out, const struct pgm_command *const *commands)
{
    pgm_str_add(out, "\n_pgmend_options()\n{\n    case $1 in\n");
    for (const struct pgm_command *const *command = commands; *command; command++) {
        pgm_str_addf(out, "    %s) echo '", (*command)->name);
        add_option_names(out, *command);
        pgm_str_add(out, "' ;;\n");
    }
    pgm_str_add(out, "    *) echo '");
    add_option_names(out, NULL);
    pgm_str_add(out, "' ;;\n    esac\n}\n");
}

static void
add_name_with_value(struct pgm_str *out, const struct pgm_option *option)
{
    if (option->form.type != PGM_VALUE_FLAG) {
        pgm_str_addf(out, " | --%s", option->name);
        if (option->letter) {
            pgm_str_addf(out, " | -%c", option->letter);
        }
    }
}

/* What completes a value of this form, as a command on the word "$2". */
static void
add_form(struct pgm_str *out, const struct pgm_value_form *form)
{
    if (form->type == PGM_VALUE_CHOICE) {
        pgm_str_add(out, "_pgmend_reply \"$2\" '");
        pgm_completion_add_words(out, form->accepts, ' ');
        pgm_str_add(out, "' ;;\n");
    } else if (form->type == PGM_VALUE_COMMAND) {
        pgm_str_add(out, "_pgmend_reply \"$2\" \"$(_pgmend_commands)\" ;;\n");
    } else {
        pgm_str_add(out, "_pgmend_files \"$2\" ;;\n");
    }
}

static bool
is_completed(const struct pgm_value_form *form)
{
    return form->type == PGM_VALUE_CHOICE || form->type == PGM_VALUE_PATH ||
           form->type == PGM_VALUE_COMMAND;
}

static void
add_values(struct pgm_str *out, const struct pgm_option *option)
{
    if (is_completed(&option->form)) {
        pgm_str_addf(out, "    --%s", option->name);
        if (option->letter) {
            pgm_str_addf(out, " | -%c", option->letter);
        }
        pgm_str_add(out, ") ");
        add_form(out, &option->form);
    }
}

static void
add_arguments(struct pgm_str *out, const struct pgm_command *command)
{
    int place = 0;
    for (const struct pgm_argument *argument = command->arguments; argument && argument->name;
         argument++, place++) {
        if (is_completed(&argument->form)) {
            pgm_str_addf(
                out, argument->repeats ? "    %s:*) " : "    %s:%d) ", command->name, place);
            add_form(out, &argument->form);
        }
    }
}

void
pgm_completion_bash(struct pgm_str *out, const struct pgm_command *const *commands)
{
    pgm_str_add(out, frame);
    add_commands(out, commands);
    add_options(out, commands);
    pgm_str_add(out, "\n_pgmend_takes_value()\n{\n    case $1 in\n    ''");
    pgm_completion_each_option(out, commands, add_name_with_value);
    pgm_str_add(out, ") return 0 ;;\n    *) return 1 ;;\n    esac\n}\n");
    pgm_str_add(out, "\n_pgmend_values()\n{\n    case $1 in\n");
    pgm_completion_each_option(out, commands, add_values);
    pgm_str_add(out, "    esac\n}\n\n_pgmend_arguments()\n{\n    case $1 in\n");
    for (const struct pgm_command *const *command = commands; *command; command++) {
        add_arguments(out, *command);
    }
    pgm_str_add(out, "    esac\n}\n\ncomplete -F _pgmend pgmend\n");
}
