#include "migrate/prove.h"

#include "apply/throwaway.h"
#include "catalog/introspect.h"

/* Without privileges and owners: roles are but names on the copy. */
static const struct pgm_diff_options options = { .privileges = PGM_PRIVILEGES_NONE };

static enum pgm_status
run_there(struct pgm_ctx *ctx, struct pgm_throwaway *place, const struct pgm_migrate_proof *proof,
    struct pgm_migration *migration)
{
    struct pgm_runner *runner = NULL;
    struct pgm_runner_result result;
    struct pgm_runner_options runner_options = { .search_path = proof->search_path };
    struct pgm_runner_work work = { .script = &migration->up, .done.name = migration->name };
    PGM_TRY(pgm_runner_open_unrecorded(ctx, place->conn, &runner_options, &runner));
    enum pgm_status status = pgm_runner_run(runner, &work, &result);
    pgm_runner_close(runner);
    return pgm_wrap(ctx, status, "nothing was changed: on a throw-away copy of the schema");
}

enum pgm_status
pgm_migrate_prove(struct pgm_ctx *ctx, size_t n, struct pgm_migration *const *migrations,
    struct pgm_migrate_proof *proof)
{
    struct pgm_throwaway place;
    PGM_TRY(pgm_throwaway_open(ctx, proof->live, &place));
    proof->expected = pgm_new_array(ctx->arena, struct pgm_catalog *, n + 1);
    for (size_t i = 0; i < n; i++) {
        pgm_progress(ctx, "proving the migrations", i, n);
        PGM_TRY(run_there(ctx, &place, proof, migrations[i]));
        PGM_TRY(pgm_introspect(ctx, place.conn, "the copy", proof->scope, &proof->expected[i]));
        pgm_throwaway_withhold(proof->live, proof->expected[i]);
        pgm_throwaway_amend(&place, proof->live, proof->expected[i]);
    }
    return PGM_OK;
}

enum pgm_status
pgm_migrate_confirm(struct pgm_ctx *ctx, const struct pgm_migrate_proof *proof, size_t i,
    const char *name, const struct pgm_catalog *live)
{
    const struct pgm_diff *diff = pgm_diff_make(ctx, proof->expected[i], live, &options);
    if (pgm_diff_is_empty(diff)) {
        return PGM_OK;
    }
    const struct pgm_delta *delta = &diff->deltas[0];
    const char *id = delta->from ? delta->from->id : delta->to->id;
    (void)pgm_fail(ctx, PGM_FAILED,
        "%s is recorded as applied, and the schema is not what it led to on the throw-away copy: "
        "%s %s",
        name, id,
        !delta->to     ? "is missing"
        : !delta->from ? "was not foreseen"
                       : "differs");
    return pgm_hint(ctx,
        "somebody else changed the schema at the same time, or the migration depends on rows; "
        "'pgmend status' and 'pgmend drift' show what is there");
}
