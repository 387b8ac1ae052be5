#include "base/map.h"

#include <string.h>
#include <xxhash.h>

/* A slot holds a part of the hash, so that only what is very probably sought is looked at. */
static uint64_t
slot_of(uint64_t hash, size_t entry)
{
    return (hash & ~(uint64_t)UINT32_MAX) | (uint64_t)(entry + 1);
}

static struct pgm_map_entry *
entry_in(const struct pgm_map *map, size_t slot)
{
    return &map->entries[(uint32_t)map->slots[slot] - 1];
}

static size_t
find_slot(const struct pgm_map *map, const void *key, size_t key_size, uint64_t hash)
{
    size_t mask = map->n_slots - 1;
    size_t slot = (size_t)hash & mask;
    while (map->slots[slot]) {
        if ((map->slots[slot] ^ hash) >> 32 == 0) {
            const struct pgm_map_entry *entry = entry_in(map, slot);
            if (entry->hash == hash && entry->key_size == key_size &&
                memcmp(entry->key, key, key_size) == 0) {
                break;
            }
        }
        slot = (slot + 1) & mask;
    }
    return slot;
}

static void
grow_slots(struct pgm_map *map)
{
    map->n_slots = map->n_slots ? map->n_slots * 2 : 16;
    map->slots = pgm_new_array(map->arena, uint64_t, map->n_slots);
    size_t mask = map->n_slots - 1;
    for (size_t i = 0; i < map->n; i++) {
        size_t slot = (size_t)map->entries[i].hash & mask;
        while (map->slots[slot]) {
            slot = (slot + 1) & mask;
        }
        map->slots[slot] = slot_of(map->entries[i].hash, i);
    }
}

void *
pgm_map_get(const struct pgm_map *map, const void *key, size_t key_size)
{
    if (!map->n) {
        return NULL;
    }
    size_t slot = find_slot(map, key, key_size, XXH3_64bits(key, key_size));
    return map->slots[slot] ? entry_in(map, slot)->value : NULL;
}

void *
pgm_map_get_text(const struct pgm_map *map, const char *key)
{
    return pgm_map_get(map, key, strlen(key));
}

/* The map itself never writes through a value. */
static void *
without_const(const void *value)
{
    union {
        const void *given;
        void *kept;
    } pointer = { .given = value };
    return pointer.kept;
}

void *
pgm_map_put(struct pgm_map *map, const void *key, size_t key_size, const void *value)
{
    if ((map->n + 1) * 2 > map->n_slots) {
        grow_slots(map);
    }
    uint64_t hash = XXH3_64bits(key, key_size);
    size_t slot = find_slot(map, key, key_size, hash);
    if (map->slots[slot]) {
        struct pgm_map_entry *entry = entry_in(map, slot);
        void *old = entry->value;
        entry->value = without_const(value);
        return old;
    }
    if (map->n == map->cap) {
        size_t cap = map->cap ? map->cap * 2 : 16;
        map->entries = pgm_arena_grow(
            map->arena, map->entries, map->cap * sizeof *map->entries, cap * sizeof *map->entries);
        map->cap = cap;
    }
    map->entries[map->n] = (struct pgm_map_entry){ key, key_size, hash, without_const(value) };
    map->slots[slot] = slot_of(hash, map->n++);
    return NULL;
}

void *
pgm_map_put_text(struct pgm_map *map, const char *key, const void *value)
{
    return pgm_map_put(map, key, strlen(key), value);
}
