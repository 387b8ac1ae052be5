/* What is no error but not what somebody meant: names that say something else than the statements,
 * or that PostgreSQL cuts. The words are SQL's, not kinds. */
#include <string.h>

#include "base/str.h"
#include "migrations/private.h"
#include "parse/classify.h"
#include "parse/lexer.h"

/* An action, and words of which one of its statements should hold one. */
static const struct {
    const char *action, *words[10], *wanted;
} actions[] = {
    { "remove", { "drop", "delete", "truncate" }, "drops or deletes nothing" },
    { "migrate", { "insert", "update", "delete", "merge", "copy", "do", "call", "select" },
        "works on no rows" },
    { "optimize",
        { "index", "reindex", "statistics", "analyze", "vacuum", "cluster", "set", "drop" },
        "has to do with no index, statistics or setting" },
};

static bool
holds(const struct pgm_script_statement *statement, const char *const *words)
{
    struct pgm_lexer lexer = { statement->text, statement->size, 0 };
    struct pgm_token token;
    while ((token = pgm_lexer_next(&lexer)).kind != PGM_TOKEN_END) {
        for (size_t i = 0; words[i]; i++) {
            if (pgm_token_is_word(statement->text, token, words[i])) {
                return true;
            }
        }
    }
    return false;
}

static bool
any_holds(const pgm_script_statement_list *statements, const char *const *words)
{
    for (size_t i = 0; i < statements->n; i++) {
        if (holds(&statements->at[i], words)) {
            return true;
        }
    }
    return false;
}

/* PostgreSQL keeps so many bytes of a name. */
#define LONGEST_NAME 63

/* The first name of a script that PostgreSQL cuts. */
static const char *
find_cut_name(struct pgm_arena *arena, const struct pgm_script *script,
    const pgm_script_statement_list *statements)
{
    for (size_t i = 0; i < statements->n; i++) {
        const struct pgm_script_statement *statement = &statements->at[i];
        struct pgm_lexer lexer = { statement->text, statement->size, 0 };
        struct pgm_token token;
        while ((token = pgm_lexer_next(&lexer)).kind != PGM_TOKEN_END) {
            size_t n = token.end - token.start;
            bool is_name = token.kind == PGM_TOKEN_WORD || token.kind == PGM_TOKEN_NAME;
            if (!is_name || n <= LONGEST_NAME) {
                continue;
            }
            const char *name = pgm_parse_name(arena, statement->text + token.start, n);
            if (strlen(name) > LONGEST_NAME) {
                return pgm_arena_printf(arena,
                    "has a name of more than %d bytes, which PostgreSQL cuts: \"%s\" (%s:%zu)",
                    LONGEST_NAME, name, script->path, statement->line);
            }
        }
    }
    return NULL;
}

/* What its action says that its statements do not hold. */
static void
check_action(struct pgm_ctx *ctx, const struct pgm_migrations *migrations,
    const struct pgm_migration *migration, const pgm_script_statement_list *statements,
    pgm_strings *out)
{
    if (strlen(migration->name) <= strlen("YYYYMMDD_HHMM_")) {
        return;
    }
    const char *rest = migration->name + strlen("YYYYMMDD_HHMM_");
    if (pgm_str_starts(rest, "init_") && migration != &migrations->at[0] &&
        !migration->squashes.n) {
        pgm_vec_push(ctx->arena, out, "is called init, and is not the first");
    }
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        size_t n = strlen(actions[i].action);
        bool is_called = strncmp(rest, actions[i].action, n) == 0 && rest[n] == '_';
        if (is_called && statements->n && !any_holds(statements, actions[i].words)) {
            pgm_vec_push(ctx->arena, out,
                pgm_arena_printf(
                    ctx->arena, "is called %s, and %s", actions[i].action, actions[i].wanted));
        }
    }
}

enum pgm_status
pgm_migration_doubts(struct pgm_ctx *ctx, const struct pgm_migrations *migrations,
    struct pgm_migration *migration, pgm_strings *out)
{
    pgm_script_statement_list statements = { 0 };
    PGM_TRY(pgm_script_statements(ctx, &migration->up, &statements));
    check_action(ctx, migrations, migration, &statements, out);
    const char *cut = find_cut_name(ctx->arena, &migration->up, &statements);
    if (cut) {
        pgm_vec_push(ctx->arena, out, cut);
    }
    return PGM_OK;
}
