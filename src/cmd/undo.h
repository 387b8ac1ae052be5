/* The way back: from what is to what was before the last run. */
#pragma once

#include "apply/record.h"
#include "apply/way_back.h"
#include "cmd/sources.h"
#include "plan/plan.h"

struct pgm_undo {
    struct pgm_run_record run;
    const struct pgm_scope
        *scope; /* that of the run, and the schemas of the trash that it filled */
    struct pgm_way_back way;
};

/* Is the command, or its option --undo, about the way back? */
bool pgm_cli_is_undo(const struct pgm_cli *cli);

/* The live target against what it was before its last run, with what waits in the trash taken for
 * renamed. PGM_USAGE when no run is recorded that could be undone. */
enum pgm_status pgm_cli_compare_undo(
    struct pgm_cli *cli, struct pgm_comparison *out, struct pgm_undo *undo) PGM_MUST_CHECK;

/* Says in the plan's file what it undoes, and what has to be looked at. */
void pgm_undo_mark(const struct pgm_undo *undo, struct pgm_plan_file *file);

/* The run of apply, for 'undo'. */
enum pgm_status pgm_cli_run_apply(struct pgm_cli *cli) PGM_MUST_CHECK;
extern const struct pgm_option pgm_options_apply[]; /* --approval --dry-run */
