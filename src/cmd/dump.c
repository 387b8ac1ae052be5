/* pgmend dump: a source as SQL that loads back to the same catalog. */
#include "cmd/dump.h"

#include <string.h>

#include "catalog/snapshot.h"
#include "cmd/sources.h"

static const struct pgm_option own_options[] = {
    {
        .name = "from",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "SOURCE",
        .text = "Dump this source instead of the target.",
    },
    {
        .name = "out",
        .letter = 'o',
        .form = { .type = PGM_VALUE_PATH },
        .value = "FILE",
        .text = "Write one script there instead of to standard output.",
    },
    {
        .name = "to",
        .form = { .type = PGM_VALUE_PATH },
        .value = "DIR",
        .text = "Write a directory with one file an object. Files of an earlier dump that no "
                "longer belong there are "
                "removed; other .sql files there are an error.",
    },
    {
        .name = "as-snapshot",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Write a snapshot instead of SQL.",
    },
    { 0 },
};

/* What only the database that was read had is nobody's wish; what is declared is. */
static enum pgm_status
make_creation(
    struct pgm_cli *cli, struct pgm_catalog *catalog, bool is_declared, struct pgm_plan **out)
{
    struct pgm_catalog *empty = NULL;
    PGM_TRY(pgm_snapshot_empty(cli->ctx, catalog->server_version, &empty));
    struct pgm_diff_options options = pgm_cli_managed(cli, PGM_PRIVILEGES_ALL);
    options.purpose = is_declared ? PGM_FOR_CHANGE : PGM_FOR_DUMP;
    return pgm_plan_make(cli->ctx, pgm_diff_make(cli->ctx, empty, catalog, &options), out);
}

static enum pgm_status
write_text(struct pgm_cli *cli, const struct pgm_catalog *catalog, const char *text)
{
    const char *file = pgm_cli_text(cli, "out");
    if (file) {
        PGM_TRY(pgm_file_write(cli->ctx, file, text, strlen(text), 0644));
    }
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_member(json, "digest", catalog->digest);
        pgm_json_member(json, "file", file);
        if (!file) {
            pgm_json_member(json, "text", text);
        }
    } else if (!file) {
        pgm_output_print(cli, "%s", text);
    }
    return PGM_OK;
}

static enum pgm_status
write_sql(struct pgm_cli *cli, struct pgm_catalog *catalog, bool is_declared)
{
    struct pgm_plan *plan = NULL;
    PGM_TRY(make_creation(cli, catalog, is_declared, &plan));
    const char *directory = pgm_cli_text(cli, "to");
    if (!directory) {
        return write_text(cli, catalog, pgm_plan_sql(cli->ctx, plan));
    }
    size_t n_files = 0;
    PGM_TRY(pgm_dump_tree(cli->ctx, plan, directory, &n_files));
    if (cli->output.is_json) {
        pgm_json_member(pgm_output_json(cli), "digest", catalog->digest);
        pgm_json_member_int(pgm_output_json(cli), "files", (int64_t)n_files);
    }
    pgm_output_print(cli, "%zu files in %s\n", n_files, directory);
    return PGM_OK;
}

static enum pgm_status
run_dump(struct pgm_cli *cli)
{
    struct pgm_source source = { 0 };
    if (pgm_cli_text(cli, "out") && pgm_cli_text(cli, "to")) {
        return pgm_fail(
            cli->ctx, PGM_USAGE, "--out and --to exclude each other: one script, or a directory");
    }
    if (pgm_cli_text(cli, "from")) {
        PGM_TRY(pgm_cli_source(cli, pgm_cli_text(cli, "from"), &source));
    } else {
        struct pgm_target target = { 0 };
        PGM_TRY(pgm_target_find(cli, &target));
        source = (struct pgm_source){ .kind = PGM_SOURCE_LIVE, .conninfo = target.conninfo };
    }
    struct pgm_catalog *catalog = NULL;
    PGM_TRY(pgm_cli_read(cli, &source, NULL, &catalog));
    if (pgm_cli_flag(cli, "as-snapshot")) {
        return write_text(cli, catalog, pgm_snapshot_write(cli->ctx, catalog));
    }
    return write_sql(cli, catalog, source.kind == PGM_SOURCE_SQL);
}

extern const struct pgm_command pgm_command_dump;
const struct pgm_command pgm_command_dump = {
    .name = "dump",
    .summary = "write a schema as SQL that loads back to the same schema",
    .description = "Writes the target's schema, or that of any source, as one script or as a "
                   "directory with one file an "
                   "object, in an order that loads and in a form that does not change from one "
                   "dump to the next. "
                   "Owners, rows and members of extensions are not a part of it.",
    .options =
        (const struct pgm_option *const[]){ own_options, pgm_options_target, pgm_options_declared,
            pgm_options_cache, pgm_options_schema, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend dump --env production --to schema/", "Begin to declare what is there." },
            { "pgmend dump --from schema/ --out schema.sql", "A directory as one script." },
            { "pgmend dump --as-snapshot --out before.snapshot",
                "Keep the state for a later diff." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 4, "something cannot be written, and --strict forbids that" },
            { 0 },
        },
    .reads_config = true,
    .run = run_dump,
};
