#include "kinds/typed.h"

#include <string.h>

#include "kinds/sql.h"

static bool
is_typed(const struct pgm_object *table)
{
    return table->kind == &pgm_kind_table && pgm_object_attr(table, "of_type");
}

const struct pgm_object *
pgm_typed_by(const struct pgm_object *column)
{
    const struct pgm_object *table = column->parent;
    for (size_t i = 0; is_typed(table) && i < table->needs.n; i++) {
        const struct pgm_object *type = table->needs.at[i].to;
        for (size_t c = 0; type->kind == &pgm_kind_composite && c < type->children.n; c++) {
            const struct pgm_object *attribute = type->children.at[c];
            if (attribute->kind == &pgm_kind_attribute &&
                strcmp(attribute->name, column->name) == 0) {
                return attribute;
            }
        }
    }
    return NULL;
}

/* Was the table one of this type before? */
static bool
stays_typed(struct pgm_emit *emit, const struct pgm_object *table)
{
    const struct pgm_object *before = pgm_catalog_find(emit->from, table->id);
    return before && !emit->is_new(emit, table) &&
           pgm_str_same(pgm_object_attr(before, "of_type"), pgm_object_attr(table, "of_type"));
}

const struct pgm_object *
pgm_typed_with(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *attribute = pgm_typed_by(delta->to);
    if (!attribute || !stays_typed(emit, delta->to->parent)) {
        return NULL;
    }
    const struct pgm_object *before = pgm_catalog_find(emit->from, attribute->id);
    bool changes =
        !before || emit->is_new(emit, attribute) || pgm_object_compare(before, attribute);
    return changes ? attribute : NULL;
}

const char *
pgm_typed_cascade(struct pgm_emit *emit, const struct pgm_object *type)
{
    for (size_t i = 0; i < type->users.n; i++) {
        const struct pgm_object *user = type->users.at[i].to;
        if (is_typed(user) && !emit->is_gone(emit, user)) {
            return " CASCADE";
        }
    }
    return "";
}
