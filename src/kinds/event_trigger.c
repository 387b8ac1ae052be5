/* An event trigger. It would fire at the steps of a plan: so it goes before all of them and comes
 * after all of them. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
emit_enabled(struct pgm_emit *emit, const struct pgm_object *trigger)
{
    const char *state = pgm_object_attr(trigger, "enabled");
    pgm_emit(emit, "ALTER EVENT TRIGGER %s %s", trigger->sql, state ? state : "ENABLE");
}

static void
create(struct pgm_emit *emit, const struct pgm_object *trigger)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(
        &sql, "CREATE EVENT TRIGGER %s ON %s", trigger->sql, pgm_object_attr(trigger, "event"));
    if (pgm_object_attr(trigger, "tags")) {
        pgm_str_addf(&sql, " WHEN TAG IN (%s)", pgm_object_attr(trigger, "tags"));
    }
    pgm_emit(
        emit, "%s EXECUTE FUNCTION %s()", pgm_str_text(&sql), pgm_object_attr(trigger, "function"));
    if (pgm_object_attr(trigger, "enabled")) {
        emit_enabled(emit, trigger);
    }
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *trigger)
{
    pgm_emit(emit, "DROP EVENT TRIGGER %s", trigger->sql);
}

static void
alter_enabled(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    emit_enabled(emit, delta->to);
}

/* One that is not to fire, or only in replication, is silenced before anything is done. */
static bool
calms(const struct pgm_delta *delta)
{
    const char *state = pgm_object_attr(delta->to, "enabled");
    return pgm_str_same(state, "DISABLE") || pgm_str_same(state, "ENABLE REPLICA");
}

static const struct pgm_attr attrs[] = {
    { "event" },
    { "tags" },
    { "function" },
    { "enabled", .alter = alter_enabled },
    { 0 },
};

const struct pgm_kind pgm_kind_event_trigger = {
    .name = "event trigger",
    .noun = "EVENT TRIGGER",
    .weight = 86,
    .flags = PGM_KIND_LINK | PGM_KIND_WATCHES,
    .query = pgm_sql_event_trigger,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
    .calms = calms,
};
