#include "rows/sample.h"

#include <fnmatch.h>
#include <string.h>

#include "base/str.h"
#include "pg/quote.h"

extern const char pgm_sql_rows_names[];

#define AT_ONCE 50    /* rows that are put in with one statement */
#define MOST_ROUNDS 8 /* of what refers to what refers to … */

struct picked {
    struct pgm_map seen; /* by ctid */
    PGM_VEC(const char **) rows;
    bool *is_hidden; /* by column: sensitive */
    bool is_left;    /* not sampled: made-up rows will do */
};

struct sampling {
    struct pgm_ctx *ctx;
    struct pgm_row_types *types;
    struct pgm_conn *live;
    struct pgm_row_tables *tables;
    const struct pgm_row_sample *sample;
    struct picked *picked; /* by table */
    struct pgm_map asked;  /* what was looked for already */
    pgm_strings *notes;
};

static struct picked *
picked_of(const struct sampling *sampling, const struct pgm_row_table *table)
{
    return &sampling->picked[table - sampling->tables->at];
}

static void
note(struct sampling *sampling, const struct pgm_row_table *table, const char *why)
{
    struct pgm_arena *arena = sampling->ctx->arena;
    picked_of(sampling, table)->is_left = true;
    pgm_vec_push(arena, sampling->notes,
        pgm_arena_printf(arena, "%s: made-up rows, no sample, since %s", table->sql, why));
}

static bool
is_sensitive(const struct sampling *sampling, const struct pgm_row_table *table, size_t column)
{
    const pgm_strings *patterns = sampling->sample->sensitive;
    const char *name =
        pgm_arena_printf(sampling->ctx->arena, "%s.%s", table->raw, table->columns.at[column].raw);
    for (size_t i = 0; patterns && i < patterns->n; i++) {
        if (fnmatch(patterns->at[i], name, 0) == 0) {
            return true;
        }
    }
    return false;
}

/* A pattern that is about no column at all is likely to be misspelt, and then what it was meant for
 * has been read. */
static enum pgm_status
note_idle_patterns(struct sampling *sampling)
{
    struct pgm_arena *arena = sampling->ctx->arena;
    const pgm_strings *patterns = sampling->sample->sensitive;
    struct pgm_rows names = { 0 };
    if (patterns && patterns->n) {
        PGM_TRY(pgm_conn_query(sampling->ctx, sampling->live, pgm_sql_rows_names, 0, NULL, &names));
    }
    for (size_t i = 0; patterns && i < patterns->n; i++) {
        size_t row = 0;
        while (row < names.n_rows &&
               fnmatch(patterns->at[i], pgm_rows_value(&names, row, 0), 0) != 0) {
            row++;
        }
        if (row == names.n_rows) {
            pgm_vec_push(arena, sampling->notes,
                pgm_arena_printf(
                    arena, "no column is called like the sensitive %s", patterns->at[i]));
        }
    }
    return PGM_OK;
}

/* A key that is not read cannot be followed: both its tables are left to be made up. */
static void
find_hidden(struct sampling *sampling)
{
    for (size_t t = 0; t < sampling->tables->n; t++) {
        struct pgm_row_table *table = &sampling->tables->at[t];
        bool *hidden = pgm_new_array(sampling->ctx->arena, bool, table->columns.n + 1);
        for (size_t c = 0; c < table->columns.n; c++) {
            hidden[c] = is_sensitive(sampling, table, c);
        }
        sampling->picked[t].is_hidden = hidden;
    }
    for (size_t t = 0; t < sampling->tables->n; t++) {
        struct pgm_row_table *table = &sampling->tables->at[t];
        for (size_t r = 0; r < table->rules.n; r++) {
            const struct pgm_row_rule *rule = &table->rules.at[r];
            bool hidden = false;
            for (size_t i = 0; i < rule->columns.n && rule->other; i++) {
                hidden |= sampling->picked[t].is_hidden[rule->columns.at[i]] ||
                          picked_of(sampling, rule->other)->is_hidden[rule->other_columns.at[i]];
            }
            if (hidden && !sampling->picked[t].is_left) {
                note(sampling, table, "a foreign key has a sensitive column");
            }
            if (hidden && !picked_of(sampling, rule->other)->is_left) {
                note(sampling, rule->other, "a foreign key has a sensitive column");
            }
        }
    }
}

/* Reads rows of a live table: a refusal leaves the table to be made up. */
static void
pick(struct sampling *sampling, const struct pgm_row_table *table, const char *condition)
{
    struct pgm_arena *arena = sampling->ctx->arena;
    struct pgm_ctx quiet = { .arena = arena };
    struct picked *picked = picked_of(sampling, table);
    struct pgm_str sql = PGM_STR(arena);
    struct pgm_rows rows;
    pgm_str_add(&sql, "SELECT ctid::text");
    for (size_t c = 0; c < table->columns.n; c++) {
        bool skip = table->columns.at[c].generated || picked->is_hidden[c];
        pgm_str_addf(
            &sql, ", %s%s", skip ? "NULL" : table->columns.at[c].name, skip ? "" : "::text");
    }
    pgm_str_addf(&sql, " FROM ONLY %s %s", table->sql, condition);
    if (pgm_conn_exec(&quiet, sampling->live, "SAVEPOINT pgmend_sample") != PGM_OK ||
        pgm_conn_query(&quiet, sampling->live, pgm_str_text(&sql), 0, NULL, &rows) != PGM_OK) {
        note(sampling, table,
            pgm_arena_printf(arena, "it could not be read (SQLSTATE %s)", quiet.error.sqlstate));
        struct pgm_ctx after = { .arena = arena };
        if (pgm_conn_exec(&after, sampling->live, "ROLLBACK TO pgmend_sample") != PGM_OK) {
            picked->is_left = true;
        }
        return;
    }
    for (size_t r = 0; r < rows.n_rows; r++) {
        const char **values = pgm_new_array(arena, const char *, table->columns.n + 1);
        for (size_t c = 0; c < table->columns.n; c++) {
            values[c] = pgm_rows_value(&rows, r, c + 1);
        }
        const char *place = pgm_rows_value(&rows, r, 0);
        if (!pgm_map_get_text(&picked->seen, place)) {
            (void)pgm_map_put_text(&picked->seen, place, values);
            pgm_vec_push(arena, &picked->rows, values);
        }
    }
}

/* The keys of the table's rows that nobody looked for yet: "('a'::uuid), ('b'::uuid)". */
static const char *
list_keys(struct sampling *sampling, const struct pgm_row_table *table, size_t r)
{
    struct pgm_arena *arena = sampling->ctx->arena;
    const struct pgm_row_rule *rule = &table->rules.at[r];
    const struct picked *picked = picked_of(sampling, table);
    struct pgm_str keys = PGM_STR(arena);
    for (size_t i = 0; i < picked->rows.n; i++) {
        struct pgm_str key = PGM_STR(arena);
        bool whole = true;
        for (size_t c = 0; c < rule->columns.n; c++) {
            const char *value = picked->rows.at[i][rule->columns.at[c]];
            whole &= value != NULL;
            pgm_str_add(&key, c ? ", " : "(");
            pgm_quote_literal(&key, value ? value : "");
            pgm_str_addf(&key, "::%s", table->columns.at[rule->columns.at[c]].type);
        }
        pgm_str_add_char(&key, ')');
        const char *name =
            pgm_arena_printf(arena, "%s %s %s", table->sql, rule->name, pgm_str_text(&key));
        if (whole && !pgm_map_get_text(&sampling->asked, name)) {
            (void)pgm_map_put_text(&sampling->asked, name, rule);
            pgm_str_addf(&keys, "%s%s", keys.len ? ", " : "", pgm_str_text(&key));
        }
    }
    return keys.len ? pgm_str_text(&keys) : NULL;
}

/* Reads what the rows of a table refer to; of a partitioned table, in its partitions. */
static bool
follow(struct sampling *sampling, const struct pgm_row_table *table, size_t r)
{
    struct pgm_arena *arena = sampling->ctx->arena;
    const struct pgm_row_rule *rule = &table->rules.at[r];
    const char *keys = rule->other ? list_keys(sampling, table, r) : NULL;
    struct pgm_str names = PGM_STR(arena);
    if (!keys || picked_of(sampling, rule->other)->is_left) {
        return false;
    }
    for (size_t i = 0; i < rule->other_columns.n; i++) {
        pgm_str_addf(
            &names, "%s%s", i ? ", " : "", rule->other->columns.at[rule->other_columns.at[i]].name);
    }
    const char *condition =
        pgm_arena_printf(arena, "WHERE (%s) IN (VALUES %s)", pgm_str_text(&names), keys);
    for (size_t t = 0; t < sampling->tables->n; t++) {
        const struct pgm_row_table *other = &sampling->tables->at[t];
        bool is_part = rule->other->is_partitioned && other->root == rule->other->root;
        if (!other->is_partitioned && (other == rule->other || is_part)) {
            pick(sampling, other, condition);
        }
    }
    return true;
}

static void
pick_all(struct sampling *sampling)
{
    const char *condition =
        pgm_arena_printf(sampling->ctx->arena, "ORDER BY ctid LIMIT %zu", sampling->sample->most);
    for (size_t t = 0; t < sampling->tables->n; t++) {
        if (!sampling->tables->at[t].is_partitioned && !sampling->picked[t].is_left) {
            pick(sampling, &sampling->tables->at[t], condition);
        }
    }
    bool more = true;
    for (int round = 0; more && round < MOST_ROUNDS; round++) {
        more = false;
        for (size_t t = 0; t < sampling->tables->n; t++) {
            const struct pgm_row_table *table = &sampling->tables->at[t];
            for (size_t r = 0; r < table->rules.n && !sampling->picked[t].is_left; r++) {
                more |= table->rules.at[r].kind == PGM_ROW_REFERENCE && follow(sampling, table, r);
            }
        }
    }
}

/* ---- putting in --------------------------------------------------------------------------- */

static void
add_row(
    struct sampling *sampling, const struct pgm_row_table *table, size_t row, struct pgm_str *sql)
{
    const struct picked *picked = picked_of(sampling, table);
    const char *comma = "(";
    for (size_t c = 0; c < table->columns.n; c++) {
        const char *value = picked->rows.at[row][c];
        if (table->columns.at[c].generated) {
            continue;
        }
        pgm_str_add(sql, comma);
        comma = ", ";
        const pgm_strings *made =
            picked->is_hidden[c] ? pgm_row_values(sampling->types, &table->columns.at[c]) : NULL;
        if (made && made->n) {
            pgm_str_add(sql, made->at[row % made->n]);
        } else if (value) {
            pgm_quote_literal(sql, value);
        } else {
            pgm_str_add(sql, "NULL");
        }
    }
    pgm_str_add_char(sql, ')');
}

/* What is refused, because a made-up value does not fit the rest, is left out. */
static void
put_rows(struct sampling *sampling, struct pgm_row_table *table, const char *head, size_t first,
    size_t n)
{
    struct pgm_ctx quiet = { .arena = sampling->ctx->arena };
    struct pgm_str sql = PGM_STR(quiet.arena);
    struct pgm_rows rows;
    pgm_str_add(&sql, head);
    for (size_t i = first; i < first + n; i++) {
        pgm_str_add(&sql, i > first ? ", " : "");
        add_row(sampling, table, i, &sql);
    }
    pgm_str_add(&sql, n > 1 ? " ON CONFLICT DO NOTHING" : "");
    if (pgm_conn_query(&quiet, sampling->types->conn, pgm_str_text(&sql), 0, NULL, &rows) ==
        PGM_OK) {
        table->n_rows += rows.affected;
    } else if (n > 1) {
        put_rows(sampling, table, head, first, n / 2);
        put_rows(sampling, table, head, first + n / 2, n - n / 2);
    }
}

static void
put_table(struct sampling *sampling, struct pgm_row_table *table)
{
    const struct picked *picked = picked_of(sampling, table);
    struct pgm_str head = PGM_STR(sampling->ctx->arena), names = PGM_STR(sampling->ctx->arena);
    for (size_t c = 0; c < table->columns.n; c++) {
        if (!table->columns.at[c].generated) {
            pgm_str_addf(&names, "%s%s", names.len ? ", " : "", table->columns.at[c].name);
        }
    }
    pgm_str_addf(&head, "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES ", table->sql,
        pgm_str_text(&names));
    for (size_t i = 0; names.len && !picked->is_left && i < picked->rows.n; i += AT_ONCE) {
        size_t rest = picked->rows.n - i;
        put_rows(sampling, table, pgm_str_text(&head), i, rest < AT_ONCE ? rest : AT_ONCE);
    }
}

enum pgm_status
pgm_rows_take_sample(struct pgm_row_types *types, struct pgm_row_tables *tables,
    const struct pgm_row_sample *sample, pgm_strings *notes)
{
    struct pgm_ctx *ctx = types->ctx;
    struct sampling sampling = { .ctx = ctx,
        .types = types,
        .tables = tables,
        .sample = sample,
        .picked = pgm_new_array(ctx->arena, struct picked, tables->n + 1),
        .asked = PGM_MAP(ctx->arena),
        .notes = notes };
    for (size_t t = 0; t < tables->n; t++) {
        sampling.picked[t].seen = PGM_MAP(ctx->arena);
    }
    find_hidden(&sampling);
    PGM_TRY(pgm_conn_open(ctx, sample->conninfo, &sampling.live));
    PGM_TRY(pgm_conn_exec(ctx, sampling.live,
        "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL statement_timeout = '5s'; "
        "SET LOCAL lock_timeout = '100ms'"));
    PGM_TRY(note_idle_patterns(&sampling));
    pick_all(&sampling);
    pgm_conn_close(ctx, sampling.live);
    for (size_t t = 0; t < tables->n; t++) {
        put_table(&sampling, &tables->at[t]);
    }
    return PGM_OK;
}
