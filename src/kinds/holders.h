/* Who holds values of a type. */
#pragma once

#include "kinds/kind.h"

/* Does a column of a table, or another type, hold values of this one? */
bool pgm_type_is_held(const struct pgm_object *type);

/* The same, but only within arrays or other types: where PostgreSQL cannot check the values one by
 * one. */
bool pgm_type_is_contained(const struct pgm_object *type);
