/* Types that consist of functions, and what is only ordered after something else. */
#include "tests/unit/engine.h"

#define SHELL OBJECT("shell type", "schema public", "code", "")
#define PART(name, signature, needs)                                                               \
    OBJECT("function", "schema public", name,                                                      \
        ",`signature`:`" signature "`,`result`:`x`,`definition`:`CREATE OR REPLACE FUNCTION "      \
        "public." name signature "`" NEEDS(needs))
#define PARTS                                                                                      \
    PART("code_in", "(cstring)", "`~shell type public.code`")                                      \
    PART("code_out", "(public.code)", "`~shell type public.code`")
#define WHOLE(more)                                                                                \
    OBJECT("base type", "schema public", "code",                                                   \
        ",`input`:`public.code_in`,`output`:`public.code_out`" more NEEDS(                         \
            "`function public.code_in(cstring)`,`function public.code_out(public.code)`,"          \
            "`~shell type public.code`"))
#define USER PART("twice", "(public.code)", "`base type public.code`")

#define DEFINED                                                                                    \
    "CREATE TYPE public.code;\n"                                                                   \
    "CREATE FUNCTION public.code_in(cstring);\n"                                                   \
    "CREATE FUNCTION public.code_out(public.code);\n"

#define FAMILY OBJECT("operator family", "schema public", "f", ",`signature`:` USING btree`")
#define MEMBER(number)                                                                             \
    OBJECT("family member", "operator family public.f USING btree",                                \
        "FUNCTION " number " (integer, integer)", ",`member`:`cmp" number "(integer,integer)`")
#define CLASS(needs)                                                                               \
    OBJECT("operator class", "schema public", "c",                                                 \
        ",`signature`:` USING btree`,`type`:`integer`,`family`:`public.f`,`functions`:`FUNCTION "  \
        "1 "                                                                                       \
        "cmp(integer,integer)`" NEEDS("`~operator family public.f USING btree`" needs))

static void
a_type_comes_after_its_functions_and_they_after_its_shell(void **state)
{
    engine_assert_plan(*state, SCHEMA, SCHEMA WHOLE("") PARTS SHELL USER,
        DEFINED "CREATE TYPE public.code (\n"
                "    INPUT = public.code_in,\n"
                "    OUTPUT = public.code_out\n"
                ");\n"
                "CREATE FUNCTION public.twice(public.code);\n");
}

static void
a_type_goes_with_its_functions(void **state)
{
    engine_assert_plan(*state, SCHEMA WHOLE("") PARTS SHELL USER, SCHEMA,
        "DROP FUNCTION public.twice(public.code);\n"
        "DROP TYPE public.code CASCADE;\n");
    engine_assert_plan(*state, SCHEMA SHELL, SCHEMA, "DROP TYPE public.code;\n");
}

/* What cannot be altered takes the shell along, though that is the same on both sides. */
static void
a_type_is_made_anew_with_its_functions(void **state)
{
    engine_assert_plan(*state, SCHEMA WHOLE("") PARTS SHELL,
        SCHEMA WHOLE(",`length`:`4`") PARTS SHELL,
        "DROP TYPE public.code CASCADE;\n" DEFINED "CREATE TYPE public.code (\n"
        "    INPUT = public.code_in,\n"
        "    OUTPUT = public.code_out,\n"
        "    INTERNALLENGTH = 4\n"
        ");\n");
    engine_assert_plan(*state, SCHEMA WHOLE("") PARTS SHELL, SCHEMA SHELL,
        "DROP TYPE public.code CASCADE;\nCREATE TYPE public.code;\n");
}

static void
what_comes_after_another_does_not_care_what_becomes_of_it(void **state)
{
    static const char both[] =
        SCHEMA FAMILY MEMBER("2") CLASS(",`+family member public.f USING btree.FUNCTION 2 "
                                        "(integer, integer)`");
    engine_assert_plan(*state, both, SCHEMA FAMILY CLASS(""),
        "ALTER OPERATOR FAMILY public.f USING btree DROP FUNCTION 2 (integer, integer);\n");
    engine_assert_plan(*state, SCHEMA, both,
        "CREATE OPERATOR FAMILY public.f USING btree;\n"
        "ALTER OPERATOR FAMILY public.f USING btree ADD FUNCTION 2 (integer, integer) "
        "cmp2(integer,integer);\n"
        "CREATE OPERATOR CLASS public.c FOR TYPE integer USING btree FAMILY public.f AS\n"
        "    FUNCTION 1 cmp(integer,integer);\n");
}

static void
members_of_a_family_share_a_statement(void **state)
{
    engine_assert_plan(*state, SCHEMA FAMILY, SCHEMA FAMILY MEMBER("1") MEMBER("2") MEMBER("3"),
        "ALTER OPERATOR FAMILY public.f USING btree ADD\n"
        "    FUNCTION 1 (integer, integer) cmp1(integer,integer),\n"
        "    FUNCTION 2 (integer, integer) cmp2(integer,integer),\n"
        "    FUNCTION 3 (integer, integer) cmp3(integer,integer);\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(a_type_comes_after_its_functions_and_they_after_its_shell),
        ENGINE_TEST(a_type_goes_with_its_functions),
        ENGINE_TEST(a_type_is_made_anew_with_its_functions),
        ENGINE_TEST(what_comes_after_another_does_not_care_what_becomes_of_it),
        ENGINE_TEST(members_of_a_family_share_a_statement),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
