#include "apply/record.h"

#include <string.h>

#include "catalog/snapshot.h"
#include "kinds/trash.h"

#define RUNS PGM_OWN_SCHEMA ".run"

static const char may_sql[] =
    "SELECT CASE WHEN to_regclass('" RUNS "') IS NOT NULL"
    " THEN has_table_privilege(to_regclass('" RUNS "'), 'SELECT, INSERT')"
    " WHEN to_regnamespace('" PGM_OWN_SCHEMA "') IS NOT NULL"
    " THEN has_schema_privilege(to_regnamespace('" PGM_OWN_SCHEMA "'), 'CREATE')"
    " ELSE has_database_privilege(current_database(), 'CREATE') END";

static const char make_sql[] = "CREATE TABLE IF NOT EXISTS " RUNS " (\n"
                               "    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n"
                               "    begun timestamptz NOT NULL DEFAULT now(),\n"
                               "    ended timestamptz,\n"
                               "    by text NOT NULL DEFAULT session_user,\n"
                               "    plan text NOT NULL,\n"
                               "    before text NOT NULL,\n"
                               "    reached text,\n"
                               "    undoes bigint,\n"
                               "    undone_by bigint\n"
                               ")";

enum pgm_status
pgm_record_begin(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_plan_file *file,
    const struct pgm_catalog *before, const char **id)
{
    struct pgm_rows rows;
    *id = NULL;
    PGM_TRY(pgm_conn_query(ctx, conn, may_sql, 0, NULL, &rows));
    if (pgm_rows_value(&rows, 0, 0)[0] != 't') {
        return PGM_OK;
    }
    PGM_TRY(pgm_conn_exec(ctx, conn, "SET client_min_messages = warning"));
    PGM_TRY(pgm_conn_exec(ctx, conn, pgm_trash_make_schema));
    PGM_TRY(pgm_conn_exec(ctx, conn, make_sql));
    const char *values[] = { pgm_plan_file_write(ctx, file), pgm_snapshot_write(ctx, before),
        file->undoes };
    PGM_TRY(pgm_conn_query(ctx, conn,
        "INSERT INTO " RUNS " (plan, before, undoes) VALUES ($1, $2, $3::bigint) RETURNING id", 3,
        values, &rows));
    *id = pgm_rows_value(&rows, 0, 0);
    return pgm_conn_exec(ctx, conn, pgm_arena_printf(ctx->arena, "SET pgmend.run = '%s'", *id));
}

enum pgm_status
pgm_record_end(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const char *id, const struct pgm_plan_file *file)
{
    struct pgm_rows rows;
    const char *ended[] = { id, file->reached }, *undone[] = { id, file->undoes };
    PGM_TRY(pgm_conn_query(ctx, conn,
        "UPDATE " RUNS " SET ended = now(), reached = $2 WHERE id = $1::bigint", 2, ended, &rows));
    return file->undoes ? pgm_conn_query(ctx, conn,
                              "UPDATE " RUNS " SET undone_by = $1::bigint WHERE id = $2::bigint", 2,
                              undone, &rows)
                        : PGM_OK;
}

enum pgm_status
pgm_record_forget(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *id)
{
    struct pgm_rows rows;
    return pgm_conn_query(ctx, conn, "DELETE FROM " RUNS " WHERE id = $1::bigint", 1, &id, &rows);
}

enum column { ID, BEGUN, ENDED, BY, REACHED, BEFORE, PLAN };

enum pgm_status
pgm_record_last(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_run_record *out)
{
    struct pgm_rows rows;
    *out = (struct pgm_run_record){ 0 };
    PGM_TRY(
        pgm_conn_query(ctx, conn, "SELECT to_regclass('" RUNS "') IS NOT NULL", 0, NULL, &rows));
    if (pgm_rows_value(&rows, 0, 0)[0] != 't') {
        return PGM_OK;
    }
    PGM_TRY(pgm_conn_query(ctx, conn,
        "SELECT id, to_char(begun AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || 'Z',"
        " to_char(ended AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || 'Z', by, reached, before,"
        " plan FROM " RUNS " WHERE undoes IS NULL AND undone_by IS NULL ORDER BY id DESC LIMIT 1",
        0, NULL, &rows));
    if (!rows.n_rows) {
        return PGM_OK;
    }
    out->id = pgm_rows_value(&rows, 0, ID);
    out->begun = pgm_rows_value(&rows, 0, BEGUN);
    out->ended = pgm_rows_value(&rows, 0, ENDED);
    out->by = pgm_rows_value(&rows, 0, BY);
    out->reached = pgm_rows_value(&rows, 0, REACHED);
    out->before = pgm_rows_value(&rows, 0, BEFORE);
    const char *plan = pgm_rows_value(&rows, 0, PLAN);
    return pgm_plan_file_read(ctx, "the plan of the last run", plan, strlen(plan), &out->plan);
}
