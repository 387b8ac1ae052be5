#include "base/text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST_WORD 64

struct pgm_position
pgm_text_position(const char *text, size_t offset)
{
    struct pgm_position position = { 1, 1 };
    for (size_t i = 0; i < offset && text[i]; i++) {
        if (text[i] == '\n') {
            position.line++;
            position.column = 1;
        } else if (((unsigned char)text[i] & 0xc0) != 0x80) {
            position.column++;
        }
    }
    return position;
}

static unsigned
smallest(unsigned a, unsigned b, unsigned c)
{
    unsigned least = a < b ? a : b;
    return least < c ? least : c;
}

unsigned
pgm_text_distance(const char *a, const char *b)
{
    size_t n = strlen(a), m = strlen(b);
    if (n > LONGEST_WORD || m > LONGEST_WORD) {
        return LONGEST_WORD;
    }
    unsigned rows[3][LONGEST_WORD + 1] = { 0 };
    for (size_t j = 0; j <= m; j++) {
        rows[0][j] = (unsigned)j;
    }
    for (size_t i = 1; i <= n; i++) {
        unsigned *row = rows[i % 3], *above = rows[(i + 2) % 3], *above2 = rows[(i + 1) % 3];
        row[0] = (unsigned)i;
        for (size_t j = 1; j <= m; j++) {
            unsigned changed = above[j - 1] + (a[i - 1] != b[j - 1]);
            row[j] = smallest(above[j] + 1, row[j - 1] + 1, changed);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
                above2[j - 2] + 1 < row[j]) {
                row[j] = above2[j - 2] + 1;
            }
        }
    }
    return rows[n % 3][m];
}

const char *
pgm_text_nearest(const char *word, const char *const *candidates)
{
    const char *best = NULL;
    unsigned best_distance = (unsigned)(strlen(word) / 3) + 2;
    for (; *candidates; candidates++) {
        unsigned distance = pgm_text_distance(word, *candidates);
        if (distance < best_distance) {
            best = *candidates;
            best_distance = distance;
        }
    }
    return best;
}

bool
pgm_text_duration(const char *text, int64_t *milliseconds)
{
    static const struct {
        const char *unit;
        int64_t milliseconds, most;
    } units[] = { { "ms", 1, INT32_MAX }, { "s", 1000, INT32_MAX / 1000 },
        { "min", 60000, INT32_MAX / 60000 }, { "h", 3600000, INT32_MAX / 3600000 },
        { "d", 86400000, 36500 } };
    if (!(text[0] >= '0' && text[0] <= '9')) {
        return false;
    }
    char *unit = NULL;
    errno = 0;
    int64_t count = strtoll(text, &unit, 10);
    if (errno != 0) {
        return false;
    }
    if (count == 0 && *unit == '\0') {
        *milliseconds = 0;
        return true;
    }
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (strcmp(unit, units[i].unit) == 0) {
            *milliseconds = count * units[i].milliseconds;
            return count <= units[i].most;
        }
    }
    return false;
}
