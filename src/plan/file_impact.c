#include "plan/file_impact.h"

#include <string.h>

static void
write_effect(struct pgm_json *json, const struct pgm_effect *effect)
{
    pgm_json_open(json, '{');
    pgm_json_member(json, "relation", effect->relation);
    pgm_json_member(json, "lock", effect->lock ? pgm_lock_names[effect->lock] : NULL);
    pgm_json_member_bool(json, "rewrites", effect->rewrites);
    pgm_json_member_bool(json, "scans", effect->scans);
    pgm_json_member_int(json, "indexes", (int64_t)effect->indexes);
    pgm_json_close(json, '}');
}

static void
write_estimate(struct pgm_json *json, const struct pgm_impact *impact)
{
    pgm_json_key(json, "estimate");
    pgm_json_open(json, '{');
    if (impact->milliseconds >= 0) {
        pgm_json_member_int(json, "milliseconds", impact->milliseconds);
    } else {
        pgm_json_member(json, "milliseconds", NULL);
    }
    pgm_json_member(json, "basis", impact->basis);
    pgm_json_close(json, '}');
}

void
pgm_file_write_impact(struct pgm_json *json, const struct pgm_step *step)
{
    pgm_json_key(json, "effects");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < step->n_effects; i++) {
        write_effect(json, &step->effects[i]);
    }
    pgm_json_close(json, ']');
    pgm_json_key(json, "hazards");
    if (!step->impact) {
        pgm_json_text(json, NULL);
        return;
    }
    pgm_json_open(json, '[');
    for (unsigned i = 0; i < PGM_N_HAZARDS; i++) {
        if (step->impact->hazards >> i & 1) {
            pgm_json_text(json, pgm_hazards[i].name);
        }
    }
    pgm_json_close(json, ']');
    if (step->lost_what) {
        pgm_json_key(json, "lost");
        pgm_json_open(json, '{');
        pgm_json_member_int(json, "count", step->lost);
        pgm_json_member(json, "of", step->lost_what);
        pgm_json_close(json, '}');
    }
    pgm_json_member(json, "way_back", pgm_impact_way_back(step));
    pgm_json_member(json, "downtime", pgm_downtimes[step->impact->downtime].name);
    write_estimate(json, step->impact);
}

static enum pgm_lock
read_lock(const json_t *json)
{
    const char *name = json_string_value(json);
    for (unsigned i = 1; name && i < PGM_N_LOCKS; i++) {
        if (strcmp(name, pgm_lock_names[i]) == 0) {
            return (enum pgm_lock)i;
        }
    }
    return PGM_LOCK_NONE;
}

static void
read_effects(struct pgm_ctx *ctx, const json_t *json, struct pgm_step *step)
{
    size_t n = json_array_size(json);
    struct pgm_effect *effects = pgm_new_array(ctx->arena, struct pgm_effect, n + 1);
    for (size_t i = 0; i < n; i++) {
        const json_t *one = json_array_get(json, i);
        const char *relation = json_string_value(json_object_get(one, "relation"));
        effects[i] = (struct pgm_effect){
            .relation = relation ? relation : "",
            .lock = read_lock(json_object_get(one, "lock")),
            .rewrites = json_is_true(json_object_get(one, "rewrites")),
            .scans = json_is_true(json_object_get(one, "scans")),
            .indexes = (unsigned)json_integer_value(json_object_get(one, "indexes")),
        };
    }
    step->effects = effects;
    step->n_effects = n;
}

static unsigned
read_hazards(const json_t *json)
{
    unsigned hazards = 0;
    for (size_t i = 0; i < json_array_size(json); i++) {
        const char *name = json_string_value(json_array_get(json, i));
        for (unsigned h = 0; name && h < PGM_N_HAZARDS; h++) {
            hazards |= strcmp(name, pgm_hazards[h].name) == 0 ? 1U << h : 0;
        }
    }
    return hazards;
}

static enum pgm_downtime
read_downtime(const json_t *json)
{
    const char *name = json_string_value(json);
    for (unsigned i = 0; name && i < PGM_N_DOWNTIMES; i++) {
        if (strcmp(name, pgm_downtimes[i].name) == 0) {
            return (enum pgm_downtime)i;
        }
    }
    return PGM_DOWNTIME_UNKNOWN;
}

void
pgm_file_read_impact(struct pgm_ctx *ctx, const json_t *json, struct pgm_step *step)
{
    if (!json_is_array(json_object_get(json, "hazards"))) {
        return;
    }
    const json_t *estimate = json_object_get(json, "estimate");
    const json_t *time = json_object_get(estimate, "milliseconds");
    const json_t *lost = json_object_get(json, "lost");
    struct pgm_impact *impact = pgm_new(ctx->arena, struct pgm_impact);
    *impact = (struct pgm_impact){
        .hazards = read_hazards(json_object_get(json, "hazards")),
        .downtime = read_downtime(json_object_get(json, "downtime")),
        .milliseconds = json_is_integer(time) ? json_integer_value(time) : -1,
        .basis = json_string_value(json_object_get(estimate, "basis")),
    };
    step->lost = json_integer_value(json_object_get(lost, "count"));
    step->lost_what = json_string_value(json_object_get(lost, "of"));
    step->impact = impact;
    read_effects(ctx, json_object_get(json, "effects"), step);
}
