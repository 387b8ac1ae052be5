#include "cmd/command.h"

#include <string.h>

#include "base/str.h"

#define PGM_COMMAND(name) extern const struct pgm_command pgm_command_##name;
#include "cmd/commands.def"
#undef PGM_COMMAND

const struct pgm_command *const pgm_commands[] = {
#define PGM_COMMAND(name) &pgm_command_##name,
#include "cmd/commands.def"
#undef PGM_COMMAND
    NULL,
};

const struct pgm_command *
pgm_command_find(const struct pgm_command *const *commands, const char *name)
{
    for (; *commands; commands++) {
        if (strcmp((*commands)->name, name) == 0) {
            return *commands;
        }
    }
    return NULL;
}

const struct pgm_option *
pgm_command_options(const struct pgm_command *command, size_t *step)
{
    size_t left = *step;
    for (size_t i = 0; command && command->options && command->options[i]; i++) {
        for (const struct pgm_option *option = command->options[i]; option->name; option++) {
            if (left-- == 0) {
                ++*step;
                return option;
            }
        }
    }
    for (const struct pgm_option *option = pgm_options_common; option->name; option++) {
        if (left-- == 0) {
            ++*step;
            return option;
        }
    }
    return NULL;
}

const struct pgm_option *
pgm_command_option(const struct pgm_command *command, const char *name)
{
    size_t step = 0;
    const struct pgm_option *option = NULL;
    while ((option = pgm_command_options(command, &step))) {
        if (strcmp(option->name, name) == 0) {
            return option;
        }
    }
    return NULL;
}

const char *
pgm_command_exit_meaning(int status)
{
    static const char *const meanings[PGM_LAST_EXIT + 1] = {
        "done, or there was nothing to do",
        "failed",
        "wrong usage, configuration or input",
        "differences or pending work found",
        "blocked by a policy, or not confirmed",
        "try again: a lock or another run stood in the way",
    };
    return status >= 0 && status <= PGM_LAST_EXIT ? meanings[status] : NULL;
}

const char *
pgm_command_exit(const struct pgm_command *command, int status)
{
    for (const struct pgm_exit *own = command->exits; own && own->text; own++) {
        if (own->status == status) {
            return own->text;
        }
    }
    return status <= 2 ? pgm_command_exit_meaning(status) : NULL;
}

const char *
pgm_command_usage(struct pgm_arena *arena, const struct pgm_command *command)
{
    struct pgm_str out = PGM_STR(arena);
    pgm_str_addf(&out, "pgmend %s", command->name);
    for (const struct pgm_argument *argument = command->arguments; argument && argument->name;
         argument++) {
        pgm_str_addf(&out, " %s%s%s%s", argument->is_optional ? "[" : "", argument->name,
            argument->repeats ? "..." : "", argument->is_optional ? "]" : "");
    }
    pgm_str_add(&out, " [OPTION...]");
    return pgm_str_text(&out);
}
