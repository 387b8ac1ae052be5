/* What one role may do with one object. */
#include "kinds/privilege.h"
#include "kinds/sql.h"

static const struct pgm_attr attrs[] = {
    { "granted", .alter = pgm_grant_alter },
    { "revoked", .alter = pgm_grant_alter },
    { 0 },
};

const struct pgm_kind pgm_kind_grant = {
    .name = "grant",
    .weight = 95,
    .flags = PGM_KIND_SATELLITE | PGM_KIND_TOGETHER,
    .facet = PGM_FACET_PRIVILEGES,
    .query = pgm_sql_grant,
    .attrs = attrs,
    .create = pgm_grant_create,
    .drop = pgm_grant_drop,
};
