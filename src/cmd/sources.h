/* What commands compare: sources as users name them, read in the right order and under the right
 * settings. */
#pragma once

#include "catalog/source.h"
#include "cmd/cli.h"
#include "cmd/renames.h"
#include "cmd/target.h"
#include "diff/compare.h"

extern const struct pgm_option
    pgm_options_declared[]; /* --snapshot --privileges --owners --roles --strict
                                        --search-path */

extern const struct pgm_option pgm_options_cache[]; /* --cache; of what may read a live database */

/* The scope that --schemas and --exclude, or the configuration, give. */
const struct pgm_scope *pgm_cli_scope(struct pgm_cli *cli);

/* What --privileges, or `fallback` when nobody said anything, --owners and --roles say is managed.
 */
struct pgm_diff_options pgm_cli_managed(struct pgm_cli *cli, enum pgm_privileges fallback);

/* A source from its text: an environment's name, or what pgm_source_parse() takes. */
enum pgm_status pgm_cli_source(
    struct pgm_cli *cli, const char *text, struct pgm_source *out) PGM_MUST_CHECK;

/* What is declared: --snapshot, else --schema and the configuration's. PGM_USAGE when nothing is.
 */
enum pgm_status pgm_cli_declared(struct pgm_cli *cli, struct pgm_source *out) PGM_MUST_CHECK;

/* Reads both sides, the one that declared SQL is loaded after first, and warns of what has no kind;
 * with --strict that is PGM_BLOCKED. */
enum pgm_status pgm_cli_read_both(struct pgm_cli *cli, const struct pgm_source *from,
    const struct pgm_source *to, struct pgm_catalog **from_out,
    struct pgm_catalog **to_out) PGM_MUST_CHECK;

/* Reads one. */
enum pgm_status pgm_cli_read(struct pgm_cli *cli, const struct pgm_source *source,
    const struct pgm_catalog *other, struct pgm_catalog **out) PGM_MUST_CHECK;

/* The live target against what is declared: the heart of drift, plan, apply and heal. */
struct pgm_comparison {
    struct pgm_target target;
    struct pgm_source declared;
    struct pgm_catalog *live, *wanted;
    struct pgm_diff_options options;
    struct pgm_said said;
    struct pgm_diff *diff;
};

enum pgm_status pgm_cli_compare_target(
    struct pgm_cli *cli, struct pgm_comparison *out) PGM_MUST_CHECK;
