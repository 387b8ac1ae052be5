/* What config.c and config_read.c share. */
#pragma once

#include "cmd/config.h"

/* A section with nothing set. */
struct pgm_section pgm_section_new(
    struct pgm_arena *arena, const char *name, enum pgm_key_section section);

/* The NAME of "env:NAME", or NULL when `text` is a value itself. */
const char *pgm_config_variable_of(const char *text);
