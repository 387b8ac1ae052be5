#include <stdlib.h>
#include <string.h>

#include "cmd/config.h"
#include "tests/lib/test.h"

struct fixture {
    struct pgm_ctx ctx;
    struct pgm_config *config;
};

static int
set_up(void **state)
{
    struct pgm_arena *arena = pgm_arena_new();
    struct fixture *fixture = pgm_new(arena, struct fixture);
    fixture->ctx.arena = arena;
    *state = fixture;
    return 0;
}

static int
tear_down(void **state)
{
    struct fixture *fixture = *state;
    pgm_arena_end(fixture->ctx.arena);
    return 0;
}

static enum pgm_status
read_text(struct fixture *fixture, const char *text)
{
    pgm_error_clear(&fixture->ctx);
    fixture->config = pgm_config_new(fixture->ctx.arena);
    fixture->config->file = "pgmend.yaml";
    return pgm_config_read(&fixture->ctx, text, strlen(text), fixture->config);
}

static struct pgm_config_value
get(struct fixture *fixture, const struct pgm_section *section, const char *key)
{
    struct pgm_config_value value = { 0 };
    if (pgm_config_get(&fixture->ctx, fixture->config, section, key, &value) != PGM_OK) {
        fail_msg("%s: %s", key, fixture->ctx.error.message);
    }
    return value;
}

static const char *
get_text(struct fixture *fixture, const struct pgm_section *section, const char *key)
{
    struct pgm_config_value value = get(fixture, section, key);
    return value.texts.n ? value.texts.at[0] : NULL;
}

static void
a_whole_file_is_read(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(read_text(fixture, "# remark\n"
                                        "schema: [db/tables, db/views.sql]\n"
                                        "schemas: public\n"
                                        "ignore:\n"
                                        "  - audit.*\n"
                                        "  - 'table public.tmp_*'\n"
                                        "privileges: all\n"
                                        "search_path: public, extra\n"
                                        "lock_timeout: 2s\n"
                                        "strict: true\n"
                                        "environments:\n"
                                        "  production:\n"
                                        "    url: postgresql://db/shop\n"
                                        "    protected: true\n"
                                        "    lock_timeout: 50ms\n"
                                        "  empty:\n"
                                        "dev:\n"
                                        "  major: 15\n"),
        PGM_OK);
    const struct pgm_section *top = &fixture->config->top;
    assert_int_equal(get(fixture, top, "schema").texts.n, 2);
    assert_string_equal(get(fixture, top, "schema").texts.at[1], "db/views.sql");
    assert_string_equal(get_text(fixture, top, "schemas"), "public");
    assert_string_equal(get(fixture, top, "ignore").texts.at[1], "table public.tmp_*");
    assert_int_equal(get(fixture, top, "privileges").number, 1);
    assert_string_equal(get_text(fixture, top, "search_path"), "public, extra");
    assert_int_equal(get(fixture, top, "lock_timeout").number, 2000);
    assert_int_equal(get(fixture, top, "lock_timeout").line, 9);
    assert_int_equal(get(fixture, top, "strict").number, 1);
    assert_int_equal(get(fixture, &fixture->config->dev, "major").number, 15);
    const struct pgm_section *production = NULL;
    assert_int_equal(
        pgm_config_environment(&fixture->ctx, fixture->config, "production", &production), PGM_OK);
    assert_int_equal(get(fixture, production, "protected").number, 1);
    assert_int_equal(get(fixture, production, "lock_timeout").number, 50);
    assert_int_equal(production->line, 12);
    assert_int_equal(fixture->config->environments.n, 2);
}

static void
what_is_absent_is_unset(void **state)
{
    static const char *const texts[] = { "", "---\n", "# only a remark\n", "schema:\n",
        "schema: ~\n", "schema: null\n", "\xef\xbb\xbf# with a byte order mark\n" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_int_equal(read_text(*state, texts[i]), PGM_OK);
        struct fixture *fixture = *state;
        assert_false(get(fixture, &fixture->config->top, "schema").is_set);
    }
}

/* The text is refused at this place; message and hint contain these words. */
static void
assert_refused(
    struct fixture *fixture, const char *text, size_t line, const char *message, const char *hint)
{
    enum pgm_status status = read_text(fixture, text);
    const struct pgm_error *error = &fixture->ctx.error;
    if (status != PGM_CONFIG || error->line != line || !strstr(error->message, message) ||
        !error->hint || !strstr(error->hint, hint) || strcmp(error->file, "pgmend.yaml") != 0 ||
        error->column == 0) {
        fail_msg("'%s': status %d, line %zu, message '%s', hint '%s'", text, status, error->line,
            error->message ? error->message : "", error->hint ? error->hint : "");
    }
}

static void
wrong_keys_are_named(void **state)
{
    assert_refused(
        *state, "\nschem: x\n", 2, "no key 'schem' in pgmend.yaml", "the nearest is 'schema'");
    assert_refused(*state, "lock-timeout: 1s\n", 1, "'lock-timeout'", "'lock_timeout'");
    assert_refused(*state, "zzzzzzzzz: 1\n", 1, "'zzzzzzzzz'", "accepted: schema, schemas, ignore");
    assert_refused(
        *state, "environments:\n  a:\n    ulr: x\n", 3, "'ulr' in 'environments.a'", "'url'");
    assert_refused(*state, "dev:\n  port: 1\n", 2, "'port' in 'dev'", "accepted: major");
    assert_refused(*state, "? [a]\n: b\n", 1, "no key", "accepted");
    assert_refused(*state, "schema: a\nschema: b\n", 2, "'schema' stands twice", "line 1");
    assert_refused(*state, "schema:\nschema: b\n", 2, "'schema' stands twice", "line 1");
    assert_refused(
        *state, "environments:\n  a:\n    url: x\n  a:\n    url: y\n", 4, "'a' twice", "names");
}

static void
wrong_values_are_named(void **state)
{
    assert_refused(*state, "privileges: some\n", 1, "'privileges' does not accept 'some'",
        "auto, all or none");
    assert_refused(*state, "strict: yes\n", 1, "'strict' does not accept 'yes'", "true or false");
    assert_refused(
        *state, "lock_timeout: 5\n", 1, "'lock_timeout' does not accept '5'", "100ms, 2s");
    assert_refused(*state, "lock_timeout: [1s]\n", 1, "one value, not a list", "100ms, 2s");
    assert_refused(*state, "schema: {a: b}\n", 1, "'schema' takes a plain value", "a list of such");
    assert_refused(
        *state, "schema: [[a]]\n", 1, "'schema' takes one value, not a list", "a list of such");
    assert_refused(*state, "schema: ''\n", 1, "'schema' does not accept ''", "a path");
    assert_refused(*state, "schema: \"a\\0b\"\n", 1, "'schema' takes a plain value", "a path");
    assert_refused(*state, "dev: 15\n", 1, "'dev' takes keys", "keys below it");
    assert_refused(*state, "dev:\n  major: 9\n", 2, "'major' does not accept '9'", "from 14 to 99");
    assert_refused(
        *state, "environments: [a]\n", 1, "'environments' takes keys", "names with their keys");
    assert_refused(*state, "environments:\n  a: postgresql://u:secret@h/d\n", 2,
        "no keys below the name 'a'", "names");
    assert_refused(*state, "environments:\n  '':\n    url: x\n", 2, "without a name", "names");
}

/* A text may be a connection string with its password. */
static void
texts_are_not_repeated(void **state)
{
    struct fixture *fixture = *state;
    assert_refused(
        fixture, "environments:\n  a:\n    url: [secret]\n", 3, "not a list", "env:NAME");
    assert_null(strstr(fixture->ctx.error.message, "secret"));
    assert_refused(fixture, "environments:\n  a: secret\n", 2, "no keys", "names");
    assert_null(strstr(fixture->ctx.error.message, "secret"));
}

static void
text_that_is_no_yaml_is_located(void **state)
{
    assert_refused(
        *state, "schema: a\n\tstrict: true\n", 2, "not valid YAML", "indented with spaces");
    assert_refused(*state, "schema: a\n  b: c\n", 2, "not valid YAML", "quotes");
    assert_refused(*state, "schema: [a\n", 2, "not valid YAML", "indented with spaces");
    assert_refused(*state, "schema: a\nstrict: \xff\n", 2, "not valid YAML", "quotes");
    assert_refused(*state, "schema: a\n\nstrict: \x01\n", 3, "not valid YAML", "quotes");
    assert_refused(*state, "just words\n", 1, "does not consist of keys", "key: value");
    assert_refused(*state, "- a\n", 1, "does not consist of keys", "key: value");
    assert_refused(*state, "schema: a\n---\nschema: b\n", 3, "more than one document", "'---'");
    assert_refused(*state, "&a [*a]\n", 1, "does not consist of keys", "");
    assert_refused(*state, "schema: &a [*a]\n", 1, "not a list", "");
}

static void
variables_are_looked_up_late(void **state)
{
    struct fixture *fixture = *state;
    struct pgm_config_value value = { 0 };
    assert_int_equal(unsetenv("PGM_TEST_URL"), 0);
    assert_int_equal(
        read_text(fixture,
            "lock_timeout: env:PGM_TEST_WAIT\nenvironments:\n  a:\n    url: env:PGM_TEST_URL\n"),
        PGM_OK);
    const struct pgm_section *a = &fixture->config->environments.at[0];
    assert_int_equal(pgm_config_get(&fixture->ctx, fixture->config, a, "url", &value), PGM_CONFIG);
    assert_non_null(strstr(fixture->ctx.error.message, "'environments.a.url'"));
    assert_non_null(strstr(fixture->ctx.error.message, "PGM_TEST_URL"));
    assert_int_equal(fixture->ctx.error.line, 4);
    pgm_error_clear(&fixture->ctx);

    pgm_dotenv_read(&fixture->ctx, ".env", "PGM_TEST_URL=x=1\nPGM_TEST_WAIT=soon", 34,
        &fixture->config->dotenv);
    assert_string_equal(get_text(fixture, a, "url"), "x=1");
    assert_int_equal(pgm_config_get(&fixture->ctx, fixture->config, &fixture->config->top,
                         "lock_timeout", &value),
        PGM_CONFIG);
    assert_non_null(strstr(fixture->ctx.error.hint, "100ms"));
    assert_null(strstr(fixture->ctx.error.message, "soon"));
    pgm_error_clear(&fixture->ctx);
    assert_int_equal(setenv("PGM_TEST_WAIT", "3s", 1), 0);
    assert_int_equal(get(fixture, &fixture->config->top, "lock_timeout").number, 3000);
    assert_int_equal(unsetenv("PGM_TEST_WAIT"), 0);
}

static void
paths_start_at_the_file(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(read_text(fixture, "schema: [db, /abs, env:PGM_TEST_PATH]\n"), PGM_OK);
    assert_int_equal(setenv("PGM_TEST_PATH", "more", 1), 0);
    assert_string_equal(get_text(fixture, &fixture->config->top, "schema"), "db");
    fixture->config->directory = "../..";
    struct pgm_config_value value = get(fixture, &fixture->config->top, "schema");
    assert_string_equal(value.texts.at[0], "../../db");
    assert_string_equal(value.texts.at[1], "/abs");
    assert_string_equal(value.texts.at[2], "../../more");
    assert_int_equal(unsetenv("PGM_TEST_PATH"), 0);
}

static void
unknown_environments_are_named(void **state)
{
    struct fixture *fixture = *state;
    const struct pgm_section *found = NULL;
    assert_int_equal(read_text(fixture, "environments:\n  a: {url: x}\n  b: {url: y}\n"), PGM_OK);
    assert_int_equal(
        pgm_config_environment(&fixture->ctx, fixture->config, "c", &found), PGM_USAGE);
    assert_non_null(strstr(fixture->ctx.error.hint, "a, b"));
    pgm_error_clear(&fixture->ctx);
    fixture->config = pgm_config_new(fixture->ctx.arena);
    assert_int_equal(
        pgm_config_environment(&fixture->ctx, fixture->config, "c", &found), PGM_USAGE);
    assert_non_null(strstr(fixture->ctx.error.hint, "pgmend init"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_whole_file_is_read, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_absent_is_unset, set_up, tear_down),
        cmocka_unit_test_setup_teardown(wrong_keys_are_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(wrong_values_are_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(texts_are_not_repeated, set_up, tear_down),
        cmocka_unit_test_setup_teardown(text_that_is_no_yaml_is_located, set_up, tear_down),
        cmocka_unit_test_setup_teardown(variables_are_looked_up_late, set_up, tear_down),
        cmocka_unit_test_setup_teardown(paths_start_at_the_file, set_up, tear_down),
        cmocka_unit_test_setup_teardown(unknown_environments_are_named, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
