/* Typed tables (CREATE TABLE … OF): their columns are the attributes of a composite type. */
#pragma once

#include "kinds/emit.h"

/* The attribute of the type that a typed table's column is; NULL: the table is none. */
const struct pgm_object *pgm_typed_by(const struct pgm_object *column);

/* The attribute whose creation or alteration is the column's, too; NULL: none. */
const struct pgm_object *pgm_typed_with(struct pgm_emit *emit, const struct pgm_delta *delta);

/* " CASCADE" where typed tables follow a change of the type's attributes; else "". */
const char *pgm_typed_cascade(struct pgm_emit *emit, const struct pgm_object *type);
