/* A partition's link to its parent. */
#pragma once

#include "kinds/emit.h"

/* Is it written as CREATE TABLE … PARTITION OF? Only where that makes all as it is wanted: the
 * order of columns, the names of indexes. Else the table is created by itself and attached. */
bool pgm_partition_folds(struct pgm_emit *emit, const struct pgm_object *link);
