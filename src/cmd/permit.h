/* Whether a migration may run on a database: what its head and its review say, and what the
 * database's environment wants. */
#pragma once

#include "cmd/target.h"
#include "migrations/migration.h"

/* Is it for this target? One whose head names environments is for those, by kind or name. */
bool pgm_cli_is_meant_for(const struct pgm_cli *cli, const struct pgm_target *target,
    const struct pgm_migration *migration);

/* PGM_BLOCKED when the environment takes only SQL that was reviewed, and nobody has reviewed this
 * text, which pgmend made. */
enum pgm_status pgm_cli_check_review(struct pgm_cli *cli, const struct pgm_target *target,
    struct pgm_migration *migration) PGM_MUST_CHECK;
