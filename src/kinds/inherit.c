#include "kinds/inherit.h"

#include <stdlib.h>
#include <string.h>

#include "kinds/partition.h"
#include "kinds/sql.h"

bool
pgm_inherit_is_link(const struct pgm_object *object)
{
    return object->kind == &pgm_kind_partition || object->kind == &pgm_kind_inheritance;
}

bool
pgm_inherit_has_children(const struct pgm_object *table)
{
    for (size_t i = 0; i < table->users.n; i++) {
        if (pgm_inherit_is_link(table->users.at[i].to)) {
            return true;
        }
    }
    return false;
}

const struct pgm_object *
pgm_inherit_parent(const struct pgm_object *link)
{
    for (size_t i = 0; i < link->needs.n; i++) {
        if (link->needs.at[i].to->kind->flags & PGM_KIND_LINKED) {
            return link->needs.at[i].to;
        }
    }
    return NULL; /* out of scope */
}

const struct pgm_object *
pgm_inherit_link(const struct pgm_object *table, const struct pgm_object *parent)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *child = table->children.at[i];
        if (pgm_inherit_is_link(child) && pgm_inherit_parent(child) == parent) {
            return child;
        }
    }
    return NULL;
}

static bool
is_table(const struct pgm_object *object)
{
    return object->kind->flags & PGM_KIND_LINKED;
}

const struct pgm_object *
pgm_inherit_table_of(const struct pgm_object *part)
{
    while (part && !is_table(part)) {
        part = part->parent;
    }
    return part;
}

const struct pgm_object *
pgm_inherit_same_in(const struct pgm_object *part, const struct pgm_object *parent)
{
    const struct pgm_object *above =
        is_table(part->parent) ? parent : pgm_inherit_same_in(part->parent, parent);
    for (size_t i = 0; above && i < above->children.n; i++) {
        const struct pgm_object *child = above->children.at[i];
        if (child->kind == part->kind && strcmp(child->name, part->name) == 0) {
            return child;
        }
    }
    return NULL;
}

/* Walks the parts that `part` is inherited from: *place starts at zero. The link is told, too. */
static const struct pgm_object *
next_source(const struct pgm_object *part, size_t *place, const struct pgm_object **link)
{
    const struct pgm_object *table = pgm_inherit_table_of(part);
    while (table && *place < table->children.n) {
        const struct pgm_object *child = table->children.at[(*place)++];
        const struct pgm_object *parent =
            pgm_inherit_is_link(child) ? pgm_inherit_parent(child) : NULL;
        const struct pgm_object *source = parent ? pgm_inherit_same_in(part, parent) : NULL;
        if (source) {
            *link = child;
            return source;
        }
    }
    return NULL;
}

const struct pgm_object *
pgm_inherit_bringer(struct pgm_emit *emit, const struct pgm_object *part)
{
    const struct pgm_object *link = NULL, *source;
    for (size_t place = 0; (source = next_source(part, &place, &link)) != NULL;) {
        bool stays = !emit->is_new(emit, link) && emit->is_new(emit, source);
        if (stays || pgm_inherit_is_passed_on(emit, source, link)) {
            return source;
        }
    }
    return NULL;
}

void
pgm_inherit_comes_after(struct pgm_emit *emit, const struct pgm_object *check, pgm_object_list *out)
{
    const struct pgm_object *table = pgm_inherit_table_of(check);
    for (size_t i = 0; table && i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        if (pgm_inherit_is_link(link) && pgm_inherit_is_passed_on(emit, check, link)) {
            pgm_vec_push(emit->arena, out, link);
        }
    }
}

const struct pgm_object *
pgm_inherit_taker(struct pgm_emit *emit, const struct pgm_object *part)
{
    const struct pgm_object *link = NULL, *source;
    for (size_t place = 0; (source = next_source(part, &place, &link)) != NULL;) {
        if (!emit->is_gone(emit, link) && emit->is_gone(emit, source)) {
            return source;
        }
    }
    return NULL;
}

/* The next source that differs from what it was, reached over a link that stays. */
static const struct pgm_object *
next_altered(struct pgm_emit *emit, const struct pgm_object *part, size_t *place,
    const struct pgm_object **before)
{
    const struct pgm_object *link = NULL, *source;
    while ((source = next_source(part, place, &link)) != NULL) {
        *before = emit->is_new(emit, source) || emit->is_new(emit, link)
                      ? NULL
                      : pgm_catalog_find(emit->from, source->id);
        if (*before) {
            return source;
        }
    }
    return NULL;
}

const struct pgm_object *
pgm_inherit_alters(struct pgm_emit *emit, const struct pgm_delta *delta, const char *attr)
{
    const struct pgm_object *before = NULL, *source;
    for (size_t place = 0; (source = next_altered(emit, delta->to, &place, &before)) != NULL;) {
        const char *value = pgm_object_attr(source, attr);
        if (!pgm_str_same(pgm_object_attr(before, attr), value) &&
            pgm_str_same(value, pgm_object_attr(delta->to, attr))) {
            return source;
        }
    }
    return NULL;
}

const struct pgm_object *
pgm_inherit_altered_with(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *before = NULL, *source;
    for (size_t place = 0; (source = next_altered(emit, delta->to, &place, &before)) != NULL;) {
        if (pgm_object_compare(before, source)) {
            return source;
        }
    }
    return NULL;
}

bool
pgm_inherit_agrees(struct pgm_emit *emit, const struct pgm_object *part, const char *attr)
{
    const struct pgm_object *table = pgm_inherit_table_of(part);
    for (size_t i = 0; table && i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        if (!pgm_inherit_is_link(link) || emit->is_new(emit, link)) {
            continue;
        }
        const struct pgm_object *same = pgm_inherit_same_in(part, link->parent);
        if (!same || !pgm_str_same(pgm_object_attr(same, attr), pgm_object_attr(part, attr)) ||
            !pgm_inherit_agrees(emit, same, attr)) {
            return false;
        }
    }
    return true;
}

static int
compare_positions(const void *a, const void *b)
{
    const struct pgm_object *left = *(const struct pgm_object *const *)a;
    const struct pgm_object *right = *(const struct pgm_object *const *)b;
    return strcmp(pgm_object_attr(left, "position"), pgm_object_attr(right, "position"));
}

void
pgm_inherit_list_columns(
    struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out)
{
    for (size_t i = 0; i < table->children.n; i++) {
        if (table->children.at[i]->kind == &pgm_kind_column) {
            pgm_vec_push(emit->arena, out, table->children.at[i]);
        }
    }
    if (out->n) {
        qsort(out->at, out->n, sizeof *out->at, compare_positions);
    }
}

/* INHERITS puts the parent's columns first, and in its order. */
static bool
keeps_order(struct pgm_emit *emit, const struct pgm_object *table, const struct pgm_object *parent)
{
    pgm_object_list own = { 0 }, other = { 0 };
    pgm_inherit_list_columns(emit, table, &own);
    pgm_inherit_list_columns(emit, parent, &other);
    for (size_t i = 0; i < other.n; i++) {
        if (i >= own.n || strcmp(own.at[i]->name, other.at[i]->name) != 0) {
            return false;
        }
    }
    return true;
}

bool
pgm_inherit_folds(struct pgm_emit *emit, const struct pgm_object *link)
{
    const struct pgm_object *table = link->parent, *parent = pgm_inherit_parent(link);
    if (!parent || !emit->is_new(emit, table)) {
        return emit->is_new(emit, table);
    }
    size_t n_links = 0;
    bool computed = false;
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *child = table->children.at[i];
        const struct pgm_object *same =
            child->kind == &pgm_kind_column ? pgm_inherit_same_in(child, parent) : NULL;
        if (same && pgm_object_is(child, "inherited")) {
            return true; /* it can only come from the parent */
        }
        computed = computed || (same && pgm_object_attr(child, "generated"));
        n_links += child->kind == link->kind;
    }
    bool refused = computed && emit->server_version < 160000;
    return !refused && (n_links > 1 || keeps_order(emit, table, parent));
}

/* Is it to be not valid in this table, or in one that has it from here? */
static bool
stays_not_valid(const struct pgm_object *check)
{
    const struct pgm_object *table = check->parent;
    bool found = pgm_object_is(check, "not_valid");
    for (size_t i = 0; !found && i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        const struct pgm_object *same =
            pgm_inherit_is_link(link) ? pgm_inherit_same_in(check, link->parent) : NULL;
        found = same && pgm_object_is(same, "inherited") && stays_not_valid(same);
    }
    return found;
}

bool
pgm_inherit_is_passed_on(
    struct pgm_emit *emit, const struct pgm_object *check, const struct pgm_object *link)
{
    bool candidate = check->kind == &pgm_kind_check && pgm_object_is(check, "not_valid");
    const struct pgm_object *same = candidate ? pgm_inherit_same_in(check, link->parent) : NULL;
    return same && pgm_object_is(same, "inherited") && emit->is_new(emit, check) &&
           emit->is_new(emit, link->parent) &&
           (link->kind == &pgm_kind_inheritance || stays_not_valid(same));
}

static bool
is_there_from_start(struct pgm_emit *emit, const struct pgm_object *link)
{
    return emit->is_new(emit, link->parent) &&
           (link->kind == &pgm_kind_inheritance ? pgm_inherit_folds(emit, link)
                                                : pgm_partition_folds(emit, link));
}

const struct pgm_object *
pgm_inherit_from_start(struct pgm_emit *emit, const struct pgm_object *part)
{
    const struct pgm_object *link = NULL, *source;
    for (size_t place = 0; (source = next_source(part, &place, &link)) != NULL;) {
        if (is_there_from_start(emit, link)) {
            return source;
        }
    }
    return NULL;
}

bool
pgm_inherit_brings(struct pgm_emit *emit, const struct pgm_object *part,
    bool (*has)(const struct pgm_object *source))
{
    const struct pgm_object *link = NULL, *source;
    for (size_t place = 0; (source = next_source(part, &place, &link)) != NULL;) {
        if (is_there_from_start(emit, link) && has(source)) {
            return true;
        }
    }
    return false;
}

const struct pgm_object *
pgm_column_default(const struct pgm_object *column)
{
    for (size_t i = 0; i < column->children.n; i++) {
        if (column->children.at[i]->kind == &pgm_kind_default) {
            return column->children.at[i];
        }
    }
    return NULL;
}

bool
pgm_inherit_is_bound(struct pgm_emit *emit, const struct pgm_object *part)
{
    const struct pgm_object *link = NULL;
    for (size_t place = 0; next_source(part, &place, &link) != NULL;) {
        if (!emit->is_new(emit, link)) {
            return true;
        }
    }
    return false;
}

/* The first table that the column comes from; NULL: there are several. */
static const struct pgm_object *
root_of(const struct pgm_object *column)
{
    const struct pgm_object *link = NULL, *source, *root = NULL;
    for (size_t place = 0; (source = next_source(column, &place, &link)) != NULL;) {
        const struct pgm_object *other = root_of(source);
        if (!other || (root && root != other)) {
            return NULL;
        }
        root = other;
    }
    return root ? root : column->parent;
}

bool
pgm_inherit_has_one_root(const struct pgm_object *column)
{
    return root_of(column) != NULL;
}

void
pgm_inherit_list_links(struct pgm_emit *emit, const struct pgm_object *part, pgm_object_list *out)
{
    const struct pgm_object *link = NULL;
    for (size_t place = 0; next_source(part, &place, &link) != NULL;) {
        pgm_vec_push(emit->arena, out, link);
    }
}

void
pgm_inherit_list_parts(struct pgm_emit *emit, const struct pgm_object *link,
    bool (*wanted)(const struct pgm_object *part), pgm_object_list *out)
{
    const struct pgm_object *tables[] = { link->parent, pgm_inherit_parent(link) };
    for (size_t t = 0; t < 2; t++) {
        for (size_t i = 0; tables[t] && i < tables[t]->children.n; i++) {
            if (wanted(tables[t]->children.at[i])) {
                pgm_vec_push(emit->arena, out, tables[t]->children.at[i]);
            }
        }
    }
}

void
pgm_inherit_list_surplus(
    struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out)
{
    const struct pgm_object *before =
        table && !emit->is_new(emit, table) ? pgm_catalog_find(emit->from, table->id) : NULL;
    for (size_t i = 0; before && i < before->children.n; i++) {
        const struct pgm_object *part = before->children.at[i];
        if (part->kind == &pgm_kind_column && !pgm_catalog_find(emit->to, part->id)) {
            pgm_vec_push(emit->arena, out, part);
        }
    }
}

/* What a child has of its own, too, can only be dropped once it is no longer inherited. */
void
pgm_inherit_goes_before(struct pgm_emit *emit, const struct pgm_object *part, pgm_object_list *out)
{
    const struct pgm_object *table = pgm_inherit_table_of(part);
    for (size_t i = 0; table && i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        const struct pgm_object *same =
            pgm_inherit_is_link(link) && !emit->is_gone(emit, link->parent)
                ? pgm_inherit_same_in(part, link->parent)
                : NULL;
        if (same && !pgm_object_is(same, "inherited")) {
            pgm_vec_push(emit->arena, out, same);
        }
    }
}

const struct pgm_object *
pgm_inherit_linked_by(const struct pgm_object *part, const struct pgm_object *needed)
{
    const struct pgm_object *table = pgm_inherit_table_of(part);
    const struct pgm_object *parent = pgm_inherit_table_of(needed);
    bool apart = table && parent && table != parent;
    return apart ? pgm_inherit_link(table, parent) : NULL;
}
