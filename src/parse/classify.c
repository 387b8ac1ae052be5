/* What a statement is, by its first words: SQL's words, not kinds. */
#include "parse/classify.h"

#include <string.h>

#include "parse/lexer.h"

#define LEAD 4

/* The first tokens of a statement, and a second look at all of it where these do not say enough. */
struct lead {
    const char *text;
    size_t size, n;
    struct pgm_token tokens[LEAD];
};

/* The longer lead first where one begins another. */
static const struct {
    const char *words[LEAD];
    enum pgm_statement_class class;
} leads[] = {
    { { "begin" }, PGM_STATEMENT_TRANSACTION },
    { { "start", "transaction" }, PGM_STATEMENT_TRANSACTION },
    { { "commit", "prepared" }, PGM_STATEMENT_ROLLBACK },
    { { "commit" }, PGM_STATEMENT_TRANSACTION },
    { { "end" }, PGM_STATEMENT_TRANSACTION },
    { { "rollback" }, PGM_STATEMENT_ROLLBACK },
    { { "abort" }, PGM_STATEMENT_ROLLBACK },
    { { "savepoint" }, PGM_STATEMENT_ROLLBACK },
    { { "release" }, PGM_STATEMENT_ROLLBACK },
    { { "prepare", "transaction" }, PGM_STATEMENT_ROLLBACK },
    { { "set", "transaction" }, PGM_STATEMENT_TRANSACTION },
    { { "set", "constraints" }, PGM_STATEMENT_TRANSACTION },
    { { "set" }, PGM_STATEMENT_SESSION },
    { { "reset" }, PGM_STATEMENT_SESSION },
    { { "discard" }, PGM_STATEMENT_SESSION },
    { { "load" }, PGM_STATEMENT_SESSION },
    { { "alter", "system" }, PGM_STATEMENT_SERVER },
    { { "create", "database" }, PGM_STATEMENT_SERVER },
    { { "drop", "database" }, PGM_STATEMENT_SERVER },
    { { "alter", "database" }, PGM_STATEMENT_DATABASE },
    { { "comment", "on", "database" }, PGM_STATEMENT_DATABASE },
    { { "create", "tablespace" }, PGM_STATEMENT_SERVER },
    { { "alter", "tablespace" }, PGM_STATEMENT_SERVER },
    { { "drop", "tablespace" }, PGM_STATEMENT_SERVER },
    { { "comment", "on", "tablespace" }, PGM_STATEMENT_SERVER },
    { { "create", "user", "mapping" }, PGM_STATEMENT_OTHER },
    { { "alter", "user", "mapping" }, PGM_STATEMENT_OTHER },
    { { "drop", "user", "mapping" }, PGM_STATEMENT_OTHER },
    { { "create", "role" }, PGM_STATEMENT_ROLE },
    { { "create", "user" }, PGM_STATEMENT_ROLE },
    { { "create", "group" }, PGM_STATEMENT_ROLE },
    { { "alter", "role" }, PGM_STATEMENT_ROLE },
    { { "alter", "user" }, PGM_STATEMENT_ROLE },
    { { "alter", "group" }, PGM_STATEMENT_ROLE },
    { { "drop", "role" }, PGM_STATEMENT_ROLE },
    { { "drop", "user" }, PGM_STATEMENT_ROLE },
    { { "drop", "group" }, PGM_STATEMENT_ROLE },
    { { "comment", "on", "role" }, PGM_STATEMENT_ROLE },
    { { "drop", "subscription" }, PGM_STATEMENT_SERVER },
};

/* Those that may share a transaction with their neighbours, if nothing in them speaks against it.
 */
static const char *const companions[] = { "create", "alter", "drop", "comment", "grant", "revoke",
    "insert", "update", "delete", "security" };

static struct lead
read_lead(const struct pgm_statement *statement)
{
    struct lead lead = { .text = statement->text, .size = statement->size };
    struct pgm_lexer lexer = { statement->text, statement->size, 0 };
    while (lead.n < LEAD) {
        lead.tokens[lead.n] = pgm_lexer_next(&lexer);
        if (lead.tokens[lead.n].kind == PGM_TOKEN_END) {
            break;
        }
        lead.n++;
    }
    return lead;
}

static bool
is_word(const struct lead *lead, size_t i, const char *word)
{
    return i < lead->n && pgm_token_is_word(lead->text, lead->tokens[i], word);
}

static bool
begins_with(const struct lead *lead, const char *const *words)
{
    for (size_t i = 0; i < LEAD && words[i]; i++) {
        if (!is_word(lead, i, words[i])) {
            return false;
        }
    }
    return true;
}

/* Does `first` occur outside of parentheses, with `second` (when given) as the next token? */
static bool
holds(const struct lead *lead, const char *first, const char *second)
{
    struct pgm_lexer lexer = { lead->text, lead->size, 0 };
    struct pgm_token token;
    size_t depth = 0;
    bool after_first = false;
    while ((token = pgm_lexer_next(&lexer)).kind != PGM_TOKEN_END) {
        if (after_first && pgm_token_is_word(lead->text, token, second)) {
            return true;
        }
        after_first = depth == 0 && pgm_token_is_word(lead->text, token, first);
        if (after_first && !second) {
            return true;
        }
        if (pgm_token_is_sign(lead->text, token, '(')) {
            depth++;
        } else if (pgm_token_is_sign(lead->text, token, ')') && depth) {
            depth--;
        }
    }
    return false;
}

/* Does it call set_config(), wherever? */
static bool
calls_set_config(const struct lead *lead)
{
    struct pgm_lexer lexer = { lead->text, lead->size, 0 };
    struct pgm_token token;
    bool named = false;
    while ((token = pgm_lexer_next(&lexer)).kind != PGM_TOKEN_END) {
        if (named && pgm_token_is_sign(lead->text, token, '(')) {
            return true;
        }
        named = pgm_token_is_word(lead->text, token, "set_config");
    }
    return false;
}

static enum pgm_statement_class
classify_copy(const struct lead *lead)
{
    bool by_client = holds(lead, "from", "stdin") || holds(lead, "to", "stdout") ||
                     /* PostgreSQL takes either word in either direction */
                     holds(lead, "from", "stdout") || holds(lead, "to", "stdin");
    return by_client ? PGM_STATEMENT_COPY_STDIN : PGM_STATEMENT_SERVER;
}

/* Is `connect = false` among its options? */
static bool
refuses_to_connect(const struct lead *lead)
{
    struct pgm_lexer lexer = { lead->text, lead->size, 0 };
    struct pgm_token before[2] = { 0 }, token;
    while ((token = pgm_lexer_next(&lexer)).kind != PGM_TOKEN_END) {
        if (pgm_token_is_word(lead->text, before[0], "connect") &&
            pgm_token_is_sign(lead->text, before[1], '=')) {
            return pgm_token_is_word(lead->text, token, "false") ||
                   pgm_token_is_word(lead->text, token, "off");
        }
        before[0] = before[1];
        before[1] = token;
    }
    return false;
}

static enum pgm_statement_class
classify_subscription(const struct lead *lead)
{
    bool stays = is_word(lead, 0, "create")
                     ? refuses_to_connect(lead)
                     : !holds(lead, "publication", NULL) && !holds(lead, "refresh", NULL);
    return stays ? PGM_STATEMENT_OTHER : PGM_STATEMENT_SERVER;
}

static enum pgm_statement_class
classify(const struct lead *lead)
{
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        if (begins_with(lead, leads[i].words)) {
            return leads[i].class;
        }
    }
    if (is_word(lead, 0, "copy")) {
        return classify_copy(lead);
    }
    if (is_word(lead, 1, "subscription")) {
        return classify_subscription(lead);
    }
    if (is_word(lead, 0, "grant") || is_word(lead, 0, "revoke")) {
        bool outside = holds(lead, "on", "database") || holds(lead, "on", "tablespace") ||
                       holds(lead, "on", "parameter");
        /* without ON it is a membership */
        return outside                   ? PGM_STATEMENT_DATABASE
               : holds(lead, "on", NULL) ? PGM_STATEMENT_OTHER
                                         : PGM_STATEMENT_ROLE;
    }
    if ((is_word(lead, 0, "select") || is_word(lead, 0, "with")) && calls_set_config(lead)) {
        return PGM_STATEMENT_SESSION;
    }
    return PGM_STATEMENT_OTHER;
}

static bool
is_temporary(const struct lead *lead)
{
    for (size_t i = 1; i < lead->n; i++) {
        if (is_word(lead, i, "temp") || is_word(lead, i, "temporary")) {
            return true;
        }
    }
    return false;
}

static bool
stands_alone(const struct lead *lead)
{
    for (size_t i = 0; i < sizeof companions / sizeof *companions; i++) {
        if (is_word(lead, 0, companions[i])) {
            return is_temporary(lead) || holds(lead, "concurrently", NULL) ||
                   is_word(lead, 1, "subscription") ||
                   (is_word(lead, 1, "type") && holds(lead, "add", "value"));
        }
    }
    return true;
}

static enum pgm_statement_choice
choice_of(const struct lead *lead)
{
    static const char *const offers[] = { "operator", "cast" };
    static const char *const makers[] = { "table", "unlogged", "index", "unique", "view",
        "recursive", "materialized", "or", "policy", "rule", "trigger", "constraint",
        "statistics" };
    bool creates = is_word(lead, 0, "create");
    for (size_t i = 0; creates && i < sizeof offers / sizeof *offers; i++) {
        if (is_word(lead, 1, offers[i])) {
            return PGM_CHOICE_OFFERED;
        }
    }
    bool makes = is_word(lead, 0, "alter") && is_word(lead, 1, "table");
    for (size_t i = 0; creates && i < sizeof makers / sizeof *makers; i++) {
        makes = makes || is_word(lead, 1, makers[i]);
    }
    return makes ? PGM_CHOICE_MADE : PGM_CHOICE_NONE;
}

void
pgm_parse_classify(struct pgm_statement *statement)
{
    struct lead lead = read_lead(statement);
    statement->class = classify(&lead);
    statement->alone = stands_alone(&lead);
    statement->choice = choice_of(&lead);
}

bool
pgm_parse_makes_shell(const struct pgm_statement *statement)
{
    struct pgm_lexer lexer = { statement->text, statement->size, 0 };
    struct pgm_token first = pgm_lexer_next(&lexer), second = pgm_lexer_next(&lexer);
    bool creates = pgm_token_is_word(statement->text, first, "create") &&
                   pgm_token_is_word(statement->text, second, "type");
    (void)pgm_lexer_next(&lexer);
    struct pgm_token behind = pgm_lexer_next(&lexer);
    if (pgm_token_is_sign(statement->text, behind, '.')) {
        (void)pgm_lexer_next(&lexer);
        behind = pgm_lexer_next(&lexer);
    }
    return creates && behind.kind == PGM_TOKEN_END;
}

const char *
pgm_parse_name(struct pgm_arena *arena, const char *text, size_t size)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
    bool quoted = size >= 2 && text[0] == '"' && text[size - 1] == '"';
    char *name = pgm_arena_copy_n(arena, quoted ? text + 1 : text, quoted ? size - 2 : size);
    char *to = name;
    for (const char *from = name; *from; from++) {
        if (!quoted && *from >= 'A' && *from <= 'Z') {
            *to++ = letters[*from - 'A'];
            continue;
        }
        *to++ = *from;
        from += quoted && from[0] == '"' && from[1] == '"';
    }
    *to = '\0';
    return name;
}
