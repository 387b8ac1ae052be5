#include <string.h>

#include "diff/compare.h"
#include "tests/unit/engine.h"

#define GRANT(role) OBJECT("grant", "table public.t", role, ",`granted`:`SELECT`,`~owner`:`boss`")

static struct pgm_diff *
diff_with(struct pgm_ctx *ctx, const char *from, const char *to, enum pgm_privileges privileges)
{
    struct pgm_diff_options options = { .privileges = privileges };
    return pgm_diff_make(ctx, engine_catalog(ctx, from), engine_catalog(ctx, to), &options);
}

static void
equal_catalogs_differ_in_nothing(void **state)
{
    struct pgm_ctx *ctx = *state;
    static const char lines[] = SCHEMA TABLE("t") COLUMN("t", "a", "integer", "");
    struct pgm_diff *diff = engine_diff(ctx, lines, engine_reversed(ctx, lines));
    assert_int_equal(diff->n_deltas, 0);
    assert_int_equal(diff->n_added + diff->n_dropped + diff->n_changed, 0);
    assert_null(pgm_diff_find(diff, "table public.t"));
    assert_int_equal(engine_diff(ctx, "", "")->n_deltas, 0);
}

static void
added_dropped_and_changed_are_told_apart(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_diff *diff = engine_diff(ctx,
        SCHEMA TABLE("t") COLUMN("t", "a", "integer", "") COLUMN("t", "b", "integer", ""),
        SCHEMA TABLE("t") COLUMN("t", "b", "bigint", "") COLUMN("t", "c", "integer", ""));
    assert_int_equal(diff->n_deltas, 3);
    assert_int_equal(diff->n_added, 1);
    assert_int_equal(diff->n_dropped, 1);
    assert_int_equal(diff->n_changed, 1);

    const struct pgm_delta *dropped = pgm_diff_find(diff, "column public.t.a");
    assert_non_null(dropped->from);
    assert_null(dropped->to);
    const struct pgm_delta *changed = pgm_diff_find(diff, "column public.t.b");
    assert_string_equal(pgm_object_attr(changed->from, "type"), "integer");
    assert_string_equal(pgm_object_attr(changed->to, "type"), "bigint");
    assert_int_equal(__builtin_popcountll(changed->changed), 1);
    assert_true(pgm_delta_has(changed, "type"));
    assert_int_equal(changed->server_version, ENGINE_SERVER);
    const struct pgm_delta *added = pgm_diff_find(diff, "column public.t.c");
    assert_null(added->from);
    assert_non_null(added->to);
    assert_null(pgm_diff_find(diff, "column public.t.d"));
}

static void
deltas_are_sorted(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_diff *diff = engine_diff(ctx, SCHEMA TABLE("m") TABLE("c") TABLE("x"),
        SCHEMA TABLE("a") TABLE("m") TABLE("z") TABLE("b"));
    static const char *const ids[] = { "table public.a", "table public.b", "table public.c",
        "table public.x", "table public.z" };
    assert_int_equal(diff->n_deltas, 5);
    for (size_t i = 0; i < 5; i++) {
        const struct pgm_delta *delta = &diff->deltas[i];
        assert_string_equal((delta->to ? delta->to : delta->from)->id, ids[i]);
        assert_ptr_equal(pgm_diff_find(diff, ids[i]), delta);
    }
}

static void
one_side_may_be_empty(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_diff *diff = engine_diff(ctx, "", SCHEMA TABLE("t"));
    assert_int_equal(diff->n_added, 2);
    diff = engine_diff(ctx, SCHEMA TABLE("t"), "");
    assert_int_equal(diff->n_dropped, 2);
}

static void
another_kind_under_the_same_path_is_another_object(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_diff *diff =
        engine_diff(ctx, SCHEMA TABLE("t"), SCHEMA VIEW("t", " SELECT 1", "", ""));
    assert_int_equal(diff->n_added, 1);
    assert_int_equal(diff->n_dropped, 1);
}

static void
the_second_form_of_an_expression_is_no_change(void **state)
{
    struct pgm_diff *diff = engine_diff(*state,
        SCHEMA TABLE("t") COLUMN("t", "a", "text", "")
            DEFAULT("t.a", "(ARRAY['x'::character varying])::text[]", ""),
        SCHEMA TABLE("t") COLUMN("t", "a", "text", "")
            DEFAULT("t.a", "ARRAY[('x'::character varying)::text]", ""));
    assert_int_equal(diff->n_deltas, 0);
}

static void
privileges_count_when_the_wanted_schema_has_some(void **state)
{
    struct pgm_ctx *ctx = *state;
    static const char none[] = SCHEMA TABLE("t");
    static const char some[] = SCHEMA TABLE("t") GRANT("app");
    static const char other[] = SCHEMA TABLE("t") GRANT("reader");
    struct pgm_diff *diff = diff_with(ctx, some, none, PGM_PRIVILEGES_AUTO);
    assert_false(diff->facets & PGM_FACET_PRIVILEGES);
    assert_int_equal(diff->n_deltas, 0);
    diff = diff_with(ctx, some, other, PGM_PRIVILEGES_AUTO);
    assert_true(diff->facets & PGM_FACET_PRIVILEGES);
    assert_int_equal(diff->n_added, 1);
    assert_int_equal(diff->n_dropped, 1);
}

static void
privileges_count_always_or_never_when_told(void **state)
{
    struct pgm_ctx *ctx = *state;
    static const char none[] = SCHEMA TABLE("t");
    static const char some[] = SCHEMA TABLE("t") GRANT("app");
    struct pgm_diff *diff = diff_with(ctx, some, none, PGM_PRIVILEGES_ALL);
    assert_true(diff->facets & PGM_FACET_PRIVILEGES);
    assert_int_equal(diff->n_dropped, 1);
    assert_non_null(pgm_diff_find(diff, "grant table public.t app"));
    diff = diff_with(ctx, none, some, PGM_PRIVILEGES_NONE);
    assert_false(diff->facets & PGM_FACET_PRIVILEGES);
    assert_int_equal(diff->n_deltas, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(equal_catalogs_differ_in_nothing),
        ENGINE_TEST(added_dropped_and_changed_are_told_apart),
        ENGINE_TEST(deltas_are_sorted),
        ENGINE_TEST(one_side_may_be_empty),
        ENGINE_TEST(another_kind_under_the_same_path_is_another_object),
        ENGINE_TEST(the_second_form_of_an_expression_is_no_change),
        ENGINE_TEST(privileges_count_when_the_wanted_schema_has_some),
        ENGINE_TEST(privileges_count_always_or_never_when_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
