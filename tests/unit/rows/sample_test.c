/* Rows of a live database in a copy: the trial's database is the live one, a second scratch
 * database the copy. */
#include <string.h>

#include "base/str.h"
#include "pg/server.h"
#include "rows/fill.h"
#include "tests/unit/embedded.h"

static const char schema[] =
    "SET search_path = public, pg_catalog;"
    "CREATE TABLE \"U s\" (id integer PRIMARY KEY, mail text UNIQUE NOT NULL, \"n\"\"n\" text);"
    "CREATE TABLE orders (id serial PRIMARY KEY, u integer NOT NULL REFERENCES \"U s\","
    "  parent integer REFERENCES orders, twice integer GENERATED ALWAYS AS (u * 2) STORED);"
    "CREATE TABLE parts (id integer, v text) PARTITION BY RANGE (id);"
    "CREATE TABLE parts1 PARTITION OF parts FOR VALUES FROM (0) TO (100);"
    "CREATE TABLE empty (id integer PRIMARY KEY);"
    "SET search_path = pg_catalog, pg_temp";
static const char live_rows[] =
    "INSERT INTO public.\"U s\" SELECT i, 'secret' || i, 'it''s ' || i FROM generate_series(1, "
    "500) i;"
    "INSERT INTO public.orders (u, parent) SELECT 501 - i, NULLIF(501 - i, i) FROM "
    "generate_series(1, 500) i;"
    "INSERT INTO public.parts SELECT i, NULL FROM generate_series(1, 50) i";

static struct pgm_row_tables
sample(struct trial *trial, size_t most, const char *sensitive, pgm_strings *notes)
{
    struct pgm_ctx *ctx = &trial->ctx;
    struct pgm_conn *copy = NULL;
    struct pgm_row_tables tables;
    pgm_strings names = { 0 }, patterns = { 0 };
    struct pgm_row_sample wanted = {
        .conninfo = pgm_server_url(ctx, trial->embedded->server, trial->database),
        .most = most,
        .sensitive = &patterns,
    };
    pgm_vec_push(ctx->arena, &names, "public.orders");
    pgm_vec_push(ctx->arena, &names, "public.parts");
    pgm_vec_push(ctx->arena, &names, "public.empty");
    if (sensitive) {
        pgm_vec_push(ctx->arena, &patterns, sensitive);
    }
    embedded_require(ctx, pgm_conn_exec(ctx, trial->conn, schema));
    embedded_require(ctx, pgm_conn_exec(ctx, trial->conn, live_rows));
    embedded_require(ctx, pgm_server_scratch(ctx, trial->embedded->server, NULL, &copy, NULL));
    embedded_require(ctx, pgm_conn_exec(ctx, copy, schema));
    embedded_require(ctx, pgm_rows_fill(ctx, copy, &names, &wanted, notes, &tables));
    trial->conn = copy; /* what is asked from here on is asked of the copy */
    return tables;
}

static void
some_rows_are_taken_with_what_they_refer_to(void **state)
{
    pgm_strings notes = { 0 };
    (void)sample(*state, 20, NULL, &notes);
    assert_int_equal(notes.n, 0);
    embedded_expect(*state, "SELECT count(*) BETWEEN 20 AND 60 FROM public.orders");
    embedded_expect(*state, "SELECT count(*) BETWEEN 20 AND 120 FROM public.\"U s\"");
    embedded_expect(*state,
        "SELECT bool_and(mail = 'secret' || id AND \"n\"\"n\" = 'it''s ' || id) FROM "
        "public.\"U s\"");
    embedded_expect(*state, "SELECT count(*) = 20 AND bool_and(v IS NULL) FROM public.parts");
    embedded_expect(*state, "SELECT bool_and(twice = u * 2) FROM public.orders");
    embedded_expect(*state, "SELECT count(*) > 3 FROM public.empty");
    embedded_expect(*state,
        "SELECT last_value >= (SELECT max(id) FROM public.orders) FROM public.orders_id_seq");
}

static void
what_is_sensitive_is_not_read(void **state)
{
    pgm_strings notes = { 0 };
    (void)sample(*state, 10, "*.U s.mail", &notes);
    assert_int_equal(notes.n, 0);
    embedded_expect(
        *state, "SELECT count(*) > 5 AND NOT bool_or(mail LIKE 'secret%') FROM public.\"U s\"");
    embedded_expect(*state,
        "SELECT count(*) > 5 AND bool_and(\"n\"\"n\" = 'it''s ' || id) FROM public.\"U s\"");
    embedded_expect(*state, "SELECT count(*) > 5 FROM public.orders");
}

static void
a_pattern_for_no_column_is_told(void **state)
{
    pgm_strings notes = { 0 };
    (void)sample(*state, 10, "public.users.mial", &notes);
    assert_int_equal(notes.n, 1);
    assert_string_equal(notes.at[0], "no column is called like the sensitive public.users.mial");
}

static void
sensitive_keys_leave_their_tables_made_up(void **state)
{
    pgm_strings notes = { 0 };
    (void)sample(*state, 10, "public.U s.id", &notes);
    assert_int_equal(notes.n, 2);
    embedded_expect(
        *state, "SELECT count(*) > 3 AND NOT bool_or(mail LIKE 'secret%') FROM public.\"U s\"");
    embedded_expect(*state, "SELECT count(*) = 10 FROM public.parts");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        EMBEDDED_TEST(some_rows_are_taken_with_what_they_refer_to),
        EMBEDDED_TEST(what_is_sensitive_is_not_read),
        EMBEDDED_TEST(a_pattern_for_no_column_is_told),
        EMBEDDED_TEST(sensitive_keys_leave_their_tables_made_up),
    };
    return cmocka_run_group_tests(tests, embedded_begin, embedded_end);
}
