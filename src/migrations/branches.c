#include "migrations/branches.h"

#include <string.h>

#include "base/map.h"
#include "diff/compare.h"

/* Adds a migration and all that it follows, however far. */
static void
add_ancestors(struct pgm_ctx *ctx, const struct pgm_migrations *migrations, const char *name,
    struct pgm_map *out)
{
    pgm_strings open = { 0 };
    pgm_vec_push(ctx->arena, &open, name);
    while (open.n) {
        const char *next = open.at[--open.n];
        struct pgm_migration *migration = pgm_migrations_find(migrations, next);
        if (!migration || pgm_map_put_text(out, next, migration)) {
            continue;
        }
        for (size_t i = 0; i < migration->parents.n; i++) {
            pgm_vec_push(ctx->arena, &open, migration->parents.at[i]);
        }
    }
}

bool
pgm_migration_follows(const struct pgm_migrations *migrations,
    const struct pgm_migration *migration, const char *name)
{
    struct pgm_ctx ctx = { .arena = pgm_arena_new() };
    struct pgm_map ancestors = PGM_MAP(ctx.arena);
    add_ancestors(&ctx, migrations, migration->name, &ancestors);
    bool follows = strcmp(migration->name, name) != 0 && pgm_map_get_text(&ancestors, name) != NULL;
    pgm_arena_end(ctx.arena);
    return follows;
}

/* Two branches, and what they have in common. */
struct fork {
    struct pgm_ctx *ctx;
    const struct pgm_migrations *migrations;
    const struct pgm_source_options *options;
    const char *heads[2];
    struct pgm_map ancestors[2];
    struct pgm_diff *diffs[2];
    pgm_branch_clashes *out;
};

/* What is common to both, then, unless `branch` is 2, what is in that one alone. */
static pgm_migration_list
list_of(const struct fork *fork, size_t branch)
{
    pgm_migration_list list = { 0 };
    for (size_t round = 0; round < 2; round++) {
        for (size_t i = 0; i < fork->migrations->n; i++) {
            struct pgm_migration *migration = &fork->migrations->at[i];
            bool in[] = { pgm_map_get_text(&fork->ancestors[0], migration->name) != NULL,
                pgm_map_get_text(&fork->ancestors[1], migration->name) != NULL };
            bool is_common = in[0] && in[1];
            if (round == 0 ? is_common : branch < 2 && in[branch] && !is_common) {
                pgm_vec_push(fork->ctx->arena, &list, migration);
            }
        }
    }
    return list;
}

static enum pgm_status
read_branches(struct fork *fork)
{
    static const struct pgm_diff_options all = { .privileges = PGM_PRIVILEGES_ALL };
    struct pgm_catalog *base = NULL;
    pgm_migration_list common = list_of(fork, 2);
    PGM_TRY(pgm_migrations_replay(fork->ctx, &common, fork->options, &base));
    for (size_t i = 0; i < 2; i++) {
        struct pgm_catalog *end = NULL;
        pgm_migration_list list = list_of(fork, i);
        PGM_TRY(pgm_migrations_replay(fork->ctx, &list, fork->options, &end));
        fork->diffs[i] = pgm_diff_make(fork->ctx, base, end, &all);
    }
    return PGM_OK;
}

static const struct pgm_object *
object_of(const struct pgm_delta *delta)
{
    return delta->to ? delta->to : delta->from;
}

/* What both change: the object itself, or one that holds it and that the other branch drops. */
static const char *
clash_of(const struct pgm_delta *delta, const struct pgm_diff *other)
{
    const struct pgm_object *object = object_of(delta);
    if (pgm_diff_find(other, object->id)) {
        return object->id;
    }
    for (const struct pgm_object *parent = object->parent; parent; parent = parent->parent) {
        const struct pgm_delta *theirs = pgm_diff_find(other, parent->id);
        if (theirs && !theirs->to) {
            return parent->id;
        }
    }
    return NULL;
}

/* A table's columns need no mention beside the table. */
static bool
is_told(const struct pgm_map *told, const struct pgm_object *object, const char *id)
{
    if (pgm_map_get_text(told, id)) {
        return true;
    }
    for (const struct pgm_object *parent = object->parent; parent; parent = parent->parent) {
        if (pgm_map_get_text(told, parent->id)) {
            return true;
        }
    }
    return false;
}

static void
compare_with(struct fork *fork, size_t branch, struct pgm_map *told)
{
    const struct pgm_diff *mine = fork->diffs[branch], *theirs = fork->diffs[1 - branch];
    for (size_t i = 0; i < mine->n_deltas; i++) {
        const struct pgm_object *object = object_of(&mine->deltas[i]);
        const char *id = clash_of(&mine->deltas[i], theirs);
        if (!id || is_told(told, object, id)) {
            continue;
        }
        struct pgm_branch_clash clash = { fork->heads[0], fork->heads[1], id };
        pgm_map_put_text(told, id, fork);
        pgm_vec_push(fork->ctx->arena, fork->out, clash);
    }
}

static enum pgm_status
compare_heads(struct fork *fork)
{
    struct pgm_map told = PGM_MAP(fork->ctx->arena);
    for (size_t i = 0; i < 2; i++) {
        fork->ancestors[i] = PGM_MAP(fork->ctx->arena);
        add_ancestors(fork->ctx, fork->migrations, fork->heads[i], &fork->ancestors[i]);
    }
    PGM_TRY(read_branches(fork));
    compare_with(fork, 0, &told);
    compare_with(fork, 1, &told);
    return PGM_OK;
}

enum pgm_status
pgm_branches_compare(struct pgm_ctx *ctx, const struct pgm_migrations *migrations,
    const struct pgm_source_options *options, pgm_branch_clashes *out)
{
    const pgm_strings *heads = &migrations->heads;
    for (size_t i = 0; i < heads->n; i++) {
        for (size_t j = i + 1; j < heads->n; j++) {
            struct fork fork = { .ctx = ctx,
                .migrations = migrations,
                .options = options,
                .heads = { heads->at[i], heads->at[j] },
                .out = out };
            PGM_TRY(compare_heads(&fork));
        }
    }
    return PGM_OK;
}
