/* Which index CLUSTER orders a table or materialized view by. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static const char *
noun(const struct pgm_object *cluster)
{
    return cluster->parent->kind->noun;
}

static void
create(struct pgm_emit *emit, const struct pgm_object *cluster)
{
    const char *index = pgm_emit_name(emit, pgm_object_attr(cluster, "index"));
    pgm_emit(emit, "ALTER %s %s CLUSTER ON %s", noun(cluster), cluster->parent->sql, index);
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *cluster)
{
    pgm_emit(emit, "ALTER %s %s SET WITHOUT CLUSTER", noun(cluster), cluster->parent->sql);
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    create(emit, delta->to);
}

/* The mark goes with an index that is dropped, which has not to wait for the new one. */
static bool
can_alter(const struct pgm_delta *delta)
{
    for (size_t i = 0; delta->after && i < delta->from->needs.n; i++) {
        const struct pgm_object *index = delta->from->needs.at[i].to;
        if (!pgm_catalog_find(delta->after, index->id)) {
            return false;
        }
    }
    return true;
}

static const struct pgm_attr attrs[] = {
    { "index", .alter = alter, .can_alter = can_alter },
    { 0 },
};

const struct pgm_kind pgm_kind_cluster = {
    .name = "cluster",
    .weight = 81,
    .flags = PGM_KIND_SATELLITE,
    .query = pgm_sql_cluster,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
