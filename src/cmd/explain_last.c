/* The last run that failed. The members of what is printed are not kinds. */
#include <string.h>

#include "cmd/explain.h"
#include "cmd/target.h"
#include "journals/pgmend.h"

static const char last_sql[] =
    "SELECT id, kind, to_char(begun AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || 'Z', by, "
    "outcome,"
    " error ->> 'message', error ->> 'detail', error ->> 'sqlstate', error ->> 'status'"
    " FROM pgmend.run WHERE outcome IN ('failed', 'interrupted') ORDER BY id DESC LIMIT 1";

static const char *const members[] = { "id", "kind", "begun", "by", "outcome", "message", "detail",
    "sqlstate", "status" };

enum member { ID, KIND, BEGUN, BY, OUTCOME, MESSAGE, DETAIL, SQLSTATE, STATUS, N_MEMBERS };

static enum pgm_status
read_last(struct pgm_cli *cli, struct pgm_rows *out)
{
    struct pgm_target target = { 0 };
    struct pgm_conn *conn = NULL;
    int version = 0;
    *out = (struct pgm_rows){ 0 };
    PGM_TRY(pgm_target_find(cli, &target));
    PGM_TRY(pgm_conn_open(cli->ctx, target.conninfo, &conn));
    PGM_TRY(pgm_journal_version(cli->ctx, conn, &version));
    if (version >= PGM_JOURNAL_FORMAT) {
        PGM_TRY(pgm_conn_query(cli->ctx, conn, last_sql, 0, NULL, out));
    }
    pgm_conn_close(cli->ctx, conn);
    return PGM_OK;
}

/* What a message has in quotes are names. */
static void
take_names(struct pgm_arena *arena, const char *message, pgm_strings *out)
{
    const char *open = strchr(message, '"');
    while (open) {
        const char *close = strchr(open + 1, '"');
        if (!close) {
            return;
        }
        if (close > open + 1) {
            pgm_vec_push(arena, out, pgm_arena_copy_n(arena, open + 1, (size_t)(close - open - 1)));
        }
        open = strchr(close + 1, '"');
    }
}

static void
show_run(struct pgm_cli *cli, const struct pgm_rows *rows)
{
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_key(json, "run");
        pgm_json_open(json, '{');
        for (enum member i = 0; i < N_MEMBERS; i++) {
            pgm_json_member(json, members[i], pgm_rows_value(rows, 0, i));
        }
        pgm_json_close(json, '}');
        return;
    }
    const char *message = pgm_rows_value(rows, 0, MESSAGE),
               *detail = pgm_rows_value(rows, 0, DETAIL);
    pgm_output_print(cli, "Run %s (%s), begun %s by %s: %s\n", pgm_rows_value(rows, 0, ID),
        pgm_rows_value(rows, 0, KIND), pgm_rows_value(rows, 0, BEGUN), pgm_rows_value(rows, 0, BY),
        message ? message : pgm_rows_value(rows, 0, OUTCOME));
    if (detail) {
        pgm_output_print(cli, "  %s\n", detail);
    }
    pgm_output_print(cli, "\n");
}

enum pgm_status
pgm_explain_last(struct pgm_cli *cli)
{
    struct pgm_rows rows;
    pgm_strings names = { 0 };
    PGM_TRY(read_last(cli, &rows));
    if (!rows.n_rows) {
        if (cli->output.is_json) {
            pgm_json_member(pgm_output_json(cli), "run", NULL);
        }
        pgm_output_print(cli, "No run that failed is recorded.\n");
        return PGM_OK;
    }
    show_run(cli, &rows);
    const char *sqlstate = pgm_rows_value(&rows, 0, SQLSTATE),
               *message = pgm_rows_value(&rows, 0, MESSAGE);
    const char *code = sqlstate ? sqlstate : pgm_rows_value(&rows, 0, STATUS);
    const struct pgm_explanation *found = code ? pgm_explanation_find(code) : NULL;
    if (found) {
        pgm_explain_show(cli, code, found);
    }
    if (message) {
        take_names(cli->ctx->arena, message, &names);
    }
    return names.n ? pgm_explain_objects(cli, &names) : PGM_OK;
}
