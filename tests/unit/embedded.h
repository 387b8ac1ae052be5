/* What tests that need a PostgreSQL server share: an embedded server of their own, in a directory
 * of its own, that is stopped and removed at the end of the program. The newest version found is
 * taken; PGMEND_PG_BIN names another. */
#pragma once

#include "pg/server.h"
#include "tests/lib/test.h"

/* The state of a group of tests. */
struct embedded {
    struct pgm_ctx ctx; /* lives as long as the program */
    struct pgm_server *server;
    const char *directory; /* PGMEND_STATE */
};

/* The state of one test. */
struct trial {
    struct pgm_ctx ctx; /* ends with the test; keeps warnings */
    const struct embedded *embedded;
    struct pgm_conn *conn; /* to a scratch database */
    const char *database;
    pgm_strings warnings;
};

/* For cmocka_run_group_tests(). */
int embedded_begin(void **state);
int embedded_end(void **state);

/* A test with a scratch database and a session in it. */
#define EMBEDDED_TEST(function)                                                                    \
    cmocka_unit_test_setup_teardown(function, embedded_set_up, embedded_tear_down)

int embedded_set_up(void **state);
int embedded_tear_down(void **state);

/* Fails the test unless `status` is PGM_OK. */
void embedded_require(const struct pgm_ctx *ctx, enum pgm_status status);

/* The only value of a query's only row, in the test's session. */
const char *embedded_ask(struct trial *trial, const char *sql);

/* The query's answer is "t". */
void embedded_expect(struct trial *trial, const char *sql);

/* Waits at most five seconds for the query to say `wanted`. */
void embedded_await(struct trial *trial, const char *sql, const char *wanted);
