/* Journals: what a database says of the migrations that were run on it.
 *
 * Each tool keeps its own in its own form. A form is one file that defines one `const struct
 * pgm_journal_format`, and one line in formats.def; who reads or writes a journal knows none of
 * them by name. */
#pragma once

#include "base/file.h"
#include "pg/conn.h"

enum pgm_journal_state {
    PGM_JOURNAL_RUNNING, /* begun and not ended: at work, or interrupted */
    PGM_JOURNAL_APPLIED,
    PGM_JOURNAL_FAILED,
    PGM_JOURNAL_ROLLED_BACK,
    PGM_JOURNAL_BASELINE,   /* said to be there already when the journal was begun */
    PGM_JOURNAL_SUPERSEDED, /* another one stands for it */
};

/* What programs read: "applied", "rolled back". */
const char *pgm_journal_state_name(enum pgm_journal_state state);

/* Does it count as done? */
bool pgm_journal_is_done(enum pgm_journal_state state);

struct pgm_journal_entry {
    const char *name;
    enum pgm_journal_state state;
    bool is_down;                         /* it is, or was, on the way back */
    int64_t seq;                          /* the order of application; 0: it has no place there */
    pgm_strings parents;                  /* as they were then */
    const char *hash_bytes, *hash_tokens; /* NULL: not known */
    size_t n_statements, n_done;
    const char *run, *begun, *ended, *by; /* ended NULL: it is not */
    const char *before, *reached;         /* digests of snapshots; NULL: not taken */
    const char *superseded_by;
    const char *error; /* JSON; NULL: none */
};

typedef PGM_VEC(struct pgm_journal_entry) pgm_journal_entries;

struct pgm_journal_format {
    const char *name;

    /* Is there such a journal? */
    enum pgm_status (*is_there)(struct pgm_ctx *ctx, struct pgm_conn *conn, bool *out);

    /* All entries, by name. */
    enum pgm_status (*read)(struct pgm_ctx *ctx, struct pgm_conn *conn, pgm_journal_entries *out);

    /* The statements that make a migration stand there as `entry` says; they are run in the
     * transaction that brings about what they say. `entry->seq` of one that is applied is given by
     * them. */
    void (*mark)(struct pgm_ctx *ctx, const struct pgm_journal_entry *entry, pgm_strings *out);

    /* The statements that strike one out. */
    void (*forget)(struct pgm_ctx *ctx, const char *name, pgm_strings *out);
};

/* The journal of a database; NULL: it has none. */
enum pgm_status pgm_journal_find(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_journal_format **out) PGM_MUST_CHECK;

/* The entry of that name, or NULL. */
const struct pgm_journal_entry *pgm_journal_entry(
    const pgm_journal_entries *entries, const char *name);
