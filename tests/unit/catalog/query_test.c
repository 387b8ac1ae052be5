#include "catalog/query.h"
#include "tests/unit/engine.h"

static void
assert_query(struct pgm_ctx *ctx, const char *query, int version, const char *wanted)
{
    assert_string_equal(pgm_query_for(ctx->arena, query, version), wanted);
}

static void
a_query_without_conditions_stays(void **state)
{
    assert_query(*state, "SELECT 1\nFROM t", 150018, "SELECT 1\nFROM t");
    assert_query(*state, "SELECT 1 -- plain\n", 150018, "SELECT 1 -- plain\n");
    assert_query(*state, "", 150018, "");
}

static void
lines_stand_from_their_version_on(void **state)
{
    static const char query[] = "a\n--@if 15\nnew\n--@else\nold\n--@end\nz\n";
    assert_query(*state, query, 140022, "a\nold\nz\n");
    assert_query(*state, query, 150000, "a\nnew\nz\n");
    assert_query(*state, query, 180001, "a\nnew\nz\n");
}

static void
both_branches_may_be_missing(void **state)
{
    assert_query(*state, "a\n--@if 17\nnew\n--@end\nz", 160000, "a\nz");
    assert_query(*state, "a\n--@if 17\nnew\n--@end\nz", 170000, "a\nnew\nz");
    assert_query(*state, "--@if 17\n--@else\nold\n--@end\n", 160000, "old\n");
    assert_query(*state, "--@if 17\n--@else\nold\n--@end\n", 170000, "");
}

static void
conditions_follow_each_other(void **state)
{
    static const char query[] = "--@if 15\nb\n--@end\nc\n--@if 18\nd\n--@else\ne\n--@end\n";
    assert_query(*state, query, 140000, "c\ne\n");
    assert_query(*state, query, 150000, "b\nc\ne\n");
    assert_query(*state, query, 180000, "b\nc\nd\n");
}

static void
only_a_line_of_its_own_is_a_condition(void **state)
{
    assert_query(*state, "a --@if 99\nb\n", 150000, "a --@if 99\nb\n");
    assert_query(*state, " --@if 99\nb\n", 150000, " --@if 99\nb\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(a_query_without_conditions_stays),
        ENGINE_TEST(lines_stand_from_their_version_on),
        ENGINE_TEST(both_branches_may_be_missing),
        ENGINE_TEST(conditions_follow_each_other),
        ENGINE_TEST(only_a_line_of_its_own_is_a_condition),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
