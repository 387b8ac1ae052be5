#include "cmd/version.h"

const char pgm_version[] = PGM_VERSION;

void
pgm_version_show(struct pgm_cli *cli)
{
    if (cli->output.is_json) {
        pgm_json_member(pgm_output_json(cli), "version", pgm_version);
    } else {
        pgm_output_print(cli, "pgmend %s\n", pgm_version);
    }
}

static enum pgm_status
run_version(struct pgm_cli *cli)
{
    pgm_version_show(cli);
    return PGM_OK;
}

extern const struct pgm_command pgm_command_version;
const struct pgm_command pgm_command_version = {
    .name = "version",
    .summary = "show pgmend's version",
    .description = "The same as 'pgmend --version'.",
    .options = (const struct pgm_option *const[]){ pgm_options_json, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend version --json", "The version, for programs." },
            { 0 },
        },
    .run = run_version,
};
