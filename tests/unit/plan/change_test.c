/* What a change drags along: types that are exchanged, views that are made anew, names that pass
 * on. */
#include <string.h>

#include "base/digest.h"
#include "tests/unit/engine.h"

#define STATE_COLUMN(more) COLUMN("t", "s", "public.state", NEEDS("`enum public.state`") more)
#define BASE SCHEMA TABLE("t") COLUMN("t", "a", "integer", ",`~position`:`0001`")

/* The name under which the old object of that id waits aside. */
static const char *
aside(struct pgm_ctx *ctx, const char *name, const char *id)
{
    const char *digest = pgm_digest_of(ctx->arena, id, strlen(id));
    return pgm_arena_printf(ctx->arena, "%s__old_%.8s", name, digest);
}

static void
labels_are_added_first_and_committed(void **state)
{
    static const char from[] = BASE STATE_COLUMN("") ENUM("state", "'a', 'd'");
    static const char to[] =
        BASE STATE_COLUMN("") ENUM("state", "'a', 'b', 'c', 'd', 'e'") DEFAULT("t.s",
            "'b'::public.state", NEEDS("`enum public.state`")) "{`kind`:`schema`,`name`:`audit`}\n";
    engine_assert_plan(*state, from, to,
        "ALTER TYPE public.state ADD VALUE 'b' BEFORE 'd';\n"
        "ALTER TYPE public.state ADD VALUE 'c' BEFORE 'd';\n"
        "ALTER TYPE public.state ADD VALUE 'e';\n"
        "COMMIT;\n"
        "CREATE SCHEMA audit;\n"
        "ALTER TABLE public.t ALTER COLUMN s SET DEFAULT 'b'::public.state;\n");
    struct pgm_plan *plan = engine_plan(*state, from, to);
    assert_int_equal(plan->n_groups, 2);
    for (size_t i = 0; i < plan->steps.n; i++) {
        bool is_label = i < 3;
        assert_int_equal(plan->steps.at[i].group, is_label ? 0 : 1);
        assert_int_equal(!!(plan->steps.at[i].flags & PGM_STEP_COMMIT_AFTER), is_label);
    }
}

static void
labels_alone_are_one_group(void **state)
{
    struct pgm_plan *plan =
        engine_plan(*state, SCHEMA ENUM("state", "'a'"), SCHEMA ENUM("state", "'it''s', 'a'"));
    assert_string_equal(
        engine_statements(*state, plan), "ALTER TYPE public.state ADD VALUE 'it''s' BEFORE 'a';\n");
    assert_int_equal(plan->n_groups, 1);
}

static void
a_lost_label_takes_a_new_type(void **state)
{
    struct pgm_ctx *ctx = *state;
    static const char from[] = BASE STATE_COLUMN("") ENUM("state", "'a', 'b'") DEFAULT("t.s",
        "'a'::public.state", NEEDS("`enum public.state`")) COMMENT("enum public.state", "how far");
    static const char to[] = BASE STATE_COLUMN("") ENUM("state", "'a', 'c'") DEFAULT("t.s",
        "'c'::public.state", NEEDS("`enum public.state`")) COMMENT("enum public.state", "how far");
    const char *old = aside(ctx, "state", "enum public.state");
    const char *wanted = pgm_arena_printf(ctx->arena,
        "ALTER TABLE public.t ALTER COLUMN s DROP DEFAULT;\n"
        "ALTER TYPE public.state RENAME TO %s;\n"
        "CREATE TYPE public.state AS ENUM ('a', 'c');\n"
        "COMMENT ON TYPE public.state IS 'how far';\n"
        "ALTER TABLE public.t ALTER COLUMN s TYPE public.state USING s::text::public.state;\n"
        "ALTER TABLE public.t ALTER COLUMN s SET DEFAULT 'c'::public.state;\n"
        "DROP TYPE public.%s;\n",
        old, old);
    engine_assert_plan(ctx, from, to, wanted);
    struct pgm_plan *plan = engine_plan(ctx, from, to);
    assert_int_equal(plan->n_groups, 1);
    const struct pgm_step *moved = engine_step(plan, "ALTER TABLE public.t ALTER COLUMN s TYPE");
    assert_int_equal(moved->flags, PGM_STEP_MAY_FAIL | PGM_STEP_REWRITE | PGM_STEP_BREAKS);
    assert_int_equal(engine_step(plan, "ALTER TYPE")->action, PGM_ACTION_ASIDE);
    const struct pgm_step *drop = engine_step(plan, "DROP TYPE");
    assert_string_equal(drop->object_id, "enum public.state");
    assert_ptr_equal(drop, &plan->steps.at[plan->steps.n - 1]);
}

/* Nothing follows the type, so there is nothing to keep the old one for. */
static void
an_unused_type_is_dropped_and_created(void **state)
{
    engine_assert_plan(*state, SCHEMA ENUM("state", "'a', 'b'"), SCHEMA ENUM("state", "'b'"),
        "DROP TYPE public.state;\nCREATE TYPE public.state AS ENUM ('b');\n");
}

static void
who_leaves_the_type_is_not_moved_to_the_new_one(void **state)
{
    struct pgm_plan *plan = engine_plan(*state, BASE STATE_COLUMN("") ENUM("state", "'a', 'b'"),
        BASE COLUMN("t", "s", "text", "") ENUM("state", "'b'"));
    assert_string_equal(engine_statements(*state, plan),
        "ALTER TABLE public.t ALTER COLUMN s TYPE text;\n"
        "DROP TYPE public.state;\n"
        "CREATE TYPE public.state AS ENUM ('b');\n");
}

/* It leaves the type of the same name for an array of the new one: both have to be there at the
 * same time. */
static void
who_changes_over_to_an_array_of_the_new_type_finds_both(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *old = aside(ctx, "state", "enum public.state");
    const char *wanted = pgm_arena_printf(ctx->arena,
        "ALTER TYPE public.state RENAME TO %s;\n"
        "CREATE TYPE public.state AS ENUM ('b');\n"
        "ALTER TABLE public.t ALTER COLUMN s TYPE public.state[] USING ",
        old);
    struct pgm_plan *plan = engine_plan(ctx, BASE STATE_COLUMN("") ENUM("state", "'a', 'b'"),
        BASE COLUMN("t", "s", "public.state[]", NEEDS("`enum public.state`")) ENUM("state", "'b'"));
    const char *sql = engine_statements(ctx, plan);
    if (!pgm_str_starts(sql, wanted)) {
        assert_string_equal(sql, wanted);
    }
    const struct pgm_step *last = &plan->steps.at[plan->steps.n - 1];
    assert_string_equal(last->sql, pgm_arena_printf(ctx->arena, "DROP TYPE public.%s", old));
}

#define NUMBERS OBJECT("sequence", "schema public", "t_id_seq", NEEDS("`?column public.t.id`"))
#define SERIAL                                                                                     \
    SCHEMA TABLE("t") COLUMN("t", "id", "integer", ",`not_null`:`true`")                           \
        NUMBERS OBJECT("ownership", "sequence public.t_id_seq", "",                                \
            ",`column`:`public.t.id`" NEEDS("`column public.t.id`")) DEFAULT("t.id",               \
            "nextval('public.t_id_seq'::regclass)", NEEDS("`sequence public.t_id_seq`"))
#define IDENTITY                                                                                   \
    SCHEMA TABLE("t") COLUMN("t", "id", "integer",                                                 \
        ",`not_null`:`true`,`identity`:`true`,`generation`:`ALWAYS`,`increment`:`1`,`~sequence`:`" \
        "t_id_seq`")                                                                               \
        OBJECT("identity sequence", "column public.t.id", "t_id_seq", ",`sequence`:`t_id_seq`")

/* The numbers go on where they stopped, or the next row would have one that is taken. */
static void
an_identity_continues_the_sequence_before_it(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *old = aside(ctx, "t_id_seq", "sequence public.t_id_seq");
    const char *wanted = pgm_arena_printf(ctx->arena,
        "ALTER TABLE public.t ALTER COLUMN id DROP DEFAULT;\n"
        "ALTER SEQUENCE public.t_id_seq RENAME TO %s;\n"
        "ALTER TABLE public.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;\n"
        "SELECT pg_catalog.setval('public.t_id_seq', last_value, is_called) FROM public.%s;\n"
        "DROP SEQUENCE public.%s;\n",
        old, old, old);
    engine_assert_plan(ctx, SERIAL, IDENTITY, wanted);
}

static void
a_sequence_continues_the_identity_before_it(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *old = aside(ctx, "t_id_seq", "identity sequence column public.t.id");
    const char *wanted = pgm_arena_printf(ctx->arena,
        "ALTER SEQUENCE public.t_id_seq RENAME TO %s;\n"
        "CREATE SEQUENCE public.t_id_seq;\n"
        "SELECT pg_catalog.setval('public.t_id_seq', last_value, is_called) FROM public.%s;\n"
        "ALTER TABLE public.t ALTER COLUMN id DROP IDENTITY;\n"
        "ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;\n"
        "ALTER TABLE public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);\n",
        old, old);
    engine_assert_plan(ctx, IDENTITY, SERIAL, wanted);
}

static void
a_long_name_is_cut_to_stay_a_name(void **state)
{
    struct pgm_ctx *ctx = *state;
    /* 62 bytes, the last but one of which lie within characters of two bytes */
#define LONG                                                                                       \
    "state_of_an_order_from_its_first_day_"                                                        \
    "on\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"
    static const char column[] =
        COLUMN("t", "s", "public." LONG, NEEDS("`enum public.\\`" LONG "\\``"));
    const char *from = pgm_arena_printf(ctx->arena, BASE ENUM(LONG, "'a', 'b'") "%s", column);
    const char *to = pgm_arena_printf(ctx->arena, BASE ENUM(LONG, "'b'") "%s", column);
    struct pgm_plan *plan = engine_plan(ctx, from, to);
    const char *start = "ALTER TYPE public.\"" LONG "\" RENAME TO \"";
    const struct pgm_step *step = engine_step(plan, start);
    const char *name = step->sql + strlen(start);
    size_t n = strcspn(name, "\"");
    assert_true(n <= 63);
    assert_int_equal(strncmp(name + n - 14, "__old_", 6), 0);
    /* cut between characters */
    assert_int_not_equal((unsigned char)name[n - 15], 0xc3);
    assert_int_equal(strncmp(name, LONG, n - 14), 0);
}

#define VIEW_V                                                                                     \
    VIEW("v", " SELECT t.a\\n   FROM public.t", "a integer", NEEDS("`column public.t.a`"))
#define GRANT_V OBJECT("grant", "view public.v", "app", ",`granted`:`SELECT`,`~owner`:`boss`")
#define ON_V COMMENT("view public.v", "all of it") GRANT_V
#define TYPED(type) SCHEMA TABLE("t") COLUMN("t", "a", type, ",`~position`:`0001`")

static void
a_view_on_a_column_whose_type_changes_comes_back_whole(void **state)
{
    engine_assert_plan(*state, TYPED("integer") VIEW_V ON_V, TYPED("bigint") VIEW_V ON_V,
        "DROP VIEW public.v;\n"
        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;\n"
        "CREATE VIEW public.v AS\n SELECT t.a\n   FROM public.t;\n"
        "COMMENT ON VIEW public.v IS 'all of it';\n"
        "GRANT SELECT ON TABLE public.v TO app;\n");
}

/* Privileges are not managed when the wanted schema has none, so they are not lost either. */
static void
unmanaged_grants_survive_a_rebuild(void **state)
{
    struct pgm_plan *plan =
        engine_plan(*state, TYPED("integer") VIEW_V ON_V, TYPED("bigint") VIEW_V);
    assert_string_equal(engine_statements(*state, plan),
        "DROP VIEW public.v;\n"
        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;\n"
        "CREATE VIEW public.v AS\n SELECT t.a\n   FROM public.t;\n"
        "GRANT SELECT ON TABLE public.v TO app;\n");
}

static void
a_rebuild_spreads_to_views_on_views(void **state)
{
#define VIEW_W VIEW("w", " SELECT v.a\\n   FROM public.v", "a integer", NEEDS("`view public.v`"))
    engine_assert_plan(*state, TYPED("integer") VIEW_V VIEW_W, TYPED("bigint") VIEW_V VIEW_W,
        "DROP VIEW public.w;\n"
        "DROP VIEW public.v;\n"
        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;\n"
        "CREATE VIEW public.v AS\n SELECT t.a\n   FROM public.t;\n"
        "CREATE VIEW public.w AS\n SELECT v.a\n   FROM public.v;\n");
}

static void
a_view_dropped_anyway_does_not_come_back(void **state)
{
    engine_assert_plan(*state, TYPED("integer") VIEW_V ON_V, TYPED("bigint"),
        "DROP VIEW public.v;\n"
        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;\n");
}

static void
another_column_does_not_disturb_the_view(void **state)
{
    engine_assert_plan(*state, TYPED("integer") COLUMN("t", "b", "integer", "") VIEW_V,
        TYPED("integer") COLUMN("t", "b", "bigint", "") VIEW_V,
        "ALTER TABLE public.t ALTER COLUMN b TYPE bigint USING b::bigint;\n");
}

static void
columns_appended_to_a_view_replace_it_in_place(void **state)
{
    static const char from[] = BASE VIEW("v", " SELECT 1 AS a", "a integer", "") ON_V;
    static const char more[] =
        BASE VIEW("v", " SELECT 1 AS a, 2 AS b", "a integer, b integer", "") ON_V;
    engine_assert_plan(
        *state, from, more, "CREATE OR REPLACE VIEW public.v AS\n SELECT 1 AS a, 2 AS b;\n");
    engine_assert_plan(*state, more, from,
        "DROP VIEW public.v;\n"
        "CREATE VIEW public.v AS\n SELECT 1 AS a;\n"
        "COMMENT ON VIEW public.v IS 'all of it';\n"
        "GRANT SELECT ON TABLE public.v TO app;\n");
}

#define INDEX(table, name)                                                                         \
    OBJECT("index", "table public." table, name,                                                   \
        ",`definition`:`CREATE INDEX " name " ON public." table                                    \
        " USING btree (a)`" NEEDS("`~column public." table ".a`"))

static void
a_name_is_free_before_another_takes_it(void **state)
{
    static const char tables[] = BASE TABLE("u") COLUMN("u", "a", "integer", "");
    struct pgm_ctx *ctx = *state;
    const char *from = pgm_arena_printf(ctx->arena, "%s" INDEX("t", "by_a"), tables);
    const char *to = pgm_arena_printf(ctx->arena, "%s" INDEX("u", "by_a"), tables);
    engine_assert_plan(
        ctx, from, to, "DROP INDEX public.by_a;\nCREATE INDEX by_a ON public.u USING btree (a);\n");
    engine_assert_plan(
        ctx, to, from, "DROP INDEX public.by_a;\nCREATE INDEX by_a ON public.t USING btree (a);\n");
}

static void
a_table_that_becomes_a_view_goes_first(void **state)
{
    static const char view[] = SCHEMA VIEW("t", " SELECT 1 AS a", "a integer", "");
    engine_assert_plan(
        *state, BASE, view, "DROP TABLE public.t;\nCREATE VIEW public.t AS\n SELECT 1 AS a;\n");
    engine_assert_plan(
        *state, view, BASE, "DROP VIEW public.t;\nCREATE TABLE public.t (\n    a integer\n);\n");
}

/* The index behind a key has the key's name, and lies among the relations. */
static void
the_index_of_a_key_takes_a_name_too(void **state)
{
    engine_assert_plan(*state, BASE INDEX("t", "t_key"),
        BASE OBJECT("unique constraint", "table public.t", "t_key",
            ",`columns`:`a`" NEEDS("`~column public.t.a`")),
        "DROP INDEX public.t_key;\n"
        "ALTER TABLE public.t ADD CONSTRAINT t_key UNIQUE (a);\n");
}

static void
what_a_plan_destroys_is_listed(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan *plan = engine_plan(ctx,
        BASE COLUMN("t", "b", "text", "") COLUMN("t", "n", "numeric", "") TABLE("z")
            COLUMN("z", "a", "integer", "") INDEX("t", "by_a") VIEW("v", " SELECT 1", "", ""),
        BASE COLUMN("t", "n", "integer", ""));
    pgm_object_list list = { 0 };
    pgm_plan_list_destroyed(ctx, plan, &list);
    /* no index and no view: they hold nothing that could not be made again */
    static const char *const ids[] = { "column public.t.b", "column public.t.n", "table public.z" };
    assert_int_equal(list.n, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_string_equal(list.at[i]->id, ids[i]);
    }
}

static void
what_is_exchanged_is_not_destroyed(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan *plan = engine_plan(ctx, BASE STATE_COLUMN("") ENUM("state", "'a', 'b'"),
        BASE STATE_COLUMN("") ENUM("state", "'b'"));
    pgm_object_list list = { 0 };
    pgm_plan_list_destroyed(ctx, plan, &list);
    assert_int_equal(list.n, 0);
    plan = engine_plan(ctx, BASE ENUM("state", "'a'"), BASE);
    pgm_plan_list_destroyed(ctx, plan, &list);
    assert_int_equal(list.n, 1);
    assert_string_equal(list.at[0]->id, "enum public.state");
}

/* Two steps on one object, with another's between them, are still one object. */
static void
each_destroyed_object_is_listed_once(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_diff *diff = engine_diff(ctx, BASE TABLE("z"), BASE TABLE("z"));
    struct pgm_plan plan = { .diff = diff };
    static const char *const ids[] = { "table public.t", "table public.z", "table public.t" };
    for (size_t i = 0; i < 3; i++) {
        struct pgm_step step = { .sql = "…",
            .object_id = ids[i],
            .action = PGM_ACTION_ALTER,
            .flags = PGM_STEP_DATA_LOSS,
            .object = engine_object(diff->to, ids[i]) };
        pgm_vec_push(ctx->arena, &plan.steps, step);
    }
    pgm_object_list list = { 0 };
    pgm_plan_list_destroyed(ctx, &plan, &list);
    assert_int_equal(list.n, 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(labels_are_added_first_and_committed),
        ENGINE_TEST(labels_alone_are_one_group),
        ENGINE_TEST(a_lost_label_takes_a_new_type),
        ENGINE_TEST(an_unused_type_is_dropped_and_created),
        ENGINE_TEST(who_leaves_the_type_is_not_moved_to_the_new_one),
        ENGINE_TEST(who_changes_over_to_an_array_of_the_new_type_finds_both),
        ENGINE_TEST(an_identity_continues_the_sequence_before_it),
        ENGINE_TEST(a_sequence_continues_the_identity_before_it),
        ENGINE_TEST(a_long_name_is_cut_to_stay_a_name),
        ENGINE_TEST(a_view_on_a_column_whose_type_changes_comes_back_whole),
        ENGINE_TEST(unmanaged_grants_survive_a_rebuild),
        ENGINE_TEST(a_rebuild_spreads_to_views_on_views),
        ENGINE_TEST(a_view_dropped_anyway_does_not_come_back),
        ENGINE_TEST(another_column_does_not_disturb_the_view),
        ENGINE_TEST(columns_appended_to_a_view_replace_it_in_place),
        ENGINE_TEST(a_name_is_free_before_another_takes_it),
        ENGINE_TEST(a_table_that_becomes_a_view_goes_first),
        ENGINE_TEST(the_index_of_a_key_takes_a_name_too),
        ENGINE_TEST(what_a_plan_destroys_is_listed),
        ENGINE_TEST(what_is_exchanged_is_not_destroyed),
        ENGINE_TEST(each_destroyed_object_is_listed_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
