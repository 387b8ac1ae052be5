/* The embedded server: a private PostgreSQL that pgmend starts by itself.
 *
 * Two uses: the *shadow* server (durability off, one a major version and user, shared by all
 * commands that run at the same time, holds only throw-away databases) and the *dev* server
 * (durability on, one a project, holds the developer's database). Unix socket only, no TCP.
 * Binaries are looked for in PGMEND_PG_BIN, then pg_config --bindir, the distribution's
 * /usr/lib/postgresql/NN/bin and /usr/pgsql-NN/bin, Homebrew's directories, `dev/pg`'s cache, then
 * PATH. Started as root, the server runs as the user `postgres` (or PGMEND_PG_USER, or `nobody`).
 * State lives in PGMEND_STATE, else the project's `.pgmend/` for dev, the user's cache directory
 * for shadows (/var/cache/pgmend for root, which the server's user can reach).
 *
 * Sharing: every user of a server holds a shared flock() on its `users` file; a keeper process
 * started with the server stops it when nobody has held that lock for PGMEND_IDLE seconds (default
 * 300; shadows only). After kill -9 of anything, the next start finds what is left: a running
 * postmaster is taken over, a dead one's files are removed, databases of dead processes are
 * dropped. */
#pragma once

#include "base/file.h"
#include "base/status.h"
#include "pg/conn.h"

struct pgm_server;

enum pgm_server_use { PGM_SERVER_SHADOW, PGM_SERVER_DEV };

/* What to start. */
struct pgm_server_want {
    enum pgm_server_use use;
    int major;           /* wanted major version; 0 = any, newest first */
    const char *project; /* the project's directory, for dev servers */
};

/* Finds or starts a server; it stays usable as long as the context's arena. When the wanted major
 * has no binaries, the nearest newer one, else the nearest older one is taken and ctx->warn told.
 * PGM_NO_SERVER, with what to install as the hint, when there are none at all. */
enum pgm_status pgm_server_start(struct pgm_ctx *ctx, const struct pgm_server_want *want,
    struct pgm_server **out) PGM_MUST_CHECK;

/* Is the server of this use already running? Starts nothing. */
enum pgm_status pgm_server_find_running(struct pgm_ctx *ctx, const struct pgm_server_want *want,
    struct pgm_server **out) PGM_MUST_CHECK;

/* Stops it, when nobody else uses it (`force`: in any case). PGM_BUSY when others do. */
enum pgm_status pgm_server_stop(
    struct pgm_ctx *ctx, struct pgm_server *server, bool force) PGM_MUST_CHECK;

int pgm_server_major(const struct pgm_server *server);
const char *pgm_server_bin(const struct pgm_server *server);       /* directory of its binaries */
const char *pgm_server_directory(const struct pgm_server *server); /* its state */

/* The directory below which everything lies that a user keeps beside projects: the shadows of all
 * major versions, caches. It may not be there. */
const char *pgm_server_state(struct pgm_ctx *ctx);

/* The connection string of one of its databases (superuser). */
const char *pgm_server_url(
    struct pgm_ctx *ctx, const struct pgm_server *server, const char *database);

/* Creates an empty throw-away database (from template0, encoding UTF8) that is dropped when the
 * context's arena ends, and opens a session to it. `locale_of` may be NULL or a session whose
 * database's encoding and collation provider/locale are taken where this server has them. */
enum pgm_status pgm_server_scratch(struct pgm_ctx *ctx, struct pgm_server *server,
    struct pgm_conn *locale_of, struct pgm_conn **out, const char **name) PGM_MUST_CHECK;

/* The same, as a copy of a database that was kept under `key` (pgm_server_keep). `*out` is NULL
 * when there is none, or it cannot be copied now. */
enum pgm_status pgm_server_scratch_of(struct pgm_ctx *ctx, struct pgm_server *server,
    const char *key, struct pgm_conn **out, const char **name) PGM_MUST_CHECK;

/* Ends the only session with a throw-away database and keeps it for later commands, in place of the
 * oldest that is kept. That it cannot be kept is no failure: false. */
bool pgm_server_keep(struct pgm_ctx *ctx, struct pgm_server *server, struct pgm_conn *conn,
    const char *name, const char *key);

/* Is one kept under that key? */
bool pgm_server_is_kept(struct pgm_ctx *ctx, struct pgm_server *server, const char *key);

/* Makes sure these roles exist (names only, no log-in). Races with other commands are harmless. */
enum pgm_status pgm_server_ensure_roles(
    struct pgm_ctx *ctx, struct pgm_server *server, const pgm_strings *roles) PGM_MUST_CHECK;

/* Is it for want of a role that `error` happened? Then makes it; false when it cannot be made. */
bool pgm_server_make_lacking_role(
    struct pgm_ctx *ctx, struct pgm_server *server, const struct pgm_error *error);

/* Every bin directory found, best first, for `doctor`: "path" and major in parallel arrays. */
enum pgm_status pgm_server_list_binaries(
    struct pgm_ctx *ctx, pgm_strings *paths, int **majors) PGM_MUST_CHECK;
