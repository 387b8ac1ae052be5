/* Changes -> one order.
 *
 * Each change has up to six vertices: the old object is dropped (or its values are made text while
 * their type is made anew), the old one is moved aside (for a swap), the new one is created or
 * altered, and filled with what the old one held; and where tables are in use, something is
 * prepared before and confirmed after (plan/gentle.h). Edges between them come from the needs of
 * both catalogs and from names that only one object at a time may have. What PostgreSQL drops along
 * with something else, and what is printed within another's CREATE statement, is merged into that
 * one's vertex. A circle is a bug of ours or of the catalog's, reported with its members and never
 * cut.
 */
#pragma once

#include "kinds/emit.h"
#include "plan/change.h"

enum pgm_role {
    PGM_ROLE_PREPARE,
    PGM_ROLE_DROP,
    PGM_ROLE_ASIDE,
    PGM_ROLE_CREATE,
    PGM_ROLE_REFILL,
    PGM_ROLE_CONFIRM,
};

struct pgm_vertex {
    struct pgm_change *change;
    enum pgm_role role;
    struct pgm_vertex *leader;            /* itself, or the vertex it is merged into */
    PGM_VEC(struct pgm_vertex *) members; /* of a leader: those merged into it */
    PGM_VEC(struct pgm_vertex *) before;  /* what must run first */
    PGM_VEC(struct pgm_vertex *) after;   /* filled in for leaders when ordering */
    size_t waiting;                       /* leaders before it that have not run */
    size_t place;                         /* of a leader in the order, for plan/block.c */
    unsigned mark;                        /* of the search that saw it last */
    const struct pgm_object *anchor;      /* the object it stands beside in the script */
    int rank; /* coarse order: what should come early or late where there is a choice */
};

struct pgm_graph {
    struct pgm_ctx *ctx;
    const struct pgm_changes *changes;
    struct pgm_emit *emit; /* for hooks that must look around */
    PGM_VEC(struct pgm_vertex *) vertices;
    unsigned mark;
};

/* All vertices with their edges, merged. */
struct pgm_graph *pgm_graph_make(
    struct pgm_ctx *ctx, const struct pgm_changes *changes, struct pgm_emit *emit);

/* The leader a vertex was merged into. */
struct pgm_vertex *pgm_vertex_leader(struct pgm_vertex *vertex);

/* Is there a way from `start` back to `goal`, following what must run before? */
bool pgm_graph_leads_back(
    struct pgm_graph *graph, struct pgm_vertex *start, const struct pgm_vertex *goal);

typedef PGM_VEC(struct pgm_vertex *) pgm_vertices;

/* Leaders in the order to run. PGM_BUG with the members of a circle, if there is one. */
enum pgm_status pgm_graph_order(struct pgm_graph *graph, pgm_vertices *out) PGM_MUST_CHECK;

/* Merges what is created within its parent's statement; used by pgm_graph_make(). */
void pgm_graph_fold(struct pgm_graph *graph);

/* `member` runs as a part of `leader`. */
void pgm_graph_merge(struct pgm_vertex *member, struct pgm_vertex *leader, struct pgm_arena *arena);
