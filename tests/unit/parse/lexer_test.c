#include <string.h>

#include "parse/lexer.h"
#include "tests/lib/test.h"

/* One letter a kind, in the order of enum pgm_token_kind. */
static const char letters[] = "$wnsd.o";

/* The tokens of a text as letters: "w.w" is a word, a sign and a word. */
static void
assert_tokens(const char *text, const char *wanted)
{
    char got[64] = { 0 };
    size_t n = 0;
    struct pgm_lexer lexer = { text, strlen(text), 0 };
    struct pgm_token token;
    while ((token = pgm_lexer_next(&lexer)).kind != PGM_TOKEN_END && n < sizeof got - 1) {
        assert_true(token.start < token.end && token.end <= lexer.size);
        got[n++] = letters[token.kind];
    }
    assert_int_equal(pgm_lexer_next(&lexer).kind, PGM_TOKEN_END);
    if (strcmp(got, wanted) != 0) {
        fail_msg("%s: got \"%s\", wanted \"%s\"", text, got, wanted);
    }
}

static void
words_names_and_numbers(void **state)
{
    (void)state;
    assert_tokens("", "");
    assert_tokens("  \n\t\f ", "");
    assert_tokens("SELECT a_1$, \"B \"\"c\"\"\", ünïcode", "ww.n.w");
    assert_tokens("1 1.5 .5 1e10 1.5E-3 $1 1..2", "dd.ddddd.d");
    assert_tokens("a.b::int[]", "w.w..w..");
    assert_tokens("1e", "dw");
}

static void
strings_of_every_kind(void **state)
{
    (void)state;
    assert_tokens("'' 'a' 'a''b' 'a\\'", "ssss");
    assert_tokens("E'a\\'b' e'\\\\' E''", "sss");
    assert_tokens("B'01' x'Ff' N'a' U&'\\0041' u&\"\\0041\"", "ssssn");
    assert_tokens("type'a' note'a\\'", "wsws");
    assert_tokens("$$a;'$$ $t$ $$ $u$ $t$ $ä$x$ä$", "sss");
    assert_tokens("a$$b $1$2", "wdd");
    assert_tokens("$a $", ".w.");
}

/* Behind a line break an escape string goes on with its escapes; a plain one could as well be a new
 * string. */
static void
strings_go_on_in_the_next_line(void **state)
{
    (void)state;
    assert_tokens("E'a' \n 'b\\'c'", "s");
    assert_tokens("E'a' --x\n --y\n'b\\'c'", "s");
    assert_tokens("E'a' 'b\\' ';'", "sss");
    assert_tokens("'a'\n'b\\'", "ss");
    assert_tokens("E'a'\n/* */'b\\'", "ss");
}

static void
comments_are_passed_over(void **state)
{
    (void)state;
    assert_tokens("-- a ' \" $$ \n b", "w");
    assert_tokens("-- a", "");
    assert_tokens("a--b\rc", "ww");
    assert_tokens("/* a /* ' */ */ b", "w");
    assert_tokens("/**/a/***/b/*/*/**/*/*/c", "www");
    assert_tokens("a*/*x*/b - -1 --\n+", "w.w..d.");
}

static void
what_is_never_closed_is_open(void **state)
{
    (void)state;
    assert_tokens("a 'b", "wo");
    assert_tokens("a 'b''", "wo");
    assert_tokens("E'b\\", "o");
    assert_tokens("E'b\\'", "o");
    assert_tokens("E'a'\n'b", "o");
    assert_tokens("\"b", "o");
    assert_tokens("\"", "o");
    assert_tokens("U&\"b\"\"", "o");
    assert_tokens("$a$ $b$", "o");
    assert_tokens("$$", "o");
    assert_tokens("x /* /* */", "wo");
    assert_tokens("/*", "o");
}

static void
keywords_are_known_in_any_case(void **state)
{
    (void)state;
    static const char text[] = "Create \"create\" creates (";
    struct pgm_lexer lexer = { text, sizeof text - 1, 0 };
    assert_true(pgm_token_is_word(text, pgm_lexer_next(&lexer), "create"));
    assert_false(pgm_token_is_word(text, pgm_lexer_next(&lexer), "create"));
    assert_false(pgm_token_is_word(text, pgm_lexer_next(&lexer), "create"));
    struct pgm_token token = pgm_lexer_next(&lexer);
    assert_true(pgm_token_is_sign(text, token, '('));
    assert_false(pgm_token_is_sign(text, token, ')'));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_names_and_numbers),
        cmocka_unit_test(strings_of_every_kind),
        cmocka_unit_test(strings_go_on_in_the_next_line),
        cmocka_unit_test(comments_are_passed_over),
        cmocka_unit_test(what_is_never_closed_is_open),
        cmocka_unit_test(keywords_are_known_in_any_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
