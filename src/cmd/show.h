/* Diffs and plans for people and programs. */
#pragma once

#include "apply/heal.h"
#include "apply/prove.h"
#include "cmd/cli.h"
#include "cmd/renames.h"
#include "plan/plan.h"

/* The differences, grouped by the table, view, function … they belong to. Nothing when there are
 * none. */
void pgm_show_diff(struct pgm_cli *cli, const struct pgm_diff *diff);

/* The members "from", "to", "equal", "added", "dropped", "changed", "differences", "not_compared"
 * of --json. */
void pgm_show_diff_json(struct pgm_cli *cli, const struct pgm_diff *diff);

/* Tables whose columns are in another order, which is no difference unless --column-order says so:
 * as text below the others, as the member "column_order". True when there are any that count. */
bool pgm_show_reorders(struct pgm_cli *cli, const struct pgm_diff *diff);
extern const struct pgm_option pgm_options_order[];

/* The steps with what each may do to rows. */
void pgm_show_plan(struct pgm_cli *cli, const struct pgm_plan *plan);

/* The array "steps" of --json. */
void pgm_show_steps_json(struct pgm_cli *cli, const pgm_steps *steps);

/* With which rows the plan was proved, and what could not be seen of them; the member "proof" of
 * --json, null where there was no proof. */
void pgm_show_proof(struct pgm_cli *cli, const struct pgm_proof *proof);
void pgm_show_proof_json(struct pgm_cli *cli, const struct pgm_proof *proof);

/* What healing leaves to a plan, with the reasons. */
void pgm_show_refusals(struct pgm_cli *cli, const struct pgm_heal *heal);
void pgm_show_refusals_json(struct pgm_cli *cli, const struct pgm_heal *heal);

/* "1 added, 2 changed, 3 dropped" */
const char *pgm_show_counts(struct pgm_cli *cli, const struct pgm_diff *diff);
