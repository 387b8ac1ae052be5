/* Renames: which object of the schema that is goes on under which name of the wanted one.
 *
 * Nothing is ever taken for renamed by itself. A user says so, by a directive in declared SQL or an
 * option; what looks like a rename and was not said is a candidate, to be pointed out. Names here
 * are names as PostgreSQL stores them; text is not searched for them. */
#pragma once

#include "diff/compare.h"
#include "parse/directive.h"

/* Something with a name: an object, or a part of it (a label of an enum) as a literal. */
struct pgm_named {
    const struct pgm_object *object;
    const char *part; /* NULL: the object itself */
};

struct pgm_rename {
    struct pgm_named from, to; /* of the catalog that is, and of the wanted one */
    bool implied;              /* follows from another rename: orders_pkey, orders_id_seq */
};

typedef PGM_VEC(struct pgm_rename) pgm_renames;

/* A name as users write it: "table public.orders", "public.f(integer)", "public.mood.sad". */
struct pgm_written {
    const char *text;
    const char *kind;      /* NULL: none was said */
    pgm_strings parts;     /* without quotes */
    const char *signature; /* with its parentheses, or NULL */
};

/* A wish for a rename: an option's, or a directive's. */
struct pgm_wish {
    struct pgm_written old_name;
    struct pgm_written new_name;           /* of an option */
    const struct pgm_directive *directive; /* of a directive; else NULL */
};

typedef PGM_VEC(struct pgm_wish) pgm_wishes;

/* Reads a name. PGM_USAGE when it is none. */
enum pgm_status pgm_written_read(
    struct pgm_ctx *ctx, const char *text, struct pgm_written *out) PGM_MUST_CHECK;

/* Reads "OLD=NEW" and adds the wish. PGM_USAGE with what is wrong. */
enum pgm_status pgm_wish_read(
    struct pgm_ctx *ctx, const char *text, pgm_wishes *out) PGM_MUST_CHECK;

/* Adds the wish of a directive. PGM_INPUT with file and line when it says nothing that can be
 * understood. */
enum pgm_status pgm_wish_of_directive(
    struct pgm_ctx *ctx, const struct pgm_directive *directive, pgm_wishes *out) PGM_MUST_CHECK;

/* Is the object (and part) what was written? */
bool pgm_written_means(const struct pgm_written *written, struct pgm_named named);

/* Are all its parts but the last the path of `parent`? */
bool pgm_written_is_in(const struct pgm_written *written, const struct pgm_object *parent);

/* Has it no signature, or the object's? */
bool pgm_written_fits(const struct pgm_written *written, const struct pgm_object *object);

/* The renames that are wished for and not done yet. What is done is passed over. A wish that cannot
 * be granted is PGM_USAGE or, of a directive, PGM_INPUT. */
enum pgm_status pgm_renames_resolve(struct pgm_ctx *ctx, const struct pgm_catalog *from,
    const struct pgm_catalog *to, const pgm_wishes *wishes, pgm_renames *out) PGM_MUST_CHECK;

/* The object of the other catalog that `object` is, given renames; NULL when it has none there. */
const struct pgm_object *pgm_renames_new(
    const pgm_renames *renames, const struct pgm_catalog *to, const struct pgm_object *object);
const struct pgm_object *pgm_renames_old(
    const pgm_renames *renames, const struct pgm_catalog *from, const struct pgm_object *object);

/* Has the object such a part? */
bool pgm_rename_has_part(const struct pgm_object *object, const char *part);

/* Appends those of `object`'s kind that it or one of its satellites needs: of a table the tables it
 * inherits from, or is a partition of. */
void pgm_renames_above(struct pgm_arena *arena, const struct pgm_object *object, pgm_objects *out);

/* "table public.orders", "label public.mood.'sad'". */
const char *pgm_named_id(struct pgm_arena *arena, struct pgm_named named);

/* Something dropped and something added that are equal but for their names. */
struct pgm_candidate {
    struct pgm_named from, to;
    bool loses_data; /* if it is a rename and is not treated as one */
};

typedef PGM_VEC(struct pgm_candidate) pgm_candidates;

/* Points out what may be meant as renames, in the order of their ids. */
void pgm_candidates_find(struct pgm_ctx *ctx, const struct pgm_diff *diff, pgm_candidates *out);
