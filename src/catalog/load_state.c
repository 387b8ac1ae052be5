/* The session's settings, as they are where a statement stands in its file. */
#include <string.h>

#include "base/str.h"
#include "catalog/load_private.h"
#include "pg/quote.h"

enum pgm_status
pgm_load_begin(struct pgm_loader *loader)
{
    struct pgm_ctx scratch = { .arena = pgm_arena_new() };
    struct pgm_str sql = PGM_STR(scratch.arena);
    pgm_str_add(&sql, "SELECT pg_catalog.set_config('search_path', ");
    pgm_quote_literal(&sql, loader->search_path);
    pgm_str_add(&sql, ", false), pg_catalog.set_config('check_function_bodies', 'off', false), "
                      "pg_catalog.set_config('statement_timeout', '60s', false), "
                      "pg_catalog.set_config('client_min_messages', 'warning', false)");
    enum pgm_status status = pgm_conn_reset(&scratch, loader->conn);
    if (status == PGM_OK) {
        status = pgm_conn_exec(&scratch, loader->conn, pgm_str_text(&sql));
    }
    if (status != PGM_OK) {
        pgm_fail(loader->ctx, status, "%s", scratch.error.message);
        pgm_hint(loader->ctx, "look at the search_path \"%s\"", loader->search_path);
    }
    pgm_arena_end(scratch.arena);
    loader->state = NULL;
    loader->traces_of = NULL;
    return status;
}

bool
pgm_load_make_role(struct pgm_loader *loader, const struct pgm_error *error)
{
    return loader->server && pgm_server_make_lacking_role(loader->ctx, loader->server, error);
}

/* A dump of a newer server sets parameters that this one has not got: psql would go on, and so do
 * we. */
static bool
is_unknown_parameter(const struct pgm_error *error)
{
    return strcmp(error->sqlstate, "42704") == 0 &&
           pgm_str_starts(error->message, "unrecognized configuration parameter");
}

static enum pgm_status
run_state(struct pgm_loader *loader, const struct pgm_load_state *state)
{
    struct pgm_ctx scratch = { .arena = pgm_arena_new() };
    enum pgm_status status = pgm_conn_exec(&scratch, loader->conn, state->sql);
    if (status == PGM_SQL && pgm_load_make_role(loader, &scratch.error)) {
        pgm_error_clear(&scratch);
        status = pgm_conn_exec(&scratch, loader->conn, state->sql);
    }
    if (status == PGM_SQL && is_unknown_parameter(&scratch.error)) {
        pgm_warn(loader->ctx, "%s: %s; the statement is passed over", state->file->name,
            scratch.error.message);
        status = PGM_OK;
    }
    if (status != PGM_OK) {
        size_t at = state->is_local ? SIZE_MAX : pgm_conn_error_offset(loader->conn);
        status = pgm_load_fail(loader->ctx, state->file, state->statement, &scratch.error, at);
    }
    pgm_arena_end(scratch.arena);
    return status;
}

static bool
leads_to(const struct pgm_load_state *from, const struct pgm_load_state *to)
{
    while (to && (!from || to->depth > from->depth)) {
        to = to->before;
    }
    return to == from;
}

static enum pgm_status
go_on(struct pgm_loader *loader, const struct pgm_load_state *to)
{
    if (to == loader->state) {
        return PGM_OK;
    }
    PGM_TRY(go_on(loader, to->before));
    PGM_TRY(run_state(loader, to));
    loader->state = to;
    return PGM_OK;
}

enum pgm_status
pgm_load_enter(struct pgm_loader *loader, const struct pgm_load_item *item)
{
    bool has_traces = loader->traces_of && loader->traces_of != item->file;
    if (has_traces || !leads_to(loader->state, item->state)) {
        PGM_TRY(pgm_load_begin(loader));
    }
    if (item->statement->alone) {
        loader->traces_of = item->file;
    }
    return go_on(loader, item->state);
}
