/* What kind of statement a text is, by its keywords. */
#pragma once

#include "parse/split.h"

/* Fills in class, choice and `alone` of a statement, from its text and size. */
void pgm_parse_classify(struct pgm_statement *statement);

/* The name that a plain or quoted identifier means: folded to lower case, or without its quotes. */
const char *pgm_parse_name(struct pgm_arena *arena, const char *text, size_t size);

/* Is it CREATE TYPE with nothing but a name, which makes a shell? */
bool pgm_parse_makes_shell(const struct pgm_statement *statement);
