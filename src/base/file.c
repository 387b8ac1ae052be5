#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"

static enum pgm_status
fail_io(struct pgm_ctx *ctx, const char *verb, const char *path)
{
    int error = errno;
    char buffer[128];
    const char *why = strerror_r(error, buffer, sizeof buffer);
    bool absent = error == ENOENT || error == EISDIR || error == ENOTDIR;
    return pgm_fail(ctx, absent ? PGM_INPUT : PGM_IO, "cannot %s \"%s\": %s", verb, path, why);
}

static enum pgm_status
read_all(struct pgm_ctx *ctx, int fd, const char *path, struct pgm_text *out)
{
    struct stat info;
    bool is_known = fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0;
    size_t cap = is_known ? (size_t)info.st_size + 2 : (size_t)64 * 1024;
    char *text = pgm_arena_text(ctx->arena, cap);
    size_t size = 0;
    /* a file that grows meanwhile is taken as it was when it was opened */
    while (!is_known || size < (size_t)info.st_size) {
        if (cap - size < 2) {
            text = pgm_arena_grow_text(ctx->arena, text, cap, cap * 2);
            cap *= 2;
        }
        ssize_t n = read(fd, text + size, cap - size - 1);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n < 0) {
            return fail_io(ctx, "read", path);
        }
        if (n == 0) {
            break;
        }
        size += (size_t)n;
    }
    text[size] = '\0';
    *out = (struct pgm_text){ text, size };
    return PGM_OK;
}

/* Whoever reads it a second time gets the same. */
static enum pgm_status
read_input(struct pgm_ctx *ctx, struct pgm_text *out)
{
    if (!ctx->input) {
        PGM_TRY(read_all(ctx, STDIN_FILENO, "standard input", out));
        ctx->input = out->at;
        ctx->input_size = out->size;
    }
    out->size = ctx->input_size;
    out->at = pgm_arena_copy_n(ctx->arena, ctx->input, ctx->input_size);
    return PGM_OK;
}

enum pgm_status
pgm_file_read(struct pgm_ctx *ctx, const char *path, struct pgm_text *out)
{
    if (strcmp(path, "-") == 0) {
        return read_input(ctx, out);
    }
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return fail_io(ctx, "read", path);
    }
    enum pgm_status status = read_all(ctx, fd, path, out);
    (void)close(fd);
    return status;
}

static int
write_all(int fd, const char *text, size_t size)
{
    while (size) {
        ssize_t n = write(fd, text, size);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n < 0) {
            return -1;
        }
        text += n;
        size -= (size_t)n;
    }
    return 0;
}

/* A device, a pipe: written to as it is, for nothing could take its place. */
static enum pgm_status
write_through(struct pgm_ctx *ctx, const char *path, const char *text, size_t size)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0) {
        return fail_io(ctx, "write", path);
    }
    bool done = write_all(fd, text, size) == 0;
    done = close(fd) == 0 && done;
    return done ? PGM_OK : fail_io(ctx, "write", path);
}

enum pgm_status
pgm_file_write(struct pgm_ctx *ctx, const char *path, const char *text, size_t size, unsigned mode)
{
    struct stat info;
    if (stat(path, &info) == 0 && !S_ISREG(info.st_mode)) {
        return write_through(ctx, path, text, size);
    }
    char *temporary = pgm_arena_printf(ctx->arena, "%s.XXXXXX", path);
    int fd = mkostemp(temporary, O_CLOEXEC);
    if (fd < 0) {
        return fail_io(ctx, "write", path);
    }
    bool done = write_all(fd, text, size) == 0 && fchmod(fd, (mode_t)mode) == 0 && fsync(fd) == 0;
    done = close(fd) == 0 && done;
    if (!done || rename(temporary, path) != 0) {
        enum pgm_status status = fail_io(ctx, "write", path);
        (void)unlink(temporary);
        return status;
    }
    return PGM_OK;
}

static int
compare_paths(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool
ends_with(const char *text, const char *suffix)
{
    size_t n = strlen(text), m = strlen(suffix);
    return n >= m && strcmp(text + n - m, suffix) == 0;
}

static enum pgm_status
walk(struct pgm_ctx *ctx, const char *directory, const char *suffix, pgm_strings *out)
{
    DIR *dir = opendir(directory);
    if (!dir) {
        return fail_io(ctx, "read directory", directory);
    }
    enum pgm_status status = PGM_OK;
    const struct dirent *entry;
    /* readdir() on a stream of one's own is safe with glibc and musl */
    while (status == PGM_OK && (entry = readdir(dir))) { // NOLINT(concurrency-mt-unsafe)
        if (entry->d_name[0] == '.') {
            continue;
        }
        const char *path = pgm_file_join(ctx->arena, directory, entry->d_name);
        struct stat link_info;
        if (lstat(path, &link_info) == 0 && S_ISDIR(link_info.st_mode)) {
            status = walk(ctx, path, suffix, out);
        } else if (ends_with(entry->d_name, suffix) && !pgm_file_is_directory(path)) {
            pgm_vec_push(ctx->arena, out, path);
        }
    }
    (void)closedir(dir);
    return status;
}

enum pgm_status
pgm_file_list(struct pgm_ctx *ctx, const char *directory, const char *suffix, pgm_strings *out)
{
    PGM_TRY(walk(ctx, directory, suffix, out));
    if (out->n) {
        qsort(out->at, out->n, sizeof *out->at, compare_paths);
    }
    return PGM_OK;
}

enum pgm_status
pgm_file_make_directory(struct pgm_ctx *ctx, const char *path, unsigned mode)
{
    if (mkdir(path, (mode_t)mode) == 0 || pgm_file_is_directory(path)) {
        return PGM_OK;
    }
    if (errno == ENOENT) {
        const char *above = pgm_file_directory(ctx->arena, path);
        if (strcmp(above, path) != 0) {
            PGM_TRY(pgm_file_make_directory(ctx, above, mode));
        }
        if (mkdir(path, (mode_t)mode) == 0 || pgm_file_is_directory(path)) {
            return PGM_OK;
        }
    }
    return fail_io(ctx, "make directory", path);
}

enum pgm_status
pgm_file_remove_tree(struct pgm_ctx *ctx, const char *path)
{
    struct stat info;
    if (lstat(path, &info) != 0) {
        return errno == ENOENT ? PGM_OK : fail_io(ctx, "remove", path);
    }
    if (!S_ISDIR(info.st_mode)) {
        return unlink(path) == 0 ? PGM_OK : fail_io(ctx, "remove", path);
    }
    DIR *dir = opendir(path);
    if (!dir) {
        return fail_io(ctx, "remove", path);
    }
    enum pgm_status status = PGM_OK;
    const struct dirent *entry;
    /* readdir() on a stream of one's own is safe with glibc and musl */
    while (status == PGM_OK && (entry = readdir(dir))) { // NOLINT(concurrency-mt-unsafe)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
            status = pgm_file_remove_tree(ctx, pgm_file_join(ctx->arena, path, entry->d_name));
        }
    }
    (void)closedir(dir);
    PGM_TRY(status);
    return rmdir(path) == 0 ? PGM_OK : fail_io(ctx, "remove", path);
}

void
pgm_file_remove_empty(struct pgm_arena *arena, const char *directory, const char *top)
{
    while (strlen(directory) > strlen(top) && rmdir(directory) == 0) {
        directory = pgm_file_directory(arena, directory);
    }
}

bool
pgm_file_exists(const char *path)
{
    return access(path, F_OK) == 0;
}

bool
pgm_file_is_directory(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

bool
pgm_file_is_executable(const char *path)
{
    return access(path, X_OK) == 0 && !pgm_file_is_directory(path);
}

const char *
pgm_file_join(struct pgm_arena *arena, const char *directory, const char *name)
{
    if (name[0] == '/') {
        return name;
    }
    size_t n = strlen(directory);
    while (n > 1 && directory[n - 1] == '/') {
        n--;
    }
    const char *slash = n == 1 && directory[0] == '/' ? "" : "/";
    return pgm_arena_printf(arena, "%.*s%s%s", (int)n, directory, slash, name);
}

const char *
pgm_file_directory(struct pgm_arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash) {
        return ".";
    }
    return slash == path ? "/" : pgm_arena_copy_n(arena, path, (size_t)(slash - path));
}
