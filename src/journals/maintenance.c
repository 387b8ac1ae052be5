/* Settings of a database and of roles; the words here are not kinds. */
#include "journals/maintenance.h"

#include <string.h>

#include "base/json.h"
#include "journals/pgmend.h"

/* $1: names of roles, or null. A role's own setting would outdo the database's. */
static const char targets_sql[] =
    "WITH here AS (SELECT oid FROM pg_database WHERE datname = current_database()),"
    " target AS (SELECT 0::oid AS role WHERE $1::text[] IS NULL"
    "  UNION SELECT s.setrole FROM pg_db_role_setting s, unnest(s.setconfig) AS c, here"
    "   WHERE $1::text[] IS NULL AND s.setdatabase IN (0, here.oid) AND s.setrole <> 0"
    "   AND c LIKE 'default\\_transaction\\_read\\_only=%'"
    "  UNION SELECT r.oid FROM pg_roles r WHERE r.rolname = ANY ($1::text[]))"
    " SELECT CASE WHEN t.role = 0 THEN format('ALTER DATABASE %I', current_database())"
    "  ELSE format('ALTER ROLE %I IN DATABASE %I', r.rolname, current_database()) END,"
    " (SELECT substr(c, strpos(c, '=') + 1) FROM pg_db_role_setting s, unnest(s.setconfig) AS c,"
    "  here WHERE s.setdatabase = here.oid AND s.setrole = t.role"
    "  AND c LIKE 'default\\_transaction\\_read\\_only=%'),"
    " t.role, r.rolname"
    " FROM target t LEFT JOIN pg_roles r ON r.oid = t.role ORDER BY r.rolname NULLS FIRST";

/* What was written down, with what the setting is now. */
static const char written_sql[] =
    "SELECT CASE WHEN w.role = 0 THEN format('ALTER DATABASE %I', current_database())"
    "  ELSE format('ALTER ROLE %I IN DATABASE %I', r.rolname, current_database()) END,"
    " quote_literal(w.before),"
    " (SELECT substr(c, strpos(c, '=') + 1) FROM pg_db_role_setting s"
    "  JOIN pg_database d ON d.oid = s.setdatabase, unnest(s.setconfig) AS c"
    "  WHERE d.datname = current_database() AND s.setrole = w.role"
    "  AND c LIKE 'default\\_transaction\\_read\\_only=%')"
    " FROM pgmend.meta m, jsonb_to_recordset(m.maintenance -> 'settings') AS w(role oid, before "
    "text)"
    " LEFT JOIN pg_roles r ON r.oid = w.role WHERE w.role = 0 OR r.oid IS NOT NULL ORDER BY w.role";

static const char read_sql[] =
    "SELECT to_char((maintenance ->> 'since')::timestamptz AT TIME ZONE 'UTC',"
    " 'YYYY-MM-DD HH24:MI:SS') || 'Z', maintenance ->> 'by', maintenance ->> 'reason',"
    " maintenance ->> 'roles' FROM pgmend.meta WHERE maintenance IS NOT NULL";

static const char roles_sql[] =
    "SELECT jsonb_array_elements_text(maintenance -> 'roles') FROM pgmend.meta";

/* A session of pgmend's writes nothing without the runner's lock. */
static const char left_sql[] =
    "SELECT a.pid, a.usename, a.application_name, coalesce(host(a.client_addr), 'local'),"
    " to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || 'Z'"
    " FROM pg_stat_activity a, pgmend.meta m WHERE a.datname = current_database()"
    " AND a.pid <> pg_backend_pid() AND a.usename IS NOT NULL AND m.maintenance IS NOT NULL"
    " AND (a.backend_type = 'client backend' OR a.backend_type IS NULL)"
    " AND a.application_name NOT LIKE 'pgmend%'"
    " AND coalesce(a.backend_start < (m.maintenance ->> 'since')::timestamptz, true)"
    " AND (jsonb_array_length(m.maintenance -> 'roles') = 0 OR m.maintenance -> 'roles' ? "
    "a.usename)"
    " ORDER BY a.backend_start, a.pid";

enum pgm_status
pgm_maintenance_read(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_maintenance *out)
{
    struct pgm_rows rows;
    int version = 0;
    *out = (struct pgm_maintenance){ 0 };
    PGM_TRY(pgm_journal_version(ctx, conn, &version));
    if (version < 2) {
        return PGM_OK;
    }
    PGM_TRY(pgm_conn_query(ctx, conn, read_sql, 0, NULL, &rows));
    if (!rows.n_rows) {
        return PGM_OK;
    }
    out->is_on = true;
    out->since = pgm_rows_value(&rows, 0, 0);
    out->by = pgm_rows_value(&rows, 0, 1);
    out->reason = pgm_rows_value(&rows, 0, 2);
    PGM_TRY(pgm_conn_query(ctx, conn, roles_sql, 0, NULL, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        pgm_vec_push(ctx->arena, &out->roles, pgm_rows_value(&rows, i, 0));
    }
    return PGM_OK;
}

/* The names as an array, or NULL for none. */
static const char *
array_of(struct pgm_ctx *ctx, const pgm_strings *names)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    for (size_t i = 0; names && i < names->n; i++) {
        pgm_str_add(&out, i ? ",\"" : "{\"");
        for (const char *at = names->at[i]; *at; at++) {
            pgm_str_addf(&out, *at == '"' || *at == '\\' ? "\\%c" : "%c", *at);
        }
        pgm_str_add_char(&out, '"');
    }
    pgm_str_add(&out, out.len ? "}" : "");
    return out.len ? pgm_str_text(&out) : NULL;
}

static enum pgm_status
check_roles(struct pgm_ctx *ctx, const pgm_strings *roles, const struct pgm_rows *found)
{
    for (size_t i = 0; roles && i < roles->n; i++) {
        bool is_there = false;
        for (size_t j = 0; j < found->n_rows; j++) {
            is_there = is_there || pgm_str_same(pgm_rows_value(found, j, 3), roles->at[i]);
        }
        if (!is_there) {
            return pgm_fail(ctx, PGM_USAGE, "there is no role %s", roles->at[i]);
        }
    }
    return PGM_OK;
}

static const char *
document(struct pgm_ctx *ctx, const pgm_strings *roles, const char *reason,
    const struct pgm_rows *targets)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    struct pgm_json json = { .out = &out };
    pgm_json_open(&json, '{');
    pgm_json_member(&json, "reason", reason);
    pgm_json_key(&json, "roles");
    pgm_json_open(&json, '[');
    for (size_t i = 0; roles && i < roles->n; i++) {
        pgm_json_text(&json, roles->at[i]);
    }
    pgm_json_close(&json, ']');
    pgm_json_key(&json, "settings");
    pgm_json_open(&json, '[');
    for (size_t i = 0; i < targets->n_rows; i++) {
        pgm_json_open(&json, '{');
        pgm_json_member(&json, "role", pgm_rows_value(targets, i, 2));
        pgm_json_member(&json, "before", pgm_rows_value(targets, i, 1));
        pgm_json_close(&json, '}');
    }
    pgm_json_close(&json, ']');
    pgm_json_close(&json, '}');
    return pgm_str_text(&out);
}

static enum pgm_status
begin(struct pgm_ctx *ctx, struct pgm_conn *conn, const pgm_strings *roles, const char *reason)
{
    struct pgm_rows targets, rows;
    const char *names = array_of(ctx, roles);
    PGM_TRY(pgm_conn_query(ctx, conn, targets_sql, 1, &names, &targets));
    PGM_TRY(check_roles(ctx, roles, &targets));
    for (size_t i = 0; i < targets.n_rows; i++) {
        PGM_TRY(pgm_conn_exec(ctx, conn,
            pgm_arena_printf(ctx->arena, "%s SET default_transaction_read_only = on",
                pgm_rows_value(&targets, i, 0))));
    }
    const char *text = document(ctx, roles, reason, &targets);
    return pgm_conn_query(ctx, conn,
        "UPDATE pgmend.meta SET maintenance = $1::jsonb"
        " || jsonb_build_object('since', clock_timestamp(), 'by', session_user)",
        1, &text, &rows);
}

static enum pgm_status
end(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, written_sql, 0, NULL, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        const char *alter = pgm_rows_value(&rows, i, 0), *before = pgm_rows_value(&rows, i, 1);
        if (!pgm_str_same(pgm_rows_value(&rows, i, 2), "on")) {
            pgm_warn(ctx,
                "somebody has changed default_transaction_read_only meanwhile, so it is "
                "left alone: %s",
                alter);
            continue;
        }
        PGM_TRY(pgm_conn_exec(ctx, conn,
            before
                ? pgm_arena_printf(
                      ctx->arena, "%s SET default_transaction_read_only = %s", alter, before)
                : pgm_arena_printf(ctx->arena, "%s RESET default_transaction_read_only", alter)));
    }
    return pgm_conn_exec(ctx, conn, "UPDATE pgmend.meta SET maintenance = NULL");
}

/* All of it or nothing. */
static enum pgm_status
finish(struct pgm_ctx *ctx, struct pgm_conn *conn, enum pgm_status status)
{
    if (status == PGM_OK) {
        return pgm_conn_exec(ctx, conn, "COMMIT");
    }
    struct pgm_error error = ctx->error;
    pgm_error_clear(ctx);
    if (pgm_conn_exec(ctx, conn, "ROLLBACK") != PGM_OK) {
        pgm_error_clear(ctx); /* the session has ended, and the transaction with it */
    }
    ctx->error = error;
    if (strcmp(error.sqlstate, "42501") == 0) {
        return pgm_hint(ctx, "the database's owner may do it; for single roles, who may alter "
                             "these");
    }
    return status;
}

enum pgm_status
pgm_maintenance_begin(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const pgm_strings *roles, const char *reason)
{
    PGM_TRY(pgm_conn_exec(ctx, conn, "BEGIN"));
    return finish(ctx, conn, begin(ctx, conn, roles, reason));
}

enum pgm_status
pgm_maintenance_end(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    PGM_TRY(pgm_conn_exec(ctx, conn, "BEGIN"));
    return finish(ctx, conn, end(ctx, conn));
}

enum pgm_status
pgm_maintenance_left(struct pgm_ctx *ctx, struct pgm_conn *conn, pgm_maintenance_sessions *out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, left_sql, 0, NULL, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        struct pgm_maintenance_session session = {
            .pid = pgm_rows_value(&rows, i, 0),
            .user = pgm_rows_value(&rows, i, 1),
            .application = pgm_rows_value(&rows, i, 2),
            .client = pgm_rows_value(&rows, i, 3),
            .begun = pgm_rows_value(&rows, i, 4),
        };
        pgm_vec_push(ctx->arena, out, session);
    }
    return PGM_OK;
}

enum pgm_status
pgm_maintenance_clear(struct pgm_ctx *ctx, struct pgm_conn *conn, size_t *ended)
{
    pgm_maintenance_sessions left = { 0 };
    PGM_TRY(pgm_maintenance_left(ctx, conn, &left));
    *ended = 0;
    for (size_t i = 0; i < left.n; i++) {
        struct pgm_rows rows;
        enum pgm_status status = pgm_conn_query(
            ctx, conn, "SELECT pg_terminate_backend($1::integer, 5000)", 1, &left.at[i].pid, &rows);
        if (status == PGM_SQL) {
            pgm_error_clear(ctx); /* a superuser's, or another's than may be ended */
            continue;
        }
        PGM_TRY(status);
        *ended += pgm_rows_value(&rows, 0, 0)[0] == 't';
    }
    return PGM_OK;
}
