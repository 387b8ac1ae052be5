/* Which database a command works on.
 *
 * In this order: --url; the environment that --env names; DATABASE_URL; the PG* variables, when
 * PGHOST, PGDATABASE or PGSERVICE is set; the embedded development server, which is started.
 * Variables may stand in .env. A command that asks has the options of pgm_options_target and
 * reads_config. */
#pragma once

#include "cmd/allow.h"
#include "cmd/cli.h"

struct pgm_target {
    const char *conninfo;           /* NULL for an embedded server that was not started */
    const char *origin;             /* for people: "--url", "environment 'production'" */
    enum pgm_environment_kind kind; /* as pgmend.yaml says */
    bool is_protected;              /* likewise */
    bool is_embedded;
    struct pgm_mark mark; /* what the database says, once it was asked: pgm_target_read_mark() */
};

/* Decides, and touches nothing. PGM_USAGE for a --url that is no connection string, PGM_CONFIG for
 * an environment without a usable url. */
enum pgm_status pgm_target_choose(struct pgm_cli *cli, struct pgm_target *out) PGM_MUST_CHECK;

/* Decides, and starts the embedded server when it is that, saying so in one line. */
enum pgm_status pgm_target_find(struct pgm_cli *cli, struct pgm_target *out) PGM_MUST_CHECK;

/* The database of an environment, for commands that take the name of one as an argument. */
enum pgm_status pgm_target_of_environment(struct pgm_cli *cli,
    const struct pgm_section *environment, struct pgm_target *out) PGM_MUST_CHECK;
