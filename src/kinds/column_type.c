#include "kinds/column_type.h"

#include <stdlib.h>
#include <string.h>

#include "kinds/holders.h"
#include "kinds/inherit.h"
#include "kinds/sql.h"
#include "kinds/typed.h"

/* More attributes than this go through text. */
#define MOST_PARTS 64

enum fate { FATE_KEPT, FATE_MAY_FAIL, FATE_ROUNDED };

/* Type changes after which every value is what it was. The rest may round, cut or refuse. */
static const struct {
    const char *from, *to;
} widenings[] = {
    { "smallint", "integer" },
    { "smallint", "bigint" },
    { "smallint", "numeric" },
    { "integer", "bigint" },
    { "integer", "numeric" },
    { "bigint", "numeric" },
    { "real", "double precision" },
    { "smallint", "double precision" },
    { "integer", "double precision" },
    { "date", "timestamp without time zone" },
    { "date", "timestamp with time zone" },
    { "timestamp without time zone", "timestamp with time zone" },
    { "timestamp with time zone", "timestamp without time zone" },
    { "character varying", "text" },
    { "character", "text" },
    { "text", "character varying" },
    { "json", "jsonb" },
    { "jsonb", "json" },
    { "cidr", "inet" },
    { "character varying", "citext" },
    { "text", "public.citext" },
    { "character varying", "public.citext" },
};

static bool
is_string(const char *type)
{
    return strcmp(type, "text") == 0 || strcmp(type, "character varying") == 0 ||
           strcmp(type, "character") == 0 || strcmp(type, "name") == 0;
}

/* A type of the user's own, or of an extension: it is qualified. */
static bool
is_user_type(const char *type)
{
    return strchr(type, '.') != NULL;
}

/* The type with one pair of brackets fewer; NULL when it is no array. */
static const char *
element_of(struct pgm_arena *arena, const char *type)
{
    size_t n = strlen(type);
    bool is_array = n > 2 && strcmp(type + n - 2, "[]") == 0;
    return is_array ? pgm_arena_copy_n(arena, type, n - 2) : NULL;
}

static bool
base_differs(const struct pgm_delta *delta)
{
    return !pgm_str_same(
        pgm_object_attr(delta->from, "base_type"), pgm_object_attr(delta->to, "base_type"));
}

/* The same text on both sides: the type itself was exchanged for another under its name. */
static bool
is_swapped(const struct pgm_delta *delta)
{
    return pgm_str_same(pgm_object_attr(delta->from, "type"), pgm_object_attr(delta->to, "type")) &&
           pgm_str_same(
               pgm_object_attr(delta->from, "collation"), pgm_object_attr(delta->to, "collation"));
}

/* A generated column has no values to convert, and PostgreSQL takes no USING for it: made anew, it
 * computes them. */
bool
pgm_column_can_alter_type(const struct pgm_delta *delta)
{
    bool generated = delta->to->parent->kind != &pgm_kind_foreign_table &&
                     pgm_object_attr(delta->from, "generated") &&
                     pgm_object_attr(delta->to, "generated");
    return !generated || !(base_differs(delta) || is_swapped(delta));
}

/* A type of PostgreSQL's own is not exchanged: it was the collation then. The values stay. */
static bool
only_collation_swapped(const struct pgm_delta *delta)
{
    return is_swapped(delta) && !is_user_type(pgm_object_attr(delta->to, "base_type"));
}

unsigned
pgm_column_type_disturbs(const struct pgm_delta *delta)
{
    return base_differs(delta) || is_swapped(delta) ? PGM_BOND_SHAPE | PGM_BOND_TYPE
                                                    : PGM_BOND_SHAPE;
}

/* "(10,2)" of "numeric(10,2)" as two numbers; zero where there are none. */
static void
read_modifiers(const char *type, long numbers[2])
{
    numbers[0] = numbers[1] = 0;
    const char *open = strchr(type, '(');
    if (open) {
        char *end = NULL;
        numbers[0] = strtol(open + 1, &end, 10);
        if (*end == ',') {
            numbers[1] = strtol(end + 1, NULL, 10);
        }
    }
}

/* The same type with other modifiers: lengths refuse, digits round. */
static enum fate
modifier_fate(const char *from, const char *to)
{
    long before[2], after[2];
    read_modifiers(from, before);
    read_modifiers(to, after);
    if (!strchr(to, '(')) {
        return FATE_KEPT;
    }
    if (pgm_str_starts(to, "numeric")) {
        if (!strchr(from, '(') || after[1] < before[1]) {
            return FATE_ROUNDED;
        }
        return after[0] - after[1] < before[0] - before[1] ? FATE_MAY_FAIL : FATE_KEPT;
    }
    bool fixed_bits = pgm_str_starts(to, "bit(");
    if (strchr(from, '(') && (fixed_bits ? after[0] == before[0] : after[0] >= before[0])) {
        return FATE_KEPT;
    }
    return pgm_str_starts(to, "character") || pgm_str_starts(to, "bit") ? FATE_MAY_FAIL
                                                                        : FATE_ROUNDED;
}

static enum fate
fate_of_values(const struct pgm_delta *delta)
{
    const char *from = pgm_object_attr(delta->from, "base_type");
    const char *to = pgm_object_attr(delta->to, "base_type");
    const char *full_to = pgm_object_attr(delta->to, "type");
    if (strcmp(from, to) == 0) {
        return modifier_fate(pgm_object_attr(delta->from, "type"), full_to);
    }
    if (is_string(to)) {
        return strchr(full_to, '(') ? FATE_MAY_FAIL : FATE_KEPT;
    }
    for (size_t i = 0; i < sizeof widenings / sizeof *widenings; i++) {
        if (strcmp(widenings[i].from, from) == 0 && strcmp(widenings[i].to, to) == 0) {
            return strchr(full_to, '(') ? FATE_ROUNDED : FATE_KEPT;
        }
    }
    bool may_refuse = is_string(from) || is_user_type(from) || is_user_type(to) ||
                      (strstr(from, "int") && strstr(to, "int"));
    return may_refuse ? FATE_MAY_FAIL : FATE_ROUNDED;
}

static bool
is_integer(const char *type)
{
    return strcmp(type, "smallint") == 0 || strcmp(type, "integer") == 0 ||
           strcmp(type, "bigint") == 0;
}

static bool
is_unpadded(const char *type)
{
    return strcmp(type, "text") == 0 || strcmp(type, "character varying") == 0;
}

bool
pgm_column_keeps_values(const struct pgm_delta *delta)
{
    const char *from = pgm_object_attr(delta->from, "base_type");
    const char *to = pgm_object_attr(delta->to, "base_type");
    bool alike = strcmp(from, to) == 0 || (is_integer(from) && is_integer(to)) ||
                 (is_unpadded(from) && is_unpadded(to));
    return alike && fate_of_values(delta) != FATE_ROUNDED &&
           pgm_str_same(
               pgm_object_attr(delta->from, "collation"), pgm_object_attr(delta->to, "collation"));
}

static bool
has_any_cast(struct pgm_emit *emit, const char *from, const char *to)
{
    const char *from_element = element_of(emit->arena, from);
    const char *to_element = element_of(emit->arena, to);
    if (from_element && to_element) {
        return strcmp(from_element, to_element) == 0 || is_string(from_element) ||
               is_string(to_element) || pgm_emit_has_cast(emit, from_element, to_element);
    }
    return is_string(from) || is_string(to) || pgm_emit_has_cast(emit, from, to);
}

/* Through text: the way between two types of the user's that have the same spelling for their
 * values. */
static const char *
through_text(
    struct pgm_emit *emit, const struct pgm_object *column, const char *from, const char *to)
{
    bool arrays = element_of(emit->arena, from) && element_of(emit->arena, to);
    return pgm_emit_text(emit, "%s::text%s::%s", column->quoted, arrays ? "[]" : "", to);
}

/* Is it a type whose values are words or tuples of the schema's own making, so that two such types
 * may spell a value alike? */
static bool
is_spelled_out(struct pgm_emit *emit, const char *type)
{
    const char *element = element_of(emit->arena, type);
    const char *name = element ? element : type;
    for (const struct pgm_kind *const *kind = pgm_kinds; *kind; kind++) {
        const char *id = pgm_emit_text(emit, "%s %s", (*kind)->name, name);
        bool known = (*kind)->flags & PGM_KIND_SWAPPABLE &&
                     (pgm_catalog_find(emit->from, id) || pgm_catalog_find(emit->to, id));
        if (known) {
            return true;
        }
    }
    return is_string(name);
}

/* A scalar that becomes an array of its kind: an array of one. */
static const char *
as_array_of_one(
    struct pgm_emit *emit, const struct pgm_object *column, const char *from, const char *to)
{
    const char *element = element_of(emit->arena, to);
    if (!element || element_of(emit->arena, from) ||
        (strcmp(from, element) != 0 && !has_any_cast(emit, from, element))) {
        return NULL;
    }
    const char *way = is_user_type(element) && is_spelled_out(emit, element) ? "::text" : "";
    return pgm_emit_text(emit, "CASE WHEN %s IS NOT NULL THEN ARRAY[%s%s]::%s END", column->quoted,
        column->quoted, way, to);
}

/* A composite value moves to its new type attribute by attribute; NULL when the type is no
 * composite one. */
static const char *
part_by_part(struct pgm_emit *emit, const struct pgm_object *column, const char *type)
{
    const char *id = pgm_emit_text(emit, "%s %s", pgm_kind_composite.name, type);
    const struct pgm_object *composite = pgm_catalog_find(emit->to, id);
    if (!composite) {
        return NULL;
    }
    const struct pgm_object *parts[MOST_PARTS] = { 0 };
    size_t n = 0;
    for (size_t i = 0; i < composite->children.n; i++) {
        const struct pgm_object *part = composite->children.at[i];
        long place = part->kind == &pgm_kind_attribute
                         ? strtol(pgm_object_attr(part, "position"), NULL, 10)
                         : 0;
        if (place > MOST_PARTS) {
            return NULL;
        }
        if (place > 0) {
            parts[place - 1] = part;
            n++;
        }
    }
    struct pgm_str out = PGM_STR(emit->arena);
    pgm_str_addf(&out, "CASE WHEN %s IS DISTINCT FROM NULL THEN ROW(", column->quoted);
    for (size_t i = 0; i < n && parts[i]; i++) {
        pgm_str_add(&out, i ? ", " : "");
        if (pgm_catalog_find(emit->from, parts[i]->id)) {
            /* a type of the schema's own may have been exchanged, too */
            const char *part_type = pgm_object_attr(parts[i], "type");
            const char *way =
                is_user_type(part_type) && is_spelled_out(emit, part_type) ? "text::" : "";
            pgm_str_addf(&out, "(%s).%s::%s%s", column->quoted, parts[i]->quoted, way, part_type);
        } else {
            pgm_str_addf(&out, "NULL::%s", pgm_object_attr(parts[i], "type"));
        }
    }
    pgm_str_addf(&out, ")::%s END", type);
    return pgm_str_text(&out);
}

const char *
pgm_column_converted(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *from = pgm_object_attr(delta->from, "base_type");
    const char *to = pgm_object_attr(delta->to, "base_type");
    const char *full_to = pgm_object_attr(delta->to, "type");
    bool was_kept = emit->purpose == PGM_FOR_UNDO && strcmp(from, "text") == 0;
    if (delta->over_text || (was_kept && !is_string(to))) {
        return pgm_emit_text(emit, "%s::%s", delta->to->quoted, full_to);
    }
    if (only_collation_swapped(delta)) {
        return delta->to->quoted;
    }
    if (is_swapped(delta)) {
        const char *parts = part_by_part(emit, delta->to, full_to);
        return parts ? parts : through_text(emit, delta->to, from, full_to);
    }
    if (strcmp(from, to) == 0 || is_string(to)) {
        return delta->to->quoted;
    }
    if (is_string(from) && element_of(emit->arena, to)) {
        return as_array_of_one(emit, delta->to, from, to);
    }
    if (has_any_cast(emit, from, to) || !emit->from->casts.n) {
        return pgm_emit_text(emit, "%s::%s", delta->to->quoted, full_to);
    }
    const char *root = pgm_object_attr(delta->from, "root_type");
    const char *new_root = pgm_object_attr(delta->to, "root_type");
    if (!pgm_str_same(root, from) || !pgm_str_same(new_root, to)) {
        /* a domain converts as the type below it does */
        if (strcmp(root, new_root) == 0 || has_any_cast(emit, root, new_root)) {
            return pgm_emit_text(emit, "%s::%s", delta->to->quoted, full_to);
        }
    }
    const char *array = as_array_of_one(emit, delta->to, from, to);
    if (array) {
        return array;
    }
    return is_spelled_out(emit, from) && is_spelled_out(emit, to)
               ? through_text(emit, delta->to, from, full_to)
               : NULL;
}

static const char *
first_default(const struct pgm_object *column)
{
    for (size_t i = 0; i < column->children.n; i++) {
        const struct pgm_object *child = column->children.at[i];
        if (!(child->kind->flags & PGM_KIND_SATELLITE) || child->kind->clause) {
            return pgm_object_attr(child, "expression");
        }
    }
    return NULL;
}

/* Strings without a length are stored alike, and so is what only gets more room before the point.
 */
static bool
rewrites(const struct pgm_delta *delta, enum fate fate)
{
    const char *from = pgm_object_attr(delta->from, "base_type");
    const char *to = pgm_object_attr(delta->to, "base_type");
    bool alike = is_string(from) && is_string(to) && strcmp(from, "character") != 0 &&
                 strcmp(to, "character") != 0 && strcmp(from, "name") != 0 &&
                 strcmp(to, "name") != 0;
    if (is_swapped(delta) || (base_differs(delta) && !alike)) {
        return true;
    }
    long before[2], after[2];
    read_modifiers(pgm_object_attr(delta->from, "type"), before);
    read_modifiers(pgm_object_attr(delta->to, "type"), after);
    bool scale_differs = after[0] && after[1] != before[1];
    return fate != FATE_KEPT || (pgm_str_starts(to, "numeric") && scale_differs);
}

void
pgm_column_say_fate(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    if (only_collation_swapped(delta)) {
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL,
            "fails when values that must differ are equal under the new collation");
        return;
    }
    enum fate fate = is_swapped(delta) ? FATE_MAY_FAIL : fate_of_values(delta);
    if (base_differs(delta) || fate != FATE_KEPT) {
        pgm_emit_flag(emit, PGM_STEP_BREAKS, NULL);
    }
    if (rewrites(delta, fate)) {
        pgm_emit_flag(emit, PGM_STEP_REWRITE, NULL);
    }
    if (fate == FATE_MAY_FAIL) {
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a value does not fit the new type");
    } else if (fate == FATE_ROUNDED) {
        pgm_emit_flag(emit, PGM_STEP_DATA_LOSS, "values may be rounded or cut by the new type");
    }
}

/* A new type brings its own storage and compression along: what the column had set is set again, if
 * it is still wanted. */
static void
keep_storage(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *to = delta->to;
    const char *storage = pgm_object_attr(to, "storage"),
               *compression = pgm_object_attr(to, "compression");
    if (storage && !pgm_delta_has(delta, "storage")) {
        pgm_emit(emit, "ALTER TABLE %s ALTER COLUMN %s SET STORAGE %s", to->parent->sql, to->quoted,
            storage);
    }
    if (compression && !pgm_delta_has(delta, "compression")) {
        pgm_emit(emit, "ALTER TABLE %s ALTER COLUMN %s SET COMPRESSION %s", to->parent->sql,
            to->quoted, compression);
    }
}

/* Is a foreign table among those that inherit from it? PostgreSQL then takes no USING. */
static bool
has_foreign_children(const struct pgm_object *table)
{
    for (size_t i = 0; i < table->users.n; i++) {
        const struct pgm_object *link = table->users.at[i].to;
        if (pgm_inherit_is_link(link) &&
            (link->parent->kind == &pgm_kind_foreign_table || has_foreign_children(link->parent))) {
            return true;
        }
    }
    return false;
}

/* Can the type of a column be altered there, by a statement of its own? Not in a tree of tables,
 * where one statement is many columns', nor while others hold rows of the table. */
static bool
stands_alone(const struct pgm_object *column)
{
    const struct pgm_object *table = column->parent;
    if (table->kind != &pgm_kind_table || pgm_object_attr(column, "generated") ||
        pgm_typed_by(column) || pgm_type_is_held(table)) {
        return false;
    }
    for (size_t i = 0; i < table->users.n; i++) {
        if (pgm_inherit_is_link(table->users.at[i].to)) {
            return false;
        }
    }
    for (size_t i = 0; i < table->children.n; i++) {
        if (pgm_inherit_is_link(table->children.at[i])) {
            return false;
        }
    }
    return true;
}

/* Only the type's own functions say what its text is: a cast of the user's may be another. */
static bool
is_text_by_itself(struct pgm_emit *emit, const struct pgm_object *column)
{
    const char *root = pgm_object_attr(column, "root_type");
    const char *element = element_of(emit->arena, root);
    const char *type = element ? element : root;
    return !pgm_emit_has_cast(emit, type, "text") && !pgm_emit_has_cast(emit, "text", type);
}

bool
pgm_column_can_be_text(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    return is_swapped(delta) && stands_alone(delta->from) && stands_alone(delta->to) &&
           is_text_by_itself(emit, delta->from) && is_text_by_itself(emit, delta->to);
}

void
pgm_column_make_text(struct pgm_emit *emit, const struct pgm_object *column)
{
    pgm_emit(emit, "ALTER TABLE %s ALTER COLUMN %s TYPE text USING %s::text", column->parent->sql,
        column->quoted, column->quoted);
    pgm_emit_flag(emit, PGM_STEP_REWRITE, NULL);
}

void
pgm_column_alter_type(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *to = delta->to;
    if (pgm_inherit_is_bound(emit, to) || pgm_typed_with(emit, delta)) {
        return; /* the parent table's change reaches it */
    }
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "ALTER TABLE %s ALTER COLUMN %s TYPE %s", to->parent->sql, to->quoted,
        pgm_object_attr(to, "type"));
    if (pgm_object_attr(to, "collation")) {
        pgm_str_addf(&sql, " COLLATE %s", pgm_object_attr(to, "collation"));
    }
    if (to->parent->kind == &pgm_kind_foreign_table) {
        pgm_emit(emit, "%s", pgm_str_text(&sql));
        pgm_emit_flag(emit, PGM_STEP_BREAKS, NULL);
        keep_storage(emit, delta);
        return; /* no rows are kept here that had to be converted */
    }
    bool plain = has_foreign_children(delta->from->parent) || has_foreign_children(to->parent);
    const char *value = plain ? to->quoted : pgm_column_converted(emit, delta);
    if (!value) {
        const char *usual = first_default(to);
        pgm_str_addf(&sql, " USING %s::%s", usual ? pgm_emit_text(emit, "(%s)", usual) : "NULL",
            pgm_object_attr(to, "type"));
        pgm_emit(emit, "%s", pgm_str_text(&sql));
        pgm_emit_flag(emit, PGM_STEP_DATA_LOSS | PGM_STEP_REWRITE | PGM_STEP_BREAKS,
            pgm_emit_text(emit,
                "PostgreSQL has no way from %s to %s: the values of the column are lost",
                pgm_object_attr(delta->from, "type"), pgm_object_attr(to, "type")));
        (void)pgm_trash_save_values(emit, delta->from);
        pgm_trash_give_back(emit, delta);
        return;
    }
    if (value != to->quoted) {
        pgm_str_addf(&sql, " USING %s", value);
    }
    pgm_emit(emit, "%s", pgm_str_text(&sql));
    pgm_column_say_fate(emit, delta);
    if (emit->steps.at[emit->steps.n - 1].flags & PGM_STEP_DATA_LOSS) {
        (void)pgm_trash_save_values(emit, delta->from);
    }
    pgm_trash_give_back(emit, delta);
    keep_storage(emit, delta);
}
