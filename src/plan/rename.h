/* Renames -> the statements that make them, and the renames that follow from them.
 *
 * Names are changed one by one on a copy of the old catalog's names, so that each statement calls
 * everything as it is called by then: chains and exchanges of names come out right, by a name
 * nobody else has where that is needed. What only has its name from something renamed (orders_pkey,
 * orders_id_seq, orders_note_idx) goes along where the wanted schema has it under the name it would
 * have got. */
#pragma once

#include "diff/rename.h"
#include "kinds/emit.h"

/* What is renamed before anything else of a plan. */
struct pgm_renaming {
    const struct pgm_catalog *before; /* the catalog that is, under its old names */
    pgm_renames renames;              /* implied ones last */
    pgm_steps steps;
};

/* The statements for `wished`. `refused` holds ids of wanted objects that no implied rename may
 * lead to (id -> anything). */
enum pgm_status pgm_renaming_make(struct pgm_ctx *ctx, const struct pgm_catalog *from,
    const struct pgm_catalog *to, const pgm_renames *wished, const struct pgm_map *refused,
    struct pgm_renaming **out) PGM_MUST_CHECK;
