#include "tests/unit/engine.h"

#define GRANT(parent, role, more) OBJECT("grant", parent, role, more)
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
    engine_assert_plan(
        *state, plain, option, "GRANT SELECT ON TABLE public.t TO app WITH GRANT OPTION;\n");
    engine_assert_plan(
        *state, option, plain, "REVOKE GRANT OPTION FOR SELECT ON TABLE public.t FROM app;\n");
    engine_assert_plan(*state, NONE, ON_T("app", ",`granted`:`INSERT, SELECT*`"),
        "GRANT INSERT ON TABLE public.t TO app;\n"
        "GRANT SELECT ON TABLE public.t TO app WITH GRANT OPTION;\n");
}

static void
a_default_privilege_can_be_revoked_and_given_back(void **state)
{
    static const char revoked[] = ON_T("=owner", ",`revoked`:`TRUNCATE`");
    static const char of_boss[] = ON_T("=owner", ",`revoked`:`TRUNCATE`")
        OBJECT("owner", "table public.t", "", ",`role`:`boss`");
    engine_assert_plan(*state, of_boss, NONE, "GRANT TRUNCATE ON TABLE public.t TO boss;\n");
    engine_assert_plan(
        *state, revoked, NONE, "GRANT TRUNCATE ON TABLE public.t TO CURRENT_USER;\n");
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

#define DEFAULTS(parent, role, signature, more)                                                    \
    OBJECT("default privileges", parent, role, ",`signature`:`" signature "`" more)
#define FOR_TABLES(more) DEFAULTS("schema public", "app", "(tables)", ",`objects`:`TABLES`" more)
#define NEW TABLE("n")

static void
default_privileges_stand_round_a_plan(void **state)
{
    static const char before[] = SCHEMA SOME FOR_TABLES(",`granted`:`SELECT`");
    static const char after[] = SCHEMA SOME NEW DEFAULTS("schema public", "=owner",
        "(types of boss)", ",`objects`:`TYPES`,`role`:`boss`,`granted`:`USAGE`");
    engine_assert_plan(*state, before, after,
        "ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM app;\n"
        "CREATE TABLE public.n ();\n"
        "ALTER DEFAULT PRIVILEGES FOR ROLE boss IN SCHEMA public GRANT USAGE ON TYPES TO boss;\n");
}

static void
what_comes_by_itself_is_not_granted(void **state)
{
#define STAYS SCHEMA SOME FOR_TABLES(",`granted`:`INSERT, SELECT`")
    engine_assert_plan(*state, STAYS,
        STAYS NEW GRANT("table public.n", "app", ",`granted`:`INSERT, SELECT`"),
        "CREATE TABLE public.n ();\n");
    engine_assert_plan(*state, STAYS,
        STAYS NEW GRANT("table public.n", "app", ",`granted`:`SELECT, UPDATE`"),
        "CREATE TABLE public.n ();\n"
        "REVOKE INSERT ON TABLE public.n FROM app;\nGRANT UPDATE ON TABLE public.n TO app;\n");
    engine_assert_plan(*state, STAYS, STAYS NEW,
        "CREATE TABLE public.n ();\nREVOKE INSERT, SELECT ON TABLE public.n FROM app;\n");
}

/* Without a word about privileges in what is wanted they are not managed. */
static void
unmanaged_a_new_object_keeps_what_it_came_with(void **state)
{
    engine_assert_plan(*state, SCHEMA FOR_TABLES(",`granted`:`SELECT`"), SCHEMA NEW,
        "CREATE TABLE public.n ();\n");
}

static void
owners_are_left_alone(void **state)
{
    engine_assert_plan(*state, TABLE_T SOME,
        TABLE_T SOME OBJECT("owner", "table public.t", "", ",`role`:`boss`"), "");
}

static void
a_grant_of_another_role_is_made_as_that_role(void **state)
{
    static const char onward[] = NONE OBJECT("onward grant", "table public.t", "app",
        ",`signature`:` by clerk`,`grantee`:`app`,`grantor`:`clerk`,`granted`:`SELECT`");
    engine_assert_plan(*state, NONE, onward,
        "SET ROLE clerk;\nGRANT SELECT ON TABLE public.t TO app;\nRESET ROLE;\n");
    engine_assert_plan(*state, onward, NONE,
        "SET ROLE clerk;\nREVOKE SELECT ON TABLE public.t FROM app;\nRESET ROLE;\n");
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
        ENGINE_TEST(default_privileges_stand_round_a_plan),
        ENGINE_TEST(what_comes_by_itself_is_not_granted),
        ENGINE_TEST(unmanaged_a_new_object_keeps_what_it_came_with),
        ENGINE_TEST(owners_are_left_alone),
        ENGINE_TEST(a_grant_of_another_role_is_made_as_that_role),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
