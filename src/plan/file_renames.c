#include "plan/file_renames.h"

void
pgm_renamed_ids_of(struct pgm_arena *arena, const struct pgm_diff *diff, pgm_renamed_ids *out)
{
    for (size_t i = 0; diff->renaming && i < diff->renaming->renames.n; i++) {
        const struct pgm_rename *rename = &diff->renaming->renames.at[i];
        struct pgm_renamed_id id = {
            .from = rename->from.object->id,
            .to = rename->to.object->id,
            .from_part = rename->from.part,
            .to_part = rename->to.part,
        };
        if (!rename->implied) {
            pgm_vec_push(arena, out, id);
        }
    }
}

void
pgm_renamed_back(struct pgm_arena *arena, const pgm_renamed_ids *ids,
    const struct pgm_catalog *live, const struct pgm_catalog *wanted, pgm_renames *out)
{
    for (size_t i = 0; i < ids->n; i++) {
        const struct pgm_renamed_id *id = &ids->at[i];
        struct pgm_rename rename = {
            .from = { pgm_catalog_find(live, id->to), id->to_part },
            .to = { pgm_catalog_find(wanted, id->from), id->from_part },
        };
        bool has_parts = !id->to_part || (rename.from.object && rename.to.object &&
                                             pgm_rename_has_part(rename.from.object, id->to_part) &&
                                             pgm_rename_has_part(rename.to.object, id->from_part));
        if (rename.from.object && rename.to.object && has_parts) {
            pgm_vec_push(arena, out, rename);
        }
    }
}

void
pgm_renamed_ids_write(struct pgm_json *json, const pgm_renamed_ids *ids)
{
    if (!ids->n) {
        return;
    }
    pgm_json_key(json, "renames");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < ids->n; i++) {
        const struct pgm_renamed_id *id = &ids->at[i];
        pgm_json_open(json, '{');
        pgm_json_member(json, "from", id->from);
        pgm_json_member(json, "to", id->to);
        if (id->from_part) {
            pgm_json_member(json, "from_part", id->from_part);
            pgm_json_member(json, "to_part", id->to_part);
        }
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
}

void
pgm_renamed_ids_read(struct pgm_arena *arena, const json_t *array, pgm_renamed_ids *out)
{
    for (size_t i = 0; i < json_array_size(array); i++) {
        const json_t *json = json_array_get(array, i);
        struct pgm_renamed_id id = {
            .from = json_string_value(json_object_get(json, "from")),
            .to = json_string_value(json_object_get(json, "to")),
            .from_part = json_string_value(json_object_get(json, "from_part")),
            .to_part = json_string_value(json_object_get(json, "to_part")),
        };
        if (id.from && id.to && !id.from_part == !id.to_part) {
            pgm_vec_push(arena, out, id);
        }
    }
}
