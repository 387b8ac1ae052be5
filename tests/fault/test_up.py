#!/usr/bin/python3
"""kill -9 of `up` at every system call that talks to the server: nothing is lost, nothing is done twice, the next run finishes.

A mixed set of migrations: statements in transactions that may not be run twice, indexes made and dropped CONCURRENTLY, values of
an enum, a partition detached CONCURRENTLY, VACUUM. strace kills the program at the N-th call of each kind, for every N of a
clean run, and at random times; several deaths in a row; then the session's server process is ended instead. After each,
`up` is run until it ends well, and the database must be what a run that nobody disturbed leaves, journal included.

A control that records a statement after it, in another transaction, is killed in the same way and must be caught: else these
checks see nothing.

MAJORS names the servers, 15 by default. PGMEND_FAULT_STRIDE=N takes every N-th point, PGMEND_FAULT_RANDOM=N kills N
times at random. The last line is `N passed, N failed`.
"""

import os
import random
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))

import test_commands
from test_commands import read_rows, servers

STRIDE = int(os.environ.get("PGMEND_FAULT_STRIDE", "1"))
RANDOM = int(os.environ.get("PGMEND_FAULT_RANDOM", "1000"))
CALLS = ("sendto", "recvfrom", "poll")
KILLED = (-9, 137)

MIGRATIONS = {
    "20260101_1000_add_base": """
CREATE TABLE n (v integer NOT NULL);
INSERT INTO n VALUES (1);
CREATE TABLE rows_of (id integer PRIMARY KEY, v text);
INSERT INTO rows_of SELECT i, 'v' || i FROM generate_series(1, 50) i;
CREATE TABLE parts (k integer) PARTITION BY LIST (k);
CREATE TABLE part_1 PARTITION OF parts FOR VALUES IN (1);
CREATE TYPE mood AS ENUM ('sad');
CREATE INDEX goes ON rows_of (v);
""",
    "20260102_1000_update_mixed": """
UPDATE n SET v = v * 2;
CREATE UNIQUE INDEX CONCURRENTLY made ON rows_of (v);
UPDATE n SET v = v + 1;
DROP INDEX CONCURRENTLY goes;
ALTER TYPE mood ADD VALUE 'glad';
CREATE TABLE moods (m mood DEFAULT 'glad');
ALTER TABLE parts DETACH PARTITION part_1 CONCURRENTLY;
REINDEX INDEX CONCURRENTLY made;
VACUUM n;
UPDATE n SET v = v * 10;
""",
    "20260103_1000_add_last": "UPDATE n SET v = v + 3;\nCREATE TABLE last (id integer);\n",
}

STATE = """
SELECT 'n', (SELECT string_agg(v::text, ',') FROM n)
UNION ALL SELECT 'rows', (SELECT count(*)::text FROM rows_of)
UNION ALL SELECT 'relation', relname || ' ' || relkind::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
UNION ALL SELECT 'invalid', count(*)::text FROM pg_index WHERE NOT indisvalid
UNION ALL SELECT 'labels', string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum
UNION ALL SELECT 'inherits', count(*)::text FROM pg_inherits
UNION ALL SELECT 'migration', name || ' ' || state || ' ' || seq || ' ' || statements FROM pgmend.migration
UNION ALL SELECT 'step', migration || ' ' || ord || ' ' || state FROM pgmend.step
ORDER BY 1, 2
"""


class Killed(test_commands.Case):
    """On one server."""

    def setUp(self):
        super().setUp()
        self.directory = self.top / "migrations"
        for name, text in MIGRATIONS.items():
            (self.directory / name).mkdir(parents=True)
            (self.directory / name / "up.sql").write_text(text, encoding="utf-8")
        self.up()
        self.wanted = self.state()

    def command(self):
        words = (test_commands.PGMEND, "up", "--yes", "--no-proof", "--url", self.url, "--migrations", self.directory)
        return [*map(str, words)]

    def start_anew(self):
        servers.psql(
            self.url,
            "DROP SCHEMA IF EXISTS pgmend CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public",
        )

    def state(self):
        return read_rows(self.url, STATE)

    def run_up(self, prefix=()):
        return subprocess.run(
            [*prefix, *self.command()], env=self.environment(), cwd=self.top, capture_output=True, text=True, check=False
        )

    def up(self):
        done = self.run_up()
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def die(self, call, n):
        """Runs until the n-th call; was it killed there?"""
        prefix = ("strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={n}")
        done = self.run_up(prefix)
        if done.returncode in KILLED:
            return True
        self.assertEqual(done.returncode, 0, f"{call} {n}: {done.stdout}{done.stderr}")
        return False

    def finish(self, what):
        self.up()
        with self.subTest(what):
            self.assertEqual(self.state(), self.wanted)

    def test_at_each_call(self):
        killed = 0
        for call in CALLS:
            n = 1 + random.randrange(STRIDE)
            while True:
                self.start_anew()
                if not self.die(call, n):
                    break
                killed += 1
                self.finish(f"{call} {n}")
                n += STRIDE
        print(f"killed at {killed} calls")
        self.assertGreater(killed * STRIDE, 100)

    def test_several_times_in_a_row(self):
        killed = 0
        for _ in range(max(3, 60 // STRIDE)):
            self.start_anew()
            for _ in range(random.randint(2, 4)):
                killed += self.die(random.choice(CALLS), random.randint(1, 60))
            self.finish("several")
        print(f"killed {killed} times, in rows of two to four")
        self.assertGreater(killed, 3)

    def test_at_random_times(self):
        killed = 0
        began = time.monotonic()
        self.start_anew()
        self.up()
        whole = time.monotonic() - began
        for _ in range(max(5, RANDOM // STRIDE)):
            self.start_anew()
            with subprocess.Popen(
                self.command(), env=self.environment(), cwd=self.top, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            ) as process:
                time.sleep(random.uniform(0, whole))
                process.kill()
            killed += process.returncode in KILLED
            self.finish("random")
        print(f"killed {killed} times at random")
        self.assertGreater(killed, 0)

    def test_the_servers_process_is_ended(self):
        ended = 0
        find = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pgmend' AND datname = current_database()"
        for _ in range(max(5, 100 // STRIDE)):
            self.start_anew()
            with subprocess.Popen(
                self.command(), env=self.environment(), cwd=self.top, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
            ) as process:
                time.sleep(random.uniform(0, 0.3))
                ended += len(read_rows(self.url, find))
                process.communicate()
            self.finish("ended")
        print(f"ended {ended} sessions")
        self.assertGreater(ended, 0)


NAIVE = ("UPDATE n SET v = v * 2", "INSERT INTO done VALUES ('a')")


class Control(test_commands.Case):
    """What records a statement after it, in a transaction of its own, does not survive the same deaths: the checks see."""

    def migrate(self, prefix=()):
        """Runs the statement unless it is recorded, then records it. Was it killed?"""
        if read_rows(self.url, "SELECT FROM done"):
            return False
        words = [word for sql in NAIVE for word in ("-c", sql)]
        command = [*prefix, servers.client_program("psql"), "-qX", "-d", self.url, *words]
        done = subprocess.run(command, env=self.environment(), capture_output=True, check=False)
        return done.returncode in KILLED

    def test_recording_afterwards_is_caught(self):
        servers.psql(self.url, "CREATE TABLE n (v integer); CREATE TABLE done (name text)")
        wrong = killed = 0
        for n in range(1, 40):
            servers.psql(self.url, "TRUNCATE n, done; INSERT INTO n VALUES (1)")
            prefix = ("strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=sendto", "-e", f"inject=sendto:signal=KILL:when={n}")
            if not self.migrate(prefix):
                break
            killed += 1
            self.migrate()
            wrong += read_rows(self.url, "SELECT v FROM n") != [(2,)]
        print(f"the control: killed {killed} times, {wrong} times wrong")
        self.assertGreater(wrong, 0)


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()))
