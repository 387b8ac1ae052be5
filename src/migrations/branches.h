/* Branches of a history: migrations that do not know of each other, and what both of them change.
 *
 * PostgreSQL says what a migration changes: each branch is replayed from the last state that both
 * have in common, and the catalogs are compared. */
#pragma once

#include "migrations/replay.h"

/* An object that two branches change. */
struct pgm_branch_clash {
    const char *first, *second; /* the heads of the branches */
    const char *object;         /* its id */
};

typedef PGM_VEC(struct pgm_branch_clash) pgm_branch_clashes;

/* What any two heads' branches both change; nothing when there is one head. */
enum pgm_status pgm_branches_compare(struct pgm_ctx *ctx, const struct pgm_migrations *migrations,
    const struct pgm_source_options *options, pgm_branch_clashes *out) PGM_MUST_CHECK;

/* Does `migration` follow `name`, at any distance? */
bool pgm_migration_follows(const struct pgm_migrations *migrations,
    const struct pgm_migration *migration, const char *name);
