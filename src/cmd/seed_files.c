/* Which seeds there are, and what their heads say. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/digest.h"
#include "cmd/scripts.h"
#include "cmd/seed.h"
#include "parse/split.h"

#define MARK "pgmend:"

static bool
ends_with(const char *text, const char *end)
{
    size_t n = strlen(text), m = strlen(end);
    return n >= m && strcmp(text + n - m, end) == 0;
}

static const char *
name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* ---- heads of scripts */

/* "a, b" */
static void
take_names(struct pgm_arena *arena, const char *at, size_t size, pgm_strings *out)
{
    const char *end = at + size;
    while (at < end) {
        at += strspn(at, ", \t\r");
        size_t n = strcspn(at, ",\r\n");
        n = n > (size_t)(end - at) ? (size_t)(end - at) : n;
        size_t last = n;
        while (last && isspace((unsigned char)at[last - 1])) {
            last--;
        }
        if (last) {
            pgm_vec_push(arena, out, pgm_arena_copy_n(arena, at, last));
        }
        at += n ? n : 1;
    }
}

static bool
is_word(const char *at, const char *word)
{
    size_t n = strlen(word);
    return strncmp(at, word, n) == 0 && isspace((unsigned char)at[n]);
}

/* One line of the head, behind its two dashes. */
static enum pgm_status
take_line(struct pgm_ctx *ctx, struct pgm_seed *seed, const struct pgm_text *text, const char *line,
    size_t size)
{
    size_t blanks = strspn(line, " \t");
    const char *at = line + blanks, *end = line + size;
    if (!pgm_str_starts(at, MARK)) {
        return PGM_OK;
    }
    at += strlen(MARK);
    at += strspn(at, " \t");
    size_t word = strcspn(at, " \t\r\n");
    const char *value = at + word;
    if (is_word(at, "needs")) {
        take_names(ctx->arena, value, (size_t)(end - value), &seed->needs);
        return PGM_OK;
    }
    if (is_word(at, "environments")) {
        take_names(ctx->arena, value, (size_t)(end - value), &seed->environments);
        return PGM_OK;
    }
    pgm_parse_fail(ctx, seed->path, text->at, (size_t)(at - text->at),
        pgm_arena_printf(ctx->arena, "a seed has no directive \"%.*s\"", (int)word, at));
    return pgm_hint(ctx, "there are \"needs TABLE, …\" and \"environments KIND, …\"");
}

/* Comments and empty lines before the first statement. */
static enum pgm_status
read_head(struct pgm_ctx *ctx, struct pgm_seed *seed, const struct pgm_text *text)
{
    const char *at = text->at;
    at += pgm_str_starts(at, "\xef\xbb\xbf") ? 3 : 0;
    while (*at) {
        size_t size = strcspn(at, "\n"), blanks = strspn(at, " \t\r");
        if (blanks < size && strncmp(at + blanks, "--", 2) != 0) {
            break;
        }
        if (blanks < size) {
            PGM_TRY(take_line(ctx, seed, text, at + blanks + 2, size - blanks - 2));
        }
        at += size + (at[size] == '\n');
    }
    return PGM_OK;
}

/* What shares no transaction is no seed. */
static enum pgm_status
read_script(struct pgm_ctx *ctx, struct pgm_seed *seed, const struct pgm_text *text)
{
    seed->form = PGM_SEED_SQL;
    PGM_TRY(read_head(ctx, seed, text));
    PGM_TRY(pgm_user_script_take(
        ctx, seed->path, text->at, text->size, &seed->script, &seed->statements));
    for (size_t i = 0; i < seed->statements.n; i++) {
        if (seed->statements.at[i].sharing == PGM_STANDS_OUTSIDE) {
            pgm_parse_fail(ctx, seed->path, text->at, seed->statements.at[i].offset,
                "PostgreSQL runs this statement in no transaction, and a seed is one");
            return pgm_hint(ctx, "'pgmend db execute' runs it");
        }
    }
    return PGM_OK;
}

/* The table of "020_billing.plans.csv". */
static const char *
table_of(struct pgm_arena *arena, const char *name)
{
    const char *at = name + strspn(name, "0123456789");
    at = at > name && (*at == '_' || *at == '-') ? at + 1 : name;
    return pgm_arena_copy_n(arena, at, strlen(at) - strlen(".csv"));
}

enum pgm_status
pgm_seed_read(struct pgm_ctx *ctx, const char *path, struct pgm_seed *out)
{
    struct pgm_text text;
    *out = (struct pgm_seed){ .path = path, .name = name_of(path), .form = PGM_SEED_ROWS };
    PGM_TRY(pgm_file_read(ctx, path, &text));
    out->digest = pgm_digest_of(ctx->arena, text.at, text.size);
    if (ends_with(path, ".sql")) {
        return read_script(ctx, out, &text);
    }
    if (ends_with(path, ".csv")) {
        out->rows.table = table_of(ctx->arena, out->name);
        return pgm_seed_take_csv(ctx, out, path, &text);
    }
    return pgm_seed_read_yaml(ctx, out, &text);
}

/* ---- the directory */

/* Those that lie in the folder itself. */
static enum pgm_status
list_folder(struct pgm_ctx *ctx, const char *folder, pgm_strings *out)
{
    static const char *const suffixes[] = { ".sql", ".csv", ".yaml", ".yml" };
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        pgm_strings found = { 0 };
        PGM_TRY(pgm_file_list(ctx, folder, suffixes[i], &found));
        for (size_t j = 0; j < found.n; j++) {
            if (!strchr(found.at[j] + strlen(folder) + 1, '/')) {
                pgm_vec_push(ctx->arena, out, found.at[j]);
            }
        }
    }
    return PGM_OK;
}

static int
compare_paths(const void *a, const void *b)
{
    const char *left = *(const char *const *)a, *right = *(const char *const *)b;
    int order = pgm_migration_name_compare(name_of(left), name_of(right));
    return order ? order : strcmp(left, right);
}

static enum pgm_status
list_all(
    struct pgm_cli *cli, const char *directory, const struct pgm_target *target, pgm_strings *out)
{
    struct pgm_ctx *ctx = cli->ctx;
    const char *kind = pgm_environment_word(pgm_target_kind(target));
    const char *name = cli->environment ? cli->environment->name : kind;
    const char *folders[] = { "common", kind, name };
    size_t n = strcmp(kind, name) == 0 ? 2 : 3;
    if (!pgm_file_is_directory(directory)) {
        (void)pgm_fail(ctx, PGM_INPUT, "there is no directory %s with seeds", directory);
        return pgm_hint(
            ctx, "make it, or name another: --seeds DIR, or the key 'seeds' of pgmend.yaml");
    }
    PGM_TRY(list_folder(ctx, directory, out));
    for (size_t i = 0; i < n; i++) {
        const char *folder = pgm_file_join(ctx->arena, directory, folders[i]);
        if (pgm_file_is_directory(folder)) {
            PGM_TRY(list_folder(ctx, folder, out));
        }
    }
    if (out->n) {
        qsort(out->at, out->n, sizeof *out->at, compare_paths);
    }
    return PGM_OK;
}

/* CSV files that a YAML file names are no seeds by themselves. */
static bool
is_used(const pgm_seeds *seeds, const struct pgm_seed *seed)
{
    for (size_t i = 0; i < seeds->n; i++) {
        const struct pgm_seed *other = &seeds->at[i];
        if (other != seed && strcmp(other->path, seed->path) != 0 &&
            pgm_str_same(other->rows.data_path, seed->path)) {
            return true;
        }
    }
    return false;
}

enum pgm_status
pgm_seeds_find(
    struct pgm_cli *cli, const char *directory, const struct pgm_target *target, pgm_seeds *out)
{
    pgm_strings paths = { 0 };
    pgm_seeds all = { 0 };
    PGM_TRY(list_all(cli, directory, target, &paths));
    for (size_t i = 0; i < paths.n; i++) {
        struct pgm_seed seed;
        PGM_TRY(pgm_seed_read(cli->ctx, paths.at[i], &seed));
        pgm_vec_push(cli->ctx->arena, &all, seed);
    }
    for (size_t i = 0; i < all.n; i++) {
        if (!is_used(&all, &all.at[i])) {
            pgm_vec_push(cli->ctx->arena, out, all.at[i]);
        }
    }
    return PGM_OK;
}
