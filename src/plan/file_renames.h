/* The renames of a plan, by the ids of what is renamed: a plan file's member "renames". */
#pragma once

#include <jansson.h>

#include "base/json.h"
#include "plan/rename.h"

struct pgm_renamed_id {
    const char *from, *to;           /* ids, before and after the plan */
    const char *from_part, *to_part; /* of it, as a label of an enum is; NULL: the object itself */
};

typedef PGM_VEC(struct pgm_renamed_id) pgm_renamed_ids;

/* Those that the diff's plan begins with; what follows from others is left out. */
void pgm_renamed_ids_of(struct pgm_arena *arena, const struct pgm_diff *diff, pgm_renamed_ids *out);

/* The renames that lead back from `live` to `wanted`, as far as both have what they are about. */
void pgm_renamed_back(struct pgm_arena *arena, const pgm_renamed_ids *ids,
    const struct pgm_catalog *live, const struct pgm_catalog *wanted, pgm_renames *out);

/* Writes the member when there are any; reads its array, or NULL. */
void pgm_renamed_ids_write(struct pgm_json *json, const pgm_renamed_ids *ids);
void pgm_renamed_ids_read(struct pgm_arena *arena, const json_t *array, pgm_renamed_ids *out);
