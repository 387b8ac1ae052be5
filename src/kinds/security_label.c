/* A security label on anything that can carry one, by the provider it is for. A server takes it
 * only with that provider's module loaded. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
set(struct pgm_emit *emit, const struct pgm_object *label, const char *value)
{
    pgm_emit(emit, "SECURITY LABEL FOR %s ON %s IS %s", label->quoted,
        pgm_object_reference(emit->arena, label->parent),
        value ? pgm_emit_literal(emit, value) : "NULL");
}

static void
create(struct pgm_emit *emit, const struct pgm_object *label)
{
    set(emit, label, pgm_object_attr(label, "label"));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *label)
{
    set(emit, label, NULL);
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    create(emit, delta->to);
}

static const struct pgm_attr attrs[] = {
    { "label", .alter = alter },
    { 0 },
};

const struct pgm_kind pgm_kind_security_label = {
    .name = "security label",
    .weight = 91,
    .flags = PGM_KIND_SATELLITE,
    .query = pgm_sql_security_label,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
