/* A directory of migrations: which entry is what. */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/map.h"
#include "base/str.h"
#include "migrations/private.h"

struct reader {
    struct pgm_ctx *ctx;
    const char *directory;
    const struct pgm_migrations_options *options;
    struct pgm_map names; /* in lower case, to migrations */
    struct pgm_map stamps;
    PGM_VEC(struct pgm_migration *) found;
};

enum part { UP, DOWN, VERIFY };

static bool
ends_with(const char *text, const char *end)
{
    size_t n = strlen(text), m = strlen(end);
    return n > m && strcmp(text + n - m, end) == 0;
}

static const char *
lower(struct pgm_arena *arena, const char *text)
{
    char *copy = pgm_arena_copy(arena, text);
    for (char *at = copy; *at; at++) {
        *at = (char)tolower((unsigned char)*at);
    }
    return copy;
}

static enum pgm_status
fail_clash(const struct reader *reader, const char *a, const char *b, const char *why)
{
    pgm_fail(
        reader->ctx, PGM_INPUT, "%s \"%s\" and \"%s\" in \"%s\"", why, a, b, reader->directory);
    return pgm_hint(reader->ctx, "rename one of them; one that is not applied anywhere is renewed "
                                 "with: pgmend rebase NAME");
}

static bool
is_adopted(const struct reader *reader, const char *name)
{
    const pgm_strings *adopted = reader->options->adopted;
    for (size_t i = 0; adopted && i < adopted->n; i++) {
        if (strcmp(adopted->at[i], name) == 0) {
            return true;
        }
    }
    return reader->options->any_name;
}

/* Two that were made in the same minute have no order of their own. */
static enum pgm_status
check_name(struct reader *reader, const char *name)
{
    const char *actions =
        reader->options->actions ? reader->options->actions : PGM_MIGRATION_ACTIONS;
    if (is_adopted(reader, name)) {
        return PGM_OK;
    }
    PGM_TRY(pgm_migration_name_check(reader->ctx, name, actions));
    const char *stamp = pgm_arena_copy_n(reader->ctx->arena, name, strlen("YYYYMMDD_HHMM"));
    const char *other = pgm_map_put_text(&reader->stamps, stamp, name);
    return other && !reader->options->for_rebase
               ? fail_clash(reader, other, name, "two migrations are of the same minute:")
               : PGM_OK;
}

static enum pgm_status
add(struct reader *reader, const char *name, bool is_file, struct pgm_migration **out)
{
    struct pgm_arena *arena = reader->ctx->arena;
    struct pgm_migration *migration = pgm_new(arena, struct pgm_migration);
    *out = migration;
    migration->name = name;
    migration->is_file = is_file;
    migration->phase = -1;
    struct pgm_migration *other = pgm_map_put_text(&reader->names, lower(arena, name), migration);
    if (other) {
        return strcmp(other->name, name) == 0
                   ? fail_clash(reader, name, pgm_arena_printf(arena, "%s.sql", name),
                         "a migration is there twice:")
                   : fail_clash(
                         reader, other->name, name, "names differ by upper and lower case only:");
    }
    PGM_TRY(check_name(reader, name));
    pgm_vec_push(arena, &reader->found, migration);
    return PGM_OK;
}

static bool
is_there(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

/* The path of a script in a migration's directory; NULL when there is none. */
static const char *
script_in(struct pgm_arena *arena, const char *directory, const char *name)
{
    const char *path = pgm_file_join(arena, directory, name);
    return is_there(path) ? path : NULL;
}

/* Does it hold SQL? */
static bool
holds_sql(const char *path)
{
    DIR *stream = opendir(path);
    bool found = false;
    /* readdir() on a stream of one's own is safe with glibc and musl */
    for (struct dirent *entry; stream && !found;) {
        entry = readdir(stream); // NOLINT(concurrency-mt-unsafe)
        if (!entry) {
            break;
        }
        found = ends_with(entry->d_name, ".sql");
    }
    if (stream) {
        (void)closedir(stream);
    }
    return found;
}

/* Whether there is an up script shows when it is read. */
static enum pgm_status
add_directory(struct reader *reader, const char *name)
{
    struct pgm_arena *arena = reader->ctx->arena;
    struct pgm_migration *migration = NULL;
    PGM_TRY(add(reader, name, false, &migration));
    migration->path = pgm_file_join(arena, reader->directory, name);
    migration->up.path = pgm_file_join(arena, migration->path, "up.sql");
    if (!reader->options->up_only) {
        migration->down.path = script_in(arena, migration->path, "down.sql");
        migration->verify.path = script_in(arena, migration->path, "verify.sql");
    }
    return PGM_OK;
}

/* NAME.sql or NAME.up.sql, NAME.down.sql, NAME.verify.sql */
static const char *
split_name(struct pgm_arena *arena, const char *file, enum part *part)
{
    static const struct {
        const char *end;
        enum part part;
    } ends[] = { { ".up.sql", UP }, { ".down.sql", DOWN }, { ".verify.sql", VERIFY },
        { ".sql", UP } };
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (ends_with(file, ends[i].end)) {
            *part = ends[i].part;
            return pgm_arena_copy_n(arena, file, strlen(file) - strlen(ends[i].end));
        }
    }
    return NULL;
}

static enum pgm_status
add_file(struct reader *reader, const char *file)
{
    enum part part = UP;
    const char *name = split_name(reader->ctx->arena, file, &part);
    if (!name || part != UP) {
        return PGM_OK;
    }
    struct pgm_migration *migration = NULL;
    PGM_TRY(add(reader, name, true, &migration));
    migration->path = pgm_file_join(reader->ctx->arena, reader->directory, file);
    migration->up.path = migration->path;
    return PGM_OK;
}

/* A down or verify script beside the files; when all the up scripts are known. */
static enum pgm_status
add_beside(struct reader *reader, const char *file)
{
    struct pgm_arena *arena = reader->ctx->arena;
    enum part part = UP;
    const char *name = split_name(arena, file, &part);
    if (!name || part == UP) {
        return PGM_OK;
    }
    struct pgm_migration *migration = pgm_map_get_text(&reader->names, lower(arena, name));
    if (!migration || !migration->is_file || strcmp(migration->name, name) != 0) {
        pgm_fail(reader->ctx, PGM_INPUT,
            "\"%s/%s\" belongs to no migration: there is no \"%s.sql\"", reader->directory, file,
            name);
        return pgm_hint(reader->ctx, "remove it, or bring the migration back");
    }
    struct pgm_script *script = part == DOWN ? &migration->down : &migration->verify;
    if (reader->options->up_only) {
        return PGM_OK;
    }
    script->path = pgm_file_join(arena, reader->directory, file);
    return PGM_OK;
}

/* Most file systems say so by themselves. */
static bool
is_directory(DIR *stream, const struct dirent *entry)
{
    struct stat info;
    if (entry->d_type != DT_UNKNOWN && entry->d_type != DT_LNK) {
        return entry->d_type == DT_DIR;
    }
    return fstatat(dirfd(stream), entry->d_name, &info, 0) == 0 && S_ISDIR(info.st_mode);
}

static enum pgm_status
list(struct reader *reader, pgm_strings *directories, pgm_strings *files)
{
    struct pgm_arena *arena = reader->ctx->arena;
    DIR *stream = opendir(reader->directory);
    if (!stream) {
        bool absent = errno == ENOENT || errno == ENOTDIR;
        char buffer[128];
        const char *why = strerror_r(errno, buffer, sizeof buffer);
        pgm_fail(reader->ctx, absent ? PGM_INPUT : PGM_IO,
            "cannot read the directory of migrations \"%s\": %s", reader->directory, why);
        return pgm_hint(reader->ctx, "\"pgmend new\" makes it; --migrations names another");
    }
    /* readdir() on a stream of one's own is safe with glibc and musl */
    for (struct dirent *entry; (entry = readdir(stream));) { // NOLINT(concurrency-mt-unsafe)
        if (entry->d_name[0] == '.') {
            continue;
        }
        if (is_directory(stream, entry)) {
            pgm_vec_push(arena, directories, pgm_arena_copy(arena, entry->d_name));
        } else if (ends_with(entry->d_name, ".sql")) {
            pgm_vec_push(arena, files, pgm_arena_copy(arena, entry->d_name));
        }
    }
    (void)closedir(stream);
    return PGM_OK;
}

static int
compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* What is told first does not depend on the file system. */
static void
sort(pgm_strings *names)
{
    if (names->n) {
        qsort(names->at, names->n, sizeof *names->at, compare_names);
    }
}

static enum pgm_status
find(struct reader *reader)
{
    pgm_strings directories = { 0 }, files = { 0 };
    PGM_TRY(list(reader, &directories, &files));
    sort(&directories);
    sort(&files);
    for (size_t i = 0; i < directories.n; i++) {
        PGM_TRY(add_directory(reader, directories.at[i]));
    }
    for (size_t i = 0; i < files.n; i++) {
        PGM_TRY(add_file(reader, files.at[i]));
    }
    for (size_t i = 0; i < files.n; i++) {
        PGM_TRY(add_beside(reader, files.at[i]));
    }
    return PGM_OK;
}

static enum pgm_status
read_bytes(struct pgm_ctx *ctx, struct pgm_script *script, struct pgm_text *out)
{
    PGM_TRY(pgm_file_read(ctx, script->path, out));
    bool has_mark = out->size >= 3 && memcmp(out->at, "\xef\xbb\xbf", 3) == 0;
    script->text = out->at + (has_mark ? 3 : 0);
    script->size = out->size - (has_mark ? 3 : 0);
    return PGM_OK;
}

enum pgm_status
pgm_script_read(struct pgm_ctx *ctx, struct pgm_script *script)
{
    struct pgm_text bytes;
    if (script->text) {
        return PGM_OK;
    }
    PGM_TRY(read_bytes(ctx, script, &bytes));
    return pgm_script_read_head(ctx, script, NULL);
}

/* A directory without up.sql may have migration.sql, or, among those of other tools, be none of
 * ours: then its path is taken away. */
static enum pgm_status
read_other_name(const struct reader *reader, struct pgm_migration *migration, struct pgm_text *out)
{
    struct pgm_arena *arena = reader->ctx->arena;
    const char *other = script_in(arena, migration->path, "migration.sql");
    if (other) {
        pgm_error_clear(reader->ctx);
        migration->up.path = other;
        return read_bytes(reader->ctx, &migration->up, out);
    }
    if (migration->is_file || is_there(migration->up.path)) {
        return reader->ctx->error.status;
    }
    pgm_error_clear(reader->ctx);
    if (reader->options->any_name && !holds_sql(migration->path)) {
        migration->path = NULL;
        return PGM_OK;
    }
    pgm_fail(reader->ctx, PGM_INPUT, "the migration \"%s\" has no up.sql", migration->path);
    return pgm_hint(reader->ctx,
        "each directory in \"%s\" is a migration and holds up.sql, and down.sql and verify.sql "
        "where "
        "they are wanted",
        reader->directory);
}

static enum pgm_status
read_migration(const struct reader *reader, struct pgm_migration *migration)
{
    struct pgm_ctx *ctx = reader->ctx;
    struct pgm_text bytes = { 0 };
    enum pgm_status status = read_bytes(ctx, &migration->up, &bytes);
    if (status == PGM_INPUT) {
        status = read_other_name(reader, migration, &bytes);
    }
    if (status != PGM_OK || !migration->path) {
        return status;
    }
    migration->hash_bytes =
        pgm_arena_printf(ctx->arena, "sha256:%s", pgm_digest_of(ctx->arena, bytes.at, bytes.size));
    return pgm_script_read_head(ctx, &migration->up, migration);
}

enum pgm_status
pgm_migrations_read(struct pgm_ctx *ctx, const char *directory,
    const struct pgm_migrations_options *options, struct pgm_migrations *out)
{
    static const struct pgm_migrations_options defaults = { 0 };
    struct reader reader = { .ctx = ctx,
        .directory = directory,
        .options = options ? options : &defaults,
        .names = PGM_MAP(ctx->arena),
        .stamps = PGM_MAP(ctx->arena) };
    *out = (struct pgm_migrations){ .directory = directory };
    PGM_TRY(find(&reader));
    out->at = pgm_new_array(ctx->arena, struct pgm_migration, reader.found.n + 1);
    for (size_t i = 0; i < reader.found.n; i++) {
        PGM_TRY(read_migration(&reader, reader.found.at[i]));
        if (reader.found.at[i]->path) {
            out->at[out->n++] = *reader.found.at[i];
        }
    }
    return pgm_migrations_order(ctx, reader.options, out);
}

struct pgm_migration *
pgm_migrations_find(const struct pgm_migrations *migrations, const char *name)
{
    for (size_t i = 0; i < migrations->n; i++) {
        if (strcmp(migrations->at[i].name, name) == 0) {
            return &migrations->at[i];
        }
    }
    return NULL;
}
