#include "apply/background.h"

#include "plan/plan.h"

enum pgm_status
pgm_background_make(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_catalog *like)
{
    struct pgm_catalog *empty = NULL;
    PGM_TRY(pgm_introspect(ctx, conn, "an empty database", NULL, &empty));
    struct pgm_diff_options options = { .privileges = PGM_PRIVILEGES_NONE,
        .platform = PGM_PLATFORM_ONLY };
    struct pgm_plan *plan = NULL;
    PGM_TRY(pgm_plan_make(ctx, pgm_diff_make(ctx, empty, like, &options), &plan));
    PGM_TRY(pgm_conn_exec(ctx, conn, "SET check_function_bodies = off"));
    for (size_t i = 0; i < plan->steps.n; i++) {
        PGM_TRY(pgm_conn_exec(ctx, conn, plan->steps.at[i].sql));
    }
    return PGM_OK;
}
