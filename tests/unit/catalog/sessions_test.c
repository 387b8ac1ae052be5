/* Statements spread over sessions that see the same. */
#include <stdlib.h>
#include <string.h>

#include "catalog/sessions.h"
#include "tests/unit/embedded.h"

enum { STATEMENTS = 200 };

struct answers {
    struct trial *trial;
    size_t n, bytes;
    const char *last[STATEMENTS];
};

static void
keep(void *data, size_t i, const struct pgm_rows *rows)
{
    struct answers *answers = data;
    answers->n++;
    assert_null(answers->last[i]);
    answers->last[i] =
        pgm_arena_copy(answers->trial->ctx.arena, pgm_rows_value(rows, rows->n_rows - 1, 0));
    answers->bytes += rows->n_rows;
}

static enum pgm_status
begin_all(struct trial *trial, struct pgm_sessions *sessions)
{
    static const char *const first[] = { "SELECT 1", NULL };
    PGM_TRY(pgm_sessions_begin(&trial->ctx, trial->conn, NULL, first, sessions));
    return pgm_sessions_call(&trial->ctx, sessions);
}

static void
begin(struct trial *trial, const char *wanted, struct pgm_sessions *sessions)
{
    assert_int_equal(setenv("PGMEND_SESSIONS", wanted, 1), 0);
    embedded_require(&trial->ctx, begin_all(trial, sessions));
    assert_int_equal(unsetenv("PGMEND_SESSIONS"), 0);
}

static void
end(struct trial *trial, struct pgm_sessions *sessions)
{
    pgm_sessions_end(&trial->ctx, sessions);
    assert_int_equal(sessions->n, 1);
    embedded_require(&trial->ctx, pgm_conn_exec(&trial->ctx, trial->conn, "COMMIT"));
}

/* Each answer is larger than a socket holds. */
static void
spread_over(struct trial *trial, const char *wanted, size_t n)
{
    struct pgm_sessions sessions;
    begin(trial, wanted, &sessions);
    assert_int_equal(sessions.n, n);
    const char *sql[STATEMENTS];
    for (int i = 0; i < STATEMENTS; i++) {
        sql[i] = pgm_arena_printf(trial->ctx.arena,
            "SELECT %d + n * 1000, repeat('x', 900) FROM generate_series(1, 500) n", i);
    }
    struct answers answers = { .trial = trial };
    embedded_require(&trial->ctx, pgm_conn_spread(&trial->ctx, sessions.n, sessions.at,
                                      &(struct pgm_statements){ STATEMENTS, sql }, keep, &answers));
    assert_int_equal(answers.n, STATEMENTS);
    assert_int_equal(answers.bytes, (size_t)STATEMENTS * 500);
    for (int i = 0; i < STATEMENTS; i++) {
        assert_int_equal(atoi(answers.last[i]), 500000 + i);
    }
    end(trial, &sessions);
}

static void
every_answer_comes_once(void **state)
{
    spread_over(*state, "1", 1);
    spread_over(*state, "2", 2);
    spread_over(*state, "4", 4);
    spread_over(*state, "99", PGM_MOST_SESSIONS);
}

static void
a_small_catalog_takes_one(void **state)
{
    struct trial *trial = *state;
    struct pgm_sessions sessions;
    embedded_require(&trial->ctx, begin_all(trial, &sessions));
    assert_int_equal(sessions.n, 1);
    end(trial, &sessions);
}

static void
all_see_the_same(void **state)
{
    struct trial *trial = *state;
    struct pgm_sessions sessions;
    struct pgm_conn *other = NULL;
    embedded_require(&trial->ctx, pgm_conn_again(&trial->ctx, trial->conn, &other));
    begin(trial, "3", &sessions);
    embedded_require(
        &trial->ctx, pgm_conn_exec(&trial->ctx, other, "CREATE TABLE public.late (a int)"));
    for (size_t i = 0; i < 3; i++) {
        struct pgm_rows rows;
        embedded_require(&trial->ctx,
            pgm_conn_query(&trial->ctx, sessions.at[i],
                "SELECT count(*) FROM pg_class WHERE relname = 'late'", 0, NULL, &rows));
        assert_string_equal(pgm_rows_value(&rows, 0, 0), "0");
        assert_int_equal(pgm_conn_exec(&trial->ctx, sessions.at[i], "CREATE TABLE public.t ()"),
            PGM_SQL); /* read-only */
        pgm_error_clear(&trial->ctx);
    }
    pgm_sessions_end(&trial->ctx, &sessions);
}

static void
one_is_enough_where_no_more_are_allowed(void **state)
{
    struct trial *trial = *state;
    struct pgm_sessions sessions;
    const char *limit = pgm_arena_printf(trial->ctx.arena,
        "CREATE ROLE one_session LOGIN CONNECTION LIMIT 1; GRANT CONNECT ON DATABASE %s TO "
        "one_session",
        trial->database);
    embedded_require(&trial->ctx, pgm_conn_exec(&trial->ctx, trial->conn, limit));
    const char *url = pgm_arena_printf(trial->ctx.arena, "%s&user=one_session",
        pgm_server_url(&trial->ctx, trial->embedded->server, trial->database));
    struct pgm_conn *admin = trial->conn;
    embedded_require(&trial->ctx, pgm_conn_open(&trial->ctx, url, &trial->conn));
    begin(trial, "4", &sessions);
    assert_int_equal(sessions.n, 1);
    assert_null(trial->ctx.error.message);
    assert_string_equal(embedded_ask(trial, "SELECT 1"), "1");
    end(trial, &sessions);
    pgm_conn_close(&trial->ctx, trial->conn);
    trial->conn = admin;
}

/* A failure in one of them leaves none in the middle of something. */
static void
failures_end_the_work(void **state)
{
    struct trial *trial = *state;
    static const char *const sql[] = { "SELECT 1", "SELECT 2", "SELECT nope", "SELECT 3",
        "SELECT 4" };
    struct pgm_sessions sessions;
    for (int n = 1; n <= 3; n++) {
        struct answers answers = { .trial = trial };
        begin(trial, n == 1 ? "1" : n == 2 ? "2" : "3", &sessions);
        assert_int_equal(pgm_conn_spread(&trial->ctx, sessions.n, sessions.at,
                             &(struct pgm_statements){ 5, sql }, keep, &answers),
            PGM_SQL);
        assert_string_equal(trial->ctx.error.statement, "SELECT nope");
        pgm_error_clear(&trial->ctx);
        pgm_sessions_end(&trial->ctx, &sessions);
        embedded_require(&trial->ctx, pgm_conn_exec(&trial->ctx, trial->conn, "ROLLBACK"));
        assert_string_equal(embedded_ask(trial, "SELECT 1"), "1");
    }
}

static void
a_lost_session_is_told(void **state)
{
    struct trial *trial = *state;
    static const char *const sql[] = { "SELECT 1", "SELECT pg_terminate_backend(pg_backend_pid())",
        "SELECT 3", "SELECT 4", "SELECT 5", "SELECT 6" };
    struct pgm_sessions sessions;
    struct answers answers = { .trial = trial };
    begin(trial, "2", &sessions);
    assert_int_equal(pgm_conn_spread(&trial->ctx, sessions.n, sessions.at,
                         &(struct pgm_statements){ 6, sql }, keep, &answers),
        PGM_LOST);
    pgm_error_clear(&trial->ctx);
    pgm_sessions_end(&trial->ctx, &sessions);
    /* the session of the test itself may be the one that was lost */
    embedded_require(&trial->ctx,
        pgm_conn_open(&trial->ctx,
            pgm_server_url(&trial->ctx, trial->embedded->server, trial->database), &trial->conn));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        EMBEDDED_TEST(every_answer_comes_once),
        EMBEDDED_TEST(a_small_catalog_takes_one),
        EMBEDDED_TEST(all_see_the_same),
        EMBEDDED_TEST(one_is_enough_where_no_more_are_allowed),
        EMBEDDED_TEST(failures_end_the_work),
        EMBEDDED_TEST(a_lost_session_is_told),
    };
    return cmocka_run_group_tests(tests, embedded_begin, embedded_end);
}
