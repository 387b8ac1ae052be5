/* Throw-away databases. Their names tell whose they are: pgmend_PID_START_RANDOM, where START is
 * when the process began, as ids are given out again. A command that is done with one marks it (no
 * connections allowed), which takes no time; the keeper drops it, and those of processes that are
 * gone (scratch_tidy.c). It also keeps a few empty ones in stock, since a database is made in 40 ms
 * but renamed in less than one. */
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#include "base/str.h"
#include "pg/quote.h"
#include "pg/server_private.h"

const char *
pgm_scratch_random(struct pgm_arena *arena)
{
    unsigned number = 0;
    if (getrandom(&number, sizeof number, 0) != sizeof number) {
        PGM_BUG("the system gives no random numbers");
    }
    return pgm_arena_printf(arena, "%08x", number);
}

static const char *
new_name(struct pgm_arena *arena)
{
    long pid = getpid();
    return pgm_arena_printf(arena, "pgmend_%ld_%llu_%s", pid, pgm_scratch_process_start(arena, pid),
        pgm_scratch_random(arena));
}

/* ---- making
 * ---------------------------------------------------------------------------------------------- */

enum pgm_status
pgm_scratch_create(
    struct pgm_ctx *ctx, struct pgm_conn *admin, const char *name, const char *clauses)
{
    struct pgm_str sql = PGM_STR(ctx->arena);
    pgm_str_add(&sql, "CREATE DATABASE ");
    pgm_quote_name(&sql, name);
    pgm_str_addf(&sql, " TEMPLATE template0%s", clauses);
    return pgm_conn_exec(ctx, admin, pgm_str_text(&sql));
}

/* Takes one from the stock. False when there is none, or when others were faster. */
static bool
take_from_stock(struct pgm_ctx *ctx, struct pgm_conn *admin, const char *name)
{
    struct pgm_rows rows;
    static const char sql[] = "SELECT datname FROM pg_catalog.pg_database WHERE datname LIKE "
                              "'pgmend\\_stock\\_%' ORDER BY 1";
    struct pgm_ctx quiet = { .arena = ctx->arena };
    bool taken = false;
    if (pgm_conn_query(&quiet, admin, sql, 0, NULL, &rows) != PGM_OK) {
        return false;
    }
    for (size_t i = 0; i < rows.n_rows && !taken; i++) {
        struct pgm_str rename = PGM_STR(ctx->arena);
        pgm_str_add(&rename, "ALTER DATABASE ");
        pgm_quote_name(&rename, pgm_rows_value(&rows, i, 0));
        pgm_str_add(&rename, " RENAME TO ");
        pgm_quote_name(&rename, name);
        pgm_error_clear(&quiet);
        taken = pgm_conn_exec(&quiet, admin, pgm_str_text(&rename)) == PGM_OK;
    }
    return taken;
}

static enum pgm_status
make_default(struct pgm_ctx *ctx, struct pgm_server *server, const char *name)
{
    return take_from_stock(ctx, server->admin, name)
               ? PGM_OK
               : pgm_scratch_create(ctx, server->admin, name, "");
}

static void
tell_locale(struct pgm_ctx *ctx, struct pgm_server *server, const struct pgm_locale *locale)
{
    if (!server->locale_told) {
        server->locale_told = true;
        pgm_warn(ctx,
            "the embedded PostgreSQL %d has no locale \"%s\" with encoding %s, which the database "
            "uses; "
            "its own is taken instead, which matters only for the order of text",
            server->major, locale->name ? locale->name : locale->collate, locale->encoding);
    }
}
/* Is it the locale that is refused, and not something else that went wrong? */
static bool
is_refused(const struct pgm_error *error)
{
    return strncmp(error->sqlstate, "22", 2) == 0 || strncmp(error->sqlstate, "42", 2) == 0 ||
           strncmp(error->sqlstate, "0A", 2) == 0;
}

static enum pgm_status
make_like(struct pgm_ctx *ctx, struct pgm_server *server, struct pgm_conn *source, const char *name)
{
    struct pgm_locale wanted, own;
    PGM_TRY(pgm_locale_read(ctx, source, NULL, &wanted));
    PGM_TRY(pgm_locale_read(ctx, server->admin, "template0", &own));
    if (pgm_locale_is_same(&wanted, &own)) {
        return make_default(ctx, server, name);
    }
    bool by_libc = *wanted.provider == 'c';
    for (int with_libc = 1; with_libc >= by_libc; with_libc--) {
        enum pgm_status status = pgm_scratch_create(
            ctx, server->admin, name, pgm_locale_clauses(ctx->arena, &wanted, with_libc));
        if (status == PGM_OK || !is_refused(&ctx->error)) {
            return status;
        }
        pgm_error_clear(ctx);
    }
    tell_locale(ctx, server, &wanted);
    return make_default(ctx, server, name);
}

/* ---- using
 * -----------------------------------------------------------------------------------------------
 */

struct scratch {
    struct pgm_server *server;
    const char *name;
};

/* The keeper sees the mark. Should it not be set, the end of the process says as much. */
static void
be_done(void *resource)
{
    const struct scratch *scratch = resource;
    if (scratch->server->admin) {
        struct pgm_ctx quiet = { .arena = pgm_arena_new() };
        struct pgm_str sql = PGM_STR(quiet.arena);
        pgm_str_add(&sql, "ALTER DATABASE ");
        pgm_quote_name(&sql, scratch->name);
        pgm_str_add(&sql, " CONNECTION LIMIT 0");
        enum pgm_status status = pgm_conn_exec(&quiet, scratch->server->admin, pgm_str_text(&sql));
        (void)status;
        pgm_arena_end(quiet.arena);
    }
}

/* A session with a database that was made for this command. */
static enum pgm_status
enter(struct pgm_ctx *ctx, struct pgm_server *server, struct scratch *scratch,
    struct pgm_conn **out, const char **name)
{
    /* Before the session: what is deferred last comes first. */
    pgm_arena_defer(ctx->arena, be_done, scratch);
    PGM_TRY(pgm_server_ensure_runner(ctx, server));
    PGM_TRY(pgm_server_connect_runner(ctx, server, scratch->name, out));
    if (name) {
        *name = scratch->name;
    }
    return PGM_OK;
}

enum pgm_status
pgm_server_scratch(struct pgm_ctx *ctx, struct pgm_server *server, struct pgm_conn *locale_of,
    struct pgm_conn **out, const char **name)
{
    PGM_TRY(pgm_server_open_admin(ctx, server));
    struct scratch *scratch = pgm_new(ctx->arena, struct scratch);
    *scratch = (struct scratch){ server, new_name(ctx->arena) };
    enum pgm_status status = locale_of ? make_like(ctx, server, locale_of, scratch->name)
                                       : make_default(ctx, server, scratch->name);
    PGM_TRY(pgm_wrap(ctx, status, "making a scratch database"));
    return enter(ctx, server, scratch, out, name);
}

enum pgm_status
pgm_server_scratch_of(struct pgm_ctx *ctx, struct pgm_server *server, const char *key,
    struct pgm_conn **out, const char **name)
{
    *out = NULL;
    PGM_TRY(pgm_server_open_admin(ctx, server));
    struct scratch *scratch = pgm_new(ctx->arena, struct scratch);
    *scratch = (struct scratch){ server, new_name(ctx->arena) };
    return pgm_kept_copy(ctx, server->admin, key, scratch->name)
               ? enter(ctx, server, scratch, out, name)
               : PGM_OK;
}
