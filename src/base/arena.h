/* Arenas: memory that lives until its arena ends.
 *
 * One arena serves a command; scratch arenas serve loops. Nobody frees singly. Resources that are
 * not memory (a connection, a file) are tied to an arena with pgm_arena_defer(), so that any early
 * return is free of leaks. Out of memory ends the program: no caller could do better. */
#pragma once

#include <stddef.h>

struct pgm_arena;

typedef void pgm_defer_fn(void *resource);

/* A new, empty arena; the caller ends it with pgm_arena_end(). */
struct pgm_arena *pgm_arena_new(void);

/* Runs what was deferred, newest first, and releases everything. NULL is allowed. */
void pgm_arena_end(struct pgm_arena *arena);

/* `size` bytes of zeroed memory, aligned for any type. */
void *pgm_arena_alloc(struct pgm_arena *arena, size_t size)
    __attribute__((malloc, returns_nonnull));

/* `size` bytes for text: neither zeroed nor aligned. */
char *pgm_arena_text(struct pgm_arena *arena, size_t size) __attribute__((malloc, returns_nonnull));

/* A copy of `old` (of `old_size` bytes) in a place of `new_size` bytes; the rest is zeroed. The old
 * place may be reused when it is the arena's last. */
void *pgm_arena_grow(struct pgm_arena *arena, void *old, size_t old_size, size_t new_size)
    __attribute__((returns_nonnull));

/* The same for text from pgm_arena_text(): the rest is not zeroed. */
char *pgm_arena_grow_text(struct pgm_arena *arena, char *old, size_t old_size, size_t new_size)
    __attribute__((returns_nonnull));

/* A copy of `text`; NULL stays NULL. */
char *pgm_arena_copy(struct pgm_arena *arena, const char *text);

/* A copy of the first `n` bytes of `text`, with a final NUL. */
char *pgm_arena_copy_n(struct pgm_arena *arena, const char *text, size_t n)
    __attribute__((returns_nonnull));

/* A formatted string. */
char *pgm_arena_printf(struct pgm_arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3), returns_nonnull));

/* Calls `fn(resource)` when the arena ends. */
void pgm_arena_defer(struct pgm_arena *arena, pgm_defer_fn *fn, void *resource);

/* Takes back the newest deferral of `resource`, because it was closed by hand. */
void pgm_arena_undefer(struct pgm_arena *arena, const void *resource);

/* Bytes handed out so far. */
size_t pgm_arena_size(const struct pgm_arena *arena);

#define pgm_new(arena, type) ((type *)pgm_arena_alloc((arena), sizeof(type)))
#define pgm_new_array(arena, type, n) ((type *)pgm_arena_alloc((arena), sizeof(type) * (size_t)(n)))
