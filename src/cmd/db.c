/* pgmend db execute: SQL outside of migrations, written down. */
#include <string.h>

#include "base/digest.h"
#include "cmd/running.h"
#include "cmd/scripts.h"
#include "journals/pgmend.h"

static const struct pgm_option own_options[] = {
    {
        .name = "file",
        .letter = 'f',
        .form = { .type = PGM_VALUE_PATH },
        .value = "FILE",
        .text = "Run this file; '-' is standard input.",
    },
    {
        .name = "command",
        .letter = 'c',
        .form = { .type = PGM_VALUE_TEXT },
        .value = "SQL",
        .text = "Run these statements.",
    },
    {
        .name = "purpose",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "TEXT",
        .text = "Why; it is written into the journal. Needed where the database is production or "
                "protected.",
    },
    {
        .name = "search-path",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "PATH",
        .key = "search_path",
        .text = "The search_path under which it runs; 'public' when nothing says otherwise.",
    },
    { 0 },
};

struct work {
    struct pgm_cli *cli;
    struct pgm_target target;
    struct pgm_conn *conn;
    struct pgm_watch watch;
    struct pgm_script script;
    pgm_script_statement_list statements;
    size_t from, to; /* those of the transaction at hand */
    size_t n_done, n_rows;
    const char *run; /* NULL: it is not written down */
};

static enum pgm_status
read_script(struct pgm_cli *cli, struct work *work)
{
    const char *path = pgm_cli_text(cli, "file"), *sql = pgm_cli_text(cli, "command");
    if ((path != NULL) == (sql != NULL)) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "what is to be run?");
        return pgm_hint(
            cli->ctx, "give one of --file FILE (- is standard input) and --command SQL");
    }
    struct pgm_text text = { 0 };
    if (path) {
        PGM_TRY(pgm_file_read(cli->ctx, path, &text));
    } else {
        text.at = pgm_arena_copy(cli->ctx->arena, sql);
        text.size = strlen(sql);
    }
    const char *name = !path ? "--command" : strcmp(path, "-") == 0 ? "standard input" : path;
    PGM_TRY(
        pgm_user_script_take(cli->ctx, name, text.at, text.size, &work->script, &work->statements));
    return work->statements.n ? PGM_OK
                              : pgm_fail(cli->ctx, PGM_INPUT, "%s holds no statement", name);
}

static enum pgm_status
check_purpose(struct pgm_cli *cli, const struct pgm_target *target)
{
    bool is_strict = pgm_target_verdict(target, PGM_ACT_EXECUTE) != PGM_VERDICT_YES;
    if (!is_strict || pgm_cli_text(cli, "purpose")) {
        return PGM_OK;
    }
    (void)pgm_fail(
        cli->ctx, PGM_BLOCKED, "nothing says why this is to be run on %s", target->origin);
    return pgm_hint(cli->ctx, "--purpose 'TICKET-17: …' is written into the journal");
}

static const char *
details(struct pgm_cli *cli, const struct work *work)
{
    struct pgm_str text = PGM_STR(cli->ctx->arena);
    struct pgm_json json = { .out = &text };
    pgm_json_open(&json, '{');
    pgm_json_member(&json, "source", work->script.path);
    pgm_json_member(
        &json, "digest", pgm_digest_of(cli->ctx->arena, work->script.text, work->script.size));
    pgm_json_member_int(&json, "statements", (int64_t)work->statements.n);
    pgm_json_close(&json, '}');
    return pgm_str_text(&text);
}

/* Where the user may write no journal only what is nobody's production is run. */
static enum pgm_status
begin_run(struct pgm_cli *cli, struct work *work)
{
    bool may = false;
    PGM_TRY(pgm_journal_may_write(cli->ctx, work->conn, &may));
    if (!may && pgm_target_verdict(&work->target, PGM_ACT_EXECUTE) == PGM_VERDICT_YES) {
        pgm_output_note(cli, "this user may not write down what is run");
        return PGM_OK;
    }
    struct pgm_journal_run run = {
        .kind = "execute",
        .purpose = pgm_cli_text(cli, "purpose"),
        .details = details(cli, work),
    };
    PGM_TRY(pgm_journal_ready(cli->ctx, work->conn));
    return pgm_journal_run_begin(cli->ctx, work->conn, &run, &work->run);
}

/* Up to the next statement that can be in no transaction; or that statement alone. */
static size_t
part_end(const struct work *work, size_t from)
{
    const pgm_script_statement_list *all = &work->statements;
    if (all->at[from].sharing == PGM_STANDS_OUTSIDE) {
        return from + 1;
    }
    while (from < all->n && all->at[from].sharing != PGM_STANDS_OUTSIDE) {
        from++;
    }
    return from;
}

static enum pgm_status
run_statements(struct work *work, size_t *rows)
{
    for (size_t i = work->from; i < work->to; i++) {
        struct pgm_rows touched;
        work->watch.step = i;
        PGM_TRY(pgm_user_statement_run(
            &work->watch, &work->script, &work->statements.at[i], "", &touched));
        *rows += touched.affected;
    }
    return PGM_OK;
}

/* The last part is committed together with the journal's word that it is done. */
static enum pgm_status
finish_part(struct work *work, bool inside)
{
    struct pgm_ctx *ctx = work->cli->ctx;
    bool is_last = work->to == work->statements.n;
    PGM_TRY(pgm_user_session_end(ctx, work->conn));
    PGM_TRY(is_last && work->run ? pgm_journal_run_done(ctx, work->conn, work->run, NULL) : PGM_OK);
    return inside ? pgm_conn_exec(ctx, work->conn, "COMMIT") : PGM_OK;
}

static enum pgm_status
run_part(void *data)
{
    struct work *work = data;
    struct pgm_cli *cli = work->cli;
    size_t rows = 0;
    bool inside = work->statements.at[work->from].sharing != PGM_STANDS_OUTSIDE;
    PGM_TRY(pgm_user_session_begin(cli->ctx, work->conn, pgm_cli_text(cli, "search-path"),
        pgm_cli_number(cli, "lock-timeout")));
    enum pgm_status status = inside ? pgm_conn_exec(cli->ctx, work->conn, "BEGIN") : PGM_OK;
    status = status == PGM_OK ? run_statements(work, &rows) : status;
    status = status == PGM_OK ? finish_part(work, inside) : status;
    if (status != PGM_OK) {
        pgm_user_roll_back(cli->ctx, work->conn);
        return status;
    }
    work->n_done = work->to;
    work->n_rows += rows;
    return PGM_OK;
}

static enum pgm_status
run_parts(struct pgm_cli *cli, struct work *work)
{
    enum pgm_status status = PGM_OK;
    pgm_watch_begin(&work->watch, cli->ctx, work->conn, work->statements.n);
    for (work->from = 0; status == PGM_OK && work->from < work->statements.n;
         work->from = work->to) {
        work->to = part_end(work, work->from);
        status = pgm_user_try(&work->watch, pgm_cli_number(cli, "patience"), run_part, work);
    }
    pgm_watch_end(&work->watch);
    if (status == PGM_OK) {
        return PGM_OK;
    }
    if (work->run) {
        pgm_journal_run_failed(cli->ctx, work->conn, work->run);
    }
    return work->n_done ? pgm_wrap(cli->ctx, status, "%zu of %zu statements are done and stay",
                              work->n_done, work->statements.n)
                        : pgm_wrap(cli->ctx, status, "nothing was changed");
}

static void
report(struct pgm_cli *cli, const struct work *work)
{
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_member(json, "run", work->run);
        pgm_json_member_int(json, "statements", (int64_t)work->n_done);
        pgm_json_member_int(json, "rows", (int64_t)work->n_rows);
        return;
    }
    pgm_output_print(cli, "%sDone:%s %zu statement%s, %zu row%s.\n",
        pgm_output_style(cli, PGM_STYLE_GREEN), pgm_output_style(cli, PGM_STYLE_PLAIN),
        work->n_done, work->n_done == 1 ? "" : "s", work->n_rows, work->n_rows == 1 ? "" : "s");
}

static enum pgm_status
run_db(struct pgm_cli *cli)
{
    struct work work = { .cli = cli };
    PGM_TRY(read_script(cli, &work));
    PGM_TRY(pgm_target_find(cli, &work.target));
    PGM_TRY(pgm_target_read_mark(cli->ctx, &work.target, NULL));
    PGM_TRY(pgm_cli_allow(cli, &work.target, PGM_ACT_EXECUTE));
    PGM_TRY(check_purpose(cli, &work.target));
    if (part_end(&work, 0) < work.statements.n) {
        pgm_output_note(cli, "not all of it can be in one transaction: what is done before a "
                             "failure stays");
    }
    PGM_TRY(pgm_cli_confirm(
        cli, pgm_arena_printf(cli->ctx->arena, "Run %zu statement%s on %s?", work.statements.n,
                 work.statements.n == 1 ? "" : "s", work.target.origin)));
    PGM_TRY(pgm_cli_open_runner(cli, &work.target, &work.conn));
    PGM_TRY(begin_run(cli, &work));
    PGM_TRY(run_parts(cli, &work));
    report(cli, &work);
    return PGM_OK;
}

extern const struct pgm_command pgm_command_db;
const struct pgm_command pgm_command_db = {
    .name = "db",
    .summary = "run SQL outside of migrations, and write down that it was",
    .description =
        "Runs statements of users as they stand, in one transaction unless one of them cannot be "
        "in "
        "any (CREATE INDEX CONCURRENTLY, VACUUM …). Data behind COPY … FROM STDIN are sent. The "
        "run "
        "is recorded in the journal, with its purpose. Rows that statements give are not shown: "
        "'pgmend console' is for looking.",
    .arguments =
        (const struct pgm_argument[]){
            { "ACTION", false, false, { PGM_VALUE_CHOICE, "execute" }, "execute runs the SQL." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_yes,
        pgm_options_running, pgm_options_target, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend db execute --file fix.sql --env staging --yes", "Run a file." },
            { "pgmend db execute --command 'update plans set price = 9 where id = 1'",
                "Run a statement, after a question." },
            { "pgmend db execute -f fix.sql --env production --allow-protected --purpose "
              "'OPS-17' --yes",
                "On production." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 4, "not confirmed, the environment is protected, or nothing says why" },
            { 5, "a lock could not be had in time, or another pgmend is at work" },
            { 0 },
        },
    .reads_config = true,
    .run = run_db,
};
