/* That a partition's copy of a trigger is enabled in another way than the trigger itself. */
#include "kinds/inherit.h"
#include "kinds/partition_rows.h"
#include "kinds/sql.h"

static void
refer(const struct pgm_object *state, struct pgm_str *out)
{
    pgm_str_addf(out, "TRIGGER %s ON %s", state->quoted, state->parent->sql);
}

static void
create(struct pgm_emit *emit, const struct pgm_object *state)
{
    pgm_emit(emit, "ALTER TABLE %s %s TRIGGER %s", state->parent->sql,
        pgm_object_attr(state, "enabled"), state->quoted);
    pgm_emit_flag(emit, PGM_STEP_LAST, NULL); /* what is said of the trigger reaches it */
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *state)
{
    pgm_emit(emit, "ALTER TABLE %s %s TRIGGER %s", state->parent->sql,
        pgm_object_attr(state, "usual"), state->quoted);
}

static void
alter_enabled(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    create(emit, delta->to);
}

/* Calls for the links between the table and the trigger's, until it returns something. */
static const struct pgm_object *
each_link(struct pgm_emit *emit, const struct pgm_object *state,
    bool (*wanted)(struct pgm_emit *emit, const struct pgm_object *link, pgm_object_list *out),
    pgm_object_list *out)
{
    const struct pgm_object *parent;
    for (const struct pgm_object *table = state->parent;
         (parent = pgm_partition_parent(table)) != NULL; table = parent) {
        const struct pgm_object *link = pgm_inherit_link(table, parent);
        if (wanted(emit, link, out)) {
            return link;
        }
    }
    return NULL;
}

static bool
is_gone(struct pgm_emit *emit, const struct pgm_object *link, pgm_object_list *out)
{
    (void)out;
    return emit->is_gone(emit, link);
}

static bool
list(struct pgm_emit *emit, const struct pgm_object *link, pgm_object_list *out)
{
    pgm_vec_push(emit->arena, out, link);
    return false;
}

/* The copy comes with the partition. */
static void
comes_after(struct pgm_emit *emit, const struct pgm_object *state, pgm_object_list *out)
{
    (void)each_link(emit, state, list, out);
}

/* What is said of the trigger reaches its copies. */
static unsigned
bonds(const struct pgm_object *state)
{
    (void)state;
    return PGM_BOND_SHAPE;
}

static const struct pgm_object *
goes_with(struct pgm_emit *emit, const struct pgm_object *state)
{
    for (size_t i = 0; i < state->needs.n; i++) {
        const struct pgm_object *trigger = state->needs.at[i].to;
        if (trigger->kind == &pgm_kind_trigger && emit->is_gone(emit, trigger)) {
            return trigger;
        }
    }
    return each_link(emit, state, is_gone, NULL);
}

static const struct pgm_attr attrs[] = {
    { "enabled", .alter = alter_enabled },
    { "usual", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_trigger_state = {
    .name = "trigger state",
    .noun = "TRIGGER",
    .weight = 71,
    .flags = PGM_KIND_OWN_PLACE,
    .query = pgm_sql_trigger_state,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .goes_with = goes_with,
    .comes_after = comes_after,
    .bonds = bonds,
    .refer = refer,
};
