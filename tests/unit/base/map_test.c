#include <string.h>

#include "base/map.h"
#include "tests/lib/test.h"

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
an_empty_map_has_nothing(void **state)
{
    struct pgm_map map = PGM_MAP(*state);
    assert_null(pgm_map_get_text(&map, "a"));
    assert_null(pgm_map_get(&map, "", 0));
    assert_int_equal(map.n, 0);
}

static void
values_are_found_and_replaced(void **state)
{
    int one = 1, two = 2;
    struct pgm_map map = PGM_MAP(*state);
    assert_null(pgm_map_put_text(&map, "a", &one));
    assert_ptr_equal(pgm_map_get_text(&map, "a"), &one);
    assert_ptr_equal(pgm_map_put_text(&map, "a", &two), &one);
    assert_ptr_equal(pgm_map_get_text(&map, "a"), &two);
    assert_int_equal(map.n, 1);
    assert_null(pgm_map_get_text(&map, "A"));
    assert_null(pgm_map_get_text(&map, ""));
}

/* Keys are bytes: a NUL among them counts, and so does the length. */
static void
keys_are_bytes(void **state)
{
    int a = 0, b = 0, c = 0;
    struct pgm_map map = PGM_MAP(*state);
    (void)pgm_map_put(&map, "x\0y", 3, &a);
    (void)pgm_map_put(&map, "x\0z", 3, &b);
    (void)pgm_map_put(&map, "x", 1, &c);
    assert_ptr_equal(pgm_map_get(&map, "x\0y", 3), &a);
    assert_ptr_equal(pgm_map_get(&map, "x\0z", 3), &b);
    assert_ptr_equal(pgm_map_get_text(&map, "x"), &c);
    assert_null(pgm_map_get(&map, "x\0", 2));
}

static void
many_keys_keep_their_order(void **state)
{
    enum { KEYS = 20000 };
    struct pgm_arena *arena = *state;
    struct pgm_map map = PGM_MAP(arena);
    static int values[KEYS];
    for (int i = 0; i < KEYS; i++) {
        values[i] = i;
        assert_null(pgm_map_put_text(&map, pgm_arena_printf(arena, "key %d", i), &values[i]));
    }
    assert_int_equal(map.n, KEYS);
    for (int i = 0; i < KEYS; i++) {
        assert_ptr_equal(pgm_map_get_text(&map, pgm_arena_printf(arena, "key %d", i)), &values[i]);
        assert_ptr_equal(map.entries[i].value, &values[i]);
    }
    assert_null(pgm_map_get_text(&map, "key 20000"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_empty_map_has_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(values_are_found_and_replaced, set_up, tear_down),
        cmocka_unit_test_setup_teardown(keys_are_bytes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(many_keys_keep_their_order, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
