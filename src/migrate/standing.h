/* Where each migration stands: the files against the journal. */
#pragma once

#include "journals/journal.h"
#include "migrations/migration.h"

enum pgm_standing_kind {
    PGM_STANDS_PENDING,
    PGM_STANDS_APPLIED,
    PGM_STANDS_BASELINE,
    PGM_STANDS_SUPERSEDED,
    PGM_STANDS_ROLLED_BACK, /* will be applied again */
    PGM_STANDS_RUNNING,     /* begun, and neither failed nor done: at work, or interrupted */
    PGM_STANDS_FAILED,      /* nothing of it is there */
    PGM_STANDS_PARTIAL,     /* failed or interrupted, and some of its statements are done */
    PGM_STANDS_MODIFIED,    /* done, and the script means something else now */
    PGM_STANDS_MISSING,     /* done, and there is no such file */
};

/* What programs read: "pending", "missing file". */
const char *pgm_standing_name(enum pgm_standing_kind kind);

struct pgm_standing {
    const char *name;
    enum pgm_standing_kind kind;
    struct pgm_migration *migration;       /* NULL: there is no such file */
    const struct pgm_journal_entry *entry; /* NULL: the journal has none */
    bool is_reformatted; /* done, and the script has other comments or blanks now */
    bool is_late;        /* not done, and one that comes after it is */
    const char *reached; /* for who runs it: the digest of the schema before; NULL: not known */
};

struct pgm_standings {
    struct pgm_standing *at; /* in the order in which they run; without files: before the others */
    size_t n;
    size_t n_done, n_pending, n_failed, n_modified, n_missing, n_late;
};

/* Both must live as long as the result. */
enum pgm_status pgm_standings_make(struct pgm_ctx *ctx, struct pgm_migrations *migrations,
    const pgm_journal_entries *entries, struct pgm_standings *out) PGM_MUST_CHECK;

/* Is it still to be run, wholly or from where it stopped? */
bool pgm_standing_is_open(const struct pgm_standing *standing);

/* How the statements differ from those that were run, a line each: "statement 2 was …". `text` are
 * the journal's (pgmend.step). */
enum pgm_status pgm_standing_changes(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_standing *standing, pgm_strings *out) PGM_MUST_CHECK;
