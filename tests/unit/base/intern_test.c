#include <string.h>

#include "base/intern.h"
#include "tests/lib/test.h"

static void
equal_texts_share_a_copy(void **state)
{
    (void)state;
    struct pgm_arena *arena = pgm_arena_new();
    struct pgm_intern *intern = pgm_intern_new(arena, arena);
    char text[] = "integer";
    const char *first = pgm_intern(intern, text);
    assert_ptr_not_equal(first, text);
    assert_ptr_equal(pgm_intern(intern, "integer"), first);
    text[0] = 'I';
    assert_string_equal(first, "integer");
    assert_string_equal(pgm_intern(intern, text), "Integer");
    assert_null(pgm_intern(intern, NULL));
    assert_string_equal(pgm_intern(intern, ""), "");
    pgm_arena_end(arena);
}

static void
many_and_long_texts_are_right(void **state)
{
    (void)state;
    struct pgm_arena *arena = pgm_arena_new();
    struct pgm_intern *intern = pgm_intern_new(arena, arena);
    char filler[200];
    memset(filler, 'x', sizeof filler - 1);
    filler[sizeof filler - 1] = '\0';
    for (int i = 0; i < 20000; i++) {
        const char *wanted = pgm_arena_printf(arena, "%.*s%d", i % 150, filler, i % 7000);
        assert_string_equal(pgm_intern(intern, wanted), wanted);
    }
    pgm_arena_end(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_texts_share_a_copy),
        cmocka_unit_test(many_and_long_texts_are_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
