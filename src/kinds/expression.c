/* When two deparsed expressions are the same.
 *
 * PostgreSQL's deparsed text is a fixed point but for three everyday forms. `varchar_column IN
 * ('a', 'b')` is first printed as
 *     ((c)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))
 * and, once that text was parsed again (by a dump and restore, by a change of the column's type),
 * as
 *     ((c)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))
 * In the same way a view over nothing but VALUES is printed with "(VALUES (" and then with
 * "( VALUES (", a NATURAL LEFT JOIN over no column with " ON TRUE" and then " ON (true)". And what
 * is made of `a BETWEEN 1 AND 2 AND b` is printed as
 *     (((a >= 1) AND (a <= 2)) AND b)
 * which is parsed as one AND of three (makeAndExpr and makeOrExpr in PostgreSQL's gram.y, which
 * look at the left operand only), and printed so:
 *     ((a >= 1) AND (a <= 2) AND b)
 * The first is turned into the second here before two expressions are compared or hashed; nothing
 * else is considered equal. */
#include <string.h>

#include "kinds/kind.h"

#define OPEN "(ARRAY["
#define CLOSE "])::text[]"
#define ITEM "::character varying"

static const struct {
    const char *first, *second;
} twins[] = {
    { "(VALUES (", "( VALUES (" },
    { " ON TRUE", " ON (true)" },
};

/* The end of the quoted literal that starts at `at`, or NULL. */
static const char *
after_literal(const char *at)
{
    if (*at != '\'') {
        return NULL;
    }
    for (at++; *at; at++) {
        if (*at == '\'') {
            if (at[1] != '\'') {
                return at + 1;
            }
            at++;
        }
    }
    return NULL;
}

/* The end of 'literal'::character varying at `at`, or NULL. */
static const char *
after_item(const char *at)
{
    const char *end = after_literal(at);
    if (!end || !pgm_str_starts(end, ITEM)) {
        return NULL;
    }
    end += strlen(ITEM);
    size_t digits = *end == '(' ? strspn(end + 1, "0123456789") : 0;
    return digits && end[digits + 1] == ')' ? end + digits + 2 : end;
}

/* Is `at` the first form? Gives where its items start and where it ends. */
static bool
read_list(const char *at, const char **items, const char **end)
{
    if (!pgm_str_starts(at, OPEN)) {
        return false;
    }
    *items = at + strlen(OPEN);
    const char *item = *items;
    while ((item = after_item(item))) {
        if (pgm_str_starts(item, CLOSE)) {
            *end = item + strlen(CLOSE);
            return true;
        }
        if (!pgm_str_starts(item, ", ")) {
            return false;
        }
        item += 2;
    }
    return false;
}

/* The second form of the items that start at `items`. */
static void
add_second_form(struct pgm_str *out, const char *items)
{
    pgm_str_add(out, "ARRAY[");
    for (;;) {
        const char *end = after_item(items);
        pgm_str_addf(out, "(%.*s)::text", (int)(end - items), items);
        if (*end == ']') {
            break;
        }
        pgm_str_add(out, ", ");
        items = end + strlen(", ");
    }
    pgm_str_add_char(out, ']');
}

/* Skips what is quoted at `at`; gives its last byte, or `at` itself. */
static const char *
skip_quoted(const char *at)
{
    if (*at != '\'' && *at != '"') {
        return at;
    }
    char quote = *at;
    for (at++; *at; at++) {
        if (*at == quote) {
            if (at[1] != quote) {
                return at;
            }
            at++;
        }
    }
    return at - 1;
}

/* The parenthesis that closes the one at `at`, or NULL. */
static const char *
closing(const char *at)
{
    unsigned depth = 0;
    for (; *at; at++) {
        at = skip_quoted(at);
        if (*at == '(') {
            depth++;
        } else if (*at == ')' && --depth == 0) {
            return at;
        }
    }
    return NULL;
}

/* Is what stands in the parentheses that end at `end` a chain of this operator? */
static bool
is_chain(const char *at, const char *end, const char *operator)
{
    if (*at == ' ' || pgm_str_starts(at, "SELECT ") || pgm_str_starts(at, "VALUES ")) {
        return false; /* a query */
    }
    for (; at < end; at++) {
        at = skip_quoted(at);
        if (*at == '(') {
            at = closing(at);
            if (!at) {
                return false;
            }
        } else if (pgm_str_starts(at, operator)) {
            return true;
        }
    }
    return false;
}

/* Is the group at `at` a chain and the left operand of the same operator, so that its parentheses
 * say nothing? Gives where it ends. */
static bool
is_left_operand(const char *at, const char **end)
{
    static const char *const operators[] = { " AND ", " OR " };
    *end = *at == '(' ? closing(at) : NULL;
    for (size_t i = 0; *end && i < sizeof operators / sizeof *operators; i++) {
        if (pgm_str_starts(*end + 1, operators[i])) {
            return is_chain(at + 1, *end, operators[i]);
        }
    }
    return false;
}

/* The text without the parentheses of left operands. */
static const char *
flatten(struct pgm_arena *arena, const char *expression)
{
    if (!strstr(expression, "((") ||
        (!strstr(expression, ") AND ") && !strstr(expression, ") OR "))) {
        return expression;
    }
    char *text = pgm_arena_copy(arena, expression);
    for (const char *at = expression; *at; at++) {
        at = skip_quoted(at);
        const char *end;
        while (*at == '(' && is_left_operand(at + 1, &end)) {
            at++;
            text[at - expression] = text[end - expression] = '\0';
        }
    }
    struct pgm_str out = PGM_STR(arena);
    for (size_t i = 0, n = strlen(expression); i < n; i++) {
        if (text[i]) {
            pgm_str_add_char(&out, text[i]);
        }
    }
    return pgm_str_text(&out);
}

static bool
has_twin(const char *expression)
{
    for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) {
        if (strstr(expression, twins[i].first)) {
            return true;
        }
    }
    return false;
}

/* Is `at` the first of two forms? Gives the second, and where the first ends. */
static bool
read_twin(const char *at, const char **second, const char **end)
{
    for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) {
        if (pgm_str_starts(at, twins[i].first)) {
            *second = twins[i].second;
            *end = at + strlen(twins[i].first);
            return true;
        }
    }
    return false;
}

/* The text with every list and every twin in the second form. */
static const char *
turn_lists(struct pgm_arena *arena, const char *expression)
{
    if (!strstr(expression, OPEN) && !has_twin(expression)) {
        return expression;
    }
    struct pgm_str out = PGM_STR(arena);
    while (*expression) {
        const char *items, *end;
        if (read_list(expression, &items, &end)) {
            add_second_form(&out, items);
            expression = end;
        } else if (read_twin(expression, &items, &end)) {
            pgm_str_add(&out, items);
            expression = end;
        } else {
            end = skip_quoted(expression) + 1;
            pgm_str_addf(&out, "%.*s", (int)(end - expression), expression);
            expression = end;
        }
    }
    return pgm_str_text(&out);
}

const char *
pgm_expression_canonical(struct pgm_arena *arena, const char *expression)
{
    return expression ? turn_lists(arena, flatten(arena, expression)) : NULL;
}

bool
pgm_expression_same(const char *a, const char *b)
{
    if (pgm_str_same(a, b)) {
        return true;
    }
    struct pgm_arena *scratch = pgm_arena_new();
    bool same =
        pgm_str_same(pgm_expression_canonical(scratch, a), pgm_expression_canonical(scratch, b));
    pgm_arena_end(scratch);
    return same;
}

bool
pgm_expression_is_enclosed(const char *expression)
{
    if (*expression != '(' || expression[1] == ' ') {
        return false; /* "( SELECT": the parentheses of a query */
    }
    unsigned depth = 0;
    for (const char *at = expression; *at; at++) {
        at = skip_quoted(at);
        if (*at == '(') {
            depth++;
        } else if (*at == ')' && --depth == 0) {
            return at[1] == '\0';
        }
    }
    return false;
}

void
pgm_expression_add(struct pgm_str *out, const char *expression)
{
    bool enclosed = pgm_expression_is_enclosed(expression);
    pgm_str_addf(out, "%s%s%s", enclosed ? "" : "(", expression, enclosed ? "" : ")");
}
