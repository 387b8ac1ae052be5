/* The proof of migrations: they are run on a throw-away copy of the live schema, and what comes out
 * is what must come out live. The copy has no rows. */
#pragma once

#include "migrate/runner.h"
#include "model/catalog.h"

struct pgm_migrate_proof {
    const struct pgm_catalog *live; /* the schema as it is */
    const struct pgm_scope *scope;
    const char *search_path;       /* as the runner's */
    struct pgm_catalog **expected; /* one a migration: the schema after it */
};

/* Runs them one by one. A failure has the script's file and line, as a run has. */
enum pgm_status pgm_migrate_prove(struct pgm_ctx *ctx, size_t n,
    struct pgm_migration *const *migrations, struct pgm_migrate_proof *proof) PGM_MUST_CHECK;

/* Is `live` what the proof foretold after migration `i`? PGM_FAILED with the first difference when
 * it is not. */
enum pgm_status pgm_migrate_confirm(struct pgm_ctx *ctx, const struct pgm_migrate_proof *proof,
    size_t i, const char *name, const struct pgm_catalog *live) PGM_MUST_CHECK;
