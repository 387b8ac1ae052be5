/* The way back from a schema that a plan led to: an ordinary plan, before which what the plan
 * renamed is renamed back, and what it put into the trash is taken out. */
#pragma once

#include "apply/renamed.h"
#include "apply/trash.h"
#include "plan/file_renames.h"
#include "plan/plan.h"

struct pgm_way_back {
    pgm_trash_items items;   /* what the plan put into the trash and is there */
    pgm_renamed_ids renames; /* that it began with */
    pgm_strings emptied;     /* schemas of the trash that pgm_way_back_finish() drops; see there */
};

/* The diff that leads from `live`, with the trash that is looked at, to `wanted`, which was before.
 */
enum pgm_status pgm_way_back_diff(struct pgm_ctx *ctx, const struct pgm_catalog *live,
    const struct pgm_catalog *wanted, struct pgm_way_back *way,
    const struct pgm_diff_options *options, struct pgm_diff **out) PGM_MUST_CHECK;

/* A column that comes back without a value for every row cannot forbid null: lets those of `wanted`
 * allow it where the database has such rows, and adds their ids to `eased`. */
enum pgm_status pgm_way_back_ease(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_catalog *live, struct pgm_catalog *wanted, const struct pgm_way_back *way,
    pgm_strings *eased) PGM_MUST_CHECK;

/* Adds to the plan of that diff what takes the restored items off the list, and what ends those
 * whose values were needed until the last: the diff does not know of them. */
void pgm_way_back_finish(
    struct pgm_ctx *ctx, const struct pgm_way_back *way, struct pgm_plan *plan);
