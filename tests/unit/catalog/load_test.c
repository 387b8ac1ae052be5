/* Declared SQL, loaded into a real server. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"
#include "catalog/load.h"
#include "tests/unit/embedded.h"

/* Files of one test: "name", "content", …, NULL. Written below the group's directory. */
static const char *
write_files(struct trial *trial, const char *const *files)
{
    struct pgm_ctx *ctx = &trial->ctx;
    const char *directory = pgm_file_join(ctx->arena, trial->embedded->directory, "schema");
    embedded_require(ctx, pgm_file_remove_tree(ctx, directory));
    embedded_require(ctx, pgm_file_make_directory(ctx, directory, 0755));
    for (; *files; files += 2) {
        const char *path = pgm_file_join(ctx->arena, directory, files[0]);
        embedded_require(
            ctx, pgm_file_make_directory(ctx, pgm_file_directory(ctx->arena, path), 0755));
        embedded_require(ctx, pgm_file_write(ctx, path, files[1], strlen(files[1]), 0644));
    }
    return directory;
}

static enum pgm_status
try_load(struct trial *trial, const char *const *files, const char *search_path)
{
    pgm_strings paths = { 0 }, found = { 0 };
    const char *directory = write_files(trial, files);
    pgm_vec_push(trial->ctx.arena, &paths, directory);
    embedded_require(&trial->ctx, pgm_load_list(&trial->ctx, &paths, &found));
    return pgm_load_files(
        &trial->ctx, trial->embedded->server, trial->conn, &found, search_path, NULL);
}

#define LOAD(...) load(*state, (const char *const[]){ __VA_ARGS__, NULL })

static void
load(struct trial *trial, const char *const *files)
{
    embedded_require(&trial->ctx, try_load(trial, files, NULL));
    assert_string_equal(embedded_ask(trial, "SHOW search_path"), "pg_catalog, pg_temp");
    assert_string_equal(embedded_ask(trial, "SHOW check_function_bodies"), "on");
    assert_string_equal(embedded_ask(trial, "SHOW statement_timeout"), "0");
}

/* Do all of these exist, each as schema.name? */
static void
assert_relations(struct trial *trial, const char *wanted)
{
    assert_string_equal(
        embedded_ask(trial,
            "SELECT string_agg(n.nspname || '.' || c.relname, ' ' ORDER BY n.nspname || c.relname "
            "COLLATE \"C\") FROM pg_class c "
            "JOIN pg_namespace n ON n.oid = relnamespace WHERE c.oid >= 16384 AND relkind IN ('r', "
            "'v') "
            "AND nspname !~ '^pg_'"),
        wanted);
}

/* The first failure: message, "file:line:column", SQLSTATE. */
static void
assert_failure(struct trial *trial, const char *message, const char *place, const char *sqlstate)
{
    const struct pgm_error *error = &trial->ctx.error;
    assert_int_equal(error->status, PGM_INPUT);
    const char *got = pgm_arena_printf(
        trial->ctx.arena, "%s:%zu:%zu", strrchr(error->file, '/') + 1, error->line, error->column);
    if (!strstr(error->message, message) || strcmp(got, place) != 0 ||
        strcmp(error->sqlstate, sqlstate) != 0) {
        fail_msg("%s %s: %s", got, error->sqlstate, error->message);
    }
}

#define FAILS(text, message, place, sqlstate)                                                      \
    do {                                                                                           \
        struct trial *trial_ = *state;                                                             \
        pgm_error_clear(&trial_->ctx);                                                             \
        (void)!try_load(trial_, (const char *const[]){ "a.sql", text, NULL }, NULL);               \
        assert_failure(trial_, message, place, sqlstate);                                          \
    } while (0)

/* ---- order ----------------------------------------------------------------------------------- */

static void
the_order_of_statements_does_not_matter(void **state)
{
    LOAD("a/views.sql",
        "CREATE VIEW shop.v2 AS SELECT * FROM shop.v1; CREATE VIEW shop.v1 AS SELECT id, total(id) "
        "FROM shop.orders;",
        "b.sql",
        "CREATE TABLE shop.orders (id int PRIMARY KEY, customer int REFERENCES shop.customers, "
        "mood shop.mood);"
        "CREATE INDEX ON shop.orders (id) WHERE mood > 'low';",
        "c.sql",
        "CREATE TABLE shop.customers (id int PRIMARY KEY, orders int REFERENCES shop.late);"
        "CREATE FUNCTION total(int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT count(*)::int "
        "FROM shop.customers; END;",
        "d.sql",
        "CREATE TABLE shop.late (id int PRIMARY KEY); CREATE TYPE shop.mood AS ENUM ('low', "
        "'high');",
        "e.sql", "CREATE SCHEMA shop");
    assert_relations(*state, "shop.customers shop.late shop.orders shop.v1 shop.v2");
}

/* Every table refers to one that is declared later. */
static void
a_long_chain_backwards_is_loaded(void **state)
{
    enum { TABLES = 60 };
    struct trial *trial = *state;
    struct pgm_str text = PGM_STR(trial->ctx.arena);
    for (int i = 0; i < TABLES; i++) {
        pgm_str_addf(&text, "CREATE TABLE t%02d (id int PRIMARY KEY%s", i,
            i < TABLES - 1 ? ", next int REFERENCES " : "");
        pgm_str_addf(&text, i < TABLES - 1 ? "t%02d);\n" : ");\n", i + 1);
    }
    LOAD("a.sql", pgm_str_text(&text));
    assert_string_equal(
        embedded_ask(trial, "SELECT count(*) FROM pg_constraint WHERE contype = 'f'"), "59");
}

static void
bodies_may_name_what_does_not_exist(void **state)
{
    LOAD("a.sql", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT nothing FROM nowhere';");
}

/* Files are read in byte order, below a directory too; one that is named twice counts once. */
static void
files_are_listed_in_order(void **state)
{
    struct trial *trial = *state;
    struct pgm_ctx *ctx = &trial->ctx;
    const char *directory = write_files(
        trial, (const char *const[]){ "b.sql", "", "a/z.sql", "", "B.sql", "", "a.txt", "", NULL });
    const char *single = pgm_file_join(ctx->arena, directory, "b.sql");
    pgm_strings paths = { 0 }, files = { 0 };
    pgm_vec_push(ctx->arena, &paths, single);
    pgm_vec_push(ctx->arena, &paths, directory);
    pgm_vec_push(ctx->arena, &paths, "-");
    embedded_require(ctx, pgm_load_list(ctx, &paths, &files));
    assert_int_equal(files.n, 4);
    assert_string_equal(files.at[0], single);
    assert_string_equal(files.at[1], pgm_file_join(ctx->arena, directory, "B.sql"));
    assert_string_equal(files.at[2], pgm_file_join(ctx->arena, directory, "a/z.sql"));
    assert_string_equal(files.at[3], "-");

    paths.n = files.n = 0;
    pgm_vec_push(ctx->arena, &paths, "/no/such/file.sql");
    assert_int_equal(pgm_load_list(ctx, &paths, &files), PGM_INPUT);
    assert_non_null(strstr(ctx->error.message, "/no/such/file.sql"));
    pgm_error_clear(ctx);
    paths.n = 0;
    directory = write_files(trial, (const char *const[]){ "a.txt", "", NULL });
    pgm_vec_push(ctx->arena, &paths, directory);
    assert_int_equal(pgm_load_list(ctx, &paths, &files), PGM_INPUT);
    assert_non_null(strstr(ctx->error.message, "no .sql files"));
}

/* ---- the session ----------------------------------------------------------------------------- */

static void
settings_last_to_the_end_of_their_file(void **state)
{
    struct trial *trial = *state;
    LOAD("a.sql", "CREATE SCHEMA one; SET search_path = one; CREATE TABLE t (a int);", "b.sql",
        "CREATE TABLE t (a int); SELECT pg_catalog.set_config('search_path', 'one', false); CREATE "
        "TABLE u (a int);"
        "RESET search_path; CREATE TABLE public.w (a int);",
        "c.sql", "CREATE TABLE u (a int)", "d.sql",
        "DO $$ BEGIN PERFORM set_config('search_path', 'one', false); END $$", "e.sql",
        "CREATE TABLE x (a int)");
    assert_relations(trial, "one.t one.u public.t public.u public.w public.x");
}

/* A statement that is tried again runs under the path and role of its own place. */
static void
what_is_put_off_keeps_its_settings(void **state)
{
    struct trial *trial = *state;
    LOAD("a.sql",
        "SET search_path = one; SET ROLE pgm_load_owner; CREATE TABLE a (x mood); RESET ROLE; SET "
        "search_path = two;"
        "CREATE TABLE a (x mood); SET search_path = public; CREATE TABLE a (x int);",
        "b.sql",
        "CREATE SCHEMA one AUTHORIZATION pgm_load_owner; CREATE SCHEMA two; CREATE TYPE one.mood "
        "AS ENUM ('x');"
        "CREATE DOMAIN two.mood AS int; GRANT USAGE ON TYPE one.mood TO pgm_load_owner;");
    assert_relations(trial, "one.a public.a two.a");
    assert_string_equal(
        embedded_ask(
            trial, "SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'one.a'::regclass"),
        "pgm_load_owner");
    assert_string_equal(embedded_ask(trial, "SELECT format_type(atttypid, NULL) FROM pg_attribute "
                                            "WHERE attrelid = 'two.a'::regclass AND attnum = 1"),
        "two.mood");
}

static void
local_settings_last_to_the_commit(void **state)
{
    struct trial *trial = *state;
    LOAD("a.sql", "CREATE SCHEMA one; SET LOCAL search_path = one; CREATE TABLE a (x int);"
                  "BEGIN; SET LOCAL search_path = one; CREATE TABLE b (x int); COMMIT; CREATE "
                  "TABLE c (x int);"
                  "BEGIN; SET search_path = one; SET LOCAL search_path = public; CREATE TABLE d (x "
                  "int); END; CREATE TABLE e (x int);");
    assert_relations(trial, "one.b one.e public.a public.c public.d");
}

static void
the_path_to_begin_with_is_given(void **state)
{
    struct trial *trial = *state;
    static const char *const files[] = { "a.sql", "CREATE SCHEMA app; CREATE TABLE t (a int)",
        "b.sql", "CREATE TABLE u (a int)", NULL };
    embedded_require(&trial->ctx, try_load(trial, files, "app, public"));
    assert_relations(trial, "app.t app.u");
}

static void
parameters_of_newer_servers_are_passed_over(void **state)
{
    struct trial *trial = *state;
    LOAD("a.sql", "SET no_such_parameter_yet = 0; CREATE TABLE t (a int)");
    assert_relations(trial, "public.t");
    assert_int_equal(trial->warnings.n, 1);
    assert_non_null(strstr(trial->warnings.at[0], "no_such_parameter_yet"));
}

/* ---- transactions ---------------------------------------------------------------------------- */

static void
statements_that_stand_alone_are_run_so(void **state)
{
    struct trial *trial = *state;
    LOAD("a.sql", "CREATE TABLE t (a int, b int); CREATE INDEX CONCURRENTLY i ON t (a); CREATE "
                  "INDEX j ON t (b);"
                  "CREATE TYPE mood AS ENUM ('a'); ALTER TYPE mood ADD VALUE 'b'; CREATE TABLE u "
                  "(m mood DEFAULT 'b');"
                  "VACUUM t; DROP INDEX CONCURRENTLY i; REINDEX TABLE CONCURRENTLY t; CREATE TEMP "
                  "TABLE p (a int);"
                  "INSERT INTO t SELECT g, g FROM generate_series(1, 10) g;");
    assert_string_equal(embedded_ask(trial, "SELECT count(*) FROM public.t"), "10");
    assert_string_equal(
        embedded_ask(trial,
            "SELECT string_agg(relname, ' ') FROM pg_class WHERE relkind = 'i' AND oid >= 16384"),
        "j");
}

/* Neighbours share a transaction where they can; what each of them does is as if they did not. */
static void
a_group_hides_no_failure_and_loses_nothing(void **state)
{
    struct trial *trial = *state;
    struct pgm_str text = PGM_STR(trial->ctx.arena);
    for (int i = 0; i < 200; i++) {
        pgm_str_addf(&text, "CREATE TABLE t%03d (a int);\n", i);
        if (i % 7 == 3) {
            pgm_str_addf(&text, "CREATE VIEW v%03d AS SELECT * FROM w%03d;\n", i, i);
            pgm_str_addf(&text, "INSERT INTO t%03d VALUES (1);\n", i);
        }
        if (i % 31 == 30) {
            pgm_str_addf(&text, "CREATE TABLE w%03d (a int);\n", i);
        }
    }
    for (int i = 3; i < 200; i += 7) {
        pgm_str_addf(&text, "CREATE TABLE IF NOT EXISTS w%03d (a int);\n", i);
    }
    LOAD("a.sql", pgm_str_text(&text));
    assert_string_equal(
        embedded_ask(trial, "SELECT count(*) FROM pg_class WHERE relname ~ '^t[0-9]{3}$'"), "200");
    assert_string_equal(
        embedded_ask(trial, "SELECT count(*) FROM pg_class WHERE relname ~ '^v[0-9]{3}$'"), "29");
    /* rows were inserted once, not once an attempt */
    assert_string_equal(embedded_ask(trial, "SELECT count(*) FROM public.t003"), "1");
}

/* ---- roles and the database ------------------------------------------------------------------ */

static void
roles_are_made_where_they_are_named(void **state)
{
    struct trial *trial = *state;
    LOAD("a.sql", "CREATE TABLE t (a int); GRANT SELECT ON t TO pgm_load_a, \"Pgm load B\"; ALTER "
                  "TABLE t OWNER TO pgm_load_c;"
                  "CREATE POLICY p ON t TO pgm_load_d; CREATE ROLE \"Pgm load E\" LOGIN PASSWORD "
                  "'x'; CREATE ROLE pgm_load_f;"
                  "ALTER ROLE pgm_load_a SUPERUSER; ALTER DATABASE somewhere SET a = 'b'; COMMENT "
                  "ON DATABASE x IS 'y'");
    assert_string_equal(
        embedded_ask(trial, "SELECT string_agg(rolname || rolcanlogin || rolsuper, ' ' ORDER BY "
                            "rolname COLLATE \"C\") "
                            "FROM pg_roles WHERE rolname ~ '^pgm_load_[a-f]$|Pgm load'"),
        "Pgm load Bfalsefalse Pgm load Efalsefalse pgm_load_afalsefalse pgm_load_cfalsefalse "
        "pgm_load_dfalsefalse pgm_load_ffalsefalse");
    assert_int_equal(trial->warnings.n, 2);
    assert_non_null(strstr(trial->warnings.at[0], "2 statements about roles"));
    assert_non_null(strstr(trial->warnings.at[1], "2 statements about the database"));
}

static void
what_reaches_out_is_refused(void **state)
{
    FAILS("SELECT 1;\n ALTER SYSTEM SET a = 1", "reaches out", "a.sql:2:2", "");
    FAILS("CREATE DATABASE x", "reaches out", "a.sql:1:1", "");
    FAILS("COPY pg_class TO '/tmp/pgmend-load-test'", "reaches out", "a.sql:1:1", "");
    FAILS("COPY pg_class TO PROGRAM 'true'", "reaches out", "a.sql:1:1", "");
    FAILS("CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p", "reaches out", "a.sql:1:1", "");
    FAILS(
        "CREATE TABLE t (a int); COPY t FROM stdin;\n1\n\\.\n", "COPY with data", "a.sql:1:25", "");
    FAILS("BEGIN; ROLLBACK;", "no place in a declared schema", "a.sql:1:8", "");
    assert_false(pgm_file_exists("/tmp/pgmend-load-test"));
    LOAD("a.sql", "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (connect = false, "
                  "slot_name = NONE)");
    embedded_require(
        &((struct trial *)*state)->ctx, pgm_conn_exec(&((struct trial *)*state)->ctx,
                                            ((struct trial *)*state)->conn, "DROP SUBSCRIPTION s"));
}

/* ---- failures -------------------------------------------------------------------------------- */

static void
failures_are_located_and_explained(void **state)
{
    struct trial *trial = *state;
    FAILS("CREATE TABLE a (x int);\nCREATE TABLE ü (\n  ö nope);", "type \"nope\" does not exist",
        "a.sql:3:5", "42704");
    assert_string_equal(trial->ctx.error.statement, "CREATE TABLE ü (\n  ö nope)");
    FAILS("CREATE TABLE a (x int;", "syntax error at or near \";\"", "a.sql:1:22", "42601");
    FAILS("SELECT lengthh('a')", "function lengthh(unknown) does not exist", "a.sql:1:8", "42883");
    assert_non_null(trial->ctx.error.hint);
    FAILS("SET work_mem = 'much'; CREATE TABLE a (x int)", "invalid value for parameter",
        "a.sql:1:1", "22023");
    FAILS("CREATE TABLE a (x int); SELECT 'b", "never closed", "a.sql:1:32", "");
}

/* The culprit, not the many that suffer from it, though they come first. */
static void
the_cause_is_blamed(void **state)
{
    struct trial *trial = *state;
    FAILS("CREATE VIEW v AS SELECT * FROM a; CREATE TABLE b (x int REFERENCES a); CREATE INDEX ON "
          "b (x);\n"
          "CREATE TABLE a (x it PRIMARY KEY);",
        "type \"it\" does not exist", "a.sql:2:19", "42704");
    assert_non_null(strstr(trial->ctx.error.detail, "3 other statements"));
    FAILS(
        "CREATE VIEW v AS SELECT c FROM a;\nALTER TABLE a ADD COLUMN c it; CREATE TABLE a (x int);",
        "type \"it\" does not exist", "a.sql:2:28", "42704");
    FAILS("CREATE VIEW v AS SELECT f(1);\nCREATE FUNCTION f(int) RETURNS int LANGUAGE nope AS '';",
        "language \"nope\" does not exist", "a.sql:2:1", "42704");
    FAILS("CREATE VIEW p AS SELECT * FROM q; CREATE VIEW q AS SELECT * FROM p;",
        "relation \"q\" does not exist", "a.sql:1:32", "42P01");
}

static void
a_lost_session_and_a_timeout_end_the_load(void **state)
{
    struct trial *trial = *state;
    FAILS("SET statement_timeout = '200ms'; SELECT pg_sleep(20)", "statement timeout", "a.sql:1:34",
        "57014");
    assert_non_null(trial->ctx.error.hint);
    pgm_error_clear(&trial->ctx);
    static const char *const files[] = { "a.sql",
        "CREATE TABLE t ();\nSELECT pg_terminate_backend(pg_backend_pid())", NULL };
    assert_int_equal(try_load(trial, files, NULL), PGM_LOST);
    assert_int_equal(trial->ctx.error.line, 2);
}

/* ---- dumps ----------------------------------------------------------------------------------- */

/* As pg_dump writes it: settings first, an empty path, \restrict around. */
static void
a_dump_is_loaded(void **state)
{
    struct trial *trial = *state;
    LOAD("dump.sql",
        "--\n-- PostgreSQL database dump\n--\n\n\\restrict kaXbKf3\n\n-- Dumped from database "
        "version 17.5\n\n"
        "SET statement_timeout = 0;\nSET transaction_timeout = 0;\nSET client_encoding = 'UTF8';\n"
        "SET standard_conforming_strings = on;\nSELECT pg_catalog.set_config('search_path', '', "
        "false);\n"
        "SET check_function_bodies = false;\nSET row_security = off;\n\nSET default_tablespace = "
        "'';\n\n"
        "SET default_table_access_method = heap;\n\n"
        "CREATE TABLE public.orders (\n    id integer NOT NULL,\n    note text DEFAULT "
        "'a;b'::text\n);\n\n"
        "ALTER TABLE public.orders OWNER TO pgm_load_a;\n\n"
        "ALTER TABLE ONLY public.orders\n    ADD CONSTRAINT orders_pkey PRIMARY KEY "
        "(id);\n\n\\unrestrict kaXbKf3\n\n");
    assert_relations(trial, "public.orders");
}

/* An operator class waits for its family; the index does not wait for it of its own accord. */
static void
an_index_chooses_among_all_operator_classes(void **state)
{
    struct trial *trial = *state;
    LOAD("1.sql",
        "CREATE TYPE v AS (major int);"
        "CREATE FUNCTION cmp(v, v) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 0';"
        "CREATE FUNCTION lt(v, v) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT true';"
        "CREATE OPERATOR CLASS by_major DEFAULT FOR TYPE v USING btree FAMILY by_major AS"
        " OPERATOR 1 <#, FUNCTION 1 cmp(v, v);",
        "2.sql", "CREATE OPERATOR FAMILY by_major USING btree;", "3.sql",
        "CREATE OPERATOR <# (FUNCTION = lt, LEFTARG = v, RIGHTARG = v);", "4.sql",
        "CREATE TABLE t (a v); CREATE INDEX t_a ON t (a);");
    assert_string_equal(
        embedded_ask(trial, "SELECT opcname FROM pg_index JOIN pg_opclass o ON o.oid = indclass[0] "
                            "WHERE indexrelid = 'public.t_a'::regclass"),
        "by_major");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        EMBEDDED_TEST(the_order_of_statements_does_not_matter),
        EMBEDDED_TEST(an_index_chooses_among_all_operator_classes),
        EMBEDDED_TEST(a_long_chain_backwards_is_loaded),
        EMBEDDED_TEST(bodies_may_name_what_does_not_exist),
        EMBEDDED_TEST(files_are_listed_in_order),
        EMBEDDED_TEST(settings_last_to_the_end_of_their_file),
        EMBEDDED_TEST(what_is_put_off_keeps_its_settings),
        EMBEDDED_TEST(local_settings_last_to_the_commit),
        EMBEDDED_TEST(the_path_to_begin_with_is_given),
        EMBEDDED_TEST(parameters_of_newer_servers_are_passed_over),
        EMBEDDED_TEST(statements_that_stand_alone_are_run_so),
        EMBEDDED_TEST(a_group_hides_no_failure_and_loses_nothing),
        EMBEDDED_TEST(roles_are_made_where_they_are_named),
        EMBEDDED_TEST(what_reaches_out_is_refused),
        EMBEDDED_TEST(failures_are_located_and_explained),
        EMBEDDED_TEST(the_cause_is_blamed),
        EMBEDDED_TEST(a_lost_session_and_a_timeout_end_the_load),
        EMBEDDED_TEST(a_dump_is_loaded),
    };
    return cmocka_run_group_tests(tests, embedded_begin, embedded_end);
}
