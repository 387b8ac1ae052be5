#include "cmd/wrap.h"
#include "tests/lib/test.h"

static void
assert_wrapped(const char *text, size_t column, size_t indent, size_t width, const char *wanted)
{
    struct pgm_arena *arena = pgm_arena_new();
    struct pgm_str out = PGM_STR(arena);
    pgm_wrap_text(&out, text, column, indent, width);
    assert_string_equal(pgm_str_text(&out), wanted);
    pgm_arena_end(arena);
}

static void
lines_are_filled(void **state)
{
    (void)state;
    assert_wrapped("one two three", 0, 0, 80, "one two three\n");
    assert_wrapped("one two three", 0, 0, 7, "one two\nthree\n");
    assert_wrapped("one two three", 0, 2, 7, "one two\n  three\n");
    assert_wrapped("one two three", 4, 4, 7, "one\n    two\n    three\n");
    assert_wrapped("", 0, 0, 7, "\n");
    assert_wrapped("a\nb", 0, 0, 7, "a b\n");
}

static void
characters_count_and_not_bytes(void **state)
{
    (void)state;
    assert_wrapped("\xc3\xa4\xc3\xb6\xc3\xbc x", 0, 0, 5, "\xc3\xa4\xc3\xb6\xc3\xbc x\n");
}

static void
long_words_stay_whole(void **state)
{
    (void)state;
    assert_wrapped("a abcdefghij b", 0, 0, 5, "a\nabcdefghij\nb\n");
}

static void
paragraphs_stay(void **state)
{
    (void)state;
    assert_wrapped("one two\n\nthree", 2, 2, 80, "one two\n\n  three\n");
}

static void
rows_have_two_columns(void **state)
{
    (void)state;
    struct pgm_arena *arena = pgm_arena_new();
    struct pgm_str out = PGM_STR(arena);
    pgm_wrap_row(&out, "a", "text of a", 6, 12);
    pgm_wrap_row(&out, "longer", "text", 6, 12);
    assert_string_equal(pgm_str_text(&out), "  a   text\n      of a\n  longer\n      text\n");
    pgm_arena_end(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_filled),
        cmocka_unit_test(characters_count_and_not_bytes),
        cmocka_unit_test(long_words_stay_whole),
        cmocka_unit_test(paragraphs_stay),
        cmocka_unit_test(rows_have_two_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
