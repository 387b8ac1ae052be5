#include <string.h>

#include "kinds/kind.h"
#include "tests/unit/engine.h"

static void
assert_canonical(struct pgm_ctx *ctx, const char *expression, const char *wanted)
{
    const char *canonical = pgm_expression_canonical(ctx->arena, expression);
    assert_string_equal(canonical, wanted);
    /* the second form is a fixed point */
    assert_string_equal(pgm_expression_canonical(ctx->arena, canonical), wanted);
    assert_true(pgm_expression_same(expression, wanted));
}

static void
a_cast_array_becomes_an_array_of_casts(void **state)
{
    assert_canonical(*state,
        "((s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
        "((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character "
        "varying)::text]))");
    assert_canonical(
        *state, "(ARRAY['a'::character varying])::text[]", "ARRAY[('a'::character varying)::text]");
}

static void
every_list_of_an_expression_is_turned(void **state)
{
    assert_canonical(*state,
        "((a = ANY ((ARRAY['x'::character varying])::text[])) OR "
        "(b = ANY ((ARRAY['y'::character varying])::text[])))",
        "((a = ANY (ARRAY[('x'::character varying)::text])) OR "
        "(b = ANY (ARRAY[('y'::character varying)::text])))");
}

static void
quotes_and_brackets_in_literals_are_only_text(void **state)
{
    assert_canonical(*state,
        "(ARRAY['it''s'::character varying, ''''::character varying, ''::character "
        "varying])::text[]",
        "ARRAY[('it''s'::character varying)::text, (''''::character varying)::text, "
        "(''::character varying)::text]");
    assert_canonical(*state, "(ARRAY['])::text[]'::character varying])::text[]",
        "ARRAY[('])::text[]'::character varying)::text]");
    assert_canonical(*state, "(ARRAY['a, ''b''::character varying'::character varying])::text[]",
        "ARRAY[('a, ''b''::character varying'::character varying)::text]");
}

static void
a_chain_as_left_operand_is_a_part_of_the_longer_chain(void **state)
{
    assert_canonical(*state, "(((a >= 1) AND (a <= 2)) AND b)", "((a >= 1) AND (a <= 2) AND b)");
    assert_canonical(*state, "(((a OR b) OR c) OR d)", "(a OR b OR c OR d)");
    assert_canonical(
        *state, "(x IS NULL) OR (((NOT a) OR b) OR (c))", "(x IS NULL) OR ((NOT a) OR b OR (c))");
    assert_canonical(*state, "((((a AND b) AND c) OR d) OR e)", "((a AND b AND c) OR d OR e)");
    assert_canonical(*state, "((\") AND (\" AND b) AND ')')", "(\") AND (\" AND b AND ')')");
}

static void
other_chains_stay(void **state)
{
    static const char *const others[] = {
        "((a OR b) AND c)",
        "(c AND (a AND b))",
        "(f(a AND b) AND c)",
        "((a = ' AND ') AND c)",
        "((\" AND \") AND c)",
        "(( SELECT a FROM t JOIN u ON x AND y) AND c)",
        "((a AND b) OR c)",
        "((a AND b",
        "((a AND b) AND",
        "(('a AND b) AND c)",
        "((f(a AND b)) AND c)",
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_canonical(*state, others[i], others[i]);
    }
}

static void
other_expressions_stay(void **state)
{
    static const char *const others[] = {
        "(a > 0)",
        "",
        "(ARRAY[",
        "(ARRAY['a'",
        "(ARRAY['a'::character varying",
        "(ARRAY['a'::character varying]",
        "(ARRAY['a'::character varying, ])::text[]",
        "(ARRAY['a'::character varying,'b'::character varying])::text[]",
        "(ARRAY['a'::character varying])::integer[]",
        "(ARRAY[1, 2])::text[]",
        "(ARRAY['a'::text])::text[]",
        "(ARRAY[('a'::character varying)::text])::text[]",
        "(ARRAY['a'::character varying, c])::text[]",
        "(c = '(ARRAY[''a''::character varying])::text[]'::text)",
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_canonical(*state, others[i], others[i]);
    }
    struct pgm_ctx *ctx = *state;
    assert_null(pgm_expression_canonical(ctx->arena, NULL));
}

static void
only_the_two_forms_are_the_same(void **state)
{
    (void)state;
    assert_true(pgm_expression_same(NULL, NULL));
    assert_false(pgm_expression_same(NULL, ""));
    assert_false(pgm_expression_same("", NULL));
    assert_false(pgm_expression_same("(a > 0)", "((a > 0))"));
    assert_false(pgm_expression_same("(a  > 0)", "(a > 0)"));
    assert_false(pgm_expression_same(
        "(ARRAY['a'::character varying])::text[]", "ARRAY[('b'::character varying)::text]"));
    assert_false(
        pgm_expression_same("(ARRAY['a'::character varying, 'b'::character varying])::text[]",
            "(ARRAY['b'::character varying, 'a'::character varying])::text[]"));
}

static void
enclosed_means_one_pair_around_everything(void **state)
{
    static const struct {
        const char *expression;
        bool enclosed;
    } cases[] = {
        { "(a)", true },
        { "( SELECT a)", false },
        { "()", true },
        { "((a) + (b))", true },
        { "(a) + (b)", false },
        { "(a)(b)", false },
        { "a", false },
        { "", false },
        { "(", false },
        { "(a", false },
        { ")", false },
        { "(a) ", false },
        { " (a)", false },
        { "(a = ')')", true },
        { "(a = ')') OR (b = '(')", false },
        { "(a = '('')(')", true },
        { "(a = '') AND (b)", false },
        { "(\"x)\" > 0)", true },
        { "(\"x)\"\"(\" > 0)", true },
        { "(\"a'\" = '\")') OR (true)", false },
        { "('", false },
    };
    struct pgm_ctx *ctx = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *expression = cases[i].expression;
        if (pgm_expression_is_enclosed(expression) != cases[i].enclosed) {
            fail_msg("%s is taken to be %senclosed", expression, cases[i].enclosed ? "not " : "");
        }
        struct pgm_str out = PGM_STR(ctx->arena);
        pgm_expression_add(&out, expression);
        const char *more = pgm_arena_printf(ctx->arena, "(%s)", expression);
        const char *wanted = cases[i].enclosed ? expression : more;
        assert_string_equal(pgm_str_text(&out), wanted);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(a_cast_array_becomes_an_array_of_casts),
        ENGINE_TEST(a_chain_as_left_operand_is_a_part_of_the_longer_chain),
        ENGINE_TEST(other_chains_stay),
        ENGINE_TEST(every_list_of_an_expression_is_turned),
        ENGINE_TEST(quotes_and_brackets_in_literals_are_only_text),
        ENGINE_TEST(other_expressions_stay),
        ENGINE_TEST(only_the_two_forms_are_the_same),
        ENGINE_TEST(enclosed_means_one_pair_around_everything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
