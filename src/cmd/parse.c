/* The command line. Options may stand anywhere, also before the command; `--` ends them. */
#include <string.h>

#include "base/str.h"
#include "base/text.h"
#include "cmd/cli.h"

struct words {
    int n, next;
    char *const *at;
    bool options_ended; /* by "--" */
};

static struct pgm_given *
find_given(struct pgm_cli *cli, const struct pgm_option *option)
{
    for (size_t i = 0; i < cli->options.n; i++) {
        if (cli->options.at[i].option == option) {
            return &cli->options.at[i];
        }
    }
    PGM_BUG("an option of the command has no place for its value");
}

static bool
has_name(const struct pgm_option *option, const char *name, size_t n)
{
    return strlen(option->name) == n && strncmp(option->name, name, n) == 0;
}

static const struct pgm_option *
find_by_name(const struct pgm_command *command, const char *name, size_t n)
{
    size_t step = 0;
    const struct pgm_option *option = NULL;
    while ((option = pgm_command_options(command, &step)) && !has_name(option, name, n)) {
    }
    return option;
}

static const struct pgm_option *
find_by_letter(const struct pgm_command *command, char letter)
{
    size_t step = 0;
    const struct pgm_option *option = NULL;
    while ((option = pgm_command_options(command, &step)) && option->letter != letter) {
    }
    return option;
}

/* ---- finding the command --------------------------------------------------------------------- */

/* Does this word, an option of any command, take the next word as its value? One spelling has one
 * meaning, so it does not matter whose option is found. */
static bool
takes_next_word(const struct pgm_cli *cli, const char *word)
{
    if (strchr(word, '=')) {
        return false;
    }
    for (const struct pgm_command *const *command = cli->commands; *command; command++) {
        const struct pgm_option *option = word[1] == '-'
                                              ? find_by_name(*command, word + 2, strlen(word + 2))
                                          : word[2] == '\0' ? find_by_letter(*command, word[1])
                                                            : NULL;
        if (option) {
            return option->form.type != PGM_VALUE_FLAG;
        }
    }
    return false;
}

static bool
is_option(const char *word)
{
    return word[0] == '-' && word[1] != '\0';
}

/* The place of the command's name, or 0 when the line has none. */
static int
find_command_word(const struct pgm_cli *cli, int argc, char *const *argv)
{
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--") == 0) {
            return i + 1 < argc ? i + 1 : 0;
        }
        if (!is_option(argv[i])) {
            return i;
        }
        if (takes_next_word(cli, argv[i])) {
            i++;
        }
    }
    return 0;
}

static enum pgm_status
fail_unknown_command(struct pgm_cli *cli, const char *word)
{
    PGM_VEC(const char *) names = { 0 };
    for (const struct pgm_command *const *command = cli->commands; *command; command++) {
        pgm_vec_push(cli->ctx->arena, &names, (*command)->name);
    }
    pgm_vec_push(cli->ctx->arena, &names, NULL);
    (void)pgm_fail(cli->ctx, PGM_USAGE, "there is no command '%s'", word);
    const char *near = pgm_text_nearest(word, names.at);
    if (near) {
        return pgm_hint(
            cli->ctx, "the nearest is 'pgmend %s'; 'pgmend help' lists all commands", near);
    }
    return pgm_hint(cli->ctx, "'pgmend help' lists all commands");
}

enum pgm_status
pgm_cli_find_command(struct pgm_cli *cli, const char *name, const struct pgm_command **out)
{
    *out = pgm_command_find(cli->commands, name);
    return *out ? PGM_OK : fail_unknown_command(cli, name);
}

static void
make_places(struct pgm_cli *cli)
{
    size_t step = 0;
    const struct pgm_option *option = NULL;
    while ((option = pgm_command_options(cli->command, &step))) {
        pgm_vec_push(cli->ctx->arena, &cli->options, ((struct pgm_given){ .option = option }));
    }
}

/* ---- options --------------------------------------------------------------------------------- */

static enum pgm_status
hint_at_help(struct pgm_cli *cli)
{
    if (cli->command) {
        return pgm_hint(cli->ctx, "'pgmend %s --help' shows its options", cli->command->name);
    }
    return pgm_hint(cli->ctx, "'pgmend help' shows what there is");
}

/* The command that has this option, when another one does. */
static const char *
find_owner(const struct pgm_cli *cli, const char *name, size_t n)
{
    for (const struct pgm_command *const *command = cli->commands; *command; command++) {
        if (find_by_name(*command, name, n)) {
            return (*command)->name;
        }
    }
    return NULL;
}

static enum pgm_status
fail_unknown_option(struct pgm_cli *cli, const char *word)
{
    const char *name = word + strspn(word, "-");
    size_t n = strcspn(name, "=");
    struct pgm_arena *arena = cli->ctx->arena;
    PGM_VEC(const char *) names = { 0 };
    size_t step = 0;
    const struct pgm_option *option = NULL;
    while ((option = pgm_command_options(cli->command, &step))) {
        pgm_vec_push(arena, &names, option->name);
    }
    pgm_vec_push(arena, &names, NULL);
    const char *where =
        cli->command ? pgm_arena_printf(arena, "'%s' has", cli->command->name) : "there is";
    size_t shown = word[1] == '-' ? strcspn(word, "=") : 2;
    (void)pgm_fail(cli->ctx, PGM_USAGE, "%s no option '%.*s'", where, (int)shown, word);
    const char *near =
        word[1] == '-' ? pgm_text_nearest(pgm_arena_copy_n(arena, name, n), names.at) : NULL;
    const char *owner = find_owner(cli, name, n);
    if (owner) {
        return pgm_hint(cli->ctx, "it belongs to 'pgmend %s'", owner);
    }
    return near ? pgm_hint(cli->ctx, "the nearest is '--%s'", near) : hint_at_help(cli);
}

/* Is there more to say of an accepted value than what it is called? */
static bool
says_more(const struct pgm_value_form *form)
{
    return form->type == PGM_VALUE_CHOICE || form->type == PGM_VALUE_INT ||
           form->type == PGM_VALUE_DURATION;
}

static enum pgm_status
fail_value(struct pgm_cli *cli, const struct pgm_option *option, const char *why)
{
    (void)pgm_fail(cli->ctx, PGM_USAGE, "option '--%s' %s", option->name, why);
    if (!says_more(&option->form)) {
        return pgm_hint(cli->ctx, "write --%s=%s", option->name, option->value);
    }
    return pgm_hint(cli->ctx, "write --%s=%s, where %s is %s", option->name, option->value,
        option->value, pgm_value_accepted(cli->ctx->arena, &option->form));
}

static enum pgm_status
set_flag(struct pgm_cli *cli, const struct pgm_option *option, bool on)
{
    struct pgm_given *given = find_given(cli, option);
    given->origin = PGM_ORIGIN_LINE;
    given->number = on;
    return PGM_OK;
}

static enum pgm_status
set_value(struct pgm_cli *cli, const struct pgm_option *option, const char *text)
{
    struct pgm_given *given = find_given(cli, option);
    if (given->origin == PGM_ORIGIN_LINE && !option->repeats) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "option '--%s' is given twice", option->name);
        return pgm_hint(cli->ctx, "give it once: it takes one value");
    }
    if (!pgm_value_read(&option->form, text, &given->number)) {
        bool is_empty = text[0] == '\0';
        return fail_value(cli, option,
            is_empty ? "is given an empty value"
                     : pgm_arena_printf(cli->ctx->arena, "does not accept '%s'", text));
    }
    given->origin = PGM_ORIGIN_LINE;
    pgm_vec_push(cli->ctx->arena, &given->texts, text);
    return PGM_OK;
}

/* The next word as the option's value. A long option there is more likely a forgotten value than a
 * value. */
static enum pgm_status
take_value(struct pgm_cli *cli, const struct pgm_option *option, struct words *words)
{
    if (words->next >= words->n) {
        return fail_value(cli, option, "needs a value");
    }
    const char *text = words->at[words->next];
    if (text[0] == '-' && text[1] == '-') {
        return fail_value(cli, option,
            pgm_arena_printf(cli->ctx->arena, "needs a value, but '%s' follows", text));
    }
    words->next++;
    return set_value(cli, option, text);
}

/* --name, --name=value, --name value, --no-name */
static enum pgm_status
take_long_option(struct pgm_cli *cli, const char *word, struct words *words)
{
    const char *name = word + 2;
    size_t n = strcspn(name, "=");
    const char *value = name[n] == '=' ? name + n + 1 : NULL;
    const struct pgm_option *option = find_by_name(cli->command, name, n);
    bool on = true;
    if (!option && pgm_str_starts(name, "no-")) {
        option = find_by_name(cli->command, name + 3, n - 3);
        on = false;
        if (option && option->form.type != PGM_VALUE_FLAG) {
            option = NULL;
        }
    }
    if (!option) {
        return fail_unknown_option(cli, word);
    }
    if (option->form.type != PGM_VALUE_FLAG) {
        return value ? set_value(cli, option, value) : take_value(cli, option, words);
    }
    if (value) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "option '--%s' takes no value", option->name);
        return pgm_hint(
            cli->ctx, "write --%s, or --no-%s for the opposite", option->name, option->name);
    }
    return set_flag(cli, option, on);
}

/* -y, -yh, -oFILE, -o FILE */
static enum pgm_status
take_short_options(struct pgm_cli *cli, const char *word, struct words *words)
{
    for (const char *at = word + 1; *at; at++) {
        const struct pgm_option *option = find_by_letter(cli->command, *at);
        if (!option) {
            return fail_unknown_option(cli, pgm_arena_printf(cli->ctx->arena, "-%s", at));
        }
        if (option->form.type != PGM_VALUE_FLAG) {
            return at[1] ? set_value(cli, option, at + 1) : take_value(cli, option, words);
        }
        PGM_TRY(set_flag(cli, option, true));
    }
    return PGM_OK;
}

static enum pgm_status
take_argument(struct pgm_cli *cli, const char *word)
{
    pgm_vec_push(cli->ctx->arena, &cli->arguments, word);
    return PGM_OK;
}

static enum pgm_status
take_word(struct pgm_cli *cli, const char *word, struct words *words)
{
    if (words->options_ended || !is_option(word)) {
        return take_argument(cli, word);
    }
    if (strcmp(word, "--") == 0) {
        words->options_ended = true;
        return PGM_OK;
    }
    return word[1] == '-' ? take_long_option(cli, word, words)
                          : take_short_options(cli, word, words);
}

enum pgm_status
pgm_cli_parse(struct pgm_cli *cli, int argc, char *const *argv)
{
    int command_word = find_command_word(cli, argc, argv);
    if (command_word) {
        PGM_TRY(pgm_cli_find_command(cli, argv[command_word], &cli->command));
    }
    make_places(cli);
    struct words words = { .n = argc, .next = 1, .at = argv };
    enum pgm_status status = PGM_OK;
    while (status == PGM_OK && words.next < words.n) {
        int place = words.next++;
        status = place == command_word ? PGM_OK : take_word(cli, argv[place], &words);
    }
    return status;
}

/* ---- arguments ------------------------------------------------------------------------------- */

static enum pgm_status
check_argument(struct pgm_cli *cli, const struct pgm_argument *argument, const char *text)
{
    int64_t number = 0;
    if (pgm_value_read(&argument->form, text, &number)) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, PGM_USAGE, "'%s' is no %s for 'pgmend %s'", text, argument->name,
        cli->command->name);
    const char *near =
        argument->form.type == PGM_VALUE_CHOICE
            ? pgm_text_nearest(text, pgm_value_choices(cli->ctx->arena, argument->form.accepts))
            : NULL;
    const char *accepted = pgm_value_accepted(cli->ctx->arena, &argument->form);
    return near ? pgm_hint(cli->ctx, "the nearest is '%s'; accepted: %s", near, accepted)
                : pgm_hint(cli->ctx, "accepted: %s", accepted);
}

enum pgm_status
pgm_cli_check_arguments(struct pgm_cli *cli)
{
    const struct pgm_argument *argument = cli->command->arguments;
    size_t i = 0;
    while (argument && argument->name && i < cli->arguments.n) {
        PGM_TRY(check_argument(cli, argument, cli->arguments.at[i++]));
        if (!argument->repeats) {
            argument++;
        } else if (i == cli->arguments.n) {
            return PGM_OK;
        }
    }
    const char *usage = pgm_command_usage(cli->ctx->arena, cli->command);
    if (i < cli->arguments.n) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "'%s' is one argument too many", cli->arguments.at[i]);
        return pgm_hint(cli->ctx, "usage: %s", usage);
    }
    if (argument && argument->name && !argument->is_optional) {
        (void)pgm_fail(
            cli->ctx, PGM_USAGE, "'pgmend %s' needs %s", cli->command->name, argument->name);
        const char *accepted = pgm_value_accepted(cli->ctx->arena, &argument->form);
        return says_more(&argument->form) ? pgm_hint(cli->ctx, "%s is %s", argument->name, accepted)
                                          : pgm_hint(cli->ctx, "usage: %s", usage);
    }
    return PGM_OK;
}
