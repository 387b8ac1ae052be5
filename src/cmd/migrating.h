/* What the commands about migrations share: the directory, the target, and where each of them
 * stands. */
#pragma once

#include "cmd/migrations.h"
#include "cmd/running.h"
#include "cmd/target.h"
#include "migrate/runner.h"
#include "migrate/standing.h"

extern const struct pgm_option pgm_options_up[]; /* what is up's own */
extern const struct pgm_option
    pgm_options_runner[]; /* --statement-timeout, beside pgm_options_running */

/* What they look at of a database: everything, but what its platform brings. */
extern const struct pgm_scope pgm_migrating_scope;

struct pgm_migrating {
    bool up_only; /* wanted: leave the other scripts alone */
    struct pgm_target target;
    struct pgm_conn *conn; /* that the journal was read over; the runner's, where there is one */
    struct pgm_runner *runner;
    const struct pgm_journal_format *format; /* NULL: there is no journal */
    pgm_journal_entries entries;
    struct pgm_migrations migrations;
    struct pgm_standings standings;
};

/* Connects, reads the journal and the directory, and compares them. Reads only. */
enum pgm_status pgm_cli_look_at_migrations(
    struct pgm_cli *cli, struct pgm_migrating *out) PGM_MUST_CHECK;

/* The same with a runner: under the lock, the journal made ready. */
enum pgm_status pgm_cli_open_migrations(
    struct pgm_cli *cli, struct pgm_migrating *out) PGM_MUST_CHECK;

/* The standing of that name, or of the only one whose name begins like that. PGM_USAGE names what
 * there is. */
enum pgm_status pgm_cli_find_standing(struct pgm_cli *cli, const struct pgm_migrating *migrating,
    const char *name, struct pgm_standing **out) PGM_MUST_CHECK;

/* How the journal has it once it is done. */
enum pgm_status pgm_cli_entry_of(struct pgm_cli *cli, struct pgm_migration *migration,
    enum pgm_journal_state state, struct pgm_journal_entry *out) PGM_MUST_CHECK;

/* All that 'pgmend up' does; the command must have pgm_options_up. */
enum pgm_status pgm_cli_run_up(struct pgm_cli *cli) PGM_MUST_CHECK;

/* What the migrations of the list lead to, on a server of the target's version. */
enum pgm_status pgm_cli_replay_for(struct pgm_cli *cli, const struct pgm_migrating *migrating,
    const pgm_migration_list *list, struct pgm_catalog **out) PGM_MUST_CHECK;
