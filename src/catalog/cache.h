/* Catalogs that were read before, as images (catalog/image.h) in files.
 *
 * They are a convenience: what cannot be read there is read anew, and what cannot be written is
 * not. A directory of them is kept small, the oldest go first. */
#pragma once

#include "base/digest.h"
#include "catalog/scope.h"
#include "pg/conn.h"

/* Adds to a digest what any image depends on besides its catalog: this very program. */
void pgm_cache_add_program(struct pgm_digest *digest);

/* Fills a new catalog with what was written to the file under that key; false when that is not what
 * is there. */
bool pgm_cache_read(
    struct pgm_ctx *ctx, const char *path, const char *key, struct pgm_catalog *catalog);

/* Writes it. The directory must be there and hold nothing else. */
void pgm_cache_write(
    struct pgm_ctx *ctx, const char *path, const char *key, const struct pgm_catalog *catalog);

/* ---- of live databases
 *
 * One image a database, user and scope is kept in the user's state directory, under the stamp
 * (catalog/stamp.h) that was taken in the snapshot it was read in. */

struct pgm_cache;

/* Where catalogs read over `conn` in this scope are kept; NULL where no place is the user's alone.
 */
struct pgm_cache *pgm_cache_open(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_scope *scope);

/* Fills a new catalog with what was kept under that stamp; false when nothing was. */
bool pgm_cache_take(struct pgm_ctx *ctx, const struct pgm_cache *cache, const char *stamp,
    struct pgm_catalog *catalog);

/* Keeps it, in place of what was kept under another stamp. */
void pgm_cache_keep(struct pgm_ctx *ctx, const struct pgm_cache *cache, const char *stamp,
    const struct pgm_catalog *catalog);
