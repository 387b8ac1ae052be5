/* The variables of the environment. */
#pragma once

/* The variable's value; NULL when it is not set, or empty, which means the same. */
const char *pgm_environment(const char *name);
