#include "catalog/introspect.h"

#include <stdlib.h>
#include <string.h>

#include "catalog/depend.h"
#include "catalog/query.h"
#include "kinds/kind.h"
#include "pg/quote.h"

/* The queries are many and short: compiling one, or starting workers for it, takes longer than it
 * runs. */
static const char begin_sql[] = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
                                " SET LOCAL jit = off;"
                                " SET LOCAL max_parallel_workers_per_gather = 0;"
                                " SET LOCAL work_mem = '32MB'";
static const char depend_sql[] = "SELECT classid, objid, objsubid, refclassid, refobjid, "
                                 "refobjsubid, deptype FROM pg_depend WHERE objid >= 16384";
static const char casts_sql[] = "SELECT format_type(castsource, NULL) || '>' || "
                                "format_type(casttarget, NULL), castcontext FROM pg_cast";

static const char roles_sql[] =
    "SELECT rolname, current_user FROM pg_roles WHERE rolname !~ '^pg_' ORDER BY rolname";

/* What hangs on nothing that pg_depend would tell. */
static const char others_sql[] =
    "SELECT 6104, oid FROM "
    "pg_publication WHERE oid >= 16384"
    " UNION ALL SELECT 3466, oid FROM pg_event_trigger WHERE oid >= 16384"
    " UNION ALL SELECT 2328, oid FROM pg_foreign_data_wrapper WHERE oid >= 16384"
    " UNION ALL SELECT 1417, oid FROM pg_foreign_server WHERE oid >= 16384";

/* What is known while one catalog is being read. */
struct reading {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    const struct pgm_scope *scope;
    struct pgm_catalog *catalog;
    struct pgm_depend *depend;
    pgm_objects objects;                 /* all of them, in scope or not */
    PGM_VEC(const char *) needs;         /* parallel to objects: the query's "needs" */
    PGM_VEC(struct pgm_address) parents; /* parallel to objects */
};

static struct pgm_address
read_address(const struct pgm_rows *rows, size_t row, size_t first)
{
    const char *class_id = pgm_rows_value(rows, row, first);
    const char *object_id = pgm_rows_value(rows, row, first + 1);
    const char *sub_id = pgm_rows_value(rows, row, first + 2);
    return (struct pgm_address){
        .class_id = class_id ? (uint32_t)strtoul(class_id, NULL, 10) : 0,
        .object_id = object_id ? (uint32_t)strtoul(object_id, NULL, 10) : 0,
        .sub_id = sub_id ? (int32_t)strtol(sub_id, NULL, 10) : 0,
    };
}

/* The query and the table of attributes are written by hand in two files: they must agree. */
static void
check_columns(const struct pgm_kind *kind, const struct pgm_rows *rows)
{
    size_t n = pgm_kind_n_attrs(kind);
    if (rows->n_columns != PGM_QUERY_FIRST_ATTR + n) {
        PGM_BUG("a kind's query and its attributes differ in number");
    }
    for (size_t i = 0; i < n; i++) {
        if (strcmp(pgm_rows_column(rows, PGM_QUERY_FIRST_ATTR + i), kind->attrs[i].name) != 0) {
            PGM_BUG("a kind's query and its attributes differ in name or order");
        }
    }
}

static void
read_object(
    struct reading *reading, const struct pgm_kind *kind, const struct pgm_rows *rows, size_t row)
{
    struct pgm_arena *arena = reading->ctx->arena;
    struct pgm_address address = read_address(rows, row, PGM_QUERY_CLASS);
    if (address.class_id && pgm_depend_is_member(reading->depend, address)) {
        return;
    }
    struct pgm_object *object = pgm_new(arena, struct pgm_object);
    object->kind = kind;
    object->address = address;
    object->name = pgm_rows_value(rows, row, PGM_QUERY_NAME);
    object->signature = pgm_rows_value(rows, row, PGM_QUERY_SIGNATURE);
    size_t n = pgm_kind_n_attrs(kind);
    object->attrs = pgm_new_array(arena, const char *, n + 1);
    for (size_t i = 0; i < n; i++) {
        const char *value = pgm_rows_value(rows, row, PGM_QUERY_FIRST_ATTR + i);
        bool public = !value || !(kind->attrs[i].flags & PGM_ATTR_CONNECTION);
        object->attrs[i] = public ? value : pgm_conn_public(arena, value);
    }
    pgm_object_hash(arena, object);
    if (address.class_id) {
        pgm_depend_claim(reading->depend, object);
    }
    pgm_vec_push(arena, &reading->objects, object);
    pgm_vec_push(arena, &reading->needs, pgm_rows_value(rows, row, PGM_QUERY_NEEDS));
    struct pgm_address parent = read_address(rows, row, PGM_QUERY_PARENT_CLASS);
    pgm_vec_push(arena, &reading->parents, parent);
}

/* Reads the next address of the query's "needs"; false at the end. */
static bool
next_need(const char **at, struct pgm_address *out, unsigned *flags)
{
    if (!*at || !**at) {
        return false;
    }
    char *end = NULL;
    out->class_id = (uint32_t)strtoul(*at, &end, 10);
    out->object_id = (uint32_t)strtoul(end + 1, &end, 10);
    out->sub_id = (int32_t)strtol(end + 1, &end, 10);
    *flags = *end == '+' ? PGM_EDGE_AFTER : PGM_EDGE_ORDER;
    end += *end == '+';
    *at = *end == ',' ? end + 1 : NULL;
    return true;
}

/* Is everything in scope that the query says it needs? What is PostgreSQL's own always is. */
static bool
has_needs(const struct reading *reading, size_t i)
{
    const char *at = reading->needs.at[i];
    struct pgm_address address;
    unsigned flags = 0;
    while (next_need(&at, &address, &flags)) {
        const struct pgm_object *to = pgm_depend_resolve(reading->depend, address);
        if (to ? to->index == UINT32_MAX : address.object_id >= 16384) {
            return false;
        }
    }
    return true;
}

/* Names the object once its parent has a name, and tells whether it is in scope. `index` UINT32_MAX
 * marks what is not. */
static bool
place_object(struct reading *reading, size_t i)
{
    struct pgm_object *object = reading->objects.at[i];
    struct pgm_address parent = reading->parents.at[i];
    if (parent.class_id) {
        object->parent = pgm_depend_claimed(reading->depend, parent);
        if (!object->parent || object->parent->index == UINT32_MAX) {
            return false;
        }
        if (!object->parent->id) {
            PGM_BUG("a kind stands before its parents' in the table of kinds");
        }
    }
    if (object->kind->flags & PGM_KIND_LINK && !has_needs(reading, i)) {
        return false;
    }
    pgm_object_name(reading->ctx->arena, object);
    return pgm_scope_has(reading->scope, object);
}

static void
place_objects(struct reading *reading, pgm_objects *kept)
{
    for (size_t i = 0; i < reading->objects.n; i++) {
        struct pgm_object *object = reading->objects.at[i];
        if (place_object(reading, i)) {
            pgm_vec_push(reading->ctx->arena, kept, object);
        } else {
            object->index = UINT32_MAX;
        }
    }
}

static void
add_needs(struct reading *reading)
{
    for (size_t i = 0; i < reading->objects.n; i++) {
        const char *at = reading->needs.at[i];
        struct pgm_object *object = reading->objects.at[i];
        struct pgm_address address;
        unsigned flags = 0;
        while (object->index != UINT32_MAX && next_need(&at, &address, &flags)) {
            struct pgm_object *to = pgm_depend_resolve(reading->depend, address);
            if (to && to->index != UINT32_MAX) {
                pgm_catalog_add_edge(reading->catalog, object, to, flags);
            }
        }
    }
}

/* What pg_depend mentions and no kind knows. Constraints of kinds that belong to a column, and what
 * hangs on things out of scope, is not it. */
static enum pgm_status
report_unmodelled(struct reading *reading, const struct pgm_rows *others)
{
    pgm_addresses addresses = { 0 };
    pgm_depend_list_unclaimed(reading->depend, &addresses);
    for (size_t i = 0; i < others->n_rows; i++) {
        struct pgm_address address = { (uint32_t)strtoul(pgm_rows_value(others, i, 0), NULL, 10),
            (uint32_t)strtoul(pgm_rows_value(others, i, 1), NULL, 10), 0 };
        if (!pgm_depend_is_member(reading->depend, address) &&
            !pgm_depend_claimed(reading->depend, address)) {
            pgm_vec_push(reading->ctx->arena, &addresses, address);
        }
    }
    if (!addresses.n) {
        return PGM_OK;
    }
    struct pgm_arena *arena = reading->ctx->arena;
    struct pgm_str list = PGM_STR(arena);
    for (size_t i = 0; i < addresses.n; i++) {
        pgm_str_addf(
            &list, "%s(%u,%u)", i ? "," : "", addresses.at[i].class_id, addresses.at[i].object_id);
    }
    const char *sql = pgm_arena_printf(arena,
        "SELECT DISTINCT o.type || ' ' || o.identity, o.schema, o.identity FROM (VALUES %s) "
        "v(class_id, object_id)"
        " CROSS JOIN LATERAL pg_identify_object(v.class_id, v.object_id, 0) o"
        " LEFT JOIN pg_constraint c ON v.class_id = 2606 AND c.oid = v.object_id"
        " WHERE o.identity IS NOT NULL AND c.contype IS DISTINCT FROM 'n' AND "
        "COALESCE(c.conparentid, 0) = 0"
        " AND o.type NOT IN ('toast table', 'default value') AND COALESCE(o.schema, '') !~ "
        "'^pg_(temp|toast)'"
        " AND NOT EXISTS (SELECT 1 FROM pg_inherits h WHERE v.class_id = 1259 AND h.inhrelid = "
        "v.object_id)"
        " AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE v.class_id = 2620 AND t.oid = "
        "v.object_id AND t.tgparentid <> 0)"
        " AND NOT EXISTS (SELECT 1 FROM pg_constraint x WHERE v.class_id = 2606 AND x.oid = "
        "v.object_id AND NOT x.conislocal)"
        " ORDER BY 1",
        pgm_str_text(&list));
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(reading->ctx, reading->conn, sql, 0, NULL, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        struct pgm_unmodelled unmodelled = { pgm_rows_value(&rows, i, 0) };
        const char *schema = pgm_rows_value(&rows, i, 1), *identity = pgm_rows_value(&rows, i, 2);
        if (pgm_scope_holds(reading->scope, schema, unmodelled.what, identity)) {
            pgm_vec_push(arena, &reading->catalog->unmodelled, unmodelled);
        }
    }
    return PGM_OK;
}

/* What there is but the user may not read. */
static void
report_withheld(struct reading *reading, const pgm_objects *kept)
{
    struct pgm_arena *arena = reading->ctx->arena;
    for (size_t i = 0; i < kept->n; i++) {
        const struct pgm_object *object = kept->at[i];
        const struct pgm_attr *attrs = object->kind->attrs;
        for (size_t a = 0; attrs[a].name; a++) {
            if (attrs[a].flags & PGM_ATTR_WITHHELD && !object->attrs[a]) {
                struct pgm_unmodelled unmodelled = { pgm_arena_printf(
                    arena, "%s of %s, which cannot be read", attrs[a].name, object->id) };
                pgm_vec_push(arena, &reading->catalog->unmodelled, unmodelled);
            }
        }
    }
}

static void
read_casts(struct reading *reading, const struct pgm_rows *rows)
{
    for (size_t i = 0; i < rows->n_rows; i++) {
        const char *context = pgm_rows_value(rows, i, 1);
        (void)pgm_map_put_text(&reading->catalog->casts, pgm_rows_value(rows, i, 0), context);
    }
}

static enum pgm_status
build(struct reading *reading, const struct pgm_rows *answers, size_t n_kinds)
{
    reading->depend = pgm_depend_new(reading->ctx, &answers[n_kinds]);
    for (size_t k = 0; k < n_kinds; k++) {
        check_columns(pgm_kinds[k], &answers[k]);
        for (size_t row = 0; row < answers[k].n_rows; row++) {
            read_object(reading, pgm_kinds[k], &answers[k], row);
        }
    }
    pgm_objects kept = { 0 };
    place_objects(reading, &kept);
    pgm_depend_add_edges(reading->depend, reading->catalog);
    add_needs(reading);
    read_casts(reading, &answers[n_kinds + 1]);
    for (size_t i = 0; i < answers[n_kinds + 2].n_rows; i++) {
        const char *role = pgm_rows_value(&answers[n_kinds + 2], i, 0);
        pgm_vec_push(reading->ctx->arena, &reading->catalog->roles, role);
        reading->catalog->self = pgm_rows_value(&answers[n_kinds + 2], i, 1);
    }
    PGM_TRY(report_unmodelled(reading, &answers[n_kinds + 3]));
    report_withheld(reading, &kept);
    PGM_TRY(pgm_catalog_link(reading->ctx, reading->catalog, &kept));
    pgm_catalog_seal(reading->catalog);
    return PGM_OK;
}

static enum pgm_status
read_all(struct reading *reading)
{
    struct pgm_arena *arena = reading->ctx->arena;
    size_t n_kinds = 0;
    while (pgm_kinds[n_kinds]) {
        n_kinds++;
    }
    size_t n = n_kinds + 4;
    const char **queries = pgm_new_array(arena, const char *, n);
    struct pgm_rows *answers = pgm_new_array(arena, struct pgm_rows, n);
    for (size_t k = 0; k < n_kinds; k++) {
        queries[k] = pgm_query_for(arena, pgm_kinds[k]->query, reading->catalog->server_version);
    }
    queries[n_kinds] = depend_sql;
    queries[n_kinds + 1] = casts_sql;
    queries[n_kinds + 2] = roles_sql;
    queries[n_kinds + 3] = others_sql;
    PGM_TRY(pgm_conn_pipeline(reading->ctx, reading->conn, n, queries, answers));
    return build(reading, answers, n_kinds);
}

/* The queries ask for `pgmend.self`, which lasts to the end of the transaction. */
static const char *
begin_text(struct pgm_arena *arena, const struct pgm_scope *scope)
{
    struct pgm_str sql = PGM_STR(arena);
    pgm_str_addf(&sql, "%s; SET LOCAL pgmend.self = ", begin_sql);
    pgm_quote_literal(&sql, scope->self ? scope->self : "");
    return pgm_str_text(&sql);
}

enum pgm_status
pgm_introspect(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *origin,
    const struct pgm_scope *scope, struct pgm_catalog **out)
{
    static const struct pgm_scope everything = { 0 };
    struct reading reading = {
        .ctx = ctx,
        .conn = conn,
        .scope = scope ? scope : &everything,
        .catalog = pgm_catalog_new(ctx, origin, pgm_conn_version(conn)),
    };
    PGM_TRY(pgm_conn_exec(ctx, conn, begin_text(ctx->arena, reading.scope)));
    enum pgm_status status = pgm_wrap(ctx, read_all(&reading), "reading the catalog of %s", origin);
    if (status == PGM_OK) {
        status = pgm_conn_exec(ctx, conn, "COMMIT");
    }
    *out = reading.catalog;
    return status;
}
