#include <stdlib.h>
#include <string.h>

#include "catalog/cache.h"
#include "catalog/introspect_private.h"
#include "catalog/query.h"
#include "catalog/sessions.h"
#include "catalog/stamp.h"

static const char casts_sql[] = "SELECT format_type(castsource, NULL) || '>' || "
                                "format_type(casttarget, NULL), castcontext FROM pg_cast";

static const char roles_sql[] = "SELECT rolname, current_user, current_database() FROM pg_roles "
                                "WHERE rolname !~ '^pg_' ORDER BY rolname";

/* What is asked beside the kinds' queries, after them. */
enum other_query { ASK_DEPEND, ASK_CASTS, ASK_ROLES, N_OTHER_QUERIES };

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
read_attrs(
    struct pgm_reading *reading, const struct pgm_rows *rows, size_t row, struct pgm_object *out)
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
read_kind(struct pgm_reading *reading, const struct pgm_kind *kind, const struct pgm_rows *rows,
    struct pgm_found *out)
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

static void
read_casts(struct pgm_reading *reading, const struct pgm_rows *rows)
{
    struct pgm_arena *arena = reading->ctx->arena;
    for (size_t i = 0; i < rows->n_rows; i++) {
        const char *key = pgm_arena_copy(arena, pgm_rows_value(rows, i, 0));
        const char *context = pgm_arena_copy(arena, pgm_rows_value(rows, i, 1));
        (void)pgm_map_put_text(&reading->catalog->casts, key, context);
    }
}

static void
read_roles(struct pgm_reading *reading, const struct pgm_rows *rows)
{
    struct pgm_arena *arena = reading->ctx->arena;
    for (size_t i = 0; i < rows->n_rows; i++) {
        const char *role = pgm_arena_copy(arena, pgm_rows_value(rows, i, 0));
        pgm_vec_push(arena, &reading->catalog->roles, role);
        reading->catalog->self = pgm_intern(reading->texts, pgm_rows_value(rows, i, 1));
        reading->catalog->database = pgm_intern(reading->texts, pgm_rows_value(rows, i, 2));
    }
}

/* Answers come in any order; nothing that is done with one looks at another. */
static void
read_answer(void *data, size_t i, const struct pgm_rows *rows)
{
    struct pgm_reading *reading = data;
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
is_wanted(const struct pgm_reading *reading, size_t query)
{
    switch (query < reading->n_kinds ? pgm_kinds[query]->facet : 0) {
    case PGM_FACET_ROLES:
        return reading->scope.roles != NULL;
    case PGM_FACET_DATABASE:
        return reading->scope.database_settings;
    default:
        return !reading->only_shared;
    }
}

/* The queries that are worth sending. Those that take longest come first, so that several sessions
 * end at about the same time. */
static void
order_queries(struct pgm_reading *reading, const struct pgm_rows *answer)
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
ask_all(struct pgm_reading *reading, const struct pgm_sessions *sessions)
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
prepare(struct pgm_reading *reading)
{
    reading->texts = pgm_intern_new(reading->scratch, reading->ctx->arena);
    reading->depend = pgm_depend_new(reading->scratch);
    reading->n_kinds = count_kinds();
    reading->found = pgm_new_array(reading->scratch, struct pgm_found, reading->n_kinds);
}

/* Begins with the stamp alone where there is a cache: which kinds there are need not be known if
 * nothing has changed. Who may not see all that a stamp is made of has no cache. */
static enum pgm_status
begin(struct pgm_reading *reading, struct pgm_sessions *sessions)
{
    const char *const kinds[] = { kinds_sql(reading->scratch, reading->n_kinds), NULL };
    const char *self = reading->scope.self;
    if (!reading->cache) {
        return pgm_sessions_begin(reading->ctx, reading->conn, self, kinds, sessions);
    }
    enum pgm_status status =
        pgm_sessions_begin(reading->ctx, reading->conn, self, reading->stamp_sql, sessions);
    if (status != PGM_SQL || !pgm_conn_in_failure(reading->conn)) {
        return status;
    }
    pgm_error_clear(reading->ctx);
    reading->cache = NULL;
    PGM_TRY(pgm_conn_exec(reading->ctx, reading->conn, "ROLLBACK"));
    return pgm_sessions_begin(reading->ctx, reading->conn, self, kinds, sessions);
}

/* Asks for everything; what kinds there are may be known from the beginning. */
static enum pgm_status
ask(struct pgm_reading *reading, const struct pgm_sessions *sessions, const struct pgm_rows *kinds)
{
    struct pgm_rows rows;
    if (!kinds) {
        PGM_TRY(pgm_conn_query(reading->ctx, reading->conn,
            kinds_sql(reading->scratch, reading->n_kinds), 0, NULL, &rows));
        kinds = &rows;
    }
    order_queries(reading, kinds);
    return ask_all(reading, sessions);
}

static bool
take_cached(struct pgm_reading *reading, const struct pgm_sessions *sessions)
{
    return reading->cache && pgm_cache_take(reading->ctx, reading->cache,
                                 pgm_stamp_of(reading->scratch, sessions->first), reading->catalog);
}

/* Ends the transaction, and keeps what was read for the next time. */
static enum pgm_status
finish(struct pgm_reading *reading, struct pgm_sessions *sessions)
{
    if (!reading->cache) {
        return pgm_conn_exec(reading->ctx, reading->conn, "COMMIT");
    }
    struct pgm_rows again;
    PGM_TRY(pgm_sessions_ask_again(reading->ctx, sessions, reading->stamp_sql[1], &again));
    if (pgm_stamp_holds(sessions->first, &again)) {
        pgm_cache_keep(reading->ctx, reading->cache,
            pgm_stamp_of(reading->scratch, sessions->first), reading->catalog);
    }
    return PGM_OK;
}

static enum pgm_status
read_all(struct pgm_reading *reading)
{
    prepare(reading);
    struct pgm_sessions sessions;
    PGM_TRY(begin(reading, &sessions));
    if (take_cached(reading, &sessions)) {
        return pgm_conn_exec(reading->ctx, reading->conn, "COMMIT");
    }
    PGM_TRY(pgm_sessions_call(reading->ctx, &sessions));
    enum pgm_status status = ask(reading, &sessions, reading->cache ? NULL : sessions.first);
    pgm_sessions_end(reading->ctx, &sessions);
    PGM_TRY(status);
    PGM_TRY(pgm_introspect_build(reading));
    return finish(reading, &sessions);
}

enum pgm_status
pgm_introspect_cached(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *origin,
    const struct pgm_scope *scope, const struct pgm_cache *cache, struct pgm_catalog **out)
{
    struct pgm_reading reading = {
        .ctx = ctx,
        .conn = conn,
        .scratch = pgm_arena_new(),
        .scope = scope ? *scope : (struct pgm_scope){ 0 },
        .catalog = pgm_catalog_new(ctx, origin, pgm_conn_version(conn)),
        .cache = cache,
    };
    pgm_stamp_sql(reading.scratch, reading.catalog->server_version, reading.stamp_sql);
    enum pgm_status status = pgm_wrap(ctx, read_all(&reading), "reading the catalog of %s", origin);
    pgm_arena_end(reading.scratch);
    *out = reading.catalog;
    return status;
}

enum pgm_status
pgm_introspect(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *origin,
    const struct pgm_scope *scope, struct pgm_catalog **out)
{
    return pgm_introspect_cached(ctx, conn, origin, scope, NULL, out);
}

static enum pgm_status
read_roles_only(struct pgm_reading *reading)
{
    prepare(reading);
    struct pgm_sessions sessions = { .at = { reading->conn }, .n = 1 };
    PGM_TRY(ask(reading, &sessions, NULL));
    return pgm_introspect_build(reading);
}

enum pgm_status
pgm_introspect_roles(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *origin,
    const struct pgm_scope *scope, struct pgm_catalog **out)
{
    struct pgm_reading reading = {
        .ctx = ctx,
        .conn = conn,
        .scratch = pgm_arena_new(),
        .scope = *scope,
        .catalog = pgm_catalog_new(ctx, origin, pgm_conn_version(conn)),
        .only_shared = true,
    };
    enum pgm_status status =
        pgm_wrap(ctx, read_roles_only(&reading), "reading the roles of %s", origin);
    pgm_arena_end(reading.scratch);
    *out = reading.catalog;
    return status;
}
