#include "base/json.h"

#include <inttypes.h>
#include <string.h>

static void
new_line(struct pgm_json *json)
{
    if (json->pretty) {
        pgm_str_add_char(json->out, '\n');
        for (unsigned i = 0; i < json->depth; i++) {
            pgm_str_add(json->out, "  ");
        }
    }
}

static void
before_value(struct pgm_json *json)
{
    if (json->after_key) {
        json->after_key = false;
        return;
    }
    if (json->needs_comma) {
        pgm_str_add_char(json->out, ',');
    }
    if (json->depth) {
        new_line(json);
    }
}

void
pgm_json_open(struct pgm_json *json, char bracket)
{
    before_value(json);
    pgm_str_add_char(json->out, bracket);
    json->depth++;
    json->needs_comma = false;
}

void
pgm_json_close(struct pgm_json *json, char bracket)
{
    json->depth--;
    if (json->needs_comma) {
        new_line(json);
    }
    pgm_str_add_char(json->out, bracket);
    json->needs_comma = true;
}

/* The length of the UTF-8 sequence at `text`, 0 when it is not valid (overlong, surrogate, cut
 * off). */
static size_t
utf8_length(const unsigned char *text)
{
    if (text[0] < 0x80) {
        return 1;
    }
    size_t n = text[0] >= 0xf0 ? 4 : text[0] >= 0xe0 ? 3 : 2;
    if (text[0] < 0xc2 || text[0] > 0xf4) {
        return 0;
    }
    for (size_t i = 1; i < n; i++) {
        if ((text[i] & 0xc0) != 0x80) {
            return 0;
        }
    }
    bool bad = (text[0] == 0xe0 && text[1] < 0xa0) || (text[0] == 0xed && text[1] > 0x9f) ||
               (text[0] == 0xf0 && text[1] < 0x90) || (text[0] == 0xf4 && text[1] > 0x8f);
    return bad ? 0 : n;
}

static void
add_control(struct pgm_str *out, unsigned char c)
{
    switch (c) {
    case '\n':
        pgm_str_add(out, "\\n");
        break;
    case '\t':
        pgm_str_add(out, "\\t");
        break;
    case '\r':
        pgm_str_add(out, "\\r");
        break;
    default:
        pgm_str_addf(out, "\\u%04x", c);
    }
}

static void
add_quoted(struct pgm_str *out, const char *text)
{
    pgm_str_add_char(out, '"');
    for (const unsigned char *at = (const unsigned char *)text; *at;) {
        size_t n = utf8_length(at);
        if (n == 0) {
            pgm_str_add(out, "\xef\xbf\xbd");
            at++;
            continue;
        }
        if (*at < 0x20 || *at == 0x7f) {
            add_control(out, *at);
        } else {
            if (*at == '"' || *at == '\\') {
                pgm_str_add_char(out, '\\');
            }
            pgm_str_add_n(out, (const char *)at, n);
        }
        at += n;
    }
    pgm_str_add_char(out, '"');
}

void
pgm_json_key(struct pgm_json *json, const char *key)
{
    before_value(json);
    add_quoted(json->out, key);
    pgm_str_add(json->out, json->pretty ? ": " : ":");
    json->after_key = true;
}

void
pgm_json_text(struct pgm_json *json, const char *text)
{
    before_value(json);
    if (text) {
        add_quoted(json->out, text);
    } else {
        pgm_str_add(json->out, "null");
    }
    json->needs_comma = true;
}

void
pgm_json_int(struct pgm_json *json, int64_t value)
{
    before_value(json);
    pgm_str_addf(json->out, "%" PRId64, value);
    json->needs_comma = true;
}

void
pgm_json_number(struct pgm_json *json, const char *text)
{
    before_value(json);
    pgm_str_add(json->out, text);
    json->needs_comma = true;
}

void
pgm_json_raw(struct pgm_json *json, const char *value)
{
    before_value(json);
    pgm_str_add(json->out, value);
    json->needs_comma = true;
}

void
pgm_json_bool(struct pgm_json *json, bool value)
{
    before_value(json);
    pgm_str_add(json->out, value ? "true" : "false");
    json->needs_comma = true;
}

void
pgm_json_member(struct pgm_json *json, const char *key, const char *text)
{
    pgm_json_key(json, key);
    pgm_json_text(json, text);
}

void
pgm_json_member_int(struct pgm_json *json, const char *key, int64_t value)
{
    pgm_json_key(json, key);
    pgm_json_int(json, value);
}

void
pgm_json_member_bool(struct pgm_json *json, const char *key, bool value)
{
    pgm_json_key(json, key);
    pgm_json_bool(json, value);
}
