/* The index behind a key or an exclusion constraint: no more than what a comment can hang on. */
#include "kinds/emit.h"
#include "kinds/inherit.h"
#include "kinds/sql.h"

static const struct pgm_attr attrs[] = { { 0 } };

const struct pgm_kind pgm_kind_key_index = {
    .name = "key index",
    .noun = "INDEX",
    .weight = 51,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_SATELLITE | PGM_KIND_COMES_ALONG | PGM_KIND_ONE_A_PARENT,
    .linked_by = pgm_inherit_linked_by,
    .query = pgm_sql_key_index,
    .attrs = attrs,
};
