/* The SQL of what is done in batches. */
#pragma once

#include "kinds/emit.h"

/* How many pages of a table the first batch takes. */
#define PGM_BATCH_PAGES 16

/* One batch: the pages from `from` up to `to`, which are SQL for the ctids they begin with. Rows
 * that somebody has locked are left out. */
const char *pgm_batch_sql(
    struct pgm_arena *arena, const struct pgm_batch *batch, const char *from, const char *to);

/* All of them as one statement that anybody can run, outside a transaction. */
const char *pgm_batch_script(struct pgm_arena *arena, const struct pgm_batch *batch);
