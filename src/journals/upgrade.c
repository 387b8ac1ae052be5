/* The journal's tables: made when they are missing, brought up to date when they are old. */
#include <stdlib.h>
#include <string.h>

#include "journals/pgmend.h"

extern const char pgm_journal_sql_pgmend_1[], pgm_journal_sql_pgmend_2[];

static int
number(const char *text)
{
    return text ? (int)strtol(text, NULL, 10) : 0;
}

/* What leads from each version to the next. What was released is never changed here. */
static const char *const upgrades[PGM_JOURNAL_FORMAT] = {
    pgm_journal_sql_pgmend_1,
    pgm_journal_sql_pgmend_2,
};

static const char version_sql[] =
    "SELECT CASE WHEN to_regclass('pgmend.meta') IS NOT NULL THEN 2"
    " WHEN to_regclass('pgmend.run') IS NOT NULL OR to_regclass('pgmend.trash') IS NOT NULL THEN 1"
    " ELSE 0 END";

static const char may_make_sql[] =
    "SELECT CASE WHEN to_regnamespace('pgmend') IS NULL"
    " THEN has_database_privilege(current_database(), 'CREATE')"
    " WHEN to_regclass('pgmend.run') IS NULL"
    " THEN has_schema_privilege(to_regnamespace('pgmend'), 'CREATE')"
    " ELSE has_table_privilege(to_regclass('pgmend.run'), 'SELECT, INSERT') END";

/* A table of the first version that somebody else owns cannot be altered. */
static const char may_upgrade_sql[] =
    "SELECT count(*) = 0 FROM pg_class WHERE relnamespace = to_regnamespace('pgmend')"
    " AND relkind = 'r' AND NOT pg_has_role(relowner, 'USAGE')";

/* The timeline of the WAL that is written now: that of the last checkpoint lags behind. */
static const char identity_sql[] =
    "SELECT system_identifier::text, (SELECT oid FROM pg_database"
    " WHERE datname = current_database())::text,"
    " (('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int)::text"
    " FROM pg_control_system()";

static enum pgm_status
is_true(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *sql, bool *out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, sql, 0, NULL, &rows));
    const char *value = pgm_rows_value(&rows, 0, 0);
    *out = value && value[0] == 't';
    return PGM_OK;
}

enum pgm_status
pgm_journal_version(struct pgm_ctx *ctx, struct pgm_conn *conn, int *out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, version_sql, 0, NULL, &rows));
    *out = number(pgm_rows_value(&rows, 0, 0));
    if (*out < 2) {
        return PGM_OK;
    }
    PGM_TRY(pgm_conn_query(ctx, conn, "SELECT format FROM pgmend.meta", 0, NULL, &rows));
    if (!rows.n_rows) {
        (void)pgm_fail(ctx, PGM_BLOCKED, "the journal's table pgmend.meta has lost its row");
        return pgm_hint(ctx, "bring back the schema pgmend from a backup");
    }
    *out = number(pgm_rows_value(&rows, 0, 0));
    return PGM_OK;
}

enum pgm_status
pgm_journal_may_write(struct pgm_ctx *ctx, struct pgm_conn *conn, bool *out)
{
    int version = 0;
    PGM_TRY(is_true(ctx, conn, may_make_sql, out));
    if (!*out) {
        return PGM_OK;
    }
    PGM_TRY(pgm_journal_version(ctx, conn, &version));
    return version && version < PGM_JOURNAL_FORMAT ? is_true(ctx, conn, may_upgrade_sql, out)
                                                   : PGM_OK;
}

static enum pgm_status
upgrade(struct pgm_ctx *ctx, struct pgm_conn *conn, int version)
{
    PGM_TRY(pgm_conn_exec(ctx, conn, "BEGIN; SET LOCAL client_min_messages = warning"));
    for (int i = version; i < PGM_JOURNAL_FORMAT; i++) {
        PGM_TRY(pgm_conn_exec(ctx, conn, upgrades[i]));
    }
    PGM_TRY(pgm_conn_exec(ctx, conn,
        pgm_arena_printf(ctx->arena,
            "INSERT INTO pgmend.meta (format, system_identifier, database, timeline)"
            " SELECT %d, i.system, i.database::oid, i.timeline::int"
            " FROM (%s) AS i (system, database, timeline)"
            " ON CONFLICT (one) DO UPDATE SET format = EXCLUDED.format",
            PGM_JOURNAL_FORMAT, identity_sql)));
    return pgm_conn_exec(ctx, conn, "COMMIT");
}

static enum pgm_status
refuse_writing(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    (void)pgm_fail(ctx, PGM_BLOCKED, "this user may not write the journal of %s",
        pgm_conn_describe(ctx, conn));
    return pgm_hint(ctx, "run as the owner of the schema pgmend; where there is none yet, the user "
                         "needs CREATE on the database");
}

/* Is the journal of this very database, on a server that no failover has left behind? */
static enum pgm_status
check_identity(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    struct pgm_rows now, then;
    PGM_TRY(pgm_conn_query(ctx, conn, identity_sql, 0, NULL, &now));
    PGM_TRY(pgm_conn_query(ctx, conn,
        "SELECT system_identifier, database::text, timeline::text FROM pgmend.meta", 0, NULL,
        &then));
    const char *system = pgm_rows_value(&then, 0, 0), *database = pgm_rows_value(&then, 0, 1);
    const char *timeline = pgm_rows_value(&then, 0, 2);
    if ((system && strcmp(system, pgm_rows_value(&now, 0, 0)) != 0) ||
        (database && strcmp(database, pgm_rows_value(&now, 0, 1)) != 0)) {
        (void)pgm_fail(ctx, PGM_BLOCKED,
            "the journal in this database was written for another one: system %s, database %s",
            system, database);
        return pgm_hint(ctx, "when it was restored or moved here on purpose, say so once with "
                             "'pgmend resolve --moved'; else check the connection");
    }
    if (timeline && number(timeline) > number(pgm_rows_value(&now, 0, 2))) {
        (void)pgm_fail(ctx, PGM_BLOCKED,
            "this server is on timeline %s, and the journal has seen timeline %s: a failover has "
            "left it behind",
            pgm_rows_value(&now, 0, 2), timeline);
        return pgm_hint(ctx, "connect to the server that was promoted");
    }
    const char *values[] = { pgm_rows_value(&now, 0, 0), pgm_rows_value(&now, 0, 1),
        pgm_rows_value(&now, 0, 2) };
    return pgm_conn_query(ctx, conn,
        "UPDATE pgmend.meta SET system_identifier = $1, database = $2::oid, timeline = $3::int"
        " WHERE (system_identifier, database, timeline) IS DISTINCT FROM ($1, $2::oid, $3::int)",
        3, values, &now);
}

enum pgm_status
pgm_journal_ready(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    int version = 0;
    bool may = false;
    PGM_TRY(pgm_journal_version(ctx, conn, &version));
    if (version > PGM_JOURNAL_FORMAT) {
        (void)pgm_fail(ctx, PGM_BLOCKED,
            "the journal in this database was written by a later pgmend (its format is %d)",
            version);
        return pgm_hint(ctx, "use a pgmend of at least that version");
    }
    PGM_TRY(pgm_journal_may_write(ctx, conn, &may));
    if (!may) {
        return refuse_writing(ctx, conn);
    }
    if (version < PGM_JOURNAL_FORMAT) {
        enum pgm_status status = upgrade(ctx, conn, version);
        return pgm_wrap(ctx, status, "the journal cannot be made");
    }
    return check_identity(ctx, conn);
}

enum pgm_status
pgm_journal_moved(struct pgm_ctx *ctx, struct pgm_conn *conn)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, identity_sql, 0, NULL, &rows));
    const char *values[] = { pgm_rows_value(&rows, 0, 0), pgm_rows_value(&rows, 0, 1),
        pgm_rows_value(&rows, 0, 2) };
    return pgm_conn_query(ctx, conn,
        "UPDATE pgmend.meta SET system_identifier = $1, database = $2::oid, timeline = $3::int,"
        " environment = NULL, is_protected = false",
        3, values, &rows);
}
