/* Which client programs, and how they find the server. Parameters of connections are not kinds. */
#include "pg/client.h"

#include <string.h>

#include "base/str.h"
#include "pg/conn_private.h"
#include "pg/environment.h"
#include "pg/server_private.h"

static enum pgm_status
fail_absent(struct pgm_ctx *ctx, const char *program, int major, int newest)
{
    if (newest) {
        (void)pgm_fail(ctx, PGM_NO_SERVER,
            "%s of PostgreSQL %d or newer is needed, and the newest on this machine is %d", program,
            major, newest);
    } else {
        (void)pgm_fail(ctx, PGM_NO_SERVER, "%s was not found on this machine", program);
    }
    return pgm_hint(ctx,
        "install PostgreSQL's client programs of version %d (Debian and Ubuntu: apt install "
        "postgresql-client-%d), or name their directory with PGMEND_PG_BIN",
        major, major);
}

enum pgm_status
pgm_client_find(struct pgm_ctx *ctx, const char *program, int major, struct pgm_client *out)
{
    pgm_strings paths = { 0 };
    int *majors = NULL, newest = 0;
    pgm_server_list_clients(ctx, program, &paths, &majors);
    *out = (struct pgm_client){ 0 };
    for (size_t i = 0; i < paths.n; i++) {
        newest = majors[i] > newest ? majors[i] : newest;
        if (majors[i] >= major && (!out->bin || majors[i] < out->major)) {
            *out = (struct pgm_client){ .bin = paths.at[i], .major = majors[i] };
        }
    }
    return out->bin ? PGM_OK : fail_absent(ctx, program, major, newest);
}

static bool
is_one_of(const char *const *words, const char *word)
{
    while (*words && strcmp(*words, word) != 0) {
        words++;
    }
    return *words != NULL;
}

/* The server that the session found among those named is the only one that counts now. */
static const char *
value_of(const PGconn *pg, const PQconninfoOption *option)
{
    if (strcmp(option->keyword, "host") == 0) {
        return PQhost(pg);
    }
    if (strcmp(option->keyword, "hostaddr") == 0) {
        return option->val ? PQhostaddr(pg) : NULL;
    }
    if (strcmp(option->keyword, "port") == 0) {
        return PQport(pg);
    }
    return strcmp(option->keyword, "dbname") == 0 ? PQdb(pg) : option->val;
}

static void
add_variable(struct pgm_ctx *ctx, pgm_strings *out, const char *name, const char *value)
{
    if (value && *value) {
        pgm_vec_push(ctx->arena, out, pgm_arena_printf(ctx->arena, "%s=%s", name, value));
    }
}

const char *
pgm_client_conninfo(struct pgm_ctx *ctx, const struct pgm_conn *conn, pgm_strings *secrets)
{
    static const char *const left_out[] = { "service", "servicefile", "passfile",
        "target_session_attrs", "load_balance_hosts", "client_encoding", "replication",
        "fallback_application_name", NULL };
    static const char *const of_user[] = { "HOME", "KRB5CCNAME", "KRB5_CONFIG" };
    PQconninfoOption *options = PQconninfo(conn->pg);
    struct pgm_str out = PGM_STR(ctx->arena);
    for (const PQconninfoOption *option = options; option && option->keyword; option++) {
        const char *value = value_of(conn->pg, option);
        if (value && *value && !is_one_of(left_out, option->keyword)) {
            pgm_conninfo_add_pair(&out, option, value);
        }
    }
    PQconninfoFree(options);
    add_variable(ctx, secrets, "PGPASSWORD", PQpass(conn->pg));
    for (size_t i = 0; i < sizeof of_user / sizeof *of_user; i++) {
        add_variable(ctx, secrets, of_user[i], pgm_environment(of_user[i]));
    }
    return pgm_str_text(&out);
}
