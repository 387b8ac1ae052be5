#include "pg/server.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "pg/environment.h"
#include "pg/server_private.h"

/* initdb on a slow machine, by somebody who was first. */
#define LOCK_SECONDS 120
/* a busy process notices only at the end of its work that the postmaster is gone */
#define LEFTOVER_SECONDS 30

/* ---- what is wanted -------------------------------------------------------------------------- */

/* A data directory can be used by the version alone that made it. */
static enum pgm_status
choose_for_data(struct pgm_ctx *ctx, const struct pgm_server_want *want, struct pgm_server *server)
{
    int made_by = pgm_server_data_major(ctx, server);
    int wanted = made_by ? made_by : want->major;
    if (want->major && made_by && want->major != made_by) {
        pgm_fail(ctx, PGM_CONFIG, "the dev server in \"%s\" is PostgreSQL %d, not %d",
            server->directory, made_by, want->major);
        return pgm_hint(
            ctx, "to begin anew with another version, stop it and remove that directory");
    }
    PGM_TRY(pgm_server_choose_binaries(ctx, wanted, &server->bin, &server->major));
    if (made_by && server->major != made_by) {
        pgm_fail(ctx, PGM_NO_SERVER,
            "the dev server in \"%s\" needs PostgreSQL %d, whose programs were not found",
            server->directory, made_by);
        return pgm_hint(ctx,
            "install them, or name their directory with PGMEND_PG_BIN; to begin anew with "
            "PostgreSQL %d, remove that directory",
            server->major);
    }
    return PGM_OK;
}

static enum pgm_status
choose(struct pgm_ctx *ctx, const struct pgm_server_want *want, struct pgm_server *server)
{
    if (want->use == PGM_SERVER_DEV) {
        PGM_TRY(pgm_server_place(ctx, want, 0, server));
        PGM_TRY(choose_for_data(ctx, want, server));
    } else {
        const char *bin;
        int major;
        PGM_TRY(pgm_server_choose_binaries(ctx, want->major, &bin, &major));
        PGM_TRY(pgm_server_place(ctx, want, major, server));
        server->bin = bin;
    }
    if (want->major && server->major != want->major) {
        pgm_warn(ctx, "PostgreSQL %d is not installed here: the embedded server is PostgreSQL %d",
            want->major, server->major);
    }
    return PGM_OK;
}

/* ---- using it -------------------------------------------------------------------------------- */

/* The keeper counts from the last use. */
void
pgm_server_leave(void *resource)
{
    struct pgm_server *server = resource;
    if (server->users >= 0) {
        int failed = futimens(server->users, NULL);
        (void)failed;
        (void)close(server->users);
        server->users = -1;
    }
}

enum pgm_status
pgm_server_use(struct pgm_ctx *ctx, struct pgm_server *server)
{
    PGM_TRY(pgm_server_lock(ctx, server, "users", PGM_LOCK_SHARED, LOCK_SECONDS, &server->users));
    if (server->users < 0) {
        return pgm_fail(
            ctx, PGM_BUSY, "the embedded server in \"%s\" is being stopped", server->directory);
    }
    pgm_arena_defer(ctx->arena, pgm_server_leave, server);
    int failed = futimens(server->users, NULL);
    (void)failed;
    return PGM_OK;
}

/* The directory of its socket may be gone (they are in places that get cleaned), or not the one
 * that we would choose today: what it says itself counts. */
bool
pgm_server_is_reachable(struct pgm_server *server, const struct pgm_postmaster *postmaster)
{
    if (!postmaster->is_ready) {
        return false;
    }
    server->sockets = postmaster->sockets;
    return pgm_file_exists(pgm_file_join(server->arena, server->sockets, ".s.PGSQL.5432"));
}

/* ---- starting -------------------------------------------------------------------------------- */

static enum pgm_status
start_new(struct pgm_ctx *ctx, struct pgm_server *server, int running)
{
    PGM_TRY(pgm_server_make_data(ctx, server));
    PGM_TRY(pgm_server_make_socket_directory(ctx, server));
    PGM_TRY(pgm_server_configure(ctx, server));
    return pgm_postmaster_start(ctx, server, running);
}

/* A shadow holds nothing that could not be made anew: one that a full disk or another release has
 * spoilt is. */
static enum pgm_status
start_at_last(struct pgm_ctx *ctx, struct pgm_server *server, int running)
{
    enum pgm_status status = start_new(ctx, server, running);
    if (status != PGM_FAILED || server->use == PGM_SERVER_DEV) {
        return status;
    }
    struct pgm_error first = ctx->error;
    pgm_error_clear(ctx);
    PGM_TRY(pgm_file_remove_tree(ctx, server->data));
    if (start_new(ctx, server, running) != PGM_OK) {
        ctx->error = first;
    }
    return ctx->error.status;
}

/* Is there a server that takes sessions? One that is just starting is waited for. */
static bool
is_running(struct pgm_ctx *ctx, struct pgm_server *server)
{
    struct pgm_postmaster found;
    if (!pgm_postmaster_find(ctx->arena, server, &found)) {
        return false;
    }
    if (!found.is_ready && pgm_postmaster_wait(ctx, server, found.pid) != PGM_OK) {
        pgm_error_clear(ctx);
    }
    return pgm_postmaster_find(ctx->arena, server, &found) &&
           pgm_server_is_reachable(server, &found);
}

/* Starts a server where none runs. A start that was killed may have left a postmaster behind that
 * has hardly begun, a killed postmaster children that have not noticed: while any of them is there,
 * nothing of theirs is touched. */
static enum pgm_status
start_where_none_runs(struct pgm_ctx *ctx, struct pgm_server *server)
{
    for (int i = 0; i < LEFTOVER_SECONDS * 20; i++) {
        int running;
        PGM_TRY(pgm_server_lock(ctx, server, "running", PGM_LOCK_EXCLUSIVE, 0, &running));
        if (running >= 0) {
            enum pgm_status status = start_at_last(ctx, server, running);
            (void)close(running);
            return status;
        }
        pgm_process_sleep(1000 / 20);
        if (is_running(ctx, server)) {
            return PGM_OK;
        }
    }
    pgm_fail(
        ctx, PGM_FAILED, "processes of a former server in \"%s\" do not end", server->directory);
    return pgm_hint(ctx, "end them: \"fuser %s/running\" lists them", server->directory);
}

/* Under the server's lock. */
static enum pgm_status
run(struct pgm_ctx *ctx, struct pgm_server *server)
{
    PGM_TRY(pgm_server_use(ctx, server));
    if (!is_running(ctx, server)) {
        (void)pgm_postmaster_stop(ctx->arena, server);
        PGM_TRY(start_where_none_runs(ctx, server));
    }
    return pgm_keeper_start(ctx, server);
}

enum pgm_status
pgm_server_take_lock(struct pgm_ctx *ctx, const struct pgm_server *server, int *lock)
{
    PGM_TRY(pgm_server_lock(ctx, server, "lock", PGM_LOCK_EXCLUSIVE, LOCK_SECONDS, lock));
    if (*lock >= 0) {
        return PGM_OK;
    }
    pgm_fail(ctx, PGM_BUSY,
        "another command has been starting or stopping the embedded server in \"%s\" for %d "
        "seconds",
        server->directory, LOCK_SECONDS);
    return pgm_hint(ctx, "wait for it, or end it");
}

enum pgm_status
pgm_server_start(struct pgm_ctx *ctx, const struct pgm_server_want *want, struct pgm_server **out)
{
    struct pgm_server *server = pgm_new(ctx->arena, struct pgm_server);
    int lock;
    PGM_TRY(choose(ctx, want, server));
    PGM_TRY(pgm_server_make_place(ctx, server));
    PGM_TRY(pgm_server_take_lock(ctx, server, &lock));
    enum pgm_status status = run(ctx, server);
    (void)close(lock);
    PGM_TRY(status);
    *out = server;
    return PGM_OK;
}

/* ---- asking ---------------------------------------------------------------------------------- */

int
pgm_server_major(const struct pgm_server *server)
{
    return server->major;
}

const char *
pgm_server_bin(const struct pgm_server *server)
{
    return server->bin;
}

const char *
pgm_server_directory(const struct pgm_server *server)
{
    return server->directory;
}
