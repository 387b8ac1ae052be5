#include "cmd/run.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "cmd/cli.h"
#include "cmd/help.h"
#include "cmd/version.h"

/* Whether programs are to be answered must be known before the command line is understood: an error
 * in it is an answer too. */
static bool
asks_for_json(int argc, char *const *argv)
{
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (strcmp(argv[i], "--json") == 0) {
            return true;
        }
    }
    return false;
}

static void
look_at_terminal(struct pgm_cli *cli)
{
    cli->term = pgm_term_look(cli->options.n ? pgm_cli_text(cli, "color") : NULL);
}

static enum pgm_status
fail_without_command(struct pgm_cli *cli)
{
    if (!cli->output.is_json) {
        (void)fputs(pgm_help_overview(cli), stderr);
    }
    (void)pgm_fail(cli->ctx, PGM_USAGE, "no command is given");
    return pgm_hint(cli->ctx, "'pgmend help' lists all commands");
}

static enum pgm_status
run_command(struct pgm_cli *cli)
{
    if (pgm_cli_flag(cli, "help")) {
        pgm_help_show(cli, cli->command);
        return PGM_OK;
    }
    if (pgm_cli_flag(cli, "version")) {
        pgm_version_show(cli);
        return PGM_OK;
    }
    if (!cli->command) {
        return fail_without_command(cli);
    }
    PGM_TRY(pgm_cli_check_arguments(cli));
    PGM_TRY(pgm_cli_fill(cli));
    if (cli->command->reads_config) {
        PGM_TRY(pgm_cli_configure(cli));
    }
    return cli->command->run(cli);
}

static enum pgm_status
run_line(struct pgm_cli *cli, int argc, char *const *argv)
{
    enum pgm_status status = pgm_cli_parse(cli, argc, argv);
    look_at_terminal(cli);
    PGM_TRY(status);
    if (pgm_command_option(cli->command, "json")) {
        cli->output.is_json = pgm_cli_flag(cli, "json");
    }
    PGM_TRY(run_command(cli));
    return pgm_output_end(cli);
}

static int
report_failure(struct pgm_cli *cli, enum pgm_status status)
{
    if (!cli->ctx->error.message) {
        (void)pgm_fail(cli->ctx, status, "the work could not be done");
    }
    pgm_output_error(cli);
    enum pgm_status ended = pgm_output_end(cli); /* there is nowhere left to complain */
    return ended == PGM_OK ? pgm_status_exit(status) : pgm_status_exit(ended);
}

int
pgm_run(int argc, char *const *argv)
{
    /* A reader of our output that goes away must not kill us in the middle of a change. */
    (void)signal(SIGPIPE, SIG_IGN);
    struct pgm_arena *arena = pgm_arena_new();
    struct pgm_cli cli = { .commands = pgm_commands };
    struct pgm_ctx ctx = {
        .arena = arena,
        .progress = pgm_output_progress,
        .warn = pgm_output_warn,
        .listener = &cli,
    };
    cli.ctx = &ctx;
    cli.output.is_json = asks_for_json(argc, argv);
    enum pgm_status status = run_line(&cli, argc, argv);
    int exit_status = status == PGM_OK ? cli.exit_status : report_failure(&cli, status);
    pgm_arena_end(arena);
    return exit_status;
}
