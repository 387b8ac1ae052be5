/* .env files: KEY=VALUE lines that stand in for variables of the process environment.
 *
 * The process environment wins. Nothing is executed, and of $… only ${NAME} is replaced, outside
 * single quotes. A line that cannot be read is passed over with a warning that names file and line,
 * never its text: it may hold a password. */
#pragma once

#include "base/map.h"
#include "base/status.h"

struct pgm_dotenv {
    const char *file; /* NULL when there was none to read */
    struct pgm_map values;
};

/* Reads the file; that it does not exist is no failure. */
enum pgm_status pgm_dotenv_load(
    struct pgm_ctx *ctx, const char *path, struct pgm_dotenv *out) PGM_MUST_CHECK;

/* Reads the text of `file` (the name is for warnings). */
void pgm_dotenv_read(
    struct pgm_ctx *ctx, const char *file, const char *text, size_t size, struct pgm_dotenv *out);

/* The variable: the process environment's, else the file's, else NULL. An empty one counts as
 * absent. */
const char *pgm_dotenv_get(const struct pgm_dotenv *dotenv, const char *name);

/* Sets, in the process environment, libpq's own variables (PG…, but not PGMEND_…) that the file has
 * and the environment lacks: libpq looks for them nowhere else. To be called once, before there is
 * any thread. */
void pgm_dotenv_export(const struct pgm_dotenv *dotenv);
