#include "kinds/holders.h"

#include <string.h>

#include "kinds/sql.h"

static bool
is_array(const struct pgm_object *holder)
{
    const char *type = pgm_object_attr(holder, "type");
    size_t n = strlen(type);
    return n > 2 && strcmp(type + n - 2, "[]") == 0;
}

bool
pgm_type_is_held(const struct pgm_object *type)
{
    for (size_t i = 0; i < type->users.n; i++) {
        const struct pgm_object *user = type->users.at[i].to;
        bool holds = user->kind == &pgm_kind_column || user->kind == &pgm_kind_domain ||
                     (user->kind == &pgm_kind_attribute && user->parent != type);
        if (holds) {
            return true;
        }
    }
    return false;
}

bool
pgm_type_is_contained(const struct pgm_object *type)
{
    for (size_t i = 0; i < type->users.n; i++) {
        const struct pgm_object *user = type->users.at[i].to;
        bool contains =
            user->kind == &pgm_kind_attribute ||
            (user->kind == &pgm_kind_domain && (is_array(user) || pgm_type_is_contained(user))) ||
            (user->kind == &pgm_kind_column && is_array(user));
        if (contains) {
            return true;
        }
    }
    return false;
}
