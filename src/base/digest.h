/* SHA-256, as lower-case hexadecimal. */
#pragma once

#include <stddef.h>

#include "base/arena.h"

struct pgm_digest;

/* A running digest, released with the arena. */
struct pgm_digest *pgm_digest_new(struct pgm_arena *arena);
void pgm_digest_add(struct pgm_digest *digest, const void *bytes, size_t size);

/* Ends the digest; 64 characters and a NUL in the arena. */
const char *pgm_digest_end(struct pgm_digest *digest);

/* The digest of one piece. */
const char *pgm_digest_of(struct pgm_arena *arena, const void *bytes, size_t size);
