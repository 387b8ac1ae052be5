/* Statements without the passwords that stand in them. */
#pragma once

#include "base/arena.h"

/* The statement with '***' in the place of what follows PASSWORD, CONNECTION and options that are
 * called like a secret, and of literals that hold a URL with a password; cut where it is longer
 * than the journal keeps. */
const char *pgm_mask_statement(struct pgm_arena *arena, const char *text, size_t size);
