/* Failures in words: what went wrong, where, and the likely cure. */
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/vec.h"
#include "pg/conn_private.h"

/* What libpq or the server says when a connection fails, and what helps. The first that fits is
 * taken, so the telling ones stand before the vague ones. Messages of a server that speaks another
 * language fit none. */
static const struct {
    const char *words, *also; /* both must occur; `also` may be NULL */
    const char *cure;
} cures[] = {
    { "password authentication failed", NULL,
        "check the user name and the password: in the connection string, PGPASSWORD or the "
        "password file" },
    { "no password supplied", NULL,
        "the server wants a password: give it in PGPASSWORD, the password file or the connection "
        "string" },
    { "Peer authentication failed", NULL,
        "over its socket this server admits only the system's user of the same name: name that "
        "user, or connect "
        "with host=localhost and a password" },
    { "authentication failed", NULL, "check the user name, and the server's pg_hba.conf" },
    { "no pg_hba.conf entry", "no encryption",
        "the server's pg_hba.conf admits this user, database and address not without TLS: add "
        "sslmode=require" },
    { "no pg_hba.conf entry", NULL,
        "the server's pg_hba.conf does not admit this user, database and address: have a line "
        "added for it" },
    { "role \"", "does not exist", "check the user name, or create the role" },
    { "database \"", "does not exist", "check the database's name, or create it (createdb)" },
    { "is not currently accepting connections", NULL,
        "the database was closed with ALTER DATABASE … ALLOW_CONNECTIONS false: choose another" },
    { "not permitted to log in", NULL, "the role has no LOGIN attribute: connect as another" },
    { "permission denied for database", NULL, "have CONNECT granted on the database" },
    { "too many", NULL,
        "the server has no connection to spare: end idle sessions, or try again later" },
    { "remaining connection slots", NULL,
        "the server has no connection to spare: end idle sessions, or try again later" },
    { "starting up", NULL, "the server is starting: try again in a moment" },
    { "Hot standby mode is disabled", NULL,
        "this server is a standby that admits nobody: connect to the primary" },
    { "not yet accepting connections", NULL, "the server is recovering: try again in a moment" },
    { "in recovery mode", NULL, "the server is recovering from a crash: try again in a moment" },
    { "shutting down", NULL, "the server is stopping: start it again, or wait until it is back" },
    { "server does not support SSL", NULL,
        "the server has no TLS: use sslmode=prefer or disable, if the network may be trusted" },
    { "certificate verify failed", NULL,
        "the server's certificate is not signed by an authority in sslrootcert: name the right "
        "file there" },
    { "root certificate file", NULL,
        "this sslmode needs the authority's certificate: put it there or name the file with "
        "sslrootcert" },
    { "does not match host name", NULL,
        "the server's certificate is for another name: connect by that name, or use "
        "sslmode=verify-ca" },
    { "SSL", NULL, "TLS could not be agreed on: check sslmode, sslrootcert, sslcert and sslkey" },
    { "Connection refused", NULL,
        "no server listens there: start it, or check the host and the port" },
    { "No such file or directory", NULL,
        "no server listens on this socket: start it, or give host=localhost for TCP" },
    { "could not translate host name", NULL, "check the host name, and the name service (DNS)" },
    { "timeout expired", NULL,
        "nobody answered in time: check the host, the port and firewalls; connect_timeout=N waits "
        "N seconds" },
    { "timed out", NULL, "nobody answered: check the host, the port and firewalls" },
    { "unreachable", NULL, "check the network, the host and the port" },
    { "No route to host", NULL, "check the network, the host and the port" },
    { "unsupported startup parameter", NULL,
        "a connection pooler stands before the server: give the server's direct address" },
    { "definition of service", NULL, "check PGSERVICE or service=, and the service file" },
    { "server closed the connection unexpectedly", NULL,
        "is it a PostgreSQL server that listens there? its log may say more" },
    { "received invalid response", NULL,
        "what listens there is not a PostgreSQL server: check the port" },
    { "expected authentication request", NULL,
        "what listens there is not a PostgreSQL server: check the port" },
    { "Permission denied", NULL, "the socket's directory is closed to this user" },
    { "read-only", NULL,
        "target_session_attrs wants a server that may be written to: name the primary" },
    { "standby", NULL, "target_session_attrs and the servers named do not fit together" },
};

static const char *
find_cure(const char *text, const char **words)
{
    for (size_t i = 0; i < sizeof cures / sizeof *cures; i++) {
        const char *at = strstr(text, cures[i].words);
        if (at && (!cures[i].also || strstr(at, cures[i].also))) {
            *words = cures[i].words;
            return cures[i].cure;
        }
    }
    return NULL;
}

/* libpq writes lines for each attempt, the first with "connection to server at … failed: ", the
 * severity and the reason: takes the reason of the attempt in whose lines `words` stand, else of
 * the last. */
static const char *
reason_line(struct pgm_arena *arena, const char *text, const char *words)
{
    const char *best = text;
    size_t best_length = strcspn(text, "\n");
    for (const char *line = text; *line;) {
        size_t n = strcspn(line, "\n");
        if (memmem(line, n, "failed: ", 8)) {
            best = line;
            best_length = n;
        }
        if (words && memmem(line, n, words, strlen(words))) {
            break;
        }
        line += n + (line[n] == '\n');
    }
    static const char *const prefixes[] = { "failed: ", "FATAL:  ", "ERROR:  " };
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        size_t n = strlen(prefixes[i]);
        const char *at = memmem(best, best_length, prefixes[i], n);
        if (at) {
            best_length -= (size_t)(at - best) + n;
            best = at + n;
        }
    }
    return pgm_arena_copy_n(arena, best, best_length);
}

static const char *
without_last_newline(struct pgm_arena *arena, const char *text)
{
    size_t n = strlen(text);
    while (n && text[n - 1] == '\n') {
        n--;
    }
    return pgm_arena_copy_n(arena, text, n);
}

enum pgm_status
pgm_conn_fail_open(struct pgm_ctx *ctx, const PGconn *pg)
{
    const char *text = PQerrorMessage(pg), *words = NULL;
    const char *cure = find_cure(text, &words);
    const char *reason = reason_line(ctx->arena, text, words);
    pgm_fail(ctx, PGM_CONNECT, "cannot connect to %s: %s", pgm_conn_name(ctx->arena, pg), reason);
    const char *whole = without_last_newline(ctx->arena, text);
    if (strchr(whole, '\n')) {
        ctx->error.detail = whole;
    }
    return cure ? pgm_hint(ctx, "%s", cure)
                : pgm_hint(ctx, "check host, port, database and user in the connection string");
}

/* From PostgreSQL's position, in characters from 1, to bytes from 0. */
static size_t
byte_offset(const char *sql, const char *position)
{
    unsigned long characters = position ? strtoul(position, NULL, 10) : 0;
    if (characters == 0) {
        return SIZE_MAX;
    }
    const char *at = sql;
    while (*at && --characters) {
        at++;
        while (((unsigned char)*at & 0xc0) == 0x80) {
            at++;
        }
    }
    return (size_t)(at - sql);
}

static enum pgm_status
status_of(const PGconn *pg, const char *sqlstate)
{
    static const char *const busy[] = { "55P03", "40P01", "40001" };
    static const char *const lost[] = { "57P01", "57P02", "57P03", "57P05", "08006", "08003" };
    for (size_t i = 0; i < sizeof busy / sizeof *busy; i++) {
        if (strcmp(sqlstate, busy[i]) == 0) {
            return PGM_BUSY;
        }
    }
    for (size_t i = 0; i < sizeof lost / sizeof *lost; i++) {
        if (strcmp(sqlstate, lost[i]) == 0) {
            return PGM_LOST;
        }
    }
    return PQstatus(pg) == CONNECTION_BAD ? PGM_LOST : PGM_SQL;
}

/* PostgreSQL's DETAIL, and the functions that the failure passed through. */
static const char *
detail_of(struct pgm_arena *arena, const PGresult *result)
{
    const char *detail = PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL);
    const char *where = PQresultErrorField(result, PG_DIAG_CONTEXT);
    if (detail && where) {
        return pgm_arena_printf(arena, "%s\n%s", detail, where);
    }
    return pgm_arena_copy(arena, detail ? detail : where);
}

static const char *
one_line(struct pgm_arena *arena, const char *text)
{
    char *line = pgm_arena_copy(arena, text);
    for (char *at = line; (at = strchr(at, '\n'));) {
        *at = ' ';
    }
    return line;
}

static enum pgm_status
fail_unanswered(struct pgm_ctx *ctx, const PGconn *pg, const char *sql)
{
    const char *text = PQerrorMessage(pg);
    const char *reason = *text ? reason_line(ctx->arena, text, NULL) : "no answer";
    if (PQstatus(pg) != CONNECTION_BAD) {
        pgm_fail(ctx, PGM_FAILED, "%s", reason);
    } else {
        pgm_fail(
            ctx, PGM_LOST, "lost the connection to %s: %s", pgm_conn_name(ctx->arena, pg), reason);
        pgm_hint(ctx, "the server stopped, or the network was interrupted: run the command again");
    }
    ctx->error.statement = pgm_arena_copy(ctx->arena, sql);
    return ctx->error.status;
}

enum pgm_status
pgm_conn_fail(struct pgm_ctx *ctx, struct pgm_conn *conn, const PGresult *result, const char *sql)
{
    const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const char *sqlstate = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    conn->error_offset = SIZE_MAX;
    if (ctx->error.status != PGM_OK) {
        return ctx->error.status;
    }
    if (!message || !sqlstate) {
        return fail_unanswered(ctx, conn->pg, sql);
    }
    conn->error_offset = byte_offset(sql, PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION));
    enum pgm_status status = status_of(conn->pg, sqlstate);
    pgm_fail(ctx, status, "%s", one_line(ctx->arena, message));
    struct pgm_error *error = &ctx->error;
    error->detail = detail_of(ctx->arena, result);
    error->hint = pgm_arena_copy(ctx->arena, PQresultErrorField(result, PG_DIAG_MESSAGE_HINT));
    error->statement = pgm_arena_copy(ctx->arena, sql);
    error->table_schema =
        pgm_arena_copy(ctx->arena, PQresultErrorField(result, PG_DIAG_SCHEMA_NAME));
    error->table = pgm_arena_copy(ctx->arena, PQresultErrorField(result, PG_DIAG_TABLE_NAME));
    error->field = pgm_arena_copy(ctx->arena, PQresultErrorField(result, PG_DIAG_COLUMN_NAME));
    error->constraint =
        pgm_arena_copy(ctx->arena, PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME));
    memcpy(error->sqlstate, sqlstate, strnlen(sqlstate, sizeof error->sqlstate - 1));
    return status;
}
