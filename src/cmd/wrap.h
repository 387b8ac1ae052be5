/* Text broken into lines. */
#pragma once

#include "base/str.h"

/* Adds `text` in lines of at most `width` characters, each but the first behind `indent` blanks;
 * the first stands at column `column` already. A word longer than a line stays whole. An empty line
 * in `text` is kept. Ends with a line break. */
void pgm_wrap_text(
    struct pgm_str *out, const char *text, size_t column, size_t indent, size_t width);

/* Adds two columns: `label` behind two blanks, `text` wrapped from character `indent` on; below the
 * label when that is too long. */
void pgm_wrap_row(
    struct pgm_str *out, const char *label, const char *text, size_t indent, size_t width);
