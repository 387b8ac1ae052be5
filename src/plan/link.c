#include "plan/link.h"

#include <stdlib.h>
#include <string.h>

#include "plan/unit.h"

/* The parts of the plan, found by their vertices. */
struct linking {
    struct pgm_ctx *ctx;
    const struct pgm_plan *plan;
    struct pgm_map parts; /* vertex -> part */
    pgm_step_links *out;
};

static void
add(struct linking *linking, size_t before, size_t after)
{
    if (before < after) {
        struct pgm_step_link link = { before, after };
        pgm_vec_push(linking->ctx->arena, linking->out, link);
    }
}

/* What emitted nothing stands for what it waits for itself. */
static void
follow(struct linking *linking, const struct pgm_vertex *vertex, size_t after, unsigned depth)
{
    for (size_t i = 0; depth && i < vertex->before.n; i++) {
        const struct pgm_vertex *leader = pgm_vertex_leader(vertex->before.at[i]);
        const struct pgm_unit_part *part =
            pgm_map_get(&linking->parts, &leader, sizeof(struct pgm_vertex *));
        if (part && part->n) {
            add(linking, part->first + part->n - 1, after);
        } else if (part) {
            follow(linking, leader, after, depth - 1);
        }
    }
}

static void
link_part(struct linking *linking, const struct pgm_unit_part *part)
{
    for (size_t i = 1; i < part->n; i++) {
        add(linking, part->first + i - 1, part->first + i);
    }
    if (!part->n) {
        return;
    }
    follow(linking, part->vertex, part->first, 3);
    for (size_t i = 0; i < part->vertex->members.n; i++) {
        follow(linking, part->vertex->members.at[i], part->first, 3);
    }
}

static int
compare_links(const void *a, const void *b)
{
    const struct pgm_step_link *left = a, *right = b;
    if (left->after != right->after) {
        return left->after < right->after ? -1 : 1;
    }
    return left->before > right->before ? -1 : left->before < right->before;
}

/* Sorted by where they end, the nearest beginning first: what is reached over a nearer one is known
 * by then, and goes without saying. Rows of bits say which steps are before a step. */
static void
reduce(struct pgm_ctx *ctx, size_t n_steps, pgm_step_links *links)
{
    size_t words = n_steps / 64 + 1, kept = 0;
    uint64_t *rows = pgm_new_array(ctx->arena, uint64_t, words * (n_steps + 1));
    memset(rows, 0, words * (n_steps + 1) * sizeof *rows);
    for (size_t i = 0; i < links->n; i++) {
        struct pgm_step_link link = links->at[i];
        uint64_t *row = &rows[link.after * words], *other = &rows[link.before * words];
        if (row[link.before / 64] >> (link.before % 64) & 1) {
            continue;
        }
        for (size_t w = 0; w < words; w++) {
            row[w] |= other[w];
        }
        row[link.before / 64] |= (uint64_t)1 << (link.before % 64);
        links->at[kept++] = link;
    }
    links->n = kept;
}

void
pgm_plan_links(struct pgm_ctx *ctx, const struct pgm_plan *plan, pgm_step_links *out)
{
    struct linking linking = { .ctx = ctx, .plan = plan, .parts = PGM_MAP(ctx->arena), .out = out };
    for (size_t i = 0; i < plan->n_parts; i++) {
        const struct pgm_unit_part *part = &plan->parts[i];
        (void)pgm_map_put(&linking.parts, &part->vertex, sizeof(struct pgm_vertex *), part);
    }
    for (size_t i = 0; i < plan->n_parts; i++) {
        link_part(&linking, &plan->parts[i]);
    }
    if (out->n) {
        qsort(out->at, out->n, sizeof *out->at, compare_links);
    }
    if (plan->steps.n <= PGM_MOST_LINKED) {
        reduce(ctx, plan->steps.n, out);
    }
}
