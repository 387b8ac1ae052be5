#include <string.h>

#include "cmd/cli.h"
#include "tests/lib/test.h"

static enum pgm_status
do_nothing(struct pgm_cli *cli)
{
    (void)cli;
    return PGM_OK;
}

static const struct pgm_option make_options[] = {
    { .name = "out",
        .letter = 'o',
        .form = { .type = PGM_VALUE_PATH },
        .value = "FILE",
        .text = "Where to." },
    { .name = "yes", .letter = 'y', .form = { .type = PGM_VALUE_FLAG }, .text = "No question." },
    { .name = "quick", .letter = 'q', .form = { .type = PGM_VALUE_FLAG }, .text = "In a hurry." },
    { .name = "jobs",
        .form = { PGM_VALUE_INT, "1..64" },
        .value = "N",
        .fallback = "2",
        .text = "How many." },
    { .name = "wait",
        .form = { .type = PGM_VALUE_DURATION },
        .value = "TIME",
        .text = "How long." },
    { .name = "part",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text = "Which." },
    { 0 },
};

static const struct pgm_argument make_arguments[] = {
    { "KIND", false, false, { PGM_VALUE_CHOICE, "tea|coffee" }, "What." },
    { "GUEST", true, true, { PGM_VALUE_TEXT, NULL }, "For whom." },
    { 0 },
};

static const struct pgm_command command_make = {
    .name = "make",
    .summary = "make a drink",
    .description = "Makes it.",
    .arguments = make_arguments,
    .options = (const struct pgm_option *const[]){ make_options, NULL },
    .run = do_nothing,
};

static const struct pgm_command command_wash = {
    .name = "wash",
    .summary = "wash up",
    .description = "Washes.",
    .run = do_nothing,
};

static const struct pgm_command *const commands[] = { &command_make, &command_wash, NULL };

#define MOST_WORDS 16

struct line {
    struct pgm_ctx ctx;
    struct pgm_cli cli;
    enum pgm_status status;
    char *argv[MOST_WORDS];
};

/* Parses the words of `text`, which are separated by single blanks. */
static struct line *
parse(struct pgm_arena *arena, const char *text)
{
    struct line *line = pgm_new(arena, struct line);
    int argc = 0;
    line->ctx.arena = arena;
    line->cli.ctx = &line->ctx;
    line->cli.commands = commands;
    line->argv[argc++] = pgm_arena_copy(arena, "pgmend");
    for (char *word = pgm_arena_copy(arena, text), *next = NULL; *word; word = next) {
        size_t n = strcspn(word, " ");
        next = word[n] ? word + n + 1 : word + n;
        word[n] = '\0';
        assert_true(argc < MOST_WORDS - 1);
        line->argv[argc++] = word;
    }
    line->status = pgm_cli_parse(&line->cli, argc, line->argv);
    if (line->status == PGM_OK && line->cli.command && !pgm_cli_flag(&line->cli, "help")) {
        line->status = pgm_cli_check_arguments(&line->cli);
    }
    if (line->status == PGM_OK) {
        line->status = line->cli.command ? pgm_cli_fill(&line->cli) : PGM_OK;
    }
    return line;
}

static int
set_up(void **state)
{
    *state = pgm_arena_new();
    return 0;
}

static int
tear_down(void **state)
{
    pgm_arena_end(*state);
    return 0;
}

/* The line is refused; message and hint contain these words. */
static void
assert_refused(struct pgm_arena *arena, const char *text, const char *message, const char *hint)
{
    struct line *line = parse(arena, text);
    if (line->status != PGM_USAGE || !strstr(line->ctx.error.message, message) ||
        !line->ctx.error.hint || !strstr(line->ctx.error.hint, hint)) {
        fail_msg("'%s': status %d, message '%s', hint '%s'", text, line->status,
            line->ctx.error.message, line->ctx.error.hint);
    }
}

static void
options_stand_anywhere(void **state)
{
    static const char *const lines[] = {
        "make tea --out x --yes",
        "make --yes --out=x tea",
        "--yes --out x make tea",
        "-y -ox make tea",
        "-o x make -y tea",
        "make -yo x tea",
        "make -yqox tea",
        "--out x --yes -- make tea",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct line *line = parse(*state, lines[i]);
        assert_int_equal(line->status, PGM_OK);
        assert_ptr_equal(line->cli.command, &command_make);
        assert_string_equal(pgm_cli_text(&line->cli, "out"), "x");
        assert_true(pgm_cli_flag(&line->cli, "yes"));
        assert_int_equal(line->cli.arguments.n, 1);
        assert_string_equal(pgm_cli_argument(&line->cli, 0), "tea");
    }
}

static void
values_have_types(void **state)
{
    struct line *line = parse(*state, "make tea --jobs 64 --wait=2s --part a --part=b,c");
    assert_int_equal(line->status, PGM_OK);
    assert_int_equal(pgm_cli_number(&line->cli, "jobs"), 64);
    assert_int_equal(pgm_cli_number(&line->cli, "wait"), 2000);
    assert_int_equal(pgm_cli_texts(&line->cli, "part")->n, 2);
    assert_string_equal(pgm_cli_texts(&line->cli, "part")->at[1], "b,c");
    assert_int_equal(pgm_cli_origin(&line->cli, "jobs"), PGM_ORIGIN_LINE);
}

static void
what_is_not_given_has_its_fallback(void **state)
{
    struct line *line = parse(*state, "make tea");
    assert_int_equal(pgm_cli_number(&line->cli, "jobs"), 2);
    assert_int_equal(pgm_cli_origin(&line->cli, "jobs"), PGM_ORIGIN_FALLBACK);
    assert_null(pgm_cli_text(&line->cli, "out"));
    assert_int_equal(pgm_cli_origin(&line->cli, "out"), PGM_ORIGIN_NONE);
    assert_false(pgm_cli_flag(&line->cli, "yes"));
    assert_int_equal(pgm_cli_texts(&line->cli, "part")->n, 0);
}

static void
flags_can_be_taken_back(void **state)
{
    struct line *line = parse(*state, "make tea --yes --no-yes --quick");
    assert_int_equal(line->status, PGM_OK);
    assert_false(pgm_cli_flag(&line->cli, "yes"));
    assert_true(pgm_cli_flag(&line->cli, "quick"));
}

static void
two_dashes_end_options(void **state)
{
    struct line *line = parse(*state, "make tea -- --out -x -");
    assert_int_equal(line->status, PGM_OK);
    assert_int_equal(line->cli.arguments.n, 4);
    assert_string_equal(pgm_cli_argument(&line->cli, 1), "--out");
    assert_string_equal(pgm_cli_argument(&line->cli, 3), "-");
    assert_null(pgm_cli_text(&line->cli, "out"));
}

static void
one_dash_is_an_argument(void **state)
{
    struct line *line = parse(*state, "make tea - -o -");
    assert_int_equal(line->status, PGM_OK);
    assert_string_equal(pgm_cli_argument(&line->cli, 1), "-");
    assert_string_equal(pgm_cli_text(&line->cli, "out"), "-");
}

static void
common_options_need_no_command(void **state)
{
    struct line *line = parse(*state, "--version");
    assert_int_equal(line->status, PGM_OK);
    assert_null(line->cli.command);
    assert_true(pgm_cli_flag(&line->cli, "version"));
    assert_int_equal(parse(*state, "")->status, PGM_OK);
    assert_int_equal(parse(*state, "make -h")->status, PGM_OK);
}

static void
what_is_wrong_is_named(void **state)
{
    assert_refused(*state, "mkae tea", "no command 'mkae'", "'pgmend make'");
    assert_refused(*state, "zzzzzzzz", "no command 'zzzzzzzz'", "'pgmend help'");
    assert_refused(*state, "make tea --otu=x", "'make' has no option '--otu'", "'--out'");
    assert_refused(*state, "make tea --zzzzzz", "no option '--zzzzzz'", "pgmend make --help");
    assert_refused(*state, "wash --quick", "'wash' has no option '--quick'", "'pgmend make'");
    assert_refused(*state, "--quick", "there is no option '--quick'", "'pgmend make'");
    assert_refused(*state, "make tea -z", "no option '-z'", "--help");
    assert_refused(*state, "make tea --no-out", "no option '--no-out'", "'--out'");
    assert_refused(*state, "make tea --out", "'--out' needs a value", "--out=FILE");
    assert_refused(*state, "make tea --out --yes", "'--yes' follows", "--out=FILE");
    assert_refused(*state, "make tea -o", "'--out' needs a value", "--out=FILE");
    assert_refused(*state, "make tea --out=", "empty value", "--out=FILE");
    assert_refused(*state, "make tea --out a --out b", "given twice", "once");
    assert_refused(*state, "make tea --yes=true", "takes no value", "--no-yes");
    assert_refused(*state, "make tea --jobs 65", "does not accept '65'", "from 1 to 64");
    assert_refused(*state, "make tea --jobs 1x", "does not accept '1x'", "from 1 to 64");
    assert_refused(
        *state, "make tea --wait 5", "does not accept '5'", "100ms, 2s, 5min, 1h or 30d");
    assert_refused(*state, "make", "needs KIND", "tea or coffee");
    assert_refused(*state, "make tee", "'tee' is no KIND", "the nearest is 'tea'");
    assert_refused(*state, "wash up", "'up' is one argument too many", "pgmend wash [OPTION...]");
}

/* "dump --to DIR" and "up --to NAME" were both asked for; each takes a value, so the parser is not
 * misled. */
static bool
may_differ(const struct pgm_option *a, const struct pgm_option *b)
{
    return strcmp(a->name, "to") == 0 && a->form.type != PGM_VALUE_FLAG &&
           b->form.type != PGM_VALUE_FLAG && a->letter == b->letter && a->repeats == b->repeats;
}

/* One spelling has one meaning: the parser relies on it to find the command behind options. */
static void
spellings_have_one_meaning(void **state)
{
    (void)state;
    for (const struct pgm_command *const *a = pgm_commands; *a; a++) {
        for (const struct pgm_command *const *b = a + 1; *b; b++) {
            size_t step = 0;
            const struct pgm_option *option = NULL;
            while ((option = pgm_command_options(*a, &step))) {
                const struct pgm_option *other = pgm_command_option(*b, option->name);
                if (other && !may_differ(option, other) &&
                    (option->form.type != other->form.type || option->letter != other->letter ||
                        option->repeats != other->repeats)) {
                    fail_msg(
                        "--%s differs between %s and %s", option->name, (*a)->name, (*b)->name);
                }
            }
        }
    }
}

/* What the tables promise each other: a value has a name, a key of the configuration exists, texts
 * are sentences. */
static void
tables_are_whole(void **state)
{
    (void)state;
    for (const struct pgm_command *const *command = pgm_commands; *command; command++) {
        assert_non_null((*command)->summary);
        assert_non_null((*command)->description);
        assert_non_null((*command)->run);
        size_t step = 0;
        const struct pgm_option *option = NULL;
        while ((option = pgm_command_options(*command, &step))) {
            bool is_flag = option->form.type == PGM_VALUE_FLAG;
            assert_true(is_flag == !option->value);
            assert_true(option->text[strlen(option->text) - 1] == '.');
            assert_true(!option->key || pgm_config_has_key(PGM_SECTION_TOP, option->key));
            int64_t number = 0;
            assert_true(
                !option->fallback || pgm_value_read(&option->form, option->fallback, &number));
        }
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(options_stand_anywhere, set_up, tear_down),
        cmocka_unit_test_setup_teardown(values_have_types, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_not_given_has_its_fallback, set_up, tear_down),
        cmocka_unit_test_setup_teardown(flags_can_be_taken_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(two_dashes_end_options, set_up, tear_down),
        cmocka_unit_test_setup_teardown(one_dash_is_an_argument, set_up, tear_down),
        cmocka_unit_test_setup_teardown(common_options_need_no_command, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_wrong_is_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(spellings_have_one_meaning, set_up, tear_down),
        cmocka_unit_test_setup_teardown(tables_are_whole, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
