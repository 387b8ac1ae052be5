/* Commands and their options, as tables.
 *
 * Everything that speaks about a command is made from its table: parsing, --help, `help --json`,
 * manual pages, completions. A command is one file that defines one `const struct pgm_command`, and
 * one line in commands.def. An option that several commands have is written once, in options.c: one
 * spelling has one meaning everywhere. */
#pragma once

#include "base/status.h"
#include "cmd/value.h"

struct pgm_cli;

struct pgm_option {
    const char *name; /* without its dashes; NULL ends a table */
    char letter;      /* of the short form, or 0 */
    bool repeats;     /* may be given several times */
    struct pgm_value_form form;
    const char *value;       /* what help calls the value: "FILE"; NULL for a flag */
    const char *fallback;    /* the value when nothing gives one, or NULL */
    const char *key;         /* of pgmend.yaml that gives it, or NULL */
    const char *environment; /* the variable that gives it, or NULL */
    const char *text;        /* one or two sentences */
};

struct pgm_argument {
    const char *name; /* what help calls it: "FILE"; NULL ends a table */
    bool is_optional;
    bool repeats; /* takes all that is left; the last of its table */
    struct pgm_value_form form;
    const char *text;
};

struct pgm_example {
    const char *line; /* without the prompt; NULL ends a table */
    const char *text;
};

struct pgm_exit {
    int status;
    const char *text; /* NULL ends a table */
};

struct pgm_command {
    const char *name;
    const char *summary;     /* one line, lower case, no full stop */
    const char *description; /* what help says below it, paragraphs separated by an empty line */
    const struct pgm_argument *arguments;    /* NULL: it takes none */
    const struct pgm_option *const *options; /* tables, the command's own first, ended by NULL */
    const struct pgm_example *examples;      /* NULL: none */
    const struct pgm_exit
        *exits;        /* what differs from pgm_command_exit()'s own words; NULL: nothing */
    bool reads_config; /* pgmend.yaml and .env are read before it runs */
    enum pgm_status (*run)(
        struct pgm_cli *cli); /* may set cli->exit_status when it returns PGM_OK */
};

/* Options that recur. Every command has the common ones without saying so. */
extern const struct pgm_option pgm_options_common[]; /* --help --version --color */
extern const struct pgm_option pgm_options_config[]; /* --config */
extern const struct pgm_option pgm_options_target[]; /* --url --env */
extern const struct pgm_option pgm_options_schema[]; /* --schema --schemas --exclude */
extern const struct pgm_option pgm_options_json[];   /* --json */
extern const struct pgm_option pgm_options_yes[];    /* --yes */

/* Every command, in the order of commands.def, ended by NULL. */
extern const struct pgm_command *const pgm_commands[];

/* The command of this name among `commands`, or NULL. */
const struct pgm_command *pgm_command_find(
    const struct pgm_command *const *commands, const char *name);

/* Walks the option tables of a command, the common ones last: starts at *step 0, returns NULL at
 * the end. `command` may be NULL: then only the common ones. */
const struct pgm_option *pgm_command_options(const struct pgm_command *command, size_t *step);

/* The option of this name, or NULL. */
const struct pgm_option *pgm_command_option(const struct pgm_command *command, const char *name);

/* What exit status `status` (0 to 5) means for the command, or NULL when it never ends with it. */
const char *pgm_command_exit(const struct pgm_command *command, int status);

/* The command line in outline: "pgmend dev ACTION [ARGUMENT...] [OPTION...]". */
const char *pgm_command_usage(struct pgm_arena *arena, const struct pgm_command *command);

#define PGM_LAST_EXIT 5

/* What an exit status means whatever the command. */
const char *pgm_command_exit_meaning(int status);
