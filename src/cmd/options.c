/* The options that more than one command has. Their names are words of the line, not kinds. */
#include "cmd/command.h"

const struct pgm_option pgm_options_common[] = {
    {
        .name = "help",
        .letter = 'h',
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Show this help and end.",
    },
    {
        .name = "version",
        .letter = 'V',
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Show pgmend's version and end.",
    },
    {
        .name = "color",
        .form = { PGM_VALUE_CHOICE, "auto|always|never" },
        .value = "WHEN",
        .fallback = "auto",
        .text = "Use colour: auto means on a terminal, unless NO_COLOR is set or TERM is dumb.",
    },
    { 0 },
};

const struct pgm_option pgm_options_config[] = {
    {
        .name = "config",
        .form = { .type = PGM_VALUE_PATH },
        .value = "FILE",
        .environment = "PGMEND_CONFIG",
        .text = "Read this configuration file instead of the nearest pgmend.yaml, looked for from "
                "the working directory upwards.",
    },
    { 0 },
};

const struct pgm_option pgm_options_target[] = {
    {
        .name = "url",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "URL",
        .text = "The database: a postgresql:// URL or a libpq connection string. Without it and "
                "without --env: DATABASE_URL, then the PG* variables, then the embedded "
                "development server.",
    },
    {
        .name = "env",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text = "The environment of pgmend.yaml to work on. With --url as well, the environment's "
                "other settings hold for that database.",
    },
    { 0 },
};

const struct pgm_option pgm_options_schema[] = {
    {
        .name = "schema",
        .repeats = true,
        .form = { .type = PGM_VALUE_PATH },
        .value = "PATH",
        .key = "schema",
        .text = "Declared SQL: a .sql file, or a directory that is searched for them.",
    },
    {
        .name = "schemas",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .key = "schemas",
        .text = "Look at this PostgreSQL schema only. Without it: all but the system's own.",
    },
    {
        .name = "exclude",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "PATTERN",
        .key = "ignore",
        .text = "Leave out what matches: 'audit.*', or with its kind 'table public.tmp_*'.",
    },
    {
        .name = "provider",
        .form = { PGM_VALUE_CHOICE, "auto|none|supabase|neon|rds" },
        .value = "NAME",
        .fallback = "auto",
        .key = "provider",
        .text = "Leave out what this hosting platform puts into its databases; auto: see which one "
                "it is.",
    },
    { 0 },
};

const struct pgm_option pgm_options_json[] = {
    {
        .name = "json",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Print one JSON object on standard output, also for an error.",
    },
    { 0 },
};

const struct pgm_option pgm_options_yes[] = {
    {
        .name = "yes",
        .letter = 'y',
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Go ahead without asking.",
    },
    { 0 },
};
