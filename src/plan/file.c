#include "plan/file.h"

#include <jansson.h>
#include <string.h>

#include "base/digest.h"
#include "base/json.h"
#include "plan/file_impact.h"

#define FORMAT 1

static const struct {
    unsigned flag;
    const char *name;
} flag_names[] = {
    { PGM_STEP_COMMIT_AFTER, "commit-after" },
    { PGM_STEP_OUTSIDE, "outside-transaction" },
    { PGM_STEP_DATA_LOSS, "data-loss" },
    { PGM_STEP_REWRITE, "rewrites-table" },
    { PGM_STEP_MAY_FAIL, "may-fail" },
    { PGM_STEP_TRASH, "trash" },
    { PGM_STEP_BATCHES, "in-batches" },
};

_Static_assert(PGM_N_HAZARDS <= 32, "a bit each");

#define N_FLAGS (sizeof flag_names / sizeof *flag_names)

/* The database that the steps say the name of, or NULL. */
static const char *
database_of(const struct pgm_plan *plan)
{
    for (size_t i = 0; i < plan->steps.n; i++) {
        const struct pgm_object *object = plan->steps.at[i].object;
        if (object && object->kind->flags & PGM_KIND_NAMES_DATABASE) {
            const char *name = pgm_catalog_database(plan->diff->from);
            return name ? name : pgm_catalog_database(plan->diff->to);
        }
    }
    return NULL;
}

void
pgm_plan_file_make(struct pgm_ctx *ctx, const struct pgm_plan *plan, struct pgm_plan_file *out)
{
    const struct pgm_diff *diff = plan->diff;
    *out = (struct pgm_plan_file){
        .server_version = diff->from->server_version,
        .from_origin = diff->before->origin,
        .from_digest = pgm_catalog_digest(diff->before, diff->facets),
        .to_origin = diff->to->origin,
        .to_digest = pgm_catalog_digest(diff->to, diff->facets),
        .facets = diff->facets,
        .provider = diff->from->provider,
        .database = database_of(plan),
        .string_bodies = plan->string_bodies,
        .steps = plan->steps,
    };
    pgm_renamed_ids_of(ctx->arena, diff, &out->renames);
    pgm_object_list destroyed = { 0 };
    pgm_plan_list_destroyed(ctx, plan, &destroyed);
    for (size_t i = 0; i < destroyed.n; i++) {
        pgm_vec_push(ctx->arena, &out->destroys, destroyed.at[i]->id);
    }
}

static void
write_words(struct pgm_json *json, const char *key, const char *const *words)
{
    if (!words) {
        return;
    }
    pgm_json_key(json, key);
    pgm_json_open(json, '[');
    for (; *words; words++) {
        pgm_json_text(json, *words);
    }
    pgm_json_close(json, ']');
}

static void
write_step(struct pgm_json *json, const struct pgm_step *step)
{
    pgm_json_open(json, '{');
    pgm_json_member(json, "sql", step->sql);
    pgm_json_member(json, "object", step->object_id);
    pgm_json_member(json, "action", pgm_action_names[step->action]);
    pgm_json_member_int(json, "group", (int64_t)step->group);
    pgm_json_key(json, "flags");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < N_FLAGS; i++) {
        if (step->flags & flag_names[i].flag) {
            pgm_json_text(json, flag_names[i].name);
        }
    }
    pgm_json_close(json, ']');
    if (step->hazard) {
        pgm_json_member(json, "hazard", step->hazard);
    }
    if (step->relation) {
        pgm_json_member(json, "relation", step->relation);
    }
    if (step->cleanup) {
        pgm_json_member(json, "cleanup", step->cleanup);
    }
    if (step->flags & PGM_STEP_BATCHES) {
        pgm_json_key(json, "batch");
        pgm_json_open(json, '{');
        pgm_json_member(json, "relation", step->batch.table);
        pgm_json_member(json, "set", step->batch.set);
        pgm_json_member(json, "where", step->batch.where);
        pgm_json_close(json, '}');
    }
    if (step->impact) {
        pgm_file_write_impact(json, step);
    }
    pgm_json_close(json, '}');
}

static void
write_end(struct pgm_json *json, const char *key, const char *origin, const char *digest)
{
    pgm_json_key(json, key);
    pgm_json_open(json, '{');
    pgm_json_member(json, "origin", origin);
    pgm_json_member(json, "digest", digest);
    pgm_json_close(json, '}');
}

static const char *const facets[] = { "privileges", "owners", "roles", "database_settings" };

static const char *const *
facet_words(struct pgm_arena *arena, unsigned managed)
{
    const char **words = pgm_new_array(arena, const char *, sizeof facets / sizeof *facets + 1);
    size_t n = 0;
    for (size_t i = 0; i < sizeof facets / sizeof *facets; i++) {
        if (managed >> i & 1) {
            words[n++] = facets[i];
        }
    }
    return words;
}

static unsigned
read_facets(const json_t *json)
{
    unsigned managed = 0;
    for (size_t i = 0; i < json_array_size(json); i++) {
        const char *word = json_string_value(json_array_get(json, i));
        for (size_t f = 0; word && f < sizeof facets / sizeof *facets; f++) {
            managed |= strcmp(word, facets[f]) == 0 ? 1U << f : 0;
        }
    }
    return managed;
}

/* Everything but the sum; the bracket stays open. */
static void
write_body(struct pgm_json *json, const struct pgm_plan_file *file)
{
    pgm_json_open(json, '{');
    pgm_json_member_int(json, "pgmend_plan", FORMAT);
    pgm_json_member_int(json, "server_version", file->server_version);
    write_end(json, "from", file->from_origin, file->from_digest);
    if (file->database) {
        pgm_json_member(json, "database", file->database);
    }
    write_end(json, "to", file->to_origin, file->to_digest);
    pgm_json_key(json, "scope");
    pgm_json_open(json, '{');
    write_words(json, "schemas", file->schemas);
    write_words(json, "ignore", file->ignore);
    if (file->roles) {
        write_words(json, "roles", file->roles);
    }
    if (file->provider) {
        pgm_json_member(json, "provider", file->provider);
    }
    if (file->trash) {
        write_words(json, "trash", file->trash);
    }
    pgm_json_close(json, '}');
    if (file->undoes) {
        pgm_json_member(json, "undoes", file->undoes);
    }
    write_words(json, "manages", facet_words(json->out->arena, file->facets));
    pgm_json_member_bool(json, "proved", file->proved);
    pgm_json_member(json, "reached", file->reached);
    pgm_json_member_bool(json, "string_bodies", file->string_bodies);
    pgm_renamed_ids_write(json, &file->renames);
    pgm_json_key(json, "steps");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < file->steps.n; i++) {
        write_step(json, &file->steps.at[i]);
    }
    pgm_json_close(json, ']');
    pgm_json_key(json, "destroys");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < file->destroys.n; i++) {
        pgm_json_text(json, file->destroys.at[i]);
    }
    pgm_json_close(json, ']');
}

const char *
pgm_plan_file_digest(struct pgm_ctx *ctx, const struct pgm_plan_file *file)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    struct pgm_json json = { .out = &out };
    write_body(&json, file);
    return pgm_digest_of(ctx->arena, pgm_str_text(&out), out.len);
}

const char *
pgm_plan_file_write(struct pgm_ctx *ctx, const struct pgm_plan_file *file)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    struct pgm_json json = { .out = &out, .pretty = true };
    write_body(&json, file);
    pgm_json_member(&json, "sum", pgm_plan_file_digest(ctx, file));
    pgm_json_close(&json, '}');
    pgm_str_add_char(&out, '\n');
    return pgm_str_text(&out);
}

static enum pgm_status
fail_file(struct pgm_ctx *ctx, const char *path, const char *why)
{
    enum pgm_status status =
        pgm_fail(ctx, PGM_INPUT, "%s is no plan that can be run: %s", path, why);
    (void)pgm_hint(ctx, "make it anew with \"pgmend plan --out FILE\"");
    return status;
}

static const char *const *
read_words(struct pgm_ctx *ctx, const json_t *array)
{
    if (!json_is_array(array)) {
        return NULL;
    }
    size_t n = json_array_size(array);
    const char **words = pgm_new_array(ctx->arena, const char *, n + 1);
    for (size_t i = 0; i < n; i++) {
        const char *word = json_string_value(json_array_get(array, i));
        words[i] = word ? word : "";
    }
    return words;
}

static bool
read_step(struct pgm_ctx *ctx, const json_t *json, struct pgm_step *step)
{
    const char *action = json_string_value(json_object_get(json, "action"));
    step->sql = json_string_value(json_object_get(json, "sql"));
    step->object_id = json_string_value(json_object_get(json, "object"));
    step->hazard = json_string_value(json_object_get(json, "hazard"));
    step->relation = json_string_value(json_object_get(json, "relation"));
    step->cleanup = json_string_value(json_object_get(json, "cleanup"));
    step->group = (size_t)json_integer_value(json_object_get(json, "group"));
    pgm_file_read_impact(ctx, json, step);
    const json_t *flags = json_object_get(json, "flags");
    for (size_t i = 0; i < json_array_size(flags); i++) {
        const char *name = json_string_value(json_array_get(flags, i));
        for (size_t f = 0; f < N_FLAGS; f++) {
            step->flags |= name && strcmp(name, flag_names[f].name) == 0 ? flag_names[f].flag : 0;
        }
    }
    bool known = false;
    for (size_t i = 0; action && i < PGM_N_ACTIONS && !known; i++) {
        known = strcmp(action, pgm_action_names[i]) == 0;
        step->action = (enum pgm_action)i;
    }
    const json_t *batch = json_object_get(json, "batch");
    step->batch = (struct pgm_batch){
        .table = json_string_value(json_object_get(batch, "relation")),
        .set = json_string_value(json_object_get(batch, "set")),
        .where = json_string_value(json_object_get(batch, "where")),
    };
    bool whole = !(step->flags & PGM_STEP_BATCHES) ||
                 (step->batch.table && step->batch.set && step->batch.where);
    return known && whole && step->sql && step->object_id;
}

static bool
read_end(const json_t *json, const char *key, const char **origin, const char **digest)
{
    const json_t *end = json_object_get(json, key);
    *origin = json_string_value(json_object_get(end, "origin"));
    *digest = json_string_value(json_object_get(end, "digest"));
    return *origin && *digest;
}

static enum pgm_status
read_members(struct pgm_ctx *ctx, const char *path, const json_t *json, struct pgm_plan_file *out)
{
    if (json_integer_value(json_object_get(json, "pgmend_plan")) != FORMAT) {
        return fail_file(ctx, path, "it has no \"pgmend_plan\": 1");
    }
    out->server_version = (int)json_integer_value(json_object_get(json, "server_version"));
    out->facets = read_facets(json_object_get(json, "manages"));
    out->proved = json_is_true(json_object_get(json, "proved"));
    out->string_bodies = json_is_true(json_object_get(json, "string_bodies"));
    out->reached = json_string_value(json_object_get(json, "reached"));
    out->database = json_string_value(json_object_get(json, "database"));
    const json_t *scope = json_object_get(json, "scope");
    out->schemas = read_words(ctx, json_object_get(scope, "schemas"));
    out->ignore = read_words(ctx, json_object_get(scope, "ignore"));
    out->roles = read_words(ctx, json_object_get(scope, "roles"));
    out->provider = json_string_value(json_object_get(scope, "provider"));
    out->trash = read_words(ctx, json_object_get(scope, "trash"));
    out->undoes = json_string_value(json_object_get(json, "undoes"));
    if (!read_end(json, "from", &out->from_origin, &out->from_digest) ||
        !read_end(json, "to", &out->to_origin, &out->to_digest)) {
        return fail_file(ctx, path, "\"from\" or \"to\" is missing");
    }
    pgm_renamed_ids_read(ctx->arena, json_object_get(json, "renames"), &out->renames);
    const json_t *steps = json_object_get(json, "steps");
    for (size_t i = 0; i < json_array_size(steps); i++) {
        struct pgm_step step = { 0 };
        if (!read_step(ctx, json_array_get(steps, i), &step)) {
            return fail_file(ctx, path, "a step lacks its sql, object or action");
        }
        pgm_vec_push(ctx->arena, &out->steps, step);
    }
    const json_t *destroys = json_object_get(json, "destroys");
    for (size_t i = 0; i < json_array_size(destroys); i++) {
        const char *id = json_string_value(json_array_get(destroys, i));
        pgm_vec_push(ctx->arena, &out->destroys, id ? id : "");
    }
    return PGM_OK;
}

static void
free_json(void *json)
{
    json_decref(json);
}

enum pgm_status
pgm_plan_file_read(
    struct pgm_ctx *ctx, const char *path, const char *text, size_t size, struct pgm_plan_file *out)
{
    *out = (struct pgm_plan_file){ 0 };
    json_error_t error;
    json_t *json = json_loadb(text, size, JSON_REJECT_DUPLICATES, &error);
    if (!json) {
        return fail_file(ctx, path, "it is not JSON");
    }
    pgm_arena_defer(ctx->arena, free_json, json);
    PGM_TRY(read_members(ctx, path, json, out));
    const char *sum = json_string_value(json_object_get(json, "sum"));
    if (!sum || strcmp(sum, pgm_plan_file_digest(ctx, out)) != 0) {
        return fail_file(ctx, path, "it was changed since it was written");
    }
    return PGM_OK;
}
