#include "cmd/lines.h"

#include <stdint.h>
#include <string.h>

/* Beyond this many pairs of lines no longest common part is looked for. */
#define MOST_PAIRS 4000000

typedef PGM_VEC(const char *) text_lines;

static void
split(struct pgm_arena *arena, const char *text, text_lines *out)
{
    while (text && *text) {
        size_t n = strcspn(text, "\n");
        pgm_vec_push(arena, out, pgm_arena_printf(arena, "%.*s", (int)n, text));
        text += n + (text[n] == '\n');
    }
}

static void
add(struct pgm_arena *arena, pgm_lines *out, char mark, const char *text)
{
    struct pgm_line line = { mark, text };
    pgm_vec_push(arena, out, line);
}

/* The middle parts, which begin and end differently. */
struct middle {
    struct pgm_arena *arena;
    const char **from, **to;
    size_t n_from, n_to;
};

static void
replace(const struct middle *middle, size_t i, size_t j, pgm_lines *out)
{
    for (; i < middle->n_from; i++) {
        add(middle->arena, out, '-', middle->from[i]);
    }
    for (; j < middle->n_to; j++) {
        add(middle->arena, out, '+', middle->to[j]);
    }
}

/* length[i][j]: of the longest common part of what is left from i and from j. */
static void
compare_middle(const struct middle *middle, pgm_lines *out)
{
    size_t width = middle->n_to + 1, i = 0, j = 0;
    if (!middle->n_from || !middle->n_to || middle->n_from > MOST_PAIRS / middle->n_to) {
        replace(middle, 0, 0, out);
        return;
    }
    uint32_t *length = pgm_new_array(middle->arena, uint32_t, (middle->n_from + 1) * width);
    memset(length, 0, (middle->n_from + 1) * width * sizeof *length);
    for (size_t a = middle->n_from; a-- > 0;) {
        for (size_t b = middle->n_to; b-- > 0;) {
            uint32_t down = length[(a + 1) * width + b], right = length[a * width + b + 1];
            length[a * width + b] = strcmp(middle->from[a], middle->to[b]) == 0
                                        ? length[(a + 1) * width + b + 1] + 1
                                    : down > right ? down
                                                   : right;
        }
    }
    while (i < middle->n_from && j < middle->n_to) {
        if (strcmp(middle->from[i], middle->to[j]) == 0) {
            add(middle->arena, out, ' ', middle->from[i]);
            i++;
            j++;
        } else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) {
            add(middle->arena, out, '-', middle->from[i++]);
        } else {
            add(middle->arena, out, '+', middle->to[j++]);
        }
    }
    replace(middle, i, j, out);
}

void
pgm_lines_compare(struct pgm_arena *arena, const char *from, const char *to, pgm_lines *out)
{
    text_lines a = { 0 }, b = { 0 };
    split(arena, from, &a);
    split(arena, to, &b);
    size_t head = 0, tail = 0, least = a.n < b.n ? a.n : b.n;
    while (head < least && strcmp(a.at[head], b.at[head]) == 0) {
        add(arena, out, ' ', a.at[head++]);
    }
    while (tail < least - head && strcmp(a.at[a.n - 1 - tail], b.at[b.n - 1 - tail]) == 0) {
        tail++;
    }
    struct middle middle = {
        .arena = arena, .n_from = a.n - head - tail, .n_to = b.n - head - tail
    };
    middle.from = a.n ? &a.at[head] : NULL;
    middle.to = b.n ? &b.at[head] : NULL;
    compare_middle(&middle, out);
    for (size_t i = a.n - tail; i < a.n; i++) {
        add(arena, out, ' ', a.at[i]);
    }
}
