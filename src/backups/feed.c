/* Rows out of a backup: pg_restore turns the archive into a script, out of which the data of one
 * COPY are taken and sent to a table. */
#include <string.h>

#include "backups/backup.h"
#include "base/str.h"
#include "pg/client.h"
#include "pg/copy.h"
#include "pg/quote.h"

/* Where in the script we are. */
enum state {
    BEFORE, /* the statement that data follow: a line that begins with these letters … */
    HEAD,   /* … up to its end, which no quoted name has */
    DATA,
    AFTER,
};

static const char copy_begins[] = "COPY ", head_ends[] = " FROM stdin;\n", data_end[] = "\\.\n";

struct feed {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    const char *sql; /* the COPY that takes them */
    enum state state;
    bool at_line_start, in_quotes;
    size_t matched; /* letters of what is looked for */
    bool is_open;   /* the server waits for data */
    size_t rows;
};

static void
take_before(struct feed *feed, char c)
{
    if (feed->at_line_start) {
        feed->matched = 0;
    }
    bool goes_on = feed->at_line_start || feed->matched;
    feed->at_line_start = c == '\n';
    feed->matched = goes_on && c == copy_begins[feed->matched] ? feed->matched + 1 : 0;
    if (feed->matched == sizeof copy_begins - 1) {
        feed->state = HEAD;
        feed->matched = 0;
    }
}

/* No name without quotes is a reserved word, so "FROM" comes once. */
static enum pgm_status
take_head(struct feed *feed, char c)
{
    feed->in_quotes = (c == '"') != feed->in_quotes;
    size_t next = c == head_ends[feed->matched] ? feed->matched + 1 : c == head_ends[0];
    feed->matched = feed->in_quotes ? 0 : next;
    if (feed->matched == sizeof head_ends - 1) {
        feed->state = DATA;
        feed->matched = 0;
        feed->at_line_start = true;
        PGM_TRY(pgm_copy_begin(feed->ctx, feed->conn, feed->sql));
        feed->is_open = true;
    }
    return PGM_OK;
}

static enum pgm_status
end_data(struct feed *feed)
{
    feed->state = AFTER;
    feed->is_open = false;
    return pgm_copy_end(feed->ctx, feed->conn, &feed->rows);
}

/* Sends up to the end of the line or of the bytes; `*n` tells how many these were. At the start of
 * a line the mark of the end may be in two pieces. */
static enum pgm_status
take_data(struct feed *feed, const char *bytes, size_t size, size_t *n)
{
    *n = 0;
    while (feed->at_line_start && *n < size && bytes[*n] == data_end[feed->matched]) {
        ++*n;
        if (++feed->matched == sizeof data_end - 1) {
            return end_data(feed);
        }
    }
    if (*n == size) {
        return PGM_OK;
    }
    size_t held = feed->matched;
    feed->matched = 0;
    PGM_TRY(held ? pgm_copy_put(feed->ctx, feed->conn, data_end, held) : PGM_OK);
    const char *end = memchr(bytes + *n, '\n', size - *n);
    size_t length = end ? (size_t)(end - bytes) + 1 - *n : size - *n;
    PGM_TRY(pgm_copy_put(feed->ctx, feed->conn, bytes + *n, length));
    *n += length;
    feed->at_line_start = end != NULL;
    return PGM_OK;
}

static enum pgm_status
take(void *data, const char *bytes, size_t size)
{
    struct feed *feed = data;
    while (size && feed->state != AFTER) {
        size_t n = 1;
        if (feed->state == BEFORE) {
            take_before(feed, *bytes);
        } else if (feed->state == HEAD) {
            PGM_TRY(take_head(feed, *bytes));
        } else {
            PGM_TRY(take_data(feed, bytes, size, &n));
        }
        bytes += n;
        size -= n;
    }
    return PGM_OK;
}

static const char *
copy_sql(struct pgm_arena *arena, const struct pgm_backup_table *table, const char *place)
{
    struct pgm_str sql = PGM_STR(arena), columns = PGM_STR(arena);
    for (size_t i = 0; i < table->columns.n; i++) {
        if (!table->columns.at[i].generated) {
            pgm_str_add(&columns, columns.len ? ", " : "");
            pgm_quote_name(&columns, table->columns.at[i].name);
        }
    }
    pgm_str_addf(&sql, columns.len ? "COPY %s (%s) FROM STDIN" : "COPY %s%s FROM STDIN", place,
        pgm_str_text(&columns));
    return pgm_str_text(&sql);
}

enum pgm_status
pgm_backup_feed(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_backup *backup,
    const struct pgm_backup_table *table, const char *place)
{
    struct pgm_client client;
    PGM_TRY(pgm_client_find(ctx, "pg_restore", backup->server_version / 10000, &client));
    struct feed feed = {
        .ctx = ctx, .conn = conn, .sql = copy_sql(ctx->arena, table, place), .at_line_start = true
    };
    struct pgm_client_call call = {
        .client = &client, .program = "pg_restore", .take = take, .data = &feed
    };
    struct pgm_arena *arena = ctx->arena;
    pgm_vec_push(arena, &call.words, "--data-only");
    pgm_vec_push(arena, &call.words, pgm_arena_printf(arena, "--schema=%s", table->schema));
    pgm_vec_push(arena, &call.words, pgm_arena_printf(arena, "--table=%s", table->name));
    pgm_vec_push(arena, &call.words, "--file=-");
    pgm_vec_push(arena, &call.words, pgm_file_join(arena, backup->directory, PGM_BACKUP_DUMP));
    enum pgm_status status = pgm_client_run(ctx, &call);
    if (feed.is_open) {
        pgm_copy_abandon(conn);
    }
    PGM_TRY(status);
    return feed.state == AFTER ? PGM_OK
                               : pgm_fail(ctx, PGM_FAILED, "the backup %s holds no rows of %s",
                                     backup->id, table->sql);
}

enum pgm_status
pgm_backup_load(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_backup *backup,
    const struct pgm_backup_table *table, const char *place)
{
    int64_t rows;
    const char *digest;
    PGM_TRY(pgm_backup_feed(ctx, conn, backup, table, place));
    PGM_TRY(pgm_backup_count(ctx, conn, table, place, &rows, &digest));
    if (rows == table->rows && pgm_str_same(digest, table->digest)) {
        return PGM_OK;
    }
    return pgm_fail(ctx, PGM_FAILED,
        rows == table->rows
            ? "%s: %lld rows came back, but not with the values of the %lld backed up"
            : "%s: %lld rows came back of the %lld backed up",
        table->sql, (long long)rows, (long long)table->rows);
}
