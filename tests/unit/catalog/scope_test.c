#include "catalog/introspect.h"
#include "tests/unit/engine.h"

#define LINES                                                                                      \
    SCHEMA "{`kind`:`schema`,`name`:`audit`}\n" TABLE("tmp_a") COLUMN("tmp_a", "b", "integer", "") \
        OBJECT("table", "schema audit", "log", "")

static bool
is_ignored(struct pgm_ctx *ctx, const char *pattern, const char *id)
{
    const char *const patterns[] = { pattern, NULL };
    struct pgm_scope scope = { .ignore = patterns };
    return pgm_scope_ignores(&scope, engine_object(engine_catalog(ctx, LINES), id));
}

static void
without_patterns_nothing_is_ignored(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *catalog = engine_catalog(ctx, LINES);
    struct pgm_scope scope = { 0 };
    assert_false(pgm_scope_ignores(&scope, engine_object(catalog, "table public.tmp_a")));
}

static void
a_name_means_objects_of_any_schema(void **state)
{
    assert_true(is_ignored(*state, "tmp_*", "table public.tmp_a"));
    assert_true(is_ignored(*state, "l?g", "table audit.log"));
    assert_false(is_ignored(*state, "tmp_*", "table audit.log"));
    assert_false(is_ignored(*state, "tmp", "table public.tmp_a"));
}

static void
a_path_means_the_object_there(void **state)
{
    assert_true(is_ignored(*state, "audit.*", "table audit.log"));
    assert_true(is_ignored(*state, "public.tmp_a.b", "column public.tmp_a.b"));
    assert_false(is_ignored(*state, "audit.*", "table public.tmp_a"));
}

static void
a_kind_restricts_the_pattern(void **state)
{
    assert_true(is_ignored(*state, "table audit.*", "table audit.log"));
    assert_true(is_ignored(*state, "* audit.log", "table audit.log"));
    assert_false(is_ignored(*state, "view audit.*", "table audit.log"));
}

static void
any_of_several_patterns_counts(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *catalog = engine_catalog(ctx, LINES);
    static const char *const patterns[] = { "nothing", "log", NULL };
    struct pgm_scope scope = { .ignore = patterns };
    assert_true(pgm_scope_ignores(&scope, engine_object(catalog, "table audit.log")));
    assert_false(pgm_scope_ignores(&scope, engine_object(catalog, "table public.tmp_a")));
}

/* A publication's table is no part of a catalog that the table is no part of. */
static void
a_link_goes_with_either_end(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *catalog = engine_catalog(ctx,
        LINES "{`kind`:`publication`,`name`:`p`}\n" OBJECT("publication table", "publication p", "",
            ",`signature`:`audit.log`" NEEDS("`table audit.log`")) OBJECT("publication table",
            "publication p", "", ",`signature`:`public.tmp_a`" NEEDS("`table public.tmp_a`")));
    static const char *const schemas[] = { "public", NULL };
    struct pgm_scope scope = { .schemas = schemas };
    struct pgm_catalog *part = NULL;
    assert_int_equal(pgm_scope_restrict(ctx, catalog, &scope, &part), PGM_OK);
    assert_non_null(pgm_catalog_find(part, "publication table p.public.tmp_a"));
    assert_null(pgm_catalog_find(part, "publication table p.audit.log"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(without_patterns_nothing_is_ignored),
        ENGINE_TEST(a_name_means_objects_of_any_schema),
        ENGINE_TEST(a_path_means_the_object_there),
        ENGINE_TEST(a_kind_restricts_the_pattern),
        ENGINE_TEST(any_of_several_patterns_counts),
        ENGINE_TEST(a_link_goes_with_either_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
