/* Files -> statements in their states. */
#include <string.h>

#include "base/str.h"
#include "base/text.h"
#include "catalog/load_private.h"
#include "parse/classify.h"
#include "parse/directive.h"
#include "parse/lexer.h"

/* How far a file is read. */
struct reader {
    struct pgm_loader *loader;
    const struct pgm_load_file *file;
    const struct pgm_load_state *state;
    bool in_transaction;
    pgm_strings roles; /* that CREATE ROLE names */
    struct passed_over {
        size_t n;
        const struct pgm_load_file *file; /* of the first */
        const struct pgm_statement *first;
    } of_roles, of_database;
};

static struct pgm_token
token_at(const struct pgm_statement *statement, size_t index)
{
    struct pgm_lexer lexer = { statement->text, statement->size, 0 };
    struct pgm_token token = pgm_lexer_next(&lexer);
    while (index--) {
        token = pgm_lexer_next(&lexer);
    }
    return token;
}

static bool
is_word(const struct pgm_statement *statement, size_t index, const char *word)
{
    return pgm_token_is_word(statement->text, token_at(statement, index), word);
}

/* ---- what is not run
 * ------------------------------------------------------------------------------------- */

static enum pgm_status
refuse(const struct reader *reader, const struct pgm_statement *statement, const char *message,
    const char *cure)
{
    struct pgm_ctx *ctx = reader->loader->ctx;
    pgm_parse_fail(ctx, reader->file->name, reader->file->text.at, statement->offset, message);
    ctx->error.statement = statement->text;
    return pgm_hint(ctx, "%s", cure);
}

static void
pass_over(
    struct passed_over *passed, const struct reader *reader, const struct pgm_statement *statement)
{
    if (passed->n++ == 0) {
        passed->file = reader->file;
        passed->first = statement;
    }
}

/* Which token is the name of the database for which the statement sets something; 0: none. */
static size_t
database_at(const struct pgm_statement *statement)
{
    if (!is_word(statement, 0, "alter")) {
        return 0;
    }
    if (is_word(statement, 1, "database")) {
        bool sets = is_word(statement, 3, "reset") ||
                    (is_word(statement, 3, "set") && !is_word(statement, 4, "tablespace"));
        return sets ? 2 : 0;
    }
    return is_word(statement, 3, "in") && is_word(statement, 4, "database") ? 5 : 0;
}

static const char *
name_at(const struct reader *reader, const struct pgm_statement *statement, size_t index)
{
    struct pgm_token token = token_at(statement, index);
    return pgm_parse_name(
        reader->loader->ctx->arena, statement->text + token.start, token.end - token.start);
}

/* A schema is that of one database, whatever it is called here and elsewhere. */
static enum pgm_status
know_database(const struct reader *reader, const struct pgm_statement *statement, size_t at)
{
    struct pgm_declared_roles *declared = reader->loader->roles;
    const char *name = name_at(reader, statement, at);
    if (declared->database && strcmp(declared->database, name) != 0) {
        const char *message = pgm_arena_printf(reader->loader->ctx->arena,
            "the statement is about the database %s, another one about %s, and a schema is that "
            "of one database",
            name, declared->database);
        return refuse(reader, statement, message,
            "call the database by one name, and keep what is set for others elsewhere");
    }
    declared->database = name;
    return PGM_OK;
}

/* Hands out what is about roles and settings. */
static enum pgm_status
hand_out(const struct reader *reader, const struct pgm_statement *statement)
{
    size_t at = database_at(statement);
    if (at) {
        PGM_TRY(know_database(reader, statement, at));
    }
    pgm_vec_push(reader->loader->ctx->arena, &reader->loader->roles->statements,
        ((struct pgm_role_statement){ reader->file->name, reader->file->text.at, statement }));
    return PGM_OK;
}

static enum pgm_status
read_of_database(struct reader *reader, const struct pgm_statement *statement)
{
    const struct pgm_declared_roles *declared = reader->loader->roles;
    if (declared && declared->wants_database && database_at(statement)) {
        return hand_out(reader, statement);
    }
    pass_over(&reader->of_database, reader, statement);
    return PGM_OK;
}

static enum pgm_status
read_role(struct reader *reader, const struct pgm_statement *statement)
{
    bool is_managed = reader->loader->roles && reader->loader->roles->wants_roles;
    if (is_word(statement, 0, "create") && token_at(statement, 2).kind != PGM_TOKEN_END) {
        const char *role = name_at(reader, statement, 2);
        pgm_vec_push(reader->loader->ctx->arena, &reader->roles, role);
        if (token_at(statement, 3).kind == PGM_TOKEN_END && !is_managed) {
            return PGM_OK;
        }
    }
    bool is_of_all = is_word(statement, 0, "alter") && is_word(statement, 2, "all");
    if (is_of_all && database_at(statement)) {
        return read_of_database(reader, statement);
    }
    if (is_managed && !is_of_all) {
        return hand_out(reader, statement);
    }
    pass_over(&reader->of_roles, reader, statement);
    return PGM_OK;
}

static void
tell(const struct reader *reader, const struct passed_over *passed, const char *what,
    const char *why)
{
    if (passed->n) {
        struct pgm_position place = pgm_text_position(passed->file->text.at, passed->first->offset);
        pgm_warn(reader->loader->ctx, "%s:%zu: %zu statement%s about %s passed over: %s",
            passed->file->name, place.line, passed->n, passed->n == 1 ? "" : "s", what, why);
    }
}

/* ---- what changes the session
 * ---------------------------------------------------------------------------- */

static const struct pgm_load_state *
add_state(
    const struct reader *reader, const struct pgm_load_state *before, struct pgm_load_state state)
{
    struct pgm_load_state *copy = pgm_new(reader->loader->ctx->arena, struct pgm_load_state);
    *copy = state;
    copy->before = before;
    copy->depth = before ? before->depth + 1 : 1;
    return copy;
}

static void
read_session(struct reader *reader, const struct pgm_statement *statement)
{
    struct pgm_load_state state = {
        .file = reader->file,
        .statement = statement,
        .sql = statement->text,
        .is_local = is_word(statement, 0, "set") && is_word(statement, 1, "local"),
    };
    if (state.is_local) {
        /* Outside of a transaction it has no effect. In one it lasts to its end, which is here the
         * end of this chain's link, as every statement has a transaction of its own. */
        if (!reader->in_transaction) {
            return;
        }
        state.sql = pgm_arena_printf(reader->loader->ctx->arena, "SET SESSION%s",
            statement->text + token_at(statement, 1).end);
    }
    reader->state = add_state(reader, reader->state, state);
}

static bool
has_local(const struct pgm_load_state *state)
{
    while (state && !state->is_local) {
        state = state->before;
    }
    return state != NULL;
}

/* The chain without what SET LOCAL set. */
static const struct pgm_load_state *
without_local(const struct reader *reader, const struct pgm_load_state *state)
{
    if (!state || !has_local(state)) {
        return state;
    }
    const struct pgm_load_state *before = without_local(reader, state->before);
    return state->is_local ? before : add_state(reader, before, *state);
}

static void
read_transaction(struct reader *reader, const struct pgm_statement *statement)
{
    if (is_word(statement, 0, "begin") || is_word(statement, 0, "start")) {
        reader->in_transaction = true;
    } else if (is_word(statement, 0, "commit") || is_word(statement, 0, "end")) {
        reader->in_transaction = false;
        reader->state = without_local(reader, reader->state);
    }
}

/* ---- all
 * -------------------------------------------------------------------------------------------------
 */

static enum pgm_status
read_statement(struct reader *reader, const struct pgm_statement *statement)
{
    struct pgm_loader *loader = reader->loader;
    switch (statement->class) {
    case PGM_STATEMENT_OTHER:
        pgm_vec_push(loader->ctx->arena, &loader->items,
            ((struct pgm_load_item){
                .file = reader->file, .statement = statement, .state = reader->state }));
        break;
    case PGM_STATEMENT_SESSION:
        read_session(reader, statement);
        break;
    case PGM_STATEMENT_TRANSACTION:
        read_transaction(reader, statement);
        break;
    case PGM_STATEMENT_ROLE:
        return read_role(reader, statement);
    case PGM_STATEMENT_DATABASE:
        return read_of_database(reader, statement);
    case PGM_STATEMENT_ROLLBACK:
        return refuse(reader, statement,
            "ROLLBACK, SAVEPOINT and prepared transactions have no place in a declared schema",
            "take it out: every statement of a declared schema counts");
    case PGM_STATEMENT_COPY_STDIN:
        return refuse(reader, statement, "COPY with data in the file is not a schema's declaration",
            "take the data out (pg_dump --schema-only leaves them out), or write INSERT "
            "statements");
    case PGM_STATEMENT_SERVER:
        return refuse(reader, statement,
            "the statement reaches out of the database, which a declared schema may not",
            "take it out: databases, tablespaces, server settings, files and programs are not part "
            "of a schema; a "
            "subscription needs WITH (connect = false)");
    }
    return PGM_OK;
}

/* "-- pgmend: last" before one of the file's statements. */
static void
mark_last(struct pgm_loader *loader, const struct pgm_load_file *file,
    const struct pgm_directive *directive)
{
    for (size_t i = loader->items.n; i-- > 0 && loader->items.at[i].file == file;) {
        struct pgm_load_item *item = &loader->items.at[i];
        item->is_last = item->is_last || (item->statement->offset == directive->statement &&
                                             strcmp(directive->word, "last") == 0);
    }
}

/* Brings what is to run last to the end, else in the order it is in. */
static void
move_last(struct pgm_loader *loader)
{
    pgm_load_items ordered = { 0 };
    for (int last = 0; last < 2; last++) {
        for (size_t i = 0; i < loader->items.n; i++) {
            if (loader->items.at[i].is_last == (last != 0)) {
                pgm_vec_push(loader->ctx->arena, &ordered, loader->items.at[i]);
            }
        }
    }
    loader->items = ordered;
}

static enum pgm_status
read_file(struct reader *reader, const char *name)
{
    struct pgm_ctx *ctx = reader->loader->ctx;
    struct pgm_load_file *file = pgm_new(ctx->arena, struct pgm_load_file);
    file->name = name;
    PGM_TRY(pgm_file_read(ctx, name, &file->text));
    PGM_TRY(pgm_parse_split(ctx, name, file->text.at, file->text.size, &file->statements));
    reader->file = file;
    reader->state = NULL;
    reader->in_transaction = false;
    for (size_t i = 0; i < file->statements.n; i++) {
        PGM_TRY(read_statement(reader, &file->statements.at[i]));
    }
    pgm_directives directives = { 0 };
    PGM_TRY(pgm_directives_read(ctx, name, file->text.at, file->text.size, &directives));
    for (size_t i = 0; i < directives.n; i++) {
        mark_last(reader->loader, file, &directives.at[i]);
    }
    return PGM_OK;
}

enum pgm_status
pgm_load_read(struct pgm_loader *loader, const pgm_strings *files)
{
    struct reader reader = { .loader = loader };
    pgm_vec_each(const char *, name, files) {
        PGM_TRY(read_file(&reader, name));
    }
    move_last(loader);
    const struct pgm_declared_roles *declared = loader->roles;
    tell(&reader, &reader.of_roles, "roles",
        declared && declared->wants_roles ? "what is set for all roles of a server is not managed"
                                          : "of a role a schema has only the name");
    tell(&reader, &reader.of_database, "the database itself",
        declared && declared->wants_database ? "only its settings are managed"
                                             : "they are not part of a schema");
    return loader->server ? pgm_server_ensure_roles(loader->ctx, loader->server, &reader.roles)
                          : PGM_OK;
}
