/* Migrations on disk: a directory with one entry for each, its scripts, and what their heads say.
 *
 *   migrations/20250125_1400_add_user_bio/up.sql [down.sql] [verify.sql]
 *   migrations/20250125_1400_add_user_bio.sql [….down.sql] [….verify.sql]
 *
 * Both forms may stand side by side. Nothing here needs a server. Reading takes in every up script,
 * with its digest and its head; what costs more (tokens, statements) is made when it is asked for,
 * so that a thousand migrations are looked through in milliseconds. */
#pragma once

#include <stdint.h>

#include "base/file.h"
#include "parse/split.h"

/* How a script is cut into transactions. */
enum pgm_script_transaction {
    PGM_TRANSACTION_AUTO, /* neighbours share one; what PostgreSQL runs in none stands outside */
    PGM_TRANSACTION_ONE,  /* all of it is one; what cannot be is refused */
    PGM_TRANSACTION_EACH, /* every statement by itself, as psql runs a file */
};

/* One file, and what its head says. */
struct pgm_script {
    const char *path; /* NULL: there is none */
    const char *text; /* without a byte order mark; NULL until it is read (pgm_script_read) */
    size_t size;
    enum pgm_script_transaction transaction;
    int64_t timeout, lock_timeout; /* in milliseconds; -1: not said */
    bool is_empty;                 /* says that it is meant to hold no statement */
};

/* Somebody has read it: that text, no later one. */
struct pgm_review {
    const char *who, *when; /* when: 2025-01-25 */
    const char *hash;       /* pgm_migration_hash_review() of what was read */
    size_t line;
};

struct pgm_migration {
    const char *name;
    const char *path; /* its directory, or its file */
    bool is_file;
    struct pgm_script up, down, verify; /* up is read, the others are not yet */
    const char *hash_bytes;             /* of up: "sha256:…" */
    /* what the head of up says */
    bool names_parents;       /* it says which migrations it follows ("none": it is a root) */
    pgm_strings parents;      /* as it says; else the one before it by name, where there is one */
    int64_t phase;            /* -1: not said */
    pgm_strings environments; /* where alone it may run; empty: everywhere */
    pgm_strings squashes;     /* whose work it stands for */
    bool needs_backup;
    bool is_generated; /* by pgmend, from a difference */
    PGM_VEC(struct pgm_review) reviews;
};

struct pgm_migrations {
    const char *directory;
    struct pgm_migration *at; /* in the order in which they run */
    size_t n;
    pgm_strings heads; /* those that none follows: one, unless branches were merged */
};

struct pgm_migrations_options {
    const char
        *actions;  /* the third part of a name: "init|add|create"; NULL: PGM_MIGRATION_ACTIONS */
    bool any_name; /* names of other tools' forms are accepted, all of them … */
    const pgm_strings *adopted; /* … or these, because the journal knows them; NULL: none */
    const pgm_strings *gone; /* names that may be parents without being there; NULL: none. What is
                                squashed by one that is there may be as well */
    bool up_only;            /* down and verify scripts are not looked for: their paths stay NULL */
    bool for_rebase; /* missing parents and equal minutes are no failures: they are to be cured */
};

#define PGM_MIGRATION_ACTIONS "init|add|create|update|remove|fix|migrate|optimize|merge"

/* Reads the directory. PGM_INPUT, with file and line where there is one, when anything is wrong
 * with it: names, clashes, heads, parents that are missing or go in a circle. Statements are not
 * looked at (pgm_migration_check). That the directory is absent is PGM_INPUT, too. */
enum pgm_status pgm_migrations_read(struct pgm_ctx *ctx, const char *directory,
    const struct pgm_migrations_options *options, struct pgm_migrations *out) PGM_MUST_CHECK;

/* The migration of that name, or NULL. */
struct pgm_migration *pgm_migrations_find(
    const struct pgm_migrations *migrations, const char *name);

/* Everything that can be told without a server is in order with its scripts: each of them splits,
 * holds a statement, none that is refused, and its transaction mode fits. */
enum pgm_status pgm_migration_check(
    struct pgm_ctx *ctx, struct pgm_migration *migration) PGM_MUST_CHECK;

/* What is no error, but hardly what was meant: its name says something else than its statements, or
 * PostgreSQL cuts a name in them. Texts that follow "migration NAME ". */
enum pgm_status pgm_migration_doubts(struct pgm_ctx *ctx, const struct pgm_migrations *migrations,
    struct pgm_migration *migration, pgm_strings *out) PGM_MUST_CHECK;

/* Of all that a reviewer reads: the tokens and directives of up (but for who reviewed it), and the
 * tokens of down and verify. "sha256-tokens-1:…" */
enum pgm_status pgm_migration_hash_review(
    struct pgm_ctx *ctx, struct pgm_migration *migration, const char **out) PGM_MUST_CHECK;

/* Its newest review that holds for what it is now; NULL: there is none. */
enum pgm_status pgm_migration_reviewed(struct pgm_ctx *ctx, struct pgm_migration *migration,
    const struct pgm_review **out) PGM_MUST_CHECK;

/* ---- names (name.c) */

/* Is it YYYYMMDD_HHMM_action_description, of a real minute? PGM_INPUT says what is wrong with it
 * and proposes a name. */
enum pgm_status pgm_migration_name_check(
    struct pgm_ctx *ctx, const char *name, const char *actions) PGM_MUST_CHECK;

/* "20250125_1400_add_user_bio" of "add user bio" and a time (UTC). PGM_USAGE when the description
 * does not begin with an action or has no more to it. */
enum pgm_status pgm_migration_name_make(struct pgm_ctx *ctx, const char *description,
    int64_t seconds, const char *actions, const char **out) PGM_MUST_CHECK;

/* The order of names: numbers by what they count, everything else by bytes. */
int pgm_migration_name_compare(const char *a, const char *b);

/* ---- scripts (script.c, hash.c) */

/* How a statement stands to transactions. */
enum pgm_statement_sharing {
    PGM_SHARES,        /* may be in one with others */
    PGM_STANDS_APART,  /* could be in one, but is better by itself: ADD VALUE, REINDEX, CLUSTER */
    PGM_STANDS_OUTSIDE /* PostgreSQL runs it in none */
};

/* What stands by itself, so that a runner knows what to look for when it does not know whether it
 * was run. */
enum pgm_alone_kind {
    PGM_ALONE_NONE,
    PGM_ALONE_CREATE_INDEX, /* CONCURRENTLY: name (empty: PostgreSQL chooses), table */
    PGM_ALONE_DROP_INDEX,   /* CONCURRENTLY: name */
    PGM_ALONE_REINDEX,      /* every form; noun INDEX, TABLE, SCHEMA, DATABASE, SYSTEM; name */
    PGM_ALONE_DETACH,       /* table: the partitioned one; name: its partition */
    PGM_ALONE_ADD_VALUE,    /* name: the type; value: the label as it is, without quotes */
    PGM_ALONE_VACUUM,       /* name: the first table, if any */
    PGM_ALONE_CLUSTER,      /* name: the table, if any */
    PGM_ALONE_DATABASE,     /* CREATE, ALTER … SET TABLESPACE, DROP: name */
    PGM_ALONE_TABLESPACE,   /* CREATE, DROP: name */
    PGM_ALONE_SYSTEM,       /* ALTER SYSTEM */
    PGM_ALONE_PREPARED,     /* COMMIT or ROLLBACK PREPARED; value: the transaction */
    PGM_ALONE_SUBSCRIPTION, /* CREATE, ALTER, DROP: name */
};

struct pgm_script_statement {
    const char *text; /* NUL-terminated, without the semicolon and comments before it */
    size_t size;
    size_t offset; /* of `text` in the script's text */
    size_t line;
    enum pgm_statement_class class; /* as declared SQL knows it */
    enum pgm_statement_sharing sharing;
    enum pgm_alone_kind alone;
    const char *verb;  /* CREATE, DROP, ALTER …, of one that stands by itself */
    const char *noun;  /* REINDEX's INDEX, TABLE …; else NULL */
    bool if_exists;    /* IF EXISTS or IF NOT EXISTS is said */
    pgm_strings name;  /* of the object, without quotes: its parts */
    pgm_strings table; /* of an index, of a partition */
    const char *value;
    bool has_data;    /* COPY … FROM STDIN: feed it with … */
    const char *data; /* … these lines, in the script's text, without "\." */
    size_t data_size;
};

typedef PGM_VEC(struct pgm_script_statement) pgm_script_statement_list;

/* Reads the script's file and head, unless that is done. It must have a path. */
enum pgm_status pgm_script_read(struct pgm_ctx *ctx, struct pgm_script *script) PGM_MUST_CHECK;

/* Its text with these values of a directive in the place of those that are there: a line each,
 * behind the other directives. The byte order mark goes. */
const char *pgm_script_with(struct pgm_arena *arena, const struct pgm_script *script,
    const char *word, const pgm_strings *values);

/* Its statements. PGM_INPUT with file and line for what is not UTF-8 or never closed, for commands
 * and variables of psql, transaction control, and what would take the runner's session from under
 * it. None at all is no failure here. */
enum pgm_status pgm_script_statements(
    struct pgm_ctx *ctx, struct pgm_script *script, pgm_script_statement_list *out) PGM_MUST_CHECK;

/* Of the tokens alone, "sha256-tokens-1:…": comments, blanks, the case of words, the style of
 * newlines and the last semicolon do not count. */
enum pgm_status pgm_script_hash_tokens(
    struct pgm_ctx *ctx, struct pgm_script *script, const char **out) PGM_MUST_CHECK;

/* The digest of one statement's tokens, and of its data. */
const char *pgm_statement_hash_tokens(
    struct pgm_arena *arena, const struct pgm_script_statement *statement);

/* A statement that is in one of two versions of a script only. Where `was` and `is` are both given,
 * it was changed. */
struct pgm_script_difference {
    const struct pgm_script_statement *was, *is; /* NULL: it is not there */
    size_t was_ord, is_ord;                      /* from 1; 0: it is not there */
};

typedef PGM_VEC(struct pgm_script_difference) pgm_script_differences;

/* What leads from one version to the other, in the order of the script. */
enum pgm_status pgm_script_compare(struct pgm_ctx *ctx, struct pgm_script *was,
    struct pgm_script *is, pgm_script_differences *out) PGM_MUST_CHECK;
