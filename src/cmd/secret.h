/* Passwords that stand in no connection string: in a file, or known to another program. They are in
 * no message. */
#pragma once

#include "base/status.h"

/* The first line of a file; PGM_CONFIG when there is none. */
enum pgm_status pgm_secret_of_file(
    struct pgm_ctx *ctx, const char *path, const char **out) PGM_MUST_CHECK;

/* The first line that a command of the shell prints; PGM_CONFIG when it fails or prints none. */
enum pgm_status pgm_secret_of_command(
    struct pgm_ctx *ctx, const char *command, const char **out) PGM_MUST_CHECK;
