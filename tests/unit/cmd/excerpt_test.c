#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cmd/excerpt.h"
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
assert_masked(struct pgm_arena *arena, const char *sql, const char *wanted)
{
    assert_string_equal(pgm_excerpt_mask(arena, sql), wanted);
}

static void
passwords_are_masked(void **state)
{
    assert_masked(
        *state, "CREATE ROLE a PASSWORD 'x''y' LOGIN", "CREATE ROLE a PASSWORD *** LOGIN");
    assert_masked(*state, "alter role a password\n E'x\\'y';", "alter role a password\n E***;");
    assert_masked(*state, "OPTIONS (user 'u', password 'p')", "OPTIONS (user 'u', password ***)");
    assert_masked(*state, "CONNECTION 'host=h password=p dbname=d'",
        "CONNECTION 'host=h password=*** dbname=d'");
    assert_masked(*state, "'postgresql://u:p@h/d'", "'postgresql://u:***@h/d'");
    assert_masked(*state, "PASSWORD 'never closed", "PASSWORD ***");
}

static void
other_text_stays(void **state)
{
    static const char *const texts[] = {
        "",
        "CREATE TABLE t (password text, password_hash text DEFAULT 'x')",
        "SELECT 'the password is hard to guess'",
        "COMMENT ON COLUMN t.a IS 'http://example.com/a:b@c'",
        "ALTER ROLE a PASSWORD NULL",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_masked(*state, texts[i], texts[i]);
    }
}

static void
the_place_has_a_caret(void **state)
{
    struct pgm_error error = {
        .statement = "SELECT\n  \tn\xc3\xa9p, x\nFROM t", .line = 2, .column = 8
    };
    assert_string_equal(
        pgm_excerpt_make(*state, &error, 80), "    2 |    n\xc3\xa9p, x\n      |        ^\n");
}

static void
without_a_place_the_first_lines_are_shown(void **state)
{
    struct pgm_error error = { .statement = "a\nb\r\nc\x1b[0m\nd\ne\nf" };
    assert_string_equal(pgm_excerpt_make(*state, &error, 80),
        "    1 | a\n    2 | b\n    3 | c?[0m\n    4 | d\n    5 | e\n      | ...\n");
    error.statement = NULL;
    error.line = 3;
    assert_string_equal(pgm_excerpt_make(*state, &error, 80), "");
}

static void
long_lines_are_cut_around_the_place(void **state)
{
    char sql[301];
    memset(sql, 'a', 300);
    sql[300] = '\0';
    sql[149] = 'X';
    struct pgm_error error = { .statement = sql, .line = 1, .column = 150 };
    const char *text = pgm_excerpt_make(*state, &error, 48);
    const char *second = strchr(text, '\n') + 1;
    assert_int_equal(second - text, 8 + 40 + 1);
    assert_int_equal(strchr(text, 'X') - text, strchr(second, '^') - second);
}

static void
a_masked_password_moves_no_caret(void **state)
{
    struct pgm_error error = {
        .statement = "ALTER ROLE a PASSWORD 'secret' LOGN", .line = 1, .column = 32
    };
    assert_string_equal(
        pgm_excerpt_make(*state, &error, 80), "    1 | ALTER ROLE a PASSWORD *** LOGN\n");
}

static void
lines_are_those_of_the_file(void **state)
{
    char path[] = "/tmp/pgmend-excerpt-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, "-- first\n\nSELECT oops;\n", 23), 23);
    assert_int_equal(close(fd), 0);
    struct pgm_error error = { .statement = "SELECT oops", .file = path, .line = 3, .column = 8 };
    const char *text = pgm_excerpt_make(*state, &error, 80);
    assert_int_equal(unlink(path), 0);
    assert_string_equal(text, "    3 | SELECT oops;\n      |        ^\n");
    assert_string_equal(pgm_excerpt_make(*state, &error, 80), "    1 | SELECT oops\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(passwords_are_masked, set_up, tear_down),
        cmocka_unit_test_setup_teardown(other_text_stays, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_place_has_a_caret, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            without_a_place_the_first_lines_are_shown, set_up, tear_down),
        cmocka_unit_test_setup_teardown(long_lines_are_cut_around_the_place, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_masked_password_moves_no_caret, set_up, tear_down),
        cmocka_unit_test_setup_teardown(lines_are_those_of_the_file, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
