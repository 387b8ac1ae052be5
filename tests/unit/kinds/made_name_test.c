#include "kinds/made_name.h"
#include "tests/unit/engine.h"

#define TEN "abcdefghij"
#define FORTY TEN TEN TEN TEN

static void
short_names_are_whole(void **state)
{
    struct pgm_ctx *ctx = *state;
    assert_string_equal(pgm_made_name(ctx->arena, "t", NULL, "pkey"), "t_pkey");
    assert_string_equal(pgm_made_name(ctx->arena, "t", "a_b", "key1"), "t_a_b_key1");
}

/* What PostgreSQL 15 calls them. */
static void
the_longer_part_is_cut(void **state)
{
    struct pgm_ctx *ctx = *state;
    assert_string_equal(
        pgm_made_name(ctx->arena, FORTY TEN TEN, NULL, "pkey"), FORTY TEN "abcdefgh_pkey");
    assert_string_equal(pgm_made_name(ctx->arena, FORTY, FORTY, "key"),
        TEN TEN "abcdefghi_" TEN TEN "abcdefghi_key");
    assert_string_equal(
        pgm_made_name(ctx->arena, FORTY TEN, TEN, "key"), FORTY "abcdefgh_" TEN "_key");
}

static void
no_character_is_cut_in_two(void **state)
{
    struct pgm_ctx *ctx = *state;
    assert_string_equal(
        pgm_made_name(ctx->arena, "a" FORTY "éééééééééé", NULL, "pkey"), "a" FORTY "éééééééé_pkey");
}

static void
labels_may_have_a_number(void **state)
{
    (void)state;
    assert_string_equal(pgm_made_name_label("t_a_key12"), "key12");
    assert_string_equal(pgm_made_name_label("t_a_not_null"), "not_null");
    assert_null(pgm_made_name_label("key"));
    assert_null(pgm_made_name_label("monkey"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(short_names_are_whole),
        ENGINE_TEST(the_longer_part_is_cut),
        ENGINE_TEST(no_character_is_cut_in_two),
        ENGINE_TEST(labels_may_have_a_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
