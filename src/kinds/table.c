/* A table, ordinary or partitioned. Columns, defaults, constraints and the rest are objects of
 * their own; those created with the table are folded into its statement. */
#include "kinds/table.h"

#include <stdlib.h>
#include <string.h>

#include "kinds/emit.h"
#include "kinds/fold.h"
#include "kinds/inherit.h"
#include "kinds/options.h"
#include "kinds/partition_rows.h"
#include "kinds/partition_successors.h"
#include "kinds/sql.h"
#include "kinds/table_copy.h"
#include "kinds/trash.h"
#include "kinds/typed.h"

static void
add_children(
    struct pgm_emit *emit, const struct pgm_object *table, bool required, struct pgm_str *sql)
{
    struct pgm_str clauses = PGM_STR(emit->arena);
    pgm_fold_children(emit, table, &clauses);
    if (clauses.len || required) {
        pgm_str_addf(sql, " (%s)", pgm_str_text(&clauses));
    }
}

const struct pgm_object *
pgm_table_folded_partition(const struct pgm_emit *emit, const struct pgm_object *table)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *child = table->children.at[i];
        if (child->kind == &pgm_kind_partition && pgm_emit_is_folded(emit, child)) {
            return child;
        }
    }
    return NULL;
}

void
pgm_table_add_parents(struct pgm_emit *emit, const struct pgm_object *table, struct pgm_str *sql)
{
    const char *last = "";
    for (bool any = false;; any = true) {
        const struct pgm_object *next = NULL;
        for (size_t i = 0; i < table->children.n; i++) {
            const struct pgm_object *child = table->children.at[i];
            bool inherits = child->kind == &pgm_kind_inheritance && pgm_emit_is_folded(emit, child);
            const char *position = inherits ? pgm_object_attr(child, "position") : "";
            if (strcmp(position, last) > 0 &&
                (!next || strcmp(position, pgm_object_attr(next, "position")) < 0)) {
                next = child;
            }
        }
        if (!next) {
            pgm_str_add(sql, any ? ")" : "");
            return;
        }
        pgm_str_addf(sql, "%s%s", any ? ", " : " INHERITS (", pgm_object_attr(next, "of"));
        last = pgm_object_attr(next, "position");
    }
}

static void
emit_row_security(struct pgm_emit *emit, const struct pgm_object *table)
{
    if (pgm_object_is(table, "row_security")) {
        pgm_emit(emit, "ALTER TABLE %s ENABLE ROW LEVEL SECURITY", table->sql);
    }
    if (pgm_object_is(table, "force_row_security")) {
        pgm_emit(emit, "ALTER TABLE %s FORCE ROW LEVEL SECURITY", table->sql);
    }
}

/* A partition has its parent's unless it says something else. */
static const char *
access_method(const struct pgm_object *table, const struct pgm_object *link)
{
    const char *method = pgm_object_attr(table, "access_method");
    const struct pgm_object *parent = link ? pgm_inherit_parent(link) : NULL;
    bool differs = parent && pgm_object_attr(parent, "access_method") &&
                   !pgm_object_attr(table, "partition_by");
    return !method && differs ? "heap" : method;
}

static void
create(struct pgm_emit *emit, const struct pgm_object *table)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    const struct pgm_object *link = pgm_table_folded_partition(emit, table);
    const char *type = pgm_object_attr(table, "of_type");
    pgm_str_addf(
        &sql, "CREATE %sTABLE %s", pgm_object_is(table, "unlogged") ? "UNLOGGED " : "", table->sql);
    if (link) {
        pgm_str_addf(&sql, " PARTITION OF %s", pgm_object_attr(link, "of"));
    } else if (type) {
        pgm_str_addf(&sql, " OF %s", type);
    }
    add_children(emit, table, !link && !type, &sql);
    if (link) {
        pgm_str_addf(&sql, " %s", pgm_object_attr(link, "bound"));
    }
    pgm_table_add_parents(emit, table, &sql);
    if (pgm_object_attr(table, "partition_by")) {
        pgm_str_addf(&sql, " PARTITION BY %s", pgm_object_attr(table, "partition_by"));
    }
    const char *method = access_method(table, link);
    if (method) {
        pgm_str_addf(&sql, " USING %s", pgm_emit_name(emit, method));
    }
    pgm_options_with(
        &sql, pgm_object_attr(table, "options"), pgm_object_attr(table, "toast_options"));
    if (pgm_object_attr(table, "tablespace")) {
        pgm_str_addf(
            &sql, " TABLESPACE %s", pgm_emit_name(emit, pgm_object_attr(table, "tablespace")));
    }
    pgm_emit(emit, "%s", pgm_str_text(&sql));
    emit_row_security(emit, table);
}

/* A partition to which a foreign key reaches through a table that stays is detached first:
 * PostgreSQL looks whether anything refers to its rows. */
static void
detach_from_referenced(struct pgm_emit *emit, const struct pgm_object *table)
{
    const struct pgm_object *parent = pgm_partition_parent(table);
    const struct pgm_object *link = parent ? pgm_inherit_link(table, parent) : NULL;
    pgm_object_list references = { 0 };
    if (!link || pgm_partition_leaves_first(emit, link)) {
        return;
    }
    for (const struct pgm_object *above = parent; above; above = pgm_partition_parent(above)) {
        const struct pgm_object *stays = pgm_catalog_find(emit->to, above->id);
        if (stays) {
            pgm_partition_list_references(emit, stays, &references);
        }
    }
    if (references.n && !emit->is_gone(emit, parent)) {
        pgm_emit(emit, "ALTER TABLE %s DETACH PARTITION %s", parent->sql, table->sql);
    }
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *table)
{
    pgm_partition_hand_on(emit, table);
    detach_from_referenced(emit, table);
    pgm_emit(emit, "DROP TABLE %s", table->sql);
    if (pgm_trash_is_schema(pgm_object_root(table)->name)) {
        return; /* what waited in it has come back */
    }
    if (!pgm_object_attr(table, "partition_by")) {
        pgm_emit_flag(emit, PGM_STEP_DATA_LOSS, "the rows of the table are lost");
    }
}

/* Rows that go on to other partitions leave nothing behind that would have to wait. */
static void
discard(struct pgm_emit *emit, const struct pgm_object *table)
{
    pgm_object_list successors = { 0 };
    pgm_partition_list_successors(emit, table, &successors);
    if (successors.n || pgm_trash_is_schema(pgm_object_root(table)->name)) {
        drop(emit, table);
    } else if (!pgm_trash_put(emit, table)) {
        drop(emit, table);
        pgm_emit_flag(emit, 0,
            "the trash cannot keep them: a type or an access method that they "
            "are of goes, too");
    }
}

static void
alter_logged(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *state = pgm_object_is(delta->to, "unlogged") ? "UNLOGGED" : "LOGGED";
    pgm_emit(emit, "ALTER TABLE %s SET %s", delta->to->sql, state);
    pgm_emit_flag(emit, PGM_STEP_REWRITE, NULL);
}

static void
list_references(struct pgm_emit *emit, const struct pgm_object *part, pgm_object_list *out)
{
    for (size_t u = 0; u < part->users.n; u++) {
        const struct pgm_object *user = part->users.at[u].to;
        if (user->kind == &pgm_kind_foreign_key && user->parent != part->parent) {
            pgm_vec_push(emit->arena, out, user->parent);
        }
    }
}

static void
list_referenced(struct pgm_emit *emit, const struct pgm_object *key, pgm_object_list *out)
{
    for (size_t n = 0; key->kind == &pgm_kind_foreign_key && n < key->needs.n; n++) {
        const struct pgm_object *table = pgm_inherit_table_of(key->needs.at[n].to);
        if (table && table != key->parent) {
            pgm_vec_push(emit->arena, out, table);
        }
    }
}

/* A table that is logged never refers to one that is not. */
static void
alters_after(struct pgm_emit *emit, const struct pgm_delta *delta, pgm_object_list *out)
{
    bool unlogged = pgm_object_is(delta->to, "unlogged");
    for (size_t i = 0; pgm_delta_has(delta, "unlogged") && i < delta->to->children.n; i++) {
        const struct pgm_object *part = delta->to->children.at[i];
        (unlogged ? list_references : list_referenced)(emit, part, out);
    }
}

static void
alter_options(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *head = pgm_emit_text(emit, "ALTER TABLE %s", delta->to->sql);
    pgm_options_alter(
        emit, head, pgm_object_attr(delta->from, "options"), pgm_object_attr(delta->to, "options"));
    pgm_options_alter(emit, head, pgm_object_attr(delta->from, "toast_options"),
        pgm_object_attr(delta->to, "toast_options"));
}

static void
alter_access_method(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *method = pgm_object_attr(delta->to, "access_method");
    pgm_emit(emit, "ALTER TABLE %s SET ACCESS METHOD %s", delta->to->sql,
        pgm_emit_name(emit, method ? method : "heap"));
    pgm_emit_flag(emit, PGM_STEP_REWRITE, NULL);
}

static bool
can_set_access_method(const struct pgm_delta *delta)
{
    return delta->server_version >= 150000;
}

static void
alter_tablespace(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *space = pgm_object_attr(delta->to, "tablespace");
    pgm_emit(emit, "ALTER TABLE %s SET TABLESPACE %s", delta->to->sql,
        pgm_emit_name(emit, space ? space : "pg_default"));
    pgm_emit_flag(emit, PGM_STEP_REWRITE, NULL);
}

static void
alter_row_security(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    if (pgm_delta_has(delta, "row_security")) {
        const char *verb = pgm_object_is(delta->to, "row_security") ? "ENABLE" : "DISABLE";
        pgm_emit(emit, "ALTER TABLE %s %s ROW LEVEL SECURITY", delta->to->sql, verb);
        pgm_emit_flag(emit, PGM_STEP_ACCESS, NULL);
    }
    if (pgm_delta_has(delta, "force_row_security")) {
        const char *verb = pgm_object_is(delta->to, "force_row_security") ? "FORCE" : "NO FORCE";
        pgm_emit(emit, "ALTER TABLE %s %s ROW LEVEL SECURITY", delta->to->sql, verb);
        pgm_emit_flag(emit, PGM_STEP_ACCESS, NULL);
    }
}

/* The indexes and the sequences behind identities wait with it: their names are needed, too. */
static void
rename_aside(struct pgm_emit *emit, const struct pgm_object *table, const char *aside)
{
    const char *schema = pgm_object_root(table)->quoted;
    const struct pgm_object *parent = pgm_partition_parent(table);
    if (parent && !emit->is_gone(emit, parent)) {
        pgm_emit(emit, "ALTER TABLE %s DETACH PARTITION %s", parent->sql, table->sql);
    }
    pgm_emit(emit, "ALTER TABLE %s RENAME TO %s", table->sql, pgm_emit_name(emit, aside));
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *child = table->children.at[i];
        bool index = child->kind == &pgm_kind_index || child->kind->also_occupies;
        if (index) {
            pgm_emit(emit, "ALTER INDEX %s.%s RENAME TO %s", schema, child->quoted,
                pgm_emit_name(emit, pgm_emit_spare_name(emit, child)));
        }
        const struct pgm_object *sequence = pgm_table_identity(child);
        if (sequence) {
            pgm_emit(emit, "ALTER SEQUENCE %s RENAME TO %s", sequence->sql,
                pgm_emit_name(emit, pgm_emit_spare_name(emit, sequence)));
        }
    }
}

static void
list_columns(const struct pgm_object *table, const struct pgm_object *columns[], size_t n)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *column = table->children.at[i];
        size_t place = column->kind == &pgm_kind_column
                           ? strtoul(pgm_object_attr(column, "position"), NULL, 10)
                           : 0;
        if (place > 0 && place <= n) {
            columns[place - 1] = column;
        }
    }
}

/* A typed table cannot change its columns, and its type's must be those it has: what it is to lose
 * goes before, what it gets as an ordinary one comes after. */
static bool
can_alter_type(const struct pgm_delta *delta)
{
    enum { MOST = 1600 }; /* columns a table can have */
    const struct pgm_object *from[MOST] = { 0 }, *to[MOST] = { 0 };
    list_columns(delta->from, from, MOST);
    list_columns(delta->to, to, MOST);
    bool typed = pgm_object_attr(delta->to, "of_type");
    const struct pgm_object **whole = typed ? from : to, **part = typed ? to : from;
    size_t p = 0;
    for (size_t w = 0; w < MOST && whole[w]; w++) {
        bool same = p < MOST && part[p] && strcmp(part[p]->name, whole[w]->name) == 0;
        if (same && typed &&
            !pgm_str_same(pgm_object_attr(part[p], "type"), pgm_object_attr(whole[w], "type"))) {
            return false;
        }
        p += same;
    }
    return p == MOST || !part[p];
}

static void
alter_type(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *type = pgm_object_attr(delta->to, "of_type");
    if (type) {
        pgm_emit(emit, "ALTER TABLE %s OF %s", delta->to->sql, type);
    } else {
        pgm_emit(emit, "ALTER TABLE %s NOT OF", delta->to->sql);
    }
}

static const char *
count(const struct pgm_object *table, struct pgm_str *out)
{
    pgm_str_addf(out, "SELECT count(*) FROM ONLY %s", table->sql);
    return "row";
}

static const struct pgm_attr attrs[] = {
    { "unlogged", .alter = alter_logged },
    { "partition_by" },
    { "of_type", .alter = alter_type, .can_alter = can_alter_type },
    { "options", .alter = alter_options },
    { "toast_options", .alter = alter_options },
    { "access_method", .alter = alter_access_method, .can_alter = can_set_access_method },
    { "tablespace", .alter = alter_tablespace },
    { "row_security", .alter = alter_row_security },
    { "force_row_security", .alter = alter_row_security },
    { 0 },
};

const struct pgm_kind pgm_kind_table = {
    .name = "table",
    .noun = "TABLE",
    .grant_noun = "TABLE",
    .weight = 40,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_HOLDS_ROWS | PGM_KIND_PROTECTED |
             PGM_KIND_LINKED | PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_RELATION | PGM_NAMESPACE_TYPE,
    .query = pgm_sql_table,
    .effort = 1,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .discard = discard,
    .rename = pgm_emit_rename,
    .count = count,
    .set_aside = rename_aside,
    .alters_after = alters_after,
    .outlasts = pgm_partition_list_successors,
    .refill = pgm_table_refill,
    .has_content = pgm_table_has_content,
    .list_takers = pgm_table_list_takers,
    .goes_before = pgm_typed_goes_before,
};
