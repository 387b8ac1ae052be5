/* Directives in declared SQL: what they stand before, and which are refused. */
#include <string.h>

#include "base/str.h"
#include "parse/directive.h"
#include "tests/lib/test.h"

static int
set_up(void **state)
{
    struct pgm_arena *arena = pgm_arena_new();
    struct pgm_ctx *ctx = pgm_new(arena, struct pgm_ctx);
    ctx->arena = arena;
    *state = ctx;
    return 0;
}

static int
tear_down(void **state)
{
    struct pgm_ctx *ctx = *state;
    pgm_arena_end(ctx->arena);
    return 0;
}

static pgm_directives
read_all(struct pgm_ctx *ctx, const char *text)
{
    pgm_directives found = { 0 };
    assert_int_equal(pgm_directives_read(ctx, "x.sql", text, strlen(text), &found), PGM_OK);
    return found;
}

/* "place noun object.name (table) name < value" of the only directive. */
static const char *
told(struct pgm_ctx *ctx, const char *text)
{
    static const char *const places[] = { "object", "column", "constraint", "label" };
    pgm_directives found = read_all(ctx, text);
    assert_int_equal(found.n, 1);
    const struct pgm_directive *directive = &found.at[0];
    struct pgm_str out = PGM_STR(ctx->arena);
    pgm_str_addf(&out, "%s %s ", places[directive->place], directive->noun);
    for (size_t i = 0; i < directive->object.n; i++) {
        pgm_str_addf(&out, "%s%s", i ? "." : "", directive->object.at[i]);
    }
    for (size_t i = 0; i < directive->table.n; i++) {
        pgm_str_addf(&out, "%s%s", i ? "." : " on ", directive->table.at[i]);
    }
    if (directive->name) {
        pgm_str_addf(&out, " %s", directive->name);
    }
    pgm_str_addf(&out, " < %s", directive->value);
    return pgm_str_text(&out);
}

#define D "-- pgmend: renamed-from old\n"

static void
before_a_statement(void **state)
{
    assert_string_equal(told(*state, D "CREATE TABLE t (a int)"), "object TABLE t < old");
    assert_string_equal(
        told(*state, "select 1;\n\t--pgmend:  renamed-from  s.\"O d\" \r\nCREATE UNLOGGED TABLE "
                     "IF NOT EXISTS S.\"T\" ()"),
        "object TABLE s.T < s.\"O d\"");
    assert_string_equal(told(*state, D "-- more\n/* and /* more */ */ CREATE OR REPLACE VIEW v AS "
                                       "SELECT 1"),
        "object VIEW v < old");
    assert_string_equal(told(*state, D "CREATE MATERIALIZED VIEW a.m AS SELECT 1"),
        "object MATERIALIZED VIEW a.m < old");
    assert_string_equal(told(*state, D "CREATE UNIQUE INDEX CONCURRENTLY i ON ONLY s.t (a)"),
        "object INDEX i on s.t < old");
    assert_string_equal(told(*state, D "CREATE CONSTRAINT TRIGGER g AFTER INSERT ON t"),
        "object TRIGGER g on t < old");
    assert_string_equal(told(*state, D "CREATE RULE r AS ON INSERT TO s.t DO NOTHING"),
        "object RULE r on s.t < old");
    assert_string_equal(told(*state, D "CREATE TEXT SEARCH CONFIGURATION c (COPY = english)"),
        "object TEXT SEARCH CONFIGURATION c < old");
    assert_string_equal(told(*state, D "ALTER TABLE ONLY s.t ADD CONSTRAINT c CHECK (a > 0)"),
        "constraint TABLE s.t c < old");
    assert_string_equal(
        told(*state, D "ALTER TABLE t ADD COLUMN IF NOT EXISTS c int"), "column TABLE t c < old");
}

static void
within_parentheses(void **state)
{
    assert_string_equal(told(*state, "CREATE TABLE t (\n" D "a int)"), "column TABLE t a < old");
    assert_string_equal(told(*state, "CREATE TABLE t (x numeric(3,\n2),\n  " D "\"A b\" int)"),
        "column TABLE t A b < old");
    assert_string_equal(told(*state, "CREATE TABLE t (a int,\n" D "CONSTRAINT c CHECK (a > 0))"),
        "constraint TABLE t c < old");
    assert_string_equal(told(*state, "CREATE TABLE t (a int\n" D "CONSTRAINT c CHECK (a > 0))"),
        "constraint TABLE t c < old");
    assert_string_equal(told(*state, "CREATE DOMAIN d AS int\n" D "CONSTRAINT c CHECK (VALUE > 0)"),
        "constraint DOMAIN d c < old");
    assert_string_equal(
        told(*state, "CREATE TYPE e AS ENUM ('a',\n" D "'it''s')"), "label TYPE e 'it''s' < old");
}

static void
not_directives(void **state)
{
    assert_int_equal(read_all(*state, "SELECT '\n-- pgmend: renamed-from x\n'").n, 0);
    assert_int_equal(read_all(*state, "SELECT $$\n-- pgmend: renamed-from x\n$$").n, 0);
    assert_int_equal(read_all(*state, "/*\n-- pgmend: renamed-from x\n*/ CREATE TABLE t ()").n, 0);
    assert_int_equal(read_all(*state, "-- see pgmend: renamed-from\nCREATE TABLE t ()").n, 0);
}

static void
assert_refused(struct pgm_ctx *ctx, const char *text, size_t line, const char *word)
{
    pgm_directives found = { 0 };
    assert_int_equal(pgm_directives_read(ctx, "x.sql", text, strlen(text), &found), PGM_INPUT);
    assert_string_equal(ctx->error.file, "x.sql");
    assert_int_equal(ctx->error.line, line);
    assert_non_null(strstr(ctx->error.message, word));
    assert_non_null(ctx->error.hint);
    pgm_error_clear(ctx);
}

static void
refused(void **state)
{
    assert_refused(*state, "\n-- pgmend: rename x\nCREATE TABLE t ()", 2, "\"rename\"");
    assert_refused(*state, "-- pgmend: renamed-from\nCREATE TABLE t ()", 1, "old name");
    assert_refused(*state, "CREATE TABLE t (\na int, " D "b int)", 2, "line");
    assert_refused(*state, "CREATE TABLE t (\n" D "PRIMARY KEY (a))", 2, "name");
    assert_refused(*state, "CREATE TABLE t (a int\n" D ")", 2, "name");
    assert_refused(*state, "CREATE TABLE t (a\n" D "int)", 2, "name");
    assert_refused(*state, D "INSERT INTO t VALUES (1)", 1, "name");
    assert_refused(*state, "CREATE TABLE t ();\n" D, 2, "name");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(before_a_statement, set_up, tear_down),
        cmocka_unit_test_setup_teardown(within_parentheses, set_up, tear_down),
        cmocka_unit_test_setup_teardown(not_directives, set_up, tear_down),
        cmocka_unit_test_setup_teardown(refused, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
