/* A trigger of a table or a view. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
refer(const struct pgm_object *trigger, struct pgm_str *out)
{
    pgm_str_addf(out, "TRIGGER %s ON %s", trigger->quoted, trigger->parent->sql);
}

static void
emit_enabled(struct pgm_emit *emit, const struct pgm_object *trigger, const char *state)
{
    pgm_emit(emit, "ALTER TABLE %s %s TRIGGER %s", trigger->parent->sql, state, trigger->quoted);
}

static void
create(struct pgm_emit *emit, const struct pgm_object *trigger)
{
    pgm_emit(emit, "%s", pgm_object_attr(trigger, "definition"));
    if (pgm_object_attr(trigger, "enabled")) {
        emit_enabled(emit, trigger, pgm_object_attr(trigger, "enabled"));
    }
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *trigger)
{
    pgm_emit(emit, "DROP TRIGGER %s ON %s", trigger->quoted, trigger->parent->sql);
}

static void
alter_enabled(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *state = pgm_object_attr(delta->to, "enabled");
    emit_enabled(emit, delta->to, state ? state : "ENABLE");
}

/* WHEN conditions and UPDATE OF lists hold on to the columns they name. */
static unsigned
bonds(const struct pgm_object *trigger)
{
    return pgm_object_is(trigger, "names_columns") ? PGM_BOND_SHAPE : 0;
}

/* It reaches the copies on partitions, which may have a state of their own. */
static unsigned
disturbs_copies(const struct pgm_delta *delta)
{
    (void)delta;
    return PGM_BOND_SHAPE;
}

static const struct pgm_attr attrs[] = {
    { "definition", .flags = PGM_ATTR_EXPRESSION },
    { "enabled", .alter = alter_enabled, .disturbs = disturbs_copies },
    { "names_columns", .flags = PGM_ATTR_INFO },
    { "fires_on_update", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_trigger = {
    .name = "trigger",
    .noun = "TRIGGER",
    .weight = 70,
    .flags = PGM_KIND_OWN_PLACE,
    .query = pgm_sql_trigger,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
    .bonds = bonds,
    .refer = refer,
};
