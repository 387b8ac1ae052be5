#include "kinds/key.h"

#include "kinds/attached.h"
#include "kinds/options.h"
#include "kinds/sql.h"

bool
pgm_key_has_twin(const struct pgm_object *key)
{
    if (key->kind != &pgm_kind_primary_key && key->kind != &pgm_kind_unique) {
        return false;
    }
    const struct pgm_object *table = key->parent;
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *other = table->children.at[i];
        bool is_key = other->kind == &pgm_kind_primary_key || other->kind == &pgm_kind_unique;
        if (is_key && other != key &&
            pgm_str_same(pgm_object_attr(other, "columns"), pgm_object_attr(key, "columns"))) {
            return true;
        }
    }
    return false;
}

bool
pgm_key_clause(struct pgm_emit *emit, const struct pgm_object *key, struct pgm_str *out)
{
    bool primary = key->kind == &pgm_kind_primary_key;
    if (pgm_attached_bringer(emit, key)) {
        return true;
    }
    pgm_str_addf(out, "CONSTRAINT %s %s", key->quoted, primary ? "PRIMARY KEY" : "UNIQUE");
    if (pgm_object_is(key, "nulls_not_distinct")) {
        pgm_str_add(out, " NULLS NOT DISTINCT");
    }
    pgm_str_addf(out, " (%s", pgm_object_attr(key, "columns"));
    pgm_str_add(out, pgm_object_is(key, "without_overlaps") ? " WITHOUT OVERLAPS)" : ")");
    if (pgm_object_attr(key, "include")) {
        pgm_str_addf(out, " INCLUDE (%s)", pgm_object_attr(key, "include"));
    }
    pgm_options_with(out, pgm_object_attr(key, "options"), NULL);
    if (pgm_object_attr(key, "tablespace")) {
        pgm_str_addf(out, " USING INDEX TABLESPACE %s",
            pgm_emit_name(emit, pgm_object_attr(key, "tablespace")));
    }
    if (pgm_object_attr(key, "deferrable")) {
        pgm_str_addf(out, " %s", pgm_object_attr(key, "deferrable"));
    }
    return key->kind == &pgm_kind_primary_key || !pgm_key_has_twin(key);
}

void
pgm_key_create(struct pgm_emit *emit, const struct pgm_object *key)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    (void)pgm_key_clause(emit, key, &sql);
    pgm_emit(emit, "ALTER TABLE%s %s ADD %s", pgm_attached_only(emit, key), key->parent->sql,
        pgm_str_text(&sql));
    if (!emit->is_new(emit, key->parent)) {
        pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when two rows have the same key");
    }
    pgm_attached_comes_last(emit, key);
    pgm_attached_finish(emit, key);
}

static bool
comes_gently(struct pgm_emit *emit, const struct pgm_object *key, bool partitioned)
{
    return key && emit->is_new(emit, key) && key->parent->kind == &pgm_kind_table &&
           !pgm_object_is(key, "without_overlaps") && pgm_emit_is_busy(emit, key->parent) &&
           !!pgm_object_attr(key->parent, "partition_by") == partitioned;
}

/* Of a partitioned table no index can be taken for a key; but its key takes those of the
 * partitions. */
static bool
suits_whole(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *key = delta->to, *whole = key ? pgm_attached_to(key) : NULL;
    const struct pgm_delta of_whole = { .to = whole };
    return !delta->from && comes_gently(emit, key, true) &&
           !pgm_catalog_find(emit->from, key->id) &&
           (!whole || (whole->kind == key->kind && suits_whole(emit, &of_whole)));
}

static bool
suits(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *key = delta->to, *whole = key ? pgm_attached_to(key) : NULL;
    const struct pgm_delta of_whole = { .to = whole };
    return comes_gently(emit, key, false) &&
           (!whole || pgm_attached_is_ahead(emit, key) ||
               (whole->kind == key->kind && suits_whole(emit, &of_whole)));
}

/* Not ONLY: what it finds in the partitions it takes without a look at their rows. */
static void
create_whole(struct pgm_emit *emit, const struct pgm_object *key)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    (void)pgm_key_clause(emit, key, &sql);
    pgm_emit(emit, "ALTER TABLE %s ADD %s", key->parent->sql, pgm_str_text(&sql));
}

static const struct pgm_gentle of_partitioned = {
    .suits = suits_whole,
    .create = create_whole,
    .takes_parts = true,
};

static void
prepare(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const struct pgm_object *key = delta->to;
    const char *name = pgm_emit_early_name(emit, key);
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE UNIQUE INDEX CONCURRENTLY %s ON %s (%s)", pgm_emit_name(emit, name),
        key->parent->sql, pgm_object_attr(key, "columns"));
    if (pgm_object_attr(key, "include")) {
        pgm_str_addf(&sql, " INCLUDE (%s)", pgm_object_attr(key, "include"));
    }
    if (pgm_object_is(key, "nulls_not_distinct")) {
        pgm_str_add(&sql, " NULLS NOT DISTINCT");
    }
    pgm_options_with(&sql, pgm_object_attr(key, "options"), NULL);
    if (pgm_object_attr(key, "tablespace")) {
        pgm_str_addf(
            &sql, " TABLESPACE %s", pgm_emit_name(emit, pgm_object_attr(key, "tablespace")));
    }
    pgm_emit(emit, "%s", pgm_str_text(&sql));
    pgm_emit_flag(
        emit, PGM_STEP_OUTSIDE | PGM_STEP_MAY_FAIL, "fails when two rows have the same key");
    pgm_emit_cleanup(emit, pgm_emit_text(emit, "DROP INDEX CONCURRENTLY IF EXISTS %s",
                               pgm_emit_beside(emit, key->parent, name)));
}

/* The index takes the constraint's name. */
static void
create_gently(struct pgm_emit *emit, const struct pgm_object *key)
{
    bool primary = key->kind == &pgm_kind_primary_key;
    const char *deferrable = pgm_object_attr(key, "deferrable");
    pgm_emit(emit, "ALTER TABLE %s ADD CONSTRAINT %s %s USING INDEX %s%s%s", key->parent->sql,
        key->quoted, primary ? "PRIMARY KEY" : "UNIQUE",
        pgm_emit_name(emit, pgm_emit_early_name(emit, key)), deferrable ? " " : "",
        deferrable ? deferrable : "");
}

const struct pgm_gentle pgm_key_gentle = {
    .suits = suits,
    .next = &of_partitioned,
    .prepare = prepare,
    .create = create_gently,
};

void
pgm_key_alter_options(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *head = pgm_emit_text(
        emit, "ALTER INDEX %s.%s", pgm_object_root(delta->to)->quoted, delta->to->quoted);
    pgm_options_alter(
        emit, head, pgm_object_attr(delta->from, "options"), pgm_object_attr(delta->to, "options"));
}

void
pgm_constraint_drop(struct pgm_emit *emit, const struct pgm_object *constraint)
{
    pgm_emit(
        emit, "ALTER TABLE %s DROP CONSTRAINT %s", constraint->parent->sql, constraint->quoted);
}

void
pgm_constraint_rename(struct pgm_emit *emit, const struct pgm_object *constraint, const char *name)
{
    pgm_emit(emit, "ALTER TABLE %s RENAME CONSTRAINT %s TO %s", constraint->parent->sql,
        constraint->quoted, pgm_emit_name(emit, name));
}

void
pgm_constraint_refer(const struct pgm_object *constraint, struct pgm_str *out)
{
    pgm_str_addf(out, "CONSTRAINT %s ON %s", constraint->quoted, constraint->parent->sql);
}

bool
pgm_constraint_gets_valid(const struct pgm_delta *delta)
{
    return !pgm_object_is(delta->to, "not_valid");
}

void
pgm_constraint_validate(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    pgm_emit(
        emit, "ALTER TABLE %s VALIDATE CONSTRAINT %s", delta->to->parent->sql, delta->to->quoted);
    pgm_emit_flag(emit, PGM_STEP_MAY_FAIL, "fails when a row violates the constraint");
}

/* The index behind a key or an exclusion bears its name. */
const char *
pgm_constraint_also_occupies(const struct pgm_object *constraint)
{
    return constraint->name;
}
