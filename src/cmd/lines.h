/* Two texts, line by line: what stayed, what went, what came. */
#pragma once

#include "base/status.h"
#include "base/str.h"
#include "base/vec.h"

struct pgm_line {
    char mark;        /* ' ' stayed, '-' went, '+' came */
    const char *text; /* without its end */
};

typedef PGM_VEC(struct pgm_line) pgm_lines;

/* NULL is no text at all. The same two texts always give the same lines. */
void pgm_lines_compare(struct pgm_arena *arena, const char *from, const char *to, pgm_lines *out);
