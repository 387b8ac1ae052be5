/* What apply and heal share: the options of a run, the user's consent, the run itself and the look
 * at what came of it. */
#pragma once

#include "apply/prove.h"
#include "apply/run.h"
#include "cmd/sources.h"
#include "plan/file.h"

extern const struct pgm_option pgm_options_proof[]; /* --proof, of what runs its own plan */
extern const struct pgm_option
    pgm_options_running[]; /* --lock-timeout --patience --allow-protected */

extern const struct pgm_option pgm_options_online[]; /* --online */
extern const struct pgm_option pgm_options_drops[];  /* --drops */
extern const struct pgm_option pgm_options_rows[];   /* --rows --sample --sensitive */

extern const struct pgm_option pgm_options_way_back[]; /* --way-back */

/* What the options say a proof is to be like; `target` is the live database. */
struct pgm_proof pgm_cli_proof(struct pgm_cli *cli, const struct pgm_target *target);

/* The plan for the target, with what it loses counted. */
enum pgm_status pgm_cli_make_plan(struct pgm_cli *cli, const struct pgm_comparison *comparison,
    struct pgm_plan **out) PGM_MUST_CHECK;

/* The same of a diff that is a part of what differs; does what is dropped go to the trash? */
enum pgm_status pgm_cli_make_plan_of(struct pgm_cli *cli, const struct pgm_target *target,
    const struct pgm_diff *diff, bool trash, struct pgm_plan **out) PGM_MUST_CHECK;

/* Opens the session that takes the lock and runs the steps. */
enum pgm_status pgm_cli_open_runner(
    struct pgm_cli *cli, const struct pgm_target *target, struct pgm_conn **out) PGM_MUST_CHECK;

/* Reads the live catalog once more, with the lock held; PGM_STALE when it is not the one that the
 * plan was made from. */
enum pgm_status pgm_cli_check_unchanged(struct pgm_cli *cli, struct pgm_conn *conn,
    const struct pgm_scope *scope, const struct pgm_plan_file *file,
    struct pgm_catalog **out) PGM_MUST_CHECK;

/* Runs the steps. When the connection goes away it looks, over a new one, what has arrived and says
 * so. The run is recorded, with the catalog `before` it; NULL: it is not. */
enum pgm_status pgm_cli_run_steps(struct pgm_cli *cli, const struct pgm_target *target,
    struct pgm_conn *conn, const struct pgm_plan_file *file, const struct pgm_scope *scope,
    const struct pgm_catalog *before) PGM_MUST_CHECK;

/* Is `id`, with or without its kind, among the names? NULL holds none. */
bool pgm_cli_names(const pgm_strings *names, const char *id);
