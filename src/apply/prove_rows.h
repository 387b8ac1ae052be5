/* The rows of a proof: put into the copy before the plan is run on it, and looked for after it. */
#pragma once

#include "apply/prove.h"
#include "apply/throwaway.h"

struct pgm_prove_rows;

/* Puts rows into the tables that the plan has to do with. From then on a step that fails because of
 * them is tried again with fewer; the step says then that it depends on the rows. */
enum pgm_status pgm_prove_rows_begin(struct pgm_throwaway *place, const struct pgm_plan *plan,
    struct pgm_proof *proof, struct pgm_prove_rows **out) PGM_MUST_CHECK;

/* Are they all there still, as far as the plan does not say otherwise? */
enum pgm_status pgm_prove_rows_end(struct pgm_prove_rows *rows) PGM_MUST_CHECK;

/* From now on a plan is run that leads back; a step of it that rows are in the way of is tried
 * again, too. */
void pgm_prove_rows_turn(struct pgm_prove_rows *rows, const struct pgm_plan *back);

/* Is everything as it was before the first plan, as far as that does not say otherwise? */
enum pgm_status pgm_prove_rows_back(struct pgm_prove_rows *rows) PGM_MUST_CHECK;
