/* Which pgmend this is. */
#pragma once

#include "cmd/cli.h"

/* "0.1.0", from the build's configuration. */
extern const char pgm_version[];

/* Prints it. */
void pgm_version_show(struct pgm_cli *cli);
