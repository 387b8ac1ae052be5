#include "kinds/labels.h"
#include "tests/unit/engine.h"

/* `wanted` ends with NULL. */
static void
assert_split(struct pgm_ctx *ctx, const char *list, const char *const *wanted)
{
    pgm_strings labels = { 0 };
    pgm_labels_split(ctx->arena, list, &labels);
    size_t n = 0;
    for (; wanted[n]; n++) {
        assert_true(n < labels.n);
        assert_string_equal(labels.at[n], wanted[n]);
        assert_int_equal(pgm_labels_find(&labels, wanted[n]), n);
    }
    assert_int_equal(labels.n, n);
    assert_int_equal(pgm_labels_find(&labels, "'no such label'"), -1);
}

static void
labels_keep_their_quotes(void **state)
{
    assert_split(*state, "'a', 'b', 'c'", (const char *const[]){ "'a'", "'b'", "'c'", NULL });
    assert_split(*state, "'a'", (const char *const[]){ "'a'", NULL });
}

static void
no_labels_are_none(void **state)
{
    assert_split(*state, NULL, (const char *const[]){ NULL });
    assert_split(*state, "", (const char *const[]){ NULL });
}

static void
commas_and_quotes_within_are_text(void **state)
{
    assert_split(*state, "'it''s', 'a, ''b', ', ', ''''",
        (const char *const[]){ "'it''s'", "'a, ''b'", "', '", "''''", NULL });
    assert_split(*state, "'''', ''", (const char *const[]){ "''''", "''", NULL });
    assert_split(*state, "'back\\', 'slash'", (const char *const[]){ "'back\\'", "'slash'", NULL });
    assert_split(*state, "'\xc3\xa4', '\xe2\x82\xac'",
        (const char *const[]){ "'\xc3\xa4'", "'\xe2\x82\xac'", NULL });
}

static void
a_broken_list_ends_where_it_breaks(void **state)
{
    assert_split(*state, "'a', 'b", (const char *const[]){ "'a'", "'b", NULL });
    assert_split(*state, "'a' 'b'", (const char *const[]){ "'a'", NULL });
    assert_split(*state, "'a', ", (const char *const[]){ "'a'", NULL });
    assert_split(*state, "'", (const char *const[]){ "'", NULL });
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(labels_keep_their_quotes),
        ENGINE_TEST(no_labels_are_none),
        ENGINE_TEST(commas_and_quotes_within_are_text),
        ENGINE_TEST(a_broken_list_ends_where_it_breaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
