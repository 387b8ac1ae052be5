#include "base/text.h"
#include "tests/lib/test.h"

static void
assert_position(const char *text, size_t offset, size_t line, size_t column)
{
    struct pgm_position position = pgm_text_position(text, offset);
    assert_int_equal(position.line, line);
    assert_int_equal(position.column, column);
}

static void
positions_count_from_one(void **state)
{
    (void)state;
    assert_position("", 0, 1, 1);
    assert_position("abc", 2, 1, 3);
    assert_position("a\nbc\n", 2, 2, 1);
    assert_position("a\nbc\n", 3, 2, 2);
    assert_position("a\nbc\n", 5, 3, 1);
    assert_position("a\r\nb", 3, 2, 1);
    assert_position("abc", 100, 1, 4); /* beyond the end */
}

static void
columns_are_characters(void **state)
{
    (void)state;
    assert_position("äö€😀x", 11, 1, 5);
    assert_position("--ä\nö x", 6, 2, 2);
}

static void
distances_count_edits(void **state)
{
    (void)state;
    assert_int_equal(pgm_text_distance("", ""), 0);
    assert_int_equal(pgm_text_distance("abc", "abc"), 0);
    assert_int_equal(pgm_text_distance("abc", ""), 3);
    assert_int_equal(pgm_text_distance("", "abc"), 3);
    assert_int_equal(pgm_text_distance("kitten", "sitting"), 3);
    assert_int_equal(pgm_text_distance("scheam", "schema"), 1); /* neighbours swapped */
    assert_int_equal(pgm_text_distance("diff", "dif"), 1);
}

/* Neither crashes nor pretends to know: such words are never near. */
static void
very_long_words_are_far(void **state)
{
    (void)state;
    static const char word[] =
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    assert_true(pgm_text_distance(word, "b") >= 60);
    static const char longest[] =
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    assert_int_equal(sizeof longest - 1, 64);
    assert_int_equal(pgm_text_distance(longest, longest), 0);
}

static void
the_nearest_word_is_found(void **state)
{
    (void)state;
    static const char *const commands[] = { "diff", "dump", "drift", "doctor", "down", NULL };
    assert_string_equal(pgm_text_nearest("drif", commands), "drift");
    assert_string_equal(pgm_text_nearest("dupm", commands), "dump");
    assert_string_equal(pgm_text_nearest("diff", commands), "diff");
    assert_null(pgm_text_nearest("backfill", commands));
    static const char *const none[] = { NULL };
    assert_null(pgm_text_nearest("x", none));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(positions_count_from_one),
        cmocka_unit_test(columns_are_characters),
        cmocka_unit_test(distances_count_edits),
        cmocka_unit_test(very_long_words_are_far),
        cmocka_unit_test(the_nearest_word_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
