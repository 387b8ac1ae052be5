/* pgmend up: run the migrations that are pending. */
#include <string.h>

#include "catalog/introspect.h"
#include "cmd/allow.h"
#include "cmd/backups.h"
#include "cmd/migrating.h"
#include "cmd/permit.h"
#include "cmd/show.h"
#include "migrate/prove.h"

/* The schema is read after each of so many migrations; of more, only at the end. */
#define MOST_LOOKS 20

const struct pgm_option pgm_options_up[] = {
    {
        .name = "to",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text = "Run no migration after that of this name, or of this beginning of one.",
    },
    {
        .name = "late",
        .form = { PGM_VALUE_CHOICE, "refuse|apply" },
        .value = "HOW",
        .fallback = "refuse",
        .key = "late",
        .text = "What to do about a pending migration that comes before one that is applied, as "
                "merged branches bring them: run nothing and say so, or run it now.",
    },
    {
        .name = "proof",
        .form = { .type = PGM_VALUE_FLAG },
        .fallback = "true",
        .text = "Run the migrations on a throw-away copy of the schema first, and compare what "
                "comes out with the database afterwards; --no-proof leaves that out.",
    },
    {
        .name = "plan",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Show what the migrations would change in the schema, and run nothing.",
    },
    {
        .name = "dry-run",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Do everything but the run itself.",
    },
    {
        .name = "purpose",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "TEXT",
        .text = "Why: a line for the journal.",
    },
    { 0 },
};

struct up {
    struct pgm_migrating migrating;
    PGM_VEC(struct pgm_standing *) chosen;
    struct pgm_catalog *before;
    struct pgm_migrate_proof proof;
    bool is_proved;
    size_t n_done;
};

/* ---- what stands in the way */

static enum pgm_status
refuse_modified(struct pgm_cli *cli, const struct up *up, const struct pgm_standing *standing)
{
    pgm_strings changes = { 0 };
    struct pgm_str detail = PGM_STR(cli->ctx->arena);
    PGM_TRY(pgm_standing_changes(cli->ctx, up->migrating.conn, standing, &changes));
    for (size_t i = 0; i < changes.n; i++) {
        pgm_str_addf(&detail, "%s%s", i ? "\n" : "", changes.at[i]);
    }
    (void)pgm_fail(cli->ctx, PGM_BLOCKED, "%s was changed after it was applied", standing->name);
    cli->ctx->error.file = standing->migration->up.path;
    cli->ctx->error.detail = pgm_str_text(&detail);
    return pgm_hint(cli->ctx,
        "bring the file back to what was run, and put the change into a new migration; where the "
        "database has it already, 'pgmend resolve --applied %s' takes the file as it is now",
        standing->name);
}

static enum pgm_status
refuse_missing(struct pgm_cli *cli, const struct pgm_standing *standing)
{
    (void)pgm_fail(cli->ctx, PGM_BLOCKED, "%s was applied, and its file is gone", standing->name);
    return pgm_hint(cli->ctx,
        "bring it back from version control; when it is gone for good, "
        "'pgmend resolve --forget %s' strikes it from the journal",
        standing->name);
}

static enum pgm_status
refuse_late(struct pgm_cli *cli, const struct pgm_standing *standing)
{
    (void)pgm_fail(cli->ctx, PGM_BLOCKED,
        "%s is pending, and one that comes after it is applied already", standing->name);
    return pgm_hint(cli->ctx,
        "'pgmend rebase %s' gives it a place at the end; '--late apply' runs it now all the same",
        standing->name);
}

static enum pgm_status
refuse_way_back(struct pgm_cli *cli, const struct pgm_standing *standing)
{
    (void)pgm_fail(
        cli->ctx, PGM_BLOCKED, "%s was on its way back when that stopped", standing->name);
    return pgm_hint(cli->ctx, "'pgmend down' goes on with it");
}

static enum pgm_status
check_standing(struct pgm_cli *cli, const struct up *up, const struct pgm_standing *standing)
{
    bool late_may_run = strcmp(pgm_cli_text(cli, "late"), "apply") == 0;
    if (standing->kind == PGM_STANDS_MODIFIED) {
        return refuse_modified(cli, up, standing);
    }
    if (standing->kind == PGM_STANDS_MISSING) {
        return refuse_missing(cli, standing);
    }
    if (standing->is_late && !late_may_run) {
        return refuse_late(cli, standing);
    }
    bool is_stopped = standing->entry && standing->entry->is_down &&
                      standing->kind != PGM_STANDS_ROLLED_BACK && pgm_standing_is_open(standing);
    return is_stopped ? refuse_way_back(cli, standing) : PGM_OK;
}

/* What is for other environments stays pending here. */
static enum pgm_status
take(struct pgm_cli *cli, struct up *up, struct pgm_standing *standing)
{
    const struct pgm_target *target = &up->migrating.target;
    if (!pgm_cli_is_meant_for(cli, target, standing->migration)) {
        pgm_output_note(cli, "%s is left out: it is not for %s", standing->name,
            pgm_environment_word(pgm_target_kind(target)));
        return PGM_OK;
    }
    PGM_TRY(pgm_migration_check(cli->ctx, standing->migration));
    PGM_TRY(pgm_cli_check_review(cli, target, standing->migration));
    pgm_vec_push(cli->ctx->arena, &up->chosen, standing);
    return PGM_OK;
}

/* Those that are open, up to the one that --to names. */
static enum pgm_status
choose(struct pgm_cli *cli, struct up *up)
{
    struct pgm_standings *all = &up->migrating.standings;
    struct pgm_standing *last = NULL;
    const char *to = pgm_cli_text(cli, "to");
    PGM_TRY(to ? pgm_cli_find_standing(cli, &up->migrating, to, &last) : PGM_OK);
    PGM_TRY(pgm_target_read_mark(cli->ctx, &up->migrating.target, up->migrating.conn));
    for (size_t i = 0; i < all->n; i++) {
        struct pgm_standing *standing = &all->at[i];
        PGM_TRY(check_standing(cli, up, standing));
        if (standing->is_reformatted) {
            pgm_output_note(cli,
                "%s has other comments or blanks than when it was applied; that "
                "changes nothing",
                standing->name);
        }
        bool is_later = last && standing > last;
        if (!is_later && standing->migration && pgm_standing_is_open(standing)) {
            PGM_TRY(take(cli, up, standing));
        }
    }
    return PGM_OK;
}

/* ---- the proof */

static bool
is_begun(const struct pgm_standing *standing)
{
    return standing->entry && standing->entry->n_done && standing->kind == PGM_STANDS_PARTIAL;
}

/* What has been begun cannot be tried from its beginning on a copy that has a part of it. Where no
 * server is installed, that is said, unless somebody asked for the proof. */
static enum pgm_status
prove(struct pgm_cli *cli, struct up *up)
{
    size_t n = up->chosen.n;
    struct pgm_migration **list = pgm_new_array(cli->ctx->arena, struct pgm_migration *, n + 1);
    for (size_t i = 0; i < n; i++) {
        list[i] = up->chosen.at[i]->migration;
    }
    if (!pgm_cli_flag(cli, "proof") || !n) {
        return PGM_OK;
    }
    if (is_begun(up->chosen.at[0])) {
        pgm_output_note(cli, "not proved: %s was begun already", list[0]->name);
        return PGM_OK;
    }
    up->proof = (struct pgm_migrate_proof){
        .live = up->before,
        .scope = &pgm_migrating_scope,
        .search_path = pgm_cli_text(cli, "search-path"),
    };
    enum pgm_status status = pgm_migrate_prove(cli->ctx, n, list, &up->proof);
    bool is_asked = pgm_cli_origin(cli, "proof") == PGM_ORIGIN_LINE;
    if (status == PGM_NO_SERVER && !is_asked) {
        pgm_error_clear(cli->ctx);
        pgm_output_note(cli, "not proved: this machine has no PostgreSQL server (pgmend doctor)");
        return PGM_OK;
    }
    up->is_proved = status == PGM_OK;
    return status;
}

/* ---- the run */

static void
tell(struct pgm_cli *cli, const struct pgm_standing *standing,
    const struct pgm_runner_result *result)
{
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_open(json, '{');
        pgm_json_member(json, "name", standing->name);
        pgm_json_member_int(json, "statements", (int64_t)result->n_statements);
        pgm_json_member_int(json, "done_before", (int64_t)result->n_before);
        pgm_json_member_int(json, "retries", (int64_t)result->n_retries);
        pgm_json_member_int(json, "milliseconds", result->milliseconds);
        pgm_json_close(json, '}');
        return;
    }
    pgm_output_print(cli, "  %sapplied%s %s  %s%zu statement%s, %lld ms%s%s\n",
        pgm_output_style(cli, PGM_STYLE_GREEN), pgm_output_style(cli, PGM_STYLE_PLAIN),
        standing->name, pgm_output_style(cli, PGM_STYLE_DIM), result->n_statements,
        result->n_statements == 1 ? "" : "s", (long long)result->milliseconds,
        result->n_before ? ", of which some were done before" : "",
        pgm_output_style(cli, PGM_STYLE_PLAIN));
}

/* Notes the schema that was reached, and compares it with the proof. */
static enum pgm_status
look_after(struct pgm_cli *cli, struct up *up, size_t i)
{
    struct pgm_conn *conn = pgm_runner_conn(up->migrating.runner);
    struct pgm_catalog *live = NULL;
    const char *digest = NULL;
    struct pgm_rows rows;
    PGM_TRY(pgm_introspect(
        cli->ctx, conn, pgm_conn_describe(cli->ctx, conn), &pgm_migrating_scope, &live));
    PGM_TRY(pgm_journal_keep(cli->ctx, conn, live, &digest));
    const char *values[] = { digest, up->chosen.at[i]->name };
    PGM_TRY(pgm_conn_query(cli->ctx, conn,
        "UPDATE pgmend.migration SET reached = $1 WHERE name = $2", 2, values, &rows));
    if (i + 1 < up->chosen.n) {
        up->chosen.at[i + 1]->reached = digest;
    }
    return up->is_proved
               ? pgm_migrate_confirm(cli->ctx, &up->proof, i, up->chosen.at[i]->name, live)
               : PGM_OK;
}

/* One that stands for others which are all applied has nothing to do but to take their place. */
static enum pgm_status
count_squashed(struct pgm_cli *cli, const struct up *up, const struct pgm_migration *migration,
    size_t *n_applied)
{
    *n_applied = 0;
    for (size_t i = 0; i < migration->squashes.n; i++) {
        const struct pgm_journal_entry *entry =
            pgm_journal_entry(&up->migrating.entries, migration->squashes.at[i]);
        *n_applied += entry && pgm_journal_is_done(entry->state);
    }
    if (!*n_applied || *n_applied == migration->squashes.n) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, PGM_BLOCKED,
        "%s stands for %zu migrations, of which this database has %zu", migration->name,
        migration->squashes.n, *n_applied);
    return pgm_hint(cli->ctx, "check out the version before the squash and run 'pgmend up' there");
}

static enum pgm_status
take_place(struct pgm_cli *cli, struct up *up, const struct pgm_migration *migration,
    const struct pgm_journal_entry *entry)
{
    struct pgm_conn *conn = pgm_runner_conn(up->migrating.runner);
    pgm_strings sql = { 0 };
    pgm_vec_push(cli->ctx->arena, &sql, "BEGIN");
    pgm_journal_pgmend.mark(cli->ctx, entry, &sql);
    for (size_t i = 0; i < migration->squashes.n; i++) {
        struct pgm_journal_entry old =
            *pgm_journal_entry(&up->migrating.entries, migration->squashes.at[i]);
        old.state = PGM_JOURNAL_SUPERSEDED;
        old.superseded_by = migration->name;
        pgm_journal_pgmend.mark(cli->ctx, &old, &sql);
    }
    pgm_vec_push(cli->ctx->arena, &sql, "COMMIT");
    return pgm_conn_pipeline(cli->ctx, conn, sql.n, sql.at, NULL);
}

static enum pgm_status
run_one(struct pgm_cli *cli, struct up *up, size_t i)
{
    struct pgm_standing *standing = up->chosen.at[i];
    struct pgm_migration *migration = standing->migration;
    struct pgm_runner_work work = { .script = &migration->up, .is_known = standing->entry };
    struct pgm_runner_result result = { 0 };
    size_t n_squashed = 0;
    PGM_TRY(count_squashed(cli, up, migration, &n_squashed));
    PGM_TRY(pgm_cli_entry_of(cli, migration, PGM_JOURNAL_APPLIED, &work.done));
    work.done.before = standing->reached;
    pgm_progress(cli->ctx, migration->name, i, up->chosen.n);
    if (n_squashed) {
        PGM_TRY(take_place(cli, up, migration, &work.done));
    } else {
        PGM_TRY(pgm_runner_run(up->migrating.runner, &work, &result));
    }
    up->n_done++;
    tell(cli, standing, &result);
    bool looks = up->chosen.n <= MOST_LOOKS || i + 1 == up->chosen.n;
    return looks && !n_squashed ? look_after(cli, up, i) : PGM_OK;
}

static enum pgm_status
run_all(struct pgm_cli *cli, struct up *up)
{
    struct pgm_runner *runner = up->migrating.runner;
    struct pgm_journal_run run = {
        .kind = "up",
        .purpose = pgm_cli_text(cli, "purpose"),
    };
    enum pgm_status status = PGM_OK;
    PGM_TRY(pgm_journal_keep(cli->ctx, pgm_runner_conn(runner), up->before, &run.before));
    up->chosen.at[0]->reached = run.before;
    PGM_TRY(pgm_runner_begin(runner, &run));
    for (size_t i = 0; status == PGM_OK && i < up->chosen.n; i++) {
        status = run_one(cli, up, i);
    }
    return pgm_runner_end(runner, status, NULL);
}

/* ---- the command */

static void
show_chosen(struct pgm_cli *cli, const struct up *up)
{
    for (size_t i = 0; i < up->chosen.n; i++) {
        const struct pgm_standing *standing = up->chosen.at[i];
        pgm_output_print(cli, "  %s%s%s %s%s\n", pgm_output_style(cli, PGM_STYLE_YELLOW),
            pgm_standing_name(standing->kind), pgm_output_style(cli, PGM_STYLE_PLAIN),
            standing->name, standing->is_late ? "  (late)" : "");
    }
    if (pgm_cli_flag(cli, "plan") && up->is_proved && up->chosen.n) {
        struct pgm_diff_options options = { .privileges = PGM_PRIVILEGES_ALL };
        pgm_output_print(cli, "\n");
        pgm_show_diff(cli,
            pgm_diff_make(cli->ctx, up->before, up->proof.expected[up->chosen.n - 1], &options));
    }
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_key(json, "pending");
        pgm_json_open(json, '[');
        for (size_t i = 0; i < up->chosen.n; i++) {
            pgm_json_text(json, up->chosen.at[i]->name);
        }
        pgm_json_close(json, ']');
    }
}

static enum pgm_status
read_before(struct pgm_cli *cli, struct up *up)
{
    struct pgm_conn *conn = up->migrating.conn;
    return pgm_introspect(
        cli->ctx, conn, pgm_conn_describe(cli->ctx, conn), &pgm_migrating_scope, &up->before);
}

/* Without the lock: nobody is kept waiting by a look. */
static enum pgm_status
run_dry(struct pgm_cli *cli, struct up *up)
{
    PGM_TRY(pgm_cli_look_at_migrations(cli, &up->migrating));
    PGM_TRY(choose(cli, up));
    PGM_TRY(read_before(cli, up));
    PGM_TRY(prove(cli, up));
    show_chosen(cli, up);
    if (!up->chosen.n) {
        pgm_output_print(cli, "There is nothing to do.\n");
        return PGM_OK;
    }
    pgm_output_print(cli, "Nothing was run.\n");
    cli->exit_status = 3;
    return PGM_OK;
}

/* What would be lost, or what a migration says to need one for. */
static enum pgm_status
require_backup(struct pgm_cli *cli, const struct up *up)
{
    bool needs = false;
    for (size_t i = 0; i < up->chosen.n; i++) {
        needs = needs || up->chosen.at[i]->migration->needs_backup;
    }
    const struct pgm_catalog *after =
        up->is_proved && up->chosen.n ? up->proof.expected[up->chosen.n - 1] : NULL;
    return pgm_cli_require_backup_of(cli, &up->migrating.target, up->before, after, needs);
}

static enum pgm_status
ask(struct pgm_cli *cli, struct up *up)
{
    const char *question =
        pgm_arena_printf(cli->ctx->arena, "Run %zu migration%s on %s?", up->chosen.n,
            up->chosen.n == 1 ? "" : "s", pgm_conn_describe(cli->ctx, up->migrating.conn));
    if (pgm_cli_flag(cli, "yes")) {
        return PGM_OK;
    }
    show_chosen(cli, up);
    return pgm_cli_confirm(cli, question);
}

enum pgm_status
pgm_cli_run_up(struct pgm_cli *cli)
{
    struct up up = { 0 };
    if (pgm_cli_flag(cli, "dry-run") || pgm_cli_flag(cli, "plan")) {
        return run_dry(cli, &up);
    }
    PGM_TRY(pgm_cli_open_migrations(cli, &up.migrating));
    PGM_TRY(pgm_cli_allow(cli, &up.migrating.target, PGM_ACT_CHANGE));
    PGM_TRY(choose(cli, &up));
    if (!up.chosen.n) {
        pgm_output_print(cli, "There is nothing to do.\n");
        if (cli->output.is_json) {
            pgm_json_key(pgm_output_json(cli), "applied");
            pgm_json_open(pgm_output_json(cli), '[');
            pgm_json_close(pgm_output_json(cli), ']');
        }
        return PGM_OK;
    }
    PGM_TRY(read_before(cli, &up));
    PGM_TRY(prove(cli, &up));
    PGM_TRY(require_backup(cli, &up));
    PGM_TRY(ask(cli, &up));
    if (cli->output.is_json) {
        pgm_json_key(pgm_output_json(cli), "applied");
        pgm_json_open(pgm_output_json(cli), '[');
    }
    enum pgm_status status = run_all(cli, &up);
    if (status == PGM_OK && cli->output.is_json) {
        pgm_json_close(pgm_output_json(cli), ']');
    }
    if (status != PGM_OK && up.n_done) {
        pgm_output_note(cli, "%zu of %zu migrations are applied", up.n_done, up.chosen.n);
    }
    PGM_TRY(status);
    pgm_output_print(cli, "%sDone:%s %zu migration%s.\n", pgm_output_style(cli, PGM_STYLE_GREEN),
        pgm_output_style(cli, PGM_STYLE_PLAIN), up.n_done, up.n_done == 1 ? "" : "s");
    return PGM_OK;
}

extern const struct pgm_command pgm_command_up;
const struct pgm_command pgm_command_up = {
    .name = "up",
    .summary = "run the migrations that are pending",
    .description =
        "Runs what is pending, in order, under the lock that lets one pgmend at a time change the "
        "database; of several at once, one runs and the others then find nothing to do. Each "
        "statement is written down with its effect, so that after a failure, or a crash at any "
        "point, the same command goes on where it stopped.\n\n"
        "Before that, the migrations are run on a throw-away copy of the schema; what comes out "
        "there must be in the database afterwards.",
    .options =
        (const struct pgm_option *const[]){ pgm_options_up, pgm_options_backup, pgm_options_backups,
            pgm_options_migrations, pgm_options_path, pgm_options_running, pgm_options_runner,
            pgm_options_yes, pgm_options_target, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend up --env production --yes", "In a pipeline." },
            { "pgmend up --plan", "What would be run, and what it would change." },
            { "pgmend up --to 20260120_0900_add_orders", "No further than that." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 1, "a migration failed; what was done before it stays" },
            { 3, "with --plan or --dry-run: migrations are pending" },
            { 4, "an applied migration was changed or lost its file, a late one is pending, or the "
                 "database must not be changed" },
            { 5, "a lock could not be had, another pgmend is at work, or the run was interrupted" },
            { 0 },
        },
    .reads_config = true,
    .run = pgm_cli_run_up,
};
