#include "apply/losses.h"

#include <stdlib.h>

#include "pg/conn.h"

static bool
is_countable(const struct pgm_plan *plan, const struct pgm_step *step)
{
    const struct pgm_object *object = step->object;
    return step->flags & (PGM_STEP_DATA_LOSS | PGM_STEP_TRASH) && object->kind->count &&
           pgm_catalog_find(plan->diff->before, object->id);
}

static enum pgm_status
count_one(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_step *step)
{
    struct pgm_str sql = PGM_STR(ctx->arena);
    const char *what = step->object->kind->count(step->object, &sql);
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_exec(ctx, conn,
        "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL statement_timeout = '1s'; "
        "SET LOCAL lock_timeout = '100ms'"));
    enum pgm_status status = pgm_conn_query(ctx, conn, pgm_str_text(&sql), 0, NULL, &rows);
    if (status == PGM_OK) {
        const char *n = pgm_rows_value(&rows, 0, 0);
        bool one = pgm_str_same(n, "1");
        step->lost = strtoll(n, NULL, 10);
        step->lost_what = what;
        step->hazard =
            pgm_arena_printf(ctx->arena, "%s: %s %s%s now", step->hazard, n, what, one ? "" : "s");
    } else {
        pgm_error_clear(ctx);
    }
    return pgm_conn_exec(ctx, conn, "ROLLBACK");
}

enum pgm_status
pgm_losses_count(struct pgm_ctx *ctx, const char *conninfo, struct pgm_plan *plan)
{
    struct pgm_conn *conn = NULL;
    for (size_t i = 0; i < plan->steps.n; i++) {
        if (!is_countable(plan, &plan->steps.at[i])) {
            continue;
        }
        if (!conn) {
            PGM_TRY(pgm_conn_open(ctx, conninfo, &conn));
        }
        PGM_TRY(count_one(ctx, conn, &plan->steps.at[i]));
    }
    return PGM_OK;
}
