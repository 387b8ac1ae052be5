#include "diff/reorder.h"
#include "tests/unit/engine.h"

#define COLUMN_AT(name, place) COLUMN("t", name, "integer", ",`~position`:`" place "`")

static void
the_order_of_what_both_have_is_compared(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_diff *diff = engine_diff(ctx,
        SCHEMA TABLE("t") COLUMN_AT("a", "0001") COLUMN_AT("gone", "0002") COLUMN_AT("b", "0003"),
        SCHEMA TABLE("t") COLUMN_AT("b", "0001") COLUMN_AT("a", "0002") COLUMN_AT("new", "0003"));
    pgm_reorders list = { 0 };
    pgm_diff_list_reorders(ctx, diff, &list);
    assert_int_equal(list.n, 1);
    assert_string_equal(list.at[0].object->id, "table public.t");
    assert_string_equal(list.at[0].from[0], "a");
    assert_string_equal(list.at[0].from[1], "b");
    assert_null(list.at[0].from[2]);
    assert_string_equal(list.at[0].to[0], "b");
}

static void
what_comes_between_moves_nothing(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_diff *diff = engine_diff(ctx,
        SCHEMA TABLE("t") COLUMN_AT("a", "0001") COLUMN_AT("b", "0002"),
        SCHEMA TABLE("t") COLUMN_AT("a", "0001") COLUMN_AT("new", "0002") COLUMN_AT("b", "0003"));
    pgm_reorders list = { 0 };
    pgm_diff_list_reorders(ctx, diff, &list);
    assert_int_equal(list.n, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(the_order_of_what_both_have_is_compared),
        ENGINE_TEST(what_comes_between_moves_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
