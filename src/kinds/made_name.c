#include "kinds/made_name.h"

#include <ctype.h>
#include <string.h>

/* The length of the text's first `n` bytes without a character cut in two. */
static size_t
whole_characters(const char *text, size_t n)
{
    if (n >= strlen(text)) {
        return strlen(text);
    }
    while (n && ((unsigned char)text[n] & 0xc0) == 0x80) {
        n--;
    }
    return n;
}

const char *
pgm_made_name(struct pgm_arena *arena, const char *table, const char *columns, const char *label)
{
    size_t room = PGM_LONGEST_NAME - strlen(label) - 1 - (columns ? 1 : 0);
    size_t n = strlen(table), m = columns ? strlen(columns) : 0;
    while (n + m > room) {
        *(n > m ? &n : &m) -= 1;
    }
    n = whole_characters(table, n);
    if (!columns) {
        return pgm_arena_printf(arena, "%.*s_%s", (int)n, table, label);
    }
    m = whole_characters(columns, m);
    return pgm_arena_printf(arena, "%.*s_%.*s_%s", (int)n, table, (int)m, columns, label);
}

const char *
pgm_made_name_add(struct pgm_arena *arena, const char *columns, const char *column)
{
    if (columns && strlen(columns) > PGM_LONGEST_NAME) {
        return columns;
    }
    return columns ? pgm_arena_printf(arena, "%s_%s", columns, column) : column;
}

const char *
pgm_made_name_label(const char *name)
{
    static const char *const labels[] = { "pkey", "key", "idx", "fkey", "check", "excl", "seq",
        "stat", "not_null" };
    size_t n = strlen(name);
    while (n && isdigit((unsigned char)name[n - 1])) {
        n--;
    }
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        size_t size = strlen(labels[i]);
        if (n > size && name[n - size - 1] == '_' &&
            strncmp(name + n - size, labels[i], size) == 0) {
            return name + n - size;
        }
    }
    return NULL;
}
