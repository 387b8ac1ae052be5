/* A plan as a file: JSON, bound to the digest of the live catalog it was made from.
 *
 * {"pgmend_plan": 1, "server_version": …, "from": {"origin", "digest"}, "to": {"origin", "digest"},
 * "scope": {"schemas", "ignore", "roles"}, "manages": ["privileges", …], "proved": true, "reached":
 * digest, "string_bodies": false, "renames": [{"from", "to"}], "steps": [{"sql", "object",
 * "action", "group", "flags": […], "hazard"}], "destroys": [ids], "sum": SHA-256}
 *
 * "sum" is over the compact text of the whole without it, so that a plan changed by hand is
 * noticed. */
#pragma once

#include "base/file.h"
#include "plan/file_renames.h"
#include "plan/plan.h"

struct pgm_plan_file {
    int server_version;
    const char *from_origin, *from_digest;
    const char *to_origin, *to_digest;
    const char *reached; /* digest of the catalog that the proof arrived at; NULL when not proved */
    unsigned facets;     /* enum pgm_facet that are managed: a part of the digests */
    bool proved, string_bodies;
    const char *const *schemas, *const *ignore, *const *roles; /* the scope, each ended by NULL, or
                                                                  NULL */
    const char *const
        *trash;           /* schemas of the trash that are looked at, ended by NULL; NULL: none */
    const char *undoes;   /* the number of the run that it undoes, or NULL */
    const char *database; /* the one that the steps name, and that they are for; NULL: none does */
    const char *provider; /* the platform whose own things were left out, or NULL */
    pgm_renamed_ids renames; /* that the plan begins with */
    pgm_steps steps;         /* object is NULL: a file knows only ids */
    pgm_strings destroys;    /* ids that need consent */
};

/* The plan as a file's content. */
void pgm_plan_file_make(
    struct pgm_ctx *ctx, const struct pgm_plan *plan, struct pgm_plan_file *out);

/* What the plan is known by, "sum" of its file. */
const char *pgm_plan_file_digest(struct pgm_ctx *ctx, const struct pgm_plan_file *file);

/* The text of the file. */
const char *pgm_plan_file_write(struct pgm_ctx *ctx, const struct pgm_plan_file *file);

/* Reads it. PGM_INPUT for anything that is no plan of a known version, or was changed since it was
 * written. */
enum pgm_status pgm_plan_file_read(struct pgm_ctx *ctx, const char *path, const char *text,
    size_t size, struct pgm_plan_file *out) PGM_MUST_CHECK;
