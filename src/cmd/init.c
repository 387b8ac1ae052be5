/* pgmend init: what a project needs to begin, and what it has already. Its file names
 * are not kinds. */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "cmd/cli.h"
#include "cmd/wrap.h"

#define CONFIG_FILE "pgmend.yaml"
#define STATE_PATTERN ".pgmend/"

static const char config_text[] =
    "# pgmend: what this project says once instead of on every command line.\n"
    "# Every key may be left out. A value env:NAME is the variable NAME, from the environment or "
    "from .env.\n"
    "\n"
    "# The declared schema: .sql files, or directories that are searched for them.\n"
    "schema: schema\n"
    "\n"
    "# The PostgreSQL schemas to look at. Without it: all but the system's own.\n"
    "#schemas: [public]\n"
    "\n"
    "# What to leave out: NAME-PATTERN, or KIND-PATTERN NAME-PATTERN.\n"
    "#ignore:\n"
    "#  - audit.*\n"
    "#  - table public.tmp_*\n"
    "\n"
    "# Manage grants: auto (when the declared schema contains any), all or none.\n"
    "#privileges: auto\n"
    "\n"
    "# The databases that --env names. Without --env: DATABASE_URL, the PG* variables, or the "
    "embedded server.\n"
    "#environments:\n"
    "#  production:\n"
    "#    url: env:PRODUCTION_DATABASE_URL\n"
    "#    protected: true\n"
    "\n"
    "# The embedded development server: which PostgreSQL to run. Without it: the newest "
    "installed.\n"
    "#dev:\n"
    "#  major: 15\n";

/* What of another tool is recognised by one of these files, and what pgmend does with it. */
static const struct {
    const char *tool;
    const char *files[8];
    const char *advice;
} tools[] = {
    { "Prisma", { "prisma/schema.prisma", "schema.prisma" },
        "DATABASE_URL is read from .env as Prisma reads it, with Prisma's own parameters; 'pgmend "
        "dump --to schema' writes the live schema down as the declared one" },
    { "Drizzle",
        { "drizzle.config.ts", "drizzle.config.js", "drizzle.config.mjs", "drizzle.config.cjs",
            "drizzle.config.json" },
        "set DATABASE_URL to the url of its dbCredentials; 'pgmend dump --to schema' writes the "
        "live schema down as the declared one" },
    { "Alembic", { "alembic.ini" },
        "set DATABASE_URL to its sqlalchemy.url, without '+psycopg2' or the like; 'pgmend dump "
        "--to schema' writes the live schema down as the declared one" },
    { "Flyway", { "flyway.conf", "flyway.toml", "conf/flyway.conf" },
        "set DATABASE_URL to its url, without 'jdbc:' in front; 'pgmend dump --to schema' writes "
        "the live schema down as the declared one" },
    { "a directory of migrations",
        { "migrations", "db/migrations", "prisma/migrations", "drizzle" },
        "it stays as it is; 'pgmend dump --to schema' writes down what the migrations led to, "
        "from a database where they were run" },
};

/* What was done with one file. */
struct deed {
    const char *path, *what;
};

struct init {
    struct pgm_cli *cli;
    const char *directory;
    PGM_VEC(struct deed) deeds;
};

static const char *
place(const struct init *init, const char *name)
{
    struct pgm_arena *arena = init->cli->ctx->arena;
    return strcmp(init->directory, ".") == 0 ? name : pgm_file_join(arena, init->directory, name);
}

static void
note_deed(struct init *init, const char *path, const char *what)
{
    pgm_vec_push(init->cli->ctx->arena, &init->deeds, ((struct deed){ path, what }));
}

/* ---- writing --------------------------------------------------------------------------------- */

/* O_EXCL: a file that appeared in the meantime is not overwritten either. */
static enum pgm_status
create_file(struct init *init, const char *name, const char *text)
{
    struct pgm_ctx *ctx = init->cli->ctx;
    const char *path = place(init, name);
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0) {
        if (pgm_file_exists(path)) {
            note_deed(init, path, "kept");
            return PGM_OK;
        }
        return pgm_fail(ctx, PGM_IO, "cannot create '%s'", path);
    }
    size_t n = strlen(text);
    bool is_written = write(fd, text, n) == (ssize_t)n;
    is_written = close(fd) == 0 && is_written;
    if (!is_written) {
        return pgm_fail(ctx, PGM_IO, "cannot write '%s'", path);
    }
    note_deed(init, path, "created");
    return PGM_OK;
}

/* A directory that git keeps although it is empty; to pgmend it is empty too, and an error until
 * SQL is in it, which is better than a declared schema without anything. */
static enum pgm_status
create_schema_directory(struct init *init)
{
    const char *path = place(init, "schema");
    if (pgm_file_exists(path)) {
        note_deed(init, path, "kept");
        return PGM_OK;
    }
    PGM_TRY(pgm_file_make_directory(init->cli->ctx, path, 0777));
    return create_file(init, "schema/.gitkeep", "");
}

static bool
is_in_git(const struct init *init)
{
    struct pgm_arena *arena = init->cli->ctx->arena;
    const char *above = init->directory;
    for (int depth = 0; depth < 64; depth++) {
        if (pgm_file_exists(pgm_file_join(arena, above, ".git"))) {
            return true;
        }
        above = pgm_arena_printf(arena, "%s/..", above);
    }
    return false;
}

/* Does a line of .gitignore name the state directory? */
static bool
ignores_state(const char *text)
{
    static const char *const patterns[] = { ".pgmend/", ".pgmend", "/.pgmend/", "/.pgmend",
        "**/.pgmend/" };
    while (*text) {
        size_t n = strcspn(text, "\r\n");
        for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
            if (strlen(patterns[i]) == n && strncmp(text, patterns[i], n) == 0) {
                return true;
            }
        }
        text += n;
        text += strspn(text, "\r\n");
    }
    return false;
}

static enum pgm_status
extend_gitignore(struct init *init)
{
    struct pgm_ctx *ctx = init->cli->ctx;
    const char *path = place(init, ".gitignore");
    if (!is_in_git(init)) {
        return PGM_OK;
    }
    if (!pgm_file_exists(path)) {
        return create_file(init, ".gitignore", STATE_PATTERN "\n");
    }
    struct pgm_text old = { 0 };
    PGM_TRY(pgm_file_read(ctx, path, &old));
    if (ignores_state(old.at)) {
        note_deed(init, path, "kept");
        return PGM_OK;
    }
    struct pgm_str text = PGM_STR(ctx->arena);
    pgm_str_add_n(&text, old.at, old.size);
    pgm_str_add(&text, old.size && old.at[old.size - 1] != '\n' ? "\n" : "");
    pgm_str_add(&text, STATE_PATTERN "\n");
    PGM_TRY(pgm_file_write(ctx, path, pgm_str_text(&text), text.len, 0666));
    note_deed(init, path, "extended");
    return PGM_OK;
}

/* ---- saying ---------------------------------------------------------------------------------- */

/* The first of the tool's files that is there, or NULL. */
static const char *
find_tool(const struct init *init, const char *const *files)
{
    for (; *files; files++) {
        if (pgm_file_exists(place(init, *files))) {
            return place(init, *files);
        }
    }
    return NULL;
}

static void
say_json(const struct init *init)
{
    struct pgm_json *json = pgm_output_json(init->cli);
    pgm_json_key(json, "files");
    pgm_json_open(json, '[');
    pgm_vec_each(struct deed, deed, &init->deeds) {
        pgm_json_open(json, '{');
        pgm_json_member(json, "path", deed.path);
        pgm_json_member(json, "action", deed.what);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
    pgm_json_key(json, "found");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
        const char *file = find_tool(init, tools[i].files);
        if (file) {
            pgm_json_open(json, '{');
            pgm_json_member(json, "tool", tools[i].tool);
            pgm_json_member(json, "path", file);
            pgm_json_member(json, "advice", tools[i].advice);
            pgm_json_close(json, '}');
        }
    }
    pgm_json_close(json, ']');
}

static void
say_text(const struct init *init)
{
    struct pgm_cli *cli = init->cli;
    pgm_vec_each(struct deed, deed, &init->deeds) {
        bool is_new = strcmp(deed.what, "kept") != 0;
        pgm_output_print(cli, "%s%-8s%s  %s\n",
            pgm_output_style(cli, is_new ? PGM_STYLE_GREEN : PGM_STYLE_DIM), deed.what,
            pgm_output_style(cli, PGM_STYLE_PLAIN), deed.path);
    }
    for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
        const char *file = find_tool(init, tools[i].files);
        if (file) {
            struct pgm_str text = PGM_STR(cli->ctx->arena);
            pgm_wrap_text(&text, tools[i].advice, 10, 10, cli->term.width);
            pgm_output_print(cli, "%sfound%s     %s (%s):\n          %s",
                pgm_output_style(cli, PGM_STYLE_CYAN), pgm_output_style(cli, PGM_STYLE_PLAIN),
                tools[i].tool, file, pgm_str_text(&text));
        }
    }
    pgm_output_print(cli,
        "\nNext: put the schema's SQL into %s, or let 'pgmend dump' write it; 'pgmend doctor' says "
        "what is missing.\n",
        place(init, "schema"));
}

static enum pgm_status
run_init(struct pgm_cli *cli)
{
    const char *directory = pgm_cli_argument(cli, 0);
    struct init init = { .cli = cli, .directory = directory ? directory : "." };
    PGM_TRY(pgm_file_make_directory(cli->ctx, init.directory, 0777));
    PGM_TRY(create_file(&init, CONFIG_FILE, config_text));
    PGM_TRY(create_schema_directory(&init));
    PGM_TRY(extend_gitignore(&init));
    if (cli->output.is_json) {
        say_json(&init);
    } else {
        say_text(&init);
    }
    return PGM_OK;
}

extern const struct pgm_command pgm_command_init;
const struct pgm_command pgm_command_init = {
    .name = "init",
    .summary = "set up a project",
    .description =
        "Writes a commented pgmend.yaml and an empty schema directory, and has git ignore "
        ".pgmend/, where the embedded server keeps its state. Nothing that exists is overwritten. "
        "Says which other tools it finds (Prisma, Drizzle, Alembic, Flyway, a directory of "
        "migrations) and what to do with what they have.",
    .arguments =
        (const struct pgm_argument[]){
            { "DIRECTORY", true, false, { PGM_VALUE_PATH, NULL },
                "The project's directory. Without it: the working directory." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ pgm_options_json, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend init", "Set up the project in the working directory." },
            { 0 },
        },
    .run = run_init,
};
