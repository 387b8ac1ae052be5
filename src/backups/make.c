/* Making a backup. The tables are locked before anything is looked at, so that no rewrite or
 * TRUNCATE comes between the moment that the rows are of and the rows that are read; pg_dump works
 * on that very moment. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "apply/wait.h"
#include "backups/backup.h"
#include "base/digest.h"
#include "base/str.h"
#include "catalog/introspect.h"
#include "catalog/snapshot.h"
#include "pg/client.h"
#include "pg/quote.h"

/* How long another session of ours waits for a lock. Behind somebody who waits for the lock that we
 * hold it would wait for ever: then everything is let go, and tried again. */
#define MS_BESIDE 1000

struct making {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    struct pgm_backup_want *want;
    struct pgm_backup *out;
    struct pgm_client client;
    const char *snapshot;  /* the moment's name */
    const char *temporary; /* the directory until it is complete */
};

/* Who may read a part of a table only would back up that part, so this is refused by PostgreSQL. */
static enum pgm_status
begin(struct making *making)
{
    struct pgm_ctx *ctx = making->ctx;
    const pgm_backup_tables *tables = &making->want->tables;
    struct pgm_str lock = PGM_STR(ctx->arena);
    for (size_t i = 0; i < tables->n; i++) {
        pgm_str_addf(&lock, "%s ONLY %s", i ? "," : "LOCK TABLE", tables->at[i].sql);
    }
    pgm_str_add(&lock, tables->n ? " IN ACCESS SHARE MODE" : "");
    PGM_TRY(pgm_conn_exec(ctx, making->conn, "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"));
    PGM_TRY(pgm_conn_exec(ctx, making->conn,
        pgm_arena_printf(ctx->arena, "SET LOCAL row_security = off; SET LOCAL lock_timeout = %lld",
            (long long)making->want->patience)));
    enum pgm_status status = pgm_conn_exec(ctx, making->conn, pgm_str_text(&lock));
    if (status == PGM_BUSY) {
        (void)pgm_wrap(ctx, status, "the tables could not be locked against being changed");
        return pgm_hint(
            ctx, "somebody alters one of them now: try again, with a longer --patience");
    }
    return status;
}

/* The tables were looked up before they were locked. */
static enum pgm_status
check_still_there(struct making *making)
{
    struct pgm_ctx *ctx = making->ctx;
    pgm_backup_tables now = { 0 };
    PGM_TRY(pgm_backup_tables_read(ctx, making->conn, &now));
    for (size_t i = 0; i < making->want->tables.n; i++) {
        const struct pgm_backup_table *table = &making->want->tables.at[i];
        bool is_there = false;
        for (size_t j = 0; j < now.n; j++) {
            is_there = is_there || (strcmp(now.at[j].oid, table->oid) == 0 &&
                                       strcmp(now.at[j].sql, table->sql) == 0);
        }
        if (!is_there) {
            return pgm_fail(ctx, PGM_BUSY,
                "%s was dropped or renamed while it was about to be backed up", table->sql);
        }
    }
    return PGM_OK;
}

static enum pgm_status
count_all(struct making *making)
{
    pgm_backup_tables *tables = &making->want->tables;
    for (size_t i = 0; i < tables->n; i++) {
        struct pgm_backup_table *table = &tables->at[i];
        pgm_progress(making->ctx, "counting rows of tables", i, tables->n);
        if (!table->is_partitioned) {
            PGM_TRY(pgm_backup_count(
                making->ctx, making->conn, table, table->sql, &table->rows, &table->digest));
        }
    }
    return PGM_OK;
}

/* The moment: from here on the session sees what it saw first. */
static enum pgm_status
look(struct making *making)
{
    struct pgm_ctx *ctx = making->ctx;
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(
        ctx, making->conn, "SELECT pg_export_snapshot(), session_user", 0, NULL, &rows));
    making->snapshot = pgm_rows_value(&rows, 0, 0);
    making->out->by = pgm_rows_value(&rows, 0, 1);
    PGM_TRY(check_still_there(making));
    PGM_TRY(pgm_backup_tables_complete(ctx, making->conn, &making->want->tables));
    return count_all(making);
}

/* As a pattern that means just this name. */
static void
add_pattern(struct pgm_str *out, const char *name)
{
    pgm_str_add_char(out, '"');
    for (; *name; name++) {
        pgm_str_addf(out, *name == '"' ? "\"%c" : "%c", *name);
    }
    pgm_str_add_char(out, '"');
}

static enum pgm_status
dump(struct making *making)
{
    struct pgm_ctx *ctx = making->ctx;
    struct pgm_arena *arena = ctx->arena;
    struct pgm_client_call call = { .client = &making->client, .program = "pg_dump" };
    const char *conninfo = pgm_client_conninfo(ctx, making->conn, &call.secrets);
#define WORD(...) pgm_vec_push(arena, &call.words, pgm_arena_printf(arena, __VA_ARGS__))
    WORD("--format=custom");
    WORD("--no-password");
    WORD("--encoding=UTF8");
    WORD("--snapshot=%s", making->snapshot);
    WORD("--lock-wait-timeout=%d", MS_BESIDE);
    WORD("--file=%s", pgm_file_join(arena, making->temporary, PGM_BACKUP_DUMP));
    for (size_t i = 0; i < making->want->tables.n; i++) {
        const struct pgm_backup_table *table = &making->want->tables.at[i];
        struct pgm_str pattern = PGM_STR(arena);
        add_pattern(&pattern, table->schema);
        pgm_str_add_char(&pattern, '.');
        add_pattern(&pattern, table->name);
        WORD("--table=%s", pgm_str_text(&pattern));
    }
    WORD("--strict-names");
    WORD("--dbname=%s", conninfo);
#undef WORD
    pgm_progress(ctx, "dumping tables", 0, 0);
    enum pgm_status status = pgm_client_run(ctx, &call);
    const char *why = status == PGM_FAILED ? ctx->error.detail : NULL;
    if (why && strstr(why, "LOCK TABLE")) {
        ctx->error.status = status =
            PGM_BUSY; /* its words in whatever language name the statement */
    }
    return status;
}

/* The whole schema, so that the tables can be made elsewhere with all they need. The locks keep the
 * tables as they are meanwhile. */
static enum pgm_status
keep_schema(struct making *making)
{
    struct pgm_ctx *ctx = making->ctx;
    struct pgm_conn *other = NULL;
    struct pgm_catalog *catalog = NULL;
    PGM_TRY(pgm_conn_again(ctx, making->conn, &other));
    PGM_TRY(
        pgm_introspect(ctx, other, pgm_conn_describe(ctx, other), making->want->scope, &catalog));
    pgm_conn_close(ctx, other);
    const char *text = pgm_snapshot_write(ctx, catalog);
    making->out->schema_sum = pgm_digest_of(ctx->arena, text, strlen(text));
    return pgm_file_write(ctx, pgm_file_join(ctx->arena, making->temporary, PGM_BACKUP_SCHEMA),
        text, strlen(text), 0600);
}

/* "20261122_001530_shop", with letters of the database's name that every file system takes. */
static const char *
make_id(struct pgm_ctx *ctx, const struct pgm_identity *database)
{
    time_t moment = (time_t)database->now;
    struct tm parts;
    char text[64] = "";
    if (gmtime_r(&moment, &parts)) {
        (void)strftime(text, sizeof text, "%Y%m%d_%H%M%S", &parts);
    }
    char *id = pgm_arena_printf(ctx->arena, "%s_%.40s", text, database->name);
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    for (char *at = id; *at; at++) {
        if (!strchr(plain, *at)) {
            *at = '_';
        }
    }
    return id;
}

/* The first free one: two may be made within a second. */
static enum pgm_status
make_place(struct making *making)
{
    struct pgm_ctx *ctx = making->ctx;
    const char *place = making->want->place, *id = make_id(ctx, &making->out->database);
    PGM_TRY(pgm_file_make_directory(ctx, place, 0700));
    for (unsigned n = 1; n < 1000; n++) {
        making->out->id = n > 1 ? pgm_arena_printf(ctx->arena, "%s_%u", id, n) : id;
        making->out->directory = pgm_file_join(ctx->arena, place, making->out->id);
        making->temporary = pgm_arena_printf(ctx->arena, "%s/.%s", place, making->out->id);
        if (pgm_file_exists(making->out->directory)) {
            continue;
        }
        if (mkdir(making->temporary, 0700) == 0) {
            return PGM_OK;
        }
        if (errno != EEXIST) {
            break;
        }
    }
    char buffer[128];
    const char *why = strerror_r(errno, buffer, sizeof buffer);
    return pgm_fail(ctx, PGM_IO, "cannot make \"%s\": %s", making->temporary, why);
}

/* Nothing counts before it is on disk; the name it is found by comes last. */
static enum pgm_status
finish(struct making *making)
{
    struct pgm_ctx *ctx = making->ctx;
    const char *file = pgm_file_join(ctx->arena, making->temporary, PGM_BACKUP_DUMP);
    PGM_TRY(pgm_backup_sync(ctx, file));
    PGM_TRY(pgm_backup_sum(ctx, file, &making->out->dump_sum, &making->out->dump_size));
    making->out->tables = making->want->tables;
    const char *text = pgm_backup_manifest_write(ctx, making->out);
    PGM_TRY(pgm_file_write(ctx, pgm_file_join(ctx->arena, making->temporary, PGM_BACKUP_MANIFEST),
        text, strlen(text), 0600));
    PGM_TRY(pgm_backup_sync(ctx, making->temporary));
    if (rename(making->temporary, making->out->directory) != 0) {
        char buffer[128];
        const char *why = strerror_r(errno, buffer, sizeof buffer);
        return pgm_fail(ctx, PGM_IO, "cannot make \"%s\": %s", making->out->directory, why);
    }
    return pgm_backup_sync(ctx, making->want->place);
}

static enum pgm_status
make_files(struct making *making)
{
    PGM_TRY(make_place(making));
    enum pgm_status status = keep_schema(making);
    status = status == PGM_OK ? dump(making) : status;
    status = status == PGM_OK ? finish(making) : status;
    if (status != PGM_OK) {
        struct pgm_error error = making->ctx->error;
        pgm_error_clear(making->ctx);
        if (pgm_file_remove_tree(making->ctx, making->temporary) != PGM_OK) {
            pgm_error_clear(making->ctx); /* its name begins with a dot: it counts as none */
        }
        making->ctx->error = error;
    }
    return status;
}

static enum pgm_status
check_rights(struct pgm_ctx *ctx, const pgm_backup_tables *tables)
{
    for (size_t i = 0; i < tables->n; i++) {
        if (!tables->at[i].may_read) {
            (void)pgm_fail(ctx, PGM_FAILED, "this user may not read %s", tables->at[i].sql);
            return pgm_hint(ctx, "back up as its owner, or as a member of pg_read_all_data");
        }
    }
    return PGM_OK;
}

/* One try, in a transaction that changes nothing. */
static enum pgm_status
try_once(struct making *making)
{
    struct pgm_ctx *ctx = making->ctx;
    for (size_t i = 0; i < making->want->tables.n; i++) {
        making->want->tables.at[i].columns.n = 0;
        making->want->tables.at[i].sequences.n = 0;
    }
    enum pgm_status status = begin(making);
    status = status == PGM_OK ? look(making) : status;
    status = status == PGM_OK ? make_files(making) : status;
    struct pgm_error error = ctx->error;
    pgm_error_clear(ctx);
    if (pgm_conn_exec(ctx, making->conn, "ROLLBACK") != PGM_OK) {
        pgm_error_clear(ctx); /* it has ended in any case */
    }
    ctx->error = error;
    return status;
}

enum pgm_status
pgm_backup_make(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_backup_want *want,
    struct pgm_backup *out)
{
    struct making making = { .ctx = ctx, .conn = conn, .want = want, .out = out };
    int version = pgm_conn_version(conn);
    PGM_TRY(check_rights(ctx, &want->tables));
    PGM_TRY(pgm_client_find(ctx, "pg_dump", version / 10000, &making.client));
    *out = (struct pgm_backup){ .server_version = version,
        .purpose = want->purpose,
        .client = pgm_arena_printf(ctx->arena, "pg_dump %d", making.client.major) };
    PGM_TRY(pgm_identity_read(ctx, conn, &out->database));
    int64_t end = pgm_wait_now() + want->patience;
    enum pgm_status status = try_once(&making);
    for (size_t attempt = 1; status == PGM_BUSY && pgm_wait_now() < end; attempt++) {
        pgm_error_clear(ctx);
        pgm_wait_for(pgm_wait_pause(attempt));
        status = try_once(&making);
    }
    return pgm_wrap(ctx, status, "nothing was backed up");
}
