/* The embedded server's life: started, shared, stopped, and found again after anything was killed.
 * All tests work on one directory, so that initdb runs once; each begins without a running server.
 */
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/str.h"
#include "pg/server.h"
#include "pg/server_private.h"
#include "tests/unit/embedded.h"

/* One user of the server, as a command is. */
struct user {
    struct pgm_ctx ctx;
    struct pgm_server *server;
};

static const struct pgm_server_want shadow = { .use = PGM_SERVER_SHADOW };

static void
nap(unsigned milliseconds)
{
    pgm_process_sleep(milliseconds);
}

static struct user
come(const struct pgm_server_want *want)
{
    struct user user = { .ctx = { .arena = pgm_arena_new() } };
    embedded_require(&user.ctx, pgm_server_start(&user.ctx, want, &user.server));
    return user;
}

static void
go(struct user *user)
{
    pgm_arena_end(user->ctx.arena);
}

static struct pgm_conn *
make_scratch(struct user *user)
{
    struct pgm_conn *conn = NULL;
    embedded_require(&user->ctx, pgm_server_scratch(&user->ctx, user->server, NULL, &conn, NULL));
    return conn;
}

static const char *
ask(struct user *user, struct pgm_conn *conn, const char *sql)
{
    struct pgm_rows rows = { 0 };
    embedded_require(&user->ctx, pgm_conn_query(&user->ctx, conn, sql, 0, NULL, &rows));
    assert_int_equal(rows.n_rows, 1);
    return pgm_rows_value(&rows, 0, 0);
}

static pid_t
postmaster(const struct user *user)
{
    struct pgm_postmaster found;
    return pgm_postmaster_find(user->ctx.arena, user->server, &found) ? found.pid : 0;
}

static const char *
in_directory(const struct user *user, const char *name)
{
    return pgm_file_join(user->ctx.arena, pgm_server_directory(user->server), name);
}

/* The file tells; a keeper that has just been started may need a moment to write it. */
static pid_t
keeper(const struct user *user)
{
    struct pgm_text text = { 0 };
    struct pgm_ctx ctx = { .arena = user->ctx.arena };
    for (int i = 0; i < 100 && text.size == 0; i++) {
        embedded_require(&ctx, pgm_file_read(&ctx, in_directory(user, "keeper"), &text));
        nap(text.size ? 0 : 20);
    }
    return (pid_t)atoi(text.at);
}

static bool
is_free(const char *path)
{
    int fd = open(path, O_RDWR | O_CLOEXEC);
    bool free = fd < 0 || flock(fd, LOCK_EX | LOCK_NB) == 0;
    (void)close(fd);
    return free;
}

static int
begin(void **state)
{
    static char directory[] = "/tmp/pgmend-test-XXXXXX";
    *state = mkdtemp(directory);
    return *state ? setenv("PGMEND_STATE", directory, 1) : -1;
}

static int
end(void **state)
{
    struct pgm_ctx ctx = { .arena = pgm_arena_new() };
    bool removed = pgm_file_remove_tree(&ctx, *state) == PGM_OK;
    if (!removed) {
        print_error("%s\n", ctx.error.message);
    }
    pgm_arena_end(ctx.arena);
    return removed ? 0 : -1;
}

/* A keeper sees within a second that its server is gone. */
static void
await_keeper(const char *directory)
{
    struct pgm_arena *arena = pgm_arena_new();
    const char *path = pgm_file_join(arena, directory, "keeper");
    for (int i = 0; i < 200 && !is_free(path); i++) {
        nap(20);
    }
    pgm_arena_end(arena);
}

/* Stops what a test left running, and waits for its keeper to go. */
static int
tear_down(void **state)
{
    (void)state;
    struct user user = { .ctx = { .arena = pgm_arena_new() } };
    (void)unsetenv("PGMEND_IDLE");
    bool stopped = pgm_server_find_running(&user.ctx, &shadow, &user.server) == PGM_OK &&
                   (!user.server || pgm_server_stop(&user.ctx, user.server, true) == PGM_OK);
    for (const int *major = pgm_server_shadow_majors(&user.ctx); *major; major++) {
        struct pgm_server place;
        if (pgm_server_place(&user.ctx, &shadow, *major, &place) == PGM_OK) {
            await_keeper(place.directory);
        }
    }
    pgm_arena_end(user.ctx.arena);
    return stopped ? 0 : -1;
}

#define SERVER_TEST(function) cmocka_unit_test_teardown(function, tear_down)

/* ---- starting and stopping
 * ------------------------------------------------------------------------------- */

static void
a_server_starts_and_stops(void **state)
{
    (void)state;
    struct user user = { .ctx = { .arena = pgm_arena_new() } };
    embedded_require(&user.ctx, pgm_server_find_running(&user.ctx, &shadow, &user.server));
    assert_null(user.server);
    embedded_require(&user.ctx, pgm_server_start(&user.ctx, &shadow, &user.server));
    struct pgm_conn *conn = make_scratch(&user);
    const char *version = pgm_arena_printf(user.ctx.arena, "%d", pgm_server_major(user.server));
    assert_true(pgm_str_starts(ask(&user, conn, "SHOW server_version"), version));
    assert_string_equal(ask(&user, conn, "SHOW listen_addresses"), "");
    assert_string_equal(ask(&user, conn, "SHOW fsync"), "off");
    assert_string_equal(ask(&user, conn, "SHOW server_encoding"), "UTF8");
    assert_true(pgm_file_is_executable(
        pgm_file_join(user.ctx.arena, pgm_server_bin(user.server), "postgres")));
    struct stat info;
    assert_int_equal(stat(user.server->sockets, &info), 0);
    assert_int_equal(info.st_mode & 0777, 0700);
    embedded_require(&user.ctx, pgm_server_stop(&user.ctx, user.server, false));
    assert_int_equal(postmaster(&user), 0);
    assert_false(pgm_file_exists(user.server->sockets));
    struct pgm_server *found = NULL;
    embedded_require(&user.ctx, pgm_server_find_running(&user.ctx, &shadow, &found));
    assert_null(found);
    go(&user);
}

static void
users_share_one_server(void **state)
{
    (void)state;
    struct user one = come(&shadow), two = come(&shadow);
    assert_int_equal(postmaster(&one), postmaster(&two));
    assert_int_equal(pgm_server_stop(&one.ctx, one.server, false), PGM_BUSY);
    assert_non_null(one.ctx.error.hint);
    pgm_error_clear(&one.ctx);
    assert_int_not_equal(postmaster(&two), 0);
    go(&two);
    embedded_require(&one.ctx, pgm_server_stop(&one.ctx, one.server, false));
    go(&one);
}

static void
force_stops_it_for_everybody(void **state)
{
    (void)state;
    struct user one = come(&shadow), two = come(&shadow);
    struct pgm_conn *conn = make_scratch(&two);
    embedded_require(&one.ctx, pgm_server_stop(&one.ctx, one.server, true));
    assert_int_equal(pgm_conn_exec(&two.ctx, conn, "SELECT 1"), PGM_LOST);
    go(&two);
    go(&one);
}

/* Many commands at once on a machine that has no server yet: all of them get the same. */
static void
starts_at_once_are_one(void **state)
{
    (void)state;
    enum { USERS = 6 };
    pid_t children[USERS];
    for (int i = 0; i < USERS; i++) {
        children[i] = fork();
        if (children[i] == 0) {
            struct user user = { .ctx = { .arena = pgm_arena_new() } };
            struct pgm_conn *conn = NULL;
            bool started = pgm_server_start(&user.ctx, &shadow, &user.server) == PGM_OK &&
                           pgm_server_scratch(&user.ctx, user.server, NULL, &conn, NULL) == PGM_OK;
            go(&user);
            _exit(started ? 0 : 1);
        }
    }
    for (int i = 0; i < USERS; i++) {
        int how;
        assert_int_equal(waitpid(children[i], &how, 0), children[i]);
        assert_true(WIFEXITED(how) && WEXITSTATUS(how) == 0);
    }
}

/* ---- killed
 * ---------------------------------------------------------------------------------------------- */

static void
a_killed_postmaster_is_replaced(void **state)
{
    (void)state;
    struct user one = come(&shadow);
    pid_t killed = postmaster(&one);
    assert_int_equal(kill(killed, SIGKILL), 0);
    while (postmaster(&one)) {
        nap(5);
    }
    struct user two = come(&shadow);
    assert_int_not_equal(postmaster(&two), killed);
    assert_string_equal(ask(&two, make_scratch(&two), "SELECT 1"), "1");
    go(&two);
    go(&one);
}

static void
a_killed_keeper_is_replaced(void **state)
{
    (void)state;
    struct user one = come(&shadow);
    pid_t killed = keeper(&one);
    assert_true(killed > 0);
    assert_int_equal(kill(killed, SIGKILL), 0);
    while (!is_free(in_directory(&one, "keeper"))) {
        nap(5);
    }
    struct user two = come(&shadow);
    for (int i = 0; i < 100 && keeper(&two) == killed; i++) {
        nap(20);
    }
    assert_int_not_equal(keeper(&two), killed);
    assert_false(is_free(in_directory(&two, "keeper")));
    go(&two);
    go(&one);
}

/* The id in the file of a killed postmaster may meanwhile be that of any process: which must not be
 * harmed. */
static void
a_stranger_with_its_number_is_left_alone(void **state)
{
    (void)state;
    struct user user = come(&shadow);
    embedded_require(&user.ctx, pgm_server_stop(&user.ctx, user.server, false));
    pid_t stranger = fork();
    if (stranger == 0) {
        pause();
        _exit(0);
    }
    const char *text = pgm_arena_printf(user.ctx.arena, "%d\n%s\n1\n5432\n%s\n\n1 2\nready   \n",
        (int)stranger, user.server->data, user.server->sockets);
    embedded_require(
        &user.ctx, pgm_file_write(&user.ctx, in_directory(&user, "data/postmaster.pid"), text,
                       strlen(text), 0600));
    assert_int_equal(postmaster(&user), 0);
    struct user next = come(&shadow);
    assert_int_not_equal(postmaster(&next), stranger);
    embedded_require(&next.ctx, pgm_server_stop(&next.ctx, next.server, true));
    assert_int_equal(kill(stranger, 0), 0);
    assert_int_equal(kill(stranger, SIGKILL), 0);
    assert_int_equal(waitpid(stranger, NULL, 0), stranger);
    go(&next);
    go(&user);
}

/* A start that is killed at any moment leaves something that the next one can deal with. */
static void
killed_starts_leave_no_ruin(void **state)
{
    (void)state;
    static const unsigned moments[] = { 1, 10, 30, 100, 300, 500 };
    for (size_t i = 0; i < sizeof moments / sizeof *moments; i++) {
        struct user first = come(&shadow);
        embedded_require(&first.ctx, pgm_server_stop(&first.ctx, first.server, true));
        if (i % 2) {
            embedded_require(&first.ctx, pgm_file_remove_tree(&first.ctx, first.server->data));
        }
        go(&first);
        pid_t child = fork();
        if (child == 0) {
            struct user user = come(&shadow);
            (void)user;
            pause();
        }
        nap(moments[i]);
        assert_int_equal(kill(child, SIGKILL), 0);
        assert_int_equal(waitpid(child, NULL, 0), child);
        struct user next = come(&shadow);
        assert_string_equal(ask(&next, make_scratch(&next), "SELECT 1"), "1");
        go(&next);
    }
}

/* Nothing in a shadow is worth an error message. */
static void
a_spoilt_shadow_is_made_anew(void **state)
{
    (void)state;
    struct user user = come(&shadow);
    embedded_require(&user.ctx, pgm_server_stop(&user.ctx, user.server, false));
    assert_int_equal(unlink(in_directory(&user, "data/global/pg_control")), 0);
    struct user next = come(&shadow);
    assert_string_equal(ask(&next, make_scratch(&next), "SELECT 1"), "1");
    go(&next);
    go(&user);
}

/* Places for sockets get cleaned up; a server without one is of no use. */
static void
a_lost_socket_is_noticed(void **state)
{
    (void)state;
    struct user user = come(&shadow);
    pid_t before = postmaster(&user);
    embedded_require(&user.ctx, pgm_file_remove_tree(&user.ctx, user.server->sockets));
    struct user next = come(&shadow);
    assert_int_not_equal(postmaster(&next), before);
    assert_string_equal(ask(&next, make_scratch(&next), "SELECT 1"), "1");
    go(&next);
    go(&user);
}

static void
a_foreign_socket_directory_is_refused(void **state)
{
    (void)state;
    struct user user = come(&shadow);
    embedded_require(&user.ctx, pgm_server_stop(&user.ctx, user.server, false));
    assert_int_equal(mkdir(user.server->sockets, 0700), 0);
    assert_int_equal(chmod(user.server->sockets, 0755), 0);
    struct user next = { .ctx = { .arena = pgm_arena_new() } };
    assert_int_equal(pgm_server_start(&next.ctx, &shadow, &next.server), PGM_IO);
    assert_non_null(strstr(next.ctx.error.message, user.server->sockets));
    assert_int_equal(rmdir(user.server->sockets), 0);
    assert_int_equal(symlink("/tmp", user.server->sockets), 0);
    pgm_error_clear(&next.ctx);
    assert_int_equal(pgm_server_start(&next.ctx, &shadow, &next.server), PGM_IO);
    assert_int_equal(unlink(user.server->sockets), 0);
    go(&next);
    go(&user);
}

/* ---- the keeper
 * ------------------------------------------------------------------------------------------ */

static void
an_unused_server_is_stopped(void **state)
{
    (void)state;
    assert_int_equal(setenv("PGMEND_IDLE", "1", 1), 0);
    struct user user = come(&shadow);
    nap(2500);
    assert_int_not_equal(postmaster(&user), 0); /* it is in use */
    int major = pgm_server_major(user.server);
    go(&user);
    struct pgm_ctx ctx = { .arena = pgm_arena_new() };
    struct pgm_server server;
    struct pgm_postmaster found;
    embedded_require(&ctx, pgm_server_place(&ctx, &shadow, major, &server));
    for (int i = 0; i < 100 && pgm_postmaster_find(ctx.arena, &server, &found); i++) {
        nap(50);
    }
    assert_false(pgm_postmaster_find(ctx.arena, &server, &found));
    pgm_arena_end(ctx.arena);
}

/* What others see of the keeper is not what the command was called with. */
static void
the_keeper_hides_the_commands_arguments(void **state)
{
    (void)state;
    struct user user = come(&shadow);
    struct pgm_text shown;
    const char *path = pgm_arena_printf(user.ctx.arena, "/proc/%d/cmdline", (int)keeper(&user));
    embedded_require(&user.ctx, pgm_file_read(&user.ctx, path, &shown));
    assert_true(pgm_str_starts(shown.at, "pgmend"));
    assert_null(memmem(shown.at, shown.size, "server_test", strlen("server_test")));
    go(&user);
}

/* It holds no file of the command's but its lock: a pipe would keep a reader waiting. */
static void
the_keeper_holds_no_files(void **state)
{
    (void)state;
    int ends[2];
    char byte;
    assert_int_equal(pipe(ends), 0);
    struct user user = come(&shadow);
    assert_true(keeper(&user) > 0);
    (void)close(ends[1]);
    assert_int_equal(read(ends[0], &byte, 1), 0);
    (void)close(ends[0]);
    go(&user);
}

/* The keeper's own, which may become stock at any moment, have a zero there. */
static const char databases[] =
    "SELECT count(*) FROM pg_database WHERE datname ~ '^pgmend_[0-9]+_[1-9]'";

static void
await(struct user *user, struct pgm_conn *conn, const char *sql, const char *wanted)
{
    for (int i = 0; i < 200 && strcmp(ask(user, conn, sql), wanted) != 0; i++) {
        nap(50);
    }
    if (strcmp(ask(user, conn, sql), wanted) != 0) {
        fail_msg("there are: %s",
            ask(user, conn,
                "SELECT string_agg(datname || ' ' || datconnlimit, ', ') FROM pg_database"));
    }
}

static void
scratch_databases_end_with_their_arena(void **state)
{
    (void)state;
    struct user user = come(&shadow);
    struct pgm_conn *watcher = make_scratch(&user);
    struct pgm_ctx inner = { .arena = pgm_arena_new() };
    for (int i = 0; i < 3; i++) {
        struct pgm_conn *conn = NULL;
        const char *name = NULL;
        embedded_require(&inner, pgm_server_scratch(&inner, user.server, NULL, &conn, &name));
        assert_true(
            pgm_str_starts(name, pgm_arena_printf(inner.arena, "pgmend_%d_", (int)getpid())));
        embedded_require(&inner, pgm_conn_exec(&inner, conn, "CREATE TABLE public.t ()"));
    }
    await(&user, watcher, databases, "4"); /* those of tests before may be on their way out */
    pgm_arena_end(inner.arena);
    await(&user, watcher, databases, "1");
    go(&user);
}

static void
scratch_databases_of_the_dead_are_dropped(void **state)
{
    (void)state;
    struct user user = come(&shadow);
    struct pgm_conn *watcher = make_scratch(&user);
    pid_t child = fork();
    if (child == 0) {
        struct user victim = come(&shadow);
        (void)make_scratch(&victim);
        (void)make_scratch(&victim);
        (void)kill(getpid(), SIGKILL);
    }
    assert_int_equal(waitpid(child, NULL, 0), child);
    await(&user, watcher, databases, "1");
    go(&user);
}

/* Whoever takes one from the stock gets it empty and to himself. */
static void
the_stock_is_used_and_filled(void **state)
{
    (void)state;
    static const char stock[] =
        "SELECT count(*) FROM pg_database WHERE datname LIKE 'pgmend\\_stock\\_%'";
    struct user user = come(&shadow);
    struct pgm_conn *watcher = make_scratch(&user);
    for (int i = 0; i < 2; i++) {
        await(&user, watcher, stock, "2");
        struct pgm_conn *conn = make_scratch(&user);
        assert_string_equal(
            ask(&user, conn, "SELECT count(*) FROM pg_class WHERE oid >= 16384"), "0");
        embedded_require(&user.ctx, pgm_conn_exec(&user.ctx, conn, "CREATE TABLE public.t ()"));
    }
    go(&user);
}

/* ---- what a scratch database is like
 * --------------------------------------------------------------------- */

static void
keep_warning(void *data, const char *message)
{
    *(const char **)data = message;
}

static void
a_locale_is_taken_over(void **state)
{
    (void)state;
    struct user user = come(&shadow);
    const char *warning = NULL;
    user.ctx.warn = keep_warning;
    user.ctx.listener = &warning;
    struct pgm_conn *admin = make_scratch(&user), *source = NULL, *conn = NULL;
    embedded_require(&user.ctx,
        pgm_conn_exec(&user.ctx, admin,
            "CREATE DATABASE pgmend_latin TEMPLATE template0 ENCODING LATIN1 LOCALE 'C'"));
    embedded_require(&user.ctx,
        pgm_conn_open(&user.ctx, pgm_server_url(&user.ctx, user.server, "pgmend_latin"), &source));
    embedded_require(&user.ctx, pgm_server_scratch(&user.ctx, user.server, source, &conn, NULL));
    assert_string_equal(ask(&user, conn, "SHOW server_encoding"), "LATIN1");
    assert_string_equal(
        ask(&user, conn, "SELECT datcollate FROM pg_database WHERE datname = current_database()"),
        "C");
    assert_null(warning);
    pgm_conn_close(&user.ctx, source);
    /* one that this server has not got: another server's, as far as the catalog can tell */
    embedded_require(&user.ctx,
        pgm_conn_exec(&user.ctx, admin,
            "UPDATE pg_database SET datcollate = 'xx_YY.UTF-8', datctype = 'xx_YY.UTF-8' "
            "WHERE datname = current_database()"));
    embedded_require(&user.ctx, pgm_server_scratch(&user.ctx, user.server, admin, &conn, NULL));
    assert_string_equal(ask(&user, conn, "SHOW server_encoding"), "UTF8");
    assert_non_null(strstr(warning, "xx_YY.UTF-8"));
    embedded_require(&user.ctx, pgm_conn_exec(&user.ctx, conn, "DROP DATABASE pgmend_latin"));
    go(&user);
}

static void
roles_are_made_once(void **state)
{
    (void)state;
    struct user user = come(&shadow);
    struct pgm_conn *conn = make_scratch(&user);
    pgm_strings roles = { 0 }, none = { 0 }, reserved = { 0 };
    const char *name = pgm_arena_printf(user.ctx.arena, "A \"role\" of %d", (int)getpid());
    pgm_vec_push(user.ctx.arena, &roles, name);
    pgm_vec_push(user.ctx.arena, &roles, "select");
    pgm_vec_push(user.ctx.arena, &roles, name);
    embedded_require(&user.ctx, pgm_server_ensure_roles(&user.ctx, user.server, &roles));
    embedded_require(&user.ctx, pgm_server_ensure_roles(&user.ctx, user.server, &roles));
    embedded_require(&user.ctx, pgm_server_ensure_roles(&user.ctx, user.server, &none));
    struct pgm_rows rows;
    embedded_require(&user.ctx,
        pgm_conn_query(&user.ctx, conn,
            "SELECT rolcanlogin FROM pg_roles WHERE rolname IN ($1, 'select')", 1, &name, &rows));
    assert_int_equal(rows.n_rows, 2);
    assert_string_equal(pgm_rows_value(&rows, 0, 0), "f");
    pgm_vec_push(user.ctx.arena, &reserved, "pg_no_such_role");
    assert_int_equal(pgm_server_ensure_roles(&user.ctx, user.server, &reserved), PGM_SQL);
    go(&user);
}

/* ---- choosing
 * -------------------------------------------------------------------------------------------- */

static void
the_nearest_version_is_taken(void **state)
{
    (void)state;
    struct pgm_ctx ctx = { .arena = pgm_arena_new() };
    pgm_strings paths = { 0 };
    int *majors = NULL, newest = 0;
    embedded_require(&ctx, pgm_server_list_binaries(&ctx, &paths, &majors));
    assert_true(paths.n > 0);
    for (size_t i = 0; i < paths.n; i++) {
        const char *bin = NULL;
        int major = 0;
        embedded_require(&ctx, pgm_server_choose_binaries(&ctx, majors[i], &bin, &major));
        assert_int_equal(major, majors[i]);
        newest = majors[i] > newest ? majors[i] : newest;
    }
    const char *warning = NULL;
    ctx.warn = keep_warning;
    ctx.listener = &warning;
    struct pgm_server_want want = { .use = PGM_SERVER_SHADOW, .major = 98 };
    struct pgm_server *server = NULL;
    embedded_require(&ctx, pgm_server_start(&ctx, &want, &server));
    assert_int_equal(pgm_server_major(server), newest);
    assert_non_null(strstr(warning, "PostgreSQL 98 is not installed here"));
    pgm_arena_end(ctx.arena);
}

static void
a_named_directory_must_hold_a_server(void **state)
{
    (void)state;
    struct pgm_ctx ctx = { .arena = pgm_arena_new() };
    struct pgm_server *server = NULL;
    const char *before = getenv("PGMEND_PG_BIN");
    before = before ? pgm_arena_copy(ctx.arena, before) : NULL;
    assert_int_equal(setenv("PGMEND_PG_BIN", "/tmp:/nowhere", 1), 0);
    assert_int_equal(pgm_server_start(&ctx, &shadow, &server), PGM_NO_SERVER);
    assert_non_null(strstr(ctx.error.message, "/tmp:/nowhere"));
    assert_non_null(ctx.error.hint);
    assert_int_equal(before ? setenv("PGMEND_PG_BIN", before, 1) : unsetenv("PGMEND_PG_BIN"), 0);
    pgm_arena_end(ctx.arena);
}

/* The user's variables are for other servers. */
static void
the_url_leads_to_the_server_whatever_is_set(void **state)
{
    (void)state;
    static const char *const variables[][2] = { { "PGHOSTADDR", "127.0.0.1" }, { "PGPORT", "1" },
        { "PGUSER", "nobody" }, { "PGHOST", "nowhere.invalid" }, { "PGDATABASE", "none" },
        { "PGOPTIONS", "-c no.such=1 -c nonsense=2" }, { "PGREQUIREPEER", "nobody" },
        { "PGSSLMODE", "verify-full" }, { "PGCHANNELBINDING", "require" },
        { "PGTARGETSESSIONATTRS", "standby" } };
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        assert_int_equal(setenv(variables[i][0], variables[i][1], 1), 0);
    }
    struct user user = come(&shadow);
    assert_string_equal(ask(&user, make_scratch(&user), "SELECT current_user"), "pgmend_runner");
    go(&user);
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        assert_int_equal(unsetenv(variables[i][0]), 0);
    }
}

/* ---- the dev server
 * -------------------------------------------------------------------------------------- */

static void
a_dev_server_keeps_its_data(void **state)
{
    struct pgm_ctx ctx = { .arena = pgm_arena_new() };
    const char *project = pgm_file_join(ctx.arena, *state, "project");
    embedded_require(&ctx, pgm_file_make_directory(&ctx, project, 0755));
    struct pgm_server_want want = { .use = PGM_SERVER_DEV, .project = project };
    struct user user = come(&want);
    struct pgm_conn *conn = NULL;
    embedded_require(&user.ctx,
        pgm_conn_open(&user.ctx, pgm_server_url(&user.ctx, user.server, "postgres"), &conn));
    assert_string_equal(ask(&user, conn, "SHOW fsync"), "on");
    embedded_require(&user.ctx, pgm_conn_exec(&user.ctx, conn, "CREATE TABLE public.kept (a int)"));
    int major = pgm_server_major(user.server);
    embedded_require(&user.ctx, pgm_server_stop(&user.ctx, user.server, true));
    go(&user);

    user = come(&want);
    embedded_require(&user.ctx,
        pgm_conn_open(&user.ctx, pgm_server_url(&user.ctx, user.server, "postgres"), &conn));
    assert_string_equal(ask(&user, conn, "SELECT to_regclass('public.kept') IS NOT NULL"), "t");

    struct pgm_server_want other = {
        .use = PGM_SERVER_DEV, .project = project, .major = major - 1
    };
    struct pgm_server *server = NULL;
    assert_int_equal(pgm_server_start(&ctx, &other, &server), PGM_CONFIG);
    pgm_error_clear(&ctx);
    embedded_require(&ctx, pgm_server_find_running(&ctx, &want, &server));
    assert_int_equal(pgm_server_major(server), major);
    assert_string_equal(pgm_server_bin(server), pgm_server_bin(user.server));
    embedded_require(&ctx, pgm_server_stop(&ctx, server, true));
    await_keeper(pgm_server_directory(server));
    go(&user);
    pgm_arena_end(ctx.arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        SERVER_TEST(starts_at_once_are_one), /* the first: with initdb */
        SERVER_TEST(a_server_starts_and_stops),
        SERVER_TEST(users_share_one_server),
        SERVER_TEST(force_stops_it_for_everybody),
        SERVER_TEST(a_killed_postmaster_is_replaced),
        SERVER_TEST(a_killed_keeper_is_replaced),
        SERVER_TEST(a_stranger_with_its_number_is_left_alone),
        SERVER_TEST(killed_starts_leave_no_ruin),
        SERVER_TEST(a_spoilt_shadow_is_made_anew),
        SERVER_TEST(a_lost_socket_is_noticed),
        SERVER_TEST(a_foreign_socket_directory_is_refused),
        SERVER_TEST(an_unused_server_is_stopped),
        SERVER_TEST(the_keeper_hides_the_commands_arguments),
        SERVER_TEST(the_keeper_holds_no_files),
        SERVER_TEST(scratch_databases_end_with_their_arena),
        SERVER_TEST(scratch_databases_of_the_dead_are_dropped),
        SERVER_TEST(the_stock_is_used_and_filled),
        SERVER_TEST(a_locale_is_taken_over),
        SERVER_TEST(roles_are_made_once),
        SERVER_TEST(the_nearest_version_is_taken),
        SERVER_TEST(a_named_directory_must_hold_a_server),
        SERVER_TEST(the_url_leads_to_the_server_whatever_is_set),
        SERVER_TEST(a_dev_server_keeps_its_data),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
