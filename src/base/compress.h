/* Zstandard, for what is kept long and read seldom. */
#pragma once

#include "base/status.h"

/* The bytes compressed, in the arena; `*n` their number. */
const void *pgm_compress(struct pgm_arena *arena, const void *bytes, size_t size, size_t *n);

/* What pgm_compress() made, as it was, with a NUL behind it. False when it is nothing of that kind,
 * or would be larger than a gigabyte. */
bool pgm_decompress(
    struct pgm_arena *arena, const void *bytes, size_t size, char **out, size_t *n) PGM_MUST_CHECK;

/* Bytes as lower-case hexadecimal, and back; NULL for what is none. */
const char *pgm_hex_write(struct pgm_arena *arena, const void *bytes, size_t size);
const void *pgm_hex_read(struct pgm_arena *arena, const char *text, size_t *n);
