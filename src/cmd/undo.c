/* pgmend undo: back to what was before the last run. */
#include "cmd/undo.h"

#include <string.h>

#include "catalog/introspect.h"
#include "cmd/consent.h"
#include "cmd/running.h"

bool
pgm_cli_is_undo(const struct pgm_cli *cli)
{
    return strcmp(cli->command->name, "undo") == 0 ||
           (pgm_command_option(cli->command, "undo") && pgm_cli_flag(cli, "undo"));
}

static bool
is_of_run(const struct pgm_trash_item *item, const struct pgm_undo *undo)
{
    return item->is_there && pgm_str_same(item->run, undo->run.id);
}

/* The run's scope, with the trash it filled. */
static void
make_scope(struct pgm_cli *cli, struct pgm_undo *undo, const pgm_trash_items *all)
{
    struct pgm_arena *arena = cli->ctx->arena;
    const char **places = pgm_new_array(arena, const char *, all->n + 1);
    size_t n = 0;
    for (size_t i = 0; i < all->n; i++) {
        if (is_of_run(&all->at[i], undo)) {
            pgm_vec_push(arena, &undo->way.items, all->at[i]);
            places[n++] = all->at[i].schema;
        }
    }
    struct pgm_scope *scope = pgm_new(arena, struct pgm_scope);
    const struct pgm_plan_file *plan = &undo->run.plan;
    scope->schemas = plan->schemas;
    scope->ignore = plan->ignore;
    scope->roles = plan->roles;
    scope->database_settings = plan->facets & PGM_FACET_DATABASE;
    scope->provider = plan->provider;
    scope->trash = n ? places : NULL;
    undo->scope = scope;
}

static enum pgm_status
read_record(struct pgm_cli *cli, struct pgm_conn *conn, struct pgm_undo *undo)
{
    PGM_TRY(pgm_record_last(cli->ctx, conn, &undo->run));
    if (!undo->run.id) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "no run is recorded that could be undone");
        return pgm_hint(cli->ctx, "'pgmend apply' records what it runs in the database itself");
    }
    pgm_trash_items all = { 0 };
    PGM_TRY(pgm_trash_list(cli->ctx, conn, &all));
    make_scope(cli, undo, &all);
    return PGM_OK;
}

static bool
is_new(const struct pgm_diff *diff, const struct pgm_object *object)
{
    const struct pgm_delta *delta = object ? pgm_diff_find(diff, object->id) : NULL;
    return delta && !delta->from;
}

/* Rows and values that nobody has any more. */
static void
tell_of_losses(struct pgm_cli *cli, const struct pgm_diff *diff)
{
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_delta *delta = &diff->deltas[i];
        const struct pgm_kind *kind = pgm_delta_object(delta)->kind;
        bool is_part = delta->to && is_new(diff, delta->to->parent);
        if (delta->to && !delta->from && kind->discard && !is_part) {
            pgm_output_note(cli, "%s comes back empty: it is not in the trash", delta->to->id);
        }
    }
}

static void
tell_of_run(struct pgm_cli *cli, const struct pgm_undo *undo, const struct pgm_catalog *live)
{
    const struct pgm_run_record *run = &undo->run;
    if (!run->ended) {
        pgm_output_note(cli, "run %s, begun %s by %s, did not end", run->id, run->begun, run->by);
    }
    const char *now = pgm_catalog_digest(live, run->plan.facets);
    bool differs = !undo->scope->trash && run->reached && strcmp(now, run->reached) != 0;
    if (differs) {
        pgm_output_note(cli, "the schema was changed since run %s ended at %s: that is undone, too",
            run->id, run->ended);
    }
}

/* What comes back without a value for every row. */
static enum pgm_status
ease(struct pgm_cli *cli, struct pgm_conn *conn, const struct pgm_comparison *sides,
    const struct pgm_undo *undo)
{
    pgm_strings eased = { 0 };
    PGM_TRY(pgm_way_back_ease(cli->ctx, conn, sides->live, sides->wanted, &undo->way, &eased));
    for (size_t i = 0; i < eased.n; i++) {
        pgm_output_note(cli,
            "%s comes back without a value for every row, and allows null: give them one, and "
            "forbid it again",
            eased.at[i]);
    }
    return PGM_OK;
}

enum pgm_status
pgm_cli_compare_undo(struct pgm_cli *cli, struct pgm_comparison *out, struct pgm_undo *undo)
{
    struct pgm_conn *conn = NULL;
    PGM_TRY(pgm_target_find(cli, &out->target));
    PGM_TRY(pgm_conn_open(cli->ctx, out->target.conninfo, &conn));
    PGM_TRY(read_record(cli, conn, undo));
    const struct pgm_run_record *run = &undo->run;
    PGM_TRY(
        pgm_introspect(cli->ctx, conn, pgm_conn_describe(cli->ctx, conn), undo->scope, &out->live));
    out->wanted = run->before;
    out->options = pgm_diff_options_of(run->plan.facets);
    undo->way.renames = run->plan.renames;
    PGM_TRY(ease(cli, conn, out, undo));
    pgm_conn_close(cli->ctx, conn);
    PGM_TRY(
        pgm_way_back_diff(cli->ctx, out->live, out->wanted, &undo->way, &out->options, &out->diff));
    tell_of_run(cli, undo, out->live);
    tell_of_losses(cli, out->diff);
    return PGM_OK;
}

void
pgm_undo_mark(const struct pgm_undo *undo, struct pgm_plan_file *file)
{
    file->schemas = undo->scope->schemas;
    file->ignore = undo->scope->ignore;
    file->roles = undo->scope->roles;
    file->trash = undo->scope->trash;
    file->undoes = undo->run.id;
}

extern const struct pgm_command pgm_command_undo;
const struct pgm_command pgm_command_undo = {
    .name = "undo",
    .summary = "lead the live database back to what it was before the last run",
    .description =
        "Every run of apply and heal is recorded in the database, with the schema as it was "
        "before. "
        "This plans the way back there from what is now, proves it, shows it, asks and runs it. "
        "What the run dropped comes back from the trash with its rows and values; what it created "
        "is "
        "dropped, tables with rows into the trash. 'pgmend plan --undo' only shows the plan.\n\n"
        "Once more, it undoes the run before that.",
    .options = (const struct pgm_option *const[]){ pgm_options_apply, pgm_options_allow_drop,
        pgm_options_online, pgm_options_drops, pgm_options_yes, pgm_options_proof, pgm_options_rows,
        pgm_options_running, pgm_options_target, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend plan --undo --env production", "See what it would be." },
            { "pgmend undo --env production", "Plan, show, ask, run." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 3, "with --dry-run: there are steps to run" },
            { 4, "the plan destroys what was not named, was not confirmed, or the environment is "
                 "protected" },
            { 5, "a lock could not be had in time, or another pgmend is at work" },
            { 0 },
        },
    .reads_config = true,
    .run = pgm_cli_run_apply,
};
