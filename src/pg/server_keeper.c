/* The keeper: a process that stops a shadow server which nobody uses, and tidies up behind commands
 * that ended or died. It has no terminal and no parent; killed, it is missed by nobody: the next
 * command starts another. */
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "pg/conn_private.h"
#include "pg/environment.h"
#include "pg/server_private.h"

#define POLL_MILLISECONDS 1000
#define IDLE_SECONDS 300
#define KEPT_FILE 3

struct keeper {
    const struct pgm_server *server;
    long idle;               /* seconds until an unused server is stopped; negative: never */
    struct pgm_arena *arena; /* of the session */
    struct pgm_conn *admin;
};

/* The command's own arguments may hold a password, and would be shown as the keeper's for as long
 * as it lives: they are overwritten in place. Where they are is told by fields 48 and 49 of the
 * process's status. */
static void
hide_arguments(struct pgm_arena *arena)
{
    static const char title[] = "pgmend: keeper of an embedded server";
    struct pgm_ctx quiet = { .arena = arena };
    struct pgm_text status;
    if (pgm_file_read(&quiet, "/proc/self/stat", &status) != PGM_OK) {
        return;
    }
    const char *at = strrchr(status.at, ')'); /* the name, field 2, may hold anything */
    for (int field = 2; at && field < 48; field++) {
        at = strchr(at + 1, ' ');
    }
    char *end = NULL;
    uintptr_t from = at ? (uintptr_t)strtoull(at, &end, 10) : 0;
    uintptr_t to = end ? (uintptr_t)strtoull(end, NULL, 10) : 0;
    if (from == 0 || to <= from) {
        return;
    }
    char *arguments;
    memcpy(&arguments, &from, sizeof arguments);
    memset(arguments, 0, to - from);
    memcpy(arguments, title, to - from < sizeof title ? to - from - 1 : sizeof title);
}

/* For people who look. */
static void
write_process_id(struct pgm_arena *arena)
{
    const char *text = pgm_arena_printf(arena, "%ld\n", (long)getpid());
    bool written = ftruncate(KEPT_FILE, 0) == 0 &&
                   pwrite(KEPT_FILE, text, strlen(text), 0) == (ssize_t)strlen(text);
    (void)written;
}

static long
idle_limit(const struct pgm_server *server)
{
    const char *value = pgm_environment("PGMEND_IDLE");
    char *end = NULL;
    long seconds = value ? strtol(value, &end, 10) : IDLE_SECONDS;
    if (server->use == PGM_SERVER_DEV) {
        return -1;
    }
    return value && (end == value || *end || seconds < 0) ? IDLE_SECONDS : seconds;
}

/* How long nobody has used the server, whether or not somebody does now. */
static long
seconds_unused(struct pgm_arena *arena, const struct pgm_server *server)
{
    struct stat info;
    const char *path = pgm_file_join(arena, server->directory, "users");
    return stat(path, &info) == 0 ? (long)(time(NULL) - info.st_mtime) : 0;
}

/* Takes the server's lock, if it is free: while the keeper has it nobody starts to use the server.
 */
static bool
take(struct pgm_ctx *ctx, const struct pgm_server *server, const char *name, int *fd)
{
    *fd = -1;
    return pgm_server_lock(ctx, server, name, PGM_LOCK_EXCLUSIVE, 0, fd) == PGM_OK && *fd >= 0;
}

static void
close_session(struct keeper *keeper)
{
    pgm_arena_end(keeper->arena);
    keeper->arena = NULL;
    keeper->admin = NULL;
}

static void
tidy(struct keeper *keeper, struct pgm_ctx *ctx)
{
    if (!keeper->admin) {
        keeper->arena = keeper->arena ? keeper->arena : pgm_arena_new();
        struct pgm_ctx session = { .arena = keeper->arena };
        if (pgm_server_connect(&session, keeper->server, "postgres", &keeper->admin) != PGM_OK) {
            close_session(keeper);
            return;
        }
    }
    if (pgm_scratch_tidy(ctx, keeper->server, keeper->admin) != PGM_OK) {
        close_session(keeper); /* a new one next time */
    }
}

/* Is the file that the keeper holds still the one that others look at? The directory may have been
 * removed, and made anew by a start that has a keeper of its own. */
static bool
is_keeper(struct pgm_arena *arena, const struct pgm_server *server)
{
    struct stat held, seen;
    const char *path = pgm_file_join(arena, server->directory, "keeper");
    return fstat(KEPT_FILE, &held) == 0 && stat(path, &seen) == 0 && held.st_ino == seen.st_ino &&
           held.st_dev == seen.st_dev;
}

/* Ends the keeper when there is nothing left to keep. All its locks end with it. */
static void
leave_if_gone(struct pgm_ctx *ctx, const struct pgm_server *server)
{
    struct pgm_postmaster found;
    int lock;
    if (!is_keeper(ctx->arena, server)) {
        _exit(0);
    }
    if (!pgm_postmaster_find(ctx->arena, server, &found) && take(ctx, server, "lock", &lock)) {
        if (!pgm_postmaster_find(ctx->arena, server, &found)) {
            _exit(0);
        }
        (void)close(lock);
    }
}

static void
stop_if_unused(struct keeper *keeper, struct pgm_ctx *ctx)
{
    const struct pgm_server *server = keeper->server;
    int lock, users;
    if (!take(ctx, server, "lock", &lock)) {
        return;
    }
    if (take(ctx, server, "users", &users) && seconds_unused(ctx->arena, server) >= keeper->idle) {
        close_session(keeper);
        (void)pgm_postmaster_stop(ctx->arena, server);
        (void)rmdir(server->sockets);
        _exit(0);
    }
    (void)close(users);
    (void)close(lock);
}

/* A second, or until the server has something to tell: which it has when it stops. */
static void
rest(struct keeper *keeper)
{
    if (!keeper->admin) {
        pgm_process_sleep(POLL_MILLISECONDS);
        return;
    }
    struct pollfd session = { .fd = PQsocket(keeper->admin->pg), .events = POLLIN };
    if (poll(&session, 1, POLL_MILLISECONDS) > 0 && !PQconsumeInput(keeper->admin->pg)) {
        close_session(keeper);
        pgm_process_sleep(POLL_MILLISECONDS / 20);
    }
}

static _Noreturn void
keep(struct keeper *keeper)
{
    const struct pgm_server *server = keeper->server;
    for (;;) {
        rest(keeper);
        struct pgm_ctx ctx = { .arena = pgm_arena_new() };
        leave_if_gone(&ctx, server);
        pgm_server_bound_log(server);
        if (server->use == PGM_SERVER_SHADOW) {
            tidy(keeper, &ctx);
        }
        if (keeper->idle >= 0 && seconds_unused(ctx.arena, server) >= keeper->idle) {
            stop_if_unused(keeper, &ctx);
        }
        pgm_arena_end(ctx.arena);
    }
}

static _Noreturn void
become_keeper(const struct pgm_server *server, int lock)
{
    (void)dup2(lock, KEPT_FILE);
    pgm_process_close_from(KEPT_FILE + 1);
    int null = open("/dev/null", O_RDWR);
    (void)dup2(null, STDIN_FILENO);
    (void)dup2(null, STDOUT_FILENO);
    (void)dup2(null, STDERR_FILENO);
    (void)close(null);
    struct pgm_arena *arena = pgm_arena_new();
    hide_arguments(arena);
    write_process_id(arena);
    pgm_arena_end(arena);
    struct keeper keeper = { .server = server, .idle = idle_limit(server) };
    keep(&keeper);
}

enum pgm_status
pgm_keeper_start(struct pgm_ctx *ctx, const struct pgm_server *server)
{
    int lock;
    PGM_TRY(pgm_server_lock(ctx, server, "keeper", PGM_LOCK_EXCLUSIVE, 0, &lock));
    if (lock < 0) {
        return PGM_OK; /* one lives */
    }
    int refused = ftruncate(lock, 0); /* who was there before is of no interest */
    (void)refused;
    /* The lock belongs to the open file, which the keeper inherits: at no moment is it free. */
    pid_t pid = pgm_process_detach();
    if (pid == 0) {
        become_keeper(server, lock);
    }
    (void)close(lock);
    return pid < 0 ? pgm_server_fail_io(ctx, "start a keeper for", server->directory) : PGM_OK;
}
