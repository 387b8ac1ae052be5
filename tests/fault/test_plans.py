#!/usr/bin/python3
"""kill -9 of apply, undo and heal at every message they send to the server: nothing half done is called done.

Each run is killed by strace as it is about to send its N-th message, for N = 1, 2, 3 … until one gets through. After
each, planning again must finish: the schema is the wanted one, no index is invalid, no row is lost.

MAJORS names the servers ("14 15"), 15 by default; PGMEND_FAULT_STRIDE kills at every so many messages. The last line is
`N passed, N failed`.
"""

import os
import shutil
import subprocess
import sys
import unittest
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))

import test_commands
from test_commands import read_rows, servers

STRIDE = int(os.environ.get("PGMEND_FAULT_STRIDE", "1"))
MOST = 400  # messages; a run has far fewer
KILLED = -9

HAVE = """
CREATE TABLE people (id integer PRIMARY KEY, mail text, note text, n numeric(10, 4));
CREATE TABLE orders (id integer PRIMARY KEY, who integer, total integer);
CREATE TABLE gone (id integer PRIMARY KEY, v text);
INSERT INTO people SELECT i, 'm' || i, 'n' || i, i + 0.1234 FROM generate_series(1, 500) i;
INSERT INTO orders SELECT i, i, i FROM generate_series(1, 500) i;
INSERT INTO gone SELECT i, 'v' || i FROM generate_series(1, 100) i;
"""
WANTED = """
CREATE TABLE people (id integer PRIMARY KEY, mail text NOT NULL UNIQUE, n numeric(10, 2),
    uid uuid NOT NULL DEFAULT gen_random_uuid());
CREATE TABLE orders (id integer PRIMARY KEY, who integer REFERENCES people, total bigint CHECK (total > 0));
CREATE INDEX orders_total ON orders (total);
CREATE VIEW big AS SELECT id FROM orders WHERE total > 100;
"""
MORE = HAVE.split("INSERT", maxsplit=1)[0] + """
ALTER TABLE orders ADD FOREIGN KEY (who) REFERENCES people;
CREATE INDEX orders_who ON orders (who);
CREATE TABLE tags (id integer PRIMARY KEY);
"""
LOST = """SELECT (SELECT count(*) FROM people), (SELECT count(*) FROM orders),
    (SELECT sum(id) FROM people), (SELECT count(DISTINCT mail) FROM people)"""
INVALID = "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid"


@unittest.skipUnless(shutil.which("strace"), "strace is not installed")
class Killed(test_commands.Case):
    """On one server."""

    def kill(self, n, *words):
        """Runs pgmend until it is about to send its n-th message; was it killed?"""
        command = ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=sendto",
                   "-e", f"inject=sendto:signal=KILL:when={n}"]
        done = subprocess.run(
            [*command, *map(str, (test_commands.PGMEND, *words))], env=self.environment(), cwd=self.top,
            capture_output=True, text=True, check=False,
        )
        killed = done.returncode in (KILLED, 128 + 9)
        if not killed:
            self.assertEqual(done.returncode, 0, f"{words}\n{done.stdout}{done.stderr}")
        return killed

    def each_message(self, begin, finish):
        """Kills at each message; `finish` says what must be so after that."""
        n_killed = 0
        for n in range(1, MOST, STRIDE):
            self.url = self.new_database()
            servers.psql(self.url, HAVE)
            before = read_rows(self.url, LOST)
            run = begin()
            if not self.kill(n, *run):
                break
            n_killed += 1
            with self.subTest(message=n):
                finish()
                self.assertEqual(read_rows(self.url, LOST), before)
                self.assertEqual(read_rows(self.url, INVALID), [])
        else:
            self.fail(f"{MOST} messages, and no end")
        print(f"{self.id().rsplit('.', maxsplit=1)[-1]}: killed {n_killed} times")
        self.assertGreater(n_killed * STRIDE, 10)

    def status(self, *words):
        """How pgmend ends."""
        command = [test_commands.PGMEND, *words]
        return servers.run(command, self.environment(), expect=range(256), directory=self.top).returncode

    def plan(self, *words):
        """A plan's file, approved."""
        path = str(self.top / "plan.json")
        told = self.read_json(3, "plan", "--out", path, "--url", self.url, "--no-proof", *words)
        if told["destroys"]:
            self.approve(path, told["destroys"])
        return path, ["--approval", f"{path}.approval"] if told["destroys"] else []

    def run_plan(self, *words):
        """The command that runs a plan made now."""
        path, approval = self.plan(*words)
        return ["apply", path, "--yes", "--no-proof", "--url", self.url, *approval]

    def reach(self, schema):
        """Plans again, as often as somebody would who was interrupted, and runs that."""
        if self.status("plan", "--no-proof", "--url", self.url, "--schema", schema):
            self.end_with(0, *self.run_plan("--schema", schema))
        self.end_with(0, "plan", "--url", self.url, "--schema", schema)

    def test_apply(self):
        wanted = self.write("wanted.sql", WANTED)
        self.each_message(
            lambda: self.run_plan("--schema", wanted), lambda: self.reach(wanted)
        )

    def test_undo(self):
        wanted, have = self.write("wanted.sql", WANTED), self.write("have.sql", HAVE.split("INSERT")[0])

        def begin():
            self.end_with(0, *self.run_plan("--schema", wanted))
            return self.run_plan("--undo")

        def finish():
            if self.status("plan", "--undo", "--no-proof", "--url", self.url) == 3:
                self.end_with(0, *self.run_plan("--undo"))
            self.end_with(0, "plan", "--url", self.url, "--schema", have)
            self.assertEqual(read_rows(self.url, "SELECT count(*), min(v) FROM gone"), [(100, "v1")])
            self.assertEqual(
                read_rows(self.url, "SELECT count(*), sum(n) FROM people WHERE note = 'n' || id"),
                [(500, Decimal("125311.7000"))],
            )

        self.each_message(begin, finish)

    def test_heal(self):
        more = self.write("more.sql", MORE)

        def finish():
            # what stands half done is more than an addition: that is left to a plan
            status = self.status("heal", "--yes", "--url", self.url, "--schema", more)
            self.assertIn(status, (0, 3))
            self.reach(more)

        self.each_message(
            lambda: ["heal", "--yes", "--no-proof", "--url", self.url, "--schema", more], finish
        )


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()))
