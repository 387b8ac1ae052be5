#include "base/vec.h"
#include "tests/lib/test.h"

struct point {
    int x, y;
};

static int
set_up(void **state)
{
    *state = pgm_arena_new();
    return 0;
}

static int
tear_down(void **state)
{
    pgm_arena_end(*state);
    return 0;
}

static void
pushed_elements_stay(void **state)
{
    PGM_VEC(struct point) points = { 0 };
    for (int i = 0; i < 1000; i++) {
        struct point point = { i, -i };
        pgm_vec_push(*state, &points, point);
    }
    assert_int_equal(points.n, 1000);
    for (int i = 0; i < 1000; i++) {
        assert_int_equal(points.at[i].x, i);
        assert_int_equal(points.at[i].y, -i);
    }
}

static void
a_walk_sees_each_once(void **state)
{
    PGM_VEC(int) numbers = { 0 };
    int sum = 0;
    pgm_vec_each(int, none, &numbers) {
        sum += none;
    }
    assert_int_equal(sum, 0);
    for (int i = 1; i <= 10; i++) {
        pgm_vec_push(*state, &numbers, i);
    }
    pgm_vec_each(int, number, &numbers) {
        sum = sum * 2 + number;
    }
    /* order matters: 1*512 + 2*256 + ... */
    assert_int_equal(sum, 2036);
}

/* break ends the walk, continue goes on with the next: as in any loop. */
static void
a_walk_obeys_break_and_continue(void **state)
{
    PGM_VEC(int) numbers = { 0 };
    for (int i = 0; i < 10; i++) {
        pgm_vec_push(*state, &numbers, i);
    }
    int seen = 0, last = -1;
    pgm_vec_each(int, number, &numbers) {
        if (number % 2) {
            continue;
        }
        if (number == 6) {
            break;
        }
        seen++;
        last = number;
    }
    assert_int_equal(seen, 3);
    assert_int_equal(last, 4);
}

static void
walks_nest(void **state)
{
    PGM_VEC(int) outer = { 0 };
    int pairs = 0;
    for (int i = 0; i < 4; i++) {
        pgm_vec_push(*state, &outer, i);
    }
    pgm_vec_each(int, a, &outer) {
        pgm_vec_each(int, b, &outer) {
            pairs += a < b;
        }
    }
    assert_int_equal(pairs, 6);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(pushed_elements_stay, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_walk_sees_each_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_walk_obeys_break_and_continue, set_up, tear_down),
        cmocka_unit_test_setup_teardown(walks_nest, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
