#include "base/intern.h"

#include <stdint.h>
#include <string.h>
#include <xxhash.h>

#define SLOTS ((size_t)4096)
#define LONGEST 48

struct pgm_intern {
    struct pgm_arena *texts;
    const char *seen[SLOTS];
};

struct pgm_intern *
pgm_intern_new(struct pgm_arena *arena, struct pgm_arena *texts)
{
    struct pgm_intern *intern = pgm_new(arena, struct pgm_intern);
    intern->texts = texts;
    return intern;
}

const char *
pgm_intern(struct pgm_intern *intern, const char *text)
{
    if (!text || !*text) {
        return text ? "" : NULL;
    }
    size_t n = strlen(text);
    if (n > LONGEST) {
        return pgm_arena_copy_n(intern->texts, text, n);
    }
    const char **slot = &intern->seen[XXH3_64bits(text, n) % SLOTS];
    if (!*slot || strcmp(*slot, text) != 0) {
        *slot = pgm_arena_copy_n(intern->texts, text, n);
    }
    return *slot;
}
