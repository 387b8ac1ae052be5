/* pgmend new: a migration, made from what differs or to be written by hand. */
#include <string.h>

#include "cmd/migrations.h"

static const struct pgm_argument own_arguments[] = {
    {
        .name = "DESCRIPTION",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .text = "What it does, an action first: 'add user bio'. The time is put before it.",
    },
    { 0 },
};

static const struct pgm_option own_options[] = {
    {
        .name = "from-diff",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Make the SQL from what differs between what the migrations lead to and what is "
                "declared. So it is when nothing else is said.",
    },
    {
        .name = "empty",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Leave the SQL to be written by hand.",
    },
    {
        .name = "statements",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "SQL",
        .text = "Take this SQL; '-' is standard input.",
    },
    {
        .name = "down",
        .form = { .type = PGM_VALUE_FLAG },
        .fallback = "true",
        .text = "Make the way back as well; --no-down leaves it out.",
    },
    {
        .name = "proof",
        .form = { .type = PGM_VALUE_FLAG },
        .fallback = "true",
        .text = "Run what was made on the embedded server first and compare what comes out; "
                "--no-proof leaves that out.",
    },
    {
        .name = "allow-drop",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "OBJECT",
        .text = "This object is dropped, and not renamed.",
    },
    { 0 },
};

/* The words of the description as one. */
static const char *
description_of(struct pgm_cli *cli)
{
    struct pgm_str out = PGM_STR(cli->ctx->arena);
    for (size_t i = 0; pgm_cli_argument(cli, i); i++) {
        pgm_str_addf(&out, "%s%s", i ? " " : "", pgm_cli_argument(cli, i));
    }
    return pgm_str_text(&out);
}

static enum pgm_status
read_sql(struct pgm_cli *cli, const char *text, const char **out)
{
    struct pgm_text input = { 0 };
    if (strcmp(text, "-") != 0) {
        bool ends = *text && text[strlen(text) - 1] == '\n';
        *out = ends ? text : pgm_arena_printf(cli->ctx->arena, "%s\n", text);
        return PGM_OK;
    }
    PGM_TRY(pgm_file_read(cli->ctx, "-", &input));
    if (strlen(input.at) != input.size) {
        return pgm_fail(cli->ctx, PGM_INPUT, "standard input holds a NUL byte");
    }
    *out = input.at;
    return PGM_OK;
}

/* Fills in what it does; false when there is nothing to be done. */
static enum pgm_status
fill_in(struct pgm_cli *cli, const struct pgm_migrations *migrations,
    struct pgm_migration_draft *draft, bool *differs)
{
    const char *sql = pgm_cli_text(cli, "statements");
    bool is_empty = pgm_cli_flag(cli, "empty");
    if ((sql != NULL) + is_empty + pgm_cli_flag(cli, "from-diff") > 1) {
        return pgm_fail(
            cli->ctx, PGM_USAGE, "--from-diff, --empty and --statements do not go together");
    }
    *differs = true;
    if (sql) {
        return read_sql(cli, sql, &draft->up);
    }
    if (is_empty) {
        draft->up = "";
        return PGM_OK;
    }
    pgm_migration_list list = pgm_migrations_all(cli->ctx, migrations);
    return pgm_cli_migration_from_diff(cli, &list, draft, differs);
}

static enum pgm_status
run_new(struct pgm_cli *cli)
{
    struct pgm_migrations migrations;
    struct pgm_migration_draft draft = { 0 };
    bool differs = false;
    PGM_TRY(pgm_cli_migrations(cli, true, &migrations));
    PGM_TRY(pgm_cli_migration_name(cli, &migrations, description_of(cli), &draft.name));
    draft.parents = migrations.heads;
    PGM_TRY(fill_in(cli, &migrations, &draft, &differs));
    if (!differs) {
        if (cli->output.is_json) {
            pgm_json_member(pgm_output_json(cli), "migration", NULL);
        } else {
            pgm_output_print(cli,
                "The migrations in %s lead to what is declared: there is nothing "
                "to write.\n",
                migrations.directory);
        }
        return PGM_OK;
    }
    if (!pgm_cli_flag(cli, "down")) {
        draft.down = NULL;
    }
    PGM_TRY(pgm_cli_migration_write(cli, &draft));
    pgm_show_migration_draft(cli, &draft);
    return PGM_OK;
}

extern const struct pgm_command pgm_command_new;
const struct pgm_command pgm_command_new = {
    .name = "new",
    .summary = "write a new migration",
    .description =
        "Writes a migration that follows all that are there. Its SQL is made from what differs "
        "between what the migrations lead to, replayed on the embedded server, and what is "
        "declared; both ways, proved. When nothing differs, nothing is written.\n\n"
        "What was made is marked 'generated' until somebody has read it: 'pgmend review'.",
    .arguments = own_arguments,
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_migrations,
        pgm_options_writing, pgm_options_replay, pgm_options_renames, pgm_options_declared,
        pgm_options_schema, pgm_options_json, pgm_options_yes, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend new add user bio", "From what differs." },
            { "pgmend new migrate old users --empty", "A file to be written by hand." },
            { "pgmend new fix names --statements \"UPDATE users SET name = trim(name)\"",
                "With this statement." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 0, "the migration was written, or there is nothing to write" },
            { 4, "what looks renamed would be dropped, and nobody said which it is" },
            { 0 },
        },
    .reads_config = true,
    .run = run_new,
};
