/* A seed in SQL: its statements as they stand, and what became of the rows. */
#include <stdlib.h>
#include <string.h>

#include "cmd/scripts.h"
#include "cmd/seed.h"
#include "parse/lexer.h"

/* What this transaction did so far is known, but not where it began. */
static const char begin_sql[] =
    "CREATE TEMPORARY TABLE pgmend_seed ON COMMIT DROP AS"
    " SELECT relid, n_tup_ins AS created, n_tup_upd AS updated, n_tup_del AS deleted,"
    " NULL::text AS kept_in, 0::bigint AS kept FROM pg_catalog.pg_stat_xact_all_tables"
    " WHERE n_tup_ins + n_tup_upd + n_tup_del > 0";

/* An INSERT told which rows were there already. */
static const char kept_sql[] =
    "INSERT INTO pg_temp.pgmend_seed (kept_in, kept)"
    " SELECT pg_catalog.format('%I.%I', node ->> 'Schema', node ->> 'Relation Name'),"
    " (node ->> 'Conflicting Tuples')::numeric"
    " FROM pg_catalog.jsonb_path_query($1::jsonb,"
    " '$.** ? (@.\"Conflict Resolution\" == \"NOTHING\")') node";

static const char end_sql[] =
    "SELECT name, sum(created), sum(updated), sum(deleted), sum(kept) FROM ("
    " SELECT format('%I.%I', s.schemaname, s.relname) AS name,"
    "  s.n_tup_ins - COALESCE(b.created, 0) AS created, s.n_tup_upd - COALESCE(b.updated, 0) AS "
    "updated,"
    "  s.n_tup_del - COALESCE(b.deleted, 0) AS deleted, 0 AS kept"
    " FROM pg_catalog.pg_stat_xact_user_tables s LEFT JOIN pg_temp.pgmend_seed b USING (relid)"
    " WHERE s.schemaname <> 'pgmend' AND s.schemaname !~ '^pg_'"
    " UNION ALL SELECT kept_in, 0, 0, 0, kept FROM pg_temp.pgmend_seed WHERE kept_in IS NOT NULL) n"
    " GROUP BY name HAVING sum(created) + sum(updated) + sum(deleted) + sum(kept) > 0 ORDER BY "
    "name";

#define EXPLAIN "EXPLAIN (ANALYZE, VERBOSE, COSTS OFF, TIMING OFF, FORMAT JSON) "

/* Is it INSERT … ON CONFLICT? */
static bool
may_keep(const struct pgm_script_statement *statement)
{
    struct pgm_lexer lexer = { statement->text, statement->size, 0 };
    struct pgm_token token = pgm_lexer_next(&lexer);
    if (!pgm_token_is_word(statement->text, token, "insert")) {
        return false;
    }
    while ((token = pgm_lexer_next(&lexer)).kind != PGM_TOKEN_END) {
        if (pgm_token_is_word(statement->text, token, "conflict")) {
            return true;
        }
    }
    return false;
}

/* Runs the statement, which says at the same time what it did. */
static enum pgm_status
run_explained(struct pgm_watch *watch, const struct pgm_seed *seed,
    const struct pgm_script_statement *statement)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_user_statement_run(watch, &seed->script, statement, EXPLAIN, &rows));
    const char *plan = pgm_rows_value(&rows, 0, 0);
    return pgm_conn_query(watch->ctx, watch->conn, kept_sql, 1, &plan, &rows);
}

static enum pgm_status
count(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_seed_result *out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, end_sql, 0, NULL, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        int64_t numbers[4];
        for (size_t j = 0; j < 4; j++) {
            numbers[j] = strtoll(pgm_rows_value(&rows, i, j + 1), NULL, 10);
        }
        struct pgm_seed_count found = { pgm_rows_value(&rows, i, 0), numbers[0], numbers[1],
            numbers[2], numbers[3] };
        pgm_vec_push(ctx->arena, &out->counts, found);
    }
    return pgm_conn_exec(ctx, conn, "DROP TABLE pg_temp.pgmend_seed");
}

enum pgm_status
pgm_seed_run_script(
    struct pgm_watch *watch, const struct pgm_seed *seed, struct pgm_seed_result *out)
{
    *out = (struct pgm_seed_result){ 0 };
    PGM_TRY(pgm_conn_exec(watch->ctx, watch->conn, begin_sql));
    for (size_t i = 0; i < seed->statements.n; i++) {
        const struct pgm_script_statement *statement = &seed->statements.at[i];
        struct pgm_rows rows;
        PGM_TRY(may_keep(statement)
                    ? run_explained(watch, seed, statement)
                    : pgm_user_statement_run(watch, &seed->script, statement, "", &rows));
    }
    PGM_TRY(pgm_user_session_end(watch->ctx, watch->conn));
    return count(watch->ctx, watch->conn, out);
}
