/* Sessions: their settings, statements, failures, pipelines. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/str.h"
#include "pg/conn.h"
#include "tests/unit/embedded.h"

static struct pgm_conn *
second_session(struct trial *trial)
{
    struct pgm_conn *conn = NULL;
    const char *url = pgm_server_url(&trial->ctx, trial->embedded->server, trial->database);
    embedded_require(&trial->ctx, pgm_conn_open(&trial->ctx, url, &conn));
    return conn;
}

static void
exec(struct trial *trial, const char *sql)
{
    embedded_require(&trial->ctx, pgm_conn_exec(&trial->ctx, trial->conn, sql));
}

static void
settings_do_not_depend_on_the_user(void **state)
{
    struct trial *trial = *state;
    static const char *const settings[][2] = {
        { "search_path", "pg_catalog, pg_temp" },
        { "client_encoding", "UTF8" },
        { "standard_conforming_strings", "on" },
        { "DateStyle", "ISO, YMD" },
        { "IntervalStyle", "postgres" },
        { "TimeZone", "UTC" },
        { "extra_float_digits", "3" },
        { "bytea_output", "hex" },
        { "statement_timeout", "0" },
        { "lock_timeout", "0" },
        { "application_name", "pgmend" },
    };
    exec(trial, pgm_arena_printf(trial->ctx.arena,
                    "ALTER DATABASE %s SET search_path = public; ALTER DATABASE %s SET DateStyle = "
                    "'German';"
                    "ALTER DATABASE %s SET statement_timeout = '1h'; ALTER DATABASE %s SET "
                    "bytea_output = escape",
                    trial->database, trial->database, trial->database, trial->database));
    trial->conn = second_session(trial);
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        const char *sql = pgm_arena_printf(trial->ctx.arena, "SHOW %s", settings[i][0]);
        assert_string_equal(embedded_ask(trial, sql), settings[i][1]);
    }
}

static void
reset_brings_the_beginning_back(void **state)
{
    struct trial *trial = *state;
    exec(trial, "SET search_path = public; SET DateStyle = 'German'; CREATE TEMP TABLE t (a int); "
                "CREATE ROLE conn_test_role; SET ROLE conn_test_role");
    embedded_require(&trial->ctx, pgm_conn_reset(&trial->ctx, trial->conn));
    assert_string_equal(embedded_ask(trial, "SHOW search_path"), "pg_catalog, pg_temp");
    assert_string_equal(embedded_ask(trial, "SHOW DateStyle"), "ISO, YMD");
    assert_string_equal(embedded_ask(trial, "SELECT current_user"), "pgmend_runner");
    assert_null(embedded_ask(trial, "SELECT to_regclass('pg_temp.t')"));
}

static void
the_users_application_name_stays(void **state)
{
    struct trial *trial = *state;
    struct pgm_conn *conn = NULL;
    const char *url = pgm_arena_printf(trial->ctx.arena, "%s&application_name=deploy",
        pgm_server_url(&trial->ctx, trial->embedded->server, trial->database));
    embedded_require(&trial->ctx, pgm_conn_open(&trial->ctx, url, &conn));
    trial->conn = conn;
    assert_string_equal(embedded_ask(trial, "SHOW application_name"), "deploy");
}

static void
it_describes_itself(void **state)
{
    struct trial *trial = *state;
    const char *description = pgm_conn_describe(&trial->ctx, trial->conn);
    assert_true(pgm_str_starts(description, trial->database));
    assert_non_null(strstr(description, ":5432 as pgmend_runner"));
    assert_int_equal(
        pgm_conn_version(trial->conn) / 10000, pgm_server_major(trial->embedded->server));
}

static void
rows_hold_values_and_nulls(void **state)
{
    struct trial *trial = *state;
    static const char *const params[] = { "7", NULL, "it's ünï" };
    struct pgm_rows rows = { 0 };
    embedded_require(&trial->ctx, pgm_conn_query(&trial->ctx, trial->conn,
                                      "SELECT $1::int + n AS sum, $2::text AS nothing, $3::text AS "
                                      "text FROM generate_series(1, 3) n",
                                      3, params, &rows));
    assert_int_equal(rows.n_rows, 3);
    assert_int_equal(rows.n_columns, 3);
    assert_string_equal(pgm_rows_column(&rows, 0), "sum");
    assert_string_equal(pgm_rows_value(&rows, 2, 0), "10");
    assert_null(pgm_rows_value(&rows, 0, 1));
    assert_string_equal(pgm_rows_value(&rows, 1, 2), "it's ünï");
}

static void
affected_rows_are_counted(void **state)
{
    struct trial *trial = *state;
    struct pgm_rows rows = { 0 };
    exec(trial, "CREATE TABLE public.t (a int)");
    embedded_require(
        &trial->ctx, pgm_conn_query(&trial->ctx, trial->conn,
                         "INSERT INTO public.t SELECT generate_series(1, 42)", 0, NULL, &rows));
    assert_int_equal(rows.affected, 42);
    embedded_require(&trial->ctx,
        pgm_conn_query(&trial->ctx, trial->conn, "CREATE TABLE public.u ()", 0, NULL, &rows));
    assert_int_equal(rows.affected, 0);
}

static void
several_statements_may_be_given(void **state)
{
    struct trial *trial = *state;
    exec(trial, "CREATE TABLE public.t (a int); INSERT INTO public.t VALUES (1), (2);;");
    assert_string_equal(embedded_ask(trial, "SELECT count(*) FROM public.t"), "2");
    exec(trial, "");
}

static enum pgm_status
run_failing(struct trial *trial, const char *sql)
{
    pgm_error_clear(&trial->ctx);
    enum pgm_status status = pgm_conn_exec(&trial->ctx, trial->conn, sql);
    assert_int_not_equal(status, PGM_OK);
    assert_string_equal(trial->ctx.error.statement, sql);
    return status;
}

static void
failures_are_described(void **state)
{
    struct trial *trial = *state;
    const struct pgm_error *error = &trial->ctx.error;
    assert_int_equal(run_failing(trial, "SELECT 'ü' || 'ö', nope FROM pg_class"), PGM_SQL);
    assert_string_equal(error->message, "column \"nope\" does not exist");
    assert_string_equal(error->sqlstate, "42703");
    assert_int_equal(pgm_conn_error_offset(trial->conn), strlen("SELECT 'ü' || 'ö', "));

    assert_int_equal(
        run_failing(trial,
            "DO $$ BEGIN RAISE EXCEPTION E'two\\nlines' USING DETAIL = 'more', HINT = 'do this', "
            "ERRCODE = 'XY123'; END $$"),
        PGM_SQL);
    assert_string_equal(error->message, "two lines");
    assert_true(pgm_str_starts(error->detail, "more\nPL/pgSQL function"));
    assert_string_equal(error->hint, "do this");
    assert_string_equal(error->sqlstate, "XY123");
    assert_int_equal(pgm_conn_error_offset(trial->conn), SIZE_MAX);
}

static void
failures_do_not_overwrite_each_other(void **state)
{
    struct trial *trial = *state;
    run_failing(trial, "SELECT nope");
    assert_int_equal(pgm_conn_exec(&trial->ctx, trial->conn, "SELECT 1/0"), PGM_SQL);
    assert_string_equal(trial->ctx.error.sqlstate, "42703");
    pgm_error_clear(&trial->ctx);
    exec(trial, "SELECT 1");
}

static void
transactions_are_seen(void **state)
{
    struct trial *trial = *state;
    assert_false(pgm_conn_in_transaction(trial->conn));
    exec(trial, "BEGIN");
    assert_true(pgm_conn_in_transaction(trial->conn));
    run_failing(trial, "SELECT nope");
    assert_true(pgm_conn_in_transaction(trial->conn));
    pgm_error_clear(&trial->ctx);
    exec(trial, "ROLLBACK");
    assert_false(pgm_conn_in_transaction(trial->conn));
}

static void
a_lock_not_had_in_time_is_busy(void **state)
{
    struct trial *trial = *state;
    struct pgm_conn *other = second_session(trial);
    exec(trial, "CREATE TABLE public.t (a int); SET lock_timeout = '50ms'");
    embedded_require(&trial->ctx, pgm_conn_exec(&trial->ctx, other, "BEGIN; LOCK public.t"));
    assert_int_equal(run_failing(trial, "LOCK TABLE public.t; SELECT 1"), PGM_BUSY);
    assert_string_equal(trial->ctx.error.sqlstate, "55P03");
}

static void
a_lost_connection_is_told_apart(void **state)
{
    struct trial *trial = *state;
    assert_int_equal(run_failing(trial, "SELECT pg_terminate_backend(pg_backend_pid())"), PGM_LOST);
    assert_int_equal(run_failing(trial, "SELECT 1"), PGM_LOST);
    assert_non_null(strstr(trial->ctx.error.message, trial->database));
    assert_non_null(trial->ctx.error.hint);
}

static void
copy_is_refused_and_the_session_goes_on(void **state)
{
    struct trial *trial = *state;
    struct pgm_rows rows;
    exec(trial, "CREATE TABLE public.t (a int)");
    assert_int_equal(run_failing(trial, "COPY public.t FROM STDIN"), PGM_SQL);
    assert_int_equal(
        run_failing(trial, "COPY (SELECT generate_series(1, 100000)) TO STDOUT"), PGM_SQL);
    pgm_error_clear(&trial->ctx);
    assert_int_equal(
        pgm_conn_query(&trial->ctx, trial->conn, "COPY public.t FROM STDIN", 0, NULL, &rows),
        PGM_SQL);
    pgm_error_clear(&trial->ctx);
    assert_string_equal(embedded_ask(trial, "SELECT count(*) FROM public.t"), "0");
}

static void
hear(void *data, const char *severity, const char *message)
{
    struct pgm_str *heard = data;
    pgm_str_addf(heard, "%s: %s\n", severity, message);
}

static void
notices_reach_a_listener(void **state)
{
    struct trial *trial = *state;
    struct pgm_str heard = PGM_STR(trial->ctx.arena);
    exec(trial, "DO $$ BEGIN RAISE NOTICE 'unheard'; END $$");
    pgm_conn_listen(trial->conn, hear, &heard);
    exec(trial, "DO $$ BEGIN RAISE NOTICE 'one'; RAISE WARNING 'two'; END $$");
    pgm_conn_listen(trial->conn, NULL, NULL);
    exec(trial, "DO $$ BEGIN RAISE NOTICE 'unheard'; END $$");
    assert_string_equal(pgm_str_text(&heard), "NOTICE: one\nWARNING: two\n");
}

static void *
cancel_soon(void *conn)
{
    nanosleep(&(struct timespec){ .tv_nsec = 200000000 }, NULL);
    pgm_conn_cancel(conn);
    return NULL;
}

static void
statements_can_be_cancelled(void **state)
{
    struct trial *trial = *state;
    pthread_t thread;
    time_t start = time(NULL);
    assert_int_equal(pthread_create(&thread, NULL, cancel_soon, trial->conn), 0);
    assert_int_equal(run_failing(trial, "SELECT pg_sleep(30)"), PGM_SQL);
    assert_int_equal(pthread_join(thread, NULL), 0);
    assert_string_equal(trial->ctx.error.sqlstate, "57014");
    assert_true(time(NULL) - start < 10);
}

static void
closing_twice_is_harmless(void **state)
{
    struct trial *trial = *state;
    struct pgm_conn *conn = second_session(trial);
    pgm_conn_close(&trial->ctx, conn);
    pgm_conn_close(&trial->ctx, conn);
    pgm_conn_close(&trial->ctx, NULL);
    pgm_conn_cancel(conn);
}

/* ---- pipelines
 * ------------------------------------------------------------------------------------------- */

static void
a_pipeline_gives_the_rows_of_each(void **state)
{
    struct trial *trial = *state;
    static const char *const sql[] = { "CREATE TABLE public.t (a int)",
        "INSERT INTO public.t VALUES (1), (2)", "SELECT a FROM public.t ORDER BY 1", "",
        "SELECT 'x', NULL" };
    struct pgm_rows rows[5];
    embedded_require(&trial->ctx, pgm_conn_pipeline(&trial->ctx, trial->conn, 5, sql, rows));
    assert_int_equal(rows[1].affected, 2);
    assert_int_equal(rows[2].n_rows, 2);
    assert_string_equal(pgm_rows_value(&rows[2], 1, 0), "2");
    assert_null(pgm_rows_value(&rows[4], 0, 1));
    embedded_require(&trial->ctx, pgm_conn_pipeline(&trial->ctx, trial->conn, 0, NULL, NULL));
    embedded_require(&trial->ctx, pgm_conn_pipeline(&trial->ctx, trial->conn, 1, &sql[4], NULL));
    exec(trial, "SELECT 1; SELECT 2"); /* back to the simple protocol */
}

static void
a_pipeline_is_one_transaction(void **state)
{
    struct trial *trial = *state;
    static const char *const sql[] = { "CREATE TABLE public.t (a int)", "SELECT 1 / 0 AS ü, nope",
        "SELECT 1" };
    assert_int_equal(pgm_conn_pipeline(&trial->ctx, trial->conn, 3, sql, NULL), PGM_SQL);
    assert_int_equal(pgm_conn_failed_at(trial->conn), 1);
    assert_int_equal(pgm_conn_error_offset(trial->conn), strlen("SELECT 1 / 0 AS ü, "));
    assert_string_equal(trial->ctx.error.statement, sql[1]);
    assert_string_equal(trial->ctx.error.sqlstate, "42703");
    pgm_error_clear(&trial->ctx);
    assert_null(embedded_ask(trial, "SELECT to_regclass('public.t')"));
}

static void
a_pipeline_joins_an_open_transaction(void **state)
{
    struct trial *trial = *state;
    static const char *const sql[] = { "CREATE TABLE public.t (a int)",
        "CREATE TABLE public.u (a int)" };
    exec(trial, "BEGIN");
    embedded_require(&trial->ctx, pgm_conn_pipeline(&trial->ctx, trial->conn, 2, sql, NULL));
    assert_true(pgm_conn_in_transaction(trial->conn));
    exec(trial, "ROLLBACK");
    assert_null(embedded_ask(trial, "SELECT to_regclass('public.t')"));
}

/* Questions and answers that by far exceed what the socket holds in either direction. */
static void
a_large_pipeline_does_not_block(void **state)
{
    enum { STATEMENTS = 3000 };
    struct trial *trial = *state;
    static const char *sql[STATEMENTS];
    static struct pgm_rows rows[STATEMENTS];
    char *filler = pgm_arena_alloc(trial->ctx.arena, 2001);
    memset(filler, 'x', 2000);
    for (int i = 0; i < STATEMENTS; i++) {
        sql[i] =
            pgm_arena_printf(trial->ctx.arena, "SELECT %d, repeat('y', 4000) /* %s */", i, filler);
    }
    embedded_require(
        &trial->ctx, pgm_conn_pipeline(&trial->ctx, trial->conn, STATEMENTS, sql, rows));
    for (int i = 0; i < STATEMENTS; i++) {
        assert_int_equal(atoi(pgm_rows_value(&rows[i], 0, 0)), i);
        assert_int_equal(strlen(pgm_rows_value(&rows[i], 0, 1)), 4000);
    }
}

static void
a_pipeline_survives_its_failures(void **state)
{
    struct trial *trial = *state;
    static const char *const lost[] = { "SELECT 1", "SELECT pg_terminate_backend(pg_backend_pid())",
        "SELECT 2" };
    static const char *const copy[] = { "CREATE TABLE public.t (a int)", "COPY public.t FROM STDIN",
        "SELECT 2" };
    static const char *const two[] = { "SELECT 1; SELECT 2" };
    assert_int_equal(pgm_conn_pipeline(&trial->ctx, trial->conn, 1, two, NULL), PGM_SQL);
    pgm_error_clear(&trial->ctx);
    assert_string_equal(embedded_ask(trial, "SELECT 1"), "1");
    assert_int_equal(pgm_conn_pipeline(&trial->ctx, trial->conn, 3, copy, NULL), PGM_SQL);
    assert_int_equal(pgm_conn_failed_at(trial->conn), 1);
    /* libpq knows no way out of that: the session is over, but nothing hangs */
    assert_int_equal(run_failing(trial, "SELECT 1"), PGM_LOST);
    pgm_error_clear(&trial->ctx);
    trial->conn = second_session(trial);
    assert_int_equal(pgm_conn_pipeline(&trial->ctx, trial->conn, 3, lost, NULL), PGM_LOST);
    assert_int_equal(run_failing(trial, "SELECT 1"), PGM_LOST);
    pgm_error_clear(&trial->ctx);
    assert_int_equal(pgm_conn_pipeline(&trial->ctx, trial->conn, 3, lost, NULL), PGM_LOST);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        EMBEDDED_TEST(settings_do_not_depend_on_the_user),
        EMBEDDED_TEST(reset_brings_the_beginning_back),
        EMBEDDED_TEST(the_users_application_name_stays),
        EMBEDDED_TEST(it_describes_itself),
        EMBEDDED_TEST(rows_hold_values_and_nulls),
        EMBEDDED_TEST(affected_rows_are_counted),
        EMBEDDED_TEST(several_statements_may_be_given),
        EMBEDDED_TEST(failures_are_described),
        EMBEDDED_TEST(failures_do_not_overwrite_each_other),
        EMBEDDED_TEST(transactions_are_seen),
        EMBEDDED_TEST(a_lock_not_had_in_time_is_busy),
        EMBEDDED_TEST(a_lost_connection_is_told_apart),
        EMBEDDED_TEST(copy_is_refused_and_the_session_goes_on),
        EMBEDDED_TEST(notices_reach_a_listener),
        EMBEDDED_TEST(statements_can_be_cancelled),
        EMBEDDED_TEST(closing_twice_is_harmless),
        EMBEDDED_TEST(a_pipeline_gives_the_rows_of_each),
        EMBEDDED_TEST(a_pipeline_is_one_transaction),
        EMBEDDED_TEST(a_pipeline_joins_an_open_transaction),
        EMBEDDED_TEST(a_large_pipeline_does_not_block),
        EMBEDDED_TEST(a_pipeline_survives_its_failures),
    };
    return cmocka_run_group_tests(tests, embedded_begin, embedded_end);
}
