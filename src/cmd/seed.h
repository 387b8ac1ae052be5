/* Seeds: rows that a database is begun with, from files.
 *
 * A seed is an SQL script that runs as it stands, or the rows of one table under a key, from YAML
 * or CSV, which are compared with those that are there. Each is one transaction. */
#pragma once

#include "apply/watch.h"
#include "cmd/cli.h"
#include "cmd/target.h"
#include "migrations/migration.h"
#include "pg/conn.h"

enum pgm_seed_form { PGM_SEED_SQL, PGM_SEED_ROWS };

/* The rows of one table. */
struct pgm_seed_rows {
    const char *table;   /* as SQL names it */
    pgm_strings key;     /* names of columns; empty: the primary key, or the only unique one */
    pgm_strings columns; /* names */
    bool keeps;          /* rows that are there stay as they are */
    bool is_complete;    /* rows that are not declared may be deleted */
    bool is_csv;         /* what COPY takes: CSV with a header, else COPY's text form */
    const char *data;    /* for COPY … */
    size_t size;
    const char *data_path; /* … from this file … */
    const size_t *lines;   /* … where each row begins; NULL: unknown */
    size_t n_rows;         /* of YAML */
};

struct pgm_seed {
    const char *path, *name; /* name: without its folder */
    enum pgm_seed_form form;
    const char *digest;
    pgm_strings environments; /* kinds or names; empty: all but production */
    pgm_strings needs;        /* tables, as SQL names them */
    struct pgm_script script;
    pgm_script_statement_list statements;
    struct pgm_seed_rows rows;
};

typedef PGM_VEC(struct pgm_seed) pgm_seeds;

/* What became of the rows of a table. */
struct pgm_seed_count {
    const char *table;
    int64_t created, updated, deleted, kept;
};

typedef PGM_VEC(struct pgm_seed_count) pgm_seed_counts;

/* A row that differs: '+', '~' or '-', its key, and of '~' what changes. */
struct pgm_seed_change {
    char sign;
    const char *key, *text;
};

struct pgm_seed_result {
    pgm_seed_counts counts;
    PGM_VEC(struct pgm_seed_change) changes; /* the first of them */
    int64_t surplus; /* rows that are not declared and stay, where the table was to be complete */
};

/* Finds and reads the seeds of a directory that are there for this target, in their order: those
 * of the directory itself, of common/, and of the folders of the target's kind and environment.
 * PGM_INPUT for what is wrong with one. */
enum pgm_status pgm_seeds_find(struct pgm_cli *cli, const char *directory,
    const struct pgm_target *target, pgm_seeds *out) PGM_MUST_CHECK;

/* Reads one file. */
enum pgm_status pgm_seed_read(
    struct pgm_ctx *ctx, const char *path, struct pgm_seed *out) PGM_MUST_CHECK;

/* Reads what a YAML file says; `used` gets the CSV file that it names. */
enum pgm_status pgm_seed_read_yaml(
    struct pgm_ctx *ctx, struct pgm_seed *seed, const struct pgm_text *text) PGM_MUST_CHECK;

/* Takes CSV for the rows: columns from its first line. */
enum pgm_status pgm_seed_take_csv(struct pgm_ctx *ctx, struct pgm_seed *seed, const char *path,
    const struct pgm_text *text) PGM_MUST_CHECK;

/* Bring the rows there, in the transaction that is open. */
enum pgm_status pgm_seed_run_rows(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_seed *seed, bool deletes, struct pgm_seed_result *out) PGM_MUST_CHECK;
enum pgm_status pgm_seed_run_script(struct pgm_watch *watch, const struct pgm_seed *seed,
    struct pgm_seed_result *out) PGM_MUST_CHECK;
