/* What is written as an image reads the same, and nothing else is taken for one. */
#include <string.h>

#include "catalog/image.h"
#include "catalog/snapshot.h"
#include "tests/unit/engine.h"

#define KEY "a key of any length"
#define SHOP                                                                                       \
    SCHEMA TABLE("orders") COLUMN("orders", "id", "integer", ",`not_null`:`true`")                 \
        COLUMN("orders", "note", "text", "") DEFAULT("orders.note", "'new'::text", "")             \
            ENUM("state", "'new', 'done'") COMMENT("table public.orders", "line\\n two \xc3\xa4")  \
                VIEW("late", " SELECT orders.id", "id integer",                                    \
                    NEEDS("`column public.orders.id`,`~enum public.state`"))

#define SMALL                                                                                      \
    SCHEMA TABLE("t") COLUMN("t", "id", "integer", "")                                             \
        VIEW("v", " SELECT 1", "id integer", NEEDS("`~column public.t.id`"))

static struct pgm_text
copy_of(struct pgm_ctx *ctx, const struct pgm_text *image)
{
    return (struct pgm_text){ pgm_arena_copy_n(ctx->arena, image->at, image->size), image->size };
}

static bool
takes(struct pgm_ctx *ctx, const struct pgm_text *image, const char *key, struct pgm_catalog **out)
{
    *out = pgm_catalog_new(ctx, "the cache", 0);
    return pgm_image_read(ctx, image, key, *out);
}

/* Marks it with everything that a snapshot leaves out. */
static struct pgm_catalog *
live_catalog(struct pgm_ctx *ctx)
{
    struct pgm_catalog *catalog = engine_catalog(ctx, SMALL);
    struct pgm_unmodelled unmodelled = { "statistics of a kind" };
    pgm_vec_push(ctx->arena, &catalog->unmodelled, unmodelled);
    pgm_vec_push(ctx->arena, &catalog->roles, "app");
    pgm_vec_push(ctx->arena, &catalog->roles, "\xff not UTF-8");
    (void)pgm_map_put_text(&catalog->casts, "integer>text", "a");
    catalog->provider = "neon";
    catalog->self = "app";
    struct pgm_object *table = engine_object(catalog, "table public.t");
    table->address = (struct pgm_address){ 1259, UINT32_MAX, PGM_SUB_SHELL };
    table->is_foreign = true;
    engine_object(catalog, "column public.t.id")->is_kept = true;
    return catalog;
}

static void
assert_same_object(const struct pgm_object *a, const struct pgm_object *b)
{
    assert_ptr_equal(a->kind, b->kind);
    assert_string_equal(a->id, b->id);
    assert_string_equal(a->path, b->path);
    assert_string_equal(a->sql, b->sql);
    assert_string_equal(a->quoted, b->quoted);
    assert_string_equal(a->name, b->name);
    assert_true(pgm_str_same(a->signature, b->signature));
    assert_memory_equal(&a->address, &b->address, sizeof a->address);
    assert_int_equal(a->hash, b->hash);
    assert_int_equal(a->is_kept, b->is_kept);
    assert_int_equal(a->is_foreign, b->is_foreign);
    assert_int_equal(a->index, b->index);
    assert_int_equal(
        a->parent ? a->parent->index : UINT32_MAX, b->parent ? b->parent->index : UINT32_MAX);
    assert_int_equal(a->children.n, b->children.n);
    assert_int_equal(a->users.n, b->users.n);
    assert_int_equal(a->needs.n, b->needs.n);
    for (size_t i = 0; i < a->needs.n; i++) {
        assert_int_equal(a->needs.at[i].to->index, b->needs.at[i].to->index);
        assert_int_equal(a->needs.at[i].flags, b->needs.at[i].flags);
    }
}

static void
all_of_a_catalog_comes_back(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *catalog = live_catalog(ctx), *again;
    struct pgm_text image = pgm_image_write(ctx->arena, catalog, KEY);
    assert_true(takes(ctx, &image, KEY, &again));
    assert_string_equal(again->origin, "the cache");
    assert_int_equal(again->server_version, catalog->server_version);
    assert_int_equal(again->facets, catalog->facets);
    assert_string_equal(again->digest, catalog->digest);
    assert_string_equal(again->provider, "neon");
    assert_string_equal(again->self, "app");
    assert_int_equal(again->roles.n, 2);
    assert_string_equal(again->roles.at[1], "\xff not UTF-8");
    assert_int_equal(again->unmodelled.n, 1);
    assert_string_equal(again->unmodelled.at[0].what, "statistics of a kind");
    assert_int_equal(again->casts.n, 1);
    assert_string_equal(pgm_map_get_text(&again->casts, "integer>text"), "a");
    assert_int_equal(again->n_objects, catalog->n_objects);
    for (size_t i = 0; i < catalog->n_objects; i++) {
        assert_same_object(catalog->objects[i], again->objects[i]);
    }
    struct pgm_text twice = pgm_image_write(ctx->arena, again, KEY);
    assert_int_equal(twice.size, image.size);
    assert_memory_equal(twice.at, image.at, image.size);
}

static void
as_a_snapshot_it_is_the_same(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *catalog = engine_catalog(ctx, SHOP), *again;
    struct pgm_text image = pgm_image_write(ctx->arena, catalog, "");
    assert_true(takes(ctx, &image, "", &again));
    assert_string_equal(pgm_snapshot_write(ctx, again), pgm_snapshot_write(ctx, catalog));
}

static void
another_key_is_refused(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *again;
    struct pgm_text image = pgm_image_write(ctx->arena, engine_catalog(ctx, SMALL), KEY);
    assert_false(takes(ctx, &image, "", &again));
    assert_false(takes(ctx, &image, KEY " and more", &again));
    assert_false(takes(ctx, &image, "another key", &again));
    assert_true(takes(ctx, &image, KEY, &again));
}

static void
a_cut_image_is_refused(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *again;
    struct pgm_text image = pgm_image_write(ctx->arena, engine_catalog(ctx, SMALL), KEY);
    for (size_t size = 0; size < image.size; size++) {
        struct pgm_text cut = { image.at, size };
        cut = copy_of(ctx, &cut);
        assert_false(takes(ctx, &cut, KEY, &again));
    }
}

static void
a_changed_bit_is_refused(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *again;
    struct pgm_text image = pgm_image_write(ctx->arena, engine_catalog(ctx, SMALL), KEY);
    for (size_t i = 0; i < image.size; i++) {
        image.at[i] ^= 1;
        assert_false(takes(ctx, &image, KEY, &again));
        image.at[i] ^= 1;
    }
}

static void
an_empty_catalog_has_an_image(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *again;
    struct pgm_text image = pgm_image_write(ctx->arena, engine_catalog(ctx, ""), KEY);
    assert_true(takes(ctx, &image, KEY, &again));
    assert_int_equal(again->n_objects, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(all_of_a_catalog_comes_back),
        ENGINE_TEST(as_a_snapshot_it_is_the_same),
        ENGINE_TEST(another_key_is_refused),
        ENGINE_TEST(a_cut_image_is_refused),
        ENGINE_TEST(a_changed_bit_is_refused),
        ENGINE_TEST(an_empty_catalog_has_an_image),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
