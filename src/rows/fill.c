#include "rows/fill.h"

#include <string.h>
#include <time.h>

#include "base/str.h"
#include "rows/insert.h"
#include "rows/spare.h"

extern const char pgm_sql_rows_watchers[], pgm_sql_rows_sequences[];

#define ROWS 12           /* of a table, at first */
#define LATER_ROWS 6      /* that may refer to those */
#define TRIES 40          /* singly, where they cannot be put in together */
#define ENOUGH 8          /* of those */
#define DEFAULT_ROWS 3    /* of a table that sets all its values itself */
#define MOST_SECONDS 10.0 /* for all tables */

struct filling {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    struct pgm_row_tables *tables;
    struct pgm_row_types types;
    struct timespec begun;
    struct pgm_error last; /* what the last refusal was */
    bool is_refused;       /* what was tried last as a whole */
    bool is_in_circle;     /* references are not checked now */
    bool had_circles;
};

static bool
is_out_of_time(const struct filling *filling)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return difftime(now.tv_sec, filling->begun.tv_sec) > MOST_SECONDS;
}

/* Runs it; a refusal is no failure. */
static bool
try(struct filling *filling, const char *sql, size_t *affected)
{
    struct pgm_ctx quiet = { .arena = filling->ctx->arena };
    struct pgm_rows rows;
    if (pgm_conn_query(&quiet, filling->conn, sql, 0, NULL, &rows) != PGM_OK) {
        filling->last = quiet.error;
        return false;
    }
    *affected += rows.affected;
    return true;
}

static size_t
try_singly(struct filling *filling, const struct pgm_row_insert *insert, size_t first)
{
    size_t n = 0;
    for (size_t i = first; i < first + TRIES && n < ENOUGH && !is_out_of_time(filling); i++) {
        (void)try(filling, pgm_row_insert_sql(insert, i, i), &n);
    }
    return n;
}

/* How rows are made: the first way that makes some is taken. */
enum way { WAY_TOGETHER, WAY_TAME, WAY_SINGLY, WAY_UNRULED, N_WAYS };

static size_t
insert_by(struct filling *filling, enum way way, struct pgm_row_insert *insert)
{
    struct pgm_row_table *table = insert->table;
    bool is_later = insert->is_later;
    size_t n = 0, first = is_later ? ROWS : 0, more = is_later ? LATER_ROWS : ROWS;
    *insert = (struct pgm_row_insert){ .arena = filling->ctx->arena,
        .types = &filling->types,
        .table = table,
        .is_later = is_later,
        .is_in_circle = filling->is_in_circle,
        .is_unruled = way == WAY_UNRULED };
    filling->types.is_tame = way == WAY_TAME;
    pgm_row_insert_make(insert);
    filling->types.is_tame = false;
    if (!insert->head && way == WAY_TOGETHER) {
        for (size_t i = 0; i < DEFAULT_ROWS; i++) {
            (void)try(filling, pgm_row_insert_sql(insert, 0, 0), &n);
        }
    } else if (way < WAY_SINGLY) {
        filling->is_refused =
            !try(filling, pgm_row_insert_sql(insert, first, first + more - 1), &n);
    } else if (insert->head) {
        n = try_singly(filling, insert, first);
    }
    return n;
}

static size_t
insert_rows(struct filling *filling, struct pgm_row_table *table, bool is_later,
    struct pgm_row_insert *insert)
{
    size_t n = 0;
    *insert = (struct pgm_row_insert){ .table = table, .is_later = is_later };
    filling->is_refused = true;
    for (int way = 0; way < N_WAYS && !n && filling->is_refused; way++) {
        n = insert_by(filling, (enum way)way, insert);
    }
    return n;
}

/* Which rules no combination of values satisfies; else what PostgreSQL said last. */
static const char *
find_reason(struct filling *filling, struct pgm_row_insert *insert)
{
    struct pgm_arena *arena = filling->ctx->arena;
    const char *last = filling->last.message;
    size_t n = 0;
    insert->is_unruled = false;
    filling->types.is_tame = true;
    pgm_row_insert_make(insert);
    filling->types.is_tame = false;
    for (size_t i = 0; i < insert->groups.n; i++) {
        struct pgm_ctx quiet = { .arena = arena };
        struct pgm_rows rows = { 0 };
        enum pgm_status status =
            pgm_conn_query(&quiet, filling->conn, insert->groups.at[i], 0, NULL, &rows);
        n += rows.n_rows;
        if (status != PGM_OK || !rows.n_rows) {
            return pgm_arena_printf(arena, "no values were found that satisfy %s%s%s",
                insert->group_rules.at[i], status == PGM_OK ? "" : ": ",
                status == PGM_OK ? "" : quiet.error.message);
        }
    }
    return last ? last : n ? "no row was taken" : "there are no values to try";
}

/* Does one of its references wait for rows of others? */
static bool
is_waiting(const struct pgm_row_table *table, bool unless_null)
{
    for (size_t i = 0; i < table->rules.n; i++) {
        const struct pgm_row_rule *rule = &table->rules.at[i];
        bool waits = rule->kind == PGM_ROW_REFERENCE && rule->other && rule->other != table &&
                     !rule->other->is_done;
        if (waits && !(unless_null && pgm_row_may_be_null(table, rule))) {
            return true;
        }
    }
    return false;
}

/* A partitioned table has the rows of its partitions. */
static void
settle_partitioned(struct filling *filling)
{
    struct pgm_row_tables *tables = filling->tables;
    for (size_t i = 0; i < tables->n; i++) {
        struct pgm_row_table *top = &tables->at[i];
        bool all = true;
        size_t n = 0;
        for (size_t j = 0; top->is_partitioned && j < tables->n; j++) {
            const struct pgm_row_table *table = &tables->at[j];
            if (table->root == top->root && !table->is_partitioned) {
                all &= table->is_done;
                n += table->n_rows;
            }
        }
        if (top->is_partitioned) {
            top->is_done = all;
            top->n_rows = n;
        }
    }
}

/* The next table by name: one that waits for nothing, else one that can do with nulls, else any,
 * which may find that it has nothing to refer to. */
static struct pgm_row_table *
next_table(const struct filling *filling)
{
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < filling->tables->n; i++) {
            struct pgm_row_table *table = &filling->tables->at[i];
            bool is_open = !table->is_done && !table->is_partitioned;
            if (is_open && (round == 2 || !is_waiting(table, round == 1))) {
                return table;
            }
        }
    }
    return NULL;
}

/* Tables that all have to refer to each other are filled unchecked; what refers to nothing in the
 * end is taken away then. */
static void
set_circle(struct filling *filling, bool on)
{
    size_t n = 0;
    if (filling->is_in_circle != on) {
        filling->is_in_circle = on;
        filling->had_circles |= on;
        (void)try(filling,
            on ? "SET session_replication_role = replica" : "RESET session_replication_role", &n);
    }
}

static void
fill_table(struct filling *filling, struct pgm_row_table *table)
{
    struct pgm_row_insert insert;
    filling->last = (struct pgm_error){ 0 };
    if (is_out_of_time(filling)) {
        table->reason = "there was no time for it";
    } else {
        set_circle(filling, is_waiting(table, true));
        table->n_rows = insert_rows(filling, table, false, &insert);
        set_circle(filling, false);
        table->reason = table->n_rows ? NULL : find_reason(filling, &insert);
    }
    table->is_done = true;
}

/* References that were null for want of rows. */
static bool
has_more(const struct pgm_row_table *table)
{
    for (size_t i = 0; i < table->rules.n; i++) {
        const struct pgm_row_rule *rule = &table->rules.at[i];
        if (rule->kind == PGM_ROW_REFERENCE && rule->other && rule->other->root == table->root) {
            return true;
        }
    }
    return false;
}

static void
fill_all(struct filling *filling)
{
    pgm_numbers early = { 0 };
    for (struct pgm_row_table *table; (table = next_table(filling));) {
        if (is_waiting(table, false)) {
            pgm_vec_push(filling->ctx->arena, &early, (size_t)(table - filling->tables->at));
        }
        fill_table(filling, table);
        settle_partitioned(filling);
        if (table->n_rows && has_more(table) && !is_out_of_time(filling)) {
            struct pgm_row_insert insert;
            table->n_rows += insert_rows(filling, table, true, &insert);
        }
    }
    for (size_t i = 0; i < early.n && !is_out_of_time(filling); i++) {
        struct pgm_row_table *table = &filling->tables->at[early.at[i]];
        struct pgm_row_insert insert;
        table->n_rows += insert_rows(filling, table, true, &insert);
    }
    settle_partitioned(filling);
}

/* What was put in unchecked and refers to nothing goes. */
static enum pgm_status
check_references(struct filling *filling)
{
    struct pgm_ctx *ctx = filling->ctx;
    PGM_TRY(pgm_conn_exec(ctx, filling->conn, "SET session_replication_role = replica"));
    PGM_TRY(pgm_rows_spare_orphans(ctx, filling->conn));
    PGM_TRY(pgm_conn_exec(ctx, filling->conn, "RESET session_replication_role"));
    for (size_t i = 0; i < filling->tables->n; i++) {
        struct pgm_row_table *table = &filling->tables->at[i];
        struct pgm_rows rows;
        const char *sql = pgm_arena_printf(ctx->arena, "SELECT FROM ONLY %s", table->sql);
        if (!table->is_partitioned && table->n_rows) {
            PGM_TRY(pgm_conn_query(ctx, filling->conn, sql, 0, NULL, &rows));
            table->n_rows = rows.n_rows;
        }
    }
    settle_partitioned(filling);
    return PGM_OK;
}

static enum pgm_status
close_circles(struct filling *filling)
{
    if (!filling->had_circles) {
        return PGM_OK;
    }
    PGM_TRY(check_references(filling));
    for (size_t i = 0; i < filling->tables->n; i++) {
        struct pgm_row_table *table = &filling->tables->at[i];
        if (!table->n_rows && !table->reason) {
            table->reason = "its references go round in a circle";
        }
    }
    return PGM_OK;
}

/* Live rows first; what has none of them is filled as ever. */
static enum pgm_status
take_sample(struct filling *filling, const struct pgm_row_sample *sample, pgm_strings *notes)
{
    if (!sample) {
        return PGM_OK;
    }
    PGM_TRY(pgm_conn_exec(filling->ctx, filling->conn, "SET session_replication_role = replica"));
    PGM_TRY(pgm_rows_take_sample(&filling->types, filling->tables, sample, notes));
    PGM_TRY(check_references(filling));
    for (size_t i = 0; i < filling->tables->n; i++) {
        filling->tables->at[i].is_done = filling->tables->at[i].n_rows > 0;
    }
    settle_partitioned(filling);
    return PGM_OK;
}

/* Values that were given, not taken from a sequence, are behind it. */
static enum pgm_status
move_sequences(struct filling *filling, const char *ids)
{
    struct pgm_rows rows;
    struct pgm_str sql = PGM_STR(filling->ctx->arena);
    PGM_TRY(pgm_conn_query(filling->ctx, filling->conn, pgm_sql_rows_sequences, 1, &ids, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        bool up = strcmp(pgm_rows_value(&rows, i, 5), "t") == 0;
        if (up) {
            const char *sequence = pgm_rows_value(&rows, i, 1);
            pgm_str_addf(&sql,
                "SELECT setval(%s::oid::regclass, m) FROM %s q, (SELECT max(%s) AS m FROM %s) x"
                " WHERE m > q.last_value;",
                pgm_rows_value(&rows, i, 0), sequence, pgm_rows_value(&rows, i, 4),
                pgm_rows_value(&rows, i, 3));
        }
    }
    return sql.len ? pgm_conn_exec(filling->ctx, filling->conn, pgm_str_text(&sql)) : PGM_OK;
}

/* Quiets what would fire, or brings it back. Event triggers have no say in that. */
static enum pgm_status
run_column(struct filling *filling, const struct pgm_rows *rows, size_t column)
{
    struct pgm_str sql = PGM_STR(filling->ctx->arena);
    pgm_str_add(&sql, "SET session_replication_role = replica;");
    for (size_t i = 0; i < rows->n_rows; i++) {
        pgm_str_addf(&sql, "%s;", pgm_rows_value(rows, i, column));
    }
    pgm_str_add(&sql, "RESET session_replication_role");
    return rows->n_rows ? pgm_conn_exec(filling->ctx, filling->conn, pgm_str_text(&sql)) : PGM_OK;
}

enum pgm_status
pgm_rows_fill(struct pgm_ctx *ctx, struct pgm_conn *conn, const pgm_strings *names,
    const struct pgm_row_sample *sample, pgm_strings *notes, struct pgm_row_tables *out)
{
    struct filling filling = { .ctx = ctx, .conn = conn, .tables = out };
    struct pgm_rows watchers;
    pgm_strings ids = { 0 };
    PGM_TRY(pgm_row_tables_read(ctx, conn, names, out));
    if (!out->n) {
        return PGM_OK;
    }
    for (size_t i = 0; i < out->n; i++) {
        pgm_vec_push(ctx->arena, &ids, pgm_arena_printf(ctx->arena, "%u", out->at[i].id));
    }
    const char *array = pgm_row_array(ctx->arena, &ids);
    (void)clock_gettime(CLOCK_MONOTONIC, &filling.begun);
    PGM_TRY(pgm_conn_exec(ctx, conn, "SET track_counts = off; SET statement_timeout = '2s'"));
    PGM_TRY(pgm_row_types_read(ctx, conn, out, &filling.types));
    PGM_TRY(pgm_conn_query(ctx, conn, pgm_sql_rows_watchers, 1, &array, &watchers));
    PGM_TRY(run_column(&filling, &watchers, 0));
    PGM_TRY(take_sample(&filling, sample, notes));
    fill_all(&filling);
    PGM_TRY(close_circles(&filling));
    PGM_TRY(move_sequences(&filling, array));
    PGM_TRY(run_column(&filling, &watchers, 1));
    return pgm_conn_exec(ctx, conn, "RESET statement_timeout; RESET track_counts");
}
