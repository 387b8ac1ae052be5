/* That a role is a member of another: the member is the parent, the name is the other's. Who
 * granted it is no part of it. */
#include "kinds/emit.h"
#include "kinds/sql.h"

#define OPTIONS_SINCE 160000

static void
add_option(struct pgm_str *options, const char *name, bool value)
{
    pgm_str_addf(
        options, "%s%s %s", options->len ? ", " : " WITH ", name, value ? "TRUE" : "FALSE");
}

static void
create(struct pgm_emit *emit, const struct pgm_object *membership)
{
    struct pgm_str options = PGM_STR(emit->arena);
    if (pgm_object_is(membership, "admin")) {
        pgm_str_add(&options, " WITH ADMIN OPTION");
    }
    bool noinherit = pgm_object_is(membership, "noinherit");
    bool usual = pgm_object_is(membership->parent, "noinherit");
    if (emit->server_version >= OPTIONS_SINCE && noinherit != usual) {
        add_option(&options, "INHERIT", !noinherit);
    }
    if (emit->server_version >= OPTIONS_SINCE && pgm_object_is(membership, "noset")) {
        add_option(&options, "SET", false);
    }
    pgm_emit(
        emit, "GRANT %s TO %s%s", membership->sql, membership->parent->sql, pgm_str_text(&options));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *membership)
{
    pgm_emit(emit, "REVOKE %s FROM %s", membership->sql, membership->parent->sql);
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *to = delta->to;
    bool admin = pgm_object_is(to, "admin");
    struct pgm_str options = PGM_STR(emit->arena);
    if (emit->server_version < OPTIONS_SINCE) {
        pgm_emit(emit,
            admin ? "GRANT %s TO %s WITH ADMIN OPTION" : "REVOKE ADMIN OPTION FOR %s FROM %s",
            to->sql, to->parent->sql);
        return;
    }
    if (pgm_delta_has(delta, "admin")) {
        add_option(&options, "ADMIN", admin);
    }
    if (pgm_delta_has(delta, "noinherit")) {
        add_option(&options, "INHERIT", !pgm_object_is(to, "noinherit"));
    }
    if (pgm_delta_has(delta, "noset")) {
        add_option(&options, "SET", !pgm_object_is(to, "noset"));
    }
    pgm_emit(emit, "GRANT %s TO %s%s", to->sql, to->parent->sql, pgm_str_text(&options));
}

static const struct pgm_attr attrs[] = {
    { "admin", .alter = alter },
    { "noinherit", .alter = alter },
    { "noset", .alter = alter },
    { 0 },
};

const struct pgm_kind pgm_kind_membership = {
    .name = "membership",
    .weight = 3,
    .flags = PGM_KIND_LINK | PGM_KIND_OWN_PLACE,
    .facet = PGM_FACET_ROLES,
    .query = pgm_sql_membership,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
