#include "catalog/source.h"

#include <string.h>

#include "base/digest.h"
#include "base/map.h"
#include "base/str.h"
#include "catalog/load.h"
#include "catalog/snapshot.h"
#include "kinds/kind.h"

static bool
is_sql_path(const char *text)
{
    size_t n = strlen(text);
    return pgm_file_is_directory(text) || (n > 4 && strcmp(text + n - 4, ".sql") == 0);
}

enum pgm_status
pgm_source_parse(struct pgm_ctx *ctx, const char *text, struct pgm_source *out)
{
    *out = (struct pgm_source){ 0 };
    if (pgm_str_starts(text, PGM_SOURCE_MIGRATIONS_PREFIX)) {
        out->kind = PGM_SOURCE_MIGRATIONS;
        pgm_vec_push(ctx->arena, &out->paths, text + strlen(PGM_SOURCE_MIGRATIONS_PREFIX));
        return PGM_OK;
    }
    if (strcmp(text, "empty") == 0) {
        out->kind = PGM_SOURCE_EMPTY;
        return PGM_OK;
    }
    if (pgm_conn_is_conninfo(text)) {
        out->kind = PGM_SOURCE_LIVE;
        out->conninfo = text;
        return PGM_OK;
    }
    pgm_vec_push(ctx->arena, &out->paths, text);
    if (strcmp(text, "-") == 0) {
        struct pgm_text input;
        PGM_TRY(pgm_file_read(ctx, text, &input));
        out->kind = pgm_snapshot_is(input.at) ? PGM_SOURCE_SNAPSHOT : PGM_SOURCE_SQL;
        return PGM_OK;
    }
    out->kind = is_sql_path(text) ? PGM_SOURCE_SQL : PGM_SOURCE_SNAPSHOT;
    if (!pgm_file_exists(text)) {
        (void)pgm_fail(ctx, PGM_INPUT, "there is no source \"%s\"", text);
        return pgm_hint(ctx,
            "a source is a postgresql:// URL or connection string, an environment's name, a .sql "
            "file, a directory of them, \"migrations:DIRECTORY\", a snapshot file, \"-\", or "
            "\"empty\"");
    }
    return PGM_OK;
}

const char *
pgm_source_describe(struct pgm_ctx *ctx, const struct pgm_source *source)
{
    switch (source->kind) {
    case PGM_SOURCE_LIVE:
        return pgm_conn_mask(ctx, source->conninfo);
    case PGM_SOURCE_EMPTY:
        return "an empty database";
    case PGM_SOURCE_MIGRATIONS:
        return pgm_arena_printf(ctx->arena, "the migrations in %s", source->paths.at[0]);
    case PGM_SOURCE_SQL:
    case PGM_SOURCE_SNAPSHOT:
        break;
    }
    struct pgm_str out = PGM_STR(ctx->arena);
    for (size_t i = 0; i < source->paths.n; i++) {
        pgm_str_addf(&out, "%s%s", i ? ", " : "", source->paths.at[i]);
    }
    return pgm_str_text(&out);
}

static enum pgm_status
read_live(struct pgm_ctx *ctx, const struct pgm_source *source,
    const struct pgm_source_options *options, struct pgm_catalog **out)
{
    struct pgm_conn *conn = NULL;
    PGM_TRY(pgm_conn_open(ctx, source->conninfo, &conn));
    const struct pgm_cache *cache =
        options->cached ? pgm_cache_open(ctx, conn, options->scope) : NULL;
    PGM_TRY(
        pgm_introspect_cached(ctx, conn, pgm_conn_describe(ctx, conn), options->scope, cache, out));
    pgm_conn_close(ctx, conn);
    return PGM_OK;
}

static enum pgm_status
read_snapshot(struct pgm_ctx *ctx, const char *path, struct pgm_catalog **out)
{
    struct pgm_text text;
    PGM_TRY(pgm_file_read(ctx, path, &text));
    return pgm_snapshot_read(ctx, path, text.at, text.size, out);
}

static void
add_words(struct pgm_digest *digest, const char *const *words)
{
    for (; words && *words; words++) {
        pgm_digest_add(digest, *words, strlen(*words) + 1);
    }
    pgm_digest_add(digest, "", 1);
}

/* The roles that are on the other side but not among what is compared there: the one that reads,
 * the server's own. A platform's are told by their names. */
static const char *const *
list_unmanaged(struct pgm_ctx *ctx, const struct pgm_catalog *like)
{
    const struct pgm_provider *provider = pgm_provider_find(like->provider);
    struct pgm_map managed = PGM_MAP(ctx->arena);
    for (size_t i = 0; i < like->n_objects; i++) {
        struct pgm_object *object = like->objects[i];
        if (object->kind->facet == PGM_FACET_ROLES && !object->parent && !object->is_foreign) {
            (void)pgm_map_put_text(&managed, object->name, object);
        }
    }
    const char **names = pgm_new_array(ctx->arena, const char *, like->roles.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < like->roles.n; i++) {
        const char *name = like->roles.at[i];
        bool is_foreign = provider && pgm_provider_leaves_role(ctx->arena, provider, name);
        if (!is_foreign && !pgm_map_get_text(&managed, name)) {
            names[n++] = name;
        }
    }
    return names;
}

/* The scope of what is not live: what the other side's platform puts there is not looked at here,
 * either. */
struct pgm_scope
pgm_source_scope(struct pgm_ctx *ctx, const struct pgm_source_options *options)
{
    struct pgm_scope scope = { 0 };
    if (options->scope) {
        scope = *options->scope;
    }
    if (options->like) {
        scope.self = options->like->self;
        scope.unmanaged = scope.roles ? list_unmanaged(ctx, options->like) : NULL;
    }
    if (pgm_str_same(scope.provider, "auto")) {
        scope.provider = options->like ? options->like->provider : NULL;
    }
    return scope;
}

/* What the platform has is made before what is declared, where that needs it. */
static void
add_foreign(struct pgm_digest *digest, const struct pgm_catalog *like)
{
    for (size_t i = 0; like && i < like->n_objects; i++) {
        const struct pgm_object *object = like->objects[i];
        if (object->is_foreign) {
            pgm_digest_add(digest, object->id, strlen(object->id) + 1);
            pgm_digest_add(digest, &object->hash, sizeof object->hash);
        }
    }
}

void
pgm_source_add_key(struct pgm_ctx *ctx, struct pgm_server *server,
    const struct pgm_source_options *options, struct pgm_digest *digest)
{
    const char *version = pgm_arena_printf(ctx->arena, "%d %s", pgm_server_major(server),
        options->search_path ? options->search_path : "public");
    pgm_cache_add_program(digest);
    pgm_digest_add(digest, version, strlen(version) + 1);
    add_foreign(digest, options->like);
    struct pgm_scope scope = pgm_source_scope(ctx, options);
    const char *words[] = { scope.self ? scope.self : "", scope.provider ? scope.provider : "",
        scope.database_settings ? "+" : "", NULL };
    add_words(digest, words);
    add_words(digest, scope.schemas);
    add_words(digest, scope.ignore);
    add_words(digest, scope.roles);
    add_words(digest, scope.unmanaged);
}

/* Everything that the result of a load depends on. */
static enum pgm_status
cache_key(struct pgm_ctx *ctx, struct pgm_server *server, const pgm_strings *files,
    const struct pgm_source_options *options, const char **out)
{
    struct pgm_digest *digest = pgm_digest_new(ctx->arena);
    pgm_source_add_key(ctx, server, options, digest);
    for (size_t i = 0; i < files->n; i++) {
        struct pgm_text text;
        PGM_TRY(pgm_file_read(ctx, files->at[i], &text));
        pgm_digest_add(digest, files->at[i], strlen(files->at[i]) + 1);
        pgm_digest_add(digest, text.at, text.size);
    }
    *out = pgm_digest_end(digest);
    return PGM_OK;
}

static bool
has_foreign(const struct pgm_catalog *catalog)
{
    for (size_t i = 0; catalog && i < catalog->n_objects; i++) {
        if (catalog->objects[i]->is_foreign) {
            return true;
        }
    }
    return false;
}

/* Declared SQL may bring stand-ins for what the platform has; else that is made before. */
static enum pgm_status
load_files(struct pgm_ctx *ctx, struct pgm_server *server, const pgm_strings *files,
    const struct pgm_source_options *options, struct pgm_conn **out,
    struct pgm_declared_roles *roles)
{
    PGM_TRY(pgm_server_scratch(ctx, server, NULL, out, NULL));
    if (options->prepare) {
        PGM_TRY(options->prepare(ctx, *out, options->like));
    }
    PGM_TRY(pgm_load_files(ctx, server, *out, files, options->search_path, roles));
    return pgm_conn_reset(ctx, *out);
}

enum pgm_status
pgm_source_ensure_roles(
    struct pgm_ctx *ctx, struct pgm_server *server, const struct pgm_source_options *options)
{
    pgm_strings roles = { 0 };
    for (size_t i = 0; options->like && i < options->like->roles.n; i++) {
        pgm_vec_push(ctx->arena, &roles, options->like->roles.at[i]);
    }
    return roles.n ? pgm_server_ensure_roles(ctx, server, &roles) : PGM_OK;
}

static enum pgm_status
load(struct pgm_ctx *ctx, struct pgm_server *server, const pgm_strings *files, const char *origin,
    const struct pgm_source_options *options, struct pgm_catalog **out)
{
    PGM_TRY(pgm_source_ensure_roles(ctx, server, options));
    struct pgm_scope scope = pgm_source_scope(ctx, options);
    struct pgm_declared_roles roles = { .wants_roles = scope.roles != NULL,
        .wants_database = scope.database_settings };
    struct pgm_declared_roles *managed = roles.wants_roles || roles.wants_database ? &roles : NULL;
    struct pgm_conn *conn = NULL;
    struct pgm_source_options unprepared = *options;
    unprepared.prepare = NULL;
    enum pgm_status status = load_files(ctx, server, files, &unprepared, &conn, managed);
    if (status == PGM_INPUT && options->prepare && has_foreign(options->like)) {
        pgm_error_clear(ctx);
        roles.statements.n = 0;
        roles.database = NULL;
        status = load_files(ctx, server, files, options, &conn, managed);
    }
    PGM_TRY(status);
    struct pgm_scope without_roles = scope;
    without_roles.roles = NULL;
    without_roles.database_settings = false;
    PGM_TRY(pgm_introspect(ctx, conn, origin, &without_roles, out));
    (*out)->database = NULL; /* whose name is nothing that anybody declared */
    if (!managed) {
        return PGM_OK;
    }
    if (roles.wants_roles) {
        (*out)->roles.n = 0; /* whose names others have left on the server says nothing */
    }
    return pgm_roles_declare(ctx, conn, managed, &scope, *out);
}

static const char *
kept_directory(struct pgm_ctx *ctx, const struct pgm_server *server)
{
    return pgm_file_join(ctx->arena, pgm_server_directory(server), "cache");
}

static const char *
kept_path(struct pgm_ctx *ctx, const struct pgm_server *server, const char *key)
{
    return pgm_arena_printf(ctx->arena, "%s/%s.catalog", kept_directory(ctx, server), key);
}

bool
pgm_source_take(struct pgm_ctx *ctx, const struct pgm_server *server, const char *key,
    const char *origin, struct pgm_catalog **out)
{
    *out = pgm_catalog_new(ctx, origin, 0);
    return pgm_cache_read(ctx, kept_path(ctx, server, key), key, *out);
}

void
pgm_source_keep(struct pgm_ctx *ctx, const struct pgm_server *server, const char *key,
    const struct pgm_catalog *catalog)
{
    if (pgm_file_make_directory(ctx, kept_directory(ctx, server), 0700) != PGM_OK) {
        pgm_error_clear(ctx);
        return;
    }
    pgm_cache_write(ctx, kept_path(ctx, server, key), key, catalog);
}

/* Loads it, and keeps what came of it. */
static enum pgm_status
load_and_keep(struct pgm_ctx *ctx, struct pgm_server *server, const pgm_strings *files,
    const char *origin, const struct pgm_source_options *options, struct pgm_catalog **out)
{
    const char *key = NULL;
    PGM_TRY(cache_key(ctx, server, files, options, &key));
    if (pgm_source_take(ctx, server, key, origin, out)) {
        return PGM_OK;
    }
    PGM_TRY(load(ctx, server, files, origin, options, out));
    pgm_source_keep(ctx, server, key, *out);
    return PGM_OK;
}

static enum pgm_status
read_sql(struct pgm_ctx *ctx, const struct pgm_source *source,
    const struct pgm_source_options *options, struct pgm_catalog **out)
{
    pgm_strings files = { 0 };
    PGM_TRY(pgm_load_list(ctx, &source->paths, &files));
    struct pgm_server *server = NULL;
    struct pgm_server_want want = { .use = PGM_SERVER_SHADOW,
        .major = options->server_version / 10000 };
    PGM_TRY(pgm_server_start(ctx, &want, &server));
    return load_and_keep(ctx, server, &files, pgm_source_describe(ctx, source), options, out);
}

static enum pgm_status
restrict_to(struct pgm_ctx *ctx, const struct pgm_source_options *options, struct pgm_catalog **out)
{
    struct pgm_scope scope = pgm_source_scope(ctx, options);
    bool any = scope.schemas || scope.ignore || scope.roles || pgm_scope_provider(&scope);
    return any ? pgm_scope_restrict(ctx, *out, &scope, out) : PGM_OK;
}

enum pgm_status
pgm_source_read(struct pgm_ctx *ctx, const struct pgm_source *source,
    const struct pgm_source_options *options, struct pgm_catalog **out)
{
    switch (source->kind) {
    case PGM_SOURCE_LIVE:
        return read_live(ctx, source, options, out);
    case PGM_SOURCE_SQL:
        return read_sql(ctx, source, options, out);
    case PGM_SOURCE_SNAPSHOT:
        PGM_TRY(read_snapshot(ctx, source->paths.at[0], out));
        return restrict_to(ctx, options, out);
    case PGM_SOURCE_MIGRATIONS:
        PGM_BUG("migrations are replayed by src/migrations");
    case PGM_SOURCE_EMPTY:
        break;
    }
    int version = options->server_version ? options->server_version : PGM_NEWEST_MAJOR * 10000;
    return pgm_snapshot_empty(ctx, version, out);
}

enum pgm_status
pgm_source_directives(struct pgm_ctx *ctx, const struct pgm_source *source, pgm_directives *out)
{
    if (source->kind != PGM_SOURCE_SQL) {
        return PGM_OK;
    }
    pgm_strings files = { 0 };
    PGM_TRY(pgm_load_list(ctx, &source->paths, &files));
    for (size_t i = 0; i < files.n; i++) {
        struct pgm_text text;
        PGM_TRY(pgm_file_read(ctx, files.at[i], &text));
        PGM_TRY(pgm_directives_read(ctx, files.at[i], text.at, text.size, out));
    }
    size_t kept = 0; /* the loader has seen to the others */
    for (size_t i = 0; i < out->n; i++) {
        if (strcmp(out->at[i].word, "renamed-from") == 0) {
            out->at[kept++] = out->at[i];
        }
    }
    out->n = kept;
    return PGM_OK;
}
