/* Statements run in groups: neighbours that nothing speaks against share a transaction and a round
 * trip, which takes a third less time than a transaction each. One that fails undoes its group:
 * those before it are run again without it. */
#include <string.h>

#include "catalog/load_private.h"
#include "parse/classify.h"

#define LARGEST_GROUP 32

/* A schema where operators wait for something to the end is not run over and over for it. */
#define MOST_CATCHES_UP 16

/* How many of the items from `first` on and before `end`, none of them done, go together. */
static size_t
group_size(const struct pgm_loader *loader, size_t first, size_t end)
{
    const struct pgm_load_item *items = loader->items.at;
    size_t n = 1;
    if (items[first].statement->alone) {
        return 1;
    }
    while (n < loader->group && first + n < end) {
        const struct pgm_load_item *next = &items[first + n];
        bool may_choose = loader->n_offers && next->statement->choice == PGM_CHOICE_MADE;
        if (next->is_done || next->statement->alone || may_choose ||
            next->state != items[first].state) {
            break;
        }
        n++;
    }
    return n;
}

/* The failures that do not depend on what shares the transaction: syntax, names, types. */
static bool
is_lasting(const struct pgm_error *error)
{
    return strncmp(error->sqlstate, "42", 2) == 0 || strncmp(error->sqlstate, "3F", 2) == 0;
}

/* CREATE FUNCTION makes the shells of the types that it lacks, so that CREATE TYPE name may find
 * its work done. */
static bool
is_there_already(const struct pgm_load_item *item, const struct pgm_error *error)
{
    return strcmp(error->sqlstate, "42710") == 0 && pgm_parse_makes_shell(item->statement);
}

static void
put_off(
    struct pgm_loader *loader, struct pgm_load_item *item, const struct pgm_error *error, size_t at)
{
    struct pgm_arena *arena = loader->ctx->arena;
    item->failure = *error;
    item->failure.message = pgm_arena_copy(arena, error->message);
    item->failure.detail = pgm_arena_copy(arena, error->detail);
    item->failure.hint = pgm_arena_copy(arena, error->hint);
    item->failure.statement = item->statement->text;
    item->failed_at = at;
    if (item->statement->choice == PGM_CHOICE_OFFERED && !item->is_offer) {
        item->is_offer = true;
        loader->n_offers++;
    }
}

static void
mark_done(struct pgm_loader *loader, struct pgm_load_item *items, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        items[i].is_done = true;
        loader->n_offers -= items[i].is_offer;
    }
    loader->n_done += n;
    pgm_progress(loader->ctx, "statements", loader->n_done, loader->items.n);
}

/* Sends a group, again after each role that it lacks. */
static enum pgm_status
send(
    struct pgm_loader *loader, const struct pgm_load_item *items, size_t n, struct pgm_ctx *scratch)
{
    const char *sql[LARGEST_GROUP];
    for (size_t i = 0; i < n; i++) {
        sql[i] = items[i].statement->text;
    }
    enum pgm_status status;
    struct pgm_error last = { 0 };
    do {
        pgm_error_clear(scratch);
        status = pgm_conn_pipeline(scratch, loader->conn, n, sql, NULL);
        if (status != PGM_SQL ||
            (last.message && strcmp(last.message, scratch->error.message) == 0)) {
            break;
        }
        last = scratch->error;
    } while (pgm_load_make_role(loader, &scratch->error));
    return status;
}

/* What cannot be put right by trying again. */
static enum pgm_status
give_up(struct pgm_loader *loader, const struct pgm_load_item *item, const struct pgm_error *error)
{
    pgm_load_fail(loader->ctx, item->file, item->statement, error, SIZE_MAX);
    if (error->status == PGM_LOST) {
        loader->ctx->error.status = PGM_LOST;
        return PGM_LOST;
    }
    loader->ctx->error.hint = "a statement of a declared schema may take a minute on the embedded "
                              "server: does it wait for "
                              "something, or work on many rows?";
    return loader->ctx->error.status;
}

static enum pgm_status run_group(
    struct pgm_loader *loader, struct pgm_load_item *items, size_t n, size_t *handled);

/* Deals with a group that failed at its member `at`: runs those before it again, and puts it off,
 * or looks what becomes of it alone. */
static enum pgm_status
take_apart(struct pgm_loader *loader, struct pgm_load_item *items, size_t n, size_t at,
    const struct pgm_error *error)
{
    size_t offset = pgm_conn_error_offset(loader->conn), handled = 0;
    enum pgm_status status = PGM_OK;
    loader->group = at > 1 ? at : 1;
    for (size_t i = 0; i < at && status == PGM_OK; i += handled) {
        status = run_group(loader, items + i, at - i, &handled);
    }
    if (status != PGM_OK) {
        return status;
    }
    if (is_there_already(&items[at], error)) {
        mark_done(loader, &items[at], 1);
        return PGM_OK;
    }
    if (n == 1 || is_lasting(error)) {
        put_off(loader, &items[at], error, offset);
        return PGM_OK;
    }
    return run_group(loader, items + at, 1, &handled);
}

/* Runs a group; says how many of its first items were dealt with. */
static enum pgm_status
run_group(struct pgm_loader *loader, struct pgm_load_item *items, size_t n, size_t *handled)
{
    PGM_TRY(pgm_load_enter(loader, &items[0]));
    struct pgm_ctx scratch = { .arena = pgm_arena_new() };
    enum pgm_status status = send(loader, items, n, &scratch);
    *handled = n;
    if (status == PGM_OK) {
        mark_done(loader, items, n);
        loader->group = loader->group * 2 < LARGEST_GROUP ? loader->group * 2 : LARGEST_GROUP;
    } else {
        size_t at = pgm_conn_failed_at(loader->conn);
        bool is_hopeless = status == PGM_LOST || strcmp(scratch.error.sqlstate, "57014") == 0;
        *handled = at + 1;
        status = is_hopeless ? give_up(loader, &items[at], &scratch.error)
                             : take_apart(loader, items, n, at, &scratch.error);
    }
    pgm_arena_end(scratch.arena);
    return status;
}

/* Runs those before `end` that are not done yet, once, in order. */
static enum pgm_status
run_until(struct pgm_loader *loader, size_t end)
{
    enum pgm_status status = PGM_OK;
    size_t handled;
    for (size_t i = 0; i < end && status == PGM_OK; i += handled) {
        struct pgm_load_item *item = &loader->items.at[i];
        handled = 1;
        if (!item->is_done) {
            status = run_group(loader, item, group_size(loader, i, end), &handled);
        }
    }
    return status;
}

/* The item at `end` chooses an operator or an operator class by what there is: those put off come
 * first, if they can. */
static enum pgm_status
catch_up(struct pgm_loader *loader, size_t end)
{
    size_t before = loader->caught_up_at;
    loader->n_catches_up++;
    while (loader->n_offers && loader->n_done > before) {
        before = loader->n_done;
        PGM_TRY(run_until(loader, end));
    }
    loader->caught_up_at = loader->n_done;
    return PGM_OK;
}

enum pgm_status
pgm_load_round(struct pgm_loader *loader)
{
    size_t handled;
    for (size_t i = 0; i < loader->n_open; i += handled) {
        struct pgm_load_item *item = &loader->items.at[i];
        handled = 1;
        if (item->is_done) {
            continue;
        }
        if (loader->n_offers && item->statement->choice == PGM_CHOICE_MADE &&
            loader->n_catches_up < MOST_CATCHES_UP) {
            PGM_TRY(catch_up(loader, i));
        }
        PGM_TRY(run_group(loader, item, group_size(loader, i, loader->n_open), &handled));
    }
    return PGM_OK;
}
