/* Typed growable arrays on an arena.
 *
 *     PGM_VEC(struct pgm_step *) steps = { 0 };
 *     pgm_vec_push(arena, &steps, step);
 *     pgm_vec_each(struct pgm_step *, step, &steps) { ... }
 *
 * Elements are stored by value in `at[0 .. n-1]`; a push may move them. */
#pragma once

#include <stddef.h>

#include "base/arena.h"

#define PGM_VEC(type)                                                                              \
    struct {                                                                                       \
        type *at;                                                                                  \
        size_t n, cap;                                                                             \
    }

#define pgm_vec_push(arena, vec, item)                                                             \
    ((vec)->at = pgm_vec_room((arena), (vec)->at, (vec)->n, &(vec)->cap, sizeof *(vec)->at),       \
        (void)((vec)->at[(vec)->n++] = (item)))

/* Where an array of `n` elements has room for one more: `at`, or a new place; `cap` is kept up.
 * Used by pgm_vec_push(). */
void *pgm_vec_room(struct pgm_arena *arena, void *at, size_t n, size_t *cap, size_t element_size);

/* Walks by value: `name` is a copy of each element in turn. */
#define pgm_vec_each(type, name, vec)                                                              \
    for (size_t name##_i = 0, name##_go = 1; name##_go && name##_i < (vec)->n; name##_i++)         \
        for (type name = ((name##_go = 0), (vec)->at[name##_i]); !name##_go; name##_go = 1)
