/* Rows made up for tables, on a real server: every table below must get some, since it demands
 * nothing that cannot be had. That they satisfy what it demands, PostgreSQL sees to. */
#include <string.h>

#include "base/str.h"
#include "rows/fill.h"
#include "tests/unit/embedded.h"

/* What one test declares; its tables are all those of the schema. */
static struct pgm_row_tables
fill(struct trial *trial, const char *sql)
{
    struct pgm_row_tables tables;
    struct pgm_rows rows;
    pgm_strings names = { 0 };
    const char *script = pgm_arena_printf(trial->ctx.arena,
        "SET search_path = public, pg_catalog; %s; SET search_path = pg_catalog, pg_temp", sql);
    embedded_require(&trial->ctx, pgm_conn_exec(&trial->ctx, trial->conn, script));
    embedded_require(&trial->ctx,
        pgm_conn_query(&trial->ctx, trial->conn,
            "SELECT oid::regclass FROM pg_class WHERE relkind IN ('r', 'p') AND oid >= 16384", 0,
            NULL, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        pgm_vec_push(trial->ctx.arena, &names, pgm_rows_value(&rows, i, 0));
    }
    embedded_require(
        &trial->ctx, pgm_rows_fill(&trial->ctx, trial->conn, &names, NULL, NULL, &tables));
    return tables;
}

/* Each table has at least so many rows. */
static void
expect_rows(struct trial *trial, size_t least, const char *sql)
{
    struct pgm_row_tables tables = fill(trial, sql);
    assert_true(tables.n > 0);
    for (size_t i = 0; i < tables.n; i++) {
        if (tables.at[i].n_rows < least) {
            fail_msg("%s has %zu rows: %s", tables.at[i].sql, tables.at[i].n_rows,
                tables.at[i].reason ? tables.at[i].reason : "no reason");
        }
    }
}

static void
every_type_has_values(void **state)
{
    expect_rows(*state, 3,
        "CREATE SCHEMA s; CREATE TYPE s.\"M o\" AS ENUM ('it''s', 'b\"c', '');"
        "CREATE TYPE s.pair AS (a integer, b text[]);"
        "CREATE TYPE s.span AS RANGE (SUBTYPE = numeric);"
        "CREATE DOMAIN s.mail AS text NOT NULL CHECK (VALUE ~ '^[^@ ]+@[^@ ]+\\.[a-z]{2,4}$');"
        "CREATE DOMAIN s.mails AS s.mail[] CHECK (cardinality(VALUE) > 1);"
        "CREATE DOMAIN s.pct AS numeric(5,2) CHECK (VALUE BETWEEN 10.5 AND 12);"
        "CREATE TABLE s.t (a smallint NOT NULL, b integer NOT NULL, c bigint NOT NULL, d "
        "numeric(4,2) NOT NULL,"
        "  e real NOT NULL, f double precision NOT NULL, g money NOT NULL, h boolean NOT NULL,"
        "  i text NOT NULL, j varchar(3) NOT NULL, k char(2) NOT NULL, l name NOT NULL, m \"char\" "
        "NOT NULL,"
        "  n bytea NOT NULL, o date NOT NULL, p timestamp(3) NOT NULL, q timestamptz NOT NULL, r "
        "time NOT NULL,"
        "  s timetz NOT NULL, t interval NOT NULL, u uuid NOT NULL, v json NOT NULL, w jsonb NOT "
        "NULL,"
        "  x xml NOT NULL, y inet NOT NULL, z cidr NOT NULL, aa macaddr NOT NULL, ab macaddr8 NOT "
        "NULL,"
        "  ac point NOT NULL, ad line NOT NULL, ae lseg NOT NULL, af box NOT NULL, ag path NOT "
        "NULL,"
        "  ah polygon NOT NULL, ai circle NOT NULL, aj bit(5) NOT NULL, ak varbit(3) NOT NULL,"
        "  al tsvector NOT NULL, am tsquery NOT NULL, an pg_lsn NOT NULL, ao oid NOT NULL, ap "
        "jsonpath NOT NULL,"
        "  aq int4range NOT NULL, ar tstzmultirange NOT NULL, \"as\" s.\"M o\" NOT NULL, at s.pair "
        "NOT NULL,"
        "  au s.span NOT NULL, av s.mail, aw s.mails NOT NULL, ax s.pct NOT NULL, ay integer[] NOT "
        "NULL,"
        "  az s.\"M o\"[] NOT NULL, ba s.pair[] NOT NULL, bb regclass NOT NULL)");
}

static void
edges_are_among_the_rows(void **state)
{
    expect_rows(*state, 8, "CREATE TABLE t (i integer, x varchar(40), d date)");
    embedded_expect(*state, "SELECT count(*) FILTER (WHERE t IS NULL) > 0 FROM public.t");
    embedded_expect(*state, "SELECT max(i) = 2147483647 AND min(i) = -2147483648 FROM public.t");
    embedded_expect(*state, "SELECT min(length(x)) = 0 FROM public.t");
    embedded_expect(*state, "SELECT bool_or(isfinite(d) IS FALSE) FROM public.t");
}

static void
checks_are_satisfied(void **state)
{
    expect_rows(*state, 3,
        "CREATE TABLE \"T \"\"1\" (\"a b\" integer NOT NULL CHECK (\"a b\" BETWEEN 100 AND 105),"
        "  code text NOT NULL CONSTRAINT \"c \"\"1\" CHECK (code ~ '^[A-Z]{2}-\\d{3,5}(a|b)?$'),"
        "  state text NOT NULL CHECK (state IN ('it''s', 'new', 'x,y')),"
        "  long text NOT NULL CHECK (length(long) > 900),"
        "  low integer NOT NULL, high integer NOT NULL, CHECK (low < high),"
        "  kind text NOT NULL, size integer, CHECK ((kind = 'box') = (size IS NOT NULL)),"
        "  j jsonb NOT NULL CHECK (jsonb_typeof(j) = 'object' AND j ? 'it''s'),"
        "  path text NOT NULL CHECK (path LIKE '/%/x_'),"
        "  twice integer GENERATED ALWAYS AS (high * 2) STORED CHECK (twice > 20));"
        "CREATE TABLE whole (a integer, b integer, CHECK (whole.* IS NOT NULL))");
}

static void
keys_tell_rows_apart(void **state)
{
    expect_rows(*state, 2,
        "CREATE TABLE a (id integer PRIMARY KEY, u text UNIQUE NOT NULL, b boolean NOT NULL "
        "UNIQUE);"
        "CREATE TABLE d (id integer PRIMARY KEY DEFERRABLE INITIALLY DEFERRED, v integer);"
        "CREATE TABLE e (r int4range NOT NULL, EXCLUDE USING gist (r WITH &&));"
        "CREATE TABLE i (x text NOT NULL, f integer NOT NULL);"
        "CREATE UNIQUE INDEX ON i (lower(x)) WHERE f > 0;"
        "CREATE TABLE n (id integer GENERATED ALWAYS AS IDENTITY, s serial, \"B\" bigserial "
        "PRIMARY KEY)");
}

static void
references_are_met(void **state)
{
    expect_rows(*state, 3,
        "CREATE TABLE tenants (id uuid PRIMARY KEY);"
        "CREATE TABLE items (tenant uuid REFERENCES tenants, id integer, PRIMARY KEY (tenant, id));"
        "CREATE TABLE \"Li nes\" (tenant uuid NOT NULL REFERENCES tenants, item integer NOT NULL,"
        "  other integer, FOREIGN KEY (tenant, item) REFERENCES items,"
        "  FOREIGN KEY (tenant, other) REFERENCES items MATCH SIMPLE, CHECK (item > 1));"
        "CREATE TABLE tree (id bigserial PRIMARY KEY, parent bigint REFERENCES tree);"
        "CREATE TABLE strict (id integer PRIMARY KEY, parent integer NOT NULL REFERENCES strict);"
        "CREATE TABLE x (id integer PRIMARY KEY, y integer);"
        "CREATE TABLE y (id integer PRIMARY KEY, x integer NOT NULL REFERENCES x);"
        "ALTER TABLE x ADD FOREIGN KEY (y) REFERENCES y;"
        "CREATE TABLE big (id bigint PRIMARY KEY, t text UNIQUE NOT NULL);"
        "CREATE TABLE small (id smallint NOT NULL REFERENCES big,"
        "  v varchar(9) NOT NULL REFERENCES big (t))");
    embedded_expect(*state, "SELECT count(parent) > 0 FROM public.tree");
    embedded_expect(*state, "SELECT count(y) > 0 FROM public.x");
}

static void
circles_without_nulls_are_closed(void **state)
{
    expect_rows(*state, 1,
        "CREATE TABLE a (id integer PRIMARY KEY, b integer NOT NULL);"
        "CREATE TABLE b (id integer PRIMARY KEY, c integer NOT NULL);"
        "CREATE TABLE c (id integer PRIMARY KEY, a integer NOT NULL REFERENCES a);"
        "ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b DEFERRABLE INITIALLY DEFERRED;"
        "ALTER TABLE b ADD FOREIGN KEY (c) REFERENCES c");
}

static void
partitions_are_filled(void **state)
{
    expect_rows(*state, 1,
        "CREATE TABLE r (id integer, \"at\" date NOT NULL, PRIMARY KEY (id, \"at\")) PARTITION BY "
        "RANGE (\"at\");"
        "CREATE TABLE r1 PARTITION OF r FOR VALUES FROM ('2019-03-04') TO ('2019-03-06');"
        "CREATE TABLE r2 PARTITION OF r FOR VALUES FROM ('2019-03-06') TO (MAXVALUE) PARTITION BY "
        "LIST (id);"
        "CREATE TABLE r21 PARTITION OF r2 FOR VALUES IN (77, 78);"
        "CREATE TABLE r2d PARTITION OF r2 DEFAULT; CREATE TABLE rd PARTITION OF r DEFAULT;"
        "CREATE TABLE h (id text) PARTITION BY HASH (lower(id));"
        "CREATE TABLE h0 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 0);"
        "CREATE TABLE h1 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 1);"
        "CREATE TABLE l (k text, n integer) PARTITION BY LIST (k);"
        "CREATE TABLE l1 PARTITION OF l FOR VALUES IN ('it''s', NULL);"
        "CREATE TABLE to_r (id integer, d date, FOREIGN KEY (id, d) REFERENCES r);"
        "CREATE TABLE up (a integer NOT NULL CHECK (a > 5)); CREATE TABLE down () INHERITS (up)");
}

static void
triggers_and_rules_stay_quiet_and_as_they_are(void **state)
{
    static const char watchers[] =
        "SELECT string_agg(x, ' ' ORDER BY x) FROM (SELECT tgname || tgenabled::text AS x FROM "
        "pg_trigger "
        "WHERE NOT tgisinternal UNION ALL SELECT rulename || ev_enabled::text FROM pg_rewrite "
        "WHERE ev_class >= 16384) w";
    expect_rows(*state, 3,
        "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'no'; END$$;"
        "CREATE TABLE t (id integer PRIMARY KEY);"
        "CREATE TRIGGER o BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION no();"
        "CREATE TRIGGER \"A a\" BEFORE INSERT ON t EXECUTE FUNCTION no();"
        "CREATE TRIGGER r BEFORE INSERT ON t EXECUTE FUNCTION no();"
        "CREATE TRIGGER d BEFORE INSERT ON t EXECUTE FUNCTION no();"
        "ALTER TABLE t ENABLE ALWAYS TRIGGER \"A a\"; ALTER TABLE t ENABLE REPLICA TRIGGER r;"
        "ALTER TABLE t DISABLE TRIGGER d;"
        "CREATE TABLE u (id integer); CREATE RULE nothing AS ON INSERT TO u DO INSTEAD NOTHING;"
        "CREATE FUNCTION nor() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'nor'; "
        "END$$;"
        "CREATE EVENT TRIGGER nor ON ddl_command_start EXECUTE FUNCTION nor()");
    assert_string_equal(embedded_ask(*state, watchers), "A aA dD nothingO oO rR");
}

static void
what_cannot_be_had_is_said(void **state)
{
    struct pgm_row_tables tables = fill(*state,
        "CREATE TABLE t (a integer NOT NULL, CONSTRAINT \"ne ver\" CHECK (a > 5 AND a < 5))");
    assert_int_equal(tables.n, 1);
    assert_int_equal(tables.at[0].n_rows, 0);
    assert_string_equal(tables.at[0].reason, "no values were found that satisfy ne ver");
    assert_string_equal(embedded_ask(*state, "SHOW statement_timeout"), "0");
}

static void
the_same_schema_has_the_same_rows(void **state)
{
    static const char digest[] =
        "SELECT md5(string_agg(t::text, ';' ORDER BY t::text)) FROM public.t";
    static const char schema[] =
        "CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), v text CHECK (v <> 'a'))";
    (void)fill(*state, schema);
    const char *first = embedded_ask(*state, digest);
    struct trial *trial = *state;
    embedded_require(&trial->ctx, pgm_conn_exec(&trial->ctx, trial->conn, "DROP TABLE public.t"));
    (void)fill(*state, schema);
    assert_string_equal(embedded_ask(*state, digest), first);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        EMBEDDED_TEST(every_type_has_values),
        EMBEDDED_TEST(edges_are_among_the_rows),
        EMBEDDED_TEST(checks_are_satisfied),
        EMBEDDED_TEST(keys_tell_rows_apart),
        EMBEDDED_TEST(references_are_met),
        EMBEDDED_TEST(circles_without_nulls_are_closed),
        EMBEDDED_TEST(partitions_are_filled),
        EMBEDDED_TEST(triggers_and_rules_stay_quiet_and_as_they_are),
        EMBEDDED_TEST(what_cannot_be_had_is_said),
        EMBEDDED_TEST(the_same_schema_has_the_same_rows),
    };
    return cmocka_run_group_tests(tests, embedded_begin, embedded_end);
}
