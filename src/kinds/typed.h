/* Typed tables (CREATE TABLE … OF): their columns are the attributes of a composite type. */
#pragma once

#include "kinds/emit.h"

/* The attribute of the type that a typed table's column is; NULL: the table is none. */
const struct pgm_object *pgm_typed_by(const struct pgm_object *column);

/* The attribute whose creation or alteration is the column's, too; NULL: none. */
const struct pgm_object *pgm_typed_with(struct pgm_emit *emit, const struct pgm_delta *delta);

/* " CASCADE" where typed tables follow a change of the type's attributes; else "". */
const char *pgm_typed_cascade(struct pgm_emit *emit, const struct pgm_object *type);

/* Is it a table made of a type? */
bool pgm_typed_is(const struct pgm_object *table);

/* A typed table that goes is gone before the attributes of its type are altered; see kind.h. */
void pgm_typed_goes_before(
    struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out);
