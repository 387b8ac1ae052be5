#include "plan/rename_cut.h"
#include "tests/unit/engine.h"

#define LONG "the_name_of_a_table_that_is_much_longer_than_anybody_wants"

static const char *columns[] = { "first_column_with_a_rather_long_name", "second" };
static const char *renamed[] = { "first_column_with_a_rather_long_name", "other_one" };
static const struct pgm_name_source before = { .table = "short", .columns = { columns, 2, 2 } };
static const struct pgm_name_source after = { .table = LONG, .columns = { renamed, 2, 2 } };

static void
a_cut_name_is_that_of_its_parts(void **state)
{
    (void)state;
    assert_true(pgm_rename_is_made_alike("short_first_column_with_a_rather_long_name_second_idx",
        "the_name_of_a_table_that_is_m_first_column_with_a_rather_lo_idx", &before, &after));
    assert_true(pgm_rename_is_made_alike("short_second_key",
        "the_name_of_a_table_that_is_much_longer_than_anyb_other_one_key", &before, &after));
    assert_true(pgm_rename_is_made_alike("short_pkey",
        "the_name_of_a_table_that_is_much_longer_than_anybody_wants_pkey", &before, &after));
}

static void
another_cut_or_label_is_another_name(void **state)
{
    (void)state;
    assert_false(pgm_rename_is_made_alike("short_second_key",
        "the_name_of_a_table_that_is_much_longer_than_any_other_one_key", &before, &after));
    assert_false(pgm_rename_is_made_alike("short_second_made_up",
        "the_name_of_a_table_that_is_much_longer_than_anyb_other_one_key", &before, &after));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(a_cut_name_is_that_of_its_parts),
        ENGINE_TEST(another_cut_or_label_is_another_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
