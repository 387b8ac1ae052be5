/* The order of migrations: parents first, else by name. */
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/str.h"
#include "migrations/private.h"

enum state { NEW, ON_WAY, PLACED };

/* One of them, and how far the walk to its parents is. */
struct node {
    struct pgm_migration *migration;
    size_t next; /* parent to look at */
    enum state state;
    bool is_followed;
};

struct walk {
    struct pgm_ctx *ctx;
    const struct pgm_migrations_options *options;
    struct pgm_map names; /* to nodes */
    struct pgm_map squashed;
    struct node *nodes;
    PGM_VEC(struct node *) way; /* from the one that is to be placed to the parent at hand */
    struct pgm_migration *out;
    size_t n;
};

static int
compare(const void *a, const void *b)
{
    return pgm_migration_name_compare(
        ((const struct pgm_migration *)a)->name, ((const struct pgm_migration *)b)->name);
}

static bool
is_gone(const struct walk *walk, const char *name)
{
    const pgm_strings *gone = walk->options->gone;
    if (walk->options->for_rebase) {
        return true;
    }
    for (size_t i = 0; gone && i < gone->n; i++) {
        if (strcmp(gone->at[i], name) == 0) {
            return true;
        }
    }
    return pgm_map_get_text(&walk->squashed, name) != NULL;
}

static enum pgm_status
fail_missing(const struct walk *walk, const struct pgm_migration *migration, const char *parent)
{
    pgm_fail(walk->ctx, PGM_INPUT, "migration \"%s\" names \"%s\" as a parent, which is not there",
        migration->name, parent);
    walk->ctx->error.file = migration->up.path;
    return pgm_hint(walk->ctx, "bring its file back, or renew this one with: pgmend rebase %s",
        migration->name);
}

static enum pgm_status
fail_circle(const struct walk *walk, const struct node *again)
{
    struct pgm_str circle = PGM_STR(walk->ctx->arena);
    size_t first = walk->way.n;
    while (walk->way.at[first - 1] != again) {
        first--;
    }
    for (size_t i = first - 1; i < walk->way.n; i++) {
        pgm_str_addf(&circle, "\"%s\" follows ", walk->way.at[i]->migration->name);
    }
    pgm_fail(walk->ctx, PGM_INPUT, "migrations follow each other in a circle: %s\"%s\"",
        pgm_str_text(&circle), again->migration->name);
    walk->ctx->error.file = again->migration->up.path;
    return pgm_hint(walk->ctx,
        "correct a line \"-- pgmend: parents …\" of one of them; one without "
        "such a line follows the one before it by name");
}

/* Goes on to the next parent that has no place yet, or gives the migration its own. */
static enum pgm_status
step(struct walk *walk)
{
    struct node *node = walk->way.at[walk->way.n - 1];
    if (node->next == node->migration->parents.n) {
        node->state = PLACED;
        walk->out[walk->n++] = *node->migration;
        walk->way.n--;
        return PGM_OK;
    }
    const char *name = node->migration->parents.at[node->next++];
    struct node *parent = pgm_map_get_text(&walk->names, name);
    if (!parent) {
        return is_gone(walk, name) ? PGM_OK : fail_missing(walk, node->migration, name);
    }
    parent->is_followed = true;
    if (parent->state == ON_WAY) {
        return fail_circle(walk, parent);
    }
    if (parent->state == NEW) {
        parent->state = ON_WAY;
        pgm_vec_push(walk->ctx->arena, &walk->way, parent);
    }
    return PGM_OK;
}

/* What nobody follows; a migration that follows the one before it by name needs no line. */
static void
find_heads(struct walk *walk, struct pgm_migrations *migrations)
{
    for (size_t i = 0; i < migrations->n; i++) {
        struct node *node = pgm_map_get_text(&walk->names, migrations->at[i].name);
        if (!node->is_followed) {
            pgm_vec_push(walk->ctx->arena, &migrations->heads, migrations->at[i].name);
        }
    }
}

static void
prepare(struct walk *walk, struct pgm_migrations *migrations)
{
    struct pgm_arena *arena = walk->ctx->arena;
    for (size_t i = 0; i < migrations->n; i++) {
        struct pgm_migration *migration = &migrations->at[i];
        if (!migration->names_parents && i > 0) {
            pgm_vec_push(arena, &migration->parents, migrations->at[i - 1].name);
        }
        walk->nodes[i].migration = migration;
        pgm_map_put_text(&walk->names, migration->name, &walk->nodes[i]);
        for (size_t n = 0; n < migration->squashes.n; n++) {
            pgm_map_put_text(&walk->squashed, migration->squashes.at[n], migration);
        }
    }
}

enum pgm_status
pgm_migrations_order(struct pgm_ctx *ctx, const struct pgm_migrations_options *options,
    struct pgm_migrations *migrations)
{
    if (migrations->n == 0) {
        return PGM_OK;
    }
    qsort(migrations->at, migrations->n, sizeof *migrations->at, compare);
    struct walk walk = { .ctx = ctx,
        .options = options,
        .names = PGM_MAP(ctx->arena),
        .squashed = PGM_MAP(ctx->arena),
        .nodes = pgm_new_array(ctx->arena, struct node, migrations->n),
        .out = pgm_new_array(ctx->arena, struct pgm_migration, migrations->n) };
    prepare(&walk, migrations);
    for (size_t i = 0; i < migrations->n; i++) {
        if (walk.nodes[i].state == NEW) {
            walk.nodes[i].state = ON_WAY;
            pgm_vec_push(ctx->arena, &walk.way, &walk.nodes[i]);
        }
        while (walk.way.n) {
            PGM_TRY(step(&walk));
        }
    }
    migrations->at = walk.out;
    find_heads(&walk, migrations);
    return PGM_OK;
}
