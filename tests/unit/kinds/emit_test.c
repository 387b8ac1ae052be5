#include "kinds/emit.h"
#include "kinds/sql.h"
#include "tests/unit/engine.h"

static void
steps_name_their_object(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *table =
        engine_object(engine_catalog(ctx, SCHEMA TABLE("t")), "table public.t");
    struct pgm_emit emit = { .arena = ctx->arena, .object = table, .action = PGM_ACTION_DROP };
    pgm_emit(&emit, "DROP TABLE %s", table->sql);
    assert_int_equal(emit.steps.n, 1);
    const struct pgm_step *step = &emit.steps.at[0];
    assert_string_equal(step->sql, "DROP TABLE public.t");
    assert_string_equal(step->object_id, "table public.t");
    assert_ptr_equal(step->object, table);
    assert_int_equal(step->action, PGM_ACTION_DROP);
    assert_int_equal(step->flags, 0);
    assert_null(step->hazard);
}

static void
flags_and_hazards_add_up_on_the_last_step(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object object = { .id = "x" };
    struct pgm_emit emit = { .arena = ctx->arena, .object = &object };
    pgm_emit(&emit, "one");
    pgm_emit(&emit, "two");
    pgm_emit_flag(&emit, PGM_STEP_REWRITE, NULL);
    pgm_emit_flag(&emit, PGM_STEP_MAY_FAIL, "may fail");
    pgm_emit_flag(&emit, PGM_STEP_DATA_LOSS, "loses rows");
    pgm_emit_flag(&emit, PGM_STEP_REWRITE, NULL);
    assert_int_equal(emit.steps.at[0].flags, 0);
    assert_int_equal(
        emit.steps.at[1].flags, PGM_STEP_REWRITE | PGM_STEP_MAY_FAIL | PGM_STEP_DATA_LOSS);
    assert_string_equal(emit.steps.at[1].hazard, "may fail; loses rows");
}

static void
names_and_literals_are_quoted(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_emit emit = { .arena = ctx->arena };
    assert_string_equal(pgm_emit_name(&emit, "plain"), "plain");
    assert_string_equal(pgm_emit_name(&emit, "a\"b"), "\"a\"\"b\"");
    assert_string_equal(pgm_emit_literal(&emit, "it's"), "'it''s'");
    struct pgm_catalog *catalog = engine_catalog(
        ctx, "{`kind`:`schema`,`name`:`My`}\n" OBJECT("table", "schema \\`My\\`", "t", ""));
    struct pgm_object *table = engine_object(catalog, "table \"My\".t");
    assert_string_equal(pgm_emit_beside(&emit, table, "Other"), "\"My\".\"Other\"");
}

static void
either_server_may_know_a_cast(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *from = engine_catalog(ctx, SCHEMA), *to = engine_catalog(ctx, SCHEMA);
    struct pgm_emit emit = { .arena = ctx->arena, .from = from, .to = to };
    assert_false(pgm_emit_has_cast(&emit, "integer", "bigint"));
    (void)pgm_map_put_text(&to->casts, "integer>bigint", to);
    assert_true(pgm_emit_has_cast(&emit, "integer", "bigint"));
    assert_false(pgm_emit_has_cast(&emit, "bigint", "integer"));
    (void)pgm_map_put_text(&from->casts, "bigint>integer", from);
    assert_true(pgm_emit_has_cast(&emit, "bigint", "integer"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(steps_name_their_object),
        ENGINE_TEST(flags_and_hazards_add_up_on_the_last_step),
        ENGINE_TEST(names_and_literals_are_quoted),
        ENGINE_TEST(either_server_may_know_a_cast),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
