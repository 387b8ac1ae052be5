/* The catalog queries, NAME.sql of each kind, embedded at build time; and the kinds themselves, for
 * their neighbours. */
#pragma once

#include "kinds/kind.h"

#define PGM_KIND(name)                                                                             \
    extern const char pgm_sql_##name[];                                                            \
    extern const struct pgm_kind pgm_kind_##name;
#include "kinds/kinds.def"
#undef PGM_KIND
