/* Comments in declared SQL that speak to pgmend: "-- pgmend: renamed-from old_name", and
 * "-- pgmend: last" before a statement that is to run when all others have.
 *
 * Found by lexical rules alone, with what they stand before: a statement that creates something, or
 * within its parentheses a column, a constraint, a label. What that means is for others to say. */
#pragma once

#include "base/file.h"
#include "parse/lexer.h"

/* What a directive stands before. */
enum pgm_directive_place {
    PGM_PLACE_OBJECT,     /* what the statement creates */
    PGM_PLACE_COLUMN,     /* one of its columns */
    PGM_PLACE_CONSTRAINT, /* one of its constraints */
    PGM_PLACE_LABEL,      /* one of its labels */
};

struct pgm_directive {
    const char *file;
    size_t line;
    size_t statement;  /* where the statement begins in the file */
    const char *word;  /* "renamed-from", "last" */
    const char *value; /* the rest of the line */
    enum pgm_directive_place place;
    const char *noun;   /* of what the statement creates or alters: "MATERIALIZED VIEW" */
    pgm_strings object; /* its name, without quotes, with its schema if that was written */
    pgm_strings table;  /* behind ON, for triggers, policies, indexes; may be empty */
    const char *name;   /* of the column or constraint; a label as a literal; NULL: the object */
};

typedef PGM_VEC(struct pgm_directive) pgm_directives;

/* Appends the directives of a file's text. PGM_INPUT with file and line for one that stands before
 * nothing it can be about. */
enum pgm_status pgm_directives_read(struct pgm_ctx *ctx, const char *file, const char *text,
    size_t size, pgm_directives *out) PGM_MUST_CHECK;
