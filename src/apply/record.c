#include "apply/record.h"

#include <string.h>

#include "catalog/snapshot.h"
#include "journals/pgmend.h"
#include "kinds/trash.h"

#define RUNS PGM_OWN_SCHEMA ".run"

enum pgm_status
pgm_record_begin(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *kind,
    const struct pgm_plan_file *file, const struct pgm_catalog *before, const char **id)
{
    bool may = false;
    *id = NULL;
    PGM_TRY(pgm_journal_may_write(ctx, conn, &may));
    if (!may) {
        return PGM_OK;
    }
    struct pgm_journal_run run = {
        .kind = file->undoes ? "undo" : kind,
        .plan = pgm_plan_file_write(ctx, file),
        .undoes = file->undoes,
    };
    PGM_TRY(pgm_journal_ready(ctx, conn));
    PGM_TRY(pgm_journal_keep(ctx, conn, before, &run.before));
    return pgm_journal_run_begin(ctx, conn, &run, id);
}

enum pgm_status
pgm_record_end(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const char *id, const struct pgm_plan_file *file)
{
    struct pgm_rows rows;
    const char *ended[] = { id, file->reached }, *undone[] = { id, file->undoes };
    PGM_TRY(pgm_conn_query(ctx, conn,
        "UPDATE " RUNS
        " SET ended = clock_timestamp(), outcome = 'done', reached = $2 WHERE id = $1::bigint",
        2, ended, &rows));
    return file->undoes ? pgm_conn_query(ctx, conn,
                              "UPDATE " RUNS " SET undone_by = $1::bigint WHERE id = $2::bigint", 2,
                              undone, &rows)
                        : PGM_OK;
}

void
pgm_record_failed(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *id, size_t n_done)
{
    pgm_journal_run_failed(ctx, conn, id);
    struct pgm_error error = ctx->error;
    struct pgm_rows rows;
    pgm_error_clear(ctx);
    if (!n_done && error.status != PGM_LOST &&
        pgm_conn_query(ctx, conn, "UPDATE " RUNS " SET before = NULL WHERE id = $1::bigint", 1, &id,
            &rows) != PGM_OK) {
        error.detail = error.detail ? error.detail : "the run stands in the record all the same";
    }
    pgm_error_clear(ctx);
    ctx->error = error;
}

enum column { ID, BEGUN, ENDED, BY, REACHED, BEFORE, PLAN };

/* `before` of the journal's first version is the snapshot itself. */
static enum pgm_status
read_before(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const char *before, struct pgm_run_record *out)
{
    if (!pgm_snapshot_is(before)) {
        return pgm_journal_kept(ctx, conn, before, &out->before);
    }
    const char *name = pgm_arena_printf(ctx->arena, "the state before run %s", out->id);
    return pgm_snapshot_read(ctx, name, before, strlen(before), &out->before);
}

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
        " plan FROM " RUNS " WHERE undoes IS NULL AND undone_by IS NULL AND plan IS NOT NULL"
        " AND before IS NOT NULL ORDER BY id DESC LIMIT 1",
        0, NULL, &rows));
    if (!rows.n_rows) {
        return PGM_OK;
    }
    out->id = pgm_rows_value(&rows, 0, ID);
    out->begun = pgm_rows_value(&rows, 0, BEGUN);
    out->ended = pgm_rows_value(&rows, 0, ENDED);
    out->by = pgm_rows_value(&rows, 0, BY);
    out->reached = pgm_rows_value(&rows, 0, REACHED);
    PGM_TRY(read_before(ctx, conn, pgm_rows_value(&rows, 0, BEFORE), out));
    const char *plan = pgm_rows_value(&rows, 0, PLAN);
    return pgm_plan_file_read(ctx, "the plan of the last run", plan, strlen(plan), &out->plan);
}
