/* A composite type; its attributes are objects of their own. */
#include <string.h>

#include "kinds/emit.h"
#include "kinds/fold.h"
#include "kinds/labels.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *type)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE TYPE %s AS (", type->sql);
    pgm_fold_children(emit, type, &sql);
    pgm_str_add(&sql, ")");
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *type)
{
    pgm_emit(emit, "DROP TYPE %s", type->sql);
}

/* The attributes themselves say how they change; their order is kept by adding new ones at the end.
 */
static void
keep_order(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    (void)emit;
    (void)delta;
}

static bool
only_appends(const struct pgm_delta *delta)
{
    struct pgm_arena *scratch = pgm_arena_new();
    pgm_strings before = { 0 }, after = { 0 };
    pgm_labels_split(scratch, pgm_object_attr(delta->from, "attributes"), &before);
    pgm_labels_split(scratch, pgm_object_attr(delta->to, "attributes"), &after);
    size_t place = 0;
    bool in_order = true;
    for (size_t i = 0; i < before.n; i++) {
        if (pgm_labels_find(&after, before.at[i]) >= 0) {
            in_order = in_order && place < after.n && strcmp(after.at[place], before.at[i]) == 0;
            place++;
        }
    }
    pgm_arena_end(scratch);
    return in_order;
}

static const struct pgm_attr attrs[] = {
    { "attributes", .alter = keep_order, .can_alter = only_appends },
    { 0 },
};

const struct pgm_kind pgm_kind_composite = {
    .name = "composite type",
    .noun = "TYPE",
    .grant_noun = "TYPE",
    .weight = 24,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_SWAPPABLE | PGM_KIND_PROTECTED |
             PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_TYPE | PGM_NAMESPACE_RELATION,
    .query = pgm_sql_composite,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
