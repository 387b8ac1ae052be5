/* Identifiers and literals in SQL. An identifier is quoted only where PostgreSQL would read it
 * otherwise: the keyword list is the union of the reserved and type/function-name/column-name
 * keywords of PostgreSQL 14 to 18 (pg_get_keywords()), so that the text suits every server. */
#pragma once

#include "base/str.h"

/* Would PostgreSQL read the name otherwise without quotes? */
bool pgm_quote_is_needed(const char *name);

void pgm_quote_name(struct pgm_str *out, const char *name);
void pgm_quote_literal(struct pgm_str *out, const char *text);

/* schema.name */
void pgm_quote_qualified(struct pgm_str *out, const char *schema, const char *name);
