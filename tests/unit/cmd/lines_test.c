#include "cmd/lines.h"
#include "tests/lib/test.h"

static void
assert_lines(const char *from, const char *to, const char *wanted)
{
    struct pgm_arena *arena = pgm_arena_new();
    pgm_lines lines = { 0 };
    struct pgm_str out = PGM_STR(arena);
    pgm_lines_compare(arena, from, to, &lines);
    for (size_t i = 0; i < lines.n; i++) {
        pgm_str_addf(&out, "%c%s\n", lines.at[i].mark, lines.at[i].text);
    }
    assert_string_equal(pgm_str_text(&out), wanted);
    pgm_arena_end(arena);
}

static void
what_changed_is_marked(void **state)
{
    (void)state;
    assert_lines("a\nb\nc\n", "a\nx\nc\n", " a\n-b\n+x\n c\n");
    assert_lines("a\nb\nc\nd\n", "b\nd\ne\n", "-a\n b\n-c\n d\n+e\n");
    assert_lines("a\n", "a\n", " a\n");
    assert_lines("a\na\na\n", "a\na\n", " a\n a\n-a\n");
}

static void
nothing_is_no_line(void **state)
{
    (void)state;
    assert_lines(NULL, "a\nb\n", "+a\n+b\n");
    assert_lines("a\n", NULL, "-a\n");
    assert_lines("", "", "");
    assert_lines("a", "a\n", " a\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_changed_is_marked),
        cmocka_unit_test(nothing_is_no_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
