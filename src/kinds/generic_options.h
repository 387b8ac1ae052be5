/* Options of foreign data, as catalog queries list them: "host 'a', port '5432'", sorted by name,
 * each value a literal. */
#pragma once

#include "kinds/emit.h"

/* " OPTIONS (host 'a', port '5432')", or nothing. */
void pgm_generic_options_add(struct pgm_str *out, const char *options);

/* " OPTIONS (ADD a '1', SET b '2', DROP c)" that leads from one list to the other, or "". */
const char *pgm_generic_options_change(struct pgm_arena *arena, const char *from, const char *to);

/* Says of the statement added last that the options called `secrets` are not in it. */
void pgm_generic_options_warn(struct pgm_emit *emit, const char *secrets);
