/* Two catalogs -> what differs.
 *
 * One merge of two sorted arrays; objects with equal hashes are passed over. Knows no kind. */
#pragma once

#include "kinds/kind.h"
#include "kinds/trash.h"
#include "model/catalog.h"

enum pgm_privileges {
    PGM_PRIVILEGES_AUTO, /* managed when the wanted catalog contains any grant */
    PGM_PRIVILEGES_ALL,
    PGM_PRIVILEGES_NONE,
};

/* What about the platform's own objects, which are in a catalog because others need them? */
enum pgm_platform {
    PGM_PLATFORM_NOT, /* left alone */
    PGM_PLATFORM_ALSO,
    PGM_PLATFORM_ONLY,
};

struct pgm_diff_options {
    enum pgm_privileges privileges;
    unsigned facets; /* enum pgm_facet to manage besides privileges */
    enum pgm_platform platform;
    enum pgm_purpose purpose; /* of a plan made from the diff */
};

/* All that can be managed; what a diff managed, for another of the same work. */
#define PGM_DIFF_EVERYTHING                                                                        \
    ((struct pgm_diff_options){ .privileges = PGM_PRIVILEGES_ALL, .facets = PGM_FACETS })
struct pgm_diff_options pgm_diff_options_of(unsigned facets);

struct pgm_renaming;

struct pgm_diff {
    const struct pgm_catalog *from, *to;
    const struct pgm_catalog *before;    /* `from`, or the same before anything was renamed */
    const struct pgm_renaming *renaming; /* what comes first (plan/rename.h); NULL: nothing */
    struct pgm_delta *deltas;            /* sorted by id */
    size_t n_deltas;
    size_t n_added, n_dropped, n_changed;
    unsigned facets; /* enum pgm_facet that were compared */
    enum pgm_platform platform;
    enum pgm_purpose purpose;
    const pgm_kept_list *kept; /* values for columns of `to`, in tables of `from`; NULL: none */
};

/* What leads from `from` to `to`. The diff refers to both catalogs. */
struct pgm_diff *pgm_diff_make(struct pgm_ctx *ctx, const struct pgm_catalog *from,
    const struct pgm_catalog *to, const struct pgm_diff_options *options);

/* Is there nothing to do? */
bool pgm_diff_is_empty(const struct pgm_diff *diff);

/* The delta of that id, or NULL. */
const struct pgm_delta *pgm_diff_find(const struct pgm_diff *diff, const char *id);
