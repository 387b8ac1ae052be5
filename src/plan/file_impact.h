/* What a step means, in a plan file: members of the step. */
#pragma once

#include <jansson.h>

#include "base/json.h"
#include "plan/impact.h"

/* Writes "effects", "hazards", "lost", "way_back", "downtime" and "estimate" of a step that was
 * assessed. */
void pgm_file_write_impact(struct pgm_json *json, const struct pgm_step *step);

/* Reads them again. A step of a file from before them has none, and stays without. */
void pgm_file_read_impact(struct pgm_ctx *ctx, const json_t *json, struct pgm_step *step);
