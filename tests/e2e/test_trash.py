#!/usr/bin/python3
"""What is dropped waits in the trash with its rows, and comes back.

MAJORS names the servers ("14 15"), 15 by default. The last line is `N passed, N failed`.
"""

import os
import sys

import test_commands
from test_commands import read_rows, servers, wait_until

HAVE = """
CREATE SCHEMA "Weird ""S";
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.n := 1; RETURN NEW; END';
CREATE FUNCTION seven() RETURNS integer LANGUAGE sql AS 'SELECT 7';
CREATE TABLE customers (id integer PRIMARY KEY, name text);
CREATE TABLE orders (id bigserial PRIMARY KEY, customer integer REFERENCES customers,
    n integer DEFAULT seven(), feels mood DEFAULT 'ok', note text NOT NULL,
    CONSTRAINT positive CHECK (n > 0));
COMMENT ON TABLE orders IS 'what was bought';
CREATE INDEX sad_orders ON orders (feels) WHERE feels = 'sad';
CREATE STATISTICS of_orders ON customer, n FROM orders;
CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY all_of_them ON orders USING (true);
CREATE TABLE lines (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    of_order bigint REFERENCES orders, q integer);
CREATE TABLE parts (id integer, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE "Weird ""S".parts_2 PARTITION OF parts
    FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE kept (id integer, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE kept_1 PARTITION OF kept FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE kept_2 PARTITION OF kept FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE "Weird ""S"."T ""x" ("a b" integer PRIMARY KEY, v text);
CREATE VIEW bought AS SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer;
CREATE TABLE base (a integer);
CREATE TABLE child (b integer) INHERITS (base);
CREATE PUBLICATION news FOR TABLE customers, lines;
"""
ROWS = """
INSERT INTO customers VALUES (1, 'a'), (2, 'b');
INSERT INTO orders (customer, note, feels) VALUES (1, 'x', 'sad'), (2, 'y', 'ok');
INSERT INTO lines (of_order, q) VALUES (1, 1), (2, 2);
INSERT INTO parts VALUES (1, '2020-05-05'), (2, '2021-05-05');
INSERT INTO kept VALUES (1, '2020-05-05'), (2, '2021-05-05');
INSERT INTO "Weird ""S"."T ""x" VALUES (1, 'q');
INSERT INTO base VALUES (1);
INSERT INTO child VALUES (2, 3);
"""
WANTED = """
CREATE SCHEMA "Weird ""S";
CREATE TABLE customers (id integer PRIMARY KEY, name text);
CREATE TABLE kept (id integer, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE kept_1 PARTITION OF kept FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE base (a integer);
CREATE PUBLICATION news FOR TABLE customers;
"""


class Case(test_commands.Case):
    """A database with rows, and what it is to become."""

    def setUp(self):
        super().setUp()
        servers.psql(self.url, HAVE + ROWS)
        self.wanted = self.write("wanted.sql", WANTED)

    def apply(self, *drops, schema=None):
        """Makes the database as declared; types, and what else is named, are dropped for good."""
        self.apply_approved(
            ["enum public.mood", *drops], "--url", self.url, "--schema", schema or self.wanted
        )

    def items(self):
        """What the trash holds."""
        return self.read_json(0, "trash", "list", "--url", self.url)["items"]

    def trash(self, *words):
        """Runs a command about the trash."""
        self.end_with(0, "trash", *words, "--yes", "--url", self.url)


class Trash(Case):
    def test_dropped_tables_wait_and_come_back(self):
        self.apply()
        items = self.items()
        self.assertEqual(
            {item["item"]: item["part_of"] for item in items},
            {
                'table "Weird ""S"."T ""x"': None,
                'table "Weird ""S".parts_2': "table public.parts",
                "table public.child": None,
                "table public.kept_2": None,
                "table public.lines": None,
                "table public.orders": None,
                "table public.parts": None,
                "table public.parts_1": "table public.parts",
            },
        )
        self.end_with(0, "drift", "--strict", "--url", self.url, "--schema", self.wanted)
        self.assertNotIn("trash", self.end_with(0, "dump", "--url", self.url).stdout)
        self.assertEqual(read_rows(self.url, "TABLE base"), [(1,)])
        self.assertEqual(len(read_rows(self.url, "TABLE kept")), 1)

        self.trash("restore", "public.parts", "table public.orders", '"Weird ""S"."T ""x"')
        self.assertEqual(read_rows(self.url, "SELECT id FROM parts ORDER BY id"), [(1,), (2,)])
        self.assertEqual(
            read_rows(self.url, "SELECT id, customer, n, feels, note FROM orders ORDER BY id"),
            [(1, 1, 7, "sad", "x"), (2, 2, 7, "ok", "y")],
        )
        self.assertEqual(read_rows(self.url, 'TABLE "Weird ""S"."T ""x"'), [(1, "q")])
        self.refuse(2, "trash", "restore", "public.orders", "--yes", "--url", self.url)

        self.end_with(3, "trash", "purge", "--all", "--dry-run", "--url", self.url)
        self.trash("purge", "--expired")
        self.assertEqual(len(self.items()), 3)
        self.trash("purge", "--expired", "--keep", "0")
        self.assertEqual(self.items(), [])
        left = read_rows(self.url, "SELECT nspname FROM pg_namespace WHERE nspname ~ '^pgmend_'")
        self.assertEqual(left, [])

    def test_one_name_twice(self):
        self.apply()
        again = self.write("again.sql", WANTED + "CREATE TABLE orders (id integer PRIMARY KEY);")
        self.apply(schema=again)
        servers.psql(self.url, "INSERT INTO orders VALUES (77)")
        self.apply()
        error = self.refuse(2, "trash", "restore", "public.orders", "--yes", "--url", self.url)
        places = [item["place"] for item in self.items() if item["item"] == "table public.orders"]
        self.assertEqual(len(places), 2)
        for place in places:
            self.assertIn(place, error)
        self.trash("restore", places[1])
        self.assertEqual(read_rows(self.url, "TABLE orders"), [(77,)])

    def test_no_trash(self):
        self.refuse(
            4, "apply", "--yes", "--drops", "now", "--url", self.url, "--schema", self.wanted
        )
        script = self.end_with(3, "diff", "--sql", self.url, self.wanted).stdout
        self.assertNotIn("trash", script)
        self.assertIn("DROP TABLE public.orders", script)


class Undo(Case):
    """What a run did is undone, rows included."""

    def rows(self):
        """All rows of all tables of the application, and the schema as PostgreSQL dumps it."""
        names = test_commands.count_rows(self.url)
        content = {name: sorted(map(str, read_rows(self.url, f"TABLE {name}"))) for name in names}
        return content, self.end_with(0, "dump", "--url", self.url).stdout

    def undo(self, *words):
        """Undoes the last run."""
        self.end_with(0, "undo", "--yes", "--url", self.url, *words)

    def test_tables_come_back_as_they_were(self):
        # a column that was inherited stays the child's own, too: PostgreSQL has no way back
        servers.psql(self.url, "DROP TABLE child")
        before = self.rows()
        self.apply()
        self.undo()
        self.assertEqual(self.rows(), before)
        self.assertEqual(self.items(), [])
        self.end_with(2, "undo", "--yes", "--url", self.url)
        servers.psql(self.url, "INSERT INTO orders (customer, note) VALUES (2, 'next')")
        self.assertEqual(read_rows(self.url, "SELECT max(id), count(*) FROM orders"), [(3, 3)])

    def test_run_after_run(self):
        servers.psql(self.url, "DROP TABLE child")
        first = self.rows()
        more = WANTED.replace("name text)", "name text, mail text)")
        self.apply(schema=self.write("more.sql", more + "CREATE TABLE tags (id integer);"))
        servers.psql(self.url, "INSERT INTO tags VALUES (5)")
        second = self.rows()
        self.apply()
        self.assertNotIn("tags", self.rows()[0])
        self.undo()
        self.assertEqual(self.rows(), second)
        plan = str(self.top / "back.json")
        self.end_with(3, "plan", "--undo", "--url", self.url, "--out", plan)
        self.end_with(0, "apply", plan, "--yes", "--url", self.url)
        self.assertEqual(self.rows(), first)
        # what the run had created waits in the trash, with what was written meanwhile
        self.assertEqual(
            [item["item"] for item in self.items()],
            ["column public.customers.mail", "table public.tags"],
        )
        self.trash("restore", "public.tags")
        self.assertEqual(read_rows(self.url, "TABLE tags"), [(5,)])

    def test_columns_come_back_with_their_values(self):
        have = """
            CREATE TABLE "T x" ("Key 1" integer, k2 text, n integer, feels mood NOT NULL,
                "W ""q" numeric(10, 2), PRIMARY KEY ("Key 1", k2));
            CREATE TRIGGER touched BEFORE UPDATE ON "T x" FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE TABLE bare (a integer, b integer);
            INSERT INTO "T x" VALUES (1, 'a', 1, 'sad', 1.5), (2, 'b', 2, 'ok', NULL);
            INSERT INTO bare VALUES (1, 2);
        """
        self.url = url = self.new_database()
        servers.psql(url, HAVE.split("CREATE TABLE")[0] + have)
        less = self.write(
            "less.sql",
            HAVE.split("CREATE TABLE")[0].replace("CREATE TYPE mood AS ENUM ('sad', 'ok');", "")
            + """CREATE TABLE "T x" ("Key 1" integer, k2 text, n integer,
                PRIMARY KEY ("Key 1", k2));
            CREATE TRIGGER touched BEFORE UPDATE ON "T x" FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE TABLE bare (a integer);""",
        )
        error = self.refuse(4, "apply", "--yes", "--url", url, "--schema", less)
        self.assertIn("column public.bare.b", error)  # no key to put its values back by
        self.assertNotIn("T x", error.splitlines()[0])
        self.apply_approved(["public.mood", "public.bare.b"], "--url", url, "--schema", less)
        servers.psql(url, "INSERT INTO \"T x\" VALUES (3, 'c', 3); DELETE FROM \"T x\" WHERE n = 2")
        # a row that was written meanwhile has no value for a column that allowed no null
        done = self.end_with(0, "undo", "--yes", "--url", url)
        self.assertIn('column public."T x".feels comes back without a value for every row', done.stderr)
        query = 'SELECT "Key 1", k2, n, feels::text, "W ""q"::text FROM "T x" ORDER BY 1'
        self.assertEqual(
            read_rows(url, query), [(1, "a", 1, "sad", "1.50"), (3, "c", 3, None, None)]
        )
        self.assertEqual(read_rows(url, "TABLE bare"), [(1, None)])
        self.end_with(0, "trash", "list", "--url", url)
        left = read_rows(url, "SELECT nspname FROM pg_namespace WHERE nspname ~ '^pgmend_'")
        self.assertEqual(left, [])

    def test_values_that_a_type_cuts_come_back(self):
        self.url = url = self.new_database()
        have = """CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN RAISE ''touched''; END';
            CREATE TABLE "T x" ("Key 1" integer PRIMARY KEY, "N ""q" numeric(10, 4) NOT NULL,
                at timestamptz, host inet);
            CREATE TRIGGER touched BEFORE UPDATE ON "T x" FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE VIEW seen AS SELECT "N ""q" FROM "T x";
            CREATE TABLE bare (n numeric(10, 4));"""
        servers.psql(
            url,
            have
            + """INSERT INTO "T x" VALUES (1, 1.2345, '2020-01-01 01:02:03.4Z', '10.0.0.1'),
                (2, 2.7182, NULL, NULL), (3, 3.1415, NULL, NULL); INSERT INTO bare VALUES (1.2345)""",
        )
        less = have.replace("(10, 4)", "(9, 2)").replace("timestamptz", "timestamptz(0)")
        schema = self.write("less.sql", less.replace("host inet", "host date"))
        error = self.refuse(4, "apply", "--yes", "--url", url, "--schema", schema)
        self.assertIn("column public.bare.n", error)  # no key to put its values back by
        self.assertNotIn("T x", error.splitlines()[0])
        self.apply_approved(["public.bare.n"], "--url", url, "--schema", schema)
        query = 'SELECT "Key 1", "N ""q"::text, at = \'2020-01-01 01:02:03.4Z\', host::text FROM "T x"'
        self.assertIn((1, "1.23", False, None), read_rows(url, query))
        # a row that is written meanwhile keeps what was written
        servers.psql(
            url,
            """SET session_replication_role = replica; DELETE FROM "T x" WHERE "Key 1" = 3;
            UPDATE "T x" SET "N ""q" = 7 WHERE "Key 1" = 2""",
        )
        self.undo()
        self.assertEqual(
            sorted(map(str, read_rows(url, query))),
            ["(1, '1.2345', True, '10.0.0.1/32')", "(2, '7.0000', None, None)"],
        )
        self.assertEqual(read_rows(url, "SELECT n::text FROM bare"), [("1.2300",)])
        self.assertEqual([item["item"] for item in self.items()], ['column public."T x".host'])

    def test_renames_lead_back(self):
        self.url = self.new_database()
        servers.psql(
            self.url,
            """CREATE SCHEMA shop; CREATE TYPE shop.mood AS ENUM ('sad', 'ok');
            CREATE TABLE shop.a (id integer PRIMARY KEY, "X y" text, n integer, m shop.mood);
            CREATE TABLE shop.b (id integer);
            INSERT INTO shop.a VALUES (1, 'x', 2, 'sad'); INSERT INTO shop.b VALUES (7)""",
        )
        before = self.rows()
        schema = self.write(
            "renamed.sql",
            """-- pgmend: renamed-from shop
            CREATE SCHEMA store;
            CREATE TYPE store.mood AS ENUM (
                -- pgmend: renamed-from sad
                'low', 'ok');
            -- pgmend: renamed-from a
            CREATE TABLE store.c (
                -- pgmend: renamed-from id
                key integer PRIMARY KEY,
                -- pgmend: renamed-from n
                "N 2" integer, m store.mood);
            -- pgmend: renamed-from b
            CREATE TABLE store.a (id integer);""",
        )
        self.apply_approved([], "--url", self.url, "--schema", schema)
        self.assertEqual(read_rows(self.url, "SELECT key, m::text FROM store.c"), [(1, "low")])
        self.undo()
        self.assertEqual(read_rows(self.url, "SELECT id, \"X y\", n, m::text FROM shop.a"),
                         [(1, "x", 2, "sad")])
        self.assertEqual(sorted(self.rows()[0]), sorted(before[0]))
        self.assertEqual(self.items(), [])

    def test_a_large_table_in_use(self):
        url = self.new_database()
        table = "CREATE TABLE a (id integer PRIMARY KEY"
        servers.psql(
            url,
            f"{table}, x text); INSERT INTO a SELECT i, repeat('x', 900)"
            " FROM generate_series(1, 8000) i",
        )
        less = self.write("less.sql", f"{table});")
        words = ("apply", "--yes", "--url", url, "--schema", less)
        self.assertIn("column public.a.x", self.refuse(4, *words))
        self.end_with(0, *words, "--no-online")
        self.end_with(0, "undo", "--yes", "--no-online", "--url", url)
        query = "SELECT count(*) FROM a WHERE x = repeat('x', 900)"
        self.assertEqual(read_rows(url, query), [(8000,)])

    def test_a_killed_run_is_undone(self):
        servers.psql(self.url, "DROP TABLE child")
        before = self.rows()
        plan = str(self.top / "plan.json")
        self.end_with(3, "plan", "--url", self.url, "--schema", self.wanted, "--out", plan)
        self.approve(plan, ["enum public.mood"])
        with self.locked("orders"):
            process = self.start(
                "apply", plan, "--yes", "--url", self.url, "--approval", f"{plan}.approval"
            )
            wait_until(lambda: len(self.items()) >= 3, "some tables are in the trash")
            process.kill()
            process.wait()
        wait_until(lambda: not self.others(), "the killed run's session ends")
        self.assertLess(len(self.items()), 7)
        self.undo()
        self.assertEqual(self.rows(), before)


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()))
