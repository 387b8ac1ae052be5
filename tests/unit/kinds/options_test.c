#include "kinds/options.h"
#include "kinds/sql.h"
#include "tests/unit/engine.h"

static void
assert_with(struct pgm_ctx *ctx, const char *options, const char *more, const char *wanted)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    pgm_options_with(&out, options, more);
    assert_string_equal(pgm_str_text(&out), wanted);
}

/* `wanted` holds the statements, a semicolon after each. */
static void
assert_alter(struct pgm_ctx *ctx, const char *from, const char *to, const char *wanted)
{
    struct pgm_object object = { .kind = &pgm_kind_table, .id = "table public.t" };
    struct pgm_emit emit = { .arena = ctx->arena, .object = &object, .action = PGM_ACTION_ALTER };
    pgm_options_alter(&emit, "ALTER TABLE t", from, to);
    struct pgm_str out = PGM_STR(ctx->arena);
    for (size_t i = 0; i < emit.steps.n; i++) {
        pgm_str_addf(&out, "%s;", emit.steps.at[i].sql);
        assert_string_equal(emit.steps.at[i].object_id, object.id);
        assert_int_equal(emit.steps.at[i].action, PGM_ACTION_ALTER);
    }
    assert_string_equal(pgm_str_text(&out), wanted);
}

static void
lists_become_clauses(void **state)
{
    assert_with(*state, NULL, NULL, "");
    assert_with(*state, "", "", "");
    assert_with(*state, "fillfactor=70", NULL, " WITH (fillfactor=70)");
    assert_with(
        *state, NULL, "toast.autovacuum_enabled=false", " WITH (toast.autovacuum_enabled=false)");
    assert_with(*state, "autovacuum_enabled=false, fillfactor=70", "toast.vacuum_truncate=on",
        " WITH (autovacuum_enabled=false, fillfactor=70, toast.vacuum_truncate=on)");
}

static void
values_are_quoted_where_needed(void **state)
{
    assert_with(*state, "n_distinct=-0.5", NULL, " WITH (n_distinct='-0.5')");
    assert_with(*state, "a=", NULL, " WITH (a='')");
    assert_with(*state, "a=it's", NULL, " WITH (a='it''s')");
    assert_with(*state, "a=On", NULL, " WITH (a='On')");
}

static void
a_value_may_hold_commas_and_equals_signs(void **state)
{
    assert_with(*state, "a=x, y, b=1", NULL, " WITH (a='x, y', b=1)");
    assert_with(*state, "a=x,y=2, b=1", NULL, " WITH (a='x,y=2', b=1)");
    assert_with(*state, "a=x, , b=1", NULL, " WITH (a='x, ', b=1)");
    assert_with(*state, "a=p=q, b=1", NULL, " WITH (a='p=q', b=1)");
    assert_with(*state, "a=x, y z=1, b=1", NULL, " WITH (a='x, y z=1', b=1)");
}

static void
only_what_differs_is_altered(void **state)
{
    assert_alter(*state, NULL, NULL, "");
    assert_alter(*state, "fillfactor=70", "fillfactor=70", "");
    assert_alter(*state, NULL, "fillfactor=70", "ALTER TABLE t SET (fillfactor=70);");
    assert_alter(*state, "fillfactor=70", NULL, "ALTER TABLE t RESET (fillfactor);");
    assert_alter(*state, "a=1, b=2, c=3", "a=1, b=4, d=5",
        "ALTER TABLE t SET (b=4, d=5);ALTER TABLE t RESET (c);");
}

static void
a_name_that_another_begins_with_is_its_own(void **state)
{
    assert_alter(*state, "fill=1", "fillfactor=1",
        "ALTER TABLE t SET (fillfactor=1);ALTER TABLE t RESET (fill);");
    assert_alter(
        *state, "toast.a=1", "a=1", "ALTER TABLE t SET (a=1);ALTER TABLE t RESET (toast.a);");
}

static void
commas_in_values_survive_the_comparison(void **state)
{
    assert_alter(*state, "a=x, y, b=1", "a=x, y, b=2", "ALTER TABLE t SET (b=2);");
    assert_alter(*state, "a=x, y, b=1", "a=x, z, b=1", "ALTER TABLE t SET (a='x, z');");
    assert_alter(*state, "a=x, y", "a=x", "ALTER TABLE t SET (a=x);");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(lists_become_clauses),
        ENGINE_TEST(values_are_quoted_where_needed),
        ENGINE_TEST(a_value_may_hold_commas_and_equals_signs),
        ENGINE_TEST(only_what_differs_is_altered),
        ENGINE_TEST(a_name_that_another_begins_with_is_its_own),
        ENGINE_TEST(commas_in_values_survive_the_comparison),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
