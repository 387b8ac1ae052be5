/* Which statements stand by themselves, and what they are about: by SQL's words, not kinds. */
#include <ctype.h>
#include <string.h>

#include "base/str.h"
#include "migrations/private.h"
#include "parse/classify.h"
#include "parse/lexer.h"

/* A statement's tokens, one at a time. */
struct cursor {
    struct pgm_arena *arena;
    const char *text;
    struct pgm_lexer lexer;
    struct pgm_token token; /* the next one */
};

static void
advance(struct cursor *cursor)
{
    cursor->token = pgm_lexer_next(&cursor->lexer);
}

static bool
is_word(const struct cursor *cursor, const char *word)
{
    return pgm_token_is_word(cursor->text, cursor->token, word);
}

static bool
take(struct cursor *cursor, const char *word)
{
    bool is = is_word(cursor, word);
    if (is) {
        advance(cursor);
    }
    return is;
}

static bool
take_sign(struct cursor *cursor, char sign)
{
    bool is = pgm_token_is_sign(cursor->text, cursor->token, sign);
    if (is) {
        advance(cursor);
    }
    return is;
}

/* a.b.c */
static void
take_name(struct cursor *cursor, pgm_strings *out)
{
    while (cursor->token.kind == PGM_TOKEN_WORD || cursor->token.kind == PGM_TOKEN_NAME) {
        pgm_vec_push(cursor->arena, out,
            pgm_parse_name(cursor->arena, cursor->text + cursor->token.start,
                cursor->token.end - cursor->token.start));
        advance(cursor);
        if (!take_sign(cursor, '.')) {
            return;
        }
    }
}

/* IF EXISTS, IF NOT EXISTS */
static bool
take_if(struct cursor *cursor)
{
    if (!take(cursor, "if")) {
        return false;
    }
    (void)take(cursor, "not");
    return take(cursor, "exists");
}

/* (…); does it hold the word? */
static bool
take_parentheses(struct cursor *cursor, const char *word)
{
    bool holds = false;
    size_t depth = 0;
    do {
        depth += pgm_token_is_sign(cursor->text, cursor->token, '(');
        depth -= depth && pgm_token_is_sign(cursor->text, cursor->token, ')');
        holds = holds || is_word(cursor, word);
        advance(cursor);
    } while (depth && cursor->token.kind != PGM_TOKEN_END);
    return holds;
}

/* A string's text, without its quotes. */
static const char *
take_value(struct cursor *cursor)
{
    const char *from = cursor->text + cursor->token.start, *to = cursor->text + cursor->token.end;
    if (cursor->token.kind != PGM_TOKEN_STRING || *from != '\'' || to - from < 2) {
        return NULL;
    }
    struct pgm_str out = PGM_STR(cursor->arena);
    for (from++; from < to - 1; from++) {
        pgm_str_add_char(&out, *from);
        from += from[0] == '\'' && from[1] == '\'';
    }
    return pgm_str_text(&out);
}

static void
set(struct pgm_script_statement *statement, enum pgm_alone_kind alone,
    enum pgm_statement_sharing sharing)
{
    statement->alone = alone;
    statement->sharing = sharing;
}

static void
create_index(struct cursor *cursor, struct pgm_script_statement *statement)
{
    if (!take(cursor, "concurrently")) {
        return;
    }
    set(statement, PGM_ALONE_CREATE_INDEX, PGM_STANDS_OUTSIDE);
    statement->if_exists = take_if(cursor);
    if (!is_word(cursor, "on")) {
        take_name(cursor, &statement->name);
    }
    if (take(cursor, "on")) {
        (void)take(cursor, "only");
        take_name(cursor, &statement->table);
    }
}

/* What a server has and a database has not; and what is made on another server. */
static void
named(struct cursor *cursor, struct pgm_script_statement *statement, enum pgm_alone_kind alone)
{
    set(statement, alone, PGM_STANDS_OUTSIDE);
    statement->if_exists = take_if(cursor);
    take_name(cursor, &statement->name);
}

static void
read_create(struct cursor *cursor, struct pgm_script_statement *statement,
    const struct pgm_statement *split)
{
    (void)take(cursor, "unique");
    if (take(cursor, "index")) {
        create_index(cursor, statement);
    } else if (take(cursor, "database")) {
        named(cursor, statement, PGM_ALONE_DATABASE);
    } else if (take(cursor, "tablespace")) {
        named(cursor, statement, PGM_ALONE_TABLESPACE);
    } else if (take(cursor, "subscription") && split->class == PGM_STATEMENT_SERVER) {
        named(cursor, statement, PGM_ALONE_SUBSCRIPTION);
    }
}

static void
read_drop(struct cursor *cursor, struct pgm_script_statement *statement,
    const struct pgm_statement *split)
{
    (void)split;
    if (take(cursor, "index")) {
        if (take(cursor, "concurrently")) {
            named(cursor, statement, PGM_ALONE_DROP_INDEX);
        }
    } else if (take(cursor, "database")) {
        named(cursor, statement, PGM_ALONE_DATABASE);
    } else if (take(cursor, "tablespace")) {
        named(cursor, statement, PGM_ALONE_TABLESPACE);
    } else if (take(cursor, "subscription")) {
        named(cursor, statement, PGM_ALONE_SUBSCRIPTION);
    }
}

static void
alter_table(struct cursor *cursor, struct pgm_script_statement *statement)
{
    pgm_strings table = { 0 }, partition = { 0 };
    bool if_exists = take_if(cursor);
    (void)take(cursor, "only");
    take_name(cursor, &table);
    if (!take(cursor, "detach") || !take(cursor, "partition")) {
        return;
    }
    take_name(cursor, &partition);
    if (take(cursor, "concurrently")) {
        set(statement, PGM_ALONE_DETACH, PGM_STANDS_OUTSIDE);
        statement->if_exists = if_exists;
        statement->table = table;
        statement->name = partition;
    }
}

static void
alter_type(struct cursor *cursor, struct pgm_script_statement *statement)
{
    pgm_strings name = { 0 };
    take_name(cursor, &name);
    if (take(cursor, "add") && take(cursor, "value")) {
        set(statement, PGM_ALONE_ADD_VALUE, PGM_STANDS_APART);
        statement->name = name;
        statement->if_exists = take_if(cursor);
        statement->value = take_value(cursor);
    }
}

static void
read_alter(struct cursor *cursor, struct pgm_script_statement *statement,
    const struct pgm_statement *split)
{
    pgm_strings name = { 0 };
    if (take(cursor, "table")) {
        alter_table(cursor, statement);
    } else if (take(cursor, "type")) {
        alter_type(cursor, statement);
    } else if (take(cursor, "system")) {
        set(statement, PGM_ALONE_SYSTEM, PGM_STANDS_OUTSIDE);
    } else if (take(cursor, "database")) {
        take_name(cursor, &name);
        if (take(cursor, "set") && take(cursor, "tablespace")) {
            set(statement, PGM_ALONE_DATABASE, PGM_STANDS_OUTSIDE);
            statement->name = name;
        }
    } else if (take(cursor, "subscription")) {
        take_name(cursor, &name);
        bool sets = take(cursor, "set") && pgm_token_is_sign(cursor->text, cursor->token, '(');
        if (sets || split->class == PGM_STATEMENT_SERVER) {
            set(statement, PGM_ALONE_SUBSCRIPTION, PGM_STANDS_OUTSIDE);
            statement->name = name;
        }
    }
}

static void
read_reindex(struct cursor *cursor, struct pgm_script_statement *statement,
    const struct pgm_statement *split)
{
    (void)split;
    static const char *const nouns[] = { "INDEX", "TABLE", "SCHEMA", "DATABASE", "SYSTEM" };
    static const char *const words[] = { "index", "table", "schema", "database", "system" };
    bool is_concurrent = pgm_token_is_sign(cursor->text, cursor->token, '(') &&
                         take_parentheses(cursor, "concurrently");
    size_t i = 0;
    while (i < sizeof words / sizeof *words && !take(cursor, words[i])) {
        i++;
    }
    if (i == sizeof words / sizeof *words) {
        return;
    }
    is_concurrent = take(cursor, "concurrently") || is_concurrent;
    /* of a partitioned table it cannot be in a transaction either, and nothing here tells */
    set(statement, PGM_ALONE_REINDEX,
        is_concurrent || i > 1 ? PGM_STANDS_OUTSIDE : PGM_STANDS_APART);
    statement->noun = nouns[i];
    take_name(cursor, &statement->name);
}

static void
read_vacuum(struct cursor *cursor, struct pgm_script_statement *statement,
    const struct pgm_statement *split)
{
    (void)split;
    set(statement, PGM_ALONE_VACUUM, PGM_STANDS_OUTSIDE);
    if (pgm_token_is_sign(cursor->text, cursor->token, '(')) {
        (void)take_parentheses(cursor, "full");
    }
    while (take(cursor, "full") || take(cursor, "freeze") || take(cursor, "verbose") ||
           take(cursor, "analyze") || take(cursor, "analyse")) {
    }
    take_name(cursor, &statement->name);
}

static void
read_cluster(struct cursor *cursor, struct pgm_script_statement *statement,
    const struct pgm_statement *split)
{
    (void)split;
    if (pgm_token_is_sign(cursor->text, cursor->token, '(')) {
        (void)take_parentheses(cursor, "verbose");
    }
    (void)take(cursor, "verbose");
    take_name(cursor, &statement->name);
    set(statement, PGM_ALONE_CLUSTER, statement->name.n ? PGM_STANDS_APART : PGM_STANDS_OUTSIDE);
}

static void
read_prepared(struct cursor *cursor, struct pgm_script_statement *statement,
    const struct pgm_statement *split)
{
    (void)split;
    if (take(cursor, "prepared")) {
        set(statement, PGM_ALONE_PREPARED, PGM_STANDS_OUTSIDE);
        statement->value = take_value(cursor);
    }
}

void
pgm_script_classify(struct pgm_arena *arena, const struct pgm_statement *split,
    struct pgm_script_statement *statement)
{
    static const struct {
        const char *word, *verb;
        void (*read)(struct cursor *, struct pgm_script_statement *, const struct pgm_statement *);
    } leads[] = {
        { "create", "CREATE", read_create },
        { "alter", "ALTER", read_alter },
        { "drop", "DROP", read_drop },
        { "reindex", "REINDEX", read_reindex },
        { "vacuum", "VACUUM", read_vacuum },
        { "cluster", "CLUSTER", read_cluster },
        { "commit", "COMMIT", read_prepared },
        { "rollback", "ROLLBACK", read_prepared },
    };
    struct cursor cursor = {
        .arena = arena, .text = split->text, .lexer = { split->text, split->size, 0 }
    };
    advance(&cursor);
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        if (take(&cursor, leads[i].word)) {
            leads[i].read(&cursor, statement, split);
            statement->verb = statement->alone ? leads[i].verb : NULL;
            return;
        }
    }
}
