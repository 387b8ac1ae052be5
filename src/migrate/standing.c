#include "migrate/standing.h"

#include <stdlib.h>
#include <string.h>

#include "migrate/mask.h"

const char *
pgm_standing_name(enum pgm_standing_kind kind)
{
    static const char *const names[] = {
        [PGM_STANDS_PENDING] = "pending",
        [PGM_STANDS_APPLIED] = "applied",
        [PGM_STANDS_BASELINE] = "baseline",
        [PGM_STANDS_SUPERSEDED] = "superseded",
        [PGM_STANDS_ROLLED_BACK] = "rolled back",
        [PGM_STANDS_RUNNING] = "running",
        [PGM_STANDS_FAILED] = "failed",
        [PGM_STANDS_PARTIAL] = "partial",
        [PGM_STANDS_MODIFIED] = "modified",
        [PGM_STANDS_MISSING] = "missing file",
    };
    return names[kind];
}

bool
pgm_standing_is_open(const struct pgm_standing *standing)
{
    return standing->kind == PGM_STANDS_PENDING || standing->kind == PGM_STANDS_ROLLED_BACK ||
           standing->kind == PGM_STANDS_RUNNING || standing->kind == PGM_STANDS_FAILED ||
           standing->kind == PGM_STANDS_PARTIAL;
}

static enum pgm_standing_kind
kind_of(const struct pgm_journal_entry *entry)
{
    switch (entry->state) {
    case PGM_JOURNAL_RUNNING:
        return entry->n_done ? PGM_STANDS_PARTIAL : PGM_STANDS_RUNNING;
    case PGM_JOURNAL_APPLIED:
        return PGM_STANDS_APPLIED;
    case PGM_JOURNAL_FAILED:
        return entry->n_done ? PGM_STANDS_PARTIAL : PGM_STANDS_FAILED;
    case PGM_JOURNAL_ROLLED_BACK:
        return PGM_STANDS_ROLLED_BACK;
    case PGM_JOURNAL_BASELINE:
        return PGM_STANDS_BASELINE;
    case PGM_JOURNAL_SUPERSEDED:
        return PGM_STANDS_SUPERSEDED;
    }
    return PGM_STANDS_PENDING;
}

/* Tokens are only looked at where the bytes differ. */
static enum pgm_status
compare_script(struct pgm_ctx *ctx, struct pgm_standing *standing)
{
    const struct pgm_journal_entry *entry = standing->entry;
    struct pgm_migration *migration = standing->migration;
    const char *tokens = NULL;
    if (!entry->hash_bytes || strcmp(entry->hash_bytes, migration->hash_bytes) == 0) {
        return PGM_OK;
    }
    PGM_TRY(pgm_script_hash_tokens(ctx, &migration->up, &tokens));
    standing->is_reformatted = entry->hash_tokens && strcmp(entry->hash_tokens, tokens) == 0;
    if (!standing->is_reformatted) {
        standing->kind = PGM_STANDS_MODIFIED;
    }
    return PGM_OK;
}

static bool
is_squashed(const struct pgm_migrations *migrations, const char *name)
{
    for (size_t i = 0; i < migrations->n; i++) {
        const pgm_strings *squashes = &migrations->at[i].squashes;
        for (size_t k = 0; k < squashes->n; k++) {
            if (strcmp(squashes->at[k], name) == 0) {
                return true;
            }
        }
    }
    return false;
}

/* What the journal has and no file tells of. One that was never done, or that others stand for, is
 * not missed. */
static void
add_missing(struct pgm_ctx *ctx, struct pgm_migrations *migrations,
    const pgm_journal_entries *entries, struct pgm_standings *out)
{
    (void)ctx;
    for (size_t i = 0; i < entries->n; i++) {
        const struct pgm_journal_entry *entry = &entries->at[i];
        if (pgm_migrations_find(migrations, entry->name)) {
            continue;
        }
        struct pgm_standing standing = { .name = entry->name, .entry = entry };
        standing.kind = kind_of(entry);
        if (standing.kind == PGM_STANDS_APPLIED && !is_squashed(migrations, entry->name)) {
            standing.kind = PGM_STANDS_MISSING;
        }
        out->at[out->n++] = standing;
    }
}

static void
count(struct pgm_standings *out)
{
    bool later_is_done = false;
    for (size_t i = out->n; i-- > 0;) {
        struct pgm_standing *standing = &out->at[i];
        bool is_open = pgm_standing_is_open(standing) && standing->migration;
        bool is_done = standing->entry && pgm_journal_is_done(standing->entry->state);
        standing->is_late = is_open && later_is_done && standing->kind == PGM_STANDS_PENDING;
        later_is_done = later_is_done || (is_done && standing->migration);
        out->n_done += is_done;
        out->n_pending += is_open;
        out->n_failed += standing->kind == PGM_STANDS_FAILED ||
                         standing->kind == PGM_STANDS_PARTIAL ||
                         standing->kind == PGM_STANDS_RUNNING;
        out->n_modified += standing->kind == PGM_STANDS_MODIFIED;
        out->n_missing += standing->kind == PGM_STANDS_MISSING;
        out->n_late += standing->is_late;
    }
}

enum pgm_status
pgm_standings_make(struct pgm_ctx *ctx, struct pgm_migrations *migrations,
    const pgm_journal_entries *entries, struct pgm_standings *out)
{
    *out = (struct pgm_standings){
        .at = pgm_new_array(ctx->arena, struct pgm_standing, migrations->n + entries->n + 1),
    };
    add_missing(ctx, migrations, entries, out);
    for (size_t i = 0; i < migrations->n; i++) {
        struct pgm_standing *standing = &out->at[out->n++];
        *standing = (struct pgm_standing){
            .name = migrations->at[i].name,
            .migration = &migrations->at[i],
            .entry = pgm_journal_entry(entries, migrations->at[i].name),
        };
        standing->kind = standing->entry ? kind_of(standing->entry) : PGM_STANDS_PENDING;
        if (standing->kind == PGM_STANDS_APPLIED) {
            PGM_TRY(compare_script(ctx, standing));
        }
    }
    count(out);
    return PGM_OK;
}

/* ---- what was changed */

enum column { HASH, STATEMENT };

static bool
has_hash(const struct pgm_rows *rows, const char *hash)
{
    for (size_t i = 0; i < rows->n_rows; i++) {
        if (strcmp(pgm_rows_value(rows, i, HASH), hash) == 0) {
            return true;
        }
    }
    return false;
}

static void
tell(struct pgm_ctx *ctx, const char *how, size_t number, const char *text, pgm_strings *out)
{
    pgm_vec_push(
        ctx->arena, out, pgm_arena_printf(ctx->arena, "statement %zu %s: %s", number, how, text));
}

enum pgm_status
pgm_standing_changes(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_standing *standing, pgm_strings *out)
{
    struct pgm_rows rows;
    pgm_script_statement_list now = { 0 };
    PGM_TRY(pgm_conn_query(ctx, conn,
        "SELECT hash, statement FROM pgmend.step WHERE migration = $1 AND direction = 'up'"
        " ORDER BY ord",
        1, &standing->name, &rows));
    PGM_TRY(pgm_script_statements(ctx, &standing->migration->up, &now));
    const char **hashes = pgm_new_array(ctx->arena, const char *, now.n + 1);
    for (size_t i = 0; i < now.n; i++) {
        hashes[i] = pgm_statement_hash_tokens(ctx->arena, &now.at[i]);
    }
    for (size_t i = 0; i < rows.n_rows; i++) {
        bool is_there = false;
        for (size_t k = 0; k < now.n; k++) {
            is_there = is_there || strcmp(hashes[k], pgm_rows_value(&rows, i, HASH)) == 0;
        }
        if (!is_there) {
            tell(ctx, "was", i + 1, pgm_rows_value(&rows, i, STATEMENT), out);
        }
    }
    for (size_t k = 0; k < now.n; k++) {
        if (!has_hash(&rows, hashes[k])) {
            tell(ctx, "is", k + 1, pgm_mask_statement(ctx->arena, now.at[k].text, now.at[k].size),
                out);
        }
    }
    if (!out->n) {
        pgm_vec_push(ctx->arena, out, "the same statements stand in another order");
    }
    return PGM_OK;
}
