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

/* ---- what is wanted
 * -------------------------------------------------------------------------------------- */

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

/* ---- using it
 * -------------------------------------------------------------------------------------------- */

/* The keeper counts from the last use. */
static void
stop_using(void *resource)
{
    struct pgm_server *server = resource;
    if (server->users >= 0) {
        int failed = futimens(server->users, NULL);
        (void)failed;
        (void)close(server->users);
        server->users = -1;
    }
}

static enum pgm_status
start_using(struct pgm_ctx *ctx, struct pgm_server *server)
{
    PGM_TRY(pgm_server_lock(ctx, server, "users", PGM_LOCK_SHARED, LOCK_SECONDS, &server->users));
    if (server->users < 0) {
        return pgm_fail(
            ctx, PGM_BUSY, "the embedded server in \"%s\" is being stopped", server->directory);
    }
    pgm_arena_defer(ctx->arena, stop_using, server);
    int failed = futimens(server->users, NULL);
    (void)failed;
    return PGM_OK;
}

/* The directory of its socket may be gone (they are in places that get cleaned), or not the one
 * that we would choose today: what it says itself counts. */
static bool
is_reachable(struct pgm_server *server, const struct pgm_postmaster *postmaster)
{
    if (!postmaster->is_ready) {
        return false;
    }
    server->sockets = postmaster->sockets;
    return pgm_file_exists(pgm_file_join(server->arena, server->sockets, ".s.PGSQL.5432"));
}

/* ---- starting
 * -------------------------------------------------------------------------------------------- */

static enum pgm_status
start_new(struct pgm_ctx *ctx, struct pgm_server *server)
{
    PGM_TRY(pgm_server_make_data(ctx, server));
    PGM_TRY(pgm_server_make_socket_directory(ctx, server));
    PGM_TRY(pgm_server_configure(ctx, server));
    return pgm_postmaster_start(ctx, server);
}

/* Sessions of a killed postmaster may take a moment to notice. And a shadow holds nothing that
 * could not be made anew: one that a full disk or another release has spoilt is. */
static enum pgm_status
start_at_last(struct pgm_ctx *ctx, struct pgm_server *server)
{
    enum pgm_status status = start_new(ctx, server);
    if (status != PGM_FAILED) {
        return status;
    }
    struct pgm_error first = ctx->error;
    pgm_error_clear(ctx);
    pgm_process_sleep(1000);
    if (start_new(ctx, server) == PGM_OK) {
        return PGM_OK;
    }
    if (server->use == PGM_SERVER_SHADOW) {
        pgm_error_clear(ctx);
        PGM_TRY(pgm_file_remove_tree(ctx, server->data));
        if (start_new(ctx, server) == PGM_OK) {
            return PGM_OK;
        }
    }
    ctx->error = first;
    return first.status;
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
    return pgm_postmaster_find(ctx->arena, server, &found) && is_reachable(server, &found);
}

/* Under the server's lock. */
static enum pgm_status
run(struct pgm_ctx *ctx, struct pgm_server *server)
{
    PGM_TRY(start_using(ctx, server));
    if (!is_running(ctx, server)) {
        if (!pgm_postmaster_stop(ctx->arena, server)) {
            return pgm_fail(ctx, PGM_FAILED,
                "the embedded server in \"%s\" takes no sessions and does not stop",
                server->directory);
        }
        PGM_TRY(start_at_last(ctx, server));
    }
    return pgm_keeper_start(ctx, server);
}

static enum pgm_status
take_lock(struct pgm_ctx *ctx, const struct pgm_server *server, int *lock)
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
    PGM_TRY(take_lock(ctx, server, &lock));
    enum pgm_status status = run(ctx, server);
    (void)close(lock);
    PGM_TRY(status);
    *out = server;
    return PGM_OK;
}

/* ---- finding
 * --------------------------------------------------------------------------------------------- */

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
    PGM_TRY(take_lock(ctx, server, &lock));
    /* it may have stopped meanwhile */
    bool is_there = pgm_postmaster_find(ctx->arena, server, &found) && is_reachable(server, &found);
    enum pgm_status status = is_there ? start_using(ctx, server) : PGM_OK;
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

/* ---- stopping
 * -------------------------------------------------------------------------------------------- */

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
    stop_using(server);
    PGM_TRY(take_lock(ctx, server, &lock));
    enum pgm_status status = stop(ctx, server, force);
    (void)close(lock);
    return status;
}

/* ---- asking
 * ---------------------------------------------------------------------------------------------- */

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

static void
add_encoded(struct pgm_str *url, const char *text)
{
    for (const char *at = text; *at; at++) {
        bool plain = isalnum((unsigned char)*at) || strchr("-._~/", *at);
        pgm_str_addf(url, plain ? "%c" : "%%%02X", (unsigned char)*at);
    }
}

/* The user's variables are meant for other servers: those that would lead astray, or make the
 * session fail, are overruled where they are set. */
static void
overrule_variables(struct pgm_str *url)
{
    static const struct {
        const char *variable, *parameter;
    } overruled[] = {
        { "PGHOSTADDR", "hostaddr=" },
        { "PGOPTIONS", "options=" },
        { "PGREQUIREPEER", "requirepeer=" },
        { "PGGSSENCMODE", "gssencmode=disable" },
        { "PGSSLMODE", "sslmode=disable" },
        { "PGCHANNELBINDING", "channel_binding=disable" },
        { "PGTARGETSESSIONATTRS", "target_session_attrs=any" },
    };
    for (size_t i = 0; i < sizeof overruled / sizeof *overruled; i++) {
        if (pgm_environment(overruled[i].variable)) {
            pgm_str_addf(url, "&%s", overruled[i].parameter);
        }
    }
}

const char *
pgm_server_url(struct pgm_ctx *ctx, const struct pgm_server *server, const char *database)
{
    return pgm_server_url_as(ctx, server, "postgres", database);
}

const char *
pgm_server_url_as(
    struct pgm_ctx *ctx, const struct pgm_server *server, const char *user, const char *database)
{
    struct pgm_str url = PGM_STR(ctx->arena);
    /* "localhost" is there for drivers that insist on a host; the socket's directory takes its
     * place */
    pgm_str_addf(&url, "postgresql://%s@localhost:5432/", user);
    add_encoded(&url, database);
    pgm_str_add(&url, "?host=");
    add_encoded(&url, server->sockets);
    overrule_variables(&url);
    return pgm_str_text(&url);
}
