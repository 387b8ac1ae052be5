/* Two catalogs and the renames between them -> their diff.
 *
 * A catalog is full of deparsed text that names what is renamed, and PostgreSQL alone knows where.
 * So the old schema is copied to the throw-away server, renamed there and read again; what differs
 * from then on is an ordinary diff, before which the renames run. Without renames nothing of that
 * is needed, and no server. */
#pragma once

#include "plan/rename.h"

/* The diff that leads from `from` to `to`, after `renames`. */
enum pgm_status pgm_diff_renamed(struct pgm_ctx *ctx, const struct pgm_catalog *from,
    const struct pgm_catalog *to, const pgm_renames *renames,
    const struct pgm_diff_options *options, struct pgm_diff **out) PGM_MUST_CHECK;

/* What comes before a diff: renames, and steps that follow them and count as a part of them. */
struct pgm_preparation {
    const pgm_renames *renames;
    const pgm_steps *steps;
};

/* The same after all that. */
enum pgm_status pgm_diff_prepared(struct pgm_ctx *ctx, const struct pgm_catalog *from,
    const struct pgm_catalog *to, const struct pgm_preparation *preparation,
    const struct pgm_diff_options *options, struct pgm_diff **out) PGM_MUST_CHECK;
