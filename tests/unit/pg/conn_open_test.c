/* What opening a session says when it fails, and that it never tells the password. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "pg/conn.h"
#include "tests/unit/embedded.h"
#include "tests/unit/pg/fake_server.h"

#define SECRET "hunter2"

static void
assert_failure(struct trial *trial, const char *conninfo, const char *message, const char *hint)
{
    struct pgm_conn *conn = NULL;
    pgm_error_clear(&trial->ctx);
    assert_int_equal(pgm_conn_open(&trial->ctx, conninfo, &conn), PGM_CONNECT);
    const struct pgm_error *error = &trial->ctx.error;
    bool tells = strstr(error->message, SECRET) || (error->detail && strstr(error->detail, SECRET));
    if (tells || strchr(error->message, '\n') || !strstr(error->message, message) ||
        !strstr(error->hint, hint)) {
        fail_msg("%s: %s (%s)", conninfo, error->message, error->hint);
    }
}

/* The message names database, host, port and user, and repeats the server's reason. */
static void
refusals_come_with_a_cure(void **state)
{
    static const struct {
        const char *sqlstate, *message, *hint;
    } refusals[] = {
        { "28P01", "password authentication failed for user \"app\"",
            "check the user name and the password" },
        { "28000",
            "no pg_hba.conf entry for host \"1.2.3.4\", user \"app\", database \"shop\", no "
            "encryption",
            "sslmode=require" },
        { "28000",
            "no pg_hba.conf entry for host \"1.2.3.4\", user \"app\", database \"shop\", SSL "
            "encryption",
            "have a line added" },
        { "28000", "role \"app\" does not exist", "create the role" },
        { "28000", "role \"app\" is not permitted to log in", "LOGIN" },
        { "3D000", "database \"shop\" does not exist", "createdb" },
        { "53300", "sorry, too many clients already", "no connection to spare" },
        { "53300", "remaining connection slots are reserved for roles with the SUPERUSER attribute",
            "no connection to spare" },
        { "57P03", "the database system is starting up", "try again in a moment" },
        { "57P03", "the database system is shutting down", "start it again" },
        { "57P03", "the database system is in recovery mode", "recovering" },
        { "57P03", "the database system is not yet accepting connections", "recovering" },
        { "57P03",
            "the database system is not accepting connections\nDETAIL:  Hot standby mode is "
            "disabled.",
            "connect to the primary" },
        { "55000", "database \"shop\" is not currently accepting connections",
            "ALLOW_CONNECTIONS" },
        { "42501", "permission denied for database \"shop\"", "CONNECT" },
        { "08P01", "unsupported startup parameter: search_path", "connection pooler" },
        { "28P01", "la autentificación falló", "check host, port, database and user" },
    };
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        struct trial *trial = *state;
        struct fake_server server = {
            .severity = "FATAL", .sqlstate = refusals[i].sqlstate, .message = refusals[i].message
        };
        fake_server_start(&server);
        const char *url = pgm_arena_printf(trial->ctx.arena,
            "postgresql://app:" SECRET "@127.0.0.1:%d/shop?sslmode=disable", server.port);
        const char *where = pgm_arena_printf(trial->ctx.arena,
            "cannot connect to shop at 127.0.0.1:%d as app: %.20s", server.port,
            refusals[i].message);
        assert_failure(trial, url, where, refusals[i].hint);
        fake_server_stop(&server);
    }
}

static void
other_protocols_are_seen(void **state)
{
    struct trial *trial = *state;
    struct fake_server server = { .garbage = "HTTP/1.1 400 Bad Request\r\n\r\n" };
    fake_server_start(&server);
    const char *url = pgm_arena_printf(
        trial->ctx.arena, "postgresql://app@127.0.0.1:%d/shop?sslmode=disable", server.port);
    assert_failure(trial, url, "at 127.0.0.1", "not a PostgreSQL server");
    fake_server_stop(&server);
}

static void
demanded_encryption_is_not_given_up(void **state)
{
    struct trial *trial = *state;
    struct fake_server server = {
        .severity = "FATAL", .sqlstate = "28000", .message = "never sent"
    };
    fake_server_start(&server);
    const char *url = pgm_arena_printf(trial->ctx.arena,
        "postgresql://app:" SECRET "@127.0.0.1:%d/shop?sslmode=require", server.port);
    assert_failure(trial, url, "server does not support SSL", "the server has no TLS");
    fake_server_stop(&server);
}

/* libpq rounds one second up to two. */
static void
silence_ends_with_the_timeout(void **state)
{
    struct trial *trial = *state;
    struct fake_server server = { .is_silent = true };
    fake_server_start(&server);
    const char *url = pgm_arena_printf(trial->ctx.arena,
        "postgresql://app@127.0.0.1:%d/shop?sslmode=disable&connect_timeout=2", server.port);
    time_t start = time(NULL);
    assert_failure(trial, url, "timeout expired", "connect_timeout=N");
    assert_true(time(NULL) - start < 5);
    fake_server_stop(&server);
}

static void
unreachable_servers_are_named(void **state)
{
    struct trial *trial = *state;
    assert_failure(trial, "host=127.0.0.1 port=1 dbname=shop user=app password=" SECRET,
        "cannot connect to shop at 127.0.0.1:1 as app: Connection refused",
        "no server listens there");
    assert_failure(trial, "host=/tmp/pgmend-none dbname=shop user=app",
        "cannot connect to shop at /tmp/pgmend-none:5432 as app: No such file or directory",
        "socket");
    assert_failure(
        trial, "host=no-such-host.invalid dbname=shop user=app", "no-such-host.invalid", "DNS");
    assert_failure(trial, "service=pgmend-none", "definition of service", "PGSERVICE");
}

static void
the_real_server_refuses_too(void **state)
{
    struct trial *trial = *state;
    assert_failure(trial, pgm_server_url(&trial->ctx, trial->embedded->server, "no such"),
        "database \"no such\" does not exist", "createdb");
}

static const char *
socket_of(struct trial *trial)
{
    return pgm_arena_printf(trial->ctx.arena, "%s/.s.PGSQL.5432",
        embedded_ask(trial, "SELECT current_setting('unix_socket_directories')"));
}

/* The process id that the pooler tells is not the session's: refused, unless the user says that it
 * keeps sessions. */
static void
poolers_are_refused(void **state)
{
    struct trial *trial = *state;
    struct fake_server server = { .socket = socket_of(trial) };
    fake_server_start(&server);
    const char *url = pgm_arena_printf(trial->ctx.arena,
        "postgresql://postgres:" SECRET "@127.0.0.1:%d/postgres?sslmode=disable", server.port);
    assert_failure(trial, url, "connection pooler", "pgbouncer=false");
    pgm_error_clear(&trial->ctx);
    struct pgm_conn *conn = NULL;
    struct pgm_rows rows;
    const char *allowed = pgm_arena_printf(trial->ctx.arena, "%s&pgbouncer=false", url);
    embedded_require(&trial->ctx, pgm_conn_open(&trial->ctx, allowed, &conn));
    embedded_require(
        &trial->ctx, pgm_conn_query(&trial->ctx, conn, "SHOW search_path", 0, NULL, &rows));
    assert_string_equal(pgm_rows_value(&rows, 0, 0), "pg_catalog, pg_temp");
    pgm_conn_close(&trial->ctx, conn);
    fake_server_stop(&server);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        EMBEDDED_TEST(refusals_come_with_a_cure),
        EMBEDDED_TEST(other_protocols_are_seen),
        EMBEDDED_TEST(demanded_encryption_is_not_given_up),
        EMBEDDED_TEST(silence_ends_with_the_timeout),
        EMBEDDED_TEST(unreachable_servers_are_named),
        EMBEDDED_TEST(the_real_server_refuses_too),
        EMBEDDED_TEST(poolers_are_refused),
    };
    return cmocka_run_group_tests(tests, embedded_begin, embedded_end);
}
