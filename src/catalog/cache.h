/* Catalogs of live databases that were read before.
 *
 * One image (catalog/image.h) a database, user and scope is kept in the user's state directory,
 * under the stamp (catalog/stamp.h) that was taken in the snapshot it was read in. It is a
 * convenience: what cannot be read there is read anew, and what cannot be written is not. */
#pragma once

#include "catalog/scope.h"
#include "pg/conn.h"

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
