#include "kinds/busy.h"

#include "kinds/inherit.h"

const struct pgm_busy_table *
pgm_busy_find(const struct pgm_busy *busy, const struct pgm_object *table)
{
    size_t low = 0, high = busy ? busy->n : 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct pgm_busy_table *found = &busy->tables[middle];
        if (found->table_id == table->address.object_id) {
            return found;
        }
        if (found->table_id < table->address.object_id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

bool
pgm_busy_is(const struct pgm_busy *busy, const struct pgm_object *table)
{
    if (pgm_busy_find(busy, table)) {
        return true;
    }
    for (size_t i = 0; i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        if (pgm_inherit_is_link(link) && pgm_busy_is(busy, link->parent)) {
            return true;
        }
    }
    return false;
}
