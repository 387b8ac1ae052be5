/* pgmend seed: the rows that a database is begun with. */
#include "cmd/seed.h"

#include <string.h>

#include "cmd/running.h"
#include "cmd/scripts.h"
#include "cmd/seed_show.h"
#include "journals/pgmend.h"

static const struct pgm_option own_options[] = {
    {
        .name = "seeds",
        .form = { .type = PGM_VALUE_PATH },
        .value = "DIR",
        .fallback = "seeds",
        .key = "seeds",
        .text = "The directory with the seeds.",
    },
    {
        .name = "delete",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Delete rows that are not declared, from tables whose seed says 'delete: true'.",
    },
    {
        .name = "strict",
        .form = { .type = PGM_VALUE_FLAG },
        .key = "strict",
        .text =
            "Fail where a seed needs a table that is not there, instead of leaving the seed out.",
    },
    {
        .name = "dry-run",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Show what would change: each seed is run and rolled back.",
    },
    {
        .name = "search-path",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "PATH",
        .key = "search_path",
        .text = "The search_path under which seeds run; 'public' when nothing says otherwise.",
    },
    { 0 },
};

struct work {
    struct pgm_cli *cli;
    struct pgm_target target;
    struct pgm_conn *conn;
    struct pgm_watch watch;
    pgm_seeds seeds;
    const char *run;             /* NULL: it is not written down */
    const struct pgm_seed *seed; /* the one at hand … */
    const char *missing;         /* … the table that it needs and that is not there … */
    struct pgm_seed_result result;
    struct pgm_seed_totals totals;
};

/* ---- which of them */

static bool
names_target(
    const struct pgm_cli *cli, const struct pgm_seed *seed, const struct pgm_target *target)
{
    const char *kind = pgm_environment_word(pgm_target_kind(target));
    for (size_t i = 0; i < seed->environments.n; i++) {
        const char *name = seed->environments.at[i];
        if (strcmp(name, kind) == 0 ||
            (cli->environment && strcmp(name, cli->environment->name) == 0)) {
            return true;
        }
    }
    return false;
}

/* May it run here? What names nothing runs everywhere but where only what names it may. */
static bool
is_for_target(const struct work *work, const struct pgm_seed *seed)
{
    if (seed->environments.n) {
        return names_target(work->cli, seed, &work->target);
    }
    return pgm_target_verdict(&work->target, PGM_ACT_SAMPLES) != PGM_VERDICT_NO;
}

/* Does a name on the command line mean it? */
static bool
is_asked_for(const struct pgm_cli *cli, const struct pgm_seed *seed)
{
    for (size_t i = 0; i < cli->arguments.n; i++) {
        const char *name = cli->arguments.at[i];
        if (strcmp(name, seed->path) == 0 || strcmp(name, seed->name) == 0) {
            return true;
        }
    }
    return cli->arguments.n == 0;
}

static enum pgm_status
choose(struct work *work)
{
    struct pgm_cli *cli = work->cli;
    pgm_seeds all = { 0 };
    size_t n_asked = 0;
    PGM_TRY(pgm_seeds_find(cli, pgm_cli_text(cli, "seeds"), &work->target, &all));
    for (size_t i = 0; i < all.n; i++) {
        n_asked += is_asked_for(cli, &all.at[i]);
        if (!is_asked_for(cli, &all.at[i])) {
            continue;
        }
        if (is_for_target(work, &all.at[i])) {
            pgm_vec_push(cli->ctx->arena, &work->seeds, all.at[i]);
        } else {
            pgm_output_note(cli, "%s is left out: it is not for %s", all.at[i].path,
                pgm_environment_word(pgm_target_kind(&work->target)));
        }
    }
    if (n_asked < cli->arguments.n || !all.n) {
        (void)pgm_fail(cli->ctx, PGM_USAGE,
            all.n ? "not every seed that is named is there" : "there are no seeds");
        return pgm_hint(cli->ctx, "the directory is %s; a seed is a .sql, .csv or .yaml file",
            pgm_cli_text(cli, "seeds"));
    }
    /* All that there is is for others: that is what the environment's rule says, too. */
    return work->seeds.n ? PGM_OK : pgm_cli_allow(cli, &work->target, PGM_ACT_SAMPLES);
}

/* ---- one of them */

static enum pgm_status
find_missing(struct work *work)
{
    struct pgm_rows rows;
    pgm_strings needs = work->seed->needs;
    work->missing = NULL;
    if (work->seed->form == PGM_SEED_ROWS) {
        pgm_vec_push(work->cli->ctx->arena, &needs, work->seed->rows.table);
    }
    for (size_t i = 0; i < needs.n; i++) {
        PGM_TRY(pgm_conn_query(work->cli->ctx, work->conn,
            "SELECT pg_catalog.to_regclass($1) IS NULL", 1, &needs.at[i], &rows));
        if (pgm_rows_value(&rows, 0, 0)[0] == 't') {
            work->missing = needs.at[i];
            return PGM_OK;
        }
    }
    return PGM_OK;
}

static enum pgm_status
write_down(struct work *work)
{
    struct pgm_rows rows;
    const char *values[] = { work->run,
        pgm_seed_record(work->cli->ctx, work->seed, &work->result) };
    return pgm_conn_query(work->cli->ctx, work->conn,
        "UPDATE pgmend.run SET details = pg_catalog.jsonb_set(details, '{seeds}',"
        " (details -> 'seeds') || $2::jsonb) WHERE id = $1::bigint",
        2, values, &rows);
}

/* A dry run is one transaction around all seeds, since they build on each other; it is rolled back
 * when the session ends. */
static enum pgm_status
begin_seed(struct work *work)
{
    const struct pgm_conn *conn = work->conn;
    bool is_dry = pgm_cli_flag(work->cli, "dry-run");
    const char *sql = !is_dry                         ? "BEGIN"
                      : pgm_conn_in_transaction(conn) ? "SAVEPOINT pgmend_seed"
                                                      : "BEGIN; SAVEPOINT pgmend_seed";
    return pgm_conn_exec(work->cli->ctx, work->conn, sql);
}

static enum pgm_status
end_seed(struct work *work, const char *how)
{
    bool is_dry = pgm_cli_flag(work->cli, "dry-run");
    return pgm_conn_exec(
        work->cli->ctx, work->conn, is_dry ? "RELEASE SAVEPOINT pgmend_seed" : how);
}

static enum pgm_status
run_inside(struct work *work)
{
    struct pgm_cli *cli = work->cli;
    PGM_TRY(find_missing(work));
    if (work->missing) {
        return end_seed(work, "ROLLBACK");
    }
    PGM_TRY(work->seed->form == PGM_SEED_SQL
                ? pgm_seed_run_script(&work->watch, work->seed, &work->result)
                : pgm_seed_run_rows(cli->ctx, work->conn, work->seed, pgm_cli_flag(cli, "delete"),
                      &work->result));
    PGM_TRY(pgm_conn_exec(cli->ctx, work->conn, "SET CONSTRAINTS ALL IMMEDIATE"));
    PGM_TRY(pgm_user_session_end(cli->ctx, work->conn));
    PGM_TRY(work->run ? write_down(work) : PGM_OK);
    return end_seed(work, "COMMIT");
}

static enum pgm_status
run_seed(void *data)
{
    struct work *work = data;
    struct pgm_cli *cli = work->cli;
    PGM_TRY(begin_seed(work));
    enum pgm_status status = pgm_user_session_begin(cli->ctx, work->conn,
        pgm_cli_text(cli, "search-path"), pgm_cli_number(cli, "lock-timeout"));
    status = status == PGM_OK ? run_inside(work) : status;
    if (status != PGM_OK) {
        pgm_user_roll_back(cli->ctx, work->conn);
    }
    return status;
}

static enum pgm_status
report_missing(struct work *work)
{
    struct pgm_cli *cli = work->cli;
    if (pgm_cli_flag(cli, "strict")) {
        (void)pgm_fail(cli->ctx, PGM_FAILED, "%s needs %s, which is not there", work->seed->path,
            work->missing);
        return pgm_hint(
            cli->ctx, "apply what makes it first; without --strict the seed is left out");
    }
    work->totals.n_left_out++;
    pgm_seed_show_missing(cli, work->seed, work->missing);
    return PGM_OK;
}

static enum pgm_status
run_all(struct work *work)
{
    struct pgm_cli *cli = work->cli;
    int64_t patience = pgm_cli_flag(cli, "dry-run") ? 0 : pgm_cli_number(cli, "patience");
    for (size_t i = 0; i < work->seeds.n; i++) {
        work->seed = &work->seeds.at[i];
        work->watch.step = i;
        enum pgm_status status = pgm_user_try(&work->watch, patience, run_seed, work);
        PGM_TRY(
            pgm_wrap(cli->ctx, status, "seed failed, and nothing of %s stays", work->seed->path));
        if (work->missing) {
            PGM_TRY(report_missing(work));
            continue;
        }
        pgm_seed_add(&work->totals, &work->result);
        pgm_seed_show(cli, work->seed, &work->result);
    }
    return PGM_OK;
}

/* ---- all of it */

static enum pgm_status
begin_run(struct work *work)
{
    struct pgm_cli *cli = work->cli;
    bool may = false;
    if (pgm_cli_flag(cli, "dry-run")) {
        return PGM_OK;
    }
    PGM_TRY(pgm_journal_may_write(cli->ctx, work->conn, &may));
    if (!may) {
        pgm_output_note(cli, "this user may not write down what is run");
        return PGM_OK;
    }
    struct pgm_journal_run run = { .kind = "seed", .details = "{\"seeds\": []}" };
    PGM_TRY(pgm_journal_ready(cli->ctx, work->conn));
    return pgm_journal_run_begin(cli->ctx, work->conn, &run, &work->run);
}

/* Where nobody's work is lost nobody is asked. */
static enum pgm_status
ask(struct work *work)
{
    enum pgm_environment_kind kind = pgm_target_kind(&work->target);
    bool is_free = kind == PGM_ENVIRONMENT_DEVELOPMENT || kind == PGM_ENVIRONMENT_TEST ||
                   kind == PGM_ENVIRONMENT_EPHEMERAL;
    if (is_free || pgm_cli_flag(work->cli, "dry-run")) {
        return PGM_OK;
    }
    return pgm_cli_confirm(
        work->cli, pgm_arena_printf(work->cli->ctx->arena, "Run %zu seed%s on %s?", work->seeds.n,
                       work->seeds.n == 1 ? "" : "s", work->target.origin));
}

static enum pgm_status
run_command(struct pgm_cli *cli)
{
    struct work work = { .cli = cli };
    PGM_TRY(pgm_target_find(cli, &work.target));
    PGM_TRY(pgm_target_read_mark(cli->ctx, &work.target, NULL));
    PGM_TRY(choose(&work));
    if (!pgm_cli_flag(cli, "dry-run")) {
        PGM_TRY(pgm_cli_allow(cli, &work.target, PGM_ACT_SEED));
    }
    PGM_TRY(ask(&work));
    PGM_TRY(pgm_cli_open_runner(cli, &work.target, &work.conn));
    PGM_TRY(begin_run(&work));
    pgm_seed_show_begin(cli);
    pgm_watch_begin(&work.watch, cli->ctx, work.conn, work.seeds.n);
    enum pgm_status status = run_all(&work);
    pgm_watch_end(&work.watch);
    if (status != PGM_OK) {
        if (work.run) {
            pgm_journal_run_failed(cli->ctx, work.conn, work.run);
        }
        return status;
    }
    PGM_TRY(work.run ? pgm_journal_run_done(cli->ctx, work.conn, work.run, NULL) : PGM_OK);
    pgm_seed_show_end(cli, &work.totals, work.run);
    return PGM_OK;
}

extern const struct pgm_command pgm_command_seed;
const struct pgm_command pgm_command_seed = {
    .name = "seed",
    .summary = "put the rows there that a database is begun with",
    .description =
        "Runs the seeds of a directory, in the order of their names: SQL scripts as they stand, "
        "and "
        "rows of single tables, from YAML or CSV, that are compared by their key with what is "
        "there and inserted or updated. Each seed is one transaction and can be run again. Which "
        "seeds there are for a database says its kind: those of the directory and of common/, and "
        "of "
        "the folders that are called as its kind or its environment. Production takes only seeds "
        "that name it.",
    .arguments =
        (const struct pgm_argument[]){
            { "SEED", true, true, { PGM_VALUE_TEXT, NULL },
                "Only these: a file's name or path. Without it: all." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_yes,
        pgm_options_running, pgm_options_target, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend seed", "All seeds, on the development database." },
            { "pgmend seed --env staging --dry-run", "See what would change." },
            { "pgmend seed 010_plans.yaml --env production --allow-protected --yes",
                "Reference data that name production." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 4, "not confirmed, or the environment forbids it" },
            { 5, "a lock could not be had in time, or another pgmend is at work" },
            { 0 },
        },
    .reads_config = true,
    .run = run_command,
};
