#include "apply/prove_back.h"

#include <string.h>

#include "apply/way_back.h"
#include "catalog/introspect.h"

/* The trash that the plan filled. */
static enum pgm_status
read_trash(struct pgm_throwaway *place, struct pgm_way_back *way, struct pgm_scope *scope)
{
    struct pgm_arena *arena = place->ctx->arena;
    pgm_trash_items all = { 0 };
    PGM_TRY(pgm_trash_list(place->ctx, place->conn, &all));
    const char **places = pgm_new_array(arena, const char *, all.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < all.n; i++) {
        if (all.at[i].is_there) {
            pgm_vec_push(arena, &way->items, all.at[i]);
            places[n++] = all.at[i].schema;
        }
    }
    scope->trash = n ? places : NULL;
    return PGM_OK;
}

static enum pgm_status
read_copy(struct pgm_throwaway *place, const struct pgm_scope *scope,
    const struct pgm_catalog *known, struct pgm_catalog **out)
{
    PGM_TRY(pgm_introspect(place->ctx, place->conn, "the result", scope, out));
    pgm_throwaway_withhold(known, *out);
    pgm_throwaway_amend(place, known, *out);
    return PGM_OK;
}

static enum pgm_status
make_plan(struct pgm_throwaway *place, const struct pgm_plan *plan, struct pgm_plan **out)
{
    const struct pgm_diff *diff = plan->diff;
    struct pgm_diff_options options =
        pgm_diff_options_of(diff->facets & ~(unsigned)PGM_FACETS_SHARED);
    struct pgm_scope scope = { .provider = diff->from->provider };
    struct pgm_way_back way = { 0 };
    struct pgm_catalog *now = NULL;
    struct pgm_diff *back = NULL;
    PGM_TRY(read_trash(place, &way, &scope));
    PGM_TRY(read_copy(place, &scope, diff->before, &now));
    pgm_renamed_ids_of(place->ctx->arena, diff, &way.renames);
    PGM_TRY(pgm_way_back_diff(place->ctx, now, diff->before, &way, &options, &back));
    struct pgm_trash *trash = NULL;
    PGM_TRY(pgm_trash_look(place->ctx, place->conn, &trash));
    struct pgm_plan_options how = { .trash = trash };
    PGM_TRY(pgm_plan_make_for(place->ctx, back, &how, out));
    pgm_way_back_finish(place->ctx, &way, *out);
    return PGM_OK;
}

/* What is installed often has a way to a later version only. */
static bool
needs_software(struct pgm_ctx *ctx, const struct pgm_plan *back, struct pgm_proof *proof)
{
    for (size_t i = 0; i < back->steps.n; i++) {
        const struct pgm_step *step = &back->steps.at[i];
        if (step->flags & PGM_STEP_SOFTWARE && step->action == PGM_ACTION_ALTER) {
            pgm_vec_push(ctx->arena, &proof->unchecked,
                pgm_arena_printf(
                    ctx->arena, "undo: whether %s has a way back to what it was", step->object_id));
            return true;
        }
    }
    return false;
}

static bool
is_detaching(const struct pgm_object *object)
{
    const struct pgm_attr *attrs = object->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        if (strcmp(attrs[i].name, "detaching") == 0) {
            return object->attrs[i] != NULL;
        }
    }
    return false;
}

/* Half a way out of its tree is nothing that can be brought about again. */
static bool
was_half_detached(struct pgm_ctx *ctx, const struct pgm_plan *plan, struct pgm_proof *proof)
{
    const struct pgm_diff *diff = plan->diff;
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_object *was = diff->deltas[i].from;
        if (was && is_detaching(was)) {
            pgm_vec_push(ctx->arena, &proof->unchecked,
                pgm_arena_printf(ctx->arena, "undo: %s was being detached, and comes back whole",
                    was->parent->id));
            return true;
        }
    }
    return false;
}

static enum pgm_status
go_back(struct pgm_throwaway *place, const struct pgm_plan *plan, struct pgm_prove_rows *rows,
    struct pgm_proof *proof)
{
    struct pgm_plan *back = NULL;
    PGM_TRY(make_plan(place, plan, &back));
    if (needs_software(place->ctx, back, proof) || was_half_detached(place->ctx, plan, proof)) {
        return PGM_OK;
    }
    proof->went_back = true;
    if (rows) {
        pgm_prove_rows_turn(rows, back);
    }
    PGM_TRY(pgm_throwaway_run(place, &back->steps, "proving the way back"));
    const struct pgm_diff *diff = plan->diff;
    struct pgm_scope scope = { .provider = diff->from->provider };
    struct pgm_diff_options options =
        pgm_diff_options_of(diff->facets & ~(unsigned)PGM_FACETS_SHARED);
    struct pgm_catalog *now = NULL;
    PGM_TRY(read_copy(place, &scope, diff->before, &now));
    PGM_TRY(pgm_throwaway_expect_none(place, pgm_diff_make(place->ctx, now, diff->before, &options),
        "it does not lead to the schema that was before"));
    return rows ? pgm_prove_rows_back(rows) : PGM_OK;
}

enum pgm_status
pgm_prove_back(struct pgm_throwaway *place, const struct pgm_plan *plan,
    struct pgm_prove_rows *rows, struct pgm_proof *proof)
{
    struct pgm_ctx *ctx = place->ctx;
    if (place->unlike.n) {
        pgm_vec_push(ctx->arena, &proof->unchecked,
            "undo: this machine's PostgreSQL cannot have everything as the database has it");
        return PGM_OK;
    }
    if (plan->diff->facets & PGM_FACETS_SHARED) {
        pgm_vec_push(ctx->arena, &proof->unchecked, "undo: roles and settings of the database");
    }
    enum pgm_status status = go_back(place, plan, rows, proof);
    place->relent = NULL;
    if (status == PGM_OK || status == PGM_STOPPED || status == PGM_LOST) {
        return status;
    }
    ctx->error.status = PGM_PROOF;
    (void)pgm_wrap(ctx, PGM_PROOF, "the plan cannot be undone on the throw-away server");
    return pgm_hint(ctx, "this is a fault of pgmend: please report it with both schemas; "
                         "--no-way-back leaves undo out of the proof");
}
