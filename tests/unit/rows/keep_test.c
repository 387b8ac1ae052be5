/* Plans that lose rows or values without a word are found out: here they are SQL by hand. */
#include <string.h>

#include "rows/fill.h"
#include "rows/keep.h"
#include "tests/unit/embedded.h"

static const char schema[] =
    "SET search_path = public, pg_catalog;"
    "CREATE TYPE mood AS ENUM ('a', 'b');"
    "CREATE TABLE \"T \"\"1\" (id serial PRIMARY KEY, \"v v\" text, n integer, m mood);"
    "CREATE TABLE u (id integer PRIMARY KEY, t integer REFERENCES \"T \"\"1\");"
    "CREATE TABLE p (id integer, v text) PARTITION BY RANGE (id);"
    "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (MINVALUE) TO (3);"
    "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (3) TO (MAXVALUE);"
    "SET search_path = pg_catalog, pg_temp;";

/* Rows are put in, the SQL is run, and rows are looked for. */
static enum pgm_status
compare(struct trial *trial, const pgm_row_claims *claims, const char *sql, pgm_strings *unchecked)
{
    struct pgm_ctx *ctx = &trial->ctx;
    struct pgm_row_tables tables;
    struct pgm_keep *keep = NULL;
    pgm_strings names = { 0 };
    size_t n_tables = 0, n_rows = 0;
    pgm_vec_push(ctx->arena, &names, "public.u");
    pgm_vec_push(ctx->arena, &names, "public.p");
    embedded_require(ctx, pgm_conn_exec(ctx, trial->conn, schema));
    embedded_require(ctx, pgm_rows_fill(ctx, trial->conn, &names, NULL, NULL, &tables));
    embedded_require(ctx, pgm_keep_take(ctx, trial->conn, &tables, claims, &keep));
    pgm_keep_count(keep, &n_tables, &n_rows);
    assert_int_equal(n_tables, 3);
    assert_true(n_rows > 20);
    embedded_require(ctx, pgm_conn_exec(ctx, trial->conn, sql));
    return pgm_keep_compare(ctx, trial->conn, keep, unchecked);
}

static void
expect_kept(void **state, const char *sql)
{
    struct trial *trial = *state;
    pgm_row_claims none = { 0 };
    pgm_strings unchecked = { 0 };
    embedded_require(&trial->ctx, compare(trial, &none, sql, &unchecked));
    assert_int_equal(unchecked.n, 0);
}

static void
expect_lost(void **state, const char *sql, const char *message)
{
    struct trial *trial = *state;
    pgm_row_claims none = { 0 };
    pgm_strings unchecked = { 0 };
    assert_int_equal(compare(trial, &none, sql, &unchecked), PGM_PROOF);
    assert_string_equal(trial->ctx.error.message, message);
}

#define KEEPS(name, sql)                                                                           \
    static void name(void **state)                                                                 \
    {                                                                                              \
        expect_kept(state, sql);                                                                   \
    }
#define LOSES(name, sql, message)                                                                  \
    static void name(void **state)                                                                 \
    {                                                                                              \
        expect_lost(state, sql, message);                                                          \
    }

KEEPS(nothing, "SELECT 1")
KEEPS(a_new_column, "ALTER TABLE public.u ADD COLUMN x integer DEFAULT 5 NOT NULL")
KEEPS(other_names,
    "ALTER TABLE public.u RENAME TO w; ALTER TABLE public.w RENAME COLUMN t TO \"T\";"
    "ALTER TABLE public.w SET SCHEMA pg_catalog")
KEEPS(a_wider_type, "ALTER TABLE public.u ALTER COLUMN id TYPE bigint")
KEEPS(a_detached_partition, "ALTER TABLE public.p DETACH PARTITION public.p1")
KEEPS(rows_that_move, "ALTER TABLE public.p DETACH PARTITION public.p2;"
                      "CREATE TABLE public.p3 PARTITION OF public.p FOR VALUES FROM (3) TO (5);"
                      "CREATE TABLE public.p4 PARTITION OF public.p DEFAULT;"
                      "WITH moved AS (DELETE FROM public.p2 RETURNING *) INSERT INTO public.p"
                      " SELECT * FROM moved; DROP TABLE public.p2")
KEEPS(a_copied_table, "ALTER TABLE public.u RENAME TO old;"
                      "CREATE TABLE public.u (t integer, id integer) PARTITION BY LIST (t);"
                      "CREATE TABLE public.u1 PARTITION OF public.u DEFAULT;"
                      "INSERT INTO public.u (id, t) SELECT id, t FROM public.old;"
                      "DROP TABLE public.old")

LOSES(a_column_dropped_and_added,
    "ALTER TABLE public.\"T \"\"1\" DROP COLUMN \"v v\", ADD COLUMN \"v v\" text",
    "the plan changes values of the column \"v v\" of public.\"T \"\"1\", and does not say so")
LOSES(a_column_dropped, "ALTER TABLE public.\"T \"\"1\" DROP COLUMN n",
    "the plan loses the column n of public.\"T \"\"1\", and does not say so")
LOSES(a_table_emptied, "TRUNCATE public.u", "the plan loses rows of public.u, and does not say so")
LOSES(a_table_made_anew, "DROP TABLE public.u; CREATE TABLE public.u (id integer, t integer)",
    "the plan loses rows of public.u, and does not say so")
LOSES(a_table_dropped, "DROP TABLE public.u", "the plan loses all of public.u, and does not say so")
LOSES(a_partition_dropped, "DROP TABLE public.p2",
    "the plan loses rows of public.p, and does not say so")
LOSES(a_row_deleted, "DELETE FROM public.u WHERE id = (SELECT min(id) FROM public.u)",
    "the plan loses rows of public.u, and does not say so")
LOSES(a_value_changed, "UPDATE public.\"T \"\"1\" SET n = 77 WHERE id = 2",
    "the plan changes values of the column n of public.\"T \"\"1\", and does not say so")
LOSES(values_exchanged,
    "UPDATE public.\"T \"\"1\" t SET n = o.n FROM public.\"T \"\"1\" o WHERE t.id + o.id = 3",
    "the plan mixes up values of different rows of public.\"T \"\"1\", and does not say so")
LOSES(a_sequence_left_behind, "ALTER SEQUENCE public.\"T \"\"1_id_seq\" RESTART",
    "the plan leaves the sequence public.\"T \"\"1_id_seq\" behind the values of "
    "public.\"T \"\"1\".id")

static void
what_is_announced_is_no_loss(void **state)
{
    struct trial *trial = *state;
    pgm_row_claims claims = { 0 };
    pgm_strings unchecked = { 0 };
    pgm_vec_push(trial->ctx.arena, &claims,
        ((struct pgm_row_claim){ .table = "public.u", .may_change = true }));
    pgm_vec_push(trial->ctx.arena, &claims,
        ((struct pgm_row_claim){
            .table = "public.\"T \"\"1\"", .column = "v v", .may_change = true }));
    embedded_require(&trial->ctx,
        compare(trial, &claims,
            "DROP TABLE public.u; ALTER TABLE public.\"T \"\"1\" DROP COLUMN \"v v\"", &unchecked));
    assert_int_equal(unchecked.n, 0);
}

/* As when a step has failed because of rows, and the plan goes on with fewer. */
static void
rows_noted_anew_stay_their_tables_own(void **state)
{
    struct trial *trial = *state;
    struct pgm_ctx *ctx = &trial->ctx;
    struct pgm_row_tables tables;
    struct pgm_keep *keep = NULL;
    pgm_row_claims none = { 0 };
    pgm_strings names = { 0 }, unchecked = { 0 };
    pgm_vec_push(ctx->arena, &names, "public.p");
    pgm_vec_push(ctx->arena, &names, "public.lone");
    embedded_require(ctx, pgm_conn_exec(ctx, trial->conn, schema));
    embedded_require(
        ctx, pgm_conn_exec(ctx, trial->conn, "CREATE TABLE public.lone (id integer, v text)"));
    embedded_require(ctx, pgm_rows_fill(ctx, trial->conn, &names, NULL, NULL, &tables));
    embedded_require(ctx, pgm_keep_take(ctx, trial->conn, &tables, &none, &keep));
    embedded_require(ctx,
        pgm_conn_exec(ctx, trial->conn,
            "DELETE FROM public.lone WHERE id IS NOT NULL; ALTER TABLE public.p ATTACH PARTITION "
            "public.lone DEFAULT"));
    embedded_require(ctx, pgm_keep_retake(ctx, trial->conn, keep));
    embedded_require(ctx, pgm_keep_compare(ctx, trial->conn, keep, &unchecked));
    assert_int_equal(unchecked.n, 0);
}

static void
what_changes_with_its_type_is_unchecked(void **state)
{
    struct trial *trial = *state;
    pgm_row_claims none = { 0 };
    pgm_strings unchecked = { 0 };
    embedded_require(&trial->ctx,
        compare(trial, &none,
            "ALTER TABLE public.\"T \"\"1\" ALTER COLUMN n TYPE boolean USING n > 0", &unchecked));
    assert_int_equal(unchecked.n, 1);
    assert_string_equal(unchecked.at[0], "public.\"T \"\"1\".n: its values change with its type");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        EMBEDDED_TEST(nothing),
        EMBEDDED_TEST(a_new_column),
        EMBEDDED_TEST(other_names),
        EMBEDDED_TEST(a_wider_type),
        EMBEDDED_TEST(a_detached_partition),
        EMBEDDED_TEST(rows_that_move),
        EMBEDDED_TEST(a_copied_table),
        EMBEDDED_TEST(a_column_dropped_and_added),
        EMBEDDED_TEST(a_column_dropped),
        EMBEDDED_TEST(a_table_emptied),
        EMBEDDED_TEST(a_table_made_anew),
        EMBEDDED_TEST(a_table_dropped),
        EMBEDDED_TEST(a_partition_dropped),
        EMBEDDED_TEST(a_row_deleted),
        EMBEDDED_TEST(a_value_changed),
        EMBEDDED_TEST(values_exchanged),
        EMBEDDED_TEST(a_sequence_left_behind),
        EMBEDDED_TEST(what_is_announced_is_no_loss),
        EMBEDDED_TEST(rows_noted_anew_stay_their_tables_own),
        EMBEDDED_TEST(what_changes_with_its_type_is_unchecked),
    };
    return cmocka_run_group_tests(tests, embedded_begin, embedded_end);
}
