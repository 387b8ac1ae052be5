/* A hash map from bytes to pointers, on an arena. Keys are not copied: they must live as long as
 * the map. Insertion order is kept, so walks are deterministic. There is no removal. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct pgm_map_entry {
    const void *key;
    size_t key_size;
    uint64_t hash;
    void *value;
};

struct pgm_map {
    struct pgm_arena *arena;
    struct pgm_map_entry *entries; /* in order of insertion */
    size_t n, cap;
    uint64_t *slots; /* 1 + index in entries, below 32 bits of the hash; 0 = free */
    size_t n_slots;
};

#define PGM_MAP(where) ((struct pgm_map){ .arena = (where) })

/* The value stored under the key, or NULL. */
void *pgm_map_get(const struct pgm_map *map, const void *key, size_t key_size);
void *pgm_map_get_text(const struct pgm_map *map, const char *key);

/* Stores `value` under the key, replacing what was there; returns what was there, or NULL. */
void *pgm_map_put(struct pgm_map *map, const void *key, size_t key_size, const void *value);
void *pgm_map_put_text(struct pgm_map *map, const char *key, const void *value);
