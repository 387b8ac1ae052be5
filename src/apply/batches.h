/* An UPDATE of a table in use, a few pages at a time: each batch is a short transaction, rows that
 * somebody else has locked are left for the next pass, and it goes on until no row is left. */
#pragma once

#include "apply/run.h"
#include "apply/watch.h"

/* Runs a step with PGM_STEP_BATCHES. PGM_BUSY when there are rows that could not be had in time,
 * PGM_STOPPED when somebody wanted it to end. After any failure what is done is done, and the step
 * can be run again. */
enum pgm_status pgm_batches_run(struct pgm_watch *watch, const struct pgm_step *step,
    const struct pgm_apply_options *options, struct pgm_apply_result *result) PGM_MUST_CHECK;
