#include "tests/unit/engine.h"

#include <string.h>

#include "base/digest.h"
#include "catalog/snapshot.h"

int
engine_set_up(void **state)
{
    struct pgm_arena *arena = pgm_arena_new();
    struct pgm_ctx *ctx = pgm_new(arena, struct pgm_ctx);
    ctx->arena = arena;
    *state = ctx;
    return 0;
}

int
engine_tear_down(void **state)
{
    struct pgm_ctx *ctx = *state;
    pgm_arena_end(ctx->arena);
    return 0;
}

const char *
engine_snapshot(struct pgm_ctx *ctx, const char *lines)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    pgm_str_addf(&out, "pgmend snapshot 1 server %d\n", ENGINE_SERVER);
    for (const char *at = lines; *at; at++) {
        pgm_str_add_char(&out, *at == '`' ? '"' : *at);
    }
    pgm_str_addf(&out, "digest %s", pgm_digest_of(ctx->arena, "", 0));
    pgm_str_addf(&out, " sum %s\n", pgm_digest_of(ctx->arena, pgm_str_text(&out), out.len));
    return pgm_str_text(&out);
}

const char *
engine_reversed(struct pgm_ctx *ctx, const char *lines)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    for (size_t end = strlen(lines); end > 0;) {
        size_t start = end - 1;
        while (start > 0 && lines[start - 1] != '\n') {
            start--;
        }
        pgm_str_add_n(&out, lines + start, end - start);
        end = start;
    }
    return pgm_str_text(&out);
}

static void
require_ok(const struct pgm_ctx *ctx, enum pgm_status status)
{
    if (status != PGM_OK) {
        fail_msg("%s", ctx->error.message);
    }
}

struct pgm_catalog *
engine_catalog(struct pgm_ctx *ctx, const char *lines)
{
    const char *text = engine_snapshot(ctx, lines);
    struct pgm_catalog *catalog = NULL;
    require_ok(ctx, pgm_snapshot_read(ctx, "test", text, strlen(text), &catalog));
    return catalog;
}

struct pgm_object *
engine_object(const struct pgm_catalog *catalog, const char *id)
{
    struct pgm_object *object = pgm_catalog_find(catalog, id);
    if (!object) {
        fail_msg("the catalog has no %s", id);
    }
    return object;
}

struct pgm_diff *
engine_diff(struct pgm_ctx *ctx, const char *from, const char *to)
{
    struct pgm_diff_options options = { .privileges = PGM_PRIVILEGES_AUTO };
    return pgm_diff_make(ctx, engine_catalog(ctx, from), engine_catalog(ctx, to), &options);
}

struct pgm_plan *
engine_plan(struct pgm_ctx *ctx, const char *from, const char *to)
{
    struct pgm_plan *plan = NULL;
    require_ok(ctx, pgm_plan_make(ctx, engine_diff(ctx, from, to), &plan));
    return plan;
}

struct pgm_plan *
engine_online_plan(struct pgm_ctx *ctx, const char *from, const char *to)
{
    static const struct pgm_busy_table all = { .table_id =
                                                   0 }; /* what is in a snapshot has no oid */
    static const struct pgm_busy busy = { .tables = &all, .n = 1 };
    static const struct pgm_plan_options options = { .busy = &busy };
    struct pgm_plan *plan = NULL;
    require_ok(ctx, pgm_plan_make_for(ctx, engine_diff(ctx, from, to), &options, &plan));
    return plan;
}

const char *
engine_statements(struct pgm_ctx *ctx, const struct pgm_plan *plan)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    for (size_t i = 0; i < plan->steps.n; i++) {
        bool is_next = i && plan->steps.at[i].group != plan->steps.at[i - 1].group;
        pgm_str_addf(&out, "%s%s;\n", is_next ? "COMMIT;\n" : "", plan->steps.at[i].sql);
    }
    return pgm_str_text(&out);
}

const struct pgm_step *
engine_step(const struct pgm_plan *plan, const char *start)
{
    for (size_t i = 0; i < plan->steps.n; i++) {
        if (pgm_str_starts(plan->steps.at[i].sql, start)) {
            return &plan->steps.at[i];
        }
    }
    fail_msg("no step of the plan begins with \"%s\"", start);
    return NULL;
}

void
engine_assert_plan(struct pgm_ctx *ctx, const char *from, const char *to, const char *wanted)
{
    assert_string_equal(engine_statements(ctx, engine_plan(ctx, from, to)), wanted);
    const char *reversed_from = engine_reversed(ctx, from), *reversed_to = engine_reversed(ctx, to);
    struct pgm_plan *plan = engine_plan(ctx, reversed_from, reversed_to);
    assert_string_equal(engine_statements(ctx, plan), wanted);
}
