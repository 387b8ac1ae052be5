/* pgmend dev: the development database on the embedded server. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cmd/dev_server.h"
#include "cmd/target.h"

static void
show(struct pgm_cli *cli, const struct pgm_dev *dev)
{
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_member_bool(json, "running", true);
        pgm_json_member_int(json, "major", pgm_server_major(dev->server));
        pgm_json_member(json, "url", dev->url);
        pgm_json_member(json, "directory", pgm_server_directory(dev->server));
        pgm_json_member(json, "binaries", pgm_server_bin(dev->server));
    } else {
        pgm_output_print(cli,
            "%sPostgreSQL %d is running%s, on a private socket.\n"
            "  url    %s\n"
            "  state  %s\n",
            pgm_output_style(cli, PGM_STYLE_GREEN), pgm_server_major(dev->server),
            pgm_output_style(cli, PGM_STYLE_PLAIN), dev->url, pgm_server_directory(dev->server));
    }
}

static enum pgm_status
run_up(struct pgm_cli *cli)
{
    struct pgm_dev dev = { 0 };
    PGM_TRY(pgm_dev_start(cli, &dev));
    show(cli, &dev);
    pgm_output_print(cli, "'pgmend dev psql' opens it, 'pgmend dev down' stops it.\n");
    return PGM_OK;
}

static enum pgm_status
run_down(struct pgm_cli *cli)
{
    struct pgm_dev dev = { 0 };
    PGM_TRY(pgm_dev_find(cli, &dev));
    bool was_running = dev.server != NULL;
    if (was_running) {
        PGM_TRY(pgm_server_stop(cli->ctx, dev.server, true));
    }
    if (cli->output.is_json) {
        pgm_json_member_bool(pgm_output_json(cli), "running", false);
        pgm_json_member_bool(pgm_output_json(cli), "was_running", was_running);
    }
    pgm_output_print(cli, was_running ? "Stopped; the data stay.\n" : "It is not running.\n");
    return PGM_OK;
}

static enum pgm_status
run_url(struct pgm_cli *cli)
{
    struct pgm_dev dev = { 0 };
    PGM_TRY(pgm_dev_start(cli, &dev));
    if (cli->output.is_json) {
        show(cli, &dev);
    }
    pgm_output_print(cli, "%s\n", dev.url);
    return PGM_OK;
}

static enum pgm_status
run_reset(struct pgm_cli *cli)
{
    struct pgm_dev dev = { 0 };
    PGM_TRY(pgm_dev_find(cli, &dev));
    struct pgm_target target = {
        .origin = "the development server",
        .kind = PGM_ENVIRONMENT_DEVELOPMENT,
        .is_embedded = true,
    };
    PGM_TRY(pgm_cli_confirm(
        cli, pgm_arena_printf(cli->ctx->arena,
                 "Drop the development database of %s with everything in it?", dev.project)));
    PGM_TRY(pgm_dev_start(cli, &dev));
    target.conninfo = dev.url; /* it may bear a mark all the same */
    PGM_TRY(pgm_cli_allow(cli, &target, PGM_ACT_RESET));
    PGM_TRY(pgm_dev_reset(cli, &dev));
    if (cli->output.is_json) {
        show(cli, &dev);
    }
    pgm_output_print(cli, "The development database is empty now.\n");
    return PGM_OK;
}

/* psql's command line: the database, and what was given after "psql". */
static char **
make_psql_line(struct pgm_cli *cli, const char *url)
{
    struct pgm_arena *arena = cli->ctx->arena;
    char **words = pgm_new_array(arena, char *, cli->arguments.n + 2);
    size_t n = 0;
    words[n++] = pgm_arena_copy(arena, "psql");
    words[n++] = pgm_arena_printf(arena, "--dbname=%s", url);
    for (size_t i = 1; i < cli->arguments.n; i++) {
        words[n++] = pgm_arena_copy(arena, cli->arguments.at[i]);
    }
    return words; /* the last one is NULL already */
}

/* Becomes psql. The server's own knows all that the server can do; some binaries come without
 * one. */
static enum pgm_status
exec_psql(struct pgm_cli *cli, const char *bin, char *const *words)
{
    const char *own = pgm_file_join(cli->ctx->arena, bin, "psql");
    (void)fflush(stdout);
    (void)signal(SIGPIPE, SIG_DFL);
    if (pgm_file_is_executable(own)) {
        (void)execv(own, words);
    }
    (void)execvp("psql", words);
    bool is_absent = errno == ENOENT;
    (void)signal(SIGPIPE, SIG_IGN);
    (void)pgm_fail(
        cli->ctx, PGM_FAILED, "psql cannot be started%s", is_absent ? ": it is not installed" : "");
    return pgm_hint(cli->ctx,
        "install postgresql-client, or use another client with the output of 'pgmend dev url'");
}

static enum pgm_status
run_psql(struct pgm_cli *cli)
{
    if (cli->output.is_json) {
        (void)pgm_fail(
            cli->ctx, PGM_USAGE, "'pgmend dev psql' has no --json: what psql prints is its own");
        return pgm_hint(cli->ctx, "leave --json out");
    }
    struct pgm_dev dev = { 0 };
    PGM_TRY(pgm_dev_start(cli, &dev));
    return exec_psql(cli, pgm_server_bin(dev.server), make_psql_line(cli, dev.url));
}

static enum pgm_status
run_dev(struct pgm_cli *cli)
{
    static const struct {
        const char *name;
        enum pgm_status (*run)(struct pgm_cli *);
    } actions[] = {
        { "up", run_up },
        { "down", run_down },
        { "psql", run_psql },
        { "url", run_url },
        { "reset", run_reset },
    };
    const char *wanted = pgm_cli_argument(cli, 0);
    if (cli->arguments.n > 1 && strcmp(wanted, "psql") != 0) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "'%s' is one argument too many", cli->arguments.at[1]);
        return pgm_hint(cli->ctx, "'pgmend dev %s' takes none; only psql does", wanted);
    }
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        if (strcmp(actions[i].name, wanted) == 0) {
            return actions[i].run(cli);
        }
    }
    PGM_BUG("an action of 'dev' is accepted but not known");
}

extern const struct pgm_command pgm_command_dev;
const struct pgm_command pgm_command_dev = {
    .name = "dev",
    .summary = "run the project's development database on an embedded server",
    .description =
        "A private PostgreSQL server of the project: a Unix socket only, no port, its state in "
        ".pgmend/ beside pgmend.yaml. Nothing has to be configured, and nothing else on the "
        "machine is touched. Commands that are told of no other database work on this one.",
    .arguments =
        (const struct pgm_argument[]){
            { "ACTION", false, false, { PGM_VALUE_CHOICE, "up|down|psql|url|reset" },
                "up starts the server and shows where it is; down stops it, keeping the data; psql "
                "opens it, starting it when needed; url prints the connection string and nothing "
                "else, starting the server when needed; reset puts an empty database in the place "
                "of the one there is." },
            { "ARGUMENT", true, true, { PGM_VALUE_TEXT, NULL },
                "For psql only, after --: handed on to it." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ pgm_options_yes, pgm_options_json,
        pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend dev up", "Start the server." },
            { "pgmend dev psql -- -c 'select version()'", "Run one statement on it." },
            { "DATABASE_URL=$(pgmend dev url) npm start", "Run a program against it." },
            { "pgmend dev reset --yes",
                "Begin again with an empty database, without being asked." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 4, "reset was not confirmed" },
            { 0 },
        },
    .reads_config = true,
    .run = run_dev,
};
