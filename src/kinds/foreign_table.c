/* A foreign table. Its columns, defaults, checks and triggers are those of tables. */
#include "kinds/emit.h"
#include "kinds/fold.h"
#include "kinds/generic_options.h"
#include "kinds/sql.h"
#include "kinds/table.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *table)
{
    struct pgm_str sql = PGM_STR(emit->arena), clauses = PGM_STR(emit->arena);
    const struct pgm_object *link = pgm_table_folded_partition(emit, table);
    pgm_str_addf(&sql, "CREATE FOREIGN TABLE %s", table->sql);
    if (link) {
        pgm_str_addf(&sql, " PARTITION OF %s", pgm_object_attr(link, "of"));
    }
    pgm_fold_children(emit, table, &clauses);
    if (clauses.len || !link) {
        pgm_str_addf(&sql, " (%s)", pgm_str_text(&clauses));
    }
    if (link) {
        pgm_str_addf(&sql, " %s", pgm_object_attr(link, "bound"));
    }
    pgm_table_add_parents(emit, table, &sql);
    pgm_str_addf(&sql, " SERVER %s", pgm_object_attr(table, "server"));
    pgm_generic_options_add(&sql, pgm_object_attr(table, "options"));
    pgm_emit(emit, "%s", pgm_str_text(&sql));
    pgm_generic_options_warn(emit, pgm_object_attr(table, "secrets"));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *table)
{
    pgm_emit(emit, "DROP FOREIGN TABLE %s", table->sql);
}

static void
alter_options(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *change = pgm_generic_options_change(emit->arena,
        pgm_object_attr(delta->from, "options"), pgm_object_attr(delta->to, "options"));
    pgm_emit(emit, "ALTER FOREIGN TABLE %s%s", delta->to->sql, change);
}

static const struct pgm_attr attrs[] = {
    { "server" },
    { "options", .alter = alter_options },
    { "secrets", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_foreign_table = {
    .name = "foreign table",
    .noun = "FOREIGN TABLE",
    .grant_noun = "TABLE",
    .weight = 40,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED | PGM_KIND_LINKED |
             PGM_KIND_NAMED,
    .namespaces = PGM_NAMESPACE_RELATION | PGM_NAMESPACE_TYPE,
    .query = pgm_sql_foreign_table,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
