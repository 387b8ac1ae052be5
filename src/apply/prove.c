#include "apply/prove.h"

#include <string.h>

#include "catalog/introspect.h"
#include "catalog/snapshot.h"

/* A pipeline is one transaction: long enough to be fast, short enough for the lock table. */
#define STEPS_AT_ONCE 200

struct proof {
    struct pgm_ctx *ctx;
    const struct pgm_plan *plan;
    struct pgm_server *server;
    struct pgm_conn *conn;
};

/* On the shadow a role is a name, so one that is missing can be made. */
static bool
make_missing_role(struct proof *proof)
{
    const struct pgm_error *error = &proof->ctx->error;
    const char *open = error->message ? strstr(error->message, "role \"") : NULL;
    if (strcmp(error->sqlstate, "42704") != 0 || !open) {
        return false;
    }
    const char *name = open + strlen("role \"");
    const char *end = strstr(name, "\" does not exist");
    if (!end) {
        return false;
    }
    pgm_strings roles = { 0 };
    pgm_vec_push(
        proof->ctx->arena, &roles, pgm_arena_copy_n(proof->ctx->arena, name, (size_t)(end - name)));
    pgm_error_clear(proof->ctx);
    return pgm_server_ensure_roles(proof->ctx, proof->server, &roles) == PGM_OK;
}

static enum pgm_status
run_batch(struct proof *proof, const struct pgm_plan *plan, size_t first, size_t n)
{
    const char **sql = pgm_new_array(proof->ctx->arena, const char *, n);
    for (size_t i = 0; i < n; i++) {
        sql[i] = plan->steps.at[first + i].sql;
    }
    enum pgm_status status = pgm_conn_pipeline(proof->ctx, proof->conn, n, sql, NULL);
    while (status != PGM_OK && make_missing_role(proof)) {
        status = pgm_conn_pipeline(proof->ctx, proof->conn, n, sql, NULL);
    }
    return status;
}

static enum pgm_status
run_steps(struct proof *proof, const struct pgm_plan *plan, const char *what)
{
    size_t done = 0, total = plan->steps.n;
    while (done < total) {
        size_t n = 1;
        while (done + n < total && n < STEPS_AT_ONCE &&
               plan->steps.at[done + n].group == plan->steps.at[done].group) {
            n++;
        }
        PGM_TRY(run_batch(proof, plan, done, n));
        done += n;
        pgm_progress(proof->ctx, what, done, total);
    }
    return PGM_OK;
}

static enum pgm_status
fail_proof(struct proof *proof, const char *doing, const char *hint)
{
    struct pgm_ctx *ctx = proof->ctx;
    if (ctx->error.status == PGM_SQL || ctx->error.status == PGM_BUSY) {
        ctx->error.status = PGM_PROOF;
        (void)pgm_wrap(ctx, PGM_PROOF, "%s", doing);
        (void)pgm_hint(ctx, "%s", hint);
    }
    return ctx->error.status;
}

/* Names what differs first. */
static enum pgm_status
expect_none(struct proof *proof, const struct pgm_diff *diff, const char *what)
{
    if (!diff->n_deltas) {
        return PGM_OK;
    }
    const struct pgm_delta *delta = &diff->deltas[0];
    const char *id = pgm_delta_object(delta)->id;
    const char *how = !delta->from ? "is missing" : !delta->to ? "is too much" : "differs";
    (void)pgm_fail(proof->ctx, PGM_PROOF, "%s: %s %s (%zu difference%s in all)", what, id, how,
        diff->n_deltas, diff->n_deltas == 1 ? "" : "s");
    if (delta->from && delta->to) {
        const struct pgm_attr *attrs = delta->to->kind->attrs;
        for (size_t i = 0; attrs[i].name; i++) {
            if (delta->changed >> i & 1) {
                const char *got = delta->from->attrs[i], *want = delta->to->attrs[i];
                proof->ctx->error.detail =
                    pgm_arena_printf(proof->ctx->arena, "%s is %s, wanted is %s", attrs[i].name,
                        got ? got : "not set", want ? want : "not set");
                break;
            }
        }
    }
    return pgm_hint(proof->ctx, "this is a fault of pgmend: please report it with both schemas");
}

static enum pgm_status
copy_schema(struct proof *proof)
{
    struct pgm_ctx *ctx = proof->ctx;
    const struct pgm_catalog *from = proof->plan->diff->from;
    struct pgm_diff_options everything = PGM_DIFF_EVERYTHING;
    struct pgm_catalog *empty = NULL, *copy = NULL;
    PGM_TRY(pgm_introspect(ctx, proof->conn, "an empty database", NULL, &empty));
    struct pgm_plan *creation = NULL;
    PGM_TRY(pgm_plan_make(ctx, pgm_diff_make(ctx, empty, from, &everything), &creation));
    if (run_steps(proof, creation, "copying the schema to the throw-away server") != PGM_OK) {
        return fail_proof(proof, "the schema could not be copied to the throw-away server",
            "if an extension is missing there, install it for that server");
    }
    PGM_TRY(pgm_introspect(ctx, proof->conn, "the copy", NULL, &copy));
    return expect_none(proof, pgm_diff_make(ctx, copy, from, &everything),
        "the copy of the schema is not equal to it");
}

/* Of a plan that goes a part of the way: each object of its diff is there as wanted. */
static enum pgm_status
expect_deltas(struct proof *proof, const struct pgm_diff *diff, const struct pgm_catalog *result)
{
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_object *wanted = diff->deltas[i].to;
        const struct pgm_object *object = wanted ? pgm_catalog_find(result, wanted->id) : NULL;
        if (wanted && (!object || pgm_object_compare(object, wanted))) {
            (void)pgm_fail(proof->ctx, PGM_PROOF,
                "the plan does not lead to the wanted schema: %s %s", wanted->id,
                object ? "differs" : "is missing");
            return pgm_hint(
                proof->ctx, "this is a fault of pgmend: please report it with both schemas");
        }
    }
    return PGM_OK;
}

/* What the user could not read where the plan is for, the proof does not know either. */
static void
forget_withheld(const struct pgm_catalog *from, struct pgm_catalog *result)
{
    for (size_t i = 0; i < from->n_objects; i++) {
        const struct pgm_object *object = from->objects[i];
        const struct pgm_attr *attrs = object->kind->attrs;
        for (size_t a = 0; attrs[a].name; a++) {
            bool withheld = attrs[a].flags & PGM_ATTR_WITHHELD && !object->attrs[a];
            struct pgm_object *other = withheld ? pgm_catalog_find(result, object->id) : NULL;
            if (other) {
                other->attrs[a] = NULL;
            }
        }
    }
}

static enum pgm_status
run_plan(struct proof *proof, bool whole, const char **reached)
{
    struct pgm_ctx *ctx = proof->ctx;
    const struct pgm_diff *diff = proof->plan->diff;
    if (run_steps(proof, proof->plan, "proving the plan") != PGM_OK) {
        return fail_proof(proof, "a step of the plan failed on the throw-away server",
            "this is a fault of pgmend: please report it with both schemas");
    }
    struct pgm_catalog *result = NULL;
    PGM_TRY(pgm_introspect(ctx, proof->conn, "the result", NULL, &result));
    forget_withheld(diff->from, result);
    if (reached) {
        *reached = pgm_catalog_digest(result, diff->facets);
    }
    if (!whole) {
        return expect_deltas(proof, diff, result);
    }
    struct pgm_diff_options options = pgm_diff_options_of(diff->facets);
    return expect_none(proof, pgm_diff_make(ctx, result, diff->to, &options),
        "the plan does not lead to the wanted schema");
}

static enum pgm_status
prove(struct pgm_ctx *ctx, const struct pgm_plan *plan, bool whole, const char **reached)
{
    struct proof proof = { .ctx = ctx, .plan = plan };
    const struct pgm_catalog *from = plan->diff->from;
    struct pgm_server_want want = { .use = PGM_SERVER_SHADOW,
        .major = from->server_version / 10000 };
    PGM_TRY(pgm_server_start(ctx, &want, &proof.server));
    pgm_strings roles = { 0 };
    for (size_t i = 0; i < from->roles.n; i++) {
        pgm_vec_push(ctx->arena, &roles, from->roles.at[i]);
    }
    PGM_TRY(pgm_server_ensure_roles(ctx, proof.server, &roles));
    PGM_TRY(pgm_server_scratch(ctx, proof.server, NULL, &proof.conn, NULL));
    PGM_TRY(pgm_conn_exec(ctx, proof.conn, "SET check_function_bodies = off"));
    PGM_TRY(copy_schema(&proof));
    return run_plan(&proof, whole, reached);
}

enum pgm_status
pgm_prove(struct pgm_ctx *ctx, const struct pgm_plan *plan, const char **reached)
{
    return prove(ctx, plan, true, reached);
}

enum pgm_status
pgm_prove_steps(struct pgm_ctx *ctx, const struct pgm_plan *plan, const char **reached)
{
    return prove(ctx, plan, false, reached);
}
