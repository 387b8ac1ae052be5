/* Shared by introspect.c, which asks, and introspect_build.c, which makes a catalog of the answers.
 * For src/catalog/introspect*.c only. */
#pragma once

#include "base/intern.h"
#include "catalog/depend.h"
#include "catalog/introspect.h"
#include "catalog/stamp.h"
#include "kinds/kind.h"

/* What came of a kind's query. */
struct pgm_found {
    struct pgm_object *objects;
    const char **needs;          /* parallel to objects: the query's "needs" */
    struct pgm_address *parents; /* parallel to objects */
    size_t n;
};

/* What is known while one catalog is being read. */
struct pgm_reading {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    struct pgm_arena *scratch; /* for what is of no use afterwards */
    struct pgm_intern *texts;
    struct pgm_scope scope;
    struct pgm_catalog *catalog;
    struct pgm_depend *depend;
    struct pgm_found *found; /* of each kind */
    size_t n_kinds;
    bool only_shared; /* what lies in no database: nothing else is asked for */
    size_t *order;    /* of queries: which kind, or n_kinds + enum other_query */
    size_t n_queries;
    const struct pgm_cache *cache; /* NULL: none */
    const char *stamp_sql[PGM_STAMP_QUERIES + 1];
};

/* Once all answers are there: objects find their parents and needs; what is out of scope, a
 * platform's or not modelled is left out. */
enum pgm_status pgm_introspect_build(struct pgm_reading *reading) PGM_MUST_CHECK;
