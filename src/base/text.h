/* Text as people see it: positions in a file, near misses of a word, lengths of
 * time. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pgm_position {
    size_t line, column; /* from 1; the column counts characters (UTF-8), not bytes */
};

/* Where byte `offset` of `text` is. */
struct pgm_position pgm_text_position(const char *text, size_t offset);

/* How many single-letter edits (insert, delete, change, swap of neighbours) lead from a to b. */
unsigned pgm_text_distance(const char *a, const char *b);

/* The candidate nearest to `word`, or NULL when none is near enough to be meant. `candidates` ends
 * with NULL. */
const char *pgm_text_nearest(const char *word, const char *const *candidates);

/* "100ms", "2s", "5min", "1h", "7d" or "0" as milliseconds; is it one? */
bool pgm_text_duration(const char *text, int64_t *milliseconds);
