/* SQL text to statements, by PostgreSQL's lexical rules alone (lexer.h), so that syntax of any
 * server version is split right, in one pass and without a copy of the file as tokens. Offsets are
 * in bytes of the given text, so that a failure can be located. This is for splitting and locating
 * only: what a statement means is PostgreSQL's business. */
#pragma once

#include "base/status.h"
#include "base/vec.h"

/* What a statement is, as far as the loader has to know. */
enum pgm_statement_class {
    PGM_STATEMENT_OTHER,
    /* changes session state: SET, RESET, DISCARD, LOAD, SELECT set_config() */
    PGM_STATEMENT_SESSION,
    /* BEGIN, START, COMMIT, END, SET TRANSACTION, SET CONSTRAINTS */
    PGM_STATEMENT_TRANSACTION,
    /* ROLLBACK, SAVEPOINT and the like: have no place in a declared schema */
    PGM_STATEMENT_ROLLBACK,
    /* COPY … FROM STDIN or TO STDOUT: data, not schema */
    PGM_STATEMENT_COPY_STDIN,
    /* CREATE, ALTER, DROP ROLE, and memberships: belong to the whole server, not to a schema */
    PGM_STATEMENT_ROLE,
    /* settings, grants, comments of the database itself, under its own name */
    PGM_STATEMENT_DATABASE,
    /* reaches out of the database: ALTER SYSTEM, databases, tablespaces, COPY with files or
     * programs, subscriptions that connect */
    PGM_STATEMENT_SERVER,
};

/* What it has to do with things that PostgreSQL chooses by itself, such as a default operator
 * class.
 */
enum pgm_statement_choice {
    PGM_CHOICE_NONE,
    PGM_CHOICE_OFFERED, /* CREATE OPERATOR, OPERATOR CLASS, CAST: what to choose from */
    PGM_CHOICE_MADE,    /* tables, indexes, views …: that choose once, when they are created */
};

struct pgm_statement {
    const char *text; /* without the semicolon and without comments before it */
    size_t size;
    size_t offset; /* of `text` in the file */
    enum pgm_statement_class class;
    enum pgm_statement_choice choice;
    /* Shares no transaction with others: CONCURRENTLY, VACUUM, ADD VALUE; or may leave traces in
     * the session: DO, CALL, SELECT, temporary objects. */
    bool alone;
    /* what follows COPY … FROM STDIN: bytes of the file, from the line below it up to its "\.";
     * both 0 for other statements, or where there is no such line */
    size_t data, data_size;
};

typedef PGM_VEC(struct pgm_statement) pgm_statements;

/* Splits the content of `file` (the name is for messages). A BOM and CRLF are accepted, and psql's
 * \restrict and \unrestrict, which pg_dump writes. Any other psql meta-command (a backslash outside
 * of quotes and comments), a NUL byte, bytes that are not UTF-8, an unterminated quote or comment
 * are PGM_INPUT with file, line and column. Data behind COPY … FROM STDIN, up to its line "\.", are
 * passed over. */
enum pgm_status pgm_parse_split(struct pgm_ctx *ctx, const char *file, const char *text,
    size_t size, pgm_statements *out) PGM_MUST_CHECK;

/* Describes a failure at byte `offset` of the content of `file`: PGM_INPUT with line and column. */
enum pgm_status pgm_parse_fail(
    struct pgm_ctx *ctx, const char *file, const char *text, size_t offset, const char *message);
