/* What the commands about backups share. */
#pragma once

#include "backups/backup.h"
#include "cmd/target.h"
#include "model/catalog.h"

extern const struct pgm_option pgm_options_backups[]; /* --backups */

extern const struct pgm_option pgm_options_backup[]; /* --backup */

/* A backup that is older, in seconds, does not stand for rows that are lost now. */
#define PGM_BACKUP_HOLDS 86400

/* With --backup required: PGM_BLOCKED unless each table of which one of `ids` is destroyed is in a
 * backup of the database that passed its test and is young enough. */
enum pgm_status pgm_cli_require_backup(
    struct pgm_cli *cli, const struct pgm_target *target, const pgm_strings *ids) PGM_MUST_CHECK;

/* The same of what a change from `before` to `after` destroys (`after` NULL: nobody knows what it
 * does); `needs`: whatever the option says, and of every table that it has to do with. */
enum pgm_status pgm_cli_require_backup_of(struct pgm_cli *cli, const struct pgm_target *target,
    const struct pgm_catalog *before, const struct pgm_catalog *after, bool needs) PGM_MUST_CHECK;

/* Is the object of that id the table (as SQL), or a part of it? Ids are "kind schema.table.part".
 */
bool pgm_backup_id_is_of(struct pgm_arena *arena, const char *id, const char *sql);

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
