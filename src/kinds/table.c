/* A table, ordinary or partitioned. Columns, defaults, constraints and the rest are objects of
 * their own; those created with the table are folded into its statement. */
#include "kinds/emit.h"
#include "kinds/fold.h"
#include "kinds/options.h"
#include "kinds/sql.h"

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

static void
create(struct pgm_emit *emit, const struct pgm_object *table)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    const char *parent = pgm_object_attr(table, "partition_of");
    const char *type = pgm_object_attr(table, "of_type");
    pgm_str_addf(
        &sql, "CREATE %sTABLE %s", pgm_object_is(table, "unlogged") ? "UNLOGGED " : "", table->sql);
    if (parent) {
        pgm_str_addf(&sql, " PARTITION OF %s", parent);
    } else if (type) {
        pgm_str_addf(&sql, " OF %s", type);
    }
    add_children(emit, table, !parent && !type, &sql);
    if (parent) {
        pgm_str_addf(&sql, " %s", pgm_object_attr(table, "bound"));
    }
    if (pgm_object_attr(table, "inherits")) {
        pgm_str_addf(&sql, " INHERITS (%s)", pgm_object_attr(table, "inherits"));
    }
    if (pgm_object_attr(table, "partition_by")) {
        pgm_str_addf(&sql, " PARTITION BY %s", pgm_object_attr(table, "partition_by"));
    }
    if (pgm_object_attr(table, "access_method")) {
        pgm_str_addf(
            &sql, " USING %s", pgm_emit_name(emit, pgm_object_attr(table, "access_method")));
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

static void
drop(struct pgm_emit *emit, const struct pgm_object *table)
{
    pgm_emit(emit, "DROP TABLE %s", table->sql);
    pgm_emit_flag(emit, PGM_STEP_DATA_LOSS, "the rows of the table are lost");
}

static void
alter_logged(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *state = pgm_object_is(delta->to, "unlogged") ? "UNLOGGED" : "LOGGED";
    pgm_emit(emit, "ALTER TABLE %s SET %s", delta->to->sql, state);
    pgm_emit_flag(emit, PGM_STEP_REWRITE, NULL);
}

static void
alter_partition(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *old_parent = pgm_object_attr(delta->from, "partition_of");
    const char *new_parent = pgm_object_attr(delta->to, "partition_of");
    if (old_parent) {
        pgm_emit(emit, "ALTER TABLE %s DETACH PARTITION %s", old_parent, delta->from->sql);
    }
    if (new_parent) {
        pgm_emit(emit, "ALTER TABLE %s ATTACH PARTITION %s %s", new_parent, delta->to->sql,
            pgm_object_attr(delta->to, "bound"));
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a row lies outside the bounds");
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
    }
    if (pgm_delta_has(delta, "force_row_security")) {
        const char *verb = pgm_object_is(delta->to, "force_row_security") ? "FORCE" : "NO FORCE";
        pgm_emit(emit, "ALTER TABLE %s %s ROW LEVEL SECURITY", delta->to->sql, verb);
    }
}

static const struct pgm_attr attrs[] = {
    { "unlogged", .alter = alter_logged },
    { "partition_by" },
    { "partition_of", .alter = alter_partition },
    { "bound", .flags = PGM_ATTR_EXPRESSION, .alter = alter_partition },
    { "inherits" },
    { "of_type" },
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
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_HOLDS_ROWS | PGM_KIND_PROTECTED,
    .namespaces = PGM_NAMESPACE_RELATION | PGM_NAMESPACE_TYPE,
    .query = pgm_sql_table,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
