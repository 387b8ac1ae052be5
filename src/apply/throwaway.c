#include "apply/throwaway.h"

#include <string.h>

#include "apply/observe.h"
#include "catalog/introspect.h"
#include "catalog/roles.h"
#include "catalog/snapshot.h"
#include "plan/plan.h"

/* A pipeline is one transaction: long enough to be fast, short enough for the lock table, and, when
 * each step is looked at, for the list of what is locked. */
#define STEPS_AT_ONCE 200
#define LOOKS_AT_ONCE 50

/* On the shadow a role is a name, so one that is missing can be made. */
static bool
make_missing_role(struct pgm_throwaway *place)
{
    const struct pgm_error *error = &place->ctx->error;
    const char *open = error->message ? strstr(error->message, "role \"") : NULL;
    if (strcmp(error->sqlstate, "42704") != 0 || !open) {
        return false;
    }
    const char *name = open + strlen("role \"");
    const char *end = strstr(name, "\" does not exist");
    if (!end) {
        return false;
    }
    pgm_strings roles = { 0 };
    pgm_vec_push(
        place->ctx->arena, &roles, pgm_arena_copy_n(place->ctx->arena, name, (size_t)(end - name)));
    pgm_error_clear(place->ctx);
    return pgm_server_ensure_roles(place->ctx, place->server, &roles) == PGM_OK;
}

static bool
is_unlike(const struct pgm_throwaway *place, const char *id)
{
    for (size_t i = 0; i < place->unlike.n; i++) {
        if (strcmp(place->unlike.at[i]->id, id) == 0) {
            return true;
        }
    }
    return false;
}

/* What leads on from a version that is not there cannot be tried. */
static bool
can_run(struct pgm_throwaway *place, const struct pgm_step *step)
{
    if (step->object && step->object->kind->facet & PGM_FACETS_SHARED) {
        return false;
    }
    bool lacks = step->flags & PGM_STEP_SOFTWARE && step->action == PGM_ACTION_ALTER &&
                 is_unlike(place, step->object_id);
    if (lacks) {
        pgm_warn(place->ctx,
            "not proved, because this machine's PostgreSQL cannot have %s as the database has it: "
            "%s",
            step->object_id, step->sql);
    }
    return !lacks;
}

/* What is sent for some steps, and which of them an answer belongs to. */
struct batch {
    const char **sql;
    struct pgm_step **steps;     /* by answer: the step that it belongs to */
    struct pgm_step **looked_at; /* by answer: the step it is a look at, or NULL */
    size_t n;
};

static struct batch
make_batch(struct pgm_throwaway *place, const pgm_steps *steps, size_t first, size_t n)
{
    struct pgm_arena *arena = place->ctx->arena;
    struct batch batch = {
        .sql = pgm_new_array(arena, const char *, 2 * n),
        .steps = pgm_new_array(arena, struct pgm_step *, 2 * n),
        .looked_at = pgm_new_array(arena, struct pgm_step *, 2 * n),
    };
    for (size_t i = first; i < first + n; i++) {
        if (!can_run(place, &steps->at[i])) {
            continue;
        }
        batch.steps[batch.n] = &steps->at[i];
        batch.sql[batch.n++] = steps->at[i].sql;
        if (pgm_observe_wants(place, &steps->at[i])) {
            batch.looked_at[batch.n] = batch.steps[batch.n] = &steps->at[i];
            batch.sql[batch.n++] = pgm_observe_sql(place);
        }
    }
    return batch;
}

/* May what failed be tried again? The half that a step outside of a transaction left goes first. */
static bool
relents(struct pgm_throwaway *place, const struct batch *batch)
{
    size_t at = pgm_conn_failed_at(place->conn);
    struct pgm_step *step = at < batch->n ? batch->steps[at] : NULL;
    if (!place->relent || !step || !place->relent(place, step)) {
        return false;
    }
    return !step->cleanup || pgm_conn_exec(place->ctx, place->conn, step->cleanup) == PGM_OK;
}

static enum pgm_status
run_batch(struct pgm_throwaway *place, const pgm_steps *steps, size_t first, size_t n)
{
    struct batch batch = make_batch(place, steps, first, n);
    if (batch.n == 0) {
        return PGM_OK;
    }
    struct pgm_rows *rows = pgm_new_array(place->ctx->arena, struct pgm_rows, batch.n);
    enum pgm_status status = pgm_conn_pipeline(place->ctx, place->conn, batch.n, batch.sql, rows);
    while (status != PGM_OK && (make_missing_role(place) || relents(place, &batch))) {
        status = pgm_conn_pipeline(place->ctx, place->conn, batch.n, batch.sql, rows);
    }
    pgm_observe_restart(place);
    for (size_t i = 0; status == PGM_OK && i < batch.n; i++) {
        if (batch.looked_at[i]) {
            pgm_observe_take(place, batch.looked_at[i], &rows[i]);
        }
    }
    bool outside = status == PGM_OK && steps->at[first].flags & PGM_STEP_OUTSIDE;
    return outside ? pgm_observe_outside(place, &steps->at[first]) : status;
}

enum pgm_status
pgm_throwaway_run(struct pgm_throwaway *place, const pgm_steps *steps, const char *what)
{
    size_t done = 0, total = steps->n;
    while (done < total) {
        size_t n = 1, most = place->observer ? LOOKS_AT_ONCE : STEPS_AT_ONCE;
        while (done + n < total && n < most && steps->at[done + n].group == steps->at[done].group) {
            n++;
        }
        PGM_TRY(run_batch(place, steps, done, n));
        done += n;
        pgm_progress(place->ctx, what, done, total);
    }
    return PGM_OK;
}

enum pgm_status
pgm_throwaway_fail(struct pgm_throwaway *place, const char *doing, const char *hint)
{
    struct pgm_ctx *ctx = place->ctx;
    if (ctx->error.status == PGM_SQL || ctx->error.status == PGM_BUSY) {
        ctx->error.status = PGM_PROOF;
        (void)pgm_wrap(ctx, PGM_PROOF, "%s", doing);
        (void)pgm_hint(ctx, "%s", hint);
    }
    return ctx->error.status;
}

/* Names what differs first. */
enum pgm_status
pgm_throwaway_expect_none(
    struct pgm_throwaway *place, const struct pgm_diff *diff, const char *what)
{
    if (!diff->n_deltas) {
        return PGM_OK;
    }
    const struct pgm_delta *delta = &diff->deltas[0];
    const char *id = pgm_delta_object(delta)->id;
    const char *how = !delta->from ? "is missing" : !delta->to ? "is too much" : "differs";
    (void)pgm_fail(place->ctx, PGM_PROOF, "%s: %s %s (%zu difference%s in all)", what, id, how,
        diff->n_deltas, diff->n_deltas == 1 ? "" : "s");
    if (delta->from && delta->to) {
        const struct pgm_attr *attrs = delta->to->kind->attrs;
        for (size_t i = 0; attrs[i].name; i++) {
            if (delta->changed >> i & 1) {
                const char *got = delta->from->attrs[i], *want = delta->to->attrs[i];
                place->ctx->error.detail =
                    pgm_arena_printf(place->ctx->arena, "%s is %s, wanted is %s", attrs[i].name,
                        got ? got : "not set", want ? want : "not set");
                break;
            }
        }
    }
    return pgm_hint(place->ctx, "this is a fault of pgmend: please report it with both schemas");
}

void
pgm_throwaway_withhold(const struct pgm_catalog *from, struct pgm_catalog *result)
{
    for (size_t i = 0; i < from->n_objects; i++) {
        const struct pgm_object *object = from->objects[i];
        const struct pgm_attr *attrs = object->kind->attrs;
        for (size_t a = 0; attrs[a].name; a++) {
            bool withheld = attrs[a].flags & PGM_ATTR_WITHHELD && !object->attrs[a];
            struct pgm_object *other = withheld ? pgm_catalog_find(result, object->id) : NULL;
            if (other) {
                other->attrs[a] = NULL;
            }
        }
    }
}

/* Sets the attributes of `object` for which others may do as in `known`; were they different? */
static bool
amend(struct pgm_object *object, const struct pgm_object *known)
{
    bool differed = false;
    const struct pgm_attr *attrs = object->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        if (attrs[i].is_same && !pgm_str_same(object->attrs[i], known->attrs[i])) {
            object->attrs[i] = known->attrs[i];
            differed = true;
        }
    }
    return differed;
}

void
pgm_throwaway_amend(
    const struct pgm_throwaway *place, const struct pgm_catalog *known, struct pgm_catalog *result)
{
    for (size_t i = 0; i < place->unlike.n; i++) {
        const char *id = place->unlike.at[i]->id;
        const struct pgm_object *model = pgm_catalog_find(known, id);
        struct pgm_object *object = pgm_catalog_find(result, id);
        if (model && object) {
            (void)amend(object, model);
        }
    }
}

static bool
may_be_unlike(const struct pgm_kind *kind)
{
    for (size_t i = 0; kind->attrs[i].name; i++) {
        if (kind->attrs[i].is_same) {
            return true;
        }
    }
    return false;
}

/* Finds what this server could not have in the version that was read. */
static void
find_unlike(
    struct pgm_throwaway *place, const struct pgm_catalog *from, const struct pgm_catalog *copy)
{
    for (size_t i = 0; i < from->n_objects; i++) {
        bool may = may_be_unlike(from->objects[i]->kind);
        struct pgm_object *object = may ? pgm_catalog_find(copy, from->objects[i]->id) : NULL;
        if (object && amend(object, from->objects[i])) {
            pgm_vec_push(place->ctx->arena, &place->unlike, from->objects[i]);
        }
    }
}

static enum pgm_status
copy_schema(struct pgm_throwaway *place, const struct pgm_catalog *from)
{
    struct pgm_ctx *ctx = place->ctx;
    struct pgm_scope scope = { .provider = from->provider, .trash = from->trash };
    struct pgm_diff_options everything = PGM_DIFF_EVERYTHING, whole;
    everything.facets &= ~(unsigned)PGM_FACETS_SHARED; /* see pgm_throwaway_roles() */
    whole = everything;
    whole.platform = PGM_PLATFORM_ALSO;
    whole.purpose = PGM_FOR_COPY;
    struct pgm_catalog *empty = NULL, *copy = NULL;
    PGM_TRY(pgm_introspect(ctx, place->conn, "an empty database", NULL, &empty));
    struct pgm_plan *creation = NULL;
    PGM_TRY(pgm_plan_make(ctx, pgm_diff_make(ctx, empty, from, &whole), &creation));
    if (pgm_throwaway_run(place, &creation->steps, "copying the schema to the throw-away server") !=
        PGM_OK) {
        return pgm_throwaway_fail(place, "the schema could not be copied to the throw-away server",
            "if an extension is missing there, install it for that server");
    }
    PGM_TRY(pgm_introspect(ctx, place->conn, "the copy", &scope, &copy));
    find_unlike(place, from, copy);
    return pgm_throwaway_expect_none(place, pgm_diff_make(ctx, copy, from, &everything),
        "the copy of the schema is not equal to it");
}

static void
add_roles(struct pgm_arena *arena, const struct pgm_catalog *catalog, pgm_strings *roles)
{
    for (size_t i = 0; i < catalog->n_objects; i++) {
        const struct pgm_object *object = catalog->objects[i];
        if (object->kind->facet == PGM_FACET_ROLES && !object->parent) {
            pgm_vec_push(arena, roles, object->name);
        }
    }
}

enum pgm_status
pgm_throwaway_roles(struct pgm_throwaway *place, const struct pgm_catalog *from,
    const struct pgm_catalog *to, const pgm_steps *steps, unsigned facets,
    struct pgm_catalog *result)
{
    struct pgm_ctx *ctx = place->ctx;
    struct pgm_catalog *empty = NULL;
    struct pgm_plan *creation = NULL;
    struct pgm_diff_options options = { .privileges = PGM_PRIVILEGES_NONE,
        .facets = facets & PGM_FACETS_SHARED,
        .platform = PGM_PLATFORM_ALSO };
    const char *database = pgm_catalog_database(from);
    PGM_TRY(pgm_snapshot_empty(ctx, from->server_version, &empty));
    PGM_TRY(pgm_plan_make(ctx, pgm_diff_make(ctx, empty, from, &options), &creation));
    if (pgm_roles_run(ctx, place->conn,
            &(struct pgm_role_steps){ .before = &creation->steps,
                .after = steps,
                .to = to,
                .provider = from->provider,
                .database = database ? database : pgm_catalog_database(to),
                .facets = facets },
            result) != PGM_OK) {
        return pgm_throwaway_fail(place, "a step about roles failed on the throw-away server",
            "this is a fault of pgmend: please report it with both schemas");
    }
    return PGM_OK;
}

enum pgm_status
pgm_throwaway_name_roles(struct pgm_throwaway *place, const struct pgm_catalog *catalog)
{
    pgm_strings roles = { 0 };
    add_roles(place->ctx->arena, catalog, &roles);
    return pgm_server_ensure_roles(place->ctx, place->server, &roles);
}

enum pgm_status
pgm_throwaway_open(struct pgm_ctx *ctx, const struct pgm_catalog *schema, struct pgm_throwaway *out)
{
    *out = (struct pgm_throwaway){ .ctx = ctx };
    struct pgm_server_want want = { .use = PGM_SERVER_SHADOW,
        .major = schema->server_version / 10000 };
    PGM_TRY(pgm_server_start(ctx, &want, &out->server));
    pgm_strings roles = { 0 };
    for (size_t i = 0; i < schema->roles.n; i++) {
        pgm_vec_push(ctx->arena, &roles, schema->roles.at[i]);
    }
    add_roles(ctx->arena, schema, &roles);
    PGM_TRY(pgm_server_ensure_roles(ctx, out->server, &roles));
    PGM_TRY(pgm_server_scratch(ctx, out->server, NULL, &out->conn, NULL));
    PGM_TRY(pgm_conn_exec(ctx, out->conn, "SET check_function_bodies = off"));
    return copy_schema(out, schema);
}
