#include "catalog/cache.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/file.h"
#include "base/str.h"
#include "catalog/image.h"
#include "kinds/kind.h"
#include "pg/server.h"

/* More than that, and the oldest go. */
#define MOST_FILES 40
#define MOST_BYTES ((size_t)512 << 20)

/* Files are called PLACE-STAMP: all of one place belong to the same database, user and scope. */
struct pgm_cache {
    const char *directory, *place;
};

static void
add_words(struct pgm_digest *digest, const char *const *words)
{
    for (; words && *words; words++) {
        pgm_digest_add(digest, *words, strlen(*words) + 1);
    }
    pgm_digest_add(digest, "", 1);
}

/* An image means nothing to another program, be it another build of this one. */
void
pgm_cache_add_program(struct pgm_digest *digest)
{
    struct stat info;
    if (stat("/proc/self/exe", &info) == 0) {
        pgm_digest_add(digest, &info.st_size, sizeof info.st_size);
        pgm_digest_add(digest, &info.st_mtim, sizeof info.st_mtim);
    }
    pgm_digest_add(digest, PGM_VERSION, sizeof PGM_VERSION);
    for (const struct pgm_kind *const *kind = pgm_kinds; *kind; kind++) {
        const char *const words[] = { (*kind)->name, (*kind)->query, NULL };
        add_words(digest, words);
        for (const struct pgm_attr *attr = (*kind)->attrs; attr->name; attr++) {
            pgm_digest_add(digest, attr->name, strlen(attr->name) + 1);
        }
    }
}

static const char *
place_of(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_scope *scope)
{
    struct pgm_digest *digest = pgm_digest_new(ctx->arena);
    pgm_cache_add_program(digest);
    const char *const words[] = { pgm_conn_describe(ctx, conn), scope->provider ? "+" : "-",
        scope->provider ? scope->provider : "", scope->self ? "+" : "-",
        scope->self ? scope->self : "", scope->database_settings ? "+" : "-", NULL };
    add_words(digest, words);
    const char *const *const lists[] = { scope->schemas, scope->ignore, scope->roles,
        scope->unmanaged };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        pgm_digest_add(digest, lists[i] ? "+" : "-", 1);
        add_words(digest, lists[i]);
    }
    return pgm_arena_copy_n(ctx->arena, pgm_digest_end(digest), 32);
}

/* Anybody may make a directory in /tmp, and what lies here is what some user may read. */
static bool
is_private(const char *directory)
{
    struct stat info;
    return lstat(directory, &info) == 0 && S_ISDIR(info.st_mode) && info.st_uid == geteuid() &&
           (info.st_mode & 0077) == 0;
}

struct pgm_cache *
pgm_cache_open(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_scope *scope)
{
    static const struct pgm_scope everything = { 0 };
    struct pgm_cache *cache = pgm_new(ctx->arena, struct pgm_cache);
    cache->directory = pgm_file_join(ctx->arena, pgm_server_state(ctx), "live");
    if (!is_private(cache->directory) &&
        pgm_file_make_directory(ctx, cache->directory, 0700) != PGM_OK) {
        pgm_error_clear(ctx);
    }
    cache->place = place_of(ctx, conn, scope ? scope : &everything);
    return is_private(cache->directory) ? cache : NULL;
}

bool
pgm_cache_read(struct pgm_ctx *ctx, const char *path, const char *key, struct pgm_catalog *catalog)
{
    struct pgm_text image;
    if (!pgm_file_exists(path)) {
        return false;
    }
    struct pgm_catalog taken = *pgm_catalog_new(ctx, catalog->origin, 0);
    if (pgm_file_read(ctx, path, &image) != PGM_OK) {
        pgm_error_clear(ctx);
        return false;
    }
    if (!pgm_image_read(ctx, &image, key, &taken)) {
        return false;
    }
    *catalog = taken;
    return true;
}

struct kept_file {
    const char *path;
    struct timespec written;
    size_t size;
};

static int
compare_age(const void *a, const void *b)
{
    const struct timespec *left = &((const struct kept_file *)a)->written;
    const struct timespec *right = &((const struct kept_file *)b)->written;
    if (left->tv_sec != right->tv_sec) {
        return left->tv_sec > right->tv_sec ? -1 : 1;
    }
    return left->tv_nsec > right->tv_nsec ? -1 : left->tv_nsec < right->tv_nsec;
}

/* Whatever lies there counts, what writers that were killed have left as well. */
static enum pgm_status
tidy(struct pgm_ctx *ctx, const char *directory)
{
    pgm_strings paths = { 0 };
    PGM_TRY(pgm_file_list(ctx, directory, "", &paths));
    struct kept_file *files = pgm_new_array(ctx->arena, struct kept_file, paths.n + 1);
    size_t n = 0, bytes = 0;
    for (size_t i = 0; i < paths.n; i++) {
        struct stat info;
        if (lstat(paths.at[i], &info) == 0) {
            files[n++] = (struct kept_file){ paths.at[i], info.st_mtim, (size_t)info.st_size };
        }
    }
    qsort(files, n, sizeof *files, compare_age);
    for (size_t i = 0; i < n; i++) {
        bytes += files[i].size;
        if (i >= MOST_FILES || bytes > MOST_BYTES) {
            (void)unlink(files[i].path);
        }
    }
    return PGM_OK;
}

void
pgm_cache_write(
    struct pgm_ctx *ctx, const char *path, const char *key, const struct pgm_catalog *catalog)
{
    struct pgm_arena *scratch = pgm_arena_new();
    struct pgm_text image = pgm_image_write(scratch, catalog, key);
    if (!image.size || image.size > MOST_BYTES ||
        pgm_file_write(ctx, path, image.at, image.size, 0600) != PGM_OK ||
        tidy(ctx, pgm_file_directory(ctx->arena, path)) != PGM_OK) {
        pgm_error_clear(ctx);
    }
    pgm_arena_end(scratch);
}

/* ---- of live databases ----------------------------------------------------------------------- */

static const char *
path_of(struct pgm_ctx *ctx, const struct pgm_cache *cache, const char *stamp)
{
    return pgm_arena_printf(ctx->arena, "%s/%s-%s.catalog", cache->directory, cache->place, stamp);
}

bool
pgm_cache_take(struct pgm_ctx *ctx, const struct pgm_cache *cache, const char *stamp,
    struct pgm_catalog *catalog)
{
    return pgm_cache_read(ctx, path_of(ctx, cache, stamp), stamp, catalog);
}

/* Removes what belongs to the same place. */
static void
forget(struct pgm_ctx *ctx, const struct pgm_cache *cache, const char *but)
{
    pgm_strings paths = { 0 };
    if (pgm_file_list(ctx, cache->directory, ".catalog", &paths) != PGM_OK) {
        pgm_error_clear(ctx);
    }
    for (size_t i = 0; i < paths.n; i++) {
        const char *name = paths.at[i] + strlen(cache->directory) + 1;
        if (pgm_str_starts(name, cache->place) && strcmp(paths.at[i], but) != 0) {
            (void)unlink(paths.at[i]);
        }
    }
}

void
pgm_cache_keep(struct pgm_ctx *ctx, const struct pgm_cache *cache, const char *stamp,
    const struct pgm_catalog *catalog)
{
    const char *path = path_of(ctx, cache, stamp);
    forget(ctx, cache, path);
    pgm_cache_write(ctx, path, stamp, catalog);
}
