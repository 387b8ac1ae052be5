/* Expressions that may be values: by the name of a type, and by literals that a check has. Nothing
 * here decides; what PostgreSQL does not take is left out later. */
#pragma once

#include "base/file.h"

/* For a base type: some plain ones first, then edges, then more plain ones. The edges of numbers
 * and times, with which expressions may overflow, can be left out. */
void pgm_row_type_texts(
    struct pgm_arena *arena, const char *type, bool with_edges, pgm_strings *out);

/* What literals ("'abc'", "12") suggest: themselves, their neighbours, texts of such a length, what
 * a pattern would match; at most so many. */
void pgm_row_literal_texts(
    struct pgm_arena *arena, const pgm_strings *literals, size_t most, pgm_strings *out);

/* A text that the regular expression may match; the variant chooses among several. NULL: it is
 * beyond what is understood here. */
const char *pgm_row_match(struct pgm_arena *arena, const char *pattern, unsigned variant);
