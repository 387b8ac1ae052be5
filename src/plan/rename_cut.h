/* Names that PostgreSQL made, and had to cut: they show no longer what they were made of. */
#pragma once

#include "base/file.h"

/* What such a name may be made of: a table, and some of these columns. */
struct pgm_name_source {
    const char *table;
    pgm_strings columns;
};

/* Would what PostgreSQL called `old` be called `new`, had it been made of `after`? The columns of
 * both correspond, one by one. */
bool pgm_rename_is_made_alike(const char *old, const char *new,
    const struct pgm_name_source *before, const struct pgm_name_source *after);
