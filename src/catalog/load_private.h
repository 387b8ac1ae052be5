/* What the files behind load.h share. For src/catalog/load*.c only. */
#pragma once

#include "catalog/load.h"
#include "parse/split.h"

struct pgm_load_file {
    const char *name;
    struct pgm_text text;
    pgm_statements statements;
};

/* What changes the session's state, in the order of its file: a chain from the latest back to the
 * first. NULL is the state that every file begins with. */
struct pgm_load_state {
    const struct pgm_load_state *before;
    size_t depth; /* length of the chain */
    const struct pgm_load_file *file;
    const struct pgm_statement *statement;
    const char *sql; /* of the statement; SET SESSION where it says SET LOCAL */
    bool is_local;   /* ends with the transaction */
};

/* A statement to be run. */
struct pgm_load_item {
    const struct pgm_load_file *file;
    const struct pgm_statement *statement;
    const struct pgm_load_state *state;
    bool is_last; /* runs when the others have */
    bool is_done;
    bool is_offer;            /* counted in n_offers while it is put off */
    struct pgm_error failure; /* of the last attempt */
    size_t failed_at;         /* where in the statement, or SIZE_MAX */
};

typedef PGM_VEC(struct pgm_load_item) pgm_load_items;

struct pgm_loader {
    struct pgm_ctx *ctx;
    struct pgm_server *server; /* or NULL */
    struct pgm_conn *conn;
    const char *search_path;
    pgm_load_items items;             /* those that are to run last at the end */
    size_t n_open;                    /* how many of them may be run by now */
    struct pgm_declared_roles *roles; /* that are managed, or NULL */
    size_t n_done;
    size_t n_offers;                    /* items put off that offer something to choose */
    size_t n_catches_up, caught_up_at;  /* how often that was tried again, and at what n_done */
    size_t group;                       /* how many statements share a transaction at present */
    const struct pgm_load_state *state; /* that the session is in */
    const struct pgm_load_file
        *traces_of; /* the file whose statements may have left something in the session */
};

/* ---- load_read.c */

/* Reads and splits the files, and says of each statement whether it is run, a change of state, or
 * neither. */
enum pgm_status pgm_load_read(struct pgm_loader *loader, const pgm_strings *files) PGM_MUST_CHECK;

/* ---- load_state.c */

/* Brings the session into the state that every file begins with. */
enum pgm_status pgm_load_begin(struct pgm_loader *loader) PGM_MUST_CHECK;

/* Brings the session into the state in which the item stands in its file. */
enum pgm_status pgm_load_enter(
    struct pgm_loader *loader, const struct pgm_load_item *item) PGM_MUST_CHECK;

/* Is it for want of a role that `error` happened? Then makes it; false when it cannot be made. */
bool pgm_load_make_role(struct pgm_loader *loader, const struct pgm_error *error);

/* ---- load_run.c */

/* Runs every open item that is not done yet, once, in order. */
enum pgm_status pgm_load_round(struct pgm_loader *loader) PGM_MUST_CHECK;

/* ---- load_blame.c */

/* The item to blame: the first that failed and not as the consequence of another's failure. */
const struct pgm_load_item *pgm_load_blame(const struct pgm_loader *loader);

/* Describes a statement's failure for the user. `at` is the place in the statement, or SIZE_MAX. */
enum pgm_status pgm_load_fail(struct pgm_ctx *ctx, const struct pgm_load_file *file,
    const struct pgm_statement *statement, const struct pgm_error *failure, size_t at);
