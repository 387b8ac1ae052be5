/* The server's data directory and its settings. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "pg/server_private.h"

int
pgm_server_data_major(struct pgm_ctx *ctx, const struct pgm_server *server)
{
    const char *path = pgm_file_join(ctx->arena, server->data, "PG_VERSION");
    struct pgm_text text;
    if (!pgm_file_exists(path)) {
        return 0;
    }
    if (pgm_file_read(ctx, path, &text) != PGM_OK) {
        pgm_error_clear(ctx);
        return 0;
    }
    return (int)strtol(text.at, NULL, 10);
}

/* ---- initdb
 * ---------------------------------------------------------------------------------------------- */

static enum pgm_status
run_initdb(struct pgm_ctx *ctx, const struct pgm_server *server, const char *data,
    const char *locale, int *result)
{
    char *argv[12];
    size_t n = 0;
    argv[n++] = pgm_arena_printf(ctx->arena, "%s/initdb", server->bin);
    argv[n++] = pgm_arena_printf(ctx->arena, "--pgdata=%s", data);
    argv[n++] = pgm_arena_copy(ctx->arena, "--username=postgres");
    /* who may enter the socket's directory is root or the server's user */
    argv[n++] = pgm_arena_copy(ctx->arena, "--auth=trust");
    argv[n++] = pgm_arena_copy(ctx->arena, "--encoding=UTF8");
    argv[n++] = pgm_arena_printf(ctx->arena, "--locale=%s", locale);
    argv[n++] = pgm_arena_copy(ctx->arena, "--no-instructions");
    if (server->use == PGM_SERVER_SHADOW) {
        argv[n++] = pgm_arena_copy(ctx->arena, "--no-sync");
    }
    argv[n] = NULL;
    struct pgm_program program = { argv, &server->account, server->bin,
        pgm_file_join(ctx->arena, server->directory, "initdb.log") };
    return pgm_program_run(ctx, &program, result);
}

/* An empty directory beside the real one; initdb goes on only if it belongs to its user. */
static enum pgm_status
make_draft(struct pgm_ctx *ctx, const struct pgm_server *server, const char **out)
{
    char *draft = pgm_arena_printf(ctx->arena, "%s.XXXXXX", server->data);
    if (!mkdtemp(draft)) {
        return pgm_server_fail_io(ctx, "make directory", draft);
    }
    if (server->account.is_other && chown(draft, server->account.uid, server->account.gid) != 0) {
        return pgm_server_fail_io(ctx, "give away", draft);
    }
    *out = draft;
    return PGM_OK;
}

/* What a killed start left behind. Should its initdb still be at work there, it gets in our way:
 * then they go next time. */
static void
remove_drafts(struct pgm_ctx *ctx, const struct pgm_server *server)
{
    DIR *directory = opendir(server->directory);
    const struct dirent *entry;
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nobody else reads this stream
    while (directory && (entry = readdir(directory))) {
        if (pgm_str_starts(entry->d_name, "data.")) {
            struct pgm_ctx quiet = { .arena = ctx->arena };
            const char *draft = pgm_file_join(ctx->arena, server->directory, entry->d_name);
            enum pgm_status status = pgm_file_remove_tree(&quiet, draft);
            (void)status;
        }
    }
    if (directory) {
        (void)closedir(directory);
    }
}

enum pgm_status
pgm_server_make_data(struct pgm_ctx *ctx, const struct pgm_server *server)
{
    /* The same on every machine that has it; "C" knows no letters but ASCII's. */
    static const char *const locales[] = { "C.UTF-8", "C" };
    const char *log = pgm_file_join(ctx->arena, server->directory, "initdb.log");
    remove_drafts(ctx, server);
    if (pgm_server_data_major(ctx, server) != 0) {
        return PGM_OK;
    }
    int result = -1;
    for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
        const char *draft = NULL;
        PGM_TRY(make_draft(ctx, server, &draft));
        PGM_TRY(run_initdb(ctx, server, draft, locales[i], &result));
        bool is_made = pgm_file_exists(pgm_file_join(ctx->arena, draft, "global/pg_control"));
        if (result <= 0 && is_made && rename(draft, server->data) == 0) {
            (void)unlink(log);
            return PGM_OK;
        }
        PGM_TRY(pgm_file_remove_tree(ctx, draft));
    }
    pgm_fail(ctx, PGM_FAILED, "initdb could not make the embedded server's data directory \"%s\"",
        server->data);
    ctx->error.detail = pgm_server_log_tail(ctx, server, "initdb.log");
    return ctx->error.status;
}

/* ---- settings
 * -------------------------------------------------------------------------------------------- */

/* For every server. */
static const char common[] =
    "listen_addresses = ''\n"
    "unix_socket_permissions = 0777\n" /* the directory is closed */
    "lc_messages = 'C'\n"              /* messages are read by the loader */
    "lc_monetary = 'C'\n"
    "lc_numeric = 'C'\n"
    "lc_time = 'C'\n"
    "timezone = 'UTC'\n"
    "log_timezone = 'UTC'\n"
    "default_text_search_config = 'pg_catalog.english'\n"
    "jit = off\n"
    /* a load of thousands of objects in one transaction locks every one of them */
    "max_locks_per_transaction = 2048\n";

/* Speed instead of durability: everything in it can be made again. */
static const char shadow[] =
    "max_connections = 60\n"
    "shared_buffers = 64MB\n"
    "fsync = off\n"
    "synchronous_commit = off\n"
    "full_page_writes = off\n"
    /* with "minimal" each commit of a new table would write its file out */
    "wal_level = replica\n"
    "max_wal_senders = 0\n"
    "wal_init_zero = off\n"
    "wal_recycle = off\n"
    "max_wal_size = 1GB\n"
    "min_wal_size = 32MB\n"
    "checkpoint_timeout = 1h\n"
    "bgwriter_lru_maxpages = 0\n"
    "autovacuum = off\n"
    "track_counts = off\n"
    /* declared subscriptions must not begin to work */
    "max_logical_replication_workers = 0\n"
    "max_worker_processes = 0\n"
    "max_parallel_workers = 0\n"
    "max_prepared_transactions = 0\n"
    /* a statement that fails because its time has not come is no news */
    "log_min_messages = fatal\n"
    "log_checkpoints = off\n"
    "cluster_name = 'pgmend shadow'\n";

static const char dev[] = "max_connections = 100\n"
                          "shared_buffers = 128MB\n"
                          "wal_level = logical\n"
                          "log_checkpoints = off\n"
                          "cluster_name = 'pgmend dev'\n";

/* A container without /dev/shm, or with one that is closed, can still share memory by way of files.
 */
static bool
lacks_shared_memory(void)
{
#ifdef __linux__
    struct stat info;
    return stat("/dev/shm", &info) != 0 || (info.st_mode & 0007) != 0007;
#else
    return false;
#endif
}

enum pgm_status
pgm_server_configure(struct pgm_ctx *ctx, const struct pgm_server *server)
{
    struct pgm_str text = PGM_STR(ctx->arena);
    pgm_str_add(
        &text, "# Written by pgmend at each start. Put your own settings into custom.conf.\n");
    pgm_str_addf(&text, "unix_socket_directories = '%s'\n", server->sockets);
    pgm_str_add(&text, common);
    pgm_str_add(&text, server->use == PGM_SERVER_SHADOW ? shadow : dev);
    if (lacks_shared_memory()) {
        pgm_str_add(&text, "dynamic_shared_memory_type = mmap\n");
    }
    if (server->major >= 18) {
        pgm_str_add(&text, "io_method = sync\n"); /* no processes for what is in memory anyway */
    }
    if (pgm_file_exists(pgm_file_join(ctx->arena, server->directory, "custom.conf"))) {
        pgm_str_add(&text, "include = 'custom.conf'\n");
    }
    const char *path = pgm_file_join(ctx->arena, server->directory, "postgresql.conf");
    return pgm_file_write(ctx, path, pgm_str_text(&text), text.len, 0644);
}
