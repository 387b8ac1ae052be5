/* A source: anything that yields a catalog, written the same way wherever one is taken.
 *
 *   postgresql://… or key=value …   a live database
 *   FILE.sql, or a directory        declared SQL, loaded on the embedded server
 *   migrations:DIRECTORY            what migrations lead to, replayed on the embedded server
 *   any other file                  a snapshot
 *   empty                           a database with nothing in it */
#pragma once

#include "base/digest.h"
#include "base/file.h"
#include "catalog/introspect.h"
#include "parse/directive.h"
#include "pg/server.h"

enum pgm_source_kind {
    PGM_SOURCE_LIVE,
    PGM_SOURCE_SQL,
    PGM_SOURCE_SNAPSHOT,
    PGM_SOURCE_MIGRATIONS, /* read by pgm_migrations_source_read() (migrations/replay.h) */
    PGM_SOURCE_EMPTY,
};

#define PGM_SOURCE_MIGRATIONS_PREFIX "migrations:"

struct pgm_source {
    enum pgm_source_kind kind;
    const char *conninfo; /* of a live one */
    pgm_strings paths;    /* of declared SQL; a snapshot and a directory of migrations have one */
};

struct pgm_source_options {
    const struct pgm_scope *scope; /* NULL: everything */
    const char *search_path;       /* under which declared SQL runs; NULL: public */
    int server_version; /* of the other side, so that declared SQL is loaded on the same major
                           version; 0: any */
    const struct pgm_catalog
        *like; /* the other side, whose roles declared SQL may name; NULL: none */
    enum pgm_status (*prepare)(struct pgm_ctx *ctx, struct pgm_conn *conn,
        const struct pgm_catalog *like); /* makes what declared SQL may need of the other side's
                                            platform; NULL: nothing */
    bool cached; /* a live catalog that has not changed since may be one that was read before */
};

/* What `text` names. PGM_INPUT lists the forms when it is none of them. */
enum pgm_status pgm_source_parse(
    struct pgm_ctx *ctx, const char *text, struct pgm_source *out) PGM_MUST_CHECK;

/* Reads the catalog. A live one is read in a read-only transaction and left alone. Declared SQL
 * that was loaded before, on the same server version and under the same settings, is taken from the
 * cache in the server's directory. */
enum pgm_status pgm_source_read(struct pgm_ctx *ctx, const struct pgm_source *source,
    const struct pgm_source_options *options, struct pgm_catalog **out) PGM_MUST_CHECK;

/* The directives of declared SQL, in the order of its files; other sources have none, and of
 * standard input, which can be read once only, none are known. */
enum pgm_status pgm_source_directives(
    struct pgm_ctx *ctx, const struct pgm_source *source, pgm_directives *out) PGM_MUST_CHECK;

/* The source as a person would say it; without passwords. */
const char *pgm_source_describe(struct pgm_ctx *ctx, const struct pgm_source *source);

/* ---- for whoever else runs SQL on the embedded server and keeps what comes of it */

/* The scope of what is not live. */
struct pgm_scope pgm_source_scope(struct pgm_ctx *ctx, const struct pgm_source_options *options);

/* Adds to a digest what any catalog read there depends on, whatever the SQL. */
void pgm_source_add_key(struct pgm_ctx *ctx, struct pgm_server *server,
    const struct pgm_source_options *options, struct pgm_digest *digest);

/* Fills a new catalog with what was kept under the key; false when nothing is. */
bool pgm_source_take(struct pgm_ctx *ctx, const struct pgm_server *server, const char *key,
    const char *origin, struct pgm_catalog **out);
void pgm_source_keep(struct pgm_ctx *ctx, const struct pgm_server *server, const char *key,
    const struct pgm_catalog *catalog);

/* Makes the roles that the other side has. */
enum pgm_status pgm_source_ensure_roles(struct pgm_ctx *ctx, struct pgm_server *server,
    const struct pgm_source_options *options) PGM_MUST_CHECK;
