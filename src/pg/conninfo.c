/* Connection strings, before libpq sees them and for people to see. Their parameters are not kinds.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "pg/conn_private.h"

/* Parameters of ORMs' URLs that libpq refuses and that mean nothing to pgmend. */
static const char *const foreign_parameters[] = {
    "schema",           /* Prisma: the schema of its models */
    "pgbouncer",        /* Prisma: prepares no statements */
    "connection_limit", /* Prisma: the size of its pool … */
    "pool_timeout",
    "socket_timeout",
    "max_connection_lifetime",
    "max_idle_connection_lifetime",
    "statement_cache_size",
    "single_use_connections",
    "sslaccept", /* Prisma: see add_strictness() */
    "sslidentity",
    "uselibpqcompat", /* node-postgres */
    "supa",           /* what Vercel adds for Supabase's pooler … */
    "workaround",
};

/* The part of a URL behind "postgresql://" (or "postgres://", or "postgresql+driver://"); NULL for
 * anything else. */
static const char *
after_scheme(const char *text)
{
    static const char *const schemes[] = { "postgresql", "postgres" };
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        size_t n = strlen(schemes[i]);
        if (strncmp(text, schemes[i], n) != 0) {
            continue;
        }
        const char *at = text + n;
        if (*at == '+') {
            at += 1 + strspn(at + 1, "abcdefghijklmnopqrstuvwxyz0123456789_");
        }
        if (strncmp(at, "://", 3) == 0) {
            return at + 3;
        }
    }
    return NULL;
}

/* Where the user, password, hosts and ports of a URL end. */
static const char *
authority_end(const char *authority)
{
    return authority + strcspn(authority, "/?");
}

/* Does a query hold a parameter in which an '@' comes before any '='? */
static bool
has_stray_at(const char *query)
{
    while (*query) {
        size_t n = strcspn(query, "&");
        if (query[strcspn(query, "=&@")] == '@') {
            return true;
        }
        query += n + (query[n] == '&');
    }
    return false;
}

/* libpq takes an unescaped '@', '/' or '?' in a password for the end of it, and what follows for a
 * host, a port or a database, which it then shows: such a URL must never come that far. */
static bool
is_misread(const char *authority)
{
    const char *end = authority_end(authority);
    size_t length = (size_t)(end - authority);
    const char *at = memchr(authority, '@', length);
    if (at) {
        return memchr(at + 1, '@', (size_t)(end - at - 1)) != NULL;
    }
    size_t path = strcspn(end, "?");
    if (memchr(end, '@', path) || (end[path] && has_stray_at(end + path + 1))) {
        return true;
    }
    const char *colon = memchr(authority, ':', length);
    bool has_ports = !colon || authority[0] == '[' ||
                     strspn(colon + 1, "0123456789,.:") == (size_t)(end - colon - 1);
    return !has_ports && strchr(end, '@');
}

static bool
is_foreign(const char *parameter, size_t n)
{
    for (size_t i = 0; i < sizeof foreign_parameters / sizeof *foreign_parameters; i++) {
        if (strlen(foreign_parameters[i]) == n &&
            memcmp(foreign_parameters[i], parameter, n) == 0) {
            return true;
        }
    }
    return false;
}

/* Adds the parameters of a URL that libpq knows, but for `without`. */
static void
add_parameters(struct pgm_str *out, const char *query, const char *without)
{
    char separator = '?';
    while (*query) {
        size_t n = strcspn(query, "&"), key = strcspn(query, "=&");
        bool left_out = without && strlen(without) == key && memcmp(without, query, key) == 0;
        if (n && !left_out && !is_foreign(query, key)) {
            pgm_str_add_char(out, separator);
            pgm_str_add_n(out, query, n);
            separator = '&';
        }
        query += n + (query[n] == '&');
    }
}

static bool
has_parameter(const char *query, const char *wanted)
{
    size_t length = strlen(wanted);
    while (*query) {
        size_t n = strcspn(query, "&");
        if (n == length && memcmp(query, wanted, n) == 0) {
            return true;
        }
        query += n + (query[n] == '&');
    }
    return false;
}

/* Who asks Prisma to look at the server's certificate asks libpq, too. */
static void
add_strictness(struct pgm_str *url, const char *query)
{
    if (has_parameter(query, "sslaccept=strict")) {
        bool is_first = !strchr(pgm_str_text(url), '?');
        pgm_str_add(url, is_first ? "?sslmode=verify-full" : "&sslmode=verify-full");
    }
}

static const char *
query_of(const char *url)
{
    const char *mark = strchr(url, '?');
    return mark ? mark + 1 : "";
}

/* libpq's complaint quotes the string, so it is asked about the masked one; when that is fine, the
 * fault lies in what was masked. */
static enum pgm_status
fail_unreadable(struct pgm_ctx *ctx, const char *conninfo)
{
    const char *masked = pgm_conn_mask(ctx, conninfo);
    char *why = NULL;
    PQconninfoOption *options = PQconninfoParse(masked, &why);
    if (options || !why) {
        PQconninfoFree(options);
        pgm_fail(ctx, PGM_INPUT,
            "the password in the connection string \"%s\" is not written right", masked);
        pgm_hint(ctx, "in a URL, write other characters than letters and digits as %%XX (@ is "
                      "%%40, / is %%2F)");
    } else {
        pgm_fail(ctx, PGM_INPUT, "the connection string \"%s\" is not valid: %.*s", masked,
            (int)strcspn(why, "\n"), why);
        pgm_hint(ctx,
            "write postgresql://USER:PASSWORD@HOST:PORT/DATABASE?NAME=VALUE or NAME=VALUE pairs");
    }
    PQfreemem(why);
    return ctx->error.status;
}

static bool
has_timeout(const PQconninfoOption *options)
{
    for (; options->keyword; options++) {
        if (options->val && strcmp(options->keyword, "connect_timeout") == 0) {
            return true;
        }
    }
    return false;
}

enum pgm_status
pgm_conninfo_prepare(struct pgm_ctx *ctx, const char *conninfo, struct pgm_conninfo *out)
{
    *out = (struct pgm_conninfo){ .text = conninfo };
    const char *authority = after_scheme(conninfo);
    if (authority) {
        if (is_misread(authority)) {
            return fail_unreadable(ctx, conninfo);
        }
        struct pgm_str url = PGM_STR(ctx->arena);
        pgm_str_add(&url, "postgresql://");
        pgm_str_add_n(&url, authority, strcspn(authority, "?"));
        add_parameters(&url, query_of(authority), NULL);
        add_strictness(&url, query_of(authority));
        out->text = pgm_str_text(&url);
        out->pooler_allowed = has_parameter(query_of(authority), "pgbouncer=false");
    } else if (!strchr(conninfo, '=')) {
        return PGM_OK; /* libpq takes it for the name of a database */
    }
    PQconninfoOption *options = PQconninfoParse(out->text, NULL);
    if (!options) {
        return fail_unreadable(ctx, conninfo);
    }
    out->has_timeout = has_timeout(options);
    PQconninfoFree(options);
    return PGM_OK;
}

bool
pgm_conn_is_conninfo(const char *text)
{
    if (after_scheme(text)) {
        return true;
    }
    if (!strchr(text, '=')) {
        return false;
    }
    PQconninfoOption *options = PQconninfoParse(text, NULL);
    PQconninfoFree(options);
    return options != NULL;
}

/* The password runs from the first colon to the '@' before the host; in a URL that cannot be read,
 * to the last '@' of all: rather too much than a piece too little. */
static const char *
mask_user(struct pgm_str *out, const char *authority)
{
    const char *end = authority_end(authority);
    const char *at = is_misread(authority) ? strrchr(authority, '@')
                                           : memchr(authority, '@', (size_t)(end - authority));
    const char *colon = at ? memchr(authority, ':', (size_t)(at - authority)) : NULL;
    if (!colon) {
        return authority;
    }
    pgm_str_add_n(out, authority, (size_t)(colon - authority + 1));
    pgm_str_add(out, "***");
    return at;
}

static bool
is_secret(const char *key, size_t n)
{
    static const char word[] = "password";
    return memmem(key, n, word, sizeof word - 1) != NULL;
}

static const char *
mask_url(struct pgm_arena *arena, const char *url)
{
    struct pgm_str out = PGM_STR(arena);
    const char *authority = after_scheme(url);
    pgm_str_add_n(&out, url, (size_t)(authority - url));
    const char *at = mask_user(&out, authority);
    size_t n = strcspn(at, "?");
    pgm_str_add_n(&out, at, n);
    for (at += n; *at;) {
        pgm_str_add_char(&out, *at++);
        size_t all = strcspn(at, "&"), key = strcspn(at, "=&");
        bool secret = key < all && is_secret(at, key);
        pgm_str_add_n(&out, at, secret ? key + 1 : all);
        pgm_str_add(&out, secret ? "***" : "");
        at += all;
    }
    return pgm_str_text(&out);
}

/* Passes over a value as libpq reads it: 'quoted', with backslashes, or up to the next space. */
static const char *
skip_value(const char *at)
{
    bool quoted = *at == '\'';
    for (at += quoted; *at; at++) {
        if (*at == '\\' && at[1]) {
            at++;
        } else if (quoted && *at == '\'') {
            return at + 1;
        } else if (!quoted && isspace((unsigned char)*at)) {
            break;
        }
    }
    return at;
}

/* In a string that libpq cannot read nobody knows where a password ends: then nothing is shown from
 * there on. */
static const char *
mask_pairs(struct pgm_arena *arena, const char *at)
{
    PQconninfoOption *options = PQconninfoParse(at, NULL);
    bool is_readable = options != NULL;
    PQconninfoFree(options);
    struct pgm_str out = PGM_STR(arena);
    while (*at) {
        size_t key = strcspn(at, "=");
        bool secret = is_secret(at, key);
        const char *value = at + key + (at[key] == '=');
        value += strspn(value, " \t\n");
        pgm_str_add_n(&out, at, (size_t)(value - at));
        at = skip_value(value);
        if (!secret) {
            pgm_str_add_n(&out, value, (size_t)(at - value));
            continue;
        }
        pgm_str_add(&out, "***");
        if (!is_readable) {
            break;
        }
    }
    return pgm_str_text(&out);
}

const char *
pgm_conn_mask(struct pgm_ctx *ctx, const char *conninfo)
{
    return after_scheme(conninfo) ? mask_url(ctx->arena, conninfo)
                                  : mask_pairs(ctx->arena, conninfo);
}

static const char *
url_with_database(struct pgm_arena *arena, const char *url, const char *database)
{
    struct pgm_str out = PGM_STR(arena);
    const char *authority = after_scheme(url);
    const char *query = strchr(authority, '?');
    pgm_str_add_n(&out, url, (size_t)(authority_end(authority) - url));
    pgm_str_add_char(&out, '/');
    for (const char *at = database; *at; at++) {
        bool plain = isalnum((unsigned char)*at) || strchr("-._~", *at);
        pgm_str_addf(&out, plain ? "%c" : "%%%02X", (unsigned char)*at);
    }
    size_t path = out.len;
    add_parameters(&out, query ? query + 1 : "", "dbname");
    if (query && has_parameter(query + 1, "pgbouncer=false")) {
        pgm_str_addf(&out, "%cpgbouncer=false", out.len == path ? '?' : '&');
    }
    add_strictness(&out, query ? query + 1 : "");
    return pgm_str_text(&out);
}

const char *
pgm_conn_with_database(struct pgm_ctx *ctx, const char *conninfo, const char *database)
{
    if (after_scheme(conninfo)) {
        return url_with_database(ctx->arena, conninfo, database);
    }
    struct pgm_str out = PGM_STR(ctx->arena);
    if (strchr(conninfo, '=')) {
        pgm_str_addf(&out, "%s ", conninfo); /* of two values libpq takes the last */
    }
    pgm_str_add(&out, "dbname='");
    for (const char *at = database; *at; at++) {
        if (*at == '\'' || *at == '\\') {
            pgm_str_add_char(&out, '\\');
        }
        pgm_str_add_char(&out, *at);
    }
    pgm_str_add_char(&out, '\'');
    return pgm_str_text(&out);
}
