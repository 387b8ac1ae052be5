/* An operator or a support function that belongs to a family, but to no class of it. Its name is
 * the place that it takes: "FUNCTION 2 (integer, integer)". */
#include <string.h>

#include "kinds/emit.h"
#include "kinds/sql.h"

/* Neighbours of one family share a statement; alone, one stands on its line. */
static void
emit_item(
    struct pgm_emit *emit, const struct pgm_object *member, const char *verb, const char *item)
{
    const char *head =
        pgm_emit_text(emit, "ALTER OPERATOR FAMILY %s %s", member->parent->sql, verb);
    struct pgm_step *last = emit->steps.n ? &emit->steps.at[emit->steps.n - 1] : NULL;
    if (last && last->object->kind == member->kind && pgm_str_starts(last->sql, head)) {
        const char *items = last->sql + strlen(head) + 1; /* a blank, or a line end and four */
        items += strspn(items, " ");
        last->sql = pgm_emit_text(emit, "%s\n    %s,\n    %s", head, items, item);
    } else {
        pgm_emit(emit, "%s %s", head, item);
    }
}

static void
create(struct pgm_emit *emit, const struct pgm_object *member)
{
    struct pgm_str item = PGM_STR(emit->arena);
    const char *what = pgm_object_attr(member, "member");
    if (pgm_str_starts(member->name, "OPERATOR ")) {
        const char *types = strchr(member->name, '(');
        pgm_str_addf(&item, "%.*s%s", (int)(types - member->name), member->name, what);
    } else {
        pgm_str_addf(&item, "%s %s", member->name, what);
    }
    if (pgm_object_attr(member, "sort_family")) {
        pgm_str_addf(&item, " FOR ORDER BY %s", pgm_object_attr(member, "sort_family"));
    }
    emit_item(emit, member, "ADD", pgm_str_text(&item));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *member)
{
    emit_item(emit, member, "DROP", member->name);
}

static const struct pgm_attr attrs[] = {
    { "member" },
    { "sort_family" },
    { 0 },
};

const struct pgm_kind pgm_kind_family_member = {
    .name = "family member",
    .weight = 34,
    .flags = PGM_KIND_BARE_NAME,
    .query = pgm_sql_family_member,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
