/* Where a server lives. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"
#include "pg/environment.h"
#include "pg/server_private.h"

/* A socket's path may have 107 bytes, of which its own name takes some 20. */
#define LONGEST_RUNTIME_DIRECTORY 60
#define HASH_LENGTH 12
#define SYSTEM_CACHE "/var/cache/pgmend"

/* An absolute path without symbolic links, as far as it exists: one place has one name. */
static const char *
settle(struct pgm_ctx *ctx, const char *path)
{
    char *real = realpath(path, NULL);
    if (real) {
        const char *copy = pgm_arena_copy(ctx->arena, real);
        free(real);
        return copy;
    }
    const char *above = pgm_file_directory(ctx->arena, path);
    if (strcmp(above, path) == 0) {
        return path;
    }
    const char *name = strrchr(path, '/');
    return pgm_file_join(ctx->arena, settle(ctx, above), name ? name + 1 : path);
}

static const char *
hash_of(struct pgm_ctx *ctx, const char *path)
{
    return pgm_arena_copy_n(ctx->arena, pgm_digest_of(ctx->arena, path, strlen(path)), HASH_LENGTH);
}

static const char *
user_cache(struct pgm_ctx *ctx)
{
    const char *cache = pgm_environment("XDG_CACHE_HOME"), *home = pgm_environment("HOME");
    if (geteuid() == 0) {
        return SYSTEM_CACHE; /* root's own is closed to the server's user */
    }
    if (cache && cache[0] == '/') {
        return pgm_file_join(ctx->arena, cache, "pgmend");
    }
    return home ? pgm_file_join(ctx->arena, home, ".cache/pgmend")
                : pgm_arena_printf(ctx->arena, "/tmp/pgmend-%u-state", (unsigned)geteuid());
}

const char *
pgm_server_state(struct pgm_ctx *ctx)
{
    const char *state = pgm_environment("PGMEND_STATE");
    return settle(ctx, state ? state : user_cache(ctx));
}

/* The project's own .pgmend, unless we are root and the server's user cannot get there. */
static const char *
dev_directory(struct pgm_ctx *ctx, const char *project, const struct pgm_account *account)
{
    const char *state = pgm_environment("PGMEND_STATE"), *closed = NULL;
    const char *home = settle(ctx, project ? project : ".");
    if (!state && !pgm_account_reaches(ctx->arena, account, home, &closed)) {
        state = SYSTEM_CACHE;
    }
    const char *name = pgm_arena_printf(ctx->arena, "dev-%s", hash_of(ctx, home));
    return state ? pgm_file_join(ctx->arena, settle(ctx, state), name)
                 : pgm_file_join(ctx->arena, home, ".pgmend/dev");
}

static bool
is_own_directory(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode) && info.st_uid == geteuid();
}

/* The path stands in a setting that takes several, between commas and in quotes. */
static bool
is_plain(const char *path)
{
    return path[strspn(
               path, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/_.-")] == '\0';
}

static const char *
socket_directory(struct pgm_ctx *ctx, const char *directory)
{
    const char *runtime = pgm_environment("XDG_RUNTIME_DIR"), *hash = hash_of(ctx, directory);
    bool usable = runtime && geteuid() != 0 && runtime[0] == '/' && is_own_directory(runtime) &&
                  strlen(runtime) <= LONGEST_RUNTIME_DIRECTORY && is_plain(runtime);
    return usable ? pgm_arena_printf(ctx->arena, "%s/pgmend-%s", runtime, hash)
                  : pgm_arena_printf(ctx->arena, "/tmp/pgmend-%u-%s", (unsigned)geteuid(), hash);
}

enum pgm_status
pgm_server_place(
    struct pgm_ctx *ctx, const struct pgm_server_want *want, int major, struct pgm_server *out)
{
    *out =
        (struct pgm_server){ .use = want->use, .major = major, .arena = ctx->arena, .users = -1 };
    /* A first choice of the account, to know whether a project can be reached; the data's owner has
     * the last word. */
    PGM_TRY(pgm_account_choose(ctx, "", &out->account));
    const char *shadow = pgm_arena_printf(ctx->arena, "shadow-%d", major);
    out->directory = want->use == PGM_SERVER_DEV
                         ? dev_directory(ctx, want->project, &out->account)
                         : pgm_file_join(ctx->arena, pgm_server_state(ctx), shadow);
    out->data = pgm_file_join(ctx->arena, out->directory, "data");
    out->sockets = socket_directory(ctx, out->directory);
    return pgm_account_choose(ctx, out->data, &out->account);
}

const int *
pgm_server_shadow_majors(struct pgm_ctx *ctx)
{
    const char *base = pgm_server_state(ctx);
    int *majors = pgm_new_array(ctx->arena, int, 101);
    size_t n = 0;
    for (int major = 99; major >= 10; major--) {
        const char *name = pgm_arena_printf(ctx->arena, "shadow-%d", major);
        if (pgm_file_is_directory(pgm_file_join(ctx->arena, base, name))) {
            majors[n++] = major;
        }
    }
    return majors;
}

/* ---- making it
 * ------------------------------------------------------------------------------------------- */

/* As root: lets others pass through a directory that is root's, whatever the umask made of it. */
static void
open_way(const char *path)
{
    struct stat info;
    if (stat(path, &info) == 0 && info.st_uid == geteuid() && (info.st_mode & 0111) != 0111) {
        (void)chmod(path, (info.st_mode & 07777) | 0111);
    }
}

static enum pgm_status
check_reach(struct pgm_ctx *ctx, const struct pgm_server *server)
{
    const char *closed = NULL;
    if (pgm_account_reaches(ctx->arena, &server->account, server->directory, &closed)) {
        return PGM_OK;
    }
    pgm_fail(ctx, PGM_IO,
        "the embedded server runs as user \"%s\", who may not enter \"%s\" and so cannot have its "
        "data in \"%s\"",
        server->account.name, closed, server->directory);
    return pgm_hint(ctx,
        "name another directory with PGMEND_STATE, or another user with PGMEND_PG_USER, or allow "
        "it: "
        "chmod o+x \"%s\"",
        closed);
}

/* What a project's server leaves there is nothing for version control. */
static enum pgm_status
ignore_state(struct pgm_ctx *ctx, const char *directory)
{
    const char *path = pgm_file_join(ctx->arena, directory, ".gitignore");
    return pgm_file_exists(path) ? PGM_OK : pgm_file_write(ctx, path, "*\n", 2, 0644);
}

enum pgm_status
pgm_server_make_place(struct pgm_ctx *ctx, struct pgm_server *server)
{
    const char *base = pgm_file_directory(ctx->arena, server->directory);
    unsigned mode = server->account.is_other ? 0755 : 0700;
    PGM_TRY(pgm_file_make_directory(ctx, server->directory, mode));
    if (server->account.is_other) {
        open_way(base);
        open_way(server->directory);
        PGM_TRY(check_reach(ctx, server));
    }
    bool in_project = server->use == PGM_SERVER_DEV && strcmp(strrchr(base, '/'), "/.pgmend") == 0;
    return in_project ? ignore_state(ctx, base) : PGM_OK;
}

/* Anybody may make a directory in /tmp: one that is not exactly ours might show our sessions to
 * others. */
enum pgm_status
pgm_server_make_socket_directory(struct pgm_ctx *ctx, const struct pgm_server *server)
{
    const char *path = server->sockets;
    uid_t owner = server->account.uid;
    if (mkdir(path, 0700) == 0) {
        if (server->account.is_other && lchown(path, owner, server->account.gid) != 0) {
            return pgm_server_fail_io(ctx, "give away", path);
        }
    } else if (errno != EEXIST) {
        return pgm_server_fail_io(ctx, "make directory", path);
    }
    struct stat info;
    if (lstat(path, &info) != 0) {
        return pgm_server_fail_io(ctx, "look at", path);
    }
    if (S_ISDIR(info.st_mode) && info.st_uid == owner && (info.st_mode & 0077) == 0) {
        return PGM_OK;
    }
    pgm_fail(ctx, PGM_IO,
        "\"%s\", where the embedded server's socket belongs, is not a private directory of "
        "user \"%s\"",
        path, server->account.name);
    return pgm_hint(ctx, "remove it, or have its owner remove it");
}
