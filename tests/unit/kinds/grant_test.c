#include "tests/unit/engine.h"

#define GRANT(parent, role, more) OBJECT("grant", parent, role, more ",`~owner`:`boss`")
#define TABLE_T SCHEMA TABLE("t") COLUMN("t", "a", "integer", "")
/* Another grant, so that privileges are compared even when the one in question is gone. */
#define SOME GRANT("schema public", "reader", ",`granted`:`USAGE`")
#define ON_T(role, more) TABLE_T SOME GRANT("table public.t", role, more)
#define NONE TABLE_T SOME

static void
a_grant_is_given_and_taken(void **state)
{
    static const char granted[] = ON_T("app", ",`granted`:`INSERT, SELECT`");
    engine_assert_plan(*state, NONE, granted, "GRANT INSERT, SELECT ON TABLE public.t TO app;\n");
    engine_assert_plan(
        *state, granted, NONE, "REVOKE INSERT, SELECT ON TABLE public.t FROM app;\n");
}

static void
only_what_differs_is_told(void **state)
{
    engine_assert_plan(*state, ON_T("app", ",`granted`:`INSERT, SELECT`"),
        ON_T("app", ",`granted`:`SELECT, UPDATE`"),
        "REVOKE INSERT ON TABLE public.t FROM app;\nGRANT UPDATE ON TABLE public.t TO app;\n");
}

static void
the_grant_option_comes_and_goes_with_the_privilege(void **state)
{
    static const char plain[] = ON_T("app", ",`granted`:`SELECT`");
    static const char option[] = ON_T("app", ",`granted`:`SELECT*`");
    engine_assert_plan(
        *state, NONE, option, "GRANT SELECT ON TABLE public.t TO app WITH GRANT OPTION;\n");
    engine_assert_plan(*state, plain, option,
        "REVOKE SELECT ON TABLE public.t FROM app;\n"
        "GRANT SELECT ON TABLE public.t TO app WITH GRANT OPTION;\n");
    engine_assert_plan(*state, option, plain,
        "REVOKE SELECT ON TABLE public.t FROM app;\nGRANT SELECT ON TABLE public.t TO app;\n");
    engine_assert_plan(*state, NONE, ON_T("app", ",`granted`:`INSERT, SELECT*`"),
        "GRANT INSERT ON TABLE public.t TO app;\n"
        "GRANT SELECT ON TABLE public.t TO app WITH GRANT OPTION;\n");
}

static void
a_default_privilege_can_be_revoked_and_given_back(void **state)
{
    static const char revoked[] = ON_T("=owner", ",`revoked`:`TRUNCATE`");
    engine_assert_plan(*state, revoked, NONE, "GRANT TRUNCATE ON TABLE public.t TO boss;\n");
    /* on the other side nothing says who owns it: it is who runs the plan */
    engine_assert_plan(
        *state, NONE, revoked, "REVOKE TRUNCATE ON TABLE public.t FROM CURRENT_USER;\n");
    engine_assert_plan(*state, NONE, ON_T("=public", ",`revoked`:`SELECT`"),
        "REVOKE SELECT ON TABLE public.t FROM PUBLIC;\n");
}

static void
a_column_is_named_behind_each_privilege(void **state)
{
    static const char column[] =
        NONE GRANT("column public.t.a", "app", ",`granted`:`INSERT, SELECT*`");
    engine_assert_plan(*state, NONE, column,
        "GRANT INSERT (a) ON TABLE public.t TO app;\n"
        "GRANT SELECT (a) ON TABLE public.t TO app WITH GRANT OPTION;\n");
    engine_assert_plan(
        *state, column, NONE, "REVOKE INSERT (a), SELECT (a) ON TABLE public.t FROM app;\n");
}

static void
roles_are_quoted(void **state)
{
    engine_assert_plan(*state, NONE, ON_T("App User", ",`granted`:`SELECT`"),
        "GRANT SELECT ON TABLE public.t TO \"App User\";\n");
    engine_assert_plan(*state, NONE, ON_T("user", ",`granted`:`SELECT`"),
        "GRANT SELECT ON TABLE public.t TO \"user\";\n");
}

static void
each_kind_has_its_noun(void **state)
{
    static const char types[] =
        SCHEMA ENUM("state", "'a'") "{`kind`:`sequence`,`in`:`schema public`,`name`:`s`}\n";
    static const char granted[] =
        SCHEMA ENUM("state", "'a'") "{`kind`:`sequence`,`in`:`schema public`,`name`:`s`}\n" GRANT(
            "enum public.state", "app", ",`granted`:`USAGE`")
            GRANT("sequence public.s", "app", ",`granted`:`USAGE`")
                GRANT("schema public", "app", ",`granted`:`CREATE`");
    engine_assert_plan(*state, types, granted,
        "GRANT USAGE ON TYPE public.state TO app;\n"
        "GRANT USAGE ON SEQUENCE public.s TO app;\n"
        "GRANT CREATE ON SCHEMA public TO app;\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(a_grant_is_given_and_taken),
        ENGINE_TEST(only_what_differs_is_told),
        ENGINE_TEST(the_grant_option_comes_and_goes_with_the_privilege),
        ENGINE_TEST(a_default_privilege_can_be_revoked_and_given_back),
        ENGINE_TEST(a_column_is_named_behind_each_privilege),
        ENGINE_TEST(roles_are_quoted),
        ENGINE_TEST(each_kind_has_its_noun),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
