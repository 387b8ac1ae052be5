/* A text for a regular expression. Only what is common in checks is understood: classes, groups,
 * alternatives, quantifiers, anchors; PostgreSQL says whether the text does match. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "rows/texts.h"

#define MOST_REPEATS 64
#define MOST_NESTED 20

struct matcher {
    const char *at;
    unsigned variant, depth;
    bool is_beyond;
};

static const char letters[] =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.@ /:+#";

/* Is `c` what a class such as \d stands for? */
static bool
is_in_escape(char escape, char c)
{
    unsigned char u = (unsigned char)c;
    switch (escape) {
    case 'd':
        return isdigit(u);
    case 'D':
        return !isdigit(u);
    case 'w':
        return isalnum(u) || c == '_';
    case 'W':
        return !isalnum(u) && c != '_';
    case 's':
        return c == ' ';
    case 'S':
        return c != ' ';
    default:
        return c == escape;
    }
}

/* [:alpha:] and its like, at `at`. */
static bool
is_in_named(const char *at, char c)
{
    unsigned char u = (unsigned char)c;
    return (pgm_str_starts(at, "[:alpha:]") && isalpha(u)) ||
           (pgm_str_starts(at, "[:digit:]") && isdigit(u)) ||
           (pgm_str_starts(at, "[:alnum:]") && isalnum(u)) ||
           (pgm_str_starts(at, "[:lower:]") && islower(u)) ||
           (pgm_str_starts(at, "[:upper:]") && isupper(u)) ||
           (pgm_str_starts(at, "[:xdigit:]") && isxdigit(u)) ||
           (pgm_str_starts(at, "[:space:]") && c == ' ');
}

/* Is `c` among the members of the class that begins at `at`, behind "[" and "^"? Sets its end. */
static bool
is_in_class(const char *at, char c, const char **end)
{
    bool found = false;
    for (bool first = true; *at && (first || *at != ']'); first = false) {
        if (at[0] == '[' && at[1] == ':') {
            found |= is_in_named(at, c);
            const char *close = strstr(at, ":]");
            at = close ? close + 2 : at + strlen(at);
        } else if (at[0] == '\\' && at[1]) {
            found |= is_in_escape(at[1], c);
            at += 2;
        } else if (at[1] == '-' && at[2] && at[2] != ']') {
            found |= c >= at[0] && c <= at[2];
            at += 3;
        } else {
            found |= c == *at++;
        }
    }
    *end = at;
    return found;
}

/* One of the letters that suit. */
static void
add_letter(struct matcher *matcher, const char *class, bool negated, struct pgm_str *out)
{
    const char *end = class;
    char suits[sizeof letters];
    size_t n = 0;
    for (const char *c = letters; *c; c++) {
        if (is_in_class(class, *c, &end) != negated) {
            suits[n++] = *c;
        }
    }
    if (n) {
        pgm_str_add_char(out, suits[matcher->variant % n]);
    } else {
        pgm_str_add_char(out, class[0]);
    }
}

static void match_either(struct matcher *matcher, struct pgm_str *out);

/* What stands before a quantifier. */
static void
match_atom(struct matcher *matcher, struct pgm_str *out)
{
    const char *at = matcher->at;
    if (*at == '(') {
        matcher->at += pgm_str_starts(at, "(?:") ? 3 : 1;
        matcher->is_beyond |= matcher->at[0] == '?' || ++matcher->depth > MOST_NESTED;
        if (!matcher->is_beyond) {
            match_either(matcher, out);
            matcher->depth--;
        }
        matcher->is_beyond |= *matcher->at != ')';
        matcher->at += *matcher->at == ')';
    } else if (*at == '[') {
        const char *class = at + (at[1] == '^' ? 2 : 1);
        add_letter(matcher, class, at[1] == '^', out);
        (void)is_in_class(class, 'a', &matcher->at);
        matcher->is_beyond |= *matcher->at != ']';
        matcher->at += *matcher->at == ']';
    } else if (*at == '\\' && at[1]) {
        const char class[] = { '\\', at[1], ']', '\0' };
        bool is_anchor = strchr("mMyAZ", at[1]) != NULL;
        if (!is_anchor) {
            add_letter(matcher, class, false, out);
        }
        matcher->at += 2;
    } else {
        if (*at == '.') {
            pgm_str_add_char(out, letters[matcher->variant]);
        } else if (*at != '^' && *at != '$') {
            pgm_str_add_char(out, *at);
        }
        matcher->at++;
    }
}

/* How often: as few as may be, or, by the variant, some more. */
static long
read_quantifier(struct matcher *matcher)
{
    long least = 1;
    char c = *matcher->at;
    if (c == '{' && isdigit((unsigned char)matcher->at[1])) {
        char *end = NULL;
        least = strtol(matcher->at + 1, &end, 10);
        bool open = end[0] == ',';
        long most = open && end[1] != '}' ? strtol(end + 1, &end, 10) : least + (open ? 9 : 0);
        least += matcher->variant % 3 == 1 && most > least;
        least = matcher->variant % 3 == 2 && open && most <= MOST_REPEATS ? most : least;
        end = strchr(end, '}');
        matcher->is_beyond |= !end;
        matcher->at = end ? end + 1 : matcher->at + 1;
    } else if (c == '*' || c == '+' || c == '?') {
        least = c == '+'   ? 1 + matcher->variant % 3
                : c == '*' ? matcher->variant % 3
                           : matcher->variant % 2;
        matcher->at++;
    }
    matcher->at += *matcher->at == '?' && strchr("*+?}", c) && c;
    return least < MOST_REPEATS ? least : MOST_REPEATS;
}

static void
match_sequence(struct matcher *matcher, struct pgm_str *out)
{
    while (*matcher->at && !strchr("|)", *matcher->at) && !matcher->is_beyond) {
        struct pgm_str atom = PGM_STR(out->arena);
        match_atom(matcher, &atom);
        for (long n = read_quantifier(matcher); n > 0; n--) {
            pgm_str_add(out, pgm_str_text(&atom));
        }
    }
}

static void
match_either(struct matcher *matcher, struct pgm_str *out)
{
    match_sequence(matcher, out);
    for (unsigned i = 1; *matcher->at == '|' && !matcher->is_beyond; i++) {
        matcher->at++;
        struct pgm_str other = PGM_STR(out->arena);
        match_sequence(matcher, &other);
        if (matcher->variant >= i) {
            *out = other;
        }
    }
}

const char *
pgm_row_match(struct pgm_arena *arena, const char *pattern, unsigned variant)
{
    struct matcher matcher = { .at = pattern, .variant = variant };
    struct pgm_str out = PGM_STR(arena);
    match_either(&matcher, &out);
    return matcher.is_beyond || *matcher.at ? NULL : pgm_str_text(&out);
}
