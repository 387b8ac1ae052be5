/* The keeper's part in scratch databases. */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"
#include "pg/quote.h"
#include "pg/server_private.h"

#define STOCK 2
#define STOCK_PREFIX "pgmend_stock_"

unsigned long long
pgm_scratch_process_start(struct pgm_arena *arena, long pid)
{
    struct pgm_ctx quiet = { .arena = arena };
    struct pgm_text status;
    const char *path = pgm_arena_printf(arena, "/proc/%ld/stat", pid);
    if (pgm_file_read(&quiet, path, &status) != PGM_OK) {
        return 0;
    }
    const char *at = strrchr(status.at, ')');
    for (int field = 2; at && field < 22; field++) {
        at = strchr(at + 1, ' ');
    }
    return at ? strtoull(at, NULL, 10) : 0;
}

/* Is the process gone that made this database? */
static bool
is_orphan(struct pgm_arena *arena, const char *name)
{
    static const char prefix[] = "pgmend_";
    char *end = NULL;
    long pid = strtol(name + sizeof prefix - 1, &end, 10);
    if (pid <= 0 || *end != '_') {
        return false;
    }
    unsigned long long start = strtoull(end + 1, NULL, 10);
    /* the keeper's own are drafts that did not get as far as the stock */
    if (pid == getpid() || (kill((pid_t)pid, 0) != 0 && errno == ESRCH)) {
        return true;
    }
    unsigned long long now = pgm_scratch_process_start(arena, pid);
    return start && now && start != now;
}

/* Its owner has let go of it (a limit of 0 sessions), or a DROP of it was cut short, after which
 * PostgreSQL lets nobody in (-2, DATCONNLIMIT_INVALID_DB in its sources). */
static bool
is_let_go(const char *session_limit)
{
    return strcmp(session_limit, "0") == 0 || strcmp(session_limit, "-2") == 0;
}

/* One that cannot be dropped now is tried again next time, and must not keep the others waiting. */
static void
drop(struct pgm_ctx *ctx, struct pgm_conn *admin, const char *name)
{
    struct pgm_ctx quiet = { .arena = ctx->arena };
    struct pgm_str sql = PGM_STR(ctx->arena);
    /* declared subscriptions have nothing on any publisher, yet they would keep their database */
    pgm_str_add(&sql, "DELETE FROM pg_catalog.pg_subscription s USING pg_catalog.pg_database d "
                      "WHERE s.subdbid = d.oid AND d.datname = ");
    pgm_quote_literal(&sql, name);
    if (pgm_conn_exec(&quiet, admin, pgm_str_text(&sql)) != PGM_OK) {
        pgm_error_clear(&quiet); /* the drop says what is wrong */
    }
    pgm_str_cut(&sql, 0);
    pgm_str_add(&sql, "DROP DATABASE IF EXISTS ");
    pgm_quote_name(&sql, name);
    pgm_str_add(&sql, " WITH (FORCE)");
    enum pgm_status status = pgm_conn_exec(&quiet, admin, pgm_str_text(&sql));
    (void)status;
}

/* The first session in a new database writes down what the others then read: that is done here too.
 */
static enum pgm_status
add_to_stock(struct pgm_ctx *ctx, const struct pgm_server *server, struct pgm_conn *admin)
{
    struct pgm_conn *first;
    const char *random = pgm_scratch_random(ctx->arena);
    const char *draft = pgm_arena_printf(ctx->arena, "pgmend_%d_0_%s", (int)getpid(), random);
    const char *name = pgm_arena_printf(ctx->arena, STOCK_PREFIX "%s", random);
    PGM_TRY(pgm_scratch_create(ctx, admin, draft, ""));
    PGM_TRY(pgm_server_connect(ctx, server, draft, &first));
    pgm_conn_close(ctx, first);
    return pgm_conn_exec(
        ctx, admin, pgm_arena_printf(ctx->arena, "ALTER DATABASE %s RENAME TO %s", draft, name));
}

enum pgm_status
pgm_scratch_tidy(struct pgm_ctx *ctx, const struct pgm_server *server, struct pgm_conn *admin)
{
    struct pgm_rows rows;
    static const char sql[] = "SELECT datname, datconnlimit FROM pg_catalog.pg_database "
                              "WHERE datname LIKE 'pgmend\\_%' ORDER BY 1";
    size_t stock = 0;
    PGM_TRY(pgm_conn_query(ctx, admin, sql, 0, NULL, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        const char *name = pgm_rows_value(&rows, i, 0);
        if (pgm_str_starts(name, STOCK_PREFIX)) {
            stock++;
        } else if (is_let_go(pgm_rows_value(&rows, i, 1)) || is_orphan(ctx->arena, name)) {
            drop(ctx, admin, name);
        }
    }
    return stock < STOCK ? add_to_stock(ctx, server, admin) : PGM_OK;
}
