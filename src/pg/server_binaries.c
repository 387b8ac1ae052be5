/* Where PostgreSQL's programs are. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"
#include "pg/environment.h"
#include "pg/server_private.h"

/* Two digits: so is every major version since 10. */
#define FIRST_MAJOR 10
#define LAST_MAJOR 99

struct binaries {
    const char *program, *beside; /* what a directory must hold; `beside` may be NULL */
    pgm_strings paths;
    PGM_VEC(int) majors;
};

/* Asks the program itself. */
static int
ask_major(struct pgm_ctx *ctx, const struct binaries *found, const char *bin)
{
    const char *program = pgm_file_join(ctx->arena, bin, found->program);
    const char *line = pgm_program_ask(ctx, program, "--version");
    const char *number = line ? strpbrk(line, "0123456789") : NULL;
    long major = number ? strtol(number, NULL, 10) : 0;
    return major >= FIRST_MAJOR && major <= LAST_MAJOR ? (int)major : 0;
}

/* The directory where the programs of `bin` really are, since they may be linked one by one into a
 * common one; NULL when it does not hold them. Debian's common one links to a program of another
 * name, which chooses: that is left as it is. */
static const char *
real_bin(struct pgm_arena *arena, const struct binaries *found, const char *bin)
{
    const char *wanted = pgm_file_join(arena, bin, found->program);
    if (!pgm_file_is_executable(wanted) ||
        (found->beside && !pgm_file_is_executable(pgm_file_join(arena, bin, found->beside)))) {
        return NULL;
    }
    char *program = realpath(wanted, NULL);
    const char *copy = pgm_arena_copy(arena, program);
    free(program);
    const char *name = copy ? strrchr(copy, '/') : NULL;
    return name && strcmp(name + 1, found->program) == 0 ? pgm_file_directory(arena, copy) : bin;
}

static bool
is_known(const struct binaries *found, const char *path)
{
    for (size_t i = 0; i < found->paths.n; i++) {
        if (strcmp(found->paths.at[i], path) == 0) {
            return true;
        }
    }
    return false;
}

/* Adds a directory if it holds what is wanted; `major` 0: ask. */
static void
add(struct pgm_ctx *ctx, struct binaries *found, const char *bin, int major)
{
    const char *path = real_bin(ctx->arena, found, bin);
    if (!path || is_known(found, path)) {
        return;
    }
    if (major == 0) {
        major = ask_major(ctx, found, path);
    }
    if (major != 0) {
        pgm_vec_push(ctx->arena, &found->paths, path);
        pgm_vec_push(ctx->arena, &found->majors, major);
    }
}

/* PATH and PGMEND_PG_BIN: directories with colons between them. */
static void
add_list(struct pgm_ctx *ctx, struct binaries *found, const char *list)
{
    while (list && *list) {
        size_t n = strcspn(list, ":");
        if (n) {
            add(ctx, found, pgm_arena_copy_n(ctx->arena, list, n), 0);
        }
        list += n + (list[n] == ':');
    }
}

static const char *
fetched_servers(struct pgm_ctx *ctx)
{
    const char *cache = pgm_environment("PGMEND_CACHE"), *xdg = pgm_environment("XDG_CACHE_HOME");
    if (cache) {
        return cache;
    }
    if (geteuid() == 0) {
        return "/var/cache/pgmend";
    }
    const char *home = pgm_environment("HOME");
    return xdg ? pgm_file_join(ctx->arena, xdg, "pgmend")
               : pgm_file_join(ctx->arena, home ? home : "/", ".cache/pgmend");
}

/* Where every version has a directory of its own, whose name tells the version. */
static void
add_versioned(struct pgm_ctx *ctx, struct binaries *found)
{
    const char *fetched = pgm_arena_printf(ctx->arena, "%s/servers/", fetched_servers(ctx));
    const char *const places[] = { "/usr/lib/postgresql/", "/usr/pgsql-",
        "/opt/homebrew/opt/postgresql@", "/usr/local/opt/postgresql@",
        "/home/linuxbrew/.linuxbrew/opt/postgresql@", fetched };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        for (int major = LAST_MAJOR; major >= FIRST_MAJOR; major--) {
            struct pgm_str path = PGM_STR(ctx->arena);
            pgm_str_addf(&path, "%s%d/bin", places[i], major);
            if (access(pgm_str_text(&path), X_OK) == 0) {
                add(ctx, found, pgm_str_text(&path), major);
            }
        }
    }
}

/* Asked last of all, since it takes longer than everything else together. */
static void
add_by_pg_config(struct pgm_ctx *ctx, struct binaries *found)
{
    const char *list = pgm_environment("PATH");
    while (list && *list) {
        size_t n = strcspn(list, ":");
        const char *directory = pgm_arena_copy_n(ctx->arena, list, n);
        const char *program = pgm_file_join(ctx->arena, directory, "pg_config");
        if (n && pgm_file_is_executable(program)) {
            const char *bin = pgm_program_ask(ctx, program, "--bindir");
            if (bin && bin[0] == '/') {
                add(ctx, found, bin, 0);
            }
            return;
        }
        list += n + (list[n] == ':');
    }
}

/* When PGMEND_PG_BIN is set, it alone counts. */
static enum pgm_status
add_named(struct pgm_ctx *ctx, struct binaries *found, bool *is_named)
{
    const char *named = pgm_environment("PGMEND_PG_BIN");
    *is_named = named != NULL;
    add_list(ctx, found, named);
    if (*is_named && found->paths.n == 0) {
        pgm_fail(ctx, PGM_NO_SERVER,
            "PGMEND_PG_BIN names no directory with a PostgreSQL server: \"%s\"", named);
        return pgm_hint(
            ctx, "name the directory that holds \"postgres\" and \"initdb\", or unset it");
    }
    return PGM_OK;
}

static bool
has_major(const struct binaries *found, int major)
{
    for (size_t i = 0; i < found->majors.n; i++) {
        if (found->majors.at[i] == major) {
            return true;
        }
    }
    return false;
}

/* Everything, or only until the wanted version is found. */
static void
search_everywhere(struct pgm_ctx *ctx, int wanted, struct binaries *found)
{
    add_versioned(ctx, found);
    if (wanted && has_major(found, wanted)) {
        return;
    }
    add_list(ctx, found, pgm_environment("PATH"));
    if (wanted && has_major(found, wanted)) {
        return;
    }
    add_by_pg_config(ctx, found);
}

static enum pgm_status
search_binaries(struct pgm_ctx *ctx, int wanted, struct binaries *found)
{
    bool is_named;
    found->program = "postgres";
    found->beside = "initdb";
    PGM_TRY(add_named(ctx, found, &is_named));
    if (!is_named) {
        search_everywhere(ctx, wanted, found);
    }
    return PGM_OK;
}

void
pgm_server_list_clients(struct pgm_ctx *ctx, const char *program, pgm_strings *paths, int **majors)
{
    struct binaries found = { .program = program };
    add_list(ctx, &found, pgm_environment("PGMEND_PG_BIN"));
    if (!found.paths.n) {
        search_everywhere(ctx, 0, &found);
    }
    *paths = found.paths;
    *majors = found.majors.at;
}

/* Does major version `a` suit better than `b`? The wanted one, the nearest newer, the nearest
 * older. */
static bool
suits_better(int wanted, int a, int b)
{
    if (wanted == 0) {
        return a > b;
    }
    if ((a >= wanted) != (b >= wanted)) {
        return a >= wanted;
    }
    return a >= wanted ? a < b : a > b;
}

enum pgm_status
pgm_server_choose_binaries(struct pgm_ctx *ctx, int wanted, const char **bin, int *major)
{
    struct binaries found = { 0 };
    PGM_TRY(search_binaries(ctx, wanted, &found));
    if (found.paths.n == 0) {
        pgm_fail(ctx, PGM_NO_SERVER, "no PostgreSQL server programs were found on this machine");
        return pgm_hint(ctx,
            "install them (Debian and Ubuntu: apt install postgresql; Fedora: dnf install "
            "postgresql-server; macOS: brew install postgresql), or name their directory with "
            "PGMEND_PG_BIN");
    }
    size_t best = 0;
    for (size_t i = 1; i < found.majors.n; i++) {
        best = suits_better(wanted, found.majors.at[i], found.majors.at[best]) ? i : best;
    }
    *bin = found.paths.at[best];
    *major = found.majors.at[best];
    return PGM_OK;
}

enum pgm_status
pgm_server_list_binaries(struct pgm_ctx *ctx, pgm_strings *paths, int **majors)
{
    struct binaries found = { 0 };
    PGM_TRY(search_binaries(ctx, 0, &found));
    *paths = found.paths;
    *majors = found.majors.at;
    return PGM_OK;
}
