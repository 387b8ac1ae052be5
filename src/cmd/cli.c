#include "cmd/cli.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"

static const struct pgm_given *
find_given(const struct pgm_cli *cli, const char *name)
{
    for (size_t i = 0; i < cli->options.n; i++) {
        if (strcmp(cli->options.at[i].option->name, name) == 0) {
            return &cli->options.at[i];
        }
    }
    PGM_BUG("a command asks for an option that its table lacks");
}

bool
pgm_cli_flag(const struct pgm_cli *cli, const char *name)
{
    return find_given(cli, name)->number != 0;
}

const char *
pgm_cli_text(const struct pgm_cli *cli, const char *name)
{
    const struct pgm_given *given = find_given(cli, name);
    return given->texts.n ? given->texts.at[0] : NULL;
}

const pgm_strings *
pgm_cli_texts(const struct pgm_cli *cli, const char *name)
{
    return &find_given(cli, name)->texts;
}

int64_t
pgm_cli_number(const struct pgm_cli *cli, const char *name)
{
    return find_given(cli, name)->number;
}

enum pgm_origin
pgm_cli_origin(const struct pgm_cli *cli, const char *name)
{
    return find_given(cli, name)->origin;
}

const char *
pgm_cli_argument(const struct pgm_cli *cli, size_t i)
{
    return i < cli->arguments.n ? cli->arguments.at[i] : NULL;
}

const char *
pgm_cli_variable(const struct pgm_cli *cli, const char *name)
{
    return pgm_dotenv_get(cli->config ? &cli->config->dotenv : NULL, name);
}

/* ---- what the command line leaves open ------------------------------------------------------- */

static enum pgm_status
fill_from_environment(struct pgm_cli *cli, struct pgm_given *given)
{
    const struct pgm_option *option = given->option;
    const char *text = option->environment ? pgm_cli_variable(cli, option->environment) : NULL;
    if (!text || given->origin >= PGM_ORIGIN_ENVIRONMENT) {
        return PGM_OK;
    }
    if (!pgm_value_read(&option->form, text, &given->number)) {
        (void)pgm_fail(
            cli->ctx, PGM_USAGE, "the variable %s does not accept '%s'", option->environment, text);
        return pgm_hint(cli->ctx, "it stands for --%s; accepted: %s", option->name,
            pgm_value_accepted(cli->ctx->arena, &option->form));
    }
    given->texts = (pgm_strings){ 0 };
    pgm_vec_push(cli->ctx->arena, &given->texts, text);
    given->origin = PGM_ORIGIN_ENVIRONMENT;
    return PGM_OK;
}

static enum pgm_status
fill_from_section(struct pgm_cli *cli, struct pgm_given *given, const struct pgm_section *section)
{
    const char *key = given->option->key;
    if (given->origin >= PGM_ORIGIN_CONFIG || !key || !section ||
        !pgm_config_has_key(section->section, key)) {
        return PGM_OK;
    }
    struct pgm_config_value value = { 0 };
    PGM_TRY(pgm_config_get(cli->ctx, cli->config, section, key, &value));
    if (value.is_set) {
        given->texts = value.texts;
        given->number = value.number;
        given->origin = PGM_ORIGIN_CONFIG;
    }
    return PGM_OK;
}

static void
fill_from_fallback(struct pgm_cli *cli, struct pgm_given *given)
{
    const struct pgm_option *option = given->option;
    if (given->origin != PGM_ORIGIN_NONE || !option->fallback) {
        return;
    }
    if (!pgm_value_read(&option->form, option->fallback, &given->number)) {
        PGM_BUG("the fallback of an option is not what the option accepts");
    }
    pgm_vec_push(cli->ctx->arena, &given->texts, option->fallback);
    given->origin = PGM_ORIGIN_FALLBACK;
}

static enum pgm_status
read_configuration(struct pgm_cli *cli)
{
    struct pgm_ctx *ctx = cli->ctx;
    bool may_choose = pgm_command_option(cli->command, "config") != NULL;
    struct pgm_config *config = NULL;
    PGM_TRY(pgm_config_load(ctx, may_choose ? pgm_cli_text(cli, "config") : NULL, &config));
    PGM_TRY(pgm_config_read_dotenv(ctx, config));
    cli->config = config;
    const char *name = pgm_command_option(cli->command, "env") ? pgm_cli_text(cli, "env") : NULL;
    return name ? pgm_config_environment(ctx, config, name, &cli->environment) : PGM_OK;
}

enum pgm_status
pgm_cli_fill(struct pgm_cli *cli)
{
    for (size_t i = 0; i < cli->options.n; i++) {
        PGM_TRY(fill_from_environment(cli, &cli->options.at[i]));
        fill_from_fallback(cli, &cli->options.at[i]);
    }
    return PGM_OK;
}

enum pgm_status
pgm_cli_configure(struct pgm_cli *cli)
{
    PGM_TRY(read_configuration(cli));
    for (size_t i = 0; i < cli->options.n; i++) {
        struct pgm_given *given = &cli->options.at[i];
        PGM_TRY(fill_from_environment(cli, given)); /* .env may have it */
        PGM_TRY(fill_from_section(cli, given, cli->environment));
        PGM_TRY(fill_from_section(cli, given, &cli->config->top));
    }
    return PGM_OK;
}

/* ---- asking ---------------------------------------------------------------------------------- */

static bool
read_answer(char answer[16])
{
    answer[0] = '\0';
    if (!fgets(answer, 16, stdin)) {
        return false;
    }
    answer[strcspn(answer, "\r\n")] = '\0';
    return true;
}

bool
pgm_cli_can_ask(const struct pgm_cli *cli)
{
    return !cli->output.is_json && cli->term.in_is_terminal && cli->term.err_is_terminal;
}

char
pgm_cli_choose(struct pgm_cli *cli, const char *question, const char *choices, const char *letters)
{
    char answer[16];
    for (;;) {
        pgm_output_ask(cli, question, choices);
        if (!read_answer(answer)) {
            return '\0';
        }
        if (answer[0] && strchr(letters, answer[0])) {
            return answer[0];
        }
    }
}

enum pgm_status
pgm_cli_confirm(struct pgm_cli *cli, const char *question)
{
    if (pgm_cli_flag(cli, "yes")) {
        return PGM_OK;
    }
    if (!pgm_cli_can_ask(cli)) {
        (void)pgm_fail(
            cli->ctx, PGM_BLOCKED, "this needs a confirmation, and there is no terminal to ask on");
        return pgm_hint(cli->ctx, "add --yes to go ahead");
    }
    pgm_output_ask(cli, question, "y/N");
    char answer[16];
    if (read_answer(answer) &&
        (strcmp(answer, "y") == 0 || strcmp(answer, "Y") == 0 || strcmp(answer, "yes") == 0)) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, PGM_BLOCKED, "not confirmed, so nothing was done");
    return PGM_BLOCKED;
}
