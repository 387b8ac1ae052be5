#include "catalog/introspect.h"

#include <stdlib.h>
#include <string.h>

#include "base/intern.h"
#include "catalog/depend.h"
#include "catalog/query.h"
#include "catalog/sessions.h"
#include "kinds/kind.h"

static const char casts_sql[] = "SELECT format_type(castsource, NULL) || '>' || "
                                "format_type(casttarget, NULL), castcontext FROM pg_cast";

static const char roles_sql[] =
    "SELECT rolname, current_user FROM pg_roles WHERE rolname !~ '^pg_' ORDER BY rolname";

/* What came of a kind's query. */
struct found {
    struct pgm_object *objects;
    const char **needs;          /* parallel to objects: the query's "needs" */
    struct pgm_address *parents; /* parallel to objects */
    size_t n;
};

/* What is asked beside the kinds' queries, after them. */
enum other_query { ASK_DEPEND, ASK_CASTS, ASK_ROLES, N_OTHER_QUERIES };

/* What is known while one catalog is being read. */
struct reading {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    struct pgm_arena *scratch; /* for what is of no use afterwards */
    struct pgm_intern *texts;
    struct pgm_scope scope;
    struct pgm_catalog *catalog;
    struct pgm_depend *depend;
    struct found *found; /* of each kind */
    size_t n_kinds;
    bool only_roles; /* nothing else is asked for */
    size_t *order;   /* of queries: which kind, or n_kinds + enum other_query */
    size_t n_queries;
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
read_attrs(struct reading *reading, const struct pgm_rows *rows, size_t row, struct pgm_object *out)
{
    const struct pgm_attr *attrs = out->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        const char *value = pgm_rows_value(rows, row, PGM_QUERY_FIRST_ATTR + i);
        if (value && attrs[i].flags & PGM_ATTR_CONNECTION) {
            value = pgm_conn_public(reading->scratch, value);
        }
        out->attrs[i] = pgm_intern(reading->texts, value);
    }
}

/* The rows are gone afterwards. */
static void
read_kind(struct reading *reading, const struct pgm_kind *kind, const struct pgm_rows *rows,
    struct found *out)
{
    check_columns(kind, rows);
    struct pgm_arena *arena = reading->ctx->arena;
    size_t n_attrs = pgm_kind_n_attrs(kind);
    const char **attrs = pgm_new_array(arena, const char *, rows->n_rows *n_attrs + 1);
    out->n = rows->n_rows;
    out->objects = pgm_new_array(arena, struct pgm_object, rows->n_rows + 1);
    out->needs = pgm_new_array(reading->scratch, const char *, rows->n_rows + 1);
    out->parents = pgm_new_array(reading->scratch, struct pgm_address, rows->n_rows + 1);
    for (size_t row = 0; row < rows->n_rows; row++) {
        struct pgm_object *object = &out->objects[row];
        object->kind = kind;
        object->address = read_address(rows, row, PGM_QUERY_CLASS);
        object->name = pgm_intern(reading->texts, pgm_rows_value(rows, row, PGM_QUERY_NAME));
        object->signature =
            pgm_intern(reading->texts, pgm_rows_value(rows, row, PGM_QUERY_SIGNATURE));
        object->attrs = attrs + row * n_attrs;
        read_attrs(reading, rows, row, object);
        pgm_object_hash(arena, object);
        out->needs[row] =
            pgm_arena_copy(reading->scratch, pgm_rows_value(rows, row, PGM_QUERY_NEEDS));
        out->parents[row] = read_address(rows, row, PGM_QUERY_PARENT_CLASS);
    }
}

/* What belongs to an extension is left out; the rest claims its place in pg_depend. */
static void
claim_objects(struct reading *reading)
{
    for (size_t k = 0; k < reading->n_kinds; k++) {
        for (size_t i = 0; i < reading->found[k].n; i++) {
            struct pgm_object *object = &reading->found[k].objects[i];
            if (!object->address.class_id) {
                continue;
            }
            if (pgm_depend_is_member(reading->depend, object->address)) {
                object->index = UINT32_MAX;
            } else {
                pgm_depend_claim(reading->depend, object);
            }
        }
    }
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
has_needs(const struct reading *reading, const char *at)
{
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
place_object(struct reading *reading, const struct found *found, size_t i)
{
    struct pgm_object *object = &found->objects[i];
    struct pgm_address parent = found->parents[i];
    if (object->index == UINT32_MAX) {
        return false;
    }
    if (parent.class_id) {
        object->parent = pgm_depend_claimed(reading->depend, parent);
        if (!object->parent || object->parent->index == UINT32_MAX) {
            return false;
        }
        if (!object->parent->id) {
            PGM_BUG("a kind stands before its parents' in the table of kinds");
        }
    }
    if (object->kind->flags & PGM_KIND_LINK && !has_needs(reading, found->needs[i])) {
        return false;
    }
    pgm_object_name(reading->ctx->arena, object);
    return pgm_scope_has(&reading->scope, object);
}

static void
place_objects(struct reading *reading, pgm_objects *kept)
{
    size_t n = 0;
    for (size_t k = 0; k < reading->n_kinds; k++) {
        n += reading->found[k].n;
    }
    kept->at = pgm_new_array(reading->ctx->arena, struct pgm_object *, n + 1);
    kept->cap = n + 1;
    for (size_t k = 0; k < reading->n_kinds; k++) {
        const struct found *found = &reading->found[k];
        for (size_t i = 0; i < found->n; i++) {
            if (place_object(reading, found, i)) {
                kept->at[kept->n++] = &found->objects[i];
            } else {
                found->objects[i].index = UINT32_MAX;
            }
        }
    }
}

static void
add_needs_of(struct reading *reading, struct pgm_object *object, const char *at)
{
    struct pgm_address address;
    unsigned flags = 0;
    while (next_need(&at, &address, &flags)) {
        struct pgm_object *to = pgm_depend_resolve(reading->depend, address);
        if (to && to->index != UINT32_MAX) {
            pgm_catalog_add_edge(reading->catalog, object, to, flags);
        }
    }
}

static void
add_needs(struct reading *reading)
{
    for (size_t k = 0; k < reading->n_kinds; k++) {
        const struct found *found = &reading->found[k];
        for (size_t i = 0; i < found->n; i++) {
            if (found->objects[i].index != UINT32_MAX) {
                add_needs_of(reading, &found->objects[i], found->needs[i]);
            }
        }
    }
}

/* What pg_depend mentions and no kind knows. Constraints of kinds that belong to a column, and what
 * hangs on things out of scope, is not it. */
static enum pgm_status
report_unmodelled(struct reading *reading)
{
    pgm_addresses addresses = { 0 };
    pgm_depend_list_unclaimed(reading->depend, &addresses);
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
        if (pgm_scope_holds(&reading->scope, schema, unmodelled.what, identity)) {
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
    struct pgm_arena *arena = reading->ctx->arena;
    for (size_t i = 0; i < rows->n_rows; i++) {
        const char *key = pgm_arena_copy(arena, pgm_rows_value(rows, i, 0));
        const char *context = pgm_arena_copy(arena, pgm_rows_value(rows, i, 1));
        (void)pgm_map_put_text(&reading->catalog->casts, key, context);
    }
}

static void
read_roles(struct reading *reading, const struct pgm_rows *rows)
{
    struct pgm_arena *arena = reading->ctx->arena;
    for (size_t i = 0; i < rows->n_rows; i++) {
        const char *role = pgm_arena_copy(arena, pgm_rows_value(rows, i, 0));
        pgm_vec_push(arena, &reading->catalog->roles, role);
        reading->catalog->self = pgm_intern(reading->texts, pgm_rows_value(rows, i, 1));
    }
}

/* Answers come in any order; nothing that is done with one looks at another. */
static void
read_answer(void *data, size_t i, const struct pgm_rows *rows)
{
    struct reading *reading = data;
    size_t query = reading->order[i];
    if (query < reading->n_kinds) {
        read_kind(reading, pgm_kinds[query], rows, &reading->found[query]);
        return;
    }
    switch ((enum other_query)(query - reading->n_kinds)) {
    case ASK_DEPEND:
        pgm_depend_read(reading->depend, rows);
        break;
    case ASK_CASTS:
        read_casts(reading, rows);
        break;
    case ASK_ROLES:
        read_roles(reading, rows);
        break;
    case N_OTHER_QUERIES:
        break;
    }
}

/* Which platform it is: told, or seen by its roles and schemas. */
static void
choose_provider(struct reading *reading)
{
    struct pgm_arena *arena = reading->scratch;
    if (pgm_str_same(reading->scope.provider, "auto")) {
        pgm_strings there = { 0 };
        for (size_t i = 0; i < reading->catalog->roles.n; i++) {
            const char *role = reading->catalog->roles.at[i];
            pgm_vec_push(arena, &there, pgm_arena_printf(arena, "role %s", role));
        }
        for (size_t k = 0; k < reading->n_kinds; k++) {
            bool holds_others = pgm_kinds[k]->flags & PGM_KIND_DROPS_EMPTY;
            for (size_t i = 0; holds_others && i < reading->found[k].n; i++) {
                const char *name = reading->found[k].objects[i].name;
                const char *word = pgm_arena_printf(arena, "%s %s", pgm_kinds[k]->name, name);
                pgm_vec_push(arena, &there, word);
            }
        }
        const struct pgm_provider *provider = pgm_provider_detect(&there);
        reading->scope.provider = provider ? provider->name : NULL;
    }
    const struct pgm_provider *provider = pgm_scope_provider(&reading->scope);
    reading->catalog->provider = provider ? provider->name : NULL;
}

/* The needs are known once the catalog is linked; what is left is linked again. */
static enum pgm_status
leave_out_provider(struct reading *reading, pgm_objects *kept)
{
    const struct pgm_provider *provider = pgm_scope_provider(&reading->scope);
    if (!provider) {
        return PGM_OK;
    }
    pgm_provider_restrict(reading->ctx, provider, kept);
    for (size_t i = 0; i < kept->n; i++) {
        pgm_object_forget_needs(kept->at[i]);
    }
    return pgm_catalog_link(reading->ctx, reading->catalog, kept);
}

static enum pgm_status
build(struct reading *reading)
{
    claim_objects(reading);
    choose_provider(reading);
    pgm_objects kept = { 0 };
    place_objects(reading, &kept);
    pgm_depend_add_edges(reading->depend, reading->catalog);
    add_needs(reading);
    PGM_TRY(report_unmodelled(reading));
    report_withheld(reading, &kept);
    PGM_TRY(pgm_catalog_link(reading->ctx, reading->catalog, &kept));
    PGM_TRY(leave_out_provider(reading, &kept));
    pgm_catalog_seal(reading->catalog);
    return PGM_OK;
}

static size_t
count_kinds(void)
{
    size_t n = 0;
    while (pgm_kinds[n]) {
        n++;
    }
    return n;
}

/* pg_depend is read as long as the columns are. */
static unsigned
effort_of(size_t query, size_t n_kinds)
{
    return query < n_kinds ? pgm_kinds[query]->effort : query == n_kinds + ASK_DEPEND ? 3 : 0;
}

/* Asks which kinds there can be any of; those without a condition are not among the columns. */
static const char *
kinds_sql(struct pgm_arena *arena, size_t n_kinds)
{
    struct pgm_str sql = PGM_STR(arena);
    pgm_str_add(&sql, "SELECT true");
    for (size_t i = 0; i < n_kinds; i++) {
        const char *when = pgm_query_when(arena, pgm_kinds[i]->query);
        if (when) {
            pgm_str_addf(&sql, ", %s", when);
        }
    }
    return pgm_str_text(&sql);
}

/* Does the scope want what the query asks for? */
static bool
is_wanted(const struct reading *reading, size_t query)
{
    bool is_of_roles = query < reading->n_kinds && pgm_kinds[query]->facet == PGM_FACET_ROLES;
    return is_of_roles ? reading->scope.roles != NULL : !reading->only_roles;
}

/* The queries that are worth sending. Those that take longest come first, so that several sessions
 * end at about the same time. */
static void
order_queries(struct reading *reading, const struct pgm_rows *answer)
{
    size_t n_kinds = reading->n_kinds, n = n_kinds + N_OTHER_QUERIES, column = 0;
    reading->order = pgm_new_array(reading->scratch, size_t, n);
    for (size_t i = 0; i < n; i++) {
        bool has_condition =
            i < n_kinds && pgm_query_when(reading->scratch, pgm_kinds[i]->query) != NULL;
        bool is_there = !has_condition || pgm_rows_value(answer, 0, ++column)[0] == 't';
        if (!is_there || !is_wanted(reading, i)) {
            continue;
        }
        size_t at = reading->n_queries++;
        for (; at > 0 && effort_of(reading->order[at - 1], n_kinds) < effort_of(i, n_kinds); at--) {
            reading->order[at] = reading->order[at - 1];
        }
        reading->order[at] = i;
    }
}

static enum pgm_status
ask_all(struct reading *reading, const struct pgm_sessions *sessions)
{
    static const char *const others[N_OTHER_QUERIES] = { pgm_depend_sql, casts_sql, roles_sql };
    size_t n_kinds = reading->n_kinds, n = reading->n_queries;
    const char **queries = pgm_new_array(reading->scratch, const char *, n);
    for (size_t i = 0; i < n; i++) {
        size_t query = reading->order[i];
        queries[i] = query >= n_kinds ? others[query - n_kinds]
                                      : pgm_query_for(reading->scratch, pgm_kinds[query]->query,
                                            reading->catalog->server_version);
    }
    struct pgm_statements statements = { n, queries };
    return pgm_conn_spread(
        reading->ctx, sessions->n, sessions->at, &statements, read_answer, reading);
}

static void
prepare(struct reading *reading)
{
    reading->texts = pgm_intern_new(reading->scratch, reading->ctx->arena);
    reading->depend = pgm_depend_new(reading->scratch);
    reading->n_kinds = count_kinds();
    reading->found = pgm_new_array(reading->scratch, struct found, reading->n_kinds);
}

static enum pgm_status
read_all(struct reading *reading)
{
    prepare(reading);
    struct pgm_sessions sessions;
    PGM_TRY(pgm_sessions_begin(reading->ctx, reading->conn, reading->scope.self,
        kinds_sql(reading->scratch, reading->n_kinds), &sessions));
    order_queries(reading, &sessions.first);
    enum pgm_status status = ask_all(reading, &sessions);
    pgm_sessions_end(reading->ctx, &sessions);
    return status == PGM_OK ? build(reading) : status;
}

enum pgm_status
pgm_introspect(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *origin,
    const struct pgm_scope *scope, struct pgm_catalog **out)
{
    struct reading reading = {
        .ctx = ctx,
        .conn = conn,
        .scratch = pgm_arena_new(),
        .scope = scope ? *scope : (struct pgm_scope){ 0 },
        .catalog = pgm_catalog_new(ctx, origin, pgm_conn_version(conn)),
    };
    enum pgm_status status = pgm_wrap(ctx, read_all(&reading), "reading the catalog of %s", origin);
    pgm_arena_end(reading.scratch);
    if (status == PGM_OK) {
        status = pgm_conn_exec(ctx, conn, "COMMIT");
    }
    *out = reading.catalog;
    return status;
}

static enum pgm_status
read_roles_only(struct reading *reading)
{
    prepare(reading);
    struct pgm_sessions sessions = { .at = { reading->conn }, .n = 1 };
    PGM_TRY(pgm_conn_query(reading->ctx, reading->conn,
        kinds_sql(reading->scratch, reading->n_kinds), 0, NULL, &sessions.first));
    order_queries(reading, &sessions.first);
    PGM_TRY(ask_all(reading, &sessions));
    return build(reading);
}

enum pgm_status
pgm_introspect_roles(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *origin,
    const struct pgm_scope *scope, struct pgm_catalog **out)
{
    struct reading reading = {
        .ctx = ctx,
        .conn = conn,
        .scratch = pgm_arena_new(),
        .scope = *scope,
        .catalog = pgm_catalog_new(ctx, origin, pgm_conn_version(conn)),
        .only_roles = true,
    };
    enum pgm_status status =
        pgm_wrap(ctx, read_roles_only(&reading), "reading the roles of %s", origin);
    pgm_arena_end(reading.scratch);
    *out = reading.catalog;
    return status;
}
