#!/usr/bin/python3
"""Tables are backed up, tested and restored; what is damaged or another's is refused.

MAJORS names the servers ("14 15"), 15 by default. The last line is `N passed, N failed`.
"""

import hashlib
import json
import os
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import psycopg
import test_commands
from test_commands import read_rows, servers

HAVE = """
CREATE SCHEMA "Weird ""S";
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person integer REFERENCES people ON DELETE CASCADE, feels mood,
    twice integer GENERATED ALWAYS AS (person * 2) STORED, at timestamptz, data bytea, f float8);
COMMENT ON CONSTRAINT orders_person_fkey ON orders IS 'whose it is';
CREATE TABLE lines (of_order bigint REFERENCES orders DEFERRABLE, n numeric);
CREATE TABLE parts (id integer, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE "Weird ""S".parts_2 PARTITION OF parts
    FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE "Weird ""S"."T "" FROM stdin;" ("a "" FROM stdin;" text, "\\." text);
CREATE TABLE nothing ();
CREATE TABLE log (what text);
CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS
    $$BEGIN INSERT INTO public.log VALUES (TG_OP); RETURN NULL; END$$;
CREATE TRIGGER told AFTER INSERT OR DELETE OR TRUNCATE ON orders EXECUTE FUNCTION tell();
ALTER TABLE orders ENABLE ALWAYS TRIGGER told;
"""
ROWS = """
INSERT INTO people SELECT n, 'n' || n FROM generate_series(1, 50) n;
INSERT INTO orders (person, feels, at, data, f)
    SELECT n % 50 + 1, 'ok', timestamptz '2020-01-01 UTC' + n * interval '1 hour', '\\x00ff', n / 7.0
    FROM generate_series(1, 500) n;
INSERT INTO lines SELECT n, n / 3.0 FROM generate_series(1, 100) n;
INSERT INTO parts VALUES (1, '2020-05-05'), (2, '2021-05-05');
INSERT INTO "Weird ""S"."T "" FROM stdin;" VALUES ('\\.', E'\\\\.\\n\\t'), (NULL, 'COPY x FROM stdin;'),
    (E'\\n\\\\.\\n', '');
INSERT INTO nothing DEFAULT VALUES;
TRUNCATE log;
"""
WEIRD = '"Weird ""S"."T "" FROM stdin;"'


class Case(test_commands.Case):
    """A database with rows, and a directory for its backups."""

    def setUp(self):
        super().setUp()
        servers.psql(self.url, HAVE + ROWS)
        self.place = self.top / ".pgmend" / "backups"

    def back_up(self, *words):
        """Makes a backup; what is said of it."""
        made = self.read_json(0, "backup", *words, "--url", self.url)["backup"]
        made["directory"] = str(self.top / made["directory"])
        return made

    def role(self):
        """A role that may log in, for this test."""
        name = f"backup_{os.getpid()}"
        servers.psql(self.url, f"CREATE ROLE {name} LOGIN PASSWORD '{test_commands.SECRET}'")
        self.addCleanup(servers.psql, self.url, f"DROP OWNED BY {name}; DROP ROLE {name}")
        return name

    def content(self, table, url=None):
        """The rows of a table."""
        return read_rows(url or self.url, f"SELECT t::text FROM {table} t ORDER BY 1")

    def restore(self, status, *words):
        return self.end_with(status, "restore", "latest", *words, "--yes", "--url", self.url)


class Backup(Case):
    def test_all_tables_are_backed_up_and_tested(self):
        made = self.back_up("--all")
        tables = {each["name"]: each["rows"] for each in made["tables"] if not each["is_partitioned"]}
        self.assertEqual(
            tables,
            {"public.people": 50, "public.orders": 500, "public.lines": 100, "public.parts_1": 1,
             '"Weird ""S".parts_2': 1, WEIRD: 3, "public.nothing": 1, "public.log": 0},
        )  # fmt: skip
        self.assertIsNotNone(made["verified"])
        files = {path.name for path in Path(made["directory"]).iterdir()}
        self.assertEqual(files, {"manifest.json", "schema.snapshot", "tables.dump", "verified.json"})
        for path in self.place.rglob("*"):
            self.assertEqual(path.stat().st_mode & 0o077, 0, path)
        listed = self.read_json(0, "backup", "list")["backups"]
        self.assertEqual([each["id"] for each in listed], [made["id"]])
        self.assertEqual(listed[0]["tables"], made["tables"])
        self.end_with(0, "backup", "verify", made["id"][:12])

    def test_only_what_is_named_or_a_plan_touches(self):
        made = self.back_up("--tables", "parts", "--tables", "Weird*.T*", "--no-verify")
        self.assertEqual(
            [each["name"] for each in made["tables"]],
            [WEIRD, '"Weird ""S".parts_2', "public.parts", "public.parts_1"],
        )
        self.assertIsNone(made["verified"])
        self.refuse(2, "backup", "--tables", "nowhere", "--url", self.url)
        self.refuse(2, "backup", "--url", self.url)
        self.refuse(2, "backup", "--all", "--tables", "parts", "--url", self.url)

        schema = self.end_with(0, "dump", "--url", self.url).stdout
        wanted = self.write("wanted.sql", schema.replace("n numeric", "n numeric, more text"))
        plan = str(self.top / "plan.json")
        self.end_with(
            3, "plan", "--schema", wanted, "--url", self.url, "--out", plan, "--no-proof"
        )
        made = self.back_up("--for-plan", plan)
        self.assertEqual([each["name"] for each in made["tables"]], ["public.lines"])

    def test_rows_of_one_moment(self):
        """Somebody rewrites the table meanwhile: what is backed up is whole, before or after."""
        stop = threading.Event()

        def write():
            with closing(psycopg.connect(self.url, autocommit=True)) as connection:
                while not stop.is_set():
                    connection.execute("TRUNCATE lines")
                    connection.execute("INSERT INTO lines SELECT n, n FROM generate_series(1, 9) n")
                    connection.execute("ALTER TABLE lines ALTER n TYPE float8")
                    connection.execute("ALTER TABLE lines ALTER n TYPE numeric")
                    stop.wait(0.7)

        writer = threading.Thread(target=write)
        writer.start()
        try:
            for _ in range(2):
                made = self.back_up("--tables", "lines", "--no-verify")
                self.assertIn(made["tables"][0]["rows"], (0, 9, 100))
        finally:
            stop.set()
            writer.join()

    def test_damage_is_seen(self):
        made = Path(self.back_up("--tables", "orders")["directory"])
        for name in ("tables.dump", "schema.snapshot", "manifest.json"):
            file = made / name
            good = file.read_bytes()
            file.write_bytes(good[:-20] + bytes([good[-20] ^ 1]) + good[-19:])
            if name == "manifest.json":
                self.refuse(2, "backup", "verify", str(made))
            else:
                self.assertIn("damaged", self.refuse(1, "backup", "verify", "latest"))
                self.assertIn("damaged", self.restore(1, "--into", "copy").stderr)
            file.write_bytes(good)
        self.end_with(0, "backup", "verify", "latest")

    def test_other_rows_are_seen(self):
        """All sums are right, but the archive holds other rows than were counted."""
        directory = Path(self.back_up("--tables", "lines", "--no-verify")["directory"])
        servers.psql(self.url, "UPDATE lines SET n = n + 1 WHERE of_order = 7")
        other = self.back_up("--tables", "lines", "--no-verify")["tables"][0]["digest"]
        file = directory / "manifest.json"
        good = file.read_text()
        for change, words in (({"digest": other}, "not with the values"), ({"rows": 99}, "100 rows")):
            manifest = json.loads(good)
            manifest["tables"][0].update(change)
            del manifest["sum"]
            body = json.dumps(manifest, separators=(",", ":"), ensure_ascii=False)[:-1]
            manifest["sum"] = hashlib.sha256(body.encode()).hexdigest()
            file.write_text(json.dumps(manifest))
            self.assertIn(words, self.refuse(1, "backup", "verify", str(directory)))
            self.assertIn(words, self.end_with(1, "restore", str(directory), "--into", "copy",
                                               "--url", self.url).stderr)  # fmt: skip
        file.write_text(good)
        self.end_with(0, "backup", "verify", str(directory))

    def test_nothing_is_left_of_a_failure(self):
        fake = self.top / "bin"
        fake.mkdir()
        (fake / "pg_dump").write_text(
            '#!/bin/sh\ncase $1 in --version) echo "pg_dump (PostgreSQL) 15.1";;'
            ' *) echo "disk full" >&2; exit 1;; esac\n'
        )
        (fake / "pg_dump").chmod(0o755)
        environment = self.environment() | {"PGMEND_PG_BIN": str(fake)}
        command = [test_commands.PGMEND, "backup", "--all", "--url", self.url]
        done = servers.run(command, environment, expect=(1,), directory=self.top)
        self.assertIn("disk full", done.stderr)
        self.assertEqual(list(self.place.iterdir()), [])

    def test_an_old_client_is_refused(self):
        fake = self.top / "bin"
        fake.mkdir()
        (fake / "pg_dump").write_text('#!/bin/sh\necho "pg_dump (PostgreSQL) 11.9"\n')
        (fake / "pg_dump").chmod(0o755)
        environment = self.environment() | {"PGMEND_PG_BIN": str(fake)}
        command = [test_commands.PGMEND, "backup", "--all", "--url", self.url]
        done = servers.run(command, environment, expect=(1,), directory=self.top)
        self.assertIn("or newer is needed", done.stderr)
        self.assertFalse(self.place.exists())

    def test_a_filtered_table_is_refused(self):
        name = self.role()
        servers.psql(
            self.url,
            "ALTER TABLE people ENABLE ROW LEVEL SECURITY;"
            f"CREATE POLICY few ON people USING (id < 10); GRANT SELECT ON people TO {name};",
        )
        url = self.url.replace("postgres@", f"{name}@", 1)
        error = self.refuse(1, "backup", "--tables", "people", "--url", url)
        self.assertIn("row-level security", error)
        self.assertFalse(self.place.exists() and list(self.place.iterdir()))

    def test_prune_keeps_the_last_good_one(self):
        first = self.back_up("--tables", "lines")["id"]
        last = self.back_up("--tables", "lines")["id"]
        self.assertNotEqual(first, last)
        time.sleep(1.1)
        self.end_with(3, "backup", "prune", "--keep", "1s", "--dry-run")
        self.end_with(0, "backup", "prune", "--keep", "1s", "--yes")
        left = [each["id"] for each in self.read_json(0, "backup", "list")["backups"]]
        self.assertEqual(left, [last])

    def test_no_password_is_shown(self):
        name = self.role()
        servers.psql(self.url, f"GRANT SELECT ON lines TO {name}")
        look = self.top / "seen"
        fake = self.top / "bin"
        fake.mkdir()
        (fake / "pg_dump").write_text(
            '#!/bin/sh\ncase $1 in --version) echo "pg_dump (PostgreSQL) 15.1"; exit;; esac\n'
            f'echo "$@" > {look}; echo "has $PGPASSWORD" >> {look}; exit 1\n'
        )
        (fake / "pg_dump").chmod(0o755)
        url = self.url.replace("postgres@", f"{name}:{test_commands.SECRET}@", 1)
        environment = self.environment() | {"PGMEND_PG_BIN": str(fake)}
        command = [test_commands.PGMEND, "backup", "--tables", "lines", "--url", url]
        done = servers.run(command, environment, expect=(1,), directory=self.top)
        words, _, password = look.read_text().partition("\nhas ")
        self.assertNotIn(test_commands.SECRET, words + done.stdout + done.stderr)
        self.assertIn("--snapshot=", words)
        self.assertEqual(password.strip(), test_commands.SECRET)


class Restore(Case):
    def test_beside(self):
        before = {name: self.content(name) for name in ("orders", "lines", WEIRD)}
        self.back_up("--all", "--no-verify")
        servers.psql(self.url, "TRUNCATE people, orders, lines, log; DROP TABLE nothing")
        self.restore(0, "--into", "Be fore")
        self.assertEqual(self.content('"Be fore".orders'), before["orders"])
        self.assertEqual(self.content('"Be fore".lines'), before["lines"])
        self.assertEqual(self.content('"Be fore"."T "" FROM stdin;"'), before[WEIRD])
        self.assertEqual(self.content("lines"), [])
        self.assertIn("already exists", self.restore(1, "--into", "Be fore").stderr)

    def test_in_the_place_of_what_is_there(self):
        names = ("people", "orders", "lines", "parts", WEIRD)
        before = {name: self.content(name) for name in names}
        schema = self.end_with(0, "dump", "--url", self.url).stdout
        first = self.back_up("--all", "--no-verify")["id"]
        servers.psql(
            self.url,
            "DELETE FROM lines WHERE of_order > 0; INSERT INTO lines VALUES (NULL, 7); DELETE FROM people WHERE id < 20; UPDATE lines SET n = 0; TRUNCATE parts;"
            f"DELETE FROM {WEIRD}; TRUNCATE log;"
            "INSERT INTO orders (person) SELECT 30 FROM generate_series(1, 9)",
        )
        after = {name: self.content(name) for name in names}
        error = self.restore(4, "--replace").stderr
        self.assertIn("public.lines", error)
        self.assertEqual({name: self.content(name) for name in names}, after)
        drops = [f"--allow-drop=public.{name}" for name in ("lines", "orders", "people", "log")]
        self.restore(0, "--replace", *drops)
        self.assertEqual({name: self.content(name) for name in names}, before)
        self.assertEqual(self.content("log"), [])
        self.assertEqual(self.end_with(0, "dump", "--url", self.url).stdout, schema)
        told = read_rows(self.url, "SELECT tgenabled::text FROM pg_trigger WHERE tgname = 'told'")
        self.assertEqual(told, [("A",)])
        new = read_rows(self.url, "INSERT INTO orders (person) VALUES (1) RETURNING id")
        self.assertEqual(new, [(510,)])

        # what was there is in a backup of its own, and comes back
        listed = self.read_json(0, "backup", "list")["backups"]
        self.assertEqual([each["id"] == first for each in listed], [True, False])
        self.restore(0, "--tables", "*.parts_*", "--replace", "--allow-drop=public.parts_1",
                     '--allow-drop="Weird ""S".parts_2')  # fmt: skip
        self.assertEqual(self.content("parts"), [])

    def test_rows_that_do_not_fit_are_not_restored(self):
        self.back_up("--tables", "lines", "--no-verify")
        servers.psql(self.url, "TRUNCATE lines; DELETE FROM orders")
        error = self.restore(1, "--replace").stderr
        self.assertIn("lines_of_order_fkey", error)
        self.assertEqual(self.content("lines"), [])
        keys = read_rows(self.url, "SELECT count(*) FROM pg_constraint WHERE contype = 'f'")
        self.assertEqual(keys, [(2,)])

    def test_a_table_that_changed(self):
        self.back_up("--tables", "lines", "--no-verify")
        servers.psql(self.url, "ALTER TABLE lines RENAME n TO m")
        self.assertIn("--into", self.restore(1, "--replace").stderr)
        self.restore(0, "--into", "old")
        self.assertEqual(len(self.content("old.lines")), 100)

    def test_another_database(self):
        self.back_up("--tables", "lines", "--no-verify")
        here, self.url = self.url, self.new_database()
        self.assertIn("another database", self.restore(4, "--into", "old").stderr)
        self.restore(0, "--into", "old", "--other-database")
        self.assertEqual(self.content("old.lines"), self.content("lines", here))
        self.refuse(2, "restore", "latest", "--url", self.url)
        self.refuse(2, "restore", "nowhere", "--into", "x", "--url", self.url)

    def test_a_busy_table_is_not_waited_for(self):
        self.back_up("--tables", "parts", "--no-verify")
        servers.psql(self.url, "TRUNCATE parts")
        with self.locked("parts_1"):
            self.restore(5, "--replace")
        self.restore(0, "--replace")
        self.assertEqual(len(self.content("parts")), 2)

    def test_a_backup_is_demanded(self):
        schema = self.end_with(0, "dump", "--url", self.url).stdout
        plan = str(self.top / "plan.json")
        wanted = self.write("wanted.sql", schema.replace("n numeric", "o numeric"))
        answers = self.write("answers.txt", "drop column public.lines.n\n")
        self.end_with(3, "plan", "--schema", wanted, "--url", self.url, "--out", plan,
                      "--drops", "now", "--answers", answers)  # fmt: skip
        self.approve(plan, ["column public.lines.n"])
        apply = ("apply", plan, "--yes", "--approval", f"{plan}.approval", "--url", self.url)
        apply += ("--backup", "required")
        self.assertIn("public.lines", self.refuse(4, *apply))
        self.back_up("--tables", "orders")
        self.refuse(4, *apply)
        self.back_up("--tables", "lines")
        self.end_with(0, *apply)

    def test_runs_stand_in_the_journal(self):
        wanted = self.write("more.sql", self.end_with(0, "dump", "--url", self.url).stdout
                            + "CREATE TABLE more (id integer);")  # fmt: skip
        self.end_with(0, "apply", "--yes", "--no-proof", "--schema", wanted, "--url", self.url)
        self.back_up("--tables", "parts", "--no-verify")
        self.restore(0, "--into", "old")
        kinds = read_rows(self.url, "SELECT kind, outcome FROM pgmend.run ORDER BY id")
        self.assertEqual(
            kinds, [("apply", "done"), ("backup", "done"), ("restore", "done")]
        )


if __name__ == "__main__":
    wanted = os.environ.get("MAJORS", "15").split()
    have = [major for major in wanted if servers.pg_dump_for(int(major))]
    for major in sorted(set(wanted) - set(have)):
        print(f"left out: there is no pg_dump for servers of version {major}")
    sys.exit(test_commands.main(have or ["15"]))
