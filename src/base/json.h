/* A small, deterministic JSON writer. Commas and nesting are kept by the writer; the caller opens,
 * names and closes.
 *
 *     pgm_json_open(&json, '{');
 *     pgm_json_key(&json, "name");  pgm_json_text(&json, "orders");
 *     pgm_json_close(&json, '}');
 *
 * Bytes that are not valid UTF-8 are written as U+FFFD, so the output always parses. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct pgm_json {
    struct pgm_str *out;
    unsigned depth;
    bool pretty;      /* two-space indentation, one member a line */
    bool needs_comma; /* something precedes on this level */
    bool after_key;
};

void pgm_json_open(struct pgm_json *json, char bracket);  /* '{' or '[' */
void pgm_json_close(struct pgm_json *json, char bracket); /* '}' or ']' */
void pgm_json_key(struct pgm_json *json, const char *key);
void pgm_json_text(struct pgm_json *json, const char *text); /* NULL becomes null */
void pgm_json_int(struct pgm_json *json, int64_t value);
void pgm_json_bool(struct pgm_json *json, bool value);
void pgm_json_number(struct pgm_json *json, const char *text); /* as it stands */

/* A value that is JSON already. */
void pgm_json_raw(struct pgm_json *json, const char *value);

/* key and value in one call */
void pgm_json_member(struct pgm_json *json, const char *key, const char *text);
void pgm_json_member_int(struct pgm_json *json, const char *key, int64_t value);
void pgm_json_member_bool(struct pgm_json *json, const char *key, bool value);
