/* Connection strings and a password that comes from elsewhere. The parameter is not a kind. */
#include <ctype.h>
#include <string.h>

#include "base/str.h"
#include "pg/conn.h"

static bool
is_url(const char *conninfo)
{
    return pgm_str_starts(conninfo, "postgres") && strstr(conninfo, "://") &&
           strcspn(conninfo, "=") > strcspn(conninfo, ":");
}

static const char *
add_to_url(struct pgm_arena *arena, const char *url, const char *password)
{
    struct pgm_str out = PGM_STR(arena);
    pgm_str_add(&out, url);
    pgm_str_add(&out, strchr(url, '?') ? "&password=" : "?password=");
    for (const char *at = password; *at; at++) {
        bool plain = isalnum((unsigned char)*at) || strchr("-._~", *at);
        pgm_str_addf(&out, plain ? "%c" : "%%%02X", (unsigned char)*at);
    }
    return pgm_str_text(&out);
}

/* Of two values libpq takes the last. */
const char *
pgm_conn_with_password(struct pgm_ctx *ctx, const char *conninfo, const char *password)
{
    if (is_url(conninfo)) {
        return add_to_url(ctx->arena, conninfo, password);
    }
    struct pgm_str out = PGM_STR(ctx->arena);
    if (strchr(conninfo, '=')) {
        pgm_str_addf(&out, "%s ", conninfo);
    } else if (*conninfo) {
        pgm_str_addf(&out, "dbname=%s ", conninfo);
    }
    pgm_str_add(&out, "password='");
    for (const char *at = password; *at; at++) {
        if (*at == '\'' || *at == '\\') {
            pgm_str_add_char(&out, '\\');
        }
        pgm_str_add_char(&out, *at);
    }
    pgm_str_add_char(&out, '\'');
    return pgm_str_text(&out);
}
