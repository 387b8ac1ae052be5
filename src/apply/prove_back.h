/* The way back as a part of the proof: what undoing the plan would do is planned from what came out
 * of it, with the trash that it filled, and run on the copy. */
#pragma once

#include "apply/prove_rows.h"

/* PGM_PROOF when it fails, or does not lead to the schema that was before, or loses rows that the
 * plan does not say to lose. `rows` may be NULL. What it cannot tell is added to proof->unchecked.
 */
enum pgm_status pgm_prove_back(struct pgm_throwaway *place, const struct pgm_plan *plan,
    struct pgm_prove_rows *rows, struct pgm_proof *proof) PGM_MUST_CHECK;
