/* pgmend down: migrations are taken back. */
#include <stdlib.h>
#include <string.h>

#include "backups/backup.h"
#include "catalog/introspect.h"
#include "cmd/allow.h"
#include "cmd/backups.h"
#include "cmd/consent.h"
#include "cmd/down_way.h"
#include "cmd/show.h"
#include "cmd/sources.h"
#include "journals/pgmend.h"

static const struct pgm_option own_options[] = {
    {
        .name = "to",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text = "Take back every migration that was applied after that of this name, or of this "
                "beginning of one; it stays itself.",
    },
    {
        .name = "purpose",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "TEXT",
        .text = "Why: a line for the journal.",
    },
    {
        .name = "dry-run",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Show the way back from the last migration, and what would be lost.",
    },
    { 0 },
};

struct down {
    struct pgm_migrating migrating;
    PGM_VEC(struct pgm_standing *) chosen; /* in the order in which they are taken back */
    size_t n_done;
};

/* ---- which migrations */

static bool
is_stopped(const struct pgm_standing *standing)
{
    return standing->entry && standing->entry->is_down && pgm_standing_is_open(standing) &&
           standing->kind != PGM_STANDS_ROLLED_BACK;
}

static int
compare_applied(const void *a, const void *b)
{
    const struct pgm_standing *left = *(struct pgm_standing *const *)a;
    const struct pgm_standing *right = *(struct pgm_standing *const *)b;
    bool left_stopped = is_stopped(left), right_stopped = is_stopped(right);
    if (left_stopped != right_stopped) {
        return left_stopped ? -1 : 1;
    }
    return left->entry->seq > right->entry->seq ? -1 : left->entry->seq < right->entry->seq;
}

/* How many, of those that are there. */
static enum pgm_status
how_many(struct pgm_cli *cli, const struct down *down, size_t *out)
{
    const char *number = pgm_cli_argument(cli, 0), *to = pgm_cli_text(cli, "to");
    struct pgm_standing *stays = NULL;
    *out = number ? (size_t)strtoul(number, NULL, 10) : 1;
    if (number && to) {
        return pgm_fail(cli->ctx, PGM_USAGE, "N and --to exclude each other");
    }
    if (!to) {
        *out = *out < down->chosen.n ? *out : down->chosen.n;
        return PGM_OK;
    }
    PGM_TRY(pgm_cli_find_standing(cli, &down->migrating, to, &stays));
    for (*out = 0; *out < down->chosen.n && down->chosen.at[*out] != stays; ++*out) {
    }
    if (*out < down->chosen.n) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, PGM_USAGE, "%s is not applied", stays->name);
    return pgm_hint(cli->ctx, "'pgmend status' tells which are");
}

static enum pgm_status
choose(struct pgm_cli *cli, struct down *down)
{
    struct pgm_standings *all = &down->migrating.standings;
    size_t n = 0;
    for (size_t i = 0; i < all->n; i++) {
        const struct pgm_journal_entry *entry = all->at[i].entry;
        bool is_applied = entry && entry->state == PGM_JOURNAL_APPLIED;
        if (is_applied || is_stopped(&all->at[i])) {
            pgm_vec_push(cli->ctx->arena, &down->chosen, &all->at[i]);
        }
        if (entry && !is_applied && !is_stopped(&all->at[i]) && pgm_standing_is_open(&all->at[i]) &&
            all->at[i].kind != PGM_STANDS_ROLLED_BACK && all->at[i].kind != PGM_STANDS_PENDING) {
            (void)pgm_fail(cli->ctx, PGM_BLOCKED, "%s is %s", all->at[i].name,
                pgm_standing_name(all->at[i].kind));
            return pgm_hint(cli->ctx,
                "finish it with 'pgmend up', or say with 'pgmend resolve' what became of it");
        }
    }
    if (down->chosen.n) {
        qsort(down->chosen.at, down->chosen.n, sizeof *down->chosen.at, compare_applied);
    }
    PGM_TRY(how_many(cli, down, &n));
    down->chosen.n = n;
    return PGM_OK;
}

/* ---- what is shown */

static void
show_json(struct pgm_cli *cli, const struct pgm_way *way)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_open(json, '{');
    pgm_json_member(json, "name", way->standing->name);
    pgm_json_member(json, "way", way->is_computed ? "computed" : "down.sql");
    pgm_json_member(json, "sql", way->script->text);
    pgm_json_key(json, "lost");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < way->file.destroys.n; i++) {
        pgm_json_open(json, '{');
        pgm_json_member(json, "object", way->file.destroys.at[i]);
        pgm_json_member(json, "how_much", pgm_way_loss(cli, way, way->file.destroys.at[i]));
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
    pgm_json_key(json, "empty");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < way->empty.n; i++) {
        pgm_json_text(json, way->empty.at[i]);
    }
    pgm_json_close(json, ']');
    pgm_json_close(json, '}');
}

static void
show(struct pgm_cli *cli, const struct pgm_way *way)
{
    if (cli->output.is_json) {
        show_json(cli, way);
        return;
    }
    pgm_output_print(cli, "%s%s%s: %s\n", pgm_output_style(cli, PGM_STYLE_BOLD),
        way->standing->name, pgm_output_style(cli, PGM_STYLE_PLAIN),
        way->is_computed ? "the way back, computed" : way->script->path);
    if (way->is_computed) {
        pgm_show_plan(cli, way->plan);
    }
    for (size_t i = 0; i < way->file.destroys.n; i++) {
        const char *id = way->file.destroys.at[i], *loss = pgm_way_loss(cli, way, id);
        pgm_output_print(cli, "  %slost%s %s%s%s\n", pgm_output_style(cli, PGM_STYLE_RED),
            pgm_output_style(cli, PGM_STYLE_PLAIN), id, loss ? ": " : "", loss ? loss : "");
    }
    for (size_t i = 0; i < way->empty.n; i++) {
        pgm_output_print(cli, "  %s comes back empty\n", way->empty.at[i]);
    }
    if (way->n_unlike) {
        pgm_output_note(cli, "%zu object%s will not be as before %s", way->n_unlike,
            way->n_unlike == 1 ? "" : "s", way->standing->name);
    }
}

/* The backups that have the rows of what comes back empty. */
static void
tell_of_backups(struct pgm_cli *cli, const struct pgm_way *way)
{
    pgm_backups all = { 0 };
    if (!way->empty.n || pgm_backup_list(cli->ctx, pgm_cli_backups(cli), &all) != PGM_OK) {
        pgm_error_clear(cli->ctx);
        return;
    }
    for (size_t i = 0; i < way->empty.n; i++) {
        for (size_t j = all.n; j > 0; j--) {
            const struct pgm_backup *backup = &all.at[j - 1];
            for (size_t k = 0; k < backup->tables.n; k++) {
                const char *sql = backup->tables.at[k].sql, *id = way->empty.at[i];
                size_t n = strlen(id), m = strlen(sql);
                if (n > m && strcmp(id + n - m, sql) == 0 && id[n - m - 1] == ' ') {
                    pgm_output_note(cli,
                        "its rows are in a backup: pgmend restore %s --tables '%s' --replace",
                        backup->id, sql);
                    j = 1;
                    break;
                }
            }
        }
    }
}

/* ---- consent */

static enum pgm_status
is_covered(struct pgm_cli *cli, const struct down *down, const struct pgm_way *way, bool *out)
{
    struct pgm_identity here;
    pgm_strings tables = { 0 };
    const char *missing = NULL;
    pgm_way_tables(cli, way, &tables);
    PGM_TRY(pgm_identity_read(cli->ctx, down->migrating.conn, &here));
    PGM_TRY(pgm_backup_covers(
        cli->ctx, pgm_cli_backups(cli), &here, &tables, here.now - PGM_BACKUP_HOLDS, &missing));
    *out = !missing;
    return PGM_OK;
}

static enum pgm_status
refuse(struct pgm_cli *cli, const struct pgm_way *way, bool is_named)
{
    struct pgm_str list = PGM_STR(cli->ctx->arena);
    for (size_t i = 0; i < way->file.destroys.n; i++) {
        const char *id = way->file.destroys.at[i], *loss = pgm_way_loss(cli, way, id);
        pgm_str_addf(&list, "%s%s", i ? "; " : "", id);
        if (loss) {
            pgm_str_addf(&list, " (%s)", loss);
        }
    }
    (void)pgm_fail(cli->ctx, PGM_BLOCKED, "the way back from %s would lose: %s",
        way->standing->name, pgm_str_text(&list));
    return pgm_hint(cli->ctx, "%s",
        is_named ? "what is lost must be in a backup that passed its test: 'pgmend backup --tables "
                   "...'; or run this on a terminal without --yes"
                 : "if that is wanted, run this on a terminal without --yes; or make a backup "
                   "('pgmend backup --tables ...') and name each with --allow-drop");
}

/* Where nobody can be asked, what is named must be in a backup, too. */
static enum pgm_status
agree(struct pgm_cli *cli, const struct down *down, const struct pgm_way *way)
{
    bool asks = pgm_cli_can_ask(cli) && !pgm_cli_flag(cli, "yes");
    bool is_named = pgm_consent_is_named(cli, &way->file.destroys), covered = false;
    const char *question = pgm_arena_printf(cli->ctx->arena, "Take back %s on %s?",
        way->standing->name, pgm_conn_describe(cli->ctx, down->migrating.conn));
    if (way->file.destroys.n && !(asks && is_named)) {
        if (asks) {
            return pgm_consent_type(cli, &way->file);
        }
        PGM_TRY(is_named ? is_covered(cli, down, way, &covered) : PGM_OK);
        if (!covered) {
            return refuse(cli, way, is_named);
        }
    }
    return pgm_cli_confirm(cli, question);
}

/* ---- the run */

/* Is it back where it was? */
static enum pgm_status
look_after(struct pgm_cli *cli, struct down *down, const struct pgm_way *way)
{
    struct pgm_conn *conn = pgm_runner_conn(down->migrating.runner);
    struct pgm_catalog *live = NULL;
    PGM_TRY(pgm_introspect(
        cli->ctx, conn, pgm_conn_describe(cli->ctx, conn), &pgm_migrating_scope, &live));
    struct pgm_diff_options options = { .privileges = PGM_PRIVILEGES_ALL };
    const struct pgm_diff *rest = pgm_diff_make(cli->ctx, live, way->plan->diff->to, &options);
    if (!rest->n_deltas) {
        return PGM_OK;
    }
    pgm_show_diff(cli, rest);
    (void)pgm_fail(cli->ctx, PGM_FAILED, "%s is taken back, but the schema is not what it leads to",
        way->standing->name);
    return pgm_hint(
        cli->ctx, "somebody else may have changed it meanwhile; 'pgmend drift' shows what differs");
}

static enum pgm_status
run_script(struct pgm_cli *cli, struct down *down, const struct pgm_way *way)
{
    struct pgm_runner *runner = down->migrating.runner;
    struct pgm_runner_result result = { 0 };
    struct pgm_runner_work work = {
        .script = way->script,
        .is_down = true,
        .done = *way->standing->entry,
        .is_known = true,
    };
    struct pgm_journal_run run = { .kind = "down", .purpose = pgm_cli_text(cli, "purpose") };
    work.done.state = PGM_JOURNAL_ROLLED_BACK;
    work.done.error = NULL;
    PGM_TRY(pgm_journal_keep(cli->ctx, pgm_runner_conn(runner), way->live, &run.before));
    PGM_TRY(pgm_runner_begin(runner, &run));
    enum pgm_status status = pgm_runner_run(runner, &work, &result);
    status = status == PGM_OK ? look_after(cli, down, way) : status;
    return pgm_runner_end(runner, status, NULL);
}

static enum pgm_status
take_back(struct pgm_cli *cli, struct down *down, struct pgm_standing *standing, bool is_dry)
{
    struct pgm_way way;
    PGM_TRY(pgm_way_find(cli, &down->migrating, standing, &way));
    show(cli, &way);
    if (is_dry) {
        tell_of_backups(cli, &way);
        return PGM_OK;
    }
    PGM_TRY(agree(cli, down, &way));
    PGM_TRY(run_script(cli, down, &way));
    down->n_done++;
    tell_of_backups(cli, &way);
    return PGM_OK;
}

static enum pgm_status
take_all(struct pgm_cli *cli, struct down *down, bool is_dry)
{
    enum pgm_status status = PGM_OK;
    size_t n = is_dry && down->chosen.n ? 1 : down->chosen.n;
    if (cli->output.is_json) {
        pgm_json_key(pgm_output_json(cli), "taken_back");
        pgm_json_open(pgm_output_json(cli), '[');
    }
    for (size_t i = 0; status == PGM_OK && i < n; i++) {
        status = take_back(cli, down, down->chosen.at[i], is_dry);
    }
    if (status == PGM_OK && cli->output.is_json) {
        pgm_json_close(pgm_output_json(cli), ']');
    }
    if (status != PGM_OK && down->n_done) {
        pgm_output_note(cli, "%zu of %zu migrations are taken back", down->n_done, n);
    }
    return status;
}

static enum pgm_status
run_down(struct pgm_cli *cli)
{
    struct down down = { 0 };
    bool is_dry = pgm_cli_flag(cli, "dry-run");
    PGM_TRY(is_dry ? pgm_cli_look_at_migrations(cli, &down.migrating)
                   : pgm_cli_open_migrations(cli, &down.migrating));
    PGM_TRY(is_dry ? PGM_OK : pgm_cli_allow(cli, &down.migrating.target, PGM_ACT_CHANGE));
    PGM_TRY(choose(cli, &down));
    PGM_TRY(take_all(cli, &down, is_dry));
    if (!down.chosen.n) {
        pgm_output_print(cli, "There is nothing to take back.\n");
    } else if (is_dry) {
        pgm_output_print(cli, "Nothing was run.\n");
        cli->exit_status = 3;
    } else {
        pgm_output_print(cli, "%sDone:%s %zu migration%s taken back.\n",
            pgm_output_style(cli, PGM_STYLE_GREEN), pgm_output_style(cli, PGM_STYLE_PLAIN),
            down.n_done, down.n_done == 1 ? "" : "s");
    }
    return PGM_OK;
}

extern const struct pgm_command pgm_command_down;
const struct pgm_command pgm_command_down = {
    .name = "down",
    .summary = "take migrations back",
    .description =
        "Takes back the migration that was applied last, or the last N of them, or all after one. "
        "Each by its down.sql; where it has none, by what leads from the schema that is there to "
        "the one before it, which stands in the journal. The way back is tried on a throw-away "
        "copy, shown, and run as 'pgmend up' runs migrations: written down statement by "
        "statement, so that it goes on where it was interrupted.\n\n"
        "What a computed way drops goes to the trash. What is lost all the same is listed with "
        "its rows, and wants a word: its name typed; or --allow-drop, and a backup of the last day "
        "that has it.",
    .arguments =
        (const struct pgm_argument[]){
            { "N", true, false, { PGM_VALUE_INT, "1..10000" },
                "How many, the last one first; 1 when nothing is said." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_allow_drop,
        pgm_options_renames, pgm_options_backups, pgm_options_migrations, pgm_options_path,
        pgm_options_running, pgm_options_runner, pgm_options_yes, pgm_options_target,
        pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend down --dry-run", "The way back from the last migration." },
            { "pgmend down --to 20260120_0900", "All that were applied after that one." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 1, "the way back failed; what was taken back before stays" },
            { 3, "with --dry-run: there is something to take back" },
            { 4, "there is no way back, something would be lost, what looks renamed was not "
                 "decided, or the database must not be changed" },
            { 5, "a lock could not be had, another pgmend is at work, or the run was interrupted" },
            { 0 },
        },
    .reads_config = true,
    .run = run_down,
};
