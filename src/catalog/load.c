#include "catalog/load.h"

#include <string.h>

#include "base/map.h"
#include "catalog/load_private.h"

static enum pgm_status
add_path(struct pgm_ctx *ctx, const char *path, pgm_strings *files)
{
    if (!pgm_file_is_directory(path)) {
        if (strcmp(path, "-") != 0 && !pgm_file_exists(path)) {
            pgm_fail(ctx, PGM_INPUT, "there is no file or directory \"%s\"", path);
            return pgm_hint(ctx, "name a file with SQL, or a directory that holds .sql files");
        }
        pgm_vec_push(ctx->arena, files, path);
        return PGM_OK;
    }
    size_t before = files->n;
    pgm_strings found = { 0 };
    PGM_TRY(pgm_file_list(ctx, path, ".sql", &found));
    pgm_vec_each(const char *, file, &found) {
        pgm_vec_push(ctx->arena, files, file);
    }
    if (files->n == before) {
        pgm_fail(ctx, PGM_INPUT, "the directory \"%s\" holds no .sql files", path);
        return pgm_hint(ctx, "declare the schema in files whose names end in .sql");
    }
    return PGM_OK;
}

enum pgm_status
pgm_load_list(struct pgm_ctx *ctx, const pgm_strings *paths, pgm_strings *files)
{
    struct pgm_map seen = PGM_MAP(ctx->arena);
    pgm_strings all = { 0 };
    pgm_vec_each(const char *, path, paths) {
        PGM_TRY(add_path(ctx, path, &all));
    }
    /* a file may be named twice: by itself, and as one of its directory */
    for (size_t i = 0; i < all.n; i++) {
        if (!pgm_map_put_text(&seen, all.at[i], &all.at[i])) {
            pgm_vec_push(ctx->arena, files, all.at[i]);
        }
    }
    return PGM_OK;
}

/* Until all is done, or nothing more can be. */
static enum pgm_status
run_rounds(struct pgm_loader *loader)
{
    size_t before;
    do {
        before = loader->n_done;
        PGM_TRY(pgm_load_round(loader));
    } while (loader->n_done < loader->items.n && loader->n_done > before);
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
    const pgm_strings *files, const char *search_path)
{
    struct pgm_loader loader = {
        .ctx = ctx,
        .server = server,
        .conn = conn,
        .search_path = search_path ? search_path : "public",
        .group = 1,
    };
    PGM_TRY(pgm_load_read(&loader, files));
    PGM_TRY(pgm_load_begin(&loader));
    PGM_TRY(run_rounds(&loader));
    return pgm_conn_reset(ctx, conn);
}
