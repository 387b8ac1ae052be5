#include "migrate/probe.h"

#include <string.h>

#include "pg/quote.h"

/* Each looks at what $1 and $2 name as the session resolves it; $3 is the last part of $1, $4 and
 * $5 say whether IF [NOT] EXISTS and which verb is there. Every name is qualified: the search_path
 * is the user's. */
#define NAMED                                                                                      \
    "SELECT pg_catalog.jsonb_build_object('name', $3::pg_catalog.text,"                            \
    " 'lenient', $4::pg_catalog.bool, 'verb', $5::pg_catalog.text,"                                \
    " 'object', pg_catalog.to_regclass($1::pg_catalog.text)::pg_catalog.oid::pg_catalog.int8,"     \
    " 'table', pg_catalog.to_regclass($2::pg_catalog.text)::pg_catalog.oid::pg_catalog.int8"

#define ALL_OF(select) " (SELECT COALESCE(pg_catalog.jsonb_agg(" select "), '[]')"

static const char before_index[] = NAMED
    ", 'indexes'," ALL_OF("i.indexrelid::pg_catalog.int8") " FROM pg_catalog.pg_index i WHERE "
                                                           "i.indrelid OPERATOR(pg_catalog.=)"
                                                           " pg_catalog.to_regclass($2::pg_catalog."
                                                           "text)::pg_catalog.oid))";

static const char before_reindex[] = NAMED ", 'invalid'," ALL_OF(
    "i.indexrelid::pg_catalog.int8") " FROM pg_catalog.pg_index i WHERE NOT i.indisvalid))";

static const char before_named[] = NAMED ")";

/* $1 is what the look before said. The search_path is pg_catalog. */
static const char after_index[] =
    "WITH b AS (SELECT $1::jsonb AS b), own AS (SELECT i.indisvalid AND i.indisready AS is_whole,"
    " i.indexrelid::regclass::text AS place, b.b->'indexes' @> to_jsonb(i.indexrelid::int8) AS was"
    " FROM b JOIN pg_index i ON i.indrelid = (b.b->>'table')::oid"
    " JOIN pg_class c ON c.oid = i.indexrelid"
    " WHERE b.b->>'name' IS NULL OR c.relname = b.b->>'name')"
    " SELECT CASE WHEN EXISTS (SELECT FROM own WHERE is_whole AND NOT was) THEN 'done'"
    " WHEN EXISTS (SELECT FROM own WHERE NOT was) THEN 'partial'"
    " WHEN (SELECT (b.b->>'lenient')::bool AND b.b->>'name' IS NOT NULL FROM b)"
    " AND EXISTS (SELECT FROM own) THEN"
    " CASE WHEN EXISTS (SELECT FROM own WHERE is_whole) THEN 'done' ELSE 'invalid' END"
    " ELSE 'absent' END,"
    " (SELECT string_agg('DROP INDEX CONCURRENTLY IF EXISTS ' || place, E'\\n') FROM own"
    " WHERE NOT is_whole AND NOT was)";

static const char after_drop_index[] =
    "SELECT CASE WHEN $1::jsonb->>'object' IS NULL THEN 'again'"
    " WHEN EXISTS (SELECT FROM pg_class WHERE oid = ($1::jsonb->>'object')::oid) THEN 'absent'"
    " ELSE 'done' END, NULL";

static const char after_reindex[] =
    "WITH left_over AS (SELECT c.oid::regclass::text AS place FROM pg_index i"
    " JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid"
    " AND c.relname ~ '_cc(new|old)[0-9]*$'"
    " AND NOT $1::jsonb->'invalid' @> to_jsonb(i.indexrelid::int8))"
    " SELECT CASE WHEN EXISTS (SELECT FROM left_over) THEN 'partial' ELSE 'again' END,"
    " (SELECT string_agg('DROP INDEX CONCURRENTLY IF EXISTS ' || place, E'\\n') FROM left_over)";

static const char after_detach[] =
    "SELECT CASE WHEN i.inhrelid IS NULL THEN 'done' WHEN i.inhdetachpending THEN 'partial'"
    " ELSE 'absent' END, CASE WHEN i.inhdetachpending THEN format("
    "'ALTER TABLE %s DETACH PARTITION %s FINALIZE', i.inhparent::regclass, i.inhrelid::regclass)"
    " END FROM (SELECT $1::jsonb AS b) AS b LEFT JOIN pg_inherits i"
    " ON i.inhrelid = (b->>'object')::oid AND i.inhparent = (b->>'table')::oid";

/* What belongs to the whole server, or to none of a database's schemas, has a name alone. */
#define AFTER_NAMED(condition)                                                                     \
    "SELECT CASE WHEN b->>'verb' = 'ALTER' THEN 'again'"                                           \
    " WHEN EXISTS (" condition ") = (b->>'verb' = 'CREATE') THEN 'done' ELSE 'absent' END, NULL"   \
    " FROM (SELECT $1::jsonb AS b) AS b"

static const char after_database[] =
    AFTER_NAMED("SELECT FROM pg_database WHERE datname = b->>'name' AND datconnlimit <> -2");
static const char after_tablespace[] =
    AFTER_NAMED("SELECT FROM pg_tablespace WHERE spcname = b->>'name'");
static const char after_subscription[] =
    AFTER_NAMED("SELECT FROM pg_subscription WHERE subname = b->>'name' AND subdbid ="
                " (SELECT oid FROM pg_database WHERE datname = current_database())");
static const char after_prepared[] =
    "SELECT CASE WHEN EXISTS (SELECT FROM pg_prepared_xacts WHERE gid = $1::jsonb->>'name')"
    " THEN 'absent' ELSE 'done' END, NULL";
static const char after_again[] = "SELECT 'again', NULL FROM (SELECT $1::jsonb) AS b";
static const char after_unknown[] = "SELECT 'unknown', NULL FROM (SELECT $1::jsonb) AS b";

static const struct {
    const char *before, *after;
} probes[] = {
    [PGM_ALONE_NONE] = { before_named, after_unknown },
    [PGM_ALONE_CREATE_INDEX] = { before_index, after_index },
    [PGM_ALONE_DROP_INDEX] = { before_named, after_drop_index },
    [PGM_ALONE_REINDEX] = { before_reindex, after_reindex },
    [PGM_ALONE_DETACH] = { before_named, after_detach },
    /* may be in a transaction, so this is for none */
    [PGM_ALONE_ADD_VALUE] = { before_named, after_unknown },
    [PGM_ALONE_VACUUM] = { before_named, after_again },
    [PGM_ALONE_CLUSTER] = { before_named, after_again },
    [PGM_ALONE_DATABASE] = { before_named, after_database },
    [PGM_ALONE_TABLESPACE] = { before_named, after_tablespace },
    [PGM_ALONE_SYSTEM] = { before_named, after_again },
    [PGM_ALONE_PREPARED] = { before_named, after_prepared },
    [PGM_ALONE_SUBSCRIPTION] = { before_named, after_subscription },
};

/* As SQL writes it; NULL when it has no name. */
static const char *
written(struct pgm_arena *arena, const pgm_strings *parts)
{
    struct pgm_str name = PGM_STR(arena);
    for (size_t i = 0; i < parts->n; i++) {
        pgm_str_add(&name, i ? "." : "");
        pgm_quote_name(&name, parts->at[i]);
    }
    return parts->n ? pgm_str_text(&name) : NULL;
}

enum pgm_status
pgm_probe_before(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_script_statement *statement, const char **out)
{
    struct pgm_rows rows;
    const pgm_strings *name = &statement->name;
    const char *values[] = {
        written(ctx->arena, name),
        written(ctx->arena, &statement->table),
        name->n ? name->at[name->n - 1] : statement->value,
        statement->if_exists ? "true" : "false",
        statement->verb,
    };
    PGM_TRY(pgm_conn_query(ctx, conn, probes[statement->alone].before, 5, values, &rows));
    *out = pgm_rows_value(&rows, 0, 0);
    return PGM_OK;
}

enum pgm_status
pgm_probe_verdict(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_script_statement *statement, const char *before, enum pgm_probe_result *out,
    const char **cleanup)
{
    static const char *const names[] = { "absent", "done", "partial", "again", "invalid",
        "unknown" };
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, probes[statement->alone].after, 1, &before, &rows));
    const char *verdict = pgm_rows_value(&rows, 0, 0);
    *cleanup = pgm_rows_value(&rows, 0, 1);
    *out = PGM_PROBED_UNKNOWN;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(verdict, names[i]) == 0) {
            *out = (enum pgm_probe_result)i;
        }
    }
    return PGM_OK;
}
