/* Storage parameters, as catalogs keep them sorted: "fillfactor=70, autovacuum_enabled=false". */
#pragma once

#include "kinds/emit.h"

/* " WITH (a='1', b='2')", or nothing. */
void pgm_options_with(struct pgm_str *out, const char *options, const char *more_options);

/* Emits "HEAD SET (…)" and "HEAD RESET (…)" that lead from one list to the other. */
void pgm_options_alter(struct pgm_emit *emit, const char *head, const char *from, const char *to);
