/* No server here has a provider of labels: what is said of them is tested without one. */
#include "tests/unit/engine.h"

#define LABEL(parent, provider, label)                                                             \
    OBJECT("security label", parent, provider, ",`label`:`" label "`")
#define LINES SCHEMA TABLE("orders") COLUMN("orders", "id", "integer", "")

static void
labels_come_change_and_go(void **state)
{
    engine_assert_plan(*state,
        LINES LABEL("table public.orders", "se linux", "s0") LABEL("schema public", "anon", "old"),
        LINES LABEL("column public.orders.id", "anon", "MASKED WITH VALUE ''")
            LABEL("schema public", "anon", "new"),
        "SECURITY LABEL FOR \"se linux\" ON TABLE public.orders IS NULL;\n"
        "SECURITY LABEL FOR anon ON COLUMN public.orders.id IS 'MASKED WITH VALUE ''''';\n"
        "SECURITY LABEL FOR anon ON SCHEMA public IS 'new';\n");
}

static void
labels_come_back_with_their_object(void **state)
{
    engine_assert_plan(*state,
        LINES VIEW("v", "SELECT 1 AS a", "a", "") LABEL("view public.v", "anon", "x"),
        LINES VIEW("v", "SELECT 1 AS b", "b", "") LABEL("view public.v", "anon", "x"),
        "DROP VIEW public.v;\n"
        "CREATE VIEW public.v AS\nSELECT 1 AS b;\n"
        "SECURITY LABEL FOR anon ON VIEW public.v IS 'x';\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(labels_come_change_and_go),
        ENGINE_TEST(labels_come_back_with_their_object),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
