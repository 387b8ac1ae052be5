#include "kinds/attached.h"

#include <string.h>

#include "kinds/inherit.h"
#include "kinds/key.h"
#include "kinds/partition.h"
#include "kinds/partition_rows.h"
#include "kinds/sql.h"

/* Room for a name in PostgreSQL, the end of the string included. */
#define NAME_SIZE 64

static bool
is_index_like(const struct pgm_object *object)
{
    return object->kind == &pgm_kind_index || object->kind == &pgm_kind_primary_key ||
           object->kind == &pgm_kind_unique || object->kind == &pgm_kind_exclusion;
}

static bool
is_foreign_key(const struct pgm_object *object)
{
    return object->kind == &pgm_kind_foreign_key;
}

static bool
is_part(const struct pgm_object *object)
{
    return is_index_like(object) || is_foreign_key(object);
}

/* The whole that `from`, which is `part` or its index, is attached to. */
static const struct pgm_object *
whole_of(const struct pgm_object *part, const struct pgm_object *from)
{
    for (size_t i = 0; i < from->needs.n; i++) {
        const struct pgm_object *to = from->needs.at[i].to;
        bool alike = is_index_like(part) ? is_index_like(to) : is_foreign_key(to);
        if (alike && from->needs.at[i].flags & PGM_EDGE_AUTO && to->parent != part->parent) {
            return to;
        }
    }
    return NULL;
}

const struct pgm_object *
pgm_attached_to(const struct pgm_object *part)
{
    const struct pgm_object *whole = whole_of(part, part);
    for (size_t i = 0; i < part->children.n && !whole; i++) {
        /* a key attached to an index that is no key's */
        const struct pgm_object *child = part->children.at[i];
        whole = child->kind == &pgm_kind_key_index ? whole_of(part, child) : NULL;
    }
    return whole;
}

bool
pgm_attached_to_what_stays(struct pgm_emit *emit, const struct pgm_object *part)
{
    const struct pgm_object *whole = pgm_attached_to(part);
    return whole && !emit->is_gone(emit, whole);
}

bool
pgm_attached_has_keys(const struct pgm_object *index)
{
    for (size_t i = 0; i < index->users.n; i++) {
        const struct pgm_object *user = index->users.at[i].to;
        bool is_key = user->kind == &pgm_kind_key_index && whole_of(user->parent, user) == index;
        bool is_part = user->kind == index->kind && pgm_attached_to(user) == index;
        if (is_key || (is_part && pgm_attached_has_keys(user))) {
            return true;
        }
    }
    return false;
}

/* One character off the end, or as many bytes as it has. */
static size_t
shorten(const char *text, size_t n)
{
    do {
        n--;
    } while (n && ((unsigned char)text[n] & 0xc0) == 0x80);
    return n;
}

/* The end of the names that PostgreSQL chooses for its kind. */
static const char *
label_of(const struct pgm_object *part)
{
    if (part->kind == &pgm_kind_primary_key) {
        return "pkey";
    }
    bool unique = part->kind == &pgm_kind_unique;
    if (part->kind == &pgm_kind_exclusion || (unique && pgm_object_is(part, "without_overlaps"))) {
        return "excl";
    }
    return unique ? "key" : "idx";
}

/* The name that PostgreSQL chooses for an index when no other has it (makeObjectName() and
 * ChooseIndexName() in its sources): table, columns and label, the longer of the first two cut. */
static const char *
chosen_name(struct pgm_emit *emit, const struct pgm_object *part)
{
    bool primary = part->kind == &pgm_kind_primary_key;
    const char *label = label_of(part);
    const char *table = part->parent->name;
    const char *columns = primary ? NULL : pgm_object_attr(part, "column_names");
    size_t n_table = strlen(table), n_columns = columns ? strlen(columns) : 0;
    while (n_columns >= NAME_SIZE) {
        n_columns = shorten(columns, n_columns);
    }
    size_t room = NAME_SIZE - 1 - strlen(label) - 1 - (columns ? 1 : 0);
    while (n_table + n_columns > room) {
        if (n_table > n_columns) {
            n_table = shorten(table, n_table);
        } else {
            n_columns = shorten(columns, n_columns);
        }
    }
    return pgm_emit_text(emit, "%.*s%s%.*s_%s", (int)n_table, table, columns ? "_" : "",
        (int)n_columns, columns ? columns : "", label);
}

/* Would PostgreSQL, left to itself, make it as it is wanted? */
static bool
is_automatic(struct pgm_emit *emit, const struct pgm_object *part, const struct pgm_object *whole)
{
    if (is_foreign_key(part)) {
        return strcmp(part->name, whole->name) == 0;
    }
    bool same_kind = part->kind == whole->kind;
    bool options = same_kind && (part->kind == &pgm_kind_exclusion ||
                                    pgm_str_same(pgm_object_attr(part, "options"),
                                        pgm_object_attr(whole, "options")));
    return options && strcmp(part->name, chosen_name(emit, part)) == 0;
}

/* Is the whole made by a statement of its own, after the tables of the tree? */
static bool
comes_late(struct pgm_emit *emit, const struct pgm_object *whole)
{
    if (!emit->is_new(emit, whole)) {
        return false;
    }
    bool folds = is_index_like(whole) && whole->kind != &pgm_kind_index && !pgm_key_has_twin(whole);
    return !folds || !emit->is_new(emit, whole->parent);
}

/* The part of `whole` on the child table `table`. */
static const struct pgm_object *
part_on(const struct pgm_object *whole, const struct pgm_object *table)
{
    for (size_t i = 0; i < whole->users.n; i++) {
        const struct pgm_object *user = whole->users.at[i].to;
        if (user->parent == table && pgm_attached_to(user) == whole) {
            return user;
        }
    }
    return NULL;
}

/* What an index is, without its name and its table: "USING btree (at)". */
static const char *
nature_of(struct pgm_emit *emit, const struct pgm_object *index)
{
    const char *definition = pgm_object_attr(index, "definition");
    for (size_t i = 0; i < 4; i++) {
        struct pgm_str head = PGM_STR(emit->arena);
        bool unique = i & 2, only = i & 1;
        pgm_str_addf(&head, "CREATE %sINDEX %s ON %s%s ", unique ? "UNIQUE " : "", index->quoted,
            only ? "ONLY " : "", index->parent->sql);
        if (pgm_str_starts(definition, pgm_str_text(&head))) {
            return definition + head.len;
        }
    }
    return NULL;
}

/* Would PostgreSQL take an index of the partition's own, which is to stay that, for its part? */
static bool
would_be_taken(
    struct pgm_emit *emit, const struct pgm_object *whole, const struct pgm_object *table)
{
    const char *nature =
        whole->kind == &pgm_kind_index && emit->is_new(emit, whole) ? nature_of(emit, whole) : NULL;
    for (size_t i = 0; nature && i < table->children.n; i++) {
        const struct pgm_object *own = table->children.at[i];
        if (own->kind == whole->kind && !emit->is_new(emit, own) && !pgm_attached_to(own) &&
            pgm_str_same(nature_of(emit, own), nature)) {
            return true;
        }
    }
    return false;
}

/* Does one statement for the whole make every part as it is wanted, all the way down? */
static bool
reaches_all(struct pgm_emit *emit, const struct pgm_object *whole)
{
    const struct pgm_object *table = whole->parent;
    for (size_t i = 0; i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        if (link->kind != &pgm_kind_partition) {
            continue;
        }
        const struct pgm_object *part = part_on(whole, link->parent);
        if (!part || (emit->is_new(emit, part) && !is_automatic(emit, part, whole)) ||
            would_be_taken(emit, whole, link->parent) || !reaches_all(emit, part)) {
            return false;
        }
    }
    return true;
}

bool
pgm_attached_is_ahead(struct pgm_emit *emit, const struct pgm_object *part)
{
    const struct pgm_object *whole = pgm_attached_to(part);
    const struct pgm_object *link = whole ? pgm_inherit_link(part->parent, whole->parent) : NULL;
    return emit->busy && link && is_index_like(part) && emit->is_new(emit, part) &&
           !emit->is_new(emit, whole) && emit->is_new(emit, link) &&
           !pgm_catalog_find(emit->from, part->id) && pgm_emit_is_busy(emit, part->parent);
}

const struct pgm_object *
pgm_attached_bringer(struct pgm_emit *emit, const struct pgm_object *part)
{
    const struct pgm_object *whole = pgm_attached_to(part);
    const struct pgm_object *table = part->parent;
    const struct pgm_object *link = whole ? pgm_inherit_link(table, whole->parent) : NULL;
    if (!link || pgm_attached_is_built_apart(emit, whole) || pgm_attached_is_ahead(emit, part)) {
        return NULL;
    }
    const struct pgm_object *above = pgm_attached_bringer(emit, whole);
    if (above && is_part(above)) {
        return above; /* one statement for the whole tree */
    }
    if (!above && comes_late(emit, whole)) {
        return is_foreign_key(part) || reaches_all(emit, whole) ? whole : NULL;
    }
    if (emit->is_new(emit, table) && pgm_partition_folds(emit, link)) {
        return table;
    }
    if (emit->is_new(emit, part) && !is_automatic(emit, part, whole)) {
        return NULL;
    }
    if (above && above->kind == &pgm_kind_partition) {
        return above;
    }
    bool keeps_own = emit->is_new(emit, table) && is_index_like(part);
    return emit->is_new(emit, link) && !keeps_own ? link : NULL;
}

bool
pgm_attached_comes_with_table(struct pgm_emit *emit, const struct pgm_object *part)
{
    const struct pgm_object *whole = pgm_attached_to(part);
    const struct pgm_object *above = whole ? pgm_attached_bringer(emit, whole) : NULL;
    bool made_later = above ? is_part(above) : !whole || comes_late(emit, whole);
    return made_later || is_automatic(emit, part, whole);
}

bool
pgm_attached_precedes_link(struct pgm_emit *emit, const struct pgm_object *part)
{
    const struct pgm_object *whole = pgm_attached_to(part);
    return whole && !comes_late(emit, whole) && !pgm_attached_bringer(emit, part);
}

const struct pgm_object *
pgm_attached_comes_with(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    bool concerned = !delta->from || emit->is_new(emit, delta->to) ||
                     (is_index_like(delta->to) && pgm_delta_has(delta, "attached_to"));
    return concerned ? pgm_attached_bringer(emit, delta->to) : NULL;
}

const struct pgm_object *
pgm_attached_goes_with(struct pgm_emit *emit, const struct pgm_object *part)
{
    const struct pgm_object *whole = pgm_attached_to(part);
    const struct pgm_object *link = whole ? pgm_inherit_link(part->parent, whole->parent) : NULL;
    return link && !emit->is_gone(emit, link) && emit->is_gone(emit, whole) ? whole : NULL;
}

/* All links of a tree of partitions. */
static void
list_links(struct pgm_emit *emit, const struct pgm_object *table, pgm_object_list *out)
{
    for (size_t i = 0; i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        if (link->kind == &pgm_kind_partition) {
            pgm_vec_push(emit->arena, out, link);
            list_links(emit, link->parent, out);
        }
    }
}

/* An index of a partition's own would be taken for its part of the parent's. */
static void
list_indexes_above(struct pgm_emit *emit, const struct pgm_object *index, pgm_object_list *out)
{
    const struct pgm_object *parent = pgm_partition_parent(index->parent);
    for (size_t i = 0; parent && i < parent->children.n; i++) {
        if (parent->children.at[i]->kind == &pgm_kind_index) {
            pgm_vec_push(emit->arena, out, parent->children.at[i]);
        }
    }
}

void
pgm_attached_comes_after(
    struct pgm_emit *emit, const struct pgm_object *whole, pgm_object_list *out)
{
    if (whole->kind == &pgm_kind_index && !pgm_attached_to(whole)) {
        list_indexes_above(emit, whole, out);
    }
    if (comes_late(emit, whole) && !pgm_attached_bringer(emit, whole)) {
        list_links(emit, whole->parent, out);
    }
}

bool
pgm_attached_is_built_apart(struct pgm_emit *emit, const struct pgm_object *whole)
{
    const struct pgm_gentle *way =
        emit->busy && emit->is_new(emit, whole) ? emit->way(emit, whole) : NULL;
    return way && (whole->kind == &pgm_kind_index || way->takes_parts);
}

const char *
pgm_attached_only(struct pgm_emit *emit, const struct pgm_object *whole)
{
    bool reaches = reaches_all(emit, whole) && !pgm_attached_is_built_apart(emit, whole);
    return reaches ? "" : " ONLY";
}

void
pgm_attached_comes_last(struct pgm_emit *emit, const struct pgm_object *whole)
{
    if (!reaches_all(emit, whole)) {
        pgm_emit_flag(emit, PGM_STEP_LAST, NULL);
    }
}

static void
attach(struct pgm_emit *emit, const struct pgm_object *part)
{
    const struct pgm_object *whole = pgm_attached_to(part);
    const char *parent =
        pgm_emit_text(emit, "%s.%s", pgm_object_root(whole)->quoted, whole->quoted);
    pgm_emit(emit, "ALTER INDEX %s ATTACH PARTITION %s.%s", parent, pgm_object_root(part)->quoted,
        part->quoted);
}

/* Does the whole, made after its parts, take them by itself? */
static bool
takes_parts(struct pgm_emit *emit, const struct pgm_object *whole)
{
    const struct pgm_gentle *way =
        emit->busy && emit->is_new(emit, whole) ? emit->way(emit, whole) : NULL;
    return way && way->takes_parts;
}

void
pgm_attached_finish(struct pgm_emit *emit, const struct pgm_object *part)
{
    const struct pgm_object *whole = pgm_attached_to(part);
    if (!whole || pgm_attached_bringer(emit, part) || takes_parts(emit, whole)) {
        return;
    }
    const struct pgm_object *link = pgm_inherit_link(part->parent, whole->parent);
    if (link && (comes_late(emit, whole) || !emit->is_new(emit, link))) {
        attach(emit, part);
    }
}

/* Detached is what belongs to a partition that is. */
void
pgm_attached_alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    pgm_attached_finish(emit, delta->to);
}
