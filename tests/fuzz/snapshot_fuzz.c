/* libFuzzer: any text as a snapshot, as it is and as the lines of one whose end fits.
 *
 * A text that is read must be written and read again to the same; what is refused must be
 * described, once. Its difference from itself is nothing, from an empty catalog everything, and a
 * snapshot that pgmend wrote is refused when a byte of its lines is another. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/digest.h"
#include "catalog/snapshot.h"
#include "diff/compare.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool holds)
{
    if (!holds) {
        abort();
    }
}

static struct pgm_catalog *
read_text(struct pgm_ctx *ctx, const char *text, size_t size)
{
    struct pgm_catalog *catalog = NULL;
    pgm_error_clear(ctx);
    enum pgm_status status = pgm_snapshot_read(ctx, "fuzz", text, size, &catalog);
    require((status == PGM_OK) == (ctx->error.message == NULL));
    require((status == PGM_OK) == (catalog != NULL));
    return catalog;
}

/* Everything that the digest does not cover: what is only carried along, and the edges. */
static void
check_same(const struct pgm_catalog *a, const struct pgm_catalog *b)
{
    require(a->n_objects == b->n_objects && a->server_version == b->server_version);
    for (size_t i = 0; i < a->n_objects; i++) {
        const struct pgm_object *left = a->objects[i], *right = b->objects[i];
        require(strcmp(left->id, right->id) == 0 && left->hash == right->hash);
        for (size_t n = 0; n < pgm_kind_n_attrs(left->kind); n++) {
            require(pgm_str_same(left->attrs[n], right->attrs[n]));
        }
        require(left->needs.n == right->needs.n && left->users.n == right->users.n);
        for (size_t n = 0; n < left->needs.n; n++) {
            require(left->needs.at[n].to->index == right->needs.at[n].to->index);
            require(left->needs.at[n].flags == right->needs.at[n].flags);
        }
    }
}

static void
check_diffs(struct pgm_ctx *ctx, const struct pgm_catalog *catalog, const struct pgm_catalog *again)
{
    struct pgm_diff_options options = { PGM_PRIVILEGES_ALL };
    require(pgm_diff_make(ctx, catalog, again, &options)->n_deltas == 0);
    struct pgm_catalog *empty = NULL;
    require(pgm_snapshot_empty(ctx, 150000, &empty) == PGM_OK);
    struct pgm_diff *diff = pgm_diff_make(ctx, empty, catalog, &options);
    require(diff->n_added + empty->n_objects - diff->n_dropped == catalog->n_objects);
}

static void
check_change(struct pgm_ctx *ctx, const char *text, uint8_t where, uint8_t bit)
{
    char *changed = pgm_arena_copy(ctx->arena, text);
    size_t lines = (size_t)(strrchr(text, '}') - text);
    changed[lines * where / 256] ^= (char)(1 << bit % 8);
    require(read_text(ctx, changed, strlen(text)) == NULL);
}

static void
check_text(struct pgm_ctx *ctx, const char *text, size_t size, const uint8_t *change)
{
    struct pgm_catalog *catalog = read_text(ctx, text, size);
    if (!catalog) {
        return;
    }
    const char *written = pgm_snapshot_write(ctx, catalog);
    struct pgm_catalog *again = read_text(ctx, written, strlen(written));
    require(again && strcmp(again->digest, catalog->digest) == 0);
    require(strcmp(pgm_snapshot_write(ctx, again), written) == 0);
    check_same(catalog, again);
    check_diffs(ctx, catalog, again);
    if (catalog->n_objects) {
        check_change(ctx, written, change[0], change[1]);
    }
}

/* The first two bytes say where the written snapshot is damaged, the rest is the text. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2) {
        return 0;
    }
    struct pgm_ctx ctx = { .arena = pgm_arena_new() };
    const char *text = pgm_arena_copy_n(ctx.arena, (const char *)data + 2, size - 2);
    check_text(&ctx, text, size - 2, data);
    struct pgm_str whole = PGM_STR(ctx.arena);
    pgm_str_add(&whole, "pgmend snapshot 1 server 150018\n");
    pgm_str_add_n(&whole, text, size - 2);
    if (size > 2 && text[size - 3] != '\n') {
        pgm_str_add_char(&whole, '\n');
    }
    pgm_str_addf(&whole, "digest %s", pgm_digest_of(ctx.arena, "", 0));
    pgm_str_addf(&whole, " sum %s\n", pgm_digest_of(ctx.arena, pgm_str_text(&whole), whole.len));
    check_text(&ctx, pgm_str_text(&whole), whole.len, data);
    pgm_arena_end(ctx.arena);
    return 0;
}
