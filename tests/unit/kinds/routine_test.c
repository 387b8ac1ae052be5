#include <string.h>

#include "kinds/routine.h"
#include "kinds/sql.h"
#include "tests/unit/engine.h"

#define FUNCTION(more)                                                                             \
    "{`kind`:`function`,`in`:`schema public`,`name`:`f`,`signature`:`(integer)`,"                  \
    "`result`:`integer`" more "}\n"
#define BODY(text) ",`definition`:`CREATE OR REPLACE FUNCTION public.f() " text "\\n`"

/* A pair of functions of which one attribute is given. */
static struct pgm_delta
pair(struct pgm_ctx *ctx, const char *attr, const char *from, const char *to)
{
    const char *const values[] = { from, to };
    struct pgm_object *objects[2];
    for (size_t i = 0; i < 2; i++) {
        const char *more =
            values[i] ? pgm_arena_printf(ctx->arena, ",`%s`:`%s`", attr, values[i]) : "";
        const char *line = pgm_arena_printf(ctx->arena, SCHEMA FUNCTION("%s"), more);
        objects[i] = engine_object(engine_catalog(ctx, line), "function public.f(integer)");
    }
    return (struct pgm_delta){ .from = objects[0],
        .to = objects[1],
        .changed = pgm_object_compare(objects[0], objects[1]),
        .server_version = ENGINE_SERVER };
}

static void
names_may_be_given_but_not_changed(void **state)
{
    static const struct {
        const char *from, *to;
        bool keeps;
    } cases[] = {
        { NULL, NULL, true },
        { NULL, "'a'", true },
        { "'a'", "'a'", true },
        { "'a'", "'b'", false },
        { "'a'", NULL, false },
        { "''", "'a'", true },
        { "'a'", "''", false },
        { "'a', ''", "'a', 'b'", true },
        { "'a', 'b'", "'b', 'a'", false },
        { "'a'", "'a', 'out'", true },
        { "'a', 'out'", "'a'", false },
        { "'a, b'", "'a, b'", true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pgm_delta delta = pair(*state, "argument_names", cases[i].from, cases[i].to);
        assert_int_equal(pgm_routine_keeps_names(&delta), cases[i].keeps);
    }
}

static void
defaults_may_be_given_but_not_taken(void **state)
{
    static const struct {
        const char *from, *to;
        bool keeps;
    } cases[] = {
        { NULL, NULL, true },
        { "0", "1", true },
        { "2", "1", false },
        { "9", "10", true },
        { "10", "9", false },
        { "1", NULL, false },
        { NULL, "1", true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pgm_delta delta = pair(*state, "n_defaults", cases[i].from, cases[i].to);
        assert_int_equal(pgm_routine_keeps_defaults(&delta), cases[i].keeps);
    }
}

static void
only_a_parsed_body_holds_on_to_columns(void **state)
{
    struct pgm_delta delta = pair(*state, "parsed_definition", NULL, "RETURN 1");
    assert_int_equal(pgm_routine_bonds(delta.from), 0);
    assert_int_equal(pgm_routine_bonds(delta.to), PGM_BOND_SHAPE);
}

static void
a_new_one_is_created_and_never_replaced(void **state)
{
    struct pgm_plan *plan = engine_plan(*state, SCHEMA, SCHEMA FUNCTION(BODY("AS $$1$$")));
    assert_string_equal(engine_statements(*state, plan), "CREATE FUNCTION public.f() AS $$1$$;\n");
    assert_true(plan->string_bodies);
}

static void
a_changed_body_is_replaced(void **state)
{
    static const char one[] = SCHEMA FUNCTION(BODY("AS $$1$$")),
                      two[] = SCHEMA FUNCTION(BODY("AS $$2$$"));
    struct pgm_plan *plan = engine_plan(*state, one, two);
    assert_string_equal(
        engine_statements(*state, plan), "CREATE OR REPLACE FUNCTION public.f() AS $$2$$;\n");
    assert_int_equal(plan->steps.at[0].action, PGM_ACTION_ALTER);
    assert_true(plan->string_bodies);
}

static void
what_replacing_refuses_takes_a_new_function(void **state)
{
    static const char one[] = SCHEMA FUNCTION(",`argument_names`:`'a'`" BODY("AS $$1$$"));
    static const char two[] = SCHEMA FUNCTION(",`argument_names`:`'b'`" BODY("AS $$1$$"));
    engine_assert_plan(*state, one, two,
        "DROP FUNCTION public.f(integer);\nCREATE FUNCTION public.f() AS $$1$$;\n");
}

static void
a_parsed_body_needs_no_leniency(void **state)
{
    struct pgm_plan *plan = engine_plan(*state, SCHEMA,
        SCHEMA FUNCTION(",`parsed_definition`:`CREATE OR REPLACE FUNCTION public.f() RETURN 1`"));
    assert_int_equal(plan->steps.n, 1);
    assert_false(plan->string_bodies);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(names_may_be_given_but_not_changed),
        ENGINE_TEST(defaults_may_be_given_but_not_taken),
        ENGINE_TEST(only_a_parsed_body_holds_on_to_columns),
        ENGINE_TEST(a_new_one_is_created_and_never_replaced),
        ENGINE_TEST(a_changed_body_is_replaced),
        ENGINE_TEST(what_replacing_refuses_takes_a_new_function),
        ENGINE_TEST(a_parsed_body_needs_no_leniency),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
