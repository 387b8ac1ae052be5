#include "catalog/load.h"

#include <string.h>

#include "base/map.h"
#include "catalog/load_private.h"

/* The files that one path stands for. */
static enum pgm_status
list_path(struct pgm_ctx *ctx, const char *path, pgm_strings *found)
{
    if (pgm_file_is_directory(path)) {
        PGM_TRY(pgm_file_list(ctx, path, ".sql", found));
        if (found->n) {
            return PGM_OK;
        }
        pgm_fail(ctx, PGM_INPUT, "the directory \"%s\" holds no .sql files", path);
        return pgm_hint(ctx, "declare the schema in files whose names end in .sql");
    }
    if (strcmp(path, "-") != 0 && !pgm_file_exists(path)) {
        pgm_fail(ctx, PGM_INPUT, "there is no file or directory \"%s\"", path);
        return pgm_hint(ctx, "name a file with SQL, or a directory that holds .sql files");
    }
    pgm_vec_push(ctx->arena, found, path);
    return PGM_OK;
}

/* A file may be named twice: by itself, and as one of its directory. */
static void
add_new(struct pgm_arena *arena, struct pgm_map *seen, const pgm_strings *found, pgm_strings *files)
{
    for (size_t i = 0; i < found->n; i++) {
        if (pgm_map_put_text(seen, found->at[i], seen)) {
            continue;
        }
        pgm_vec_push(arena, files, found->at[i]);
    }
}

enum pgm_status
pgm_load_list(struct pgm_ctx *ctx, const pgm_strings *paths, pgm_strings *files)
{
    struct pgm_map seen = PGM_MAP(ctx->arena);
    for (size_t i = 0; i < paths->n; i++) {
        pgm_strings found = { 0 };
        PGM_TRY(list_path(ctx, paths->at[i], &found));
        add_new(ctx->arena, &seen, &found, files);
    }
    return PGM_OK;
}

/* Until all that is open is done, or nothing more can be. */
static enum pgm_status
run_open(struct pgm_loader *loader)
{
    size_t before;
    do {
        before = loader->n_done;
        PGM_TRY(pgm_load_round(loader));
    } while (loader->n_done < loader->n_open && loader->n_done > before);
    return PGM_OK;
}

static enum pgm_status
run_rounds(struct pgm_loader *loader)
{
    while (loader->n_open < loader->items.n && !loader->items.at[loader->n_open].is_last) {
        loader->n_open++;
    }
    PGM_TRY(run_open(loader));
    if (loader->n_open < loader->items.n) {
        loader->n_open = loader->items.n;
        PGM_TRY(run_open(loader));
    }
    if (loader->n_done == loader->items.n) {
        return PGM_OK;
    }
    const struct pgm_load_item *item = pgm_load_blame(loader);
    pgm_load_fail(loader->ctx, item->file, item->statement, &item->failure, item->failed_at);
    size_t others = loader->items.n - loader->n_done - 1;
    if (others) {
        struct pgm_error *error = &loader->ctx->error;
        error->detail = pgm_arena_printf(loader->ctx->arena,
            "%s%s%zu other statement%s could not be run either", error->detail ? error->detail : "",
            error->detail ? "\n" : "", others, others == 1 ? "" : "s");
    }
    return loader->ctx->error.status;
}

enum pgm_status
pgm_load_files(struct pgm_ctx *ctx, struct pgm_server *server, struct pgm_conn *conn,
    const pgm_strings *files, const char *search_path, struct pgm_declared_roles *roles)
{
    struct pgm_loader loader = {
        .ctx = ctx,
        .server = server,
        .conn = conn,
        .search_path = search_path ? search_path : "public",
        .group = 1,
        .roles = roles,
    };
    PGM_TRY(pgm_load_read(&loader, files));
    PGM_TRY(pgm_load_begin(&loader));
    PGM_TRY(run_rounds(&loader));
    return pgm_conn_reset(ctx, conn);
}
