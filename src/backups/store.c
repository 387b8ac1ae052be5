/* The directory of backups. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "backups/backup.h"
#include "base/digest.h"
#include "base/str.h"

static enum pgm_status
fail_io(struct pgm_ctx *ctx, const char *verb, const char *path)
{
    char buffer[128];
    const char *why = strerror_r(errno, buffer, sizeof buffer);
    return pgm_fail(ctx, PGM_IO, "cannot %s \"%s\": %s", verb, path, why);
}

enum pgm_status
pgm_backup_sync(struct pgm_ctx *ctx, const char *path)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    bool done = fd >= 0 && fsync(fd) == 0;
    enum pgm_status status = done ? PGM_OK : fail_io(ctx, "write", path);
    if (fd >= 0) {
        (void)close(fd);
    }
    return status;
}

enum pgm_status
pgm_backup_sum(struct pgm_ctx *ctx, const char *path, const char **sum, int64_t *size)
{
    char bytes[65536];
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return fail_io(ctx, "read", path);
    }
    struct pgm_digest *digest = pgm_digest_new(ctx->arena);
    ssize_t n;
    *size = 0;
    while ((n = read(fd, bytes, sizeof bytes)) > 0 || (n < 0 && errno == EINTR)) {
        if (n > 0) {
            pgm_digest_add(digest, bytes, (size_t)n);
            *size += n;
        }
    }
    enum pgm_status status = n < 0 ? fail_io(ctx, "read", path) : PGM_OK;
    (void)close(fd);
    *sum = pgm_digest_end(digest);
    return status;
}

/* By the time they were made, then by name. */
static int
compare_backups(const void *a, const void *b)
{
    const struct pgm_backup *left = a, *right = b;
    if (left->database.now != right->database.now) {
        return left->database.now < right->database.now ? -1 : 1;
    }
    return strcmp(left->id, right->id);
}

static void
add_backup(struct pgm_ctx *ctx, const char *directory, pgm_backups *out)
{
    struct pgm_backup backup;
    if (pgm_backup_read(ctx, directory, &backup) == PGM_OK) {
        pgm_vec_push(ctx->arena, out, backup);
        return;
    }
    const char *why = ctx->error.message;
    pgm_error_clear(ctx);
    pgm_warn(ctx, "left out: %s", why);
}

enum pgm_status
pgm_backup_list(struct pgm_ctx *ctx, const char *place, pgm_backups *out)
{
    DIR *directory = opendir(place);
    if (!directory) {
        return errno == ENOENT ? PGM_OK : fail_io(ctx, "read", place);
    }
    struct dirent *entry;
    while ((entry = readdir(directory))) { // NOLINT(concurrency-mt-unsafe): a stream of our own
        const char *path = pgm_file_join(ctx->arena, place, entry->d_name);
        if (entry->d_name[0] != '.' && pgm_file_is_directory(path)) {
            add_backup(ctx, path, out);
        }
    }
    (void)closedir(directory);
    if (out->n) {
        qsort(out->at, out->n, sizeof *out->at, compare_backups);
    }
    return PGM_OK;
}

static enum pgm_status
find_listed(struct pgm_ctx *ctx, const char *place, const char *name, struct pgm_backup *out)
{
    pgm_backups all = { 0 };
    PGM_TRY(pgm_backup_list(ctx, place, &all));
    bool newest = strcmp(name, "latest") == 0;
    size_t n = 0;
    for (size_t i = 0; i < all.n; i++) {
        if (newest || pgm_str_starts(all.at[i].id, name)) {
            *out = all.at[i];
            n = newest ? 1 : n + 1;
        }
    }
    if (n == 1) {
        return PGM_OK;
    }
    (void)pgm_fail(ctx, PGM_USAGE, n ? "%s means several backups in %s" : "%s is no backup in %s",
        name, place);
    return pgm_hint(ctx, "'pgmend backup list' shows them; \"latest\" is the newest");
}

enum pgm_status
pgm_backup_find(struct pgm_ctx *ctx, const char *place, const char *name, struct pgm_backup *out)
{
    if (strchr(name, '/') || pgm_file_is_directory(name)) {
        return pgm_backup_read(ctx, name, out);
    }
    return find_listed(ctx, place, name, out);
}

static bool
is_of(const struct pgm_backup *backup, const struct pgm_identity *database)
{
    return pgm_str_same(backup->database.system, database->system) &&
           pgm_str_same(backup->database.oid, database->oid);
}

static bool
has_table(const struct pgm_backup *backup, const char *sql)
{
    for (size_t i = 0; i < backup->tables.n; i++) {
        if (strcmp(backup->tables.at[i].sql, sql) == 0) {
            return true;
        }
    }
    return false;
}

enum pgm_status
pgm_backup_covers(struct pgm_ctx *ctx, const char *place, const struct pgm_identity *database,
    const pgm_strings *tables, int64_t since, const char **missing)
{
    pgm_backups all = { 0 };
    *missing = NULL;
    PGM_TRY(pgm_backup_list(ctx, place, &all));
    for (size_t i = 0; i < tables->n && !*missing; i++) {
        bool is_met = false;
        for (size_t j = 0; j < all.n && !is_met; j++) {
            const struct pgm_backup *backup = &all.at[j];
            is_met = backup->verified && backup->database.now >= since && is_of(backup, database) &&
                     has_table(backup, tables->at[i]);
        }
        *missing = is_met ? NULL : tables->at[i];
    }
    return PGM_OK;
}
