#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "rows/keep_private.h"

extern const char pgm_sql_rows_parted[];

#define NO_VALUE "\x01" /* stands for null */

/* A table before and after. */
struct pair {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    const struct pgm_keep *keep;
    const struct pgm_rows *columns; /* of the tables that were found */
    const struct pgm_kept_table *old;
    struct pgm_kept_table new; /* id, sql, columns; rows have the values of the old columns */
    const struct pgm_kept_column **now; /* by old column: the new one, or NULL */
    pgm_strings *unchecked;
};

static void
add_unchecked(struct pair *pair, const struct pgm_kept_column *column, const char *reason)
{
    pgm_vec_push(pair->ctx->arena, pair->unchecked,
        pgm_arena_printf(pair->ctx->arena, "%s%s%s: %s", pair->old->sql, column ? "." : "",
            column ? column->name : "", reason));
}

static enum pgm_status
fail(struct pair *pair, const char *does, const char *what)
{
    if (pair->keep->forgives) {
        add_unchecked(pair, NULL, pgm_arena_printf(pair->ctx->arena, "it %s %s", does, what));
        return PGM_OK;
    }
    (void)pgm_fail(pair->ctx, PGM_PROOF, "the plan %s %s of %s, and does not say so", does, what,
        pair->old->sql);
    return pgm_hint(pair->ctx, "this is a fault of pgmend: please report it with both schemas");
}

/* By number in the same table, else by name; a column that came in the place of a dropped one holds
 * what that held. */
static const struct pgm_kept_column *
find_now(const struct pair *pair, const struct pgm_kept_column *old)
{
    bool is_same = strcmp(pair->old->id, pair->new.id) == 0;
    for (size_t i = 0; is_same && i < pair->new.columns.n; i++) {
        if (pair->new.columns.at[i].number == old->number) {
            return &pair->new.columns.at[i];
        }
    }
    for (size_t i = 0; i < pair->new.columns.n; i++) {
        if (strcmp(pair->new.columns.at[i].raw, old->raw) == 0) {
            return &pair->new.columns.at[i];
        }
    }
    return NULL;
}

static void
take_rows(struct pair *pair, const struct pgm_rows *rows)
{
    struct pgm_arena *arena = pair->ctx->arena;
    for (size_t r = 0; r < rows->n_rows; r++) {
        struct pgm_kept_row row = { pgm_rows_value(rows, r, 0),
            pgm_new_array(arena, const char *, pair->old->columns.n + 1) };
        for (size_t c = 0; c < pair->old->columns.n; c++) {
            row.values[c] = pgm_rows_value(rows, r, c + 1);
        }
        pgm_vec_push(arena, &pair->new.rows, row);
    }
}

/* Reads the rows after. */
static enum pgm_status
read_after(struct pair *pair)
{
    struct pgm_arena *arena = pair->ctx->arena;
    struct pgm_rows rows;
    pgm_strings names = { 0 };
    for (size_t c = 0; c < pair->old->columns.n; c++) {
        pgm_vec_push(arena, &names, pair->now[c] ? pair->now[c]->name : "NULL");
    }
    const char *sql = pgm_keep_select(arena, pair->new.sql, pair->new.is_partitioned, &names);
    PGM_TRY(pgm_conn_query(pair->ctx, pair->conn, sql, 0, NULL, &rows));
    take_rows(pair, &rows);
    return PGM_OK;
}

static int
compare_texts(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* A row whose going is announced, or that came from elsewhere, does not count. */
static bool
counts(const struct pair *pair, const struct pgm_kept_table *side, size_t row)
{
    const char *table = side->rows.at[row].table;
    const char *root = pgm_map_get_text(&pair->keep->roots, table);
    bool is_ours = !root || strcmp(root, pair->old->root) == 0;
    bool may_go = side == pair->old && pgm_map_get_text(&pair->keep->changed, table);
    return is_ours && !may_go;
}

/* The rows of one side as sorted texts, of some columns or of one. */
static void
list_texts(
    struct pair *pair, const struct pgm_kept_table *side, const bool *wanted, pgm_strings *out)
{
    for (size_t r = 0; r < side->rows.n; r++) {
        struct pgm_str text = PGM_STR(pair->ctx->arena);
        for (size_t c = 0; c < pair->old->columns.n; c++) {
            const char *value = side->rows.at[r].values[c];
            if (wanted[c]) {
                pgm_str_add(&text, value ? value : NO_VALUE);
                pgm_str_add_char(&text, '\x02');
            }
        }
        if (counts(pair, side, r)) {
            pgm_vec_push(pair->ctx->arena, out, pgm_str_text(&text));
        }
    }
    if (out->n) {
        qsort(out->at, out->n, sizeof *out->at, compare_texts);
    }
}

/* Are the sorted texts of `a` those of `b`, or, with `part`, among them? */
static bool
are_same(const pgm_strings *a, const pgm_strings *b, bool part)
{
    size_t i = 0, j = 0;
    for (; i < a->n && j < b->n; j++) {
        int order = strcmp(a->at[i], b->at[j]);
        if (order < 0 || (order > 0 && !part)) {
            return false;
        }
        i += order == 0;
    }
    return i == a->n && (part || j == b->n);
}

/* What a partition held that goes, as is announced, may have moved to another. */
static bool
may_gain(const struct pair *pair)
{
    for (size_t i = 0; i < pair->old->rows.n; i++) {
        if (pgm_map_get_text(&pair->keep->changed, pair->old->rows.at[i].table)) {
            return true;
        }
    }
    return false;
}

static bool
has_same_values(struct pair *pair, const bool *wanted)
{
    pgm_strings before = { 0 }, after = { 0 };
    list_texts(pair, pair->old, wanted, &before);
    list_texts(pair, &pair->new, wanted, &after);
    return are_same(&before, &after, may_gain(pair));
}

/* Are they the same when what was there is read as the new type? */
static bool
is_same_as_type(struct pair *pair, size_t column)
{
    struct pgm_arena *arena = pair->ctx->arena;
    struct pgm_ctx quiet = { .arena = arena };
    struct pgm_kept_table cast = *pair->old;
    const char *sql = pgm_arena_printf(arena, "SELECT $1::text::%s::text", pair->now[column]->type);
    bool *wanted = pgm_new_array(arena, bool, pair->old->columns.n + 1);
    wanted[column] = true;
    cast.rows.at = NULL;
    cast.rows.n = cast.rows.cap = 0;
    for (size_t r = 0; r < pair->old->rows.n; r++) {
        struct pgm_rows answer;
        struct pgm_kept_row row = { pair->old->rows.at[r].table,
            pgm_new_array(arena, const char *, pair->old->columns.n + 1) };
        const char *value = pair->old->rows.at[r].values[column];
        if (pgm_conn_query(&quiet, pair->conn, sql, 1, &value, &answer) != PGM_OK) {
            return false;
        }
        row.values[column] = pgm_rows_value(&answer, 0, 0);
        if (counts(pair, pair->old, r)) {
            pgm_vec_push(arena, &cast.rows, row);
        }
    }
    pgm_strings before = { 0 }, after = { 0 };
    struct pair as_new = *pair;
    list_texts(&as_new, &cast, wanted, &before);
    list_texts(pair, &pair->new, wanted, &after);
    return are_same(&before, &after, may_gain(pair));
}

static enum pgm_status
compare_column(struct pair *pair, size_t c)
{
    const struct pgm_kept_column *old = &pair->old->columns.at[c];
    bool *wanted = pgm_new_array(pair->ctx->arena, bool, pair->old->columns.n + 1);
    wanted[c] = true;
    if (has_same_values(pair, wanted)) {
        return PGM_OK;
    }
    if (strcmp(old->type, pair->now[c]->type) != 0) {
        if (!is_same_as_type(pair, c)) {
            add_unchecked(pair, old, "its values change with its type");
        }
        return PGM_OK;
    }
    if (old->may_change) {
        add_unchecked(pair, old, "its values may change, as the plan says");
        return PGM_OK;
    }
    return fail(pair, "changes values of the column", old->name);
}

/* All rows as one first: column by column only what is not the same, or is of another type. */
static enum pgm_status
compare_rows(struct pair *pair)
{
    size_t n = pair->old->columns.n, told = pair->unchecked->n;
    bool *none = pgm_new_array(pair->ctx->arena, bool, n + 1);
    bool *kept = pgm_new_array(pair->ctx->arena, bool, n + 1);
    if (!has_same_values(pair, none)) {
        if (pair->old->may_change) {
            add_unchecked(pair, NULL, "its rows may be lost, as the plan says");
            return PGM_OK;
        }
        return fail(pair, "loses", "rows");
    }
    for (size_t c = 0; c < n; c++) {
        kept[c] =
            pair->now[c] && !pair->now[c]->is_generated && !pair->old->columns.at[c].is_generated;
    }
    bool *same = pgm_new_array(pair->ctx->arena, bool, n + 1);
    for (size_t c = 0; c < n; c++) {
        same[c] = kept[c] && !pair->old->columns.at[c].may_change &&
                  strcmp(pair->old->columns.at[c].type, pair->now[c]->type) == 0;
    }
    bool whole = has_same_values(pair, same);
    for (size_t c = 0; c < n; c++) {
        if (kept[c] && !(whole && same[c])) {
            PGM_TRY(compare_column(pair, c));
        }
    }
    bool is_told = pair->keep->forgives && pair->unchecked->n > told;
    return whole || is_told ? PGM_OK : fail(pair, "mixes up", "values of different rows");
}

static enum pgm_status
compare_table(struct pair *pair)
{
    const struct pgm_kept_table *old = pair->old;
    pair->now = pgm_new_array(pair->ctx->arena, const struct pgm_kept_column *, old->columns.n + 1);
    for (size_t c = 0; c < old->columns.n; c++) {
        const struct pgm_kept_column *column = &old->columns.at[c];
        pair->now[c] = find_now(pair, column);
        if (!pair->now[c] && !column->may_change && !column->is_generated && old->rows.n) {
            PGM_TRY(fail(pair, "loses the column", column->name));
        }
    }
    PGM_TRY(read_after(pair));
    return compare_rows(pair);
}

static enum pgm_status
say_behind(struct pgm_ctx *ctx, const struct pgm_keep *keep, const struct pgm_rows *rows,
    size_t row, pgm_strings *unchecked)
{
    const char *name = pgm_rows_value(rows, row, 1), *table = pgm_rows_value(rows, row, 3);
    const char *column = pgm_rows_value(rows, row, 4);
    for (size_t s = 0; s < keep->sequences.n; s++) {
        if (!keep->forgives && strcmp(keep->sequences.at[s], pgm_rows_value(rows, row, 0)) == 0) {
            (void)pgm_fail(ctx, PGM_PROOF,
                "the plan leaves the sequence %s behind the values of %s.%s", name, table, column);
            return pgm_hint(ctx, "this is a fault of pgmend: please report it with both schemas");
        }
    }
    pgm_vec_push(ctx->arena, unchecked,
        pgm_arena_printf(ctx->arena, "%s: it is new, and gives values that %s.%s may have already",
            name, table, column));
    return PGM_OK;
}

/* Do the sequences that were there stand where no value will come twice? */
static enum pgm_status
compare_sequences(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_keep *keep,
    const pgm_strings *ids, pgm_strings *unchecked)
{
    struct pgm_rows rows, answer;
    struct pgm_str sql = PGM_STR(ctx->arena);
    PGM_TRY(pgm_keep_sequences(ctx, conn, ids, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        bool up = strcmp(pgm_rows_value(&rows, i, 5), "t") == 0;
        pgm_str_addf(&sql,
            "%sSELECT %s, EXISTS (SELECT FROM %s q, (SELECT max(%s) AS m FROM %s WHERE %s <="
            " (SELECT seqmax FROM pg_sequence WHERE seqrelid = %s)) x WHERE m > q.last_value)",
            i ? " UNION ALL " : "", up ? "true" : "false", pgm_rows_value(&rows, i, 1),
            pgm_rows_value(&rows, i, 4), pgm_rows_value(&rows, i, 3), pgm_rows_value(&rows, i, 4),
            pgm_rows_value(&rows, i, 0));
    }
    if (!rows.n_rows) {
        return PGM_OK;
    }
    PGM_TRY(pgm_conn_query(ctx, conn, pgm_str_text(&sql), 0, NULL, &answer));
    for (size_t i = 0; i < rows.n_rows; i++) {
        bool is_behind = strcmp(pgm_rows_value(&answer, i, 0), "t") == 0 &&
                         strcmp(pgm_rows_value(&answer, i, 1), "t") == 0;
        if (is_behind) {
            PGM_TRY(say_behind(ctx, keep, &rows, i, unchecked));
        }
    }
    return PGM_OK;
}

/* The columns that the table has now. */
static void
take_columns(struct pair *pair, const struct pgm_rows *columns)
{
    for (size_t i = 0; i < columns->n_rows; i++) {
        if (strcmp(pgm_rows_value(columns, i, 0), pair->new.id) == 0) {
            struct pgm_kept_column column = pgm_keep_column(columns, i);
            pgm_vec_push(pair->ctx->arena, &pair->new.columns, column);
        }
    }
}

static enum pgm_status
compare_found(struct pair *pair, const char *id, const char *sql, bool is_partitioned)
{
    pair->new.id = id;
    pair->new.sql = sql;
    pair->new.is_partitioned = is_partitioned;
    take_columns(pair, pair->columns);
    return compare_table(pair);
}

/* The rows of a tree, without those of one of its tables; or those alone. */
static struct pgm_kept_table
part_of(struct pair *pair, const char *table, bool alone)
{
    struct pgm_arena *arena = pair->ctx->arena;
    struct pgm_kept_table part = *pair->old;
    part.rows.at = NULL;
    part.rows.n = part.rows.cap = 0;
    part.columns.at = NULL;
    part.columns.n = part.columns.cap = 0;
    for (size_t i = 0; i < pair->old->columns.n; i++) {
        struct pgm_kept_column column = pair->old->columns.at[i];
        const char *key = pgm_keep_key(arena, table, column.raw);
        column.may_change |= alone && pgm_map_get_text(&pair->keep->changed, key);
        pgm_vec_push(arena, &part.columns, column);
    }
    for (size_t i = 0; i < pair->old->rows.n; i++) {
        if ((strcmp(pair->old->rows.at[i].table, table) == 0) == alone) {
            pgm_vec_push(pair->ctx->arena, &part.rows, pair->old->rows.at[i]);
        }
    }
    return part;
}

/* A partition that is none any more has its rows to itself. */
static enum pgm_status
compare_parted(struct pair *pair, const char *top, struct pgm_kept_table *rest)
{
    struct pgm_arena *arena = pair->ctx->arena;
    struct pgm_rows parted;
    pgm_strings ids = { 0 };
    for (size_t i = 0; i < pair->old->rows.n; i++) {
        pgm_vec_push(arena, &ids, pair->old->rows.at[i].table);
    }
    const char *params[] = { pgm_row_array(arena, &ids), top };
    PGM_TRY(pgm_conn_query(pair->ctx, pair->conn, pgm_sql_rows_parted, 2, params, &parted));
    for (size_t i = 0; i < parted.n_rows; i++) {
        const char *id = pgm_rows_value(&parted, i, 0);
        struct pgm_kept_table alone = part_of(pair, id, true);
        struct pair own = *pair, other = *pair;
        struct pgm_rows columns;
        pgm_strings own_id = { 0 };
        own.old = &alone;
        own.columns = &columns;
        pgm_vec_push(arena, &own_id, id);
        PGM_TRY(pgm_keep_columns(pair->ctx, pair->conn, &own_id, &columns));
        PGM_TRY(compare_found(&own, id, pgm_rows_value(&parted, i, 1), false));
        other.old = rest;
        *rest = part_of(&other, id, false);
    }
    return PGM_OK;
}

static enum pgm_status
compare_one(struct pair *pair, const struct pgm_rows *found, size_t row)
{
    const char *id = pgm_rows_value(found, row, 1);
    struct pgm_kept_table rest = *pair->old;
    struct pair own = *pair;
    if (!id && (pair->old->may_change || !pair->old->rows.n)) {
        return PGM_OK;
    }
    if (pair->old->is_partitioned && pair->old->rows.n) {
        PGM_TRY(compare_parted(pair, id ? id : "0", &rest));
        own.old = &rest;
    }
    if (!id) {
        return rest.rows.n ? fail(&own, "loses", "all") : PGM_OK;
    }
    return compare_found(
        &own, id, pgm_rows_value(found, row, 2), pgm_rows_value(found, row, 3)[0] == 'p');
}

enum pgm_status
pgm_keep_compare(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_keep *keep, pgm_strings *unchecked)
{
    struct pgm_rows found, columns;
    pgm_strings ids = { 0 };
    PGM_TRY(pgm_keep_find(ctx, conn, keep, &found));
    for (size_t i = 0; i < keep->n; i++) {
        if (pgm_rows_value(&found, i, 1)) {
            pgm_vec_push(ctx->arena, &ids, pgm_rows_value(&found, i, 1));
        }
    }
    PGM_TRY(pgm_keep_columns(ctx, conn, &ids, &columns));
    for (size_t i = 0; i < keep->n; i++) {
        struct pair pair = { .ctx = ctx,
            .conn = conn,
            .keep = keep,
            .columns = &columns,
            .old = &keep->at[i],
            .unchecked = unchecked };
        PGM_TRY(compare_one(&pair, &found, i));
    }
    return compare_sequences(ctx, conn, keep, &ids, unchecked);
}
