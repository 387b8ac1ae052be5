#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
make_room(struct pgm_str *str, size_t more)
{
    size_t needed = str->len + more + 1;
    if (needed <= str->cap) {
        return;
    }
    size_t cap = str->cap ? str->cap * 2 : 64;
    while (cap < needed) {
        cap *= 2;
    }
    str->text = pgm_arena_grow_text(str->arena, str->text, str->cap, cap);
    str->cap = cap;
}

void
pgm_str_reserve(struct pgm_str *str, size_t more)
{
    if (str->len + more + 1 > str->cap) {
        size_t cap = str->len + more + 1;
        str->text = pgm_arena_grow_text(str->arena, str->text, str->cap, cap);
        str->cap = cap;
    }
}

void
pgm_str_add_n(struct pgm_str *str, const char *text, size_t n)
{
    make_room(str, n);
    if (n) {
        memcpy(str->text + str->len, text, n);
    }
    str->len += n;
    str->text[str->len] = '\0';
}

void
pgm_str_add(struct pgm_str *str, const char *text)
{
    pgm_str_add_n(str, text, strlen(text));
}

void
pgm_str_add_char(struct pgm_str *str, char c)
{
    pgm_str_add_n(str, &c, 1);
}

void
pgm_str_vaddf(struct pgm_str *str, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    if (n < 0) {
        abort();
    }
    make_room(str, (size_t)n);
    (void)vsnprintf(str->text + str->len, (size_t)n + 1, format, again);
    va_end(again);
    str->len += (size_t)n;
}

void
pgm_str_addf(struct pgm_str *str, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    pgm_str_vaddf(str, format, args);
    va_end(args);
}

void
pgm_str_cut(struct pgm_str *str, size_t len)
{
    if (len < str->len) {
        str->len = len;
        str->text[len] = '\0';
    }
}

const char *
pgm_str_text(const struct pgm_str *str)
{
    return str->text ? str->text : "";
}

bool
pgm_str_same(const char *a, const char *b)
{
    if (!a || !b) {
        return a == b;
    }
    return strcmp(a, b) == 0;
}

bool
pgm_str_starts(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}
