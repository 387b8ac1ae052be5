/* The proof: a plan is run on a throw-away copy of the schema, and what comes out is compared with
 * what was wanted.
 *
 * The copy is made from the catalog alone (a plan from an empty database), so it also shows that
 * the catalog was understood whole. Rows are not a part of it: a plan that is proved may still meet
 * a row that breaks a new constraint. */
#pragma once

#include "pg/server.h"
#include "plan/plan.h"

/* Proves the plan on the shadow server of plan->diff->from's major version. PGM_PROOF says which
 * object could not be copied, which step failed or what came out otherwise. `reached` (may be NULL)
 * is the digest of the catalog that the plan leads to. What the steps were seen to do to relations
 * that are there is noted in them (pgm_step.effects). */
enum pgm_status pgm_prove(
    struct pgm_ctx *ctx, const struct pgm_plan *plan, const char **reached) PGM_MUST_CHECK;

/* The same, without comparing the result with the plan's wanted catalog: for a plan that goes only
 * a part of the way. The steps must run, and the objects they create must be there as wanted. */
enum pgm_status pgm_prove_steps(
    struct pgm_ctx *ctx, const struct pgm_plan *plan, const char **reached) PGM_MUST_CHECK;
