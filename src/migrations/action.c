/* Whether a migration does what its name says. The words are SQL's, not kinds. */
#include <string.h>

#include "base/str.h"
#include "migrations/private.h"
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

enum pgm_status
pgm_migration_check_action(struct pgm_ctx *ctx, const struct pgm_migrations *migrations,
    struct pgm_migration *migration, const char **out)
{
    *out = NULL;
    if (strlen(migration->name) <= strlen("YYYYMMDD_HHMM_")) {
        return PGM_OK;
    }
    const char *rest = migration->name + strlen("YYYYMMDD_HHMM_");
    if (pgm_str_starts(rest, "init_") && migration != &migrations->at[0] &&
        !migration->squashes.n) {
        *out = "is called init, and is not the first";
    }
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        size_t n = strlen(actions[i].action);
        if (strncmp(rest, actions[i].action, n) == 0 && rest[n] == '_') {
            pgm_script_statement_list statements = { 0 };
            PGM_TRY(pgm_script_statements(ctx, &migration->up, &statements));
            if (statements.n && !any_holds(&statements, actions[i].words)) {
                *out = pgm_arena_printf(
                    ctx->arena, "is called %s, and %s", actions[i].action, actions[i].wanted);
            }
        }
    }
    return PGM_OK;
}
