#include "cmd/running.h"

#include <string.h>

#include "apply/losses.h"
#include "apply/record.h"
#include "apply/trash.h"
#include "apply/use.h"
#include "cmd/undo.h"

const struct pgm_option pgm_options_proof[] = {
    {
        .name = "proof",
        .form = { .type = PGM_VALUE_FLAG },
        .fallback = "true",
        .text = "Run the steps on the embedded server first and compare what comes out; --no-proof "
                "leaves that out.",
    },
    { 0 },
};

const struct pgm_option pgm_options_running[] = {
    {
        .name = "lock-timeout",
        .form = { .type = PGM_VALUE_DURATION },
        .value = "TIME",
        .fallback = "100ms",
        .key = "lock_timeout",
        .text = "How long a statement may wait for a lock. Everybody else queues behind a waiting "
                "statement, so this is "
                "short; what could not be had is tried again.",
    },
    {
        .name = "patience",
        .form = { .type = PGM_VALUE_DURATION },
        .value = "TIME",
        .fallback = "30s",
        .text = "How long to go on trying to get a lock.",
    },
    {
        .name = "allow-protected",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Change a database whose environment is marked as protected.",
    },
    { 0 },
};

const struct pgm_option pgm_options_online[] = {
    {
        .name = "online",
        .form = { .type = PGM_VALUE_FLAG },
        .fallback = "true",
        .key = "online",
        .text = "Spare those who work with tables that hold rows: build indexes CONCURRENTLY, "
                "validate constraints apart, lock one table at a time. --no-online makes the plan "
                "as short as it can be, in one transaction where PostgreSQL allows that.",
    },
    { 0 },
};

const struct pgm_option pgm_options_drops[] = {
    {
        .name = "drops",
        .form = { PGM_VALUE_CHOICE, "trash|now" },
        .value = "HOW",
        .fallback = "trash",
        .key = "drops",
        .text = "Where dropped tables go: to the trash, from which they come back with their rows "
                "('pgmend undo', 'pgmend trash'), or away at once.",
    },
    { 0 },
};

const struct pgm_option pgm_options_way_back[] = {
    {
        .name = "way-back",
        .form = { .type = PGM_VALUE_FLAG },
        .fallback = "true",
        .text =
            "Prove the way back as well: what 'pgmend undo' would do is run after the steps, and "
            "must lead to what was before. --no-way-back leaves that out.",
    },
    { 0 },
};

const struct pgm_option pgm_options_rows[] = {
    {
        .name = "rows",
        .form = { .type = PGM_VALUE_FLAG },
        .fallback = "true",
        .text = "Prove with rows, made up for the tables that the plan has to do with: those it "
                "does not say to lose must be there afterwards. --no-rows leaves the tables empty.",
    },
    {
        .name = "sample",
        .form = { PGM_VALUE_INT, "0..100000" },
        .value = "N",
        .fallback = "0",
        .key = "sample",
        .text = "Prove with at most N rows of each live table, and what they refer to, in place "
                "of made-up ones.",
    },
    {
        .name = "sensitive",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "PATTERN",
        .key = "sensitive",
        .text = "Never read the columns that match, as in '*.users.mail': in a sample their "
                "values are made up.",
    },
    { 0 },
};

/* What is there to spare, and where dropped rows may wait. */
static enum pgm_status
look_around(
    struct pgm_cli *cli, struct pgm_conn *conn, bool with_trash, struct pgm_plan_options *out)
{
    if (pgm_cli_flag(cli, "online")) {
        struct pgm_busy *busy = NULL;
        PGM_TRY(pgm_use_read(cli->ctx, conn, &busy));
        out->busy = busy;
    }
    if (with_trash) {
        struct pgm_trash *trash = NULL;
        PGM_TRY(pgm_trash_look(cli->ctx, conn, &trash));
        out->trash = trash;
    }
    return PGM_OK;
}

struct pgm_proof
pgm_cli_proof(struct pgm_cli *cli, const struct pgm_target *target)
{
    struct pgm_proof proof = {
        .no_rows = !pgm_cli_flag(cli, "rows"),
        .way_back = pgm_command_option(cli->command, "way-back") && !pgm_cli_is_undo(cli) &&
                    pgm_cli_flag(cli, "way-back"),
    };
    int64_t most = pgm_cli_number(cli, "sample");
    if (most > 0) {
        struct pgm_row_sample *sample = pgm_new(cli->ctx->arena, struct pgm_row_sample);
        sample->conninfo = target->conninfo;
        sample->most = (size_t)most;
        sample->sensitive = pgm_cli_texts(cli, "sensitive");
        proof.sample = sample;
    }
    return proof;
}

enum pgm_status
pgm_cli_make_plan_of(struct pgm_cli *cli, const struct pgm_target *target,
    const struct pgm_diff *diff, bool trash, struct pgm_plan **out)
{
    struct pgm_plan_options options = { 0 };
    if (!pgm_diff_is_empty(diff)) {
        struct pgm_conn *conn = NULL;
        PGM_TRY(pgm_conn_open(cli->ctx, target->conninfo, &conn));
        PGM_TRY(look_around(cli, conn, trash, &options));
        pgm_conn_close(cli->ctx, conn);
    }
    return pgm_plan_make_for(cli->ctx, diff, &options, out);
}

enum pgm_status
pgm_cli_make_plan(
    struct pgm_cli *cli, const struct pgm_comparison *comparison, struct pgm_plan **out)
{
    bool trash = strcmp(pgm_cli_text(cli, "drops"), "trash") == 0;
    PGM_TRY(pgm_cli_make_plan_of(cli, &comparison->target, comparison->diff, trash, out));
    return pgm_losses_count(cli->ctx, comparison->target.conninfo, *out);
}

enum pgm_status
pgm_cli_open_runner(struct pgm_cli *cli, const struct pgm_target *target, struct pgm_conn **out)
{
    PGM_TRY(pgm_conn_open(cli->ctx, target->conninfo, out));
    return pgm_apply_lock(cli->ctx, *out, pgm_cli_number(cli, "patience"));
}

enum pgm_status
pgm_cli_check_unchanged(struct pgm_cli *cli, struct pgm_conn *conn, const struct pgm_scope *scope,
    const struct pgm_plan_file *file, struct pgm_catalog **out)
{
    struct pgm_catalog *now = NULL;
    PGM_TRY(pgm_introspect(cli->ctx, conn, pgm_conn_describe(cli->ctx, conn), scope, &now));
    *out = now;
    if (file->database && now->database && strcmp(now->database, file->database) != 0) {
        (void)pgm_fail(cli->ctx, PGM_STALE, "the plan has settings for the database %s, not for %s",
            file->database, now->database);
        return pgm_hint(cli->ctx, "make a plan for this database");
    }
    const char *digest = pgm_catalog_digest(now, file->facets);
    if (strcmp(digest, file->from_digest) == 0) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, PGM_STALE,
        "%s is not what the plan was made from: its schema has changed since", now->origin);
    cli->ctx->error.detail = pgm_arena_printf(cli->ctx->arena,
        "the plan is for digest %.12s, the database is at %.12s", file->from_digest, digest);
    return pgm_hint(cli->ctx, "make the plan anew");
}

/* After the connection went away: did the last transaction arrive? */
static enum pgm_status
explain_loss(struct pgm_cli *cli, const struct pgm_target *target, const struct pgm_plan_file *file,
    const struct pgm_scope *scope, size_t n_done)
{
    struct pgm_ctx *ctx = cli->ctx;
    struct pgm_error error = ctx->error;
    pgm_error_clear(ctx);
    struct pgm_conn *conn = NULL;
    struct pgm_catalog *now = NULL;
    const char *state = "whether the last transaction arrived is not known";
    if (pgm_conn_open(ctx, target->conninfo, &conn) == PGM_OK &&
        pgm_introspect(ctx, conn, "the database", scope, &now) == PGM_OK) {
        const char *digest = pgm_catalog_digest(now, file->facets);
        bool unchanged = strcmp(digest, file->from_digest) == 0;
        bool reached = file->reached && strcmp(digest, file->reached) == 0;
        state = unchanged ? "nothing of the plan is in the database"
                : reached ? "everything of the plan is in the database"
                          : "a part of the plan is in the database";
    }
    ctx->error = error;
    ctx->error.detail = pgm_arena_printf(ctx->arena,
        "%zu of %zu steps were known to be committed; %s", n_done, file->steps.n, state);
    return pgm_hint(ctx, "run the same command again: it plans from what is there");
}

static enum pgm_status
begin_record(struct pgm_cli *cli, struct pgm_conn *conn, const struct pgm_plan_file *file,
    const struct pgm_scope *scope, const struct pgm_catalog *before, const char **run)
{
    struct pgm_plan_file whole = *file;
    whole.schemas = scope->schemas;
    whole.ignore = scope->ignore;
    whole.roles = scope->roles;
    whole.trash = scope->trash;
    PGM_TRY(pgm_record_begin(cli->ctx, conn, cli->command->name, &whole, before, run));
    if (!*run) {
        pgm_output_note(cli, "this user may not write down what is run: 'pgmend undo' will not "
                             "know of it");
    }
    return PGM_OK;
}

enum pgm_status
pgm_cli_run_steps(struct pgm_cli *cli, const struct pgm_target *target, struct pgm_conn *conn,
    const struct pgm_plan_file *file, const struct pgm_scope *scope,
    const struct pgm_catalog *before)
{
    struct pgm_apply_options options = {
        .lock_timeout = pgm_cli_number(cli, "lock-timeout"),
        .patience = pgm_cli_number(cli, "patience"),
    };
    const char *run = NULL;
    enum pgm_status recorded = before ? begin_record(cli, conn, file, scope, before, &run) : PGM_OK;
    PGM_TRY(pgm_wrap(cli->ctx, recorded, "nothing was changed"));
    struct pgm_apply_result result;
    enum pgm_status status =
        pgm_apply_run(cli->ctx, conn, &file->steps, file->string_bodies, &options, &result);
    if (status == PGM_LOST) {
        return explain_loss(cli, target, file, scope, result.n_done);
    }
    if (status != PGM_OK && run) {
        pgm_record_failed(cli->ctx, conn, run, result.n_done);
    }
    if (status != PGM_OK) {
        const char *so_far =
            result.n_done ? pgm_arena_printf(cli->ctx->arena, "%zu of %zu steps are done and stay",
                                result.n_done, file->steps.n)
                          : "nothing was changed";
        return pgm_wrap(cli->ctx, status, "%s", so_far);
    }
    PGM_TRY(run ? pgm_record_end(cli->ctx, conn, run, file) : PGM_OK);
    if (cli->output.is_json) {
        pgm_json_member(pgm_output_json(cli), "run", run);
        pgm_json_member_int(pgm_output_json(cli), "steps_done", (int64_t)result.n_done);
        pgm_json_member_int(pgm_output_json(cli), "lock_retries", (int64_t)result.n_retries);
    }
    return PGM_OK;
}

/* An id is "table public.orders"; a user may leave the kind out. */
bool
pgm_cli_names(const pgm_strings *names, const char *id)
{
    for (size_t i = 0; names && i < names->n; i++) {
        const char *name = names->at[i];
        size_t n = strlen(id), m = strlen(name);
        bool ends = n > m && id[n - m - 1] == ' ' && strcmp(id + n - m, name) == 0;
        if (strcmp(name, id) == 0 || ends) {
            return true;
        }
    }
    return false;
}
