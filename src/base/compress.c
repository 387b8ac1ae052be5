#include "base/compress.h"

#include <ctype.h>
#include <string.h>
#include <zstd.h>

#define LEVEL 3
#define MOST ((unsigned long long)1 << 30)

const void *
pgm_compress(struct pgm_arena *arena, const void *bytes, size_t size, size_t *n)
{
    size_t room = ZSTD_compressBound(size);
    char *out = pgm_arena_alloc(arena, room);
    *n = ZSTD_compress(out, room, bytes, size, LEVEL);
    if (ZSTD_isError(*n)) {
        PGM_BUG("zstd has no room where it said there was enough");
    }
    return out;
}

bool
pgm_decompress(struct pgm_arena *arena, const void *bytes, size_t size, char **out, size_t *n)
{
    unsigned long long whole = ZSTD_getFrameContentSize(bytes, size);
    if (whole == ZSTD_CONTENTSIZE_ERROR || whole == ZSTD_CONTENTSIZE_UNKNOWN || whole > MOST) {
        return false;
    }
    *out = pgm_arena_alloc(arena, (size_t)whole + 1);
    *n = ZSTD_decompress(*out, (size_t)whole, bytes, size);
    if (ZSTD_isError(*n) || *n != whole) {
        return false;
    }
    (*out)[*n] = '\0';
    return true;
}

const char *
pgm_hex_write(struct pgm_arena *arena, const void *bytes, size_t size)
{
    static const char digits[] = "0123456789abcdef";
    const unsigned char *from = bytes;
    char *out = pgm_arena_alloc(arena, 2 * size + 1);
    for (size_t i = 0; i < size; i++) {
        out[2 * i] = digits[from[i] >> 4];
        out[2 * i + 1] = digits[from[i] & 15];
    }
    out[2 * size] = '\0';
    return out;
}

static int
digit(char c)
{
    if (isdigit((unsigned char)c)) {
        return c - '0';
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

const void *
pgm_hex_read(struct pgm_arena *arena, const char *text, size_t *n)
{
    size_t size = strlen(text);
    unsigned char *out = pgm_arena_alloc(arena, size / 2 + 1);
    for (size_t i = 0; i + 1 < size; i += 2) {
        int high = digit(text[i]), low = digit(text[i + 1]);
        if (high < 0 || low < 0) {
            return NULL;
        }
        out[i / 2] = (unsigned char)(high << 4 | low);
    }
    *n = size / 2;
    return size % 2 ? NULL : out;
}
