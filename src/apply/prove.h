/* The proof: a plan is run on a throw-away copy of the schema, and what comes out is compared with
 * what was wanted.
 *
 * The copy is made from the catalog alone (a plan from an empty database), so it also shows that
 * the catalog was understood whole. Rows are made up for the tables that the plan has to do with
 * (rows/fill.h), and must be there afterwards: a plan that is proved loses none unless it says so.
 * It may still meet a row that breaks a new constraint. Then the way back may be proved as well:
 * what undoing the plan would do is run on the copy, and must lead to what was before. */
#pragma once

#include "pg/server.h"
#include "plan/plan.h"
#include "rows/sample.h"

/* What a proof is to be like, and what came of it. */
struct pgm_proof {
    bool no_rows;                        /* wanted: leave the tables of the copy empty */
    const struct pgm_row_sample *sample; /* wanted: rows of the live database; NULL: made-up ones */

    bool way_back; /* wanted: run the way back as well */

    const char *reached;   /* digest of the catalog that the plan leads to */
    bool had_rows;         /* were rows looked after? */
    size_t tables, rows;   /* how many had rows, and how many these were */
    bool went_back;        /* was the way back run? */
    pgm_strings unchecked; /* what about rows could not be seen, with the reason; a line each */
};

/* Proves the plan on the shadow server of plan->diff->from's major version. PGM_PROOF says which
 * object could not be copied, which step failed or what came out otherwise. What the steps were
 * seen to do to relations that are there is noted in them (pgm_step.effects). */
enum pgm_status pgm_prove(
    struct pgm_ctx *ctx, const struct pgm_plan *plan, struct pgm_proof *proof) PGM_MUST_CHECK;

/* The same, without comparing the result with the plan's wanted catalog: for a plan that goes only
 * a part of the way. The steps must run, and the objects they create must be there as wanted. */
enum pgm_status pgm_prove_steps(
    struct pgm_ctx *ctx, const struct pgm_plan *plan, struct pgm_proof *proof) PGM_MUST_CHECK;
