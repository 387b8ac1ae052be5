/* Connection strings without what is secret in them. */
#include <string.h>

#include "base/str.h"
#include "pg/conn_private.h"

/* What a reader looks for, first; the rest follows in libpq's order. */
static const char *const leading[] = { "host", "hostaddr", "port", "dbname", "user" };

#define N_LEADING (sizeof leading / sizeof *leading)

static bool
is_leading(const char *keyword)
{
    for (size_t i = 0; i < N_LEADING; i++) {
        if (strcmp(leading[i], keyword) == 0) {
            return true;
        }
    }
    return false;
}

/* libpq marks what is not to be shown; keys that stand for a password came after the mark. */
static bool
is_secret(const PQconninfoOption *option)
{
    size_t n = strlen(option->keyword);
    return option->dispchar[0] == '*' || strstr(option->keyword, "password") ||
           strstr(option->keyword, "secret") ||
           (n > 4 && strcmp(option->keyword + n - 4, "_key") == 0);
}

void
pgm_conninfo_add_pair(struct pgm_str *out, const PQconninfoOption *option, const char *value)
{
    if (!value || is_secret(option)) {
        return;
    }
    pgm_str_addf(out, "%s%s=", out->len ? " " : "", option->keyword);
    if (value[0] && !strpbrk(value, " \t\n\r\f\v'\\")) {
        pgm_str_add(out, value);
        return;
    }
    pgm_str_add_char(out, '\'');
    for (const char *at = value; *at; at++) {
        if (*at == '\'' || *at == '\\') {
            pgm_str_add_char(out, '\\');
        }
        pgm_str_add_char(out, *at);
    }
    pgm_str_add_char(out, '\'');
}

const char *
pgm_conn_public(struct pgm_arena *arena, const char *conninfo)
{
    PQconninfoOption *options = PQconninfoParse(conninfo, NULL);
    if (!options) {
        return NULL;
    }
    struct pgm_str out = PGM_STR(arena);
    for (size_t i = 0; i < N_LEADING; i++) {
        for (const PQconninfoOption *option = options; option->keyword; option++) {
            if (strcmp(option->keyword, leading[i]) == 0) {
                pgm_conninfo_add_pair(&out, option, option->val);
            }
        }
    }
    for (const PQconninfoOption *option = options; option->keyword; option++) {
        if (!is_leading(option->keyword)) {
            pgm_conninfo_add_pair(&out, option, option->val);
        }
    }
    PQconninfoFree(options);
    return pgm_str_text(&out);
}
