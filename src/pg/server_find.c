/* Servers that run already: found, stopped. */
#include <string.h>
#include <unistd.h>

#include "pg/server_private.h"

/* ---- finding --------------------------------------------------------------------------------- */

/* The directory of the programs that it was started with: the first word of postmaster.opts. */
static const char *
running_bin(struct pgm_ctx *ctx, const struct pgm_server *server)
{
    struct pgm_text text;
    struct pgm_ctx quiet = { .arena = ctx->arena };
    const char *path = pgm_file_join(ctx->arena, server->data, "postmaster.opts");
    if (pgm_file_read(&quiet, path, &text) != PGM_OK) {
        return NULL;
    }
    const char *end = strstr(text.at, "/postgres ");
    return end ? pgm_arena_copy_n(ctx->arena, text.at, (size_t)(end - text.at)) : NULL;
}

/* Gives the server if it runs; `major` counts for shadows only. */
static enum pgm_status
find(struct pgm_ctx *ctx, const struct pgm_server_want *want, int major, struct pgm_server **out)
{
    struct pgm_server *server = pgm_new(ctx->arena, struct pgm_server);
    struct pgm_postmaster found = { 0 };
    int lock;
    PGM_TRY(pgm_server_place(ctx, want, major, server));
    if (!pgm_postmaster_find(ctx->arena, server, &found)) {
        return PGM_OK;
    }
    PGM_TRY(pgm_server_take_lock(ctx, server, &lock));
    /* it may have stopped meanwhile */
    bool is_there =
        pgm_postmaster_find(ctx->arena, server, &found) && pgm_server_is_reachable(server, &found);
    enum pgm_status status = is_there ? pgm_server_use(ctx, server) : PGM_OK;
    (void)close(lock);
    server->major = pgm_server_data_major(ctx, server);
    server->bin = running_bin(ctx, server);
    bool fits = want->major == 0 || want->major == server->major;
    *out = status == PGM_OK && is_there && fits ? server : NULL;
    return status;
}

enum pgm_status
pgm_server_find_running(
    struct pgm_ctx *ctx, const struct pgm_server_want *want, struct pgm_server **out)
{
    *out = NULL;
    if (want->use == PGM_SERVER_DEV || want->major) {
        return find(ctx, want, want->major, out);
    }
    for (const int *major = pgm_server_shadow_majors(ctx); *major && !*out; major++) {
        PGM_TRY(find(ctx, want, *major, out));
    }
    return PGM_OK;
}

/* ---- stopping -------------------------------------------------------------------------------- */

static enum pgm_status
stop(struct pgm_ctx *ctx, struct pgm_server *server, bool force)
{
    int users;
    PGM_TRY(pgm_server_lock(ctx, server, "users", PGM_LOCK_EXCLUSIVE, 0, &users));
    if (users < 0 && !force) {
        pgm_fail(
            ctx, PGM_BUSY, "other commands use the embedded server in \"%s\"", server->directory);
        return pgm_hint(ctx, "wait until they have ended");
    }
    bool is_gone = pgm_postmaster_stop(ctx->arena, server);
    (void)close(users);
    if (!is_gone) {
        return pgm_fail(
            ctx, PGM_FAILED, "the embedded server in \"%s\" does not stop", server->directory);
    }
    (void)rmdir(server->sockets);
    return PGM_OK;
}

enum pgm_status
pgm_server_stop(struct pgm_ctx *ctx, struct pgm_server *server, bool force)
{
    int lock;
    pgm_conn_close(ctx, server->admin);
    server->admin = NULL;
    pgm_server_leave(server);
    PGM_TRY(pgm_server_take_lock(ctx, server, &lock));
    enum pgm_status status = stop(ctx, server, force);
    (void)close(lock);
    return status;
}
