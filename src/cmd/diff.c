/* pgmend diff: any source against any other. */
#include "cmd/show.h"
#include "cmd/sources.h"

static const struct pgm_option own_options[] = {
    {
        .name = "sql",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Print the plain SQL script that leads from the first source to the second.",
    },
    { 0 },
};

/* Without arguments the target is compared with what is declared; with one, the target with that.
 */
static enum pgm_status
choose_sources(struct pgm_cli *cli, struct pgm_source *from, struct pgm_source *to)
{
    if (cli->arguments.n == 2) {
        PGM_TRY(pgm_cli_source(cli, pgm_cli_argument(cli, 0), from));
        return pgm_cli_source(cli, pgm_cli_argument(cli, 1), to);
    }
    if (cli->arguments.n == 1) {
        PGM_TRY(pgm_cli_source(cli, pgm_cli_argument(cli, 0), to));
    } else {
        PGM_TRY(pgm_cli_declared(cli, to));
    }
    struct pgm_target target = { 0 };
    PGM_TRY(pgm_target_find(cli, &target));
    *from = (struct pgm_source){ .kind = PGM_SOURCE_LIVE, .conninfo = target.conninfo };
    return PGM_OK;
}

static enum pgm_status
show_sql(struct pgm_cli *cli, const struct pgm_diff *diff)
{
    struct pgm_plan *plan = NULL;
    PGM_TRY(pgm_plan_make(cli->ctx, diff, &plan));
    if (cli->output.is_json) {
        pgm_json_member(pgm_output_json(cli), "sql", pgm_plan_sql(cli->ctx, plan));
    } else {
        pgm_output_print(cli, "%s", pgm_plan_sql(cli->ctx, plan));
    }
    return PGM_OK;
}

static enum pgm_status
run_diff(struct pgm_cli *cli)
{
    struct pgm_source from = { 0 }, to = { 0 };
    PGM_TRY(choose_sources(cli, &from, &to));
    struct pgm_catalog *from_catalog = NULL, *to_catalog = NULL;
    PGM_TRY(pgm_cli_read_both(cli, &from, &to, &from_catalog, &to_catalog));
    struct pgm_diff_options options = pgm_cli_managed(cli, PGM_PRIVILEGES_ALL);
    struct pgm_said said;
    PGM_TRY(pgm_cli_said(cli, &to, &said));
    struct pgm_diff *diff = NULL;
    PGM_TRY(pgm_cli_diff(cli, from_catalog, to_catalog, &said, &options, &diff));
    cli->exit_status = pgm_diff_is_empty(diff) ? 0 : 3;
    pgm_show_candidates(cli, diff);
    if (cli->output.is_json) {
        pgm_show_diff_json(cli, diff);
    }
    if (pgm_cli_flag(cli, "sql")) {
        return show_sql(cli, diff);
    }
    pgm_show_diff(cli, diff);
    if (pgm_show_reorders(cli, diff)) {
        cli->exit_status = 3;
    }
    pgm_output_note(
        cli, pgm_diff_is_empty(diff) ? "no differences" : "%s", pgm_show_counts(cli, diff));
    return PGM_OK;
}

extern const struct pgm_command pgm_command_diff;
const struct pgm_command pgm_command_diff = {
    .name = "diff",
    .summary = "compare two schemas, from any source to any source",
    .description = "Shows what has to be added, changed and dropped to lead from the first source "
                   "to the second. A source is a "
                   "postgresql:// URL or connection string, an environment of pgmend.yaml, a .sql "
                   "file, a directory of them, a "
                   "snapshot, or 'empty'. With one source, the target is compared with it; with "
                   "none, the target with what is "
                   "declared.\n\n"
                   "Nothing is changed: live databases are read in read-only transactions. "
                   "Declared SQL is loaded on the embedded "
                   "server and read back from there, so that PostgreSQL itself says what it means.",
    .arguments =
        (const struct pgm_argument[]){
            { "FROM", true, false, { PGM_VALUE_TEXT, NULL },
                "The schema that is. With one argument only: the schema to be." },
            { "TO", true, false, { PGM_VALUE_TEXT, NULL }, "The schema to be." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_order,
        pgm_options_renames, pgm_options_declared, pgm_options_cache, pgm_options_target,
        pgm_options_schema, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend diff postgresql:///shop schema/", "What the live database lacks." },
            { "pgmend diff --sql production staging > change.sql",
                "The script that turns one environment into the other." },
            { "pgmend diff empty schema/ --sql",
                "The whole schema as one script, in an order that loads." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 3, "the sources differ" },
            { 4, "something cannot be compared, and --strict forbids that" },
            { 0 },
        },
    .reads_config = true,
    .run = run_diff,
};
