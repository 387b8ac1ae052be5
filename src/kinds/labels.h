/* Lists of SQL literals as enum labels are kept: 'a', 'it''s', 'c'. */
#pragma once

#include "base/file.h"

/* The literals of the list, quotes included. NULL gives none. */
void pgm_labels_split(struct pgm_arena *arena, const char *list, pgm_strings *out);

/* The place of `label` in the list, or -1. */
long pgm_labels_find(const pgm_strings *labels, const char *label);

/* The label's literal: it's -> 'it''s'. */
const char *pgm_label_of(struct pgm_arena *arena, const char *text);
