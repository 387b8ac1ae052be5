#!/usr/bin/python3
"""Migrations are run: what lands, what is written down, what stops, what goes on, and who may at once.

MAJORS names the servers ("14 15"), 15 by default. The last line is `N passed, N failed`.
"""

import os
import subprocess
import sys
import threading
import time
from contextlib import closing

import psycopg
import test_commands
from test_commands import read_rows, servers

STEPS = "SELECT migration, ord, class, state FROM pgmend.step ORDER BY migration, ord"
STATES = "SELECT name, state FROM pgmend.migration ORDER BY name"
INVALID = "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid"


class Case(test_commands.Case):
    """A directory of migrations and an empty database."""

    def setUp(self):
        super().setUp()
        self.directory = self.top / "migrations"
        self.directory.mkdir()

    def write(self, name, text):
        folder = self.directory / name
        folder.mkdir(exist_ok=True)
        (folder / "up.sql").write_text(text, encoding="utf-8")

    def words(self, *words):
        return (*words, "--url", self.url, "--migrations", self.directory)

    def up(self, *words):
        return self.end_with(0, *self.words("up", "--yes", *words)).stdout

    def fails(self, status, *words):
        return self.refuse(status, *self.words("up", "--yes", *words))

    def states(self, status):
        """What 'pgmend status' says of each, and that it ends with this status."""
        said = self.read_json(status, *self.words("status"))
        return {item["name"]: item["state"] for item in said["migrations"]}


ONE, TWO, THREE = "20260101_1000_add_one", "20260102_1000_add_two", "20260103_1000_add_three"


class Runs(Case):
    def test_each_lands_with_its_rows_in_the_journal(self):
        self.write(ONE, "CREATE TABLE one (id integer PRIMARY KEY);\nINSERT INTO one VALUES (1), (2);")
        self.write(
            TWO,
            "CREATE TABLE two (v text);\nCREATE INDEX CONCURRENTLY two_v ON two (v);\n"
            "CREATE TYPE mood AS ENUM ('sad');\nALTER TYPE mood ADD VALUE 'glad';\n"
            "CREATE TABLE moods (m mood DEFAULT 'glad');\nDROP INDEX CONCURRENTLY two_v;\nVACUUM two;",
        )
        self.assertEqual(self.states(3), {ONE: "pending", TWO: "pending"})
        self.up()
        self.assertEqual(self.states(0), {ONE: "applied", TWO: "applied"})
        alone = {2, 6, 7}
        self.assertEqual(
            read_rows(self.url, STEPS),
            [(ONE, 1, "transaction", "done"), (ONE, 2, "transaction", "done")]
            + [(TWO, n, "alone" if n in alone else "transaction", "done") for n in range(1, 8)],
        )
        self.assertEqual(read_rows(self.url, "SELECT count(*) FROM one"), [(2,)])
        self.assertIn("nothing to do", self.up())
        kinds = "SELECT kind, outcome FROM pgmend.run"
        self.assertEqual(read_rows(self.url, kinds), [("up", "done")])

    def test_a_plan_and_a_dry_run_change_nothing(self):
        self.write(ONE, "CREATE TABLE one (id integer);")
        shown = self.end_with(3, *self.words("up", "--plan")).stdout
        self.assertIn("table public.one", shown)
        self.end_with(3, *self.words("up", "--dry-run"))
        self.assertEqual(read_rows(self.url, "SELECT to_regnamespace('pgmend')::text"), [(None,)])

    def test_no_further_than_said(self):
        for name in (ONE, TWO, THREE):
            self.write(name, f"CREATE TABLE t_{name[-3:]} ();")
        self.up("--to", TWO)
        self.assertEqual(self.states(3), {ONE: "applied", TWO: "applied", THREE: "pending"})

    def test_the_session_is_the_scripts_own_until_its_end(self):
        self.write(
            ONE,
            "CREATE SCHEMA app;\nSET search_path = app;\nCREATE TABLE inner_one (id integer);\n"
            "CREATE INDEX CONCURRENTLY i ON inner_one (id);\nCREATE TABLE inner_two (id integer);\n"
            "RESET ALL;\nSET work_mem = '1MB';",
        )
        self.write(TWO, "CREATE TABLE outer_one AS SELECT current_setting('work_mem') AS m;")
        self.up()
        tables = "SELECT relname, relnamespace::regnamespace::text FROM pg_class WHERE relname ~ '_one$|_two$' ORDER BY 1"
        self.assertEqual(
            read_rows(self.url, tables),
            [("inner_one", "app"), ("inner_two", "app"), ("outer_one", "public")],
        )
        self.assertNotEqual(read_rows(self.url, "SELECT m FROM outer_one"), [("1MB",)])

    def test_data_of_copy_are_fed(self):
        self.write(ONE, "CREATE TABLE one (id integer, v text);\nCOPY one FROM STDIN;\n1\ta\n2\t\\N\n\\.\nUPDATE one SET id = id + 1;")
        self.up()
        self.assertEqual(read_rows(self.url, "SELECT * FROM one ORDER BY 1"), [(2, "a"), (3, None)])

    def test_maintenance_mode_does_not_hold_it(self):
        self.write(ONE, "CREATE TABLE one (id integer);")
        self.up()
        self.end_with(0, "maintenance", "on", "--yes", "--url", self.url)
        self.write(TWO, "CREATE TABLE two (id integer);\nCREATE INDEX CONCURRENTLY two_id ON two (id);")
        self.write(THREE, "INSERT INTO two VALUES (1);")
        self.up()
        self.assertTrue(self.read_json(0, *self.words("status"))["maintenance"])
        self.assertEqual(read_rows(self.url, "SELECT count(*) FROM two"), [(1,)])

    def test_nothing_but_a_remark_is_a_migration_when_it_says_so(self):
        self.write(ONE, "-- pgmend: empty\n-- a mark in the history\n")
        self.up()
        self.assertEqual(self.states(0), {ONE: "applied"})

    def test_passwords_are_not_written_down(self):
        role = f"up_{time.time_ns()}"
        self.addCleanup(servers.psql, self.url, f"DROP ROLE IF EXISTS {role}")
        self.write(ONE, f"CREATE ROLE {role} PASSWORD 'kept-out-7';\nALTER ROLE {role} PASSWORD 'kept-out-8' NOSUCH;")
        said = self.fails(1, "--no-proof")
        self.write(ONE, f"CREATE ROLE {role} PASSWORD 'kept-out-7';")
        self.up("--no-proof")
        kept = read_rows(self.url, "SELECT (SELECT string_agg(s::text, '') FROM pgmend.step s) || (SELECT string_agg(r::text, '') FROM pgmend.run r)")
        self.assertNotIn("kept-out", said + kept[0][0])


class Stops(Case):
    def test_a_statement_that_fails_is_named_and_nothing_of_its_transaction_stays(self):
        self.write(ONE, "CREATE TABLE one (id integer);\n\nINSERT INTO one VALUES ('x');")
        said = self.fails(1)
        self.assertIn("throw-away copy", said)
        self.assertIn("up.sql:3:", said)
        said = self.fails(1, "--no-proof")
        self.assertIn("statement 2", said)
        self.assertIn("up.sql:3:", said)
        self.assertEqual(self.states(1), {ONE: "failed"})
        self.assertEqual(read_rows(self.url, "SELECT to_regclass('one')::text"), [(None,)])
        self.write(ONE, "CREATE TABLE one (id integer);\n\nINSERT INTO one VALUES (1);")
        self.up()
        self.assertEqual(self.states(0), {ONE: "applied"})

    def test_what_is_done_stays_and_up_goes_on_behind_it(self):
        servers.psql(self.url, "CREATE TABLE had (v integer); INSERT INTO had VALUES (1), (1)")
        begin = "CREATE TABLE one (id integer);\nINSERT INTO one VALUES (1);\n"
        self.write(ONE, begin + "CREATE UNIQUE INDEX CONCURRENTLY had_v ON had (v);\nCREATE TABLE two ();")
        self.fails(1, "--no-proof")
        self.assertEqual(self.states(1), {ONE: "partial"})
        # an invalid unique index may refuse rows: it is gone at once
        self.assertEqual(read_rows(self.url, INVALID), [])
        self.write(ONE, "CREATE TABLE eins (id integer);\n" + begin)
        self.assertIn("was changed since it was begun", self.fails(4))
        servers.psql(self.url, "DELETE FROM had WHERE ctid = '(0,1)'")
        self.write(ONE, begin + "CREATE UNIQUE INDEX CONCURRENTLY had_v ON had (v);\nCREATE TABLE two (id integer);")
        self.up()
        self.assertEqual(read_rows(self.url, "SELECT count(*) FROM one"), [(1,)])
        self.assertEqual(self.states(0), {ONE: "applied"})

    def test_an_index_of_anothers_that_is_invalid_is_not_taken_for_done(self):
        servers.psql(self.url, "CREATE TABLE had (v integer); INSERT INTO had VALUES (1), (1)")
        with closing(psycopg.connect(self.url, autocommit=True)) as connection:
            with self.assertRaises(psycopg.errors.UniqueViolation):
                connection.execute("CREATE UNIQUE INDEX CONCURRENTLY had_v ON had (v)")
        self.write(ONE, "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS had_v ON had (v);")
        self.assertIn("it is invalid", self.fails(1, "--no-proof"))

    def test_a_transaction_that_a_statement_ends_is_noticed(self):
        servers.psql(self.url, "CREATE PROCEDURE ends() LANGUAGE plpgsql AS 'BEGIN COMMIT; END'")
        self.write(ONE, "CREATE TABLE one ();\nCALL ends();")
        self.fails(1, "--no-proof")
        self.assertEqual(read_rows(self.url, "SELECT to_regclass('one')::text"), [(None,)])

    def test_a_constraint_that_is_looked_at_last_takes_the_journal_back_too(self):
        self.write(
            ONE,
            "CREATE TABLE one (id integer PRIMARY KEY, up integer REFERENCES one DEFERRABLE INITIALLY DEFERRED);\n"
            "INSERT INTO one VALUES (1, 2);",
        )
        self.fails(1, "--no-proof")
        self.assertEqual(self.states(1), {ONE: "failed"})
        self.assertEqual(read_rows(self.url, STEPS), [])

    def test_a_lock_that_is_lost_is_noticed(self):
        servers.psql(self.url, "CREATE FUNCTION unlock() RETURNS void LANGUAGE sql AS 'SELECT pg_advisory_unlock_all()'")
        self.write(ONE, "CREATE TABLE one ();\nSELECT unlock();")
        self.assertIn("lock of this run is gone", self.fails(4, "--no-proof"))
        self.assertEqual(read_rows(self.url, "SELECT to_regclass('one')::text"), [(None,)])

    def test_a_lock_that_others_hold_is_named_and_tried_again(self):
        servers.psql(self.url, "CREATE TABLE had (v integer)")
        self.write(ONE, "ALTER TABLE had ADD w integer;")
        with closing(psycopg.connect(self.url, application_name="in-the-way")) as connection:
            connection.execute("SELECT * FROM had")
            self.assertIn("in-the-way", self.fails(5, "--patience", "1s", "--no-proof"))
        self.up()


class Histories(Case):
    def setUp(self):
        super().setUp()
        for name in (ONE, THREE):
            self.write(name, f"CREATE TABLE t_{name[-3:]} (id integer);")
        self.up()

    def test_cosmetics_are_noted_and_changes_refused(self):
        self.write(ONE, "-- now with a remark\r\ncreate TABLE t_one\r\n(id integer);\r\n")
        self.up()
        self.assertEqual(self.states(0)[ONE], "applied")
        self.write(ONE, "CREATE TABLE t_one (id bigint);")
        said = self.fails(4)
        self.assertIn("id integer", said)
        self.assertIn("id bigint", said)
        self.assertEqual(self.states(1)[ONE], "modified")
        resolve = self.words("resolve", "--applied", ONE)
        self.assertIn("t_one.id differs", self.refuse(4, *resolve))
        servers.psql(self.url, "ALTER TABLE t_one ALTER id TYPE bigint")
        self.end_with(0, *resolve)
        self.up()

    def test_a_late_one_is_never_passed_over(self):
        self.write(TWO, "CREATE TABLE t_two ();")
        self.assertIn(TWO, self.fails(4))
        self.assertEqual(self.states(3)[TWO], "pending")
        self.up("--late", "apply")
        self.assertEqual(self.states(0)[TWO], "applied")

    def test_a_file_that_is_gone_is_missed(self):
        (self.directory / ONE / "up.sql").unlink()
        (self.directory / ONE).rmdir()
        self.assertIn(ONE, self.fails(4))
        self.assertEqual(self.states(1)[ONE], "missing file")
        self.end_with(0, *self.words("resolve", "--forget", ONE))
        self.up()

    def test_a_journal_begins_behind_what_is_there(self):
        url, self.url = self.url, self.new_database()
        servers.psql(self.url, "CREATE TABLE t_one (id integer)")
        self.assertIn("not what these 2 migrations lead to", self.refuse(4, *self.words("baseline")))
        self.end_with(0, *self.words("baseline", "--to", ONE))
        self.up()
        self.assertEqual(self.states(0), {ONE: "baseline", THREE: "applied"})
        tables = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1"
        self.assertEqual(read_rows(self.url, tables), read_rows(url, tables))

    def test_a_journal_of_another_database_is_refused(self):
        servers.psql(self.url, "UPDATE pgmend.meta SET database = 1")
        self.assertIn("written for another", self.fails(4))
        self.end_with(0, "resolve", "--moved", "--url", self.url)
        self.up()
        servers.psql(self.url, "UPDATE pgmend.meta SET timeline = 99")
        self.assertIn("left it behind", self.fails(4))
        servers.psql(self.url, "UPDATE pgmend.meta SET format = 99")
        self.assertIn("later pgmend", self.fails(4))

    def test_the_first_journal_is_brought_up_to_date(self):
        self.url = self.new_database()
        first = (test_commands.ROOT / "src/journals/pgmend_1.sql").read_text(encoding="utf-8")
        servers.psql(self.url, first)
        servers.psql(self.url, "INSERT INTO pgmend.run (plan, before) VALUES ('{}', 'a'), ('{}', 'a')")
        self.up()
        runs = "SELECT kind, outcome, before = encode(sha256('a'), 'hex') FROM pgmend.run ORDER BY id"
        self.assertEqual(
            read_rows(self.url, runs)[:2],
            [("apply", "interrupted", True), ("apply", "interrupted", True)],
        )


class Together(Case):
    def test_of_many_one_runs(self):
        """Twenty, on a database that has no journal yet."""
        self.write(ONE, "CREATE TABLE one (n integer);\nINSERT INTO one VALUES (1);")
        self.write(TWO, "CREATE INDEX CONCURRENTLY one_n ON one (n);\nUPDATE one SET n = n + 1;")
        done = []

        def run():
            words = self.words(test_commands.PGMEND, "up", "--yes", "--no-proof", "--patience", "60s")
            done.append(
                subprocess.run(
                    [*map(str, words)], env=self.environment(), cwd=self.top, capture_output=True, text=True, check=False
                )
            )

        threads = [threading.Thread(target=run) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual([run.returncode for run in done], [0] * 20, "".join(run.stderr for run in done))
        self.assertEqual(sum("Done" in run.stdout for run in done), 1)
        self.assertEqual(read_rows(self.url, "SELECT n FROM one"), [(2,)])

    def test_a_session_that_is_ended_is_opened_again(self):
        self.write(ONE, "CREATE TABLE one (n integer);\nSELECT pg_sleep(2);\nINSERT INTO one VALUES (1);")
        words = self.words(test_commands.PGMEND, "up", "--yes", "--no-proof")
        with subprocess.Popen(
            [*map(str, words)], env=self.environment(), cwd=self.top, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ~ '^SELECT pg_sleep' AND datname = current_database()"
            for _ in range(200):
                if read_rows(self.url, ended):
                    break
                time.sleep(0.05)
            _, said = process.communicate(timeout=60)
            self.assertEqual(process.returncode, 0, said)
        self.assertEqual(read_rows(self.url, "SELECT n FROM one"), [(1,)])
        self.assertEqual(self.states(0), {ONE: "applied"})


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()))
