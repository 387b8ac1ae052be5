/* What functions and procedures share. */
#pragma once

#include "kinds/emit.h"

void pgm_routine_create(struct pgm_emit *emit, const struct pgm_object *routine);
void pgm_routine_drop(struct pgm_emit *emit, const struct pgm_object *routine);
void pgm_routine_replace(struct pgm_emit *emit, const struct pgm_delta *delta);
bool pgm_routine_keeps_names(const struct pgm_delta *delta);
bool pgm_routine_keeps_defaults(const struct pgm_delta *delta);
bool pgm_routine_keeps_row(const struct pgm_delta *delta);
unsigned pgm_routine_bonds(const struct pgm_object *routine);

/* A parsed body that returns the rows of a table comes when what the table loses is gone. */
void pgm_function_comes_after(
    struct pgm_emit *emit, const struct pgm_object *function, pgm_object_list *out);
