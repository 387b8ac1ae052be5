#include <string.h>

#include "base/status.h"
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

static void
the_first_failure_counts(void **state)
{
    struct pgm_ctx *ctx = *state;
    assert_int_equal(pgm_fail(ctx, PGM_SQL, "no %s", "table"), PGM_SQL);
    assert_int_equal(pgm_fail(ctx, PGM_IO, "another"), PGM_SQL);
    assert_string_equal(ctx->error.message, "no table");
    pgm_error_clear(ctx);
    assert_int_equal(pgm_fail(ctx, PGM_IO, "another"), PGM_IO);
    assert_string_equal(ctx->error.message, "another");
}

static void
a_hint_needs_a_failure_and_stays(void **state)
{
    struct pgm_ctx *ctx = *state;
    assert_int_equal(pgm_hint(ctx, "too early"), PGM_OK);
    assert_null(ctx->error.hint);
    pgm_fail(ctx, PGM_INPUT, "x");
    assert_int_equal(pgm_hint(ctx, "do %d", 1), PGM_INPUT);
    assert_int_equal(pgm_hint(ctx, "do 2"), PGM_INPUT);
    assert_string_equal(ctx->error.hint, "do 1");
}

static void
context_goes_in_front(void **state)
{
    struct pgm_ctx *ctx = *state;
    assert_int_equal(pgm_wrap(ctx, PGM_OK, "reading"), PGM_OK);
    assert_null(ctx->error.message);
    enum pgm_status status = pgm_fail(ctx, PGM_SQL, "no table");
    assert_int_equal(pgm_wrap(ctx, status, "reading %ss", "view"), PGM_SQL);
    assert_string_equal(ctx->error.message, "reading views: no table");
}

static void
remember(void *data, const char *message)
{
    *(const char **)data = message;
}

static void
warnings_reach_the_listener(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *heard = NULL;
    pgm_warn(ctx, "nobody listens");
    ctx->warn = remember;
    ctx->listener = &heard;
    pgm_warn(ctx, "%d things", 2);
    assert_string_equal(heard, "2 things");
}

/* The promise to scripts. */
static void
exit_statuses_are_as_promised(void **state)
{
    (void)state;
    assert_int_equal(pgm_status_exit(PGM_OK), 0);
    assert_int_equal(pgm_status_exit(PGM_SQL), 1);
    assert_int_equal(pgm_status_exit(PGM_INPUT), 2);
    assert_int_equal(pgm_status_exit(PGM_BLOCKED), 4);
    assert_int_equal(pgm_status_exit(PGM_BUSY), 5);
    assert_string_equal(pgm_status_name(PGM_NO_SERVER), "no-server-binaries");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_first_failure_counts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_hint_needs_a_failure_and_stays, set_up, tear_down),
        cmocka_unit_test_setup_teardown(context_goes_in_front, set_up, tear_down),
        cmocka_unit_test_setup_teardown(warnings_reach_the_listener, set_up, tear_down),
        cmocka_unit_test(exit_statuses_are_as_promised),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
