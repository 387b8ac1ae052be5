/* Sessions with the embedded server. */
#include <ctype.h>
#include <string.h>

#include "base/str.h"
#include "pg/environment.h"
#include "pg/server_private.h"

#define CONNECT_TRIES 100
#define CONNECT_PAUSE 100

static void
add_encoded(struct pgm_str *url, const char *text)
{
    for (const char *at = text; *at; at++) {
        bool plain = isalnum((unsigned char)*at) || strchr("-._~/", *at);
        pgm_str_addf(url, plain ? "%c" : "%%%02X", (unsigned char)*at);
    }
}

/* The user's variables are meant for other servers: those that would lead astray, or make the
 * session fail, are overruled where they are set. */
static void
overrule_variables(struct pgm_str *url)
{
    static const struct {
        const char *variable, *parameter;
    } overruled[] = {
        { "PGHOSTADDR", "hostaddr=" },
        { "PGOPTIONS", "options=" },
        { "PGREQUIREPEER", "requirepeer=" },
        { "PGGSSENCMODE", "gssencmode=disable" },
        { "PGSSLMODE", "sslmode=disable" },
        { "PGCHANNELBINDING", "channel_binding=disable" },
        { "PGTARGETSESSIONATTRS", "target_session_attrs=any" },
    };
    for (size_t i = 0; i < sizeof overruled / sizeof *overruled; i++) {
        if (pgm_environment(overruled[i].variable)) {
            pgm_str_addf(url, "&%s", overruled[i].parameter);
        }
    }
}

const char *
pgm_server_url(struct pgm_ctx *ctx, const struct pgm_server *server, const char *database)
{
    struct pgm_str url = PGM_STR(ctx->arena);
    /* "localhost" is there for drivers that insist on a host; the socket's directory takes its
     * place */
    pgm_str_add(&url, "postgresql://postgres@localhost:5432/");
    add_encoded(&url, database);
    pgm_str_add(&url, "?host=");
    add_encoded(&url, server->sockets);
    overrule_variables(&url);
    return pgm_str_text(&url);
}

/* The server speaks English: pgmend wrote its settings. */
static bool
passes_soon(const struct pgm_error *error)
{
    static const char *const reasons[] = { "too many clients", "remaining connection slots",
        "starting up", "not yet accepting" };
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        if (strstr(error->message, reasons[i])) {
            return true;
        }
    }
    return false;
}

enum pgm_status
pgm_server_connect(struct pgm_ctx *ctx, const struct pgm_server *server, const char *database,
    struct pgm_conn **out)
{
    const char *url = pgm_server_url(ctx, server, database);
    enum pgm_status status = pgm_conn_open(ctx, url, out);
    for (int i = 0; i < CONNECT_TRIES && status == PGM_CONNECT && passes_soon(&ctx->error); i++) {
        pgm_process_sleep(CONNECT_PAUSE);
        pgm_error_clear(ctx);
        status = pgm_conn_open(ctx, url, out);
    }
    return status;
}

enum pgm_status
pgm_server_open_admin(struct pgm_ctx *ctx, struct pgm_server *server)
{
    if (server->admin) {
        return PGM_OK;
    }
    struct pgm_ctx lasting = { .arena = server->arena };
    enum pgm_status status = pgm_server_connect(&lasting, server, "postgres", &server->admin);
    if (status != PGM_OK) {
        ctx->error = lasting.error;
    }
    return status;
}
