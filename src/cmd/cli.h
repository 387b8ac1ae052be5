/* One run of one command: what was asked, and what the command needs to answer. */
#pragma once

#include "base/file.h"
#include "base/vec.h"
#include "cmd/command.h"
#include "cmd/config.h"
#include "cmd/output.h"
#include "cmd/term.h"

/* Where the value of an option comes from; a later one outdoes an earlier one. */
enum pgm_origin {
    PGM_ORIGIN_NONE,
    PGM_ORIGIN_FALLBACK,
    PGM_ORIGIN_CONFIG,
    PGM_ORIGIN_ENVIRONMENT,
    PGM_ORIGIN_LINE,
};

/* One option of the command and its value. */
struct pgm_given {
    const struct pgm_option *option;
    enum pgm_origin origin;
    pgm_strings texts; /* as written; of an option that does not repeat: one */
    int64_t number;    /* see pgm_value_read() */
};

struct pgm_cli {
    struct pgm_ctx *ctx;
    const struct pgm_command *const *commands; /* ended by NULL */
    const struct pgm_command *command;         /* NULL while none is known */
    PGM_VEC(struct pgm_given) options;         /* one for each option of the command */
    pgm_strings arguments;
    const struct pgm_config *config;       /* never NULL in a command that reads_config */
    const struct pgm_section *environment; /* chosen with --env, or NULL */
    struct pgm_term term;
    struct pgm_output output;
    int exit_status; /* of a command that did its work: 0, or 3 for differences, 1 for failed checks
                        … */
};

/* Reads the command line: finds the command, its options and arguments. PGM_USAGE names the word,
 * the nearest one that exists and what is accepted. */
enum pgm_status pgm_cli_parse(struct pgm_cli *cli, int argc, char *const *argv) PGM_MUST_CHECK;

/* The command of this name; PGM_USAGE names the nearest when there is none. */
enum pgm_status pgm_cli_find_command(
    struct pgm_cli *cli, const char *name, const struct pgm_command **out) PGM_MUST_CHECK;

/* Are there enough arguments, of the right form? Apart from parsing, because --help needs none. */
enum pgm_status pgm_cli_check_arguments(struct pgm_cli *cli) PGM_MUST_CHECK;

/* Gives the options that the command line leaves open their values from their variables, else their
 * fallbacks. */
enum pgm_status pgm_cli_fill(struct pgm_cli *cli) PGM_MUST_CHECK;

/* After pgm_cli_fill(): reads pgmend.yaml and .env, chooses the environment, and puts what they say
 * in the place of fallbacks: the environment's settings before the file's own. Done before a
 * command runs that reads_config. */
enum pgm_status pgm_cli_configure(struct pgm_cli *cli) PGM_MUST_CHECK;

/* The values of options. The name must be one of the command's own table; anything else is a
 * bug. */
bool pgm_cli_flag(const struct pgm_cli *cli, const char *name);
const char *pgm_cli_text(const struct pgm_cli *cli, const char *name); /* NULL when it has none */
const pgm_strings *pgm_cli_texts(const struct pgm_cli *cli, const char *name);
int64_t pgm_cli_number(
    const struct pgm_cli *cli, const char *name); /* INT; DURATION in milliseconds */
enum pgm_origin pgm_cli_origin(const struct pgm_cli *cli, const char *name);

/* Argument `i`, or NULL. */
const char *pgm_cli_argument(const struct pgm_cli *cli, size_t i);

/* A variable of the process environment or, when it is not set there, of .env; NULL when it is in
 * neither. */
const char *pgm_cli_variable(const struct pgm_cli *cli, const char *name);

/* Asks "QUESTION [y/N]" on the terminal. PGM_OK for yes or with --yes (which the command must
 * have); PGM_BLOCKED for no, and where there is nobody to ask. */
enum pgm_status pgm_cli_confirm(struct pgm_cli *cli, const char *question) PGM_MUST_CHECK;

/* Is there somebody at a terminal who can be asked? */
bool pgm_cli_can_ask(const struct pgm_cli *cli);

/* Asks until one of `letters` is the first of the answer; 0 when there is no answer any more. */
char pgm_cli_choose(
    struct pgm_cli *cli, const char *question, const char *choices, const char *letters);
