#include "cmd/value.h"
#include "tests/lib/test.h"

static void
assert_read(const struct pgm_value_form *form, const char *text, int64_t wanted)
{
    int64_t number = -1;
    if (!pgm_value_read(form, text, &number) || number != wanted) {
        fail_msg("'%s' is read as %lld", text, (long long)number);
    }
}

static void
assert_refused(const struct pgm_value_form *form, const char *text)
{
    int64_t number = 0;
    if (pgm_value_read(form, text, &number)) {
        fail_msg("'%s' is accepted", text);
    }
}

static void
durations_need_a_unit(void **state)
{
    (void)state;
    const struct pgm_value_form form = { .type = PGM_VALUE_DURATION };
    assert_read(&form, "100ms", 100);
    assert_read(&form, "2s", 2000);
    assert_read(&form, "5min", 300000);
    assert_read(&form, "1h", 3600000);
    assert_read(&form, "0", 0);
    assert_refused(&form, "5");
    assert_refused(&form, "-1s");
    assert_refused(&form, "s");
    assert_refused(&form, "1.5s");
    assert_refused(&form, "1 s");
    assert_refused(&form, "1sec");
    assert_refused(&form, "");
    /* PostgreSQL keeps milliseconds in 32 bits. */
    assert_read(&form, "2147483647ms", INT32_MAX);
    assert_refused(&form, "2147483648ms");
    assert_refused(&form, "99999999999999999999s");
    assert_refused(&form, "9000000000000000h");
}

static void
numbers_have_bounds(void **state)
{
    (void)state;
    const struct pgm_value_form port = { PGM_VALUE_INT, "1..65535" };
    assert_read(&port, "1", 1);
    assert_read(&port, "65535", 65535);
    assert_refused(&port, "0");
    assert_refused(&port, "65536");
    assert_refused(&port, "-1");
    assert_refused(&port, "1 ");
    assert_refused(&port, " 1");
    assert_refused(&port, "+1");
    assert_refused(&port, "0x10");
    const struct pgm_value_form any = { .type = PGM_VALUE_INT };
    assert_read(&any, "-5", -5);
    assert_refused(&any, "9223372036854775808");
}

static void
choices_are_whole_words(void **state)
{
    (void)state;
    const struct pgm_value_form form = { PGM_VALUE_CHOICE, "auto|always|never" };
    assert_read(&form, "auto", 0);
    assert_read(&form, "never", 2);
    assert_refused(&form, "");
    assert_refused(&form, "a");
    assert_refused(&form, "auto|always");
    assert_refused(&form, "Auto");
}

static void
flags_are_true_or_false(void **state)
{
    (void)state;
    const struct pgm_value_form form = { .type = PGM_VALUE_FLAG };
    assert_read(&form, "true", 1);
    assert_read(&form, "false", 0);
    assert_refused(&form, "yes");
    assert_refused(&form, "1");
}

static void
accepted_values_are_words(void **state)
{
    (void)state;
    struct pgm_arena *arena = pgm_arena_new();
    struct pgm_value_form form = { PGM_VALUE_CHOICE, "auto|always|never" };
    assert_string_equal(pgm_value_accepted(arena, &form), "auto, always or never");
    form = (struct pgm_value_form){ PGM_VALUE_INT, "1..9" };
    assert_string_equal(pgm_value_accepted(arena, &form), "a whole number from 1 to 9");
    form.accepts = NULL;
    assert_string_equal(pgm_value_accepted(arena, &form), "a whole number");
    pgm_arena_end(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(durations_need_a_unit),
        cmocka_unit_test(numbers_have_bounds),
        cmocka_unit_test(choices_are_whole_words),
        cmocka_unit_test(flags_are_true_or_false),
        cmocka_unit_test(accepted_values_are_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
