/* Partitions that come to a table in use, with rows in them, or leave it. */
#pragma once

#include "kinds/emit.h"

/* What the bounds say is checked and validated before, so that ATTACH reads nothing. */
extern const struct pgm_gentle pgm_partition_attach_gentle;

/* Makes of a partition one that was being detached CONCURRENTLY when that broke off; a server of
 * ours allows that. */
void pgm_partition_copy_detaching(struct pgm_emit *emit, const struct pgm_object *link);
