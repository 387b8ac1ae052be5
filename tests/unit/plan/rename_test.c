/* Renames: what wishes mean, the statements that come of them, what follows. */
#include <string.h>

#include "plan/rename.h"
#include "tests/unit/engine.h"

#define KEY(table, name) OBJECT("primary key", "table public." table, name, ",`columns`:`id`")
#define INDEX(table, name, more) OBJECT("index", "table public." table, name, more)

/* The statements that the options, each with a newline behind it, lead to. */
static const char *
renamed(struct pgm_ctx *ctx, const char *from, const char *to, const char *options)
{
    struct pgm_catalog *before = engine_catalog(ctx, from), *after = engine_catalog(ctx, to);
    pgm_wishes wishes = { 0 };
    while (*options) {
        size_t n = strcspn(options, "\n");
        assert_int_equal(
            pgm_wish_read(ctx, pgm_arena_copy_n(ctx->arena, options, n), &wishes), PGM_OK);
        options += n + 1;
    }
    pgm_renames renames = { 0 };
    if (pgm_renames_resolve(ctx, before, after, &wishes, &renames) != PGM_OK) {
        const char *message = ctx->error.message;
        assert_int_equal(ctx->error.status, PGM_USAGE);
        assert_non_null(ctx->error.hint);
        pgm_error_clear(ctx);
        return message;
    }
    struct pgm_map refused = PGM_MAP(ctx->arena);
    struct pgm_renaming *renaming = NULL;
    assert_int_equal(pgm_renaming_make(ctx, before, after, &renames, &refused, &renaming), PGM_OK);
    struct pgm_str out = PGM_STR(ctx->arena);
    for (size_t i = 0; i < renaming->steps.n; i++) {
        pgm_str_addf(&out, "%s\n", renaming->steps.at[i].sql);
    }
    return pgm_str_text(&out);
}

#define T(name) TABLE(name) COLUMN(name, "id", "integer", "")

static void
what_is_called_after_it_follows(void **state)
{
    assert_string_equal(
        renamed(*state,
            SCHEMA T("a") KEY("a", "a_pkey") INDEX("a", "a_id_idx", "") INDEX("a", "ab", ""),
            SCHEMA T("b") KEY("b", "b_pkey") INDEX("b", "b_id_idx", "") INDEX("b", "bb", ""),
            "public.a=public.b\n"),
        "ALTER TABLE public.a RENAME TO b\n"
        "ALTER INDEX public.a_id_idx RENAME TO b_id_idx\n"
        "ALTER TABLE public.b RENAME CONSTRAINT a_pkey TO b_pkey\n");
}

static void
columns_follow_in_names_as_whole_parts(void **state)
{
    static const char from[] = SCHEMA TABLE("t") COLUMN("t", "a", "integer", "")
        COLUMN("t", "ab", "integer", "") INDEX("t", "t_ab_a_idx", "");
    static const char to[] = SCHEMA TABLE("t") COLUMN("t", "x", "integer", "")
        COLUMN("t", "ab", "integer", "") INDEX("t", "t_ab_x_idx", "");
    assert_string_equal(renamed(*state, from, to, "public.t.a=x\n"),
        "ALTER TABLE public.t RENAME COLUMN a TO x\n"
        "ALTER INDEX public.t_ab_a_idx RENAME TO t_ab_x_idx\n");
}

static void
chains_need_no_third_name(void **state)
{
    assert_string_equal(
        renamed(*state, SCHEMA T("a") T("b"), SCHEMA T("b") T("c"), "public.a=b\npublic.b=c\n"),
        "ALTER TABLE public.b RENAME TO c\n"
        "ALTER TABLE public.a RENAME TO b\n");
}

static void
exchanges_do(void **state)
{
    const char *sql =
        renamed(*state, SCHEMA T("a") T("b"), SCHEMA T("a") T("b"), "public.a=b\npublic.b=a\n");
    assert_true(pgm_str_starts(sql, "ALTER TABLE public.a RENAME TO a__old_"));
    assert_non_null(strstr(sql, "\nALTER TABLE public.b RENAME TO a\n"));
    assert_non_null(strstr(sql, " RENAME TO b\n"));
}

static void
labels(void **state)
{
    assert_string_equal(
        renamed(*state, SCHEMA ENUM("e", "'a', 'it''s'"), SCHEMA ENUM("f", "'x', 'it''s'"),
            "type public.e=public.f\nlabel public.e.a=public.f.x\n"),
        "ALTER TYPE public.e RENAME TO f\n"
        "ALTER TYPE public.f RENAME VALUE 'a' TO 'x'\n");
}

static void
schemas_come_last(void **state)
{
    static const char from[] =
        "{`kind`:`schema`,`name`:`s`}\n" OBJECT("table", "schema s", "t", "");
    static const char to[] = "{`kind`:`schema`,`name`:`r`}\n" OBJECT("table", "schema r", "u", "");
    assert_string_equal(renamed(*state, from, to, "schema s=r\ns.t=r.u\n"),
        "ALTER TABLE s.t RENAME TO u\n"
        "ALTER SCHEMA s RENAME TO r\n");
}

static void
a_new_schema_is_made(void **state)
{
    static const char to[] =
        SCHEMA "{`kind`:`schema`,`name`:`s`}\n" OBJECT("table", "schema s", "t", "");
    assert_string_equal(renamed(*state, SCHEMA TABLE("t"), to, "public.t=s.t\n"),
        "CREATE SCHEMA s\n"
        "ALTER TABLE public.t SET SCHEMA s\n");
}

static void
what_is_done_is_done(void **state)
{
    assert_string_equal(renamed(*state, SCHEMA T("b"), SCHEMA T("b"), "public.a=public.b\n"), "");
    assert_string_equal(
        renamed(*state, SCHEMA T("b"), SCHEMA T("b"), "public.a=b\npublic.a.x=id\n"), "");
}

static void
wishes_that_cannot_be_granted(void **state)
{
    const char *message = renamed(*state, SCHEMA T("a"), SCHEMA T("b"), "public.x=public.b2\n");
    assert_non_null(strstr(message, "there is no public.x"));
    message = renamed(*state, SCHEMA T("a"), SCHEMA T("b"), "public.a=public.c\n");
    assert_non_null(strstr(message, "has no public.c"));
    message = renamed(*state, SCHEMA T("a") T("b"), SCHEMA T("b"), "public.a=public.b\n");
    assert_non_null(strstr(message, "has both"));
    message = renamed(*state, SCHEMA T("a"), SCHEMA T("a") T("b"), "public.a=public.b\n");
    assert_non_null(strstr(message, "still declared"));
    message = renamed(
        *state, SCHEMA T("a") T("c"), SCHEMA T("b"), "public.a=public.b\npublic.c=public.b\n");
    assert_non_null(strstr(message, "already"));
}

static void
wishes_that_say_nothing(void **state)
{
    static const char *const wrong[] = { "", "a", "a=", "=a", "a=b=c", "a.=b", "a b=c d", "(=)",
        "=" };
    struct pgm_ctx *ctx = *state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        pgm_wishes wishes = { 0 };
        assert_int_equal(pgm_wish_read(ctx, wrong[i], &wishes), PGM_USAGE);
        assert_non_null(ctx->error.hint);
        pgm_error_clear(ctx);
    }
}

/* "from > to" of each candidate. */
static const char *
candidates(struct pgm_ctx *ctx, const char *from, const char *to)
{
    pgm_candidates found = { 0 };
    pgm_candidates_find(ctx, engine_diff(ctx, from, to), &found);
    struct pgm_str out = PGM_STR(ctx->arena);
    for (size_t i = 0; i < found.n; i++) {
        pgm_str_addf(&out, "%s > %s%s\n", pgm_named_id(ctx->arena, found.at[i].from),
            pgm_named_id(ctx->arena, found.at[i].to), found.at[i].loses_data ? " !" : "");
    }
    return out.len ? pgm_str_text(&out) : "";
}

static void
candidates_are_equal_but_for_the_name(void **state)
{
    assert_string_equal(
        candidates(*state, SCHEMA T("a"), SCHEMA T("b")), "table public.a > table public.b !\n");
    assert_string_equal(
        candidates(*state, SCHEMA T("a"), SCHEMA TABLE("b") COLUMN("b", "id", "bigint", "")), "");
    assert_string_equal(candidates(*state, SCHEMA TABLE("t") COLUMN("t", "a", "text", ""),
                            SCHEMA TABLE("t") COLUMN("t", "b", "text", "")),
        "column public.t.a > column public.t.b !\n");
    assert_string_equal(
        candidates(*state, SCHEMA TABLE("t") COLUMN("t", "a", "text", ""),
            SCHEMA TABLE("t") COLUMN("t", "b", "text", "") COLUMN("t", "c", "text", "")),
        "");
    assert_string_equal(
        candidates(*state, SCHEMA ENUM("e", "'a', 'b'"), SCHEMA ENUM("e", "'a', 'c'")),
        "label public.e.'b' > label public.e.'c'\n");
    assert_string_equal(
        candidates(*state, SCHEMA ENUM("e", "'a', 'b'"), SCHEMA ENUM("f", "'a', 'b'")),
        "enum public.e > enum public.f\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(what_is_called_after_it_follows),
        ENGINE_TEST(columns_follow_in_names_as_whole_parts),
        ENGINE_TEST(chains_need_no_third_name),
        ENGINE_TEST(exchanges_do),
        ENGINE_TEST(labels),
        ENGINE_TEST(schemas_come_last),
        ENGINE_TEST(a_new_schema_is_made),
        ENGINE_TEST(what_is_done_is_done),
        ENGINE_TEST(wishes_that_cannot_be_granted),
        ENGINE_TEST(wishes_that_say_nothing),
        ENGINE_TEST(candidates_are_equal_but_for_the_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
