#include <string.h>

#include "kinds/column_type.h"
#include "tests/unit/engine.h"

/* What a type is called without its modifiers: "timestamp(3) with time zone" -> "timestamp with
 * time zone". */
static const char *
base_of(struct pgm_ctx *ctx, const char *type)
{
    const char *open = strchr(type, '('), *close = strchr(type, ')');
    if (!open) {
        return type;
    }
    return pgm_arena_printf(ctx->arena, "%.*s%s", (int)(open - type), type, close + 1);
}

static struct pgm_catalog *
catalog_of(struct pgm_ctx *ctx, const char *type, const char *more)
{
    const char *base = base_of(ctx, type);
    const char *lines = pgm_arena_printf(ctx->arena,
        SCHEMA TABLE("t") "{`kind`:`column`,`in`:`table public.t`,`name`:`c`,`type`:`%s`,"
                          "`~base_type`:`%s`,`~root_type`:`%s`}\n%s",
        type, base, base, more);
    return engine_catalog(ctx, lines);
}

static struct pgm_delta
delta_of(const struct pgm_catalog *from, const struct pgm_catalog *to)
{
    struct pgm_delta delta = { .from = engine_object(from, "column public.t.c"),
        .to = engine_object(to, "column public.t.c"),
        .server_version = ENGINE_SERVER };
    delta.changed = pgm_object_compare(delta.from, delta.to);
    return delta;
}

/* The one statement that changes the type. `casts` (ends with NULL) are those the server knows. */
static struct pgm_step
step_of(
    struct pgm_ctx *ctx, struct pgm_catalog *from, struct pgm_catalog *to, const char *const *casts)
{
    struct pgm_delta delta = delta_of(from, to);
    for (; casts && *casts; casts++) {
        (void)pgm_map_put_text(&from->casts, *casts, (void *)(uintptr_t) "e");
    }
    struct pgm_emit emit = {
        .arena = ctx->arena, .from = from, .to = to, .object = delta.to, .action = PGM_ACTION_ALTER
    };
    pgm_column_alter_type(&emit, &delta);
    assert_int_equal(emit.steps.n, 1);
    return emit.steps.at[0];
}

static struct pgm_step
change(struct pgm_ctx *ctx, const char *from, const char *to)
{
    return step_of(ctx, catalog_of(ctx, from, ""), catalog_of(ctx, to, ""), NULL);
}

enum { LOSS = PGM_STEP_DATA_LOSS, FAIL = PGM_STEP_MAY_FAIL };

struct fate {
    const char *from, *to;
    unsigned flags; /* LOSS or FAIL: what may become of the values */
};

static void
assert_fates(struct pgm_ctx *ctx, const struct fate *fates, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct pgm_step step = change(ctx, fates[i].from, fates[i].to);
        if ((step.flags & (LOSS | FAIL)) != fates[i].flags) {
            fail_msg("%s -> %s has flags %u (%s)", fates[i].from, fates[i].to, step.flags,
                step.hazard ? step.hazard : "no hazard");
        }
        assert_int_equal(step.hazard != NULL, fates[i].flags != 0);
    }
}

#define ASSERT_FATES(state, fates) assert_fates((state), (fates), sizeof(fates) / sizeof *(fates))

static void
a_wider_type_keeps_every_value(void **state)
{
    static const struct fate fates[] = {
        { "smallint", "integer", 0 },
        { "smallint", "bigint", 0 },
        { "integer", "bigint", 0 },
        { "bigint", "numeric", 0 },
        { "real", "double precision", 0 },
        { "integer", "double precision", 0 },
        { "date", "timestamp without time zone", 0 },
        { "timestamp without time zone", "timestamp with time zone", 0 },
        { "character varying(10)", "text", 0 },
        { "character(3)", "text", 0 },
        { "text", "character varying", 0 },
        { "json", "jsonb", 0 },
        { "cidr", "inet", 0 },
        { "integer", "text", 0 },
        { "uuid", "text", 0 },
    };
    ASSERT_FATES(*state, fates);
}

static void
a_narrower_type_refuses_or_rounds(void **state)
{
    static const struct fate fates[] = {
        { "bigint", "integer", FAIL },
        { "integer", "smallint", FAIL },
        { "text", "integer", FAIL },
        { "text", "date", FAIL },
        { "character varying(10)", "uuid", FAIL },
        { "text", "character varying(10)", FAIL },
        { "integer", "character varying(3)", FAIL },
        { "public.state", "public.status", FAIL },
        { "numeric", "integer", LOSS },
        { "double precision", "real", LOSS },
        { "timestamp with time zone", "date", LOSS },
        { "integer", "numeric(5,2)", LOSS },
    };
    ASSERT_FATES(*state, fates);
}

static void
lengths_refuse_what_is_longer(void **state)
{
    static const struct fate fates[] = {
        { "character varying(10)", "character varying(20)", 0 },
        { "character varying(10)", "character varying", 0 },
        { "character varying(20)", "character varying(10)", FAIL },
        { "character varying", "character varying(10)", FAIL },
        { "character varying(9)", "character varying(10)", 0 },
        { "character(4)", "character(5)", 0 },
        { "character(5)", "character(4)", FAIL },
        { "bit varying(3)", "bit varying(5)", 0 },
        { "bit varying(5)", "bit varying(3)", FAIL },
        { "bit(5)", "bit(3)", FAIL },
    };
    ASSERT_FATES(*state, fates);
}

/* bit(3) is not a short bit(5): PostgreSQL accepts no other length than the declared one. */
static void
a_bit_string_of_fixed_length_fits_no_other(void **state)
{
    static const struct fate fates[] = { { "bit(3)", "bit(5)", FAIL } };
    ASSERT_FATES(*state, fates);
}

static void
digits_round_and_overflow(void **state)
{
    static const struct fate fates[] = {
        { "numeric(10,2)", "numeric", 0 },
        { "numeric(10,2)", "numeric(12,2)", 0 },
        { "numeric(10,2)", "numeric(12,4)", 0 },
        { "numeric(10,2)", "numeric(10,4)", FAIL },
        { "numeric(10,2)", "numeric(9,2)", FAIL },
        { "numeric(10,2)", "numeric(10,1)", LOSS },
        { "numeric(10,2)", "numeric(10,0)", LOSS },
        { "numeric", "numeric(10,2)", LOSS },
        { "numeric(3,-2)", "numeric(5,0)", 0 },
        { "numeric(5,0)", "numeric(3,-2)", LOSS },
        { "timestamp(3) with time zone", "timestamp(6) with time zone", 0 },
        { "timestamp(6) with time zone", "timestamp(3) with time zone", LOSS },
        { "time without time zone", "time(0) without time zone", LOSS },
        { "interval(3)", "interval", 0 },
    };
    ASSERT_FATES(*state, fates);
}

static void
another_base_type_rewrites_the_table(void **state)
{
    assert_true(change(*state, "integer", "bigint").flags & PGM_STEP_REWRITE);
    assert_true(change(*state, "text", "uuid").flags & PGM_STEP_REWRITE);
    assert_false(
        change(*state, "character varying(10)", "character varying(20)").flags & PGM_STEP_REWRITE);
}

/* PostgreSQL keeps a table's file when only a length grows or the bytes stay as they are, and
 * writes another when digits or lengths have to be looked at. */
static void
the_rewrite_is_the_one_that_happens(void **state)
{
    static const struct {
        const char *from, *to;
        bool rewrites;
    } cases[] = {
        { "character varying(10)", "text", false },
        { "text", "character varying", false },
        { "numeric(10,2)", "numeric(12,2)", false },
        { "numeric(10,2)", "numeric", false },
        { "numeric(10,2)", "numeric(12,4)", true },
        { "character varying(20)", "character varying(10)", true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pgm_step step = change(*state, cases[i].from, cases[i].to);
        if (!!(step.flags & PGM_STEP_REWRITE) != cases[i].rewrites) {
            fail_msg("%s -> %s is said to %srewrite the table", cases[i].from, cases[i].to,
                cases[i].rewrites ? "not " : "");
        }
    }
}

static void
assert_sql(struct pgm_ctx *ctx, const char *from, const char *to, const char *clause)
{
    const char *wanted =
        pgm_arena_printf(ctx->arena, "ALTER TABLE public.t ALTER COLUMN c TYPE %s%s", to, clause);
    assert_string_equal(change(ctx, from, to).sql, wanted);
}

static void
values_are_converted_where_no_assignment_does_it(void **state)
{
    assert_sql(*state, "character varying(10)", "character varying(20)", "");
    assert_sql(*state, "integer", "text", "");
    assert_sql(*state, "integer", "bigint", " USING c::bigint");
    assert_sql(*state, "text", "integer", " USING c::integer");
    assert_sql(*state, "text", "numeric(5,2)", " USING c::numeric(5,2)");
}

static void
arrays_are_converted_by_their_elements(void **state)
{
    struct pgm_ctx *ctx = *state;
    static const char *const casts[] = { "integer>bigint", NULL };
    struct pgm_step step =
        step_of(ctx, catalog_of(ctx, "integer[]", ""), catalog_of(ctx, "bigint[]", ""), casts);
    assert_string_equal(
        step.sql, "ALTER TABLE public.t ALTER COLUMN c TYPE bigint[] USING c::bigint[]");
    step = step_of(ctx, catalog_of(ctx, "uuid[]", ""), catalog_of(ctx, "text[]", ""), casts);
    assert_string_equal(
        step.sql, "ALTER TABLE public.t ALTER COLUMN c TYPE text[] USING c::text[]");
    /* no cast leads from one element to the other */
    step = step_of(ctx, catalog_of(ctx, "uuid[]", ""), catalog_of(ctx, "date[]", ""), casts);
    assert_string_equal(
        step.sql, "ALTER TABLE public.t ALTER COLUMN c TYPE date[] USING NULL::date[]");
    assert_true(step.flags & PGM_STEP_DATA_LOSS);
}

static void
a_scalar_becomes_an_array_of_one(void **state)
{
    struct pgm_ctx *ctx = *state;
    static const char *const casts[] = { "integer>bigint", NULL };
    static const struct {
        const char *from, *to;
    } cases[] = { { "integer", "integer[]" }, { "integer", "bigint[]" }, { "text", "text[]" } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pgm_step step = step_of(
            ctx, catalog_of(ctx, cases[i].from, ""), catalog_of(ctx, cases[i].to, ""), casts);
        assert_string_equal(step.sql, pgm_arena_printf(ctx->arena,
                                          "ALTER TABLE public.t ALTER COLUMN c TYPE %s"
                                          " USING CASE WHEN c IS NOT NULL THEN ARRAY[c]::%s END",
                                          cases[i].to, cases[i].to));
    }
}

/* By place, not by name; what the old type did not have is null. */
static void
a_composite_value_moves_part_by_part(void **state)
{
#define PART(name, type, place)                                                                    \
    OBJECT("attribute", "composite type public.pair", name,                                        \
        ",`type`:`" type "`,`~position`:`" place "`")
#define PAIR OBJECT("composite type", "schema public", "pair", "")
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *from =
        catalog_of(ctx, "public.pair", PAIR PART("z", "integer", "0001") PART("a", "text", "0002"));
    struct pgm_catalog *to = catalog_of(ctx, "public.pair",
        PAIR PART("z", "bigint", "0001") PART("a", "text", "0002") PART("m", "date", "0003"));
    assert_string_equal(step_of(ctx, from, to, NULL).sql,
        "ALTER TABLE public.t ALTER COLUMN c TYPE public.pair USING CASE WHEN c IS DISTINCT FROM "
        "NULL"
        " THEN ROW((c).z::bigint, (c).a::text, NULL::date)::public.pair END");
}

static void
storage_and_compression_outlive_the_type(void **state)
{
    struct pgm_ctx *ctx = *state;
#define STORED ",`storage`:`EXTERNAL`,`compression`:`lz4`"
    struct pgm_catalog *from =
        engine_catalog(ctx, SCHEMA TABLE("t") COLUMN("t", "c", "text", STORED));
    struct pgm_catalog *to =
        engine_catalog(ctx, SCHEMA TABLE("t") COLUMN("t", "c", "bytea", STORED));
    struct pgm_delta delta = delta_of(from, to);
    struct pgm_emit emit = { .arena = ctx->arena, .from = from, .to = to, .object = delta.to };
    pgm_column_alter_type(&emit, &delta);
    assert_int_equal(emit.steps.n, 3);
    assert_true(emit.steps.at[0].flags & PGM_STEP_REWRITE);
    assert_string_equal(
        emit.steps.at[1].sql, "ALTER TABLE public.t ALTER COLUMN c SET STORAGE EXTERNAL");
    assert_string_equal(
        emit.steps.at[2].sql, "ALTER TABLE public.t ALTER COLUMN c SET COMPRESSION lz4");
}

static void
without_any_way_the_values_are_said_to_be_lost(void **state)
{
    struct pgm_ctx *ctx = *state;
    static const char *const casts[] = { "integer>bigint", NULL };
    struct pgm_step step =
        step_of(ctx, catalog_of(ctx, "bigint", ""), catalog_of(ctx, "date", ""), casts);
    assert_string_equal(step.sql, "ALTER TABLE public.t ALTER COLUMN c TYPE date USING NULL::date");
    assert_int_equal(step.flags, PGM_STEP_DATA_LOSS | PGM_STEP_REWRITE | PGM_STEP_BREAKS);
    assert_string_equal(step.hazard,
        "PostgreSQL has no way from bigint to date: the values of the column are lost");
    static const char value[] = DEFAULT("t.c", "CURRENT_DATE", "");
    step = step_of(ctx, catalog_of(ctx, "bigint", ""), catalog_of(ctx, "date", value), casts);
    assert_string_equal(
        step.sql, "ALTER TABLE public.t ALTER COLUMN c TYPE date USING (CURRENT_DATE)::date");
}

static void
a_type_exchanged_under_its_name_goes_through_text(void **state)
{
    struct pgm_step step = change(*state, "public.state", "public.state");
    assert_string_equal(step.sql,
        "ALTER TABLE public.t ALTER COLUMN c TYPE public.state USING c::text::public.state");
    assert_int_equal(step.flags, PGM_STEP_MAY_FAIL | PGM_STEP_REWRITE | PGM_STEP_BREAKS);
    step = change(*state, "public.state[]", "public.state[]");
    assert_string_equal(step.sql, "ALTER TABLE public.t ALTER COLUMN c TYPE public.state[]"
                                  " USING c::text[]::public.state[]");
}

static void
a_new_collation_is_told(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *from = engine_catalog(ctx, SCHEMA TABLE("t") COLUMN("t", "c", "text", ""));
    struct pgm_catalog *to = engine_catalog(
        ctx, SCHEMA TABLE("t") COLUMN("t", "c", "text", ",`collation`:`pg_catalog.\\`C\\``"));
    struct pgm_step step = step_of(ctx, from, to, NULL);
    assert_string_equal(
        step.sql, "ALTER TABLE public.t ALTER COLUMN c TYPE text COLLATE pg_catalog.\"C\"");
    assert_int_equal(step.flags & (LOSS | FAIL), 0);
}

/* Two tables, the second of which inherits from the first. */
#define HEIR(type)                                                                                 \
    SCHEMA TABLE("base") COLUMN("base", "c", type, "") TABLE("t")                                  \
        OBJECT("inheritance", "table public.t", "public.base",                                     \
            ",`~of`:`public.base`,`~position`:`0001`" NEEDS("`table public.base`"))                \
            COLUMN("t", "c", type, ",`~inherited`:`true`")

static void
the_parent_table_changes_an_inherited_column(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan *plan = engine_plan(ctx, HEIR("text"), HEIR("integer"));
    assert_int_equal(plan->steps.n, 1);
    assert_string_equal(plan->steps.at[0].sql,
        "ALTER TABLE public.base ALTER COLUMN c TYPE integer USING c::integer");
}

static void
only_another_base_type_disturbs_whoever_compares_values(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_catalog *small = catalog_of(ctx, "character varying(10)", "");
    struct pgm_catalog *large = catalog_of(ctx, "character varying(20)", "");
    struct pgm_catalog *other = catalog_of(ctx, "uuid", "");
    struct pgm_delta wider = delta_of(small, large), retyped = delta_of(small, other);
    struct pgm_delta swapped = delta_of(other, other);
    assert_int_equal(pgm_column_type_disturbs(&wider), PGM_BOND_SHAPE);
    assert_int_equal(pgm_column_type_disturbs(&retyped), PGM_BOND_SHAPE | PGM_BOND_TYPE);
    assert_int_equal(pgm_column_type_disturbs(&swapped), PGM_BOND_SHAPE | PGM_BOND_TYPE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(a_wider_type_keeps_every_value),
        ENGINE_TEST(a_narrower_type_refuses_or_rounds),
        ENGINE_TEST(lengths_refuse_what_is_longer),
        ENGINE_TEST(a_bit_string_of_fixed_length_fits_no_other),
        ENGINE_TEST(digits_round_and_overflow),
        ENGINE_TEST(another_base_type_rewrites_the_table),
        ENGINE_TEST(the_rewrite_is_the_one_that_happens),
        ENGINE_TEST(values_are_converted_where_no_assignment_does_it),
        ENGINE_TEST(arrays_are_converted_by_their_elements),
        ENGINE_TEST(a_scalar_becomes_an_array_of_one),
        ENGINE_TEST(a_composite_value_moves_part_by_part),
        ENGINE_TEST(storage_and_compression_outlive_the_type),
        ENGINE_TEST(without_any_way_the_values_are_said_to_be_lost),
        ENGINE_TEST(a_type_exchanged_under_its_name_goes_through_text),
        ENGINE_TEST(a_new_collation_is_told),
        ENGINE_TEST(the_parent_table_changes_an_inherited_column),
        ENGINE_TEST(only_another_base_type_disturbs_whoever_compares_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
