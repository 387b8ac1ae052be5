#include <string.h>

#include "base/compress.h"
#include "base/digest.h"
#include "catalog/snapshot.h"
#include "journals/pgmend.h"

enum pgm_status
pgm_journal_keep(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_catalog *catalog,
    const char **digest)
{
    struct pgm_rows rows;
    const char *text = pgm_snapshot_write(ctx, catalog);
    *digest = pgm_digest_of(ctx->arena, text, strlen(text));
    PGM_TRY(pgm_conn_query(
        ctx, conn, "SELECT FROM pgmend.snapshot WHERE digest = $1", 1, digest, &rows));
    if (rows.n_rows) {
        return PGM_OK;
    }
    size_t n = 0;
    const void *bytes = pgm_compress(ctx->arena, text, strlen(text), &n);
    const char *values[] = { *digest,
        pgm_arena_printf(ctx->arena, "\\x%s", pgm_hex_write(ctx->arena, bytes, n)) };
    return pgm_conn_query(ctx, conn,
        "INSERT INTO pgmend.snapshot (digest, encoding, content) VALUES ($1, 'zstd', $2::bytea)"
        " ON CONFLICT DO NOTHING",
        2, values, &rows);
}

static enum pgm_status
fail_kept(struct pgm_ctx *ctx, const char *digest, const char *why)
{
    (void)pgm_fail(ctx, PGM_FAILED, "snapshot %.12s of the journal %s", digest, why);
    return pgm_hint(ctx, "the table pgmend.snapshot was changed by other means");
}

enum pgm_status
pgm_journal_kept(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const char *digest, struct pgm_catalog **out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn,
        "SELECT encoding, encode(content, 'hex') FROM pgmend.snapshot WHERE digest = $1", 1,
        &digest, &rows));
    if (!rows.n_rows) {
        return fail_kept(ctx, digest, "is not there");
    }
    size_t n = 0;
    const void *bytes = pgm_hex_read(ctx->arena, pgm_rows_value(&rows, 0, 1), &n);
    char *text = pgm_arena_copy_n(ctx->arena, bytes, n);
    bool is_packed = strcmp(pgm_rows_value(&rows, 0, 0), "zstd") == 0;
    if (is_packed && !pgm_decompress(ctx->arena, bytes, n, &text, &n)) {
        return fail_kept(ctx, digest, "cannot be unpacked");
    }
    if (strcmp(pgm_digest_of(ctx->arena, text, n), digest) != 0) {
        return fail_kept(ctx, digest, "is not what was kept there");
    }
    const char *name = pgm_arena_printf(ctx->arena, "snapshot %.12s of the journal", digest);
    return pgm_snapshot_read(ctx, name, text, n, out);
}
