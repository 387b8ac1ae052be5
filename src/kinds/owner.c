/* Who owns an object: a fact only where that is another role than the one that reads the catalog,
 * who is taken for the one that runs plans. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
set(struct pgm_emit *emit, const struct pgm_object *owner, const char *role)
{
    pgm_emit(emit, "ALTER %s OWNER TO %s", pgm_object_reference(emit->arena, owner->parent), role);
}

static void
create(struct pgm_emit *emit, const struct pgm_object *owner)
{
    set(emit, owner, pgm_emit_name(emit, pgm_object_attr(owner, "role")));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *owner)
{
    set(emit, owner, "CURRENT_USER");
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    create(emit, delta->to);
}

static const struct pgm_attr attrs[] = {
    { "role", .alter = alter },
    { 0 },
};

/* Grants are made by the owner, so it is set before them. */
const struct pgm_kind pgm_kind_owner = {
    .name = "owner",
    .weight = 94,
    .flags = PGM_KIND_SATELLITE,
    .facet = PGM_FACET_OWNERS,
    .query = pgm_sql_owner,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
