/* A catalog <-> a file for this program alone.
 *
 * Unlike a snapshot an image holds everything that a catalog is: where its objects stand in
 * pg_depend, the platform's own, what could not be read, roles and casts. And it is read about as
 * fast as the disk gives it: nothing is parsed, looked up or computed again. It means something to
 * the program that wrote it only. */
#pragma once

#include "base/file.h"
#include "model/catalog.h"

/* The catalog as bytes, under a key of any length; no bytes where there are too many for an image.
 */
struct pgm_text pgm_image_write(
    struct pgm_arena *arena, const struct pgm_catalog *catalog, const char *key);

/* Fills a new catalog, that has its origin only, with what was written under that key. The
 * strings stay in `image`. False, and no catalog of any use, for anything else: an image that was
 * cut or damaged, or has another key. */
bool pgm_image_read(struct pgm_ctx *ctx, const struct pgm_text *image, const char *key,
    struct pgm_catalog *catalog);
