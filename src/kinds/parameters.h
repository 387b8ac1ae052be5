/* Definitions that are a list in parentheses: CREATE AGGREGATE, TYPE, OPERATOR, COLLATION … (WORD =
 * value, WORD). */
#pragma once

#include "kinds/emit.h"

/* An attribute and its word in the list; a word alone stands for an attribute that is "true". The
 * list ends with NULL. */
struct pgm_parameter {
    const char *attr, *word;
};

/* Appends " = value", or nothing for "true"; without a value it is NONE. */
void pgm_parameter_add_value(struct pgm_str *out, const char *value);

/* Appends those that the object has, each behind `between` but the first, which stands behind
 * `first`. */
void pgm_parameters_add(struct pgm_str *out, const struct pgm_object *object,
    const struct pgm_parameter *parameters, const char *first, const char *between);
