/* A column of a table. Its default is an object of its own; a generated expression, an identity and
 * the sequence behind it belong to the column. */
#include <string.h>

#include "kinds/column_type.h"
#include "kinds/emit.h"
#include "kinds/fill.h"
#include "kinds/generic_options.h"
#include "kinds/inherit.h"
#include "kinds/made_name.h"
#include "kinds/not_null.h"
#include "kinds/options.h"
#include "kinds/sequence_options.h"
#include "kinds/sql.h"
#include "kinds/typed.h"

static void
refer(const struct pgm_object *column, struct pgm_str *out)
{
    pgm_str_addf(out, "COLUMN %s.%s", column->parent->sql, column->quoted);
}

/* The name that PostgreSQL gives an identity's sequence when nobody says otherwise. */
static const char *
usual_sequence(struct pgm_emit *emit, const struct pgm_object *column)
{
    return pgm_made_name(emit->arena, column->parent->name, column->name, "seq");
}

static void
add_option(struct pgm_str *out, const char *words, const char *value, const char *usual)
{
    if (value && !pgm_str_same(value, usual)) {
        pgm_str_addf(out, "%s%s %s", out->len ? " " : "", words, value);
    }
}

static void
add_identity(struct pgm_emit *emit, const struct pgm_object *column, struct pgm_str *out)
{
    struct pgm_str options = PGM_STR(emit->arena);
    const char *sequence = pgm_object_attr(column, "sequence");
    if (sequence && !pgm_str_same(sequence, usual_sequence(emit, column))) {
        pgm_str_addf(&options, "SEQUENCE NAME %s", pgm_emit_beside(emit, column, sequence));
    }
    add_option(&options, "START WITH", pgm_object_attr(column, "start"), NULL);
    add_option(&options, "INCREMENT BY", pgm_object_attr(column, "increment"), "1");
    add_option(&options, "MINVALUE", pgm_object_attr(column, "minimum"), NULL);
    add_option(&options, "MAXVALUE", pgm_object_attr(column, "maximum"), NULL);
    add_option(&options, "CACHE", pgm_object_attr(column, "cache"), "1");
    if (pgm_object_is(column, "cycle")) {
        pgm_str_addf(&options, "%sCYCLE", options.len ? " " : "");
    }
    pgm_str_addf(out, "GENERATED %s AS IDENTITY", pgm_object_attr(column, "generation"));
    if (options.len) {
        pgm_str_addf(out, " (%s)", pgm_str_text(&options));
    }
}

/* The default as far as it is created with the column. */
static void
add_default(struct pgm_emit *emit, const struct pgm_object *column, struct pgm_str *out)
{
    for (size_t i = 0; i < column->children.n; i++) {
        const struct pgm_object *child = column->children.at[i];
        if (child->kind->clause && pgm_emit_is_folded(emit, child)) {
            pgm_str_add_char(out, ' ');
            (void)child->kind->clause(emit, child, out);
        }
    }
}

/* What follows the type. */
static void
add_constraints(struct pgm_emit *emit, const struct pgm_object *column, struct pgm_str *out)
{
    const char *generated = pgm_object_attr(column, "generated");
    if (generated) {
        pgm_str_add(out, " GENERATED ALWAYS AS ");
        pgm_expression_add(out, pgm_object_attr(column, "expression"));
        pgm_str_addf(out, " %s", generated);
    }
    if (!pgm_fill_is_coming(emit, column)) {
        add_default(emit, column, out);
        pgm_not_null_clause(column, out);
    }
    /* one without a sequence is its parent's, and comes when the partition is attached */
    if (pgm_object_attr(column, "identity") && pgm_object_attr(column, "sequence")) {
        pgm_str_add_char(out, ' ');
        add_identity(emit, column, out);
    }
}

static void
add_storage(const struct pgm_object *column, struct pgm_str *out)
{
    if (pgm_object_attr(column, "compression")) {
        pgm_str_addf(out, " COMPRESSION %s", pgm_object_attr(column, "compression"));
    }
    pgm_generic_options_add(out, pgm_object_attr(column, "foreign_options"));
    if (pgm_object_attr(column, "collation")) {
        pgm_str_addf(out, " COLLATE %s", pgm_object_attr(column, "collation"));
    }
}

static bool
clause(struct pgm_emit *emit, const struct pgm_object *column, struct pgm_str *out)
{
    if (pgm_object_is(column, "inherited") && pgm_inherit_from_start(emit, column)) {
        return true; /* the parent table brings it along */
    }
    bool typed = pgm_typed_by(column) != NULL && emit->is_new(emit, column->parent);
    struct pgm_str rest = PGM_STR(emit->arena);
    add_constraints(emit, column, &rest);
    if (!typed) {
        pgm_str_addf(out, "%s %s", column->quoted, pgm_object_attr(column, "type"));
        add_storage(column, out);
    } else if (rest.len) {
        pgm_str_addf(out, "%s WITH OPTIONS", column->quoted); /* the type says the rest */
    }
    pgm_str_add(out, pgm_str_text(&rest));
    return true;
}

static bool
has_value_for_old_rows(struct pgm_emit *emit, const struct pgm_object *column)
{
    for (size_t i = 0; i < column->children.n; i++) {
        if (column->children.at[i]->kind->clause &&
            pgm_emit_is_folded(emit, column->children.at[i])) {
            return true;
        }
    }
    return pgm_object_attr(column, "identity") || pgm_object_attr(column, "generated");
}

/* What a foreign table shows is not kept in it: nothing of it is rewritten, checked or lost. */
static bool
has_rows(const struct pgm_object *column)
{
    return column->parent->kind != &pgm_kind_foreign_table;
}

/* Is it a domain whose values are checked? One that nobody knows may be. */
static bool
is_checked_domain(const struct pgm_emit *emit, const char *type)
{
    struct pgm_str id = PGM_STR(emit->arena);
    pgm_str_addf(&id, "%s %s", pgm_kind_domain.name, type);
    const struct pgm_object *domain = pgm_catalog_find(emit->to, pgm_str_text(&id));
    if (!domain || pgm_object_is(domain, "not_null")) {
        return true;
    }
    for (size_t i = 0; i < domain->children.n; i++) {
        if (domain->children.at[i]->kind == &pgm_kind_domain_constraint) {
            return true;
        }
    }
    for (size_t i = 0; i < domain->needs.n; i++) {
        const struct pgm_object *below = domain->needs.at[i].to;
        bool is_below = below->kind == &pgm_kind_domain &&
                        strcmp(below->sql, pgm_object_attr(domain, "type")) == 0;
        if (is_below && is_checked_domain(emit, below->sql)) {
            return true;
        }
    }
    return false;
}

/* Has each row a value of its own, or is each one's looked at? */
static bool
rewrites_when_added(const struct pgm_emit *emit, const struct pgm_object *column)
{
    const char *base = pgm_object_attr(column, "base_type");
    if (pgm_object_attr(column, "identity") || pgm_object_attr(column, "generated")) {
        return true;
    }
    for (size_t i = 0; i < column->children.n; i++) {
        const struct pgm_object *value = column->children.at[i];
        if (value->kind == &pgm_kind_default && pgm_object_is(value, "volatile") &&
            pgm_emit_is_folded(emit, value)) {
            return true;
        }
    }
    return !pgm_str_same(base, pgm_object_attr(column, "root_type")) &&
           is_checked_domain(emit, base);
}

static void
create(struct pgm_emit *emit, const struct pgm_object *column)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    (void)clause(emit, column, &sql);
    pgm_emit(emit, "ALTER TABLE %s ADD COLUMN %s", column->parent->sql, pgm_str_text(&sql));
    if (!has_rows(column)) {
        return;
    }
    if (rewrites_when_added(emit, column)) {
        pgm_emit_flag(emit, PGM_STEP_REWRITE, NULL);
    }
    if (pgm_object_is(column, "not_null") && !has_value_for_old_rows(emit, column)) {
        pgm_emit_flag(
            emit, PGM_STEP_MAY_FAIL, "fails when the table has rows: NOT NULL without a default");
    }
}

static void
set_foreign_options(struct pgm_emit *emit, const struct pgm_object *column, const char *before)
{
    const char *change =
        pgm_generic_options_change(emit->arena, before, pgm_object_attr(column, "foreign_options"));
    pgm_emit(emit, "ALTER FOREIGN TABLE %s ALTER COLUMN %s%s", column->parent->sql, column->quoted,
        change);
}

static bool
has_default(const struct pgm_object *column)
{
    return pgm_column_default(column) != NULL;
}

static bool
is_not_null(const struct pgm_object *column)
{
    return pgm_object_is(column, "not_null");
}

/* What a new child of another table does not have from it. */
static void
differ_from_parent(struct pgm_emit *emit, const struct pgm_object *column,
    const struct pgm_object *source, const char *head)
{
    const char *storage = pgm_object_attr(column, "storage");
    if (!pgm_object_is(column, "inherited")) {
        source = column; /* the child's own statement says the rest */
    }
    if (is_not_null(column) && !is_not_null(source) &&
        !pgm_inherit_brings(emit, column, is_not_null)) {
        pgm_not_null_set(emit, column);
    }
    if (column != source && pgm_inherit_brings(emit, column, has_default) &&
        !pgm_column_default(column)) {
        pgm_emit(emit, "%s DROP DEFAULT", head);
    }
    const char *compression = pgm_object_attr(column, "compression");
    if (!pgm_str_same(compression, pgm_object_attr(source, "compression"))) {
        pgm_emit(emit, "%s SET COMPRESSION %s", head, compression ? compression : "default");
    }
    if (column == source ? storage != NULL
                         : !pgm_str_same(storage, pgm_object_attr(source, "storage"))) {
        pgm_emit(emit, "%s SET STORAGE %s", head,
            storage ? storage : pgm_object_attr(column, "type_storage"));
    }
}

/* What CREATE TABLE has no words for on every server. */
static void
finish(struct pgm_emit *emit, const struct pgm_object *column)
{
    const char *head =
        pgm_emit_text(emit, "ALTER TABLE %s ALTER COLUMN %s", column->parent->sql, column->quoted);
    const struct pgm_object *source = pgm_inherit_from_start(emit, column);
    if (source) {
        differ_from_parent(emit, column, source, head);
    } else if (pgm_object_attr(column, "storage")) {
        pgm_emit(emit, "%s SET STORAGE %s", head, pgm_object_attr(column, "storage"));
    }
    if (pgm_object_attr(column, "statistics")) {
        pgm_emit(emit, "%s SET STATISTICS %s", head, pgm_object_attr(column, "statistics"));
    }
    pgm_options_alter(emit, head, NULL, pgm_object_attr(column, "options"));
    if (!source) {
        pgm_not_null_finish(emit, column);
    }
    if (pgm_object_is(column, "inherited") && pgm_object_attr(column, "foreign_options")) {
        set_foreign_options(emit, column, NULL);
    }
}

/* Does it come from another table still? */
static bool
has_source_beside(
    struct pgm_emit *emit, const struct pgm_object *column, const struct pgm_object *gone)
{
    const struct pgm_object *table = column->parent;
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *link = table->children.at[i];
        const struct pgm_object *parent = pgm_inherit_is_link(link) && !emit->is_gone(emit, link)
                                              ? pgm_inherit_parent(link)
                                              : NULL;
        const struct pgm_object *source = parent ? pgm_inherit_same_in(column, parent) : NULL;
        if (source && source != gone && !emit->is_gone(emit, source)) {
            return true;
        }
    }
    return false;
}

/* Does a child want to keep, as its own, a column that it got from this table? */
static bool
children_keep_it(struct pgm_emit *emit, const struct pgm_object *column)
{
    for (size_t i = 0; i < column->parent->users.n; i++) {
        const struct pgm_object *link = column->parent->users.at[i].to;
        const struct pgm_object *same = pgm_inherit_is_link(link) && !emit->is_gone(emit, link)
                                            ? pgm_inherit_same_in(column, link->parent)
                                            : NULL;
        if (same && pgm_object_is(same, "inherited") && !emit->is_gone(emit, same) &&
            !has_source_beside(emit, same, column)) {
            return true;
        }
    }
    return false;
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *column)
{
    pgm_emit(emit, "ALTER TABLE%s %s DROP COLUMN %s", children_keep_it(emit, column) ? " ONLY" : "",
        column->parent->sql, column->quoted);
    if (has_rows(column) && !pgm_object_attr(column, "generated")) {
        pgm_emit_flag(emit, PGM_STEP_DATA_LOSS, "the values of the column are lost");
    }
}

static void
discard(struct pgm_emit *emit, const struct pgm_object *column)
{
    if (!has_rows(column) || !pgm_trash_put_column(emit, column, drop)) {
        drop(emit, column);
    }
}

static void
rename_column(struct pgm_emit *emit, const struct pgm_object *column, const char *name)
{
    pgm_emit(emit, "ALTER TABLE %s RENAME COLUMN %s TO %s", column->parent->sql, column->quoted,
        pgm_emit_name(emit, name));
}

/* Does a statement on a parent table, which runs through its children, set the attribute, too? */
static bool
is_reached(struct pgm_emit *emit, const struct pgm_delta *delta, const char *attr)
{
    return pgm_inherit_alters(emit, delta, attr) != NULL;
}

/* The same of what children may have different from their parent's, so that the parent's statement
 * may be about itself ONLY. */
static bool
is_agreed(struct pgm_emit *emit, const struct pgm_delta *delta, const char *attr)
{
    const struct pgm_object *source = pgm_inherit_alters(emit, delta, attr);
    return source && pgm_inherit_agrees(emit, source, attr);
}

/* Since PostgreSQL 17 a partition has the identity of its parent's column from when it is attached
 * until it is detached: does the link of the column's table satisfy `changes`? */
static bool
identity_follows(struct pgm_emit *emit, const struct pgm_object *column,
    bool (*changes)(const struct pgm_emit *emit, const struct pgm_object *link))
{
    for (size_t i = 0; i < column->parent->children.n; i++) {
        const struct pgm_object *link = column->parent->children.at[i];
        if (link->kind == &pgm_kind_partition) {
            return emit->server_version >= 170000 && changes(emit, link);
        }
    }
    return false;
}

/* Before anything else: an identity forbids most other types, and a NULL. */
static void
drop_identity(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    if (!pgm_object_is(delta->to, "identity") && !is_reached(emit, delta, "identity") &&
        !identity_follows(emit, delta->from, emit->is_gone)) {
        pgm_emit(emit, "ALTER TABLE %s ALTER COLUMN %s DROP IDENTITY", delta->to->parent->sql,
            delta->to->quoted);
    }
}

/* DROP NOT NULL reaches children that are to keep it. */
static void
restore_not_null(struct pgm_emit *emit, const struct pgm_object *column)
{
    for (size_t i = 0; i < column->parent->users.n; i++) {
        const struct pgm_object *link = column->parent->users.at[i].to;
        const struct pgm_object *same = pgm_inherit_is_link(link) && !emit->is_new(emit, link)
                                            ? pgm_inherit_same_in(column, link->parent)
                                            : NULL;
        if (same && pgm_object_is(same, "not_null")) {
            pgm_not_null_set(emit, same);
        } else if (same) {
            restore_not_null(emit, same);
        }
    }
}

/* What is not valid in the parent table comes so to the child. */
static void
validate_not_null(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *source = pgm_inherit_alters(emit, delta, "not_null");
    if (source && pgm_object_is(source, "not_null_not_valid") &&
        !pgm_object_is(delta->to, "not_null_not_valid")) {
        pgm_not_null_validate(emit, delta->to);
    }
}

static void
set_not_null(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    bool set = pgm_object_is(delta->to, "not_null");
    if (!pgm_delta_has(delta, "not_null")) {
        return;
    }
    if (set &&
        (is_reached(emit, delta, "not_null") || is_reached(emit, delta, "not_null_no_inherit"))) {
        validate_not_null(emit, delta);
    } else if (!is_reached(emit, delta, "not_null")) {
        if (set && emit->busy && emit->way(emit, delta->to)) {
            pgm_not_null_settle(emit, delta->to);
        } else if (set) {
            pgm_not_null_set(emit, delta->to);
        } else {
            pgm_not_null_drop(emit, delta->to);
            restore_not_null(emit, delta->to);
        }
    }
}

/* NOT NULL and identity lean on each other: an identity goes before NOT NULL goes, and comes after
 * it came. */
static void
alter_null_and_identity(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *to = delta->to;
    const char *head =
        pgm_emit_text(emit, "ALTER TABLE %s ALTER COLUMN %s", to->parent->sql, to->quoted);
    const char *before = pgm_object_attr(delta->from, "generation");
    const char *after = pgm_object_attr(to, "generation");
    set_not_null(emit, delta);
    if (is_reached(emit, delta, "generation") || identity_follows(emit, to, emit->is_new)) {
        return;
    }
    if (after && !before) {
        struct pgm_str identity = PGM_STR(emit->arena);
        add_identity(emit, to, &identity);
        pgm_emit(emit, "%s ADD %s", head, pgm_str_text(&identity));
    } else if (after && !pgm_str_same(before, after)) {
        pgm_emit(emit, "%s SET GENERATED %s", head, after);
    }
}

static void
alter_sequence(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *to = delta->to;
    if (!pgm_object_attr(delta->from, "identity") || !pgm_object_attr(to, "identity") ||
        !pgm_object_attr(to, "sequence")) {
        return;
    }
    pgm_sequence_enter(emit, delta, pgm_emit_beside(emit, to, pgm_object_attr(to, "sequence")));
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_sequence_add_options(&sql, delta, "SET ");
    pgm_emit(
        emit, "ALTER TABLE %s ALTER COLUMN %s%s", to->parent->sql, to->quoted, pgm_str_text(&sql));
}

/* STORED keeps its values when it becomes an ordinary column; from 17 on an expression can be
 * exchanged. */
static bool
can_alter_generated(const struct pgm_delta *delta)
{
    const char *before = pgm_object_attr(delta->from, "generated");
    const char *after = pgm_object_attr(delta->to, "generated");
    if (before && !after) {
        return strcmp(before, "STORED") == 0;
    }
    return pgm_str_same(before, after) && delta->server_version >= 170000;
}

static void
alter_generated(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *to = delta->to;
    const char *head =
        pgm_emit_text(emit, "ALTER TABLE %s ALTER COLUMN %s", to->parent->sql, to->quoted);
    if (is_reached(emit, delta, "generated") || is_reached(emit, delta, "expression")) {
        return;
    }
    if (!pgm_object_attr(to, "generated")) {
        pgm_emit(emit, "%s DROP EXPRESSION", head);
        return;
    }
    struct pgm_str expression = PGM_STR(emit->arena);
    pgm_expression_add(&expression, pgm_object_attr(to, "expression"));
    pgm_emit(emit, "%s SET EXPRESSION AS %s", head, pgm_str_text(&expression));
    pgm_emit_flag(emit, PGM_STEP_REWRITE, NULL);
}

/* "ALTER TABLE t ALTER COLUMN a", without the children that differ in `attr`. */
static const char *
head_of(struct pgm_emit *emit, const struct pgm_object *column, const char *attr)
{
    const char *only = pgm_inherit_agrees(emit, column, attr) ? "" : " ONLY";
    return pgm_emit_text(
        emit, "ALTER TABLE%s %s ALTER COLUMN %s", only, column->parent->sql, column->quoted);
}

static void
alter_storage(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *storage = pgm_object_attr(delta->to, "storage");
    if (is_agreed(emit, delta, "storage")) {
        return;
    }
    pgm_emit(emit, "%s SET STORAGE %s", head_of(emit, delta->to, "storage"),
        storage ? storage : pgm_object_attr(delta->to, "type_storage"));
}

static void
alter_compression(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *method = pgm_object_attr(delta->to, "compression");
    pgm_emit(emit, "ALTER TABLE %s ALTER COLUMN %s SET COMPRESSION %s", delta->to->parent->sql,
        delta->to->quoted, method ? method : "default");
}

static void
alter_statistics(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *target = pgm_object_attr(delta->to, "statistics");
    if (!is_agreed(emit, delta, "statistics")) {
        pgm_emit(emit, "%s SET STATISTICS %s", head_of(emit, delta->to, "statistics"),
            target ? target : "-1");
    }
}

static void
alter_options(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *head = pgm_emit_text(
        emit, "ALTER TABLE %s ALTER COLUMN %s", delta->to->parent->sql, delta->to->quoted);
    pgm_options_alter(
        emit, head, pgm_object_attr(delta->from, "options"), pgm_object_attr(delta->to, "options"));
}

static void
alter_foreign_options(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    set_foreign_options(emit, delta->to, pgm_object_attr(delta->from, "foreign_options"));
}

static const struct pgm_object *
comes_with(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *attribute = pgm_typed_with(emit, delta);
    if (attribute) {
        return attribute;
    }
    return emit->is_new(emit, delta->to) ? pgm_inherit_bringer(emit, delta->to)
                                         : pgm_inherit_altered_with(emit, delta);
}

static const struct pgm_object *
goes_with(struct pgm_emit *emit, const struct pgm_object *column)
{
    const struct pgm_object *attribute = pgm_typed_by(column);
    if (attribute && emit->is_gone(emit, attribute) && !emit->is_gone(emit, attribute->parent)) {
        return attribute;
    }
    const struct pgm_object *taker =
        pgm_object_is(column, "inherited") ? pgm_inherit_taker(emit, column) : NULL;
    return taker && !children_keep_it(emit, taker) ? taker : NULL;
}

static unsigned
bonds(const struct pgm_object *column)
{
    return pgm_object_attr(column, "generated") ? PGM_BOND_SHAPE : 0;
}

/* PostgreSQL leaves the type of what rows are partitioned by alone. */
static bool
rebuilds_parent(const struct pgm_delta *delta)
{
    bool key = delta->from && delta->to && pgm_object_is(delta->from, "partition_key");
    return key && (pgm_delta_has(delta, "type") || pgm_delta_has(delta, "collation"));
}

/* A type that changes in two tables which have nothing in common: neither statement can reach a
 * child of both, so that changes its own while it is a child of none. */
static void
displaces(struct pgm_emit *emit, const struct pgm_delta *delta, pgm_object_list *out)
{
    bool retyped =
        delta->from && (pgm_delta_has(delta, "type") || pgm_delta_has(delta, "collation"));
    if (retyped && !pgm_inherit_has_one_root(delta->from)) {
        pgm_inherit_list_links(emit, delta->from, out);
    }
}

/* NOT NULL, and nothing that would give the rows a value. */
static bool
refuses_rows(const struct pgm_object *column)
{
    if (!has_rows(column) || !pgm_object_is(column, "not_null") ||
        pgm_object_attr(column, "identity") || pgm_object_attr(column, "generated")) {
        return false;
    }
    for (size_t i = 0; i < column->children.n; i++) {
        if (column->children.at[i]->kind == &pgm_kind_default) {
            return false;
        }
    }
    return true;
}

static const char *
count(const struct pgm_object *column, struct pgm_str *out)
{
    pgm_str_addf(out, "SELECT count(%s) FROM %s", column->quoted, column->parent->sql);
    return "value";
}

static const struct pgm_attr attrs[] = {
    { "identity", .alter = drop_identity },
    { "generated", .alter = alter_generated, .can_alter = can_alter_generated },
    { "expression", .flags = PGM_ATTR_EXPRESSION, .alter = alter_generated,
        .can_alter = can_alter_generated },
    { "type", .flags = PGM_ATTR_FOLLOWS | PGM_ATTR_RELIED_ON, .alter = pgm_column_alter_type,
        .can_alter = pgm_column_can_alter_type, .disturbs = pgm_column_type_disturbs },
    { "collation", .alter = pgm_column_alter_type, .disturbs = pgm_column_type_disturbs },
    { "not_null", .alter = alter_null_and_identity },
    { "not_null_name", .alter = pgm_not_null_alter },
    { "not_null_no_inherit", .alter = pgm_not_null_alter },
    { "not_null_not_valid", .alter = pgm_not_null_alter },
    { "not_null_constraint", .flags = PGM_ATTR_INFO },
    { "generation", .alter = alter_null_and_identity },
    { "increment", .alter = alter_sequence },
    { "minimum", .alter = alter_sequence },
    { "maximum", .alter = alter_sequence },
    { "start", .alter = alter_sequence },
    { "cache", .alter = alter_sequence },
    { "cycle", .alter = alter_sequence },
    { "storage", .alter = alter_storage },
    { "compression", .alter = alter_compression },
    { "statistics", .alter = alter_statistics },
    { "options", .alter = alter_options },
    { "foreign_options", .alter = alter_foreign_options },
    { "inherited", .flags = PGM_ATTR_INFO },
    { "partition_key", .flags = PGM_ATTR_INFO },
    { "sequence", .flags = PGM_ATTR_INFO },
    { "base_type", .flags = PGM_ATTR_INFO },
    { "root_type", .flags = PGM_ATTR_INFO },
    { "type_storage", .flags = PGM_ATTR_INFO },
    { "position", .flags = PGM_ATTR_INFO | PGM_ATTR_PLACE },
    { 0 },
};

const struct pgm_kind pgm_kind_column = {
    .name = "column",
    .noun = "COLUMN",
    .weight = 41,
    .flags = PGM_KIND_DROP_LATE | PGM_KIND_HOLDS_ROWS | PGM_KIND_PROTECTED | PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_COLUMN,
    .query = pgm_sql_column,
    .effort = 8,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .discard = discard,
    .rename = rename_column,
    .clause = clause,
    .finish = finish,
    .comes_with = comes_with,
    .goes_with = goes_with,
    .goes_before = pgm_inherit_goes_before,
    .linked_by = pgm_inherit_linked_by,
    .count = count,
    .gentle = &pgm_fill_gentle,
    .bonds = bonds,
    .can_be_text = pgm_column_can_be_text,
    .make_text = pgm_column_make_text,
    .rebuilds_parent = rebuilds_parent,
    .displaces = displaces,
    .refer = refer,
    .refuses_rows = refuses_rows,
};
