#!/usr/bin/python3
"""A step that takes long tells how far it is, and can be ended at any moment: the statement is cancelled,
nothing half done is left, and the next run goes on.

MAJORS names the servers ("14 15"), 15 by default. The last line is `N passed, N failed`.
"""

import os
import pty
import select
import signal
import sys
from contextlib import contextmanager

import psycopg
import test_commands
from test_commands import PGMEND, read_rows, servers, wait_until

SLOW = """
CREATE FUNCTION slow(i integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL UNSAFE
    AS 'SELECT pg_sleep(0.01) IS NOT NULL';
"""
HAVE = SLOW + "CREATE TABLE t (id integer, v integer);"
ROWS = "INSERT INTO t SELECT i, i FROM generate_series(1, 3000) i; ANALYZE t;"
INDEX = HAVE + "CREATE INDEX t_v ON t (v); CREATE INDEX t_id ON t (id);"
CHECK = SLOW + "CREATE TABLE t (id integer, v integer, CONSTRAINT c CHECK (slow(id)));"
QUICK = SLOW.replace("pg_sleep(0.01) IS NOT NULL", "true")


class Running(test_commands.Case):
    """On one server."""

    def setUp(self):
        super().setUp()
        servers.psql(self.url, script=HAVE + ROWS)

    def words(self, schema, *options):
        path = self.write("want.sql", schema)
        return ("apply", "--yes", "--url", self.url, "--schema", path, "--patience", "60s", *options)

    @contextmanager
    def writer_in_the_way(self):
        with psycopg.connect(self.url) as session:
            session.execute("UPDATE t SET v = v WHERE id = 1")
            yield
            session.rollback()

    def runs(self, start):
        query = ("SELECT FROM pg_stat_activity WHERE state = 'active' AND datname = current_database()"
                 " AND starts_with(query, %s)")  # fmt: skip
        return bool(read_rows(self.url, query, (start,)))

    def end_while(self, start, number, *words):
        """Sends the signal while such a statement runs."""
        process = self.start(*words)
        wait_until(lambda: self.runs(start), f"{start} runs")
        process.send_signal(number)
        out, error = process.communicate(timeout=20)
        self.assertEqual(process.returncode, 5, out + error)
        wait_until(lambda: not self.runs(start), f"{start} has ended")
        return out + error

    def test_an_index_that_is_built(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.writer_in_the_way():
                said = self.end_while("CREATE INDEX CONCURRENTLY", number, *self.words(INDEX))
            self.assertIn("stopped", said)
            self.assertIn("plan again", said)
            # The writer is in the way of the clearing up, too.
            self.assertIn("the next plan does it", said)
            self.end_with(0, *self.words(INDEX))
            self.assertEqual(read_rows(self.url, "SELECT indexrelid::regclass FROM pg_index"
                                                 " WHERE NOT indisvalid"), [])  # fmt: skip
            servers.psql(self.url, script="DROP INDEX t_v, t_id")

    def test_a_check_that_is_validated(self):
        self.end_while("ALTER TABLE public.t VALIDATE", signal.SIGINT, *self.words(CHECK))
        self.assertEqual(read_rows(self.url, "SELECT convalidated FROM pg_constraint WHERE conname = 'c'"),
                         [(False,)])  # fmt: skip
        servers.psql(self.url, script=QUICK.replace("CREATE", "CREATE OR REPLACE"))
        want = self.write("want.sql", CHECK.replace(SLOW, QUICK))
        self.end_with(0, "apply", "--yes", "--url", self.url, "--schema", want)
        self.end_with(0, "drift", "--url", self.url, "--schema", want)

    def test_while_it_waits_for_a_lock(self):
        want = HAVE.replace("v integer", "v integer, x integer")
        with self.writer_in_the_way():
            process = self.start(*self.words(want))
            wait_until(lambda: self.runs("ALTER TABLE public.t ADD COLUMN"), "it waits")
            process.send_signal(signal.SIGINT)
            out, error = process.communicate(timeout=20)
            self.assertEqual(process.returncode, 5, out + error)
            self.assertIn("nothing was changed", error)
        self.end_with(0, *self.words(want))

    def test_progress_on_a_terminal(self):
        words = self.words(INDEX)
        with self.writer_in_the_way():
            pid, fd = pty.fork()
            if pid == 0:
                os.chdir(self.top)
                os.execve(PGMEND, [PGMEND, *words], self.environment() | {"TERM": "xterm"})
            said = b""
            while b"waiting for writers" not in said and select.select([fd], [], [], 30)[0]:
                said += os.read(fd, 4096)
            self.assertRegex(said.decode(), r"step 1 of 2, \d+ s, waiting for writers")
            os.write(fd, b"\x03")  # as the keyboard does
            while select.select([fd], [], [], 30)[0]:
                try:
                    said += os.read(fd, 4096)
                except OSError:
                    break
            os.close(fd)
            self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), 5, said)

    def test_no_progress_with_json(self):
        with self.writer_in_the_way():
            said = self.end_while("CREATE INDEX", signal.SIGINT, *self.words(INDEX, "--json"))
        self.assertNotIn("step 1", said)
        self.assertIn('"name": "interrupted"', said)


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()[:1]))
