#include <string.h>

#include "catalog/snapshot.h"
#include "tests/unit/engine.h"

#define SHOP                                                                                       \
    SCHEMA TABLE("orders") COLUMN("orders", "id", "integer", ",`not_null`:`true`") COLUMN(         \
        "orders", "note", "text", "") DEFAULT("orders.note", "'it''s \\`so\\`'::text", "")         \
        ENUM("state", "'new', 'done'") COMMENT("table public.orders", "line\\n\\ttwo \xc3\xa4")    \
            VIEW("late", " SELECT orders.id\\n   FROM public.orders", "id integer",                \
                NEEDS("`column public.orders.id`")) "{`kind`:`function`,`in`:`schema "             \
                                                    "public`,`name`:`f`,`signature`:`(integer)`,"  \
                                                    "`result`:`integer`}\n" OBJECT("sequence",     \
                                                        "schema public", "s",                      \
                                                        NEEDS("`?column public.orders.id`"))       \
                                                        OBJECT("index", "table public.orders",     \
                                                            "orders_note",                         \
                                                            NEEDS("`~column public.orders.note`"))

static enum pgm_status
read_text(struct pgm_ctx *ctx, const char *text, size_t size, struct pgm_catalog **out)
{
    pgm_error_clear(ctx);
    *out = NULL;
    return pgm_snapshot_read(ctx, "shop.snapshot", text, size, out);
}

static void
assert_refused(struct pgm_ctx *ctx, const char *text, size_t size)
{
    struct pgm_catalog *catalog;
    assert_int_equal(read_text(ctx, text, size, &catalog), PGM_INPUT);
    assert_non_null(strstr(ctx->error.message, "shop.snapshot"));
    assert_string_equal(ctx->error.file, "shop.snapshot");
    assert_non_null(ctx->error.hint);
}

/* Refused for that reason, which is found on that line. */
static void
assert_lines_refused(struct pgm_ctx *ctx, const char *lines, size_t line, const char *reason)
{
    const char *text = engine_snapshot(ctx, lines);
    assert_refused(ctx, text, strlen(text));
    if (!strstr(ctx->error.message, reason)) {
        fail_msg("\"%s\" does not say \"%s\"", ctx->error.message, reason);
    }
    assert_int_equal(ctx->error.line, line);
}

static void
what_is_written_reads_the_same(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *catalog = engine_catalog(ctx, SHOP);
    const char *text = pgm_snapshot_write(ctx, catalog);
    struct pgm_catalog *again;
    assert_int_equal(read_text(ctx, text, strlen(text), &again), PGM_OK);
    assert_string_equal(pgm_snapshot_write(ctx, again), text);
    assert_string_equal(again->digest, catalog->digest);
    assert_int_equal(again->server_version, ENGINE_SERVER);
    assert_int_equal(again->n_objects, catalog->n_objects);
    for (size_t i = 0; i < catalog->n_objects; i++) {
        const struct pgm_object *a = catalog->objects[i], *b = again->objects[i];
        assert_string_equal(a->id, b->id);
        assert_string_equal(a->sql, b->sql);
        assert_int_equal(a->hash, b->hash);
        assert_int_equal(a->needs.n, b->needs.n);
        for (size_t n = 0; n < a->needs.n; n++) {
            assert_string_equal(a->needs.at[n].to->id, b->needs.at[n].to->id);
            assert_int_equal(a->needs.at[n].flags, b->needs.at[n].flags);
        }
    }
}

static void
the_order_of_lines_makes_no_difference(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *text = pgm_snapshot_write(ctx, engine_catalog(ctx, SHOP));
    struct pgm_catalog *reversed = engine_catalog(ctx, engine_reversed(ctx, SHOP));
    assert_string_equal(pgm_snapshot_write(ctx, reversed), text);
}

static void
the_text_is_one_object_a_line(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *text = pgm_snapshot_write(ctx, engine_catalog(ctx, SHOP));
    assert_true(pgm_snapshot_is(text));
    assert_non_null(strstr(text, "pgmend snapshot 1 server 150018\n{\"kind\":"));
    assert_non_null(
        strstr(text, "\n{\"kind\":\"column\",\"in\":\"table public.orders\",\"name\":\"id\","
                     "\"type\":\"integer\",\"not_null\":\"true\",\"~base_type\":\"integer\","
                     "\"~root_type\":\"integer\"}\n"));
    assert_non_null(strstr(text, "\"needs\":[\"?column public.orders.id\"]}\n"));
    assert_non_null(strstr(text, "\"needs\":[\"~column public.orders.note\"]}\n"));
    assert_non_null(strstr(text, "\"signature\":\"(integer)\""));
}

static void
values_come_through_whole(void **state)
{
    struct pgm_catalog *catalog = engine_catalog(*state, SHOP);
    assert_string_equal(
        pgm_object_attr(engine_object(catalog, "comment table public.orders"), "text"),
        "line\n\ttwo \xc3\xa4");
    assert_string_equal(
        pgm_object_attr(engine_object(catalog, "default column public.orders.note"), "expression"),
        "'it''s \"so\"'::text");
    struct pgm_object *note = engine_object(catalog, "column public.orders.note");
    assert_null(pgm_object_attr(note, "not_null"));
}

static void
an_empty_database_has_a_schema(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *empty = NULL;
    assert_int_equal(pgm_snapshot_empty(ctx, 160003, &empty), PGM_OK);
    assert_int_equal(empty->server_version, 160003);
    assert_int_equal(empty->n_objects, 2);
    (void)engine_object(empty, "schema public");
    (void)engine_object(empty, "comment schema public");
    struct pgm_catalog *other = NULL;
    assert_int_equal(pgm_snapshot_empty(ctx, 160003, &other), PGM_OK);
    assert_string_equal(empty->digest, other->digest);
}

/* Wherever it is cut, even behind a whole line. */
static void
a_cut_file_is_refused(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *text = pgm_snapshot_write(ctx, engine_catalog(ctx, SHOP));
    for (size_t size = 0; size < strlen(text); size++) {
        assert_refused(ctx, pgm_arena_copy_n(ctx->arena, text, size), size);
    }
}

static void
a_changed_byte_is_refused(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *text = pgm_snapshot_write(ctx, engine_catalog(ctx, SHOP));
    for (size_t i = 0; i < strlen(text); i++) {
        char *changed = pgm_arena_copy(ctx->arena, text);
        changed[i] ^= 1;
        struct pgm_catalog *catalog;
        if (read_text(ctx, changed, strlen(text), &catalog) == PGM_OK) {
            fail_msg(
                "byte %zu of %zu, '%c', may be changed: %.20s", i, strlen(text), text[i], text + i);
        }
        assert_int_equal(ctx->error.status, PGM_INPUT);
    }
}

static void
a_line_taken_out_or_put_in_is_refused(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *text = pgm_snapshot_write(ctx, engine_catalog(ctx, SHOP));
    const char *line = strstr(text, "{\"kind\":\"enum\"");
    size_t before = (size_t)(line - text), n = strcspn(line, "\n") + 1;
    const char *out = pgm_arena_printf(ctx->arena, "%.*s%s", (int)before, text, line + n);
    assert_refused(ctx, out, strlen(out));
    assert_non_null(strstr(ctx->error.message, "changed by hand"));
    const char *in = pgm_arena_printf(
        ctx->arena, "%.*s{\"kind\":\"schema\",\"name\":\"x\"}\n%s", (int)before, text, line);
    assert_refused(ctx, in, strlen(in));
    const char *more =
        pgm_arena_printf(ctx->arena, "%s{\"kind\":\"schema\",\"name\":\"x\"}\n", text);
    assert_refused(ctx, more, strlen(more));
    const char *twice = pgm_arena_printf(ctx->arena, "%s%s", text, text);
    assert_refused(ctx, twice, strlen(twice));
}

static void
other_files_are_refused(void **state)
{
    static const char *const others[] = { "", "\n", "CREATE TABLE t ();\n", "{}\n",
        "pgmend snapshot", "pgmend snapshot 1 server ", "pgmend snapshot 1 server \n",
        "pgmend snapshot 1 server x\n", "pgmend snapshot 1 server -15\n",
        "pgmend snapshot 1 server 15001800\n", "pgmend snapshot 2 server 150018\n" };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_refused(*state, others[i], strlen(others[i]));
    }
    assert_false(pgm_snapshot_is("CREATE TABLE t ();"));
    assert_false(pgm_snapshot_is(""));
}

static void
unknown_and_nameless_objects_are_refused(void **state)
{
    assert_lines_refused(*state, SCHEMA OBJECT("wormhole", "schema public", "w", ""), 3, "kind");
    assert_lines_refused(*state, "{`name`:`public`}\n", 2, "kind");
    assert_lines_refused(*state, "{`kind`:`schema`}\n", 2, "name");
    assert_lines_refused(*state, "{`kind`:`schema`,`name`:1}\n" TABLE("t"), 2, "name");
    assert_lines_refused(*state, SCHEMA "{`kind`\n", 3, "JSON");
    assert_lines_refused(*state, "{`kind`:`schema`,`name`:`a`,`name`:`b`}\n", 2, "JSON");
    assert_lines_refused(*state, "{`kind`:`schema`,`name`:`a\xff`}\n", 2, "JSON");
}

static void
a_missing_parent_is_refused_where_it_is_missed(void **state)
{
    assert_lines_refused(
        *state, SCHEMA COLUMN("orders", "id", "integer", "") TABLE("t"), 3, "not there");
}

static void
parents_in_a_circle_are_refused(void **state)
{
    static const char circle[] = OBJECT("comment", "comment comment x", "", "")
        OBJECT("comment", "comment comment y", "", "");
    const char *text = engine_snapshot(*state, circle);
    assert_refused(*state, text, strlen(text));
}

static void
a_missing_need_is_refused_where_it_is_missed(void **state)
{
    assert_lines_refused(*state,
        SCHEMA VIEW("v", "SELECT", "", NEEDS("`table public.gone`")) TABLE("t"), 3, "not there");
    assert_lines_refused(
        *state, SCHEMA VIEW("v", "SELECT", "", NEEDS("1")) TABLE("t"), 3, "not there");
}

static void
two_objects_of_one_id_are_refused(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *text = engine_snapshot(ctx, SCHEMA TABLE("t") TABLE("t"));
    assert_refused(ctx, text, strlen(text));
    assert_non_null(strstr(ctx->error.message, "table public.t"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(what_is_written_reads_the_same),
        ENGINE_TEST(the_order_of_lines_makes_no_difference),
        ENGINE_TEST(the_text_is_one_object_a_line),
        ENGINE_TEST(values_come_through_whole),
        ENGINE_TEST(an_empty_database_has_a_schema),
        ENGINE_TEST(a_cut_file_is_refused),
        ENGINE_TEST(a_changed_byte_is_refused),
        ENGINE_TEST(a_line_taken_out_or_put_in_is_refused),
        ENGINE_TEST(other_files_are_refused),
        ENGINE_TEST(unknown_and_nameless_objects_are_refused),
        ENGINE_TEST(a_missing_parent_is_refused_where_it_is_missed),
        ENGINE_TEST(parents_in_a_circle_are_refused),
        ENGINE_TEST(a_missing_need_is_refused_where_it_is_missed),
        ENGINE_TEST(two_objects_of_one_id_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
