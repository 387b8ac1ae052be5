/* A subscription to publications of another server.
 *
 * Nothing here connects to that server: a plan must be provable without it, and its slots are not
 * ours. So a subscription is created with connect = false, and what remains to be done there is
 * said as a hazard. Passwords are never read. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static const char no_password[] =
    "the connection string is without the password, which is never read: give it with ALTER "
    "SUBSCRIPTION … CONNECTION, or keep it in a password file";

/* The options that have a value of their own, in the order of the manual; `usual` is what holds
 * when nothing is said. */
static const struct {
    const char *name, *usual;
    bool quoted;
} options[] = {
    { "slot_name", NULL, true },
    { "synchronous_commit", "off", true },
    { "binary", "false", false },
    { "streaming", NULL, false },
    { "two_phase", "false", false },
    { "disable_on_error", "false", false },
    { "password_required", "true", false },
    { "run_as_owner", "false", false },
    { "origin", "any", true },
    { "failover", "false", false },
};

#define N_OPTIONS (sizeof options / sizeof *options)

static bool
has_slot(const struct pgm_object *subscription)
{
    return !pgm_str_same(pgm_object_attr(subscription, "slot_name"), "none");
}

static const char *
slot_of(const struct pgm_object *subscription)
{
    const char *slot = pgm_object_attr(subscription, "slot_name");
    return slot ? slot : subscription->name;
}

/* What the option is when the catalog says nothing of it. */
static const char *
usual_value(struct pgm_emit *emit, const struct pgm_object *subscription, size_t option)
{
    if (pgm_str_same(options[option].name, "slot_name")) {
        return subscription->name;
    }
    if (pgm_str_same(options[option].name, "streaming")) {
        return emit->server_version >= 180000 ? "parallel" : "off";
    }
    return options[option].usual;
}

static void
add_option(struct pgm_emit *emit, const struct pgm_object *subscription, size_t option,
    struct pgm_str *out)
{
    const char *value = pgm_object_attr(subscription, options[option].name);
    bool none = pgm_str_same(options[option].name, "slot_name") && !has_slot(subscription);
    value = value ? value : usual_value(emit, subscription, option);
    pgm_str_addf(out, "%s%s = %s", out->len ? ", " : "", options[option].name,
        none                     ? "NONE"
        : options[option].quoted ? pgm_emit_literal(emit, value)
                                 : value);
}

/* For one that could not be read stands one that reaches nobody. */
static const char *
connection_sql(struct pgm_emit *emit, const struct pgm_object *subscription)
{
    const char *connection = pgm_object_attr(subscription, "connection");
    return pgm_emit_literal(emit, connection ? connection : "service=not-readable");
}

static void
warn_of_password(struct pgm_emit *emit, const struct pgm_object *subscription)
{
    if (pgm_object_is(subscription, "has_password")) {
        pgm_emit_flag(emit, 0, no_password);
    }
}

static void
enable(struct pgm_emit *emit, const struct pgm_object *subscription)
{
    pgm_emit(emit, "ALTER SUBSCRIPTION %s ENABLE", subscription->sql);
}

/* What has to be done where the plan does not go. */
static void
warn_of_publisher(struct pgm_emit *emit, const struct pgm_object *subscription)
{
    const char *slot = pgm_emit_name(emit, slot_of(subscription));
    if (pgm_catalog_find(emit->from, subscription->id)) {
        pgm_emit_flag(emit, 0,
            pgm_emit_text(emit,
                "it begins anew, without the tables it had: ALTER SUBSCRIPTION %s REFRESH "
                "PUBLICATION WITH (copy_data = false) takes them up without copying them again",
                subscription->sql));
    } else if (has_slot(subscription)) {
        pgm_emit_flag(emit, 0,
            pgm_emit_text(emit,
                "the slot %s has to be there on the publisher (pg_create_logical_replication_slot "
                "with pgoutput); ALTER SUBSCRIPTION %s REFRESH PUBLICATION begins to copy rows",
                slot, subscription->sql));
    }
}

static void
create(struct pgm_emit *emit, const struct pgm_object *subscription)
{
    struct pgm_str more = PGM_STR(emit->arena);
    for (size_t i = 0; i < N_OPTIONS; i++) {
        if (pgm_object_attr(subscription, options[i].name)) {
            add_option(emit, subscription, i, &more);
        }
    }
    pgm_emit(emit, "CREATE SUBSCRIPTION %s CONNECTION %s PUBLICATION %s WITH (connect = false%s%s)",
        subscription->sql, connection_sql(emit, subscription),
        pgm_object_attr(subscription, "listed_publications"), more.len ? ", " : "",
        pgm_str_text(&more));
    warn_of_password(emit, subscription);
    warn_of_publisher(emit, subscription);
    if (pgm_object_is(subscription, "enabled")) {
        enable(emit, subscription);
    }
}

/* With a slot, DROP SUBSCRIPTION would go to the publisher to drop it there. */
static void
drop(struct pgm_emit *emit, const struct pgm_object *subscription)
{
    if (pgm_object_is(subscription, "enabled")) {
        pgm_emit(emit, "ALTER SUBSCRIPTION %s DISABLE", subscription->sql);
    }
    if (has_slot(subscription)) {
        pgm_emit(emit, "ALTER SUBSCRIPTION %s SET (slot_name = NONE)", subscription->sql);
    }
    if (has_slot(subscription) && !pgm_catalog_find(emit->to, subscription->id)) {
        pgm_emit_flag(emit, 0,
            pgm_emit_text(emit,
                "the slot %s stays on the publisher and keeps its WAL there until it is dropped: "
                "SELECT pg_drop_replication_slot(%s)",
                pgm_emit_name(emit, slot_of(subscription)),
                pgm_emit_literal(emit, slot_of(subscription))));
    }
    pgm_emit(emit, "DROP SUBSCRIPTION %s", subscription->sql);
}

static void
alter_options(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    struct pgm_str changed = PGM_STR(emit->arena);
    for (size_t i = 0; i < N_OPTIONS; i++) {
        if (pgm_delta_has(delta, options[i].name)) {
            add_option(emit, delta->to, i, &changed);
        }
    }
    if (changed.len) {
        pgm_emit(emit, "ALTER SUBSCRIPTION %s SET (%s)", delta->to->sql, pgm_str_text(&changed));
    }
}

/* One hook for all: it is disabled before anything else and enabled after. */
static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *to = delta->to;
    bool switched = pgm_delta_has(delta, "enabled"), enabled = pgm_object_is(to, "enabled");
    if (switched && !enabled) {
        pgm_emit(emit, "ALTER SUBSCRIPTION %s DISABLE", to->sql);
    }
    if (pgm_delta_has(delta, "connection")) {
        pgm_emit(emit, "ALTER SUBSCRIPTION %s CONNECTION %s", to->sql, connection_sql(emit, to));
        warn_of_password(emit, pgm_object_is(to, "has_password") ? to : delta->from);
    }
    if (pgm_delta_has(delta, "publications")) {
        pgm_emit(emit, "ALTER SUBSCRIPTION %s SET PUBLICATION %s WITH (refresh = false)", to->sql,
            pgm_object_attr(to, "listed_publications"));
        pgm_emit_flag(emit, 0,
            pgm_emit_text(emit,
                "takes effect with ALTER SUBSCRIPTION %s REFRESH PUBLICATION, which needs the "
                "publisher",
                to->sql));
    }
    alter_options(emit, delta);
    if (switched && enabled) {
        enable(emit, to);
    }
}

static const struct pgm_attr attrs[] = {
    { "connection", .flags = PGM_ATTR_CONNECTION | PGM_ATTR_WITHHELD, .alter = alter },
    { "publications", .alter = alter },
    { "slot_name", .alter = alter },
    { "synchronous_commit", .alter = alter },
    { "binary", .alter = alter },
    { "streaming", .alter = alter },
    { "two_phase" }, /* like failover, it is altered in the slot, too: only with the publisher */
    { "disable_on_error", .alter = alter },
    { "password_required", .alter = alter },
    { "run_as_owner", .alter = alter },
    { "origin", .alter = alter },
    { "failover" },
    { "enabled", .alter = alter },
    { "has_password", .flags = PGM_ATTR_INFO },
    { "listed_publications", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_subscription = {
    .name = "subscription",
    .noun = "SUBSCRIPTION",
    .weight = 85,
    .flags = PGM_KIND_PROTECTED | PGM_KIND_REPLICATES,
    .query = pgm_sql_subscription,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
