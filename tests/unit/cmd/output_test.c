#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cmd/cli.h"
#include "tests/lib/test.h"

#define ROOM 4096

/* What standard output and standard error were given since set_up(). */
struct fixture {
    struct pgm_ctx ctx;
    struct pgm_cli cli;
    int saved[3];
    FILE *taken[3];
    char text[ROOM];
};

static void
take_stream(struct fixture *fixture, int fd)
{
    fixture->taken[fd] = tmpfile();
    assert_non_null(fixture->taken[fd]);
    fixture->saved[fd] = dup(fd);
    assert_true(dup2(fileno(fixture->taken[fd]), fd) == fd);
}

static int
set_up(void **state)
{
    struct pgm_arena *arena = pgm_arena_new();
    struct fixture *fixture = pgm_new(arena, struct fixture);
    fixture->ctx = (struct pgm_ctx){
        .arena = arena,
        .warn = pgm_output_warn,
        .progress = pgm_output_progress,
        .listener = &fixture->cli,
    };
    fixture->cli.ctx = &fixture->ctx;
    fixture->cli.term.width = 80;
    (void)fflush(stdout);
    take_stream(fixture, STDOUT_FILENO);
    take_stream(fixture, STDERR_FILENO);
    *state = fixture;
    return 0;
}

/* Gives the stream back; what was written to it. */
static const char *
give_back(struct fixture *fixture, int fd)
{
    (void)fflush(stdout);
    (void)dup2(fixture->saved[fd], fd);
    (void)close(fixture->saved[fd]);
    rewind(fixture->taken[fd]);
    size_t n = fread(fixture->text, 1, ROOM - 1, fixture->taken[fd]);
    fixture->text[n] = '\0';
    (void)fclose(fixture->taken[fd]);
    fixture->taken[fd] = NULL;
    return fixture->text;
}

static int
tear_down(void **state)
{
    struct fixture *fixture = *state;
    for (int fd = STDOUT_FILENO; fd <= STDERR_FILENO; fd++) {
        if (fixture->taken[fd]) {
            (void)give_back(fixture, fd);
        }
    }
    pgm_arena_end(fixture->ctx.arena);
    return 0;
}

static void
fail_at_a_statement(struct pgm_ctx *ctx)
{
    (void)pgm_fail(ctx, PGM_SQL, "no such \x1b[2Jtable");
    (void)pgm_hint(ctx, "create it\nor not");
    ctx->error.detail = "It is gone.";
    ctx->error.statement = "ALTER ROLE a PASSWORD 'secret'";
    ctx->error.line = 1;
    ctx->error.column = 7;
    memcpy(ctx->error.sqlstate, "42P01", 6);
}

static void
errors_are_text_for_people(void **state)
{
    struct fixture *fixture = *state;
    fail_at_a_statement(&fixture->ctx);
    pgm_output_error(&fixture->cli);
    assert_string_equal(give_back(fixture, STDERR_FILENO), "pgmend: error: no such ?[2Jtable\n"
                                                           "    1 | ALTER ROLE a PASSWORD ***\n"
                                                           "      |       ^\n"
                                                           "  detail: It is gone.\n"
                                                           "  hint: create it\n"
                                                           "    or not\n");
    assert_string_equal(give_back(fixture, STDOUT_FILENO), "");
}

/* The member as text; "null" when it is null. */
static const char *
member(const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    assert_non_null(value);
    return json_is_null(value) ? "null" : json_string_value(value);
}

static json_t *
parse_output(struct fixture *fixture)
{
    json_error_t error;
    json_t *document =
        json_loads(give_back(fixture, STDOUT_FILENO), JSON_REJECT_DUPLICATES, &error);
    if (!document) {
        fail_msg("%s in %s", error.text, fixture->text);
    }
    return document;
}

static void
errors_are_objects_for_programs(void **state)
{
    struct fixture *fixture = *state;
    fixture->cli.output.is_json = true;
    pgm_json_member(pgm_output_json(&fixture->cli), "half", "done");
    pgm_warn(&fixture->ctx, "first");
    fail_at_a_statement(&fixture->ctx);
    pgm_output_error(&fixture->cli);
    assert_int_equal(pgm_output_end(&fixture->cli), PGM_OK);
    json_t *document = parse_output(fixture);
    assert_int_equal(json_object_size(document), 2);
    const json_t *error = json_object_get(document, "error");
    assert_string_equal(member(error, "name"), "sql-failed");
    assert_string_equal(member(error, "statement"), "ALTER ROLE a PASSWORD ***");
    assert_string_equal(member(error, "sqlstate"), "42P01");
    assert_string_equal(member(error, "file"), "null");
    assert_int_equal(json_integer_value(json_object_get(error, "column")), 7);
    assert_int_equal(json_integer_value(json_object_get(error, "exit_status")), 1);
    assert_int_equal(json_array_size(json_object_get(document, "warnings")), 1);
    json_decref(document);
    assert_string_equal(give_back(fixture, STDERR_FILENO), "");
}

static void
a_success_is_one_object(void **state)
{
    struct fixture *fixture = *state;
    fixture->cli.output.is_json = true;
    pgm_output_print(&fixture->cli, "for people\n");
    pgm_output_note(&fixture->cli, "for people");
    pgm_json_member(pgm_output_json(&fixture->cli), "answer", "yes");
    assert_int_equal(pgm_output_end(&fixture->cli), PGM_OK);
    json_t *document = parse_output(fixture);
    assert_string_equal(member(document, "answer"), "yes");
    assert_int_equal(json_array_size(json_object_get(document, "warnings")), 0);
    json_decref(document);
    assert_string_equal(give_back(fixture, STDERR_FILENO), "");
}

static void
warnings_and_notes_go_to_standard_error(void **state)
{
    struct fixture *fixture = *state;
    pgm_output_print(&fixture->cli, "result\n");
    pgm_warn(&fixture->ctx, "%s", "careful");
    pgm_output_note(&fixture->cli, "by the %s", "way");
    assert_int_equal(pgm_output_end(&fixture->cli), PGM_OK);
    assert_string_equal(
        give_back(fixture, STDERR_FILENO), "pgmend: warning: careful\npgmend: by the way\n");
    assert_string_equal(give_back(fixture, STDOUT_FILENO), "result\n");
}

/* As if the last line had been shown so long ago. */
static void
wait_ms(struct fixture *fixture, int64_t ms)
{
    fixture->cli.output.shown -= ms;
}

static void
progress_is_one_line_on_a_terminal(void **state)
{
    struct fixture *fixture = *state;
    fixture->cli.term.err_is_terminal = true;
    pgm_progress(&fixture->ctx, "loading", 1, 4);
    wait_ms(fixture, 500);
    pgm_progress(&fixture->ctx, "loading", 2, 4);
    pgm_progress(&fixture->ctx, "loading", 3, 4);
    wait_ms(fixture, 200);
    pgm_progress(&fixture->ctx, "loading", 4, 4);
    pgm_progress(&fixture->ctx, "reading", 0, 0);
    pgm_warn(&fixture->ctx, "careful");
    assert_int_equal(pgm_output_end(&fixture->cli), PGM_OK);
    assert_string_equal(give_back(fixture, STDERR_FILENO),
        "\r\033[Kloading 2/4 (50 %)\r\033[Kloading 4/4 (100 "
        "%)\r\033[Kreading\r\033[Kpgmend: warning: careful\n");
}

static void
progress_is_rare_in_a_log(void **state)
{
    struct fixture *fixture = *state;
    pgm_progress(&fixture->ctx, "loading", 1, 0);
    wait_ms(fixture, 1000);
    pgm_progress(&fixture->ctx, "loading", 2, 0);
    wait_ms(fixture, 4500);
    pgm_progress(&fixture->ctx, "loading", 3, 0);
    pgm_progress(&fixture->ctx, "reading", 4, 0);
    assert_int_equal(pgm_output_end(&fixture->cli), PGM_OK);
    assert_string_equal(give_back(fixture, STDERR_FILENO), "pgmend: loading 3\n");
}

static void
nobody_is_asked_without_a_terminal(void **state)
{
    struct fixture *fixture = *state;
    struct pgm_given given = { .option = pgm_options_yes };
    pgm_vec_push(fixture->ctx.arena, &fixture->cli.options, given);
    assert_int_equal(pgm_cli_confirm(&fixture->cli, "Sure?"), PGM_BLOCKED);
    assert_non_null(strstr(fixture->ctx.error.hint, "--yes"));
    fixture->cli.options.at[0].number = 1;
    assert_int_equal(pgm_cli_confirm(&fixture->cli, "Sure?"), PGM_OK);
    assert_string_equal(give_back(fixture, STDERR_FILENO), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(errors_are_text_for_people, set_up, tear_down),
        cmocka_unit_test_setup_teardown(errors_are_objects_for_programs, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_success_is_one_object, set_up, tear_down),
        cmocka_unit_test_setup_teardown(warnings_and_notes_go_to_standard_error, set_up, tear_down),
        cmocka_unit_test_setup_teardown(progress_is_one_line_on_a_terminal, set_up, tear_down),
        cmocka_unit_test_setup_teardown(progress_is_rare_in_a_log, set_up, tear_down),
        cmocka_unit_test_setup_teardown(nobody_is_asked_without_a_terminal, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
