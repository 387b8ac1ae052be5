/* pgmend drift: the live database against what is declared. */
#include "cmd/show.h"
#include "cmd/sources.h"

static enum pgm_status
run_drift(struct pgm_cli *cli)
{
    struct pgm_comparison comparison = { 0 };
    PGM_TRY(pgm_cli_compare_target(cli, &comparison));
    const struct pgm_diff *diff = comparison.diff;
    cli->exit_status = pgm_diff_is_empty(diff) ? 0 : 3;
    bool reordered = pgm_show_reorders(cli, diff);
    if (reordered) {
        cli->exit_status = 3;
    }
    if (cli->output.is_json) {
        pgm_show_diff_json(cli, diff);
        return PGM_OK;
    }
    if (pgm_diff_is_empty(diff) && !reordered) {
        pgm_output_print(cli, "%s%s agrees with %s.%s\n", pgm_output_style(cli, PGM_STYLE_GREEN),
            diff->from->origin, diff->to->origin, pgm_output_style(cli, PGM_STYLE_PLAIN));
        return PGM_OK;
    }
    pgm_output_print(cli, "%s differs from %s: %s.\n\n", diff->from->origin, diff->to->origin,
        pgm_show_counts(cli, diff));
    pgm_show_diff(cli, diff);
    pgm_output_print(
        cli, "\n'pgmend heal' adds what is missing; 'pgmend plan' shows the SQL for all of it.\n");
    return PGM_OK;
}

extern const struct pgm_command pgm_command_drift;
const struct pgm_command pgm_command_drift = {
    .name = "drift",
    .summary = "show where the live database is not as declared",
    .description = "Compares the target with what is declared. '+' is declared but missing, '-' is "
                   "there but not "
                   "declared, '~' is there but different. Nothing is changed.",
    .options = (const struct pgm_option *const[]){ pgm_options_order, pgm_options_target,
        pgm_options_declared, pgm_options_cache, pgm_options_schema, pgm_options_json,
        pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend drift --env production", "Look at production." },
            { "pgmend drift --url postgresql:///shop --schema schema/ --json",
                "The same for a program." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 3, "the database is not as declared" },
            { 4, "something cannot be compared, and --strict forbids that" },
            { 0 },
        },
    .reads_config = true,
    .run = run_drift,
};
