/* A copy of a schema on the throw-away server, for what only PostgreSQL can tell.
 *
 * It is made from the catalog alone, by a plan from an empty database, and read back: what comes
 * out must be the catalog again. No rows are in it, and of roles it has but the names. */
#pragma once

#include "diff/compare.h"
#include "kinds/emit.h"
#include "pg/server.h"

struct pgm_prove_rows;

struct pgm_throwaway {
    struct pgm_ctx *ctx;
    struct pgm_server *server;
    struct pgm_observer *observer; /* of apply/observe.c; NULL: nobody looks */
    struct pgm_conn *conn;         /* to the copy, which goes when the context's arena ends */
    struct pgm_prove_rows *rows;   /* of apply/prove_rows.c; NULL: the tables are empty */
    /* Asked when a step fails: has something been done so that it is worth another try? NULL: no.
     */
    bool (*relent)(struct pgm_throwaway *place, struct pgm_step *step);
    pgm_object_list unlike; /* what this server can have only in another version than it was read */
};

/* Makes the copy, on the shadow server of the schema's major version. PGM_PROOF says which object
 * could not be copied. */
enum pgm_status pgm_throwaway_open(struct pgm_ctx *ctx, const struct pgm_catalog *schema,
    struct pgm_throwaway *out) PGM_MUST_CHECK;

/* Runs steps there, but those about roles, and those that need software which this server lacks; a
 * role that is missing is made; `what` is for the progress. */
enum pgm_status pgm_throwaway_run(
    struct pgm_throwaway *place, const pgm_steps *steps, const char *what) PGM_MUST_CHECK;

/* Adds to `result` what becomes of the roles and settings of `from`, as far as they are among
 * `facets`, when the steps about them, which lead to `to`, are run, which is tried in a transaction
 * of its own. */
enum pgm_status pgm_throwaway_roles(struct pgm_throwaway *place, const struct pgm_catalog *from,
    const struct pgm_catalog *to, const pgm_steps *steps, unsigned facets,
    struct pgm_catalog *result) PGM_MUST_CHECK;

/* Makes sure that there are roles of the names that the catalog has. */
enum pgm_status pgm_throwaway_name_roles(
    struct pgm_throwaway *place, const struct pgm_catalog *catalog) PGM_MUST_CHECK;

/* Makes a refusal of PostgreSQL's a PGM_PROOF, with what was being done and the cure. */
enum pgm_status pgm_throwaway_fail(
    struct pgm_throwaway *place, const char *doing, const char *hint);

/* PGM_PROOF with the first difference, if there is one. */
enum pgm_status pgm_throwaway_expect_none(
    struct pgm_throwaway *place, const struct pgm_diff *diff, const char *what) PGM_MUST_CHECK;

/* What the user could not read in `from` is taken for unread in `result`, too. */
void pgm_throwaway_withhold(const struct pgm_catalog *from, struct pgm_catalog *result);

/* What this server has only in another version is taken for what it is in `known`. */
void pgm_throwaway_amend(
    const struct pgm_throwaway *place, const struct pgm_catalog *known, struct pgm_catalog *result);
