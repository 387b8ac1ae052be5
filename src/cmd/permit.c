#include "cmd/permit.h"

#include <string.h>

bool
pgm_cli_is_meant_for(const struct pgm_cli *cli, const struct pgm_target *target,
    const struct pgm_migration *migration)
{
    const char *kind = pgm_environment_word(pgm_target_kind(target));
    for (size_t i = 0; i < migration->environments.n; i++) {
        const char *name = migration->environments.at[i];
        if (strcmp(name, kind) == 0 ||
            (cli->environment && strcmp(name, cli->environment->name) == 0)) {
            return true;
        }
    }
    return migration->environments.n == 0;
}

enum pgm_status
pgm_cli_check_review(
    struct pgm_cli *cli, const struct pgm_target *target, struct pgm_migration *migration)
{
    const struct pgm_review *review = NULL;
    if (!migration->is_generated ||
        pgm_target_verdict(target, PGM_ACT_UNREVIEWED) == PGM_VERDICT_YES) {
        return PGM_OK;
    }
    PGM_TRY(pgm_migration_reviewed(cli->ctx, migration, &review));
    if (review || pgm_cli_allow(cli, target, PGM_ACT_UNREVIEWED) == PGM_OK) {
        return PGM_OK;
    }
    (void)pgm_wrap(cli->ctx, PGM_BLOCKED,
        "%s was made by pgmend, and nobody has said that it was read", migration->name);
    cli->ctx->error.hint =
        pgm_arena_printf(cli->ctx->arena, "read it, then 'pgmend review %s'", migration->name);
    return PGM_BLOCKED;
}
