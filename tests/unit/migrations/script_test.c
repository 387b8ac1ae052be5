/* Scripts: their statements, which of them stand alone, what is refused, and what their digests do
 * not see. */
#include <string.h>

#include "base/str.h"
#include "migrations/migration.h"
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

static struct pgm_script
script_of(const char *text, size_t size)
{
    return (struct pgm_script){ .path = "up.sql", .text = text, .size = size };
}

static pgm_script_statement_list
read_all(struct pgm_ctx *ctx, const char *text)
{
    struct pgm_script script = script_of(text, strlen(text));
    pgm_script_statement_list statements = { 0 };
    if (pgm_script_statements(ctx, &script, &statements) != PGM_OK) {
        fail_msg("%s: %s", text, ctx->error.message);
    }
    return statements;
}

static const char *
joined(struct pgm_arena *arena, const pgm_strings *names)
{
    struct pgm_str out = PGM_STR(arena);
    for (size_t i = 0; i < names->n; i++) {
        pgm_str_addf(&out, "%s%s", i ? "." : "", names->at[i]);
    }
    return pgm_str_text(&out);
}

static void
what_stands_alone_is_known(void **state)
{
    static const struct {
        const char *sql;
        enum pgm_alone_kind alone;
        enum pgm_statement_sharing sharing;
        const char *name, *table, *value;
    } cases[] = {
        { "create index concurrently i on t (a)", PGM_ALONE_CREATE_INDEX, PGM_STANDS_OUTSIDE, "i",
            "t", NULL },
        { "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"My I\" ON ONLY app.\"T\" (a)",
            PGM_ALONE_CREATE_INDEX, PGM_STANDS_OUTSIDE, "My I", "app.T", NULL },
        { "create index concurrently on t (a)", PGM_ALONE_CREATE_INDEX, PGM_STANDS_OUTSIDE, "", "t",
            NULL },
        { "create index i on t (a)", PGM_ALONE_NONE, PGM_SHARES, "", "", NULL },
        { "drop index concurrently if exists app.i", PGM_ALONE_DROP_INDEX, PGM_STANDS_OUTSIDE,
            "app.i", "", NULL },
        { "drop index i", PGM_ALONE_NONE, PGM_SHARES, "", "", NULL },
        { "reindex table concurrently t", PGM_ALONE_REINDEX, PGM_STANDS_OUTSIDE, "t", "", NULL },
        { "reindex (verbose, concurrently) index i", PGM_ALONE_REINDEX, PGM_STANDS_OUTSIDE, "i", "",
            NULL },
        { "reindex index i", PGM_ALONE_REINDEX, PGM_STANDS_APART, "i", "", NULL },
        { "reindex schema app", PGM_ALONE_REINDEX, PGM_STANDS_OUTSIDE, "app", "", NULL },
        { "vacuum", PGM_ALONE_VACUUM, PGM_STANDS_OUTSIDE, "", "", NULL },
        { "vacuum (full, analyze) app.t", PGM_ALONE_VACUUM, PGM_STANDS_OUTSIDE, "app.t", "", NULL },
        { "vacuum analyze t", PGM_ALONE_VACUUM, PGM_STANDS_OUTSIDE, "t", "", NULL },
        { "cluster", PGM_ALONE_CLUSTER, PGM_STANDS_OUTSIDE, "", "", NULL },
        { "cluster verbose t using i", PGM_ALONE_CLUSTER, PGM_STANDS_APART, "t", "", NULL },
        { "create database d", PGM_ALONE_DATABASE, PGM_STANDS_OUTSIDE, "d", "", NULL },
        { "drop database if exists d", PGM_ALONE_DATABASE, PGM_STANDS_OUTSIDE, "d", "", NULL },
        { "alter database d set tablespace s", PGM_ALONE_DATABASE, PGM_STANDS_OUTSIDE, "d", "",
            NULL },
        { "alter database d set work_mem = '1MB'", PGM_ALONE_NONE, PGM_SHARES, "", "", NULL },
        { "create tablespace s location '/x'", PGM_ALONE_TABLESPACE, PGM_STANDS_OUTSIDE, "s", "",
            NULL },
        { "alter system set work_mem = '1MB'", PGM_ALONE_SYSTEM, PGM_STANDS_OUTSIDE, "", "", NULL },
        { "alter table if exists only app.p detach partition app.p1 concurrently", PGM_ALONE_DETACH,
            PGM_STANDS_OUTSIDE, "app.p1", "app.p", NULL },
        { "alter table p detach partition p1", PGM_ALONE_NONE, PGM_SHARES, "", "", NULL },
        { "alter table p detach partition p1 finalize", PGM_ALONE_NONE, PGM_SHARES, "", "", NULL },
        { "commit prepared 'x''y'", PGM_ALONE_PREPARED, PGM_STANDS_OUTSIDE, "", "", "x'y" },
        { "alter type app.mood add value if not exists 'so''so' before 'x'", PGM_ALONE_ADD_VALUE,
            PGM_STANDS_APART, "app.mood", "", "so'so" },
        { "alter type t add attribute a int", PGM_ALONE_NONE, PGM_SHARES, "", "", NULL },
        { "drop subscription s", PGM_ALONE_SUBSCRIPTION, PGM_STANDS_OUTSIDE, "s", "", NULL },
        { "create subscription s connection 'x' publication p with (connect = false)",
            PGM_ALONE_NONE, PGM_SHARES, "", "", NULL },
        { "refresh materialized view concurrently v", PGM_ALONE_NONE, PGM_SHARES, "", "", NULL },
        { "set constraints all deferred", PGM_ALONE_NONE, PGM_SHARES, "", "", NULL },
    };
    struct pgm_ctx *ctx = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pgm_script_statement_list statements = read_all(ctx, cases[i].sql);
        assert_int_equal(statements.n, 1);
        const struct pgm_script_statement *statement = &statements.at[0];
        bool is_right = statement->alone == cases[i].alone &&
                        statement->sharing == cases[i].sharing &&
                        strcmp(joined(ctx->arena, &statement->name), cases[i].name) == 0 &&
                        strcmp(joined(ctx->arena, &statement->table), cases[i].table) == 0 &&
                        pgm_str_same(statement->value, cases[i].value) &&
                        (statement->verb != NULL) == (cases[i].alone != PGM_ALONE_NONE);
        if (!is_right) {
            fail_msg("%s: %d %d %s %s %s", cases[i].sql, (int)statement->alone,
                (int)statement->sharing, joined(ctx->arena, &statement->name),
                joined(ctx->arena, &statement->table), statement->value);
        }
    }
}

static void
lines_and_data_are_found(void **state)
{
    struct pgm_ctx *ctx = *state;
    pgm_script_statement_list statements =
        read_all(ctx, "-- one\r\nselect 1;\r\n\r\ncopy t (a, b) from stdin;\n1\tx;\n2\t'\n\\.\n"
                      "select a[1:2], b::int, ':x' from t where c = $$:y$$;\nselect f(a := 1)");
    assert_int_equal(statements.n, 4);
    assert_int_equal(statements.at[0].line, 2);
    assert_int_equal(statements.at[1].line, 4);
    assert_true(statements.at[1].has_data);
    assert_int_equal(statements.at[1].data_size, strlen("1\tx;\n2\t'\n"));
    assert_memory_equal(statements.at[1].data, "1\tx;\n2\t'\n", statements.at[1].data_size);
    assert_int_equal(statements.at[2].line, 8);
    assert_int_equal(statements.at[3].line, 9);
    assert_false(statements.at[3].has_data);
    statements = read_all(ctx, "copy t from stdin;\n\\.\n");
    assert_true(statements.at[0].has_data && statements.at[0].data_size == 0);
}

static void
what_has_no_place_is_refused(void **state)
{
    static const struct {
        const char *sql, *words;
        size_t line;
    } cases[] = {
        { "select 1;\nbegin;", "\"begin\" would end or split the runner's transaction", 2 },
        { "commit and chain", "\"commit and\" would end", 1 },
        { "rollback", "would end or split", 1 },
        { "savepoint s", "would end or split", 1 },
        { "start transaction", "would end or split", 1 },
        { "set transaction isolation level serializable", "would end or split", 1 },
        { "prepare transaction 'x'", "would end or split", 1 },
        { "discard all", "DISCARD", 1 },
        { "select pg_catalog.pg_advisory_unlock_all ()", "pg_advisory_unlock_all()", 1 },
        { "set standard_conforming_strings = off", "always on", 1 },
        { "set client_encoding to 'LATIN1'", "scripts are in UTF-8", 1 },
        { "select :x", "\":x\" is a variable of psql", 1 },
        { "select\n :'x'", "\":'x'\" is a variable of psql", 2 },
        { "select * from :\"x\"", "is a variable of psql", 1 },
        { "\\copy t from 'x'", "\"\\copy\" is a command of psql", 1 },
        { "copy t from stdin", "without its data", 1 },
        { "copy (select 1) to stdout", "nobody to write to", 1 },
        { "select 'x", "never closed", 1 },
        { "select\n\"x", "never closed", 2 },
        { "do $x$ begin end", "never closed", 1 },
        { "/* select", "never closed", 1 },
        { "select\xc2\xa0"
          "1",
            "a no-break space", 1 },
        { "select \xe2\x80\x9cx\xe2\x80\x9d", "a curly quote", 1 },
        { "select 1;\xef\xbb\xbf\nselect 2", "a byte order mark", 1 },
        { "select '\xe4'", "not in UTF-8", 1 },
        { "\xff\xfes", "UTF-16", 1 },
        { "select 1;\n\n-- pgmend: phase 1\nselect 2", "behind the first statement", 3 },
    };
    struct pgm_ctx *ctx = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pgm_script script = script_of(cases[i].sql, strlen(cases[i].sql));
        pgm_script_statement_list statements = { 0 };
        enum pgm_status status = pgm_script_statements(ctx, &script, &statements);
        if (status != PGM_INPUT || !strstr(ctx->error.message, cases[i].words) ||
            ctx->error.line != cases[i].line || !pgm_str_same(ctx->error.file, "up.sql")) {
            fail_msg("%s: %s, line %zu", cases[i].sql, ctx->error.message, ctx->error.line);
        }
        pgm_error_clear(ctx);
    }
    struct pgm_script script = script_of("select 1;\0select 2;", 19);
    pgm_script_statement_list statements = { 0 };
    assert_int_equal(pgm_script_statements(ctx, &script, &statements), PGM_INPUT);
    assert_string_equal(ctx->error.message, "the file holds a NUL byte");
}

static void
what_is_allowed_passes(void **state)
{
    struct pgm_ctx *ctx = *state;
    pgm_script_statement_list statements = read_all(ctx,
        "set search_path to app; set client_encoding = 'UTF8'; set standard_conforming_strings = "
        "on;"
        "set local lock_timeout = '1s'; select '\xe2\x80\x9cx\xe2\x80\x9d', \"na\xc3\xafve\","
        " na\xc3\xafve; reset all; create table t (a int, -- pgmend: renamed-from b\n b int);");
    assert_int_equal(statements.n, 7);
}

static const char *
hash(struct pgm_ctx *ctx, const char *text)
{
    struct pgm_script script = script_of(text, strlen(text));
    const char *out = NULL;
    assert_int_equal(pgm_script_hash_tokens(ctx, &script, &out), PGM_OK);
    return out;
}

static void
cosmetic_edits_leave_the_digest(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *first = hash(ctx, "create table t (a int);\nselect 'x\ny' where 1 <= 2;\n");
    assert_string_equal(first, "sha256-tokens-1:"
                               "0257900f9cd1cf124a6e82cfe0bba2ea70e3a2c8a9f690c186218a93037a8bd5");
    assert_string_equal(hash(ctx, "-- c\r\nCREATE TABLE\r\n T(a /* b */ INT);;\r\n"
                                  "select 'x\r\ny' where 1 <= 2"),
        first);
    assert_string_not_equal(
        hash(ctx, "create table t (a int);\nselect 'X\ny' where 1 <= 2;\n"), first);
    assert_string_not_equal(
        hash(ctx, "create table t (a int);\nselect 'x\ny' where 1 < = 2;\n"), first);
    assert_string_not_equal(
        hash(ctx, "create table \"T\" (a int);\nselect 'x\ny' where 1 <= 2;\n"), first);
    assert_string_not_equal(
        hash(ctx, "copy t from stdin;\n1\n\\.\n"), hash(ctx, "copy t from stdin;\n2\n\\.\n"));
    assert_string_equal(
        hash(ctx, "copy t from stdin;\n1\n\\.\n"), hash(ctx, "copy t from stdin;\r\n1\r\n\\.\r\n"));
}

/* "1<1 2< <2": what was and what is, by number. */
static const char *
compared(struct pgm_ctx *ctx, const char *was_text, const char *is_text)
{
    struct pgm_script was = script_of(was_text, strlen(was_text));
    struct pgm_script is = script_of(is_text, strlen(is_text));
    pgm_script_differences differences = { 0 };
    assert_int_equal(pgm_script_compare(ctx, &was, &is, &differences), PGM_OK);
    struct pgm_str out = PGM_STR(ctx->arena);
    for (size_t i = 0; i < differences.n; i++) {
        pgm_str_addf(
            &out, "%s%zu<%zu", i ? " " : "", differences.at[i].was_ord, differences.at[i].is_ord);
    }
    return pgm_str_text(&out);
}

static void
differing_statements_are_named(void **state)
{
    struct pgm_ctx *ctx = *state;
    assert_string_equal(compared(ctx, "select 1; select 2;", "SELECT 1;select 2"), "");
    assert_string_equal(compared(ctx, "select 1; select 2;", "select 1;select 3"), "2<2");
    assert_string_equal(compared(ctx, "select 1; select 2; select 3", "select 1; select 3"), "2<0");
    assert_string_equal(
        compared(ctx, "select 1; select 3", "select 0; select 1; select 2; select 3"), "0<1 0<3");
    assert_string_equal(compared(ctx, "", "select 1"), "0<1");
    assert_string_equal(compared(ctx, "select 1; select 2; select 3; select 4",
                            "select 5; select 2; select 6; select 7; select 4"),
        "1<1 3<3 0<4");
}

static void
modes_and_emptiness_are_checked(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_migration migration = { .name = "x" };
    migration.up = script_of("-- nothing\n", strlen("-- nothing\n"));
    assert_int_equal(pgm_migration_check(ctx, &migration), PGM_INPUT);
    assert_string_equal(ctx->error.message, "the script holds no statement");
    pgm_error_clear(ctx);
    migration.up.is_empty = true;
    assert_int_equal(pgm_migration_check(ctx, &migration), PGM_OK);
    migration.up = script_of("select 1; vacuum", strlen("select 1; vacuum"));
    assert_int_equal(pgm_migration_check(ctx, &migration), PGM_OK);
    migration.up.transaction = PGM_TRANSACTION_ONE;
    assert_int_equal(pgm_migration_check(ctx, &migration), PGM_INPUT);
    pgm_error_clear(ctx);
    migration.up.is_empty = true;
    assert_int_equal(pgm_migration_check(ctx, &migration), PGM_INPUT);
}

static void
later_edits_void_a_review(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_migration migration = { .name = "x", .phase = -1 };
    migration.up = script_of("select 1", strlen("select 1"));
    const struct pgm_review *review = NULL;
    struct pgm_review given = { .who = "Ana", .when = "2025-01-01" };
    assert_int_equal(pgm_migration_hash_review(ctx, &migration, &given.hash), PGM_OK);
    assert_int_equal(pgm_migration_reviewed(ctx, &migration, &review), PGM_OK);
    assert_null(review);
    pgm_vec_push(ctx->arena, &migration.reviews, given);
    assert_int_equal(pgm_migration_reviewed(ctx, &migration, &review), PGM_OK);
    assert_non_null(review);
    migration.up = script_of("SELECT 1; -- ok", strlen("SELECT 1; -- ok"));
    assert_int_equal(pgm_migration_reviewed(ctx, &migration, &review), PGM_OK);
    assert_non_null(review);
    migration.up.transaction = PGM_TRANSACTION_EACH;
    assert_int_equal(pgm_migration_reviewed(ctx, &migration, &review), PGM_OK);
    assert_null(review);
    migration.up = script_of("select 2", strlen("select 2"));
    assert_int_equal(pgm_migration_reviewed(ctx, &migration, &review), PGM_OK);
    assert_null(review);
}

static const char *
with(struct pgm_ctx *ctx, const char *text, const char *value)
{
    struct pgm_script script = script_of(text, strlen(text));
    pgm_strings values = { 0 };
    if (value) {
        pgm_vec_push(ctx->arena, &values, value);
    }
    return pgm_script_with(ctx->arena, &script, "parents", &values);
}

static void
directives_are_replaced(void **state)
{
    struct pgm_ctx *ctx = *state;
    assert_string_equal(with(ctx, "select 1", "a"), "-- pgmend: parents a\nselect 1");
    assert_string_equal(with(ctx, "", "a"), "-- pgmend: parents a\n");
    assert_string_equal(
        with(ctx, "-- pgmend: phase 1", "a"), "-- pgmend: phase 1\n-- pgmend: parents a\n");
    assert_string_equal(with(ctx, "-- x\r\n  --pgmend:  parents b\r\n-- y\r\nselect 1;\r\n", "a"),
        "-- x\r\n-- pgmend: parents a\r\n-- y\r\nselect 1;\r\n");
    assert_string_equal(
        with(ctx, "-- pgmend: parents b\n-- pgmend: phase 1\n\nselect '-- pgmend: parents c'", "a"),
        "-- pgmend: phase 1\n-- pgmend: parents a\n\nselect '-- pgmend: parents c'");
    assert_string_equal(
        with(ctx, "/* x */ -- pgmend: parents b\nselect 1", NULL), "/* x */ \nselect 1");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_stands_alone_is_known, set_up, tear_down),
        cmocka_unit_test_setup_teardown(lines_and_data_are_found, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_has_no_place_is_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_allowed_passes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(cosmetic_edits_leave_the_digest, set_up, tear_down),
        cmocka_unit_test_setup_teardown(differing_statements_are_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(modes_and_emptiness_are_checked, set_up, tear_down),
        cmocka_unit_test_setup_teardown(later_edits_void_a_review, set_up, tear_down),
        cmocka_unit_test_setup_teardown(directives_are_replaced, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
