/* Growable strings on an arena. `text` is always NUL-terminated once anything was added;
 * pgm_str_text() gives "" before that. The struct may be copied and left alone freely. */
#pragma once

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct pgm_str {
    struct pgm_arena *arena;
    char *text;
    size_t len, cap;
};

#define PGM_STR(where) ((struct pgm_str){ .arena = (where) })

void pgm_str_add(struct pgm_str *str, const char *text);
void pgm_str_add_n(struct pgm_str *str, const char *text, size_t n);
void pgm_str_add_char(struct pgm_str *str, char c);
void pgm_str_addf(struct pgm_str *str, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void pgm_str_vaddf(struct pgm_str *str, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

/* Makes room for `more` bytes, where it is known beforehand that they will come. */
void pgm_str_reserve(struct pgm_str *str, size_t more);

/* Cuts the string to its first `len` bytes. */
void pgm_str_cut(struct pgm_str *str, size_t len);

/* The text so far; valid until the next change of `str`. */
const char *pgm_str_text(const struct pgm_str *str);

/* NULL-safe equality: two NULLs are equal, NULL and "" are not. */
bool pgm_str_same(const char *a, const char *b);

/* Does `text` begin with `prefix`? */
bool pgm_str_starts(const char *text, const char *prefix);
