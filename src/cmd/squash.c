/* pgmend squash: one migration in the place of several. */
#include <string.h>

#include "apply/prove.h"
#include "base/digest.h"
#include "cmd/migrations.h"
#include "pg/quote.h"
#include "plan/plan.h"

static const struct pgm_argument own_arguments[] = {
    {
        .name = "FIRST..LAST",
        .form = { .type = PGM_VALUE_TEXT },
        .text = "The migrations, by the names of the first and the last of them.",
    },
    {
        .name = "DESCRIPTION",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .text =
            "What the new one does, an action first: 'init core'. It gets the time of the last.",
    },
    { 0 },
};

static const struct pgm_option own_options[] = {
    {
        .name = "leave-out",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Go on although rows, or what reaches beyond the database, are left out.",
    },
    { 0 },
};

struct squash {
    struct pgm_cli *cli;
    struct pgm_migrations migrations;
    size_t first, last; /* by their places */
    struct pgm_migration_draft draft;
    pgm_strings squashed;
    struct pgm_catalog *from, *to;
    const char *rows_wanted, *rows_made; /* digests of what tables hold, a line a table */
    pgm_strings lost;
};

/* ---- which ------------------------------------------------------------------------------------
 */

static enum pgm_status
place_of(const struct squash *squash, const char *name, size_t *out)
{
    struct pgm_migration *migration = NULL;
    PGM_TRY(pgm_cli_migration(squash->cli, &squash->migrations, name, &migration));
    *out = (size_t)(migration - squash->migrations.at);
    return PGM_OK;
}

static enum pgm_status
read_range(struct squash *squash)
{
    struct pgm_ctx *ctx = squash->cli->ctx;
    const char *text = pgm_cli_argument(squash->cli, 0), *dots = strstr(text, "..");
    if (!dots) {
        return pgm_fail(
            ctx, PGM_USAGE, "\"%s\" does not name two migrations, as FIRST..LAST", text);
    }
    const char *first = pgm_arena_copy_n(ctx->arena, text, (size_t)(dots - text));
    PGM_TRY(place_of(squash, first, &squash->first));
    PGM_TRY(place_of(squash, dots + 2, &squash->last));
    if (squash->first >= squash->last) {
        return pgm_fail(ctx, PGM_USAGE, "\"%s\" does not come before \"%s\"", first, dots + 2);
    }
    return PGM_OK;
}

static bool
names(const pgm_strings *strings, const char *name)
{
    for (size_t i = 0; i < strings->n; i++) {
        if (strcmp(strings->at[i], name) == 0) {
            return true;
        }
    }
    return false;
}

/* Its own, those whose files are gone as well, and what they followed. */
static void
list_squashed(struct squash *squash)
{
    struct pgm_arena *arena = squash->cli->ctx->arena;
    for (size_t i = squash->first; i <= squash->last; i++) {
        const struct pgm_migration *migration = &squash->migrations.at[i];
        for (size_t j = 0; j < migration->squashes.n; j++) {
            pgm_vec_push(arena, &squash->squashed, migration->squashes.at[j]);
        }
        pgm_vec_push(arena, &squash->squashed, migration->name);
    }
    for (size_t i = squash->first; i <= squash->last; i++) {
        const struct pgm_migration *migration = &squash->migrations.at[i];
        for (size_t j = 0; j < migration->parents.n; j++) {
            const char *parent = migration->parents.at[j];
            if (!names(&squash->squashed, parent) && !names(&squash->draft.parents, parent)) {
                pgm_vec_push(arena, &squash->draft.parents, parent);
            }
        }
    }
}

/* The time of the last, and the description. */
static enum pgm_status
make_name(struct squash *squash)
{
    struct pgm_cli *cli = squash->cli;
    const char *last = squash->migrations.at[squash->last].name, *made = NULL;
    struct pgm_migrations_options options = pgm_cli_migrations_options(cli);
    struct pgm_str words = PGM_STR(cli->ctx->arena);
    for (size_t i = 1; pgm_cli_argument(cli, i); i++) {
        pgm_str_addf(&words, "%s%s", i > 1 ? " " : "", pgm_cli_argument(cli, i));
    }
    PGM_TRY(pgm_migration_name_check(cli->ctx, last, options.actions));
    PGM_TRY(pgm_migration_name_make(cli->ctx, pgm_str_text(&words), 0, options.actions, &made));
    size_t stamp = strlen("YYYYMMDD_HHMM");
    squash->draft.name =
        pgm_arena_printf(cli->ctx->arena, "%.*s%s", (int)stamp, last, made + stamp);
    if (names(&squash->squashed, squash->draft.name)) {
        return pgm_fail(cli->ctx, PGM_USAGE,
            "\"%s\" is the name of one of them: it stands for "
            "itself, and cannot for all",
            squash->draft.name);
    }
    return PGM_OK;
}

/* ---- what is lost ------------------------------------------------------------------------------
 */

/* What no catalog holds: roles, other databases, the server. */
static enum pgm_status
list_reaching_out(struct squash *squash)
{
    struct pgm_arena *arena = squash->cli->ctx->arena;
    for (size_t i = squash->first; i <= squash->last; i++) {
        struct pgm_script *up = &squash->migrations.at[i].up;
        pgm_script_statement_list statements = { 0 };
        PGM_TRY(pgm_script_statements(squash->cli->ctx, up, &statements));
        for (size_t j = 0; j < statements.n; j++) {
            const struct pgm_script_statement *statement = &statements.at[j];
            if (statement->class == PGM_STATEMENT_ROLE ||
                statement->class == PGM_STATEMENT_DATABASE ||
                statement->class == PGM_STATEMENT_SERVER) {
                pgm_vec_push(arena, &squash->lost,
                    pgm_arena_printf(
                        arena, "%s:%zu: reaches beyond the database", up->path, statement->line));
            }
        }
    }
    return PGM_OK;
}

/* A line for each table with rows: its name, and a digest of them. */
static enum pgm_status
read_rows(struct pgm_ctx *ctx, struct pgm_conn *conn, void *data)
{
    static const char tables[] =
        "SELECT c.oid::pg_catalog.regclass::text FROM pg_catalog.pg_class c "
        "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind = 'r' AND n.nspname <> 'information_schema' "
        "AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1";
    struct pgm_rows found, content;
    struct pgm_str all = PGM_STR(ctx->arena);
    PGM_TRY(pgm_conn_query(ctx, conn, tables, 0, NULL, &found));
    for (size_t i = 0; i < found.n_rows; i++) {
        const char *table = pgm_rows_value(&found, i, 0);
        const char *sql = pgm_arena_printf(ctx->arena,
            "SELECT pg_catalog.md5(pg_catalog.string_agg(t::text, E'\\n' ORDER BY t::text)) "
            "FROM ONLY %s t",
            table);
        PGM_TRY(pgm_conn_query(ctx, conn, sql, 0, NULL, &content));
        if (pgm_rows_value(&content, 0, 0)) {
            pgm_str_addf(&all, "%s %s\n", table, pgm_rows_value(&content, 0, 0));
        }
    }
    *(const char **)data = pgm_str_text(&all);
    return PGM_OK;
}

/* Lines of what is wanted that are not made. */
static void
list_rows(struct squash *squash)
{
    struct pgm_arena *arena = squash->cli->ctx->arena;
    for (const char *line = squash->rows_wanted; *line;) {
        size_t n = strcspn(line, "\n") + 1;
        const char *whole = pgm_arena_copy_n(arena, line, n);
        if (!strstr(squash->rows_made, whole)) {
            size_t table = n - strlen(" 0123456789abcdef0123456789abcdef\n");
            pgm_vec_push(
                arena, &squash->lost, pgm_arena_printf(arena, "rows of %.*s", (int)table, line));
        }
        line += n;
    }
}

static enum pgm_status
check_losses(const struct squash *squash)
{
    struct pgm_ctx *ctx = squash->cli->ctx;
    struct pgm_str list = PGM_STR(ctx->arena);
    if (!squash->lost.n || pgm_cli_flag(squash->cli, "leave-out")) {
        return PGM_OK;
    }
    for (size_t i = 0; i < squash->lost.n; i++) {
        pgm_str_addf(&list, "%s%s", i ? "\n" : "", squash->lost.at[i]);
    }
    (void)pgm_fail(ctx, PGM_BLOCKED,
        "a new database would lack what these migrations do besides "
        "the schema");
    ctx->error.detail = pgm_str_text(&list);
    return pgm_hint(ctx, "leave those migrations out of the range, or say --leave-out");
}

/* All that is there, whatever the configuration looks at. */
static enum pgm_status
replay(const struct squash *squash, const pgm_migration_list *list, const char **rows,
    struct pgm_catalog **out)
{
    struct pgm_source_options options = pgm_cli_replay_options(squash->cli);
    return pgm_migrations_replay_and_look(
        squash->cli->ctx, list, &options, rows ? read_rows : NULL, rows, out);
}

/* ---- what it does ------------------------------------------------------------------------------
 */

static pgm_migration_list
list_up_to(const struct squash *squash, size_t n)
{
    pgm_migration_list list = { 0 };
    for (size_t i = 0; i < n; i++) {
        pgm_vec_push(squash->cli->ctx->arena, &list, &squash->migrations.at[i]);
    }
    return list;
}

static enum pgm_status
make_sql(struct squash *squash, const struct pgm_catalog *from, const struct pgm_catalog *to,
    const char **out, pgm_strings *losses)
{
    static const struct pgm_diff_options all = { .privileges = PGM_PRIVILEGES_ALL,
        .facets = PGM_FACET_OWNERS };
    struct pgm_ctx *ctx = squash->cli->ctx;
    struct pgm_plan *plan = NULL;
    struct pgm_proof proof = { 0 };
    pgm_object_list objects = { 0 };
    PGM_TRY(pgm_plan_make(ctx, pgm_diff_make(ctx, from, to, &all), &plan));
    PGM_TRY(pgm_prove(ctx, plan, &proof));
    pgm_plan_list_destroyed(ctx, plan, &objects);
    for (size_t i = 0; i < objects.n; i++) {
        pgm_vec_push(ctx->arena, losses, objects.at[i]->id);
    }
    *out = pgm_plan_sql(ctx, plan);
    return PGM_OK;
}

/* Runs the new one in the place of the others: the same must come out. */
static enum pgm_status
check_equal(struct squash *squash)
{
    static const struct pgm_diff_options all = { .privileges = PGM_PRIVILEGES_ALL };
    struct pgm_ctx *ctx = squash->cli->ctx;
    struct pgm_migration one = { .name = squash->draft.name, .phase = -1 };
    struct pgm_catalog *reached = NULL;
    pgm_migration_list list = list_up_to(squash, squash->first);
    one.up = (struct pgm_script){ .path = squash->draft.name,
        .text = squash->draft.up,
        .size = strlen(squash->draft.up),
        .is_empty = !*squash->draft.up };
    pgm_vec_push(ctx->arena, &list, &one);
    PGM_TRY(replay(squash, &list, &squash->rows_made, &reached));
    struct pgm_diff *diff = pgm_diff_make(ctx, squash->to, reached, &all);
    if (!pgm_diff_is_empty(diff)) {
        const struct pgm_delta *delta = &diff->deltas[0];
        return pgm_fail(ctx, PGM_PROOF,
            "the one migration does not lead to what the several lead "
            "to: %s differs",
            (delta->to ? delta->to : delta->from)->id);
    }
    list_rows(squash);
    return PGM_OK;
}

static enum pgm_status
make(struct squash *squash)
{
    pgm_migration_list before = list_up_to(squash, squash->first);
    pgm_migration_list after = list_up_to(squash, squash->last + 1);
    struct pgm_migration_draft *draft = &squash->draft;
    PGM_TRY(replay(squash, &before, NULL, &squash->from));
    PGM_TRY(replay(squash, &after, &squash->rows_wanted, &squash->to));
    PGM_TRY(make_sql(squash, squash->from, squash->to, &draft->up, &draft->up_loses));
    PGM_TRY(make_sql(squash, squash->to, squash->from, &draft->down, &draft->down_loses));
    draft->is_generated = true;
    draft->squashes = squash->squashed;
    PGM_TRY(list_reaching_out(squash));
    PGM_TRY(check_equal(squash));
    return check_losses(squash);
}

/* ---- files -------------------------------------------------------------------------------------
 */

/* Those that follow one of them follow the new one. */
static enum pgm_status
rename_in_children(struct squash *squash)
{
    struct pgm_arena *arena = squash->cli->ctx->arena;
    for (size_t i = squash->last + 1; i < squash->migrations.n; i++) {
        const struct pgm_migration *child = &squash->migrations.at[i];
        pgm_strings parents = { 0 };
        for (size_t j = 0; child->names_parents && j < child->parents.n; j++) {
            const char *parent = names(&squash->squashed, child->parents.at[j])
                                     ? squash->draft.name
                                     : child->parents.at[j];
            if (!names(&parents, parent)) {
                pgm_vec_push(arena, &parents, parent);
            }
        }
        if (names(&parents, squash->draft.name)) {
            PGM_TRY(pgm_cli_migration_set_parents(squash->cli, child, &parents));
        }
    }
    return PGM_OK;
}

static enum pgm_status
remove_old(const struct squash *squash)
{
    for (size_t i = squash->first; i <= squash->last; i++) {
        PGM_TRY(pgm_cli_migration_remove(squash->cli, &squash->migrations.at[i]));
    }
    return PGM_OK;
}

static void
show(const struct squash *squash)
{
    struct pgm_cli *cli = squash->cli;
    pgm_show_migration_draft(cli, &squash->draft);
    if (cli->output.is_json) {
        pgm_show_names_json(pgm_output_json(cli), "squashes", &squash->squashed);
        pgm_show_names_json(pgm_output_json(cli), "left_out", &squash->lost);
        return;
    }
    for (size_t i = 0; i < squash->lost.n; i++) {
        pgm_output_print(cli, "left out: %s\n", squash->lost.at[i]);
    }
    pgm_output_print(cli, "It stands for %zu migrations, whose files are gone.\n",
        squash->last - squash->first + 1);
}

static enum pgm_status
run_squash(struct pgm_cli *cli)
{
    struct squash squash = { .cli = cli };
    PGM_TRY(pgm_cli_migrations(cli, false, &squash.migrations));
    PGM_TRY(read_range(&squash));
    list_squashed(&squash);
    PGM_TRY(make_name(&squash));
    PGM_TRY(make(&squash));
    PGM_TRY(pgm_cli_migration_write(cli, &squash.draft));
    PGM_TRY(rename_in_children(&squash));
    PGM_TRY(remove_old(&squash));
    show(&squash);
    return PGM_OK;
}

extern const struct pgm_command pgm_command_squash;
const struct pgm_command pgm_command_squash = {
    .name = "squash",
    .summary = "put one migration in the place of several",
    .description =
        "Writes one migration that does what several do, proved: replayed in their place it leads "
        "to the same schema and the same rows. Their files are removed, and the new one's head "
        "says what it stands for: a database where all of them were run takes it for run.",
    .arguments = own_arguments,
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_migrations,
        pgm_options_writing, pgm_options_replay, pgm_options_path, pgm_options_json,
        pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend squash 20250122_1030_init_mvp..20250201_1000_add_bio init core",
                "What came before the release, as one." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 4, "a new database would lack rows or roles that the migrations make" },
            { 0 },
        },
    .reads_config = true,
    .run = run_squash,
};
