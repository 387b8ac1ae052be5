/* pgmend's own journal: the tables pgmend.migration and pgmend.step. */
#include "journals/pgmend.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "pg/quote.h"

static enum pgm_status
is_there(struct pgm_ctx *ctx, struct pgm_conn *conn, bool *out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(
        ctx, conn, "SELECT to_regclass('pgmend.migration') IS NOT NULL", 0, NULL, &rows));
    *out = pgm_rows_value(&rows, 0, 0)[0] == 't';
    return PGM_OK;
}

#define TIME(column) "to_char(" column " AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || 'Z'"

enum column {
    NAME,
    STATE,
    SEQ,
    HASH_BYTES,
    HASH_TOKENS,
    STATEMENTS,
    DONE,
    RUN,
    BEGUN,
    ENDED,
    BY,
    BEFORE,
    REACHED,
    SUPERSEDED_BY,
    ERROR,
    PARENTS,
    DIRECTION
};

static const char read_sql[] =
    "SELECT name, state, seq, hash_bytes, hash_tokens, statements,"
    " CASE WHEN state IN ('running', 'failed') THEN (SELECT count(*) FROM pgmend.step s"
    " WHERE s.migration = m.name AND s.direction = m.direction"
    " AND s.state = 'done') ELSE statements END,"
    " run, " TIME("begun") ", " TIME(
        "ended") ", by, before, reached, superseded_by, error,"
                 " CASE WHEN parents <> '{}' THEN array_to_string(parents, ' ') END, direction"
                 " FROM pgmend.migration m ORDER BY name";

static enum pgm_journal_state
state_of(const char *name)
{
    enum pgm_journal_state state = PGM_JOURNAL_RUNNING;
    while (state < PGM_JOURNAL_SUPERSEDED && strcmp(pgm_journal_state_name(state), name) != 0) {
        state++;
    }
    return state;
}

/* Names of migrations have no blanks. */
static void
take_parents(struct pgm_ctx *ctx, const char *text, pgm_strings *out)
{
    while (text && *text) {
        size_t n = strcspn(text, " ");
        pgm_vec_push(ctx->arena, out, pgm_arena_copy_n(ctx->arena, text, n));
        text += n + (text[n] != '\0');
    }
}

static int64_t
number(const char *text)
{
    return text ? strtoll(text, NULL, 10) : 0;
}

static enum pgm_status
read_entries(struct pgm_ctx *ctx, struct pgm_conn *conn, pgm_journal_entries *out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, read_sql, 0, NULL, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        struct pgm_journal_entry entry = {
            .name = pgm_rows_value(&rows, i, NAME),
            .state = state_of(pgm_rows_value(&rows, i, STATE)),
            .is_down = strcmp(pgm_rows_value(&rows, i, DIRECTION), "down") == 0,
            .seq = number(pgm_rows_value(&rows, i, SEQ)),
            .hash_bytes = pgm_rows_value(&rows, i, HASH_BYTES),
            .hash_tokens = pgm_rows_value(&rows, i, HASH_TOKENS),
            .n_statements = (size_t)number(pgm_rows_value(&rows, i, STATEMENTS)),
            .n_done = (size_t)number(pgm_rows_value(&rows, i, DONE)),
            .run = pgm_rows_value(&rows, i, RUN),
            .begun = pgm_rows_value(&rows, i, BEGUN),
            .ended = pgm_rows_value(&rows, i, ENDED),
            .by = pgm_rows_value(&rows, i, BY),
            .before = pgm_rows_value(&rows, i, BEFORE),
            .reached = pgm_rows_value(&rows, i, REACHED),
            .superseded_by = pgm_rows_value(&rows, i, SUPERSEDED_BY),
            .error = pgm_rows_value(&rows, i, ERROR),
        };
        take_parents(ctx, pgm_rows_value(&rows, i, PARENTS), &entry.parents);
        pgm_vec_push(ctx->arena, out, entry);
    }
    return PGM_OK;
}

static void
add_value(struct pgm_str *sql, const char *value)
{
    if (value) {
        pgm_quote_literal(sql, value);
    } else {
        pgm_str_add(sql, "NULL");
    }
}

static void
add_parents(struct pgm_str *sql, const pgm_strings *parents)
{
    pgm_str_add(sql, "ARRAY[");
    for (size_t i = 0; i < parents->n; i++) {
        pgm_str_add(sql, i ? ", " : "");
        pgm_quote_literal(sql, parents->at[i]);
    }
    pgm_str_add(sql, "]::text[]");
}

/* Those that are applied have a place in the order, and an end. */
#define UPSERT_HEAD                                                                                \
    "INSERT INTO pgmend.migration (name, state, direction, seq, parents, hash_bytes, hash_tokens," \
    " statements, run, ended, before, reached, superseded_by, error)"                              \
    " SELECT v.name, v.state, v.direction, CASE WHEN v.is_done"                                    \
    " THEN (SELECT COALESCE(max(seq), 0) + 1 FROM pgmend.migration) END, v.parents, v.hash_bytes," \
    " v.hash_tokens, v.statements, v.run, CASE WHEN v.state <> 'running'"                          \
    " THEN clock_timestamp() END, v.before, v.reached, v.superseded_by, v.error FROM (VALUES ("

#define UPSERT_TAIL                                                                                \
    ")) AS v (name, state, direction, is_done, parents, hash_bytes, hash_tokens, statements, run," \
    " before, reached, superseded_by, error)"                                                      \
    " ON CONFLICT (name) DO UPDATE SET state = EXCLUDED.state,"                                    \
    " direction = EXCLUDED.direction, seq = COALESCE(EXCLUDED.seq, migration.seq),"                \
    " parents = EXCLUDED.parents, hash_bytes = EXCLUDED.hash_bytes,"                               \
    " hash_tokens = EXCLUDED.hash_tokens, statements = EXCLUDED.statements,"                       \
    " run = EXCLUDED.run, ended = EXCLUDED.ended, by = EXCLUDED.by,"                               \
    " before = COALESCE(EXCLUDED.before, migration.before),"                                       \
    " reached = COALESCE(EXCLUDED.reached, migration.reached),"                                    \
    " superseded_by = EXCLUDED.superseded_by, error = EXCLUDED.error"

const char pgm_journal_prepare_mark[] =
    "PREPARE pgmend_mark (text, text, text, bool, text[], text, text, int, bigint, text, text,"
    " text, jsonb) AS " UPSERT_HEAD
    "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13" UPSERT_TAIL;

/* As the columns of the VALUES above. */
static void
add_values(struct pgm_str *sql, const struct pgm_journal_entry *entry)
{
    pgm_quote_literal(sql, entry->name);
    pgm_str_addf(sql, "::text, '%s', '%s', %s, ", pgm_journal_state_name(entry->state),
        entry->is_down ? "down" : "up", pgm_journal_is_done(entry->state) ? "true" : "false");
    add_parents(sql, &entry->parents);
    const char *const texts[] = { entry->hash_bytes, entry->hash_tokens };
    for (size_t i = 0; i < 2; i++) {
        pgm_str_add(sql, ", ");
        add_value(sql, texts[i]);
        pgm_str_add(sql, "::text");
    }
    pgm_str_addf(sql, ", %zu, %s::bigint", entry->n_statements, entry->run ? entry->run : "NULL");
    const char *const rest[] = { entry->before, entry->reached, entry->superseded_by };
    for (size_t i = 0; i < 3; i++) {
        pgm_str_add(sql, ", ");
        add_value(sql, rest[i]);
        pgm_str_add(sql, "::text");
    }
    pgm_str_add(sql, ", ");
    add_value(sql, entry->error);
    pgm_str_add(sql, "::jsonb");
}

static void
mark(struct pgm_ctx *ctx, const struct pgm_journal_entry *entry, pgm_strings *out)
{
    struct pgm_str sql = PGM_STR(ctx->arena);
    pgm_str_add(&sql, UPSERT_HEAD);
    add_values(&sql, entry);
    pgm_str_add(&sql, UPSERT_TAIL);
    pgm_vec_push(ctx->arena, out, pgm_str_text(&sql));
}

const char *
pgm_journal_execute_mark(struct pgm_ctx *ctx, const struct pgm_journal_entry *entry)
{
    struct pgm_str sql = PGM_STR(ctx->arena);
    pgm_str_add(&sql, "EXECUTE pgmend_mark (");
    add_values(&sql, entry);
    pgm_str_add(&sql, ")");
    return pgm_str_text(&sql);
}

static void
forget(struct pgm_ctx *ctx, const char *name, pgm_strings *out)
{
    struct pgm_str sql = PGM_STR(ctx->arena);
    pgm_str_add(&sql, "DELETE FROM pgmend.migration WHERE name = ");
    pgm_quote_literal(&sql, name);
    pgm_vec_push(ctx->arena, out, pgm_str_text(&sql));
}

const struct pgm_journal_format pgm_journal_pgmend = {
    .name = "pgmend",
    .is_there = is_there,
    .read = read_entries,
    .mark = mark,
    .forget = forget,
};
