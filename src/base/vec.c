#include "base/vec.h"

void *
pgm_vec_room(struct pgm_arena *arena, void *at, size_t n, size_t *cap, size_t element_size)
{
    if (n < *cap) {
        return at;
    }
    size_t more = *cap ? *cap * 2 : 8;
    at = pgm_arena_grow(arena, at, *cap * element_size, more * element_size);
    *cap = more;
    return at;
}
