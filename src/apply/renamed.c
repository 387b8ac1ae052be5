#include "apply/renamed.h"

#include "apply/throwaway.h"
#include "catalog/introspect.h"
#include "catalog/roles.h"

/* The catalog that is, once it is renamed. */
static enum pgm_status
read_renamed(struct pgm_ctx *ctx, const struct pgm_renaming *renaming, struct pgm_catalog **out)
{
    struct pgm_throwaway place;
    PGM_TRY(pgm_throwaway_open(ctx, renaming->before, &place));
    if (pgm_throwaway_run(&place, &renaming->steps, "renaming on the throw-away server") !=
        PGM_OK) {
        (void)pgm_wrap(ctx, ctx->error.status, "a rename failed on the throw-away server");
        return ctx->error.status;
    }
    struct pgm_scope scope = { .provider = renaming->before->provider,
        .trash = renaming->before->trash };
    PGM_TRY(pgm_introspect(ctx, place.conn, renaming->before->origin, &scope, out));
    PGM_TRY(pgm_roles_copy(ctx, renaming->before, *out));
    (*out)->self = renaming->before->self;
    (*out)->database = renaming->before->database;
    pgm_throwaway_withhold(renaming->before, *out);
    pgm_throwaway_amend(&place, renaming->before, *out);
    (*out)->unmodelled = renaming->before->unmodelled;
    (*out)->roles.at = renaming->before->roles.at;
    (*out)->roles.n = renaming->before->roles.n;
    return PGM_OK;
}

/* A rename that was only implied is of use when it leads to an equal object, or to one that holds
 * something. Returns whether all are. */
static bool
check_implied(
    const struct pgm_renaming *renaming, const struct pgm_catalog *renamed, struct pgm_map *refused)
{
    bool all = true;
    for (size_t i = 0; i < renaming->renames.n; i++) {
        const struct pgm_rename *rename = &renaming->renames.at[i];
        const struct pgm_object *wanted = rename->to.object;
        if (!rename->implied || wanted->kind->flags & PGM_KIND_PROTECTED) {
            continue;
        }
        const struct pgm_object *object = pgm_catalog_find(renamed, wanted->id);
        if (!object || (object->hash != wanted->hash && pgm_object_compare(object, wanted))) {
            (void)pgm_map_put_text(refused, wanted->id, wanted);
            all = false;
        }
    }
    return all;
}

enum pgm_status
pgm_diff_prepared(struct pgm_ctx *ctx, const struct pgm_catalog *from, const struct pgm_catalog *to,
    const struct pgm_preparation *preparation, const struct pgm_diff_options *options,
    struct pgm_diff **out)
{
    const pgm_steps *steps = preparation->steps;
    struct pgm_map refused = PGM_MAP(ctx->arena);
    struct pgm_renaming *renaming = NULL;
    struct pgm_catalog *renamed = NULL;
    bool is_settled = false;
    while (!is_settled) {
        PGM_TRY(pgm_renaming_make(ctx, from, to, preparation->renames, &refused, &renaming));
        for (size_t i = 0; i < steps->n; i++) {
            pgm_vec_push(ctx->arena, &renaming->steps, steps->at[i]);
        }
        PGM_TRY(read_renamed(ctx, renaming, &renamed));
        is_settled = check_implied(renaming, renamed, &refused);
    }
    *out = pgm_diff_make(ctx, renamed, to, options);
    (*out)->before = from;
    (*out)->renaming = renaming;
    return PGM_OK;
}

enum pgm_status
pgm_diff_renamed(struct pgm_ctx *ctx, const struct pgm_catalog *from, const struct pgm_catalog *to,
    const pgm_renames *renames, const struct pgm_diff_options *options, struct pgm_diff **out)
{
    if (!renames->n) {
        *out = pgm_diff_make(ctx, from, to, options);
        return PGM_OK;
    }
    struct pgm_preparation preparation = { .renames = renames, .steps = &(pgm_steps){ 0 } };
    return pgm_diff_prepared(ctx, from, to, &preparation, options, out);
}
