#include "rows/texts.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "pg/quote.h"

#define LONG_TEXT 400
#define LONGEST_WANTED 4000 /* a check's number is tried as a length up to this one */

/* `made`: plain ones are made from a number, which stands for each % */
struct family {
    const char *types, *made, *edges;
    unsigned first, n;
    bool overflows; /* expressions may fail for its edges */
};

/* Edges and types are parted by "|". */
static const struct family families[] = {
    { "smallint", "%", "0|-1|32767|-32768", 1, 24, true },
    { "integer", "%", "0|-1|2147483647|-2147483648", 1, 24, true },
    { "bigint", "%", "0|-1|9223372036854775807|-9223372036854775808|4294967296", 1, 24, true },
    { "oid|xid|cid", "%", "0|4294967295", 1, 24, true },
    { "numeric|real|double precision", "%.5",
        "0|-1|1|10|100|1000|0.01|99.99|12345678.9|-0.5|1e20|NaN|Infinity|-Infinity", 1, 20, true },
    { "money", "%.25", "0|-1|92233720368547758.07", 1, 20, true },
    { "boolean", NULL, "true|false", 0, 0 },
    { "date", "2026-01-%", "0001-01-01|1970-01-01|9999-12-31|infinity|-infinity|2030-06-15", 10, 18,
        true },
    { "timestamp without time zone|timestamp with time zone", "2026-01-% 12:00:00.25",
        "0001-01-01 00:00:00|1970-01-01 00:00:00|9999-12-31 23:59:59.999999|infinity|-infinity|"
        "2030-06-15 08:00:00",
        10, 18, true },
    { "time without time zone|time with time zone", "%:30:00", "00:00:00|24:00:00|23:59:59.999999",
        10, 12, true },
    { "interval", "% days 02:03:04", "0|-1 mon|100 years|1 hour", 1, 20, true },
    { "uuid", "00000000-0000-4000-8000-0000000000%",
        "00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff", 10, 20 },
    { "bytea", "\\x00ff%", "|\\x|\\x00", 10, 20 },
    { "json|jsonb", "{\"a\": %, \"b\": [1, \"x\", null]}",
        "{}|[]|null|\"text\"|1|true|{\"name\": \"x\", \"id\": 1, \"type\": \"x\"}|[1, 2]", 1, 16 },
    { "jsonpath", "$.a%", "$", 1, 16 },
    { "inet", "192.0.2.%", "0.0.0.0|::1|10.0.0.0/8", 1, 20 },
    { "cidr", "192.0.%.0/24", "0.0.0.0/0|::/0", 1, 20 },
    { "macaddr", "08:00:2b:01:02:%", "00:00:00:00:00:00|ff:ff:ff:ff:ff:ff", 10, 20 },
    { "macaddr8", "08:00:2b:01:02:03:04:%", "00:00:00:00:00:00:00:00", 10, 20 },
    { "point", "(%,2)", "(0,0)|(-1e9,1e9)", 1, 16 },
    { "line", "{1,%,3}", "{0,1,0}", 1, 16 },
    { "lseg|box", "(0,0),(%,2)", "(0,0),(0,0)", 1, 16 },
    { "path|polygon", "((0,0),(%,2),(3,3))", "((0,0))", 1, 16 },
    { "circle", "<(%,2),3>", "<(0,0),0>", 1, 16 },
    { "tsvector", "word% other", "|'a':1A,2B", 1, 16 },
    { "tsquery", "word% & other", "|a | b", 1, 16 },
    { "xml", "<a>%</a>", "<a/>|text", 1, 16 },
    { "pg_lsn", "0/%", "0/0|FFFFFFFF/FFFFFFFF", 10, 20 },
    { "\"char\"", NULL, "a|b|c|d|e|f|g|h||", 0, 0 },
    { "text|character varying|character|name|citext|public.citext", "value %",
        "|Ünï \"q\" 'x' \\ \t|a|b|A|1|0|12345|abc|ABC|a1|abc-1|abc_1|name@example.com|"
        "https://example.com/|+4930123456|2026-01-01|DE|EUR|en|#a0b1c2|192.0.2.1|1.2.3|{}|true",
        1, 20 },
};

/* For types that nobody here knows: of extensions, or of the user's own. */
static const struct family unknown = { NULL, "%",
    "0|1|a|b||{}|[1,2,3]|[0,1]|(1,2)|1,2|POINT(0 0)|POINT(1 1)|a=>1|a.b|a.b.c|1.2.3|0/0|"
    "name@example.com|192.0.2.1|192.0.2.0/24|2026-01-01|((0,0),(1,1))|1 kg|{1:1}/3|$.a|a & b",
    1, 12 };

/* PostgreSQL decides what bits of a length are. */
static const struct family bits = { NULL, NULL,
    "0|1|00|01|10|11|000|001|101|0000|0101|00000000|10101010|0000000000000000|1010101010101010|", 0,
    0 };

static void
push_literal(struct pgm_arena *arena, const char *text, size_t n, pgm_strings *out)
{
    struct pgm_str sql = PGM_STR(arena);
    pgm_quote_literal(&sql, pgm_arena_copy_n(arena, text, n));
    pgm_vec_push(arena, out, pgm_str_text(&sql));
}

static void
push_made(struct pgm_arena *arena, const char *made, unsigned number, pgm_strings *out)
{
    const char *hole = made ? strchr(made, '%') : NULL;
    if (!hole) {
        PGM_BUG("a text with no place for a number");
    }
    const char *text =
        pgm_arena_printf(arena, "%.*s%u%s", (int)(hole - made), made, number, hole + 1);
    push_literal(arena, text, strlen(text), out);
}

/* Is the word one of those between bars? */
static bool
is_among(const char *words, const char *word)
{
    size_t n = strlen(word);
    for (const char *at = words; at; at = strchr(at, '|')) {
        at += *at == '|';
        if (strncmp(at, word, n) == 0 && (at[n] == '|' || !at[n])) {
            return true;
        }
    }
    return false;
}

static const struct family *
family_of(const char *type)
{
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        if (is_among(families[i].types, type)) {
            return &families[i];
        }
    }
    return pgm_str_starts(type, "bit") ? &bits : &unknown;
}

void
pgm_row_type_texts(struct pgm_arena *arena, const char *type, bool with_edges, pgm_strings *out)
{
    const struct family *family = family_of(type);
    unsigned plain = family->made ? 3 : 0;
    for (unsigned i = 0; i < plain; i++) {
        push_made(arena, family->made, family->first + i, out);
    }
    for (const char *at = with_edges || !family->overflows ? family->edges : ""; *at;) {
        size_t n = strcspn(at, "|");
        push_literal(arena, at, n, out);
        at += n + (at[n] == '|');
    }
    if (strstr(family->types ? family->types : "", "text")) {
        pgm_vec_push(arena, out, pgm_arena_printf(arena, "repeat('z', %d)", LONG_TEXT));
    }
    for (unsigned i = plain; i < family->n; i++) {
        push_made(arena, family->made, family->first + i, out);
    }
}

static const char *
unquote(struct pgm_arena *arena, const char *literal)
{
    struct pgm_str text = PGM_STR(arena);
    for (const char *at = literal + 1; *at && at[1]; at++) {
        pgm_str_add_char(&text, *at);
        at += *at == '\'' && at[1] == '\'';
    }
    return pgm_str_text(&text);
}

/* A number may be a value, a bound, or a length. */
static void
push_number(struct pgm_arena *arena, const char *literal, pgm_strings *out)
{
    long number = strtol(literal, NULL, 10);
    const char *texts[] = { literal, pgm_arena_printf(arena, "%ld", number - 1),
        pgm_arena_printf(arena, "%ld", number + 1), pgm_arena_printf(arena, "-%s", literal) };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        push_literal(arena, texts[i], strlen(texts[i]), out);
    }
    for (long length = number - 1; length <= number + 1; length++) {
        if (length > 0 && length <= LONGEST_WANTED) {
            pgm_vec_push(arena, out, pgm_arena_printf(arena, "repeat('a', %ld)", length));
            pgm_vec_push(arena, out, pgm_arena_printf(arena, "repeat('1', %ld)", length));
        }
    }
}

/* A text may be a value, a pattern, or a member of JSON. */
static void
push_text(struct pgm_arena *arena, const char *text, pgm_strings *out)
{
    push_literal(arena, text, strlen(text), out);
    char *like = pgm_arena_copy(arena, text);
    for (char *at = like; *at; at++) {
        if (*at == '%' || *at == '_') {
            *at = 'a';
        }
    }
    if (strcmp(like, text) != 0) {
        push_literal(arena, like, strlen(like), out);
    }
    for (unsigned variant = 0; strpbrk(text, "^$[\\+*.") && variant < 6; variant++) {
        const char *match = pgm_row_match(arena, text, variant);
        if (match) {
            push_literal(arena, match, strlen(match), out);
        }
    }
}

/* One JSON object that has all the texts as members. */
static void
push_members(struct pgm_arena *arena, const pgm_strings *literals, pgm_strings *out)
{
    struct pgm_str sql = PGM_STR(arena);
    pgm_str_add(&sql, "jsonb_build_object(");
    size_t n = 0;
    for (size_t i = 0; i < literals->n && n < 20; i++) {
        if (literals->at[i][0] == '\'') {
            pgm_str_addf(&sql, "%s%s::text, 1", n++ ? ", " : "", literals->at[i]);
        }
    }
    pgm_str_add(&sql, ")::text");
    if (n) {
        pgm_vec_push(arena, out, pgm_str_text(&sql));
    }
}

void
pgm_row_literal_texts(
    struct pgm_arena *arena, const pgm_strings *literals, size_t most, pgm_strings *out)
{
    for (size_t i = 0; i < literals->n && out->n < most; i++) {
        if (literals->at[i][0] == '\'') {
            push_text(arena, unquote(arena, literals->at[i]), out);
        } else {
            push_number(arena, literals->at[i], out);
        }
    }
    push_members(arena, literals, out);
}
