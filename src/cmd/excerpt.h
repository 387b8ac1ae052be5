/* The piece of SQL that an error is about, for people. */
#pragma once

#include <stddef.h>

#include "base/status.h"

/* The lines of a failed statement, numbered, with a caret below the place when it is known; "" when
 * the error is not about a statement. Passwords are masked. */
const char *pgm_excerpt_make(struct pgm_arena *arena, const struct pgm_error *error, size_t width);

/* The character, or what stands for it when a terminal would obey it. */
char pgm_excerpt_clean(char c);

/* SQL with the literal after each word PASSWORD replaced by '***'. */
const char *pgm_excerpt_mask(struct pgm_arena *arena, const char *sql);
