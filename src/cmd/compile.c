/* pgmend compile: declared schema -> snapshot. */
#include <string.h>

#include "catalog/snapshot.h"
#include "cmd/sources.h"

static const struct pgm_option own_options[] = {
    {
        .name = "out",
        .letter = 'o',
        .form = { .type = PGM_VALUE_PATH },
        .value = "FILE",
        .text = "Write the snapshot there instead of to standard output.",
    },
    {
        .name = "major",
        .form = { PGM_VALUE_INT, "14..99" },
        .value = "MAJOR",
        .text =
            "Load the schema on this major version of PostgreSQL: the one that production runs.",
    },
    { 0 },
};

static enum pgm_status
run_compile(struct pgm_cli *cli)
{
    struct pgm_source source = { 0 };
    PGM_TRY(pgm_cli_declared(cli, &source));
    struct pgm_catalog like = { .server_version = (int)pgm_cli_number(cli, "major") * 10000 };
    struct pgm_catalog *catalog = NULL;
    PGM_TRY(pgm_cli_read(cli, &source, &like, &catalog));
    const char *text = pgm_snapshot_write(cli->ctx, catalog);
    const char *file = pgm_cli_text(cli, "out");
    if (file) {
        PGM_TRY(pgm_file_write(cli->ctx, file, text, strlen(text), 0644));
    }
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_member(json, "file", file);
        pgm_json_member(json, "digest", catalog->digest);
        pgm_json_member_int(json, "objects", (int64_t)catalog->n_objects);
        if (!file) {
            pgm_json_member(json, "snapshot", text);
        }
    } else if (!file) {
        pgm_output_print(cli, "%s", text);
    } else {
        pgm_output_print(
            cli, "%s: %zu objects, digest %.12s\n", file, catalog->n_objects, catalog->digest);
    }
    return PGM_OK;
}

extern const struct pgm_command pgm_command_compile;
const struct pgm_command pgm_command_compile = {
    .name = "compile",
    .summary = "turn the declared schema into a snapshot file",
    .description = "Loads the declared SQL on the embedded server, reads it back and writes what "
                   "it means as a "
                   "snapshot: a text file, one object a line, sorted, with a digest at its end. A "
                   "snapshot stands "
                   "wherever a source is taken, and needs no server to be read.",
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_declared,
        pgm_options_schema, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend compile --schema schema/ --out schema.snapshot",
                "For shipping with the application." },
            { "git diff schema.snapshot", "A diff of two snapshots is a diff of the schemas." },
            { 0 },
        },
    .reads_config = true,
    .run = run_compile,
};
