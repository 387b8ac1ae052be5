#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "cmd/dotenv.h"
#include "tests/lib/test.h"

struct fixture {
    struct pgm_ctx ctx;
    struct pgm_dotenv dotenv;
    PGM_VEC(const char *) warnings;
};

static void
keep_warning(void *data, const char *message)
{
    struct fixture *fixture = data;
    pgm_vec_push(fixture->ctx.arena, &fixture->warnings, message);
}

static int
set_up(void **state)
{
    struct pgm_arena *arena = pgm_arena_new();
    struct fixture *fixture = pgm_new(arena, struct fixture);
    fixture->ctx = (struct pgm_ctx){ .arena = arena, .warn = keep_warning, .listener = fixture };
    *state = fixture;
    return 0;
}

static int
tear_down(void **state)
{
    struct fixture *fixture = *state;
    pgm_arena_end(fixture->ctx.arena);
    return 0;
}

static void
read_text(struct fixture *fixture, const char *text)
{
    fixture->warnings.n = 0;
    pgm_dotenv_read(&fixture->ctx, ".env", text, strlen(text), &fixture->dotenv);
}

/* The text sets X_1 to `wanted` and gives no warning. */
static void
assert_value(struct fixture *fixture, const char *text, const char *wanted)
{
    read_text(fixture, text);
    const char *got = pgm_map_get_text(&fixture->dotenv.values, "X_1");
    if (!got || strcmp(got, wanted) != 0 || fixture->warnings.n) {
        fail_msg("%s: got '%s', %zu warnings", text, got ? got : "(nothing)", fixture->warnings.n);
    }
}

static void
values_are_read(void **state)
{
    assert_value(*state, "X_1=a", "a");
    assert_value(*state, "\xef\xbb\xbfX_1=a\n", "a");
    assert_value(*state, "export X_1=a\n", "a");
    assert_value(*state, "  export\tX_1 = a b \t\n", "a b");
    assert_value(*state, "X_1=a\r\nY=b\r\n", "a");
    assert_value(*state, "X_1=", "");
    assert_value(*state, "X_1=a # remark", "a");
    assert_value(*state, "X_1= # remark", "");
    assert_value(*state, "X_1=a#b", "a#b");
    assert_value(*state, "# X_1=no\n\n \t\nX_1=a", "a");
    assert_value(*state, "X_1=first\nX_1=second", "second");
    assert_value(*state, "X_1=postgresql://u:p@h:5432/d?sslmode=require",
        "postgresql://u:p@h:5432/d?sslmode=require");
}

static void
quotes_are_taken_off(void **state)
{
    assert_value(*state, "X_1=\"a # b\"", "a # b");
    assert_value(*state, "X_1='a # b' # remark", "a # b");
    assert_value(*state, "X_1=\"\"", "");
    assert_value(*state, "X_1=\"a\\n\\t\\r\\\"\\\\\\$\"", "a\n\t\r\"\\$");
    assert_value(*state, "X_1=\"C:\\dir\"", "C:\\dir");
    assert_value(*state, "X_1='a\\n${HOME}'", "a\\n${HOME}");
    assert_value(*state, "X_1='two\nlines'\nY=1", "two\nlines");
    assert_value(*state, "X_1=it's", "it's");
}

static void
nothing_is_executed(void **state)
{
    assert_value(*state, "X_1=$(touch /tmp/pgmend-was-here)", "$(touch /tmp/pgmend-was-here)");
    assert_value(*state, "X_1=`id`", "`id`");
    assert_value(*state, "X_1=\"$HOME $1\"", "$HOME $1");
    assert_value(*state, "X_1=pa$$word", "pa$$word");
}

static void
references_are_replaced(void **state)
{
    assert_value(*state, "A_1=b\nX_1=a${A_1}c", "abc");
    assert_value(*state, "A_1=b\nX_1=\"a${A_1}${A_1}\"", "abb");
    assert_value(*state, "A_1=b\nX_1=\"\\${A_1}\"", "${A_1}");
    assert_value(*state, "X_1=${not a name}", "${not a name}");
    assert_value(*state, "X_1=${", "${");
}

/* The warnings: how many, and that the last one names line `line` and not the value. */
static void
assert_warned(struct fixture *fixture, const char *text, const char *line)
{
    read_text(fixture, text);
    assert_int_equal(fixture->warnings.n, 1);
    assert_true(strncmp(fixture->warnings.at[0], line, strlen(line)) == 0);
    assert_null(strstr(fixture->warnings.at[0], "secret"));
    assert_null(pgm_map_get_text(&fixture->dotenv.values, "X_1"));
    assert_string_equal(pgm_map_get_text(&fixture->dotenv.values, "Y"), "1");
}

static void
lines_that_are_wrong_are_passed_over(void **state)
{
    assert_warned(*state, "\nsecret\nY=1", ".env:2: ");
    assert_warned(*state, "X_1 secret\nY=1", ".env:1: ");
    assert_warned(*state, "1X_1=secret\nY=1", ".env:1: ");
    assert_warned(*state, "=secret\nY=1", ".env:1: ");
    assert_warned(*state, "X_1=\"secret\nY=1\n", ".env:1: ");
    assert_warned(*state, "Y=1\nX_1='secret", ".env:2: ");
    assert_warned(*state, "X_1=\"a\"secret\nY=1", ".env:1: ");
    assert_warned(*state, "X_1=secret${ABSENT_VARIABLE}\nY=1", ".env:1: ");
    assert_warned(*state, "Z='two\nlines'\nX_1 secret\nY=1", ".env:3: ");
}

static void
a_nul_is_no_value(void **state)
{
    struct fixture *fixture = *state;
    pgm_dotenv_read(&fixture->ctx, ".env", "X_1=a\0b\nY=1", 11, &fixture->dotenv);
    assert_null(pgm_map_get_text(&fixture->dotenv.values, "X_1"));
    assert_string_equal(pgm_map_get_text(&fixture->dotenv.values, "Y"), "1");
    assert_int_equal(fixture->warnings.n, 1);
}

static void
the_environment_wins(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(setenv("PGM_TEST_SET", "outside", 1), 0);
    assert_int_equal(setenv("PGM_TEST_EMPTY", "", 1), 0);
    assert_int_equal(unsetenv("PGM_TEST_UNSET"), 0);
    read_text(fixture, "PGM_TEST_SET=file\nPGM_TEST_EMPTY=file\nPGM_TEST_UNSET=file");
    assert_string_equal(pgm_dotenv_get(&fixture->dotenv, "PGM_TEST_SET"), "outside");
    assert_null(pgm_dotenv_get(&fixture->dotenv, "PGM_TEST_EMPTY"));
    assert_string_equal(pgm_dotenv_get(&fixture->dotenv, "PGM_TEST_UNSET"), "file");
    assert_null(pgm_dotenv_get(&fixture->dotenv, "PGM_TEST_NOWHERE"));
    assert_string_equal(pgm_dotenv_get(NULL, "PGM_TEST_SET"), "outside");
}

static void
only_what_libpq_needs_is_exported(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(setenv("PGPORT", "1", 1), 0);
    assert_int_equal(unsetenv("PGDATABASE"), 0);
    assert_int_equal(unsetenv("PGMEND_PG_BIN"), 0);
    assert_int_equal(unsetenv("DATABASE_URL"), 0);
    read_text(fixture, "PGPORT=2\nPGDATABASE=shop\nPGMEND_PG_BIN=/tmp\nDATABASE_URL=x");
    pgm_dotenv_export(&fixture->dotenv);
    assert_string_equal(getenv("PGPORT"), "1");
    assert_string_equal(getenv("PGDATABASE"), "shop");
    assert_null(getenv("PGMEND_PG_BIN"));
    assert_null(getenv("DATABASE_URL"));
}

static void
a_file_may_be_absent(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(pgm_dotenv_load(&fixture->ctx, "/nonexistent/.env", &fixture->dotenv), PGM_OK);
    assert_null(fixture->dotenv.file);
    assert_null(pgm_dotenv_get(&fixture->dotenv, "PGM_TEST_NOWHERE"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(values_are_read, set_up, tear_down),
        cmocka_unit_test_setup_teardown(quotes_are_taken_off, set_up, tear_down),
        cmocka_unit_test_setup_teardown(nothing_is_executed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(references_are_replaced, set_up, tear_down),
        cmocka_unit_test_setup_teardown(lines_that_are_wrong_are_passed_over, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_nul_is_no_value, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_environment_wins, set_up, tear_down),
        cmocka_unit_test_setup_teardown(only_what_libpq_needs_is_exported, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_file_may_be_absent, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
