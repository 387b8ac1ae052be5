#include "tests/unit/embedded.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

void
embedded_require(const struct pgm_ctx *ctx, enum pgm_status status)
{
    if (status != PGM_OK) {
        const struct pgm_error *error = &ctx->error;
        fail_msg("%s: %s (%s)", pgm_status_name(status), error->message,
            error->detail ? error->detail : "no detail");
    }
}

int
embedded_begin(void **state)
{
    static char directory[] = "/tmp/pgmend-test-XXXXXX";
    struct pgm_arena *arena = pgm_arena_new();
    struct embedded *embedded = pgm_new(arena, struct embedded);
    embedded->ctx.arena = arena;
    embedded->directory = mkdtemp(directory);
    *state = embedded;
    if (!embedded->directory || setenv("PGMEND_STATE", directory, 1) != 0) {
        return -1;
    }
    struct pgm_server_want want = { .use = PGM_SERVER_SHADOW };
    if (pgm_server_start(&embedded->ctx, &want, &embedded->server) != PGM_OK) {
        print_error("%s\n", embedded->ctx.error.message);
        return -1;
    }
    return 0;
}

/* The server's keeper notices the end a moment later and may have a file open there until then. */
static bool
remove_state(struct pgm_ctx *ctx, const char *directory)
{
    for (unsigned tries = 0; pgm_file_remove_tree(ctx, directory) != PGM_OK; tries++) {
        if (tries == 50) {
            return false;
        }
        pgm_error_clear(ctx);
        const struct timespec pause = { .tv_nsec = 100000000 };
        (void)nanosleep(&pause, NULL);
    }
    return true;
}

int
embedded_end(void **state)
{
    struct embedded *embedded = *state;
    struct pgm_ctx *ctx = &embedded->ctx;
    pgm_error_clear(ctx);
    bool stopped = pgm_server_stop(ctx, embedded->server, true) == PGM_OK;
    bool removed = remove_state(ctx, embedded->directory);
    if (!stopped || !removed) {
        (void)fprintf(stderr, "the server does not end: %s\n", ctx->error.message);
    }
    pgm_arena_end(ctx->arena);
    return stopped && removed ? 0 : -1;
}

static void
keep_warning(void *data, const char *message)
{
    struct trial *trial = data;
    pgm_vec_push(trial->ctx.arena, &trial->warnings, message);
}

/* cmocka hands each test the group's state, and takes back what the test made of it. */
int
embedded_set_up(void **state)
{
    const struct embedded *embedded = *state;
    struct pgm_arena *arena = pgm_arena_new();
    struct trial *trial = pgm_new(arena, struct trial);
    trial->ctx = (struct pgm_ctx){ .arena = arena, .warn = keep_warning, .listener = trial };
    trial->embedded = embedded;
    *state = trial;
    return pgm_server_scratch(
               &trial->ctx, embedded->server, NULL, &trial->conn, &trial->database) == PGM_OK
               ? 0
               : -1;
}

int
embedded_tear_down(void **state)
{
    const struct trial *trial = *state;
    pgm_arena_end(trial->ctx.arena);
    return 0;
}

const char *
embedded_ask(struct trial *trial, const char *sql)
{
    struct pgm_rows rows = { 0 };
    embedded_require(&trial->ctx, pgm_conn_query(&trial->ctx, trial->conn, sql, 0, NULL, &rows));
    assert_int_equal(rows.n_rows, 1);
    assert_int_equal(rows.n_columns, 1);
    return pgm_rows_value(&rows, 0, 0);
}

void
embedded_expect(struct trial *trial, const char *sql)
{
    const char *answer = embedded_ask(trial, sql);
    if (!answer || strcmp(answer, "t") != 0) {
        fail_msg("%s: %s", sql, answer ? answer : "null");
    }
}

void
embedded_await(struct trial *trial, const char *sql, const char *wanted)
{
    const char *got = NULL;
    for (int i = 0; i < 100; i++) {
        got = embedded_ask(trial, sql);
        if (got && strcmp(got, wanted) == 0) {
            return;
        }
        nanosleep(&(struct timespec){ .tv_nsec = 50000000 }, NULL);
    }
    fail_msg("%s: still \"%s\"", sql, got ? got : "(null)");
}
