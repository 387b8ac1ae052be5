/* A publication for logical replication. Its tables and schemas are objects of their own; those
 * that come with it are listed in its statement. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static const char every_operation[] = "insert, update, delete, truncate";

/* "public.a, public.b, TABLES IN SCHEMA c": a repeated keyword may be left out. */
static void
add_members(struct pgm_emit *emit, const struct pgm_object *publication, const char *keywords,
    const struct pgm_kind *kind, struct pgm_str *out)
{
    bool any = false;
    for (size_t i = 0; i < publication->children.n; i++) {
        const struct pgm_object *member = publication->children.at[i];
        if (member->kind != kind || !pgm_emit_is_folded(emit, member)) {
            continue;
        }
        if (any) {
            pgm_str_add(out, ", ");
        } else {
            pgm_str_addf(out, "%s%s ", out->len ? ", " : "", keywords);
        }
        (void)kind->clause(emit, member, out);
        any = true;
    }
}

static void
add_whole(struct pgm_str *out, bool holds, const char *words)
{
    if (holds) {
        pgm_str_addf(out, "%sALL %s", out->len ? ", " : "", words);
    }
}

static void
add_option(struct pgm_str *out, const char *name, const char *value)
{
    if (value) {
        pgm_str_addf(out, "%s%s = %s", out->len ? ", " : "", name, value);
    }
}

static void
create(struct pgm_emit *emit, const struct pgm_object *publication)
{
    struct pgm_str members = PGM_STR(emit->arena), options = PGM_STR(emit->arena);
    add_whole(&members, pgm_object_is(publication, "all_tables"), "TABLES");
    add_whole(&members, pgm_object_is(publication, "all_sequences"), "SEQUENCES");
    add_members(emit, publication, "TABLE", &pgm_kind_publication_table, &members);
    add_members(emit, publication, "TABLES IN SCHEMA", &pgm_kind_publication_schema, &members);
    const char *publish = pgm_object_attr(publication, "publish");
    add_option(&options, "publish", publish ? pgm_emit_literal(emit, publish) : NULL);
    add_option(&options, "publish_via_partition_root", pgm_object_attr(publication, "via_root"));
    add_option(
        &options, "publish_generated_columns", pgm_object_attr(publication, "generated_columns"));
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE PUBLICATION %s", publication->sql);
    if (members.len) {
        pgm_str_addf(&sql, " FOR %s", pgm_str_text(&members));
    }
    if (options.len) {
        pgm_str_addf(&sql, " WITH (%s)", pgm_str_text(&options));
    }
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *publication)
{
    pgm_emit(emit, "DROP PUBLICATION %s", publication->sql);
    if (!pgm_catalog_find(emit->to, publication->id)) {
        pgm_emit_flag(emit, 0, "subscribers to the publication fail from here on");
    }
}

static void
alter_options(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    struct pgm_str options = PGM_STR(emit->arena);
    if (pgm_delta_has(delta, "publish")) {
        const char *publish = pgm_object_attr(delta->to, "publish");
        add_option(
            &options, "publish", pgm_emit_literal(emit, publish ? publish : every_operation));
    }
    if (pgm_delta_has(delta, "via_root")) {
        bool via_root = pgm_object_is(delta->to, "via_root");
        add_option(&options, "publish_via_partition_root", via_root ? "true" : "false");
    }
    if (pgm_delta_has(delta, "generated_columns")) {
        const char *columns = pgm_object_attr(delta->to, "generated_columns");
        add_option(&options, "publish_generated_columns", columns ? columns : "none");
    }
    pgm_emit(emit, "ALTER PUBLICATION %s SET (%s)", delta->to->sql, pgm_str_text(&options));
}

static const struct pgm_attr attrs[] = {
    { "all_tables" },
    { "all_sequences" },
    { "publish", .alter = alter_options },
    { "via_root", .alter = alter_options },
    { "generated_columns", .alter = alter_options },
    { 0 },
};

const struct pgm_kind pgm_kind_publication = {
    .name = "publication",
    .noun = "PUBLICATION",
    .weight = 82,
    .flags = PGM_KIND_PROTECTED | PGM_KIND_REPLICATES,
    .query = pgm_sql_publication,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
