#include "apply/assess.h"

#include <stdlib.h>

#include "base/json.h"
#include "pg/conn.h"

/* $1 is a JSON array of names, each as SQL. */
static const char sizes_sql[] = "SELECT n.name, c.reltuples::bigint, pg_table_size(c.oid),"
                                " (SELECT count(*) FROM pg_index i WHERE i.indrelid = c.oid)"
                                " FROM json_array_elements_text($1::json) AS n(name)"
                                " JOIN pg_class c ON c.oid = to_regclass(n.name)";

/* NULL: no step works on anything that was there. */
static const char *
list_relations(struct pgm_ctx *ctx, const struct pgm_plan *plan)
{
    struct pgm_map seen = PGM_MAP(ctx->arena);
    struct pgm_str out = PGM_STR(ctx->arena);
    struct pgm_json json = { .out = &out };
    bool any = false;
    pgm_json_open(&json, '[');
    for (size_t i = 0; i < plan->steps.n; i++) {
        const struct pgm_step *step = &plan->steps.at[i];
        for (size_t e = 0; e < step->n_effects; e++) {
            const struct pgm_effect *effect = &step->effects[e];
            if ((effect->scans || effect->rewrites) && !pgm_map_get_text(&seen, effect->relation)) {
                (void)pgm_map_put_text(&seen, effect->relation, effect);
                pgm_json_text(&json, effect->relation);
                any = true;
            }
        }
    }
    pgm_json_close(&json, ']');
    return any ? pgm_str_text(&out) : NULL;
}

static enum pgm_status
ask(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *relations, pgm_sizes *out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_exec(ctx, conn,
        "BEGIN READ ONLY; SET LOCAL lock_timeout = '100ms'; SET LOCAL statement_timeout = '5s'"));
    enum pgm_status status = pgm_conn_query(ctx, conn, sizes_sql, 1, &relations, &rows);
    if (status == PGM_LOST) {
        return status;
    }
    if (status != PGM_OK) {
        pgm_error_clear(ctx); /* then less is said */
        return pgm_conn_exec(ctx, conn, "ROLLBACK");
    }
    for (size_t i = 0; i < rows.n_rows; i++) {
        struct pgm_size size = {
            .relation = pgm_arena_copy(ctx->arena, pgm_rows_value(&rows, i, 0)),
            .rows = strtoll(pgm_rows_value(&rows, i, 1), NULL, 10),
            .table_bytes = strtoll(pgm_rows_value(&rows, i, 2), NULL, 10),
            .n_indexes = strtoll(pgm_rows_value(&rows, i, 3), NULL, 10),
        };
        pgm_vec_push(ctx->arena, out, size);
    }
    return pgm_conn_exec(ctx, conn, "ROLLBACK");
}

enum pgm_status
pgm_assess(struct pgm_ctx *ctx, const char *conninfo, struct pgm_plan *plan, bool is_proved)
{
    pgm_sizes sizes = { 0 };
    const char *relations = list_relations(ctx, plan);
    if (relations) {
        struct pgm_conn *conn = NULL;
        PGM_TRY(pgm_conn_open(ctx, conninfo, &conn));
        PGM_TRY(ask(ctx, conn, relations, &sizes));
        pgm_conn_close(ctx, conn);
    }
    pgm_impact_assess(ctx, plan, &sizes, is_proved);
    return PGM_OK;
}
