/* Tables that an application works with: they exist and hold rows, so that a strong lock, a scan
 * under it or a rewrite keeps somebody waiting. */
#pragma once

#include "kinds/kind.h"

struct pgm_busy_table {
    uint32_t table_id; /* its oid */
    int64_t bytes;     /* of its heap on disk */
    int64_t rows;      /* as far as the statistics know; -1: they do not */
};

/* Of one live database. Whoever made it owns the tables. */
struct pgm_busy {
    const struct pgm_busy_table *tables; /* sorted by oid */
    size_t n;
};

/* What is known of the table, which is one of the catalog that was read with it; NULL: it is not
 * busy. */
const struct pgm_busy_table *pgm_busy_find(
    const struct pgm_busy *busy, const struct pgm_object *table);

/* Is the table, or one of its partitions and child tables, busy? */
bool pgm_busy_is(const struct pgm_busy *busy, const struct pgm_object *table);
