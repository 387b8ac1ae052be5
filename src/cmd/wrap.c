#include "cmd/wrap.h"

#include <string.h>

static size_t
count_characters(const char *text, size_t n)
{
    size_t count = 0;
    for (size_t i = 0; i < n; i++) {
        count += ((unsigned char)text[i] & 0xc0) != 0x80;
    }
    return count;
}

void
pgm_wrap_text(struct pgm_str *out, const char *text, size_t column, size_t indent, size_t width)
{
    bool is_first = true;
    while (*text) {
        if (pgm_str_starts(text, "\n\n")) {
            pgm_str_addf(out, "\n\n%*s", (int)indent, "");
            column = indent;
            is_first = true;
            text += 2;
            continue;
        }
        size_t n = strcspn(text, " \n");
        size_t characters = count_characters(text, n);
        if (!is_first && n && column + 1 + characters > width) {
            pgm_str_addf(out, "\n%*s", (int)indent, "");
            column = indent;
        } else if (!is_first && n) {
            pgm_str_add_char(out, ' ');
            column++;
        }
        pgm_str_add_n(out, text, n);
        column += characters;
        is_first = is_first && n == 0;
        text += n;
        if (*text && !pgm_str_starts(text, "\n\n")) {
            text++;
        }
    }
    pgm_str_add_char(out, '\n');
}

void
pgm_wrap_row(struct pgm_str *out, const char *label, const char *text, size_t indent, size_t width)
{
    size_t length = 2 + count_characters(label, strlen(label));
    pgm_str_addf(out, "  %s", label);
    if (length + 2 > indent) {
        pgm_str_add_char(out, '\n');
        length = 0;
    }
    pgm_str_addf(out, "%*s", (int)(indent - length), "");
    pgm_wrap_text(out, text, indent, indent, width);
}
