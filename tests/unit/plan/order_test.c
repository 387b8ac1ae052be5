/* In which order the steps of a plan run, and what is folded into one statement. */
#include <string.h>

#include "tests/unit/engine.h"

#define PRIMARY_KEY(table, columns, more)                                                          \
    OBJECT("primary key", "table public." table, table "_pkey", ",`columns`:`" columns "`" more)
#define FOREIGN_KEY(table, column, other)                                                          \
    OBJECT("foreign key", "table public." table, table "_" column "_fkey",                         \
        ",`columns`:`" column "`,`references`:`public." other "`,`referenced_columns`:`id`" NEEDS( \
            "`~column public." table "." column "`,`column public." other ".id`,"                  \
            "`primary key public." other "." other "_pkey`"))
#define ID(table)                                                                                  \
    COLUMN(table, "id", "integer", ",`not_null`:`true`,`~position`:`0001`")                        \
    PRIMARY_KEY(table, "id", NEEDS("`~column public." table ".id`"))
#define FUNCTION(name, signature, needs)                                                           \
    "{`kind`:`function`,`in`:`schema public`,`name`:`" name "`,`signature`:`(" signature ")`,"     \
    "`result`:`integer`,`definition`:`CREATE OR REPLACE FUNCTION public." name "(" signature ")"   \
    " RETURNS integer LANGUAGE sql AS $$SELECT 1$$\\n`" needs "}\n"

static void
nothing_to_do_is_no_step(void **state)
{
    engine_assert_plan(*state, SCHEMA TABLE("t") ID("t"), SCHEMA TABLE("t") ID("t"), "");
    struct pgm_plan *plan = engine_plan(*state, SCHEMA, SCHEMA);
    assert_int_equal(plan->n_groups, 0);
    assert_false(plan->string_bodies);
}

static void
columns_and_keys_stand_in_the_statement_of_their_table(void **state)
{
    static const char wanted[] = SCHEMA TABLE("t") ID("t") COLUMN("t", "b", "text",
        ",`~position`:`0002`") COLUMN("t", "a", "integer", ",`not_null`:`true`,`~position`:`0003`")
        DEFAULT("t.a", "7", "") OBJECT("check constraint", "table public.t", "a_positive",
            ",`expression`:`(a > 0)`" NEEDS("`~column public.t.a`")) OBJECT("unique constraint",
            "table public.t", "t_b_key", ",`columns`:`b`" NEEDS("`~column public.t.b`"))
            OBJECT("index", "table public.t", "t_a",
                ",`definition`:`CREATE INDEX t_a ON public.t USING btree (a)`" NEEDS(
                    "`~column public.t.a`")) COMMENT("column public.t.a", "how many");
    engine_assert_plan(*state, SCHEMA, wanted,
        "CREATE TABLE public.t (\n"
        "    id integer NOT NULL,\n"
        "    b text,\n"
        "    a integer DEFAULT 7 NOT NULL,\n"
        "    CONSTRAINT t_pkey PRIMARY KEY (id),\n"
        "    CONSTRAINT t_b_key UNIQUE (b),\n"
        "    CONSTRAINT a_positive CHECK (a > 0)\n"
        ");\n"
        "CREATE INDEX t_a ON public.t USING btree (a);\n"
        "COMMENT ON COLUMN public.t.a IS 'how many';\n");
    struct pgm_plan *plan = engine_plan(*state, SCHEMA, wanted);
    assert_int_equal(plan->n_groups, 1);
    assert_string_equal(plan->steps.at[0].object_id, "table public.t");
}

static void
a_table_falls_as_a_whole(void **state)
{
    static const char full[] = SCHEMA TABLE("t") ID("t") COMMENT("column public.t.id", "key")
        OBJECT("index", "table public.t", "t_id",
            ",`definition`:`CREATE INDEX t_id ON public.t USING btree (id)`" NEEDS(
                "`~column public.t.id`"));
    engine_assert_plan(*state, full, SCHEMA, "DROP TABLE public.t;\n");
}

static void
what_a_table_has_gained_is_added_to_it(void **state)
{
    engine_assert_plan(*state, SCHEMA TABLE("t"),
        SCHEMA TABLE("t") ID("t") COLUMN("t", "a", "integer", ",`not_null`:`true`")
            DEFAULT("t.a", "7", ""),
        "ALTER TABLE public.t ADD COLUMN a integer DEFAULT 7 NOT NULL;\n"
        "ALTER TABLE public.t ADD COLUMN id integer NOT NULL;\n"
        "ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);\n");
}

static void
a_check_that_is_not_valid_comes_after_its_table(void **state)
{
    engine_assert_plan(*state, SCHEMA,
        SCHEMA TABLE("t") COLUMN("t", "a", "integer", "")
            OBJECT("check constraint", "table public.t", "c",
                ",`expression`:`(a > 0)`,`not_valid`:`true`" NEEDS("`~column public.t.a`")),
        "CREATE TABLE public.t (\n    a integer\n);\n"
        "ALTER TABLE public.t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;\n");
}

static void
a_default_waits_for_what_it_calls(void **state)
{
    engine_assert_plan(*state, SCHEMA,
        SCHEMA TABLE("t") COLUMN("t", "a", "integer", "") FUNCTION("zero", "", "")
            DEFAULT("t.a", "public.zero()", NEEDS("`function public.zero()`")),
        "CREATE FUNCTION public.zero() RETURNS integer LANGUAGE sql AS $$SELECT 1$$;\n"
        "CREATE TABLE public.t (\n    a integer DEFAULT public.zero()\n);\n");
}

/* The function takes a row of the table, so the table stands first, and the default after both. */
static void
a_default_that_needs_the_row_type_is_not_folded(void **state)
{
    engine_assert_plan(*state, SCHEMA,
        SCHEMA TABLE("t") COLUMN("t", "a", "integer", "")
            FUNCTION("of_row", "t", NEEDS("`table public.t`")) DEFAULT(
                "t.a", "public.of_row(NULL::public.t)", NEEDS("`function public.of_row(t)`")),
        "CREATE TABLE public.t (\n    a integer\n);\n"
        "CREATE FUNCTION public.of_row(t) RETURNS integer LANGUAGE sql AS $$SELECT 1$$;\n"
        "ALTER TABLE public.t ALTER COLUMN a SET DEFAULT public.of_row(NULL::public.t);\n");
}

static void
a_sequence_its_column_and_their_ownership_make_no_circle(void **state)
{
    static const char serial[] = SCHEMA TABLE("t") COLUMN("t", "id", "integer", "")
        OBJECT("sequence", "schema public", "t_id_seq", NEEDS("`?column public.t.id`"))
            OBJECT("ownership", "sequence public.t_id_seq", "",
                ",`column`:`public.t.id`" NEEDS("`column public.t.id`")) DEFAULT("t.id",
                "nextval('public.t_id_seq'::regclass)", NEEDS("`sequence public.t_id_seq`"));
    engine_assert_plan(*state, SCHEMA, serial,
        "CREATE SEQUENCE public.t_id_seq;\n"
        "CREATE TABLE public.t (\n"
        "    id integer DEFAULT nextval('public.t_id_seq'::regclass)\n"
        ");\n"
        "ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;\n");
    engine_assert_plan(*state, serial, SCHEMA, "DROP TABLE public.t;\n");
}

#define CIRCLE                                                                                     \
    SCHEMA TABLE("a") ID("a") COLUMN("a", "b", "integer", ",`~position`:`0002`") TABLE("b")        \
        ID("b") COLUMN("b", "a", "integer", ",`~position`:`0002`") FOREIGN_KEY("a", "b", "b")      \
            FOREIGN_KEY("b", "a", "a")

static void
foreign_keys_in_a_circle_come_after_both_tables(void **state)
{
    engine_assert_plan(*state, SCHEMA, CIRCLE,
        "CREATE TABLE public.a (\n    id integer NOT NULL,\n    b integer,\n"
        "    CONSTRAINT a_pkey PRIMARY KEY (id)\n);\n"
        "CREATE TABLE public.b (\n    id integer NOT NULL,\n    a integer,\n"
        "    CONSTRAINT b_pkey PRIMARY KEY (id)\n);\n"
        "ALTER TABLE public.a ADD CONSTRAINT a_b_fkey FOREIGN KEY (b) REFERENCES public.b (id);\n"
        "ALTER TABLE public.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a (id);\n");
}

static void
a_circle_of_foreign_keys_is_opened_before_the_tables_fall(void **state)
{
    struct pgm_plan *plan = engine_plan(*state, CIRCLE, SCHEMA);
    const char *sql = engine_statements(*state, plan);
    /* one of the keys has to go by itself, the other goes with its table */
    assert_int_equal(plan->steps.n, 3);
    assert_int_equal(plan->steps.at[0].action, PGM_ACTION_DROP);
    assert_true(pgm_str_starts(plan->steps.at[0].sql, "ALTER TABLE public."));
    (void)engine_step(plan, "DROP TABLE public.a");
    (void)engine_step(plan, "DROP TABLE public.b");
    struct pgm_plan *again =
        engine_plan(*state, engine_reversed(*state, CIRCLE), engine_reversed(*state, SCHEMA));
    assert_string_equal(engine_statements(*state, again), sql);
}

static void
a_table_that_references_itself_is_one(void **state)
{
    static const char tree[] = SCHEMA TABLE("t") ID("t")
        COLUMN("t", "up", "integer", ",`~position`:`0002`") FOREIGN_KEY("t", "up", "t");
    engine_assert_plan(*state, SCHEMA, tree,
        "CREATE TABLE public.t (\n    id integer NOT NULL,\n    up integer,\n"
        "    CONSTRAINT t_pkey PRIMARY KEY (id)\n);\n"
        "ALTER TABLE public.t ADD CONSTRAINT t_up_fkey FOREIGN KEY (up) REFERENCES public.t "
        "(id);\n");
    engine_assert_plan(*state, tree, SCHEMA, "DROP TABLE public.t;\n");
}

static void
the_referencing_table_falls_first(void **state)
{
    static const char both[] = SCHEMA TABLE("z") ID("z") TABLE("a") ID("a")
        COLUMN("a", "z", "integer", ",`~position`:`0002`") FOREIGN_KEY("a", "z", "z");
    engine_assert_plan(*state, both, SCHEMA, "DROP TABLE public.a;\nDROP TABLE public.z;\n");
    static const char other[] = SCHEMA TABLE("a") ID("a") TABLE("z") ID("z")
        COLUMN("z", "a", "integer", ",`~position`:`0002`") FOREIGN_KEY("z", "a", "a");
    engine_assert_plan(*state, other, SCHEMA, "DROP TABLE public.z;\nDROP TABLE public.a;\n");
}

static void
a_schema_stands_around_what_is_in_it(void **state)
{
    static const char audit[] = SCHEMA "{`kind`:`schema`,`name`:`audit`}\n" OBJECT("table",
        "schema audit", "log", "") OBJECT("enum", "schema audit", "level", ",`labels`:`'low'`");
    engine_assert_plan(*state, SCHEMA, audit,
        "CREATE SCHEMA audit;\n"
        "CREATE TYPE audit.level AS ENUM ('low');\n"
        "CREATE TABLE audit.log ();\n");
    engine_assert_plan(*state, audit, SCHEMA,
        "DROP TABLE audit.log;\nDROP TYPE audit.level;\nDROP SCHEMA audit;\n");
}

static void
views_come_after_views_they_read_and_go_before_them(void **state)
{
    static const char views[] = SCHEMA VIEW("z", " SELECT 1 AS a", "a integer", "")
        VIEW("m", " SELECT z.a\\n   FROM public.z", "a integer", NEEDS("`view public.z`"))
            VIEW("b", " SELECT m.a\\n   FROM public.m", "a integer", NEEDS("`view public.m`"));
    engine_assert_plan(*state, SCHEMA, views,
        "CREATE VIEW public.z AS\n SELECT 1 AS a;\n"
        "CREATE VIEW public.m AS\n SELECT z.a\n   FROM public.z;\n"
        "CREATE VIEW public.b AS\n SELECT m.a\n   FROM public.m;\n");
    engine_assert_plan(
        *state, views, SCHEMA, "DROP VIEW public.b;\nDROP VIEW public.m;\nDROP VIEW public.z;\n");
}

/* PostgreSQL makes no such catalog; if one comes, the plan says so and cuts nothing. */
static void
a_circle_is_reported_with_its_members(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_diff *diff = engine_diff(ctx, SCHEMA,
        SCHEMA VIEW("a", " SELECT", "", NEEDS("`view public.b`"))
            VIEW("b", " SELECT", "", NEEDS("`view public.a`")));
    struct pgm_plan *plan = NULL;
    assert_int_equal(pgm_plan_make(ctx, diff, &plan), PGM_BROKEN);
    assert_non_null(strstr(ctx->error.message, "view public.a"));
    assert_non_null(strstr(ctx->error.message, "view public.b"));
    assert_null(plan);
}

/* Whatever the order of the lines, the plan is the same to the letter. */
static void
a_plan_does_not_depend_on_the_order_of_lines(void **state)
{
    struct pgm_ctx *ctx = *state;
    static const char from[] = SCHEMA TABLE("a") ID("a") TABLE("gone") ID("gone")
        VIEW("v", " SELECT a.id\\n   FROM public.a", "id integer", NEEDS("`column public.a.id`"));
    const char *wanted = engine_statements(ctx, engine_plan(ctx, from, CIRCLE));
    const char *lines = CIRCLE;
    for (size_t turns = 0; turns < 12; turns++) {
        /* the first line goes last, and every other time all of them are turned round */
        size_t first = strcspn(lines, "\n") + 1;
        lines = pgm_arena_printf(ctx->arena, "%s%.*s", lines + first, (int)first, lines);
        lines = turns % 2 ? lines : engine_reversed(ctx, lines);
        struct pgm_plan *plan = engine_plan(ctx, engine_reversed(ctx, from), lines);
        assert_string_equal(engine_statements(ctx, plan), wanted);
    }
}

static void
a_script_sets_apart_what_belongs_to_another_object(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan *plan = engine_plan(ctx, SCHEMA,
        SCHEMA FUNCTION("zero", "", "")
            OBJECT("table", "schema public", "t", ",`row_security`:`true`"));
    assert_string_equal(pgm_plan_sql(ctx, plan),
        "SET check_function_bodies = off;\n\n"
        "CREATE TABLE public.t ();\n"
        "ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;\n\n"
        "CREATE FUNCTION public.zero() RETURNS integer LANGUAGE sql AS $$SELECT 1$$;\n");
    assert_string_equal(pgm_plan_sql(ctx, engine_plan(ctx, SCHEMA, SCHEMA)), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(nothing_to_do_is_no_step),
        ENGINE_TEST(columns_and_keys_stand_in_the_statement_of_their_table),
        ENGINE_TEST(a_table_falls_as_a_whole),
        ENGINE_TEST(what_a_table_has_gained_is_added_to_it),
        ENGINE_TEST(a_check_that_is_not_valid_comes_after_its_table),
        ENGINE_TEST(a_default_waits_for_what_it_calls),
        ENGINE_TEST(a_default_that_needs_the_row_type_is_not_folded),
        ENGINE_TEST(a_sequence_its_column_and_their_ownership_make_no_circle),
        ENGINE_TEST(foreign_keys_in_a_circle_come_after_both_tables),
        ENGINE_TEST(a_circle_of_foreign_keys_is_opened_before_the_tables_fall),
        ENGINE_TEST(a_table_that_references_itself_is_one),
        ENGINE_TEST(the_referencing_table_falls_first),
        ENGINE_TEST(a_schema_stands_around_what_is_in_it),
        ENGINE_TEST(views_come_after_views_they_read_and_go_before_them),
        ENGINE_TEST(a_circle_is_reported_with_its_members),
        ENGINE_TEST(a_plan_does_not_depend_on_the_order_of_lines),
        ENGINE_TEST(a_script_sets_apart_what_belongs_to_another_object),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
