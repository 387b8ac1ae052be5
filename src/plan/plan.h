/* A diff -> ordered steps of SQL. */
#pragma once

#include "diff/compare.h"
#include "kinds/emit.h"

struct pgm_unit_part;

struct pgm_plan {
    const struct pgm_diff *diff;
    pgm_steps steps;
    bool string_bodies; /* run it with check_function_bodies = off: a routine's body may name what
                           is created later */
    bool is_online; /* made for tables in use: its script says where transactions begin and end */
    const struct pgm_unit_part *parts; /* of which the steps were made (plan/link.h) */
    size_t n_parts;
    size_t
        n_groups; /* transactions needed: one more than the steps that must be committed at once */
};

/* The plan that leads from diff->from to diff->to. Deterministic. A circle of
 * dependencies is PGM_BROKEN, see plan/graph.h. */
enum pgm_status pgm_plan_make(
    struct pgm_ctx *ctx, const struct pgm_diff *diff, struct pgm_plan **out) PGM_MUST_CHECK;

/* How a plan is made for a database with rows. */
struct pgm_plan_options {
    /* Tables that somebody works with: what is done to them is done the gentle way where there is
     * one (plan/gentle.h), one transaction for each table. NULL or none: nobody does. */
    const struct pgm_busy *busy;
    const struct pgm_trash *trash; /* where dropped rows wait; NULL: they are gone */
};

/* The same with options; NULL: the plan of pgm_plan_make(). */
enum pgm_status pgm_plan_make_for(struct pgm_ctx *ctx, const struct pgm_diff *diff,
    const struct pgm_plan_options *options, struct pgm_plan **out) PGM_MUST_CHECK;

/* The plan as one SQL script, as a person would write it: statements separated by blank lines where
 * their object changes; with BEGIN and COMMIT where it is_online. */
const char *pgm_plan_sql(struct pgm_ctx *ctx, const struct pgm_plan *plan);

/* Objects that the plan destroys or may damage and that need the user's word: ids, sorted, each
 * once. */
void pgm_plan_list_destroyed(
    struct pgm_ctx *ctx, const struct pgm_plan *plan, pgm_object_list *out);
