#include "migrations/replay.h"

#include <string.h>

#include "base/str.h"
#include "parse/classify.h"
#include "parse/lexer.h"
#include "parse/split.h"
#include "pg/copy.h"
#include "pg/quote.h"

struct replay {
    struct pgm_ctx *ctx;
    struct pgm_server *server;
    struct pgm_conn *conn;
    const struct pgm_source_options *options;
    struct pgm_migration *migration; /* at hand */
    pgm_replay_look_fn *look;        /* NULL: nobody does */
    void *data;
};

/* ---- one statement ----------------------------------------------------------------------------
 */

/* Does it concern more than the database, or another one? */
static bool
reaches_out(const struct pgm_script_statement *statement)
{
    switch (statement->class) {
    case PGM_STATEMENT_ROLE:
    case PGM_STATEMENT_DATABASE:
    case PGM_STATEMENT_SERVER:
        return true;
    case PGM_STATEMENT_OTHER:
    case PGM_STATEMENT_SESSION:
    case PGM_STATEMENT_TRANSACTION:
    case PGM_STATEMENT_ROLLBACK:
    case PGM_STATEMENT_COPY_STDIN:
        break;
    }
    return statement->alone == PGM_ALONE_SUBSCRIPTION || statement->alone == PGM_ALONE_PREPARED;
}

/* CREATE ROLE name: later statements may name it. */
static enum pgm_status
make_role(const struct replay *replay, const struct pgm_script_statement *statement)
{
    struct pgm_lexer lexer = { statement->text, statement->size, 0 };
    pgm_strings roles = { 0 };
    bool creates = pgm_token_is_word(statement->text, pgm_lexer_next(&lexer), "create");
    (void)pgm_lexer_next(&lexer);
    struct pgm_token name = pgm_lexer_next(&lexer);
    if (!creates || statement->class != PGM_STATEMENT_ROLE ||
        (name.kind != PGM_TOKEN_WORD && name.kind != PGM_TOKEN_NAME)) {
        return PGM_OK;
    }
    pgm_vec_push(replay->ctx->arena, &roles,
        pgm_parse_name(replay->ctx->arena, statement->text + name.start, name.end - name.start));
    return pgm_server_ensure_roles(replay->ctx, replay->server, &roles);
}

/* Sends a statement as it is; the failure is PostgreSQL's. */
static enum pgm_status
send(const struct replay *replay, struct pgm_ctx *ctx, const struct pgm_script_statement *statement)
{
    if (!statement->has_data) {
        return pgm_conn_exec(ctx, replay->conn, statement->text);
    }
    size_t rows = 0;
    PGM_TRY(pgm_copy_begin(ctx, replay->conn, statement->text));
    PGM_TRY(pgm_copy_put(ctx, replay->conn, statement->data, statement->data_size));
    return pgm_copy_end(ctx, replay->conn, &rows);
}

static enum pgm_status
fail_statement(const struct replay *replay, const struct pgm_script *script,
    const struct pgm_script_statement *statement, const struct pgm_error *failure, size_t at)
{
    struct pgm_ctx *ctx = replay->ctx;
    size_t offset = statement->offset + (at < statement->size ? at : 0);
    pgm_parse_fail(ctx, script->path, script->text, offset,
        pgm_arena_printf(ctx->arena, "migration \"%s\" cannot be replayed: %s",
            replay->migration->name, failure->message));
    ctx->error.detail = pgm_arena_copy(ctx->arena, failure->detail);
    ctx->error.hint = pgm_arena_copy(ctx->arena, failure->hint);
    ctx->error.statement = statement->text;
    memcpy(ctx->error.sqlstate, failure->sqlstate, sizeof ctx->error.sqlstate);
    return PGM_INPUT;
}

/* ---- several in one transaction ---------------------------------------------------------------
 */

/* Statements [from, to) of a script. */
struct part {
    struct pgm_script *script;
    const pgm_script_statement_list *statements;
    size_t from, to;
    bool in_transaction;
};

/* Runs them; `*failed` is the one that failed, or `to` for the COMMIT. */
static enum pgm_status
try_part(const struct replay *replay, struct pgm_ctx *ctx, const struct part *part, size_t *failed)
{
    *failed = part->from;
    if (part->in_transaction) {
        PGM_TRY(pgm_conn_exec(ctx, replay->conn, "BEGIN"));
    }
    for (size_t i = part->from; i < part->to; i++) {
        const struct pgm_script_statement *statement = &part->statements->at[i];
        *failed = i;
        if (reaches_out(statement)) {
            PGM_TRY(make_role(replay, statement));
        } else {
            PGM_TRY(send(replay, ctx, statement));
        }
    }
    return part->in_transaction ? pgm_conn_exec(ctx, replay->conn, "COMMIT") : PGM_OK;
}

static void
roll_back(const struct replay *replay)
{
    struct pgm_ctx quiet = { .arena = replay->ctx->arena };
    if (pgm_conn_in_transaction(replay->conn)) {
        enum pgm_status status = pgm_conn_exec(&quiet, replay->conn, "ROLLBACK");
        (void)status; /* what failed is told */
    }
}

/* Runs them, again after each role that they lack. */
static enum pgm_status
run_part(const struct replay *replay, const struct part *part)
{
    const char *last = "";
    for (;;) {
        struct pgm_ctx quiet = { .arena = replay->ctx->arena };
        size_t failed = part->from;
        enum pgm_status status = try_part(replay, &quiet, part, &failed);
        if (status == PGM_OK) {
            return PGM_OK;
        }
        size_t at = pgm_conn_error_offset(replay->conn);
        roll_back(replay);
        bool again = status == PGM_SQL && !pgm_str_same(last, quiet.error.message) &&
                     pgm_server_make_lacking_role(replay->ctx, replay->server, &quiet.error);
        if (!again) {
            return fail_statement(
                replay, part->script, &part->statements->at[failed], &quiet.error, at);
        }
        last = quiet.error.message;
    }
}

/* How many of the statements from `from` on share a transaction; 0: the first runs in none. */
static size_t
sharing(const struct pgm_script *script, const pgm_script_statement_list *statements, size_t from)
{
    size_t n = 0;
    if (script->transaction == PGM_TRANSACTION_EACH) {
        return 0;
    }
    if (script->transaction == PGM_TRANSACTION_ONE) {
        return statements->n - from;
    }
    while (from + n < statements->n && statements->at[from + n].sharing == PGM_SHARES) {
        n++;
    }
    return n;
}

static enum pgm_status
run_script(const struct replay *replay, struct pgm_script *script)
{
    pgm_script_statement_list statements = { 0 };
    PGM_TRY(pgm_script_statements(replay->ctx, script, &statements));
    for (size_t i = 0; i < statements.n;) {
        size_t n = sharing(script, &statements, i);
        struct part part = { script, &statements, i, i + (n ? n : 1), n > 0 };
        PGM_TRY(run_part(replay, &part));
        i = part.to;
    }
    return PGM_OK;
}

/* ---- all ----------------------------------------------------------------------------------------
 */

/* Every script begins with the same settings. */
static enum pgm_status
begin(const struct replay *replay)
{
    struct pgm_str sql = PGM_STR(replay->ctx->arena);
    const char *path = replay->options->search_path ? replay->options->search_path : "public";
    PGM_TRY(pgm_conn_reset(replay->ctx, replay->conn));
    pgm_str_add(&sql, "SELECT pg_catalog.set_config('search_path', ");
    pgm_quote_literal(&sql, path);
    pgm_str_add(&sql, ", false), pg_catalog.set_config('client_min_messages', 'warning', false)");
    enum pgm_status status = pgm_conn_exec(replay->ctx, replay->conn, pgm_str_text(&sql));
    return status == PGM_OK ? PGM_OK
                            : pgm_hint(replay->ctx, "look at the search_path \"%s\"", path);
}

static enum pgm_status
run_from(struct replay *replay, const pgm_migration_list *list, size_t first)
{
    for (size_t i = first; i < list->n; i++) {
        replay->migration = list->at[i];
        PGM_TRY(begin(replay));
        PGM_TRY(run_script(replay, &replay->migration->up));
        pgm_progress(replay->ctx, "migrations replayed", i + 1 - first, list->n - first);
    }
    return pgm_conn_reset(replay->ctx, replay->conn);
}

/* A key for the state behind each migration, the first for the empty database. */
static const char **
make_keys(const struct replay *replay, const pgm_migration_list *list)
{
    struct pgm_arena *arena = replay->ctx->arena;
    const char **keys = pgm_new_array(arena, const char *, list->n + 1);
    struct pgm_digest *digest = pgm_digest_new(arena);
    pgm_source_add_key(replay->ctx, replay->server, replay->options, digest);
    keys[0] = pgm_digest_end(digest);
    for (size_t i = 0; i < list->n; i++) {
        digest = pgm_digest_new(arena);
        pgm_digest_add(digest, keys[i], strlen(keys[i]));
        pgm_digest_add(digest, list->at[i]->up.text, list->at[i]->up.size);
        keys[i + 1] = pgm_digest_end(digest);
    }
    return keys;
}

/* Opens the newest state that is kept: behind how many migrations is it? */
static enum pgm_status
open_newest(
    struct replay *replay, const char *const *keys, size_t n, size_t *behind, const char **database)
{
    for (*behind = n; *behind > 0; (*behind)--) {
        if (pgm_server_is_kept(replay->ctx, replay->server, keys[*behind])) {
            PGM_TRY(pgm_server_scratch_of(
                replay->ctx, replay->server, keys[*behind], &replay->conn, database));
            if (replay->conn) {
                return PGM_OK;
            }
        }
    }
    PGM_TRY(pgm_server_scratch(replay->ctx, replay->server, NULL, &replay->conn, database));
    return replay->options->prepare && replay->options->like
               ? replay->options->prepare(replay->ctx, replay->conn, replay->options->like)
               : PGM_OK;
}

static enum pgm_status
run_and_read(struct replay *replay, const pgm_migration_list *list, const char *const *keys,
    const char *origin, struct pgm_catalog **out)
{
    size_t behind = 0;
    const char *database = NULL;
    struct pgm_scope scope = pgm_source_scope(replay->ctx, replay->options);
    scope.roles = NULL;
    scope.database_settings = false;
    PGM_TRY(pgm_source_ensure_roles(replay->ctx, replay->server, replay->options));
    PGM_TRY(open_newest(replay, keys, list->n, &behind, &database));
    PGM_TRY(run_from(replay, list, behind));
    PGM_TRY(pgm_introspect(replay->ctx, replay->conn, origin, &scope, out));
    (*out)->database = NULL; /* whose name says nothing */
    if (replay->look) {
        PGM_TRY(replay->look(replay->ctx, replay->conn, replay->data));
    }
    pgm_source_keep(replay->ctx, replay->server, keys[list->n], *out);
    if (behind < list->n) {
        (void)pgm_server_keep(replay->ctx, replay->server, replay->conn, database, keys[list->n]);
    } else {
        pgm_conn_close(replay->ctx, replay->conn);
    }
    return PGM_OK;
}

static enum pgm_status
replay_as(struct replay *replay, const pgm_migration_list *list, const char *origin,
    struct pgm_catalog **out)
{
    struct pgm_server_want want = { .use = PGM_SERVER_SHADOW,
        .major = replay->options->server_version / 10000 };
    for (size_t i = 0; i < list->n; i++) {
        PGM_TRY(pgm_migration_check(replay->ctx, list->at[i]));
    }
    PGM_TRY(pgm_server_start(replay->ctx, &want, &replay->server));
    const char **keys = make_keys(replay, list);
    bool is_known =
        !replay->look && pgm_source_take(replay->ctx, replay->server, keys[list->n], origin, out);
    return is_known ? PGM_OK : run_and_read(replay, list, keys, origin, out);
}

enum pgm_status
pgm_migrations_replay(struct pgm_ctx *ctx, const pgm_migration_list *list,
    const struct pgm_source_options *options, struct pgm_catalog **out)
{
    return pgm_migrations_replay_and_look(ctx, list, options, NULL, NULL, out);
}

enum pgm_status
pgm_migrations_replay_and_look(struct pgm_ctx *ctx, const pgm_migration_list *list,
    const struct pgm_source_options *options, pgm_replay_look_fn *look, void *data,
    struct pgm_catalog **out)
{
    struct replay replay = { .ctx = ctx, .options = options, .look = look, .data = data };
    return replay_as(&replay, list, "the migrations", out);
}

pgm_migration_list
pgm_migrations_all(struct pgm_ctx *ctx, const struct pgm_migrations *migrations)
{
    pgm_migration_list list = { 0 };
    for (size_t i = 0; i < migrations->n; i++) {
        pgm_vec_push(ctx->arena, &list, &migrations->at[i]);
    }
    return list;
}

enum pgm_status
pgm_migrations_source_read(struct pgm_ctx *ctx, const struct pgm_source *source,
    const struct pgm_source_options *options, const struct pgm_migrations_options *how,
    struct pgm_catalog **out)
{
    struct pgm_migrations migrations;
    PGM_TRY(pgm_migrations_read(ctx, source->paths.at[0], how, &migrations));
    pgm_migration_list list = pgm_migrations_all(ctx, &migrations);
    struct replay replay = { .ctx = ctx, .options = options };
    return replay_as(&replay, &list, pgm_source_describe(ctx, source), out);
}
