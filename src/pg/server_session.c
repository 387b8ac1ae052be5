/* Sessions with the embedded server. */
#include <string.h>

#include "pg/server_private.h"

#define CONNECT_TRIES 100
#define CONNECT_PAUSE 100

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

static enum pgm_status
connect_to(struct pgm_ctx *ctx, const char *url, struct pgm_conn **out)
{
    enum pgm_status status = pgm_conn_open(ctx, url, out);
    for (int i = 0; i < CONNECT_TRIES && status == PGM_CONNECT && passes_soon(&ctx->error); i++) {
        pgm_process_sleep(CONNECT_PAUSE);
        pgm_error_clear(ctx);
        status = pgm_conn_open(ctx, url, out);
    }
    return status;
}

enum pgm_status
pgm_server_connect(struct pgm_ctx *ctx, const struct pgm_server *server, const char *database,
    struct pgm_conn **out)
{
    return connect_to(ctx, pgm_server_url(ctx, server, database), out);
}

enum pgm_status
pgm_server_connect_runner(struct pgm_ctx *ctx, const struct pgm_server *server,
    const char *database, struct pgm_conn **out)
{
    return connect_to(ctx, pgm_server_url_as(ctx, server, PGM_SERVER_RUNNER, database), out);
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
