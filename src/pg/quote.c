#include "pg/quote.h"

#include <stdlib.h>
#include <string.h>

/* Sorted; facts from pg_get_keywords() of PostgreSQL 14 to 18, catcode other than 'U'. */
static const char *const keywords[] = {
#define PGM_KEYWORD(word) word,
#include "pg/keywords.def"
#undef PGM_KEYWORD
};

static int
compare_words(const void *a, const void *b)
{
    return strcmp(a, *(const char *const *)b);
}

bool
pgm_quote_is_needed(const char *name)
{
    if (!((*name >= 'a' && *name <= 'z') || *name == '_')) {
        return true;
    }
    for (const char *at = name; *at; at++) {
        bool plain = (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9') || *at == '_';
        if (!plain) {
            return true;
        }
    }
    return bsearch(name, keywords, sizeof keywords / sizeof *keywords, sizeof *keywords,
               compare_words) != NULL;
}

void
pgm_quote_name(struct pgm_str *out, const char *name)
{
    if (!pgm_quote_is_needed(name)) {
        pgm_str_add(out, name);
        return;
    }
    pgm_str_add_char(out, '"');
    for (const char *at = name; *at; at++) {
        if (*at == '"') {
            pgm_str_add_char(out, '"');
        }
        pgm_str_add_char(out, *at);
    }
    pgm_str_add_char(out, '"');
}

void
pgm_quote_literal(struct pgm_str *out, const char *text)
{
    pgm_str_add_char(out, '\'');
    for (const char *at = text; *at; at++) {
        if (*at == '\'') {
            pgm_str_add_char(out, '\'');
        }
        pgm_str_add_char(out, *at);
    }
    pgm_str_add_char(out, '\'');
}

void
pgm_quote_qualified(struct pgm_str *out, const char *schema, const char *name)
{
    pgm_quote_name(out, schema);
    pgm_str_add_char(out, '.');
    pgm_quote_name(out, name);
}
