/* The postmaster: found, started, stopped. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pg/server_private.h"

#define START_SECONDS 60
#define POLL_MILLISECONDS 5
#define TAIL_BYTES 1500
#define LONGEST_LOG ((off_t)4 * 1024 * 1024)

/* Reads the beginning of a small file, with a final NUL; gives its size, 0 when there is nothing to
 * read. */
static size_t
read_small(const char *path, char *text, size_t room)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return 0;
    }
    ssize_t n = read(fd, text, room - 1);
    (void)close(fd);
    size_t size = n > 0 ? (size_t)n : 0;
    text[size] = '\0';
    return size;
}

/* Does the process exist, and has not ended already without anybody having asked about it (a
 * zombie)? */
static bool
is_alive(pid_t pid)
{
    char path[64], status[512];
    if (kill(pid, 0) != 0 && errno != EPERM) {
        return false;
    }
    (void)snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    const char *name_end = read_small(path, status, sizeof status) ? strrchr(status, ')') : NULL;
    return !name_end || !strchr("ZX", name_end[2]);
}

/* Is the process one that works on our data directory? Ids are given out again, so that it exists
 * says little. */
static bool
is_postmaster(const struct pgm_server *server, pid_t pid)
{
    char path[64], arguments[8192];
    if (!is_alive(pid)) {
        return false;
    }
    (void)snprintf(path, sizeof path, "/proc/%d/cmdline", (int)pid);
    size_t size = read_small(path, arguments, sizeof arguments);
    for (size_t at = 0; at < size; at += strlen(arguments + at) + 1) {
        if (strcmp(arguments + at, server->data) == 0) {
            return true;
        }
    }
    /* where the system shows no arguments, the file has to be taken at its word */
    return !pgm_file_exists("/proc/self/cmdline");
}

/* The lines of postmaster.pid, in PostgreSQL's own order. */
enum {
    LINE_PID,
    LINE_DATA,
    LINE_TIME,
    LINE_PORT,
    LINE_SOCKETS,
    LINE_ADDRESS,
    LINE_MEMORY,
    LINE_STATUS,
    LINES
};

bool
pgm_postmaster_find(
    struct pgm_arena *arena, const struct pgm_server *server, struct pgm_postmaster *out)
{
    char text[4096], *lines[LINES] = { 0 };
    const char *path = pgm_file_join(arena, server->data, "postmaster.pid");
    if (read_small(path, text, sizeof text) == 0) {
        return false;
    }
    char *rest = text;
    for (size_t i = 0; i < LINES && rest; i++) {
        lines[i] = strsep(&rest, "\n");
    }
    long pid = strtol(lines[LINE_PID], NULL, 10);
    if (pid <= 1 || !is_postmaster(server, (pid_t)pid)) {
        return false;
    }
    *out = (struct pgm_postmaster){
        .pid = (pid_t)pid,
        .sockets = pgm_arena_copy(arena, lines[LINE_SOCKETS]),
        .is_ready = lines[LINE_STATUS] && strncmp(lines[LINE_STATUS], "ready", 5) == 0,
    };
    return true;
}

const char *
pgm_server_log_tail(struct pgm_ctx *ctx, const struct pgm_server *server, const char *name)
{
    struct pgm_text log;
    struct pgm_ctx quiet = { .arena = ctx->arena };
    const char *path = pgm_file_join(ctx->arena, server->directory, name);
    if (pgm_file_read(&quiet, path, &log) != PGM_OK || log.size == 0) {
        return NULL;
    }
    size_t from = log.size > TAIL_BYTES ? log.size - TAIL_BYTES : 0;
    const char *newline = from ? memchr(log.at + from, '\n', log.size - from) : NULL;
    return newline ? newline + 1 : log.at + from;
}

void
pgm_server_bound_log(const struct pgm_server *server)
{
    struct stat info;
    struct pgm_arena *arena = pgm_arena_new();
    const char *path = pgm_file_join(arena, server->directory, "log");
    if (stat(path, &info) == 0 && info.st_size > LONGEST_LOG) {
        /* Everybody appends to it, so that it may be cut off at any time; next time, if not now. */
        int refused = truncate(path, 0);
        (void)refused;
    }
    pgm_arena_end(arena);
}

static enum pgm_status
fail_start(struct pgm_ctx *ctx, const struct pgm_server *server, const char *how)
{
    pgm_fail(ctx, PGM_FAILED, "the embedded PostgreSQL %d server in \"%s\" %s", server->major,
        server->directory, how);
    ctx->error.detail = pgm_server_log_tail(ctx, server, "log");
    return ctx->error.status;
}

enum pgm_status
pgm_postmaster_wait(struct pgm_ctx *ctx, const struct pgm_server *server, pid_t pid)
{
    for (unsigned i = 0; i < START_SECONDS * 1000 / POLL_MILLISECONDS; i++) {
        struct pgm_postmaster found = { 0 };
        struct pgm_arena *arena = pgm_arena_new();
        (void)pgm_postmaster_find(arena, server, &found);
        pgm_arena_end(arena);
        if (found.is_ready) {
            return PGM_OK;
        }
        if (!is_alive(pid)) {
            return fail_start(ctx, server, "did not start");
        }
        pgm_process_sleep(POLL_MILLISECONDS);
    }
    return fail_start(ctx, server, "takes more than a minute to start");
}

/* PostgreSQL looks only whether the process exists that the files of a killed postmaster name. The
 * caller knows that it is not ours, and nobody else's server has files there. */
static void
remove_leftovers(struct pgm_ctx *ctx, const struct pgm_server *server)
{
    const char *log = pgm_file_join(ctx->arena, server->directory, "log");
    (void)unlink(pgm_file_join(ctx->arena, server->data, "postmaster.pid"));
    (void)unlink(pgm_file_join(ctx->arena, server->sockets, ".s.PGSQL.5432.lock"));
    (void)unlink(pgm_file_join(ctx->arena, server->sockets, ".s.PGSQL.5432"));
    /* what the last one had to say is kept until the next start */
    int refused = rename(log, pgm_arena_printf(ctx->arena, "%s.old", log));
    (void)refused;
}

enum pgm_status
pgm_postmaster_start(struct pgm_ctx *ctx, const struct pgm_server *server)
{
    const char *settings = pgm_file_join(ctx->arena, server->directory, "postgresql.conf");
    char *const argv[] = {
        pgm_arena_printf(ctx->arena, "%s/postgres", server->bin),
        pgm_arena_copy(ctx->arena, "-D"),
        pgm_arena_copy(ctx->arena, server->data),
        pgm_arena_copy(ctx->arena, "-c"),
        pgm_arena_printf(ctx->arena, "config_file=%s", settings),
        NULL,
    };
    remove_leftovers(ctx, server);
    struct pgm_program program = { argv, &server->account, server->bin,
        pgm_file_join(ctx->arena, server->directory, "log") };
    pid_t pid;
    PGM_TRY(pgm_program_start(ctx, &program, &pid));
    return pgm_postmaster_wait(ctx, server, pid);
}

static bool
ends_within(pid_t pid, unsigned seconds)
{
    for (unsigned i = 0; i < seconds * 1000 / POLL_MILLISECONDS; i++) {
        if (!is_alive(pid)) {
            return true;
        }
        pgm_process_sleep(POLL_MILLISECONDS);
    }
    return false;
}

bool
pgm_postmaster_stop(struct pgm_arena *arena, const struct pgm_server *server)
{
    struct pgm_postmaster found;
    if (!pgm_postmaster_find(arena, server, &found)) {
        return true;
    }
    /* "fast": sessions are ended, their transactions rolled back */
    (void)kill(found.pid, SIGINT);
    if (ends_within(found.pid, 10)) {
        return true;
    }
    /* "immediate": the next start recovers */
    if (pgm_postmaster_find(arena, server, &found)) {
        (void)kill(found.pid, SIGQUIT);
    }
    return ends_within(found.pid, 5);
}
