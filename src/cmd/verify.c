/* pgmend verify: what can be told of migrations before they are run. */
#include <string.h>

#include "cmd/migrations.h"
#include "migrations/branches.h"

static const struct pgm_option own_options[] = {
    {
        .name = "replay",
        .form = { .type = PGM_VALUE_FLAG },
        .fallback = "true",
        .text = "Run the migrations on the embedded server; --no-replay looks at the files alone.",
    },
    {
        .name = "down",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Run each down script behind its migration, too: it must lead back to what was "
                "before.",
    },
    { 0 },
};

/* What came out. */
struct findings {
    struct pgm_migrations migrations;
    pgm_branch_clashes clashes;
    pgm_strings unreviewed;
    pgm_strings not_back; /* "NAME: OBJECT" */
    bool is_replayed;
};

static enum pgm_status
check_files(struct pgm_cli *cli, struct findings *findings)
{
    for (size_t i = 0; i < findings->migrations.n; i++) {
        struct pgm_migration *migration = &findings->migrations.at[i];
        const struct pgm_review *review = NULL;
        pgm_strings doubts = { 0 };
        PGM_TRY(pgm_migration_check(cli->ctx, migration));
        PGM_TRY(pgm_migration_doubts(cli->ctx, &findings->migrations, migration, &doubts));
        for (size_t k = 0; k < doubts.n; k++) {
            pgm_warn(cli->ctx, "migration \"%s\" %s", migration->name, doubts.at[k]);
        }
        PGM_TRY(pgm_migration_reviewed(cli->ctx, migration, &review));
        if (migration->is_generated && !review) {
            pgm_vec_push(cli->ctx->arena, &findings->unreviewed, migration->name);
        }
    }
    return PGM_OK;
}

/* Runs the first `n` migrations, and the down script of the last: does it lead back? The script is
 * replayed as if it were one more migration. */
static enum pgm_status
check_way_back(struct pgm_cli *cli, struct findings *findings, size_t n)
{
    static const struct pgm_diff_options all = { .privileges = PGM_PRIVILEGES_ALL };
    struct pgm_migration *last = &findings->migrations.at[n - 1];
    struct pgm_migration back = { .name = last->name, .up = last->down, .phase = -1 };
    struct pgm_catalog *before = NULL, *after = NULL;
    pgm_migration_list list = { 0 };
    for (size_t i = 0; i + 1 < n; i++) {
        pgm_vec_push(cli->ctx->arena, &list, &findings->migrations.at[i]);
    }
    PGM_TRY(pgm_cli_replay(cli, &list, &before));
    pgm_vec_push(cli->ctx->arena, &list, last);
    pgm_vec_push(cli->ctx->arena, &list, &back);
    PGM_TRY(pgm_cli_replay(cli, &list, &after));
    struct pgm_diff *diff = pgm_diff_make(cli->ctx, before, after, &all);
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_delta *delta = &diff->deltas[i];
        pgm_vec_push(cli->ctx->arena, &findings->not_back,
            pgm_arena_printf(cli->ctx->arena, "%s: %s %s", last->name,
                (delta->to ? delta->to : delta->from)->id,
                !delta->from ? "is left over"
                : !delta->to ? "is not there again"
                             : "is not as it was"));
    }
    return PGM_OK;
}

static enum pgm_status
check_ways_back(struct pgm_cli *cli, struct findings *findings)
{
    for (size_t i = 0; i < findings->migrations.n; i++) {
        struct pgm_script *down = &findings->migrations.at[i].down;
        if (down->path) {
            PGM_TRY(pgm_script_read(cli->ctx, down));
            PGM_TRY(check_way_back(cli, findings, i + 1));
        }
    }
    return PGM_OK;
}

static enum pgm_status
check_by_running(struct pgm_cli *cli, struct findings *findings)
{
    struct pgm_catalog *reached = NULL;
    struct pgm_source_options options = pgm_cli_replay_options(cli);
    pgm_migration_list list = pgm_migrations_all(cli->ctx, &findings->migrations);
    PGM_TRY(pgm_branches_compare(cli->ctx, &findings->migrations, &options, &findings->clashes));
    if (!findings->clashes.n) {
        PGM_TRY(pgm_cli_replay(cli, &list, &reached));
        findings->is_replayed = true;
    }
    return pgm_cli_flag(cli, "down") ? check_ways_back(cli, findings) : PGM_OK;
}

static void
show_json(struct pgm_cli *cli, const struct findings *findings)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_member_int(json, "migrations", (int64_t)findings->migrations.n);
    pgm_json_member_bool(json, "replayed", findings->is_replayed);
    pgm_show_names_json(json, "heads", &findings->migrations.heads);
    pgm_json_key(json, "clashes");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < findings->clashes.n; i++) {
        pgm_json_open(json, '{');
        pgm_json_member(json, "object", findings->clashes.at[i].object);
        pgm_json_member(json, "first", findings->clashes.at[i].first);
        pgm_json_member(json, "second", findings->clashes.at[i].second);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
    pgm_show_names_json(json, "not_back", &findings->not_back);
    pgm_show_names_json(json, "unreviewed", &findings->unreviewed);
}

static void
show_heads(struct pgm_cli *cli, const struct findings *findings)
{
    const pgm_strings *heads = &findings->migrations.heads;
    if (heads->n < 2) {
        return;
    }
    pgm_output_print(cli, "%zu branches, which the next 'pgmend new' joins:\n", heads->n);
    for (size_t i = 0; i < heads->n; i++) {
        pgm_output_print(cli, "    %s\n", heads->at[i]);
    }
    for (size_t i = 0; i < findings->clashes.n; i++) {
        const struct pgm_branch_clash *clash = &findings->clashes.at[i];
        pgm_output_print(cli, "%sboth change%s %s: %s and %s\n",
            pgm_output_style(cli, PGM_STYLE_RED), pgm_output_style(cli, PGM_STYLE_PLAIN),
            clash->object, clash->first, clash->second);
    }
}

static void
show(struct pgm_cli *cli, const struct findings *findings)
{
    size_t n = findings->migrations.n;
    show_heads(cli, findings);
    for (size_t i = 0; i < findings->not_back.n; i++) {
        pgm_output_print(cli, "%snot back%s %s\n", pgm_output_style(cli, PGM_STYLE_RED),
            pgm_output_style(cli, PGM_STYLE_PLAIN), findings->not_back.at[i]);
    }
    for (size_t i = 0; i < findings->unreviewed.n; i++) {
        pgm_output_print(cli, "unreviewed %s\n", findings->unreviewed.at[i]);
    }
    pgm_output_print(cli, "%zu migration%s in %s: %s.\n", n, n == 1 ? "" : "s",
        findings->migrations.directory,
        findings->is_replayed      ? "they can be read, and they run"
        : findings->clashes.n == 0 ? "they can be read"
                                   : "branches clash; renew one of them with 'pgmend rebase NAME'");
}

static enum pgm_status
run_verify(struct pgm_cli *cli)
{
    struct findings findings = { 0 };
    PGM_TRY(pgm_cli_migrations(cli, false, &findings.migrations));
    PGM_TRY(check_files(cli, &findings));
    if (pgm_cli_flag(cli, "replay")) {
        PGM_TRY(check_by_running(cli, &findings));
    }
    if (cli->output.is_json) {
        show_json(cli, &findings);
    } else {
        show(cli, &findings);
    }
    cli->exit_status = findings.clashes.n || findings.not_back.n ? 3 : 0;
    return PGM_OK;
}

extern const struct pgm_command pgm_command_verify;
const struct pgm_command pgm_command_verify = {
    .name = "verify",
    .summary = "look whether migrations are in order, before they are run",
    .description =
        "Reads the directory of migrations: names, heads, parents, statements. Then runs them all "
        "on the embedded server, and says of branches that do not know of each other which objects "
        "both change. No database is asked.",
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_migrations,
        pgm_options_replay, pgm_options_path, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend verify", "In CI, for each pull request." },
            { "pgmend verify --down", "The ways back as well." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 2, "something is wrong with a file, or a statement fails" },
            { 3, "branches clash, or a down script does not lead back" },
            { 0 },
        },
    .reads_config = true,
    .run = run_verify,
};
