/* What the commands about backups share. */
#pragma once

#include "backups/backup.h"
#include "cmd/target.h"

extern const struct pgm_option pgm_options_backups[]; /* --backups */

/* The directory of backups. */
const char *pgm_cli_backups(struct pgm_cli *cli);

/* "1.2 MB" */
const char *pgm_cli_size_text(struct pgm_arena *arena, int64_t bytes);

/* A backup for people, and as a member of the JSON object. */
void pgm_backup_show(struct pgm_cli *cli, const struct pgm_backup *backup);
void pgm_backup_show_json(struct pgm_cli *cli, const struct pgm_backup *backup);

/* The rows that are in all its tables. */
int64_t pgm_backup_rows(const pgm_backup_tables *tables);

/* Makes a backup of `tables`, tests it, and notes it in the database's journal if there is one. */
enum pgm_status pgm_cli_back_up(struct pgm_cli *cli, const struct pgm_target *target,
    const pgm_backup_tables *tables, const char *purpose, bool verify,
    struct pgm_backup *out) PGM_MUST_CHECK;

/* Writes to the journal that something was done that is no run of a plan. Where there is no journal
 * nothing is written; neither when somebody else works on the database just now, which is told. */
void pgm_cli_note_run(struct pgm_cli *cli, const struct pgm_target *target, const char *kind,
    const char *purpose, const char *details);
