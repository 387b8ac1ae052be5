#include <string.h>

#include "plan/file.h"
#include "tests/unit/engine.h"

#define TABLE_T SCHEMA TABLE("t") COLUMN("t", "a", "numeric", "")
#define LOG "{`kind`:`schema`,`name`:`log`}\n"

/* A file with everything in it: flags, hazards, two groups, something destroyed. */
static struct pgm_plan_file
make_file(struct pgm_ctx *ctx)
{
    struct pgm_plan *plan = engine_plan(ctx, TABLE_T TABLE("gone") ENUM("state", "'a'"),
        SCHEMA TABLE("t") COLUMN("t", "a", "integer", "") ENUM("state", "'a', 'it''s'") LOG);
    struct pgm_plan_file file = { 0 };
    pgm_plan_file_make(ctx, plan, &file);
    return file;
}

static enum pgm_status
read_text(struct pgm_ctx *ctx, const char *text, struct pgm_plan_file *out)
{
    pgm_error_clear(ctx);
    return pgm_plan_file_read(ctx, "plan.json", text, strlen(text), out);
}

static void
assert_refused(struct pgm_ctx *ctx, const char *text, const char *reason)
{
    struct pgm_plan_file file;
    assert_int_equal(read_text(ctx, text, &file), PGM_INPUT);
    assert_non_null(strstr(ctx->error.message, "plan.json"));
    assert_non_null(ctx->error.hint);
    if (!strstr(ctx->error.message, reason)) {
        fail_msg("\"%s\" does not say \"%s\"", ctx->error.message, reason);
    }
}

static void
assert_words(const char *const *a, const char *const *b)
{
    assert_int_equal(a == NULL, b == NULL);
    for (size_t i = 0; a && a[i]; i++) {
        assert_string_equal(a[i], b[i]);
        assert_int_equal(a[i + 1] == NULL, b[i + 1] == NULL);
    }
}

static void
assert_same(const struct pgm_plan_file *a, const struct pgm_plan_file *b)
{
    assert_int_equal(a->server_version, b->server_version);
    assert_string_equal(a->from_origin, b->from_origin);
    assert_string_equal(a->from_digest, b->from_digest);
    assert_string_equal(a->to_origin, b->to_origin);
    assert_string_equal(a->to_digest, b->to_digest);
    assert_true(pgm_str_same(a->reached, b->reached));
    assert_int_equal(a->proved, b->proved);
    assert_int_equal(a->string_bodies, b->string_bodies);
    assert_words(a->schemas, b->schemas);
    assert_words(a->ignore, b->ignore);
    assert_int_equal(a->steps.n, b->steps.n);
    for (size_t i = 0; i < a->steps.n; i++) {
        const struct pgm_step *left = &a->steps.at[i], *right = &b->steps.at[i];
        assert_string_equal(left->sql, right->sql);
        assert_string_equal(left->object_id, right->object_id);
        assert_int_equal(left->action, right->action);
        /* that one becomes a hazard */
        assert_int_equal(left->flags & ~(unsigned)PGM_STEP_BREAKS, right->flags);
        assert_int_equal(left->group, right->group);
        assert_true(pgm_str_same(left->hazard, right->hazard));
        assert_true(pgm_str_same(left->batch.table, right->batch.table));
        assert_true(pgm_str_same(left->batch.set, right->batch.set));
        assert_true(pgm_str_same(left->batch.where, right->batch.where));
        assert_null(right->object);
    }
    assert_int_equal(a->renames.n, b->renames.n);
    for (size_t i = 0; i < a->renames.n; i++) {
        assert_string_equal(a->renames.at[i].from, b->renames.at[i].from);
        assert_string_equal(a->renames.at[i].to, b->renames.at[i].to);
        assert_true(pgm_str_same(a->renames.at[i].from_part, b->renames.at[i].from_part));
        assert_true(pgm_str_same(a->renames.at[i].to_part, b->renames.at[i].to_part));
    }
    assert_int_equal(a->destroys.n, b->destroys.n);
    for (size_t i = 0; i < a->destroys.n; i++) {
        assert_string_equal(a->destroys.at[i], b->destroys.at[i]);
    }
}

static void
a_file_holds_what_the_plan_says(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan_file file = make_file(ctx);
    assert_int_equal(file.server_version, ENGINE_SERVER);
    assert_string_equal(
        file.from_digest, engine_catalog(ctx, TABLE_T TABLE("gone") ENUM("state", "'a'"))->digest);
    assert_string_equal(file.from_origin, "test");
    assert_false(file.proved);
    assert_int_equal(file.steps.n, 4);
    assert_int_equal(file.steps.at[0].group, 0);
    assert_int_equal(file.steps.at[3].group, 1);
    assert_int_equal(file.destroys.n, 2);
    assert_string_equal(file.destroys.at[0], "column public.t.a");
    assert_string_equal(file.destroys.at[1], "table public.gone");
}

static void
what_is_written_reads_the_same(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan_file file = make_file(ctx), again;
    const char *text = pgm_plan_file_write(ctx, &file);
    assert_int_equal(read_text(ctx, text, &again), PGM_OK);
    assert_same(&file, &again);
    assert_string_equal(pgm_plan_file_write(ctx, &again), text);
}

static void
every_member_comes_through(void **state)
{
    struct pgm_ctx *ctx = *state;
    static const char *const schemas[] = { "public", "My \"Shop\"", NULL };
    static const char *const ignore[] = { NULL };
    struct pgm_plan_file file = make_file(ctx), again;
    file.proved = file.string_bodies = true;
    file.reached = "abc";
    file.schemas = schemas;
    file.ignore = ignore;
    unsigned every = PGM_STEP_COMMIT_AFTER | PGM_STEP_OUTSIDE | PGM_STEP_DATA_LOSS |
                     PGM_STEP_REWRITE | PGM_STEP_MAY_FAIL | PGM_STEP_BATCHES;
    file.steps.at[0].flags = every;
    file.steps.at[0].batch =
        (struct pgm_batch){ .table = "public.\"T\"", .set = "a = 'x'", .where = "a IS NULL" };
    static struct pgm_renamed_id renames[] = {
        { "table public.a", "table public.\"B\"", NULL, NULL },
        { "enum public.e", "enum public.e", "'it''s'", "'its'" },
    };
    file.renames.at = renames;
    file.renames.n = 2;
    file.steps.at[1].flags = 0;
    file.steps.at[1].action = PGM_ACTION_ASIDE;
    file.steps.at[1].sql = "SELECT E'\\t\x01\xe2\x82\xac',\n\t\"a\"";
    assert_int_equal(read_text(ctx, pgm_plan_file_write(ctx, &file), &again), PGM_OK);
    assert_same(&file, &again);
}

static void
a_plan_of_no_steps_is_one(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan_file file = { 0 }, again;
    pgm_plan_file_make(ctx, engine_plan(ctx, SCHEMA, SCHEMA), &file);
    assert_int_equal(read_text(ctx, pgm_plan_file_write(ctx, &file), &again), PGM_OK);
    assert_same(&file, &again);
}

/* A changed byte is noticed, unless what the file says is the same still (white space, the case of
 * an escape). */
static void
a_changed_byte_is_refused(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan_file file = make_file(ctx);
    const char *text = pgm_plan_file_write(ctx, &file);
    size_t n_refused = 0;
    for (size_t i = 0; i < strlen(text); i++) {
        char *changed = pgm_arena_copy(ctx->arena, text);
        changed[i] ^= 1;
        struct pgm_plan_file again;
        if (read_text(ctx, changed, &again) == PGM_OK) {
            assert_string_equal(pgm_plan_file_write(ctx, &again), text);
        } else {
            assert_int_equal(ctx->error.status, PGM_INPUT);
            n_refused++;
        }
    }
    assert_true(n_refused > strlen(text) / 2);
}

static void
white_space_is_no_change(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan_file file = make_file(ctx), again;
    const char *text = pgm_plan_file_write(ctx, &file);
    struct pgm_str dense = PGM_STR(ctx->arena);
    for (const char *at = text; *at; at++) {
        if (*at != '\n') {
            pgm_str_add_char(&dense, *at);
        }
    }
    assert_int_equal(read_text(ctx, pgm_str_text(&dense), &again), PGM_OK);
    assert_same(&file, &again);
}

static void
a_cut_file_is_refused(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan_file file = make_file(ctx);
    const char *text = pgm_plan_file_write(ctx, &file);
    /* the last line end is no part of the JSON */
    for (size_t size = 0; size + 1 < strlen(text); size += 7) {
        assert_refused(ctx, pgm_arena_copy_n(ctx->arena, text, size), "JSON");
    }
}

/* The text with `from` (which it has) exchanged for `to`. */
static const char *
edited(struct pgm_ctx *ctx, const char *from, const char *to)
{
    struct pgm_plan_file file = make_file(ctx);
    const char *text = pgm_plan_file_write(ctx, &file);
    const char *place = strstr(text, from);
    assert_non_null(place);
    return pgm_arena_printf(
        ctx->arena, "%.*s%s%s", (int)(place - text), text, to, place + strlen(from));
}

static void
an_edited_plan_is_refused(void **state)
{
    static const char changed[] = "changed";
    assert_refused(
        *state, edited(*state, "DROP TABLE public.gone", "DROP TABLE public.t"), changed);
    assert_refused(*state, edited(*state, "\"proved\": false", "\"proved\": true"), changed);
    assert_refused(*state, edited(*state, "\"data-loss\"", "\"rewrites-table\""), changed);
    assert_refused(*state, edited(*state, "\"data-loss\"", "\"harmless\""), changed);
    assert_refused(*state, edited(*state, "\"group\": 1", "\"group\": 0"), changed);
    assert_refused(*state, edited(*state, "\"sum\": \"", "\"sum\": \"0"), changed);
    assert_refused(*state, edited(*state, "\"sum\"", "\"some\""), changed);
    assert_refused(
        *state, edited(*state, "\"action\": \"drop\"", "\"action\": \"dust\""), "action");
    assert_refused(*state, edited(*state, "\"sql\"", "\"sequel\""), "sql");
    assert_refused(*state, edited(*state, "\"from\"", "\"fram\""), "\"from\"");
    assert_refused(
        *state, edited(*state, "\"pgmend_plan\": 1", "\"pgmend_plan\": 2"), "pgmend_plan");
}

static void
other_files_are_refused(void **state)
{
    assert_refused(*state, "", "JSON");
    assert_refused(*state, "ALTER TABLE t;", "JSON");
    assert_refused(*state, "{", "JSON");
    assert_refused(*state, "{}", "pgmend_plan");
    assert_refused(*state, "[1]", "pgmend_plan");
    assert_refused(*state, "{\"pgmend_plan\":\"1\"}", "pgmend_plan");
    assert_refused(*state, "{\"pgmend_plan\":1}", "\"from\"");
    assert_refused(*state, "{\"pgmend_plan\":1,\"pgmend_plan\":1}", "JSON");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(a_file_holds_what_the_plan_says),
        ENGINE_TEST(what_is_written_reads_the_same),
        ENGINE_TEST(every_member_comes_through),
        ENGINE_TEST(a_plan_of_no_steps_is_one),
        ENGINE_TEST(a_changed_byte_is_refused),
        ENGINE_TEST(white_space_is_no_change),
        ENGINE_TEST(a_cut_file_is_refused),
        ENGINE_TEST(an_edited_plan_is_refused),
        ENGINE_TEST(other_files_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
