/* What one role may do with objects that another one will create: with those of one schema, or of
 * all. */
#include <string.h>

#include "kinds/privilege.h"
#include "kinds/sql.h"

/* "FOR ROLE" is left away for who runs the plan. */
static struct pgm_grant_form
form_of(struct pgm_emit *emit, const struct pgm_object *defaults)
{
    if (!defaults) {
        PGM_BUG("default privileges change from nothing to nothing");
    }
    const char *role = pgm_object_attr(defaults, "role");
    struct pgm_str before = PGM_STR(emit->arena);
    pgm_str_add(&before, "ALTER DEFAULT PRIVILEGES ");
    if (role) {
        pgm_str_addf(&before, "FOR ROLE %s ", pgm_emit_name(emit, role));
    }
    if (defaults->parent) {
        pgm_str_addf(&before, "IN SCHEMA %s ", defaults->parent->sql);
    }
    struct pgm_grant_form form = {
        .before = pgm_str_text(&before),
        .what = pgm_object_attr(defaults, "objects"),
    };
    if (strcmp(defaults->name, "=public") == 0) {
        form.grantee = "PUBLIC";
    } else if (strcmp(defaults->name, "=owner") == 0) {
        form.grantee = role ? pgm_emit_name(emit, role) : "CURRENT_USER";
    } else {
        form.grantee = pgm_emit_name(emit, defaults->name);
    }
    return form;
}

static void
change(struct pgm_emit *emit, const struct pgm_object *from, const struct pgm_object *to)
{
    struct pgm_grant_form form = form_of(emit, to ? to : from);
    struct pgm_privileges before = pgm_privileges_of(emit, from);
    struct pgm_privileges after = pgm_privileges_of(emit, to);
    (void)pgm_privileges_change(emit, &form, &before, &after);
}

static void
create(struct pgm_emit *emit, const struct pgm_object *defaults)
{
    change(emit, NULL, defaults);
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *defaults)
{
    change(emit, defaults, NULL);
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    change(emit, delta->from, delta->to);
}

/* What only takes is done before anything is created, what gives after that. */
bool
pgm_default_privileges_shrink(const struct pgm_object *from, const struct pgm_object *to)
{
    struct pgm_arena *scratch = pgm_arena_new();
    struct pgm_emit emit = { .arena = scratch };
    struct pgm_privileges before = pgm_privileges_of(&emit, from);
    struct pgm_privileges after = pgm_privileges_of(&emit, to);
    bool shrink = !pgm_privileges_give(&before, &after);
    pgm_arena_end(scratch);
    return shrink;
}

static bool
calms(const struct pgm_delta *delta)
{
    return pgm_default_privileges_shrink(delta->from, delta->to);
}

static const struct pgm_attr attrs[] = {
    { "objects" },
    { "role" },
    { "granted", .alter = alter },
    { "revoked", .alter = alter },
    { 0 },
};

const struct pgm_kind pgm_kind_default_privileges = {
    .name = "default privileges",
    .weight = 85, /* before event triggers, which would fire at it */
    .flags = PGM_KIND_WATCHES | PGM_KIND_OWN_PLACE,
    .facet = PGM_FACET_PRIVILEGES,
    .query = pgm_sql_default_privileges,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .calms = calms,
};
