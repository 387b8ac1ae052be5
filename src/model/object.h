/* Objects: the facts a schema consists of.
 *
 * An object is the smallest thing that can change by itself: a table, one of its columns, that
 * column's default, a constraint, a comment. It has an identity (its kind and its path), attributes
 * in the order its kind lists them, and edges to the objects it cannot exist without. Objects
 * belong to the catalog they were read into and live as long as its arena. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "base/vec.h"

struct pgm_kind;
struct pgm_object;

/* Where PostgreSQL keeps it: pg_depend's (classid, objid, objsubid). All zero in snapshots and for
 * satellites. A type has its shell, which is there before it, under PGM_SUB_SHELL. */
#define PGM_SUB_SHELL (-1)
struct pgm_address {
    uint32_t class_id, object_id;
    int32_t sub_id;
};

enum pgm_edge_flags {
    PGM_EDGE_ORDER = 1, /* create after, drop before */
    PGM_EDGE_AUTO = 2,  /* is dropped along with the other end */
    PGM_EDGE_AFTER = 4, /* create after; what becomes of the other end later is no matter */
};

struct pgm_edge {
    struct pgm_object *to;
    unsigned flags;
};

typedef PGM_VEC(struct pgm_edge) pgm_edges;
typedef PGM_VEC(struct pgm_object *) pgm_objects;
typedef PGM_VEC(const struct pgm_object *) pgm_object_list;

struct pgm_object {
    const struct pgm_kind *kind;
    struct pgm_address address;
    struct pgm_object *parent; /* NULL for what belongs to the database itself */
    const char *name;          /* as it stands in the system catalog; a satellite's may be "" */
    const char *signature;     /* "(integer, text)" of a routine, NULL for others */
    const char *quoted;        /* the name as SQL wants it */
    const char *sql;    /* the name as a statement elsewhere refers to it: public.orders, or just a
                           column's name */
    const char *path;   /* public.orders.id; unique within the kind */
    const char *id;     /* "column public.orders.id"; unique within the catalog */
    const char **attrs; /* values in the order of kind->attrs; NULL is null */
    uint64_t hash;      /* of the attributes that count; name and path are no part of it */
    pgm_edges needs;    /* sorted by the other end's id, each end once */
    pgm_edges users;    /* the same edges seen from the other end */
    pgm_objects children; /* sorted by id */
    bool is_kept;         /* the platform set it up: not dropped for not being declared */
    bool is_foreign;      /* the platform's own: here because others need it, never compared */
    uint32_t index;       /* its place in the catalog */
};

/* The object at the top of the parents: the schema, or the object itself. */
const struct pgm_object *pgm_object_root(const struct pgm_object *object);

/* Is `object` below `ancestor`, or the same? */
bool pgm_object_is_within(const struct pgm_object *object, const struct pgm_object *ancestor);

/* The edge from `object` to `to`, or NULL. */
const struct pgm_edge *pgm_object_edge(
    const struct pgm_object *object, const struct pgm_object *to);

/* Forgets the needs that are in no catalog: those with the index UINT32_MAX. */
void pgm_object_forget_needs(struct pgm_object *object);
