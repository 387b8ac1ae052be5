/* Connection strings with something more in them. The parameters are not kinds. */
#include <ctype.h>
#include <string.h>

#include "base/str.h"
#include "pg/conn_private.h"

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

static void
add_quoted(struct pgm_str *out, const char *name, const char *value)
{
    pgm_str_addf(out, "%s='", name);
    for (const char *at = value; *at; at++) {
        if (*at == '\'' || *at == '\\') {
            pgm_str_add_char(out, '\\');
        }
        pgm_str_add_char(out, *at);
    }
    pgm_str_add_char(out, '\'');
}

/* Of two values libpq takes the last. */
static const char *
add_pair(struct pgm_arena *arena, const char *conninfo, const char *name, const char *value)
{
    struct pgm_str out = PGM_STR(arena);
    if (strchr(conninfo, '=')) {
        pgm_str_add(&out, conninfo);
    } else if (*conninfo) {
        add_quoted(&out, "dbname", conninfo);
    }
    pgm_str_add(&out, *conninfo ? " " : "");
    add_quoted(&out, name, value);
    return pgm_str_text(&out);
}

const char *
pgm_conn_with_password(struct pgm_ctx *ctx, const char *conninfo, const char *password)
{
    return is_url(conninfo) ? add_to_url(ctx->arena, conninfo, password)
                            : add_pair(ctx->arena, conninfo, "password", password);
}

const char *
pgm_conn_with_options(struct pgm_arena *arena, const char *pairs, const char *more)
{
    PQconninfoOption *options = PQconninfoParse(pairs, NULL);
    const char *given = "";
    for (const PQconninfoOption *option = options; option && option->keyword; option++) {
        if (strcmp(option->keyword, "options") == 0 && option->val) {
            given = pgm_arena_printf(arena, "%s ", option->val);
        }
    }
    PQconninfoFree(options);
    return add_pair(arena, pairs, "options", pgm_arena_printf(arena, "%s%s", given, more));
}
