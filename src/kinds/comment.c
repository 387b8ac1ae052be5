/* A comment on anything that can carry one; what is no object of its own, as the multirange type of
 * a range type is not, has its comment with the object it comes with. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
set(struct pgm_emit *emit, const struct pgm_object *comment, const char *text)
{
    const char *target = pgm_object_attr(comment, "reference");
    target = target ? target : pgm_object_reference(emit->arena, comment->parent);
    pgm_emit(emit, "COMMENT ON %s IS %s", target, text ? pgm_emit_literal(emit, text) : "NULL");
}

/* An extension comes with a comment of its own: the text is NULL when it is that one. */
static void
create(struct pgm_emit *emit, const struct pgm_object *comment)
{
    const char *text = pgm_object_attr(comment, "text");
    if (text || !emit->is_new(emit, comment->parent)) {
        set(emit, comment, text ? text : pgm_object_attr(comment, "standard"));
    }
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *comment)
{
    set(emit, comment, NULL);
}

static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *text = pgm_object_attr(delta->to, "text");
    set(emit, delta->to, text ? text : pgm_object_attr(delta->to, "standard"));
}

static const struct pgm_attr attrs[] = {
    { "text", .alter = alter },
    { "standard", .flags = PGM_ATTR_INFO },
    { "reference", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_comment = {
    .name = "comment",
    .weight = 90,
    .flags = PGM_KIND_SATELLITE,
    .query = pgm_sql_comment,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
