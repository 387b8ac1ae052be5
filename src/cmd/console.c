/* pgmend console: psql, on the right database and with care. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cmd/target.h"
#include "pg/client.h"

/* What keeps a forgotten transaction from standing in others' way. */
#define CAREFUL "-c lock_timeout=5s -c idle_in_transaction_session_timeout=10min"
#define READ_ONLY " -c default_transaction_read_only=on"

struct console {
    struct pgm_target target;
    struct pgm_client client;
    const char *conninfo;
    pgm_strings secrets;
    bool is_read_only;
};

#define OLDEST_MAJOR 10

/* Of the server's version or newer; else the newest: unlike pg_dump, psql works with any server. */
static enum pgm_status
find_psql(struct pgm_cli *cli, int major, struct pgm_client *out)
{
    enum pgm_status status = pgm_client_find(cli->ctx, "psql", major, out);
    struct pgm_error error = cli->ctx->error;
    for (int older = major - 1; status != PGM_OK && older >= OLDEST_MAJOR; older--) {
        pgm_error_clear(cli->ctx);
        status = pgm_client_find(cli->ctx, "psql", older, out);
        if (status == PGM_OK) {
            pgm_output_note(cli,
                "psql is of PostgreSQL %d, older than the server: not all of its "
                "commands will do",
                out->major);
        }
    }
    if (status != PGM_OK) {
        cli->ctx->error = error;
    }
    return status;
}

static enum pgm_status
look(struct pgm_cli *cli, struct console *console)
{
    struct pgm_conn *conn = NULL;
    PGM_TRY(pgm_conn_open(cli->ctx, console->target.conninfo, &conn));
    PGM_TRY(pgm_target_read_mark(cli->ctx, &console->target, conn));
    int major = pgm_conn_version(conn) / 10000;
    PGM_TRY(find_psql(cli, major, &console->client));
    bool by_word = pgm_target_verdict(&console->target, PGM_ACT_CONSOLE) != PGM_VERDICT_YES;
    console->is_read_only = by_word && !pgm_cli_flag(cli, "allow-protected");
    console->conninfo = pgm_conn_with_options(cli->ctx->arena,
        pgm_client_conninfo(cli->ctx, conn, &console->secrets),
        console->is_read_only ? CAREFUL READ_ONLY : CAREFUL);
    pgm_output_note(cli, "%s, PostgreSQL %d: %s%s", pgm_conn_describe(cli->ctx, conn), major,
        pgm_environment_word(pgm_target_kind(&console->target)),
        console->is_read_only ? ", read-only (--allow-protected lets it be written to)" : "");
    pgm_conn_close(cli->ctx, conn);
    return PGM_OK;
}

static char **
make_line(struct pgm_cli *cli, const struct console *console)
{
    struct pgm_arena *arena = cli->ctx->arena;
    char **words = pgm_new_array(arena, char *, cli->arguments.n + 5);
    size_t n = 0;
    words[n++] = pgm_arena_copy(arena, "psql");
    words[n++] = pgm_arena_printf(arena, "--dbname=%s", console->conninfo);
    words[n++] = pgm_arena_printf(arena, "--set=PROMPT1=%%/ (%s%s)%%R%%x%%# ",
        pgm_environment_word(pgm_target_kind(&console->target)),
        console->is_read_only ? ", read-only" : "");
    for (size_t i = 0; i < cli->arguments.n; i++) {
        words[n++] = pgm_arena_copy(arena, cli->arguments.at[i]);
    }
    return words; /* the last one is NULL already */
}

/* What nobody may see goes along in the environment. Of two values of a variable the first one
 * counts. */
static char **
make_environment(struct pgm_cli *cli, const struct console *console)
{
    size_t n = 0, n_own = 0;
    while (environ[n_own]) {
        n_own++;
    }
    char **variables = pgm_new_array(cli->ctx->arena, char *, n_own + console->secrets.n + 1);
    for (size_t i = 0; i < console->secrets.n; i++) {
        variables[n++] = pgm_arena_copy(cli->ctx->arena, console->secrets.at[i]);
    }
    memcpy(variables + n, environ, n_own * sizeof *environ);
    return variables; /* the last one is NULL already */
}

static enum pgm_status
run_console(struct pgm_cli *cli)
{
    struct console console = { 0 };
    PGM_TRY(pgm_target_find(cli, &console.target));
    PGM_TRY(look(cli, &console));
    char **words = make_line(cli, &console);
    (void)fflush(stdout);
    (void)signal(SIGPIPE, SIG_DFL);
    (void)execve(pgm_file_join(cli->ctx->arena, console.client.bin, "psql"), words,
        make_environment(cli, &console));
    int why = errno;
    (void)signal(SIGPIPE, SIG_IGN);
    return pgm_fail(cli->ctx, PGM_FAILED, "psql of %s cannot be started: %s", console.client.bin,
        why == EACCES ? "not permitted" : "no such program");
}

extern const struct pgm_command pgm_command_console;
const struct pgm_command pgm_command_console = {
    .name = "console",
    .summary = "open psql on the target, with care",
    .description =
        "Becomes the psql that suits the server, says which database it is and of which kind, and "
        "sets time limits for locks and forgotten transactions. Where the database is production "
        "or protected every transaction is read-only unless --allow-protected is given. The "
        "password "
        "is in nobody's list of processes.",
    .arguments =
        (const struct pgm_argument[]){
            { "ARGUMENT", true, true, { PGM_VALUE_TEXT, NULL }, "After --: handed on to psql." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ pgm_options_protected, pgm_options_target,
        pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend console --env production", "Look around; nothing can be changed." },
            { "pgmend console --env staging -- -c 'table plans'", "One statement." },
            { 0 },
        },
    .reads_config = true,
    .run = run_console,
};
