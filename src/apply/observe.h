/* What a step does to the relations that were there before it: seen on the throw-away server, not
 * guessed. */
#pragma once

#include "apply/throwaway.h"

/* Notes the relations of the copy as they are; until pgm_observe_end() the steps that run there are
 * watched, and what they did is noted in them (pgm_step.effects), in the arena of the context. */
enum pgm_status pgm_observe_begin(struct pgm_throwaway *place) PGM_MUST_CHECK;
void pgm_observe_end(struct pgm_throwaway *place);

/* Takes the relations as they are now: what was done meanwhile was no step's doing. */
enum pgm_status pgm_observe_again(struct pgm_throwaway *place) PGM_MUST_CHECK;

/* Can what the step does be seen right after it? */
bool pgm_observe_wants(const struct pgm_throwaway *place, const struct pgm_step *step);

/* The query that has to run right after such a step, in its transaction. */
const char *pgm_observe_sql(const struct pgm_throwaway *place);

/* A transaction begins: nothing is locked. */
void pgm_observe_restart(struct pgm_throwaway *place);

/* Takes what the query gave after the step. */
void pgm_observe_take(
    struct pgm_throwaway *place, struct pgm_step *step, const struct pgm_rows *rows);

/* Looks after a step that ran in no transaction: what it locked is not seen then, but known. */
enum pgm_status pgm_observe_outside(
    struct pgm_throwaway *place, struct pgm_step *step) PGM_MUST_CHECK;
