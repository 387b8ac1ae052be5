/* The directory that `pgmend dump --to` writes: a file for each object that lies in a schema or in
 * the database, with whatever belongs to it. */
#include <string.h>

#include "base/digest.h"
#include "base/file.h"
#include "base/map.h"
#include "cmd/dump.h"

#define MARK "-- pgmend dump: "
#define LONGEST_NAME 100

/* Windows has no file of these names, whatever follows the first dot. */
static bool
is_device(const char *name, size_t n)
{
    static const char *const devices[] = { "con", "prn", "aux", "nul", "com", "lpt" };
    bool numbered = n == 4 && name[3] >= '0' && name[3] <= '9';
    for (size_t i = 0; i < sizeof devices / sizeof *devices; i++) {
        if ((i < 4 ? n == 3 : numbered) && memcmp(name, devices[i], 3) == 0) {
            return true;
        }
    }
    return false;
}

/* A part of a path: lower-case letters, digits, _ and - stay, the rest becomes %XX, so that every
 * name can be a file's, and no two are the same where case does not count. */
static const char *
file_name(struct pgm_arena *arena, const char *name)
{
    struct pgm_str out = PGM_STR(arena);
    bool device = is_device(name, strlen(name));
    for (const unsigned char *at = (const unsigned char *)name; *at; at++) {
        bool plain =
            (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9') || *at == '_' || *at == '-';
        if (plain && !device) {
            pgm_str_add_char(&out, (char)*at);
        } else {
            pgm_str_addf(&out, "%%%02X", *at);
        }
    }
    if (out.len > LONGEST_NAME) {
        const char *digest = pgm_digest_of(arena, name, strlen(name));
        const char *text = pgm_str_text(&out);
        size_t n = LONGEST_NAME - 20;
        n -= text[n - 1] == '%' ? 1 : text[n - 2] == '%' ? 2 : 0;
        pgm_str_cut(&out, n);
        pgm_str_addf(&out, "-%.12s", digest);
    }
    return pgm_str_text(&out);
}

/* "materialized-view" */
static const char *
folder_of(struct pgm_arena *arena, const struct pgm_kind *kind)
{
    char *name = pgm_arena_copy(arena, kind->name);
    for (char *at = name; *at; at++) {
        if (*at == ' ') {
            *at = '-';
        }
    }
    return name;
}

const struct pgm_object *
pgm_dump_owner(const struct pgm_object *object)
{
    while (object->parent && !(object->parent->kind->flags & PGM_KIND_DROPS_EMPTY)) {
        object = object->parent;
    }
    /* a schema's own comments and grants */
    return object->kind->flags & PGM_KIND_SATELLITE && object->parent ? object->parent : object;
}

/* "public/table/orders", "schema/public" */
static const char *
path_of(struct pgm_arena *arena, const struct pgm_object *object)
{
    const char *kind = folder_of(arena, object->kind);
    const char *name = file_name(arena, object->name);
    if (object->signature && strcmp(object->signature, "()") != 0) {
        const char *digest = pgm_digest_of(arena, object->signature, strlen(object->signature));
        name = pgm_arena_printf(arena, "%s-%.8s", name, digest);
    }
    if (!object->parent) {
        return pgm_arena_printf(arena, "%s/%s", kind, name);
    }
    return pgm_arena_printf(arena, "%s/%s/%s", file_name(arena, object->parent->name), kind, name);
}

/* A name may hold a line break, a comment may not. */
static const char *
one_line(struct pgm_arena *arena, const char *text)
{
    char *copy = pgm_arena_copy(arena, text);
    for (char *at = copy; *at; at++) {
        if (*at == '\n' || *at == '\r') {
            *at = ' ';
        }
    }
    return copy;
}

struct file {
    const struct pgm_object *owner;
    struct pgm_str text;
};

struct tree {
    struct pgm_ctx *ctx;
    const char *directory;
    struct pgm_map files; /* path -> struct file */
};

/* The file of an object, begun when there is none yet. */
static struct file *
file_of(struct tree *tree, const struct pgm_object *owner)
{
    struct pgm_arena *arena = tree->ctx->arena;
    const char *name = path_of(arena, owner);
    for (;;) {
        const char *path =
            pgm_file_join(arena, tree->directory, pgm_arena_printf(arena, "%s.sql", name));
        struct file *file = pgm_map_get_text(&tree->files, path);
        if (file && file->owner == owner) {
            return file;
        }
        if (!file) {
            file = pgm_new(arena, struct file);
            *file = (struct file){ .owner = owner, .text = PGM_STR(arena) };
            pgm_str_addf(&file->text, MARK "%s\n", one_line(arena, owner->id));
            (void)pgm_map_put_text(&tree->files, path, file);
            return file;
        }
        /* one name looks like another's with its signature */
        const char *digest = pgm_digest_of(arena, owner->id, strlen(owner->id));
        name = pgm_arena_printf(arena, "%s-%.12s", name, digest);
    }
}

/* Files that are no longer a part of the dump go, if an earlier dump wrote them, and the folders
 * that are empty then. */
static enum pgm_status
remove_stale(struct tree *tree)
{
    struct pgm_ctx *ctx = tree->ctx;
    pgm_strings old = { 0 };
    if (!pgm_file_is_directory(tree->directory)) {
        return PGM_OK;
    }
    PGM_TRY(pgm_file_list(ctx, tree->directory, ".sql", &old));
    for (size_t i = 0; i < old.n; i++) {
        struct pgm_text text;
        PGM_TRY(pgm_file_read(ctx, old.at[i], &text));
        if (!pgm_str_starts(text.at, MARK)) {
            (void)pgm_fail(ctx, PGM_INPUT, "%s was not written by a dump", old.at[i]);
            return pgm_hint(
                ctx, "give an empty directory, or one that holds nothing but an earlier dump");
        }
    }
    for (size_t i = 0; i < old.n; i++) {
        if (!pgm_map_get_text(&tree->files, old.at[i])) {
            PGM_TRY(pgm_file_remove_tree(ctx, old.at[i]));
            pgm_file_remove_empty(
                ctx->arena, pgm_file_directory(ctx->arena, old.at[i]), tree->directory);
        }
    }
    return PGM_OK;
}

/* A file that is as it should be keeps its time of change: tools look at that. */
static enum pgm_status
write_file(struct pgm_ctx *ctx, const char *path, const struct pgm_str *text)
{
    if (pgm_file_exists(path)) {
        struct pgm_text old;
        PGM_TRY(pgm_file_read(ctx, path, &old));
        if (old.size == text->len && memcmp(old.at, pgm_str_text(text), text->len) == 0) {
            return PGM_OK;
        }
    }
    PGM_TRY(pgm_file_make_directory(ctx, pgm_file_directory(ctx->arena, path), 0755));
    return pgm_file_write(ctx, path, pgm_str_text(text), text->len, 0644);
}

enum pgm_status
pgm_dump_tree(
    struct pgm_ctx *ctx, const struct pgm_plan *plan, const char *directory, size_t *n_files)
{
    struct tree tree = { .ctx = ctx, .directory = directory, .files = PGM_MAP(ctx->arena) };
    for (size_t i = 0; i < plan->steps.n; i++) {
        const struct pgm_step *step = &plan->steps.at[i];
        struct file *file = file_of(&tree, pgm_dump_owner(step->object));
        bool last = step->flags & PGM_STEP_LAST || step->object->kind->flags & PGM_KIND_WATCHES;
        pgm_str_addf(&file->text, "\n%s%s;\n", last ? "-- pgmend: last\n" : "", step->sql);
    }
    PGM_TRY(remove_stale(&tree));
    for (size_t i = 0; i < tree.files.n; i++) {
        const struct file *file = tree.files.entries[i].value;
        PGM_TRY(write_file(ctx, tree.files.entries[i].key, &file->text));
    }
    *n_files = tree.files.n;
    return PGM_OK;
}
