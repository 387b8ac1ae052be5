/* Consent to what a plan destroys: typed at a terminal, or brought along as an approval. */
#pragma once

#include "cmd/target.h"
#include "plan/file.h"

extern const struct pgm_option pgm_options_allow_drop[]; /* --allow-drop */

/* Asks for what will be lost, to be typed: its name, or of several, how many there are. PGM_BLOCKED
 * when something else is typed. */
enum pgm_status pgm_consent_type(
    struct pgm_cli *cli, const struct pgm_plan_file *plan) PGM_MUST_CHECK;

/* Does --allow-drop name all that the plan destroys? */
bool pgm_consent_is_named(struct pgm_cli *cli, const pgm_strings *destroys);

/* PGM_BLOCKED, with what is to be done about it, unless the plan destroys nothing or somebody has
 * agreed to all of it: see docs/reference/approve.md. `is_file`: the plan was read from one.
 * `typed` tells whether it was asked for and typed, so that no other question is needed. */
enum pgm_status pgm_consent_check(struct pgm_cli *cli, const struct pgm_target *target,
    const struct pgm_plan_file *plan, bool is_file, bool *typed) PGM_MUST_CHECK;
