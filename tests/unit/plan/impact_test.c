#include <string.h>

#include "plan/file.h"
#include "plan/impact.h"
#include "tests/unit/engine.h"

#define TABLE_T SCHEMA TABLE("t") COLUMN("t", "a", "integer", "")
#define BIT(name) (1U << PGM_HAZARD_##name)
#define GB ((int64_t)1000000000)

/* A step that was seen to do this to public.t. */
static void
see(struct pgm_plan *plan, size_t i, struct pgm_effect effect)
{
    struct pgm_effect *seen = pgm_new(plan->diff->from->arena, struct pgm_effect);
    *seen = effect;
    seen->relation = "public.t";
    plan->steps.at[i].effects = seen;
    plan->steps.at[i].n_effects = 1;
}

static const struct pgm_impact *
assess(struct pgm_ctx *ctx, struct pgm_plan *plan, size_t i)
{
    static struct pgm_size size = { "public.t", 13000000, GB, 2 };
    pgm_sizes sizes = { .at = &size, .n = 1 };
    pgm_impact_assess(ctx, plan, &sizes, true);
    return plan->steps.at[i].impact;
}

static void
what_is_dropped_is_missed(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan *plan = engine_plan(ctx, TABLE_T TABLE("gone"), TABLE_T);
    const struct pgm_impact *impact = assess(ctx, plan, 0);
    assert_int_equal(impact->hazards, BIT(DATA_LOSS) | BIT(IRREVERSIBLE) | BIT(BREAKS_CODE));
    assert_int_equal(impact->downtime, PGM_DOWNTIME_NONE);
}

static void
what_comes_is_no_hazard(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan *plan = engine_plan(ctx, SCHEMA, TABLE_T);
    assert_int_equal(assess(ctx, plan, 0)->hazards, 0);
}

static void
another_type_breaks_code(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan *plan =
        engine_plan(ctx, TABLE_T, SCHEMA TABLE("t") COLUMN("t", "a", "text", ""));
    assert_true(assess(ctx, plan, 0)->hazards & BIT(BREAKS_CODE));
}

static void
a_view_made_anew_the_same_breaks_nothing(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *view = VIEW("v", "SELECT a FROM public.t", "a integer", "");
    const char *from = pgm_arena_printf(ctx->arena, "%s%s", TABLE_T, view);
    const char *other = VIEW("v", "SELECT a FROM public.t", "b integer", "");
    const char *to = pgm_arena_printf(ctx->arena, "%s%s", TABLE_T, other);
    struct pgm_plan *plan = engine_plan(ctx, from, to);
    assert_int_equal(plan->steps.at[0].action, PGM_ACTION_DROP);
    assert_true(assess(ctx, plan, 0)->hazards & BIT(BREAKS_CODE));
    plan->diff = engine_diff(ctx, from, from);
    assert_false(assess(ctx, plan, 0)->hazards & BIT(BREAKS_CODE));
}

static void
the_class_is_that_of_lock_and_work(void **state)
{
    struct pgm_ctx *ctx = *state;
    static const struct {
        struct pgm_effect effect;
        enum pgm_downtime downtime;
        unsigned hazards;
    } cases[] = {
        { { .lock = PGM_LOCK_ACCESS_EXCLUSIVE }, PGM_DOWNTIME_BRIEF,
            BIT(BLOCKS_READS) | BIT(BLOCKS_WRITES) },
        { { .lock = PGM_LOCK_SHARE, .scans = true, .indexes = 1 }, PGM_DOWNTIME_WRITERS,
            BIT(BLOCKS_WRITES) | BIT(SCAN_UNDER_LOCK) },
        { { .lock = PGM_LOCK_ACCESS_EXCLUSIVE, .rewrites = true }, PGM_DOWNTIME_EVERYBODY,
            BIT(BLOCKS_READS) | BIT(BLOCKS_WRITES) | BIT(TABLE_REWRITE) | BIT(SCAN_UNDER_LOCK) },
        { { .lock = PGM_LOCK_SHARE_UPDATE_EXCLUSIVE, .scans = true }, PGM_DOWNTIME_NONE,
            BIT(HEAVY_WORK) },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pgm_plan *plan = engine_plan(ctx, TABLE_T, TABLE_T COMMENT("table public.t", "x"));
        see(plan, 0, cases[i].effect);
        const struct pgm_impact *impact = assess(ctx, plan, 0);
        assert_int_equal(impact->downtime, cases[i].downtime);
        assert_int_equal(impact->hazards, cases[i].hazards);
    }
}

/* A lock stays until the transaction ends. */
static void
who_waits_waits_for_later_steps_too(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan *plan = engine_plan(
        ctx, TABLE_T, TABLE_T COMMENT("table public.t", "x") COMMENT("column public.t.a", "y"));
    assert_int_equal(plan->steps.n, 2);
    assert_int_equal(plan->steps.at[0].group, plan->steps.at[1].group);
    see(plan, 0, (struct pgm_effect){ .lock = PGM_LOCK_ACCESS_EXCLUSIVE });
    see(plan, 1, (struct pgm_effect){ .scans = true });
    assert_int_equal(assess(ctx, plan, 1)->downtime, PGM_DOWNTIME_EVERYBODY);
    plan->steps.at[1].group++;
    assert_int_equal(assess(ctx, plan, 1)->downtime, PGM_DOWNTIME_NONE);
}

static void
time_comes_from_size(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan *plan = engine_plan(ctx, TABLE_T, TABLE_T COMMENT("table public.t", "x"));
    see(plan, 0, (struct pgm_effect){ .scans = true });
    assert_int_equal(assess(ctx, plan, 0)->milliseconds, 1000);
    assert_string_equal(assess(ctx, plan, 0)->basis, "reads public.t, 1.0 GB, 13,000,000 rows");
    see(plan, 0, (struct pgm_effect){ .scans = true, .indexes = 1 });
    assert_int_equal(assess(ctx, plan, 0)->milliseconds, 11000);
    see(plan, 0, (struct pgm_effect){ .rewrites = true });
    assert_int_equal(assess(ctx, plan, 0)->milliseconds, 24000);
    pgm_impact_assess(ctx, plan, &(pgm_sizes){ 0 }, true);
    assert_int_equal(plan->steps.at[0].impact->milliseconds, -1);
}

static void
without_a_proof_the_class_is_not_known(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan *plan = engine_plan(ctx, TABLE_T, SCHEMA);
    pgm_impact_assess(ctx, plan, &(pgm_sizes){ 0 }, false);
    assert_int_equal(plan->steps.at[0].impact->downtime, PGM_DOWNTIME_UNKNOWN);
    assert_int_equal(plan->steps.at[0].impact->milliseconds, -1);
}

static void
a_plan_file_keeps_it(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan *plan = engine_plan(ctx, TABLE_T TABLE("gone"), TABLE_T);
    struct pgm_plan_file file = { 0 }, again;
    plan->steps.at[0].lost = 7;
    plan->steps.at[0].lost_what = "row";
    see(plan, 0, (struct pgm_effect){ .lock = PGM_LOCK_SHARE, .scans = true, .indexes = 3 });
    const struct pgm_impact *impact = assess(ctx, plan, 0);
    pgm_plan_file_make(ctx, plan, &file);
    const char *text = pgm_plan_file_write(ctx, &file);
    assert_int_equal(pgm_plan_file_read(ctx, "plan", text, strlen(text), &again), PGM_OK);
    assert_string_equal(pgm_plan_file_write(ctx, &again), text);
    const struct pgm_step *step = &again.steps.at[0];
    assert_int_equal(step->impact->hazards, impact->hazards);
    assert_int_equal(step->impact->downtime, impact->downtime);
    assert_int_equal(step->impact->milliseconds, impact->milliseconds);
    assert_string_equal(step->impact->basis, impact->basis);
    assert_int_equal(step->lost, 7);
    assert_int_equal(step->n_effects, 1);
    assert_int_equal(step->effects[0].lock, PGM_LOCK_SHARE);
    assert_int_equal(step->effects[0].indexes, 3);
}

static void
words_are_for_people(void **state)
{
    struct pgm_arena *arena = ((struct pgm_ctx *)*state)->arena;
    assert_string_equal(pgm_bytes_text(arena, 999), "999 bytes");
    assert_string_equal(pgm_bytes_text(arena, 1200000000), "1.2 GB");
    assert_string_equal(pgm_bytes_text(arena, 45000), "45 kB");
    assert_string_equal(pgm_time_text(arena, 999), "under a second");
    assert_string_equal(pgm_time_text(arena, 12400), "about 12 s");
    assert_string_equal(pgm_time_text(arena, 180000), "about 3 min");
    assert_string_equal(pgm_time_text(arena, 7200000), "about 2 h");
    assert_string_equal(pgm_count_text(arena, 1234567), "1,234,567");
    assert_string_equal(pgm_count_text(arena, 999), "999");
    assert_string_equal(
        pgm_hazard_list(arena, BIT(DATA_LOSS) | BIT(MAY_FAIL)), "data loss, may fail");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(what_is_dropped_is_missed),
        ENGINE_TEST(what_comes_is_no_hazard),
        ENGINE_TEST(another_type_breaks_code),
        ENGINE_TEST(a_view_made_anew_the_same_breaks_nothing),
        ENGINE_TEST(the_class_is_that_of_lock_and_work),
        ENGINE_TEST(who_waits_waits_for_later_steps_too),
        ENGINE_TEST(time_comes_from_size),
        ENGINE_TEST(without_a_proof_the_class_is_not_known),
        ENGINE_TEST(a_plan_file_keeps_it),
        ENGINE_TEST(words_are_for_people),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
