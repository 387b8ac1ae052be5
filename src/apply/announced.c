#include "apply/announced.h"

#include <string.h>

static enum pgm_status
fail(struct pgm_ctx *ctx, const struct pgm_plan *plan, const struct pgm_step *step,
    const char *relation, const char *does)
{
    (void)pgm_fail(ctx, PGM_PROOF, "step %zu %s %s, and the plan does not say so",
        (size_t)(step - plan->steps.at) + 1, does, relation);
    ctx->error.statement = step->sql;
    return pgm_hint(ctx, "this is a fault of pgmend: please report it with both schemas");
}

/* The strongest lock on the relation that the transaction holds once the step runs. */
static enum pgm_lock
held(const struct pgm_plan *plan, size_t step, const char *relation)
{
    enum pgm_lock most = PGM_LOCK_NONE;
    size_t group = plan->steps.at[step].group;
    for (size_t i = step + 1; i > 0 && plan->steps.at[i - 1].group == group; i--) {
        const struct pgm_step *each = &plan->steps.at[i - 1];
        for (size_t e = 0; e < each->n_effects; e++) {
            const struct pgm_effect *effect = &each->effects[e];
            bool same = strcmp(effect->relation, relation) == 0;
            most = same && effect->lock > most ? effect->lock : most;
        }
    }
    return most;
}

static enum pgm_status
check_effect(
    struct pgm_ctx *ctx, const struct pgm_plan *plan, size_t at, const struct pgm_effect *effect)
{
    const struct pgm_step *step = &plan->steps.at[at];
    if (effect->rewrites && !(step->flags & PGM_STEP_REWRITE)) {
        return fail(ctx, plan, step, effect->relation, "writes anew");
    }
    bool is_gentle = (step->flags & (PGM_STEP_GENTLE | PGM_STEP_REWRITE)) == PGM_STEP_GENTLE;
    bool works = is_gentle && effect->scans;
    if (works && held(plan, at, effect->relation) >= PGM_LOCK_SHARE) {
        return fail(ctx, plan, step, effect->relation, "keeps writers waiting while it reads");
    }
    return PGM_OK;
}

enum pgm_status
pgm_announced_check(struct pgm_ctx *ctx, const struct pgm_plan *plan)
{
    for (size_t i = 0; i < plan->steps.n; i++) {
        const struct pgm_step *step = &plan->steps.at[i];
        for (size_t e = 0; e < step->n_effects; e++) {
            PGM_TRY(check_effect(ctx, plan, i, &step->effects[e]));
        }
    }
    return PGM_OK;
}
