/* Copies of texts that come again and again: names of types, "true", numbers.
 *
 * It remembers a few thousand of them and forgets the rest, so a text may be copied more than once;
 * equal texts need not be the same. */
#pragma once

#include "base/arena.h"

struct pgm_intern;

/* `texts` get the copies; the memory of what was seen lives in `arena`. */
struct pgm_intern *pgm_intern_new(struct pgm_arena *arena, struct pgm_arena *texts);

/* A copy of the text; NULL stays NULL. */
const char *pgm_intern(struct pgm_intern *intern, const char *text);
