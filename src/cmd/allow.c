/* What may be done to which databases. */
#include "cmd/allow.h"

#include <string.h>

#include "cmd/target.h"
#include "pg/conn.h"

static const char *const words[] = {
#define PGM_ENVIRONMENT(name, word) [PGM_ENVIRONMENT_##name] = (word),
#include "cmd/environments.def"
#undef PGM_ENVIRONMENT
};

static const struct act {
    const char *word, *what;
    enum pgm_verdict verdicts[PGM_N_ENVIRONMENTS];
} acts[] = {
#define PGM_ACT(name, word_, what_, development, test, ephemeral, unmarked, staging, production)   \
    [PGM_ACT_##name] = {                                                                           \
        .word = (word_),                                                                           \
        .what = (what_),                                                                           \
        .verdicts = { [PGM_ENVIRONMENT_DEVELOPMENT] = PGM_VERDICT_##development,                   \
            [PGM_ENVIRONMENT_TEST] = PGM_VERDICT_##test,                                           \
            [PGM_ENVIRONMENT_EPHEMERAL] = PGM_VERDICT_##ephemeral,                                 \
            [PGM_ENVIRONMENT_UNMARKED] = PGM_VERDICT_##unmarked,                                   \
            [PGM_ENVIRONMENT_STAGING] = PGM_VERDICT_##staging,                                     \
            [PGM_ENVIRONMENT_PRODUCTION] = PGM_VERDICT_##production },                             \
    },
#include "cmd/environments.def"
#undef PGM_ACT
};

const struct pgm_option pgm_options_protected[] = {
    {
        .name = "allow-protected",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Change a database that is marked as protected, or as production.",
    },
    { 0 },
};

const char *
pgm_environment_word(enum pgm_environment_kind kind)
{
    return words[kind];
}

bool
pgm_environment_find(const char *word, enum pgm_environment_kind *out)
{
    for (enum pgm_environment_kind kind = 0; kind < PGM_N_ENVIRONMENTS; kind++) {
        if (kind != PGM_ENVIRONMENT_UNMARKED && strcmp(words[kind], word) == 0) {
            *out = kind;
            return true;
        }
    }
    return false;
}

const char *
pgm_act_word(enum pgm_act act)
{
    return acts[act].word;
}

const char *
pgm_act_what(enum pgm_act act)
{
    return acts[act].what;
}

enum pgm_verdict
pgm_act_verdict(enum pgm_act act, enum pgm_environment_kind kind)
{
    return acts[act].verdicts[kind];
}

/* What nobody has said anything of is no stricter than what somebody has. */
enum pgm_environment_kind
pgm_target_kind(const struct pgm_target *target)
{
    enum pgm_environment_kind a = target->kind, b = target->mark.kind;
    if (a == PGM_ENVIRONMENT_UNMARKED || b == PGM_ENVIRONMENT_UNMARKED) {
        return a == PGM_ENVIRONMENT_UNMARKED ? b : a;
    }
    return a > b ? a : b;
}

enum pgm_verdict
pgm_target_verdict(const struct pgm_target *target, enum pgm_act act)
{
    enum pgm_verdict verdict = pgm_act_verdict(act, pgm_target_kind(target));
    bool is_protected = target->is_protected || target->mark.is_protected;
    return verdict == PGM_VERDICT_YES && is_protected ? PGM_VERDICT_WORD : verdict;
}

/* Not to_regclass(): it fails where the schema may not be used. */
static const char may_read_sql[] =
    "SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
    " WHERE n.nspname = 'pgmend' AND c.relname = 'meta' AND c.relkind = 'r'"
    " AND has_schema_privilege(n.oid, 'USAGE')"
    " AND (SELECT bool_and(has_column_privilege(c.oid, a.attnum, 'SELECT')) AND count(*) = 2"
    "      FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped"
    "      AND a.attname IN ('environment', 'is_protected'))";

static enum pgm_status
read_mark(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_mark *out)
{
    struct pgm_rows rows;
    *out = (struct pgm_mark){ .is_known = true, .kind = PGM_ENVIRONMENT_UNMARKED };
    PGM_TRY(pgm_conn_query(ctx, conn, may_read_sql, 0, NULL, &rows));
    if (!rows.n_rows) {
        return PGM_OK;
    }
    PGM_TRY(pgm_conn_query(
        ctx, conn, "SELECT environment, is_protected FROM pgmend.meta", 0, NULL, &rows));
    const char *word = rows.n_rows ? pgm_rows_value(&rows, 0, 0) : NULL;
    out->is_protected = rows.n_rows && pgm_rows_value(&rows, 0, 1)[0] == 't';
    if (word && !pgm_environment_find(word, &out->kind)) {
        (void)pgm_fail(ctx, PGM_BLOCKED,
            "the database is marked as '%s', which this pgmend does not know", word);
        return pgm_hint(ctx, "'pgmend environment mark' gives it another mark");
    }
    return PGM_OK;
}

enum pgm_status
pgm_target_read_mark(struct pgm_ctx *ctx, struct pgm_target *target, struct pgm_conn *conn)
{
    if (target->mark.is_known) {
        return PGM_OK;
    }
    struct pgm_conn *own = NULL;
    if (!conn) {
        PGM_TRY(pgm_conn_open(ctx, target->conninfo, &own));
    }
    enum pgm_status status = read_mark(ctx, conn ? conn : own, &target->mark);
    pgm_conn_close(ctx, own);
    return status;
}

/* Who says what it is: "environment 'live' is production", "DATABASE_URL is marked as protected".
 */
static const char *
reason(struct pgm_arena *arena, const struct pgm_target *target, enum pgm_act act)
{
    enum pgm_environment_kind kind = pgm_target_kind(target);
    bool by_kind = pgm_act_verdict(act, kind) != PGM_VERDICT_YES;
    bool by_mark = by_kind ? target->mark.kind == kind : !target->is_protected;
    if (by_kind && kind == PGM_ENVIRONMENT_UNMARKED) {
        return pgm_arena_printf(arena, "nobody has said what %s is", target->origin);
    }
    if (by_mark) {
        return pgm_arena_printf(arena, "the database of %s is marked as %s", target->origin,
            by_kind ? pgm_environment_word(kind) : "protected");
    }
    return pgm_arena_printf(
        arena, "%s is %s", target->origin, by_kind ? pgm_environment_word(kind) : "protected");
}

/* What may be done instead. */
static const char *
cure(struct pgm_arena *arena, const struct pgm_target *target, enum pgm_act act)
{
    if (pgm_target_verdict(target, act) == PGM_VERDICT_WORD) {
        return "look at what would be done first ('pgmend plan', --dry-run); --allow-protected is "
               "the "
               "word that lets it through";
    }
    if (pgm_target_kind(target) == PGM_ENVIRONMENT_UNMARKED) {
        return "if everything in it may go, say so: 'pgmend environment mark development', or the "
               "key "
               "'kind' of the environment in pgmend.yaml";
    }
    return pgm_arena_printf(arena,
        "no option allows that. 'pgmend environment show' says who has said what it is; "
        "docs/reference/environment.md has the table (row '%s')",
        pgm_act_word(act));
}

enum pgm_status
pgm_cli_allow(struct pgm_cli *cli, const struct pgm_target *target, enum pgm_act act)
{
    struct pgm_target marked = *target;
    PGM_TRY(pgm_target_read_mark(cli->ctx, &marked, NULL));
    enum pgm_verdict verdict = pgm_target_verdict(&marked, act);
    bool by_word = verdict == PGM_VERDICT_WORD;
    bool has_word = by_word && pgm_command_option(cli->command, "allow-protected") &&
                    pgm_cli_flag(cli, "allow-protected");
    if (verdict == PGM_VERDICT_YES || has_word) {
        return PGM_OK;
    }
    (void)pgm_fail(cli->ctx, PGM_BLOCKED, "%s: it may not %s%s",
        reason(cli->ctx->arena, &marked, act), acts[act].what, by_word ? " without a word" : "");
    return pgm_hint(cli->ctx, "%s", cure(cli->ctx->arena, &marked, act));
}
