/* What waits for what, as a picture: layers from left to right, drawn as SVG.
 *
 * The layers are those of the longest way; edges over several layers get places of their own in
 * between, and the places in a layer are sorted by the middle of their neighbours, a few times to
 * and fro. Steps become nodes while there are few; else what belongs to one table, or in the end to
 * one schema. */
#include <stdlib.h>
#include <string.h>

#include "cmd/dump.h"
#include "cmd/report.h"

#define MOST_STEPS 200
#define MOST_NODES 400
#define MOST_LETTERS 24
#define SWEEPS 6
#define NODE_WIDTH 200
#define NODE_HEIGHT 44
#define LAYER_WIDTH 255
#define GAP 12
#define MARGIN 8

struct place {
    const char *id; /* what it stands for; NULL: an edge passes by */
    size_t step;    /* its first one */
    size_t n_steps;
    unsigned severity; /* the worst of its hazards */
    size_t layer, at;  /* its place in the layer */
    int64_t middle;    /* of its neighbours, for sorting; times 1000 */
    int64_t y;
    PGM_VEC(size_t) before, after; /* places in the next layers */
};

typedef PGM_VEC(size_t) numbers;

struct graph {
    struct pgm_ctx *ctx;
    const struct pgm_report *report;
    PGM_VEC(struct place) places;
    size_t n_nodes;  /* the first so many are no passers-by */
    size_t *node_of; /* of each step */
    size_t n_layers;
    numbers *layers;
    struct pgm_map edges; /* those that are there, so that none is there twice */
    bool is_cut;          /* some edges lead back, and are left out */
};

/* ---- nodes ----------------------------------------------------------------------------------- */

enum detail { DETAIL_STEP, DETAIL_OBJECT, DETAIL_SCHEMA };

static const char *
name_of(const struct pgm_step *step, enum detail detail)
{
    if (detail == DETAIL_STEP || !step->object) {
        return step->object_id;
    }
    return detail == DETAIL_OBJECT ? pgm_dump_owner(step->object)->id
                                   : pgm_object_root(step->object)->id;
}

static void
add_step_to(struct graph *graph, size_t node, size_t step)
{
    struct place *place = &graph->places.at[node];
    unsigned severity = pgm_impact_severity(graph->report->plan->steps.at[step].impact);
    place->severity = severity > place->severity ? severity : place->severity;
    place->n_steps++;
    graph->node_of[step] = node;
}

/* Steps without a link are in no picture. */
static void
make_nodes(struct graph *graph, enum detail detail, const bool *linked)
{
    const pgm_steps *steps = &graph->report->plan->steps;
    struct pgm_map nodes = PGM_MAP(graph->ctx->arena);
    graph->places.n = 0;
    for (size_t i = 0; i < steps->n; i++) {
        if (!linked[i]) {
            continue;
        }
        const char *name = name_of(&steps->at[i], detail);
        const size_t *known = detail == DETAIL_STEP ? NULL : pgm_map_get_text(&nodes, name);
        if (!known) {
            size_t *number = pgm_new(graph->ctx->arena, size_t);
            *number = graph->places.n;
            (void)pgm_map_put_text(&nodes, name, number);
            struct place place = { .id = name, .step = i };
            pgm_vec_push(graph->ctx->arena, &graph->places, place);
            known = number;
        }
        add_step_to(graph, *known, i);
    }
    graph->n_nodes = graph->places.n;
}

static void
join(struct graph *graph, size_t a, size_t b)
{
    if (!graph->places.at) {
        PGM_BUG("an edge between no places");
    }
    pgm_vec_push(graph->ctx->arena, &graph->places.at[a].after, b);
    pgm_vec_push(graph->ctx->arena, &graph->places.at[b].before, a);
}

static void
make_edges(struct graph *graph)
{
    const pgm_step_links *links = &graph->report->links;
    for (size_t i = 0; i < links->n; i++) {
        size_t ends[2] = { graph->node_of[links->at[i].before],
            graph->node_of[links->at[i].after] };
        graph->is_cut |= ends[0] > ends[1];
        if (ends[0] < ends[1] && !pgm_map_get(&graph->edges, ends, sizeof ends)) {
            size_t *key = pgm_new_array(graph->ctx->arena, size_t, 2);
            memcpy(key, ends, sizeof ends);
            (void)pgm_map_put(&graph->edges, key, sizeof ends, graph);
            join(graph, ends[0], ends[1]);
        }
    }
}

/* ---- layers ---------------------------------------------------------------------------------- */

static void
find_layers(struct graph *graph)
{
    for (size_t i = 0; i < graph->n_nodes; i++) {
        struct place *place = &graph->places.at[i];
        for (size_t b = 0; b < place->before.n; b++) {
            size_t layer = graph->places.at[place->before.at[b]].layer + 1;
            place->layer = layer > place->layer ? layer : place->layer;
        }
        graph->n_layers = place->layer >= graph->n_layers ? place->layer + 1 : graph->n_layers;
    }
    for (size_t i = graph->n_nodes; i-- > 0;) {
        struct place *place = &graph->places.at[i];
        size_t next = graph->n_layers;
        for (size_t a = 0; a < place->after.n; a++) {
            size_t layer = graph->places.at[place->after.at[a]].layer;
            next = layer < next ? layer : next;
        }
        place->layer = place->after.n && !place->before.n ? next - 1 : place->layer;
    }
}

static size_t
add_passer(struct graph *graph, size_t layer)
{
    struct place place = { .layer = layer };
    pgm_vec_push(graph->ctx->arena, &graph->places, place);
    return graph->places.n - 1;
}

/* An edge over several layers passes through each of them. */
static void
cut_edges(struct graph *graph)
{
    for (size_t i = 0; i < graph->n_nodes; i++) {
        size_t n = graph->places.at[i].after.n;
        for (size_t e = 0; e < n; e++) {
            size_t end = graph->places.at[i].after.at[e], last = i;
            for (size_t layer = graph->places.at[i].layer + 1; layer < graph->places.at[end].layer;
                 layer++) {
                size_t passer = add_passer(graph, layer);
                pgm_vec_push(graph->ctx->arena, &graph->places.at[passer].before, last);
                if (last == i) {
                    graph->places.at[i].after.at[e] = passer;
                } else {
                    pgm_vec_push(graph->ctx->arena, &graph->places.at[last].after, passer);
                }
                last = passer;
            }
            if (last == i) {
                continue;
            }
            pgm_vec_push(graph->ctx->arena, &graph->places.at[last].after, end);
            struct place *target = &graph->places.at[end];
            for (size_t b = 0; b < target->before.n; b++) {
                target->before.at[b] = target->before.at[b] == i ? last : target->before.at[b];
            }
        }
    }
}

/* ---- places ---------------------------------------------------------------------------------- */

static void
find_middle(struct graph *graph, struct place *place, bool back)
{
    size_t n = back ? place->after.n : place->before.n;
    const size_t *others = back ? place->after.at : place->before.at;
    int64_t sum = 0;
    for (size_t i = 0; i < n; i++) {
        sum += (int64_t)graph->places.at[others[i]].at * 1000;
    }
    place->middle = n ? sum / (int64_t)n : (int64_t)place->at * 1000;
}

/* Stable, so that the same plan always gives the same picture. */
static void
sort_layer(struct graph *graph, numbers *layer, bool back)
{
    for (size_t i = 0; i < layer->n; i++) {
        find_middle(graph, &graph->places.at[layer->at[i]], back);
    }
    for (size_t i = 1; i < layer->n; i++) {
        size_t moved = layer->at[i], j = i;
        int64_t middle = graph->places.at[moved].middle;
        for (; j && graph->places.at[layer->at[j - 1]].middle > middle; j--) {
            layer->at[j] = layer->at[j - 1];
        }
        layer->at[j] = moved;
    }
    for (size_t i = 0; i < layer->n; i++) {
        graph->places.at[layer->at[i]].at = i;
    }
}

static void
sort_places(struct graph *graph)
{
    graph->layers = pgm_new_array(graph->ctx->arena, numbers, graph->n_layers);
    memset(graph->layers, 0, graph->n_layers * sizeof *graph->layers);
    for (size_t i = 0; i < graph->places.n; i++) {
        numbers *layer = &graph->layers[graph->places.at[i].layer];
        graph->places.at[i].at = layer->n;
        pgm_vec_push(graph->ctx->arena, layer, i);
    }
    for (unsigned sweep = 0; sweep < SWEEPS; sweep++) {
        for (size_t i = 0; i < graph->n_layers; i++) {
            bool back = sweep % 2 == 1;
            sort_layer(graph, &graph->layers[back ? graph->n_layers - 1 - i : i], back);
        }
    }
}

static int64_t
height_of(const struct place *place)
{
    return place->id ? NODE_HEIGHT : 6;
}

/* As near to the middle of what is before as those above leave room for; how high it all is. */
static int64_t
set_heights(struct graph *graph)
{
    int64_t highest = 0;
    for (size_t l = 0; l < graph->n_layers; l++) {
        int64_t free = MARGIN;
        for (size_t i = 0; i < graph->layers[l].n; i++) {
            struct place *place = &graph->places.at[graph->layers[l].at[i]];
            int64_t wish = 0;
            for (size_t b = 0; b < place->before.n; b++) {
                const struct place *other = &graph->places.at[place->before.at[b]];
                wish += other->y + height_of(other) / 2;
            }
            wish = place->before.n ? wish / (int64_t)place->before.n - height_of(place) / 2 : 0;
            place->y = wish > free ? wish : free;
            free = place->y + height_of(place) + GAP;
        }
        highest = free > highest ? free : highest;
    }
    return highest;
}

/* ---- drawing --------------------------------------------------------------------------------- */

static long long
left_of(const struct place *place)
{
    return (long long)(MARGIN + place->layer * LAYER_WIDTH);
}

/* The curve from one place to the next, and through a passer-by. */
static void
draw_edge(const struct graph *graph, const struct place *from, const struct place *to,
    struct pgm_str *out)
{
    long long x = left_of(from) + NODE_WIDTH, y = from->y + height_of(from) / 2;
    for (;;) {
        long long right = left_of(to), high = to->y + height_of(to) / 2, half = (right - x) / 2;
        pgm_str_addf(
            out, "C%lld %lld %lld %lld %lld %lld", x + half, y, right - half, high, right, high);
        if (to->id) {
            return;
        }
        x = right + NODE_WIDTH;
        y = high;
        pgm_str_addf(out, "H%lld", x);
        to = &graph->places.at[to->after.at[0]];
    }
}

static void
draw_edges(const struct graph *graph, struct pgm_str *out)
{
    for (size_t i = 0; i < graph->n_nodes; i++) {
        const struct place *place = &graph->places.at[i];
        for (size_t e = 0; e < place->after.n; e++) {
            pgm_str_addf(out, "<path class=\"edge\" marker-end=\"url(#arrow)\" d=\"M%lld %lld",
                left_of(place) + NODE_WIDTH, (long long)place->y + NODE_HEIGHT / 2);
            draw_edge(graph, place, &graph->places.at[place->after.at[e]], out);
            pgm_str_add(out, "\"/>\n");
        }
    }
}

/* The end of a name tells more than its beginning. */
static const char *
cut(struct pgm_arena *arena, const char *name)
{
    size_t n = strlen(name), skip = 0, letters = 0;
    for (size_t i = 0; i < n; i++) {
        letters += ((unsigned char)name[i] & 0xc0) != 0x80;
    }
    if (letters <= MOST_LETTERS) {
        return name;
    }
    for (size_t gone = letters - MOST_LETTERS + 1; gone; gone--) {
        do {
            skip++;
        } while (((unsigned char)name[skip] & 0xc0) == 0x80);
    }
    return pgm_arena_printf(arena, "…%s", name + skip);
}

/* How much of the identity says what kind it is of. */
static size_t
kind_length(const struct pgm_step *step, const char *id)
{
    for (const struct pgm_object *above = step->object; above; above = above->parent) {
        if (strcmp(above->id, id) == 0) {
            return strlen(above->kind->name);
        }
    }
    return strcspn(id, " ");
}

static void
draw_node(const struct graph *graph, const struct place *place, bool is_step, struct pgm_str *out)
{
    struct pgm_arena *arena = graph->ctx->arena;
    const struct pgm_step *step = &graph->report->plan->steps.at[place->step];
    size_t kind = kind_length(step, place->id);
    long long x = left_of(place), y = place->y;
    pgm_str_addf(out, "<a href=\"#step-%zu\"><title>", place->step + 1);
    pgm_html_add(out, place->id);
    pgm_str_addf(out,
        "</title><rect class=\"sev%u\" x=\"%lld\" y=\"%lld\" width=\"%d\" height=\"%d\" rx=\"6\"/>"
        "<text x=\"%lld\" y=\"%lld\">",
        place->severity, x, y, NODE_WIDTH, NODE_HEIGHT, x + 10, y + 18);
    if (is_step) {
        pgm_str_addf(out, "<tspan class=\"number\">%zu</tspan> %s %.*s", place->step + 1,
            pgm_action_names[step->action], (int)kind, place->id);
    } else {
        pgm_str_addf(out, "%zu step%s: %.*s", place->n_steps, place->n_steps == 1 ? "" : "s",
            (int)kind, place->id);
    }
    pgm_str_addf(out, "</text><text class=\"name\" x=\"%lld\" y=\"%lld\">", x + 10, y + 34);
    pgm_html_add(out, cut(arena, place->id[kind] ? place->id + kind + 1 : place->id));
    pgm_str_add(out, "</text></a>\n");
}

static const char *
draw(struct graph *graph, enum detail detail)
{
    struct pgm_str out = PGM_STR(graph->ctx->arena);
    long long height = set_heights(graph) + MARGIN;
    long long width =
        (long long)(graph->n_layers * LAYER_WIDTH - (LAYER_WIDTH - NODE_WIDTH)) + 2LL * MARGIN;
    pgm_str_addf(&out,
        "<svg class=\"graph\" role=\"img\" aria-label=\"What waits for what\" width=\"%lld\" "
        "height=\"%lld\" viewBox=\"0 0 %lld %lld\">\n"
        "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" "
        "markerHeight=\"7\" orient=\"auto\"><path class=\"head\" d=\"M0 0L8 4L0 8z\"/></marker>"
        "</defs>\n",
        width, height, width, height);
    draw_edges(graph, &out);
    for (size_t i = 0; i < graph->n_nodes; i++) {
        draw_node(graph, &graph->places.at[i], detail == DETAIL_STEP, &out);
    }
    pgm_str_add(&out, "</svg></div>\n");
    static const char *const of[] = { "a step", "an object with what belongs to it", "a schema" };
    pgm_str_addf(&out,
        "<p class=\"note\">Each box is %s; an arrow leads to what waits for it.%s</p>", of[detail],
        graph->is_cut ? " Arrows that would lead back are left out." : "");
    return pgm_str_text(&out);
}

const char *
pgm_report_graph(struct pgm_ctx *ctx, const struct pgm_report *report)
{
    size_t n = report->plan->steps.n;
    struct graph graph = { .ctx = ctx, .report = report, .edges = PGM_MAP(ctx->arena) };
    bool *linked = pgm_new_array(ctx->arena, bool, n + 1);
    memset(linked, 0, n + 1);
    for (size_t i = 0; i < report->links.n; i++) {
        linked[report->links.at[i].before] = linked[report->links.at[i].after] = true;
    }
    graph.node_of = pgm_new_array(ctx->arena, size_t, n + 1);
    enum detail detail = DETAIL_STEP;
    make_nodes(&graph, detail, linked);
    while (graph.n_nodes > (detail == DETAIL_STEP ? MOST_STEPS : MOST_NODES) &&
           detail != DETAIL_SCHEMA) {
        detail++;
        make_nodes(&graph, detail, linked);
    }
    make_edges(&graph);
    if (!graph.edges.n || graph.n_nodes > MOST_NODES) {
        return NULL;
    }
    find_layers(&graph);
    cut_edges(&graph);
    sort_places(&graph);
    return draw(&graph, detail);
}
