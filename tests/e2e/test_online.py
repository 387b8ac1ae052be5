#!/usr/bin/python3
"""Plans that are run while an application works with the tables: nothing of it fails, and nothing waits
for long, whoever stands in the plan's way. How long exactly is for bench/waits.

MAJORS names the servers ("14 15"), 15 by default. The last line is `N passed, N failed`.
"""

import json
import os
import random
import re
import sys
import threading
import time
from contextlib import closing, contextmanager

import psycopg
import test_commands
from test_commands import read_rows, servers, wait_until

# What an application's statement may take beside its own work. The naive way waits for seconds.
PATIENCE = 1.5
BLOCKER = 3.0

TABLES = """
CREATE TABLE customers (id integer PRIMARY KEY, mail text, born date);
CREATE TABLE orders (id bigserial PRIMARY KEY, customer integer, state text, total integer,
    CONSTRAINT total_ok CHECK (total > 0));
CREATE INDEX orders_state ON orders (state);
CREATE TABLE events (id integer NOT NULL, customer integer) PARTITION BY RANGE (id);
CREATE TABLE low_events PARTITION OF events FOR VALUES FROM (0) TO (3000);
CREATE TABLE high_events PARTITION OF events FOR VALUES FROM (3000) TO (6000);
"""
ROWS = """
INSERT INTO customers SELECT i, 'm' || i, '2000-01-01' FROM generate_series(1, 5000) i;
INSERT INTO orders (customer, state, total) SELECT i, 'new', i FROM generate_series(1, 5000) i;
INSERT INTO events SELECT i, i FROM generate_series(1, 5000) i;
"""
# Each of the ways at once.
WANTED = """
CREATE TABLE customers (id integer PRIMARY KEY, mail text NOT NULL, born date,
    note text DEFAULT 'none' NOT NULL, token uuid DEFAULT gen_random_uuid() NOT NULL UNIQUE, CONSTRAINT one_mail UNIQUE (mail), CHECK (length(mail) > 1));
CREATE TABLE orders (id bigserial, customer integer REFERENCES customers, state text, total integer,
    CONSTRAINT total_ok CHECK (total >= 0), CONSTRAINT orders_pkey PRIMARY KEY (id) INCLUDE (state));
CREATE INDEX orders_state ON orders (state, customer);
CREATE INDEX orders_total ON orders (total);
CREATE TABLE events (id integer PRIMARY KEY, customer integer REFERENCES customers) PARTITION BY RANGE (id);
CREATE TABLE low_events PARTITION OF events FOR VALUES FROM (0) TO (3000);
CREATE TABLE high_events PARTITION OF events FOR VALUES FROM (3000) TO (6000);
CREATE INDEX events_customer ON events (customer);
CREATE TABLE lines (id integer PRIMARY KEY, of_order bigint REFERENCES orders);
"""


class Application(threading.Thread):
    """Short transactions, one after the other, and how long the longest took."""

    def __init__(self, url, work):
        super().__init__(daemon=True)
        self.url, self.work = url, work
        self.stop = threading.Event()
        self.longest, self.done, self.failures = 0.0, 0, []

    def run(self):
        with closing(psycopg.connect(self.url, autocommit=True)) as session:
            while not self.stop.is_set():
                started = time.monotonic()
                try:
                    with session.transaction():
                        self.work(session)
                except psycopg.Error as error:
                    self.failures.append(str(error))
                self.longest = max(self.longest, time.monotonic() - started)
                self.done += 1
                time.sleep(0.002)


def read(session):
    session.execute(
        "SELECT count(o.id), max(c.mail) FROM orders o JOIN customers c ON c.id = o.customer"
        " WHERE o.id = %s", (random.randint(1, 5000),)
    ).fetchall()  # fmt: skip


def write(session):
    number = random.randint(1, 5000)
    session.execute("UPDATE orders SET total = total + 1 WHERE id = %s", (number,))
    session.execute(
        "INSERT INTO orders (customer, state, total) VALUES (%s, 'new', 1)", (number,)
    )
    session.execute("UPDATE customers SET born = born + 1 WHERE id = %s", (number,))
    session.execute("UPDATE events SET customer = %s WHERE id = %s", (number, number))


class Online(test_commands.Case):
    """Under load."""

    def setUp(self):
        super().setUp()
        servers.psql(self.url, script=TABLES + ROWS)
        self.wanted = self.write("wanted.sql", WANTED)

    @contextmanager
    def application(self):
        """Two readers and two writers; afterwards nothing has failed or waited for long."""
        threads = [Application(self.url, work) for work in (read, read, write, write)]
        for thread in threads:
            thread.start()
        wait_until(lambda: all(thread.done for thread in threads), "the application starts")
        try:
            yield
        finally:
            for thread in threads:
                thread.stop.set()
            for thread in threads:
                thread.join()
        self.assertEqual([thread.failures[:1] for thread in threads], [[], [], [], []])
        self.assertLess(max(thread.longest for thread in threads), PATIENCE)

    @contextmanager
    def in_the_way(self, statement, seconds=BLOCKER):
        """Another session has read or written, and its transaction stays open for a while."""
        session = psycopg.connect(self.url)
        session.execute(statement)
        timer = threading.Timer(seconds, session.rollback)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
            session.close()

    def apply(self, *options):
        return self.end_with(
            0, "apply", "--yes", "--url", self.url, "--schema", self.wanted,
            "--patience", "60s", *options,
        )  # fmt: skip

    def check_done(self):
        self.end_with(0, "drift", "--url", self.url, "--schema", self.wanted)
        invalid = "SELECT count(*) FROM pg_index WHERE NOT indisvalid"
        unproved = "SELECT count(*) FROM pg_constraint WHERE NOT convalidated"
        self.assertEqual(read_rows(self.url, invalid), [(0,)])
        self.assertEqual(read_rows(self.url, unproved), [(0,)])

    def test_under_load(self):
        with self.application():
            self.apply()
        self.check_done()

    def test_behind_a_long_query(self):
        with self.application(), self.in_the_way("SELECT count(*) FROM orders, customers LIMIT 1"):
            self.apply()
        self.check_done()

    def test_behind_an_idle_writer(self):
        with self.application(), self.in_the_way("UPDATE customers SET born = born WHERE id < 0"):
            self.apply()
        self.check_done()

    def test_who_is_in_the_way_is_named(self):
        with self.in_the_way("SELECT 'the culprit' FROM customers LIMIT 1", 120):
            error = self.refuse(
                5, "apply", "--yes", "--url", self.url, "--schema", self.wanted, "--patience", "300ms"
            )
        self.assertRegex(error, r"in the way: pid \d+ \(.*the culprit")
        self.apply()
        self.check_done()

    def test_a_failure_leaves_nothing_invalid(self):
        servers.psql(self.url, script="UPDATE customers SET mail = 'same' WHERE id < 3")
        self.refuse(1, "apply", "--yes", "--url", self.url, "--schema", self.wanted)
        self.assertEqual(
            read_rows(self.url, "SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid"), []
        )
        servers.psql(self.url, script="UPDATE customers SET mail = 'other' WHERE id = 2")
        self.apply()
        self.check_done()

    def test_killed_anywhere_the_next_goes_on(self):
        """Between any two steps, and in the middle of those that take long."""
        plan = self.read_json(3, "plan", "--url", self.url, "--schema", self.wanted)
        self.assertGreater(len({step["transaction"] for step in plan["steps"]}), 10)
        for _ in range(12):
            process = self.start(
                "apply", "--yes", "--url", self.url, "--schema", self.wanted, "--patience", "60s"
            )
            time.sleep(random.uniform(0.3, 1.2))
            process.kill()
            process.communicate()
            wait_until(lambda: not self.others(), "the server notices")
        self.apply()
        self.check_done()
        left = "SELECT relname FROM pg_class WHERE relname ~ '__(old|new)_'"
        self.assertEqual(read_rows(self.url, left), [])

    def test_a_column_is_filled_bit_by_bit(self):
        """Also what somebody holds, and in several attempts; what is written meanwhile stays as it is."""
        slow = ("CREATE FUNCTION slow() RETURNS float LANGUAGE plpgsql AS"
            " 'BEGIN PERFORM pg_sleep(0.001); RETURN random(); END';")  # fmt: skip
        wanted = self.write("filled.sql", slow + "CREATE TABLE big (id integer PRIMARY KEY, a text,"
            ' "No" float DEFAULT slow() NOT NULL, b float DEFAULT random());')  # fmt: skip
        servers.psql(self.url, script="DROP TABLE orders, customers, events;" + slow
            + "CREATE TABLE big (id integer PRIMARY KEY, a text);"
            "INSERT INTO big SELECT i, repeat('a', 300) FROM generate_series(1, 4000) i;")  # fmt: skip
        words = ("apply", "--yes", "--url", self.url, "--schema", wanted, "--patience", "60s")
        process = self.start(*words)
        exists = "SELECT count(*) FROM pg_attribute WHERE attname = 'No'"
        wait_until(lambda: read_rows(self.url, exists) == [(1,)], "the column is there")
        left = 'SELECT count(*) FROM big WHERE "No" IS NULL'
        with self.in_the_way("UPDATE big SET a = 'held' WHERE id > 3990"):
            servers.psql(self.url, script="INSERT INTO big VALUES (-1, 'new', 5)")
            wait_until(lambda: read_rows(self.url, left)[0][0] < 4000, "it is being filled")
            process.kill()
            process.communicate()
            self.assertGreater(read_rows(self.url, left)[0][0], 0)
            self.end_with(0, *words)
        self.end_with(0, "drift", "--url", self.url, "--schema", wanted)
        counts = 'SELECT count(*), count(b), count(DISTINCT "No") > 3990, max("No") FROM big'
        self.assertEqual(read_rows(self.url, counts), [(4001, 4001, True, 5)])

    def test_partitions_come_and_go(self):
        """What comes has rows, and an index yet to be built; what goes is not waited for by anybody."""
        servers.psql(self.url, script="CREATE INDEX events_customer ON events (customer);"
            "CREATE TABLE more_events (id integer NOT NULL, customer integer);"
            "INSERT INTO more_events SELECT i, i FROM generate_series(6000, 9000) i;")  # fmt: skip
        self.wanted = self.write("wanted.sql", TABLES.replace(
            "CREATE TABLE low_events PARTITION OF events FOR VALUES FROM (0) TO (3000);",
            "CREATE INDEX events_customer ON events (customer);"
            "CREATE TABLE low_events (id integer NOT NULL, customer integer);"
            "CREATE INDEX low_events_customer_idx ON low_events (customer);"
            "CREATE TABLE more_events PARTITION OF events FOR VALUES FROM (6000) TO (9001);"))  # fmt: skip
        steps = self.read_json(3, "plan", "--url", self.url, "--schema", self.wanted)["steps"]
        (attach,) = (step for step in steps if "ATTACH PARTITION" in step["sql"])
        self.assertFalse([effect for effect in attach["effects"] if effect["scans"]])
        self.assertEqual(sum("CONCURRENTLY" in step["sql"] for step in steps), 2)
        with self.application(), self.in_the_way("SELECT count(*) FROM events"):
            self.apply()
        self.check_done()

    def test_a_partition_half_detached_is_detached(self):
        detach = "ALTER TABLE events DETACH PARTITION low_events CONCURRENTLY"
        for schema in (TABLES.replace("low_events PARTITION OF events FOR VALUES FROM (0) TO (3000)",
                                      "low_events (id integer NOT NULL, customer integer)"), TABLES):  # fmt: skip
            self.wanted = self.write("wanted.sql", schema)
            with closing(psycopg.connect(self.url)) as reader:
                reader.execute("SELECT count(*) FROM events")
                with closing(psycopg.connect(self.url, autocommit=True)) as session:
                    session.execute("SET lock_timeout = '200ms'")
                    with self.assertRaises(psycopg.errors.LockNotAvailable):
                        session.execute(detach)
            self.apply()
            self.check_done()
            if schema != TABLES:
                servers.psql(self.url, script="ALTER TABLE events ATTACH PARTITION low_events FOR VALUES FROM (0) TO (3000)")

    def test_healing_is_gentle(self):
        words = ("heal", "--url", self.url, "--schema", self.wanted)
        for more, gentle in (((), True), (("--no-online",), False)):
            steps = self.read_json(3, *words, "--dry-run", *more)["steps"]
            self.assertEqual(any("CONCURRENTLY" in step["sql"] for step in steps), gentle)
        servers.psql(self.url, script="CREATE INDEX one_mail__new_00000000 ON customers (mail)")
        with self.application():
            self.end_with(3, *words, "--yes", "--patience", "60s")
        left = "SELECT relname FROM pg_class WHERE relname ~ '__(old|new)_' OR relname = 'orders_total'"
        self.assertEqual(read_rows(self.url, left), [("orders_total",)])
        self.apply()
        self.check_done()

    def test_two_at_once(self):
        words = ("apply", "--yes", "--url", self.url, "--schema", self.wanted)
        runs = [self.start(*words) for _ in range(3)]
        outcomes = [(*run.communicate(timeout=120), run.returncode) for run in runs]
        self.assertEqual(sum("Done: " in out for out, _, _ in outcomes), 1, outcomes)
        for _, _, status in outcomes:
            self.assertIn(status, (0, 4, 5), outcomes)
        self.check_done()

    def test_empty_tables_need_no_care(self):
        servers.psql(self.url, script="TRUNCATE orders, customers, events")
        plan = self.read_json(3, "plan", "--url", self.url, "--schema", self.wanted)
        self.assertEqual({step["transaction"] for step in plan["steps"]}, {1})
        self.assertNotRegex(json.dumps(plan), "CONCURRENTLY|NOT VALID")

    def test_without_care(self):
        for words, care in (((), True), (("--no-online",), False)):
            text = self.end_with(
                3, "plan", "--sql", "--url", self.url, "--schema", self.wanted, *words
            ).stdout
            self.assertEqual(bool(re.search("CONCURRENTLY|NOT VALID", text)), care)
        self.write("pgmend.yaml", "online: false\n")
        text = self.end_with(3, "plan", "--sql", "--url", self.url, "--schema", self.wanted).stdout
        self.assertNotIn("CONCURRENTLY", text)


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()))
