#include <pg_query.h>
#include <string.h>
#include <time.h>

#include "base/str.h"
#include "base/text.h"
#include "parse/classify.h"
#include "parse/split.h"
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
    const struct pgm_ctx *ctx = *state;
    pgm_arena_end(ctx->arena);
    return 0;
}

static pgm_statements
split(struct pgm_ctx *ctx, const char *text)
{
    pgm_statements statements = { 0 };
    if (pgm_parse_split(ctx, "a.sql", text, strlen(text), &statements) != PGM_OK) {
        fail_msg("%s: %s", text, ctx->error.message);
    }
    for (size_t i = 0; i < statements.n; i++) {
        const struct pgm_statement *statement = &statements.at[i];
        assert_memory_equal(text + statement->offset, statement->text, statement->size);
        assert_int_equal(strlen(statement->text), statement->size);
    }
    return statements;
}

/* The statements, each in angle brackets. */
static void
assert_split(struct pgm_ctx *ctx, const char *text, const char *wanted)
{
    struct pgm_str got = PGM_STR(ctx->arena);
    pgm_statements statements = split(ctx, text);
    for (size_t i = 0; i < statements.n; i++) {
        pgm_str_addf(&got, "<%s>", statements.at[i].text);
    }
    assert_string_equal(pgm_str_text(&got), wanted);
}

static void
semicolons_end_statements(void **state)
{
    assert_split(*state, "", "");
    assert_split(*state, " ;; ; -- nothing\n/* ; */", "");
    assert_split(*state, "a; b;c", "<a><b><c>");
    assert_split(*state, "-- before\na /* in */ b -- after\n;\n", "<a /* in */ b>");
    assert_split(
        *state, "select ';', $$;$$, \";\", E'\\';'; b", "<select ';', $$;$$, \";\", E'\\';'><b>");
    assert_split(*state, "create rule r as on insert to t do (a; b); c",
        "<create rule r as on insert to t do (a; b)><c>");
    assert_split(*state, "a ) ; b", "<a )><b>");
}

#define CREATE "create function f() returns int "

static void
atomic_bodies_hold_semicolons(void **state)
{
    assert_split(*state, CREATE "begin atomic select 1; select 2; end; b",
        "<" CREATE "begin atomic select 1; select 2; end><b>");
    assert_split(*state, "create or replace procedure p() BEGIN /* */ ATOMIC a; END; b",
        "<create or replace procedure p() BEGIN /* */ ATOMIC a; END><b>");
    assert_split(*state,
        CREATE "begin atomic select case when a then case b when 1 then 2 end end; c; end; b",
        "<" CREATE "begin atomic select case when a then case b when 1 then 2 end end; c; end><b>");
    assert_split(*state, CREATE "begin atomic select 1 as end, t.end, 2 as case; c; end; b",
        "<" CREATE "begin atomic select 1 as end, t.end, 2 as case; c; end><b>");
    assert_split(*state, CREATE "language sql as 'begin atomic'; b",
        "<" CREATE "language sql as 'begin atomic'><b>");
    assert_split(*state, "create table atomic (begin int); begin; atomic; end",
        "<create table atomic (begin int)><begin><atomic><end>");
    /* syntax of servers newer than any parser at hand */
    assert_split(*state,
        "create table t (a int, check (a > 0) not enforced, b int generated always as (a) "
        "virtual); b",
        "<create table t (a int, check (a > 0) not enforced, b int generated always as (a) "
        "virtual)><b>");
}

/* Line ends belong to bodies: not a byte of a statement is changed. */
static void
line_ends_and_byte_order_marks(void **state)
{
    assert_split(*state,
        "\xef\xbb\xbf"
        "a;\r\nb '\r\n';\r\n",
        "<a><b '\r\n'>");
    pgm_statements statements = split(*state, "\xef\xbb\xbf"
                                              "a; b");
    assert_int_equal(statements.at[0].offset, 3);
    assert_int_equal(statements.at[1].offset, 6);
}

static void
dumps_are_read(void **state)
{
    assert_split(*state, "\\restrict aB3\na;\n  \\unrestrict aB3\r\nb", "<a><b>");
    assert_split(*state, "\xef\xbb\xbf\\restrict x\na", "<a>");
    assert_split(*state, "copy t (a) from stdin;\n1;\n'\\\n\\.\nb;", "<copy t (a) from stdin><b>");
    assert_split(*state, "copy t from stdin;\r\n'\r\n\\.\r\nb;", "<copy t from stdin><b>");
    assert_split(*state, "copy t from stdin;\nb;", "<copy t from stdin><b>");
}

static void
assert_fails(struct pgm_ctx *ctx, const char *text, size_t size, const char *message, size_t line,
    size_t column)
{
    pgm_statements statements = { 0 };
    pgm_error_clear(ctx);
    assert_int_equal(pgm_parse_split(ctx, "a.sql", text, size, &statements), PGM_INPUT);
    assert_non_null(strstr(ctx->error.message, message));
    assert_string_equal(ctx->error.file, "a.sql");
    assert_int_equal(ctx->error.line, line);
    assert_int_equal(ctx->error.column, column);
}

#define FAILS(text, message, line, column)                                                         \
    assert_fails(*state, text, sizeof(text) - 1, message, line, column)

static void
failures_are_located(void **state)
{
    FAILS("a;\n ä 'b;", "quoted string", 2, 4);
    FAILS("a \"b;", "quoted identifier", 1, 3);
    FAILS("a $x$ b $y$", "dollar-quoted", 1, 3);
    FAILS("a;\n/* /* */", "comment", 2, 1);
    FAILS("a\0b", "NUL", 1, 2);
    FAILS("a\nb\xff", "UTF-8", 2, 2);
    FAILS("a\xed\xa0\x80", "UTF-8", 1, 2);
    FAILS("a \xe2\x82", "UTF-8", 1, 3);
    FAILS("\xff\xfe"
          "a\0",
        "UTF-16", 1, 1);
    FAILS("a;\n\\connect db", "\"\\connect\" is a command of psql", 2, 1);
    FAILS("select 1 \\gexec", "\"\\gexec\"", 1, 10);
    FAILS("a \\restrict x", "\"\\restrict\"", 1, 3);
    FAILS("\\restrict", "\"\\restrict\"", 1, 1);
    FAILS("\\restrict a b", "\"\\restrict\"", 1, 1);
    FAILS("\\restrict a\\! rm", "\"\\restrict\"", 1, 1);
    FAILS("; \\restrict a", "\"\\restrict\"", 1, 3);
}

static void
assert_class(struct pgm_ctx *ctx, const char *text, enum pgm_statement_class class, bool alone)
{
    pgm_statements statements = split(ctx, text);
    assert_int_equal(statements.n, 1);
    if (statements.at[0].class != class || statements.at[0].alone != alone) {
        fail_msg("%s: class %d, alone %d", text, statements.at[0].class, statements.at[0].alone);
    }
}

static void
statements_are_classified(void **state)
{
    static const struct {
        enum pgm_statement_class class;
        bool alone;
        const char *texts[12];
    } expected[] = {
        { PGM_STATEMENT_OTHER, false,
            { "create table t (a int)", "CREATE index i on t (a)", "comment on table t is ''",
                "grant select on t to r", "create user mapping for r server s",
                "alter type t add attribute a int", "create function f() returns int as 'commit'",
                "insert into database values (1)", "grant select on t to database" } },
        { PGM_STATEMENT_OTHER, true,
            { "do $$ $$", "select f()", "vacuum", "create index concurrently on t (a)",
                "drop index concurrently i", "alter type t add value 'a'",
                "create temp table t (a int)", "create local temporary view v as select 1",
                "alter table t detach partition p concurrently",
                "with a as (select 1) select * from a", "select 'set_config('",
                "prepare transaction_1 as select 1" } },
        { PGM_STATEMENT_SESSION, true,
            { "set search_path = a", "SET LOCAL a.b = 1", "reset all", "discard all", "load 'x'",
                "select pg_catalog.set_config('search_path', '', false)",
                "select a, set_config ('x', 'y', true)",
                "with a as (select set_config('x','y',false)) select 1" } },
        { PGM_STATEMENT_TRANSACTION, true,
            { "begin", "BEGIN isolation level serializable", "start transaction", "commit", "end",
                "set transaction read only", "set constraints all deferred" } },
        { PGM_STATEMENT_ROLLBACK, true,
            { "rollback", "abort", "savepoint a", "release a", "prepare transaction 'x'",
                "commit prepared 'x'", "rollback to a" } },
        { PGM_STATEMENT_COPY_STDIN, true,
            { "copy t from stdin", "copy t (a, b) from STDIN with (format csv)",
                "copy (select 1 from stdin) to stdout" } },
        { PGM_STATEMENT_SERVER, true,
            { "copy t from '/etc/passwd'", "copy t from program 'id'",
                "copy (select 1) to '/tmp/x'" } },
        { PGM_STATEMENT_SERVER, false,
            { "alter system set a = 1", "create database d", "drop database d",
                "create tablespace t location '/'", "drop tablespace t" } },
        { PGM_STATEMENT_SERVER, true,
            { "create subscription s connection 'x' publication p",
                "alter subscription s refresh publication",
                "create subscription s connection 'connect = false' publication p with (slot_name "
                "= 'connect')",
                "drop subscription s" } },
        { PGM_STATEMENT_OTHER, true,
            { "create subscription s connection 'x' publication p with (enabled = false, connect = "
              "false)",
                "alter subscription s owner to r" } },
        { PGM_STATEMENT_ROLE, false,
            { "create role r", "create user u password 'x'", "drop role r",
                "alter role r set a = 1", "alter group g add user u", "comment on role r is ''",
                "grant a to b with admin option", "revoke a, \"on\" from b" } },
        { PGM_STATEMENT_DATABASE, false,
            { "alter database d set a = 1", "comment on database d is ''",
                "grant connect on database d to r", "revoke all on tablespace t from r",
                "grant set on parameter a.b to r" } },
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        for (size_t k = 0; k < 12 && expected[i].texts[k]; k++) {
            assert_class(*state, expected[i].texts[k], expected[i].class, expected[i].alone);
        }
    }
}

static void
names_are_read_as_postgres_reads_them(void **state)
{
    const struct pgm_ctx *ctx = *state;
    assert_string_equal(pgm_parse_name(ctx->arena, "Orders", 6), "orders");
    assert_string_equal(pgm_parse_name(ctx->arena, "\"Or\"\"ders\"", 10), "Or\"ders");
    assert_string_equal(
        pgm_parse_name(ctx->arena, "ÄB", 3), "Äb"); /* only ASCII letters are folded */
    assert_string_equal(pgm_parse_name(ctx->arena, "\"\"", 2), "");
}

/* PostgreSQL's own parser, where it knows the grammar, finds the same ends. */
static void
boundaries_are_those_of_the_parser(void **state)
{
    static const char text[] =
        "-- one\nSELECT ';' AS \"a;\", $b$;$b$ /* ; /* ; */ */;\n"
        "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE a WHEN 1 THEN "
        "2 END; SELECT 3; END;"
        "CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO u VALUES (1); DELETE FROM v);;"
        "SELECT E'\\'' \n '\\';', U&'!0041;' UESCAPE '!', x'ff', 1.5e3, $1;\r\n"
        "DO $do$ BEGIN NULL; END $do$;"
        "INSERT INTO t VALUES (1, 'a--b', 'c/*d') -- ;\n;"
        "SELECT a <@ b, - -1, a*/**/b FROM c";
    pgm_statements ours = split(*state, text);
    PgQuerySplitResult theirs = pg_query_split_with_parser(text);
    assert_null(theirs.error);
    assert_int_equal(ours.n, (size_t)theirs.n_stmts);
    for (size_t i = 0; i < ours.n; i++) {
        size_t start = (size_t)theirs.stmts[i]->stmt_location;
        size_t end = start + (size_t)theirs.stmts[i]->stmt_len;
        assert_true(ours.at[i].offset >= start);
        assert_true(ours.at[i].offset + ours.at[i].size <= end);
    }
    pg_query_free_split_result(theirs);
}

static double
seconds_to_split(size_t megabytes)
{
    struct pgm_ctx ctx = { .arena = pgm_arena_new() };
    struct pgm_str text = PGM_STR(ctx.arena);
    for (int i = 0; text.len < megabytes << 20; i++) {
        pgm_str_addf(&text, "INSERT INTO t VALUES (%d, 'it''s a row', E'\\n'); -- %d\n", i, i);
    }
    pgm_statements statements = { 0 };
    clock_t start = clock();
    assert_int_equal(
        pgm_parse_split(&ctx, "big", pgm_str_text(&text), text.len, &statements), PGM_OK);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    assert_true(statements.n > megabytes << 13);
    pgm_arena_end(ctx.arena);
    return seconds;
}

/* Sixteen times the text takes some sixteen times the time; were it quadratic, it would take 256
 * times. */
static void
long_files_take_proportional_time(void **state)
{
    (void)state;
    double small = seconds_to_split(2), large = seconds_to_split(32);
    if (large > 60 * small + 0.5) {
        fail_msg("2 MB take %.3f s, 32 MB %.3f s", small, large);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(semicolons_end_statements, set_up, tear_down),
        cmocka_unit_test_setup_teardown(atomic_bodies_hold_semicolons, set_up, tear_down),
        cmocka_unit_test_setup_teardown(line_ends_and_byte_order_marks, set_up, tear_down),
        cmocka_unit_test_setup_teardown(dumps_are_read, set_up, tear_down),
        cmocka_unit_test_setup_teardown(failures_are_located, set_up, tear_down),
        cmocka_unit_test_setup_teardown(statements_are_classified, set_up, tear_down),
        cmocka_unit_test_setup_teardown(names_are_read_as_postgres_reads_them, set_up, tear_down),
        cmocka_unit_test_setup_teardown(boundaries_are_those_of_the_parser, set_up, tear_down),
        cmocka_unit_test(long_files_take_proportional_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
