/* What the files behind server.h share. For src/pg only.
 *
 * A server's directory holds
 *     data/            the cluster, of the server's user
 *     postgresql.conf  written at each start; it includes custom.conf, which is the user's, if
 * there is one log, log.old     what the postmaster says, what the last one said initdb.log what
 * initdb said, if it failed lock             exclusive flock(): somebody starts or stops the server
 *     users            shared flock(): a command uses the server; its time is that of the last use
 *     keeper           exclusive flock(): the keeper lives; its process id */
#pragma once

#include <sys/types.h>

#include "pg/server.h"

/* The system's user that the server runs as. */
struct pgm_account {
    uid_t uid;
    gid_t gid;
    const char *name;
    bool is_other; /* we are root and step down to it */
    size_t n_groups;
    const gid_t *groups;
};

struct pgm_server {
    enum pgm_server_use use;
    int major;
    const char *bin;       /* of its programs; NULL while not known */
    const char *directory; /* an absolute path */
    const char *data;
    const char *sockets; /* the directory of its socket */
    struct pgm_account account;
    struct pgm_arena *arena;
    int users;              /* open while we use the server, else -1 */
    struct pgm_conn *admin; /* a session in its database "postgres", once needed */
    bool locale_told;       /* the user knows that a locale is missing here */
};

/* ---- server_binaries.c */

/* The directory of programs that suits best; pgm_server_start() says how. */
enum pgm_status pgm_server_choose_binaries(
    struct pgm_ctx *ctx, int wanted, const char **bin, int *major) PGM_MUST_CHECK;

/* The directories that hold a client program, and their major versions. PGMEND_PG_BIN comes first,
 * and counts alone only when it holds the program: a server's directory need not. */
void pgm_server_list_clients(
    struct pgm_ctx *ctx, const char *program, pgm_strings *paths, int **majors);

/* ---- server_place.c */

/* Says where the server lives and as whom it runs; touches nothing. `major` counts for shadows
 * only. */
enum pgm_status pgm_server_place(struct pgm_ctx *ctx, const struct pgm_server_want *want, int major,
    struct pgm_server *out) PGM_MUST_CHECK;

/* Makes the directories that pgm_server_place() named, with the rights that the server's user
 * needs. */
enum pgm_status pgm_server_make_place(
    struct pgm_ctx *ctx, struct pgm_server *server) PGM_MUST_CHECK;

/* Makes the directory of the socket, and refuses one that somebody else made. */
enum pgm_status pgm_server_make_socket_directory(
    struct pgm_ctx *ctx, const struct pgm_server *server) PGM_MUST_CHECK;

/* The major versions that have a shadow's directory, newest first, ended by 0. */
const int *pgm_server_shadow_majors(struct pgm_ctx *ctx);

/* ---- server_account.c */

/* Looks a user up by name, or by id when `name` is NULL. */
bool pgm_account_find(
    struct pgm_arena *arena, const char *name, uid_t uid, struct pgm_account *out);

/* The user that the server runs as: ourselves; for root PGMEND_PG_USER, "postgres" or "nobody", or
 * the owner of the data directory `data` if that exists. */
enum pgm_status pgm_account_choose(
    struct pgm_ctx *ctx, const char *data, struct pgm_account *out) PGM_MUST_CHECK;

/* May the account enter every directory above `path` and `path` itself? Otherwise names the closed
 * one. */
bool pgm_account_reaches(struct pgm_arena *arena, const struct pgm_account *account,
    const char *path, const char **closed);

/* ---- server_data.c */

/* The major version that the data directory was made by, 0 when there is none. */
int pgm_server_data_major(struct pgm_ctx *ctx, const struct pgm_server *server);

/* Makes the data directory, if there is none, completely or not at all. */
enum pgm_status pgm_server_make_data(
    struct pgm_ctx *ctx, const struct pgm_server *server) PGM_MUST_CHECK;

/* Writes postgresql.conf. */
enum pgm_status pgm_server_configure(
    struct pgm_ctx *ctx, const struct pgm_server *server) PGM_MUST_CHECK;

/* ---- server_process.c */

/* A program to run as the server's user, in an environment of its own. */
struct pgm_program {
    char *const *argv; /* ended by NULL; the first is a path */
    const struct pgm_account *account;
    const char *bin;    /* its directory */
    const char *output; /* the file that takes what it says */
};

/* Runs it to its end. Gives its exit status, or -1 when nobody can say. */
enum pgm_status pgm_program_run(
    struct pgm_ctx *ctx, const struct pgm_program *program, int *exit_status) PGM_MUST_CHECK;

/* Starts it as nobody's child, in a session of its own. */
enum pgm_status pgm_program_start(
    struct pgm_ctx *ctx, const struct pgm_program *program, pid_t *out) PGM_MUST_CHECK;

/* The first line that a program prints, or NULL when it fails; it runs as we do. */
const char *pgm_program_ask(struct pgm_ctx *ctx, const char *program, const char *argument);

/* The variables that a program of the directory `bin` finds, `more` among them ("NAME=value"; NULL:
 * none). Nothing of the user's PG* variables, locale or time zone reaches it by itself, and none of
 * the user's secrets. */
char *const *pgm_program_environment(struct pgm_ctx *ctx, const char *bin, const pgm_strings *more);

/* What a program must find after a fork: no signal is ignored or blocked. */
void pgm_process_default_signals(void);

/* Forks a process that is nobody's child, in a session of its own, with default signals, at "/".
 * Gives 0 there, its id here, -1 on failure. */
pid_t pgm_process_detach(void);

/* Closes every file from this number on. */
void pgm_process_close_from(unsigned first);

void pgm_process_sleep(unsigned milliseconds);

/* "cannot VERB "PATH": why", from errno. */
enum pgm_status pgm_server_fail_io(struct pgm_ctx *ctx, const char *verb, const char *path);

/* ---- server_postmaster.c */

/* What postmaster.pid says. */
struct pgm_postmaster {
    pid_t pid;
    const char *sockets;
    bool is_ready;
};

/* Is our server's postmaster there? That the process exists is not enough: it must work on our data
 * directory. */
bool pgm_postmaster_find(
    struct pgm_arena *arena, const struct pgm_server *server, struct pgm_postmaster *out);

/* Starts the postmaster and waits until it takes sessions. The caller holds the lock and has found
 * none. */
enum pgm_status pgm_postmaster_start(
    struct pgm_ctx *ctx, const struct pgm_server *server) PGM_MUST_CHECK;

/* Waits until the server takes sessions. A failure when its postmaster `pid` ends instead. */
enum pgm_status pgm_postmaster_wait(
    struct pgm_ctx *ctx, const struct pgm_server *server, pid_t pid) PGM_MUST_CHECK;

/* Stops it: sessions are ended, data kept. False when it is still there after fifteen seconds. */
bool pgm_postmaster_stop(struct pgm_arena *arena, const struct pgm_server *server);

/* Empties the log when it has grown long. */
void pgm_server_bound_log(const struct pgm_server *server);

/* The last lines of a log in the server's directory, for an error's detail. */
const char *pgm_server_log_tail(
    struct pgm_ctx *ctx, const struct pgm_server *server, const char *name);

/* ---- server_lock.c */

enum pgm_lock { PGM_LOCK_SHARED, PGM_LOCK_EXCLUSIVE };

/* Opens a file of the server's directory and locks it, waiting at most `seconds` (0: not at all).
 * The descriptor is -1 when somebody else holds it. */
enum pgm_status pgm_server_lock(struct pgm_ctx *ctx, const struct pgm_server *server,
    const char *name, enum pgm_lock kind, unsigned seconds, int *out) PGM_MUST_CHECK;

/* ---- server_keeper.c */

/* Makes sure that a keeper lives. The caller holds the server's lock. */
enum pgm_status pgm_keeper_start(
    struct pgm_ctx *ctx, const struct pgm_server *server) PGM_MUST_CHECK;

/* ---- server_session.c */

/* The superuser of sessions on throw-away databases. It has a name of its own, so that objects of a
 * live database's "postgres" can be told from those of the role that runs plans. */
#define PGM_SERVER_RUNNER "pgmend_runner"

enum pgm_status pgm_server_ensure_runner(
    struct pgm_ctx *ctx, struct pgm_server *server) PGM_MUST_CHECK;
enum pgm_status pgm_server_connect_runner(struct pgm_ctx *ctx, const struct pgm_server *server,
    const char *database, struct pgm_conn **out) PGM_MUST_CHECK;
const char *pgm_server_url_as(
    struct pgm_ctx *ctx, const struct pgm_server *server, const char *user, const char *database);

/* A session in one of the server's databases; waits while the server is full or starting. */
enum pgm_status pgm_server_connect(struct pgm_ctx *ctx, const struct pgm_server *server,
    const char *database, struct pgm_conn **out) PGM_MUST_CHECK;

/* Makes sure that server->admin is there. */
enum pgm_status pgm_server_open_admin(
    struct pgm_ctx *ctx, struct pgm_server *server) PGM_MUST_CHECK;

/* ---- server_locale.c */

/* What makes the order and the letters of a database. */
struct pgm_locale {
    const char *encoding;
    const char *provider;       /* c, i, b: libc, ICU, built in */
    const char *collate, *type; /* of libc */
    const char *name, *rules;   /* of the other providers */
};

/* Those of a database; NULL: the session's own. */
enum pgm_status pgm_locale_read(struct pgm_ctx *ctx, struct pgm_conn *conn, const char *database,
    struct pgm_locale *out) PGM_MUST_CHECK;

bool pgm_locale_is_same(const struct pgm_locale *a, const struct pgm_locale *b);

/* The clauses of CREATE DATABASE; libc's part may be left to the server. */
const char *pgm_locale_clauses(
    struct pgm_arena *arena, const struct pgm_locale *locale, bool with_libc);

/* ---- scratch.c */

/* CREATE DATABASE from template0; `clauses` may be "". */
enum pgm_status pgm_scratch_create(struct pgm_ctx *ctx, struct pgm_conn *admin, const char *name,
    const char *clauses) PGM_MUST_CHECK;

/* Eight random hexadecimal digits. */
const char *pgm_scratch_random(struct pgm_arena *arena);

/* ---- kept.c */

/* Makes a database as a copy of the one that is kept; false when that is not possible. */
bool pgm_kept_copy(struct pgm_ctx *ctx, struct pgm_conn *admin, const char *key, const char *name);

/* ---- scratch_tidy.c */

/* Drops databases that their commands are done with or died with, and keeps some new ones in stock.
 */
enum pgm_status pgm_scratch_tidy(
    struct pgm_ctx *ctx, const struct pgm_server *server, struct pgm_conn *admin) PGM_MUST_CHECK;

/* When the process began, in the system's own ticks; 0 when it is gone or nobody can say. */
unsigned long long pgm_scratch_process_start(struct pgm_arena *arena, long pid);
