#include <string.h>

#include "tests/unit/engine.h"

/* A catalog as a reader of one has it before linking. */
struct making {
    struct pgm_catalog *catalog;
    pgm_objects objects;
};

static struct making
start(struct pgm_ctx *ctx)
{
    return (struct making){ .catalog = pgm_catalog_new(ctx, "here", ENGINE_SERVER) };
}

static struct pgm_object *
add(struct pgm_ctx *ctx, struct making *making, const char *id, struct pgm_object *parent)
{
    struct pgm_object *object = pgm_new(ctx->arena, struct pgm_object);
    object->id = id;
    object->parent = parent;
    pgm_vec_push(ctx->arena, &making->objects, object);
    return object;
}

static void
link_ok(struct pgm_ctx *ctx, struct making *making)
{
    assert_int_equal(pgm_catalog_link(ctx, making->catalog, &making->objects), PGM_OK);
}

static void
objects_are_sorted_and_found(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct making making = start(ctx);
    struct pgm_object *c = add(ctx, &making, "c", NULL);
    struct pgm_object *a = add(ctx, &making, "a", NULL);
    struct pgm_object *b = add(ctx, &making, "b", c);
    link_ok(ctx, &making);
    struct pgm_object *const wanted[] = { a, b, c };
    assert_int_equal(making.catalog->n_objects, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_ptr_equal(making.catalog->objects[i], wanted[i]);
        assert_int_equal(wanted[i]->index, i);
        assert_ptr_equal(pgm_catalog_find(making.catalog, wanted[i]->id), wanted[i]);
    }
    assert_null(pgm_catalog_find(making.catalog, "d"));
    assert_null(pgm_catalog_find(making.catalog, ""));
}

static void
an_empty_catalog_is_one(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct making making = start(ctx);
    link_ok(ctx, &making);
    assert_int_equal(making.catalog->n_objects, 0);
    assert_null(pgm_catalog_find(making.catalog, "a"));
}

static void
two_of_one_id_are_refused(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct making making = start(ctx);
    (void)add(ctx, &making, "table public.t", NULL);
    (void)add(ctx, &making, "other", NULL);
    (void)add(ctx, &making, "table public.t", NULL);
    assert_int_equal(pgm_catalog_link(ctx, making.catalog, &making.objects), PGM_FAILED);
    assert_non_null(strstr(ctx->error.message, "table public.t"));
    assert_non_null(strstr(ctx->error.message, "here"));
}

static void
edges_to_one_end_become_one(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct making making = start(ctx);
    struct pgm_object *a = add(ctx, &making, "a", NULL);
    struct pgm_object *z = add(ctx, &making, "z", NULL);
    struct pgm_object *user = add(ctx, &making, "m", NULL);
    pgm_catalog_add_edge(making.catalog, user, z, PGM_EDGE_ORDER);
    pgm_catalog_add_edge(making.catalog, user, a, PGM_EDGE_ORDER);
    pgm_catalog_add_edge(making.catalog, user, z, PGM_EDGE_AUTO);
    link_ok(ctx, &making);
    assert_int_equal(user->needs.n, 2);
    assert_ptr_equal(user->needs.at[0].to, a);
    assert_int_equal(user->needs.at[0].flags, PGM_EDGE_ORDER);
    assert_ptr_equal(user->needs.at[1].to, z);
    assert_int_equal(user->needs.at[1].flags, PGM_EDGE_ORDER | PGM_EDGE_AUTO);
    assert_int_equal(z->users.n, 1);
    assert_ptr_equal(z->users.at[0].to, user);
    assert_int_equal(z->users.at[0].flags, PGM_EDGE_ORDER | PGM_EDGE_AUTO);
}

static void
no_edge_leads_to_oneself_or_below(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct making making = start(ctx);
    struct pgm_object *table = add(ctx, &making, "table", NULL);
    struct pgm_object *column = add(ctx, &making, "table.column", table);
    pgm_catalog_add_edge(making.catalog, table, table, PGM_EDGE_ORDER);
    pgm_catalog_add_edge(making.catalog, table, column, PGM_EDGE_ORDER);
    pgm_catalog_add_edge(making.catalog, column, table, PGM_EDGE_ORDER);
    link_ok(ctx, &making);
    assert_int_equal(table->needs.n, 0);
    assert_int_equal(column->needs.n, 1);
    assert_int_equal(column->users.n, 0);
}

static void
children_and_users_are_sorted(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct making making = start(ctx);
    struct pgm_object *parent = add(ctx, &making, "parent", NULL);
    static const char *const ids[] = { "q", "b", "z", "a" };
    for (size_t i = 0; i < 4; i++) {
        struct pgm_object *child = add(ctx, &making, ids[i], parent);
        pgm_catalog_add_edge(making.catalog, child, parent, PGM_EDGE_ORDER);
    }
    link_ok(ctx, &making);
    assert_int_equal(parent->children.n, 4);
    assert_int_equal(parent->users.n, 4);
    static const char *const sorted[] = { "a", "b", "q", "z" };
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(parent->children.at[i]->id, sorted[i]);
        assert_string_equal(parent->users.at[i].to->id, sorted[i]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(objects_are_sorted_and_found),
        ENGINE_TEST(an_empty_catalog_is_one),
        ENGINE_TEST(two_of_one_id_are_refused),
        ENGINE_TEST(edges_to_one_end_become_one),
        ENGINE_TEST(no_edge_leads_to_oneself_or_below),
        ENGINE_TEST(children_and_users_are_sorted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
