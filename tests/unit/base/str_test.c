#include <string.h>

#include "base/str.h"
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
an_untouched_one_is_empty(void **state)
{
    struct pgm_str str = PGM_STR(*state);
    assert_string_equal(pgm_str_text(&str), "");
    assert_int_equal(str.len, 0);
}

static void
pieces_follow_each_other(void **state)
{
    struct pgm_str str = PGM_STR(*state);
    pgm_str_add(&str, "CREATE ");
    pgm_str_add_n(&str, "TABLE and more", 5);
    pgm_str_add_char(&str, ' ');
    pgm_str_addf(&str, "%s_%d", "t", 7);
    pgm_str_add(&str, "");
    pgm_str_add_n(&str, NULL, 0);
    assert_string_equal(pgm_str_text(&str), "CREATE TABLE t_7");
    assert_int_equal(str.len, strlen("CREATE TABLE t_7"));
}

static void
it_grows_as_needed(void **state)
{
    struct pgm_str str = PGM_STR(*state);
    for (int i = 0; i < 100000; i++) {
        pgm_str_addf(&str, "%05d ", i);
    }
    assert_int_equal(str.len, 600000);
    assert_int_equal(strlen(pgm_str_text(&str)), 600000);
    assert_memory_equal(pgm_str_text(&str) + 6 * 99999, "99999 ", 6);
}

/* One format whose result is longer than all that was there. */
static void
a_format_may_be_long(void **state)
{
    char word[5000];
    memset(word, 'x', sizeof word - 1);
    word[sizeof word - 1] = '\0';
    struct pgm_str str = PGM_STR(*state);
    pgm_str_addf(&str, "<%s>", word);
    assert_int_equal(str.len, sizeof word + 1);
    assert_int_equal(pgm_str_text(&str)[str.len - 1], '>');
}

static void
cutting_shortens_only(void **state)
{
    struct pgm_str str = PGM_STR(*state);
    pgm_str_cut(&str, 3); /* nothing there yet */
    pgm_str_add(&str, "a, b, ");
    pgm_str_cut(&str, 4);
    assert_string_equal(pgm_str_text(&str), "a, b");
    pgm_str_cut(&str, 100);
    assert_string_equal(pgm_str_text(&str), "a, b");
    pgm_str_add(&str, "!");
    assert_string_equal(pgm_str_text(&str), "a, b!");
}

static void
a_copy_may_be_left_alone(void **state)
{
    struct pgm_str str = PGM_STR(*state);
    pgm_str_add(&str, "base");
    struct pgm_str copy = str;
    pgm_str_add(&str, "ment");
    assert_string_equal(pgm_str_text(&str), "basement");
    assert_int_equal(copy.len, 4);
}

static void
equality_knows_null(void **state)
{
    (void)state;
    assert_true(pgm_str_same(NULL, NULL));
    assert_false(pgm_str_same(NULL, ""));
    assert_false(pgm_str_same("", NULL));
    assert_true(pgm_str_same("a", "a"));
    assert_false(pgm_str_same("a", "b"));
}

static void
prefixes_are_seen(void **state)
{
    (void)state;
    assert_true(pgm_str_starts("pg_catalog", "pg_"));
    assert_true(pgm_str_starts("pg_", "pg_"));
    assert_true(pgm_str_starts("", ""));
    assert_false(pgm_str_starts("pg", "pg_"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_untouched_one_is_empty, set_up, tear_down),
        cmocka_unit_test_setup_teardown(pieces_follow_each_other, set_up, tear_down),
        cmocka_unit_test_setup_teardown(it_grows_as_needed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_format_may_be_long, set_up, tear_down),
        cmocka_unit_test_setup_teardown(cutting_shortens_only, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_copy_may_be_left_alone, set_up, tear_down),
        cmocka_unit_test(equality_knows_null),
        cmocka_unit_test(prefixes_are_seen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
