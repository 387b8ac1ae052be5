/* Backups of tables: of those that something is about to change, as they are at one moment.
 *
 * A backup is a directory:
 *     tables.dump     the tables with their rows, in pg_dump's custom format
 *     schema.snapshot the whole schema at that moment, so that the rows can be loaded somewhere
 *     manifest.json   which database and tables, how many rows, what these are, what the files are
 *     verified.json   that it was loaded elsewhere and found to hold just those rows
 * It is there whole or not at all: it is written under another name that begins with a dot, brought
 * to disk and renamed. docs/reference/backup.md has its format. */
#pragma once

#include <stdint.h>

#include "apply/approval.h"
#include "base/file.h"
#include "catalog/scope.h"
#include "pg/conn.h"

struct pgm_backup_column {
    const char *name, *type;
    const char *collation; /* as SQL; NULL: its type's own */
    const char *generated; /* the expression; NULL: none */
    bool is_not_null;
};

struct pgm_backup_sequence {
    const char *sql;
    const char *last;
    bool is_called;
};

typedef PGM_VEC(struct pgm_backup_column) pgm_backup_columns;

struct pgm_backup_table {
    const char *oid; /* in the database it was read from */
    const char *schema, *name, *sql;
    bool is_partitioned; /* has no rows of its own */
    bool may_read;
    pgm_strings parents; /* oids */
    int64_t rows;
    const char *digest; /* of the rows, whatever their order */
    pgm_backup_columns columns;
    PGM_VEC(struct pgm_backup_sequence) sequences;
};

typedef PGM_VEC(struct pgm_backup_table) pgm_backup_tables;

struct pgm_backup {
    const char *id, *directory;
    struct pgm_identity database; /* its `now` is when the backup was made */
    int server_version;
    const char *purpose, *by, *client;
    pgm_backup_tables tables;
    const char *dump_sum, *schema_sum; /* SHA-256 */
    int64_t dump_size;
    int64_t verified; /* when; 0: never, or not as it is now */
};

typedef PGM_VEC(struct pgm_backup) pgm_backups;

#define PGM_BACKUP_DUMP "tables.dump"
#define PGM_BACKUP_SCHEMA "schema.snapshot"
#define PGM_BACKUP_MANIFEST "manifest.json"
#define PGM_BACKUP_VERIFIED "verified.json"

/* ---- tables.c */

/* Every table that can be backed up. */
enum pgm_status pgm_backup_tables_read(
    struct pgm_ctx *ctx, struct pgm_conn *conn, pgm_backup_tables *out) PGM_MUST_CHECK;

/* Those that the patterns mean (schema.name as SQL or as it is, with "*" and "?" as in a shell;
 * without a schema, in public), with their partitions and child tables. PGM_USAGE for a pattern
 * that means none. */
enum pgm_status pgm_backup_tables_choose(struct pgm_ctx *ctx, const pgm_backup_tables *all,
    const pgm_strings *patterns, pgm_backup_tables *out) PGM_MUST_CHECK;

/* Adds their columns and sequences. */
enum pgm_status pgm_backup_tables_complete(
    struct pgm_ctx *ctx, struct pgm_conn *conn, pgm_backup_tables *tables) PGM_MUST_CHECK;

/* Counts the rows of the table called `place` and digests those columns that `table` has. */
enum pgm_status pgm_backup_count(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_backup_table *table, const char *place, int64_t *rows,
    const char **digest) PGM_MUST_CHECK;

/* ---- make.c */

struct pgm_backup_want {
    const char *place; /* the directory of backups */
    const char *purpose;
    const struct pgm_scope *scope; /* of the schema that is kept beside */
    pgm_backup_tables tables;
    int64_t patience; /* milliseconds to wait for locks */
};

/* Makes one of the tables of `want`, which become complete. The session must not be in a
 * transaction. */
enum pgm_status pgm_backup_make(struct pgm_ctx *ctx, struct pgm_conn *conn,
    struct pgm_backup_want *want, struct pgm_backup *out) PGM_MUST_CHECK;

/* ---- manifest.c */

const char *pgm_backup_manifest_write(struct pgm_ctx *ctx, const struct pgm_backup *backup);

/* What the manifest is known by. */
const char *pgm_backup_manifest_sum(struct pgm_ctx *ctx, const struct pgm_backup *backup);

/* Reads the backup in a directory. PGM_INPUT for what is none, or was changed. */
enum pgm_status pgm_backup_read(
    struct pgm_ctx *ctx, const char *directory, struct pgm_backup *out) PGM_MUST_CHECK;

/* ---- store.c */

/* Those in the directory, the oldest first; what cannot be read is warned of. */
enum pgm_status pgm_backup_list(
    struct pgm_ctx *ctx, const char *place, pgm_backups *out) PGM_MUST_CHECK;

/* The one that is meant: "latest", its id or how that begins, or its directory. */
enum pgm_status pgm_backup_find(struct pgm_ctx *ctx, const char *place, const char *name,
    struct pgm_backup *out) PGM_MUST_CHECK;

/* Is each of `tables` (as SQL) in a verified backup of that database which was made at `since` or
 * later? The first that is not goes to `missing`, else NULL. */
enum pgm_status pgm_backup_covers(struct pgm_ctx *ctx, const char *place,
    const struct pgm_identity *database, const pgm_strings *tables, int64_t since,
    const char **missing) PGM_MUST_CHECK;

/* Brings a directory's own entries to disk. */
enum pgm_status pgm_backup_sync(struct pgm_ctx *ctx, const char *path) PGM_MUST_CHECK;

/* The SHA-256 and the size of a file. */
enum pgm_status pgm_backup_sum(
    struct pgm_ctx *ctx, const char *path, const char **sum, int64_t *size) PGM_MUST_CHECK;

/* ---- feed.c */

/* Loads the rows of a table of the backup into the one called `place`, which has its columns. */
enum pgm_status pgm_backup_feed(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_backup *backup, const struct pgm_backup_table *table,
    const char *place) PGM_MUST_CHECK;

/* The same, and sees that they are what was backed up. */
enum pgm_status pgm_backup_load(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_backup *backup, const struct pgm_backup_table *table,
    const char *place) PGM_MUST_CHECK;

/* ---- verify.c */

/* Are the files what they were? */
enum pgm_status pgm_backup_check_files(
    struct pgm_ctx *ctx, const struct pgm_backup *backup) PGM_MUST_CHECK;

/* Loads the backup on the throw-away server, compares the rows with the manifest and notes that it
 * was done. */
enum pgm_status pgm_backup_verify(struct pgm_ctx *ctx, struct pgm_backup *backup) PGM_MUST_CHECK;

/* ---- restore.c */

/* Restores the tables of a backup beside what there is: into a new schema. One transaction. */
enum pgm_status pgm_backup_restore_into(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_backup *backup, const pgm_backup_tables *tables,
    const char *schema) PGM_MUST_CHECK;

/* Commits what went well, rolls back what did not; says of it that `otherwise`. */
enum pgm_status pgm_backup_end(struct pgm_ctx *ctx, struct pgm_conn *conn, enum pgm_status status,
    const char *otherwise) PGM_MUST_CHECK;

/* ---- replace.c */

/* Puts the rows of the backup in the place of those that the tables hold. One transaction; foreign
 * keys hold at its end. PGM_STALE when one of `seen` holds other rows than were counted in it. */
enum pgm_status pgm_backup_replace(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_backup *backup, const pgm_backup_tables *tables,
    const pgm_backup_tables *seen) PGM_MUST_CHECK;
