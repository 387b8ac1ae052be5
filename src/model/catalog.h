/* A catalog: the schema of one database in memory, a sorted set of objects. Data without behaviour
 * per kind. */
#pragma once

#include "base/map.h"
#include "base/status.h"
#include "model/object.h"

/* Something the database has and pgmend has no kind for. */
struct pgm_unmodelled {
    const char *what; /* "operator public.===(…)" in PostgreSQL's own words */
};

typedef PGM_VEC(struct pgm_unmodelled) pgm_unmodelled_list;

struct pgm_gathered_edge {
    struct pgm_object *from, *to;
    unsigned flags;
};

struct pgm_catalog {
    struct pgm_arena *arena;
    struct pgm_object **objects; /* sorted by id */
    size_t n_objects;
    struct pgm_arena *gathering; /* where `gathered` is; NULL once linked */
    PGM_VEC(struct pgm_gathered_edge) gathered;
    int server_version;   /* server_version_num of the server it was read from */
    const char *origin;   /* for messages: "shop at db.example.com", "schema/" */
    const char *digest;   /* of all objects' identities and attributes, but owners; NULL until
                             pgm_catalog_seal() */
    unsigned facets;      /* enum pgm_facet that occur in it; known once sealed */
    struct pgm_map casts; /* "integer>text" -> "a" or "i" or "e": casts that need no detour; empty
                             in snapshots */
    pgm_unmodelled_list unmodelled;
    const char *provider; /* the platform whose own things were left out, or NULL */
    const char *const
        *trash;           /* the schemas of the trash that are in it, ended by NULL; NULL: none */
    const char *self;     /* the role it was read as: who runs plans; NULL in snapshots */
    const char *database; /* its name, where it is a live one's; else NULL */
    PGM_VEC(const char *)
    roles; /* names of the roles of the server it was read from, but the system's own; empty in
              snapshots */
};

/* An empty catalog that lives in the context's arena. */
struct pgm_catalog *pgm_catalog_new(struct pgm_ctx *ctx, const char *origin, int server_version);

/* Sorts and links what was collected in `objects` (needs must name objects of the same
 * catalog): fills users and children. Two objects with one id are PGM_FAILED, naming it. */
enum pgm_status pgm_catalog_link(
    struct pgm_ctx *ctx, struct pgm_catalog *catalog, pgm_objects *objects) PGM_MUST_CHECK;

/* The object of that id, or NULL. */
struct pgm_object *pgm_catalog_find(const struct pgm_catalog *catalog, const char *id);

/* Adds an edge before linking; an edge to itself or its own descendant is ignored, flags of one
 * seen before are joined. */
void pgm_catalog_add_edge(
    struct pgm_catalog *catalog, struct pgm_object *from, struct pgm_object *to, unsigned flags);
