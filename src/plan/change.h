/* Deltas -> changes: what happens to each object, the consequences included.
 *
 * A diff says which objects differ. A change says what is done about it: created, altered in place,
 * dropped, or rebuilt; and which others, equal on both sides, have to be rebuilt or altered because
 * PostgreSQL would not let the first one change beneath them. */
#pragma once

#include "diff/compare.h"

enum pgm_fate {
    PGM_FATE_NONE,
    PGM_FATE_CREATE,
    PGM_FATE_ALTER,
    PGM_FATE_DROP,
    PGM_FATE_REBUILD, /* dropped and created */
};

struct pgm_emit;

struct pgm_change {
    const struct pgm_object *from, *to;
    enum pgm_fate fate;
    uint64_t changed; /* attributes to alter; more than differ when a type they name is swapped */
    bool swap; /* the old one is renamed aside until its followers have moved, and dropped last */
    struct pgm_change *predecessor; /* the change of the object whose state the new one continues,
                                       kept aside for that */
    bool over_text; /* altered, and its values are text while the type they are of is made anew */
    bool queued;
    bool makes_way;                  /* its successor, under another name, waits until it is gone */
    const struct pgm_gentle *gentle; /* the way that it goes where its table is in use, see
                                        plan/gentle.h; with swap, the old one waits only until the
                                        new one is confirmed */
    bool refills; /* a swap, and what is in the old one moves over to the new one */
    struct pgm_vertex *prepare, *drop, *aside, *create, *refill, *confirm; /* by plan/graph.c */
};

struct pgm_changes {
    struct pgm_ctx *ctx;
    struct pgm_emit *emit; /* for hooks that must look around */
    const struct pgm_diff *diff;
    struct pgm_change **of_from, **of_to; /* by the objects' index; NULL: untouched */
    PGM_VEC(struct pgm_change *) all;     /* sorted by id once complete */
    PGM_VEC(struct pgm_change *) queue;
    bool apart; /* what goes with its parent goes by itself where the parent waits for it */
};

/* `emit` is for hooks that must look around; its `plan` is set to what is returned. */
struct pgm_changes *pgm_changes_make(
    struct pgm_ctx *ctx, const struct pgm_diff *diff, struct pgm_emit *emit);

/* The change of an object of either catalog, or NULL. */
struct pgm_change *pgm_change_of_old(
    const struct pgm_changes *changes, const struct pgm_object *from);
struct pgm_change *pgm_change_of_new(
    const struct pgm_changes *changes, const struct pgm_object *to);

/* Is there a DROP in it; a CREATE; anything done to the new object? */
bool pgm_change_drops(const struct pgm_change *change);
bool pgm_change_creates(const struct pgm_change *change);

/* Was what ties the old object `user` to `needed` taken away, so that it survives the end of
 * `needed`? */
bool pgm_change_is_untied(const struct pgm_changes *changes, const struct pgm_object *user,
    const struct pgm_object *needed);

/* The object it is about: the wanted one where there is one. */
const struct pgm_object *pgm_change_object(const struct pgm_change *change);

/* The same as a delta, for hooks. */
struct pgm_delta pgm_change_delta(
    const struct pgm_changes *changes, const struct pgm_change *change);

/* Does it make something less watchful that would fire at the plan's own steps? That is done first
 * of all. */
bool pgm_change_calms(const struct pgm_changes *changes, const struct pgm_change *change);

/* What of an object that is altered changes under its users: enum pgm_bond. */
unsigned pgm_change_disturbs(const struct pgm_changes *changes, const struct pgm_change *change);
