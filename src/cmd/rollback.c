/* pgmend rollback: which ways back there are, and in what order. It reads, and runs nothing. */
#include <string.h>

#include "apply/record.h"
#include "apply/trash.h"
#include "catalog/introspect.h"
#include "cmd/backups.h"
#include "cmd/migrating.h"
#include "cmd/sources.h"
#include "diff/compare.h"
#include "journals/maintenance.h"
#include "journals/pgmend.h"

static const struct pgm_option own_options[] = {
    {
        .name = "after",
        .form = { PGM_VALUE_CHOICE, "auto|failed|crash|corrupt" },
        .value = "WHAT",
        .fallback = "auto",
        .text = "What has happened: failed, a migration failed; crash, the application fails since "
                "a migration; corrupt, rows are found to be wrong. auto: failed, if one has, "
                "else crash.",
    },
    { 0 },
};

struct guide {
    struct pgm_cli *cli;
    struct pgm_migrating migrating;
    const struct pgm_standing *failed, *last; /* NULL: none */
    struct pgm_maintenance maintenance;
    struct pgm_run_record run; /* that 'pgmend undo' would undo; id NULL: none */
    pgm_trash_items trash;
    pgm_backups backups;  /* of this database, the oldest first */
    pgm_strings breaking; /* what the last migration took from who worked with the schema before */
    bool is_compared;
    size_t n_ways;
};

/* ---- what is the matter */

static void
note_standings(struct guide *guide)
{
    const struct pgm_standings *all = &guide->migrating.standings;
    for (size_t i = 0; i < all->n; i++) {
        const struct pgm_standing *standing = &all->at[i];
        const struct pgm_journal_entry *entry = standing->entry;
        if (standing->kind == PGM_STANDS_FAILED || standing->kind == PGM_STANDS_PARTIAL ||
            standing->kind == PGM_STANDS_RUNNING) {
            guide->failed = guide->failed ? guide->failed : standing;
        }
        if (entry && entry->state == PGM_JOURNAL_APPLIED &&
            (!guide->last || entry->seq > guide->last->entry->seq)) {
            guide->last = standing;
        }
    }
}

/* What was there before the last migration and is not so any more. */
static enum pgm_status
compare_last(struct guide *guide)
{
    struct pgm_ctx *ctx = guide->cli->ctx;
    const struct pgm_journal_entry *entry = guide->last ? guide->last->entry : NULL;
    struct pgm_catalog *before = NULL, *reached = NULL;
    if (!entry || !entry->before || !entry->reached) {
        return PGM_OK;
    }
    PGM_TRY(pgm_journal_kept(ctx, guide->migrating.conn, entry->before, &before));
    PGM_TRY(pgm_journal_kept(ctx, guide->migrating.conn, entry->reached, &reached));
    struct pgm_diff_options options = { .privileges = PGM_PRIVILEGES_ALL };
    const struct pgm_diff *diff = pgm_diff_make(ctx, before, reached, &options);
    for (size_t i = 0; i < diff->n_deltas; i++) {
        if (diff->deltas[i].from) {
            pgm_vec_push(ctx->arena, &guide->breaking, diff->deltas[i].from->id);
        }
    }
    guide->is_compared = true;
    return PGM_OK;
}

static enum pgm_status
read_backups(struct guide *guide)
{
    struct pgm_ctx *ctx = guide->cli->ctx;
    pgm_backups all = { 0 };
    struct pgm_identity here;
    PGM_TRY(pgm_identity_read(ctx, guide->migrating.conn, &here));
    PGM_TRY(pgm_backup_list(ctx, pgm_cli_backups(guide->cli), &all));
    for (size_t i = 0; i < all.n; i++) {
        if (pgm_str_same(all.at[i].database.system, here.system) &&
            pgm_str_same(all.at[i].database.oid, here.oid)) {
            pgm_vec_push(ctx->arena, &guide->backups, all.at[i]);
        }
    }
    return PGM_OK;
}

static enum pgm_status
look(struct guide *guide)
{
    struct pgm_ctx *ctx = guide->cli->ctx;
    PGM_TRY(pgm_cli_look_at_migrations(guide->cli, &guide->migrating));
    struct pgm_conn *conn = guide->migrating.conn;
    note_standings(guide);
    PGM_TRY(compare_last(guide));
    PGM_TRY(pgm_maintenance_read(ctx, conn, &guide->maintenance));
    PGM_TRY(pgm_record_last(ctx, conn, &guide->run));
    PGM_TRY(pgm_trash_list(ctx, conn, &guide->trash));
    return read_backups(guide);
}

/* ---- the ways */

static void
begin_way(struct guide *guide, const char *title, bool is_open, const char *why)
{
    struct pgm_cli *cli = guide->cli;
    guide->n_ways++;
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_open(json, '{');
        pgm_json_member(json, "way", title);
        pgm_json_member_bool(json, "open", is_open);
        pgm_json_member(json, "why", why);
        pgm_json_key(json, "commands");
        pgm_json_open(json, '[');
        return;
    }
    pgm_output_print(cli, "%zu. %s%s%s%s\n   %s\n", guide->n_ways,
        pgm_output_style(cli, is_open ? PGM_STYLE_BOLD : PGM_STYLE_DIM), title,
        is_open ? "" : " (not open)", pgm_output_style(cli, PGM_STYLE_PLAIN), why);
}

static void
command(struct guide *guide, const char *line)
{
    if (guide->cli->output.is_json) {
        pgm_json_text(pgm_output_json(guide->cli), line);
    } else {
        pgm_output_print(guide->cli, "       %s\n", line);
    }
}

static void
end_way(struct guide *guide)
{
    if (guide->cli->output.is_json) {
        pgm_json_close(pgm_output_json(guide->cli), ']');
        pgm_json_close(pgm_output_json(guide->cli), '}');
    }
}

#define TEXT(...) pgm_arena_printf(guide->cli->ctx->arena, __VA_ARGS__)

/* "--env production", so that commands can be copied. */
static const char *
with_target(struct guide *guide, const char *line)
{
    const char *env = guide->cli->environment ? pgm_cli_text(guide->cli, "env") : NULL;
    return env ? TEXT("%s --env %s", line, env) : line;
}

static const char *
list_of(struct guide *guide, const pgm_strings *texts)
{
    struct pgm_str out = PGM_STR(guide->cli->ctx->arena);
    for (size_t i = 0; i < texts->n && i < 5; i++) {
        pgm_str_addf(&out, "%s%s", i ? ", " : "", texts->at[i]);
    }
    if (texts->n > 5) {
        pgm_str_addf(&out, " and %zu more", texts->n - 5);
    }
    return pgm_str_text(&out);
}

static void
way_code(struct guide *guide)
{
    bool compatible = guide->is_compared && !guide->breaking.n;
    const char *why =
        !guide->last          ? "no migration is applied: the schema is as the code before knew it"
        : !guide->is_compared ? TEXT("what %s changed does not stand in the journal: look whether "
                                     "the code before can work with it",
                                    guide->last->name)
        : compatible ? TEXT("%s only added to the schema: the code before can work with it",
                           guide->last->name)
                     : TEXT("%s changed or dropped what the code before may use: %s",
                           guide->last->name, list_of(guide, &guide->breaking));
    begin_way(guide, "deploy the version of the application before; the database stays as it is",
        compatible || !guide->last, why);
    end_way(guide);
}

static void
way_down(struct guide *guide)
{
    const struct pgm_standing *last = guide->last;
    bool has_script = last && last->migration && last->migration->down.path;
    bool is_open = last && (has_script || last->entry->before);
    const char *why = !last        ? "no migration is applied"
                      : has_script ? TEXT("%s has a down.sql", last->name)
                      : is_open
                          ? TEXT("%s has no down.sql; the schema before it is in the journal, "
                                 "so the way back is computed",
                                last->name)
                          : TEXT("%s has no down.sql, and the schema before it is not in the "
                                 "journal",
                                last->name);
    begin_way(guide, "take the last migration back", is_open, why);
    if (is_open) {
        command(guide, with_target(guide, "pgmend down --dry-run"));
        command(guide, with_target(guide, "pgmend down"));
    }
    end_way(guide);
}

static void
way_undo(struct guide *guide)
{
    bool is_open = guide->run.id != NULL;
    size_t n = 0;
    for (size_t i = 0; i < guide->trash.n; i++) {
        n += guide->trash.at[i].is_there && pgm_str_same(guide->trash.at[i].run, guide->run.id);
    }
    begin_way(guide, "undo the last run of apply or heal", is_open,
        is_open ? TEXT("run %s, begun %s by %s; %zu item%s of it wait in the trash with their rows",
                      guide->run.id, guide->run.begun, guide->run.by, n, n == 1 ? "" : "s")
                : "none is recorded that could be undone");
    if (is_open) {
        command(guide, with_target(guide, "pgmend plan --undo"));
        command(guide, with_target(guide, "pgmend undo"));
    }
    end_way(guide);
}

/* The newest that passed its test, else the newest. */
static const struct pgm_backup *
best_backup(const struct guide *guide)
{
    for (size_t i = guide->backups.n; i > 0; i--) {
        if (guide->backups.at[i - 1].verified) {
            return &guide->backups.at[i - 1];
        }
    }
    return guide->backups.n ? &guide->backups.at[guide->backups.n - 1] : NULL;
}

static const char *
about_backup(struct guide *guide)
{
    const struct pgm_backup *backup = best_backup(guide);
    return backup ? TEXT("%s of %s has %lld rows of %zu tables%s", backup->id,
                        pgm_moment_text(guide->cli->ctx->arena, backup->database.now),
                        (long long)pgm_backup_rows(&backup->tables), backup->tables.n,
                        backup->verified ? "" : ", and was never tested")
                  : TEXT("there is no backup of this database in %s", pgm_cli_backups(guide->cli));
}

static void
way_compare(struct guide *guide)
{
    const struct pgm_backup *backup = best_backup(guide);
    begin_way(guide, "restore the rows beside what there is, and compare", backup != NULL,
        about_backup(guide));
    if (backup) {
        command(guide, with_target(guide, TEXT("pgmend backup verify %s", backup->id)));
        command(guide, with_target(guide, TEXT("pgmend restore %s --into before", backup->id)));
    }
    end_way(guide);
}

static void
way_replace(struct guide *guide)
{
    const struct pgm_backup *backup = best_backup(guide);
    begin_way(guide, "put the rows of the backup in the place of those there are", backup != NULL,
        backup ? "what was written since the backup is lost to the tables; it is backed up first"
               : "there is no backup of this database");
    if (backup) {
        command(guide,
            with_target(guide, TEXT("pgmend restore %s --tables NAME --replace", backup->id)));
    }
    end_way(guide);
}

/* ---- what happened */

static void
guide_failed(struct guide *guide)
{
    const struct pgm_standing *failed = guide->failed;
    if (!failed) {
        begin_way(guide, "nothing is to be done", true, "no migration has failed");
        end_way(guide);
        return;
    }
    bool is_partial = failed->kind != PGM_STANDS_FAILED;
    size_t n_done = failed->entry ? failed->entry->n_done : 0;
    begin_way(guide, "cure the cause, and go on", true,
        is_partial
            ? TEXT("%s is %s: %zu of its statements are done and stay; up goes on after them",
                  failed->name, pgm_standing_name(failed->kind), n_done)
            : TEXT("%s failed, and nothing of it is in the database: up begins it anew",
                  failed->name));
    command(guide, with_target(guide, "pgmend explain last"));
    command(guide, with_target(guide, "pgmend up"));
    end_way(guide);
    begin_way(guide, "leave it out", !is_partial,
        is_partial ? "a part of it is done: what is done has to be taken back by hand first"
                   : "nothing of it is in the database: take its file away, or change it");
    if (is_partial) {
        command(guide, with_target(guide, TEXT("pgmend resolve --rolled-back %s", failed->name)));
    }
    end_way(guide);
    way_compare(guide);
}

static void
guide_crash(struct guide *guide)
{
    way_code(guide);
    way_down(guide);
    way_undo(guide);
    way_compare(guide);
    way_replace(guide);
}

static void
step(struct guide *guide, const char *title, bool is_done, const char *why, const char *line)
{
    begin_way(guide, title, !is_done, why);
    command(guide, line);
    end_way(guide);
}

static void
guide_corrupt(struct guide *guide)
{
    bool on = guide->maintenance.is_on;
    step(guide, "stop all writes", on,
        on ? TEXT("done: maintenance mode is on since %s", guide->maintenance.since)
           : "every write now may spread the damage",
        with_target(guide, "pgmend maintenance on"));
    step(guide, "find out since when, and which rows", false,
        "what the schema says otherwise than declared, and what was run last",
        with_target(guide, "pgmend drift"));
    way_compare(guide);
    way_replace(guide);
    step(guide, "write a migration that cures the cause", false,
        "on a development database, not here", "pgmend new 'fix ...'");
    step(guide, "run it on staging first, and look", false,
        "what was never run elsewhere is not run here", "pgmend up --env staging");
    step(guide, "run it here", false, "maintenance mode does not hold pgmend",
        with_target(guide, "pgmend up"));
    step(guide, "let everybody write again", !on,
        on ? "each setting is put back to what it was" : "maintenance mode is off",
        with_target(guide, "pgmend maintenance off"));
}

static void
show_state(struct guide *guide, const char *what)
{
    struct pgm_cli *cli = guide->cli;
    if (!cli->output.is_json) {
        pgm_output_print(cli, "%s\n\n",
            strcmp(what, "failed") == 0    ? "A migration failed."
            : strcmp(what, "corrupt") == 0 ? "Rows are wrong. In this order:"
                                           : "The application fails. The least first:");
        return;
    }
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_member(json, "after", what);
    pgm_json_member(json, "failed_migration", guide->failed ? guide->failed->name : NULL);
    pgm_json_member(json, "last_migration", guide->last ? guide->last->name : NULL);
    pgm_json_member(json, "last_run", guide->run.id);
    pgm_json_member_bool(json, "maintenance", guide->maintenance.is_on);
    pgm_json_member_int(json, "trash", (int64_t)guide->trash.n);
    pgm_json_member_int(json, "backups", (int64_t)guide->backups.n);
    pgm_json_key(json, "breaking");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < guide->breaking.n; i++) {
        pgm_json_text(json, guide->breaking.at[i]);
    }
    pgm_json_close(json, ']');
    pgm_json_key(json, "ways");
    pgm_json_open(json, '[');
}

static enum pgm_status
run_rollback(struct pgm_cli *cli)
{
    struct guide guide = { .cli = cli };
    const char *what = pgm_cli_text(cli, "after");
    PGM_TRY(look(&guide));
    if (strcmp(what, "auto") == 0) {
        what = guide.failed ? "failed" : "crash";
    }
    show_state(&guide, what);
    if (strcmp(what, "failed") == 0) {
        guide_failed(&guide);
    } else if (strcmp(what, "corrupt") == 0) {
        guide_corrupt(&guide);
    } else {
        guide_crash(&guide);
    }
    if (cli->output.is_json) {
        pgm_json_close(pgm_output_json(cli), ']');
    }
    return PGM_OK;
}

extern const struct pgm_command pgm_command_rollback;
const struct pgm_command pgm_command_rollback = {
    .name = "rollback",
    .summary = "say which ways back there are, and in what order",
    .description =
        "Looks at the journal, the schema, the trash and the backups, and says which of the ways "
        "back are open, why, and with which commands. It runs nothing.\n\n"
        "When a migration failed: go on, or leave it out. When the application fails since a "
        "migration: deploy the version before, if the schema only grew; take the migration back; "
        "bring rows back. When rows are wrong: stop writes, compare, restore, cure, and let "
        "everybody write again, in that order.",
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_backups,
        pgm_options_migrations, pgm_options_target, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend rollback --env production", "Something is wrong." },
            { "pgmend rollback --after corrupt", "Rows are." },
            { 0 },
        },
    .reads_config = true,
    .run = run_rollback,
};
