/* The trash of one database: what lies in it, bringing it back, ending it. */
#pragma once

#include "kinds/emit.h"
#include "kinds/trash.h"
#include "pg/conn.h"

/* Where a plan made now may put what it drops. NULL: this user may not make schemas, or not write
 * the list. */
enum pgm_status pgm_trash_look(
    struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_trash **out) PGM_MUST_CHECK;

struct pgm_trash_item {
    const char *id;   /* in the list */
    const char *kind; /* "table" */
    const char *item; /* what it was: "table public.orders" */
    const char
        *part_of;    /* the same of the table whose partition it was and that went with it; NULL */
    const char *run; /* of the record of runs; NULL: put there by hand */
    const char *from_schema, *schema, *name;
    const char *place; /* where it lies, as SQL */
    const char *put_at, *put_by;
    int64_t age;      /* milliseconds */
    int64_t rows;     /* as far as the statistics know; -1: they do not */
    int64_t bytes;    /* on disk, with indexes */
    int64_t n_beside; /* relations that are in the same schema of the trash, itself included */
    bool has_source;  /* is the schema there that it came from? */
    bool is_there;    /* false: somebody took it away and left the list as it was */
};

typedef PGM_VEC(struct pgm_trash_item) pgm_trash_items;

/* All of it, what was put there first first. */
enum pgm_status pgm_trash_list(
    struct pgm_ctx *ctx, struct pgm_conn *conn, pgm_trash_items *out) PGM_MUST_CHECK;

/* The items that `name` means: what they were, with or without its kind, with the partitions that
 * went along; or where they lie. PGM_USAGE for none, and for several of one name. */
enum pgm_status pgm_trash_find(struct pgm_ctx *ctx, const pgm_trash_items *all, const char *name,
    pgm_trash_items *out) PGM_MUST_CHECK;

/* The steps that bring items back, and those that end them. */
void pgm_trash_restore(struct pgm_ctx *ctx, const pgm_trash_items *items, pgm_steps *out);
void pgm_trash_purge(struct pgm_ctx *ctx, const pgm_trash_items *items, pgm_steps *out);
