/* The constraint behind NOT NULL, from PostgreSQL 18 on: no more than what a comment can hang on.
 * The column says what it is like. */
#include "kinds/not_null.h"

#include <string.h>

#include "kinds/inherit.h"
#include "kinds/key.h"
#include "kinds/sql.h"
#include "kinds/table_copy.h"
#include "pg/quote.h"

static void
add_definition(const struct pgm_object *column, bool of_table, struct pgm_str *out)
{
    struct pgm_str quoted = PGM_STR(out->arena);
    const char *name = pgm_object_attr(column, "not_null_name");
    if (name) {
        pgm_quote_name(&quoted, name);
        pgm_str_addf(out, "CONSTRAINT %s ", pgm_str_text(&quoted));
    }
    pgm_str_add(out, "NOT NULL");
    if (of_table) {
        pgm_str_addf(out, " %s", column->quoted);
    }
    if (pgm_object_is(column, "not_null_no_inherit")) {
        pgm_str_add(out, " NO INHERIT");
    }
    if (pgm_object_is(column, "not_null_not_valid")) {
        pgm_str_add(out, " NOT VALID");
    }
}

void
pgm_not_null_clause(const struct pgm_object *column, struct pgm_str *out)
{
    if (pgm_object_is(column, "not_null") && !pgm_object_is(column, "not_null_not_valid")) {
        pgm_str_add_char(out, ' ');
        add_definition(column, false, out);
    }
}

void
pgm_not_null_finish(struct pgm_emit *emit, const struct pgm_object *column)
{
    if (pgm_object_is(column, "not_null") && pgm_object_is(column, "not_null_not_valid") &&
        !pgm_table_is_refilled(emit, column->parent)) {
        pgm_not_null_set(emit, column);
    }
}

void
pgm_not_null_set(struct pgm_emit *emit, const struct pgm_object *column)
{
    const char *table = column->parent->sql;
    bool plain = !pgm_object_attr(column, "not_null_name") &&
                 !pgm_object_is(column, "not_null_no_inherit") &&
                 !pgm_object_is(column, "not_null_not_valid");
    if (plain) {
        pgm_emit(emit, "ALTER TABLE %s ALTER COLUMN %s SET NOT NULL", table, column->quoted);
    } else {
        struct pgm_str definition = PGM_STR(emit->arena);
        add_definition(column, true, &definition);
        pgm_emit(emit, "ALTER TABLE %s ADD %s", table, pgm_str_text(&definition));
    }
    if (!pgm_object_is(column, "not_null_not_valid") && !emit->is_new(emit, column->parent) &&
        column->parent->kind != &pgm_kind_foreign_table) {
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a row holds a null");
    }
}

/* From here on NOT NULL can be set first and validated later. */
#define ALLOWS_NOT_VALID 180000

static bool
gets_set(const struct pgm_delta *delta)
{
    return delta->from && delta->to && !pgm_object_is(delta->from, "not_null") &&
           pgm_object_is(delta->to, "not_null") && !pgm_object_is(delta->to, "not_null_not_valid");
}

/* A column's check that its parents do not have cannot be dropped before theirs. */
static bool
suits(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    return gets_set(delta) && !emit->is_new(emit, delta->to) &&
           delta->to->parent->kind == &pgm_kind_table && !pgm_object_is(delta->to, "inherited") &&
           pgm_emit_is_busy(emit, delta->to->parent);
}

static const char *
name_of_check(struct pgm_emit *emit, const struct pgm_object *column)
{
    return emit->server_version >= ALLOWS_NOT_VALID
               ? pgm_emit_name(emit, pgm_object_attr(column, "not_null_constraint"))
               : pgm_emit_name(emit, pgm_emit_early_name(emit, column));
}

/* What is known of all rows when NOT NULL is set, so that nothing has to be read then. */
static void
prepare(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *column = delta->to;
    const char *table = column->parent->sql, *name = name_of_check(emit, column);
    const char *inherit = pgm_object_is(column, "not_null_no_inherit") ? " NO INHERIT" : "";
    if (emit->server_version >= ALLOWS_NOT_VALID) {
        pgm_emit(emit, "ALTER TABLE %s ADD CONSTRAINT %s NOT NULL %s%s NOT VALID", table, name,
            column->quoted, inherit);
    } else {
        pgm_emit(emit, "ALTER TABLE %s ADD CONSTRAINT %s CHECK (%s IS NOT NULL) NOT VALID", table,
            name, column->quoted);
    }
    pgm_emit(emit, "ALTER TABLE %s VALIDATE CONSTRAINT %s", table, name);
    pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a row holds a null");
}

const struct pgm_gentle pgm_not_null_gentle = {
    .suits = suits,
    .prepare = prepare,
};

void
pgm_not_null_settle(struct pgm_emit *emit, const struct pgm_object *column)
{
    if (emit->server_version < ALLOWS_NOT_VALID) {
        const char *table = column->parent->sql;
        pgm_emit(emit, "ALTER TABLE %s ALTER COLUMN %s SET NOT NULL", table, column->quoted);
        pgm_emit_flag(emit, PGM_STEP_GENTLE, NULL);
        pgm_emit(emit, "ALTER TABLE %s DROP CONSTRAINT %s", table, name_of_check(emit, column));
    }
}

void
pgm_not_null_validate(struct pgm_emit *emit, const struct pgm_object *column)
{
    pgm_emit(emit, "ALTER TABLE %s VALIDATE CONSTRAINT %s", column->parent->sql,
        pgm_emit_name(emit, pgm_object_attr(column, "not_null_constraint")));
    pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a row holds a null");
}

void
pgm_not_null_drop(struct pgm_emit *emit, const struct pgm_object *column)
{
    pgm_emit(
        emit, "ALTER TABLE %s ALTER COLUMN %s DROP NOT NULL", column->parent->sql, column->quoted);
}

/* What was checked once stays so unless it is set anew. */
static void
set_anew(struct pgm_emit *emit, const struct pgm_object *column)
{
    pgm_not_null_drop(emit, column);
    pgm_not_null_set(emit, column);
}

void
pgm_not_null_alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *from = delta->from, *to = delta->to;
    if (!pgm_object_is(from, "not_null") || !pgm_object_is(to, "not_null")) {
        return;
    }
    const char *table = to->parent->sql;
    if (pgm_object_is(to, "not_null_not_valid") && pgm_delta_has(delta, "not_null_not_valid")) {
        set_anew(emit, to);
        return;
    }
    const char *name = pgm_emit_name(emit, pgm_object_attr(from, "not_null_constraint"));
    if (pgm_delta_has(delta, "not_null_name")) {
        const char *wanted = pgm_emit_name(emit, pgm_object_attr(to, "not_null_constraint"));
        if (strcmp(name, wanted) != 0) {
            pgm_emit(emit, "ALTER TABLE %s RENAME CONSTRAINT %s TO %s", table, name, wanted);
        }
        name = wanted;
    }
    if (pgm_delta_has(delta, "not_null_no_inherit")) {
        bool no = pgm_object_is(to, "not_null_no_inherit");
        pgm_emit(
            emit, "ALTER TABLE %s ALTER CONSTRAINT %s %sINHERIT", table, name, no ? "NO " : "");
    }
    if (pgm_delta_has(delta, "not_null_not_valid") &&
        !pgm_inherit_alters(emit, delta, "not_null_not_valid")) {
        pgm_emit(emit, "ALTER TABLE %s VALIDATE CONSTRAINT %s", table, name);
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a row holds a null");
    }
}

static void
refer(const struct pgm_object *constraint, struct pgm_str *out)
{
    pgm_str_addf(out, "CONSTRAINT %s ON %s", constraint->quoted, constraint->parent->parent->sql);
}

static const struct pgm_attr attrs[] = { { 0 } };

const struct pgm_kind pgm_kind_not_null = {
    .name = "not-null constraint",
    .noun = "CONSTRAINT",
    .weight = 42,
    .flags = PGM_KIND_SATELLITE | PGM_KIND_COMES_ALONG | PGM_KIND_ONE_A_PARENT,
    .query = pgm_sql_not_null,
    .attrs = attrs,
    .refer = refer,
};
