#include <string.h>

#include "kinds/kind.h"
#include "kinds/sql.h"
#include "tests/unit/engine.h"

/* An object by hand: attributes all null. */
static struct pgm_object *
make(struct pgm_ctx *ctx, const struct pgm_kind *kind, struct pgm_object *parent, const char *name)
{
    struct pgm_object *object = pgm_new(ctx->arena, struct pgm_object);
    object->kind = kind;
    object->parent = parent;
    object->name = name;
    object->attrs = pgm_new_array(ctx->arena, const char *, pgm_kind_n_attrs(kind) + 1);
    pgm_object_name(ctx->arena, object);
    return object;
}

static void
set(struct pgm_object *object, const char *name, const char *value)
{
    for (size_t i = 0; object->kind->attrs[i].name; i++) {
        if (strcmp(object->kind->attrs[i].name, name) == 0) {
            object->attrs[i] = value;
            return;
        }
    }
    fail_msg("%s has no attribute %s", object->kind->name, name);
}

static void
assert_named(const struct pgm_object *object, const char *id, const char *sql)
{
    assert_string_equal(object->id, id);
    assert_string_equal(object->sql, sql);
}

static void
kinds_are_found_by_name(void **state)
{
    (void)state;
    for (const struct pgm_kind *const *kind = pgm_kinds; *kind; kind++) {
        assert_ptr_equal(pgm_kind_find((*kind)->name), *kind);
    }
    assert_null(pgm_kind_find("materialized_view"));
    assert_null(pgm_kind_find(""));
    assert_null(pgm_kind_find("Table"));
}

/* A line of a snapshot has these members of its own beside the attributes. */
static void
no_attribute_is_called_like_a_member_of_a_snapshot(void **state)
{
    (void)state;
    static const char *const taken[] = { "kind", "in", "name", "signature", "needs" };
    for (const struct pgm_kind *const *at = pgm_kinds; *at; at++) {
        for (size_t i = 0; (*at)->attrs[i].name; i++) {
            for (size_t t = 0; t < sizeof taken / sizeof *taken; t++) {
                assert_string_not_equal((*at)->attrs[i].name, taken[t]);
            }
        }
    }
}

/* Of a kind that does not come along with its parent, the planner needs both ends of its life. */
static void
kinds_are_whole(void **state)
{
    (void)state;
    for (const struct pgm_kind *const *at = pgm_kinds; *at; at++) {
        const struct pgm_kind *kind = *at;
        bool comes_along = kind->flags & PGM_KIND_COMES_ALONG;
        assert_int_equal(comes_along, kind->create == NULL);
        assert_int_equal(comes_along, kind->drop == NULL);
        assert_true(pgm_kind_n_attrs(kind) <= 64);
        assert_true(!(kind->flags & PGM_KIND_SWAPPABLE) || kind->rename);
        assert_int_equal(!(kind->flags & PGM_KIND_WATCHES), kind->calms == NULL);
        for (size_t i = 0; kind->attrs[i].name; i++) {
            const struct pgm_attr *attr = &kind->attrs[i];
            assert_false(attr->flags & PGM_ATTR_INFO && attr->alter);
            assert_false(attr->can_alter && !attr->alter);
            assert_false(attr->flags & PGM_ATTR_INFO && attr->is_same);
        }
    }
}

static void
names_follow_the_parents(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *schema = make(ctx, &pgm_kind_schema, NULL, "shop");
    struct pgm_object *table = make(ctx, &pgm_kind_table, schema, "orders");
    struct pgm_object *column = make(ctx, &pgm_kind_column, table, "id");
    assert_named(schema, "schema shop", "shop");
    assert_named(table, "table shop.orders", "shop.orders");
    assert_named(column, "column shop.orders.id", "id");
    /* an index lies in its table and is named within the schema */
    struct pgm_object *index = make(ctx, &pgm_kind_index, table, "orders_at");
    assert_named(index, "index shop.orders.orders_at", "shop.orders_at");
}

static void
names_are_quoted_where_needed(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *schema = make(ctx, &pgm_kind_schema, NULL, "My Shop");
    struct pgm_object *table = make(ctx, &pgm_kind_table, schema, "order");
    assert_named(table, "table \"My Shop\".\"order\"", "\"My Shop\".\"order\"");
    struct pgm_object *column = make(ctx, &pgm_kind_column, table, "say \"a.b\"");
    assert_named(column, "column \"My Shop\".\"order\".\"say \"\"a.b\"\"\"", "\"say \"\"a.b\"\"\"");
    assert_string_equal(column->quoted, column->sql);
}

/* Without quotes "a.b" in a schema and "b" in the table "a" would be one. */
static void
a_dot_in_a_name_makes_no_path(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *schema = make(ctx, &pgm_kind_schema, NULL, "s");
    struct pgm_object *table = make(ctx, &pgm_kind_table, schema, "a");
    struct pgm_object *below = make(ctx, &pgm_kind_index, table, "b");
    struct pgm_object *dotted = make(ctx, &pgm_kind_index, schema, "a.b");
    assert_string_not_equal(below->id, dotted->id);
}

static void
a_routine_is_named_with_its_signature(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *schema = make(ctx, &pgm_kind_schema, NULL, "public");
    struct pgm_object *function = make(ctx, &pgm_kind_function, schema, "total");
    function->signature = "(integer, text)";
    pgm_object_name(ctx->arena, function);
    assert_named(function, "function public.total(integer, text)", "public.total(integer, text)");
    assert_string_equal(function->quoted, "total");
}

static void
satellites_are_named_after_their_parent(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *schema = make(ctx, &pgm_kind_schema, NULL, "public");
    struct pgm_object *table = make(ctx, &pgm_kind_table, schema, "t");
    struct pgm_object *index = make(ctx, &pgm_kind_index, schema, "t");
    assert_string_equal(make(ctx, &pgm_kind_comment, table, "")->id, "comment table public.t");
    assert_string_equal(make(ctx, &pgm_kind_comment, index, "")->id, "comment index public.t");
    assert_string_equal(make(ctx, &pgm_kind_grant, table, "app")->id, "grant table public.t app");
    assert_string_equal(
        make(ctx, &pgm_kind_grant, table, "=public")->id, "grant table public.t \"=public\"");
}

static void
the_only_one_of_a_parent_keeps_its_identity_under_another_name(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *schema = make(ctx, &pgm_kind_schema, NULL, "public");
    struct pgm_object *table = make(ctx, &pgm_kind_table, schema, "t");
    struct pgm_object *column = make(ctx, &pgm_kind_column, table, "id");
    struct pgm_object *usual = make(ctx, &pgm_kind_identity_sequence, column, "t_id_seq");
    struct pgm_object *other = make(ctx, &pgm_kind_identity_sequence, column, "Numbers");
    assert_named(usual, "identity sequence column public.t.id", "public.t_id_seq");
    assert_named(other, "identity sequence column public.t.id", "public.\"Numbers\"");
}

static void
references_are_as_comments_want_them(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *schema = make(ctx, &pgm_kind_schema, NULL, "public");
    struct pgm_object *table = make(ctx, &pgm_kind_table, schema, "user");
    const struct {
        const struct pgm_kind *kind;
        struct pgm_object *parent;
        const char *name, *reference;
    } cases[] = {
        { &pgm_kind_schema, NULL, "audit", "SCHEMA audit" },
        { &pgm_kind_table, schema, "user", "TABLE public.\"user\"" },
        { &pgm_kind_column, table, "Id", "COLUMN public.\"user\".\"Id\"" },
        { &pgm_kind_primary_key, table, "user_pkey", "CONSTRAINT user_pkey ON public.\"user\"" },
        { &pgm_kind_foreign_key, table, "k", "CONSTRAINT k ON public.\"user\"" },
        { &pgm_kind_trigger, table, "t", "TRIGGER t ON public.\"user\"" },
        { &pgm_kind_index, table, "i", "INDEX public.i" },
        { &pgm_kind_enum, schema, "state", "TYPE public.state" },
        { &pgm_kind_materialized_view, schema, "m", "MATERIALIZED VIEW public.m" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pgm_object *object = make(ctx, cases[i].kind, cases[i].parent, cases[i].name);
        assert_string_equal(pgm_object_reference(ctx->arena, object), cases[i].reference);
    }
}

static uint64_t
hash(struct pgm_ctx *ctx, struct pgm_object *object)
{
    pgm_object_hash(ctx->arena, object);
    return object->hash;
}

static void
hashes_and_comparison_see_the_content(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *a = make(ctx, &pgm_kind_table, NULL, "t");
    struct pgm_object *b = make(ctx, &pgm_kind_table, NULL, "another");
    assert_int_equal(hash(ctx, a), hash(ctx, b));
    assert_int_equal(pgm_object_compare(a, b), 0);
    set(a, "options", "fillfactor=70");
    set(b, "options", "fillfactor=80");
    assert_true(hash(ctx, a) != hash(ctx, b));
    struct pgm_delta delta = { .from = a, .to = b, .changed = pgm_object_compare(a, b) };
    assert_true(pgm_delta_has(&delta, "options"));
    assert_false(pgm_delta_has(&delta, "unlogged"));
    assert_int_equal(__builtin_popcountll(delta.changed), 1);
}

static void
a_null_is_not_an_empty_text(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *a = make(ctx, &pgm_kind_comment, NULL, "");
    struct pgm_object *b = make(ctx, &pgm_kind_comment, NULL, "");
    set(b, "text", "");
    assert_true(hash(ctx, a) != hash(ctx, b));
    assert_true(pgm_object_compare(a, b) != 0);
}

/* The same value under another attribute is another content. */
static void
attributes_are_no_bag_of_values(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *a = make(ctx, &pgm_kind_table, NULL, "t");
    struct pgm_object *b = make(ctx, &pgm_kind_table, NULL, "t");
    set(a, "row_security", "true");
    set(b, "force_row_security", "true");
    assert_true(hash(ctx, a) != hash(ctx, b));
    assert_int_equal(__builtin_popcountll(pgm_object_compare(a, b)), 2);
}

static void
what_is_only_carried_along_does_not_count(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *a = make(ctx, &pgm_kind_column, NULL, "c");
    struct pgm_object *b = make(ctx, &pgm_kind_column, NULL, "c");
    set(a, "position", "0001");
    set(b, "position", "0002");
    assert_int_equal(hash(ctx, a), hash(ctx, b));
    assert_int_equal(pgm_object_compare(a, b), 0);
}

/* Equal as expressions means equal hashes, or the diff would pass over one and stop at the other.
 */
static void
both_forms_of_an_expression_have_one_hash(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *a = make(ctx, &pgm_kind_check, NULL, "c");
    struct pgm_object *b = make(ctx, &pgm_kind_check, NULL, "c");
    set(a, "expression", "((s)::text = ANY ((ARRAY['a'::character varying])::text[]))");
    set(b, "expression", "((s)::text = ANY (ARRAY[('a'::character varying)::text]))");
    assert_int_equal(hash(ctx, a), hash(ctx, b));
    assert_int_equal(pgm_object_compare(a, b), 0);
}

static void
truth_is_a_word_that_begins_with_t(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_object *column = make(ctx, &pgm_kind_column, NULL, "c");
    assert_false(pgm_object_is(column, "not_null"));
    set(column, "not_null", "true");
    assert_true(pgm_object_is(column, "not_null"));
    assert_string_equal(pgm_object_attr(column, "not_null"), "true");
}

static void
the_seal_is_of_identity_and_content(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *one = SCHEMA TABLE("t") COLUMN("t", "c", "integer", ",`~position`:`0001`");
    const char *digest = engine_catalog(ctx, one)->digest;
    static const char moved[] =
        SCHEMA TABLE("t") COLUMN("t", "c", "integer", ",`~position`:`0002`");
    static const char typed[] = SCHEMA TABLE("t") COLUMN("t", "c", "bigint", ",`~position`:`0001`");
    static const char named[] =
        SCHEMA TABLE("t") COLUMN("t", "d", "integer", ",`~position`:`0001`");
    assert_string_equal(engine_catalog(ctx, engine_reversed(ctx, one))->digest, digest);
    assert_string_equal(engine_catalog(ctx, moved)->digest, digest);
    assert_string_not_equal(engine_catalog(ctx, typed)->digest, digest);
    assert_string_not_equal(engine_catalog(ctx, named)->digest, digest);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kinds_are_found_by_name),
        cmocka_unit_test(kinds_are_whole),
        cmocka_unit_test(no_attribute_is_called_like_a_member_of_a_snapshot),
        ENGINE_TEST(names_follow_the_parents),
        ENGINE_TEST(names_are_quoted_where_needed),
        ENGINE_TEST(a_dot_in_a_name_makes_no_path),
        ENGINE_TEST(a_routine_is_named_with_its_signature),
        ENGINE_TEST(satellites_are_named_after_their_parent),
        ENGINE_TEST(the_only_one_of_a_parent_keeps_its_identity_under_another_name),
        ENGINE_TEST(references_are_as_comments_want_them),
        ENGINE_TEST(hashes_and_comparison_see_the_content),
        ENGINE_TEST(a_null_is_not_an_empty_text),
        ENGINE_TEST(attributes_are_no_bag_of_values),
        ENGINE_TEST(what_is_only_carried_along_does_not_count),
        ENGINE_TEST(both_forms_of_an_expression_have_one_hash),
        ENGINE_TEST(truth_is_a_word_that_begins_with_t),
        ENGINE_TEST(the_seal_is_of_identity_and_content),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
