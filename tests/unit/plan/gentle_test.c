/* What is done to tables in use: how, in which order and in which transactions. */
#include <string.h>

#include "tests/unit/engine.h"

#define INDEX(table, name, definition, columns)                                                    \
    OBJECT("index", "table public." table, name,                                                   \
        ",`definition`:`" definition "`" NEEDS("`~column public." table "." columns "`"))
#define CHECK(table, name, expression, column)                                                     \
    OBJECT("check constraint", "table public." table, name,                                        \
        ",`expression`:`(" expression ")`" NEEDS("`~column public." table "." column "`"))
#define KEY(kind, table, name, column, more)                                                       \
    OBJECT(kind, "table public." table, name,                                                      \
        ",`columns`:`" column "`" NEEDS("`~column public." table "." column "`") more)
#define FOREIGN_KEY(table, column, other)                                                          \
    OBJECT("foreign key", "table public." table, table "_" column "_fkey",                         \
        ",`columns`:`" column "`,`references`:`public." other "`,`referenced_columns`:`id`" NEEDS( \
            "`~column public." table "." column "`,`column public." other ".id`,"                  \
            "`primary key public." other "." other "_pkey`"))
#define T                                                                                          \
    SCHEMA TABLE("t") COLUMN("t", "id", "integer", ",`not_null`:`true`")                           \
        COLUMN("t", "a", "text", "")
#define POLICY(name, expression)                                                                   \
    OBJECT("policy", "table public.t", name,                                                       \
        ",`command`:`ALL`,`permissive`:`PERMISSIVE`,`roles`:`public`,`using`:`" expression "`")

static void
assert_online(void **state, const char *from, const char *to, const char *wanted)
{
    struct pgm_ctx *ctx = *state;
    assert_string_equal(engine_statements(ctx, engine_online_plan(ctx, from, to)), wanted);
}

static void
an_index_is_built_and_dropped_concurrently(void **state)
{
    static const char with[] = T INDEX("t", "i", "CREATE INDEX i ON public.t USING btree (a)", "a");
    assert_online(state, T, with, "CREATE INDEX CONCURRENTLY i ON public.t USING btree (a);\n");
    assert_online(state, with, T, "DROP INDEX CONCURRENTLY public.i;\n");
    const struct pgm_step *step = &engine_online_plan(*state, T, with)->steps.at[0];
    assert_true(step->flags & PGM_STEP_OUTSIDE);
    assert_string_equal(step->relation, "public.t");
    assert_string_equal(step->cleanup, "DROP INDEX CONCURRENTLY IF EXISTS public.i");
}

/* The old one serves until the new one does. */
static void
an_index_is_replaced_by_the_next(void **state)
{
    assert_online(state, T INDEX("t", "i", "CREATE INDEX i ON public.t USING btree (a)", "a"),
        T INDEX("t", "i", "CREATE UNIQUE INDEX i ON public.t USING btree (a)", "a"),
        "ALTER INDEX public.i RENAME TO i__old_04fc0693;\n"
        "COMMIT;\n"
        "CREATE UNIQUE INDEX CONCURRENTLY i ON public.t USING btree (a);\n"
        "COMMIT;\n"
        "DROP INDEX CONCURRENTLY public.i__old_04fc0693;\n");
    assert_online(state, T INDEX("t", "i", "CREATE INDEX i ON public.t USING btree (a)", "a"),
        T INDEX("t", "j", "CREATE INDEX j ON public.t USING btree (a DESC)", "a"),
        "CREATE INDEX CONCURRENTLY j ON public.t USING btree (a DESC);\n"
        "COMMIT;\n"
        "DROP INDEX CONCURRENTLY public.i;\n");
}

static void
a_new_table_spares_nobody(void **state)
{
    assert_online(state, SCHEMA,
        T INDEX("t", "i", "CREATE INDEX i ON public.t USING btree (a)", "a"),
        "CREATE TABLE public.t (\n    a text,\n    id integer NOT NULL\n);\n"
        "CREATE INDEX i ON public.t USING btree (a);\n");
}

static void
checks_are_validated_apart(void **state)
{
    assert_online(state, T, T CHECK("t", "ok", "a > 'x'", "a"),
        "ALTER TABLE public.t ADD CONSTRAINT ok CHECK (a > 'x') NOT VALID;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t VALIDATE CONSTRAINT ok;\n");
    assert_online(state, T CHECK("t", "ok", "a > 'x'", "a"), T CHECK("t", "ok", "a > 'y'", "a"),
        "ALTER TABLE public.t RENAME CONSTRAINT ok TO ok__old_657270d5;\n"
        "ALTER TABLE public.t ADD CONSTRAINT ok CHECK (a > 'y') NOT VALID;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t VALIDATE CONSTRAINT ok;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t DROP CONSTRAINT ok__old_657270d5;\n");
}

static void
not_null_follows_from_a_check(void **state)
{
    static const char before[] = SCHEMA TABLE("t") COLUMN("t", "a", "text", "");
    static const char after[] = SCHEMA TABLE("t") COLUMN("t", "a", "text", ",`not_null`:`true`");
    assert_online(state, before, after,
        "ALTER TABLE public.t ADD CONSTRAINT a__new_5c911f68 CHECK (a IS NOT NULL) NOT VALID;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t VALIDATE CONSTRAINT a__new_5c911f68;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;\n"
        "ALTER TABLE public.t DROP CONSTRAINT a__new_5c911f68;\n");
    assert_online(state, after, before, "ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL;\n");
}

static void
keys_get_an_index_that_is_there(void **state)
{
    assert_online(state, T, T KEY("primary key", "t", "t_pkey", "id", ""),
        "CREATE UNIQUE INDEX CONCURRENTLY t_pkey__new_7b166fc1 ON public.t (id);\n"
        "COMMIT;\n"
        "ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX "
        "t_pkey__new_7b166fc1;\n");
    assert_online(state, T KEY("unique constraint", "t", "u", "a", ""),
        T KEY("unique constraint", "t", "u", "id", ",`deferrable`:`DEFERRABLE`"),
        "CREATE UNIQUE INDEX CONCURRENTLY u__new_0894f1d8 ON public.t (id);\n"
        "COMMIT;\n"
        "ALTER TABLE public.t DROP CONSTRAINT u;\n"
        "ALTER TABLE public.t ADD CONSTRAINT u UNIQUE USING INDEX u__new_0894f1d8 DEFERRABLE;\n");
}

#define VOLATILE DEFAULT("t.c", "random()", ",`~volatile`:`true`")
#define FILLED COLUMN("t", "c", "text", ",`not_null`:`true`") VOLATILE

static void
a_column_of_many_values_is_filled_in_batches(void **state)
{
    assert_online(state, T,
        T FILLED INDEX("t", "i", "CREATE INDEX i ON public.t USING btree (c)", "c"),
        "ALTER TABLE public.t ADD COLUMN c text;\n"
        "ALTER TABLE public.t ALTER COLUMN c SET DEFAULT random();\n"
        "ALTER TABLE public.t ADD CONSTRAINT c__fill_019cfd06 CHECK (c IS NULL OR c IS NOT NULL) "
        "NOT VALID;\n"
        "COMMIT;\n"
        "UPDATE ONLY public.t SET c = DEFAULT WHERE c IS NULL;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t DROP CONSTRAINT c__fill_019cfd06;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t ADD CONSTRAINT c__new_019cfd06 CHECK (c IS NOT NULL) NOT VALID;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t VALIDATE CONSTRAINT c__new_019cfd06;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t ALTER COLUMN c SET NOT NULL;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t DROP CONSTRAINT c__new_019cfd06;\n"
        "COMMIT;\n"
        "CREATE INDEX CONCURRENTLY i ON public.t USING btree (c);\n");
    const struct pgm_step *step = &engine_online_plan(*state, T, T FILLED)->steps.at[3];
    assert_true(step->flags & PGM_STEP_BATCHES);
    assert_string_equal(step->batch.table, "public.t");
    assert_string_equal(step->batch.set, "c = DEFAULT");
    assert_string_equal(step->batch.where, "c IS NULL");
}

/* What an earlier run began: the mark is not dropped before the column is full, and NOT NULL comes
 * after that. */
static void
what_was_not_filled_is_filled_by_the_next(void **state)
{
    static const char begun[] = T COLUMN("t", "c", "text", "")
        VOLATILE OBJECT("check constraint", "table public.t", "old__fill_5f22a3f5",
            ",`expression`:`c IS NULL OR c IS NOT NULL`,`not_valid`:`true`" NEEDS(
                "`~column public.t.c`"));
    assert_online(state, begun, T COLUMN("t", "c", "text", "") VOLATILE,
        "UPDATE ONLY public.t SET c = DEFAULT WHERE c IS NULL;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t DROP CONSTRAINT old__fill_5f22a3f5;\n");
    assert_online(state, begun, T FILLED,
        "UPDATE ONLY public.t SET c = DEFAULT WHERE c IS NULL;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t DROP CONSTRAINT old__fill_5f22a3f5;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t ADD CONSTRAINT c__new_019cfd06 CHECK (c IS NOT NULL) NOT VALID;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t VALIDATE CONSTRAINT c__new_019cfd06;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t ALTER COLUMN c SET NOT NULL;\n"
        "ALTER TABLE public.t DROP CONSTRAINT c__new_019cfd06;\n");
    engine_assert_plan(*state, begun, T COLUMN("t", "c", "text", "") VOLATILE,
        "UPDATE ONLY public.t SET c = DEFAULT WHERE c IS NULL;\n"
        "ALTER TABLE public.t DROP CONSTRAINT old__fill_5f22a3f5;\n");
}

/* Its triggers would fire for rows that nobody changed. */
static void
what_fires_is_not_filled(void **state)
{
#define TRIGGER                                                                                    \
    OBJECT("trigger", "table public.t", "g",                                                       \
        ",`definition`:`CREATE TRIGGER g`,`~fires_on_update`:`true`")
    assert_online(state, T TRIGGER, T TRIGGER COLUMN("t", "c", "text", "") VOLATILE,
        "ALTER TABLE public.t ADD COLUMN c text DEFAULT random();\n");
}

/* A table has one: what goes and what comes are one transaction, whatever they are called. */
static void
a_primary_key_gives_way_to_another(void **state)
{
    assert_online(state, T KEY("primary key", "t", "old", "id", ""),
        T KEY("primary key", "t", "new", "id", ""),
        "CREATE UNIQUE INDEX CONCURRENTLY new__new_71ae02ec ON public.t (id);\n"
        "COMMIT;\n"
        "ALTER TABLE public.t DROP CONSTRAINT old;\n"
        "ALTER TABLE public.t ADD CONSTRAINT new PRIMARY KEY USING INDEX new__new_71ae02ec;\n");
}

static void
a_foreign_key_locks_alone(void **state)
{
    static const char both[] = SCHEMA TABLE("o") COLUMN("o", "id", "integer", ",`not_null`:`true`")
        KEY("primary key", "o", "o_pkey", "id", "") TABLE("t") COLUMN("t", "a", "integer", "");
    static const char bound[] = SCHEMA TABLE("o") COLUMN("o", "id", "integer", ",`not_null`:`true`")
        KEY("primary key", "o", "o_pkey", "id", "") COLUMN("o", "more", "text", "") TABLE("t")
            COLUMN("t", "a", "integer", "") COLUMN("t", "more", "text", "")
                FOREIGN_KEY("t", "a", "o");
    assert_online(state, both, bound,
        "ALTER TABLE public.o ADD COLUMN more text;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t ADD COLUMN more text;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t ADD CONSTRAINT t_a_fkey FOREIGN KEY (a) REFERENCES public.o (id) NOT "
        "VALID;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t VALIDATE CONSTRAINT t_a_fkey;\n");
}

/* PostgreSQL before 18 has no NOT VALID for it: what the partitions have already is taken over. */
static void
a_foreign_key_of_partitions_is_made_of_theirs(void **state)
{
#define PART(more)                                                                                 \
    SCHEMA TABLE("o") COLUMN("o", "id", "integer", "") KEY("primary key", "o", "o_pkey", "id", "") \
        OBJECT("table", "schema public", "t", ",`partition_by`:`RANGE (a)`")                       \
            COLUMN("t", "a", "integer", "") TABLE("p")                                             \
                COLUMN("p", "a", "integer", ",`~inherited`:`true`")                                \
                    OBJECT("partition", "table public.p", "",                                      \
                        ",`of`:`public.t`,`bound`:`DEFAULT`" NEEDS("`table public.t`")) more
#define OF(table, more)                                                                            \
    OBJECT("foreign key", "table public." table, "f",                                              \
        ",`columns`:`a`,`references`:`public.o`,`referenced_columns`:`id`" NEEDS(                  \
            "`~column public." table ".a`,`column public.o.id`,"                                   \
            "`primary key public.o.o_pkey`" more))
    assert_online(state, PART(""), PART(OF("t", "") OF("p", ",`~foreign key public.t.f`")),
        "ALTER TABLE public.p ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.o (id) NOT "
        "VALID;\n"
        "COMMIT;\n"
        "ALTER TABLE public.p VALIDATE CONSTRAINT f;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.o (id);\n");
}

/* ATTACH finds that the bounds are known to hold. */
static void
a_partition_is_looked_through_before_it_comes(void **state)
{
#define PARTED(more)                                                                               \
    SCHEMA OBJECT("table", "schema public", "t", ",`partition_by`:`RANGE (a)`") COLUMN("t", "a",   \
        "integer", ",`~partition_key`:`true`") TABLE("p") COLUMN("p", "a", "integer", "") more
#define LINK                                                                                       \
    OBJECT("partition", "table public.p", "",                                                      \
        ",`of`:`public.t`,`bound`:`FOR VALUES FROM (1) TO (2)`,`~holds`:`(a >= 1)`" NEEDS(         \
            "`table public.t`"))
    assert_online(state, PARTED(""), PARTED(LINK),
        "ALTER TABLE public.p ADD CONSTRAINT __new_f225fa00 CHECK (a >= 1) NOT VALID;\n"
        "COMMIT;\n"
        "ALTER TABLE public.p VALIDATE CONSTRAINT __new_f225fa00;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t ATTACH PARTITION public.p FOR VALUES FROM (1) TO (2);\n"
        "ALTER TABLE public.p DROP CONSTRAINT __new_f225fa00;\n");
    assert_online(state, PARTED(LINK), PARTED(""),
        "ALTER TABLE public.t DETACH PARTITION public.p CONCURRENTLY;\n"
        "COMMIT;\n"
        "ALTER TABLE public.p DROP CONSTRAINT IF EXISTS p_a_check;\n");
}

/* Nobody must see that the view is gone; the index does not have to wait for it, nor it for that.
 */
static void
what_is_made_anew_is_one_transaction(void **state)
{
#define SEEN(type)                                                                                 \
    SCHEMA TABLE("t") COLUMN("t", "a", type, "")                                                   \
        VIEW("v", " SELECT a FROM public.t", "a " type, NEEDS("`column public.t.a`"))
    assert_online(state, SEEN("integer"),
        SEEN("bigint") COLUMN("t", "b", "integer", "")
            INDEX("t", "i", "CREATE INDEX i ON public.t USING btree (b)", "b") TABLE("z"),
        "DROP VIEW public.v;\n"
        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;\n"
        "CREATE VIEW public.v AS\n SELECT a FROM public.t;\n"
        "COMMIT;\n"
        "ALTER TABLE public.t ADD COLUMN b integer;\n"
        "COMMIT;\n"
        "CREATE INDEX CONCURRENTLY i ON public.t USING btree (b);\n"
        "COMMIT;\n"
        "CREATE TABLE public.z ();\n");
}

/* A type change that carries an index along builds it anew under its lock: no gentle way. */
static void
what_falls_into_a_transaction_goes_the_direct_way(void **state)
{
#define ON_VIEW(type)                                                                              \
    SCHEMA "{`kind`:`materialized view`,`in`:`schema public`,`name`:`m`,"                          \
           "`definition`:` SELECT 1::" type                                                        \
           " AS a;`}\n" OBJECT("index", "materialized view public.m", "i",                         \
               ",`definition`:`CREATE INDEX i ON public.m USING btree (a)`" NEEDS(                 \
                   "`~materialized view public.m`"))
    const char *statements = engine_statements(
        *state, engine_online_plan(*state, ON_VIEW("integer"), ON_VIEW("bigint")));
    assert_null(strstr(statements, "CONCURRENTLY"));
    assert_null(strstr(statements, "COMMIT"));
}

static void
policies_of_a_table_change_at_once(void **state)
{
    assert_online(state, T POLICY("a", "true") POLICY("b", "false"),
        T POLICY("b", "true") POLICY("c", "true"),
        "DROP POLICY a ON public.t;\n"
        "ALTER POLICY b ON public.t USING (true);\n"
        "CREATE POLICY c ON public.t FOR ALL TO public USING (true);\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(an_index_is_built_and_dropped_concurrently),
        ENGINE_TEST(an_index_is_replaced_by_the_next),
        ENGINE_TEST(a_new_table_spares_nobody),
        ENGINE_TEST(checks_are_validated_apart),
        ENGINE_TEST(not_null_follows_from_a_check),
        ENGINE_TEST(keys_get_an_index_that_is_there),
        ENGINE_TEST(a_column_of_many_values_is_filled_in_batches),
        ENGINE_TEST(what_was_not_filled_is_filled_by_the_next),
        ENGINE_TEST(what_fires_is_not_filled),
        ENGINE_TEST(a_primary_key_gives_way_to_another),
        ENGINE_TEST(a_foreign_key_locks_alone),
        ENGINE_TEST(a_partition_is_looked_through_before_it_comes),
        ENGINE_TEST(a_foreign_key_of_partitions_is_made_of_theirs),
        ENGINE_TEST(what_is_made_anew_is_one_transaction),
        ENGINE_TEST(what_falls_into_a_transaction_goes_the_direct_way),
        ENGINE_TEST(policies_of_a_table_change_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
