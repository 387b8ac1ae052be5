/* What `pgmend dump` writes, apart from the command itself. */
#pragma once

#include "plan/plan.h"

/* The object whose file what is said of `object` belongs to: what lies directly in a schema, or in
 * the database. */
const struct pgm_object *pgm_dump_owner(const struct pgm_object *object);

/* Writes the statements of a plan that creates a schema as a directory with a file an object; tells
 * how many there are. Equal files are left alone; those of an earlier dump that are not wanted any
 * more are removed. PGM_INPUT when other .sql files are there. */
enum pgm_status pgm_dump_tree(struct pgm_ctx *ctx, const struct pgm_plan *plan,
    const char *directory, size_t *n_files) PGM_MUST_CHECK;
