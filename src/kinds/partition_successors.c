#include "kinds/partition_successors.h"

#include <string.h>

#include "kinds/inherit.h"
#include "kinds/partition_rows.h"
#include "kinds/sql.h"
#include "kinds/table_copy.h"

bool
pgm_partition_is_default(const struct pgm_object *link)
{
    return strcmp(pgm_object_attr(link, "bound"), "DEFAULT") == 0;
}

static bool
is_partition_of(const struct pgm_object *link, const struct pgm_object *table)
{
    return link->kind == &pgm_kind_partition && pgm_inherit_parent(link) == table;
}

/* Does the wanted partition take rows that it did not take by its old bounds? */
static bool
takes_more(struct pgm_emit *emit, const struct pgm_object *link)
{
    const struct pgm_object *before = pgm_catalog_find(emit->from, link->id);
    return !before || !pgm_str_same(pgm_object_attr(before, "of"), pgm_object_attr(link, "of")) ||
           !pgm_partition_is_same_bound(
               pgm_object_attr(before, "bound"), pgm_object_attr(link, "bound"));
}

/* The end of the value or the list in parentheses that starts here; commas, quotes and parentheses
 * within quotes are parts of it. */
static const char *
skip_value(const char *text)
{
    bool quoted = false;
    for (; *text && (quoted || !strchr(",)", *text)); text++) {
        quoted = quoted != (*text == '\'');
    }
    return text;
}

/* Is there a value that both lists have? */
static bool
share_value(const char *a, const char *b)
{
    for (;;) {
        const char *end = skip_value(a);
        for (const char *other = b;;) {
            const char *other_end = skip_value(other);
            if (end - a == other_end - other && strncmp(a, other, (size_t)(end - a)) == 0) {
                return true;
            }
            if (*other_end != ',') {
                break;
            }
            other = other_end + 2;
        }
        if (*end != ',') {
            return false;
        }
        a = end + 2;
    }
}

/* Is one partition split, or are several joined? Then bounds have an end in common, or a value;
 * hash partitions share out all rows anew. */
static bool
have_rows_in_common(const char *old, const char *new)
{
    static const char list[] = "FOR VALUES IN (", range[] = "FOR VALUES FROM (", to[] = ") TO (";
    if (pgm_str_starts(old, list) && pgm_str_starts(new, list)) {
        return share_value(old + strlen(list), new + strlen(list));
    }
    const char *old_end = strstr(old, to), *new_end = strstr(new, to);
    if (!pgm_str_starts(old, range) || !old_end || !new_end) {
        return !pgm_str_starts(old, range);
    }
    return strcmp(old_end, new_end) == 0 ||
           (old_end - old == new_end - new &&strncmp(old, new, (size_t)(old_end - old)) == 0);
}

/* Is the old partition's table one that goes, rows and all? */
static bool
goes(struct pgm_emit *emit, const struct pgm_object *old)
{
    return old->parent->kind == &pgm_kind_table && !pgm_catalog_find(emit->to, old->parent->id);
}

/* Are rows of the old partition, which goes, those of this one of the same table? */
static bool
is_successor(struct pgm_emit *emit, const struct pgm_object *link, const struct pgm_object *old)
{
    return takes_more(emit, link) &&
           (pgm_partition_is_default(old) || pgm_partition_is_default(link) ||
               have_rows_in_common(pgm_object_attr(old, "bound"), pgm_object_attr(link, "bound")));
}

bool
pgm_partition_is_displaced(struct pgm_emit *emit, const struct pgm_object *link)
{
    const struct pgm_object *parent = pgm_inherit_parent(link);
    for (size_t i = 0; parent && pgm_partition_is_default(link) && i < parent->users.n; i++) {
        const struct pgm_object *other = parent->users.at[i].to;
        if (other != link && is_partition_of(other, parent) && takes_more(emit, other)) {
            return true;
        }
    }
    return false;
}

/* The old link by which the table goes from a tree that stays, and the table, as it is to be, that
 * stays; NULL: it goes from none. */
static const struct pgm_object *
top_link(struct pgm_emit *emit, const struct pgm_object *table, const struct pgm_object **stays)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *link = table->children.at[i];
        const struct pgm_object *parent =
            link->kind == &pgm_kind_partition ? pgm_inherit_parent(link) : NULL;
        if (parent) {
            *stays = pgm_catalog_find(emit->to, parent->id);
            bool anew = *stays && emit->is_new(emit, *stays);
            return *stays ? (anew ? NULL : link) : top_link(emit, parent, stays);
        }
    }
    return NULL;
}

/* Appends the partitions of the wanted table that rows of the old one of the link are for. */
static void
list_successors(struct pgm_emit *emit, const struct pgm_object *old, const struct pgm_object *table,
    pgm_object_list *out)
{
    for (size_t i = 0; goes(emit, old) && i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        if (is_partition_of(link, table) && is_successor(emit, link, old)) {
            pgm_vec_push(emit->arena, out, link);
        }
    }
}

void
pgm_partition_list_successors(
    struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out)
{
    const struct pgm_object *stays = NULL, *top = top_link(emit, table, &stays);
    pgm_object_list successors = { 0 };
    if (top && !pgm_object_attr(table, "partition_by")) {
        list_successors(emit, top, stays, &successors);
    }
    for (size_t i = 0; i < successors.n; i++) {
        pgm_vec_push(emit->arena, out, successors.at[i]);
        pgm_table_list_takers(emit, successors.at[i]->parent, out);
    }
}

bool
pgm_partition_leaves_first(struct pgm_emit *emit, const struct pgm_object *link)
{
    const struct pgm_object *parent = pgm_inherit_parent(link);
    const struct pgm_object *stays = parent ? pgm_catalog_find(emit->to, parent->id) : NULL;
    pgm_object_list successors = { 0 };
    if (stays && !emit->is_new(emit, stays)) {
        list_successors(emit, link, stays, &successors);
    }
    return successors.n > 0;
}

void
pgm_partition_list_testators(
    struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out)
{
    for (size_t i = 0; i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        pgm_object_list successors = { 0 };
        if (!is_partition_of(link, table)) {
            continue;
        }
        pgm_partition_list_successors(emit, link->parent, &successors);
        if (successors.n) {
            pgm_vec_push(emit->arena, out, link->parent);
        }
        pgm_partition_list_testators(emit, link->parent, out);
    }
}

void
pgm_partition_displaces(struct pgm_emit *emit, const struct pgm_delta *delta, pgm_object_list *out)
{
    const struct pgm_object *link = delta->to, *parent = pgm_inherit_parent(link);
    const struct pgm_object *before = parent ? pgm_catalog_find(emit->from, parent->id) : NULL;
    bool inherits = false;
    for (size_t i = 0; before && takes_more(emit, link) && i < before->users.n; i++) {
        const struct pgm_object *old = before->users.at[i].to;
        if (!is_partition_of(old, before)) {
            continue;
        }
        if (pgm_partition_is_default(old) && !pgm_partition_is_default(link)) {
            pgm_vec_push(emit->arena, out, old);
        }
        inherits = inherits || (goes(emit, old) && is_successor(emit, link, old));
    }
    for (; inherits && before; before = pgm_partition_parent(before)) {
        pgm_partition_list_references(emit, before, out);
    }
}

void
pgm_partition_list_in_its_place(
    struct pgm_emit *emit, const struct pgm_object *link, pgm_object_list *out)
{
    const struct pgm_object *parent = pgm_inherit_parent(link);
    const struct pgm_object *before = parent ? pgm_catalog_find(emit->from, parent->id) : NULL;
    if (!before || emit->is_new(emit, parent) || !takes_more(emit, link)) {
        return;
    }
    for (size_t i = 0; i < before->users.n; i++) {
        const struct pgm_object *old = before->users.at[i].to;
        if (is_partition_of(old, before) && strcmp(old->id, link->id) != 0) {
            bool whole = goes(emit, old) && !pgm_partition_leaves_first(emit, old);
            pgm_vec_push(emit->arena, out, whole ? old->parent : old);
        }
    }
}

void
pgm_partition_hand_over(struct pgm_emit *emit, const struct pgm_object *link)
{
    const struct pgm_object *table = link->parent, *parent = pgm_inherit_parent(link);
    pgm_partition_silence(emit, parent);
    pgm_table_copy_rows(emit, &(struct pgm_copy){ .columns = table,
                                  .to = parent,
                                  .from_sql = "moved",
                                  .with = pgm_partition_taking_out(emit, link) });
    pgm_partition_speak(emit, parent);
}

void
pgm_partition_hand_on(struct pgm_emit *emit, const struct pgm_object *table)
{
    const struct pgm_object *stays = NULL, *top = top_link(emit, table, &stays);
    pgm_object_list successors = { 0 };
    if (top && !pgm_object_attr(table, "partition_by")) {
        list_successors(emit, top, stays, &successors);
    }
    if (!successors.n) {
        return;
    }
    struct pgm_str from = PGM_STR(emit->arena);
    for (size_t i = 0; i < successors.n; i++) {
        pgm_str_addf(&from, "%s%s", i ? " OR " : "", pgm_object_attr(successors.at[i], "holds"));
    }
    pgm_partition_silence(emit, stays);
    pgm_table_copy_rows(emit,
        &(struct pgm_copy){ .columns = table,
            .to = stays,
            .from_sql = pgm_emit_text(emit, "%s WHERE %s", table->sql, pgm_str_text(&from)) });
    pgm_partition_speak(emit, stays);
}
