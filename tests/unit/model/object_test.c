#include "tests/unit/engine.h"

#define ORDERS                                                                                     \
    SCHEMA TABLE("orders") COLUMN("orders", "id", "integer", "") DEFAULT("orders.id", "1", "")

static void
root_is_the_top_of_the_parents(void **state)
{
    struct pgm_catalog *catalog = engine_catalog(*state, ORDERS);
    struct pgm_object *schema = engine_object(catalog, "schema public");
    assert_ptr_equal(
        pgm_object_root(engine_object(catalog, "default column public.orders.id")), schema);
    assert_ptr_equal(pgm_object_root(schema), schema);
}

static void
within_means_below_or_the_same(void **state)
{
    struct pgm_catalog *catalog = engine_catalog(*state, ORDERS TABLE("other"));
    struct pgm_object *table = engine_object(catalog, "table public.orders");
    struct pgm_object *value = engine_object(catalog, "default column public.orders.id");
    assert_true(pgm_object_is_within(value, table));
    assert_true(pgm_object_is_within(table, table));
    assert_false(pgm_object_is_within(table, value));
    assert_false(pgm_object_is_within(value, engine_object(catalog, "table public.other")));
}

static void
edges_are_found_by_their_other_end(void **state)
{
    struct pgm_catalog *catalog = engine_catalog(
        *state, ORDERS TABLE("a") TABLE("z") VIEW("v", "SELECT", "",
                    NEEDS("`table public.z`,`~table public.a`,`?column public.orders.id`")));
    struct pgm_object *view = engine_object(catalog, "view public.v");
    assert_int_equal(view->needs.n, 3);
    const char *const ids[] = { "table public.a", "table public.z", "column public.orders.id" };
    const unsigned flags[] = { PGM_EDGE_ORDER | PGM_EDGE_AUTO, PGM_EDGE_ORDER, PGM_EDGE_AUTO };
    for (size_t i = 0; i < 3; i++) {
        struct pgm_object *other = engine_object(catalog, ids[i]);
        const struct pgm_edge *edge = pgm_object_edge(view, other);
        assert_non_null(edge);
        assert_ptr_equal(edge->to, other);
        assert_int_equal(edge->flags, flags[i]);
    }
    assert_null(pgm_object_edge(view, engine_object(catalog, "table public.orders")));
    assert_null(pgm_object_edge(engine_object(catalog, "table public.a"), view));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(root_is_the_top_of_the_parents),
        ENGINE_TEST(within_means_below_or_the_same),
        ENGINE_TEST(edges_are_found_by_their_other_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
