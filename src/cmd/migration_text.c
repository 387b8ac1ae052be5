/* The texts of new migrations: made from a difference, checked, written. */
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "apply/prove.h"
#include "base/str.h"
#include "cmd/migrations.h"
#include "cmd/show.h"
#include "plan/plan.h"

static bool
is_taken(const struct pgm_migrations *migrations, const char *name)
{
    size_t n = strlen("YYYYMMDD_HHMM");
    for (size_t i = 0; i < migrations->n; i++) {
        if (strncmp(migrations->at[i].name, name, n) == 0) {
            return true;
        }
    }
    return false;
}

enum pgm_status
pgm_cli_migration_name(struct pgm_cli *cli, const struct pgm_migrations *migrations,
    const char *description, const char **out)
{
    struct pgm_migrations_options options = pgm_cli_migrations_options(cli);
    int64_t now = (int64_t)time(NULL);
    do {
        PGM_TRY(pgm_migration_name_make(cli->ctx, description, now, options.actions, out));
        now += 60;
    } while (is_taken(migrations, *out));
    return PGM_OK;
}

/* ---- from a difference ------------------------------------------------------------------------
 */

static void
list_losses(struct pgm_cli *cli, const struct pgm_plan *plan, pgm_strings *out)
{
    pgm_object_list objects = { 0 };
    pgm_plan_list_destroyed(cli->ctx, plan, &objects);
    for (size_t i = 0; i < objects.n; i++) {
        pgm_vec_push(cli->ctx->arena, out, objects.at[i]->id);
    }
}

static enum pgm_status
make_sql(struct pgm_cli *cli, const struct pgm_diff *diff, const char **sql, pgm_strings *losses)
{
    struct pgm_plan *plan = NULL;
    struct pgm_proof proof = { 0 };
    PGM_TRY(pgm_plan_make(cli->ctx, diff, &plan));
    if (pgm_cli_flag(cli, "proof")) {
        PGM_TRY(pgm_prove(cli->ctx, plan, &proof));
    }
    *sql = pgm_plan_sql(cli->ctx, plan);
    list_losses(cli, plan, losses);
    return PGM_OK;
}

/* The way back: what was renamed is renamed back. */
static enum pgm_status
make_down(struct pgm_cli *cli, const struct pgm_catalog *from, const struct pgm_catalog *to,
    const struct pgm_said *said, const struct pgm_diff_options *options,
    struct pgm_migration_draft *draft)
{
    pgm_renames renames = { 0 };
    struct pgm_diff *diff = NULL;
    if (said->wishes.n) {
        PGM_TRY(pgm_renames_resolve(cli->ctx, from, to, &said->wishes, &renames));
    }
    for (size_t i = 0; i < renames.n; i++) {
        struct pgm_named old = renames.at[i].from;
        renames.at[i].from = renames.at[i].to;
        renames.at[i].to = old;
    }
    PGM_TRY(pgm_diff_renamed(cli->ctx, to, from, &renames, options, &diff));
    return make_sql(cli, diff, &draft->down, &draft->down_loses);
}

/* The declared schema is loaded on the server version that the migrations were replayed on. */
static enum pgm_status
compare(struct pgm_cli *cli, const pgm_migration_list *list, struct pgm_said *said,
    struct pgm_catalog **from, struct pgm_catalog **to, struct pgm_diff_options *options)
{
    struct pgm_source declared = { 0 };
    PGM_TRY(pgm_cli_declared(cli, &declared));
    PGM_TRY(pgm_cli_replay(cli, list, from));
    PGM_TRY(pgm_cli_read(cli, &declared, *from, to));
    PGM_TRY(pgm_cli_said(cli, &declared, said));
    *options = pgm_cli_managed(cli, PGM_PRIVILEGES_AUTO);
    options->facets &= ~(unsigned)(PGM_FACET_ROLES | PGM_FACET_DATABASE);
    return PGM_OK;
}

enum pgm_status
pgm_cli_migration_from_diff(struct pgm_cli *cli, const pgm_migration_list *list,
    struct pgm_migration_draft *draft, bool *differs)
{
    struct pgm_catalog *from = NULL, *to = NULL;
    struct pgm_said said = { 0 };
    struct pgm_diff_options options = { 0 };
    struct pgm_diff *diff = NULL;
    bool again = false;
    PGM_TRY(compare(cli, list, &said, &from, &to, &options));
    do {
        PGM_TRY(pgm_cli_diff(cli, from, to, &said, &options, &diff));
        PGM_TRY(pgm_cli_decide(cli, diff, &said, &again));
    } while (again);
    *differs = !pgm_diff_is_empty(diff);
    if (!*differs) {
        return PGM_OK;
    }
    draft->is_generated = true;
    PGM_TRY(make_sql(cli, diff, &draft->up, &draft->up_loses));
    return make_down(cli, from, to, &said, &options, draft);
}

/* ---- writing ----------------------------------------------------------------------------------
 */

static void
add_losses(struct pgm_str *out, const pgm_strings *losses)
{
    for (size_t i = 0; i < losses->n; i++) {
        pgm_str_addf(out, "-- destroys %s\n", losses->at[i]);
    }
}

/* "a, b"; "none" */
static const char *
joined(struct pgm_arena *arena, const pgm_strings *names)
{
    struct pgm_str out = PGM_STR(arena);
    for (size_t i = 0; i < names->n; i++) {
        pgm_str_addf(&out, "%s%s", i ? ", " : "", names->at[i]);
    }
    return names->n ? pgm_str_text(&out) : "none";
}

static const char *
up_text(struct pgm_cli *cli, const struct pgm_migration_draft *draft)
{
    struct pgm_str out = PGM_STR(cli->ctx->arena);
    pgm_str_addf(&out, "-- pgmend: parents %s\n", joined(cli->ctx->arena, &draft->parents));
    if (draft->squashes.n) {
        pgm_str_addf(&out, "-- pgmend: squashes %s\n", joined(cli->ctx->arena, &draft->squashes));
    }
    pgm_str_addf(&out, "%s%s", draft->is_generated ? "-- pgmend: generated\n" : "",
        draft->squashes.n && !*draft->up ? "-- pgmend: empty\n" : "");
    add_losses(&out, &draft->up_loses);
    pgm_str_addf(&out, "\n%s", draft->up);
    return pgm_str_text(&out);
}

static const char *
down_text(struct pgm_cli *cli, const struct pgm_migration_draft *draft)
{
    struct pgm_str out = PGM_STR(cli->ctx->arena);
    add_losses(&out, &draft->down_loses);
    pgm_str_addf(&out, "%s%s", out.len ? "\n" : "", draft->down);
    return pgm_str_text(&out);
}

static enum pgm_status
check_text(struct pgm_cli *cli, const char *path, const char *text)
{
    struct pgm_script script = { .path = path, .text = text, .size = strlen(text) };
    pgm_script_statement_list statements = { 0 };
    return pgm_script_statements(cli->ctx, &script, &statements);
}

static enum pgm_status
write_one(
    struct pgm_cli *cli, struct pgm_migration_draft *draft, const char *path, const char *text)
{
    PGM_TRY(pgm_file_write(cli->ctx, path, text, strlen(text), 0644));
    pgm_vec_push(cli->ctx->arena, &draft->files, path);
    return PGM_OK;
}

/* The down script is written first: with its up script a migration is there. */
static enum pgm_status
write_both(struct pgm_cli *cli, struct pgm_migration_draft *draft, const char *up, const char *down)
{
    const char *text = up_text(cli, draft);
    PGM_TRY(check_text(cli, up, text));
    if (draft->down) {
        PGM_TRY(check_text(cli, down, down_text(cli, draft)));
    }
    PGM_TRY(pgm_file_make_directory(cli->ctx, pgm_file_directory(cli->ctx->arena, up), 0755));
    if (draft->down) {
        PGM_TRY(write_one(cli, draft, down, down_text(cli, draft)));
    }
    return write_one(cli, draft, up, text);
}

enum pgm_status
pgm_cli_migration_write(struct pgm_cli *cli, struct pgm_migration_draft *draft)
{
    struct pgm_arena *arena = cli->ctx->arena;
    const char *path = pgm_file_join(arena, pgm_cli_migrations_directory(cli), draft->name);
    const char *file = pgm_arena_printf(arena, "%s.sql", path);
    if (pgm_file_exists(path) || pgm_file_exists(file)) {
        return pgm_fail(cli->ctx, PGM_INPUT, "the migration \"%s\" is there already", path);
    }
    return strcmp(pgm_cli_text(cli, "migration-layout"), "file") == 0
               ? write_both(cli, draft, file, pgm_arena_printf(arena, "%s.down.sql", path))
               : write_both(cli, draft, pgm_file_join(arena, path, "up.sql"),
                     pgm_file_join(arena, path, "down.sql"));
}

enum pgm_status
pgm_cli_migration_set_parents(
    struct pgm_cli *cli, const struct pgm_migration *migration, const pgm_strings *parents)
{
    pgm_strings lines = { 0 };
    pgm_vec_push(cli->ctx->arena, &lines, joined(cli->ctx->arena, parents));
    const char *text = pgm_script_with(cli->ctx->arena, &migration->up, "parents", &lines);
    return pgm_file_write(cli->ctx, migration->up.path, text, strlen(text), 0644);
}

enum pgm_status
pgm_cli_migration_remove(struct pgm_cli *cli, const struct pgm_migration *migration)
{
    if (!migration->is_file) {
        return pgm_file_remove_tree(cli->ctx, migration->path);
    }
    PGM_TRY(pgm_file_remove_tree(cli->ctx, migration->up.path));
    if (migration->down.path) {
        PGM_TRY(pgm_file_remove_tree(cli->ctx, migration->down.path));
    }
    return migration->verify.path ? pgm_file_remove_tree(cli->ctx, migration->verify.path) : PGM_OK;
}

void
pgm_show_names_json(struct pgm_json *json, const char *key, const pgm_strings *names)
{
    pgm_json_key(json, key);
    pgm_json_open(json, '[');
    for (size_t i = 0; i < names->n; i++) {
        pgm_json_text(json, names->at[i]);
    }
    pgm_json_close(json, ']');
}

void
pgm_show_migration_draft(struct pgm_cli *cli, const struct pgm_migration_draft *draft)
{
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_member(json, "migration", draft->name);
        pgm_show_names_json(json, "files", &draft->files);
        pgm_show_names_json(json, "parents", &draft->parents);
        pgm_json_member_bool(json, "generated", draft->is_generated);
        pgm_show_names_json(json, "destroys", &draft->up_loses);
        return;
    }
    for (size_t i = draft->files.n; i-- > 0;) {
        pgm_output_print(cli, "%s\n", draft->files.at[i]);
    }
    for (size_t i = 0; i < draft->up_loses.n; i++) {
        pgm_output_print(cli, "%sdestroys%s %s\n", pgm_output_style(cli, PGM_STYLE_RED),
            pgm_output_style(cli, PGM_STYLE_PLAIN), draft->up_loses.at[i]);
    }
}
