#include "apply/prove.h"

#include <string.h>

#include "apply/announced.h"
#include "apply/observe.h"
#include "apply/prove_back.h"
#include "apply/throwaway.h"
#include "catalog/introspect.h"

/* Of a plan that goes a part of the way: each object of its diff is there as wanted. */
static enum pgm_status
expect_deltas(
    struct pgm_throwaway *place, const struct pgm_diff *diff, const struct pgm_catalog *result)
{
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_object *wanted = diff->deltas[i].to;
        const struct pgm_object *object = wanted ? pgm_catalog_find(result, wanted->id) : NULL;
        if (wanted && (!object || pgm_object_compare(object, wanted))) {
            (void)pgm_fail(place->ctx, PGM_PROOF,
                "the plan does not lead to the wanted schema: %s %s", wanted->id,
                object ? "differs" : "is missing");
            return pgm_hint(
                place->ctx, "this is a fault of pgmend: please report it with both schemas");
        }
    }
    return PGM_OK;
}

/* Whose fault is it that a step failed? */
static const char *
cure_of(const struct pgm_throwaway *place, const struct pgm_plan *plan)
{
    const char *failed = place->ctx->error.statement;
    for (size_t i = 0; failed && i < plan->steps.n; i++) {
        const struct pgm_step *step = &plan->steps.at[i];
        if (step->flags & PGM_STEP_SOFTWARE && step->hazard && strcmp(step->sql, failed) == 0) {
            return step->hazard;
        }
    }
    return "this is a fault of pgmend: please report it with both schemas";
}

/* A live database has the list of what is in the trash where a plan has to do with it; no catalog
 * tells of it, and no event trigger has a say in it. */
static enum pgm_status
make_trash_list(struct pgm_throwaway *place)
{
    PGM_TRY(pgm_conn_exec(place->ctx, place->conn, "SET session_replication_role = replica"));
    PGM_TRY(pgm_conn_exec(place->ctx, place->conn, pgm_trash_make_schema));
    PGM_TRY(pgm_conn_exec(place->ctx, place->conn, pgm_trash_make_list));
    return pgm_conn_exec(place->ctx, place->conn, "RESET session_replication_role");
}

/* PostgreSQL's words may hold values of live rows: only its code is told then. */
static void
keep_secrets(struct pgm_ctx *ctx, const struct pgm_proof *proof)
{
    bool of_rows = strncmp(ctx->error.sqlstate, "42", 2) != 0 && ctx->error.sqlstate[0];
    if (proof->sample && of_rows) {
        ctx->error.message = pgm_arena_printf(ctx->arena,
            "SQLSTATE %s, whose message may hold values of the sample", ctx->error.sqlstate);
        ctx->error.detail = NULL;
    }
}

static enum pgm_status
run_plan(
    struct pgm_throwaway *place, const struct pgm_plan *plan, bool whole, struct pgm_proof *proof)
{
    struct pgm_ctx *ctx = place->ctx;
    const struct pgm_diff *diff = plan->diff;
    PGM_TRY(pgm_throwaway_name_roles(place, diff->to));
    PGM_TRY(make_trash_list(place));
    struct pgm_prove_rows *rows = NULL;
    if (!proof->no_rows) {
        PGM_TRY(pgm_prove_rows_begin(place, plan, proof, &rows));
    }
    PGM_TRY(pgm_observe_begin(place));
    enum pgm_status status = pgm_throwaway_run(place, &plan->steps, "proving the plan");
    pgm_observe_end(place);
    if (status != PGM_OK) {
        keep_secrets(place->ctx, proof);
        return pgm_throwaway_fail(
            place, "a step of the plan failed on the throw-away server", cure_of(place, plan));
    }
    PGM_TRY(pgm_announced_check(ctx, plan));
    PGM_TRY(rows ? pgm_prove_rows_end(rows) : PGM_OK);
    struct pgm_scope scope = { .provider = diff->from->provider, .trash = diff->from->trash };
    struct pgm_catalog *result = NULL;
    PGM_TRY(pgm_introspect(ctx, place->conn, "the result", &scope, &result));
    if (diff->facets & PGM_FACETS_SHARED) {
        PGM_TRY(
            pgm_throwaway_roles(place, diff->from, diff->to, &plan->steps, diff->facets, result));
    }
    pgm_throwaway_withhold(diff->from, result);
    pgm_throwaway_amend(place, diff->to, result);
    proof->reached = pgm_catalog_digest(result, diff->facets);
    if (!whole) {
        return expect_deltas(place, diff, result);
    }
    struct pgm_diff_options options = pgm_diff_options_of(diff->facets);
    PGM_TRY(pgm_throwaway_expect_none(place, pgm_diff_make(ctx, result, diff->to, &options),
        "the plan does not lead to the wanted schema"));
    return proof->way_back ? pgm_prove_back(place, plan, rows, proof) : PGM_OK;
}

static enum pgm_status
prove(struct pgm_ctx *ctx, const struct pgm_plan *plan, bool whole, struct pgm_proof *proof)
{
    struct pgm_throwaway place;
    PGM_TRY(pgm_throwaway_open(ctx, plan->diff->before, &place));
    return run_plan(&place, plan, whole, proof);
}

enum pgm_status
pgm_prove(struct pgm_ctx *ctx, const struct pgm_plan *plan, struct pgm_proof *proof)
{
    return prove(ctx, plan, true, proof);
}

enum pgm_status
pgm_prove_steps(struct pgm_ctx *ctx, const struct pgm_plan *plan, struct pgm_proof *proof)
{
    return prove(ctx, plan, false, proof);
}
