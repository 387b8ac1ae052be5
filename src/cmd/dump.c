/* pgmend dump: a source as SQL that loads back to the same catalog. */
#include <string.h>

#include "base/digest.h"
#include "catalog/snapshot.h"
#include "cmd/sources.h"
#include "plan/plan.h"

#define MARK "-- pgmend dump: "

static const struct pgm_option own_options[] = {
    {
        .name = "from",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "SOURCE",
        .text = "Dump this source instead of the target.",
    },
    {
        .name = "out",
        .letter = 'o',
        .form = { .type = PGM_VALUE_PATH },
        .value = "FILE",
        .text = "Write one script there instead of to standard output.",
    },
    {
        .name = "to",
        .form = { .type = PGM_VALUE_PATH },
        .value = "DIR",
        .text = "Write a directory with one file an object. Files of an earlier dump that no "
                "longer belong there are "
                "removed; other .sql files there are an error.",
    },
    {
        .name = "as-snapshot",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Write a snapshot instead of SQL.",
    },
    { 0 },
};

/* A part of a path: letters, digits, _ and - stay, the rest becomes %XX, so that every name can be
 * a file's. */
static const char *
file_name(struct pgm_arena *arena, const char *name)
{
    struct pgm_str out = PGM_STR(arena);
    for (const unsigned char *at = (const unsigned char *)name; *at; at++) {
        bool plain =
            (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9') || *at == '_' || *at == '-';
        if (plain) {
            pgm_str_add_char(&out, (char)*at);
        } else {
            pgm_str_addf(&out, "%%%02X", *at);
        }
    }
    if (out.len > 100) {
        const char *digest = pgm_digest_of(arena, name, strlen(name));
        pgm_str_cut(&out, 80);
        pgm_str_addf(&out, "-%.12s", digest);
    }
    return pgm_str_text(&out);
}

/* The object whose file a step belongs to: what lies directly in a schema, or in the database. */
static const struct pgm_object *
owner_of(const struct pgm_object *object)
{
    while (object->parent && !(object->parent->kind->flags & PGM_KIND_DROPS_EMPTY)) {
        object = object->parent;
    }
    /* a schema's own comments and grants */
    return object->kind->flags & PGM_KIND_SATELLITE && object->parent ? object->parent : object;
}

/* "public/table/orders.sql", "schema/public.sql" */
static const char *
path_of(struct pgm_arena *arena, const struct pgm_object *object)
{
    const char *kind = file_name(arena, object->kind->name);
    if (strchr(kind, '%')) {
        struct pgm_str plain = PGM_STR(arena);
        for (const char *at = object->kind->name; *at; at++) {
            if (*at == ' ') {
                pgm_str_add_char(&plain, '-');
            } else {
                pgm_str_add_char(&plain, *at);
            }
        }
        kind = pgm_str_text(&plain);
    }
    const char *name = file_name(arena, object->name);
    if (object->signature) {
        const char *digest = pgm_digest_of(arena, object->signature, strlen(object->signature));
        bool plain = strcmp(object->signature, "()") == 0;
        name = plain ? name : pgm_arena_printf(arena, "%s-%.8s", name, digest);
    }
    if (!object->parent) {
        return pgm_arena_printf(arena, "%s/%s.sql", kind, name);
    }
    return pgm_arena_printf(
        arena, "%s/%s/%s.sql", file_name(arena, object->parent->name), kind, name);
}

/* A name may hold a line break, a comment may not. */
static const char *
one_line(struct pgm_arena *arena, const char *text)
{
    char *copy = pgm_arena_copy(arena, text);
    for (char *at = copy; *at; at++) {
        if (*at == '\n' || *at == '\r') {
            *at = ' ';
        }
    }
    return copy;
}

struct tree {
    struct pgm_cli *cli;
    const char *directory;
    struct pgm_map files; /* path -> struct pgm_str */
};

static void
collect(struct tree *tree, const struct pgm_plan *plan)
{
    struct pgm_arena *arena = tree->cli->ctx->arena;
    for (size_t i = 0; i < plan->steps.n; i++) {
        const struct pgm_step *step = &plan->steps.at[i];
        const struct pgm_object *owner = owner_of(step->object);
        const char *path = pgm_file_join(arena, tree->directory, path_of(arena, owner));
        struct pgm_str *text = pgm_map_get_text(&tree->files, path);
        if (!text) {
            text = pgm_new(arena, struct pgm_str);
            *text = PGM_STR(arena);
            pgm_str_addf(text, MARK "%s\n", one_line(arena, owner->id));
            (void)pgm_map_put_text(&tree->files, path, text);
        }
        pgm_str_addf(text, "\n%s;\n", step->sql);
    }
}

/* Files that are no longer a part of the dump go, if an earlier dump wrote them. */
static enum pgm_status
remove_stale(struct tree *tree)
{
    struct pgm_ctx *ctx = tree->cli->ctx;
    pgm_strings old = { 0 };
    if (!pgm_file_is_directory(tree->directory)) {
        return PGM_OK;
    }
    PGM_TRY(pgm_file_list(ctx, tree->directory, ".sql", &old));
    for (size_t i = 0; i < old.n; i++) {
        struct pgm_text text;
        PGM_TRY(pgm_file_read(ctx, old.at[i], &text));
        if (!pgm_str_starts(text.at, MARK)) {
            (void)pgm_fail(ctx, PGM_INPUT, "%s was not written by a dump", old.at[i]);
            return pgm_hint(
                ctx, "give an empty directory, or one that holds nothing but an earlier dump");
        }
    }
    for (size_t i = 0; i < old.n; i++) {
        if (!pgm_map_get_text(&tree->files, old.at[i])) {
            PGM_TRY(pgm_file_remove_tree(ctx, old.at[i]));
        }
    }
    return PGM_OK;
}

static enum pgm_status
write_tree(struct tree *tree)
{
    struct pgm_ctx *ctx = tree->cli->ctx;
    PGM_TRY(remove_stale(tree));
    for (size_t i = 0; i < tree->files.n; i++) {
        const char *path = tree->files.entries[i].key;
        const struct pgm_str *text = tree->files.entries[i].value;
        PGM_TRY(pgm_file_make_directory(ctx, pgm_file_directory(ctx->arena, path), 0755));
        PGM_TRY(pgm_file_write(ctx, path, pgm_str_text(text), text->len, 0644));
    }
    return PGM_OK;
}

static enum pgm_status
make_creation(struct pgm_cli *cli, struct pgm_catalog *catalog, struct pgm_plan **out)
{
    struct pgm_catalog *empty = NULL;
    PGM_TRY(pgm_snapshot_empty(cli->ctx, catalog->server_version, &empty));
    struct pgm_diff_options options = pgm_cli_managed(cli, PGM_PRIVILEGES_ALL);
    return pgm_plan_make(cli->ctx, pgm_diff_make(cli->ctx, empty, catalog, &options), out);
}

static enum pgm_status
write_text(struct pgm_cli *cli, const struct pgm_catalog *catalog, const char *text)
{
    const char *file = pgm_cli_text(cli, "out");
    if (file) {
        PGM_TRY(pgm_file_write(cli->ctx, file, text, strlen(text), 0644));
    }
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_member(json, "digest", catalog->digest);
        pgm_json_member(json, "file", file);
        if (!file) {
            pgm_json_member(json, "text", text);
        }
    } else if (!file) {
        pgm_output_print(cli, "%s", text);
    }
    return PGM_OK;
}

static enum pgm_status
write_sql(struct pgm_cli *cli, struct pgm_catalog *catalog)
{
    struct pgm_plan *plan = NULL;
    PGM_TRY(make_creation(cli, catalog, &plan));
    const char *directory = pgm_cli_text(cli, "to");
    if (!directory) {
        return write_text(cli, catalog, pgm_plan_sql(cli->ctx, plan));
    }
    struct tree tree = { .cli = cli, .directory = directory, .files = PGM_MAP(cli->ctx->arena) };
    collect(&tree, plan);
    PGM_TRY(write_tree(&tree));
    if (cli->output.is_json) {
        pgm_json_member(pgm_output_json(cli), "digest", catalog->digest);
        pgm_json_member_int(pgm_output_json(cli), "files", (int64_t)tree.files.n);
    }
    pgm_output_print(cli, "%zu files in %s\n", tree.files.n, directory);
    return PGM_OK;
}

static enum pgm_status
run_dump(struct pgm_cli *cli)
{
    struct pgm_source source = { 0 };
    if (pgm_cli_text(cli, "out") && pgm_cli_text(cli, "to")) {
        return pgm_fail(
            cli->ctx, PGM_USAGE, "--out and --to exclude each other: one script, or a directory");
    }
    if (pgm_cli_text(cli, "from")) {
        PGM_TRY(pgm_cli_source(cli, pgm_cli_text(cli, "from"), &source));
    } else {
        struct pgm_target target = { 0 };
        PGM_TRY(pgm_target_find(cli, &target));
        source = (struct pgm_source){ .kind = PGM_SOURCE_LIVE, .conninfo = target.conninfo };
    }
    struct pgm_catalog *catalog = NULL;
    PGM_TRY(pgm_cli_read(cli, &source, NULL, &catalog));
    if (pgm_cli_flag(cli, "as-snapshot")) {
        return write_text(cli, catalog, pgm_snapshot_write(cli->ctx, catalog));
    }
    return write_sql(cli, catalog);
}

extern const struct pgm_command pgm_command_dump;
const struct pgm_command pgm_command_dump = {
    .name = "dump",
    .summary = "write a schema as SQL that loads back to the same schema",
    .description = "Writes the target's schema, or that of any source, as one script or as a "
                   "directory with one file an "
                   "object, in an order that loads and in a form that does not change from one "
                   "dump to the next. "
                   "Owners, rows and members of extensions are not a part of it.",
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_target,
        pgm_options_declared, pgm_options_schema, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend dump --env production --to schema/", "Begin to declare what is there." },
            { "pgmend dump --from schema/ --out schema.sql", "A directory as one script." },
            { "pgmend dump --as-snapshot --out before.snapshot",
                "Keep the state for a later diff." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 4, "something cannot be written, and --strict forbids that" },
            { 0 },
        },
    .reads_config = true,
    .run = run_dump,
};
