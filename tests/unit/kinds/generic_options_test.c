#include "kinds/generic_options.h"
#include "tests/unit/engine.h"

static void
assert_change(struct pgm_ctx *ctx, const char *from, const char *to, const char *wanted)
{
    assert_string_equal(pgm_generic_options_change(ctx->arena, from, to), wanted);
}

static void
lists_become_clauses(void **state)
{
    const struct pgm_ctx *ctx = *state;
    struct pgm_str out = PGM_STR(ctx->arena);
    pgm_generic_options_add(&out, NULL);
    pgm_generic_options_add(&out, "");
    assert_string_equal(pgm_str_text(&out), "");
    pgm_generic_options_add(&out, "a 'x', b 'y'");
    assert_string_equal(pgm_str_text(&out), " OPTIONS (a 'x', b 'y')");
}

static void
changes_are_told_apart(void **state)
{
    assert_change(*state, NULL, NULL, "");
    assert_change(*state, "a '1'", "a '1'", "");
    assert_change(*state, NULL, "a '1', b ''", " OPTIONS (ADD a '1', ADD b '')");
    assert_change(*state, "a '1', b '2'", NULL, " OPTIONS (DROP a, DROP b)");
    assert_change(
        *state, "a '1', b '2'", "b '3', c '4'", " OPTIONS (SET b '3', ADD c '4', DROP a)");
}

/* Commas, spaces and quotes in names and values divide nothing. */
static void
quotes_are_understood(void **state)
{
    assert_change(*state, "\"a, \"\"b\"\" c\" 'x, y ''z'''",
        "\"a, \"\"b\"\" c\" 'x, y ''z''', d 'e'", " OPTIONS (ADD d 'e')");
    assert_change(*state, "p E'C:\\\\', q '1'", "p E'D:\\\\', q '1'", " OPTIONS (SET p E'D:\\\\')");
    assert_change(*state, "p E'it\\\\''s, q', z '1'", "z '2'", " OPTIONS (SET z '2', DROP p)");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(lists_become_clauses),
        ENGINE_TEST(changes_are_told_apart),
        ENGINE_TEST(quotes_are_understood),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
