/* A diff -> ordered steps of SQL. */
#pragma once

#include "diff/compare.h"
#include "kinds/emit.h"

struct pgm_plan {
    const struct pgm_diff *diff;
    pgm_steps steps;
    bool string_bodies; /* run it with check_function_bodies = off: a routine's body may name what
                           is created later */
    size_t
        n_groups; /* transactions needed: one more than the steps that must be committed at once */
};

/* The plan that leads from diff->from to diff->to. Deterministic. A circle of
 * dependencies is PGM_BROKEN, see plan/graph.h. */
enum pgm_status pgm_plan_make(
    struct pgm_ctx *ctx, const struct pgm_diff *diff, struct pgm_plan **out) PGM_MUST_CHECK;

/* The plan as one SQL script, as a person would write it: statements separated by blank lines where
 * their object changes. */
const char *pgm_plan_sql(struct pgm_ctx *ctx, const struct pgm_plan *plan);

/* Objects that the plan destroys or may damage and that need the user's word: ids, sorted, each
 * once. */
void pgm_plan_list_destroyed(
    struct pgm_ctx *ctx, const struct pgm_plan *plan, pgm_object_list *out);
