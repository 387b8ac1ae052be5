/* What identifies a row for logical replication, where that is not the primary key. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
set(struct pgm_emit *emit, const struct pgm_object *identity, const char *value)
{
    pgm_emit(emit, "ALTER TABLE %s REPLICA IDENTITY %s", identity->parent->sql, value);
}

static void
create(struct pgm_emit *emit, const struct pgm_object *identity)
{
    set(emit, identity, pgm_object_attr(identity, "identity"));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *identity)
{
    set(emit, identity, "DEFAULT");
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    create(emit, delta->to);
}

static const struct pgm_attr attrs[] = {
    { "identity", .alter = alter },
    { 0 },
};

const struct pgm_kind pgm_kind_replica_identity = {
    .name = "replica identity",
    .weight = 80,
    .flags = PGM_KIND_SATELLITE | PGM_KIND_REPLICATES,
    .query = pgm_sql_replica_identity,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
