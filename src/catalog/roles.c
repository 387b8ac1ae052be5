#include "catalog/roles.h"

#include <string.h>

#include "base/map.h"
#include "base/str.h"
#include "base/text.h"
#include "parse/split.h"
#include "pg/quote.h"

/* The queries of the kinds leave out what has such a name. A password in a statement that fails
 * stays out of the server's log. */
static const char begin_sql[] =
    "BEGIN; SET LOCAL log_min_error_statement = panic; SET LOCAL log_statement = none;"
    " LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE";

static const char aside_sql[] =
    "SELECT format('ALTER ROLE %I RENAME TO %I', rolname, 'pgmend aside ' || oid)"
    " FROM pg_catalog.pg_roles"
    " WHERE rolname !~ '^pg_' AND rolname NOT IN (current_user, session_user) ORDER BY oid";

/* ALTER DATABASE … RENAME refuses the current one. Nobody sees the rows before the end, and then
 * they are not there. */
static const char free_name_sql[] =
    "UPDATE pg_catalog.pg_database SET datname = 'pgmend aside ' || oid"
    " WHERE datname = $1 AND datname <> current_database()";

static const char take_name_sql[] =
    "UPDATE pg_catalog.pg_database SET datname = $1 WHERE datname = current_database()";

static enum pgm_status
name_database(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *name)
{
    const char *const params[] = { name };
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, free_name_sql, 1, params, &rows));
    return pgm_conn_query(ctx, conn, take_name_sql, 1, params, &rows);
}

static enum pgm_status
begin(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *database)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_exec(ctx, conn, begin_sql));
    PGM_TRY(pgm_conn_query(ctx, conn, aside_sql, 0, NULL, &rows));
    const char **sql = pgm_new_array(ctx->arena, const char *, rows.n_rows + 1);
    for (size_t i = 0; i < rows.n_rows; i++) {
        sql[i] = pgm_rows_value(&rows, i, 0);
    }
    PGM_TRY(rows.n_rows ? pgm_conn_pipeline(ctx, conn, rows.n_rows, sql, NULL) : PGM_OK);
    return database ? name_database(ctx, conn, database) : PGM_OK;
}

/* Ends the transaction, whatever came of it, and keeps the description of what went wrong. */
static enum pgm_status
end(struct pgm_ctx *ctx, struct pgm_conn *conn, enum pgm_status status)
{
    struct pgm_error error = ctx->error;
    pgm_error_clear(ctx);
    enum pgm_status ended = PGM_OK;
    if (error.status != PGM_LOST && pgm_conn_in_transaction(conn)) {
        ended = pgm_conn_exec(ctx, conn, "ROLLBACK");
    }
    if (status != PGM_OK) {
        ctx->error = error;
    }
    return status != PGM_OK ? status : ended;
}

/* ---- into a catalog -------------------------------------------------------------------------- */

static struct pgm_object *
copy_of(const struct pgm_map *copies, const struct pgm_object *object)
{
    return object ? pgm_map_get_text(copies, object->id) : NULL;
}

static void
copy_needs(struct pgm_ctx *ctx, const struct pgm_map *copies, const struct pgm_object *object)
{
    struct pgm_object *copy = copy_of(copies, object);
    copy->parent = copy_of(copies, object->parent);
    for (size_t i = 0; i < object->needs.n; i++) {
        struct pgm_edge edge = object->needs.at[i];
        edge.to = copy_of(copies, edge.to);
        if (edge.to) {
            pgm_vec_push(ctx->arena, &copy->needs, edge);
        }
    }
}

enum pgm_status
pgm_roles_copy(struct pgm_ctx *ctx, const struct pgm_catalog *from, struct pgm_catalog *catalog)
{
    struct pgm_map copies = PGM_MAP(ctx->arena);
    pgm_objects all = { 0 };
    for (size_t i = 0; i < catalog->n_objects; i++) {
        pgm_vec_push(ctx->arena, &all, catalog->objects[i]);
    }
    for (size_t i = 0; i < from->n_objects; i++) {
        if (from->objects[i]->kind->facet & PGM_FACETS_SHARED) {
            struct pgm_object *copy = pgm_new(ctx->arena, struct pgm_object);
            *copy = *from->objects[i];
            copy->needs = (pgm_edges){ 0 };
            (void)pgm_map_put_text(&copies, copy->id, copy);
            pgm_vec_push(ctx->arena, &all, copy);
        }
    }
    for (size_t i = 0; i < from->n_objects; i++) {
        if (from->objects[i]->kind->facet & PGM_FACETS_SHARED) {
            copy_needs(ctx, &copies, from->objects[i]);
        }
    }
    PGM_TRY(pgm_catalog_link(ctx, catalog, &all));
    pgm_catalog_seal(catalog);
    return PGM_OK;
}

/* ---- declared -------------------------------------------------------------------------------- */

struct declaring {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    const pgm_role_statements *statements;
    const struct pgm_scope *scope;
    bool *is_done;
    size_t n_done;
    struct pgm_error failure; /* of the first that failed in this round */
    size_t failed;            /* which that is; the number of statements when none did */
};

/* Runs one where it may fail without the others being lost. */
static enum pgm_status
try(struct pgm_conn *conn, const char *sql, struct pgm_ctx *scratch)
{
    PGM_TRY(pgm_conn_exec(scratch, conn, "SAVEPOINT pgmend"));
    enum pgm_status status = pgm_conn_exec(scratch, conn, sql);
    if (status == PGM_OK) {
        return pgm_conn_exec(scratch, conn, "RELEASE pgmend");
    }
    struct pgm_error error = scratch->error;
    pgm_error_clear(scratch);
    PGM_TRY(pgm_conn_exec(scratch, conn, "ROLLBACK TO pgmend"));
    scratch->error = error;
    return status;
}

/* Runs what is not done yet, once, in order. */
static enum pgm_status
run_round(struct declaring *declaring)
{
    const pgm_role_statements *statements = declaring->statements;
    declaring->failed = statements->n;
    for (size_t i = 0; i < statements->n; i++) {
        if (declaring->is_done[i]) {
            continue;
        }
        struct pgm_ctx scratch = { .arena = declaring->ctx->arena };
        enum pgm_status status = try(declaring->conn, statements->at[i].statement->text, &scratch);
        if (status == PGM_OK) {
            declaring->is_done[i] = true;
            declaring->n_done++;
        } else if (status == PGM_LOST) {
            declaring->ctx->error = scratch.error;
            return status;
        } else if (declaring->failed == statements->n) {
            declaring->failed = i;
            declaring->failure = scratch.error;
        }
    }
    return PGM_OK;
}

/* A role that is not managed need not be declared to be a member, or to have members. */
static bool
make_unmanaged(struct declaring *declaring)
{
    static const char before[] = "role \"", after[] = "\" does not exist";
    const char *message = declaring->failure.message ? declaring->failure.message : "";
    size_t n = strlen(message);
    if (strcmp(declaring->failure.sqlstate, "42704") != 0 || !pgm_str_starts(message, before) ||
        n < sizeof before + sizeof after || strcmp(message + n - (sizeof after - 1), after) != 0) {
        return false;
    }
    struct pgm_arena *arena = declaring->ctx->arena;
    const char *name = pgm_arena_copy_n(
        arena, message + sizeof before - 1, n - (sizeof before - 1) - (sizeof after - 1));
    const struct pgm_provider *provider = pgm_scope_provider(declaring->scope);
    if (pgm_scope_has_role(declaring->scope, name) &&
        !(provider && pgm_provider_leaves_role(arena, provider, name))) {
        return false;
    }
    struct pgm_str sql = PGM_STR(arena);
    pgm_str_add(&sql, "CREATE ROLE ");
    pgm_quote_name(&sql, name);
    struct pgm_ctx scratch = { .arena = arena };
    return try(declaring->conn, pgm_str_text(&sql), &scratch) == PGM_OK;
}

static enum pgm_status
blame(const struct declaring *declaring)
{
    struct pgm_ctx *ctx = declaring->ctx;
    const struct pgm_role_statement *at = &declaring->statements->at[declaring->failed];
    const struct pgm_error *failure = &declaring->failure;
    (void)pgm_parse_fail(ctx, at->file, at->text, at->statement->offset, failure->message);
    ctx->error.detail = failure->detail;
    ctx->error.hint = failure->hint;
    ctx->error.statement = at->statement->text;
    memcpy(ctx->error.sqlstate, failure->sqlstate, sizeof ctx->error.sqlstate);
    return ctx->error.status;
}

static enum pgm_status
run_declared(struct declaring *declaring)
{
    size_t n = declaring->statements->n;
    while (declaring->n_done < n) {
        size_t before = declaring->n_done;
        PGM_TRY(run_round(declaring));
        if (declaring->n_done == before && !make_unmanaged(declaring)) {
            return blame(declaring);
        }
    }
    return PGM_OK;
}

static enum pgm_status
declare(struct declaring *declaring, const char *database, const struct pgm_catalog *catalog,
    struct pgm_catalog **roles)
{
    PGM_TRY(begin(declaring->ctx, declaring->conn, database));
    PGM_TRY(run_declared(declaring));
    return pgm_introspect_roles(
        declaring->ctx, declaring->conn, catalog->origin, declaring->scope, roles);
}

enum pgm_status
pgm_roles_declare(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_declared_roles *declared, const struct pgm_scope *scope,
    struct pgm_catalog *catalog)
{
    struct declaring declaring = {
        .ctx = ctx,
        .conn = conn,
        .statements = &declared->statements,
        .scope = scope,
        .is_done = pgm_new_array(ctx->arena, bool, declared->statements.n + 1),
    };
    struct pgm_catalog *roles = NULL;
    PGM_TRY(end(ctx, conn, declare(&declaring, declared->database, catalog, &roles)));
    return pgm_roles_copy(ctx, roles, catalog);
}

/* ---- planned --------------------------------------------------------------------------------- */

static enum pgm_status
run_steps(struct pgm_ctx *ctx, struct pgm_conn *conn, const pgm_steps *steps)
{
    for (size_t i = 0; i < steps->n; i++) {
        const struct pgm_object *object = steps->at[i].object;
        if (object && object->kind->facet & PGM_FACETS_SHARED) {
            PGM_TRY(pgm_conn_exec(ctx, conn, steps->at[i].sql));
        }
    }
    return PGM_OK;
}

/* A platform's roles are made by no plan, and a plan may make a role a member of theirs. */
static enum pgm_status
make_foreign(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_catalog *to)
{
    for (size_t i = 0; i < to->n_objects; i++) {
        const struct pgm_object *object = to->objects[i];
        if (!object->is_foreign || object->parent || object->kind->facet != PGM_FACET_ROLES) {
            continue;
        }
        const char *const params[] = { object->name };
        struct pgm_rows rows;
        PGM_TRY(pgm_conn_query(
            ctx, conn, "SELECT FROM pg_catalog.pg_roles WHERE rolname = $1", 1, params, &rows));
        if (!rows.n_rows) {
            const char *sql = pgm_arena_printf(ctx->arena, "CREATE ROLE %s", object->sql);
            PGM_TRY(pgm_conn_exec(ctx, conn, sql));
        }
    }
    return PGM_OK;
}

static enum pgm_status
run(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_role_steps *steps,
    struct pgm_catalog **roles)
{
    static const char *const all[] = { "*", NULL };
    struct pgm_scope scope = {
        .roles = steps->facets & PGM_FACET_ROLES ? all : NULL,
        .database_settings = steps->facets & PGM_FACET_DATABASE,
        .provider = steps->provider,
    };
    PGM_TRY(begin(ctx, conn, steps->database));
    PGM_TRY(run_steps(ctx, conn, steps->before));
    PGM_TRY(make_foreign(ctx, conn, steps->to));
    PGM_TRY(run_steps(ctx, conn, steps->after));
    return pgm_introspect_roles(ctx, conn, "the result", &scope, roles);
}

enum pgm_status
pgm_roles_run(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_role_steps *steps,
    struct pgm_catalog *catalog)
{
    struct pgm_catalog *roles = NULL;
    PGM_TRY(end(ctx, conn, run(ctx, conn, steps, &roles)));
    return pgm_roles_copy(ctx, roles, catalog);
}
