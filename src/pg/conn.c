#include "pg/conn.h"

#include <string.h>

#include "base/str.h"
#include "base/vec.h"
#include "pg/conn_private.h"
#include "pg/environment.h"
#include "pg/quote.h"

/* What every session starts from. Settings that only newer servers know say so. */
static const struct {
    const char *name, *value;
    int since;
} settings[] = {
    /* pg_temp last: a temporary table must not be taken for a catalog table of that name */
    { "search_path", "pg_catalog, pg_temp", 0 },
    { "standard_conforming_strings", "on", 0 },
    { "DateStyle", "ISO, YMD", 0 },
    { "IntervalStyle", "postgres", 0 },
    { "TimeZone", "UTC", 0 },
    { "extra_float_digits", "3", 0 },
    { "bytea_output", "hex", 0 },
    { "quote_all_identifiers", "off", 0 },
    /* compiling a catalog query takes longer than running it */
    { "jit", "off", 0 },
    { "statement_timeout", "0", 0 },
    { "lock_timeout", "0", 0 },
    { "idle_in_transaction_session_timeout", "0", 0 },
    { "idle_session_timeout", "0", 140000 },
    { "transaction_timeout", "0", 170000 },
};

const char *
pgm_conn_settings_sql(struct pgm_ctx *ctx, const struct pgm_conn *conn)
{
    struct pgm_str sql = PGM_STR(ctx->arena);
    pgm_str_add(&sql, "SELECT ");
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        if (pgm_conn_version(conn) < settings[i].since) {
            continue;
        }
        pgm_str_addf(&sql, "%spg_catalog.set_config(", i ? ", " : "");
        pgm_quote_literal(&sql, settings[i].name);
        pgm_str_add(&sql, ", ");
        pgm_quote_literal(&sql, settings[i].value);
        pgm_str_add(&sql, ", false)");
    }
    if (!conn->pooler_allowed) {
        /* Nothing is set in a session that is not ours alone. */
        pgm_str_addf(&sql, " WHERE pg_catalog.pg_backend_pid() OPERATOR(pg_catalog.=) %d",
            PQbackendPID(conn->pg));
    }
    return pgm_str_text(&sql);
}

/* In maintenance mode (src/journals/maintenance.h) sessions begin read-only: not those that end it,
 * or migrate meanwhile. A database where nobody may look has none. */
static enum pgm_status
leave_maintenance(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    static const char look[] = "SELECT to_regclass('pgmend.meta') IS NOT NULL";
    static const char leave[] =
        "SELECT set_config('default_transaction_read_only', 'off', false)"
        " FROM pgmend.meta m, pg_settings s WHERE m.maintenance IS NOT NULL"
        " AND s.name = 'default_transaction_read_only' AND s.source LIKE 'database%'";
    const char *read_only = PQparameterStatus(conn->pg, "default_transaction_read_only");
    struct pgm_rows rows;
    if (!read_only || strcmp(read_only, "on") != 0) {
        return PGM_OK;
    }
    enum pgm_status status = pgm_conn_query(ctx, conn, look, 0, NULL, &rows);
    if (status == PGM_OK && pgm_rows_value(&rows, 0, 0)[0] == 't') {
        status = pgm_conn_query(ctx, conn, leave, 0, NULL, &rows);
    }
    if (status == PGM_SQL) {
        pgm_error_clear(ctx);
        status = PGM_OK;
    }
    return status;
}

static enum pgm_status
apply_settings(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, pgm_conn_settings_sql(ctx, conn), 0, NULL, &rows));
    if (rows.n_rows == 1) {
        return leave_maintenance(ctx, conn);
    }
    pgm_fail(ctx, PGM_CONNECT,
        "%s is reached through a connection pooler, which may give every "
        "transaction another server session",
        pgm_conn_describe(ctx, conn));
    return pgm_hint(ctx,
        "give the server's direct address (with most providers another host name or port); "
        "when the pooler keeps one server session a connection, add pgbouncer=false to the URL");
}

static void
close_session(void *resource)
{
    struct pgm_conn *conn = resource;
    PQfreeCancel(conn->cancel);
    PQfinish(conn->pg);
    conn->cancel = NULL;
    conn->pg = NULL;
}

/* The severity is taken in English, whatever the server's language is. */
static void
receive_notice(void *data, const PGresult *result)
{
    const struct pgm_conn *conn = data;
    if (conn->listener) {
        const char *severity = PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
        const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
        conn->listener(conn->listener_data, severity ? severity : "", message ? message : "");
    }
}

/* Parameters before dbname yield to what the connection string says, those after it do not. */
static PGconn *
connect_libpq(const struct pgm_conninfo *info)
{
    const char *names[12], *values[12];
    size_t n = 0;
#define PARAMETER(name, value) (names[n] = (name), values[n++] = (value))
    PARAMETER("keepalives_idle", "30");
    PARAMETER("keepalives_interval", "10");
    PARAMETER("keepalives_count", "3");
    PARAMETER("fallback_application_name", "pgmend");
    if (!info->has_timeout && !pgm_environment("PGCONNECT_TIMEOUT")) {
        PARAMETER("connect_timeout", "10");
    }
    PARAMETER("dbname", info->text);
    PARAMETER("client_encoding", "UTF8");
    PARAMETER(NULL, NULL);
#undef PARAMETER
    return PQconnectdbParams(names, values, 1);
}

enum pgm_status
pgm_conn_open(struct pgm_ctx *ctx, const char *conninfo, struct pgm_conn **out)
{
    struct pgm_conninfo info;
    PGM_TRY(pgm_conninfo_prepare(ctx, conninfo, &info));
    PGconn *pg = connect_libpq(&info);
    if (PQstatus(pg) != CONNECTION_OK) {
        enum pgm_status status = pgm_conn_fail_open(ctx, pg);
        PQfinish(pg);
        return status;
    }
    struct pgm_conn *conn = pgm_new(ctx->arena, struct pgm_conn);
    conn->pg = pg;
    conn->cancel = PQgetCancel(pg);
    conn->arena = ctx->arena;
    conn->conninfo = pgm_arena_copy(ctx->arena, conninfo);
    conn->pooler_allowed = info.pooler_allowed;
    conn->error_offset = SIZE_MAX;
    pgm_arena_defer(ctx->arena, close_session, conn);
    PQsetNoticeReceiver(pg, receive_notice, conn);
    enum pgm_status status = apply_settings(ctx, conn);
    if (status != PGM_OK) {
        pgm_conn_close(ctx, conn);
        return status;
    }
    *out = conn;
    return PGM_OK;
}

enum pgm_status
pgm_conn_again(struct pgm_ctx *ctx, const struct pgm_conn *conn, struct pgm_conn **out)
{
    if (conn->pooler_allowed) {
        return pgm_fail(ctx, PGM_CONNECT, "a connection pooler may have no second session");
    }
    return pgm_conn_open(ctx, conn->conninfo, out);
}

bool
pgm_conn_is_local(const struct pgm_conn *conn)
{
    const char *host = PQhost(conn->pg);
    return host && *host == '/';
}

void
pgm_conn_close(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    (void)ctx;
    if (conn && conn->pg) {
        pgm_arena_undefer(conn->arena, conn);
        close_session(conn);
    }
}

enum pgm_status
pgm_conn_reset(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    PGM_TRY(pgm_conn_exec(ctx, conn, "DISCARD ALL"));
    return apply_settings(ctx, conn);
}

int
pgm_conn_pid(const struct pgm_conn *conn)
{
    return PQbackendPID(conn->pg);
}

int
pgm_conn_version(const struct pgm_conn *conn)
{
    return PQserverVersion(conn->pg);
}

const char *
pgm_conn_name(struct pgm_arena *arena, const PGconn *pg)
{
    const char *database = PQdb(pg), *host = PQhost(pg), *port = PQport(pg), *user = PQuser(pg);
    struct pgm_str name = PGM_STR(arena);
    pgm_str_add(&name, database && *database ? database : "(no database)");
    if (host && *host) {
        pgm_str_addf(&name, " at %s", host);
        if (port && *port) {
            pgm_str_addf(&name, ":%s", port);
        }
    }
    if (user && *user) {
        pgm_str_addf(&name, " as %s", user);
    }
    return pgm_str_text(&name);
}

const char *
pgm_conn_describe(struct pgm_ctx *ctx, const struct pgm_conn *conn)
{
    return pgm_conn_name(ctx->arena, conn->pg);
}

void
pgm_conn_listen(struct pgm_conn *conn, pgm_notice_fn *fn, void *data)
{
    conn->listener = fn;
    conn->listener_data = data;
}

size_t
pgm_conn_error_offset(const struct pgm_conn *conn)
{
    return conn->error_offset;
}

size_t
pgm_conn_failed_at(const struct pgm_conn *conn)
{
    return conn->failed_at;
}

bool
pgm_conn_in_transaction(const struct pgm_conn *conn)
{
    PGTransactionStatusType status = PQtransactionStatus(conn->pg);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

bool
pgm_conn_in_failure(const struct pgm_conn *conn)
{
    return PQtransactionStatus(conn->pg) == PQTRANS_INERROR;
}

void
pgm_conn_cancel(struct pgm_conn *conn)
{
    char why[256];
    if (conn->cancel) {
        (void)PQcancel(conn->cancel, why, sizeof why);
    }
}
