#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#define POISON(at, size) ASAN_POISON_MEMORY_REGION((at), (size))
#define UNPOISON(at, size) ASAN_UNPOISON_MEMORY_REGION((at), (size))
#define RED_ZONE 16
#define TEXT_ALIGNMENT ALIGNMENT
#else
#define POISON(at, size) ((void)0)
#define UNPOISON(at, size) ((void)0)
#define RED_ZONE 0
#define TEXT_ALIGNMENT 1
#endif

#define ALIGNMENT ((size_t)16)
#define FIRST_CHUNK ((size_t)16 * 1024)
#define LARGEST_CHUNK ((size_t)1024 * 1024)

struct chunk {
    struct chunk *next;
    size_t size, used;
    _Alignas(ALIGNMENT) unsigned char bytes[];
};

struct deferral {
    struct deferral *next;
    pgm_defer_fn *fn;
    void *resource;
};

struct pgm_arena {
    struct chunk *chunks;
    struct deferral *deferrals;
    size_t next_size, total;
};

static void *
must_alloc(size_t size)
{
    void *at = malloc(size);
    if (!at) {
        abort();
    }
    return at;
}

struct pgm_arena *
pgm_arena_new(void)
{
    struct pgm_arena *arena = must_alloc(sizeof *arena);
    *arena = (struct pgm_arena){ .next_size = FIRST_CHUNK };
    return arena;
}

void
pgm_arena_end(struct pgm_arena *arena)
{
    if (!arena) {
        return;
    }
    while (arena->deferrals) {
        struct deferral *deferral = arena->deferrals;
        arena->deferrals = deferral->next;
        if (deferral->fn) {
            deferral->fn(deferral->resource);
        }
    }
    for (struct chunk *chunk = arena->chunks; chunk;) {
        struct chunk *next = chunk->next;
        UNPOISON(chunk->bytes, chunk->size);
        free(chunk);
        chunk = next;
    }
    free(arena);
}

static struct chunk *
add_chunk(struct pgm_arena *arena, size_t at_least)
{
    size_t size = arena->next_size;
    if (arena->next_size < LARGEST_CHUNK) {
        arena->next_size *= 2;
    }
    if (size < at_least) {
        size = at_least;
    }
    struct chunk *chunk = must_alloc(sizeof *chunk + size);
    *chunk = (struct chunk){ .next = arena->chunks, .size = size };
    POISON(chunk->bytes, size);
    arena->chunks = chunk;
    return chunk;
}

static size_t
room_for(size_t size)
{
    if (size > SIZE_MAX / 2) {
        abort();
    }
    return (size ? size : 1) + RED_ZONE;
}

/* A place that nobody has written to. */
static void *
take(struct pgm_arena *arena, size_t size, size_t alignment)
{
    size_t room = room_for(size);
    struct chunk *chunk = arena->chunks;
    size_t start = chunk ? (chunk->used + alignment - 1) & ~(alignment - 1) : 0;
    if (!chunk || start > chunk->size || chunk->size - start < room) {
        chunk = add_chunk(arena, room);
        start = 0;
    }
    void *at = chunk->bytes + start;
    chunk->used = start + room;
    arena->total += size;
    UNPOISON(at, size);
    return at;
}

void *
pgm_arena_alloc(struct pgm_arena *arena, size_t size)
{
    void *at = take(arena, size, ALIGNMENT);
    memset(at, 0, size);
    return at;
}

char *
pgm_arena_text(struct pgm_arena *arena, size_t size)
{
    char *at = take(arena, size, TEXT_ALIGNMENT);
    if (size) {
        at[0] = '\0';
    }
    return at;
}

/* Lengthens what was handed out last, if there is room behind it. */
static bool
extend(struct pgm_arena *arena, const void *old, size_t old_size, size_t new_size)
{
    struct chunk *chunk = arena->chunks;
    if (!old || !chunk || !old_size || new_size <= old_size) {
        return false;
    }
    size_t more = room_for(new_size) - room_for(old_size);
    const unsigned char *end = (const unsigned char *)old + room_for(old_size);
    if (end != chunk->bytes + chunk->used || chunk->size - chunk->used < more) {
        return false;
    }
    chunk->used += more;
    arena->total += new_size - old_size;
    UNPOISON(old, new_size);
    return true;
}

void *
pgm_arena_grow(struct pgm_arena *arena, void *old, size_t old_size, size_t new_size)
{
    if (extend(arena, old, old_size, new_size)) {
        memset((unsigned char *)old + old_size, 0, new_size - old_size);
        return old;
    }
    void *at = pgm_arena_alloc(arena, new_size);
    if (old && old_size) {
        memcpy(at, old, old_size < new_size ? old_size : new_size);
    }
    return at;
}

char *
pgm_arena_grow_text(struct pgm_arena *arena, char *old, size_t old_size, size_t new_size)
{
    if (extend(arena, old, old_size, new_size)) {
        return old;
    }
    char *at = pgm_arena_text(arena, new_size);
    if (old && old_size) {
        memcpy(at, old, old_size < new_size ? old_size : new_size);
    }
    return at;
}

char *
pgm_arena_copy_n(struct pgm_arena *arena, const char *text, size_t n)
{
    char *copy = pgm_arena_text(arena, n + 1);
    if (n) {
        memcpy(copy, text, n);
    }
    copy[n] = '\0';
    return copy;
}

char *
pgm_arena_copy(struct pgm_arena *arena, const char *text)
{
    return text ? pgm_arena_copy_n(arena, text, strlen(text)) : NULL;
}

char *
pgm_arena_printf(struct pgm_arena *arena, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (n < 0) {
        abort();
    }
    char *text = pgm_arena_text(arena, (size_t)n + 1);
    (void)vsnprintf(text, (size_t)n + 1, format, again);
    va_end(again);
    return text;
}

void
pgm_arena_defer(struct pgm_arena *arena, pgm_defer_fn *fn, void *resource)
{
    struct deferral *deferral = pgm_new(arena, struct deferral);
    *deferral = (struct deferral){ .next = arena->deferrals, .fn = fn, .resource = resource };
    arena->deferrals = deferral;
}

void
pgm_arena_undefer(struct pgm_arena *arena, const void *resource)
{
    for (struct deferral *deferral = arena->deferrals; deferral; deferral = deferral->next) {
        if (deferral->resource == resource) {
            deferral->fn = NULL;
            deferral->resource = NULL;
            return;
        }
    }
}

size_t
pgm_arena_size(const struct pgm_arena *arena)
{
    return arena->total;
}
