#include "kinds/labels.h"

#include <string.h>

#include "base/str.h"

void
pgm_labels_split(struct pgm_arena *arena, const char *list, pgm_strings *out)
{
    while (list && *list == '\'') {
        const char *end = list + 1;
        while (*end && (*end != '\'' || end[1] == '\'')) {
            end += *end == '\'' ? 2 : 1;
        }
        end += *end == '\'';
        pgm_vec_push(arena, out, pgm_arena_copy_n(arena, list, (size_t)(end - list)));
        list = pgm_str_starts(end, ", ") ? end + 2 : NULL;
    }
}

long
pgm_labels_find(const pgm_strings *labels, const char *label)
{
    for (size_t i = 0; i < labels->n; i++) {
        if (strcmp(labels->at[i], label) == 0) {
            return (long)i;
        }
    }
    return -1;
}

/* As the catalog's query writes it: a backslash is a letter like any other. */
const char *
pgm_label_of(struct pgm_arena *arena, const char *text)
{
    struct pgm_str out = PGM_STR(arena);
    pgm_str_add_char(&out, '\'');
    for (; *text; text++) {
        pgm_str_add(&out, *text == '\'' ? "'" : "");
        pgm_str_add_char(&out, *text);
    }
    pgm_str_add_char(&out, '\'');
    return pgm_str_text(&out);
}
