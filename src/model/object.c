#include "model/object.h"

#include <string.h>

const struct pgm_object *
pgm_object_root(const struct pgm_object *object)
{
    while (object->parent) {
        object = object->parent;
    }
    return object;
}

bool
pgm_object_is_within(const struct pgm_object *object, const struct pgm_object *ancestor)
{
    for (; object; object = object->parent) {
        if (object == ancestor) {
            return true;
        }
    }
    return false;
}

const struct pgm_edge *
pgm_object_edge(const struct pgm_object *object, const struct pgm_object *to)
{
    size_t low = 0, high = object->needs.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(object->needs.at[middle].to->id, to->id);
        if (order == 0) {
            return &object->needs.at[middle];
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

void
pgm_object_forget_needs(struct pgm_object *object)
{
    size_t n = 0;
    for (size_t i = 0; i < object->needs.n; i++) {
        if (object->needs.at[i].to->index != UINT32_MAX) {
            object->needs.at[n++] = object->needs.at[i];
        }
    }
    object->needs.n = n;
}
