/* A session with a PostgreSQL server. The only place, with its neighbours in src/pg, that calls
 * libpq.
 *
 * Connection strings are libpq's: URLs, key=value lists, "" for the PG* variables alone; service
 * files and the password file work as they do there. No password ever reaches a message. Beyond
 * libpq:
 *   - a URL may carry parameters that only ORMs know (schema, pgbouncer, connection_limit,
 * pool_timeout, sslaccept …: the table in conninfo.c); they are passed over. So is the driver in
 * "postgresql+psycopg://";
 *   - without connect_timeout (nor PGCONNECT_TIMEOUT) an attempt ends after ten seconds, and a
 * silent network is noticed by keepalives within a minute;
 *   - a connection pooler that may hand each transaction to another server session is refused,
 * because settings, locks and temporary objects would end up in strangers' sessions. It is known by
 * a process id that is not the one the server told. `pgbouncer=false` in the URL says that the
 * pooler keeps one server session.
 *
 * A session opened here has client_encoding UTF8, standard_conforming_strings on, search_path
 * "pg_catalog, pg_temp", DateStyle, IntervalStyle, extra_float_digits, TimeZone, bytea_output fixed
 * so that deparsed text does not depend on the user's settings, and no time limits of its own.
 * application_name is "pgmend" unless the user chose one. Notices are dropped unless a listener is
 * set. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"

struct pgm_conn;

/* The rows of one answer. Values stay valid as long as the context's arena. */
struct pgm_rows {
    const void *result;
    size_t n_rows, n_columns;
    size_t affected; /* rows touched by INSERT, UPDATE, DELETE, COPY …; 0 for others */
};

/* Told about a notice: "WARNING", "NOTICE" …, and its text. */
typedef void pgm_notice_fn(void *data, const char *severity, const char *message);

/* Opens a session that ends with the context's arena (or with pgm_conn_close). PGM_CONNECT with the
 * host, port, database and user in the message and the likely cure as its hint; PGM_INPUT when the
 * string itself is wrong. */
enum pgm_status pgm_conn_open(
    struct pgm_ctx *ctx, const char *conninfo, struct pgm_conn **out) PGM_MUST_CHECK;

/* Opens another session in the same way. Fails, and nobody waits, where that is not to be had. */
enum pgm_status pgm_conn_again(
    struct pgm_ctx *ctx, const struct pgm_conn *conn, struct pgm_conn **out) PGM_MUST_CHECK;

/* Is it a socket of this machine? */
bool pgm_conn_is_local(const struct pgm_conn *conn);

/* Ends the session early. NULL is allowed. */
void pgm_conn_close(struct pgm_ctx *ctx, struct pgm_conn *conn);

/* Brings the session back to what pgm_conn_open() made of it: settings, role, temporary objects,
 * locks. Not within a transaction. */
enum pgm_status pgm_conn_reset(struct pgm_ctx *ctx, struct pgm_conn *conn) PGM_MUST_CHECK;

/* The server's process that the session is. */
int pgm_conn_pid(const struct pgm_conn *conn);

/* server_version_num: 150018 and such. */
int pgm_conn_version(const struct pgm_conn *conn);

/* The connection for people: "shop at db.example.com:5432 as app"; no password. */
const char *pgm_conn_describe(struct pgm_ctx *ctx, const struct pgm_conn *conn);

/* Hands notices to `fn`; NULL drops them again. */
void pgm_conn_listen(struct pgm_conn *conn, pgm_notice_fn *fn, void *data);

/* Runs statements whose rows do not matter (simple protocol: several may be given, separated by
 * semicolons). A failure is PGM_SQL with message, detail, hint, SQLSTATE and statement in
 * ctx->error, PGM_LOST when the connection went away, PGM_BUSY for SQLSTATE 55P03 (lock timeout),
 * 40P01 (deadlock) and 40001. */
enum pgm_status pgm_conn_exec(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const char *sql) PGM_MUST_CHECK;

/* The same; meanwhile `look` is called about five times a second, and when it returns false what
 * runs is cancelled. */
typedef bool pgm_look_fn(void *data);
enum pgm_status pgm_conn_exec_watched(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *sql,
    pgm_look_fn *look, void *data) PGM_MUST_CHECK;

/* Runs one statement with text parameters ($1 …; NULL is null) and gives its rows as text. */
enum pgm_status pgm_conn_query(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *sql,
    size_t n_params, const char *const *params, struct pgm_rows *out) PGM_MUST_CHECK;

/* Sends all statements at once in pipeline mode and gives the rows of each: one round trip whatever
 * `n` is. They run in the transaction that is open, or else all in one implicit transaction. The
 * first failure is reported with its statement; `out` is then undefined. `out` may be NULL when no
 * rows matter. */
enum pgm_status pgm_conn_pipeline(struct pgm_ctx *ctx, struct pgm_conn *conn, size_t n,
    const char *const *sql, struct pgm_rows *out) PGM_MUST_CHECK;

/* The statement that gives the session the settings that pgm_conn_open() gave it, and no others: a
 * SELECT. */
const char *pgm_conn_settings_sql(struct pgm_ctx *ctx, const struct pgm_conn *conn);

struct pgm_statements {
    size_t n;
    const char *const *sql;
};

/* The pipeline in one session; meanwhile `look` (NULL: nobody) is called about five times a second,
 * and when it returns false what runs is cancelled. */
enum pgm_status pgm_conn_pipeline_watched(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_statements *all, struct pgm_rows *out, pgm_look_fn *look,
    void *data) PGM_MUST_CHECK;

/* Takes one statement's rows as soon as they are there; they are gone when it returns. `i` is the
 * statement's number. */
typedef void pgm_take_fn(void *data, size_t i, const struct pgm_rows *rows);

/* Runs the statements in pipeline mode over several sessions, each statement in the session that is
 * first free: so those that take long should stand first. Answers come in any order. With one
 * session all are sent at once: one round trip. After a failure every session is out of the
 * pipeline, or lost. */
enum pgm_status pgm_conn_spread(struct pgm_ctx *ctx, size_t n_conns, struct pgm_conn *const *conns,
    const struct pgm_statements *statements, pgm_take_fn *take, void *data) PGM_MUST_CHECK;

/* Which statement of the last pipeline failed, from 0. */
size_t pgm_conn_failed_at(const struct pgm_conn *conn);

/* The value in text form, NULL for a null. */
const char *pgm_rows_value(const struct pgm_rows *rows, size_t row, size_t column);
const char *pgm_rows_column(const struct pgm_rows *rows, size_t column);

/* Where in the failed statement PostgreSQL pointed at: byte offset from 0, or SIZE_MAX. Valid right
 * after a failure. */
size_t pgm_conn_error_offset(const struct pgm_conn *conn);

/* Is the session in a failed or open transaction? */
bool pgm_conn_in_transaction(const struct pgm_conn *conn);

/* Is the session in a transaction that can only be rolled back? */
bool pgm_conn_in_failure(const struct pgm_conn *conn);

/* Asks the server to cancel what the session is doing; callable from a signal handler's thread
 * context. */
void pgm_conn_cancel(struct pgm_conn *conn);

/* Does the string look like something libpq takes (a postgres URL, or key=value)? */
bool pgm_conn_is_conninfo(const char *text);

/* The connection string with its passwords replaced by "***", for messages and logs. */
const char *pgm_conn_mask(struct pgm_ctx *ctx, const char *conninfo);

/* The connection string as key=value pairs in one order, without its passwords and keys; NULL when
 * libpq cannot read it. */
const char *pgm_conn_public(struct pgm_arena *arena, const char *conninfo);

/* The same connection string, with that password in the place of any other. */
const char *pgm_conn_with_password(struct pgm_ctx *ctx, const char *conninfo, const char *password);

/* key=value pairs, with these command-line options of the server's behind those that they have. */
const char *pgm_conn_with_options(struct pgm_arena *arena, const char *pairs, const char *more);

/* The same connection string, with another database. */
const char *pgm_conn_with_database(struct pgm_ctx *ctx, const char *conninfo, const char *database);
