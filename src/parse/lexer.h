/* PostgreSQL's lexical rules, as far as they say where a token ends: quotes of every kind, dollar
 * quotes, nested comments, words. Reads in place, allocates nothing, and takes time in proportion
 * to the text. White space and comments are passed over. Strings are read with
 * standard_conforming_strings on. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

enum pgm_token_kind {
    PGM_TOKEN_END,
    PGM_TOKEN_WORD,   /* a keyword or plain identifier */
    PGM_TOKEN_NAME,   /* a "quoted" identifier */
    PGM_TOKEN_STRING, /* '…', E'…', B'…', $tag$…$tag$ and so on */
    PGM_TOKEN_NUMBER, /* also a parameter such as $1 */
    PGM_TOKEN_SIGN,   /* any other single character */
    PGM_TOKEN_OPEN,   /* a quote or comment that is never closed: runs from its start to the end */
};

struct pgm_token {
    enum pgm_token_kind kind;
    size_t start, end; /* bytes [start, end) of the text */
};

struct pgm_lexer {
    const char *text; /* a NUL byte must follow its last */
    size_t size, at;
};

/* The next token; PGM_TOKEN_END again and again at the end. */
struct pgm_token pgm_lexer_next(struct pgm_lexer *lexer);

/* Is it this keyword (given in lower case)? */
bool pgm_token_is_word(const char *text, struct pgm_token token, const char *word);

/* Is it this single character? */
bool pgm_token_is_sign(const char *text, struct pgm_token token, char sign);
