#include <jansson.h>

#include "base/json.h"
#include "tests/lib/test.h"

struct fixture {
    struct pgm_arena *arena;
    struct pgm_str out;
    struct pgm_json json;
};

static int
set_up(void **state)
{
    struct pgm_arena *arena = pgm_arena_new();
    struct fixture *fixture = pgm_new(arena, struct fixture);
    fixture->arena = arena;
    fixture->out = PGM_STR(arena);
    fixture->json.out = &fixture->out;
    *state = fixture;
    return 0;
}

static int
tear_down(void **state)
{
    const struct fixture *fixture = *state;
    pgm_arena_end(fixture->arena);
    return 0;
}

static void
write_sample(struct pgm_json *json)
{
    pgm_json_open(json, '{');
    pgm_json_member(json, "name", "orders");
    pgm_json_member(json, "comment", NULL);
    pgm_json_member_int(json, "rows", INT64_MIN);
    pgm_json_member_bool(json, "ok", true);
    pgm_json_key(json, "list");
    pgm_json_open(json, '[');
    pgm_json_text(json, "a");
    pgm_json_int(json, -1);
    pgm_json_bool(json, false);
    pgm_json_open(json, '{');
    pgm_json_close(json, '}');
    pgm_json_open(json, '[');
    pgm_json_close(json, ']');
    pgm_json_close(json, ']');
    pgm_json_close(json, '}');
}

static void
commas_and_nesting_are_kept(void **state)
{
    struct fixture *fixture = *state;
    write_sample(&fixture->json);
    assert_string_equal(pgm_str_text(&fixture->out),
        "{\"name\":\"orders\",\"comment\":null,\"rows\":-9223372036854775808,\"ok\":true,"
        "\"list\":[\"a\",-1,false,{},[]]}");
}

static void
pretty_has_a_line_a_member(void **state)
{
    struct fixture *fixture = *state;
    fixture->json.pretty = true;
    write_sample(&fixture->json);
    assert_string_equal(pgm_str_text(&fixture->out), "{\n"
                                                     "  \"name\": \"orders\",\n"
                                                     "  \"comment\": null,\n"
                                                     "  \"rows\": -9223372036854775808,\n"
                                                     "  \"ok\": true,\n"
                                                     "  \"list\": [\n"
                                                     "    \"a\",\n"
                                                     "    -1,\n"
                                                     "    false,\n"
                                                     "    {},\n"
                                                     "    []\n"
                                                     "  ]\n"
                                                     "}");
}

static void
assert_text(struct fixture *fixture, const char *text, const char *wanted)
{
    pgm_str_cut(&fixture->out, 0);
    fixture->json.needs_comma = false;
    pgm_json_text(&fixture->json, text);
    assert_string_equal(pgm_str_text(&fixture->out), wanted);
}

static void
texts_are_escaped(void **state)
{
    struct fixture *fixture = *state;
    assert_text(fixture, "", "\"\"");
    assert_text(fixture, "a\"b\\c", "\"a\\\"b\\\\c\"");
    assert_text(fixture, "\n\r\t\x01\x1f\x7f", "\"\\n\\r\\t\\u0001\\u001f\\u007f\"");
    assert_text(fixture, "ä€😀", "\"ä€😀\"");
}

/* Overlong, surrogate, beyond the last, cut off, stray: each byte becomes U+FFFD. */
static void
what_is_not_utf8_is_replaced(void **state)
{
    struct fixture *fixture = *state;
    assert_text(fixture, "a\xff", "\"a\xef\xbf\xbd\"");
    assert_text(fixture, "\xc0\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\"");
    assert_text(fixture, "\xe2\x82", "\"\xef\xbf\xbd\xef\xbf\xbd\"");
    assert_text(fixture, "\xed\xa0\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"");
    assert_text(
        fixture, "\xf4\x90\x80\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"");
}

/* Whatever single byte follows a letter, another reader must take the result. */
static void
every_byte_gives_json(void **state)
{
    struct fixture *fixture = *state;
    for (int byte = 1; byte < 256; byte++) {
        char text[] = { 'x', (char)byte, 'y', '\0' };
        pgm_str_cut(&fixture->out, 0);
        fixture->json = (struct pgm_json){ .out = &fixture->out };
        pgm_json_open(&fixture->json, '[');
        pgm_json_text(&fixture->json, text);
        pgm_json_close(&fixture->json, ']');
        json_t *read = json_loads(pgm_str_text(&fixture->out), 0, NULL);
        assert_non_null(read);
        if (byte < 0x80) {
            assert_string_equal(json_string_value(json_array_get(read, 0)), text);
        }
        json_decref(read);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(commas_and_nesting_are_kept, set_up, tear_down),
        cmocka_unit_test_setup_teardown(pretty_has_a_line_a_member, set_up, tear_down),
        cmocka_unit_test_setup_teardown(texts_are_escaped, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_not_utf8_is_replaced, set_up, tear_down),
        cmocka_unit_test_setup_teardown(every_byte_gives_json, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
