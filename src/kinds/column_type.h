/* Changing the type of a column: whom it disturbs, how the values get there, what they may lose. */
#pragma once

#include "kinds/emit.h"

bool pgm_column_can_alter_type(const struct pgm_delta *delta);
unsigned pgm_column_type_disturbs(const struct pgm_delta *delta);
void pgm_column_alter_type(struct pgm_emit *emit, const struct pgm_delta *delta);
