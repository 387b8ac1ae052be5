#include "kinds/typed.h"

#include <string.h>

#include "kinds/sql.h"

bool
pgm_typed_is(const struct pgm_object *table)
{
    return table->kind == &pgm_kind_table && pgm_object_attr(table, "of_type");
}

/* The type that the table is made of; NULL: it is none of these. */
static const struct pgm_object *
type_of(const struct pgm_object *table)
{
    for (size_t i = 0; pgm_typed_is(table) && i < table->needs.n; i++) {
        if (table->needs.at[i].to->kind == &pgm_kind_composite) {
            return table->needs.at[i].to;
        }
    }
    return NULL;
}

const struct pgm_object *
pgm_typed_by(const struct pgm_object *column)
{
    const struct pgm_object *type = type_of(column->parent);
    for (size_t i = 0; type && i < type->children.n; i++) {
        const struct pgm_object *attribute = type->children.at[i];
        if (attribute->kind == &pgm_kind_attribute && strcmp(attribute->name, column->name) == 0) {
            return attribute;
        }
    }
    return NULL;
}

void
pgm_typed_goes_before(struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out)
{
    const struct pgm_object *type = type_of(table);
    for (size_t i = 0; type && i < type->children.n; i++) {
        if (type->children.at[i]->kind == &pgm_kind_attribute) {
            pgm_vec_push(emit->arena, out, type->children.at[i]);
        }
    }
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
        if (pgm_typed_is(user) && !emit->is_gone(emit, user)) {
            return " CASCADE";
        }
    }
    return "";
}
