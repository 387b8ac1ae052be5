/* What a role other than the owner, having the grant option, gave to another role. PostgreSQL notes
 * who gave it, so the statement is run as that role. */
#include "kinds/privilege.h"
#include "kinds/sql.h"

static void
change(struct pgm_emit *emit, const struct pgm_object *from, const struct pgm_object *to)
{
    const struct pgm_object *grant = to ? to : from;
    if (!grant) {
        PGM_BUG("a grant changes from nothing to nothing");
    }
    struct pgm_grant_form form =
        pgm_grant_form_of(emit, grant->parent, pgm_object_attr(grant, "grantee"));
    struct pgm_privileges before = pgm_privileges_of(emit, from);
    struct pgm_privileges after = pgm_privileges_of(emit, to);
    pgm_emit(emit, "SET ROLE %s", pgm_emit_name(emit, pgm_object_attr(grant, "grantor")));
    (void)pgm_privileges_change(emit, &form, &before, &after);
    pgm_emit(emit, "RESET ROLE");
}

static void
create(struct pgm_emit *emit, const struct pgm_object *grant)
{
    change(emit, NULL, grant);
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *grant)
{
    change(emit, grant, NULL);
}

static const struct pgm_attr attrs[] = {
    { "grantee" },
    { "grantor" },
    { "granted" },
    { "revoked" },
    { 0 },
};

/* Never altered: what goes must be gone before its grantor loses the right to have given it, what
 * comes waits until the grantor has it. After all grants of owners, the one of USAGE on the schema
 * included. */
const struct pgm_kind pgm_kind_onward_grant = {
    .name = "onward grant",
    .weight = 97,
    .flags = PGM_KIND_SATELLITE | PGM_KIND_OWN_PLACE | PGM_KIND_TOGETHER,
    .facet = PGM_FACET_PRIVILEGES,
    .query = pgm_sql_onward_grant,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
