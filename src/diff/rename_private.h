/* What the files behind rename.h share. For src/diff/rename*.c only. */
#pragma once

#include "diff/rename.h"

/* The rename of exactly this object or part; that to exactly this one, which may be of a catalog
 * that is renamed already. NULL when there is none. */
const struct pgm_rename *pgm_rename_from(const pgm_renames *renames, struct pgm_named named);
const struct pgm_rename *pgm_rename_to(const pgm_renames *renames, struct pgm_named named);

/* What stands in `catalog` where `object` stands in the other, whose parent is `parent` there. */
const struct pgm_object *pgm_rename_namesake(const struct pgm_catalog *catalog,
    const struct pgm_object *parent, const struct pgm_object *object);
