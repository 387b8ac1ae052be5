#include "plan/unit.h"

#include <string.h>

/* The transaction that is being put together. */
struct cutting {
    const struct pgm_graph *graph;
    size_t *unit; /* of each step */
    size_t now;
    bool open;          /* more may join */
    const char *locked; /* id of the only relation it locks that was there before; NULL: none */
};

enum locks { LOCKS_NOTHING, LOCKS_ONE, LOCKS_MORE };

static bool
is_linking(const struct pgm_object *object)
{
    return object->parent && object->kind->flags & PGM_KIND_OWN_PLACE &&
           object->kind->namespaces & PGM_NAMESPACE_CONSTRAINT;
}

/* A foreign key locks what it refers to as well, also when it goes with its table. */
static bool
locks_more(const struct pgm_vertex *vertex)
{
    if (is_linking(pgm_change_object(vertex->change))) {
        return true;
    }
    for (size_t i = 0; i < vertex->members.n; i++) {
        if (is_linking(pgm_change_object(vertex->members.at[i]->change))) {
            return true;
        }
    }
    return false;
}

static enum locks
locks_of(const struct cutting *cutting, const struct pgm_vertex *vertex)
{
    if (locks_more(vertex)) {
        return LOCKS_MORE;
    }
    const struct pgm_object *anchor = vertex->anchor;
    bool was_there = pgm_catalog_find(cutting->graph->changes->diff->from, anchor->id) != NULL;
    return was_there && anchor->kind->namespaces & PGM_NAMESPACE_RELATION ? LOCKS_ONE
                                                                          : LOCKS_NOTHING;
}

static void
begin(struct cutting *cutting, bool open)
{
    cutting->now++;
    cutting->open = open;
    cutting->locked = NULL;
}

static void
cut_one(struct cutting *cutting, const struct pgm_vertex *vertex)
{
    enum locks locks = locks_of(cutting, vertex);
    const char *id = vertex->anchor->id;
    bool fits = cutting->open && locks != LOCKS_MORE &&
                (locks == LOCKS_NOTHING || !cutting->locked || strcmp(cutting->locked, id) == 0);
    if (!fits) {
        begin(cutting, locks != LOCKS_MORE);
    }
    if (locks == LOCKS_ONE) {
        cutting->locked = id;
    }
}

static void
cut_all(struct cutting *cutting, const struct pgm_blocks *blocks, const pgm_unit_parts *parts)
{
    size_t last = SIZE_MAX;
    for (size_t i = 0; i < parts->n; i++) {
        const struct pgm_unit_part *part = &parts->at[i];
        size_t block = blocks->of[part->vertex->place];
        bool bound = blocks->size[block] > 1;
        bool apart =
            part->vertex->role == PGM_ROLE_PREPARE || part->vertex->role == PGM_ROLE_CONFIRM;
        if (bound && block != last) {
            begin(cutting, false);
        } else if (!bound && !apart) {
            cut_one(cutting, part->vertex);
        }
        for (size_t j = part->first; j < part->first + part->n; j++) {
            if (apart) {
                begin(cutting, false);
            }
            cutting->unit[j] = cutting->now;
        }
        last = block;
    }
}

void
pgm_units_assign(struct pgm_plan *plan, const struct pgm_graph *graph,
    const struct pgm_blocks *blocks, const pgm_unit_parts *parts)
{
    struct cutting cutting = {
        .graph = graph,
        .unit = pgm_new_array(graph->ctx->arena, size_t, plan->steps.n + 1),
    };
    if (blocks) {
        cut_all(&cutting, blocks, parts);
    }
    size_t group = 0;
    for (size_t i = 0; i < plan->steps.n; i++) {
        struct pgm_step *step = &plan->steps.at[i];
        const struct pgm_step *last = i ? step - 1 : NULL;
        bool committed =
            last && last->flags & PGM_STEP_COMMIT_AFTER && !(step->flags & PGM_STEP_COMMIT_AFTER);
        bool alone = last && (last->flags | step->flags) & (PGM_STEP_OUTSIDE | PGM_STEP_BATCHES);
        group += committed || alone || (i && cutting.unit[i] != cutting.unit[i - 1]);
        step->group = group;
    }
    plan->n_groups = plan->steps.n ? group + 1 : 0;
}
