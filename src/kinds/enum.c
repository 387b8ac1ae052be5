/* An enum type. New labels are added in place; a label removed or moved needs a new type, to which
 * all users of the old one move. */
#include <string.h>

#include "kinds/emit.h"
#include "kinds/labels.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *type)
{
    const char *labels = pgm_object_attr(type, "labels");
    pgm_emit(emit, "CREATE TYPE %s AS ENUM (%s)", type->sql, labels ? labels : "");
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *type)
{
    pgm_emit(emit, "DROP TYPE %s", type->sql);
}

static void
rename_label(struct pgm_emit *emit, const struct pgm_object *type, const char *old, const char *new)
{
    pgm_emit(emit, "ALTER TYPE %s RENAME VALUE %s TO %s", type->sql, old, new);
}

/* Are all old labels there still, in the same order? */
static bool
only_gains(const struct pgm_delta *delta)
{
    struct pgm_arena *scratch = pgm_arena_new();
    pgm_strings before = { 0 }, after = { 0 };
    pgm_labels_split(scratch, pgm_object_attr(delta->from, "labels"), &before);
    pgm_labels_split(scratch, pgm_object_attr(delta->to, "labels"), &after);
    size_t kept = 0;
    for (size_t i = 0; i < after.n && kept < before.n; i++) {
        if (strcmp(after.at[i], before.at[kept]) == 0) {
            kept++;
        }
    }
    bool all = kept == before.n;
    pgm_arena_end(scratch);
    return all;
}

static void
add_labels(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    pgm_strings before = { 0 }, after = { 0 };
    pgm_labels_split(emit->arena, pgm_object_attr(delta->from, "labels"), &before);
    pgm_labels_split(emit->arena, pgm_object_attr(delta->to, "labels"), &after);
    const char *next_old = before.n ? before.at[0] : NULL;
    for (size_t i = 0; i < after.n; i++) {
        long place = pgm_labels_find(&before, after.at[i]);
        if (place >= 0) {
            next_old = (size_t)place + 1 < before.n ? before.at[place + 1] : NULL;
            continue;
        }
        if (next_old) {
            pgm_emit(emit, "ALTER TYPE %s ADD VALUE %s BEFORE %s", delta->to->sql, after.at[i],
                next_old);
        } else {
            pgm_emit(emit, "ALTER TYPE %s ADD VALUE %s", delta->to->sql, after.at[i]);
        }
        pgm_emit_flag(emit, PGM_STEP_COMMIT_AFTER, NULL);
    }
}

static const struct pgm_attr attrs[] = {
    { "labels", .flags = PGM_ATTR_COMMITS | PGM_ATTR_GROWS | PGM_ATTR_RELIED_ON,
        .alter = add_labels, .can_alter = only_gains },
    { 0 },
};

const struct pgm_kind pgm_kind_enum = {
    .name = "enum",
    .noun = "TYPE",
    .grant_noun = "TYPE",
    .weight = 20,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_SWAPPABLE | PGM_KIND_PROTECTED |
             PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_TYPE,
    .query = pgm_sql_enum,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
    .parts = "labels",
    .rename_part = rename_label,
};
