/* Declared rows against those that are there: PostgreSQL reads them into a temporary table of the
 * same types and compares. */
#include <string.h>

#include "cmd/seed.h"
#include "pg/copy.h"
#include "pg/quote.h"

#define MOST_CHANGES 100
#define DECLARED "pg_temp.pgmend_seed"

struct work {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    const struct pgm_seed *seed;
    const char *table;   /* as SQL wants it, with its schema */
    pgm_strings key;     /* names */
    const char *columns; /* all of them, quoted, with commas */
    const char *matches; /* t.k = s.k AND … */
    const char *differs; /* some other column is not the same */
    struct pgm_seed_result *out;
};

static bool
has(const pgm_strings *names, const char *name)
{
    for (size_t i = 0; i < names->n; i++) {
        if (strcmp(names->at[i], name) == 0) {
            return true;
        }
    }
    return false;
}

/* A failure belongs to the seed's file. */
static enum pgm_status
place(const struct work *work, enum pgm_status status, size_t line)
{
    struct pgm_error *error = &work->ctx->error;
    if (status != PGM_OK && !error->file) {
        error->file = work->seed->rows.data_path;
        error->line = line;
        error->column = 1;
        error->statement = NULL;
    }
    return status;
}

static enum pgm_status
fail_seed(const struct work *work, const char *message, const char *hint)
{
    (void)pgm_fail(work->ctx, PGM_INPUT, "%s", message);
    (void)pgm_hint(work->ctx, "%s", hint);
    return place(work, PGM_INPUT, 1);
}

/* ---- the key */

/* The columns of unique indexes without expression or condition; the primary key's first. */
static const char keys_sql[] =
    "SELECT i.indexrelid, i.indisprimary, a.attname FROM pg_catalog.pg_index i"
    " CROSS JOIN LATERAL pg_catalog.unnest(i.indkey) WITH ORDINALITY k (attnum, ord)"
    " JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum"
    " WHERE i.indrelid = $1::regclass AND i.indisunique AND i.indisvalid AND i.indpred IS NULL"
    " AND i.indexprs IS NULL AND k.ord <= i.indnkeyatts"
    " ORDER BY i.indisprimary DESC, i.indexrelid, k.ord";

/* Takes the key in rows [from, to) when the seed has all its columns. */
static bool
take_key(
    const struct work *work, const struct pgm_rows *rows, size_t from, size_t to, pgm_strings *out)
{
    *out = (pgm_strings){ 0 };
    for (size_t i = from; i < to; i++) {
        const char *name = pgm_rows_value(rows, i, 2);
        if (!has(&work->seed->rows.columns, name)) {
            return false;
        }
        pgm_vec_push(work->ctx->arena, out, name);
    }
    return true;
}

static enum pgm_status
choose_key(struct work *work)
{
    struct pgm_rows rows;
    size_t n = 0;
    PGM_TRY(pgm_conn_query(work->ctx, work->conn, keys_sql, 1, &work->table, &rows));
    for (size_t from = 0, to; from < rows.n_rows; from = to) {
        pgm_strings key;
        for (to = from + 1; to < rows.n_rows && strcmp(pgm_rows_value(&rows, to, 0),
                                                    pgm_rows_value(&rows, from, 0)) == 0;) {
            to++;
        }
        if (!take_key(work, &rows, from, to, &key)) {
            continue;
        }
        work->key = key;
        n++;
        if (pgm_rows_value(&rows, from, 1)[0] == 't') {
            return PGM_OK;
        }
    }
    if (n == 1) {
        return PGM_OK;
    }
    return fail_seed(work,
        pgm_arena_printf(
            work->ctx->arena, "nothing says by which columns rows of %s are known", work->table),
        n ? "the seed has the columns of several unique keys; a seed in YAML names one with 'key'"
          : "the seed has not all columns of any unique key of the table; add them, or write a "
            "seed in "
            "YAML that names the columns with 'key'");
}

static enum pgm_status
check_key(struct work *work)
{
    for (size_t i = 0; i < work->key.n; i++) {
        if (!has(&work->seed->rows.columns, work->key.at[i])) {
            return fail_seed(work,
                pgm_arena_printf(work->ctx->arena,
                    "the rows have no column \"%s\", which is of the key", work->key.at[i]),
                "every row needs the columns of the key");
        }
    }
    return PGM_OK;
}

/* ---- words of statements */

static const char *
list_names(struct pgm_arena *arena, const pgm_strings *names, const char *prefix)
{
    struct pgm_str out = PGM_STR(arena);
    for (size_t i = 0; i < names->n; i++) {
        pgm_str_addf(&out, "%s%s", i ? ", " : "", prefix);
        pgm_quote_name(&out, names->at[i]);
    }
    return pgm_str_text(&out);
}

/* "t.a = s.a AND t.b = s.b" */
static const char *
make_matches(struct pgm_arena *arena, const pgm_strings *key)
{
    struct pgm_str out = PGM_STR(arena);
    for (size_t i = 0; i < key->n; i++) {
        pgm_str_add(&out, i ? " AND t." : "t.");
        pgm_quote_name(&out, key->at[i]);
        pgm_str_add(&out, " = s.");
        pgm_quote_name(&out, key->at[i]);
    }
    return pgm_str_text(&out);
}

/* The template for each column beside the key: @ is its name, # its name as a literal. Texts are
 * compared: not every type has an equality. */
static const char *
for_others(const struct work *work, const char *template, const char *separator)
{
    struct pgm_str out = PGM_STR(work->ctx->arena);
    const pgm_strings *columns = &work->seed->rows.columns;
    for (size_t i = 0; i < columns->n; i++) {
        if (has(&work->key, columns->at[i])) {
            continue;
        }
        pgm_str_add(&out, out.len ? separator : "");
        for (const char *at = template; *at; at++) {
            if (*at == '@') {
                pgm_quote_name(&out, columns->at[i]);
            } else if (*at == '#') {
                pgm_quote_literal(&out, columns->at[i]);
            } else {
                pgm_str_add_char(&out, *at);
            }
        }
    }
    return pgm_str_text(&out);
}

static enum pgm_status
prepare(struct work *work)
{
    struct pgm_rows rows;
    struct pgm_ctx *ctx = work->ctx;
    const struct pgm_seed_rows *seed = &work->seed->rows;
    PGM_TRY(place(work,
        pgm_conn_query(ctx, work->conn,
            "SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c"
            " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = $1::regclass",
            1, &seed->table, &rows),
        1));
    work->table = pgm_rows_value(&rows, 0, 0);
    work->key = seed->key;
    PGM_TRY(seed->key.n ? PGM_OK : choose_key(work));
    PGM_TRY(check_key(work));
    work->columns = list_names(ctx->arena, &seed->columns, "");
    work->matches = make_matches(ctx->arena, &work->key);
    work->differs = for_others(work, "t.@::text IS DISTINCT FROM s.@::text", " OR ");
    return PGM_OK;
}

/* ---- reading what is declared */

static enum pgm_status
load(struct work *work)
{
    struct pgm_ctx *ctx = work->ctx;
    const struct pgm_seed_rows *seed = &work->seed->rows;
    size_t rows = 0;
    PGM_TRY(place(work,
        pgm_conn_exec(ctx, work->conn,
            pgm_arena_printf(ctx->arena,
                "CREATE TEMPORARY TABLE pgmend_seed ON COMMIT DROP AS SELECT %s FROM %s WITH NO "
                "DATA",
                work->columns, work->table)),
        1));
    const char *copy = pgm_arena_printf(ctx->arena, "COPY " DECLARED " (%s) FROM STDIN%s",
        work->columns, seed->is_csv ? " (FORMAT csv, HEADER true)" : "");
    enum pgm_status status = pgm_copy_begin(ctx, work->conn, copy);
    status = status == PGM_OK ? pgm_copy_put(ctx, work->conn, seed->data, seed->size) : status;
    status = status == PGM_OK ? pgm_copy_end(ctx, work->conn, &rows) : status;
    return place(work, status, seed->lines && seed->n_rows == 1 ? seed->lines[0] : 1);
}

/* Rows without a key, or two with the same; and a key that is none in the table itself. */
static enum pgm_status
check_rows(struct work *work)
{
    struct pgm_rows rows;
    struct pgm_arena *arena = work->ctx->arena;
    const char *key = list_names(arena, &work->key, "s."),
               *bare = list_names(arena, &work->key, "");
    PGM_TRY(pgm_conn_query(work->ctx, work->conn,
        pgm_arena_printf(arena,
            "SELECT pg_catalog.concat_ws(', ', %s), count(*) FROM " DECLARED " s GROUP BY %s"
            " HAVING count(*) > 1 OR pg_catalog.num_nulls(%s) > 0 LIMIT 1",
            key, key, key),
        0, NULL, &rows));
    if (rows.n_rows) {
        return fail_seed(work,
            pgm_arena_printf(arena, "the key (%s) is missing in a row, or is in several: %s", bare,
                pgm_rows_value(&rows, 0, 0)),
            "every row has a key of its own");
    }
    PGM_TRY(pgm_conn_query(work->ctx, work->conn,
        pgm_arena_printf(arena,
            "SELECT pg_catalog.concat_ws(', ', %s) FROM %s t JOIN " DECLARED " s ON %s GROUP BY %s"
            " HAVING count(*) > 1 LIMIT 1",
            key, work->table, work->matches, key),
        0, NULL, &rows));
    if (rows.n_rows) {
        return fail_seed(work,
            pgm_arena_printf(arena, "%s has several rows of the key (%s) = (%s)", work->table, bare,
                pgm_rows_value(&rows, 0, 0)),
            "a seed is for tables where the key is unique; choose other columns with 'key'");
    }
    return PGM_OK;
}

/* ---- the difference */

static enum pgm_status
note_changes(struct work *work, char sign, const char *sql)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(work->ctx, work->conn, sql, 0, NULL, &rows));
    for (size_t i = 0; i < rows.n_rows && work->out->changes.n < MOST_CHANGES; i++) {
        struct pgm_seed_change change = { sign, pgm_rows_value(&rows, i, 0),
            rows.n_columns > 1 ? pgm_rows_value(&rows, i, 1) : NULL };
        pgm_vec_push(work->ctx->arena, &work->out->changes, change);
    }
    return PGM_OK;
}

static enum pgm_status
note_updates(struct work *work, const char *key)
{
    static const char one[] =
        ", CASE WHEN t.@::text IS DISTINCT FROM s.@::text THEN pg_catalog.format('%s: %s -> %s', #,"
        " COALESCE(pg_catalog.left(t.@::text, 60), 'NULL'), COALESCE(pg_catalog.left(s.@::text, "
        "60), 'NULL')) END";
    return note_changes(work, '~',
        pgm_arena_printf(work->ctx->arena,
            "SELECT pg_catalog.concat_ws(', ', %s), pg_catalog.concat_ws('; '%s) FROM " DECLARED
            " s JOIN %s t ON %s WHERE %s ORDER BY %s LIMIT %d",
            key, for_others(work, one, ""), work->table, work->matches, work->differs, key,
            MOST_CHANGES));
}

static enum pgm_status
compare(struct work *work, bool deletes)
{
    struct pgm_arena *arena = work->ctx->arena;
    const char *of_s = list_names(arena, &work->key, "s."),
               *of_t = list_names(arena, &work->key, "t.");
    PGM_TRY(note_changes(work, '+',
        pgm_arena_printf(arena,
            "SELECT pg_catalog.concat_ws(', ', %s) FROM " DECLARED
            " s WHERE NOT EXISTS (SELECT FROM %s t WHERE %s) ORDER BY %s LIMIT %d",
            of_s, work->table, work->matches, of_s, MOST_CHANGES)));
    if (!work->seed->rows.keeps && *work->differs) {
        PGM_TRY(note_updates(work, of_s));
    }
    if (!deletes) {
        return PGM_OK;
    }
    return note_changes(work, '-',
        pgm_arena_printf(arena,
            "SELECT pg_catalog.concat_ws(', ', %s) FROM %s t WHERE NOT EXISTS (SELECT "
            "FROM " DECLARED " s WHERE %s) ORDER BY %s LIMIT %d",
            of_t, work->table, work->matches, of_t, MOST_CHANGES));
}

/* ---- doing it */

static enum pgm_status
run(struct work *work, const char *sql, int64_t *count)
{
    struct pgm_rows rows;
    PGM_TRY(place(work, pgm_conn_query(work->ctx, work->conn, sql, 0, NULL, &rows), 1));
    *count = (int64_t)rows.affected;
    return PGM_OK;
}

static enum pgm_status
bring(struct work *work, bool deletes, struct pgm_seed_count *count)
{
    struct pgm_arena *arena = work->ctx->arena;
    const char *surplus =
        pgm_arena_printf(arena, "FROM %s t WHERE NOT EXISTS (SELECT FROM " DECLARED " s WHERE %s)",
            work->table, work->matches);
    if (deletes) {
        PGM_TRY(run(work, pgm_arena_printf(arena, "DELETE %s", surplus), &count->deleted));
    } else if (work->seed->rows.is_complete) {
        PGM_TRY(run(work, pgm_arena_printf(arena, "SELECT %s", surplus), &work->out->surplus));
    }
    if (!work->seed->rows.keeps && *work->differs) {
        const char *sets = for_others(work, "@ = s.@", ", ");
        PGM_TRY(run(work,
            pgm_arena_printf(arena, "UPDATE %s t SET %s FROM " DECLARED " s WHERE %s AND (%s)",
                work->table, sets, work->matches, work->differs),
            &count->updated));
    }
    return run(work,
        pgm_arena_printf(arena,
            "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM " DECLARED
            " s WHERE NOT EXISTS (SELECT FROM %s t WHERE %s)",
            work->table, work->columns, list_names(arena, &work->seed->rows.columns, "s."),
            work->table, work->matches),
        &count->created);
}

enum pgm_status
pgm_seed_run_rows(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_seed *seed,
    bool deletes, struct pgm_seed_result *out)
{
    struct work work = { .ctx = ctx, .conn = conn, .seed = seed, .out = out };
    struct pgm_rows rows;
    *out = (struct pgm_seed_result){ 0 };
    deletes = deletes && seed->rows.is_complete;
    PGM_TRY(prepare(&work));
    PGM_TRY(load(&work));
    PGM_TRY(check_rows(&work));
    PGM_TRY(compare(&work, deletes));
    struct pgm_seed_count count = { .table = work.table };
    PGM_TRY(bring(&work, deletes, &count));
    PGM_TRY(pgm_conn_query(ctx, conn, "SELECT FROM " DECLARED, 0, NULL, &rows));
    count.kept = (int64_t)rows.n_rows - count.created - count.updated;
    pgm_vec_push(ctx->arena, &out->counts, count);
    return pgm_conn_exec(ctx, conn, "DROP TABLE " DECLARED);
}
