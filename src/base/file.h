/* Files, whole: read, write so that a crash leaves the old or the new content, list, make
 * directories. */
#pragma once

#include <stdbool.h>

#include "base/status.h"
#include "base/vec.h"

struct pgm_text {
    char *at; /* NUL-terminated beyond `size` */
    size_t size;
};

typedef PGM_VEC(const char *) pgm_strings;

/* Reads a whole file; "-" is standard input, which may be read more than once. PGM_INPUT when it
 * does not exist or is a directory, else PGM_IO. */
enum pgm_status pgm_file_read(
    struct pgm_ctx *ctx, const char *path, struct pgm_text *out) PGM_MUST_CHECK;

/* Writes a whole file through a temporary neighbour and rename(); `mode` as in open(). */
enum pgm_status pgm_file_write(struct pgm_ctx *ctx, const char *path, const char *text, size_t size,
    unsigned mode) PGM_MUST_CHECK;

/* Every file below `directory` whose name ends in `suffix`, as paths that start with `directory`,
 * in byte order. Hidden files and folders are left out; symbolic links to files are followed. */
enum pgm_status pgm_file_list(struct pgm_ctx *ctx, const char *directory, const char *suffix,
    pgm_strings *out) PGM_MUST_CHECK;

/* Makes `path` and what is missing above it, with `mode` for the new ones. */
enum pgm_status pgm_file_make_directory(
    struct pgm_ctx *ctx, const char *path, unsigned mode) PGM_MUST_CHECK;

/* Removes a file or a whole tree; that it is absent is no failure. */
enum pgm_status pgm_file_remove_tree(struct pgm_ctx *ctx, const char *path) PGM_MUST_CHECK;

/* Removes `directory` and those above it, up to but without `top`, as long as they are empty. */
void pgm_file_remove_empty(struct pgm_arena *arena, const char *directory, const char *top);

bool pgm_file_exists(const char *path);
bool pgm_file_is_directory(const char *path);
bool pgm_file_is_executable(const char *path);

/* directory + "/" + name; an absolute `name` is returned as it is. */
const char *pgm_file_join(struct pgm_arena *arena, const char *directory, const char *name);

/* What precedes the last slash ("." when there is none). */
const char *pgm_file_directory(struct pgm_arena *arena, const char *path);
