#include <string.h>

#include "apply/heal.h"
#include "tests/unit/engine.h"

#define BASE SCHEMA TABLE("t") COLUMN("t", "a", "integer", "")
#define NOT_NULL ",`not_null`:`true`"
#define INDEX(table, column)                                                                       \
    OBJECT("index", "table public." table, table "_" column "_idx",                                \
        ",`definition`:`CREATE INDEX ON public." table " (" column                                 \
        ")`" NEEDS("`~column public." table "." column "`"))

static struct pgm_heal *
choose(struct pgm_ctx *ctx, const char *from, const char *to)
{
    struct pgm_diff *diff = engine_diff(ctx, from, to);
    struct pgm_heal *heal = pgm_heal_choose(ctx, diff);
    /* each delta is on one side or the other */
    assert_int_equal(heal->additive->n_deltas + heal->refused.n, diff->n_deltas);
    assert_int_equal(heal->additive->n_dropped, 0);
    assert_int_equal(heal->additive->n_added + heal->additive->n_changed, heal->additive->n_deltas);
    return heal;
}

static const char *
reason_for(const struct pgm_heal *heal, const char *id)
{
    for (size_t i = 0; i < heal->refused.n; i++) {
        const struct pgm_delta *delta = heal->refused.at[i].delta;
        if (strcmp((delta->to ? delta->to : delta->from)->id, id) == 0) {
            return heal->refused.at[i].reason;
        }
    }
    fail_msg("%s is not refused", id);
    return NULL;
}

static void
assert_refused(const struct pgm_heal *heal, const char *id, const char *reason)
{
    assert_null(pgm_diff_find(heal->additive, id));
    if (!strstr(reason_for(heal, id), reason)) {
        fail_msg("%s: \"%s\" does not say \"%s\"", id, reason_for(heal, id), reason);
    }
}

/* The plan of what is healed. */
static void
assert_healed(struct pgm_ctx *ctx, const struct pgm_heal *heal, const char *wanted)
{
    struct pgm_plan *plan = NULL;
    assert_int_equal(pgm_plan_make(ctx, heal->additive, &plan), PGM_OK);
    assert_string_equal(engine_statements(ctx, plan), wanted);
}

static void
equal_schemas_leave_nothing_to_do(void **state)
{
    struct pgm_heal *heal = choose(*state, BASE, BASE);
    assert_int_equal(heal->additive->n_deltas, 0);
    assert_int_equal(heal->refused.n, 0);
}

static void
what_is_missing_is_added(void **state)
{
    struct pgm_heal *heal = choose(*state, BASE,
        BASE COLUMN("t", "b", "text", "") INDEX("t", "b") TABLE("u")
            COLUMN("u", "c", "integer", NOT_NULL) COMMENT("column public.u.c", "key"));
    assert_int_equal(heal->refused.n, 0);
    assert_healed(*state, heal,
        "ALTER TABLE public.t ADD COLUMN b text;\n"
        "CREATE INDEX ON public.t (b);\n"
        "CREATE TABLE public.u (\n    c integer NOT NULL\n);\n"
        "COMMENT ON COLUMN public.u.c IS 'key';\n");
}

/* In a new table there are no rows that it could fail on; where there may be some, a value must
 * come along. */
static void
a_column_without_a_value_for_old_rows_is_refused(void **state)
{
    struct pgm_heal *heal = choose(*state, BASE,
        BASE COLUMN("t", "bare", "text", NOT_NULL) COLUMN("t", "filled", "text", NOT_NULL)
            DEFAULT("t.filled", "''::text", "") COLUMN("t", "number", "bigint",
                NOT_NULL ",`identity`:`true`,`generation`:`ALWAYS`,`increment`:`1`") COLUMN("t",
                "double", "integer", NOT_NULL ",`generated`:`STORED`,`expression`:`(a * 2)`"));
    assert_int_equal(heal->refused.n, 1);
    assert_refused(heal, "column public.t.bare", "rows that are there already");
    assert_non_null(pgm_diff_find(heal->additive, "column public.t.filled"));
    assert_non_null(pgm_diff_find(heal->additive, "default column public.t.filled"));
    assert_non_null(pgm_diff_find(heal->additive, "column public.t.number"));
    assert_non_null(pgm_diff_find(heal->additive, "column public.t.double"));
}

static void
what_needs_a_refused_one_is_refused_with_it(void **state)
{
    struct pgm_heal *heal = choose(*state, BASE,
        BASE COLUMN("t", "z", "text", NOT_NULL) COMMENT("column public.t.z", "why not") INDEX("t",
            "z") VIEW("a", " SELECT t.z\\n   FROM public.t", "z text", NEEDS("`column public.t.z`"))
            VIEW("b", " SELECT a.z\\n   FROM public.a", "z text", NEEDS("`view public.a`")) VIEW(
                "c", " SELECT t.a\\n   FROM public.t", "a integer", NEEDS("`column public.t.a`")));
    assert_int_equal(heal->refused.n, 5);
    assert_refused(heal, "comment column public.t.z", "it needs column public.t.z");
    assert_refused(heal, "index public.t.t_z_idx", "it needs column public.t.z");
    assert_refused(heal, "view public.a", "it needs column public.t.z");
    assert_refused(heal, "view public.b", "it needs view public.a");
    assert_healed(*state, heal, "CREATE VIEW public.c AS\n SELECT t.a\n   FROM public.t;\n");
}

static void
nothing_is_ever_dropped(void **state)
{
    struct pgm_heal *heal = choose(*state, BASE COLUMN("t", "b", "text", "") INDEX("t", "b"), BASE);
    assert_int_equal(heal->additive->n_deltas, 0);
    assert_refused(heal, "column public.t.b", "nothing is ever dropped");
    assert_refused(heal, "index public.t.t_b_idx", "nothing is ever dropped");
    assert_healed(*state, heal, "");
}

static void
what_differs_is_left_alone(void **state)
{
    struct pgm_heal *heal = choose(*state, BASE VIEW("v", " SELECT 1 AS a", "a integer", ""),
        SCHEMA TABLE("t") COLUMN("t", "a", "bigint", "")
            VIEW("v", " SELECT 2 AS a", "a integer", ""));
    assert_int_equal(heal->additive->n_deltas, 0);
    assert_refused(heal, "column public.t.a", "differs");
    assert_refused(heal, "view public.v", "differs");
}

/* It is there all the same, though not as declared. */
static void
what_needs_a_differing_one_can_be_added(void **state)
{
    struct pgm_heal *heal =
        choose(*state, BASE, SCHEMA TABLE("t") COLUMN("t", "a", "bigint", "") INDEX("t", "a"));
    assert_refused(heal, "column public.t.a", "differs");
    assert_healed(*state, heal, "CREATE INDEX ON public.t (a);\n");
}

static void
a_name_that_is_taken_is_refused(void **state)
{
    struct pgm_heal *heal =
        choose(*state, SCHEMA VIEW("t", " SELECT 1 AS a", "a integer", ""), BASE);
    assert_int_equal(heal->additive->n_deltas, 0);
    assert_refused(heal, "table public.t", "its name is taken by view public.t");
    assert_refused(heal, "column public.t.a", "it needs table public.t");
    assert_refused(heal, "view public.t", "nothing is ever dropped");
}

/* An index lies in its table, but its name in the schema. */
static void
an_index_of_another_table_takes_the_name_too(void **state)
{
    static const char tables[] = BASE TABLE("u") COLUMN("u", "a", "integer", "");
#define BY_A(table)                                                                                \
    OBJECT("index", "table public." table, "by_a",                                                 \
        ",`definition`:`CREATE INDEX by_a ON public." table                                        \
        " (a)`" NEEDS("`~column public." table ".a`"))
    struct pgm_ctx *ctx = *state;
    struct pgm_heal *heal = choose(ctx, pgm_arena_printf(ctx->arena, "%s" BY_A("t"), tables),
        pgm_arena_printf(ctx->arena, "%s" BY_A("u"), tables));
    assert_refused(heal, "index public.u.by_a", "its name is taken by index public.t.by_a");
}

static void
an_enum_that_only_grows_is_healed(void **state)
{
    struct pgm_heal *heal =
        choose(*state, SCHEMA ENUM("state", "'a', 'c'"), SCHEMA ENUM("state", "'a', 'b', 'c'"));
    assert_int_equal(heal->refused.n, 0);
    assert_int_equal(heal->additive->n_changed, 1);
    assert_healed(*state, heal, "ALTER TYPE public.state ADD VALUE 'b' BEFORE 'c';\n");
}

static void
an_enum_that_loses_or_moves_labels_is_not(void **state)
{
    static const char from[] = SCHEMA ENUM("state", "'a', 'b'");
    struct pgm_heal *heal = choose(*state, from, SCHEMA ENUM("state", "'a', 'c'"));
    assert_refused(heal, "enum public.state", "differs");
    heal = choose(*state, from, SCHEMA ENUM("state", "'b', 'a'"));
    assert_refused(heal, "enum public.state", "differs");
    heal = choose(*state, from, SCHEMA ENUM("state", "'a'"));
    assert_refused(heal, "enum public.state", "differs");
    assert_healed(*state, heal, "");
}

/* No step of what is healed takes anything away, whatever PostgreSQL would need for the rest. */
static void
assert_takes_nothing(struct pgm_ctx *ctx, const struct pgm_heal *heal)
{
    struct pgm_plan *plan = NULL;
    assert_int_equal(pgm_plan_make(ctx, heal->additive, &plan), PGM_OK);
    for (size_t i = 0; i < plan->steps.n; i++) {
        const struct pgm_step *step = &plan->steps.at[i];
        bool takes = step->action == PGM_ACTION_DROP || step->action == PGM_ACTION_ASIDE ||
                     step->flags & PGM_STEP_DATA_LOSS;
        if (takes) {
            fail_msg("healing would run: %s", step->sql);
        }
    }
}

/* PostgreSQL does not check values within arrays, so the domain would have to be made anew. */
static void
a_check_that_takes_a_new_domain_is_refused(void **state)
{
    static const char domain[] =
        SCHEMA OBJECT("domain", "schema public", "amount", ",`type`:`integer`") TABLE("t")
            COLUMN("t", "a", "public.amount[]", NEEDS("`domain public.amount`"));
    struct pgm_ctx *ctx = *state;
    struct pgm_heal *heal = choose(ctx, domain,
        pgm_arena_printf(ctx->arena,
            "%s" OBJECT("domain constraint", "domain public.amount", "positive",
                ",`expression`:`(VALUE > 0)`"),
            domain));
    assert_takes_nothing(ctx, heal);
}

/* A part that only the parent's own change would bring is not there to be commented on. */
static void
what_comes_with_a_refused_change_is_refused(void **state)
{
#define VIEW_COLUMN(name) OBJECT("view column", "view public.v", name, "")
    struct pgm_heal *heal =
        choose(*state, SCHEMA VIEW("v", " SELECT 1 AS a", "a integer", "") VIEW_COLUMN("a"),
            SCHEMA VIEW("v", " SELECT 1 AS a, 2 AS b", "a integer, b integer", "") VIEW_COLUMN("a")
                VIEW_COLUMN("b") COMMENT("view column public.v.b", "two"));
    assert_refused(heal, "view public.v", "differs");
    assert_healed(*state, heal, "");
}

static void
the_sequence_of_a_refused_identity_is_refused(void **state)
{
    struct pgm_heal *heal = choose(*state, SCHEMA TABLE("t") COLUMN("t", "a", "integer", NOT_NULL),
        SCHEMA TABLE("t") COLUMN("t", "a", "integer",
            NOT_NULL ",`identity`:`true`,`generation`:`ALWAYS`,`increment`:`1`")
            OBJECT("identity sequence", "column public.t.a", "t_a_seq", ",`sequence`:`t_a_seq`"));
    assert_refused(heal, "column public.t.a", "differs");
    assert_healed(*state, heal, "");
}

/* It would be in the way of what is made now. */
static void
what_a_broken_off_plan_left_goes(void **state)
{
#define AN_INDEX(name)                                                                             \
    OBJECT("index", "table public.t", name,                                                        \
        ",`definition`:`CREATE INDEX i ON public.t (a)`" NEEDS("`~column public.t.a`"))
    struct pgm_diff *diff = engine_diff(*state,
        BASE AN_INDEX("a__new_0123abcd") AN_INDEX("a__old_0123abcd") AN_INDEX("a__new_0123abcg"),
        BASE);
    struct pgm_heal *heal = pgm_heal_choose(*state, diff);
    assert_int_equal(heal->additive->n_deltas, 1);
    assert_int_equal(heal->additive->n_dropped, 1);
    assert_healed(*state, heal, "DROP INDEX public.a__new_0123abcd;\n");
    assert_refused(heal, "index public.t.a__old_0123abcd", "nothing is ever dropped");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(what_a_broken_off_plan_left_goes),
        ENGINE_TEST(equal_schemas_leave_nothing_to_do),
        ENGINE_TEST(what_is_missing_is_added),
        ENGINE_TEST(a_column_without_a_value_for_old_rows_is_refused),
        ENGINE_TEST(what_needs_a_refused_one_is_refused_with_it),
        ENGINE_TEST(nothing_is_ever_dropped),
        ENGINE_TEST(what_differs_is_left_alone),
        ENGINE_TEST(what_needs_a_differing_one_can_be_added),
        ENGINE_TEST(a_name_that_is_taken_is_refused),
        ENGINE_TEST(an_index_of_another_table_takes_the_name_too),
        ENGINE_TEST(an_enum_that_only_grows_is_healed),
        ENGINE_TEST(an_enum_that_loses_or_moves_labels_is_not),
        ENGINE_TEST(a_check_that_takes_a_new_domain_is_refused),
        ENGINE_TEST(what_comes_with_a_refused_change_is_refused),
        ENGINE_TEST(the_sequence_of_a_refused_identity_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
