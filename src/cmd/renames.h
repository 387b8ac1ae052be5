/* What users say of renames: --rename, answers files, directives in declared SQL, and, where
 * nothing was said and something would be lost, the question. */
#pragma once

#include "apply/renamed.h"
#include "catalog/source.h"
#include "cmd/cli.h"

extern const struct pgm_option pgm_options_renames[]; /* --rename --answers */

/* What was said so far. */
struct pgm_said {
    pgm_wishes wishes;
    pgm_strings drops; /* ids, or names: what is gone for good */
};

/* Collects what is said: by the command's options, as far as it has them, and by the directives of
 * `to`. */
enum pgm_status pgm_cli_said(
    struct pgm_cli *cli, const struct pgm_source *to, struct pgm_said *out) PGM_MUST_CHECK;

/* The diff, with the renames that were said. */
enum pgm_status pgm_cli_diff(struct pgm_cli *cli, const struct pgm_catalog *from,
    const struct pgm_catalog *to, const struct pgm_said *said,
    const struct pgm_diff_options *options, struct pgm_diff **out) PGM_MUST_CHECK;

/* Sees to it that whatever would lose data and may be a rename is decided: by what was said, by
 * --allow-drop, or by asking on a terminal. *again: something new was said, so the diff has to be
 * made once more. PGM_BLOCKED, with a template for answers, when nobody can be asked. */
enum pgm_status pgm_cli_decide(struct pgm_cli *cli, const struct pgm_diff *diff,
    struct pgm_said *said, bool *again) PGM_MUST_CHECK;

/* Renames and candidates for people; the array "renames" and "rename_candidates" of --json. */
void pgm_show_renames(struct pgm_cli *cli, const struct pgm_diff *diff);
void pgm_show_candidates(struct pgm_cli *cli, const struct pgm_diff *diff);
void pgm_show_renames_json(struct pgm_cli *cli, const struct pgm_diff *diff);
